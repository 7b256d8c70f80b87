<?cs include!"layout/public_top.cs" ?><?cs include!"portal/seek_fields.cs" ?>
<form class="seek" method="get" action="/portal/" role="search" aria-label="Tra cứu">
<div class="field<?cs if:Field.name.Error ?> has-error<?cs /if ?>"><label class="form-label" for="name"><?cs
	var:Field.name.Label ?></label><div class="control"><?cs
	call:form_error(Field.name) ?><input class="form-control" type="search" id="name" name="name" value="<?cs
	var:Field.name.Value ?>" autocomplete="off" spellcheck="false"<?cs
	call:form_described(Field.name, "") ?>></div></div>
<div class="field<?cs if:Field.unit.Error ?> has-error<?cs /if ?>"><label class="form-label" for="unit"><?cs var:Field.unit.Label ?></label><div class="control"><select class="form-select" id="unit" name="unit"<?cs if:Field.unit.Error ?> aria-invalid="true" aria-describedby="error-summary"<?cs /if ?>><?cs
	each:opt = Field.unit.Options ?><option value="<?cs var:opt.Value ?>"<?cs
	if:opt.Selected ?> selected<?cs /if ?>><?cs var:opt.Label ?></option><?cs /each ?></select></div></div>
<button class="btn btn-primary" type="submit">Tìm</button>
<details class="seek-more"<?cs if:Search.Detailed ?> open<?cs /if ?>><summary>Tìm theo số quyết định, địa chỉ, ngày công khai</summary>
<div class="seek-fields"><?cs
	call:seek_text(Field.decision) ?><?cs call:seek_text(Field.address) ?>
<div class="field"><label class="form-label" for="kind"><?cs var:Field.kind.Label ?></label><div class="control"><select class="form-select" id="kind" name="kind"><?cs
	each:opt = Field.kind.Options ?><option value="<?cs var:opt.Value ?>"<?cs
	if:opt.Selected ?> selected<?cs /if ?>><?cs var:opt.Label ?></option><?cs /each ?></select></div></div><?cs
	call:seek_date(Field.from) ?><?cs call:seek_date(Field.to) ?>
</div></details>
</form>
<?cs if:Search.Made ?>
<?cs if:List.Past ?><?cs call:empty_state("", "", "") ?>
<?cs elif:List.Empty ?>
<div class="empty"><p><strong>Không tìm thấy người nào khớp với nội dung tìm.</strong></p>
<ul><li>Thử bớt từ: chỉ nhập tên, hoặc tên và tên đệm.</li>
<li>Kiểm tra cơ quan thi hành án đã chọn; chọn “Cả nước” để tìm rộng hơn.</li>
<li>Người không có trong danh sách có thể chưa từng bị công khai, hoặc đã chấm dứt công khai.</li></ul>
</div>
<?cs else ?>
<h2 class="found"><?cs if:Found.More ?>Hơn <?cs /if ?><?cs var:Found.Total ?> kết quả</h2>
<?cs if:Found.More ?><p class="note">Chỉ hiện <?cs var:Found.Max ?> kết quả phù hợp nhất. Xin nhập đủ họ tên, hoặc chọn cơ quan thi hành án, để tìm đúng người.</p><?cs /if ?>
<?cs call:table_open("Người phải thi hành án chưa có điều kiện thi hành", "stack") ?>
<thead><tr><?cs call:th("Người phải thi hành án", "") ?><?cs call:th("Nghĩa vụ phải thi hành", "") ?><?cs
call:th("Quyết định thi hành án", "") ?><?cs call:th("Ngày công khai", "date") ?></tr></thead>
<tbody><?cs each:row = Rows ?>
<tr><th scope="row"><a href="<?cs var:url_validate(row.Href) ?>"><?cs each:piece = row.Pieces ?><?cs
	if:piece.Hit ?><mark><?cs var:piece.Text ?></mark><?cs else ?><?cs var:piece.Text ?><?cs /if ?><?cs /each ?></a><?cs
	if:row.Address ?><span class="entry-place"><?cs var:row.Address ?></span><?cs /if ?></th>
<?cs call:td_named("Nghĩa vụ", row.Obligation, "") ?>
<td data-label="Quyết định"><?cs var:row.Enforcement ?><span class="entry-place"><?cs var:row.Unit ?></span></td>
<?cs call:td_named("Công khai", row.Published, "date") ?></tr><?cs /each ?>
</tbody>
<?cs call:table_close() ?>
<?cs if:Found.More ?><?cs call:pager() ?><?cs else ?><?cs call:list_foot() ?><?cs /if ?>
<?cs /if ?>
<p class="small-print">Thông tin được công khai theo pháp luật về thi hành án dân sự và gỡ xuống khi nghĩa vụ đã thi hành xong hoặc việc thi hành án được tiếp tục. Trùng họ tên chưa chắc là cùng một người: xin so địa chỉ, bản án. Thấy sai, xin <a href="/portal/support">gửi phản ánh đến cơ quan thi hành án</a>.</p>
<?cs elif:!Form.HasErrors ?>
<section class="part"><div class="part-head"><h2>Cách tìm</h2></div>
<ul class="tips"><li>Gõ có dấu hay không dấu đều được: <em>dang thi anh</em> tìm ra <em>Đặng Thị Ánh</em>.</li>
<li>Thứ tự các từ không quan trọng; từ cuối có thể gõ dở.</li>
<li>Biết số quyết định thi hành án thì gõ số, ví dụ <em>12/QĐ-CTHADS</em>, trong phần tìm mở rộng.</li></ul>
</section>
<section class="part"><div class="part-head"><h2>Đang công khai: <?cs var:Total.Entries ?> trường hợp trong cả nước</h2></div>
<ul class="places"><?cs each:figure = Figures ?><li><?cs
	if:figure.Any ?><a href="<?cs var:url_validate(figure.Href) ?>"><?cs var:figure.Name ?></a><?cs
	else ?><?cs var:figure.Name ?><?cs /if ?> <span class="figure"><?cs var:figure.Entries ?></span></li><?cs /each ?></ul>
</section>
<?cs /if ?>
<?cs include!"layout/public_bottom.cs" ?>
