<?cs include!"layout/top.cs" ?>
<div class="cell-sum"><dl class="case-facts">
<div class="broad"><dt>Của</dt><dd><?cs var:Cell.Who ?></dd></div>
<div class="broad"><dt>Kỳ</dt><dd><?cs var:Cell.Period ?> <span class="unit">(<?cs var:Cell.Range ?>)</span></dd></div>
<div><dt>Số trên biểu</dt><dd class="num"><?cs var:Cell.Printed ?> <span class="unit"><?cs var:Cell.PrintedUnit ?></span></dd></div>
<div><dt>Số việc trong danh sách</dt><dd class="num"><?cs var:Cell.Count ?></dd></div>
<div><dt><?cs if:Cell.OtherLabel ?><?cs var:Cell.ValueLabel ?><?cs else ?>Tổng của danh sách<?cs /if ?></dt><dd class="num"><?cs var:Cell.Sum ?> <span class="unit"><?cs var:Cell.Unit ?></span></dd></div>
<?cs if:Cell.OtherLabel ?><div><dt><?cs var:Cell.OtherLabel ?></dt><dd class="num"><?cs var:Cell.OtherSum ?> <span class="unit"><?cs var:Cell.Unit ?></span></dd></div>
<?cs /if ?></dl></div>
<?cs if:List.Empty ?>
<?cs call:empty_state("Không có việc nào trong ô này.", "", "") ?>
<?cs else ?>
<?cs call:table_open(Cell.What, "one-line") ?>
<thead><tr><?cs call:th("Số quyết định", "") ?><?cs call:th("Ngày ra quyết định", "date") ?><?cs
call:th("Người phải thi hành án", "") ?><?cs call:th("Đơn vị", "narrow") ?><?cs
call:th("Chấp hành viên", "") ?><?cs call:th("Tình trạng hiện nay", "") ?><?cs
call:th(Cell.ValueLabel, "num") ?><?cs
if:Cell.OtherLabel ?><?cs call:th(Cell.OtherLabel, "num") ?><?cs /if ?></tr></thead>
<tbody><?cs each:row = Rows ?><tr><?cs call:td_link(row.Href, row.Number, "") ?><?cs
call:td(row.Decided, "date") ?><?cs call:td_cut(row.Debtors) ?><?cs call:td_cut_narrow(row.Unit) ?><?cs
call:td(row.Officer, "") ?><?cs
call:td(row.State, "") ?><?cs call:td_money(row.Value) ?><?cs
if:Cell.OtherLabel ?><?cs call:td_money(row.Other) ?><?cs /if ?></tr>
<?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs call:pager() ?>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
