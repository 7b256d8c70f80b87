<?cs include!"layout/top.cs" ?>
<?cs if:subcount(Rows) == #0 ?>
<?cs call:empty_state("Không có tiền nào đã thu mà chưa chi trả.", "", "") ?>
<?cs else ?>
<p class="note">Tiền đã thu, chưa chi trả, chưa nộp ngân sách và chưa trả lại người nộp của các việc đang thi hành, theo Chấp hành viên đang tổ chức thi hành. Bấm vào một dòng để xem các việc tạo nên số đó.</p>
<?cs call:table_open("Tiền đang giữ", "stack") ?><thead><tr><?cs
call:th("Chấp hành viên", "") ?><?cs call:th("Đơn vị", "") ?><?cs call:th("Số việc", "num") ?><?cs
call:th("Đang giữ", "num") ?><?cs call:th("Của người được thi hành án", "num") ?><?cs
call:th("Nộp ngân sách nhà nước", "num") ?></tr></thead>
<tbody><?cs each:row = Rows ?><tr><th scope="row"><?cs
if:row.Href ?><a href="<?cs var:url_validate(row.Href) ?>"><?cs var:row.Officer ?></a><?cs else ?><?cs var:row.Officer ?><?cs /if ?></th><?cs
call:td_named("Đơn vị", row.Unit, "") ?><?cs call:td_named("Số việc", row.Matters, "num") ?><?cs
call:td_named("Đang giữ", row.Dong, "num") ?><?cs call:td_named("Của người được thi hành án", row.Creditors, "num") ?><?cs
call:td_named("Nộp ngân sách nhà nước", row.Budget, "num") ?></tr>
<?cs /each ?><tr class="total"><th scope="row"><a href="<?cs var:url_validate(Sum.Href) ?>">Cộng</a></th><?cs call:td("", "") ?><?cs
call:td_named("Số việc", Sum.Matters, "num") ?><?cs call:td_named("Đang giữ", Sum.Dong, "num") ?><?cs
call:td_named("Của người được thi hành án", Sum.Creditors, "num") ?><?cs
call:td_named("Nộp ngân sách nhà nước", Sum.Budget, "num") ?></tr></tbody>
<?cs call:table_close() ?>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
