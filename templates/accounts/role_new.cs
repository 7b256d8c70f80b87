<?cs include!"layout/top.cs" ?>
<form method="post" action="<?cs var:url_validate(Account.Href) ?>/role" class="entry" novalidate>
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Vai trò") ?>
<?cs call:field_fact("Cấp cho", Account.Name) ?>
<?cs call:field_fact("Tên đăng nhập", Account.Login) ?>
<?cs call:field_select(Field.role, "") ?>
<?cs call:field_select(Field.unit, "Quyền có hiệu lực tại đơn vị này") ?>
<?cs call:field_date(Field.from, "") ?>
<?cs call:field_date(Field.to, "Để trống nếu không có thời hạn") ?>
<?cs call:fieldset_close() ?>
<p class="note">Cấp vai trò Chấp hành viên đồng thời đưa người này vào danh sách Chấp hành viên của đơn vị.</p>
<?cs call:form_buttons("Cấp vai trò", Account.Href) ?>
</form>
<?cs include!"layout/bottom.cs" ?>
