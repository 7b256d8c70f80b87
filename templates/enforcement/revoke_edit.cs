<?cs include!"layout/top.cs" ?>
<?cs call:case_bar(Matter) ?>
<p class="note">Quyết định thu hồi, hủy được ghi ngày hôm nay: từ ngày này các khoản trở lại trạng thái trước khi có quyết định bị thu hồi, kể cả khoản đã kết thúc; thời hạn, danh sách công khai theo đó. Sửa đổi, bổ sung không làm thay đổi trạng thái. Quyết định thi hành án mở hồ sơ được thu hồi ở mục “Thu hồi QĐ thi hành án”. Ghi nhầm thì hủy ghi nhận, không ra quyết định.</p>
<form method="post" action="<?cs var:url_validate(Matter.Href) ?>/revoke" class="entry">
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Quyết định") ?>
<?cs call:field_select(Field.target, "") ?>
<?cs call:field_select(Field.ground, "") ?>
<?cs call:field_area(Field.note, "Quyết định phải ghi rõ căn cứ, nội dung và hậu quả pháp lý của việc thu hồi, sửa đổi, bổ sung, hủy.", "4") ?>
<?cs call:fieldset_close() ?>
<?cs call:form_buttons("Ký và ghi quyết định", Matter.Href) ?>
</form>
<?cs include!"layout/bottom.cs" ?>
