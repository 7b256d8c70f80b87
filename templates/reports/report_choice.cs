<form class="filters" method="get" action="/reports/" aria-label="Chọn biểu, kỳ và đơn vị">
<?cs call:filter_select(Field.form) ?><?cs call:filter_select(Field.year) ?><?cs
call:filter_select(Field.month) ?><?cs call:filter_select(Field.unit) ?><?cs
if:subcount(Field.detail.Options) > #0 ?><?cs call:filter_select(Field.detail) ?><?cs /if ?><?cs
call:filter_select(Field.reading) ?><?cs call:filter_date(Field.known) ?><?cs
if:Officer ?><input type="hidden" name="officer" value="<?cs var:Officer ?>"><?cs /if ?>
<button class="btn btn-primary" type="submit">Xem biểu</button>
<?cs call:actions(Page.Actions) ?></form>
