<?cs include!"layout/top.cs" ?>
<?cs call:case_bar(Matter) ?>
<form method="post" action="<?cs var:url_validate(Act.Href) ?>" class="entry">
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Chứng từ") ?>
<?cs call:field_date(Field.on, "") ?>
<?cs call:field_text(Field.book, "Số chứng từ là duy nhất trong quyển của đơn vị; không có quyển thì để trống", "s") ?>
<?cs call:field_text(Field.receipt, "", "s") ?>
<?cs call:field_select(Field.way, "") ?>
<?cs if:Money.Paying && !Money.Returning ?><?cs call:field_select(Field.payee, "") ?><?cs /if ?>
<?cs call:field_text(Field.person, "", "") ?>
<?cs call:field_text(Field.account, "", "") ?>
<?cs call:fieldset_close() ?>
<?cs call:fieldset_open("Số tiền") ?>
<?cs call:table_open("Các khoản", "stack") ?>
<thead><tr>
<?cs call:th("Khoản", "") ?>
<?cs call:th("Người được thi hành án", "") ?>
<?cs call:th("Phải thi hành", "num") ?>
<?cs call:th("Đã thu", "num") ?>
<?cs if:Money.Ended ?><?cs call:th("Đã kết thúc khác", "num") ?><?cs /if ?>
<?cs if:Money.Paying ?><?cs call:th("Đã chi trả", "num") ?><?cs call:th("Chưa chi trả", "num") ?><?cs else ?><?cs call:th("Còn phải thu", "num") ?><?cs /if ?>
<?cs call:th("Số tiền lần này (đồng)", "") ?>
</tr></thead>
<tbody>
<?cs each:row = Group.line.Rows ?><tr>
<td><strong><?cs var:row.Label ?></strong><?cs if:row.Thing ?>: <?cs var:row.Thing ?><?cs /if ?><?cs if:row.Debtor ?><div class="hint"><?cs var:row.Debtor ?></div><?cs /if ?><?cs if:Money.Many && row.Rank ?><div class="hint">Thứ tự thanh toán: <?cs var:row.Rank ?></div><?cs /if ?></td>
<?cs call:td_named("Người được thi hành án", row.Creditor, "") ?>
<?cs call:td_named("Phải thi hành", row.Owed, "num") ?>
<?cs call:td_named("Đã thu", row.Collected, "num") ?>
<?cs if:Money.Ended ?><?cs call:td_named("Đã kết thúc khác", row.Ended, "num") ?><?cs /if ?><?cs
if:Money.Paying ?><?cs call:td_named("Đã chi trả", row.Paid, "num") ?><?cs call:td_named("Chưa chi trả", row.Open, "num") ?><?cs
else ?><?cs call:td_named("Còn phải thu", row.Open, "num") ?><?cs /if ?>
<td data-label="Số tiền lần này (đồng)"<?cs if:row.dong.Error ?> class="has-error"<?cs /if ?>><input type="hidden" name="<?cs var:row.id.Name ?>" value="<?cs var:row.id.Value ?>"><?cs
	call:form_error(row.dong) ?><input class="form-control money" type="text" inputmode="numeric" id="<?cs var:row.dong.Name ?>" name="<?cs
	var:row.dong.Name ?>" value="<?cs var:row.dong.Value ?>" autocomplete="off" data-money="1" aria-label="Số tiền của khoản <?cs var:row.Number ?>"<?cs call:form_aria(row.dong, "") ?>></td>
</tr><?cs /each ?>
</tbody>
<?cs call:table_close() ?>
<?cs call:field_money(Field.total, "Không nhập từng khoản: tổng số được chia theo thứ tự thanh toán; cùng thứ tự thì theo tỷ lệ số tiền của từng khoản") ?>
<?cs call:field_area(Field.note, "", "2") ?>
<?cs call:fieldset_close() ?>
<?cs if:Fee.Asks ?><?cs call:fieldset_open("Phí thi hành án") ?>
<?cs call:field_select(Field.share, "") ?>
<?cs call:field_select(Field.relief, "") ?>
<?cs call:field_money(Field.fee, "Để trống: theo mức quy định, trừ phí đã thu của các lần nhận trước") ?>
<?cs call:field_text(Field.fee_reason, "", "") ?>
<?cs if:subcount(Fees) > #0 ?><?cs call:table_open("Phí thi hành án của lần này", "stack") ?>
<thead><tr><?cs call:th("Người nhận", "") ?><?cs call:th("Được chi trả", "num") ?><?cs call:th("Phí", "num") ?><?cs call:th("Thực nhận", "num") ?></tr></thead>
<tbody><?cs each:f = Fees ?><tr>
<th scope="row"><?cs var:f.Name ?><?cs if:f.OfRequester ?><div class="hint">Phí do người yêu cầu thi hành án nộp</div><?cs /if ?></th>
<?cs call:td_named("Được chi trả", f.Received, "num") ?><?cs call:td_named("Phí", f.Fee, "num") ?><?cs call:td_named("Thực nhận", f.Gets, "num") ?>
</tr><?cs /each ?></tbody>
<?cs call:table_close() ?><?cs /if ?>
<?cs call:fieldset_close() ?><?cs /if ?>
<?cs call:form_confirm() ?><div class="buttons"><button class="btn btn-primary" type="submit"><?cs var:Act.Button ?></button>
<button class="btn btn-secondary" type="submit" name="full" value="1"><?cs if:Money.Returning ?>Trả lại hết<?cs elif:Money.Paying ?>Chi trả hết<?cs else ?>Thu đủ<?cs /if ?> <?cs var:Money.Open ?> đồng</button>
<?cs if:Money.Many || Fee.Asks ?><button class="btn btn-secondary" type="submit" name="divide" value="1"><?cs if:Money.Many ?>Chia tổng số cho các khoản<?cs if:Fee.Asks ?>, tính phí<?cs /if ?><?cs else ?>Tính phí thi hành án<?cs /if ?></button>
<?cs /if ?><a class="btn btn-link" href="<?cs var:url_validate(Matter.Href) ?>">Quay lại, không lưu</a></div>
</form>
<?cs include!"layout/bottom.cs" ?>
