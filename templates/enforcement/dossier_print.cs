<?cs include!"layout/top.cs" ?>
<?cs call:case_bar(Matter) ?>
<p class="hint">Trích hồ sơ thi hành án trên phần mềm, in ngày <?cs var:Print.On ?>. Dùng lệnh In của trình duyệt; phần đầu và chân trang không in. <a href="<?cs var:url_validate(Matter.Href) ?>">Trở lại hồ sơ</a></p>
<?cs include!"enforcement/dossier_parts.cs" ?>
<?cs call:section_open("timeline", "Dòng thời gian", None) ?>
<?cs call:timeline_open() ?><?cs each:ev = Timeline ?><?cs call:timeline_item(ev) ?><?cs /each ?><?cs call:timeline_close() ?>
<?cs call:section_close() ?>
<?cs include!"layout/bottom.cs" ?>
