<?cs #
What citizens see of an entry: the fields of the public list, nothing else.
Reads Public.*.
?><dl class="kv single">
<?cs call:kv("Người phải thi hành án", Public.Debtor) ?>
<?cs call:kv("Địa chỉ", Public.Address) ?>
<?cs call:kv("Bản án, quyết định được thi hành", Public.Judgment) ?>
<?cs call:kv("Quyết định thi hành án", Public.Enforcement) ?>
<?cs call:kv("Nghĩa vụ thi hành án", Public.Obligation) ?>
<?cs call:kv("Lý do chưa có điều kiện thi hành", Public.Reason) ?>
<?cs call:kv("Cơ quan thi hành án dân sự", Public.Unit) ?>
<div><dt>Ngày công khai</dt><dd><?cs var:Public.Published ?><?cs
if:Public.Updated ?>, cập nhật ngày <?cs var:Public.Updated ?><?cs /if ?></dd></div>
</dl>
