<?cs include!"layout/top.cs" ?>
<?cs call:section_open("person", "Người đứng sau các đương sự", None) ?>
<?cs call:kv_open() ?>
<?cs call:kv("Họ tên, tên tổ chức", Person.Name) ?>
<?cs call:kv("Số định danh, mã số", Person.Number) ?>
<?cs if:Person.BirthYear ?><?cs call:kv("Năm sinh", Person.BirthYear) ?><?cs /if ?>
<?cs call:kv_close() ?>
<?cs if:Person.Elsewhere ?><p class="note">Ngoài các bản án dưới đây còn <?cs var:Person.Elsewhere ?> bản án của cơ quan khác.</p><?cs /if ?>
<?cs call:table_open("Các bản án của người này", "stack") ?>
<thead><tr><?cs call:th("Bản án, quyết định", "") ?><?cs call:th("Tòa án, cơ quan ban hành", "") ?><?cs
call:th("Tư cách", "") ?><?cs call:th("Họ tên trong bản án", "") ?><?cs call:th("Số định danh, mã số", "") ?><?cs
call:th("Năm sinh", "num") ?><?cs call:th("Địa chỉ", "") ?><?cs call:th("Đơn vị nhận", "") ?></tr></thead>
<tbody><?cs each:row = Parties ?><tr><?cs call:td_link(row.Href, row.Judgment, "") ?><?cs
call:td_named("Tòa án, cơ quan ban hành", row.Court, "") ?><?cs call:td_named("Tư cách", row.Role, "") ?><?cs
call:td_named("Họ tên trong bản án", row.Name, "") ?><?cs call:td_named("Số định danh, mã số", row.IdNumber, "") ?><?cs
call:td_named("Năm sinh", row.BirthYear, "num") ?><?cs call:td_named("Địa chỉ", row.Address, "") ?><?cs
call:td_named("Đơn vị nhận", row.Unit, "") ?></tr><?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs call:section_close() ?>
<?cs if:subcount(Merges) > #0 ?>
<?cs call:section_open("merges", "Đã gộp vào người này", None) ?>
<?cs call:table_open("Đã gộp vào người này", "stack") ?>
<thead><tr><?cs call:th("Người được gộp", "") ?><?cs call:th("Căn cứ, lý do", "") ?><?cs call:th("Người gộp", "") ?><?cs call:th("Lúc", "date") ?></tr></thead>
<tbody><?cs each:row = Merges ?><tr><?cs call:td_link("", row.Name, "") ?><?cs call:td_named("Căn cứ, lý do", row.Reason, "") ?><?cs
call:td_named("Người gộp", row.By, "") ?><?cs call:td_named("Lúc", row.At, "date") ?></tr><?cs /each ?></tbody>
<?cs call:table_close() ?>
<p><a class="btn btn-secondary btn-sm" href="/intake/person/<?cs var:url_escape(Person.Id) ?>/part">Hủy gộp</a></p>
<?cs call:section_close() ?>
<?cs /if ?>
<?cs call:section_open("merge", "Gộp với người khác", None) ?>
<p class="note">Một người có khi được ghi hai lần, một lần thiếu số định danh. Gộp thì việc, tra cứu của hai bên là của một người; bản án giữ nguyên như đã ghi. Gộp nhầm thì hủy được.</p>
<form method="get" action="/intake/person/<?cs var:url_escape(Person.Id) ?>" class="find"><label class="form-label" for="find-person">Tên hoặc số của người cùng là một</label> <input class="form-control w-l" type="search" id="find-person" name="find" value="<?cs var:Find ?>"> <button class="btn btn-secondary" type="submit">Tìm</button></form>
<?cs if:Others ?>
<form method="post" action="/intake/person/<?cs var:url_escape(Person.Id) ?>/merge" class="entry" novalidate>
<?cs call:form_guard() ?><?cs call:field_hidden(Field.find) ?>
<?cs call:fieldset_open("Gộp") ?>
<?cs call:field_radio(Field.other, "Người có số định danh giữ lại; người kia gộp vào") ?>
<?cs call:field_area(Field.reason, "", "2") ?>
<?cs call:fieldset_close() ?>
<?cs call:form_buttons("Gộp thành một người", "/intake/person/" + Person.Id) ?>
</form>
<?cs else ?><p class="note">Không có người nào khác tên hoặc số như vậy ở các bản án của cơ quan.</p><?cs /if ?>
<?cs call:section_close() ?>
<?cs include!"layout/bottom.cs" ?>
