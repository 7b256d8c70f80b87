<?cs include!"layout/top.cs" ?>
<div class="split"><div>
<form method="post" action="<?cs var:url_validate(Entry.Action) ?>" class="entry" novalidate>
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Thông tin đúng") ?>
<?cs call:field_text(Field.name, "", "full") ?>
<?cs call:field_text(Field.address, "", "full") ?>
<?cs call:field_area(Field.obligation, "Loại khoản và số tiền còn phải thi hành, như hồ sơ ghi", "4") ?>
<?cs call:fieldset_close() ?>
<?cs call:fieldset_open("Lý do") ?>
<?cs call:field_date(Field.known, "Thời hạn cập nhật tính từ ngày này") ?>
<?cs call:field_area(Field.reason, "Nêu văn bản hoặc căn cứ của việc sửa", "3") ?>
<?cs call:fieldset_close() ?>
<p class="note">Chỉ sửa thông tin trên danh sách công khai. Tên, địa chỉ trong hồ sơ được sửa ở hồ sơ thi hành án.</p>
<?cs call:form_buttons("Sửa và công khai", Entry.Href) ?>
</form>
</div><div>
<?cs call:section_open("public", "Người dân đang thấy", None) ?>
<?cs include!"registry/public_card.cs" ?>
<?cs call:section_close() ?>
</div></div>
<?cs include!"layout/bottom.cs" ?>
