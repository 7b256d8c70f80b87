<?cs #
The top of every staff page. A page template is

	{include!"layout/top.cs"}
	   ... the page ...
	{include!"layout/bottom.cs"}

with {...} for the delimiters of a ClearSilver command. This file brings all
macros (macros/form.cs, list.cs, case.cs) and prints the masthead, the
second level of tabs, the trail, the heading (Page.Title) and what notices.cs
says; so a page starts with its own first part and has no <h1>.

Besides the names common to all pages it reads, when set: Page.Actions.N
(Label, Href, Primary: what can be done on this page), Page.Lead (one
sentence under the heading), Page.Wide (use the whole width), Page.Bare (the
page prints its own heading), Search.Action, .Name, .Label and .Hint (the quick
search), Session.Secs and Session.Renew (for the reminder before
a session ends).
?><?cs include!"layout/head.cs" ?>
<body class="staff<?cs if:Page.Wide ?> wide<?cs /if ?>" id="top"<?cs
	if:Session.Secs ?> data-session-secs="<?cs var:Session.Secs ?>" data-session-renew="<?cs
	var:url_validate(Session.Renew) ?>"<?cs /if ?>>
<a class="skip" href="#page-content">Đến nội dung chính</a>
<header class="masthead">
<a class="brand" href="<?cs if:User.Home ?><?cs var:url_validate(User.Home) ?><?cs /if ?>/"><img src="<?cs
	var:url_validate(Site.Assets) ?>/icon.svg" alt="" width="26" height="26"><span><?cs var:Site.Name ?></span></a>
<?cs if:subcount(Menu) > #0 ?><nav class="menu" aria-label="Phân hệ"><ul><?cs each:item = Menu ?>
<li><a href="<?cs var:url_validate(item.Href) ?>"<?cs if:item.Active ?> class="active" aria-current="true"<?cs /if ?>><?cs
	var:item.Label ?></a></li><?cs /each ?>
</ul></nav>
<?cs /if ?><?cs if:Search.Action ?><form class="quick" role="search" aria-label="Tìm nhanh" method="get" action="<?cs
	var:url_validate(Search.Action) ?>"><label class="visually-hidden" for="quick-search"><?cs
	var:Search.Label ?></label><input class="form-control" type="search" id="quick-search" name="<?cs
	var:Search.Name ?>" maxlength="100" placeholder="<?cs
	var:Search.Hint ?>" autocomplete="off" data-search="1"></form>
<?cs /if ?><?cs if:User.Name ?><details class="who"><summary><span class="who-name"><?cs
	var:User.Name ?></span><span class="who-unit"><?cs var:User.Unit ?></span></summary><div class="who-card"><p><strong><?cs
	var:User.Name ?></strong><br><?cs if:User.Title ?><?cs var:User.Title ?><br><?cs /if ?><?cs
	var:User.Unit ?></p><?cs
	if:User.Account ?><p><a href="<?cs var:url_validate(User.Account) ?>">Tài khoản của tôi</a></p><p><a href="/accounts/jobs">Việc đang chạy của tôi</a></p><?cs /if ?><form method="post" action="<?cs
	var:url_validate(User.Home) ?>/sign-out"><input type="hidden" name="csrf" value="<?cs
	var:Session.Csrf ?>"><button class="btn btn-secondary btn-sm" type="submit">Đăng xuất</button></form></div></details>
<?cs /if ?></header>
<?cs if:subcount(Tabs) > #0 ?><nav class="tabs" aria-label="Mục"><ul><?cs each:item = Tabs ?>
<li><a href="<?cs var:url_validate(item.Href) ?>"<?cs if:item.Active ?> class="active" aria-current="page"<?cs /if ?>><?cs
	var:item.Label ?><?cs if:?item.Count ?> <span class="count"><?cs var:item.Count ?></span><?cs /if ?></a></li><?cs /each ?>
</ul></nav>
<?cs /if ?><main id="page-content" class="sheet" tabindex="-1">
<?cs if:subcount(Crumbs) > #0 ?><nav class="crumbs" aria-label="Đường dẫn"><ol><?cs each:item = Crumbs ?><li><?cs
	if:item.Href ?><a href="<?cs var:url_validate(item.Href) ?>"><?cs var:item.Label ?></a><?cs
	else ?><?cs var:item.Label ?><?cs /if ?></li><?cs /each ?></ol></nav>
<?cs /if ?><?cs if:!Page.Bare ?><div class="page-head"><h1><?cs var:Page.Title ?></h1><?cs
	call:actions(Page.Actions) ?></div><?cs /if ?>
<?cs if:Page.Lead ?><p class="lead"><?cs var:Page.Lead ?></p>
<?cs /if ?><?cs include!"layout/notices.cs" ?>
