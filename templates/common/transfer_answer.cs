<?cs #
What the receiver of a transfer answered, and where it is with him. Not a page.
?><?cs call:section_open("answer", "Nơi nhận trả lời", None) ?>
<?cs if:subcount(Answer) > #0 ?><?cs call:kv_list(Answer) ?><?cs else ?><p class="note">Chưa trả lời.</p><?cs /if ?>
<?cs if:Transfer.Judgment ?><p><a href="<?cs var:url_validate(Transfer.Judgment) ?>">Bản án, quyết định trong sổ của nơi nhận</a></p><?cs /if ?>
<?cs if:Transfer.Matter ?><p><a href="<?cs var:url_validate(Transfer.Matter) ?>">Hồ sơ của nơi nhận</a></p><?cs /if ?>
<?cs call:section_close() ?>
