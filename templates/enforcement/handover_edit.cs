<?cs include!"layout/top.cs" ?>
<?cs call:case_bar(Matter) ?>
<?cs if:Handover.Held ?><p class="warning">Hồ sơ còn <?cs var:Handover.Held ?> đồng đã thu mà chưa chi trả. Số tiền này được bàn giao cùng hồ sơ; biên bản bàn giao phải ghi rõ.</p><?cs /if ?>
<form method="post" action="<?cs var:url_validate(Matter.Href) ?>/hand-over" class="entry">
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Giao hồ sơ") ?>
<?cs if:Handover.From ?><?cs call:field_fact("Đang giao cho", Handover.From) ?><?cs /if ?>
<?cs call:field_fact("Đơn vị", Handover.Unit) ?>
<?cs call:field_fact("Trạng thái", Handover.State) ?>
<?cs call:field_fact("Còn phải thu (đồng)", Handover.ToCollect) ?><?cs
if:Handover.Held ?><?cs call:field_fact("Chưa chi trả (đồng)", Handover.Held) ?><?cs /if ?>
<?cs call:field_select(Field.officer, "") ?>
<?cs call:field_date(Field.on, "") ?>
<?cs call:field_area(Field.note, "", "3") ?>
<?cs call:fieldset_close() ?>
<?cs call:form_buttons("Giao hồ sơ", Matter.Href) ?>
</form>
<?cs include!"layout/bottom.cs" ?>
