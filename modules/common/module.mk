# libcommon: everything that is not about enforcement at all.
#
# A unit test beside its subject:
#   check_PROGRAMS += test_text
#   test_text_SOURCES = modules/common/test_text.c
#   test_text_LDADD = $(TEST_LIBS)

noinst_LIBRARIES += libcommon.a
libcommon_a_SOURCES =
