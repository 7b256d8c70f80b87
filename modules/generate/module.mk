# thads-generate: invented dossiers that add up to published rows.

noinst_PROGRAMS += thads-generate
thads_generate_SOURCES = \
	modules/generate/data.c modules/generate/data.h \
	modules/generate/days.c modules/generate/days.h \
	modules/generate/history.c modules/generate/history.h \
	modules/generate/main.c \
	modules/generate/name.c modules/generate/name.h \
	modules/generate/number.c modules/generate/number.h \
	modules/generate/random.c modules/generate/random.h \
	modules/generate/row.c modules/generate/row.h \
	modules/generate/story.c modules/generate/story.h \
	modules/generate/subject.c modules/generate/subject.h \
	modules/generate/unit.c \
	modules/generate/write.c modules/generate/write.h

check_PROGRAMS += test_generate_row
test_generate_row_SOURCES = \
	modules/generate/test_row.c modules/generate/row.c
test_generate_row_LDADD = $(TEST_LIBS)
