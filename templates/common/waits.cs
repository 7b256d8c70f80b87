<?cs include!"layout/top.cs" ?>
<ul class="waits"><?cs each:w = Waits ?>
<li><?cs if:w.Href ?><a href="<?cs var:url_validate(w.Href) ?>"><?cs /if ?><span class="wait-count<?cs
if:w.Pressing ?> late<?cs /if ?><?cs if:!w.Any ?> none<?cs /if ?>"><?cs var:w.Count ?></span> <?cs var:w.Label ?><?cs if:w.Href ?></a><?cs /if ?></li><?cs /each ?>
</ul>
<?cs include!"layout/bottom.cs" ?>
