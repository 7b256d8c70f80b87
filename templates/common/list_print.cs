<?cs include!"layout/top.cs" ?>
<div class="buttons"><a class="btn btn-secondary btn-sm" href="<?cs var:url_validate(Print.Back) ?>">Về danh sách</a> <span class="hint">Dùng lệnh In của trình duyệt; khổ A4 ngang.</span></div>
<p class="print-unit"><?cs var:Print.Unit ?></p>
<?cs call:list_paper() ?>
<?cs include!"layout/bottom.cs" ?>
