<?cs include!"layout/top.cs" ?>
<?cs call:list_filters() ?>
<?cs if:List.Empty ?>
<?cs call:empty_state(List.EmptyText, List.Path, "Xem lại danh sách") ?>
<?cs else ?>
<?cs call:list_table() ?>
<?cs call:list_foot() ?>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
