<?cs include!"layout/top.cs" ?>
<?cs call:section_open("pattern", "Dấu hiệu", None) ?>
<?cs call:kv_open() ?>
<?cs if:Pattern.AccountHref ?><?cs call:kv_link("Người", Pattern.Who, Pattern.AccountHref) ?><?cs call:kv("Đơn vị", Pattern.Unit) ?><?cs
else ?><?cs call:kv("Địa chỉ mạng", Pattern.Who) ?><?cs /if ?>
<div><dt>Khoảng thời gian</dt><dd><?cs var:Pattern.From ?> đến <?cs var:Pattern.To ?></dd></div>
<div><dt>Số dòng nhật ký</dt><dd><a href="#lines"><?cs var:Pattern.Count ?></a> (ngưỡng <?cs var:Pattern.Threshold ?>)</dd></div>
<?cs call:kv("Phát hiện lúc", Pattern.FoundAt) ?>
<div><dt>Tình trạng</dt><dd><?cs call:status_label(Pattern.State.Class, Pattern.State.Words) ?></dd></div>
<?cs call:kv_close() ?>
<?cs call:section_close() ?>
<?cs call:section_open("review", "Xem xét", None) ?>
<?cs if:Review.At ?><?cs call:kv_open() ?>
<?cs call:kv("Người xem xét", Review.By) ?><?cs call:kv("Lúc", Review.At) ?><?cs
call:kv("Số dòng khi đó", Review.Count) ?><?cs call:kv("Kết luận và lý do", Review.Text) ?>
<?cs call:kv_close() ?>
<p class="note"><a href="<?cs var:url_validate(Pattern.TrailHref) ?>">Mọi lần mở và xem xét dấu hiệu này</a></p><?cs /if ?>
<?cs if:May.Review ?>
<form method="post" action="<?cs var:url_validate(Pattern.Href) ?>" class="entry" novalidate>
<?cs call:form_guard() ?><?cs call:field_hidden(Field.seen) ?>
<?cs call:field_area(Field.text, "Ví dụ: kiểm kê hồ sơ cuối năm theo kế hoạch của đơn vị, đã hỏi người phụ trách", "3") ?>
<?cs if:Review.At ?><?cs call:form_buttons("Ghi lại kết luận", "/accounts/patterns") ?><?cs
else ?><?cs call:form_buttons("Ghi đã xem xét", "/accounts/patterns") ?><?cs /if ?>
</form>
<?cs else ?><p class="note"><?cs var:Fault ?></p><?cs /if ?>
<?cs call:section_close() ?>
<?cs call:section_open("lines", "Các dòng nhật ký", None) ?>
<?cs if:List.Empty ?>
<?cs call:empty_state(List.EmptyText, List.Path, "Về trang đầu") ?>
<?cs else ?>
<?cs call:list_table() ?>
<?cs call:list_foot() ?>
<?cs /if ?>
<?cs call:section_close() ?>
<?cs include!"layout/bottom.cs" ?>
