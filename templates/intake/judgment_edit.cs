<?cs include!"layout/top.cs" ?>
<form method="post" action="/intake/judgment/new" class="entry" novalidate>
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Bản án, quyết định") ?>
<?cs call:field_suggest(Field.court, "Gõ vài chữ để chọn tên đã dùng, không cần dấu", "l", "/intake/suggest/court") ?>
<?cs call:field_text(Field.number, "Ghi như trên bản án, ví dụ 07/2026/DS-ST", "m") ?>
<?cs if:Same.Href ?><?cs call:field_fact_link("Bản đã có", "Mở bản án, quyết định số sổ " + Same.Number, Same.Href) ?><?cs /if ?>
<?cs call:field_date(Field.issued, "") ?>
<?cs call:field_date(Field.effective, "") ?>
<?cs call:field_select(Field["case-type"], "") ?>
<?cs call:fieldset_close() ?>
<?cs call:fieldset_open("Việc nhận") ?>
<?cs call:field_date(Field.received, "") ?>
<?cs call:field_select(Field.channel, "") ?>
<?cs call:field_text(Field.sender, "", "l") ?>
<?cs call:field_area(Field.papers, "Biên bản kê biên, tạm giữ, danh mục vật chứng…", "2") ?>
<?cs call:field_area(Field.note, "", "2") ?>
<?cs call:fieldset_close() ?>
<?cs call:group_open("party", "Đương sự", Group.party) ?>
<?cs each:row = Group.party.Rows ?><?cs call:group_row_open() ?>
<div class="cols-4"><?cs
call:field_person(row.name, "", "full", "/intake/suggest/person", "/intake/related") ?><?cs
call:field_select(row.role, "") ?><?cs call:field_select(row.kind, "") ?><?cs
call:field_number(row["birth-year"], "", "") ?></div>
<div class="cols-3"><?cs call:field_text(row.address, "", "full") ?><?cs
call:field_text(row["id-number"], "", "full") ?><?cs
call:field_text(row.phone, "", "full") ?></div>
<?cs call:group_row_close() ?><?cs /each ?>
<?cs call:group_close("party", "Thêm đương sự") ?>
<?cs call:group_open("claim", "Khoản phải thi hành", Group.claim) ?>
<?cs each:row = Group.claim.Rows ?><?cs call:group_row_open() ?>
<div class="cols-4"><?cs call:field_select(row.type, "") ?><?cs
call:field_row(row.debtor, "", "party") ?><?cs call:field_row(row.creditor, "", "party") ?><?cs
call:field_money(row.amount, "") ?></div>
<?cs call:field_text(row.thing, "", "full") ?>
<details class="sides"<?cs if:row["with-debtors"].Value || row["with-debtors"].Error || row["debtor-shares"].Value || row["debtor-shares"].Error || row["with-creditors"].Value || row["with-creditors"].Error || row["creditor-shares"].Value || row["creditor-shares"].Error ?> open<?cs /if ?>><summary>Nhiều người cùng phải thi hành hoặc cùng được thi hành</summary>
<div class="cols-4"><?cs
call:field_text(row["with-debtors"], "Số thứ tự đương sự, ví dụ 3, 4", "full") ?><?cs
call:field_text(row["debtor-shares"], "Để trống: liên đới. Theo phần: ví dụ 30.000.000; 20.000.000", "full") ?><?cs
call:field_text(row["with-creditors"], "Số thứ tự đương sự, ví dụ 3, 4", "full") ?><?cs
call:field_text(row["creditor-shares"], "Để trống: nhận chung. Theo phần: ghi theo thứ tự người nhận", "full") ?></div></details>
<?cs call:group_row_close() ?><?cs /each ?>
<?cs call:group_close("claim", "Thêm khoản") ?>
<?cs call:form_buttons("Ghi vào sổ", "/intake/") ?>
</form>
<?cs include!"layout/bottom.cs" ?>
