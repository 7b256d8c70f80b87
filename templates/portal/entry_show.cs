<?cs include!"layout/public_top.cs" ?>
<p class="lead">Người phải thi hành án chưa có điều kiện thi hành</p>
<dl class="sheet-list">
<div><dt>Người phải thi hành án</dt><dd class="strong"><?cs var:Entry.Debtor ?></dd></div>
<div><dt>Địa chỉ</dt><dd><?cs if:Entry.Address ?><?cs var:Entry.Address ?><?cs else ?>Không xác định<?cs /if ?></dd></div>
<div><dt>Bản án, quyết định được thi hành</dt><dd><?cs var:Entry.Judgment ?></dd></div>
<div><dt>Quyết định thi hành án</dt><dd><?cs var:Entry.Enforcement ?></dd></div>
<div><dt>Nghĩa vụ chưa có điều kiện thi hành</dt><dd class="lines"><?cs var:Entry.Obligation ?></dd></div>
<div><dt>Lý do chưa có điều kiện thi hành</dt><dd class="lines"><?cs var:Entry.Reason ?></dd></div>
</dl>
<dl class="sheet-list">
<div><dt>Cơ quan thi hành án</dt><dd><?cs var:Entry.Unit ?></dd></div>
<div><dt>Ngày công khai</dt><dd class="date"><?cs var:Entry.Published ?></dd></div>
<?cs if:Entry.Updated ?><div><dt>Cập nhật lần cuối</dt><dd class="date"><?cs var:Entry.Updated ?></dd></div>
<?cs /if ?></dl>
<p class="small-print">Biết tài sản hoặc thu nhập của người này, hoặc thấy thông tin sai, xin <a href="/portal/support">báo cho cơ quan thi hành án</a>.</p>
<?cs include!"layout/public_bottom.cs" ?>
