<?cs include!"layout/top.cs" ?>
<p class="warning">Mật khẩu dưới đây chỉ hiện một lần và không lưu ở đâu khác. Trao tận tay người dùng, không gửi qua thư điện tử hay tin nhắn.</p>
<?cs call:section_open("secret", "Thông tin đăng nhập", None) ?>
<?cs call:kv_open() ?>
<?cs call:kv("Họ và tên", Secret.Name) ?>
<?cs call:kv("Tên đăng nhập", Secret.Login) ?>
<div><dt>Mật khẩu</dt><dd><strong class="figure"><?cs var:Secret.Password ?></strong></dd></div>
<?cs call:kv_close() ?>
<?cs call:section_close() ?>
<p>Người dùng phải đổi mật khẩu khi đăng nhập. Nếu lỡ mất, cấp lại mật khẩu ở trang của tài khoản.</p>
<div class="buttons"><a class="btn btn-primary" href="<?cs var:url_validate(Secret.Href) ?>">Đến trang của tài khoản</a><a class="btn btn-link" href="/accounts/account/new">Tạo tài khoản khác</a></div>
<?cs include!"layout/bottom.cs" ?>
