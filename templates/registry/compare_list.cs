<?cs include!"layout/top.cs" ?>
<?cs include!"registry/figures.cs" ?>
<?cs if:Reach.Units || Reach.Officers ?><?cs call:filters_open("/registry/compare") ?>
<input type="hidden" name="list" value="<?cs var:List.Kind ?>"><?cs
if:Reach.Units ?><?cs call:filter_select(Field.unit) ?><?cs /if ?><?cs
if:Reach.Officers ?><?cs call:filter_select(Field.officer) ?><?cs /if ?>
<?cs call:filters_close() ?><?cs call:chips() ?><?cs /if ?>
<section class="part"><div class="part-head"><h2><?cs var:List.Title ?></h2><?cs
if:!List.Empty ?><div class="actions"><a class="btn btn-sm btn-secondary" href="<?cs
var:url_validate(List.Export) ?>">Tải về (CSV)</a></div><?cs /if ?></div>
<p class="hint"><?cs var:List.AsOf ?></p>
<?cs if:List.Empty ?><?cs call:empty_state(List.EmptyText, "", "") ?>
<?cs else ?>
<?cs call:table_open(List.Title, "one-line") ?>
<thead><tr><?cs call:th("Người phải thi hành án", "") ?><?cs
call:th("QĐ thi hành án", "") ?><?cs call:th("QĐ chưa có điều kiện", "") ?><?cs
call:th("Ngày QĐ", "date") ?><?cs
if:List.HasEntry ?><?cs call:th("Công khai", "date") ?><?cs /if ?><?cs
if:List.IsLate ?><?cs call:th("Hạn", "date") ?><?cs call:th("Chậm (ngày)", "num") ?><?cs /if ?><?cs
if:List.IsUndecided ?><?cs call:th("Trạng thái hồ sơ", "") ?><?cs /if ?><?cs
if:List.IsDiffers ?><?cs call:th("Khác hồ sơ", "") ?><?cs /if ?><?cs
call:th("Chấp hành viên", "") ?><?cs
if:Reach.Units ?><?cs call:th("Đơn vị", "narrow") ?><?cs /if ?></tr></thead>
<tbody>
<?cs each:row = Rows ?><tr><?cs call:td_link(row.Href, row.Debtor, "") ?>
<td><?cs if:row.MatterHref ?><a href="<?cs var:url_validate(row.MatterHref) ?>"><?cs var:row.Number ?></a><?cs
else ?><?cs var:row.Number ?><?cs /if ?></td><?cs
call:td(row.NoMeans, "") ?><?cs call:td(row.Decided, "date") ?><?cs
if:List.HasEntry ?><?cs call:td(row.Published, "date") ?><?cs /if ?><?cs
if:List.IsLate ?><?cs call:td(row.DueOn, "date") ?><?cs call:td(row.LateDays, "num") ?><?cs /if ?><?cs
if:List.IsUndecided ?><?cs call:td(row.State, "") ?><?cs /if ?><?cs
if:List.IsDiffers ?><?cs call:td_cut(row.What) ?><?cs /if ?><?cs
call:td(row.Officer, "") ?><?cs
if:Reach.Units ?><?cs call:td(row.Unit, "narrow") ?><?cs /if ?></tr><?cs /each ?>
</tbody>
<?cs call:table_close() ?>
<?cs call:pager() ?>
<?cs /if ?>
</section>
<?cs include!"layout/bottom.cs" ?>
