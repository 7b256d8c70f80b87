# thadsctl: the administrator's tool: migrations, first accounts.

bin_PROGRAMS += thadsctl
thadsctl_SOURCES = \
	modules/thadsctl/check_config.c \
	modules/thadsctl/checkpoint.c modules/thadsctl/checkpoint.h \
	modules/thadsctl/grant.c modules/thadsctl/grant.h \
	modules/thadsctl/grant_files.c modules/thadsctl/grant_files.h \
	modules/thadsctl/grant_rules.c modules/thadsctl/grant_rules.h \
	modules/thadsctl/grant_store.c modules/thadsctl/grant_store.h \
	modules/thadsctl/ctl_conf.c \
	modules/thadsctl/helper.c \
	modules/thadsctl/main.c modules/thadsctl/thadsctl.h \
	modules/thadsctl/migrate.c modules/thadsctl/migrate.h \
	modules/thadsctl/migration_files.c modules/thadsctl/migration_files.h \
	modules/thadsctl/migration_rules.c modules/thadsctl/migration_rules.h \
	modules/thadsctl/migration_store.c modules/thadsctl/migration_store.h \
	modules/thadsctl/secret.c modules/thadsctl/secret.h \
	modules/thadsctl/setup.c \
	modules/thadsctl/status.c \
	modules/thadsctl/status_store.c modules/thadsctl/status_store.h \
	modules/thadsctl/words.c modules/thadsctl/words.h

check_PROGRAMS += test_migration_rules test_grant_rules
test_migration_rules_SOURCES = \
	modules/thadsctl/test_migration_rules.c \
	modules/thadsctl/migration_rules.c
test_migration_rules_LDADD = $(TEST_LIBS)
test_grant_rules_SOURCES = \
	modules/thadsctl/test_grant_rules.c \
	modules/thadsctl/grant_rules.c
test_grant_rules_LDADD = $(TEST_LIBS)

# Accounts from the command line.
thadsctl_SOURCES += \
	modules/thadsctl/account.c \
	modules/thadsctl/admin.c \
	modules/thadsctl/account_options.c modules/thadsctl/account_options.h \
	modules/thadsctl/account_store.c modules/thadsctl/account_store.h

# What is amiss on a host.
thadsctl_SOURCES += \
	modules/thadsctl/doctor.c modules/thadsctl/doctor.h \
	modules/thadsctl/doctor_accounts.c \
	modules/thadsctl/doctor_file.c modules/thadsctl/doctor_file.h \
	modules/thadsctl/doctor_host.c \
	modules/thadsctl/doctor_pools.c \
	modules/thadsctl/doctor_programs.c \
	modules/thadsctl/doctor_rules.c modules/thadsctl/doctor_rules.h \
	modules/thadsctl/doctor_run.c modules/thadsctl/doctor_run.h \
	modules/thadsctl/doctor_schema.c \
	modules/thadsctl/doctor_secrets.c \
	modules/thadsctl/doctor_server.c \
	modules/thadsctl/doctor_sockets.c \
	modules/thadsctl/doctor_store.c modules/thadsctl/doctor_store.h \
	modules/thadsctl/copy_rules.c modules/thadsctl/doctor_trail.c \
	modules/thadsctl/doctor_tell.c modules/thadsctl/doctor_tls.c \
	modules/thadsctl/doctor_jobs.c modules/thadsctl/job_rules.c \
	modules/thadsctl/doctor_verify.c modules/thadsctl/verify_rules.c \
	modules/thadsctl/doctor_web.c

check_PROGRAMS += test_doctor_rules
test_doctor_rules_SOURCES = \
	modules/thadsctl/test_doctor_rules.c \
	modules/thadsctl/doctor_pools.c \
	modules/thadsctl/copy_rules.c modules/thadsctl/doctor_rules.c \
	modules/thadsctl/verify_rules.c modules/thadsctl/job_rules.c
test_doctor_rules_LDADD = $(TEST_LIBS)
