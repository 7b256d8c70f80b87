<?cs include!"layout/top.cs" ?>
<p><?cs call:status_label(Job.Status.Class, Job.Status.Words) ?> <?cs var:Job.Result ?></p>
<?cs if:Job.Moves ?>
<p><label for="progress"><?cs var:Job.Percent ?> %<?cs if:Job.Stopping ?>, đang dừng<?cs /if ?></label>
<progress id="progress" max="100" value="<?cs var:Job.Percent ?>"><?cs var:Job.Percent ?> %</progress>
<span class="hint">Trang tự cập nhật; có thể rời trang, việc vẫn chạy.</span></p>
<?cs /if ?>
<?cs call:kv_open() ?>
<?cs call:kv("Việc", Job.Kind) ?>
<?cs call:kv("Gửi lúc", Job.At) ?>
<?cs if:Job.Ended ?><?cs call:kv("Xong lúc", Job.Ended) ?><?cs /if ?>
<?cs if:Job.Again ?><?cs call:kv("Số lần chạy", Job.Tries) ?><?cs /if ?>
<?cs call:kv_close() ?>
<div class="buttons"><?cs if:May.Stop ?><?cs call:button_post("danger", Job.Href, "Dừng") ?><?cs /if ?><?cs
if:Job.Own ?><a class="btn btn-link" href="<?cs var:url_validate(Job.Own) ?>">Mở kết quả và bước tiếp theo</a><?cs /if ?></div>
<?cs include!"layout/bottom.cs" ?>
