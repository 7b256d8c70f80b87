<?cs include!"layout/top.cs" ?>
<div class="split">
<div>
<?cs include!"common/transfer_parts.cs" ?>
</div>
<div>
<?cs include!"common/transfer_answer.cs" ?>
<?cs if:May.Answer ?><p class="note">Cơ quan này trả lời bằng văn bản giấy; khi nhận được văn bản, ghi nội dung trả lời ở đây.</p>
<form method="post" action="<?cs var:url_validate(Transfer.Href) ?>" class="entry">
<?cs call:form_guard() ?><?cs call:field_hidden(Field.version) ?>
<?cs call:fieldset_open("Trả lời bằng văn bản") ?>
<?cs call:field_area(Field.reason, "Số, ngày văn bản, người ký và nội dung; khi trả lại thì ghi rõ lý do", "3") ?>
<?cs if:May.Receive ?><?cs call:field_date(Field.on, "Ngày cơ quan đó nhận ủy thác, như văn bản ghi") ?><?cs /if ?>
<?cs if:May.Return ?><?cs call:field_select(Field.ground, "Chỉ khi cơ quan đó trả lại") ?><?cs /if ?>
<?cs call:fieldset_close() ?>
<div class="buttons"><?cs
if:May.Receive ?><?cs call:form_button("primary", "act", "receive", "Ghi đã nhận") ?><?cs /if ?><?cs
if:May.Return ?><?cs call:form_button("secondary", "act", "return", "Ghi trả lại") ?><?cs /if ?></div>
</form><?cs /if ?>
</div>
</div>
<?cs include!"layout/bottom.cs" ?>
