<?cs include!"layout/public_top.cs" ?>
<div class="state-card"><p class="state-title"><?cs call:status_label(Status.Look, Status.Title) ?></p>
<p><?cs var:Status.Next ?></p>
<?cs if:Status.Late ?><p><strong>Đã quá ngày dự kiến <?cs var:Status.Due ?>. Thành thật xin lỗi người gửi;</strong> cơ quan thi hành án đang được nhắc trả lời.</p>
<?cs elif:Status.Due ?><p>Dự kiến trả lời chậm nhất ngày <strong class="date"><?cs var:Status.Due ?></strong>.</p>
<?cs /if ?></div>
<?cs if:Status.Answer ?><section class="part"><div class="part-head"><h2>Trả lời của cơ quan thi hành án</h2></div>
<div class="answer lines"><?cs var:Status.Answer ?></div>
<?cs if:Status.Answered ?><p class="hint">Trả lời lúc <?cs var:Status.Answered ?></p><?cs /if ?>
</section>
<?cs /if ?>
<?cs if:Reply.Sent ?><div class="flash" role="status">Đã gửi nội dung bổ sung đến cơ quan thi hành án.</div>
<?cs /if ?><?cs if:Reply.Asked ?><section class="part"><div class="part-head"><h2>Bổ sung</h2></div>
<?cs if:Reply.Guidance ?><div class="answer lines"><?cs var:Reply.Guidance ?></div>
<?cs /if ?><form class="stacked ask" method="post" action="/portal/support/status/reply">
<input type="hidden" name="code" value="<?cs var:Reply.Code ?>"><input type="hidden" name="secret" value="<?cs
	var:Reply.Secret ?>"><input type="hidden" name="seal" value="<?cs var:Reply.Seal ?>">
<?cs call:field_area(Field.content, "Tối đa 2.000 ký tự. Chỉ cơ quan thi hành án đọc được. Giấy tờ phải nộp bản giấy, xin mang hoặc gửi đến địa chỉ của cơ quan.", "8") ?>
<div class="buttons"><button class="btn btn-primary" type="submit">Gửi nội dung bổ sung</button></div>
</form></section>
<?cs /if ?>
<section class="part"><div class="part-head"><h2>Hồ sơ</h2></div>
<dl class="sheet-list">
<div><dt>Mã hồ sơ</dt><dd class="figure"><?cs var:Status.Code ?></dd></div>
<div><dt>Nội dung</dt><dd><?cs var:Status.Service ?></dd></div>
<div><dt>Cơ quan giải quyết</dt><dd><?cs var:Status.Unit ?></dd></div>
<?cs if:Contact.Address ?><div><dt>Địa chỉ</dt><dd><?cs var:Contact.Address ?></dd></div>
<?cs /if ?><?cs if:Contact.Phone ?><div><dt>Điện thoại</dt><dd><?cs var:Contact.Phone ?></dd></div>
<?cs /if ?><?cs if:Contact.Email ?><div><dt>Thư điện tử</dt><dd><?cs var:Contact.Email ?></dd></div>
<?cs /if ?><div><dt>Gửi lúc</dt><dd class="date"><?cs var:Status.Sent ?></dd></div>
</dl></section>
<?cs if:subcount(Events) > #0 ?><section class="part"><div class="part-head"><h2>Quá trình</h2></div>
<?cs call:timeline_open() ?><?cs each:ev = Events ?><?cs call:timeline_item(ev) ?><?cs /each ?><?cs call:timeline_close() ?>
</section>
<?cs /if ?>
<?cs include!"layout/public_bottom.cs" ?>
