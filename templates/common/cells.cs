<?cs include!"macros/form.cs" ?><?cs include!"macros/list.cs" ?><?cs each:c = Cells ?><?cs call:list_cell(c) ?>
<?cs /each ?>
