<?cs include!"layout/top.cs" ?>
<?cs if:List.None ?>
<?cs call:empty_state("Không có việc nào chờ phân công.", "/enforcement/unit", "Xem việc của đơn vị") ?>
<?cs else ?>
<form method="post" action="/enforcement/assign">
<?cs call:form_guard() ?>
<?cs call:table_open("Việc để phân công", "one-line") ?>
<thead><tr>
<?cs call:th("Chọn", "c") ?>
<?cs call:th("Số quyết định", "") ?>
<?cs call:th("Ngày quyết định", "date") ?>
<?cs call:th("Người phải thi hành án", "") ?>
<?cs call:th("Người được thi hành án", "narrow") ?>
<?cs call:th("Trạng thái", "") ?>
<?cs call:th("Còn phải thu", "num") ?>
<?cs call:th("Chưa chi trả", "num narrow") ?>
<?cs call:th("Đang giao cho", "") ?>
<?cs call:th("Đơn vị", "narrow") ?>
</tr></thead>
<tbody>
<?cs each:row = Group.row.Rows ?><tr>
<td class="c"><input type="hidden" name="<?cs var:row.id.Name ?>" value="<?cs var:row.id.Value ?>"><input type="hidden" name="<?cs
	var:row.version.Name ?>" value="<?cs var:row.version.Value ?>"><input class="form-check-input" type="checkbox" id="<?cs
	var:row.pick.Name ?>" name="<?cs var:row.pick.Name ?>" value="1"<?cs
	if:row.pick.Checked ?> checked<?cs /if ?> aria-label="Chọn <?cs var:row.Number ?>"></td>
<?cs call:td_link(row.Href, row.Number, "") ?>
<?cs call:td(row.DecidedOn, "date") ?>
<?cs call:td_cut(row.Debtor) ?>
<?cs call:td_cut_narrow(row.Creditor) ?>
<td><?cs call:status_label(row.State.Class, row.State.Words) ?></td>
<?cs call:td_money(row.ToCollect) ?>
<td class="num narrow"><?cs var:row.Held ?></td>
<td><?cs if:row.Officer ?><?cs var:row.Officer ?><?cs else ?><?cs call:status_label("bad", "chưa phân công") ?><?cs /if ?><?cs
	if:row.Refusal ?><div class="field-error"><?cs var:row.Refusal ?></div><?cs /if ?></td>
<?cs call:td(row.Unit, "narrow") ?>
</tr><?cs /each ?>
</tbody>
<?cs call:table_close() ?>
<?cs if:List.More ?><p class="note">Còn việc khác chờ phân công; các việc cũ nhất được hiện trước. Giao các việc này rồi mở lại trang.</p><?cs /if ?>
<?cs call:fieldset_open("Giao các việc đã chọn") ?>
<?cs call:field_select(Field.officer, "") ?>
<?cs call:field_date(Field.on, "") ?>
<?cs call:field_text(Field.note, "", "l") ?>
<?cs call:fieldset_close() ?>
<?cs call:form_buttons("Giao việc", "/enforcement/unit") ?>
</form>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
