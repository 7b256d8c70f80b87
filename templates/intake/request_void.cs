<?cs include!"layout/top.cs" ?>
<div class="split"><div>
<form method="post" action="<?cs var:url_validate(Record.Action) ?>" class="entry" novalidate>
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Hủy ghi nhận") ?>
<?cs call:field_area(Field.reason, "Vì sao yêu cầu này ghi nhầm", "3") ?>
<?cs call:fieldset_close() ?>
<?cs call:form_buttons("Hủy ghi nhận", Record.Back) ?>
</form>
</div><div>
<?cs call:section_open("request", "Yêu cầu thi hành án", None) ?>
<p><strong><?cs var:Record.Name ?></strong></p>
<?cs call:kv_list(Facts) ?>
<p class="note">Số sổ giữ nguyên, không cấp lại. Các khoản của yêu cầu này lại chờ yêu cầu.</p>
<?cs call:section_close() ?>
</div></div>
<?cs include!"layout/bottom.cs" ?>
