<?cs include!"layout/top.cs" ?><?cs
def:now_figure(f) ?><div><dt><?cs var:f.Label ?></dt><dd><a href="<?cs
	var:url_validate(f.Href) ?>"><?cs var:f.Text ?><?cs if:f.Rate ?> %<?cs /if ?></a></dd></div>
<?cs /def ?><?cs
if:TodayUnit ?><section class="now"><h2>Hôm nay, <?cs var:Today ?> <span><?cs var:TodayUnit ?></span></h2>
<dl><?cs call:now_figure(Now.c6) ?><?cs call:now_figure(Now.c7) ?><?cs
call:now_figure(Now.c8) ?><?cs call:now_figure(Now.c13) ?><?cs
call:now_figure(Now.c17) ?><?cs call:now_figure(Now.c19) ?></dl></section>
<?cs /if ?><?cs include!"reports/report_choice.cs" ?>
<?cs if:Running ?><p class="warning">Kỳ này chưa kết thúc: số liệu đang tính đến hôm nay, <?cs var:Today ?>.</p>
<?cs /if ?><?cs if:subcount(Faults) > #0 ?><section class="error-summary" role="alert" aria-labelledby="faults"><h2 id="faults">Biểu không khớp</h2>
<ul><?cs each:fault = Faults ?><li><?cs
	if:fault.Href ?><a href="<?cs var:url_validate(fault.Href) ?>"><?cs var:fault.Row ?>: <?cs var:fault.Text ?></a><?cs
	else ?><?cs var:fault.Row ?>: <?cs var:fault.Text ?><?cs /if ?> – lệch <strong class="num"><?cs
	var:fault.Gap ?></strong>. <?cs var:fault.Label ?>.</li>
<?cs /each ?></ul></section>
<?cs /if ?><div class="form-top">
<div class="form-left"><strong><?cs var:Sheet.Number ?></strong><br><?cs var:Sheet.Issued ?><br>Ngày nhận báo cáo: …… / …… / ………</div>
<div class="form-title"><h1><?cs var:Sheet.Title ?></h1>
<p><strong><?cs var:Sheet.Period ?></strong><br>(<?cs var:Sheet.Range ?>)</p></div>
<div class="form-right"><?cs var:Sheet.Sender ?>: <strong><?cs var:Sheet.SenderName ?></strong><br><?cs
	var:Sheet.Receiver ?>: <?cs if:Sheet.ReceiverName ?><?cs var:Sheet.ReceiverName ?><?cs else ?>………………<?cs /if ?><br><em><?cs
	var:Sheet.Unit ?></em></div>
</div>
<?cs if:Sheet.InMoney ?><?cs call:table_open(Sheet.Title, "grid broad money") ?><?cs
	else ?><?cs call:table_open(Sheet.Title, "grid broad") ?><?cs /if ?>
<thead><?cs each:line = Head ?><tr><?cs
	if:name(line) == "0" ?><th class="no" scope="col" rowspan="<?cs var:HeadLines ?>">STT</th><th class="name" scope="col" rowspan="<?cs
	var:HeadLines ?>"><?cs if:Sheet.Rows ?><?cs var:Sheet.Rows ?><?cs else ?>Tên đơn vị,<br>Chấp hành viên<?cs /if ?></th><?cs /if ?><?cs
	each:cell = line.Cells ?><th scope="<?cs
	if:cell.Columns == "1" ?>col<?cs else ?>colgroup<?cs /if ?>"<?cs
	if:cell.Lines != "1" ?> rowspan="<?cs var:cell.Lines ?>"<?cs /if ?><?cs
	if:cell.Columns != "1" ?> colspan="<?cs var:cell.Columns ?>"<?cs /if ?>><?cs
	var:cell.Label ?></th><?cs /each ?></tr>
<?cs /each ?><tr class="colno"><td class="no">A</td><td>B</td><?cs
	each:number = Numbers ?><td><?cs var:number.Text ?></td><?cs /each ?></tr></thead>
<tbody><?cs each:row = Rows ?><tr class="<?cs var:row.Class ?>"><td class="no"><?cs var:row.Number ?></td><th scope="row" class="in-<?cs
	var:row.Depth ?>"><?cs
	if:row.Href ?><a href="<?cs var:url_validate(row.Href) ?>"><?cs var:row.Name ?></a><?cs
	else ?><?cs var:row.Name ?><?cs /if ?><?cs
	if:row.Note ?> <span class="note-text"><?cs var:row.Note ?></span><?cs /if ?></th><?cs
	each:cell = row.Cells ?><td class="num<?cs if:cell.Bad ?> bad<?cs /if ?><?cs if:cell.Text == "0" ?> zero<?cs /if ?>"><?cs
	if:cell.Text != "" ?><a href="<?cs var:url_validate(cell.Href) ?>"><?cs var:cell.Text ?></a><?cs /if ?></td><?cs /each ?></tr>
<?cs /each ?></tbody>
<?cs call:table_close() ?>
<p class="form-note"><?cs if:Sheet.Provisional ?><?cs var:Sheet.Note ?>.<br><?cs /if ?><?cs
	if:subcount(Faults) == #0 ?>Đã kiểm tra các đẳng thức của biểu trên từng dòng và tổng các dòng: khớp.<?cs /if ?> <span class="screen">Bấm vào một con số để xem các việc tạo nên số đó.</span></p>
<div class="form-foot">
<div><strong><?cs var:Sheet.Left ?></strong><br><em><?cs var:Sheet.LeftNote ?></em></div>
<div><p><em>……………………, ngày …… tháng …… năm ………</em></p><strong><?cs var:Sheet.Right ?></strong><br><em><?cs var:Sheet.RightNote ?></em></div>
</div>
<?cs include!"layout/bottom.cs" ?>
