<?cs include!"layout/top.cs" ?>
<?cs call:case_bar(Matter) ?>
<div class="split">
<div>
<?cs if:Act.OnPaper ?><p class="note">Dùng khi Thủ trưởng đã ký quyết định trên giấy. Quyết định có hiệu lực trong hồ sơ ngay khi ghi và chờ Thủ trưởng xác nhận.</p><?cs /if ?>
<?cs if:Act.NoSigner ?><p class="warning">Chưa có tài khoản nào được giao quyền ra quyết định tại đơn vị này, nên nội dung trình chưa có người ký. Xin báo người quản trị tài khoản.</p><?cs /if ?>
<?cs if:subcount(Parts.Checks) > #0 ?><?cs if:!Parts.Allowed ?><p class="warning">Hồ sơ chưa đủ điều kiện; xem các điều kiện ở bên cạnh.</p><?cs /if ?><?cs /if ?>
<?cs if:Open.Reason ?><p class="warning"><a href="<?cs var:url_validate(Open.Href) ?>">Nội dung đã trình</a> bị trả lại: <?cs var:Open.Reason ?></p><?cs
elif:Open.Href ?><p class="note"><?cs var:Open.By ?> đã trình lúc <?cs var:Open.At ?> và <a href="<?cs var:url_validate(Open.Href) ?>">đang chờ ký</a>; trình lại thì thay nội dung đó.</p><?cs /if ?>
<?cs if:Act.IsReturn ?><p class="note">Từ ngày của quyết định này các khoản trở lại trạng thái trước khi có quyết định bị thu hồi, hủy, kể cả khoản đã kết thúc; thời hạn và danh sách công khai theo đó. Ghi nhầm thì hủy ghi nhận, không ra quyết định.</p><?cs
elif:Act.IsOnDecision ?><p class="note">Sửa đổi, bổ sung không làm thay đổi trạng thái của các khoản.</p><?cs /if ?>
<form method="post" action="<?cs var:url_validate(Act.Href) ?>" class="entry">
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Nội dung ghi nhận") ?>
<?cs if:Act.Proposes ?><?cs call:field_fact("Người ký", "Thủ trưởng cơ quan; số và ngày được cấp khi ký.") ?><?cs else ?><?cs call:field_date(Field.on, "") ?><?cs /if ?>
<?cs if:Act.OnPaper ?><?cs if:Act.Coming ?><?cs call:field_text(Field.number, "Như ghi trên giấy; số tiếp theo của sổ là " + Act.Coming, "m") ?><?cs /if ?>
<?cs call:field_select(Field.signer, "") ?><?cs /if ?>
<?cs if:Act.Transfers ?><?cs call:field_select(Field.to, "Gõ tên tỉnh, thành phố hoặc mã; cơ quan trong quân đội trả lời bằng văn bản giấy") ?>
<?cs call:field_text(Field.body, "Chỉ khi cơ quan nhận không có trong danh sách; cơ quan đó trả lời bằng văn bản giấy", "l") ?><?cs /if ?>
<?cs if:Act.IsOnDecision ?><?cs call:field_select(Field.target, "") ?><?cs /if ?>
<?cs if:Act.HasGround ?><?cs call:field_radio(Field.ground, "") ?><?cs /if ?>
<?cs if:Act.AsksLines ?><?cs call:table_open("Ghi cho các khoản", "stack") ?>
<thead><tr><?cs call:th("Ghi cho", "narrow") ?><?cs call:th("Khoản", "") ?><?cs call:th("Trạng thái", "") ?><?cs call:th("Còn phải thi hành", "num") ?></tr></thead>
<tbody><?cs each:row = Group.line.Rows ?><tr>
<td data-label="Ghi cho"<?cs if:row.taken.Error ?> class="has-error"<?cs /if ?>><input type="hidden" name="<?cs var:row.id.Name ?>" value="<?cs var:row.id.Value ?>"><?cs
	call:form_error(row.taken) ?><input type="checkbox" id="<?cs var:row.taken.Name ?>" name="<?cs
	var:row.taken.Name ?>" value="1"<?cs if:row.taken.Checked ?> checked<?cs /if ?> aria-label="Ghi cho khoản <?cs var:row.Number ?>"<?cs call:form_aria(row.taken, "") ?>></td>
<td><label for="<?cs var:row.taken.Name ?>"><strong><?cs var:row.Label ?></strong><?cs if:row.Thing ?>: <?cs var:row.Thing ?><?cs /if ?></label><?cs
	if:row.Debtor ?><div class="hint"><?cs var:row.Debtor ?></div><?cs /if ?></td>
<?cs call:td_named("Trạng thái", row.State, "") ?>
<?cs call:td_named("Còn phải thi hành", row.Left, "num") ?>
</tr><?cs /each ?></tbody>
<?cs call:table_close() ?><?cs /if ?>
<?cs call:field_area(Field.note, "", "3") ?>
<?cs call:fieldset_close() ?>
<?cs call:form_buttons(Act.Button, Matter.Href) ?>
</form>
</div>
<div>
<?cs if:subcount(Preview) > #0 ?><?cs call:section_open("preview", "Người dân sẽ thấy", None) ?>
<p class="note"><?cs if:Act.Proposes ?>Khi quyết định được ký<?cs else ?>Khi ghi quyết định<?cs /if ?>, thông tin dưới đây được công khai ngay trên trang tra cứu.</p>
<?cs each:entry = Preview ?><?cs call:kv_list(entry.Pairs) ?><?cs /each ?>
<?cs call:section_close() ?><?cs /if ?>
<?cs if:subcount(Parts.Checks) > #0 ?><?cs call:section_open("checks", "Điều kiện", None) ?>
<p class="hint"><?cs var:Parts.Article ?></p>
<?cs call:table_open("Điều kiện", "stack") ?>
<tbody><?cs each:c = Parts.Checks ?><tr><th scope="row"><?cs var:c.Label ?></th><td><?cs var:c.Value ?></td><td><?cs
call:status_label(c.State.Class, c.State.Words) ?></td></tr><?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs call:section_close() ?><?cs /if ?>
<?cs if:Act.Decision ?><?cs call:section_open("law", "Quyết định, văn bản", None) ?>
<?cs call:kv_open() ?>
<?cs call:kv("Loại", Act.Decision) ?>
<?cs call:kv("Căn cứ pháp luật", Act.Article) ?>
<?cs if:Act.Numbered ?><?cs if:Act.OnPaper ?><?cs call:kv("Số", "như ghi trên giấy") ?><?cs elif:Act.Proposes ?><?cs call:kv("Số", "hệ thống cấp khi ký") ?><?cs else ?><?cs call:kv("Số", "hệ thống cấp khi ghi") ?><?cs /if ?><?cs else ?><?cs call:kv("Số", "không cấp số riêng") ?><?cs /if ?>
<?cs call:kv("Theo pháp luật ngày", Act.LawDay) ?>
<?cs call:kv("Việc ghi gần nhất ngày", Act.LastOn) ?>
<?cs call:kv_close() ?>
<?cs call:section_close() ?><?cs /if ?>
</div>
</div>
<?cs include!"layout/bottom.cs" ?>
