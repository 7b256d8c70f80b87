#include "common/base.h"

#include "common/gauges.h"
#include "common/test_help.h"

#include <signal.h>
#include <sys/wait.h>

/* A worker of its own process that counts one request, begins another one and
 * then waits to be killed. */
static pid_t
start_worker(const char *path)
{
	int told[2];
	char byte = 0;
	pid_t pid;

	assert_int_equal(pipe(told), 0);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0) {
		TALLOC_CTX *ctx = talloc_new(NULL);
		struct metrics *metrics;

		if (!metrics_open(ctx, path, &metrics)) {
			metrics_begin(metrics);
			metrics_end(metrics, METHOD_GET, 200, 1000);
			metrics_begin(metrics);
			byte = 1;
		}
		if (write(told[1], &byte, 1) == 1)
			pause();
		_Exit(1);
	}
	assert_int_equal(read(told[0], &byte, 1), 1);
	assert_int_equal(byte, 1);
	close(told[0]);
	close(told[1]);
	return pid;
}

static void
end_worker(pid_t pid)
{
	assert_int_equal(kill(pid, SIGKILL), 0);
	assert_int_equal(waitpid(pid, NULL, 0), pid);
}

static void
buckets_hold_their_upper_bound(void **state)
{
	(void)state;
	assert_int_equal(metrics_bucket(0), 0);
	assert_int_equal(metrics_bucket(5000), 0);
	assert_int_equal(metrics_bucket(5001), 1);
	assert_int_equal(metrics_bucket(300000), 6);
	assert_int_equal(metrics_bucket(1000000), 9);
	assert_int_equal(metrics_bucket(1000001), 10);
	assert_int_equal(metrics_bucket(30000000), METRICS_BOUNDS - 1);
	assert_int_equal(metrics_bucket(30000001), METRICS_BOUNDS);
	for (size_t i = 1; i < METRICS_BOUNDS; i++)
		assert_true(metrics_bounds_usecs[i - 1] <
			    metrics_bounds_usecs[i]);
}

static void
requests_are_counted_by_kind(void **state)
{
	struct metrics *metrics;
	struct metrics_sums sums;

	expect_success(metrics_open(*state, "", &metrics));
	metrics_begin(metrics);
	metrics_read(metrics, &sums);
	assert_int_equal(sums.busy, 1);
	assert_int_equal(sums.workers, 1);
	metrics_end(metrics, METHOD_POST, 303, 7000);
	metrics_end(metrics, METHOD_GET, 0, 40000000);
	metrics_fault(metrics, ERR_DB_LOST);
	metrics_fault(metrics, ERR_MISSING);
	metrics_fault(metrics, ERR_BUSY);
	metrics_retry(metrics);
	metrics_sign_in(metrics, METRICS_WAIT);
	metrics_sign_in(metrics, METRICS_WAIT);
	metrics_read(metrics, &sums);
	assert_int_equal(sums.busy, 0);
	assert_int_equal(sums.requests[METHOD_POST][2], 1);
	assert_int_equal(sums.requests[METHOD_GET][4], 1);
	assert_int_equal(sums.buckets[1], 1);
	assert_int_equal(sums.buckets[METRICS_BOUNDS], 1);
	assert_int_equal(sums.usecs, 40007000);
	assert_int_equal(sums.faults[METRICS_LOST], 1);
	assert_int_equal(sums.faults[METRICS_BUSY], 1);
	assert_int_equal(sums.faults[METRICS_STATEMENT], 0);
	assert_int_equal(sums.retries, 1);
	assert_int_equal(sums.sign_ins[METRICS_WAIT], 2);
	assert_int_equal(sums.sign_ins[METRICS_WRONG], 0);
}

static void
workers_count_together(void **state)
{
	char *path = test_text_file(*state, "");
	pid_t one = start_worker(path);
	pid_t two = start_worker(path);
	struct metrics *metrics;
	struct metrics_sums sums;

	expect_success(metrics_open(*state, path, &metrics));
	metrics_read(metrics, &sums);
	assert_int_equal(sums.workers, 3);
	assert_int_equal(sums.busy, 2);
	assert_int_equal(sums.requests[METHOD_GET][1], 2);
	end_worker(two);
	end_worker(one);
	metrics_read(metrics, &sums);
	assert_int_equal(sums.workers, 1);
	assert_int_equal(sums.busy, 0);
	assert_int_equal(sums.requests[METHOD_GET][1], 2);
	one = start_worker(path);
	metrics_read(metrics, &sums);
	assert_int_equal(sums.workers, 2);
	assert_int_equal(sums.requests[METHOD_GET][1], 3);
	end_worker(one);
}

static void
a_file_of_another_version_is_replaced(void **state)
{
	char *other = talloc_zero_array(*state, char, 100000);
	const size_t sizes[] = { 5, 100000 };

	for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
		char *path = test_file(*state, other, sizes[i]);
		struct metrics *metrics;
		struct metrics_sums sums;

		expect_success(metrics_open(*state, path, &metrics));
		metrics_end(metrics, METHOD_GET, 200, 1);
		metrics_read(metrics, &sums);
		assert_int_equal(sums.requests[METHOD_GET][1], 1);
		talloc_free(metrics);
	}
}

static void
without_a_file_a_worker_counts_alone(void **state)
{
	struct metrics *metrics = NULL;
	struct metrics_sums sums;

	expect_error(metrics_open(*state, "/nonexistent/x", &metrics),
		     ERR_USAGE, "/nonexistent/x: No such file");
	assert_non_null(metrics);
	metrics_begin(metrics);
	metrics_end(metrics, METHOD_GET, 404, 1);
	metrics_read(metrics, &sums);
	assert_int_equal(sums.requests[METHOD_GET][3], 1);
	assert_int_equal(sums.workers, 1);
}

static void
has(const char *text, const char *line)
{
	if (strstr(text, line))
		return;
	print_error("no line \"%s\" in:\n%s", line, text);
	fail();
}

static void
the_text_is_what_prometheus_reads(void **state)
{
	struct metrics_sums sums = { .usecs = 1500001, .workers = 4 };
	struct gauges gauges = { .n = 0 };
	const char *text;

	sums.requests[METHOD_POST][2] = 7;
	sums.buckets[0] = 2;
	sums.buckets[6] = 3;
	sums.buckets[METRICS_BOUNDS] = 1;
	gauges_add(&gauges, "thads_ready", "Help.", "check=\"a\"", 1);
	gauges_add(&gauges, "thads_ready", "Help.", "check=\"b\"", 0);
	gauges_add(&gauges, "thads_x", "X.", NULL, -5);
	text = gauges_text(*state, "intake", &sums, &gauges);
	has(text, "thads_http_requests_total{module=\"intake\","
		  "method=\"POST\",status=\"3xx\"} 7\n");
	has(text, "_bucket{module=\"intake\",le=\"0.005\"} 2\n");
	has(text, "_bucket{module=\"intake\",le=\"0.2\"} 2\n");
	has(text, "_bucket{module=\"intake\",le=\"0.3\"} 5\n");
	has(text, "_bucket{module=\"intake\",le=\"30\"} 5\n");
	has(text, "_bucket{module=\"intake\",le=\"+Inf\"} 6\n");
	has(text, "_sum{module=\"intake\"} 1.500001\n");
	has(text, "_count{module=\"intake\"} 6\n");
	has(text, "thads_workers{module=\"intake\"} 4\n");
	has(text, "# HELP thads_ready Help.\n# TYPE thads_ready gauge\n"
		  "thads_ready{module=\"intake\",check=\"a\"} 1\n"
		  "thads_ready{module=\"intake\",check=\"b\"} 0\n"
		  "# HELP thads_x X.\n# TYPE thads_x gauge\n"
		  "thads_x{module=\"intake\"} -5\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(buckets_hold_their_upper_bound),
		TEST(requests_are_counted_by_kind),
		TEST(workers_count_together),
		TEST(a_file_of_another_version_is_replaced),
		TEST(without_a_file_a_worker_counts_alone),
		TEST(the_text_is_what_prometheus_reads),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
