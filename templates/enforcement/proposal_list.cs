<?cs include!"layout/top.cs" ?>
<?cs if:List.Empty ?>
<?cs call:empty_state(List.EmptyText, "/enforcement/unit", "Xem việc của đơn vị") ?>
<?cs else ?>
<form method="get" action="/enforcement/sign/many">
<?cs call:table_open("Chờ ký", "one-line") ?>
<thead><tr><?cs call:th("Chọn", "c") ?><?cs call:list_heads() ?></tr></thead>
<tbody><?cs each:row = Group.row.Rows ?><tr>
<td class="c"><?cs if:row.Signs ?><input type="hidden" name="<?cs var:row.id.Name ?>" value="<?cs var:row.id.Value ?>"><input class="form-check-input" type="checkbox" id="<?cs
	var:row.pick.Name ?>" name="<?cs var:row.pick.Name ?>" value="1" aria-label="Chọn nội dung của việc <?cs var:row.About ?>"><?cs /if ?></td>
<?cs call:list_cells(row) ?></tr>
<?cs /each ?></tbody>
<?cs call:table_close() ?>
<div class="buttons"><button type="submit" class="btn btn-primary">Xem và ký các nội dung đã chọn</button></div>
</form>
<?cs call:list_foot() ?>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
