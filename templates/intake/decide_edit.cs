<?cs include!"layout/top.cs" ?>
<?cs call:section_open("claims", "Các khoản của bản án, quyết định", None) ?>
<?cs include!"intake/claim_table.cs" ?>
<?cs call:section_close() ?>
<?cs each:p = Proposals ?><p class="note"><?cs call:status_label(p.State.Class, p.State.Words) ?> <a href="<?cs var:url_validate(p.Href) ?>">Quyết định đối với <?cs var:p.Names ?></a>: <?cs var:p.By ?> trình ký lúc <?cs var:p.At ?>.<?cs if:p.Reason ?> Lý do: <?cs var:p.Reason ?><?cs /if ?></p>
<?cs /each ?><?cs if:Nothing ?><p class="warning">Không còn khoản nào chờ ra quyết định. Khoản thi hành theo yêu cầu cần có yêu cầu trước.</p>
<?cs else ?>
<form method="post" action="/intake/judgment/<?cs var:url_escape(Judgment.Id) ?>/decide" class="entry" novalidate>
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Quyết định thi hành án") ?>
<?cs call:field_radio(Field.group, "Các khoản đã được gộp theo quy định đang có hiệu lực") ?>
<?cs if:Proposes ?><?cs call:field_fact("Người ký", "Thủ trưởng cơ quan; số và ngày được cấp khi ký.") ?><?cs else ?><?cs call:field_date(Field.decided, "") ?>
<?cs call:field_fact("Người ký", Signer) ?><?cs /if ?>
<?cs call:field_select(Field.officer, "Việc tính cho đơn vị của Chấp hành viên được phân công") ?>
<?cs call:fieldset_close() ?>
<?cs if:!Proposes ?><p class="note">Số quyết định được cấp khi ghi, theo thứ tự trong năm thống kê.</p><?cs /if ?>
<?cs call:form_buttons(Button, "/intake/pending") ?>
</form>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
