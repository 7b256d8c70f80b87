<?cs include!"layout/top.cs" ?>
<div class="split"><div>
<form method="post" action="<?cs var:url_validate(Entry.Action) ?>" class="entry" novalidate>
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Ẩn ngay") ?>
<?cs call:field_area(Field.reason, "Sai sót nào, phát hiện từ đâu", "3") ?>
<?cs call:fieldset_close() ?>
<p class="warning">Thông tin biến mất khỏi danh sách công khai ngay khi ghi. Một người khác phải xác nhận việc ẩn hoặc cho hiện lại. Quyết định chưa có điều kiện không thay đổi.</p>
<?cs call:form_buttons("Ẩn ngay", Entry.Href) ?>
</form>
</div><div>
<?cs call:section_open("public", "Người dân đang thấy", None) ?>
<?cs include!"registry/public_card.cs" ?>
<?cs call:section_close() ?>
</div></div>
<?cs include!"layout/bottom.cs" ?>
