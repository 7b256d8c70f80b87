<?cs include!"layout/top.cs" ?>
<form method="post" action="/accounts/account/new" class="entry" novalidate>
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Người dùng") ?>
<?cs call:field_text(Field.name, "", "m") ?>
<?cs call:field_text(Field.login, "Phần trước @ của hộp thư công vụ, chữ thường không dấu, ví dụ lanvt", "m") ?>
<?cs call:field_select(Field.unit, "") ?>
<?cs call:field_text(Field.title, "", "m") ?>
<?cs call:field_text(Field.email, "", "m") ?>
<?cs call:field_text(Field.phone, "", "s") ?>
<?cs call:fieldset_close() ?>
<?cs call:fieldset_open("Vai trò đầu tiên") ?>
<?cs call:field_select(Field.role, "Cấp tại đơn vị đã chọn ở trên; thêm vai trò khác ở trang của tài khoản") ?>
<?cs call:field_date(Field.from, "") ?>
<?cs call:fieldset_close() ?>
<p class="note">Mật khẩu lần đầu do hệ thống tạo, hiện một lần sau khi ghi. Người dùng phải đổi khi đăng nhập lần đầu.</p>
<?cs call:form_buttons("Tạo tài khoản", "/accounts/") ?>
</form>
<?cs include!"layout/bottom.cs" ?>
