<?cs include!"layout/top.cs" ?>
<?cs include!"registry/figures.cs" ?>
<?cs call:list_filters() ?>
<p class="hint"><?cs var:List.AsOf ?></p>
<?cs if:List.Empty ?>
<?cs call:empty_state(List.EmptyText, "", "") ?>
<?cs else ?>
<?cs call:list_table() ?>
<?cs call:list_foot() ?>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
