# Fuzz targets, for a build with clang and the sanitizers (./thads fuzz). Each
# has its seeds in tests/fuzz/corpus/NAME; what made one fail becomes a seed.

fuzz_targets = fuzz_params fuzz_cookies fuzz_multipart fuzz_csv fuzz_import \
	fuzz_law fuzz_conf fuzz_search fuzz_values
EXTRA_PROGRAMS += $(fuzz_targets)
fuzz_ldflags = $(AM_LDFLAGS) -fsanitize=fuzzer
fuzz_shared = tests/fuzz/fuzz.c tests/fuzz/fuzz.h

fuzz_params_SOURCES = tests/fuzz/fuzz_params.c $(fuzz_shared)
fuzz_params_LDFLAGS = $(fuzz_ldflags)
fuzz_cookies_SOURCES = tests/fuzz/fuzz_cookies.c $(fuzz_shared)
fuzz_cookies_LDFLAGS = $(fuzz_ldflags)
fuzz_multipart_SOURCES = tests/fuzz/fuzz_multipart.c $(fuzz_shared)
fuzz_multipart_LDFLAGS = $(fuzz_ldflags)
fuzz_csv_SOURCES = tests/fuzz/fuzz_csv.c $(fuzz_shared)
fuzz_csv_LDFLAGS = $(fuzz_ldflags)
fuzz_import_SOURCES = tests/fuzz/fuzz_import.c $(fuzz_shared)
fuzz_import_LDFLAGS = $(fuzz_ldflags)
fuzz_law_SOURCES = tests/fuzz/fuzz_law.c $(fuzz_shared) $(law_packs)
fuzz_law_LDFLAGS = $(fuzz_ldflags)
fuzz_conf_SOURCES = tests/fuzz/fuzz_conf.c $(fuzz_shared)
fuzz_conf_LDFLAGS = $(fuzz_ldflags)
fuzz_search_SOURCES = tests/fuzz/fuzz_search.c $(fuzz_shared) \
	modules/portal/number_rules.c modules/portal/search_rules.c
fuzz_search_LDFLAGS = $(fuzz_ldflags)
fuzz_values_SOURCES = tests/fuzz/fuzz_values.c $(fuzz_shared) \
	modules/law/pack_formula.c
fuzz_values_LDFLAGS = $(fuzz_ldflags)

.PHONY: fuzz-targets
fuzz-targets: $(fuzz_targets)
