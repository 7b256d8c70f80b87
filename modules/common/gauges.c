#include "common/base.h"

#include "common/gauges.h"

/* A text that grows, about one module. */
struct page {
	char *text;
	const char *module;
};

static void add(struct page *page, const char *format, ...) PRINTF_LIKE(2, 3);

static void
add(struct page *page, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	page->text = talloc_vasprintf_append_buffer(page->text, format, args);
	va_end(args);
}

static void
add_head(struct page *page, const char *name, const char *type,
	 const char *help)
{
	add(page, "# HELP %s %s\n# TYPE %s %s\n", name, help, name, type);
}

/* Microseconds as seconds: "0.3", "1", "12.000345". */
static const char *
seconds(TALLOC_CTX *ctx, int64_t usecs)
{
	char *text = talloc_asprintf(ctx, "%" PRId64 ".%06" PRId64,
				     usecs / 1000000, usecs % 1000000);
	size_t n = strlen(text);

	while (text[n - 1] == '0')
		n--;
	if (text[n - 1] == '.')
		n--;
	text[n] = '\0';
	return text;
}

static void
add_gauge(struct page *page, const char *name, const char *help, int64_t value)
{
	add_head(page, name, "gauge", help);
	add(page, "%s{module=\"%s\"} %" PRId64 "\n", name, page->module, value);
}

static void
add_own(struct page *page, const struct gauges *gauges)
{
	const char *last = "";

	for (size_t i = 0; i < gauges->n; i++) {
		const struct gauge *row = &gauges->rows[i];

		if (strcmp(row->name, last) != 0)
			add_head(page, row->name, "gauge", row->help);
		last = row->name;
		add(page, "%s{module=\"%s\"%s%s} %" PRId64 "\n", row->name,
		    page->module, row->label ? "," : "",
		    row->label ? row->label : "", row->value);
	}
}

static void
add_requests(struct page *page, const struct metrics_sums *sums)
{
	static const char name[] = "thads_http_requests_total";
	static const char *const methods[] = {
		[METHOD_GET] = "GET",
		[METHOD_POST] = "POST",
		[METHOD_OTHER] = "other",
	};

	add_head(page, name, "counter",
		 "Requests answered, by method and class of status.");
	for (size_t m = 0; m < METRICS_METHODS; m++) {
		for (size_t c = 0; c < METRICS_CLASSES; c++)
			add(page,
			    "%s{module=\"%s\",method=\"%s\",status=\"%zuxx\"}"
			    " %" PRId64 "\n",
			    name, page->module, methods[m], c + 1,
			    sums->requests[m][c]);
	}
}

/* The count is the sum of the buckets as they were read, so that the two
 * never differ. */
static void
add_durations(struct page *page, const struct metrics_sums *sums)
{
	static const char name[] = "thads_http_request_duration_seconds";
	int64_t count = 0;

	add_head(page, name, "histogram",
		 "Time from the first byte of a request to its log line.");
	for (size_t i = 0; i <= METRICS_BOUNDS; i++) {
		count += sums->buckets[i];
		add(page, "%s_bucket{module=\"%s\",le=\"%s\"} %" PRId64 "\n",
		    name, page->module,
		    i == METRICS_BOUNDS
			    ? "+Inf"
			    : seconds(page->text, metrics_bounds_usecs[i]),
		    count);
	}
	add(page, "%s_sum{module=\"%s\"} %s\n", name, page->module,
	    seconds(page->text, sums->usecs));
	add(page, "%s_count{module=\"%s\"} %" PRId64 "\n", name, page->module,
	    count);
}

static void
add_faults(struct page *page, const struct metrics_sums *sums)
{
	static const char name[] = "thads_database_errors_total";
	static const char *const kinds[] = {
		[METRICS_STATEMENT] = "statement", [METRICS_LOST] = "lost",
		[METRICS_UNSURE] = "unsure",	   [METRICS_SLOW] = "slow",
		[METRICS_BUSY] = "busy",	   [METRICS_SCHEMA] = "schema",
	};

	add_head(page, name, "counter", "Errors of the database, by kind.");
	for (size_t i = 0; i < METRICS_FAULTS; i++)
		add(page, "%s{module=\"%s\",kind=\"%s\"} %" PRId64 "\n", name,
		    page->module, kinds[i], sums->faults[i]);
	add_head(page, "thads_transaction_retries_total", "counter",
		 "Transactions that ran again after another one was in the "
		 "way.");
	add(page,
	    "thads_transaction_retries_total{module=\"%s\"} %" PRId64 "\n",
	    page->module, sums->retries);
	add_head(page, "thads_waits_total", "counter",
		 "Requests refused for a while: more often than is fair.");
	add(page, "thads_waits_total{module=\"%s\"} %" PRId64 "\n",
	    page->module, sums->waits);
}

/* The portal has no sign-in, and its zeros stand for none. */
static void
add_sign_ins(struct page *page, const struct metrics_sums *sums)
{
	static const char name[] = "thads_sign_ins_total";
	static const char *const told[] = {
		[METRICS_RIGHT] = "right",
		[METRICS_WRONG] = "wrong",
		[METRICS_WAIT] = "wait",
	};

	add_head(page, name, "counter",
		 "Passwords tried, by what was told: right, wrong, or to wait "
		 "after too many wrong ones.");
	for (size_t i = 0; i < METRICS_SIGN_INS; i++)
		add(page, "%s{module=\"%s\",told=\"%s\"} %" PRId64 "\n", name,
		    page->module, told[i], sums->sign_ins[i]);
}

void
gauges_add(struct gauges *gauges, const char *name, const char *help,
	   const char *label, int64_t value)
{
	assert(gauges->n < GAUGES_MAX);
	gauges->rows[gauges->n++] = (struct gauge){ name, help, label, value };
}

char *
gauges_text(TALLOC_CTX *ctx, const char *module,
	    const struct metrics_sums *sums, const struct gauges *gauges)
{
	struct page page = { talloc_strdup(ctx, ""), module };

	add_requests(&page, sums);
	add_durations(&page, sums);
	add_gauge(&page, "thads_http_requests_in_flight",
		  "Requests being answered now.", sums->busy);
	add_gauge(&page, "thads_workers",
		  "Workers of all pools of the module that are alive.",
		  sums->workers);
	add_faults(&page, sums);
	add_sign_ins(&page, sums);
	add_own(&page, gauges);
	return page.text;
}
