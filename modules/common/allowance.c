#include "common/base.h"

#include "common/allowance.h"
#include "common/app.h"
#include "common/crypto.h"
#include "common/metrics.h"
#include "common/route.h"
#include "common/session.h"
#include "common/shared_map.h"

#include <time.h>

/* The layout of struct shared: another layout is another number. */
#define ALLOWANCE_LAYOUT INT64_C(0x7468616475000001)
#define GROUPS		 16384
#define GROUP_SIZE	 4

/* One who used something: whom is told by a fingerprint alone. */
struct user {
	_Atomic uint64_t print;	 /* 0: nobody */
	_Atomic int64_t full_at; /* see allowance_take() */
};

struct shared {
	_Atomic int64_t layout;
	struct user users[GROUPS][GROUP_SIZE];
};

struct allowances {
	const struct conf *conf;
	struct shared *shared;
};

struct limit {
	size_t at; /* of the number in struct conf */
	int64_t window_secs;
	const char *text; /* why; when to come again is added */
};

#define LIMIT(member, secs, sentence)                                          \
	{ offsetof(struct conf, member), secs, sentence }

static const struct limit limits[ALLOW_KINDS] = {
	[ALLOW_SEARCH] = LIMIT(limit_search, 60,
			       "Từ mạng này có quá nhiều lượt tra cứu trong "
			       "một phút."),
	[ALLOW_ENTRY] = LIMIT(limit_entry, 60,
			      "Từ mạng này có quá nhiều lượt xem danh sách "
			      "trong một phút."),
	[ALLOW_GUESS] = LIMIT(limit_status, 60,
			      "Từ mạng này có quá nhiều lần nhập mã hồ sơ "
			      "trong một phút."),
	[ALLOW_SEND] = LIMIT(limit_send, 3600,
			     "Từ mạng này có quá nhiều hồ sơ được gửi trong "
			     "một giờ."),
	[ALLOW_EXPORT] = LIMIT(limit_export, 3600,
			       "Tài khoản này đã lấy quá nhiều danh sách và "
			       "báo cáo trong một giờ."),
};

struct err *
allowances_open(TALLOC_CTX *ctx, const struct conf *conf,
		struct allowances **allowances)
{
	struct allowances *opened = talloc_zero(ctx, struct allowances);
	const char *path =
		*conf->metrics_file
			? talloc_asprintf(opened, "%s.use", conf->metrics_file)
			: "";
	struct shared_map *map;
	struct err *e;

	e = shared_map_open(opened, path, sizeof(struct shared),
			    ALLOWANCE_LAYOUT, &map);
	opened->conf = conf;
	opened->shared = map->bytes;
	*allowances = opened;
	return e;
}

static int64_t
clock_usecs(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

/* Who it is and for what, as a number. Nobody can aim at another's, because
 * the password of the database is part of it. */
static uint64_t
print_of(struct request *req, enum allowance_kind kind)
{
	const char *who = req->session
				  ? talloc_asprintf(req, "account %" PRId64,
						    req->session->account_id)
				  : allowance_network(req, req->address);
	const char *hash = crypto_hash_text(
		req, talloc_asprintf(req, "allowance.%s.%d.%s",
				     req->conf->db_password, (int)kind, who));
	char head[17];

	memcpy(head, hash, sizeof(head) - 1);
	head[sizeof(head) - 1] = '\0';
	return strtoull(head, NULL, 16) | 1;
}

/* The place of the print in its group: its own, or that of the one who used
 * least lately. Two workers at once may count one use for two: no harm. */
static struct user *
place_of(struct shared *shared, uint64_t print)
{
	struct user *group = shared->users[(print >> 8) % GROUPS];
	struct user *least = group;

	for (size_t i = 0; i < GROUP_SIZE; i++) {
		if (atomic_load(&group[i].print) == print)
			return &group[i];
		if (atomic_load(&group[i].full_at) <
		    atomic_load(&least->full_at))
			least = &group[i];
	}
	atomic_store(&least->full_at, 0);
	atomic_store(&least->print, print);
	return least;
}

static int64_t
limit_of(const struct conf *conf, const struct limit *limit)
{
	int64_t number;

	memcpy(&number, (const char *)conf + limit->at, sizeof(number));
	return number;
}

struct err *
allowance_ask(struct request *req)
{
	const struct allowances *allowances = req->app->allowances;
	enum allowance_kind kind = req->route->flags >> ROUTE_LIMIT_SHIFT;
	const struct limit *limit = &limits[kind];
	struct user *user;
	int64_t full_at;
	int64_t secs;
	struct err *e;

	if (kind == ALLOW_ALWAYS)
		return NULL;
	user = place_of(allowances->shared, print_of(req, kind));
	full_at = atomic_load(&user->full_at);
	secs = allowance_take(&full_at, clock_usecs(),
			      limit_of(allowances->conf, limit),
			      limit->window_secs);
	if (secs == 0) {
		atomic_store(&user->full_at, full_at);
		return NULL;
	}
	metrics_wait(req->app->metrics);
	e = err_told(ERR_WAIT, "%s Xin thử lại sau %s.", limit->text,
		     allowance_wait_text(req, secs));
	e->retry_secs = secs;
	return e;
}
