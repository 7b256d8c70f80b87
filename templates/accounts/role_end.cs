<?cs include!"layout/top.cs" ?>
<form method="post" action="<?cs var:url_validate(Role.Href) ?>" class="entry" novalidate>
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Vai trò") ?>
<?cs call:field_fact("Của", Account.Name) ?>
<?cs call:field_fact("Tên đăng nhập", Account.Login) ?>
<?cs call:field_fact("Vai trò", Role.Label) ?>
<?cs call:field_fact("Tại đơn vị", Role.Unit) ?>
<?cs call:field_fact("Từ ngày", Role.From) ?>
<?cs if:Role.To ?><?cs call:field_fact("Đến hết ngày", Role.To) ?><?cs /if ?>
<?cs call:field_date(Field.last, "Để trống nếu thu hồi ngay") ?>
<?cs call:field_text(Field.reason, "Ghi vào nhật ký", "l") ?>
<?cs call:fieldset_close() ?>
<div class="buttons"><button class="btn btn-danger" type="submit">Thu hồi vai trò</button><a class="btn btn-link" href="<?cs var:url_validate(Account.Href) ?>">Thôi</a></div>
</form>
<?cs include!"layout/bottom.cs" ?>
