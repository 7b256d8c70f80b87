<?cs include!"layout/top.cs" ?>
<?cs call:case_bar(Matter) ?>
<form method="post" action="<?cs var:url_validate(Act.Href) ?>" class="entry">
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Khoản được tính thêm") ?>
<?cs call:field_date(Field.on, "") ?>
<?cs call:field_select(Field.line, "") ?>
<?cs call:field_select(Field.kind, "") ?>
<?cs call:fieldset_close() ?>
<?cs call:fieldset_open("Lãi chậm thi hành án") ?>
<?cs call:field_date(Field.from, "Ngày này chưa tính lãi; theo bản án, hoặc ngày nộp đơn yêu cầu thi hành án") ?>
<?cs call:field_date(Field.to, "") ?>
<?cs call:field_text(Field.rate, "Theo bản án; không ghi thì theo Bộ luật Dân sự. Lãi tính trên nợ gốc còn lại của từng ngày", "s") ?>
<?cs call:fieldset_close() ?>
<?cs call:fieldset_open("Số tiền") ?>
<?cs call:field_money(Field.dong, "Lãi: để trống thì lấy số tính theo lãi suất") ?>
<?cs call:field_area(Field.note, "", "2") ?>
<?cs call:fieldset_close() ?>
<?cs call:form_confirm() ?><div class="buttons"><button class="btn btn-primary" type="submit"><?cs var:Act.Button ?></button>
<button class="btn btn-secondary" type="submit" name="reckon" value="1">Tính lãi</button>
<a class="btn btn-link" href="<?cs var:url_validate(Matter.Href) ?>">Quay lại, không lưu</a></div>
</form>
<?cs include!"layout/bottom.cs" ?>
