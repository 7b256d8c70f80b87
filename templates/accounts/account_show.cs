<?cs include!"layout/top.cs" ?>
<?cs call:section_open("account", "Thông tin tài khoản", None) ?>
<?cs call:kv_open() ?>
<?cs call:kv("Tên đăng nhập", Account.Login) ?>
<?cs if:subcount(Crumbs) == #0 ?><?cs call:kv("Họ và tên", Account.Name) ?><?cs /if ?>
<div><dt>Trạng thái</dt><dd><?cs call:status_label(Account.State.Class, Account.State.Words) ?></dd></div>
<?cs call:kv("Đơn vị", Account.Unit) ?>
<?cs if:Account.Title ?><?cs call:kv("Chức vụ", Account.Title) ?><?cs /if ?>
<?cs if:Account.Officer ?><?cs call:kv("Mã Chấp hành viên", Account.Officer) ?><?cs /if ?>
<?cs if:Account.Email ?><?cs call:kv("Thư điện tử", Account.Email) ?><?cs /if ?>
<?cs if:Account.Phone ?><?cs call:kv("Điện thoại", Account.Phone) ?><?cs /if ?>
<div><dt>Mật khẩu</dt><dd><?cs if:Account.PasswordSet ?>đặt lúc <?cs var:Account.PasswordSet ?><?cs else ?>chưa có<?cs /if ?><?cs
if:Account.MustChange ?>, phải đổi khi đăng nhập<?cs /if ?></dd></div>
<div><dt>Tạo lúc</dt><dd><?cs var:Account.CreatedAt ?>, <?cs var:Account.CreatedBy ?></dd></div>
<?cs call:kv_close() ?>
<?cs call:section_close() ?>
<?cs if:subcount(Waits) > #0 ?>
<?cs call:section_open("waits", "Nơi phải chờ do nhập sai mật khẩu", WaitActions) ?>
<?cs call:table_open("Nơi phải chờ do nhập sai mật khẩu", "") ?>
<thead><tr><?cs call:th("Từ địa chỉ", "") ?><?cs call:th("Phải chờ đến", "date") ?></tr></thead>
<tbody><?cs each:row = Waits ?><tr><?cs call:td(row.Address, "") ?><?cs call:td(row.Until, "date") ?></tr><?cs /each ?></tbody>
<?cs call:table_close() ?>
<p class="note">Ở nơi không có trong bảng này, người dùng vẫn đăng nhập được.</p>
<?cs call:section_close() ?>
<?cs /if ?>
<?cs call:section_open("roles", "Vai trò", RoleActions) ?>
<?cs if:subcount(Roles) > #0 ?>
<?cs call:table_open("Vai trò", "") ?>
<thead><tr><?cs call:th("Vai trò", "") ?><?cs call:th("Tại đơn vị", "") ?><?cs
call:th("Từ ngày", "date") ?><?cs call:th("Đến hết ngày", "date") ?><?cs
call:th("Trạng thái", "") ?><?cs call:th("Người cấp, lúc cấp", "narrow") ?><?cs
if:subcount(RoleActions) > #0 ?><?cs call:th("Việc", "") ?><?cs /if ?></tr></thead>
<tbody><?cs each:row = Roles ?><tr<?cs if:row.Over ?> class="faded"<?cs /if ?>><?cs
call:td_link("", row.Label, "") ?><?cs call:td(row.Unit, "") ?><?cs
call:td(row.From, "date") ?><td class="date"><?cs if:row.To ?><?cs var:row.To ?><?cs else ?>không thời hạn<?cs /if ?></td>
<td><?cs call:status_label(row.State.Class, row.State.Words) ?></td><td class="narrow"><?cs
var:row.By ?>, <?cs var:row.At ?><?cs if:row.EndAt ?>; thu hồi: <?cs var:row.EndBy ?>, <?cs var:row.EndAt ?><?cs /if ?></td><?cs if:subcount(RoleActions) > #0 ?><td><?cs
if:row.Href ?><a href="<?cs var:url_validate(row.Href) ?>" aria-label="Thu hồi vai trò <?cs var:row.Label ?>">Thu hồi</a><?cs /if ?></td><?cs /if ?>
</tr><?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs else ?><p class="note">Chưa giữ vai trò nào: đăng nhập được nhưng không thấy hồ sơ nào.</p><?cs /if ?>
<?cs call:section_close() ?>
<div class="split"><div>
<?cs call:section_open("sessions", "Phiên đăng nhập", SessionActions) ?>
<?cs if:subcount(Sessions) > #0 ?>
<?cs call:table_open("Phiên đăng nhập", "") ?>
<thead><tr><?cs call:th("Bắt đầu", "date") ?><?cs call:th("Dùng gần nhất", "date") ?><?cs
call:th("Từ địa chỉ", "") ?><?cs call:th("Trình duyệt", "") ?><?cs call:th("Trạng thái", "") ?></tr></thead>
<tbody><?cs each:row = Sessions ?><tr<?cs if:row.Over ?> class="faded"<?cs /if ?>><?cs
call:td(row.Begun, "date") ?><?cs call:td(row.Seen, "date") ?><?cs
call:td(row.Address, "") ?><?cs call:td_cut(row.Agent) ?>
<td><?cs call:status_label(row.State.Class, row.State.Words) ?></td></tr><?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs else ?><p class="note">Chưa đăng nhập lần nào.</p><?cs /if ?>
<?cs call:section_close() ?>
<?cs if:May.Audit ?>
<?cs call:section_open("trail", "Nhật ký gần nhất", TrailActions) ?>
<?cs if:subcount(Trail) > #0 ?>
<?cs call:table_open("Nhật ký gần nhất", "") ?>
<thead><tr><?cs call:th("Lúc", "date") ?><?cs call:th("Thao tác", "") ?><?cs
call:th("Người thực hiện", "") ?><?cs call:th("Nội dung", "") ?></tr></thead>
<tbody><?cs each:row = Trail ?><tr><?cs call:td(row.At, "date") ?><?cs
call:td(row.Action, "") ?><?cs call:td(row.Who, "") ?><?cs call:td_cut(row.Detail) ?></tr><?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs else ?><p class="note">Chưa có thao tác nào.</p><?cs /if ?>
<?cs call:section_close() ?>
<?cs /if ?>
</div><div>
<?cs call:section_open("rights", "Quyền có hôm nay", None) ?>
<?cs if:subcount(Rights) > #0 ?>
<?cs call:table_open("Quyền có hôm nay", "") ?>
<thead><tr><?cs call:th("Quyền", "") ?><?cs call:th("Phạm vi", "") ?></tr></thead>
<tbody><?cs each:row = Rights ?><tr title="<?cs var:row.Role ?>"><?cs
call:td(row.Label, "") ?><td title="<?cs var:row.Unit ?>"><?cs var:row.Scope ?></td></tr><?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs else ?><p class="note">Không có quyền nào.</p><?cs /if ?>
<?cs call:section_close() ?>
</div></div>
<?cs include!"layout/bottom.cs" ?>
