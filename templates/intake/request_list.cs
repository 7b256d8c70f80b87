<?cs include!"layout/top.cs" ?>
<?cs if:List.Empty ?>
<?cs call:empty_state("Chưa có yêu cầu thi hành án nào trong sổ.", "/intake/", "Mở sổ nhận bản án") ?>
<?cs else ?>
<?cs call:table_open("Sổ nhận yêu cầu thi hành án", "one-line") ?>
<thead><tr><?cs call:th("Số sổ", "num") ?><?cs call:th("Người yêu cầu", "") ?><?cs
call:th("Ngày yêu cầu", "date") ?><?cs call:th("Hình thức", "narrow") ?><?cs
call:th("Bản án, quyết định", "") ?><?cs call:th("Người phải thi hành án", "") ?><?cs
call:th("Giải quyết", "") ?></tr></thead>
<tbody><?cs each:row = Rows ?><tr><?cs call:td(row.Book, "num") ?><?cs
call:td_link(row.Href, row.Requester, "") ?><?cs call:td(row.Received, "date") ?><?cs
call:td(row.Channel, "narrow") ?><?cs call:td(row.Judgment, "") ?><?cs
call:td_cut(row.Debtors) ?><td><?cs
if:row.Decided ?><?cs call:status_label("good", "Đã ra quyết định") ?><?cs
else ?><?cs call:status_label("warn", "Chờ ra quyết định") ?><?cs /if ?></td></tr><?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs call:pager() ?>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
