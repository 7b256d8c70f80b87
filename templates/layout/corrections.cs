<?cs #
What was put right on a judgment. Not a page.
?><?cs if:subcount(Corrections) > #0 ?><?cs call:section_open("corrections", "Đính chính", None) ?>
<?cs call:table_open("Đính chính", "stack") ?>
<thead><tr><?cs call:th("Mục", "") ?><?cs call:th("Trước", "") ?><?cs call:th("Sau", "") ?><?cs call:th("Lý do", "") ?><?cs call:th("Người sửa", "") ?></tr></thead>
<tbody><?cs each:c = Corrections ?><tr>
<th scope="row"><?cs var:c.Label ?><div class="hint"><?cs var:c.Noun ?><?cs if:c.Name ?> <?cs var:c.Name ?><?cs /if ?></div></th>
<?cs call:td_named("Trước", c.Before, "") ?><?cs call:td_named("Sau", c.After, "") ?><?cs call:td_named("Lý do", c.Reason, "") ?>
<td data-label="Người sửa"><?cs var:c.By ?><div class="hint"><?cs var:c.At ?></div></td>
</tr><?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs call:section_close() ?><?cs /if ?>
