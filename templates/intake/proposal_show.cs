<?cs include!"layout/top.cs" ?>
<div class="split">
<div>
<?cs if:Refusal ?><p class="warning"><?cs var:Refusal ?></p><?cs /if ?>
<?cs call:section_open("proposal", "Quyết định thi hành án", None) ?>
<p><?cs call:status_label(Proposal.State.Class, Proposal.State.Words) ?></p>
<?cs call:kv_open() ?>
<?cs if:Proposal.Number ?><?cs call:kv("Số", Proposal.Number) ?><?cs /if ?>
<?cs if:Proposal.Signer ?><?cs call:kv("Người ký", Proposal.Signer) ?><?cs /if ?>
<?cs call:kv("Người trình", Proposal.By) ?>
<?cs if:Proposal.Answer ?><?cs call:kv("Xử lý gần nhất", Proposal.Answer) ?><?cs /if ?>
<?cs if:Proposal.Reason ?><?cs call:kv("Lý do", Proposal.Reason) ?><?cs /if ?>
<?cs call:kv("Tòa án, cơ quan ban hành", Judgment.Court) ?>
<?cs call:kv("Bản án, quyết định", Judgment.Number) ?>
<?cs call:kv("Ngày nhận", Judgment.Received) ?>
<?cs call:kv_close() ?>
<?cs call:section_close() ?>
<?cs call:section_open("claims", "Các khoản của bản án, quyết định", None) ?>
<?cs include!"intake/claim_table.cs" ?>
<?cs call:section_close() ?>
<?cs if:Own ?><p class="note">Người trình không tự ký nội dung mình trình; người khác có thẩm quyền ký.</p><?cs /if ?>
<?cs if:!May.Nothing ?><form method="post" action="<?cs var:url_validate(Proposal.Href) ?>" class="entry">
<?cs call:form_guard() ?><?cs call:field_hidden(Field.proposal) ?>
<?cs if:May.Answer ?><?cs call:fieldset_open("Xử lý của Thủ trưởng") ?>
<?cs call:field_area(Field.reason, "Chỉ nhập khi trả lại.", "2") ?>
<?cs call:fieldset_close() ?><?cs /if ?>
<div class="buttons"><?cs
if:May.Sign ?><?cs call:form_button("primary", "act", "sign", "Ký") ?><?cs /if ?><?cs
if:May.Answer ?><?cs call:form_button("secondary", "act", "return", "Trả lại") ?><?cs /if ?><?cs
if:Proposal.Correct ?><a class="btn btn-secondary" href="<?cs var:url_validate(Proposal.Correct) ?>">Sửa, trình lại</a><?cs /if ?><?cs
if:May.Withdraw ?><?cs call:form_button("secondary", "act", "withdraw", "Rút") ?><?cs /if ?></div>
</form><?cs /if ?>
</div>
<div>
<?cs if:subcount(Result) > #0 ?><?cs call:section_open("result", "Khi ký", None) ?>
<?cs call:kv_list(Result) ?>
<?cs call:section_close() ?><?cs /if ?>
</div>
</div>
<?cs include!"layout/bottom.cs" ?>
