<?cs include!"layout/top.cs" ?>
<form method="post" action="<?cs var:url_validate(Account.Href) ?>/edit" class="entry" novalidate>
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Người dùng") ?>
<?cs call:field_fact("Tên đăng nhập", Account.Login) ?>
<?cs call:field_text(Field.name, "", "m") ?>
<?cs call:field_select(Field.unit, "Vai trò đang giữ không đổi theo đơn vị: thu hồi và cấp lại khi chuyển công tác") ?>
<?cs call:field_text(Field.title, "", "m") ?>
<?cs call:field_text(Field.email, "", "m") ?>
<?cs call:field_text(Field.phone, "", "s") ?>
<?cs call:fieldset_close() ?>
<?cs call:form_buttons("Ghi", Account.Href) ?>
</form>
<?cs include!"layout/bottom.cs" ?>
