<?cs include!"layout/top.cs" ?>
<?cs call:case_bar(Case) ?>
<div class="split">
<form method="post" class="entry" action="<?cs var:url_validate(Step.Href) ?>">
<?cs call:form_guard() ?><?cs call:field_hidden(Field.step) ?>
<?cs call:fieldset_open(Step.Label) ?>
<?cs if:?Field.person.Name ?><?cs call:field_select(Field.person, "") ?><?cs /if ?>
<?cs if:?Field.unit.Name ?><?cs call:field_select(Field.unit, "Người gửi giữ nguyên mã hồ sơ và thấy tên cơ quan mới.") ?><?cs /if ?>
<?cs if:?Field.on.Name ?><?cs call:field_date(Field.on, "") ?><?cs call:field_text(Field.hour, "Ví dụ 8 giờ 30", "s") ?><?cs call:field_text(Field.place, "Phòng, địa chỉ trụ sở", "l") ?><?cs /if ?>
<?cs if:?Field.text.Name ?><?cs if:Step.Draft ?><?cs call:field_area(Field.text, "Người gửi chỉ thấy sau khi lãnh đạo duyệt.", "10") ?><?cs
	else ?><?cs call:field_area(Field.text, "Người gửi đọc được nội dung này.", "8") ?><?cs /if ?><?cs /if ?>
<?cs call:field_area(Field.note, "Chỉ công chức đọc được.", "3") ?>
<?cs call:fieldset_close() ?>
<?cs call:form_buttons(Step.Label, Case.Href) ?>
</form>
<div>
<?cs call:section_open("content", "Nội dung cần hỗ trợ", None) ?>
<div class="reading"><?cs var:Content ?></div>
<?cs call:section_close() ?>
</div>
</div>
<?cs include!"layout/bottom.cs" ?>
