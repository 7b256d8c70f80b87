<?cs include!"layout/public_top.cs" ?>
<p class="lead">Gửi câu hỏi hoặc chuẩn bị hồ sơ với cơ quan thi hành án, không phải đi lại nhiều lần.<?cs
	if:Days ?> Cơ quan thi hành án trả lời trong <?cs var:Days ?> ngày làm việc kể từ khi nhận.<?cs /if ?></p>
<p class="warning"><strong>Đây là hỗ trợ trước khi nộp hồ sơ, chưa phải là nộp hồ sơ.</strong> Thời hiệu yêu cầu thi hành án và các thời hạn của pháp luật tính theo ngày nộp hồ sơ chính thức: trực tiếp, qua bưu chính, hoặc qua Cổng Dịch vụ công quốc gia.</p>
<section class="part"><div class="part-head"><h2 id="services">Cần hỗ trợ việc gì?</h2></div>
<ul class="doors"><?cs each:item = Services ?>
<li><a href="<?cs var:url_validate(item.Href) ?>"><?cs var:item.Label ?></a><?cs
	if:item.Guidance ?><span class="hint">Xem trình tự, thủ tục; không gửi đơn tại đây.</span><?cs
	else ?><span class="hint">Điền một trang, nhận ngay mã hồ sơ.</span><?cs /if ?></li><?cs /each ?>
<li><a href="/portal/support/status">Theo dõi hồ sơ đã gửi</a><span class="hint">Cần mã hồ sơ và mã bí mật.</span></li>
</ul></section>
<section class="part"><div class="part-head"><h2>Cách làm</h2></div>
<ol class="tips"><li><strong>Gửi yêu cầu.</strong> Chọn cơ quan thi hành án và điền biểu mẫu. Hệ thống cấp mã hồ sơ và mã bí mật: xin in hoặc chép lại.</li>
<li><strong>Xem trả lời.</strong> Dùng hai mã đó ở mục <a href="/portal/support/status">Theo dõi hồ sơ</a>. Nếu thiếu giấy tờ, cơ quan thi hành án hướng dẫn bổ sung.</li>
<li><strong>Nộp hồ sơ.</strong> Khi đã đủ, cơ quan thi hành án gửi lịch hẹn để nộp hồ sơ giấy.</li></ol>
</section>
<?cs include!"layout/public_bottom.cs" ?>
