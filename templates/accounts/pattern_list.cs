<?cs include!"layout/top.cs" ?>
<?cs call:filters_open("/accounts/patterns") ?>
<?cs call:filter_select(Field.rule) ?><?cs call:filter_select(Field.state) ?><?cs
call:filter_text(Field.account) ?><?cs call:filter_date(Field.from) ?><?cs call:filter_date(Field.to) ?>
<?cs call:filters_close() ?>
<?cs if:List.Empty ?>
<?cs call:empty_state("Không có dấu hiệu bất thường nào khớp với điều kiện lọc.", "/accounts/patterns", "Xem tất cả dấu hiệu") ?>
<?cs else ?>
<?cs call:table_open("Dấu hiệu bất thường", "one-line") ?>
<thead><tr>
<?cs call:th("Dấu hiệu", "") ?><?cs call:th("Người, địa chỉ", "") ?><?cs
call:th("Tên đăng nhập", "narrow") ?><?cs call:th("Đơn vị", "") ?><?cs
call:th("Từ lúc", "date") ?><?cs call:th("Đến lúc", "date") ?><?cs
call:th("Số dòng", "num") ?><?cs call:th("Ngưỡng", "num narrow") ?><?cs
call:th("Tình trạng", "") ?>
</tr></thead>
<tbody>
<?cs each:row = Rows ?><tr>
<?cs call:td_link(row.Href, row.Label, "") ?><?cs call:td(row.Who, "") ?><?cs
call:td(row.Login, "narrow") ?><?cs call:td_cut(row.Unit) ?><?cs
call:td(row.From, "date") ?><?cs call:td(row.To, "date") ?><?cs
call:td_figure(row.Count, row.Href) ?><?cs call:td(row.Threshold, "num narrow") ?>
<td><?cs call:status_label(row.State.Class, row.State.Words) ?></td>
</tr><?cs /each ?>
</tbody>
<?cs call:table_close() ?>
<?cs call:pager() ?>
<?cs /if ?>
<p class="note">Dấu hiệu là lý do để hỏi, không phải chứng cứ vi phạm. Ngưỡng được đặt cao hơn nhiều so với công việc thường ngày.</p>
<?cs include!"layout/bottom.cs" ?>
