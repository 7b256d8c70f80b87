<?cs #
What citizens see of an entry: the fields of the public list, nothing else.
Reads Public.*.
?><dl class="kv registry-card">
<div><dt>Người phải thi hành án</dt><dd><strong><?cs var:Public.Debtor ?></strong></dd></div>
<div><dt>Địa chỉ</dt><dd><?cs var:Public.Address ?></dd></div>
<div><dt>Bản án, quyết định được thi hành</dt><dd><?cs var:Public.Judgment ?></dd></div>
<div><dt>Quyết định thi hành án</dt><dd><?cs var:Public.Enforcement ?></dd></div>
<div><dt>Nghĩa vụ thi hành án</dt><dd><?cs var:Public.Obligation ?></dd></div>
<div><dt>Lý do chưa có điều kiện thi hành</dt><dd><?cs var:Public.Reason ?></dd></div>
<div><dt>Cơ quan thi hành án dân sự</dt><dd><?cs var:Public.Unit ?></dd></div>
<div><dt>Ngày công khai</dt><dd><?cs var:Public.Published ?><?cs
if:Public.Updated ?>, cập nhật ngày <?cs var:Public.Updated ?><?cs /if ?></dd></div>
</dl>
