<?cs include!"layout/top.cs" ?>
<?cs if:Patterns.Open ?><p class="note">Nhật ký có <a href="/accounts/patterns?state=open"><?cs var:Patterns.Open ?> dấu hiệu bất thường</a> chưa ai xem xét.</p><?cs /if ?>
<?cs call:list_filters() ?>
<?cs if:List.Empty ?>
<?cs call:empty_state(List.EmptyText, List.Path, "Xem tất cả tài khoản") ?>
<?cs else ?>
<?cs call:list_table() ?>
<?cs call:list_foot() ?>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
