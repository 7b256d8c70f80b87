<?cs include!"layout/top.cs" ?>
<div class="buttons"><a class="btn btn-secondary btn-sm" href="<?cs var:url_validate(Book.Back) ?>">Về sổ theo dõi riêng</a></div>
<div class="page-head"><h1>Sổ theo dõi việc chưa có điều kiện thi hành án</h1></div>
<p class="lead"><?cs var:Book.Unit ?>. Các việc chuyển sổ theo dõi riêng <?cs
if:Book.From ?>từ ngày <?cs var:Book.From ?> <?cs /if ?>đến ngày <?cs var:Book.To ?>; in ngày <?cs var:Book.Today ?>.</p>
<?cs call:table_open("Sổ theo dõi việc chưa có điều kiện thi hành án", "book") ?>
<thead><tr><?cs call:th("STT", "") ?><?cs call:th("QĐ thi hành án (số, ngày)", "") ?><?cs
call:th("Người phải thi hành án", "") ?><?cs call:th("Nghĩa vụ còn phải thi hành", "") ?><?cs
call:th("Còn phải thi hành (đồng)", "") ?><?cs call:th("QĐ chưa có điều kiện (số, ngày)", "") ?><?cs
call:th("Căn cứ", "") ?><?cs call:th("Các lần xác minh", "") ?><?cs
call:th("Chuyển sổ (ngày, biên bản)", "") ?><?cs call:th("Chấp hành viên", "") ?><?cs
call:th("Ghi chú", "") ?></tr>
</thead>
<tbody>
<?cs each:row = Rows ?><tr><?cs call:td(row.Serial, "num") ?><td><?cs var:row.Number ?><br><?cs var:row.Decided ?></td><?cs
call:td(row.Debtors, "") ?><?cs call:td(row.Obligation, "") ?><?cs call:td_money(row.Left) ?><td><?cs
var:row.NoMeans ?><br><?cs var:row.NoMeansOn ?></td><?cs
call:td(row.Ground, "") ?><?cs call:td(row.Checks, "") ?><td><?cs var:row.MovedOn ?><br><?cs var:row.MoveNumber ?></td><?cs
call:td(row.Officer, "") ?><td></td></tr><?cs /each ?>
</tbody>
<?cs call:table_close() ?>
<?cs include!"layout/bottom.cs" ?>
