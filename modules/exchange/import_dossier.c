#include "common/base.h"

#include "common/crypto.h"
#include "exchange/import_record.h"

void
import_fault_add(struct import_dossier *dossier, int64_t line,
		 const char *field, const char *reason, ...)
{
	struct import_fault *fault;
	va_list args;

	if (dossier->n_faults == IMPORT_FAULTS_MAX)
		return;
	if (!dossier->faults)
		dossier->faults = talloc_zero_array(
			dossier, struct import_fault, IMPORT_FAULTS_MAX);
	fault = &dossier->faults[dossier->n_faults++];
	fault->line = line;
	fault->field = talloc_strdup(dossier, field);
	va_start(args, reason);
	fault->reason = talloc_vasprintf(dossier, reason, args);
	va_end(args);
}

struct import_dossier *
import_dossier_new(TALLOC_CTX *ctx, int64_t line)
{
	struct import_dossier *dossier =
		talloc_zero(ctx, struct import_dossier);

	dossier->line = line;
	dossier->ref = "";
	dossier->unit = "";
	dossier->content_room = 1024;
	dossier->content = talloc_zero_array(dossier, char,
					     (unsigned)dossier->content_room);
	dossier->content_hash = "";
	return dossier;
}

/* True when there is no room for one more. */
static bool
is_full(struct import_dossier *dossier, size_t n, size_t max, int64_t line,
	const char *what)
{
	if (n < max)
		return false;
	import_fault_add(dossier, line, "",
			 "Quá nhiều %s trong một hồ sơ: nhiều nhất %zu.", what,
			 max);
	return true;
}

/* How many rows an array of n has room for before it must grow; arrays grow
 * by doubling. */
static size_t
next_room(size_t n)
{
	return n ? 2 * n : 2;
}

static bool
must_grow(size_t n)
{
	return n == 0 || (n >= 2 && (n & (n - 1)) == 0);
}

static struct import_party *
add_party(struct import_dossier *d, int64_t line)
{
	if (is_full(d, d->n_parties, IMPORT_PARTIES_MAX, line, "đương sự"))
		return NULL;
	if (must_grow(d->n_parties))
		d->parties = talloc_realloc(d, d->parties, struct import_party,
					    (unsigned)next_room(d->n_parties));
	d->parties[d->n_parties] = (struct import_party){ .line = line };
	return &d->parties[d->n_parties++];
}

static struct import_claim *
add_claim(struct import_dossier *d, int64_t line)
{
	if (is_full(d, d->n_claims, IMPORT_CLAIMS_MAX, line,
		    "khoản phải thi hành"))
		return NULL;
	if (must_grow(d->n_claims))
		d->claims = talloc_realloc(d, d->claims, struct import_claim,
					   (unsigned)next_room(d->n_claims));
	d->claims[d->n_claims] = (struct import_claim){ .line = line };
	return &d->claims[d->n_claims++];
}

static struct import_event *
add_event(struct import_dossier *d, int64_t line)
{
	if (is_full(d, d->n_events, IMPORT_EVENTS_MAX, line, "sự kiện"))
		return NULL;
	if (must_grow(d->n_events))
		d->events = talloc_realloc(d, d->events, struct import_event,
					   (unsigned)next_room(d->n_events));
	d->events[d->n_events] = (struct import_event){ .line = line };
	return &d->events[d->n_events++];
}

/* A record that a dossier has once; taken is the line where it stands. */
static void *
take_single(struct import_dossier *dossier, int64_t *taken, int64_t line,
	    const char *name, void *single)
{
	if (*taken) {
		import_fault_add(dossier, line, "", "Hồ sơ có hai phần <%s>.",
				 name);
		return NULL;
	}
	*taken = line;
	return single;
}

void *
import_dossier_room(struct import_dossier *d, enum import_record record,
		    const char *name, int64_t line)
{
	switch (record) {
	case RECORD_JUDGMENT:
		return take_single(d, &d->judgment.line, line, name,
				   &d->judgment);
	case RECORD_REQUEST:
		return take_single(d, &d->request.line, line, name,
				   &d->request);
	case RECORD_DECISION:
		return take_single(d, &d->decision.line, line, name,
				   &d->decision);
	case RECORD_PARTY:
		return add_party(d, line);
	case RECORD_CLAIM:
		return add_claim(d, line);
	case RECORD_EVENT:
		return add_event(d, line);
	case RECORD_DOSSIER:
		return d;
	case RECORD_OFFICER:
	case RECORD_COUNT:
	default:
		return NULL;
	}
}

void
import_dossier_end(struct import_dossier *dossier)
{
	dossier->content_hash = crypto_hash_text(dossier, dossier->content);
}
