<?cs include!"layout/top.cs" ?>
<?cs call:filters_open("/accounts/audit") ?>
<?cs call:filter_text(Field.account) ?><?cs call:filter_select(Field.action) ?><?cs
call:filter_select(Field.object) ?><?cs call:filter_text(Field.id) ?><?cs
call:filter_date(Field.from) ?><?cs call:filter_date(Field.to) ?>
<?cs call:filters_close() ?>
<?cs if:List.Empty ?>
<?cs call:empty_state("Không có dòng nhật ký nào khớp với điều kiện lọc.", "/accounts/audit", "Xem toàn bộ nhật ký") ?>
<?cs else ?>
<?cs include!"accounts/trail_table.cs" ?>
<?cs call:pager() ?>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
