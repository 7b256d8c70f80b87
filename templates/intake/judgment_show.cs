<?cs include!"layout/top.cs" ?>
<?cs call:section_open("judgment", "Bản án, quyết định", None) ?>
<?cs call:kv_open() ?>
<?cs call:kv("Số sổ nhận", Judgment.Book) ?>
<?cs call:kv("Tòa án, cơ quan ban hành", Judgment.Court) ?>
<?cs call:kv("Ngày ban hành", Judgment.Issued) ?>
<?cs call:kv("Ngày có hiệu lực", Judgment.Effective) ?>
<?cs call:kv("Loại án", Judgment.CaseType) ?>
<?cs call:kv("Ngày nhận", Judgment.Received) ?>
<?cs call:kv("Hình thức nhận", Judgment.Channel) ?>
<?cs if:Judgment.Sender ?><?cs call:kv("Người giao, nơi gửi", Judgment.Sender) ?><?cs /if ?>
<?cs if:Judgment.Papers ?><?cs call:kv("Tài liệu kèm theo", Judgment.Papers) ?><?cs /if ?>
<?cs if:Judgment.Note ?><?cs call:kv("Ghi chú", Judgment.Note) ?><?cs /if ?>
<?cs call:kv("Đơn vị nhận", Judgment.Unit) ?>
<?cs call:kv("Người ghi sổ", Judgment.RecordedBy) ?>
<?cs call:kv("Ghi lúc", Judgment.RecordedAt) ?>
<?cs call:kv_close() ?>
<?cs call:section_close() ?>
<?cs call:section_open("parties", "Đương sự", None) ?>
<?cs call:table_open("Đương sự", "") ?>
<thead><tr><?cs call:th("Tư cách", "") ?><?cs call:th("Họ tên, tên tổ chức", "") ?><?cs
call:th("Số định danh, mã số", "") ?><?cs call:th("Năm sinh", "num") ?><?cs
call:th("Địa chỉ", "") ?><?cs call:th("Điện thoại", "") ?><?cs if:Parties.0.Correct ?><?cs call:th("Sửa", "narrow") ?><?cs /if ?></tr></thead>
<tbody><?cs each:row = Parties ?><tr><?cs call:td(row.Role, "") ?><?cs
call:td_link(row.Href, row.Name, "") ?><?cs call:td(row.IdNumber, "") ?><?cs
call:td(row.BirthYear, "num") ?><?cs call:td(row.Address, "") ?><?cs
call:td(row.Phone, "") ?><?cs if:Parties.0.Correct ?><td class="narrow"><a href="<?cs var:url_validate(row.Correct) ?>">Sửa</a></td><?cs /if ?></tr><?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs call:section_close() ?>
<?cs call:section_open("claims", "Các khoản phải thi hành", None) ?>
<?cs include!"intake/claim_table.cs" ?>
<?cs call:section_close() ?>
<?cs if:subcount(Requests) > #0 ?><?cs call:section_open("requests", "Yêu cầu thi hành án", None) ?>
<?cs call:table_open("Yêu cầu thi hành án", "stack") ?>
<thead><tr><?cs call:th("Số sổ", "") ?><?cs call:th("Ngày yêu cầu", "date") ?><?cs call:th("Người yêu cầu", "") ?><?cs
call:th("Hình thức", "") ?><?cs call:th("Số khoản", "num") ?><?cs call:th("Nội dung", "") ?><?cs if:Links.Requests ?><?cs call:th("Sửa", "narrow") ?><?cs /if ?></tr></thead>
<tbody><?cs each:row = Requests ?><tr<?cs if:row.Voided ?> class="faded"<?cs /if ?>><th scope="row"><?cs var:row.Book ?><?cs if:row.Voided ?> (đã hủy ghi nhận)<?cs /if ?></th><?cs call:td_named("Ngày yêu cầu", row.On, "date") ?><?cs
call:td_named("Người yêu cầu", row.Requester, "") ?><?cs call:td_named("Hình thức", row.Channel, "") ?><?cs
call:td_named("Số khoản", row.Claims, "num") ?><?cs call:td_named("Nội dung", row.Content, "") ?><?cs
if:Links.Requests ?><td class="narrow"><?cs if:row.Correct ?><a href="<?cs var:url_validate(row.Correct) ?>">Sửa</a><?cs /if ?><?cs if:row.Void ?><div><a href="<?cs var:url_validate(row.Void) ?>">Hủy ghi nhận</a></div><?cs /if ?></td><?cs /if ?></tr><?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs call:section_close() ?><?cs /if ?>
<?cs call:section_open("matters", "Quyết định thi hành án", None) ?>
<?cs if:subcount(Matters) > #0 ?>
<?cs call:table_open("Quyết định thi hành án", "") ?>
<thead><tr><?cs call:th("Số quyết định", "") ?><?cs call:th("Ngày", "date") ?><?cs
call:th("Loại", "") ?><?cs call:th("Người phải thi hành án", "") ?><?cs
call:th("Phải thi hành (đồng)", "num") ?><?cs call:th("Chấp hành viên", "") ?><?cs
call:th("Tình trạng", "") ?></tr></thead>
<tbody><?cs each:row = Matters ?><tr><?cs call:td_link(row.Href, row.Number, "") ?><?cs
call:td(row.Decided, "date") ?><?cs call:td(row.Basis, "") ?><?cs
call:td(row.Debtors, "") ?><?cs call:td_money(row.Owed) ?><?cs
call:td(row.Officer, "") ?><?cs call:td(row.State, "") ?></tr><?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs else ?><p class="note">Chưa ra quyết định thi hành án nào theo bản án, quyết định này.</p><?cs /if ?>
<?cs call:section_close() ?>
<?cs include!"layout/corrections.cs" ?>
<?cs include!"layout/bottom.cs" ?>
