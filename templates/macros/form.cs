<?cs #
FORM MACROS.  Included by every layout top; a page never includes this file
itself (ClearSilver refuses a macro that is defined twice).

How to write a form ({...} stands for the delimiters of a ClearSilver
command, which a comment cannot hold):

	<form method="post" action="/intake/judgment/new" class="entry">
	{call:form_guard()}
	{call:fieldset_open("Bản án, quyết định")}
	{call:field_text("judgment_no", "Số bản án", "Ghi như trên bản án", "1", "s")}
	{call:field_date("judgment_date", "Ngày tuyên", "", "1")}
	{call:field_money("amount", "Số tiền", "", "")}
	{call:fieldset_close()}
	{call:form_buttons("Ghi vào sổ", "/intake/")}
	</form>

The error summary needs no call: the layout prints it above the page when
Form.HasErrors is set, and puts "Lỗi: " before the title.

Parameters, all of them needed at every call:
	name      name of the declared field: the HTML name, the HTML id and
	          the node Field.NAME (so Form.Errors.N.Field is this name).
	          Written by us in the template, never taken from a request.
	label     the words of the paper form
	hint      one short sentence below the label, or ""
	required  "1" or "". A field that is not required says so in words.
	width     xs (6 letters), s (14), m (28), l (48) or full

Read from the view model: Field.NAME.Value, .Error, .Checked and
.Options.N.Value, .Label, .Selected; Form.Id, Form.Version, Session.Csrf.
The hint, the error and the field are tied together by aria-describedby.

Layout of the fields: below each other with the label at the left; inside
<div class="cols-2">, <div class="cols-3"> or <div class="cols-4"> beside
each other with the label on top.
?><?cs

def:form_guard() ?><input type="hidden" name="csrf" value="<?cs
	var:Session.Csrf ?>"><input type="hidden" name="form_id" value="<?cs
	var:Form.Id ?>"><?cs
	if:?Form.Version ?><input type="hidden" name="version" value="<?cs
	var:Form.Version ?>"><?cs /if ?><?cs
/def ?><?cs

#	A hidden field of the page's own, its value from the view model. ?><?cs
def:field_hidden(name) ?><input type="hidden" name="<?cs var:name ?>" value="<?cs
	var:Field[name].Value ?>"><?cs
/def ?><?cs

#	The list of all errors; the layout calls it. ?><?cs
def:error_summary() ?><?cs if:Form.HasErrors ?>
<div class="error-summary" id="error-summary" role="alert" tabindex="-1" aria-labelledby="error-summary-title" data-focus="1">
<h2 id="error-summary-title">Chưa ghi được: cần sửa các mục sau</h2>
<ul><?cs each:err = Form.Errors ?>
<li><?cs if:err.Field ?><a href="#<?cs var:url_escape(err.Field) ?>"><?cs var:err.Text ?></a><?cs
	else ?><?cs var:err.Text ?><?cs /if ?></li><?cs /each ?>
</ul>
</div><?cs /if ?><?cs
/def ?><?cs

#	Parts shared by the fields below; pages have no need to call them. ?><?cs
def:form_mark(required) ?><?cs
	if:!required ?> <span class="optional">(nếu có)</span><?cs /if ?><?cs
/def ?><?cs

def:form_hint(name, hint) ?><?cs
	if:hint ?><div class="hint" id="<?cs var:name ?>-hint"><?cs var:hint ?></div><?cs /if ?><?cs
/def ?><?cs

def:form_error(name) ?><?cs
	if:Field[name].Error ?><div class="field-error" id="<?cs var:name ?>-error"><span class="visually-hidden">Lỗi: </span><?cs
	var:Field[name].Error ?></div><?cs /if ?><?cs
/def ?><?cs

def:form_open(name, label, required) ?><div class="field<?cs
	if:Field[name].Error ?> has-error<?cs /if ?>"><label class="form-label" for="<?cs
	var:name ?>"><?cs var:label ?><?cs call:form_mark(required) ?></label><div class="control"><?cs
/def ?><?cs

def:form_close() ?></div></div>
<?cs /def ?><?cs

#	Attributes for description and state, inside the tag of a control. ?><?cs
def:form_described(name, hint) ?><?cs
	if:Field[name].Error ?> aria-describedby="<?cs
		if:hint ?><?cs var:name ?>-hint <?cs /if ?><?cs var:name ?>-error"<?cs
	elif:hint ?> aria-describedby="<?cs var:name ?>-hint"<?cs /if ?><?cs
/def ?><?cs

def:form_aria(name, hint, required) ?><?cs
	if:required ?> aria-required="true"<?cs /if ?><?cs
	if:Field[name].Error ?> aria-invalid="true"<?cs /if ?><?cs
	call:form_described(name, hint) ?><?cs
/def ?><?cs

#	One line of text. ?><?cs
def:field_text(name, label, hint, required, width) ?><?cs
	call:form_open(name, label, required) ?><?cs
	call:form_error(name) ?><input class="form-control w-<?cs var:width ?>" type="text" id="<?cs
	var:name ?>" name="<?cs var:name ?>" value="<?cs var:Field[name].Value ?>" autocomplete="off"<?cs
	call:form_aria(name, hint, required) ?>><?cs
	call:form_hint(name, hint) ?><?cs
	call:form_close() ?><?cs
/def ?><?cs

#	Text with suggestions from url, which answers a JSON list of
	{"value": "...", "label": "...", "note": "..."}; works as plain text
	without JavaScript. ?><?cs
def:field_suggest(name, label, hint, required, width, url) ?><?cs
	call:form_open(name, label, required) ?><?cs
	call:form_error(name) ?><input class="form-control w-<?cs var:width ?>" type="text" id="<?cs
	var:name ?>" name="<?cs var:name ?>" value="<?cs var:Field[name].Value ?>" autocomplete="off" data-suggest="<?cs
	var:url_validate(url) ?>"<?cs
	call:form_aria(name, hint, required) ?>><?cs
	call:form_hint(name, hint) ?><?cs
	call:form_close() ?><?cs
/def ?><?cs

#	An amount of whole đồng; dots are grouped while typing. ?><?cs
def:field_money(name, label, hint, required) ?><?cs
	call:form_open(name, label, required) ?><?cs
	call:form_error(name) ?><div class="with-unit"><input class="form-control money" type="text" inputmode="numeric" id="<?cs
	var:name ?>" name="<?cs var:name ?>" value="<?cs var:Field[name].Value ?>" autocomplete="off" data-money="1"<?cs
	call:form_aria(name, hint, required) ?>><span class="unit">đồng</span></div><?cs
	call:form_hint(name, hint) ?><?cs
	call:form_close() ?><?cs
/def ?><?cs

#	A whole number, with the unit in words ("ngày", "việc") or "". ?><?cs
def:field_number(name, label, hint, required, unit) ?><?cs
	call:form_open(name, label, required) ?><?cs
	call:form_error(name) ?><div class="with-unit"><input class="form-control num w-xs" type="text" inputmode="numeric" id="<?cs
	var:name ?>" name="<?cs var:name ?>" value="<?cs var:Field[name].Value ?>" autocomplete="off"<?cs
	call:form_aria(name, hint, required) ?>><?cs
	if:unit ?><span class="unit"><?cs var:unit ?></span><?cs /if ?></div><?cs
	call:form_hint(name, hint) ?><?cs
	call:form_close() ?><?cs
/def ?><?cs

#	A date as on paper: dd/mm/yyyy typed in one field. ?><?cs
def:field_date(name, label, hint, required) ?><?cs
	call:form_open(name, label, required) ?><?cs
	call:form_error(name) ?><input class="form-control date" type="text" inputmode="numeric" placeholder="ngày/tháng/năm" id="<?cs
	var:name ?>" name="<?cs var:name ?>" value="<?cs var:Field[name].Value ?>" autocomplete="off" data-date="1"<?cs
	call:form_aria(name, hint, required) ?>><?cs
	call:form_hint(name, hint) ?><?cs
	call:form_close() ?><?cs
/def ?><?cs

#	A choice from Field.NAME.Options; an empty first choice comes from
	there too, if one is wanted. ?><?cs
def:field_select(name, label, hint, required) ?><?cs
	call:form_open(name, label, required) ?><?cs
	call:form_error(name) ?><select class="form-select" id="<?cs
	var:name ?>" name="<?cs var:name ?>"<?cs
	call:form_aria(name, hint, required) ?>><?cs
	each:opt = Field[name].Options ?><option value="<?cs var:opt.Value ?>"<?cs
	if:opt.Selected ?> selected<?cs /if ?>><?cs var:opt.Label ?></option><?cs /each ?></select><?cs
	call:form_hint(name, hint) ?><?cs
	call:form_close() ?><?cs
/def ?><?cs

#	Several lines of text; rows is the height, such as "3". ?><?cs
def:field_area(name, label, hint, required, rows) ?><?cs
	call:form_open(name, label, required) ?><?cs
	call:form_error(name) ?><textarea class="form-control" rows="<?cs var:rows ?>" id="<?cs
	var:name ?>" name="<?cs var:name ?>"<?cs
	call:form_aria(name, hint, required) ?>>
<?cs	var:Field[name].Value ?></textarea><?cs
	call:form_hint(name, hint) ?><?cs
	call:form_close() ?><?cs
/def ?><?cs

#	A group of choices of type radio or checkbox: the body of the two
	macros after it. The first choice carries the id of the field, so that
	the error summary leads there. ?><?cs
def:form_choices(name, type, legend, hint, required) ?><fieldset class="field choices<?cs
	if:Field[name].Error ?> has-error<?cs /if ?>"<?cs
	call:form_described(name, hint) ?>><legend class="form-label"><?cs
	var:legend ?><?cs call:form_mark(required) ?></legend><div class="control"><?cs
	call:form_error(name) ?><?cs
	each:opt = Field[name].Options ?><div class="form-check"><input class="form-check-input" type="<?cs
	var:type ?>" name="<?cs var:name ?>" value="<?cs var:opt.Value ?>" id="<?cs
	var:name ?><?cs if:!first(opt) ?>-<?cs var:name(opt) ?><?cs /if ?>"<?cs
	if:opt.Selected ?> checked<?cs /if ?>><label class="form-check-label" for="<?cs
	var:name ?><?cs if:!first(opt) ?>-<?cs var:name(opt) ?><?cs /if ?>"><?cs
	var:opt.Label ?><?cs if:?opt.Hint ?> <span class="hint"><?cs var:opt.Hint ?></span><?cs /if ?></label></div><?cs
	/each ?><?cs
	call:form_hint(name, hint) ?></div></fieldset>
<?cs /def ?><?cs

#	One of several choices, all of them in sight. ?><?cs
def:field_radio(name, legend, hint, required) ?><?cs
	call:form_choices(name, "radio", legend, hint, required) ?><?cs
/def ?><?cs

#	Any number of several choices. ?><?cs
def:field_checks(name, legend, hint, required) ?><?cs
	call:form_choices(name, "checkbox", legend, hint, required) ?><?cs
/def ?><?cs

#	A single yes: Field.NAME.Checked; sends "1". ?><?cs
def:field_check(name, label, hint) ?><div class="field<?cs
	if:Field[name].Error ?> has-error<?cs /if ?>"><div class="control alone"><?cs
	call:form_error(name) ?><div class="form-check"><input class="form-check-input" type="checkbox" value="1" id="<?cs
	var:name ?>" name="<?cs var:name ?>"<?cs
	if:Field[name].Checked ?> checked<?cs /if ?><?cs
	call:form_aria(name, hint, "") ?>><label class="form-check-label" for="<?cs var:name ?>"><?cs
	var:label ?></label></div><?cs
	call:form_hint(name, hint) ?></div></div>
<?cs /def ?><?cs

#	A file; accept such as ".xml,.csv". The form needs
	enctype="multipart/form-data". ?><?cs
def:field_file(name, label, hint, required, accept) ?><?cs
	call:form_open(name, label, required) ?><?cs
	call:form_error(name) ?><input class="form-control w-l" type="file" id="<?cs
	var:name ?>" name="<?cs var:name ?>" accept="<?cs var:accept ?>"<?cs
	call:form_aria(name, hint, required) ?>><?cs
	call:form_hint(name, hint) ?><?cs
	call:form_close() ?><?cs
/def ?><?cs

#	A secret. complete is "current-password" or "new-password"; the value
	is never sent back. Pasting stays possible. ?><?cs
def:field_password(name, label, hint, complete) ?><?cs
	call:form_open(name, label, "1") ?><?cs
	call:form_error(name) ?><input class="form-control w-m" type="password" id="<?cs
	var:name ?>" name="<?cs var:name ?>" autocomplete="<?cs var:complete ?>"<?cs
	call:form_aria(name, hint, "1") ?>><?cs
	call:form_hint(name, hint) ?><?cs
	call:form_close() ?><?cs
/def ?><?cs

#	A fact shown among the fields, which cannot be changed here. ?><?cs
def:field_fact(label, text) ?><div class="field fact"><div class="form-label"><?cs
	var:label ?></div><div class="control"><?cs var:text ?></div></div>
<?cs /def ?><?cs

#	A part of the form, with its heading. ?><?cs
def:fieldset_open(legend) ?><fieldset class="part"><legend><?cs var:legend ?></legend>
<?cs /def ?><?cs

def:fieldset_close() ?></fieldset>
<?cs /def ?><?cs

#	The end of a form: what it does, in words, and the way out ("" for
	none). ?><?cs
def:form_buttons(label, cancel) ?><div class="buttons"><button class="btn btn-primary" type="submit"><?cs
	var:label ?></button><?cs
	if:cancel ?><a class="btn btn-link" href="<?cs var:url_validate(cancel) ?>">Thôi, không ghi</a><?cs /if ?></div>
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
