<?cs #
The change of one's own password, in every staff program. Reads
Password.Hint (the rules in one sentence), Field.current, Field.fresh,
Field.again, User.Home for the path, and Page.Warning when the change is due
and every other page leads here.
?><?cs include!"layout/top.cs" ?>
<form method="post" action="<?cs var:url_validate(User.Home) ?>/password">
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Mật khẩu") ?>
<?cs call:field_password(Field.current, "", "current-password") ?>
<?cs call:field_password(Field.fresh, Password.Hint, "new-password") ?>
<?cs call:field_password(Field.again, "", "new-password") ?>
<?cs call:fieldset_close() ?>
<?cs call:form_buttons("Đổi mật khẩu", "") ?>
</form>
<?cs include!"layout/bottom.cs" ?>
