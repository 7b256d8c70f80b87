<?cs include!"layout/top.cs" ?>
<?cs if:List.Empty ?>
<?cs call:empty_state("Không có khoản nào chờ ra quyết định thi hành án.", "/intake/", "Mở sổ nhận bản án") ?>
<?cs else ?>
<?cs call:table_open("Chờ ra quyết định thi hành án", "one-line") ?>
<thead><tr><?cs call:th("Bản án, quyết định", "") ?><?cs call:th("Tòa án, cơ quan ban hành", "") ?><?cs
call:th("Người phải thi hành án", "") ?><?cs call:th("Loại", "") ?><?cs
call:th("Từ ngày", "date") ?><?cs call:th("Hạn ra quyết định", "") ?><?cs
call:th("Số khoản", "num") ?><?cs call:th("Số tiền (đồng)", "num") ?></tr></thead>
<tbody><?cs each:row = Rows ?><tr><?cs call:td_link(row.Href, row.Judgment, "") ?><?cs
call:td_cut(row.Court) ?><?cs call:td_cut(row.Debtors) ?><?cs call:td(row.Basis, "") ?><?cs
call:td(row.Since, "date") ?><td><?cs
if:row.Due.Words ?><?cs call:due_badge(row.Due.Class, row.Due.Words, row.Due.Days) ?><?cs /if ?></td><?cs
call:td(row.Claims, "num") ?><?cs call:td_money(row.Amount) ?></tr><?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs call:pager() ?>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
