<?cs include!"layout/top.cs" ?>
<?cs if:Patterns.Open ?><p class="note">Nhật ký có <a href="/accounts/patterns?state=open"><?cs var:Patterns.Open ?> dấu hiệu bất thường</a> chưa ai xem xét.</p><?cs /if ?>
<?cs call:filters_open("/accounts/") ?>
<?cs call:filter_text(Field.q) ?><?cs call:filter_select(Field.unit) ?><?cs
call:filter_select(Field.role) ?><?cs call:filter_select(Field.state) ?>
<?cs call:filters_close() ?>
<?cs if:List.Empty ?>
<?cs call:empty_state("Không có tài khoản nào khớp với điều kiện lọc.", "/accounts/", "Xem tất cả tài khoản") ?>
<?cs else ?>
<?cs call:table_open("Tài khoản người dùng", "one-line") ?>
<thead><tr>
<?cs call:th("Họ và tên", "") ?><?cs call:th("Tên đăng nhập", "") ?><?cs
call:th("Chức vụ", "narrow") ?><?cs call:th("Đơn vị", "") ?><?cs
call:th("Vai trò đang giữ", "") ?><?cs call:th("Trạng thái", "") ?><?cs
call:th("Dùng gần nhất", "date") ?>
</tr></thead>
<tbody>
<?cs each:row = Rows ?><tr<?cs if:row.Faded ?> class="faded"<?cs /if ?>>
<?cs call:td_link(row.Href, row.Name, "") ?><?cs call:td(row.Login, "") ?><?cs
call:td(row.Title, "narrow") ?><?cs call:td_cut(row.Unit) ?><?cs
if:row.Roles ?><?cs call:td_cut(row.Roles) ?><?cs else ?><td><?cs call:status_label("warn", "Chưa có vai trò") ?></td><?cs /if ?>
<td><?cs call:status_label(row.State.Class, row.State.Words) ?></td><?cs
call:td(row.Seen, "date") ?>
</tr><?cs /each ?>
</tbody>
<?cs call:table_close() ?>
<?cs call:pager() ?>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
