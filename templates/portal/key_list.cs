<?cs include!"layout/public_top.cs" ?>
<p class="lead">Mọi thao tác của công chức trên hệ thống đều được ghi nhật ký. Hệ thống ký các mốc của toàn bộ nhật ký. Ai giữ bản chép các mốc và khóa công khai dưới đây thì phát hiện được nhật ký bị sửa, cắt hay xóa, dù người làm việc đó là người quản trị cơ sở dữ liệu.</p>
<?cs if:subcount(Keys) > #0 ?>
<?cs call:table_open("Khóa công khai (Ed25519)", "stack") ?>
<thead><tr><?cs call:th("Khóa", "") ?><?cs call:th("Dùng từ ngày", "date") ?><?cs call:th("Đến ngày", "date") ?></tr></thead>
<tbody><?cs each:row = Keys ?>
<tr><th scope="row" class="hex"><?cs var:row.Hex ?></th><?cs call:td_named("Dùng từ ngày", row.Since, "date") ?><td class="date" data-label="Đến ngày"><?cs
	if:row.Current ?>đang dùng<?cs else ?><?cs var:row.Until ?><?cs /if ?></td></tr><?cs /each ?>
</tbody>
<?cs call:table_close() ?>
<p><a href="/portal/keys/text">Danh sách khóa dạng văn bản</a>, dùng được ngay cho lệnh kiểm tra dưới đây.</p>
<?cs else ?><p class="note">Cổng này chưa công bố khóa nào.</p><?cs /if ?>
<section class="part"><div class="part-head"><h2>Người thứ ba kiểm tra thế nào?</h2></div>
<ol class="tips"><li><strong>Giữ khóa.</strong> Tải danh sách khóa và giữ ở nơi của mình. Khóa giữ từ trước đáng tin hơn khóa tải sau.</li>
<li><strong>Nhận bản chép các mốc.</strong> Các tệp .checkpoints, đủ các tháng, lấy từ nơi giữ bản chép.</li>
<li><strong>Kiểm tra.</strong> Chỉ cần hai thứ đó, không cần cơ sở dữ liệu: <code>thads-audit check --key KHÓA BẢN-CHÉP...</code>. Dòng cuối phải là <code>audit: 0 differences</code>. Mỗi chữ ký là Ed25519 thông thường, chương trình khác cũng kiểm tra được.</li></ol>
</section>
<?cs include!"layout/public_bottom.cs" ?>
