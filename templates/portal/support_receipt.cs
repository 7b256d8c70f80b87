<?cs include!"layout/public_top.cs" ?>
<p class="lead">Cơ quan thi hành án đã nhận được yêu cầu. Xin giữ hai mã dưới đây.</p>
<section class="receipt" aria-label="Giấy biên nhận">
<p class="receipt-head"><?cs var:Site.Name ?> <span>Giấy biên nhận yêu cầu hỗ trợ trực tuyến</span></p>
<dl class="receipt-codes">
<div><dt>Mã hồ sơ</dt><dd class="figure"><?cs var:Receipt.Code ?></dd></div>
<div><dt>Mã bí mật</dt><dd class="figure"><?cs var:Receipt.Secret ?></dd></div>
</dl>
<dl class="sheet-list">
<div><dt>Nội dung</dt><dd><?cs var:Receipt.Service ?></dd></div>
<div><dt>Cơ quan nhận</dt><dd><?cs var:Receipt.Unit ?></dd></div>
<div><dt>Người gửi</dt><dd><?cs var:Receipt.Sender ?></dd></div>
<div><dt>Ngày gửi</dt><dd class="date"><?cs var:Receipt.Sent ?></dd></div>
<?cs if:Receipt.Due ?><div><dt>Dự kiến trả lời</dt><dd class="date">chậm nhất ngày <?cs var:Receipt.Due ?></dd></div>
<?cs /if ?></dl>
<p class="receipt-foot">Xem trả lời: mở trang <?cs var:Site.Name ?>, mục “Theo dõi hồ sơ”, nhập mã hồ sơ và mã bí mật. Đây là hỗ trợ trước khi nộp hồ sơ, chưa phải là nộp hồ sơ thi hành án.</p>
</section>
<p class="warning"><strong>Mã bí mật chỉ hiện ở trang này.</strong> Không ai, kể cả cơ quan thi hành án, xem lại được mã này; chỉ khi gửi lại đúng biểu mẫu vừa gửi, từ chính trình duyệt này, giấy biên nhận mới hiện lại. Xin in trang này (Ctrl+P hoặc lệnh In của trình duyệt), chụp ảnh hoặc chép ra giấy trước khi rời trang.</p>
<div class="buttons"><button class="btn btn-primary" type="button" data-print="1" hidden>In giấy biên nhận</button><a class="btn btn-secondary" href="/portal/support/status">Theo dõi hồ sơ</a></div>
<?cs include!"layout/public_bottom.cs" ?>
