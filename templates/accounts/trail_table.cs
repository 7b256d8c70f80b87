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
