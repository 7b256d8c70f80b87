<?cs include!"layout/top.cs" ?>
<div class="cell-sum"><dl class="case-facts">
<div class="broad"><dt>Của</dt><dd><?cs var:Cell.Who ?></dd></div>
<div class="broad"><dt>Kỳ</dt><dd><?cs var:Cell.Period ?> <span class="unit">(<?cs var:Cell.Range ?>)</span></dd></div>
<div><dt>Số trên biểu</dt><dd class="num"><?cs var:Cell.Printed ?> <span class="unit"><?cs var:Cell.PrintedUnit ?></span></dd></div>
<?cs if:List.Total ?><div><dt>Số việc trong danh sách</dt><dd class="num"><?cs var:List.Total ?></dd></div>
<?cs /if ?><div><dt><?cs if:Cell.OtherLabel ?><?cs var:Cell.ValueLabel ?><?cs else ?>Tổng của danh sách<?cs /if ?></dt><dd class="num"><?cs var:Cell.Sum ?> <span class="unit"><?cs var:Cell.Unit ?></span></dd></div>
<?cs if:Cell.OtherLabel ?><div><dt><?cs var:Cell.OtherLabel ?></dt><dd class="num"><?cs var:Cell.OtherSum ?> <span class="unit"><?cs var:Cell.Unit ?></span></dd></div>
<?cs /if ?></dl></div>
<?cs if:List.Empty ?>
<?cs call:empty_state(List.EmptyText, "", "") ?>
<?cs else ?>
<?cs call:list_table() ?>
<?cs if:List.MayExport ?><?cs call:list_foot() ?><?cs else ?><?cs call:pager() ?><?cs /if ?>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
