<?cs #
The lists of a page as figures, each the way to its list. Reads Figures.N.
(Label, Count, Any, Href, Active).
?><nav aria-label="Các danh sách"><dl class="case-facts"><?cs each:f = Figures ?><div><dt><?cs
if:f.Active ?><strong><?cs var:f.Label ?></strong><?cs else ?><?cs var:f.Label ?><?cs /if ?></dt><dd class="num"><a href="<?cs
var:url_validate(f.Href) ?>"<?cs if:f.Active ?> aria-current="true"<?cs /if ?>><?cs
var:f.Count ?><span class="visually-hidden"> <?cs var:f.Label ?></span></a></dd></div><?cs /each ?></dl></nav>
