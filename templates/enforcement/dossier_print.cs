<?cs include!"layout/top.cs" ?>
<?cs call:case_bar(Matter) ?>
<p class="hint">Trích hồ sơ thi hành án trên phần mềm, ngày <?cs var:Print.On ?>.</p>
<div class="actions"><span class="hint">Dùng lệnh In của trình duyệt; dòng này, phần đầu và chân trang không in.</span> <a class="btn btn-sm btn-link" href="<?cs var:url_validate(Matter.Href) ?>">Trở lại hồ sơ</a></div>
<?cs include!"enforcement/dossier_parts.cs" ?>
<?cs call:section_open("timeline", "Dòng thời gian", None) ?>
<?cs call:timeline_open() ?><?cs each:ev = Timeline ?><?cs call:timeline_item(ev) ?><?cs /each ?><?cs call:timeline_close() ?>
<?cs call:section_close() ?>
<?cs include!"layout/bottom.cs" ?>
