<?cs include!"layout/public_top.cs" ?>
<?cs if:Guidance ?>
<p class="lead">Trang này chỉ hướng dẫn. Đơn khiếu nại, tố cáo phải nộp cho người có thẩm quyền giải quyết.</p>
<section class="part"><div class="part-head"><h2>Khiếu nại</h2></div>
<ul class="tips"><li><strong>Ai khiếu nại:</strong> đương sự, người có quyền lợi, nghĩa vụ liên quan, khi có căn cứ cho rằng quyết định, hành vi về thi hành án xâm phạm quyền, lợi ích hợp pháp của mình.</li>
<li><strong>Khiếu nại điều gì:</strong> quyết định hoặc hành vi của thủ trưởng cơ quan thi hành án, của Chấp hành viên.</li>
<li><strong>Gửi đến đâu:</strong> khiếu nại Chấp hành viên thì gửi thủ trưởng cơ quan thi hành án của Chấp hành viên đó; khiếu nại thủ trưởng thì gửi thủ trưởng cơ quan cấp trên trực tiếp.</li>
<li><strong>Đơn ghi rõ:</strong> ngày làm đơn; họ tên, địa chỉ người khiếu nại; họ tên, địa chỉ người bị khiếu nại; nội dung, lý do, yêu cầu; chữ ký hoặc điểm chỉ. Kèm quyết định bị khiếu nại và tài liệu liên quan.</li>
<li><strong>Thời hiệu:</strong> ngắn và tính từ ngày nhận hoặc biết quyết định, hành vi; xin nộp đơn sớm và hỏi cơ quan thi hành án về thời hiệu của việc mình.</li></ul></section>
<section class="part"><div class="part-head"><h2>Tố cáo</h2></div>
<ul class="tips"><li><strong>Tố cáo điều gì:</strong> hành vi vi phạm pháp luật của công chức thi hành án gây thiệt hại hoặc đe dọa gây thiệt hại.</li>
<li><strong>Gửi đến đâu:</strong> người đứng đầu cơ quan quản lý công chức đó.</li>
<li><strong>Nội dung:</strong> họ tên, địa chỉ, cách liên hệ người tố cáo; người bị tố cáo; hành vi và chứng cứ. Họ tên người tố cáo được giữ bí mật.</li></ul></section>
<p><a class="btn btn-secondary" href="/portal/support">Về mục Hỗ trợ trực tuyến</a></p>
<?cs else ?>
<p class="steps-line">Bước 1 trong 2: chọn nơi gửi đến</p>
<form class="stacked ask" method="get" action="/portal/support/new">
<?cs call:field_hidden(Field.service) ?>
<div class="field<?cs if:Field.province.Error ?> has-error<?cs /if ?>"><label class="form-label" for="province">Cơ quan thi hành án ở tỉnh, thành phố nào?</label><div class="control"><?cs
	call:form_error(Field.province) ?><select class="form-select" id="province" name="province" aria-describedby="province-hint"><?cs
	each:opt = Field.province.Options ?><option value="<?cs var:opt.Value ?>"<?cs
	if:opt.Selected ?> selected<?cs /if ?>><?cs var:opt.Label ?></option><?cs /each ?></select>
<div class="hint" id="province-hint">Nơi đã ra quyết định thi hành án; nếu chưa có, nơi Tòa án đã xét xử sơ thẩm.</div></div></div>
<div class="buttons"><button class="btn btn-primary" type="submit">Tiếp tục</button><a class="btn btn-link" href="/portal/support">Quay lại</a></div>
</form>
<?cs /if ?>
<?cs include!"layout/public_bottom.cs" ?>
