<?cs include!"layout/top.cs" ?>
<?cs call:case_bar(Matter) ?>
<form method="post" action="<?cs var:url_validate(Act.Href) ?>" class="entry">
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Biên bản xác minh") ?>
<?cs call:field_fact("Đã ghi kết quả xác minh", Verification.Times) ?>
<?cs call:field_date(Field.on, "") ?>
<?cs call:field_select(Field.party, "") ?>
<?cs call:field_select(Field.result, "") ?>
<?cs call:field_text(Field.place, "Nơi lập biên bản, hoặc cơ sở dữ liệu đã tra cứu", "l") ?>
<?cs call:field_area(Field.content, "Tài sản, thu nhập, tài khoản, nơi cư trú đã xác minh được", "6") ?>
<?cs call:fieldset_close() ?>
<?cs call:form_buttons(Act.Button, Matter.Href) ?>
</form>
<?cs include!"layout/bottom.cs" ?>
