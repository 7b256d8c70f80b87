<?cs include!"layout/top.cs" ?>
<?cs call:case_bar(Matter) ?>
<nav class="buttons" aria-label="Việc có thể ghi"><?cs
each:group = Acts ?><span class="button-group"><span class="hint"><?cs var:group.Label ?></span><?cs
each:link = group.Links ?><a class="btn btn-sm btn-secondary" href="<?cs var:url_validate(link.Href) ?>"><?cs var:link.Label ?></a><?cs /each ?></span><?cs /each ?><a class="btn btn-sm btn-link" href="<?cs var:url_validate(Matter.Href) ?>/print">Bản in</a></nav>
<?cs each:p = Proposals ?><p class="note"><?cs call:status_label(p.State.Class, p.State.Words) ?> <a href="<?cs var:url_validate(p.Href) ?>"><?cs var:p.Title ?></a>: <?cs var:p.By ?> <?cs var:p.Did ?> lúc <?cs var:p.At ?>.<?cs if:p.Reason ?> Lý do: <?cs var:p.Reason ?><?cs /if ?></p>
<?cs /each ?><div class="split">
<div>
<?cs include!"enforcement/dossier_parts.cs" ?>
</div>
<div>
<?cs call:section_open("timeline", "Dòng thời gian", None) ?>
<?cs call:timeline_open() ?><?cs each:ev = Timeline ?><?cs call:timeline_item(ev) ?><?cs /each ?><?cs call:timeline_close() ?>
<?cs call:section_close() ?>
</div>
</div>
<?cs include!"layout/bottom.cs" ?>
