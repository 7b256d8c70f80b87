# thadsctl: the administrator's tool: migrations, law packs, first accounts.
