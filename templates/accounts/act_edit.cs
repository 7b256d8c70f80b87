<?cs include!"layout/top.cs" ?>
<form method="post" action="<?cs var:url_validate(Act.Href) ?>" class="entry" novalidate>
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Tài khoản") ?>
<?cs call:field_fact("Họ và tên", Account.Name) ?>
<?cs call:field_fact("Tên đăng nhập", Account.Login) ?>
<?cs call:field_fact("Đơn vị", Account.Unit) ?>
<?cs call:field_text(Field.reason, "Ghi vào nhật ký, ví dụ số văn bản đề nghị của đơn vị", "l") ?>
<?cs call:fieldset_close() ?>
<p class="note"><?cs var:Act.Lead ?></p>
<div class="buttons"><button class="btn <?cs if:Act.Kind == "danger" ?>btn-danger<?cs else ?>btn-primary<?cs /if ?>" type="submit"><?cs
var:Act.Button ?></button><a class="btn btn-link" href="<?cs var:url_validate(Act.Back) ?>">Thôi</a></div>
</form>
<?cs include!"layout/bottom.cs" ?>
