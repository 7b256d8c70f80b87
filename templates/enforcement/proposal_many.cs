<?cs include!"layout/top.cs" ?>
<form method="post" action="/enforcement/sign/many" class="entry">
<?cs call:form_guard() ?>
<?cs call:table_open("Các nội dung đã chọn", "stack") ?>
<thead><tr><?cs call:th("Nội dung", "") ?><?cs call:th("Việc", "") ?><?cs call:th("Căn cứ, ghi chú", "") ?><?cs call:th("Khi ký", "") ?><?cs call:th("Người trình", "") ?></tr></thead>
<tbody><?cs each:row = Group.row.Rows ?><?cs if:row.Title ?><tr>
<td><input type="hidden" name="<?cs var:row.id.Name ?>" value="<?cs var:row.id.Value ?>"><input type="hidden" name="<?cs
	var:row.proposal.Name ?>" value="<?cs var:row.proposal.Value ?>"><input type="hidden" name="<?cs
	var:row.version.Name ?>" value="<?cs var:row.version.Value ?>"><input type="hidden" name="<?cs
	var:row.pick.Name ?>" value="1"><strong><a href="<?cs var:url_validate(row.Href) ?>"><?cs var:row.Title ?></a></strong><?cs
	if:row.Refusal ?><div class="field-error"><?cs var:row.Refusal ?></div><?cs /if ?></td>
<td data-label="Việc"><?cs var:row.Number ?><div class="hint"><?cs var:row.Debtors ?></div></td>
<td data-label="Căn cứ, ghi chú"><?cs var:row.Ground ?><?cs if:row.Note ?><div class="hint"><?cs var:row.Note ?></div><?cs /if ?></td>
<?cs call:td_named("Khi ký", row.Leads, "") ?>
<?cs call:td_named("Người trình", row.By, "") ?></tr>
<?cs /if ?><?cs /each ?></tbody>
<?cs call:table_close() ?>
<p class="note">Ký tất cả hoặc không ký nội dung nào. Số được cấp lần lượt, ngày là hôm nay; nội dung công khai được công khai ngay.</p>
<div class="buttons"><?cs if:May.Sign ?><button type="submit" class="btn btn-primary">Ký <?cs var:Chosen ?> nội dung</button><?cs /if ?><a class="btn btn-secondary" href="/enforcement/sign">Quay lại</a></div>
</form>
<?cs include!"layout/bottom.cs" ?>
