<?cs include!"layout/top.cs" ?>
<nav class="queues" aria-label="Phần của danh sách"><ul><?cs each:q = Queues ?>
<li><a href="<?cs var:url_validate(q.Href) ?>"<?cs if:q.Active ?> class="active" aria-current="true"<?cs /if ?>><?cs
	var:q.Label ?> <span class="figure<?cs if:q.Late ?> late<?cs /if ?>"><?cs var:q.Count ?></span></a></li><?cs /each ?>
</ul></nav>
<?cs call:filters_open("/support/") ?><?cs call:filter_text(Field.find) ?><?cs
call:filter_select(Field.service) ?><?cs call:filter_select(Field.queue) ?><?cs call:filters_close() ?>
<?cs if:List.Empty ?>
<?cs call:empty_state("Không có hồ sơ nào trong phần này.", "/support/?queue=all", "Xem tất cả hồ sơ") ?>
<?cs else ?>
<?cs call:table_open("Hồ sơ hỗ trợ trực tuyến", "one-line") ?>
<thead><tr><?cs call:th("Mã hồ sơ", "") ?><?cs call:th("Nội dung", "") ?><?cs call:th("Người gửi", "") ?><?cs
call:th("Gửi lúc", "date") ?><?cs call:th("Trạng thái", "") ?><?cs call:th("Thời hạn", "") ?><?cs
call:th("Người xử lý", "") ?><?cs call:th("Đơn vị", "narrow") ?></tr></thead>
<tbody><?cs each:row = Rows ?>
<tr><?cs call:td_link(row.Href, row.Code, "") ?><?cs call:td_cut(row.Service) ?><?cs call:td(row.Sender, "") ?><?cs
call:td(row.Sent, "date") ?><td><?cs call:status_label(row.State.Class, row.State.Words) ?></td><td><?cs
if:row.Due.Words ?><?cs call:due_badge(row.Due.Class, row.Due.Words, row.Due.Days) ?><?cs /if ?></td><?cs
call:td_cut(row.Person) ?><?cs call:td(row.Unit, "narrow") ?></tr><?cs /each ?>
</tbody>
<?cs call:table_close() ?>
<?cs call:pager() ?>
<p><a href="<?cs var:url_validate(Export) ?>">Tải danh sách này (CSV)</a></p>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
