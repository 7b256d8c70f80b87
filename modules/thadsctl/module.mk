# thadsctl: the administrator's tool: migrations, law packs, first accounts.

bin_PROGRAMS += thadsctl
thadsctl_SOURCES = \
	modules/thadsctl/folder.c modules/thadsctl/folder.h \
	modules/thadsctl/grant_rules.c modules/thadsctl/grant_rules.h \
	modules/thadsctl/grant_store.c modules/thadsctl/grant_store.h \
	modules/thadsctl/main.c modules/thadsctl/thadsctl.h \
	modules/thadsctl/migrate.c \
	modules/thadsctl/migration_rules.c modules/thadsctl/migration_rules.h \
	modules/thadsctl/migration_store.c modules/thadsctl/migration_store.h \
	modules/thadsctl/status.c

check_PROGRAMS += test_migration_rules test_grant_rules
test_migration_rules_SOURCES = \
	modules/thadsctl/test_migration_rules.c \
	modules/thadsctl/migration_rules.c
test_migration_rules_LDADD = $(TEST_LIBS)
test_grant_rules_SOURCES = \
	modules/thadsctl/test_grant_rules.c \
	modules/thadsctl/grant_rules.c
test_grant_rules_LDADD = $(TEST_LIBS)
