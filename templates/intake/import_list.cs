<?cs include!"layout/top.cs" ?>
<p class="note">Gửi tệp XML hoặc CSV gồm bản án, yêu cầu, quyết định và quá trình thi hành của các hồ sơ đang có. Tệp được kiểm tra trước; chỉ ghi vào sổ khi người gửi tệp chọn ghi.</p>
<p><a class="btn btn-primary" href="/intake/import/new">Gửi tệp hồ sơ</a></p>
<?cs call:list_filters() ?>
<?cs if:List.Empty ?>
<?cs call:empty_state(List.EmptyText, List.Path, "Xem tất cả các lần nhập") ?>
<?cs else ?>
<?cs call:list_table() ?>
<?cs call:list_foot() ?>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
