<?cs #
LIST MACROS.  Included by every layout top; a page never includes this file
itself (ClearSilver refuses a macro that is defined twice).

A list page ({...} stands for the delimiters of a ClearSilver command, which
a comment cannot hold):

	{call:filters_open("/intake/")}
	{call:filter_text(Field.find)}{call:filter_select(Field.state)}
	{call:filters_close()}
	{call:chips()}
	{if:List.Empty}
	{call:empty_state("Không có việc nào đến hạn.", "/intake/", "Mở sổ thụ lý")}
	{else}
	{call:table_open("Việc của tôi", "one-line")}
	<thead><tr>
	{call:th("Số quyết định", "")}
	{call:th("Người phải thi hành án", "")}
	{call:th("Còn phải thu", "num")}
	{call:th("Thời hạn", "")}
	</tr></thead>
	<tbody>
	{each:row = Rows}<tr>
	{call:td_link(row.Href, row.Number, "")}
	{call:td(row.Debtor, "cut")}
	{call:td_money(row.ToCollect)}
	<td>{call:due_badge(row.Due.Class, row.Due.Words, row.Due.Days)}</td>
	</tr>{/each}
	</tbody>
	{call:table_close()}
	{call:pager()}
	{/if}

Column classes, for th and td alike: num (figures, right-aligned, digits of
one width), date, cut (one line, the rest behind an ellipsis), strong,
c (centred), narrow (only when there is room: hidden on a telephone).
Table classes for table_open: one-line (no wrapping: a row is a line),
grid (a statistical form: all lines, heads stay in sight while scrolling),
stack (on a telephone each row becomes a short block: use td_named),
or "". Rows: <tr class="total">, <tr class="sum">, <tr class="faded">.

Read from the view model:
	Filters.N.Label, .Href    a chosen filter and the list without it
	Filters.Clear             see List.Clear
	List.Clear                the list without any filter
	List.Total .Page .Pages .From .To  texts, formatted in C
	List.Noun                 what is counted; "dòng" when not set
	List.First .Prev .Next .Last       whole hrefs; absent at the ends
?><?cs

#	Opens a table that scrolls by itself when the screen is narrow. The
	caption is also its name for a screen reader. ?><?cs
def:table_open(caption, class) ?><div class="table-region of-<?cs
	var:class ?>" tabindex="0" role="region" aria-label="<?cs
	var:caption ?>">
<table class="ledger <?cs var:class ?>"><caption class="visually-hidden"><?cs
	var:caption ?></caption>
<?cs /def ?><?cs

def:table_close() ?></table>
</div>
<?cs /def ?><?cs

#	Header cells. ?><?cs
def:th(label, class) ?><th scope="col" class="<?cs var:class ?>"><?cs var:label ?></th>
<?cs /def ?><?cs

#	Data cells. td_link is the cell that names the row: its header, and the
	way to the thing itself. The keys J and K go from one to the next. ?><?cs
def:td(text, class) ?><td class="<?cs var:class ?>"><?cs var:text ?></td>
<?cs /def ?><?cs

#	The same with the label of its column, for a table of the class stack. ?><?cs
def:td_named(label, text, class) ?><td class="<?cs var:class ?>" data-label="<?cs
	var:label ?>"><?cs var:text ?></td>
<?cs /def ?><?cs

#	Text on one line; what does not fit is the title of the cell. ?><?cs
def:td_cut(text) ?><td class="cut" title="<?cs var:text ?>"><?cs var:text ?></td>
<?cs /def ?><?cs

#	The same under a head that is narrow. ?><?cs
def:td_cut_narrow(text) ?><td class="cut narrow" title="<?cs var:text ?>"><?cs var:text ?></td>
<?cs /def ?><?cs

def:td_link(href, text, class) ?><th scope="row" class="<?cs var:class ?>"><?cs
	if:href ?><a href="<?cs var:url_validate(href) ?>"><?cs var:text ?></a><?cs
	else ?><?cs var:text ?><?cs /if ?></th>
<?cs /def ?><?cs

#	Money as formatted in C. ?><?cs
def:td_money(text) ?><td class="num"><?cs var:text ?></td>
<?cs /def ?><?cs

#	A figure that opens the matters behind it; no href: only the figure. ?><?cs
def:td_figure(text, href) ?><td class="num"><?cs if:href ?><a href="<?cs
	var:url_validate(href) ?>"><?cs var:text ?></a><?cs else ?><?cs var:text ?><?cs /if ?></td>
<?cs /def ?><?cs

#	How a time limit stands: colour and words and days. cls is over (past),
	late (past and serious), due (today), soon, ok, paused or done; words
	such as "Quá hạn"; days such as "5 ngày", or "". ?><?cs
def:due_badge(cls, words, days) ?><span class="due due-<?cs var:cls ?>"><?cs
	var:words ?><?cs if:days ?> <span class="days"><?cs var:days ?></span><?cs /if ?></span><?cs
/def ?><?cs

#	The state of a thing in one or two words. cls is plain, run, good, warn,
	bad or off. ?><?cs
def:status_label(cls, words) ?><span class="status status-<?cs var:cls ?>"><?cs
	var:words ?></span><?cs
/def ?><?cs

#	The filters above a list: a form that is sent by GET, in one line. f is
	the node of a field as form_view() fills it. ?><?cs
def:filters_open(href) ?><form class="filters" method="get" role="search" aria-label="Lọc danh sách" action="<?cs
	var:url_validate(href) ?>">
<?cs /def ?><?cs

def:filter_text(f) ?><div class="filter"><label for="<?cs var:f.Name ?>"><?cs
	var:f.Label ?></label><input class="form-control" type="search" id="<?cs
	var:f.Name ?>" name="<?cs var:f.Name ?>" value="<?cs var:f.Value ?>" autocomplete="off"></div>
<?cs /def ?><?cs

def:filter_date(f) ?><div class="filter"><label for="<?cs var:f.Name ?>"><?cs
	var:f.Label ?></label><input class="form-control date" type="text" inputmode="numeric" placeholder="ngày/tháng/năm" id="<?cs
	var:f.Name ?>" name="<?cs var:f.Name ?>" value="<?cs var:f.Value ?>" autocomplete="off"></div>
<?cs /def ?><?cs

#	A choice; id is its name, unless another field of the page has that. Of
	more than a select shows (common/lookup.h) a line of text with suggestions. ?><?cs
def:filter_choice(f, id) ?><div class="filter"><label for="<?cs var:id ?>"><?cs
	var:f.Label ?></label><?cs
	if:f.Suggest ?><div><input class="form-control" type="search" id="<?cs var:id ?>" name="<?cs
	var:f.Name ?>" value="<?cs var:f.Value ?>" autocomplete="off" placeholder="tên hoặc mã" data-suggest="<?cs
	var:url_validate(f.Suggest) ?>"></div><?cs
	else ?><select class="form-select" id="<?cs var:id ?>" name="<?cs
	var:f.Name ?>"><?cs
	each:opt = f.Options ?><option value="<?cs var:opt.Value ?>"<?cs
	if:opt.Selected ?> selected<?cs /if ?>><?cs var:opt.Label ?></option><?cs /each ?></select><?cs /if ?></div>
<?cs /def ?><?cs

def:filter_select(f) ?><?cs call:filter_choice(f, f.Name) ?><?cs
/def ?><?cs

def:filters_close() ?><button class="btn btn-secondary" type="submit">Lọc</button></form>
<?cs /def ?><?cs

#	The chosen filters, each with its way out. ?><?cs
def:chips() ?><?cs if:subcount(Filters) > #0 ?><div class="chips"><span class="chips-title">Đang lọc:</span><ul><?cs
	each:chip = Filters ?><li><a class="chip" href="<?cs var:url_validate(chip.Href) ?>"><span class="visually-hidden">Bỏ lọc </span><?cs
	var:chip.Label ?></a></li><?cs /each ?></ul><?cs
	if:List.Clear ?><a class="chips-clear" href="<?cs var:url_validate(List.Clear) ?>">Bỏ hết</a><?cs /if ?></div>
<?cs /if ?><?cs
/def ?><?cs

#	Nothing to list: why, and what to do now ("" for no way on). ?><?cs
def:empty_state(text, href, action) ?><div class="empty"><p><?cs
	if:List.Past ?>Danh sách này có <?cs var:List.Pages ?> trang, không có trang <?cs var:List.Page ?>.</p><p><a href="<?cs
	var:url_validate(List.Last) ?>">Mở trang cuối (trang <?cs var:List.Pages ?>)</a></p></div><?cs
	else ?><?cs var:text ?></p><?cs if:href ?><p><a href="<?cs var:url_validate(href) ?>"><?cs
	var:action ?></a></p><?cs /if ?></div><?cs /if ?>
<?cs /def ?><?cs

#	One link of the pager, or its empty place. ?><?cs
def:pager_link(href, rel, sign, words) ?><?cs if:href ?><a class="page" rel="<?cs
	var:rel ?>" href="<?cs var:url_validate(href) ?>"><?cs
	var:sign ?><span class="visually-hidden"> <?cs var:words ?></span></a><?cs
	else ?><span class="page off" aria-hidden="true"><?cs var:sign ?></span><?cs /if ?><?cs
/def ?><?cs

#	Total and pages below a list. ?><?cs
def:pager() ?><nav class="pager" aria-label="Trang của danh sách"><span class="pager-total"><?cs
	if:List.From ?><?cs var:List.From ?>–<?cs var:List.To ?><?cs if:List.Total ?> trong <?cs /if ?><?cs /if ?><?cs
	if:List.Total ?><strong><?cs var:List.Total ?></strong><?cs /if ?><?cs
	if:List.From || List.Total ?> <?cs
	if:List.Noun ?><?cs var:List.Noun ?><?cs else ?>dòng<?cs /if ?><?cs /if ?></span><?cs
	if:List.Prev || List.Next ?><span class="pager-pages"><?cs
	call:pager_link(List.First, "first", "«", "Trang đầu") ?><?cs
	call:pager_link(List.Prev, "prev", "‹ Trước", "trang") ?><span class="pager-here" aria-current="page">Trang <?cs
	var:List.Page ?><?cs if:List.Pages ?>/<?cs var:List.Pages ?><?cs /if ?></span><?cs
	call:pager_link(List.Next, "next", "Sau ›", "trang") ?><?cs
	call:pager_link(List.Last, "last", "»", "Trang cuối") ?></span><?cs /if ?></nav>
<?cs /def ?><?cs

#	What the person keeps of this list (common/list_saved.h): links above it,
	and below it what keeps, forgets and chooses them. ?><?cs
def:list_saved() ?><?cs if:subcount(List.Saved) > #0 ?><nav class="queues saved" aria-label="Bộ lọc đã lưu"><ul><li><a href="<?cs
	var:url_validate(List.Plain) ?>"<?cs if:List.PlainActive ?> class="active" aria-current="true"<?cs /if ?>>Không lọc</a></li><?cs
	each:s = List.Saved ?><li><a href="<?cs var:url_validate(s.Href) ?>"<?cs
	if:s.Active ?> class="active" aria-current="true"<?cs /if ?>><?cs var:s.Name ?></a></li><?cs /each ?></ul></nav>
<?cs /if ?><?cs if:List.Notice ?><p class="note"><?cs var:List.Notice ?></p><?cs /if ?><?cs
/def ?><?cs

def:list_keep() ?><?cs if:List.Save ?><details class="list-keep"><summary>Lưu bộ lọc</summary>
<form method="post" class="filters" action="<?cs var:url_validate(List.Save) ?>"><?cs call:form_guard() ?><input type="hidden" name="query" value="<?cs
	var:List.Query ?>"><div class="filter"><label for="saved-name">Lưu điều kiện lọc và cách sắp xếp này với tên</label><input class="form-control" type="text" id="saved-name" name="name" maxlength="60" required autocomplete="off"></div>
<div class="form-check"><input class="form-check-input" type="checkbox" value="1" id="saved-first" name="first"><label class="form-check-label" for="saved-first">Mở danh sách bằng bộ lọc này</label></div>
<button class="btn btn-secondary" type="submit" name="act" value="save">Lưu</button></form>
<?cs if:subcount(List.Saved) > #0 ?><ul class="kept"><?cs each:s = List.Saved ?>
<li><form method="post" class="inline" action="<?cs var:url_validate(List.Save) ?>"><?cs call:form_guard() ?><input type="hidden" name="id" value="<?cs
	var:s.Id ?>"><?cs var:s.Name ?> <?cs
	if:s.First ?><button class="btn btn-link btn-sm" type="submit" name="act" value="none">Không mở danh sách bằng bộ lọc này nữa</button><?cs
	else ?><button class="btn btn-link btn-sm" type="submit" name="act" value="first">Mở danh sách bằng bộ lọc này</button><?cs /if ?> <button class="btn btn-link btn-sm" type="submit" name="act" value="drop" aria-label="Xóa bộ lọc <?cs
	var:s.Name ?>">Xóa</button></form></li><?cs /each ?></ul><?cs /if ?>
<p class="hint">Mỗi danh sách lưu được tối đa <?cs var:List.SavedMax ?> bộ lọc; chỉ tài khoản này thấy.</p></details>
<?cs /if ?><?cs
/def ?><?cs

#	All filters of a list, as list_view() puts them; whole. ?><?cs
def:list_filters() ?><?cs call:list_saved() ?><?cs if:subcount(Field) > #0 ?><?cs call:filters_open(List.Path) ?><?cs
	each:f = Field ?><?cs
	if:f.Line ?><?cs call:filter_text(f) ?><?cs
	elif:f.Select ?><?cs call:filter_select(f) ?><?cs
	elif:f.Date ?><?cs call:filter_date(f) ?><?cs
	elif:f.Hidden ?><input type="hidden" name="<?cs var:f.Name ?>" value="<?cs var:f.Value ?>"><?cs /if ?><?cs
	/each ?><?cs call:filters_close() ?><?cs call:chips() ?><?cs /if ?><?cs
/def ?><?cs

#	The heads of a list (List.Heads). ?><?cs
def:list_heads() ?><?cs each:h = List.Heads ?><?cs
	if:h.Sorts ?><th scope="col" class="sort <?cs var:h.Class ?>"<?cs
	if:h.Dir ?> aria-sort="<?cs var:h.Dir ?>"<?cs /if ?>><a href="<?cs
	var:url_validate(h.Href) ?>"><?cs var:h.Label ?></a></th><?cs
	else ?><th scope="col" class="<?cs var:h.Class ?>"><?cs var:h.Label ?></th><?cs /if ?>
<?cs	/each ?><?cs
/def ?><?cs

#	The head above boxes to tick, with the way to tick all of the page. ?><?cs
def:th_pick() ?><th scope="col" class="c"><?cs if:List.PickAll ?><a href="<?cs
	var:url_validate(List.PickAll) ?>" title="Chọn cả trang này">Chọn</a><?cs else ?>Chọn<?cs /if ?></th>
<?cs /def ?><?cs

#	One cell of a list, on one line. Rendered once for each shape of a cell
	(list_shapes.h), with marks for the values. ?><?cs
def:list_cell(c) ?><?cs
	if:c.Status ?><td class="cut state <?cs var:c.Class ?>" title="<?cs var:c.Text ?>"><?cs
		call:status_label(c.Status, c.Text) ?></td><?cs
	elif:c.Due ?><td class="<?cs var:c.Class ?>"><?cs call:due_badge(c.Due, c.Text, c.Days) ?></td><?cs
	elif:c.Name ?><th scope="row" class="<?cs var:c.Class ?>" title="<?cs var:c.Text ?>"><?cs
		if:c.Href ?><a href="<?cs var:url_validate(c.Href) ?>"><?cs var:c.Text ?></a><?cs
		else ?><?cs var:c.Text ?><?cs /if ?></th><?cs
	elif:c.Href ?><td class="<?cs var:c.Class ?>"><a href="<?cs var:url_validate(c.Href) ?>"><?cs var:c.Text ?></a></td><?cs
	elif:c.Cut ?><td class="cut <?cs var:c.Class ?>" title="<?cs var:c.Text ?>"><?cs var:c.Text ?></td><?cs
	else ?><td class="<?cs var:c.Class ?>"><?cs var:c.Text ?></td><?cs /if ?><?cs
/def ?><?cs

#	The cells of a row: written by list_shapes_write(), escaped there. ?><?cs
def:list_cells(row) ?><?cs uvar:row.Cells ?><?cs
/def ?><?cs

#	A list as list_view() puts it: filters, rows, pager, files. A page with
	boxes to tick draws rows of its own with list_heads and list_cells. ?><?cs
def:list_table() ?><?cs call:table_open(List.Title, "one-line") ?><thead><tr><?cs
	call:list_heads() ?></tr></thead>
<tbody><?cs each:row = Rows ?><tr<?cs if:row.Faded ?> class="faded"<?cs /if ?>><?cs
	call:list_cells(row) ?></tr>
<?cs /each ?></tbody>
<?cs call:table_close() ?><?cs
/def ?><?cs

def:list_foot() ?><?cs call:pager() ?><?cs
	if:List.Export ?><p class="list-ways hint">Cả danh sách: <a href="<?cs
	var:url_validate(List.Export) ?>">tải về (CSV)</a>, <a href="<?cs
	var:url_validate(List.Xlsx) ?>">tải về (Excel)</a>, tối đa <?cs var:List.FileMax ?> dòng; <a href="<?cs
	var:url_validate(List.Print) ?>">in</a>, tối đa <?cs var:List.PrintMax ?> dòng.</p><?cs
	elif:List.Print ?><p class="list-ways hint"><a href="<?cs
	var:url_validate(List.Print) ?>">In cả danh sách</a></p><?cs /if ?><?cs
	call:list_keep() ?>
<?cs /def ?><?cs

#	The list on paper, as list_print() puts it. ?><?cs
def:list_paper() ?><div class="page-head print-title"><h1><?cs var:Page.Title ?></h1></div>
<p class="lead"><?cs if:Print.Words ?><?cs var:Print.Words ?>. <?cs /if ?><?cs var:Print.Total ?> <?cs var:List.Noun ?>; in ngày <?cs var:Print.Today ?>.</p>
<?cs call:table_open(Page.Title, "book") ?>
<thead><tr><?cs call:th("STT", "num") ?><?cs call:list_heads() ?></tr></thead>
<tbody><?cs each:row = Rows ?><tr><?cs call:td(row.Serial, "num") ?><?cs call:list_cells(row) ?></tr>
<?cs /each ?></tbody>
<?cs call:table_close() ?><?cs
/def ?>
