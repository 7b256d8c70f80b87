<?cs #
What every page says before its own first part, of officials and of the portal
alike. Reads, when set: Page.ReadOnly (the database takes no writes),
Page.Unsaved (why the form below was not saved), Page.Flash (the sentence of
the last page), Page.Warning, and the errors of the form.
?><?cs if:Page.ReadOnly ?><div class="warning" role="status"><?cs var:Page.ReadOnly ?></div>
<?cs /if ?><?cs if:Page.Unsaved ?><div class="warning" role="alert"><?cs var:Page.Unsaved ?></div>
<?cs /if ?><?cs if:Page.Flash ?><div class="flash" role="status"><?cs var:Page.Flash ?></div>
<?cs /if ?><?cs if:Page.Warning ?><div class="warning" role="status"><?cs var:Page.Warning ?></div>
<?cs /if ?><?cs call:error_summary() ?>
