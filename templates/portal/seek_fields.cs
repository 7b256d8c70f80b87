<?cs #	Fields of the search box: labels on top, nothing is required. ?><?cs
def:seek_text(f) ?><div class="field<?cs if:f.Error ?> has-error<?cs /if ?>"><label class="form-label" for="<?cs
	var:f.Name ?>"><?cs var:f.Label ?></label><div class="control"><?cs
	call:form_error(f) ?><input class="form-control" type="text" id="<?cs
	var:f.Name ?>" name="<?cs var:f.Name ?>" value="<?cs var:f.Value ?>" autocomplete="off"<?cs
	call:form_described(f, "") ?>></div></div><?cs /def ?><?cs

def:seek_date(f) ?><div class="field<?cs if:f.Error ?> has-error<?cs /if ?>"><label class="form-label" for="<?cs
	var:f.Name ?>"><?cs var:f.Label ?></label><div class="control"><?cs
	call:form_error(f) ?><input class="form-control date" type="text" inputmode="numeric" placeholder="ngày/tháng/năm" id="<?cs
	var:f.Name ?>" name="<?cs var:f.Name ?>" value="<?cs var:f.Value ?>" autocomplete="off" data-date="1"<?cs
	call:form_described(f, "") ?>></div></div><?cs /def ?>
