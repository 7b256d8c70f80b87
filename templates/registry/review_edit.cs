<?cs include!"layout/top.cs" ?>
<div class="split"><div>
<p class="note">Ẩn lúc <?cs var:Hidden.At ?><?cs if:Hidden.By ?>, người ẩn: <?cs var:Hidden.By ?><?cs /if ?>. Lý do: <?cs var:Hidden.Reason ?></p>
<form method="post" action="<?cs var:url_validate(Entry.Action) ?>" class="entry" novalidate>
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Xác nhận") ?>
<?cs call:field_radio(Field.answer, "") ?>
<?cs call:field_area(Field.reason, "Căn cứ của kết quả xem xét", "3") ?>
<?cs call:fieldset_close() ?>
<?cs call:form_buttons("Ghi kết quả", Entry.Href) ?>
</form>
</div><div>
<?cs call:section_open("public", "Nội dung sẽ hiện lại", None) ?>
<?cs include!"registry/public_card.cs" ?>
<?cs call:section_close() ?>
</div></div>
<?cs include!"layout/bottom.cs" ?>
