<?cs include!"layout/top.cs" ?>
<form method="post" action="<?cs var:url_validate(Contact.Href) ?>" class="entry" novalidate>
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Liên hệ mà người dân thấy trên Cổng") ?>
<?cs call:field_fact("Đơn vị", Contact.Unit) ?>
<?cs call:field_text(Field.address, "Số nhà, đường, xã phường, tỉnh", "l") ?>
<?cs call:field_text(Field.phone, "", "s") ?>
<?cs call:field_text(Field.email, "", "m") ?>
<?cs call:fieldset_close() ?>
<p class="note">Đơn vị chưa ghi liên hệ thì Cổng nêu liên hệ của cơ quan cấp trên trực tiếp.</p>
<?cs call:form_buttons("Ghi", "/accounts/units") ?>
</form>
<?cs include!"layout/bottom.cs" ?>
