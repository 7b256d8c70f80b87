<?cs include!"layout/top.cs" ?>
<?cs if:subcount(Merges) > #0 ?>
<p class="note">Hủy gộp thì các bản án đã chuyển sang khi gộp trở lại người cũ; lần gộp và lần hủy đều còn trong nhật ký.</p>
<form method="post" action="/intake/person/<?cs var:url_escape(Person.Id) ?>/part" class="entry" novalidate>
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Hủy gộp") ?>
<?cs call:field_fact("Người", Person.Name) ?>
<?cs call:field_radio(Field.merge, "") ?>
<?cs call:field_area(Field.reason, "", "2") ?>
<?cs call:fieldset_close() ?>
<?cs call:form_buttons("Hủy gộp", "/intake/person/" + Person.Id) ?>
</form>
<?cs else ?><p class="note">Không có lần gộp nào vào người này.</p><?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
