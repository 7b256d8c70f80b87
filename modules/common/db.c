#include "common/base.h"

#include "common/db_internal.h"

#include <fcntl.h>
#include <poll.h>
#include <time.h>

/* The server ends a statement that much before nobody listens any more; one
 * whose reader left, too: mod_proxy_fcgi tells no program that he did (it sends
 * no FCGI_ABORT_REQUEST), and Apache finds out when it sends the answer. */
#define DB_STATEMENT_EARLY_MSECS 1000
#define DB_STATEMENT_LEAST_MSECS 500

/* With the limit of a page (db_read_timeout_secs) less than ten seconds: after
 * these the visitor is told, also by a request that is tried again. */
#define DB_CONNECT_TIMEOUT_SECS 3
/* Who takes so long to refuse does not answer, rather than being away. */
#define DB_SILENT_MSECS 1000
#define DB_AWAY_MSECS	2000

static int64_t
now_msecs(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int
db_destroy(struct db *db)
{
	db_close(db);
	return 0;
}

struct db *
db_new(TALLOC_CTX *ctx, const struct conf *conf)
{
	struct db *db = talloc_zero(ctx, struct db);

	db->conf = conf;
	db->statements =
		talloc_zero_array(db, struct statement, DB_STATEMENTS_MAX);
	talloc_set_destructor(db, db_destroy);
	db->wait_secs = conf->db_work_timeout_secs;
	return db;
}

void
db_wait(struct db *db, bool is_long)
{
	int64_t secs = is_long ? db->conf->db_long_timeout_secs
			       : db->conf->db_read_timeout_secs;

	if (secs != db->wait_secs)
		db_close(db);
	db->wait_secs = secs;
}

static struct err *
db_handle_error(struct db *db, const char *sql)
{
	return db_error(db, mysql_errno(db->handle), mysql_error(db->handle),
			sql);
}

MUST_CHECK static struct err *
db_text_statement(struct db *db, const char *sql)
{
	if (!db->handle)
		return err_new(ERR_DB_LOST, NULL, "TH1005: not connected");
	if (mysql_query(db->handle, sql))
		return db_handle_error(db, sql);
	return NULL;
}

/* The server must show a certificate of its host's name, signed by the
 * authority that the configuration names; nothing older than TLS 1.2. */
static void
set_tls(MYSQL *handle, const char *ca_path)
{
	my_bool yes = 1;

	mysql_options(handle, MYSQL_OPT_SSL_ENFORCE, &yes);
	mysql_options(handle, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, &yes);
	mysql_options(handle, MYSQL_OPT_SSL_CA, ca_path);
	mysql_options(handle, MARIADB_OPT_TLS_VERSION, "TLSv1.2,TLSv1.3");
}

static void
set_options(MYSQL *handle, const struct conf *conf, int64_t wait_secs)
{
	unsigned connect_secs = DB_CONNECT_TIMEOUT_SECS;
	unsigned answer_secs = (unsigned)wait_secs;
	unsigned protocol = *conf->db_host ? MYSQL_PROTOCOL_TCP
					   : MYSQL_PROTOCOL_SOCKET;
	unsigned no = 0;

	mysql_options(handle, MYSQL_OPT_CONNECT_TIMEOUT, &connect_secs);
	mysql_options(handle, MYSQL_OPT_READ_TIMEOUT, &answer_secs);
	mysql_options(handle, MYSQL_OPT_WRITE_TIMEOUT, &answer_secs);
	/* Named because "localhost" as a host would mean the socket. */
	mysql_options(handle, MYSQL_OPT_PROTOCOL, &protocol);
	/* No server may ask for a file of ours. */
	mysql_options(handle, MYSQL_OPT_LOCAL_INFILE, &no);
	mysql_options(handle, MYSQL_SET_CHARSET_NAME, "utf8mb4");
	if (*conf->db_host && *conf->db_tls_ca)
		set_tls(handle, conf->db_tls_ca);
}

/* How long the server works on one statement; thadsctl waits without end. */
MUST_CHECK static struct err *
limit_statements(struct db *db)
{
	int64_t msecs = db->wait_secs * 1000 - DB_STATEMENT_EARLY_MSECS;
	char sql[64];

	if (db->wait_secs == 0)
		return NULL;
	if (msecs < DB_STATEMENT_LEAST_MSECS)
		msecs = DB_STATEMENT_LEAST_MSECS;
	snprintf(sql, sizeof(sql),
		 "SET SESSION max_statement_time = %" PRId64 ".%03" PRId64,
		 msecs / 1000, msecs % 1000);
	return db_text_statement(db, sql);
}

/* Of few rows subqueries are asked again faster than from temporary tables; and
 * a filter of row ids reads all of a second index, for the few rows of the
 * first that a page takes. */
MUST_CHECK static struct err *
suit_pages(struct db *db)
{
	if (db->wait_secs != db->conf->db_read_timeout_secs)
		return NULL;
	return db_text_statement(
		db, "SET SESSION optimizer_switch = 'subquery_cache=off,"
		    "rowid_filter=off'");
}

MUST_CHECK static struct err *
db_connect(struct db *db)
{
	static const char session_settings[] =
		"SET SESSION time_zone = '+00:00',"
		" sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,"
		"NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
		"NO_ENGINE_SUBSTITUTION,NO_AUTO_CREATE_USER',"
		" tx_isolation = 'READ-COMMITTED',"
		" innodb_lock_wait_timeout = 5,"
		" innodb_snapshot_isolation = ON,"
		" group_concat_max_len = 65536";
	const struct conf *conf = db->conf;
	const char *host = *conf->db_host ? conf->db_host : NULL;
	struct err *e;

	db->handle = mysql_init(NULL);
	if (!db->handle)
		return err_new(ERR_INTERNAL, NULL, "TH1006: mysql_init");
	set_options(db->handle, conf, db->wait_secs);
	if (!mysql_real_connect(db->handle, host, conf->db_user,
				conf->db_password, conf->db_name,
				(unsigned)conf->db_port,
				host ? NULL : conf->db_socket, 0)) {
		e = err_new(ERR_DB_LOST, NULL, "TH1007: connect as %s: %s",
			    conf->db_user, mysql_error(db->handle));
		db_close(db);
		return e;
	}
	/* A program that is started must not hold it, and its locks. */
	fcntl(mysql_get_socket(db->handle), F_SETFD, FD_CLOEXEC);
	if (*conf->db_tls_ca && host && !mysql_get_ssl_cipher(db->handle)) {
		db_close(db);
		return err_new(ERR_DB_LOST, NULL,
			       "TH1015: connect as %s: no TLS to %s",
			       conf->db_user, host);
	}
	e = db_text_statement(db, session_settings);
	if (!e)
		e = limit_statements(db);
	if (!e)
		e = suit_pages(db);
	/* Without them the next db_ready() would take it as it is. */
	if (e)
		db_close(db);
	return e;
}

MUST_CHECK static struct err *
db_connect_if_there(struct db *db)
{
	int64_t began = now_msecs();
	struct err *e;

	if (began < db->away_until)
		return err_new(ERR_DB_LOST, NULL,
			       "TH2103: the database has just let a "
			       "connection wait in vain");
	e = db_connect(db);
	if (e && now_msecs() - began >= DB_SILENT_MSECS)
		db->away_until = now_msecs() + DB_AWAY_MSECS;
	return e;
}

static const char SQL_FIND_SCHEMA[] =
	"SELECT COALESCE(MAX(version), 0) FROM schema_migration";

MUST_CHECK static struct err *
db_check_schema(struct db *db, int schema_needed)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, db, SQL_FIND_SCHEMA, &rows, DB_NO_ARGS);
	if (e)
		return e;
	db->schema_seen = (int)db_int(rows, 0, 0);
	talloc_free(rows);
	if (db->schema_seen < schema_needed)
		return err_new(ERR_SCHEMA, NULL,
			       "TH1008: the schema is at %d, this program "
			       "needs %d: run thadsctl migrate",
			       db->schema_seen, schema_needed);
	return NULL;
}

/* Something to read before anything was asked is the server's farewell, or
 * the end of the stream; a ping tells them from what TLS says of its own. */
static bool
has_died(struct db *db)
{
	struct pollfd poll_fd = { .fd = mysql_get_socket(db->handle),
				  .events = POLLIN };

	return poll(&poll_fd, 1, 0) != 0 && mysql_ping(db->handle) != 0;
}

MUST_CHECK static struct err *
make_ready(struct db *db, int schema_needed)
{
	struct err *e;

	if (db->handle && has_died(db))
		db_close(db);
	if (!db->handle) {
		db->schema_seen = 0;
		e = db_connect_if_there(db);
		if (e)
			return e;
	}
	if (schema_needed > db->schema_seen)
		return db_check_schema(db, schema_needed);
	return NULL;
}

/* A connection that is lost while it is made is made once more, as when the
 * server has just come back; one that does not answer is not waited for
 * twice (away_until). */
struct err *
db_ready(struct db *db, int schema_needed)
{
	struct err *e = make_ready(db, schema_needed);

	if (!e || e->code != ERR_DB_LOST)
		return e;
	err_free(&e);
	return make_ready(db, schema_needed);
}

struct err *
db_ping(struct db *db)
{
	return db_text_statement(db, "DO 1");
}

int
db_schema_seen(const struct db *db)
{
	return db->schema_seen;
}

struct err *
db_begin_read(struct db *db)
{
	struct err *e;

	e = db_text_statement(
		db, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
	if (e)
		return e;
	db->in_transaction = true;
	return db_text_statement(db, "START TRANSACTION READ ONLY");
}

void
db_begin_plain(struct db *db)
{
	db->only_reads = true;
}

struct err *
db_begin_write(struct db *db)
{
	db->in_transaction = true;
	return db_text_statement(db, "START TRANSACTION");
}

struct err *
db_commit(struct db *db)
{
	struct err *e;

	if (db->only_reads) {
		db->only_reads = false;
		return NULL;
	}
	e = db_text_statement(db, "COMMIT");
	if (!e)
		db->in_transaction = false;
	else if (e->code != ERR_BUSY && e->code != ERR_READ_ONLY)
		e->code = ERR_DB_UNSURE;
	return e;
}

void
db_rollback(struct db *db)
{
	if (db->handle && db->in_transaction &&
	    mysql_query(db->handle, "ROLLBACK"))
		db_close(db);
	db->in_transaction = false;
	db->only_reads = false;
}

struct err *
db_run_text(struct db *db, const char *sql)
{
	return db_text_statement(db, sql);
}

char *
db_quote(struct db *db, TALLOC_CTX *ctx, const char *text)
{
	size_t length = strlen(text);
	char *escaped = talloc_array(ctx, char, (unsigned)length * 2 + 1);
	char *quoted;

	mysql_real_escape_string(db->handle, escaped, text, length);
	quoted = talloc_asprintf(ctx, "'%s'", escaped);
	talloc_free(escaped);
	return quoted;
}
