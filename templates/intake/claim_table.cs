<?cs call:table_open("Các khoản phải thi hành", "") ?>
<thead><tr><?cs call:th("Khoản", "") ?><?cs call:th("Người phải thi hành án", "") ?><?cs
call:th("Người được thi hành án", "") ?><?cs call:th("Số tiền (đồng)", "num") ?><?cs
call:th("Vật, việc", "") ?><?cs call:th("Loại", "") ?><?cs
call:th("Quyết định", "") ?></tr></thead>
<tbody><?cs each:row = Claims ?><tr><?cs call:td(row.Label, "") ?><?cs
call:td(row.Debtor, "") ?><?cs call:td(row.Creditor, "") ?><?cs
if:row.ShareOf ?><td class="num"><?cs var:row.Amount ?><div class="hint">phần trong <?cs var:row.ShareOf ?></div></td><?cs
else ?><?cs call:td_money(row.Amount) ?><?cs /if ?><?cs call:td(row.Thing, "") ?><?cs
call:td(row.Basis, "") ?><td><?cs
if:row.Decided && row.MatterHref ?><a href="<?cs var:url_validate(row.MatterHref) ?>"><?cs var:row.MatterNumber ?></a><?cs
elif:row.Decided ?><?cs var:row.MatterNumber ?><?cs
elif:row.Paid ?><?cs call:status_label("good", "Đã chi trả đủ") ?><?cs
elif:row.GivenBack ?><?cs call:status_label("off", "Đã trả lại nơi ủy thác") ?><?cs
elif:row.Entrusted ?><?cs call:status_label("run", "Nhận ủy thác") ?><?cs
elif:row.Requested ?><?cs call:status_label("run", "Đã có yêu cầu") ?><?cs
else ?><?cs call:status_label("plain", "Chưa ra quyết định") ?><?cs /if ?><?cs
if:row.Entrusted ?><div class="hint"><a href="<?cs var:url_validate(row.Entrusted) ?>">Quyết định ủy thác</a></div><?cs /if ?><?cs
if:row.PaidBefore ?><div class="hint">Đã chi trả <?cs var:row.PaidBefore ?> đồng theo quyết định đã thu hồi</div><?cs /if ?><?cs if:row.Correct ?><div class="hint"><a href="<?cs var:url_validate(row.Correct) ?>">Sửa khoản</a></div><?cs /if ?></td></tr><?cs /each ?></tbody>
<?cs call:table_close() ?>
