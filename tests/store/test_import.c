/*
 * Whole dossiers come in: once, however often the file is sent; all or none;
 * the good ones; after a stop the rest; and nothing of a file that is no file.
 */
#include "store/import_sheet.h"
#include "store/store_test.h"

#include "common/crypto.h"
#include "exchange/import_run.h"

#define DOSSIERS 600
#define BAD_LINE 15 /* of the wrong amount in a file with one bad dossier */

static const struct date today = { 2026, 11, 21 };

static const char SQL_COUNT_ROWS[] =
	"SELECT (SELECT COUNT(*) FROM judgment)"
	" + (SELECT COUNT(*) FROM party) + (SELECT COUNT(*) FROM matter)"
	" + (SELECT COUNT(*) FROM event) + (SELECT COUNT(*) FROM ledger_leg)"
	" + (SELECT COUNT(*) FROM import_ref)"
	" + (SELECT COUNT(*) FROM officer)";
static const char SQL_SUM_LEGS[] =
	"SELECT COALESCE(SUM(ABS(n)), 0), COALESCE(SUM(ABS(d)), 0) FROM"
	" (SELECT SUM(matters) AS n, SUM(dong) AS d FROM ledger_leg"
	"  GROUP BY event_id) AS s";
static const char SQL_FIND_MATTER[] =
	"SELECT m.balance_dong, m.paid_dong, m.ended_on IS NOT NULL, a.code"
	" FROM import_ref r JOIN matter m ON m.id = r.matter_id"
	" JOIN ledger_account a ON a.id = m.account_id"
	" WHERE r.source = ? AND r.ref = ?";
static const char SQL_COUNT_JUDGMENTS[] =
	"SELECT COUNT(*) FROM judgment WHERE number_fold = ?";
static const char SQL_GET_COUNTER[] =
	"SELECT c.next_number FROM number_counter c"
	" JOIN unit u ON u.id = c.unit_id"
	" WHERE u.code = ? AND c.series_group = 'decision' AND c.period = ?";

/* Says yes so many times. */
static bool
watch_some(void *data, const struct import_counts *counts)
{
	int *left = data;

	(void)counts;
	return (*left)-- > 0;
}

static struct import_input
input_of(const struct sheet *sheet, enum import_format format,
	 enum import_mode mode, int *chunks)
{
	return (struct import_input){
		.path = sheet->path,
		.format = format,
		.scope_path = "/",
		.default_unit = UNIT,
		.today = today,
		.mode = mode,
		.watch = chunks ? watch_some : NULL,
		.watch_data = chunks,
	};
}

static struct import_result *
import(struct store_test *test, TALLOC_CTX *ctx, const struct sheet *sheet,
       enum import_format format, enum import_mode mode, int *chunks)
{
	struct import_input input = input_of(sheet, format, mode, chunks);
	struct import_result *result;

	store_must(import_run(ctx, test->db, &input, &result));
	return result;
}

static int64_t
count_rows(struct store_test *test, TALLOC_CTX *ctx)
{
	struct db_rows *rows;

	store_must(db_query(test->db, ctx, SQL_COUNT_ROWS, &rows, DB_NO_ARGS));
	return db_int(rows, 0, 0);
}

static void
test_once(struct store_test *test, TALLOC_CTX *ctx)
{
	struct sheet sheet = sheet_of(ctx, "once", 1, DOSSIERS);
	struct import_result *result =
		import(test, ctx, &sheet, IMPORT_XML, IMPORT_GOOD, NULL);
	struct db_rows *rows;
	int64_t before;

	store_check(test,
		    result->counts.done == DOSSIERS && result->n_faults == 0,
		    "all dossiers of a good file are written");
	store_must(db_query(test->db, ctx, SQL_FIND_MATTER, &rows,
			    DB_ARGS(DB_TEXT("once"), DB_TEXT("HS-7"))));
	store_check(test,
		    rows->count == 1 && db_int(rows, 0, 0) == 0 &&
			    db_int(rows, 0, 1) == 1000000 &&
			    db_int(rows, 0, 2) == 1 &&
			    strcmp(db_text(rows, 0, 3), "completed") == 0,
		    "the matter stands where its history ends");
	store_must(db_query(test->db, ctx, SQL_SUM_LEGS, &rows, DB_NO_ARGS));
	store_check(test, db_int(rows, 0, 0) == 0 && db_int(rows, 0, 1) == 0,
		    "the legs of every event sum to zero");
	store_must(db_query(test->db, ctx, SQL_GET_COUNTER, &rows,
			    DB_ARGS(DB_TEXT(UNIT), DB_INT(2023))));
	store_check(test,
		    rows->count == 1 && db_int(rows, 0, 0) == DOSSIERS + 1,
		    "numbers that were given before are not given again");
	before = count_rows(test, ctx);
	result = import(test, ctx, &sheet, IMPORT_XML, IMPORT_GOOD, NULL);
	store_check(test,
		    result->counts.same == DOSSIERS &&
			    result->counts.done == 0 &&
			    count_rows(test, ctx) == before,
		    "the same file twice changes nothing");
	result = import(test, ctx, &sheet, IMPORT_XML, IMPORT_ALL, NULL);
	store_check(test,
		    result->n_faults == 0 && count_rows(test, ctx) == before,
		    "the same file as all or nothing changes nothing");
	unlink(sheet.path);
}

/* A dossier that came before with other content is a fault. */
static void
test_changed(struct store_test *test, TALLOC_CTX *ctx)
{
	struct sheet sheet = sheet_open(ctx, "changed");
	struct import_result *result;
	int64_t before = count_rows(test, ctx);

	sheet_start(&sheet, "once");
	sheet_dossier(&sheet, 5, "2000000");
	sheet_end(&sheet);
	result = import(test, ctx, &sheet, IMPORT_XML, IMPORT_GOOD, NULL);
	store_check(test,
		    result->n_faults == 1 &&
			    strcmp(result->faults[0].fault.field, "ref") == 0 &&
			    count_rows(test, ctx) == before,
		    "other content under a known reference is refused");
	unlink(sheet.path);
}

/* One bad dossier between two good ones. */
static struct sheet
sheet_with_bad(TALLOC_CTX *ctx, const char *name, int first)
{
	struct sheet sheet = sheet_open(ctx, name);

	sheet_start(&sheet, name);
	sheet_dossier(&sheet, first, "1000000");
	sheet_dossier(&sheet, first + 1, "-5");
	sheet_dossier(&sheet, first + 2, "1000000");
	sheet_end(&sheet);
	return sheet;
}

static void
test_faulty(struct store_test *test, TALLOC_CTX *ctx)
{
	struct sheet sheet = sheet_with_bad(ctx, "faulty", 2001);
	int64_t before = count_rows(test, ctx);
	struct import_result *result =
		import(test, ctx, &sheet, IMPORT_XML, IMPORT_ALL, NULL);

	store_check(test,
		    result->counts.faulty == 1 && result->counts.done == 0 &&
			    count_rows(test, ctx) == before,
		    "all or nothing writes nothing beside a fault");
	store_check(test,
		    result->n_faults > 0 &&
			    result->faults[0].fault.line == BAD_LINE &&
			    strcmp(result->faults[0].fault.field, "amount") ==
				    0 &&
			    strcmp(result->faults[0].ref, "HS-2002") == 0,
		    "a fault names line, dossier and field");
	result = import(test, ctx, &sheet, IMPORT_XML, IMPORT_GOOD, NULL);
	store_check(test,
		    result->counts.done == 2 && result->counts.faulty == 1,
		    "the good dossiers come in without the bad one");
	unlink(sheet.path);
}

static void
test_error_file(struct store_test *test, TALLOC_CTX *ctx)
{
	struct sheet sheet = sheet_with_bad(ctx, "again", 2101);
	struct sheet errors = sheet_open(ctx, "errors");
	struct import_input input = { .path = sheet.path,
				      .format = IMPORT_XML };
	struct import_result *result =
		import(test, ctx, &sheet, IMPORT_XML, IMPORT_CHECK, NULL);

	fclose(errors.file);
	store_must(import_write_error_file(&input, result, errors.path));
	result = import(test, ctx, &errors, IMPORT_XML, IMPORT_CHECK, NULL);
	store_check(test,
		    result->counts.dossiers == 1 &&
			    result->counts.faulty == 1 &&
			    strcmp(result->faults[0].ref, "HS-2102") == 0,
		    "the error file holds the faulty dossier alone");
	unlink(sheet.path);
	unlink(errors.path);
}

static void
test_stop(struct store_test *test, TALLOC_CTX *ctx)
{
	struct sheet sheet = sheet_of(ctx, "stop", 3001, DOSSIERS);
	int64_t before = count_rows(test, ctx);
	struct import_result *result;
	int64_t done;
	int chunks = 3;

	result = import(test, ctx, &sheet, IMPORT_XML, IMPORT_ALL, &chunks);
	store_check(test,
		    result->stopped && result->counts.done == 0 &&
			    count_rows(test, ctx) == before,
		    "all or nothing that is stopped leaves nothing");
	chunks = 0;
	result = import(test, ctx, &sheet, IMPORT_XML, IMPORT_GOOD, &chunks);
	done = result->counts.done;
	store_check(test, result->stopped && done > 0 && done < DOSSIERS,
		    "an import stops between two chunks");
	result = import(test, ctx, &sheet, IMPORT_XML, IMPORT_GOOD, NULL);
	store_check(test,
		    result->counts.same == done &&
			    result->counts.done == DOSSIERS - done,
		    "taken up again it writes the rest");
	unlink(sheet.path);
}

/* A job that was interrupted tells of the whole of it, the next one of itself:
 * what the first run wrote had not been there before the job. */
static void
test_job_goes_on(struct store_test *test, TALLOC_CTX *ctx)
{
	struct sheet sheet = sheet_of(ctx, "goes-on", 4001, DOSSIERS);
	int chunks = 0;
	struct import_input input =
		input_of(&sheet, IMPORT_XML, IMPORT_GOOD, &chunks);
	struct import_result *result;

	input.job_id = 4001;
	store_must(import_run(ctx, test->db, &input, &result));
	store_check(test, result->stopped && result->counts.done > 0,
		    "a job is interrupted");
	input.watch = NULL;
	store_must(import_run(ctx, test->db, &input, &result));
	store_check(test,
		    result->counts.fresh == DOSSIERS &&
			    result->counts.done == DOSSIERS &&
			    result->counts.same == 0,
		    "taken up again it tells of all that it wrote");
	input.job_id = 4002;
	store_must(import_run(ctx, test->db, &input, &result));
	store_check(test,
		    result->counts.same == DOSSIERS &&
			    result->counts.fresh == 0 &&
			    result->counts.done == 0,
		    "to another job they are already there");
	unlink(sheet.path);
}

/* Files that must not be read at all. */
static void
check_refused(struct store_test *test, TALLOC_CTX *ctx, const char *bytes,
	      size_t length, enum import_format format, const char *name)
{
	struct sheet sheet = sheet_open(ctx, "refused");
	int64_t before = count_rows(test, ctx);
	struct import_result *result;

	fwrite(bytes, 1, length, sheet.file);
	fclose(sheet.file);
	result = import(test, ctx, &sheet, format, IMPORT_GOOD, NULL);
	store_check(test,
		    result->n_faults > 0 && result->counts.done == 0 &&
			    count_rows(test, ctx) == before,
		    name);
	unlink(sheet.path);
}

static void
test_refused(struct store_test *test, TALLOC_CTX *ctx)
{
	static const char bomb[] =
		"<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"ha\">"
		"<!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
		"<dossiers version=\"1\" source=\"&c;\"/>";
	static const char latin[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
				    "<dossiers version=\"1\" source=\"T\xf2"
				    "a\"><dossier"
				    " ref=\"1\"/></dossiers>";
	static const char cut[] =
		"<dossiers version=\"1\" source=\"x\"><dossier ref=\"1\">";
	static const char wide[] = "\xff\xfer\0e\0c\0o\0r\0d\0,\0";
	static const char windows[] = "record,ref,court\njudgment,1,T\xf2"
				      "a\n";
	static const char unknown[] = "record,ref,colour\njudgment,1,red\n";

	check_refused(test, ctx, bomb, sizeof(bomb) - 1, IMPORT_XML,
		      "entities and document types are refused");
	check_refused(test, ctx, latin, sizeof(latin) - 1, IMPORT_XML,
		      "XML in another encoding is refused");
	check_refused(test, ctx, cut, sizeof(cut) - 1, IMPORT_XML,
		      "a file that was cut off is refused");
	check_refused(test, ctx, wide, sizeof(wide) - 1, IMPORT_CSV,
		      "CSV in UTF-16 is refused");
	check_refused(test, ctx, windows, sizeof(windows) - 1, IMPORT_CSV,
		      "CSV in a Windows encoding is refused");
	check_refused(test, ctx, unknown, sizeof(unknown) - 1, IMPORT_CSV,
		      "CSV with an unknown column is refused");
}

/* The same judgment carries two matters; the second one of another file finds
 * it in the register. */
static void
test_attach(struct store_test *test, TALLOC_CTX *ctx)
{
	struct import_result *result = NULL;
	struct db_rows *rows;

	for (int i = 0; i < 2; i++) {
		struct sheet sheet = sheet_open(ctx, "attach");

		fprintf(sheet.file,
			"record,ref,unit,court,number,issued,effective,kind,"
			"received,channel,id,role,name,type,debtor,amount,"
			"date,basis\n"
			"judgment,CSV-%d," UNIT ",Tòa án giả định,9001/2023,"
			"2023-01-10,2023-02-10,civil,2023-02-20,direct\n"
			"party,CSV-%d,,,,,,individual,,,d,debtor,Phạm Văn Giả\n"
			"claim,CSV-%d,,,,,,,,,k%d,,,court_fee,d,%d000\n"
			"decision,CSV-%d,,,%d/QĐ,,,,,,,,,,,,06/03/2023,"
			"ex_officio\n",
			i, i, i, i, 500 + i, i, 9001 + i);
		fclose(sheet.file);
		result =
			import(test, ctx, &sheet, IMPORT_CSV, IMPORT_ALL, NULL);
		unlink(sheet.path);
	}
	store_check(test, result->counts.done == 1 && result->n_faults == 0,
		    "a dossier comes in as CSV");
	store_must(db_query(test->db, ctx, SQL_COUNT_JUDGMENTS, &rows,
			    DB_ARGS(DB_TEXT("9001 2023"))));
	store_check(test, db_int(rows, 0, 0) == 1,
		    "two matters hang on one judgment");
}

static void
test_scope(struct store_test *test, TALLOC_CTX *ctx)
{
	struct sheet sheet = sheet_of(ctx, "scope", 5001, 1);
	struct import_input input = { .path = sheet.path,
				      .format = IMPORT_XML,
				      .scope_path = "/none/",
				      .default_unit = UNIT,
				      .today = today,
				      .mode = IMPORT_GOOD };
	struct import_result *result;

	store_must(import_run(ctx, test->db, &input, &result));
	store_check(test, result->counts.done == 0 && result->n_faults > 0,
		    "another unit's dossiers are refused");
	unlink(sheet.path);
}

int
main(void)
{
	struct store_test test = { NULL, 0 };
	TALLOC_CTX *ctx = talloc_new(NULL);

	store_must(crypto_start());
	test.db = store_connect(ctx);
	test_once(&test, ctx);
	test_changed(&test, ctx);
	test_faulty(&test, ctx);
	test_error_file(&test, ctx);
	test_stop(&test, ctx);
	test_job_goes_on(&test, ctx);
	test_refused(&test, ctx);
	test_attach(&test, ctx);
	test_scope(&test, ctx);
	talloc_free(ctx);
	return test.failed ? 1 : 0;
}
