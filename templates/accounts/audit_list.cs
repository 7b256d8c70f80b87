<?cs include!"layout/top.cs" ?>
<?cs call:filters_open("/accounts/audit") ?>
<?cs call:filter_text(Field.account) ?><?cs call:filter_select(Field.action) ?><?cs
call:filter_select(Field.object) ?><?cs call:filter_text(Field.id) ?><?cs
call:filter_date(Field.from) ?><?cs call:filter_date(Field.to) ?>
<?cs call:filters_close() ?>
<?cs if:List.Empty ?>
<?cs call:empty_state("Không có dòng nhật ký nào khớp với điều kiện lọc.", "/accounts/audit", "Xem toàn bộ nhật ký") ?>
<?cs else ?>
<?cs call:table_open("Nhật ký thao tác", "one-line") ?>
<thead><tr>
<?cs call:th("Lúc", "date") ?><?cs call:th("Người thực hiện", "") ?><?cs
call:th("Tên đăng nhập", "") ?><?cs call:th("Thao tác", "") ?><?cs
call:th("Đối tượng", "") ?><?cs call:th("Nội dung", "") ?><?cs
call:th("Phân hệ", "narrow") ?><?cs call:th("Mã tham chiếu", "narrow") ?>
</tr></thead>
<tbody>
<?cs each:row = Trail ?><tr>
<?cs call:td(row.At, "date") ?><?cs call:td(row.Who, "") ?><?cs
call:td(row.Login, "") ?><?cs call:td(row.Action, "") ?><td><?cs
if:row.Href ?><a href="<?cs var:url_validate(row.Href) ?>"><?cs var:row.Object ?> <?cs var:row.ObjectId ?></a><?cs
else ?><?cs var:row.Object ?> <?cs var:row.ObjectId ?><?cs /if ?></td><?cs
call:td_cut(row.Detail) ?><?cs call:td(row.Program, "narrow") ?><?cs
call:td(row.Number, "narrow") ?>
</tr><?cs /each ?>
</tbody>
<?cs call:table_close() ?>
<?cs call:pager() ?>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
