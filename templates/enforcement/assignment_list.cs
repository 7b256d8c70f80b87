<?cs include!"layout/top.cs" ?>
<?cs if:List.Empty ?>
<?cs call:empty_state(List.EmptyText, "/enforcement/unit", "Xem việc của đơn vị") ?>
<?cs else ?>
<form method="post" action="/enforcement/assign">
<?cs call:form_guard() ?>
<?cs call:table_open("Việc để phân công", "one-line") ?>
<thead><tr><?cs call:th_pick() ?><?cs call:list_heads() ?></tr></thead>
<tbody><?cs each:row = Group.row.Rows ?><tr>
<td class="c"><input type="hidden" name="<?cs var:row.id.Name ?>" value="<?cs var:row.id.Value ?>"><input type="hidden" name="<?cs
	var:row.version.Name ?>" value="<?cs var:row.version.Value ?>"><input class="form-check-input" type="checkbox" id="<?cs
	var:row.pick.Name ?>" name="<?cs var:row.pick.Name ?>" value="1"<?cs
	if:row.pick.Checked || List.Picked ?> checked<?cs /if ?> aria-label="Chọn <?cs var:row.Number ?>"><?cs
	if:row.Refusal ?><div class="field-error"><?cs var:row.Refusal ?></div><?cs /if ?></td>
<?cs call:list_cells(row) ?></tr>
<?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs call:fieldset_open("Giao các việc đã chọn") ?>
<?cs call:field_select(Field.officer, "") ?>
<?cs call:field_date(Field.on, "") ?>
<?cs call:field_text(Field.note, "", "l") ?>
<?cs call:fieldset_close() ?>
<?cs call:form_buttons("Giao việc", "/enforcement/unit") ?>
</form>
<?cs if:List.Noun ?><?cs call:list_foot() ?><?cs /if ?>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
