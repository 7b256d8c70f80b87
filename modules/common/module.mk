# libcommon: everything that is not about enforcement at all.
#
# A unit test beside its subject:
#   check_PROGRAMS += test_text
#   test_text_SOURCES = modules/common/test_text.c
#   test_text_LDADD = $(TEST_LIBS)

noinst_LIBRARIES += libcommon.a
libcommon_a_SOURCES =

libcommon_a_SOURCES += \
	modules/common/asset.c modules/common/asset.h \
	modules/common/base.h \
	modules/common/conf.c modules/common/conf.h \
	modules/common/conf_file.c modules/common/conf_internal.h \
	modules/common/conf_settings.c \
	modules/common/crypto.c modules/common/crypto.h \
	modules/common/csv.c modules/common/csv.h \
	modules/common/date.c modules/common/date.h \
	modules/common/err.c modules/common/err.h \
	modules/common/folder.c modules/common/folder.h \
	modules/common/json.c modules/common/json.h \
	modules/common/log.c modules/common/log.h \
	modules/common/money.c modules/common/money.h \
	modules/common/multipart.c modules/common/multipart.h \
	modules/common/options.c modules/common/options.h \
	modules/common/paths.h \
	modules/common/params.c modules/common/params.h \
	modules/common/text.c modules/common/text.h \
	modules/common/usage.c modules/common/usage.h \
	modules/common/xml.c modules/common/xml.h \
	modules/common/xml_internal.h \
	modules/common/xml_parser.c \
	modules/common/xml_schema.c \
	modules/common/xml_stream.c

# The way of a request: socket, dispatcher, database.
libcommon_a_SOURCES += \
	modules/common/allowance.c modules/common/allowance.h \
	modules/common/allowance_rules.c modules/common/allowance_rules.h \
	modules/common/app.c modules/common/app.h \
	modules/common/body.c modules/common/body.h \
	modules/common/cookie.c modules/common/cookie.h \
	modules/common/db.c modules/common/db.h modules/common/db_internal.h \
	modules/common/db_batch.c modules/common/db_batch.h \
	modules/common/db_error.c modules/common/db_insert.c \
	modules/common/db_statement.c \
	modules/common/dispatch.c modules/common/dispatch.h \
	modules/common/error_page.c modules/common/error_page.h \
	modules/common/fcgi.c modules/common/fcgi.h \
	modules/common/gauges.c modules/common/gauges.h \
	modules/common/metrics.c modules/common/metrics.h \
	modules/common/origin_rules.c modules/common/origin_rules.h \
	modules/common/request.c modules/common/request.h \
	modules/common/route.c modules/common/route.h \
	modules/common/service.c modules/common/service.h \
	modules/common/shared_map.c modules/common/shared_map.h \
	modules/common/upload.c modules/common/upload.h \
	modules/common/watch_pages.c modules/common/watch_pages.h \
	modules/common/watch_rules.c modules/common/watch_rules.h

# Lists.
libcommon_a_SOURCES += \
	modules/common/list.c modules/common/list.h \
	modules/common/list_asked.c \
	modules/common/list_cell.c \
	modules/common/list_check.c \
	modules/common/list_csv.c \
	modules/common/list_key.c \
	modules/common/list_found.c \
	modules/common/list_parts.h \
	modules/common/list_read.c \
	modules/common/list_saved.c modules/common/list_saved.h \
	modules/common/list_saved_pages.c \
	modules/common/list_saved_store.c \
	modules/common/list_scope_store.c \
	modules/common/list_shapes.c modules/common/list_shapes.h \
	modules/common/list_statement.c modules/common/list_store.c \
	modules/common/list_view.c \
	modules/common/list_xlsx.c \
	modules/common/waits.c modules/common/waits.h \
	modules/common/xlsx.c modules/common/xlsx.h

# Templates and forms.
libcommon_a_SOURCES += \
	modules/common/lookup.c modules/common/lookup.h \
	modules/common/lookup_pages.c \
	modules/common/suggest.c modules/common/suggest.h \
	modules/common/form.c modules/common/form.h \
	modules/common/form_group.c \
	modules/common/form_parts.h \
	modules/common/form_take.c \
	modules/common/form_value.c \
	modules/common/form_view.c \
	modules/common/form_doubt.c modules/common/form_words.c \
	modules/common/plausible.c modules/common/plausible.h \
	modules/common/view.c modules/common/view.h \
	modules/common/view_page.c \
	modules/common/view_source.c modules/common/view_source.h \
	modules/common/view_value.c

# Who is signed in, and what he did.
libcommon_a_SOURCES += \
	modules/common/audit.c modules/common/audit.h \
	modules/common/draft.c modules/common/draft.h \
	modules/common/form_use.c modules/common/form_use.h \
	modules/common/home.c modules/common/home.h \
	modules/common/known_store.c modules/common/known_store.h \
	modules/common/password_pages.c modules/common/password_pages.h \
	modules/common/password_rules.c modules/common/password_rules.h \
	modules/common/password_words.c modules/common/password_words.h \
	modules/common/read_only.c modules/common/read_only.h \
	modules/common/unsaved.c modules/common/unsaved.h \
	modules/common/role_rights.c modules/common/role_rights.h \
	modules/common/session.c modules/common/session.h \
	modules/common/session_store.c \
	modules/common/signin_begin.c modules/common/signin_begin.h \
	modules/common/signin_pages.c modules/common/signin_pages.h \
	modules/common/signin_rules.c modules/common/signin_rules.h \
	modules/common/signin_store.c modules/common/signin_store.h \
	modules/common/trail.c modules/common/trail.h \
	modules/common/transact.c modules/common/transact.h

check_PROGRAMS += test_asset
test_asset_SOURCES = modules/common/test_asset.c modules/common/test_help.h
test_asset_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_conf
test_conf_SOURCES = modules/common/test_conf.c modules/common/test_help.h
test_conf_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_crypto
test_crypto_SOURCES = modules/common/test_crypto.c modules/common/test_help.h
test_crypto_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_json
test_json_SOURCES = modules/common/test_json.c
test_json_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_options
test_options_SOURCES = modules/common/test_options.c
test_options_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_csv
test_csv_SOURCES = modules/common/test_csv.c modules/common/test_help.h
test_csv_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_date
test_date_SOURCES = modules/common/test_date.c modules/common/test_help.h
test_date_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_money
test_money_SOURCES = modules/common/test_money.c modules/common/test_help.h
test_money_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_params
test_params_SOURCES = modules/common/test_params.c modules/common/test_help.h
test_params_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_text
test_text_SOURCES = modules/common/test_text.c modules/common/test_help.h
test_text_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_xml
test_xml_SOURCES = modules/common/test_xml.c modules/common/test_help.h
test_xml_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_password_rules
test_password_rules_SOURCES = modules/common/test_password_rules.c
test_password_rules_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_allowance_rules
test_allowance_rules_SOURCES = modules/common/test_allowance_rules.c
test_allowance_rules_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_cookie
test_cookie_SOURCES = modules/common/test_cookie.c
test_cookie_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_origin_rules
test_origin_rules_SOURCES = modules/common/test_origin_rules.c
test_origin_rules_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_signin_rules
test_signin_rules_SOURCES = modules/common/test_signin_rules.c
test_signin_rules_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_list_shapes
test_list_shapes_SOURCES = modules/common/test_list_shapes.c \
	modules/common/test_desk.c modules/common/test_desk.h
test_list_shapes_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_view
test_view_SOURCES = modules/common/test_view.c \
	modules/common/test_desk.c modules/common/test_desk.h
test_view_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_view_page
test_view_page_SOURCES = modules/common/test_view_page.c \
	modules/common/test_desk.c modules/common/test_desk.h
test_view_page_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_list
test_list_SOURCES = modules/common/test_list.c
test_list_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_list_ways
test_list_ways_SOURCES = modules/common/test_list_ways.c
test_list_ways_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_home
test_home_SOURCES = modules/common/test_home.c \
	modules/common/test_desk.c modules/common/test_desk.h
test_home_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_form
test_form_SOURCES = modules/common/test_form.c \
	modules/common/test_desk.c modules/common/test_desk.h
test_form_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_form_doubt
test_form_doubt_SOURCES = modules/common/test_form_doubt.c \
	modules/common/test_desk.c modules/common/test_desk.h
test_form_doubt_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_form_view
test_form_view_SOURCES = modules/common/test_form_view.c \
	modules/common/test_desk.c modules/common/test_desk.h
test_form_view_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_route
test_route_SOURCES = modules/common/test_route.c
test_route_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_trail
test_trail_SOURCES = modules/common/test_trail.c
test_trail_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_audit
test_audit_SOURCES = modules/common/test_audit.c
test_audit_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_metrics
test_metrics_SOURCES = modules/common/test_metrics.c \
	modules/common/test_help.h
test_metrics_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_watch_rules
test_watch_rules_SOURCES = modules/common/test_watch_rules.c \
	modules/common/test_help.h
test_watch_rules_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_fcgi
test_fcgi_SOURCES = modules/common/test_fcgi.c \
	modules/common/test_help.h
test_fcgi_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_service
test_service_SOURCES = modules/common/test_service.c \
	modules/common/test_help.h
test_service_LDADD = $(TEST_LIBS)

check_PROGRAMS += test_plausible
test_plausible_SOURCES = modules/common/test_plausible.c
test_plausible_LDADD = $(TEST_LIBS)
