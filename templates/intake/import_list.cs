<?cs include!"layout/top.cs" ?>
<p class="note">Gửi tệp XML hoặc CSV gồm bản án, yêu cầu, quyết định và quá trình thi hành của các hồ sơ đang có. Tệp được kiểm tra trước; chỉ ghi vào sổ khi người gửi tệp chọn ghi.</p>
<p><a class="btn btn-primary" href="/intake/import/new">Gửi tệp hồ sơ</a></p>
<?cs if:List.Empty ?>
<?cs call:empty_state("Chưa có lần nhập nào.", "", "") ?>
<?cs else ?>
<?cs call:table_open("Các lần nhập hồ sơ", "one-line") ?>
<thead><tr>
<?cs call:th("Tệp", "") ?><?cs call:th("Gửi lúc", "date") ?><?cs call:th("Người gửi", "narrow") ?><?cs
call:th("Hồ sơ", "num") ?><?cs call:th("Đã ghi", "num") ?><?cs call:th("Không đổi", "num narrow") ?><?cs
call:th("Lỗi", "num") ?><?cs call:th("Tình trạng", "") ?>
</tr></thead>
<tbody>
<?cs each:row = Rows ?><tr>
<?cs call:td_link(row.Href, row.File, "") ?><?cs call:td(row.At, "date") ?><?cs
call:td(row.Who, "narrow") ?><?cs call:td(row.Dossiers, "num") ?><?cs call:td(row.Done, "num") ?><?cs
call:td(row.Same, "num narrow") ?><?cs call:td(row.Faulty, "num") ?>
<td><?cs call:status_label(row.Status.Class, row.Status.Words) ?></td>
</tr><?cs /each ?>
</tbody>
<?cs call:table_close() ?>
<?cs call:pager() ?>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
