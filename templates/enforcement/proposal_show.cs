<?cs include!"layout/top.cs" ?>
<?cs call:case_bar(Matter) ?>
<div class="split">
<div>
<?cs if:Refusal ?><p class="warning"><?cs var:Refusal ?></p><?cs /if ?>
<?cs call:section_open("proposal", Proposal.Title, None) ?>
<p><?cs call:status_label(Proposal.State.Class, Proposal.State.Words) ?></p>
<?cs call:kv_open() ?>
<?cs if:Proposal.Decision ?><?cs call:kv("Văn bản", Proposal.Decision) ?><?cs /if ?>
<?cs if:Proposal.Number ?><?cs call:kv("Số", Proposal.Number) ?><?cs /if ?>
<?cs if:Proposal.Article ?><?cs call:kv("Căn cứ pháp luật", Proposal.Article) ?><?cs /if ?>
<?cs if:Proposal.Ground ?><?cs call:kv("Căn cứ", Proposal.Ground) ?><?cs /if ?>
<?cs if:Proposal.On ?><?cs call:kv("Về quyết định", Proposal.On) ?><?cs /if ?>
<?cs if:Proposal.To ?><?cs call:kv("Cơ quan nhận ủy thác", Proposal.To) ?><?cs /if ?>
<?cs if:Proposal.Note ?><?cs call:kv("Ghi chú", Proposal.Note) ?><?cs /if ?>
<?cs if:Proposal.Signer ?><?cs call:kv("Người ký", Proposal.Signer) ?><?cs /if ?>
<?cs if:Proposal.OnPaper ?><?cs call:kv("Ghi theo bản giấy", Proposal.By) ?><?cs else ?><?cs call:kv("Người trình", Proposal.By) ?><?cs /if ?>
<?cs if:Proposal.Answer ?><?cs call:kv("Xử lý gần nhất", Proposal.Answer) ?><?cs /if ?>
<?cs if:Proposal.Reason ?><?cs call:kv("Lý do", Proposal.Reason) ?><?cs /if ?>
<?cs call:kv_close() ?>
<?cs call:section_close() ?>
<?cs call:section_open("lines", "Các khoản phải thi hành", None) ?>
<?cs call:table_open("Các khoản phải thi hành", "stack") ?>
<thead><tr><?cs call:th("Khoản", "") ?><?cs call:th("Trạng thái khi ký", "") ?><?cs call:th("Người được thi hành án", "") ?><?cs call:th("Phải thi hành", "num") ?><?cs call:th("Còn lại", "num") ?></tr></thead>
<tbody><?cs each:o = Lines ?><tr><td><strong><?cs var:o.Label ?></strong><?cs if:o.Thing ?>: <?cs var:o.Thing ?><?cs /if ?><?cs
if:o.Debtor ?><div class="hint"><?cs var:o.Debtor ?></div><?cs /if ?></td>
<?cs call:td_named("Trạng thái khi ký", o.State, "") ?>
<?cs call:td_named("Người được thi hành án", o.Creditor, "") ?><?cs call:td_named("Phải thi hành", o.Owed, "num") ?><?cs call:td_named("Còn lại", o.Left, "num") ?></tr>
<?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs call:section_close() ?>
<?cs if:Own ?><p class="note">Người trình không tự ký nội dung mình trình; người khác có thẩm quyền ký.</p><?cs /if ?>
<?cs if:!May.Nothing ?><form method="post" action="<?cs var:url_validate(Proposal.Href) ?>" class="entry">
<?cs call:form_guard() ?><?cs call:field_hidden(Field.proposal) ?>
<?cs if:May.Dispute ?><?cs call:fieldset_open("Quyết định ký trên giấy") ?>
<?cs call:field_area(Field.reason, "Chỉ nhập khi không xác nhận.", "2") ?>
<?cs call:fieldset_close() ?><?cs /if ?>
<?cs if:May.Answer ?><?cs call:fieldset_open("Xử lý của Thủ trưởng") ?>
<?cs call:field_area(Field.reason, "Chỉ nhập khi trả lại.", "2") ?>
<?cs call:fieldset_close() ?><?cs /if ?>
<div class="buttons"><?cs
if:May.Sign ?><?cs call:form_button("primary", "act", "sign", "Ký") ?><?cs /if ?><?cs
if:May.Answer ?><?cs call:form_button("secondary", "act", "return", "Trả lại") ?><?cs /if ?><?cs
if:May.Confirm ?><?cs call:form_button("primary", "act", "confirm", "Xác nhận") ?><?cs /if ?><?cs
if:May.Dispute ?><?cs call:form_button("secondary", "act", "dispute", "Không xác nhận") ?><?cs /if ?><?cs
if:Proposal.Correct ?><a class="btn btn-secondary" href="<?cs var:url_validate(Proposal.Correct) ?>">Sửa, trình lại</a><?cs /if ?><?cs
if:May.Withdraw ?><?cs call:form_button("secondary", "act", "withdraw", "Rút") ?><?cs /if ?></div>
</form><?cs /if ?>
</div>
<div>
<?cs if:subcount(Result) > #0 ?><?cs call:section_open("result", "Khi ký", None) ?>
<?cs call:kv_list(Result) ?>
<?cs call:section_close() ?><?cs /if ?>
<?cs if:subcount(Preview) > #0 ?><?cs call:section_open("preview", "Người dân sẽ thấy", None) ?>
<p class="note">Khi ký, thông tin dưới đây được công khai ngay trên trang tra cứu.</p>
<?cs each:entry = Preview ?><?cs call:kv_list(entry.Pairs) ?><?cs /each ?>
<?cs call:section_close() ?><?cs /if ?>
</div>
</div>
<?cs include!"layout/bottom.cs" ?>
