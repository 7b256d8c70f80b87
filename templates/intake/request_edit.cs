<?cs include!"layout/top.cs" ?>
<?cs call:section_open("claims", "Các khoản của bản án, quyết định", None) ?>
<?cs include!"intake/claim_table.cs" ?>
<?cs call:section_close() ?>
<?cs if:Nothing ?><p class="warning">Bản án này không còn khoản nào thi hành theo yêu cầu mà chưa có yêu cầu.</p><?cs /if ?>
<form method="post" action="/intake/judgment/<?cs var:url_escape(Judgment.Id) ?>/request" class="entry" novalidate>
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Yêu cầu thi hành án") ?>
<?cs call:field_select(Field.requester, "") ?>
<?cs call:field_date(Field.received, "Gửi qua bưu chính thì ghi ngày trên dấu bưu điện nơi gửi") ?>
<?cs call:field_select(Field.channel, "") ?>
<?cs call:field_area(Field.content, "", "3") ?>
<?cs call:field_area(Field.assets, "", "2") ?>
<?cs call:field_text(Field.account, "Số tài khoản, ngân hàng", "l") ?>
<?cs call:fieldset_close() ?>
<?cs call:form_buttons("Ghi nhận yêu cầu", "/intake/") ?>
</form>
<?cs include!"layout/bottom.cs" ?>
