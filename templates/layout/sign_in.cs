<?cs #
A whole page to sign in. Posts the fields login and password, csrf and, when
a session ended while a person was typing, carry: the token under which the
server keeps what was sent, so that the form comes back filled; next is the
path to go to afterwards. Reads Carry.Token, Carry.Next, Page.Message (why
one is here), Form.HasErrors with Form.Errors, Field.login and Field.password
as form_view() fills them, User.Home or else Page.Program for the path.
?><?cs include!"layout/head.cs" ?>
<body class="plain" id="top">
<main id="page-content" class="label-page">
<div class="label">
<p class="label-brand"><img src="<?cs var:url_validate(Site.Assets) ?>/icon.svg" alt="" width="56" height="56"><span><?cs var:Site.Name ?></span></p>
<h1>Đăng nhập</h1>
<?cs if:Page.Message ?><div class="warning" role="status"><?cs var:Page.Message ?></div>
<?cs /if ?><?cs call:error_summary() ?>
<form method="post" action="<?cs if:User.Home ?><?cs var:url_validate(User.Home) ?><?cs
	else ?>/<?cs var:url_escape(Page.Program) ?><?cs /if ?>/sign-in" class="stacked">
<?cs call:form_guard() ?><?cs
	if:Carry.Token ?><input type="hidden" name="carry" value="<?cs var:Carry.Token ?>"><?cs /if ?><?cs
	if:Carry.Next ?><input type="hidden" name="next" value="<?cs var:Carry.Next ?>"><?cs /if ?>
<div class="field<?cs if:Field.login.Error ?> has-error<?cs /if ?>"><label class="form-label" for="login">Tên đăng nhập</label><div class="control"><?cs
	call:form_error(Field.login) ?><input class="form-control" type="text" id="login" name="login" value="<?cs
	var:Field.login.Value ?>" autocomplete="username" autocapitalize="none" spellcheck="false" aria-required="true" autofocus<?cs
	call:form_described(Field.login, "") ?>></div></div>
<div class="field<?cs if:Field.password.Error ?> has-error<?cs /if ?>"><label class="form-label" for="password">Mật khẩu</label><div class="control"><?cs
	call:form_error(Field.password) ?><input class="form-control" type="password" id="password" name="password" autocomplete="current-password" aria-required="true"<?cs
	call:form_described(Field.password, "") ?>></div></div>
<div class="buttons"><button class="btn btn-primary" type="submit">Đăng nhập</button></div>
</form>
<p class="label-note">Tài khoản dành cho công chức, không cho người khác dùng. Quên mật khẩu: liên hệ người quản trị của cơ quan.</p>
</div>
</main>
</body>
</html>
