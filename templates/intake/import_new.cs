<?cs include!"layout/top.cs" ?>
<form method="post" action="/intake/import/new" enctype="multipart/form-data" class="entry">
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Tệp hồ sơ") ?>
<?cs call:field_file(Field.file, "Bảng mã UTF-8, theo mẫu dossier.rng hoặc bảng CSV; không quá " + Upload.MaxMB + " MB.", ".xml,.csv") ?>
<?cs call:fieldset_close() ?>
<p class="note">Gửi xong, tệp được kiểm tra từng hồ sơ; chưa có gì được ghi vào sổ. Gửi lại một tệp đã nhập không làm thay đổi số liệu.</p>
<?cs call:form_buttons("Gửi và kiểm tra", "/intake/import") ?>
</form>
<?cs include!"layout/bottom.cs" ?>
