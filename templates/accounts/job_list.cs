<?cs include!"layout/top.cs" ?>
<?cs if:List.Empty ?>
<?cs call:empty_state("Tài khoản này chưa có việc nào chạy nền. Việc chạy lâu, như nhập hồ sơ từ tệp, được máy chủ làm tiếp khi đã rời trang và hiện ở đây.", "", "") ?>
<?cs else ?>
<?cs call:table_open("Việc đang chạy của tôi", "one-line") ?>
<thead><tr>
<?cs call:th("Việc", "") ?><?cs call:th("Nội dung", "") ?><?cs call:th("Gửi lúc", "date") ?><?cs
call:th("Xong lúc", "date narrow") ?><?cs call:th("Tình trạng", "") ?><?cs call:th("Kết quả", "") ?>
</tr></thead>
<tbody>
<?cs each:row = Rows ?><tr>
<?cs call:td(row.Kind, "") ?><?cs call:td_link(row.Href, row.Title, "") ?><?cs call:td(row.At, "date") ?><?cs
call:td(row.Ended, "date narrow") ?>
<td><?cs call:status_label(row.Status.Class, row.Status.Words) ?><?cs
if:row.Moves ?> <?cs var:row.Percent ?> %<?cs if:row.Stopping ?>, đang dừng<?cs /if ?><?cs /if ?></td>
<?cs call:td_cut(row.Result) ?>
</tr><?cs /each ?>
</tbody>
<?cs call:table_close() ?>
<?cs call:pager() ?>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
