<?cs include!"layout/top.cs" ?>
<form method="post" action="/accounts/me/edit" class="entry" novalidate>
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Thông tin liên hệ") ?>
<?cs call:field_fact("Tên đăng nhập", Account.Login) ?>
<?cs call:field_fact("Họ và tên", Account.Name) ?>
<?cs call:field_fact("Đơn vị", Account.Unit) ?>
<?cs call:field_text(Field.email, "", "m") ?>
<?cs call:field_text(Field.phone, "", "s") ?>
<?cs call:fieldset_close() ?>
<p class="note">Họ tên, chức vụ, đơn vị do quản trị viên của cơ quan sửa.</p>
<?cs call:form_buttons("Ghi", "/accounts/me") ?>
</form>
<?cs include!"layout/bottom.cs" ?>
