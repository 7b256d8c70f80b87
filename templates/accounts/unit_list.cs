<?cs include!"layout/top.cs" ?>
<?cs call:filters_open("/accounts/units") ?>
<?cs call:filter_date(Field.on) ?>
<?cs call:filters_close() ?>
<p class="lead">Tổ chức có hiệu lực ngày <?cs var:Day ?>. Mô hình cũ (63 cục, các chi cục): <a href="/accounts/units?on=30/06/2025">xem theo ngày 30/06/2025</a>; hiện nay: <a href="/accounts/units">xem theo hôm nay</a>.</p>
<?cs if:List.Empty ?>
<?cs call:empty_state("Không có đơn vị nào hoạt động vào ngày này.", "/accounts/units", "Xem tổ chức hiện nay") ?>
<?cs else ?>
<?cs call:table_open("Cơ cấu đơn vị", "one-line") ?>
<thead><tr>
<?cs call:th("Đơn vị", "") ?><?cs call:th("Mã", "") ?><?cs call:th("Cấp", "narrow") ?><?cs
call:th("Đơn vị trực thuộc", "num") ?><?cs if:May.Count ?><?cs call:th("Tài khoản", "num") ?><?cs /if ?><?cs
call:th("Ra quyết định", "c") ?><?cs call:th("Từ ngày", "date") ?><?cs
call:th("Đến hết ngày", "date") ?><?cs if:Has.Before ?><?cs call:th("Tiếp nhận từ", "") ?><?cs /if ?><?cs if:Has.Next ?><?cs call:th("Đơn vị kế thừa", "") ?><?cs /if ?><?cs
if:May.Contact ?><?cs call:th("Liên hệ", "") ?><?cs /if ?>
</tr></thead>
<tbody>
<?cs each:row = Rows ?><tr>
<th scope="row"><?cs loop:i = #1, row.Depth, #1 ?>&emsp;<?cs /loop ?><?cs
if:row.Href ?><a href="<?cs var:url_validate(row.Href) ?>"><?cs var:row.Name ?></a><?cs else ?><?cs var:row.Name ?><?cs /if ?></th><?cs
call:td(row.Code, "") ?><?cs call:td(row.Kind, "narrow") ?><?cs
call:td(row.Children, "num") ?><?cs if:May.Count ?><?cs call:td(row.Accounts, "num") ?><?cs /if ?>
<td class="c"><?cs if:row.Decides ?>có<?cs else ?>–<?cs /if ?></td><?cs
call:td(row.From, "date") ?><?cs call:td(row.To, "date") ?><?cs
if:Has.Before ?><?cs call:td_cut(row.Before) ?><?cs /if ?><?cs if:Has.Next ?><?cs call:td_cut(row.Next) ?><?cs /if ?><?cs
if:May.Contact ?><td><?cs if:row.ContactHref ?><a href="<?cs var:url_validate(row.ContactHref) ?>">Sửa<span class="visually-hidden"> liên hệ của <?cs var:row.Name ?></span></a><?cs /if ?></td><?cs /if ?>
</tr><?cs /each ?>
</tbody>
<?cs call:table_close() ?>
<?cs call:pager() ?>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
