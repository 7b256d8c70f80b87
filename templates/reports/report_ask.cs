<?cs include!"layout/top.cs" ?>
<?cs if:Why ?><p class="warning"><?cs var:Why ?></p>
<?cs /if ?><?cs include!"reports/report_choice.cs" ?>
<?cs include!"layout/bottom.cs" ?>
