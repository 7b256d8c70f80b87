<?cs include!"layout/top.cs" ?>
<?cs call:filters_open("/registry/book") ?>
<?cs call:filter_text(Field.find) ?><?cs
if:Reach.Units ?><?cs call:filter_select(Field.unit) ?><?cs /if ?><?cs
if:Reach.Officers ?><?cs call:filter_select(Field.officer) ?><?cs /if ?><?cs
call:filter_date(Field.from) ?><?cs call:filter_date(Field.to) ?>
<?cs call:filters_close() ?>
<?cs call:chips() ?>
<?cs if:List.Empty ?>
<?cs call:empty_state("Không có việc nào trong sổ theo dõi riêng khớp với điều kiện lọc.", "/registry/alerts?list=book", "Xem các việc đủ điều kiện chuyển sổ") ?>
<?cs else ?>
<?cs call:table_open("Sổ theo dõi riêng", "one-line") ?>
<thead><tr><?cs call:th("STT", "num") ?><?cs call:th("QĐ thi hành án", "") ?><?cs
call:th("Người phải thi hành án", "") ?><?cs call:th("Nghĩa vụ thi hành án", "narrow") ?><?cs
call:th("Còn phải thi hành (đồng)", "num") ?><?cs call:th("QĐ chưa có điều kiện", "") ?><?cs
call:th("Ngày QĐ", "date") ?><?cs call:th("Các lần xác minh", "") ?><?cs
call:th("Ngày chuyển sổ", "date") ?><?cs call:th("Biên bản", "") ?><?cs
call:th("Chấp hành viên", "") ?><?cs
if:Reach.Units ?><?cs call:th("Đơn vị", "narrow") ?><?cs /if ?></tr></thead>
<tbody>
<?cs each:row = Rows ?><tr><?cs call:td(row.Serial, "num") ?><?cs
call:td_link(row.Href, row.Number, "") ?><?cs call:td_cut(row.Debtors) ?><?cs
call:td_cut_narrow(row.Obligation) ?><?cs call:td_money(row.Left) ?><?cs
call:td(row.NoMeans, "") ?><?cs call:td(row.NoMeansOn, "date") ?><?cs
call:td_cut(row.Checks) ?><?cs call:td(row.MovedOn, "date") ?><?cs
call:td(row.MoveNumber, "") ?><?cs call:td(row.Officer, "") ?><?cs
if:Reach.Units ?><?cs call:td(row.Unit, "narrow") ?><?cs /if ?></tr><?cs /each ?>
</tbody>
<?cs call:table_close() ?>
<?cs call:pager() ?>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
