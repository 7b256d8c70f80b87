<?cs include!"layout/top.cs" ?>
<?cs call:filters_open("/registry/") ?>
<?cs call:filter_text(Field.find) ?><?cs call:filter_select(Field.state) ?><?cs
if:Reach.Units ?><?cs call:filter_select(Field.unit) ?><?cs /if ?><?cs
if:Reach.Officers ?><?cs call:filter_select(Field.officer) ?><?cs /if ?><?cs
call:filter_select(Field.late) ?><?cs
call:filter_date(Field.decided_from) ?><?cs call:filter_date(Field.decided_to) ?><?cs
call:filter_date(Field.published_from) ?><?cs call:filter_date(Field.published_to) ?>
<?cs call:filters_close() ?>
<?cs call:chips() ?>
<?cs if:List.Empty ?>
<?cs call:empty_state("Không có thông tin công khai nào khớp với điều kiện lọc.", "/registry/", "Xem tất cả thông tin đang công khai") ?>
<?cs else ?>
<?cs call:table_open("Người phải thi hành án chưa có điều kiện", "one-line") ?>
<thead><tr>
<?cs call:th_sort("Người phải thi hành án", "name", "") ?><?cs
call:th("Địa chỉ", "narrow") ?><?cs
call:th("QĐ chưa có điều kiện", "") ?><?cs
call:th_sort("Ngày QĐ", "decided", "date") ?><?cs
call:th("Nghĩa vụ thi hành án", "") ?><?cs
call:th_sort("Công khai", "published", "date") ?><?cs
call:th("Hạn", "date") ?><?cs
if:List.States ?><?cs call:th("Trạng thái", "") ?><?cs /if ?><?cs
call:th("Chấp hành viên", "") ?><?cs
if:Reach.Units ?><?cs call:th("Đơn vị", "narrow") ?><?cs /if ?><?cs
call:th("Xác minh lại", "") ?>
</tr></thead>
<tbody>
<?cs each:row = Rows ?><tr>
<?cs call:td_link(row.Href, row.Debtor, "") ?><?cs call:td_cut_narrow(row.Address) ?><?cs
call:td(row.NoMeans, "") ?><?cs call:td(row.Decided, "date") ?><?cs
call:td_cut(row.Obligation) ?>
<td class="date"><?cs if:row.Late ?><?cs call:due_badge("over", row.Published, "chậm") ?><?cs
else ?><?cs var:row.Published ?><?cs /if ?></td>
<?cs call:td(row.DueOn, "date") ?><?cs
if:List.States ?><td><?cs call:status_label(row.State.Class, row.State.Words) ?></td><?cs /if ?><?cs
call:td(row.Officer, "") ?><?cs
if:Reach.Units ?><?cs call:td(row.Unit, "narrow") ?><?cs /if ?>
<td><?cs if:row.Due.Words ?><?cs var:row.Due.On ?> <?cs if:row.Due.Class != "ok" ?><?cs
call:due_badge(row.Due.Class, row.Due.Words, row.Due.Days) ?><?cs /if ?><?cs /if ?></td>
</tr><?cs /each ?>
</tbody>
<?cs call:table_close() ?>
<?cs call:pager() ?>
<p class="actions"><a class="btn btn-secondary btn-sm" href="<?cs var:url_validate(List.Export) ?>">Tải danh sách (CSV)</a></p>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
