/* Texts as they come in, and the search of the portal. The first line of the
 * input is the text looked for, the second an address, the rest a name. */
#include "common/base.h"

#include "common/text.h"
#include "fuzz/fuzz.h"
#include "portal/search_rules.h"

static void
check_text(TALLOC_CTX *ctx, const char *clean)
{
	char *fold = text_fold(ctx, clean);

	fuzz_claim(text_same(text_clean(ctx, clean, true), clean),
		   "clean text stays as it is");
	fuzz_claim(text_same(text_fold(ctx, fold), fold),
		   "folded text stays as it is");
	fuzz_claim(!strpbrk(fold, "%_\\"), "folded text has no wildcard");
	fuzz_claim(text_length(text_cut(ctx, clean, 20)) <= 20,
		   "text is cut to what was asked");
	fuzz_claim(*fold || !*clean ||
			   text_same(text_fold_sought(ctx, clean), "-"),
		   "signs alone find nothing");
}

static void
check_marks(TALLOC_CTX *ctx, const struct search *search, const char *name)
{
	size_t n = 0;
	struct search_piece *pieces = search_mark(ctx, search, name, &n);
	size_t at = 0;

	for (size_t i = 0; i < n; i++) {
		size_t length = strlen(pieces[i].text);

		fuzz_claim(strncmp(name + at, pieces[i].text, length) == 0,
			   "the pieces are the name");
		at += length;
		at += strspn(name + at, " ");
	}
	fuzz_claim(!name[at], "the pieces are the whole name");
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	char *raw = talloc_strndup(ctx, (const char *)bytes, n);
	char *all = text_clean(ctx, raw, true);
	const char *lines[3] = { "", "", "" };
	struct search_form form;

	for (size_t i = 0; all && i < ARRAY_LEN(lines); i++) {
		char *stop = strchr(all, '\n');

		lines[i] = text_clean(ctx,
				      talloc_strndup(ctx, all,
						     stop ? (size_t)(stop - all)
							  : strlen(all)),
				      false);
		fuzz_claim(lines[i] != NULL, "a line of clean text is clean");
		check_text(ctx, lines[i]);
		all = stop ? stop + 1 : NULL;
	}
	form = (struct search_form){ .name = lines[0],
				     .unit = "",
				     .decision = lines[1],
				     .address = lines[1],
				     .kind = "" };
	search_lack(ctx, &form);
	check_marks(ctx, search_plan(ctx, &form), lines[2]);
	talloc_free(ctx);
	return 0;
}
