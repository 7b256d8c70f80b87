<?cs include!"layout/top.cs" ?>
<?cs call:section_open("delegations", "Đang và sẽ có hiệu lực", None) ?>
<?cs if:subcount(Delegations) > #0 ?>
<?cs call:table_open("Ủy quyền ký", "stack") ?>
<thead><tr><?cs call:th("Người được ủy quyền", "") ?><?cs call:th("Từ ngày", "date") ?><?cs call:th("Đến hết ngày", "date") ?><?cs call:th("Người ủy quyền", "") ?><?cs call:th("Xử lý", "") ?></tr></thead>
<tbody><?cs each:row = Delegations ?><tr><td><strong><?cs var:row.Name ?></strong></td>
<?cs call:td_named("Từ ngày", row.From, "date") ?><?cs call:td_named("Đến hết ngày", row.To, "date") ?>
<td data-label="Người ủy quyền"><?cs var:row.By ?><div class="hint"><?cs var:row.At ?></div></td>
<td data-label="Xử lý"><form method="post" action="<?cs var:url_validate(row.Href) ?>"><?cs call:form_guard() ?><button type="submit" class="btn btn-secondary">Chấm dứt</button></form></td></tr>
<?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs else ?><p class="note">Chưa ủy quyền cho ai.</p><?cs /if ?>
<?cs call:section_close() ?>
<form method="post" action="/accounts/delegation" class="entry" novalidate>
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Ủy quyền ký quyết định") ?>
<?cs call:field_fact("Của", Unit) ?>
<?cs call:field_select(Field.deputy, "") ?>
<?cs call:field_date(Field.from, "") ?>
<?cs call:field_date(Field.to, "") ?>
<?cs call:fieldset_close() ?>
<p class="note">Trong thời gian đó người được ủy quyền ký thay (KT.) quyết định thuộc thẩm quyền của Thủ trưởng. Có thể chấm dứt trước hạn; quyết định đã ký không đổi.</p>
<?cs call:form_buttons("Ủy quyền", "/accounts/") ?>
</form>
<?cs include!"layout/bottom.cs" ?>
