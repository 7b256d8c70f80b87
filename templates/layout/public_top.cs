<?cs #
The top of every page of the portal, which citizens read without signing in:
the same identity, more air, larger letters. A page template is

	{include!"layout/public_top.cs"}
	   ... the page ...
	{include!"layout/public_bottom.cs"}

with {...} for the delimiters of a ClearSilver command. Macros, heading,
success sentence and error summary are as in top.cs. Reads also, when set:
Site.Owner (the body that runs the site, above its name), Site.Contact
(one line in the foot) and Site.SignIn (where officials sign in). The big search box of the portal is <form class="seek">
around fields and one button.
?><?cs include!"layout/head.cs" ?>
<body class="public" id="top">
<a class="skip" href="#page-content">Đến nội dung chính</a>
<header class="masthead"><div class="measure">
<a class="brand" href="/portal/"><img src="<?cs
	var:url_validate(Site.Assets) ?>/icon.svg" alt="" width="44" height="44"><span><?cs
	if:Site.Owner ?><small><?cs var:Site.Owner ?></small><?cs /if ?><?cs var:Site.Name ?></span></a>
<?cs if:subcount(Menu) > #0 ?><nav class="menu" aria-label="Mục chính"><ul><?cs each:item = Menu ?>
<li><a href="<?cs var:url_validate(item.Href) ?>"<?cs if:item.Active ?> class="active" aria-current="true"<?cs /if ?>><?cs
	var:item.Label ?></a></li><?cs /each ?>
</ul></nav>
<?cs /if ?><?cs if:Site.SignIn ?><a class="staff-door" href="<?cs
	var:url_validate(Site.SignIn) ?>">Đăng nhập cán bộ</a>
<?cs /if ?></div></header>
<main id="page-content" class="sheet measure" tabindex="-1">
<?cs if:subcount(Crumbs) > #0 ?><nav class="crumbs" aria-label="Đường dẫn"><ol><?cs each:item = Crumbs ?><li><?cs
	if:item.Href ?><a href="<?cs var:url_validate(item.Href) ?>"><?cs var:item.Label ?></a><?cs
	else ?><?cs var:item.Label ?><?cs /if ?></li><?cs /each ?></ol></nav>
<?cs /if ?><?cs if:!Page.Bare ?><div class="page-head"><h1><?cs var:Page.Title ?></h1><?cs
	call:actions(Page.Actions) ?></div><?cs /if ?>
<?cs if:Page.Lead ?><p class="lead"><?cs var:Page.Lead ?></p>
<?cs /if ?><?cs include!"layout/notices.cs" ?>
