<?cs include!"layout/public_top.cs" ?>
<p class="lead">Tính đến ngày <?cs var:Today ?>. Bấm vào số người để mở đúng danh sách đó.</p>
<?cs call:table_open("Số liệu theo tỉnh, thành phố", "") ?>
<thead><tr><?cs call:th("Tỉnh, thành phố", "") ?><?cs call:th("Đang công khai", "num") ?><?cs
call:th("Yêu cầu hỗ trợ nhận trong năm", "num") ?><?cs call:th("Đã trả lời", "num") ?></tr></thead>
<tbody><?cs each:row = Figures ?>
<tr><th scope="row"><?cs var:row.Name ?></th><?cs
	if:row.Any ?><?cs call:td_figure(row.Entries, row.Href) ?><?cs
	else ?><?cs call:td(row.Entries, "num") ?><?cs /if ?><?cs
	call:td(row.Sent, "num") ?><?cs call:td(row.Answered, "num") ?></tr><?cs /each ?>
<tr class="total"><th scope="row">Cả nước</th><?cs call:td(Total.Entries, "num") ?><?cs
	call:td(Total.Sent, "num") ?><?cs call:td(Total.Answered, "num") ?></tr>
</tbody>
<?cs call:table_close() ?>
<p class="small-print">“Đang công khai” là số lượt người phải thi hành án chưa có điều kiện thi hành đang có trong danh sách. Yêu cầu hỗ trợ trực tuyến tính từ ngày 01/01/<?cs var:Year ?>.</p>
<p class="small-print">Kiểm tra nhật ký của hệ thống có bị sửa hay không: <a href="/portal/keys">khóa công khai của nhật ký</a>.</p>
<?cs include!"layout/public_bottom.cs" ?>
