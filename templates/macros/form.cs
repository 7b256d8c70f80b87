<?cs #
FORM MACROS.  Included by every layout top; a page never includes this file
itself (ClearSilver refuses a macro that is defined twice).

How to write a form ({...} stands for the delimiters of a ClearSilver
command, which a comment cannot hold):

	<form method="post" action="/intake/judgment/new" class="entry">
	{call:form_guard()}
	{call:fieldset_open("Bản án, quyết định")}
	{call:field_text(Field.number, "Ghi như trên bản án", "s")}
	{call:field_date(Field.issued, "")}
	<div class="cols-3">{call:field_text(Field.a, "", "full")} ... </div>
	{call:fieldset_close()}
	{call:group_open("party", "Đương sự", Group.party)}
	{each:row = Group.party.Rows}{call:group_row_open()}
	   <div class="cols-3">{call:field_text(row.name, "", "full")} ... </div>
	{call:group_row_close()}{/each}
	{call:group_close("party", "Thêm đương sự")}
	{call:form_buttons("Ghi vào sổ", "/intake/")}
	</form>

The error summary needs no call: the layout prints it above the page when
Form.HasErrors is set, and puts "Lỗi: " before the title.

Every parameter is given at every call:
	f      the node of the field as form_view() fills it: Field.NAME, or
	       row.NAME within a group. Label, necessity, value and error come
	       from it, so that a label is written once, in the field table.
	hint   one short sentence below the field, or ""
	width  xs (6 letters), s (14), m (28), l (48) or full
The HTML id of a field is its name; its hint, its error and what is asked
about it are NAME-hint, NAME-error and NAME-doubt, tied to it by
aria-describedby. A field that is not required
says so in words.

Read from the view model: f.Name, .Label, .Value, .Error, .Doubt, .Checked,
.Required, .Options.N.(Value, Label, Selected, Hint); Form.Id, Form.Version
(sent as "version" for the check against a stale form), Form.Errors.N.(Field,
Text), Form.ErrorTitle (where nothing was to be stored), Form.HasDoubts,
Form.Doubts.N.(Field, Text), Form.Confirm and Form.Confirmed (what is asked
about: common/form.h), Group.NAME.Max (rows at most) and .Full, Session.Csrf.

Layout: fields stand below each other with the label at the left; inside
<div class="cols-2">, "cols-3" (the first one twice as wide) or "cols-4"
beside each other with the label on top; <form class="stacked"> has all
labels on top.
?><?cs

def:form_guard() ?><input type="hidden" name="csrf" value="<?cs
	var:Session.Csrf ?>"><input type="hidden" name="form" value="<?cs
	var:Form.Id ?>"><?cs
	if:?Form.Version ?><input type="hidden" name="version" value="<?cs
	var:Form.Version ?>"><?cs /if ?><?cs
/def ?><?cs

#	A value that the page carries along, not for the person. ?><?cs
def:field_hidden(f) ?><input type="hidden" name="<?cs var:f.Name ?>" value="<?cs
	var:f.Value ?>"><?cs
/def ?><?cs

#	The list of all errors; the layout calls it. ?><?cs
def:error_summary() ?><?cs if:Form.HasErrors ?>
<div class="error-summary" id="error-summary" role="alert" tabindex="-1" aria-labelledby="error-summary-title" data-focus="1">
<h2 id="error-summary-title"><?cs if:Form.ErrorTitle ?><?cs var:Form.ErrorTitle ?><?cs
	else ?>Chưa ghi được: cần sửa các mục sau<?cs /if ?></h2>
<ul><?cs each:err = Form.Errors ?>
<li><?cs if:err.Field ?><a href="#<?cs var:url_escape(err.Field) ?>"><?cs var:err.Text ?></a><?cs
	else ?><?cs var:err.Text ?><?cs /if ?></li><?cs /each ?>
</ul>
</div><?cs /if ?><?cs
if:Form.HasDoubts ?>
<div class="warning" id="doubts" role="alert" tabindex="-1" aria-labelledby="doubts-title"<?cs
	if:!Form.HasErrors ?> data-focus="1"<?cs /if ?>>
<h2 id="doubts-title">Chưa ghi: xin kiểm tra lại</h2>
<ul><?cs each:doubt = Form.Doubts ?>
<li><?cs if:doubt.Field ?><a href="#<?cs var:url_escape(doubt.Field) ?>"><?cs var:doubt.Text ?></a><?cs
	else ?><?cs var:doubt.Text ?><?cs /if ?></li><?cs /each ?>
</ul>
<p>Sửa nếu ghi nhầm; nếu đúng như vậy thì đánh dấu vào ô xác nhận ở cuối biểu mẫu rồi ghi lại.</p>
</div><?cs /if ?><?cs
/def ?><?cs

#	The box that confirms what was asked about; form_buttons() has it. ?><?cs
def:form_confirm() ?><?cs if:Form.HasDoubts ?><div class="field"><div class="control alone"><div class="form-check"><input class="form-check-input" type="checkbox" id="confirm" name="confirm" value="<?cs
	var:Form.Confirm ?>"<?cs if:Form.Confirmed ?> checked<?cs /if ?>><label class="form-check-label" for="confirm">Tôi đã kiểm tra các điểm được hỏi lại ở trên; thông tin ghi là đúng.</label></div></div></div>
<?cs /if ?><?cs
/def ?><?cs

#	Parts shared by the fields below; pages have no need to call them. ?><?cs
def:form_mark(f) ?><?cs
	if:!f.Required ?> <span class="optional">(nếu có)</span><?cs /if ?><?cs
/def ?><?cs

def:form_hint(f, hint) ?><?cs
	if:hint ?><div class="hint" id="<?cs var:f.Name ?>-hint"><?cs var:hint ?></div><?cs /if ?><?cs
/def ?><?cs

def:form_error(f) ?><?cs
	if:f.Error ?><div class="field-error" id="<?cs var:f.Name ?>-error"><span class="visually-hidden">Lỗi: </span><?cs
	var:f.Error ?></div><?cs
	elif:f.Doubt ?><div class="field-doubt" id="<?cs var:f.Name ?>-doubt"><?cs
	var:f.Doubt ?></div><?cs /if ?><?cs
/def ?><?cs

def:form_open(f) ?><div class="field<?cs
	if:f.Error ?> has-error<?cs /if ?>"><label class="form-label" for="<?cs
	var:f.Name ?>"><?cs var:f.Label ?><?cs call:form_mark(f) ?></label><div class="control"><?cs
/def ?><?cs

def:form_close() ?></div></div>
<?cs /def ?><?cs

#	Attributes for description and state, inside the tag of a control. ?><?cs
def:form_described(f, hint) ?><?cs
	if:f.Error ?> aria-describedby="<?cs
		if:hint ?><?cs var:f.Name ?>-hint <?cs /if ?><?cs var:f.Name ?>-error"<?cs
	elif:f.Doubt ?> aria-describedby="<?cs
		if:hint ?><?cs var:f.Name ?>-hint <?cs /if ?><?cs var:f.Name ?>-doubt"<?cs
	elif:hint ?> aria-describedby="<?cs var:f.Name ?>-hint"<?cs /if ?><?cs
/def ?><?cs

def:form_aria(f, hint) ?><?cs
	if:f.Required ?> aria-required="true"<?cs /if ?><?cs
	if:f.Error ?> aria-invalid="true"<?cs /if ?><?cs
	call:form_described(f, hint) ?><?cs
/def ?><?cs

#	One line of text. ?><?cs
def:field_text(f, hint, width) ?><?cs
	call:form_open(f) ?><?cs
	call:form_error(f) ?><input class="form-control w-<?cs var:width ?>" type="text" id="<?cs
	var:f.Name ?>" name="<?cs var:f.Name ?>" value="<?cs var:f.Value ?>" autocomplete="off"<?cs
	call:form_aria(f, hint) ?>><?cs
	call:form_hint(f, hint) ?><?cs
	call:form_close() ?><?cs
/def ?><?cs

#	Text with suggestions from url, which answers a JSON list of
	{"value": "...", "label": "...", "note": "..."} to ?q=TEXT; a plain text
	field without JavaScript. ?><?cs
def:field_suggest(f, hint, width, url) ?><?cs
	call:form_open(f) ?><?cs
	call:form_error(f) ?><input class="form-control w-<?cs var:width ?>" type="text" id="<?cs
	var:f.Name ?>" name="<?cs var:f.Name ?>" value="<?cs var:f.Value ?>" autocomplete="off" data-suggest="<?cs
	var:url_validate(url) ?>"<?cs
	call:form_aria(f, hint) ?>><?cs
	call:form_hint(f, hint) ?><?cs
	call:form_close() ?><?cs
/def ?><?cs

#	The same, and what is already known of the person is shown below the
	field as links: related answers a JSON list of {"label": "...",
	"href": "/...", "note": "..."}. ?><?cs
def:field_person(f, hint, width, url, related) ?><?cs
	call:form_open(f) ?><?cs
	call:form_error(f) ?><input class="form-control w-<?cs var:width ?>" type="text" id="<?cs
	var:f.Name ?>" name="<?cs var:f.Name ?>" value="<?cs var:f.Value ?>" autocomplete="off" data-suggest="<?cs
	var:url_validate(url) ?>" data-related="<?cs var:url_validate(related) ?>"<?cs
	call:form_aria(f, hint) ?>><?cs
	call:form_hint(f, hint) ?><?cs
	call:form_close() ?><?cs
/def ?><?cs

#	An amount of whole đồng; dots are grouped while typing. ?><?cs
def:field_money(f, hint) ?><?cs
	call:form_open(f) ?><?cs
	call:form_error(f) ?><div class="with-unit"><input class="form-control money" type="text" inputmode="numeric" id="<?cs
	var:f.Name ?>" name="<?cs var:f.Name ?>" value="<?cs var:f.Value ?>" autocomplete="off" data-money="1"<?cs
	call:form_aria(f, hint) ?>><span class="unit">đồng</span></div><?cs
	call:form_hint(f, hint) ?><?cs
	call:form_close() ?><?cs
/def ?><?cs

#	A whole number, with the unit in words ("ngày", "việc") or "". ?><?cs
def:field_number(f, hint, unit) ?><?cs
	call:form_open(f) ?><?cs
	call:form_error(f) ?><div class="with-unit"><input class="form-control num w-xs" type="text" inputmode="numeric" id="<?cs
	var:f.Name ?>" name="<?cs var:f.Name ?>" value="<?cs var:f.Value ?>" autocomplete="off"<?cs
	call:form_aria(f, hint) ?>><?cs
	if:unit ?><span class="unit"><?cs var:unit ?></span><?cs /if ?></div><?cs
	call:form_hint(f, hint) ?><?cs
	call:form_close() ?><?cs
/def ?><?cs

#	A date as on paper: dd/mm/yyyy typed in one field. ?><?cs
def:field_date(f, hint) ?><?cs
	call:form_open(f) ?><?cs
	call:form_error(f) ?><input class="form-control date" type="text" inputmode="numeric" placeholder="ngày/tháng/năm" id="<?cs
	var:f.Name ?>" name="<?cs var:f.Name ?>" value="<?cs var:f.Value ?>" autocomplete="off" data-date="1"<?cs
	call:form_aria(f, hint) ?>><?cs
	call:form_hint(f, hint) ?><?cs
	call:form_close() ?><?cs
/def ?><?cs

#	A choice from a list; an empty first choice is an option too. Of more
	than a select shows (common/lookup.h) a line of text with suggestions. ?><?cs
def:field_select(f, hint) ?><?cs
	call:form_open(f) ?><?cs
	call:form_error(f) ?><?cs if:f.Suggest ?><input class="form-control w-l" type="text" id="<?cs
	var:f.Name ?>" name="<?cs var:f.Name ?>" value="<?cs var:f.Value ?>" autocomplete="off" placeholder="tên hoặc mã" data-suggest="<?cs
	var:url_validate(f.Suggest) ?>"<?cs call:form_aria(f, hint) ?>><?cs else ?><select class="form-select" id="<?cs
	var:f.Name ?>" name="<?cs var:f.Name ?>"<?cs
	call:form_aria(f, hint) ?>><?cs
	each:opt = f.Options ?><option value="<?cs var:opt.Value ?>"<?cs
	if:opt.Selected ?> selected<?cs /if ?>><?cs var:opt.Label ?></option><?cs /each ?></select><?cs /if ?><?cs
	call:form_hint(f, hint) ?><?cs
	call:form_close() ?><?cs
/def ?><?cs

#	Several lines of text; rows is the height, such as "3". ?><?cs
def:field_area(f, hint, rows) ?><?cs
	call:form_open(f) ?><?cs
	call:form_error(f) ?><textarea class="form-control" rows="<?cs var:rows ?>" id="<?cs
	var:f.Name ?>" name="<?cs var:f.Name ?>"<?cs
	call:form_aria(f, hint) ?>>
<?cs	var:f.Value ?></textarea><?cs
	call:form_hint(f, hint) ?><?cs
	call:form_close() ?><?cs
/def ?><?cs

#	One of several choices, all of them in sight. The first one carries the
	id of the field, so that the error summary leads there. ?><?cs
def:field_radio(f, hint) ?><fieldset class="field choices<?cs
	if:f.Error ?> has-error<?cs /if ?>"<?cs
	call:form_described(f, hint) ?>><legend class="form-label"><?cs
	var:f.Label ?><?cs call:form_mark(f) ?></legend><div class="control"><?cs
	call:form_error(f) ?><?cs
	each:opt = f.Options ?><div class="form-check"><input class="form-check-input" type="radio" name="<?cs
	var:f.Name ?>" value="<?cs var:opt.Value ?>" id="<?cs
	var:f.Name ?><?cs if:!first(opt) ?>-<?cs var:name(opt) ?><?cs /if ?>"<?cs
	if:opt.Selected ?> checked<?cs /if ?>><label class="form-check-label" for="<?cs
	var:f.Name ?><?cs if:!first(opt) ?>-<?cs var:name(opt) ?><?cs /if ?>"><?cs
	var:opt.Label ?><?cs if:opt.Hint ?> <span class="hint"><?cs var:opt.Hint ?></span><?cs /if ?></label></div><?cs
	/each ?><?cs
	call:form_hint(f, hint) ?></div></fieldset>
<?cs /def ?><?cs

#	A single yes (FIELD_FLAG); sends "1". ?><?cs
def:field_check(f, hint) ?><div class="field<?cs
	if:f.Error ?> has-error<?cs /if ?>"><div class="control alone"><?cs
	call:form_error(f) ?><div class="form-check"><input class="form-check-input" type="checkbox" value="1" id="<?cs
	var:f.Name ?>" name="<?cs var:f.Name ?>"<?cs
	if:f.Checked ?> checked<?cs /if ?><?cs
	call:form_aria(f, hint) ?>><label class="form-check-label" for="<?cs var:f.Name ?>"><?cs
	var:f.Label ?></label></div><?cs
	call:form_hint(f, hint) ?></div></div>
<?cs /def ?><?cs

#	A file; accept such as ".xml,.csv". The form needs
	enctype="multipart/form-data". ?><?cs
def:field_file(f, hint, accept) ?><?cs
	call:form_open(f) ?><?cs
	call:form_error(f) ?><input class="form-control w-l" type="file" id="<?cs
	var:f.Name ?>" name="<?cs var:f.Name ?>" accept="<?cs var:accept ?>"<?cs
	call:form_aria(f, hint) ?>><?cs
	call:form_hint(f, hint) ?><?cs
	call:form_close() ?><?cs
/def ?><?cs

#	A secret. complete is "current-password" or "new-password"; the value
	is never sent back. Pasting stays possible. ?><?cs
def:field_password(f, hint, complete) ?><?cs
	call:form_open(f) ?><?cs
	call:form_error(f) ?><input class="form-control w-m" type="password" id="<?cs
	var:f.Name ?>" name="<?cs var:f.Name ?>" autocomplete="<?cs var:complete ?>"<?cs
	call:form_aria(f, hint) ?>><?cs
	call:form_hint(f, hint) ?><?cs
	call:form_close() ?><?cs
/def ?><?cs

#	A fact shown among the fields, which cannot be changed here. ?><?cs
def:field_fact(label, text) ?><div class="field fact"><div class="form-label"><?cs
	var:label ?></div><div class="control"><?cs var:text ?></div></div>
<?cs /def ?><?cs

#	The same as a link. ?><?cs
def:field_fact_link(label, text, href) ?><div class="field fact"><div class="form-label"><?cs
	var:label ?></div><div class="control"><a href="<?cs var:url_validate(href) ?>"><?cs
	var:text ?></a></div></div>
<?cs /def ?><?cs

#	A choice among the rows of a group of this form, by their numbers; with
	JavaScript each choice says the name typed in its row. ?><?cs
def:field_row(f, hint, group) ?><?cs
	call:form_open(f) ?><?cs
	call:form_error(f) ?><select class="form-select" id="<?cs
	var:f.Name ?>" name="<?cs var:f.Name ?>" data-rows="<?cs var:group ?>"<?cs
	call:form_aria(f, hint) ?>><?cs
	each:opt = f.Options ?><option value="<?cs var:opt.Value ?>"<?cs
	if:opt.Selected ?> selected<?cs /if ?>><?cs var:opt.Label ?></option><?cs /each ?></select><?cs
	call:form_hint(f, hint) ?><?cs
	call:form_close() ?><?cs
/def ?><?cs

#	A part of the form, with its heading. ?><?cs
def:fieldset_open(legend) ?><fieldset class="part"><legend><?cs var:legend ?></legend>
<?cs /def ?><?cs

def:fieldset_close() ?></fieldset>
<?cs /def ?><?cs

#	A group of rows that repeats (form_group() in C). The button at its end
	asks the server for one more row; with JavaScript it is added in place. ?><?cs
def:group_open(group, legend, node) ?><fieldset class="part group" data-group="<?cs
	var:group ?>"<?cs if:node.Max ?> data-max="<?cs var:node.Max ?>"<?cs /if ?>><legend><?cs
	var:legend ?></legend>
<?cs /def ?><?cs

def:group_row_open() ?><div class="group-row">
<?cs /def ?><?cs

def:group_row_close() ?></div>
<?cs /def ?><?cs

def:group_close(group, label) ?><?cs if:!Group[group].Full ?><div class="add-row"><button class="btn btn-secondary btn-sm" type="submit" name="add-<?cs
	var:group ?>" value="1" data-add-row="<?cs var:group ?>"><?cs
	var:label ?></button></div><?cs /if ?></fieldset>
<?cs /def ?><?cs

#	The end of a form: what it does, in words, and the way out ("" for
	none). ?><?cs
def:form_buttons(label, cancel) ?><?cs call:form_confirm() ?><div class="buttons"><button class="btn btn-primary" type="submit"><?cs
	var:label ?></button><?cs
	if:cancel ?><a class="btn btn-link" href="<?cs var:url_validate(cancel) ?>">Quay lại, không lưu</a><?cs /if ?></div>
<?cs /def ?><?cs

#	One more button for <div class="buttons">, kind primary, secondary or
	danger; name and value tell the page which one was pressed. ?><?cs
def:form_button(kind, name, value, label) ?><button class="btn btn-<?cs
	var:kind ?>" type="submit" name="<?cs var:name ?>" value="<?cs var:value ?>"><?cs
	var:label ?></button><?cs
/def ?><?cs

#	A whole form of one button, for an act that needs no other input. ?><?cs
def:button_post(kind, href, label) ?><form method="post" class="inline" action="<?cs
	var:url_validate(href) ?>"><?cs call:form_guard() ?><button class="btn btn-<?cs
	var:kind ?>" type="submit"><?cs var:label ?></button></form><?cs
/def ?>
