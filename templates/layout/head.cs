<?cs #	The start of every page, shared by the tops; not for pages. ?><?cs
include!"macros/form.cs" ?><?cs
include!"macros/list.cs" ?><?cs
include!"macros/case.cs" ?><!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title><?cs if:Form.HasErrors ?>Lỗi: <?cs /if ?><?cs var:Page.Title ?><?cs
	if:List.Pages ?> – trang <?cs var:List.Page ?><?cs /if ?> – <?cs var:Site.Name ?></title>
<link rel="stylesheet" href="/bootstrap/css/bootstrap.min.css">
<link rel="stylesheet" href="<?cs var:url_validate(Site.Assets) ?>/thads.css">
<link rel="icon" type="image/svg+xml" href="<?cs var:url_validate(Site.Assets) ?>/icon.svg">
<script src="<?cs var:url_validate(Site.Assets) ?>/thads.js" defer></script>
</head>
