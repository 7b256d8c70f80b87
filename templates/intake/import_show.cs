<?cs include!"layout/top.cs" ?>
<?cs call:section_open("state", "Tình trạng", None) ?>
<p><?cs call:status_label(Job.Status.Class, Job.Status.Words) ?> <?cs var:Job.Message ?></p>
<?cs if:Job.Moves ?>
<p><label for="progress"><?cs var:Job.Phase ?>: <?cs var:Job.Percent ?> %<?cs if:Job.Stopping ?>, đang dừng<?cs /if ?></label>
<progress id="progress" max="100" value="<?cs var:Job.Percent ?>"><?cs var:Job.Percent ?> %</progress>
<span class="hint"><?cs var:Job.Rows ?> <?cs if:Job.Applies ?>dòng dữ liệu<?cs else ?>hồ sơ<?cs /if ?> mỗi giây. Trang tự cập nhật; có thể rời trang, việc nhập vẫn chạy.</span></p>
<?cs /if ?>
<?cs call:kv_open() ?>
<?cs call:kv("Hồ sơ đã đọc", Job.Dossiers) ?>
<?cs call:kv("Hồ sơ đúng, chưa có", Job.Fresh) ?>
<?cs call:kv("Đã nhập trước đây, không đổi", Job.Same) ?>
<?cs call:kv("Lỗi", Job.Faulty) ?>
<?cs call:kv("Đã ghi vào sổ", Job.Done) ?>
<?cs call:kv("Cách ghi", Job.Mode) ?>
<?cs call:kv("Đơn vị", Job.Unit) ?>
<?cs call:kv("Người gửi", Job.Who) ?>
<?cs call:kv("Gửi lúc", Job.At) ?>
<?cs if:Job.Ended ?><?cs call:kv("Xong lúc", Job.Ended) ?><?cs /if ?>
<?cs call:kv_close() ?>
<?cs if:May.Good || May.All || May.Again || May.Resume || May.Stop || May.Drop ?>
<form method="post" action="<?cs var:url_validate(JobHref) ?>">
<?cs call:form_guard() ?>
<div class="buttons"><?cs
if:May.Good ?><?cs call:form_button("primary", "act", "good", "Nhập các hồ sơ đúng") ?><?cs /if ?><?cs
if:May.Resume ?><?cs call:form_button("primary", "act", "good", "Tiếp tục nhập") ?><?cs /if ?><?cs
if:May.Again ?><?cs call:form_button("primary", "act", "again", "Chạy lại") ?><?cs /if ?><?cs
if:May.All ?><?cs call:form_button("secondary", "act", "all", "Nhập tất cả hoặc không") ?><?cs /if ?><?cs
if:May.Stop ?><?cs call:form_button("secondary", "act", "stop", "Dừng") ?><?cs /if ?><?cs
if:May.Drop ?><?cs call:form_button("danger", "act", "drop", "Hủy lần nhập này") ?><?cs /if ?></div>
</form>
<?cs /if ?>
<?cs call:section_close() ?>
<?cs if:List.Past ?><?cs call:empty_state("", "", "") ?>
<?cs elif:!List.Empty ?>
<?cs call:section_open("faults", "Lỗi", None) ?>
<?cs if:HasErrorFile ?><p><a class="btn btn-secondary btn-sm" href="<?cs var:url_validate(ErrorsHref) ?>">Tải tệp hồ sơ lỗi</a>
<span class="hint">Chỉ gồm các hồ sơ lỗi, kèm lý do; sửa rồi gửi lại.</span></p><?cs /if ?>
<?cs call:list_table() ?>
<?cs call:list_foot() ?>
<?cs call:section_close() ?>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
