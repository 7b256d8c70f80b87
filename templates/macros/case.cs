<?cs #
CASE MACROS: the parts of a dossier page.  Included by every layout top; a
page never includes this file itself (ClearSilver refuses a macro that is
defined twice).

A dossier page ({...} stands for the delimiters of a ClearSilver command,
which a comment cannot hold):

	{call:case_bar(Matter)}
	{call:section_open("obligations", "Các khoản phải thi hành", Obligations.Actions)}
	   ... a table ...
	{call:section_close()}
	{call:section_open("facts", "Quyết định", None)}
	{call:kv_open()}
	{call:kv("Số quyết định", Decision.Number)}
	{call:kv_link("Bản án", Judgment.Number, Judgment.Href)}
	{call:kv_money("Tổng phải thi hành", Matter.Owed)}
	{call:kv_close()}
	{call:section_close()}
	{call:timeline_open()}
	{each:ev = Timeline}{call:timeline_item(ev)}{/each}
	{call:timeline_close()}

A node is handed over as a node (Matter), never as a text: ClearSilver reads
any .Name of a text as the text itself. A section without actions hands over
None, a node that nobody fills.

Two parts beside each other, the left one broader: <div class="split"><div>
... </div><div> ... </div></div>. A remark: <p class="note"> (to know),
<p class="warning"> (to heed).

Read from the nodes:
	case_bar   .Number .Title .Status.Class .Status.Words (status_label)
	           .Due.Class .Due.Words .Due.Days (due_badge)
	           .Facts.N.Label .Value .Href .Class (num for figures, broad
	           for a long text)
	actions    N.Label .Href .Primary
	timeline   .Date .Time .Title .Text .Who .Href .HrefLabel .System .Class
	           (Class: key for a decision, money for money, off for undone)
	kv_list    N.Label .Value .Href .Class
?><?cs

#	The bar that says which dossier this is, on each of its pages. On the
	dossier's own pages (Page.Bare) its number is the heading. ?><?cs
def:case_bar(m) ?><div class="case-bar">
<div class="case-name"><?cs if:Page.Bare ?><h1 class="case-number"><?cs var:m.Number ?></h1><?cs
	else ?><span class="case-number"><?cs var:m.Number ?></span><?cs /if ?>
<div class="case-marks"><?cs
	if:m.Status.Words ?><?cs call:status_label(m.Status.Class, m.Status.Words) ?> <?cs /if ?><?cs
	if:m.Due.Words ?><?cs call:due_badge(m.Due.Class, m.Due.Words, m.Due.Days) ?><?cs /if ?></div>
<div class="case-title"><?cs var:m.Title ?></div></div>
<dl class="case-facts"><?cs each:fact = m.Facts ?><div class="<?cs var:fact.Class ?>"><dt><?cs
	var:fact.Label ?></dt><dd><?cs
	if:fact.Href ?><a href="<?cs var:url_validate(fact.Href) ?>"><?cs var:fact.Value ?></a><?cs
	else ?><?cs var:fact.Value ?><?cs /if ?></dd></div><?cs /each ?></dl>
</div>
<?cs /def ?><?cs

#	Links that act on the part of the page whose heading they stand in. ?><?cs
def:actions(list) ?><?cs if:subcount(list) > #0 ?><div class="actions"><?cs
	each:act = list ?><a class="btn btn-sm <?cs
	if:act.Primary ?>btn-primary<?cs else ?>btn-secondary<?cs /if ?>" href="<?cs
	var:url_validate(act.Href) ?>"><?cs var:act.Label ?></a><?cs /each ?></div><?cs /if ?><?cs
/def ?><?cs

#	A part of a page, with its heading and actions; id is the anchor. ?><?cs
def:section_open(id, title, list) ?><section class="part"><div class="part-head"><h2 id="<?cs var:id ?>"><?cs
	var:title ?></h2><?cs call:actions(list) ?></div>
<?cs /def ?><?cs

def:section_close() ?></section>
<?cs /def ?><?cs

#	Names and values, in as many columns as there is room for. ?><?cs
def:kv_open() ?><dl class="kv">
<?cs /def ?><?cs

def:kv_close() ?></dl>
<?cs /def ?><?cs

def:kv(label, value) ?><div><dt><?cs var:label ?></dt><dd><?cs var:value ?></dd></div>
<?cs /def ?><?cs

def:kv_money(label, value) ?><div><dt><?cs var:label ?></dt><dd class="num"><?cs
	var:value ?> <span class="unit">đồng</span></dd></div>
<?cs /def ?><?cs

def:kv_link(label, value, href) ?><div><dt><?cs var:label ?></dt><dd><a href="<?cs
	var:url_validate(href) ?>"><?cs var:value ?></a></dd></div>
<?cs /def ?><?cs

#	A whole list of names and values from the view model. ?><?cs
def:kv_list(list) ?><dl class="kv"><?cs each:pair = list ?>
<div><dt><?cs var:pair.Label ?></dt><dd class="<?cs var:pair.Class ?>"><?cs
	if:pair.Href ?><a href="<?cs var:url_validate(pair.Href) ?>"><?cs var:pair.Value ?></a><?cs
	else ?><?cs var:pair.Value ?><?cs /if ?></dd></div><?cs /each ?>
</dl>
<?cs /def ?><?cs

#	What happened, the newest first. ?><?cs
def:timeline_open() ?><ol class="timeline">
<?cs /def ?><?cs

def:timeline_close() ?></ol>
<?cs /def ?><?cs

def:timeline_item(ev) ?><li class="<?cs var:ev.Class ?>"><div class="when"><?cs
	var:ev.Date ?><?cs if:ev.Time ?> <span class="time"><?cs var:ev.Time ?></span><?cs /if ?></div><div class="what"><strong><?cs
	var:ev.Title ?></strong><?cs
	if:ev.System ?> <span class="status status-off">tự động</span><?cs /if ?><?cs
	if:ev.Text ?><div class="text"><?cs var:ev.Text ?></div><?cs /if ?><?cs
	if:ev.Who || ev.Href ?><div class="by"><?cs var:ev.Who ?><?cs
	if:ev.Href ?> <a href="<?cs var:url_validate(ev.Href) ?>"><?cs
	if:ev.HrefLabel ?><?cs var:ev.HrefLabel ?><?cs else ?>Xem chi tiết<?cs /if ?></a><?cs /if ?></div><?cs /if ?></div></li>
<?cs /def ?>
