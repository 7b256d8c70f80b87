<?cs include!"layout/top.cs" ?>
<?cs call:table_open("Phiên đăng nhập", "") ?>
<thead><tr><?cs call:th("Bắt đầu", "date") ?><?cs call:th("Dùng gần nhất", "date") ?><?cs
call:th("Từ địa chỉ", "") ?><?cs call:th("Trình duyệt", "") ?><?cs call:th("Trạng thái", "") ?></tr></thead>
<tbody><?cs each:row = Sessions ?><?cs if:!row.Over ?><tr><?cs
call:td(row.Begun, "date") ?><?cs call:td(row.Seen, "date") ?><?cs
call:td(row.Address, "") ?><?cs call:td_cut(row.Agent) ?>
<td><?cs call:status_label(row.State.Class, row.State.Words) ?></td></tr><?cs /if ?><?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs if:Open.Sessions ?>
<p class="note">Phiên này giữ nguyên; các phiên đang mở khác bị đăng xuất ngay.</p>
<div class="buttons"><?cs call:button_post("danger", "/accounts/me/sessions", "Đăng xuất khỏi các máy khác") ?><a class="btn btn-link" href="/accounts/me">Thôi</a></div>
<?cs else ?>
<p class="note">Không có phiên nào khác đang mở. <a href="/accounts/me">Về tài khoản của tôi</a></p>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
