<?cs include!"layout/top.cs" ?>
<?cs call:list_filters() ?>
<?cs if:Held.Show ?><p class="note"><a href="/enforcement/held">Tiền đang giữ theo từng Chấp hành viên</a></p>
<?cs /if ?><?cs if:List.Empty ?>
<?cs call:empty_state(List.EmptyText, List.Path, "Xem lại danh sách") ?>
<?cs elif:Assign.May ?>
<form method="post" action="/enforcement/assign">
<?cs call:form_guard() ?>
<?cs call:table_open(List.Title, "one-line") ?>
<thead><tr><?cs call:th_pick() ?><?cs call:list_heads() ?></tr></thead>
<tbody><?cs each:row = Rows ?><tr>
<td class="c"><input type="hidden" name="row-<?cs var:name(row) ?>-id" value="<?cs var:row.Id ?>"><input type="hidden" name="row-<?cs
	var:name(row) ?>-version" value="<?cs var:row.Version ?>"><input class="form-check-input" type="checkbox" name="row-<?cs
	var:name(row) ?>-pick" value="1"<?cs if:List.Picked ?> checked<?cs /if ?> aria-label="Chọn <?cs var:row.Number ?>"></td>
<?cs call:list_cells(row) ?></tr>
<?cs /each ?></tbody>
<?cs call:table_close() ?>
<div class="filters">
<?cs call:filter_choice(Assign.Field.officer, "officer-to") ?>
<div class="filter"><label for="assign-on">ngày</label><input class="form-control date" type="text" inputmode="numeric" id="assign-on" name="on" value="<?cs var:Assign.Today ?>" autocomplete="off"></div>
<button class="btn btn-primary" type="submit">Giao việc</button>
</div></form>
<?cs call:list_foot() ?>
<?cs else ?>
<?cs call:list_table() ?>
<?cs call:list_foot() ?>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
