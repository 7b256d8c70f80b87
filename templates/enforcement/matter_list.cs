<?cs include!"layout/top.cs" ?>
<?cs call:filters_open(List.Path) ?>
<?cs call:filter_text(Field.find) ?><?cs call:filter_select(Field.state) ?><?cs
if:List.ShowFilterOfficer ?><?cs call:filter_select(Field.officer) ?><?cs /if ?><?cs
if:!List.Done ?><?cs call:filter_select(Field.wait) ?><?cs /if ?><?cs
call:filter_date(Field.from) ?><?cs call:filter_date(Field.to) ?>
<?cs call:filters_close() ?>
<?cs call:chips() ?>
<?cs if:List.None ?>
<?cs call:empty_state(List.EmptyText, List.Path, "Xem lại danh sách") ?>
<?cs else ?>
<?cs if:Assign.May ?><form method="post" action="/enforcement/assign">
<?cs call:form_guard() ?><?cs /if ?>
<?cs call:table_open(Page.Title, "one-line") ?>
<thead><tr>
<?cs if:Assign.May ?><?cs call:th("Chọn", "c") ?><?cs /if ?>
<?cs call:th("Số quyết định", "") ?>
<?cs call:th("Người phải thi hành án", "") ?>
<?cs call:th("Người được thi hành án", "narrow") ?>
<?cs call:th("Trạng thái", "") ?>
<?cs call:th("Phải thi hành", "num narrow") ?>
<?cs call:th("Còn phải thu", "num") ?>
<?cs if:List.Done ?><?cs call:th("Kết thúc", "date") ?><?cs else ?><?cs
call:th("Hạn gần nhất", "date") ?><?cs call:th("Việc đến hạn", "") ?><?cs call:th("Thời hạn", "") ?><?cs /if ?>
<?cs if:List.Officers ?><?cs call:th("Chấp hành viên", "") ?><?cs /if ?>
<?cs if:List.Units ?><?cs call:th("Đơn vị", "narrow") ?><?cs /if ?>
</tr></thead>
<tbody>
<?cs each:row = Rows ?><tr>
<?cs if:Assign.May ?><td class="c"><input type="hidden" name="row-<?cs var:name(row) ?>-id" value="<?cs var:row.Id ?>"><input type="hidden" name="row-<?cs
	var:name(row) ?>-version" value="<?cs var:row.Version ?>"><input class="form-check-input" type="checkbox" name="row-<?cs
	var:name(row) ?>-pick" value="1" aria-label="Chọn <?cs var:row.Number ?>"></td><?cs /if ?>
<?cs call:td_link(row.Href, row.Number, "") ?>
<?cs call:td_cut(row.Debtor) ?>
<?cs call:td_cut_narrow(row.Creditor) ?>
<td class="cut state" title="<?cs var:row.State.Words ?>"><?cs call:status_label(row.State.Class, row.State.Words) ?></td>
<td class="num narrow"><?cs var:row.Owed ?></td>
<?cs call:td_money(row.ToCollect) ?>
<?cs if:List.Done ?><?cs call:td(row.EndedOn, "date") ?><?cs else ?><?cs
if:row.EndedOn ?><?cs call:td(row.EndedOn, "date") ?><td></td><td>đã kết thúc</td><?cs elif:row.Due.On ?><?cs
call:td(row.Due.On, "date") ?><?cs call:td_cut(row.Due.What) ?><td><?cs if:row.Due.Words ?><?cs
call:due_badge(row.Due.Class, row.Due.Words, row.Due.Days) ?><?cs /if ?></td><?cs else ?><td></td><td></td><td><?cs
if:row.Due.None ?><?cs call:status_label("warn", "Không có hạn kế tiếp") ?><?cs /if ?></td><?cs /if ?><?cs /if ?>
<?cs if:List.Officers ?><td><?cs if:row.Officer ?><?cs var:row.Officer ?><?cs else ?><?cs
call:status_label("bad", "chưa phân công") ?><?cs /if ?></td><?cs /if ?>
<?cs if:List.Units ?><?cs call:td(row.Unit, "narrow") ?><?cs /if ?>
</tr><?cs /each ?>
</tbody>
<?cs call:table_close() ?>
<?cs if:Assign.May ?><div class="filters">
<div class="filter"><label for="officer-to">Giao các việc đã chọn cho</label><select class="form-select" id="officer-to" name="officer"><option value="">— chọn Chấp hành viên —</option><?cs
	each:o = Assign.Officers ?><option value="<?cs var:o.Id ?>"><?cs var:o.Label ?></option><?cs /each ?></select></div>
<div class="filter"><label for="assign-on">ngày</label><input class="form-control date" type="text" inputmode="numeric" id="assign-on" name="on" value="<?cs var:Assign.Today ?>" autocomplete="off"></div>
<button class="btn btn-primary" type="submit">Giao việc</button>
</div></form><?cs /if ?>
<?cs call:pager() ?>
<p class="hint"><a href="<?cs var:url_validate(List.Export) ?>">Tải danh sách này (CSV)</a></p>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
