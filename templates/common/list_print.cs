<?cs include!"layout/top.cs" ?>
<div class="buttons"><a class="btn btn-secondary btn-sm" href="<?cs var:url_validate(Print.Back) ?>">Về danh sách</a> <span class="hint">Dùng lệnh In của trình duyệt; khổ A4 ngang.</span></div>
<p class="print-unit"><?cs var:Print.Unit ?></p>
<div class="page-head print-title"><h1><?cs var:Page.Title ?></h1></div>
<p class="lead"><?cs if:Print.Words ?><?cs var:Print.Words ?>. <?cs /if ?><?cs var:Print.Total ?> <?cs var:List.Noun ?>; in ngày <?cs var:Print.Today ?>.</p>
<?cs call:table_open(Page.Title, "book") ?>
<thead><tr><?cs call:th("STT", "num") ?><?cs call:list_heads() ?></tr></thead>
<tbody><?cs each:row = Rows ?><tr><?cs call:td(row.Serial, "num") ?><?cs call:list_cells(row) ?></tr>
<?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs include!"layout/bottom.cs" ?>
