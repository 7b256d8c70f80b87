<?cs include!"layout/top.cs" ?>
<?cs call:case_bar(Matter) ?>
<?cs if:Hidden.Yes ?><p class="warning">Đã ẩn khỏi danh sách công khai lúc <?cs var:Hidden.At ?><?cs
if:Hidden.By ?> (<?cs var:Hidden.By ?>)<?cs /if ?>: <?cs var:Hidden.Reason ?><?cs
if:Hidden.Own ?> Việc ẩn chờ người khác xác nhận.<?cs /if ?></p><?cs /if ?>
<div class="buttons"><?cs call:actions(Page.Actions) ?></div>
<div class="split"><div>
<?cs call:section_open("public", "Người dân thấy", None) ?>
<?cs if:!Public.Seen ?><p class="note">Hiện không ai thấy thông tin này trên Cổng thông tin. Dưới đây là nội dung đã công khai.</p><?cs /if ?>
<?cs include!"registry/public_card.cs" ?>
<?cs if:Public.Seen && Public.Href ?><p><a href="<?cs var:url_validate(Public.Href) ?>">Mở trang công khai</a></p><?cs /if ?>
<?cs call:section_close() ?>
<?cs call:section_open("checks", "Xác minh điều kiện thi hành án", None) ?>
<p><?cs if:Check.On ?>Xác minh lại trước ngày <strong><?cs var:Check.On ?></strong> <?cs
call:due_badge(Check.Due.Class, Check.Due.Words, Check.Due.Days) ?> <span class="hint"><?cs
var:Check.Article ?></span><?cs else ?>Không có hạn xác minh lại đang mở.<?cs /if ?></p>
<?cs if:subcount(Checks) > #0 ?>
<?cs call:table_open("Các lần xác minh", "stack") ?>
<thead><tr><?cs call:th("Ngày", "date") ?><?cs call:th("Kết quả", "") ?><?cs
call:th("Người được xác minh", "") ?><?cs call:th("Nơi xác minh", "") ?><?cs
call:th("Nội dung", "") ?></tr></thead>
<tbody><?cs each:row = Checks ?><tr<?cs if:row.Voided ?> class="faded"<?cs /if ?>>
<?cs call:td(row.On, "date") ?><td><?cs
if:row.Voided ?><?cs call:status_label("off", "Đã hủy ghi nhận") ?><?cs
elif:row.Found ?><?cs call:status_label("good", row.Result) ?><?cs
else ?><?cs var:row.Result ?><?cs /if ?></td><?cs
call:td_named("Người", row.Debtor, "") ?><?cs call:td_named("Nơi", row.Place, "") ?><?cs
call:td_named("Nội dung", row.Content, "") ?></tr><?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs else ?><p class="note">Chưa có lần xác minh nào được ghi trong hồ sơ.</p><?cs /if ?>
<?cs call:section_close() ?>
</div><div>
<?cs call:section_open("dossier", "Hồ sơ", Dossier.Actions) ?>
<?cs call:kv_list(Facts) ?>
<?cs call:section_close() ?>
<?cs if:Book.Moved ?><?cs call:section_open("book", "Sổ theo dõi riêng", None) ?>
<p class="note">Việc đã chuyển sổ theo dõi riêng; thông tin vẫn công khai.</p>
<?cs call:section_close() ?>
<?cs elif:Book.Effect ?><?cs call:section_open("book", "Điều kiện chuyển sổ theo dõi riêng", None) ?>
<p><?cs if:Book.Ready ?><strong>Đủ điều kiện <?cs var:Book.Effect ?>.</strong><?cs
if:Book.Href ?> <a href="<?cs var:url_validate(Book.Href) ?>">Thực hiện trong hồ sơ</a><?cs /if ?><?cs
else ?>Chưa đủ điều kiện <?cs var:Book.Effect ?>.<?cs /if ?> <span class="hint"><?cs var:Book.Article ?></span></p>
<?cs call:table_open("Điều kiện", "") ?>
<tbody><?cs each:row = Book.Conditions ?><tr><?cs call:td_link("", row.Label, "") ?><td><?cs
call:status_label(row.Class, row.Words) ?></td><?cs call:td(row.Reason, "") ?></tr><?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs call:section_close() ?><?cs /if ?>
<?cs call:section_open("history", "Diễn biến công khai", None) ?>
<?cs call:timeline_open() ?>
<?cs each:ev = History ?><?cs call:timeline_item(ev) ?><?cs /each ?>
<?cs call:timeline_close() ?>
<?cs call:section_close() ?>
</div></div>
<?cs include!"layout/bottom.cs" ?>
