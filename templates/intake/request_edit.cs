<?cs include!"layout/top.cs" ?>
<?cs call:section_open("claims", "Các khoản của bản án, quyết định", None) ?>
<?cs include!"intake/claim_table.cs" ?>
<?cs call:section_close() ?>
<?cs if:Nothing ?><p class="warning">Bản án này không còn khoản nào thi hành theo yêu cầu mà chưa có yêu cầu.</p><?cs /if ?>
<?cs if:Limit.On ?><p class="<?cs if:Limit.Over ?>warning<?cs else ?>note<?cs /if ?>">Thời hiệu yêu cầu thi hành án <?cs if:Limit.Over ?>đã hết ngày<?cs else ?>đến hết ngày<?cs /if ?> <?cs var:Limit.On ?> (<?cs var:Limit.Article ?>); nghĩa vụ đến hạn sau ngày bản án có hiệu lực thì tính từ ngày đến hạn.</p><?cs /if ?>
<form method="post" action="/intake/judgment/<?cs var:url_escape(Judgment.Id) ?>/request" class="entry" novalidate>
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Yêu cầu thi hành án") ?>
<?cs call:field_select(Field.requester, "") ?>
<?cs call:field_date(Field.received, "Gửi qua bưu chính thì ghi ngày trên dấu bưu điện nơi gửi") ?>
<?cs call:field_select(Field.channel, "") ?>
<?cs if:AsksClaims ?><?cs call:table_open("Các khoản được yêu cầu", "stack") ?>
<thead><tr><?cs call:th("Yêu cầu", "narrow") ?><?cs call:th("Khoản được yêu cầu", "") ?><?cs call:th("Người được thi hành án", "") ?><?cs call:th("Số tiền (đồng)", "num") ?></tr></thead>
<tbody><?cs each:row = Group.claim.Rows ?><tr>
<td data-label="Yêu cầu"<?cs if:row.taken.Error ?> class="has-error"<?cs /if ?>><input type="hidden" name="<?cs var:row.id.Name ?>" value="<?cs var:row.id.Value ?>"><?cs
	call:form_error(row.taken) ?><input type="checkbox" id="<?cs var:row.taken.Name ?>" name="<?cs
	var:row.taken.Name ?>" value="1"<?cs if:row.taken.Checked ?> checked<?cs /if ?> aria-label="Yêu cầu khoản <?cs var:row.Number ?>"<?cs call:form_aria(row.taken, "") ?>></td>
<td><label for="<?cs var:row.taken.Name ?>"><strong><?cs var:row.Label ?></strong><?cs if:row.Thing ?>: <?cs var:row.Thing ?><?cs /if ?></label><?cs
	if:row.Debtor ?><div class="hint"><?cs var:row.Debtor ?></div><?cs /if ?></td>
<?cs call:td_named("Người được thi hành án", row.Creditor, "") ?><?cs call:td_named("Số tiền (đồng)", row.Amount, "num") ?>
</tr><?cs /each ?></tbody>
<?cs call:table_close() ?><?cs /if ?>
<?cs call:field_area(Field.content, "", "3") ?>
<?cs call:field_area(Field.assets, "", "2") ?>
<?cs call:field_text(Field.account, "Số tài khoản, ngân hàng", "l") ?>
<?cs call:fieldset_close() ?>
<?cs call:form_buttons("Ghi nhận yêu cầu", "/intake/") ?>
</form>
<?cs include!"layout/bottom.cs" ?>
