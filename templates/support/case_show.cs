<?cs include!"layout/top.cs" ?>
<?cs call:case_bar(Case) ?>
<?cs if:subcount(Steps) > #0 ?><div class="steps-bar"><?cs each:step = Steps ?><?cs
	if:step.Direct ?><form method="post" class="inline" action="/support/case/<?cs var:url_escape(Case.Id) ?>/step"><?cs
	call:form_guard() ?><input type="hidden" name="step" value="receive"><input type="hidden" name="version" value="<?cs
	var:Case.Version ?>"><button class="btn btn-primary" type="submit"><?cs var:step.Label ?></button></form><?cs
	else ?><a class="btn btn-<?cs if:step.First ?>primary<?cs else ?>secondary<?cs /if ?>" href="<?cs
	var:url_validate(step.Href) ?>"><?cs var:step.Label ?></a><?cs /if ?> <?cs /each ?></div><?cs /if ?>
<?cs if:OwnDraft ?><p class="note">Dự thảo trả lời do chính tài khoản này trình: chờ người khác có quyền duyệt xem và gửi, hoặc trả lại để sửa.</p><?cs /if ?>
<?cs if:Intake ?><p class="note">Hồ sơ giấy đã nhận đủ: <a href="/intake/judgment/new">nhập bản án và yêu cầu vào sổ thụ lý</a>.</p><?cs /if ?>
<div class="split">
<div>
<?cs call:section_open("content", "Nội dung cần hỗ trợ", None) ?>
<div class="reading"><?cs var:Content ?></div>
<?cs if:Assets ?><h3>Tài sản, điều kiện thi hành án</h3>
<div class="reading"><?cs var:Assets ?></div><?cs /if ?>
<?cs call:section_close() ?>
<?cs if:subcount(Replies) > #0 ?><?cs call:section_open("replies", "Người gửi đã bổ sung", None) ?><?cs
each:reply = Replies ?><p class="hint">Gửi lúc <?cs var:reply.At ?></p>
<div class="reading"><?cs var:reply.Text ?></div><?cs /each ?>
<?cs call:section_close() ?><?cs /if ?>
<?cs if:Answer.Text ?><?cs if:Answer.At ?><?cs call:section_open("answer", "Trả lời đã gửi", None) ?><p class="hint">Gửi lúc <?cs var:Answer.At ?></p><?cs
	else ?><?cs call:section_open("answer", "Dự thảo trả lời (người gửi chưa thấy)", None) ?><?cs /if ?>
<div class="reading"><?cs var:Answer.Text ?></div>
<?cs call:section_close() ?><?cs /if ?>
<?cs call:section_open("sender", "Người gửi", None) ?><?cs call:kv_list(Sender) ?><?cs call:section_close() ?>
<?cs if:subcount(Papers) > #0 ?><?cs call:section_open("papers", "Bản án, đương sự", None) ?><?cs call:kv_list(Papers) ?><?cs call:section_close() ?><?cs /if ?>
</div>
<div>
<?cs call:section_open("timeline", "Quá trình xử lý", None) ?>
<?cs if:subcount(Timeline) > #0 ?><?cs call:timeline_open() ?><?cs each:ev = Timeline ?>
<li><div class="when"><?cs var:ev.Date ?> <span class="time"><?cs var:ev.Time ?></span></div><div class="what"><strong><?cs var:ev.Title ?></strong><?cs
	if:ev.Public ?><div class="reading"><?cs var:ev.Public ?></div><?cs /if ?><?cs
	if:ev.Note ?><div class="inside"><span>Nội bộ:</span> <?cs var:ev.Note ?></div><?cs /if ?><div class="by"><?cs var:ev.Who ?></div></div></li><?cs /each ?>
<?cs call:timeline_close() ?><?cs else ?><p class="hint">Chưa có ai xử lý hồ sơ này.</p><?cs /if ?>
<?cs call:section_close() ?>
</div>
</div>
<?cs include!"layout/bottom.cs" ?>
