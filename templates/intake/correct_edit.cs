<?cs include!"layout/top.cs" ?>
<div class="split"><div>
<form method="post" action="<?cs var:url_validate(Record.Action) ?>" class="entry" novalidate>
<?cs call:form_guard() ?>
<?cs call:fieldset_open("Nội dung đúng") ?>
<?cs each:f = Fields ?><?cs
if:f.Kind == "date" ?><?cs call:field_date(Field[f.Name], f.Hint) ?><?cs
elif:f.Kind == "code" ?><?cs call:field_select(Field[f.Name], f.Hint) ?><?cs
elif:f.Kind == "money" ?><?cs call:field_money(Field[f.Name], f.Hint) ?><?cs
elif:f.Kind == "number" ?><?cs call:field_number(Field[f.Name], f.Hint, "") ?><?cs
elif:f.Kind == "area" ?><?cs call:field_area(Field[f.Name], f.Hint, "2") ?><?cs
else ?><?cs call:field_text(Field[f.Name], f.Hint, "l") ?><?cs /if ?>
<?cs /each ?><?cs call:fieldset_close() ?>
<?cs call:fieldset_open("Lý do") ?>
<?cs call:field_area(Field.reason, "Nêu văn bản hoặc căn cứ của việc sửa", "2") ?>
<?cs call:fieldset_close() ?>
<?cs call:form_buttons("Sửa", Record.Back) ?>
</form>
</div><div>
<?cs call:section_open("record", Record.Noun, None) ?>
<?cs if:Record.Name ?><p><strong><?cs var:Record.Name ?></strong></p><?cs /if ?>
<p class="note">Nội dung trước khi sửa, người sửa và lý do được giữ lại và hiện ở bản án, quyết định và ở hồ sơ thi hành án.</p>
<?cs call:section_close() ?>
<?cs if:subcount(Decisions) > #0 ?><?cs call:section_open("decided", "Đã có quyết định thi hành án", None) ?>
<p class="note">Mục mà quyết định đã ghi thì sửa bằng quyết định sửa đổi, bổ sung trong hồ sơ:</p>
<ul><?cs each:d = Decisions ?><li><a href="<?cs var:url_validate(d.Href) ?>"><?cs var:d.Number ?></a> ngày <?cs var:d.On ?></li><?cs /each ?></ul>
<?cs call:section_close() ?><?cs /if ?>
</div></div>
<?cs include!"layout/bottom.cs" ?>
