<?cs include!"layout/top.cs" ?>
<?cs call:filters_open("/intake/") ?>
<?cs call:filter_text(Field.q) ?><?cs call:filter_select(Field.state) ?><?cs
call:filter_date(Field.from) ?><?cs call:filter_date(Field.to) ?>
<?cs call:filters_close() ?>
<?cs if:List.Empty ?>
<?cs call:empty_state("Không có bản án, quyết định nào khớp với điều kiện tìm.", "/intake/", "Xem toàn bộ sổ") ?>
<?cs else ?>
<?cs call:table_open("Sổ nhận bản án, quyết định", "one-line") ?>
<thead><tr>
<?cs call:th("Số sổ", "num") ?><?cs call:th("Bản án, quyết định", "") ?><?cs
call:th("Ngày ban hành", "date") ?><?cs call:th("Tòa án, cơ quan ban hành", "") ?><?cs
call:th("Loại án", "narrow") ?><?cs call:th("Người phải thi hành án", "") ?><?cs
call:th("Ngày nhận", "date") ?><?cs call:th("Đã ra QĐ", "c") ?>
</tr></thead>
<tbody>
<?cs each:row = Rows ?><tr>
<?cs call:td(row.Book, "num") ?><?cs call:td_link(row.Href, row.Number, "") ?><?cs
call:td(row.Issued, "date") ?><?cs call:td_cut(row.Court) ?><?cs
call:td(row.CaseType, "narrow") ?><?cs call:td_cut(row.Debtors) ?><?cs
call:td(row.Received, "date") ?>
<td class="c"><?cs if:row.Open ?><?cs call:status_label("warn", row.Decided) ?><?cs
else ?><?cs call:status_label("good", row.Decided) ?><?cs /if ?></td>
</tr><?cs /each ?>
</tbody>
<?cs call:table_close() ?>
<?cs call:pager() ?>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
