<?cs include!"layout/top.cs" ?>
<?cs call:case_bar(Matter) ?>
<p class="note">Hủy ghi nhận là sửa việc ghi nhầm. Ghi nhận cũ vẫn còn trong dòng thời gian, được gạch bỏ cùng lý do; trạng thái, tiền, thời hạn, danh sách công khai và số liệu thống kê trở lại như chưa có việc đó. Quyết định đã ban hành đúng mà nay không còn căn cứ thì ra quyết định thu hồi, sửa đổi hoặc hủy.</p>
<?cs if:Refusal ?>
<div class="warning" role="alert"><p><?cs var:Refusal ?></p></div>
<?cs if:subcount(Resting) ?>
<?cs call:table_open("Các việc dựa trên việc này", "stack") ?>
<thead><tr><?cs call:th("Việc dựa trên việc này", "") ?><?cs call:th("Số", "") ?><?cs call:th("Ngày", "") ?><?cs call:th("Vì sao", "") ?></tr></thead>
<tbody><?cs each:rest = Resting ?><tr><td><a href="<?cs var:url_validate(rest.Href) ?>"><?cs var:rest.Label ?></a></td><?cs call:td_named("Số", rest.Number, "") ?><?cs call:td_named("Ngày", rest.On, "") ?><?cs call:td_named("Vì sao", rest.Why, "") ?></tr><?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs /if ?>
<?cs else ?>
<?cs call:table_open("Thay đổi khi hủy ghi nhận", "stack") ?>
<thead><tr><?cs call:th("Thay đổi khi hủy ghi nhận", "") ?><?cs call:th("Hiện nay", "") ?><?cs call:th("Sau khi hủy ghi nhận", "") ?></tr></thead>
<tbody><?cs each:change = Changes ?><tr><?cs call:td(change.What, "") ?><?cs call:td_named("Hiện nay", change.Before, "") ?><?cs call:td_named("Sau khi hủy ghi nhận", change.After, "") ?></tr><?cs /each ?><?cs if:!subcount(Changes) ?><tr><td colspan="3">Chỉ dòng thời gian thay đổi.</td></tr><?cs /if ?></tbody>
<?cs call:table_close() ?>
<?cs /if ?>
<form method="post" action="<?cs var:url_validate(Matter.Href) ?>/void" class="entry">
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Việc sẽ hủy ghi nhận") ?>
<?cs call:field_hidden(Field.event) ?>
<?cs call:field_fact("Việc", Event.Label) ?>
<?cs if:Event.Number ?><?cs call:field_fact("Số quyết định", Event.Number) ?><?cs /if ?>
<?cs call:field_fact("Ngày", Event.On) ?>
<?cs if:Event.Dong ?><?cs call:field_fact("Số tiền (đồng)", Event.Dong) ?><?cs /if ?>
<?cs if:Event.Note ?><?cs call:field_fact("Nội dung", Event.Note) ?><?cs /if ?>
<?cs call:field_fact("Người ghi", Event.Who) ?>
<?cs if:!Refusal ?><?cs call:field_area(Field.reason, "", "3") ?><?cs /if ?>
<?cs call:fieldset_close() ?>
<?cs if:!Refusal ?><?cs call:form_buttons("Hủy ghi nhận", Matter.Href) ?><?cs /if ?>
</form>
<?cs include!"layout/bottom.cs" ?>
