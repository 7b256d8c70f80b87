<?cs #
A whole page for what a person cannot repair: what happened, what is safe,
what to do, and the number that support asks for. Needs no session and no
database. Reads Error.Number, .Title, .Text, .Saved (one sentence: what is
stored and what is not), and when set Error.Todo (what to do, instead of the
usual advice), Error.Public (the reader is a citizen), Error.Time, Error.Href and Error.HrefLabel (the way on),
Error.Resend with Error.Fields.N (.Name, .Value): the form as it was sent, to
be sent again; Error.Typed.N.Text: what was written in it, to copy from.
?><?cs include!"layout/head.cs" ?>
<body class="plain" id="top">
<main id="page-content" class="label-page">
<div class="label error-label">
<p class="label-brand"><img src="<?cs var:url_validate(Site.Assets) ?>/icon.svg" alt="" width="32" height="32"><span><?cs var:Site.Name ?></span></p>
<h1><?cs var:Error.Title ?></h1>
<p><?cs var:Error.Text ?></p>
<?cs if:Error.Saved ?><p class="saved"><?cs var:Error.Saved ?></p>
<?cs /if ?><h2>Cần làm gì</h2>
<?cs if:Error.Resend ?><form method="post" action="<?cs var:url_validate(Error.Resend) ?>"><?cs
	each:field = Error.Fields ?><input type="hidden" name="<?cs var:field.Name ?>" value="<?cs var:field.Value ?>"><?cs /each ?>
<p>Nội dung đã nhập còn nguyên trong trang này. Xin chờ một lát rồi gửi lại.</p>
<div class="buttons"><button class="btn btn-primary" type="submit">Gửi lại biểu mẫu</button></div>
</form>
<?cs /if ?><p><?cs if:Error.Todo ?><?cs var:Error.Todo ?><?cs else ?><?cs if:!Error.Resend ?>Xin quay lại trang trước và thử một lần nữa. <?cs /if ?>Nếu vẫn gặp trang này, xin báo cho <?cs
	if:Error.Public ?>cơ quan thi hành án<?cs else ?>người quản trị của cơ quan<?cs /if ?> kèm mã bên dưới.<?cs /if ?></p>
<?cs if:subcount(Error.Typed) > #0 ?><h2>Nội dung đã nhập, để chép lại</h2>
<?cs each:typed = Error.Typed ?><p class="lines saved"><?cs var:typed.Text ?></p>
<?cs /each ?><?cs /if ?><p class="label-links"><?cs if:Error.Href ?><a class="btn btn-primary" href="<?cs var:url_validate(Error.Href) ?>"><?cs var:Error.HrefLabel ?></a> <?cs
	/if ?><a class="btn btn-secondary" href="<?cs if:User.Home ?><?cs var:url_validate(User.Home) ?><?cs /if ?>/">Về trang đầu</a></p>
<p class="label-code"><span>Mã tham chiếu <strong class="figure"><?cs var:Error.Number ?></strong></span><?cs
	if:Error.Time ?><span>Lúc <span class="figure"><?cs var:Error.Time ?></span></span><?cs /if ?></p>
</div>
</main>
</body>
</html>
