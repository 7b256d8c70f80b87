<?cs include!"layout/top.cs" ?>
<?cs call:case_bar(Matter) ?>
<p class="note">Chỉ hủy được việc gần nhất, ghi nhầm và không kèm quyết định. Ghi nhận cũ vẫn còn trong dòng thời gian, được gạch bỏ cùng lý do; số liệu thống kê trở lại như trước.</p>
<form method="post" action="<?cs var:url_validate(Matter.Href) ?>/void" class="entry">
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Việc sẽ hủy ghi nhận") ?>
<?cs call:field_hidden(Field.event) ?>
<?cs call:field_fact("Việc", Event.Label) ?>
<?cs call:field_fact("Ngày", Event.On) ?>
<?cs if:Event.Dong ?><?cs call:field_fact("Số tiền (đồng)", Event.Dong) ?><?cs /if ?>
<?cs if:Event.Note ?><?cs call:field_fact("Nội dung", Event.Note) ?><?cs /if ?>
<?cs call:field_fact("Người ghi", Event.Who) ?>
<?cs call:field_area(Field.reason, "", "3") ?>
<?cs call:fieldset_close() ?>
<?cs call:form_buttons("Hủy ghi nhận", Matter.Href) ?>
</form>
<?cs include!"layout/bottom.cs" ?>
