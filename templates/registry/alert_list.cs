<?cs include!"layout/top.cs" ?>
<?cs include!"registry/figures.cs" ?>
<?cs if:Reach.Units || Reach.Officers ?><?cs call:filters_open("/registry/alerts") ?>
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
call:th("QĐ thi hành án", "") ?><?cs
if:List.IsRelief ?><?cs call:th("Trường hợp", "") ?><?cs call:th("Điều kiện", "narrow") ?><?cs
call:th("Còn phải thi hành (đồng)", "num") ?><?cs
call:th("Đề nghị tối đa (đồng)", "num") ?><?cs
call:th("Đủ từ ngày", "date") ?><?cs
elif:List.IsBook ?><?cs call:th("Việc cần làm", "") ?><?cs call:th("Điều kiện", "") ?><?cs call:th("Đủ từ ngày", "date") ?><?cs
else ?><?cs call:th("Nội dung", "") ?><?cs call:th("Hạn", "") ?><?cs /if ?><?cs
call:th("Căn cứ", "narrow") ?><?cs call:th("Chấp hành viên", "") ?><?cs
if:Reach.Units ?><?cs call:th("Đơn vị", "narrow") ?><?cs /if ?></tr></thead>
<tbody>
<?cs each:row = Rows ?><tr><?cs call:td_link(row.Href, row.Debtor, "") ?>
<td><?cs if:row.MatterHref ?><a href="<?cs var:url_validate(row.MatterHref) ?>"><?cs var:row.Number ?></a><?cs
else ?><?cs var:row.Number ?><?cs /if ?></td><?cs
if:List.IsRelief || List.IsBook ?><?cs call:td(row.What, "") ?><?cs
else ?><?cs call:td_cut(row.What) ?><?cs /if ?><?cs
if:List.IsRelief ?><?cs call:td_cut_narrow(row.Why) ?><?cs call:td_money(row.Rest) ?><?cs call:td_money(row.Most) ?><?cs
call:td(row.On, "date") ?><?cs
elif:List.IsBook ?><?cs call:td_cut(row.Why) ?><?cs call:td(row.On, "date") ?><?cs
else ?><td><?cs var:row.On ?> <?cs if:row.WasLate ?><?cs call:status_label("off", "đã thực hiện chậm") ?><?cs
elif:row.Due.Words ?><?cs call:due_badge(row.Due.Class, row.Due.Words, row.Due.Days) ?><?cs /if ?></td><?cs /if ?><?cs
call:td_cut_narrow(row.Article) ?><?cs call:td(row.Officer, "") ?><?cs
if:Reach.Units ?><?cs call:td(row.Unit, "narrow") ?><?cs /if ?></tr><?cs /each ?>
</tbody>
<?cs call:table_close() ?>
<?cs call:pager() ?>
<?cs /if ?>
</section>
<?cs include!"layout/bottom.cs" ?>
