<?cs #
The parts of a dossier that the screen and the paper share. Not a page.
?><?cs call:section_open("obligations", "Các khoản phải thi hành", None) ?>
<?cs call:table_open("Các khoản phải thi hành", "stack") ?>
<thead><tr>
<?cs call:th("STT", "num") ?>
<?cs call:th("Khoản", "") ?>
<?cs call:th("Phải thi hành", "num") ?>
<?cs if:Sum.Added ?><?cs call:th("Tính thêm", "num") ?><?cs /if ?>
<?cs call:th("Đã thu", "num") ?>
<?cs call:th("Đã chi trả", "num") ?>
<?cs if:Sum.Ended ?><?cs call:th("Đã kết thúc khác", "num") ?><?cs /if ?>
<?cs call:th("Còn phải thu", "num") ?>
<?cs call:th("Chưa chi trả", "num") ?>
</tr></thead>
<tbody>
<?cs each:o = Obligations ?><tr<?cs if:o.DoneOn ?> class="faded"<?cs /if ?>>
<?cs call:td(o.Number, "num") ?>
<td><strong><?cs var:o.Label ?></strong><?cs if:o.Thing ?>: <?cs var:o.Thing ?><?cs /if ?><?cs
	if:o.Debtor ?><div class="hint"><?cs var:o.Debtor ?></div><?cs /if ?><?cs
	if:o.Creditor ?><div class="hint">cho <?cs var:o.Creditor ?></div><?cs /if ?><?cs
	if:o.State ?><div class="hint"><?cs var:o.State ?></div><?cs /if ?></td>
<?cs call:td_named("Phải thi hành", o.Owed, "num") ?><?cs if:Sum.Added ?><?cs call:td_named("Tính thêm", o.Added, "num") ?><?cs /if ?><?cs call:td_named("Đã thu", o.Collected, "num") ?><?cs call:td_named("Đã chi trả", o.Paid, "num") ?><?cs
if:Sum.Ended ?><?cs call:td_named("Đã kết thúc khác", o.Ended, "num") ?><?cs /if ?><?cs call:td_named("Còn phải thu", o.ToCollect, "num") ?><?cs call:td_named("Chưa chi trả", o.Held, "num") ?>
</tr><?cs /each ?>
<?cs if:Sum.Show ?><tr class="total"><td></td><th scope="row">Cộng</th><?cs
call:td_named("Phải thi hành", Sum.Owed, "num") ?><?cs if:Sum.Added ?><?cs call:td_named("Tính thêm", Sum.Added, "num") ?><?cs /if ?><?cs call:td_named("Đã thu", Sum.Collected, "num") ?><?cs call:td_named("Đã chi trả", Sum.Paid, "num") ?><?cs
if:Sum.Ended ?><?cs call:td_named("Đã kết thúc khác", Sum.Ended, "num") ?><?cs /if ?><?cs call:td_named("Còn phải thu", Sum.ToCollect, "num") ?><?cs call:td_named("Chưa chi trả", Sum.Held, "num") ?></tr><?cs /if ?>
</tbody>
<?cs call:table_close() ?>
<?cs call:section_close() ?>
<?cs if:subcount(Transfers) > #0 ?><?cs call:section_open("transfers", "Ủy thác", None) ?>
<?cs call:table_open("Ủy thác", "stack") ?>
<thead><tr><?cs call:th("Cơ quan", "") ?><?cs call:th("Quyết định", "") ?><?cs call:th("Số tiền", "num") ?><?cs call:th("Tình trạng", "") ?></tr></thead>
<tbody><?cs each:t = Transfers ?><tr>
<th scope="row"><?cs var:t.Way ?> <?cs if:t.Href ?><a href="<?cs var:url_validate(t.Href) ?>"><?cs var:t.Name ?></a><?cs else ?><?cs var:t.Name ?><?cs /if ?></th>
<td>Số <?cs var:t.Number ?> ngày <?cs var:t.On ?><div class="hint">Quyết định thi hành án đầu tiên ngày <?cs var:t.First ?></div></td>
<?cs call:td_named("Số tiền", t.Dong, "num") ?>
<td><?cs call:status_label(t.State.Class, t.State.Words) ?><?cs if:t.Said ?><div class="hint"><?cs var:t.Said ?></div><?cs /if ?></td>
</tr><?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs call:section_close() ?><?cs /if ?>
<?cs call:section_open("persons", "Đương sự", None) ?>
<?cs call:table_open("Đương sự", "stack") ?>
<thead><tr><?cs call:th("Tên", "") ?><?cs call:th("Tư cách", "") ?><?cs call:th("Địa chỉ", "") ?><?cs call:th("Số định danh", "") ?></tr></thead>
<tbody><?cs each:p = Persons ?><tr>
<th scope="row"><?cs var:p.Name ?><?cs if:p.BirthYear ?> <span class="hint">(<?cs var:p.BirthYear ?>)</span><?cs /if ?><?cs
	if:p.Others ?><div class="hint"><a href="<?cs var:url_validate(p.Others) ?>">Các việc khác của người này</a></div><?cs /if ?></th>
<?cs call:td(p.Role, "") ?><?cs call:td(p.Address, "") ?><?cs call:td_named("Số định danh", p.IdNumber, "") ?>
</tr><?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs call:section_close() ?>
<?cs call:section_open("title", "Bản án, quyết định được thi hành", None) ?>
<?cs call:kv_list(Title) ?>
<?cs call:section_close() ?>
<?cs include!"layout/corrections.cs" ?><?cs if:subcount(Dues) > #0 ?><?cs call:section_open("dues", "Thời hạn", None) ?>
<?cs call:table_open("Thời hạn", "stack") ?>
<thead><tr><?cs call:th("Việc phải làm", "") ?><?cs call:th("Từ ngày", "date") ?><?cs call:th("Hạn", "date") ?><?cs call:th("Xong", "date") ?><?cs call:th("Thời hạn", "") ?></tr></thead>
<tbody><?cs each:d = Dues ?><tr<?cs if:d.Over ?> class="faded"<?cs /if ?>>
<td><strong><?cs var:d.Label ?></strong><div class="hint"><?cs var:d.Article ?></div></td>
<?cs call:td_named("Từ ngày", d.From, "date") ?><?cs call:td_named("Hạn", d.On, "date") ?><?cs call:td_named("Xong", d.Done, "date") ?>
<td><?cs if:d.Due.Words ?><?cs call:due_badge(d.Due.Class, d.Due.Words, d.Due.Days) ?><?cs /if ?><?cs if:d.Reason ?><div class="hint"><?cs var:d.Reason ?></div><?cs /if ?></td>
</tr><?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs call:section_close() ?><?cs /if ?>
<?cs call:section_open("decisions", "Quyết định, văn bản", None) ?>
<?cs call:table_open("Quyết định", "stack") ?>
<thead><tr><?cs call:th("Số", "") ?><?cs call:th("Ngày", "date") ?><?cs call:th("Loại", "") ?><?cs call:th("Người ký", "") ?></tr></thead>
<tbody><?cs each:d = Decisions ?><tr<?cs if:d.Voided ?> class="faded"<?cs /if ?>>
<th scope="row" class="date"><?cs var:d.Number ?></th><?cs call:td(d.On, "date") ?>
<td><?cs var:d.Label ?><?cs if:d.Voided ?> (đã hủy ghi nhận)<?cs /if ?><?cs if:d.Ground ?><div class="hint"><?cs var:d.Ground ?></div><?cs /if ?></td>
<?cs call:td_named("Người ký", d.Signer, "date") ?>
</tr><?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs call:section_close() ?>
<?cs if:subcount(Verifications) > #0 ?><?cs call:section_open("verifications", "Xác minh điều kiện thi hành án", None) ?>
<?cs call:table_open("Xác minh", "stack") ?>
<thead><tr><?cs call:th("Ngày", "date") ?><?cs call:th("Người được xác minh", "") ?><?cs call:th("Kết quả", "") ?><?cs call:th("Nơi, nội dung", "") ?></tr></thead>
<tbody><?cs each:v = Verifications ?><tr<?cs if:v.Voided ?> class="faded"<?cs /if ?>>
<?cs call:td(v.On, "date") ?><?cs call:td_named("Người được xác minh", v.Person, "") ?>
<td><?cs var:v.Result ?><?cs if:v.Voided ?> (đã hủy ghi nhận)<?cs /if ?></td>
<td><?cs var:v.Place ?><div class="hint"><?cs var:v.Content ?></div></td>
</tr><?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs call:section_close() ?><?cs /if ?>
<?cs if:subcount(Entries) > #0 ?><?cs call:section_open("entries", "Công khai", None) ?>
<?cs call:table_open("Công khai", "stack") ?>
<thead><tr><?cs call:th("Người phải thi hành án", "") ?><?cs call:th("Công khai lúc", "date") ?><?cs call:th("Hạn công khai", "date") ?><?cs call:th("Chấm dứt", "date") ?><?cs call:th("Tình trạng", "") ?></tr></thead>
<tbody><?cs each:n = Entries ?><tr>
<th scope="row"><?cs var:n.Debtor ?></th><?cs call:td_named("Công khai lúc", n.PublishedAt, "date") ?><?cs call:td_named("Hạn công khai", n.DueOn, "date") ?><?cs call:td_named("Chấm dứt", n.EndedOn, "date") ?>
<td><?cs call:status_label(n.State.Class, n.State.Words) ?></td>
</tr><?cs /each ?></tbody>
<?cs call:table_close() ?>
<?cs call:section_close() ?><?cs /if ?>
