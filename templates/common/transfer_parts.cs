<?cs #
What the sender of a transfer had, line by line. Not a page.
?><?cs call:section_open("sent", "Ủy thác", None) ?>
<p><?cs call:status_label(Transfer.State.Class, Transfer.State.Words) ?><?cs
if:Transfer.Sender ?> <a href="<?cs var:url_validate(Transfer.Sender) ?>">Hồ sơ của cơ quan ủy thác</a><?cs /if ?></p>
<?cs call:kv_list(Sent) ?>
<?cs call:section_close() ?>
<?cs call:section_open("lines", "Các khoản ủy thác", None) ?>
<?cs call:table_open("Các khoản ủy thác", "stack") ?>
<thead><tr><?cs call:th("Khoản", "") ?><?cs call:th("Người được thi hành án", "") ?><?cs call:th("Số tiền (đồng)", "num") ?></tr></thead>
<tbody><?cs each:o = Lines ?><tr><td><strong><?cs var:o.Label ?></strong><?cs if:o.Thing ?>: <?cs var:o.Thing ?><?cs /if ?><?cs
if:o.Debtor ?><div class="hint"><?cs var:o.Debtor ?></div><?cs /if ?></td>
<?cs call:td_named("Người được thi hành án", o.Creditor, "") ?><?cs call:td_named("Số tiền", o.Dong, "num") ?></tr>
<?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs call:section_close() ?>
