<?cs include!"layout/top.cs" ?>
<nav class="queues" aria-label="Phần của danh sách"><ul><?cs each:q = Queues ?>
<li><a href="<?cs var:url_validate(q.Href) ?>"<?cs if:q.Active ?> class="active" aria-current="true"<?cs /if ?>><?cs
	var:q.Label ?> <span class="figure<?cs if:q.Late ?> late<?cs /if ?>"><?cs var:q.Count ?></span></a></li><?cs /each ?>
</ul></nav>
<?cs call:list_filters() ?>
<?cs if:List.Empty ?>
<?cs call:empty_state(List.EmptyText, "/support/?queue=all", "Xem tất cả hồ sơ") ?>
<?cs else ?>
<?cs call:list_table() ?>
<?cs call:list_foot() ?>
<?cs /if ?>
<?cs include!"layout/bottom.cs" ?>
