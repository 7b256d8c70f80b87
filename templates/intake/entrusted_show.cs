<?cs include!"layout/top.cs" ?>
<div class="split">
<div>
<?cs if:Transfer.Refusal ?><p class="note"><?cs var:Transfer.Refusal ?></p><?cs /if ?>
<?cs include!"common/transfer_parts.cs" ?>
<?cs if:May.Answer ?><form method="post" action="<?cs var:url_validate(Transfer.Href) ?>" class="entry">
<?cs call:form_guard() ?><?cs call:field_hidden(Field.version) ?>
<?cs if:May.Receive ?><?cs call:fieldset_open("Nhận ủy thác") ?>
<?cs call:field_date(Field.on, "Ngày nhận đủ quyết định và hồ sơ ủy thác; thời hạn ra quyết định tính từ ngày này") ?>
<?cs call:fieldset_close() ?>
<div class="buttons"><?cs call:form_button("primary", "act", "receive", "Nhận và ghi sổ") ?></div><?cs /if ?>
<?cs if:May.Return ?><?cs call:fieldset_open("Trả lại") ?>
<?cs call:field_select(Field.ground, "Chỉ khi ủy thác sai thẩm quyền hoặc sai nội dung") ?>
<?cs call:field_area(Field.reason, "Cơ quan ủy thác đọc nội dung này", "2") ?>
<?cs call:fieldset_close() ?>
<div class="buttons"><?cs call:form_button("secondary", "act", "return", "Trả lại") ?></div><?cs /if ?>
</form><?cs /if ?>
</div>
<div>
<?cs include!"common/transfer_answer.cs" ?>
<?cs if:Due.Words ?><?cs call:section_open("due", "Hạn ra quyết định", None) ?>
<p><?cs call:due_badge(Due.Class, Due.Words, Due.Days) ?></p>
<?cs call:section_close() ?><?cs /if ?>
</div>
</div>
<?cs include!"layout/bottom.cs" ?>
