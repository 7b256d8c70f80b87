<?cs include!"layout/top.cs" ?>
<form class="filters" method="get" action="/reports/period" aria-label="Chọn năm và đơn vị">
<?cs call:filter_select(Field.year) ?><?cs call:filter_select(Field.unit) ?>
<button class="btn btn-secondary" type="submit">Xem</button></form>
<p class="note">Việc ghi sau khi tháng đã khóa được tính vào tháng đầu tiên còn mở của năm, gọi là ghi muộn. Năm đã khóa đủ 12 tháng thì không ghi thêm việc của năm đó, trừ khi được cho điều chỉnh: việc ghi khi ấy được tính vào tháng đầu tiên còn mở của năm sau, số đã chốt giữ nguyên. <a href="<?cs var:url_validate(Period.Late) ?>">Các việc ghi muộn tính vào năm này</a>; <a href="<?cs var:url_validate(Period.Corrections) ?>">các việc điều chỉnh của năm này</a>.</p>
<?cs if:Correction.Granted ?><p class="warning">Đang cho điều chỉnh số liệu năm này đến hết ngày <?cs var:Correction.Until ?>: <?cs var:Correction.Reason ?>. <?cs var:Correction.By ?>, <?cs var:Correction.At ?>.</p><?cs /if ?>
<?cs call:table_open("Các tháng của năm thống kê", "") ?><thead><tr><?cs
call:th("Tháng", "") ?><?cs call:th("Tình trạng", "") ?><?cs call:th("Người thực hiện", "") ?><?cs call:th("Lúc", "") ?></tr></thead>
<tbody><?cs each:m = Months ?><tr><th scope="row"><?cs var:m.Name ?></th><td><?cs
call:status_label(m.Class, m.Words) ?></td><?cs call:td(m.By, "") ?><?cs call:td(m.At, "") ?></tr>
<?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs if:May.Move ?>
<form method="post" action="/reports/period/move" class="entry" novalidate>
<?cs call:form_guard() ?>
<input type="hidden" name="unit" value="<?cs var:Period.Unit ?>"><input type="hidden" name="year" value="<?cs var:Period.Year ?>">
<?cs call:field_select(Field.move, "Khóa một tháng thì các tháng trước đó của năm cũng khóa") ?>
<?cs if:May.Grant ?><?cs call:field_date(Field.until, "Khi cho điều chỉnh: ngày cuối cùng đơn vị được ghi") ?><?cs /if ?><?cs
if:May.Open ?><?cs call:field_text(Field.reason, "Khi mở lại, cho điều chỉnh hoặc thôi: số, ngày văn bản đề nghị của đơn vị và lý do", "l") ?><?cs
else ?><?cs call:field_text(Field.reason, "Ví dụ: đã đối chiếu với Viện kiểm sát", "l") ?><?cs /if ?>
<?cs call:form_buttons("Ghi", "/reports/") ?>
</form>
<?cs else ?><p class="note">Không có tháng nào khóa được. Tháng đã khóa chỉ cơ quan quản lý thi hành án dân sự ở trung ương mở lại, năm đã khóa chỉ cơ quan đó cho điều chỉnh, theo đề nghị bằng văn bản của đơn vị.</p><?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
