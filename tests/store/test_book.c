/*
 * The way to the separate book, asked by the import: the same answer as that
 * of the act and the registry (matter/separate_book.h), whose facts of a
 * matter come from the rows that the import wrote.
 */
#include "store/import_sheet.h"
#include "store/store_test.h"

#include "exchange/import_run.h"
#include "law/law_keep.h"
#include "matter/separate_book.h"

static const struct date today = { 2026, 11, 21 };

static const char SQL_FIND_MATTER[] =
	"SELECT r.matter_id, MAX(e.id), MAX(e.seq) FROM import_ref r"
	" JOIN event e ON e.matter_id = r.matter_id"
	" WHERE r.source = 'book' AND r.ref = ? GROUP BY r.matter_id";
static const char SQL_ADD_VOID[] =
	"INSERT INTO event (matter_id, seq, kind, effective_on, unit_id,"
	" recorded_by, refers_to, note) SELECT e.matter_id, e.seq + 1,"
	" 'voided', e.effective_on, e.unit_id, e.recorded_by, e.id, ''"
	" FROM event e WHERE e.id = ?";

/* A history up to the move; of the second look and the day of the move. */
struct story {
	const char *ground;
	const char *found;
	const char *moved; /* "2024-03-20", NULL: not yet */
};

/* None of whose numbers other tests count. */
#define AGENCY "T86@2020"

static void
write_dossier(struct sheet *sheet, int number, const struct story *story)
{
	fprintf(sheet->file,
		"<dossier ref=\"SO-%d\" unit=\"" AGENCY "\">\n"
		"<judgment court=\"Tòa án giả định\" number=\"%d/2023/HS-ST\""
		" issued=\"2023-01-10\" effective=\"2023-02-10\""
		" kind=\"criminal\" received=\"2023-02-20\""
		" channel=\"direct\"/>\n"
		"<party id=\"d\" role=\"debtor\" kind=\"individual\""
		" name=\"Trần Thị Giả %d\"/>\n"
		"<claim id=\"k\" type=\"court_fee\" debtor=\"d\""
		" amount=\"900000\"/>\n"
		"<decision number=\"%d/QĐ-CTHADS\" date=\"2023-03-06\""
		" basis=\"ex_officio\" officer=\"TST-1\"/>\n"
		"<event kind=\"verified\" date=\"2023-03-15\""
		" result=\"no_means\" place=\"xã Giả\"/>\n"
		"<event kind=\"no_means\" date=\"2023-03-20\" ground=\"%s\""
		" decision-number=\"%d/QĐ-CTHADS\"/>\n"
		"<event kind=\"verified\" date=\"2023-09-18\" result=\"%s\""
		" place=\"xã Giả\"/>\n",
		number, number, number, number, story->ground, number + 5000,
		story->found);
	if (story->moved)
		fprintf(sheet->file,
			"<event kind=\"book_moved\" date=\"%s\"/>\n",
			story->moved);
	fputs("</dossier>\n", sheet->file);
}

/* What the import says of the history; NULL when it takes it. */
static const char *
import(struct store_test *test, TALLOC_CTX *ctx, int number,
       const struct story *story)
{
	struct sheet sheet = sheet_open(ctx, "book");
	struct import_input input = {
		.path = sheet.path,
		.format = IMPORT_XML,
		.scope_path = "/",
		.default_unit = AGENCY,
		.today = today,
		.mode = IMPORT_ALL,
	};
	struct import_result *result;

	sheet_start(&sheet, "book");
	write_dossier(&sheet, number, story);
	sheet_end(&sheet);
	store_must(import_run(ctx, test->db, &input, &result));
	unlink(sheet.path);
	if (result->counts.done == 1)
		return NULL;
	return result->n_faults ? result->faults[0].fault.reason : "?";
}

static bool
refused(const char *said, const char *words)
{
	if (said && strstr(said, words))
		return true;
	printf("# \"%s\"\n", said ? said : "taken");
	return false;
}

static void
the_import(struct store_test *test, TALLOC_CTX *ctx)
{
	const struct story on_the_day = { "NM_A", "no_means", "2024-03-20" };
	const struct story early = { "NM_A", "no_means", "2024-03-19" };
	const struct story unknown = { "NM_ADDR_DEBTOR", "no_means",
				       "2024-03-20" };
	const struct story later = { "NM_ADDR_DEBTOR", "no_means",
				     "2025-03-20" };
	const struct story prison = { "NM_A", "in_prison", "2024-03-20" };
	const struct story found = { "NM_A", "partial", "2024-03-20" };

	store_check(test, !import(test, ctx, 9001, &on_the_day),
		    "book_after_twelve_months");
	store_check(test,
		    refused(import(test, ctx, 9002, &early),
			    "Chưa đủ 12 tháng"),
		    "book_not_a_day_earlier");
	store_check(test,
		    refused(import(test, ctx, 9003, &unknown),
			    "Chưa đủ 24 tháng"),
		    "book_waits_longer_for_an_unknown_address");
	store_check(test, !import(test, ctx, 9004, &later),
		    "book_after_two_years_for_an_unknown_address");
	store_check(test,
		    refused(import(test, ctx, 9005, &prison),
			    "Chưa đủ 24 tháng"),
		    "book_waits_longer_for_prison");
	store_check(test,
		    refused(import(test, ctx, 9006, &found),
			    "thấy có điều kiện"),
		    "book_is_closed_to_who_was_found_with_means");
}

static struct separate_book_facts
facts_of(struct store_test *test, TALLOC_CTX *ctx, int64_t matter_id)
{
	struct separate_book_facts facts;

	store_must(separate_book_facts_get(ctx, test->db, matter_id, &facts));
	return facts;
}

/* The last verification found prison, and then was taken back. */
static void
the_rows(struct store_test *test, TALLOC_CTX *ctx)
{
	const struct story prison = { "NM_A", "in_prison", NULL };
	const struct date on = { 2024, 3, 20 };
	struct separate_book_facts facts;
	struct law *law = NULL;
	const struct law_separate_book *rule;
	struct db_rows *rows;

	store_must(law_refresh(ctx, test->db, NULL, &law));
	rule = law_separate_book(law, "ex_officio", on);
	store_check(test, !import(test, ctx, 9007, &prison),
		    "book_facts_are_there");
	store_must(db_query(test->db, ctx, SQL_FIND_MATTER, &rows,
			    DB_ARGS(DB_TEXT("SO-9007"))));
	facts = facts_of(test, ctx, db_int(rows, 0, 0));
	store_check(test,
		    facts.verifications == 2 &&
			    separate_book_judge(law, rule, &facts, on).months ==
				    24,
		    "book_facts_of_what_stands");
	store_must(db_begin_write(test->db));
	STORE_RUN(test, SQL_ADD_VOID, DB_ARGS(DB_INT(db_int(rows, 0, 1))));
	facts = facts_of(test, ctx, db_int(rows, 0, 0));
	db_rollback(test->db);
	store_check(test,
		    facts.verifications == 1 &&
			    strcmp(facts.result, "no_means") == 0 &&
			    separate_book_judge(law, rule, &facts, on).months ==
				    12,
		    "book_facts_forget_what_was_taken_back");
}

int
main(void)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct store_test test = { store_connect(ctx), 0 };

	the_import(&test, ctx);
	the_rows(&test, ctx);
	talloc_free(ctx);
	return test.failed ? 1 : 0;
}
