#include "common/base.h"

#include "matter/matter_fee.h"

static const char SQL_GET_FACTS[] =
	"SELECT (SELECT MAX(e.effective_on) FROM event e"
	"  WHERE e.matter_id = m.id AND e.kind = 'collected' AND NOT EXISTS ("
	"   SELECT 1 FROM event v WHERE v.matter_id = e.matter_id"
	"   AND v.refers_to = e.id AND v.kind = 'voided')),"
	" r.requester_id, mp.party_id IS NOT NULL"
	" FROM matter m LEFT JOIN enforcement_request r ON r.id = m.request_id"
	" LEFT JOIN matter_party mp ON mp.matter_id = m.id"
	"  AND mp.party_id = r.requester_id AND mp.role = 'debtor'"
	" WHERE m.id = ?";

static const char SQL_SUM_FEES[] =
	"SELECT f.party_id, SUM(f.received_dong), SUM(f.full_dong)"
	" FROM fee_entry f WHERE f.matter_id = ? AND f.counts = 1"
	" AND NOT EXISTS (SELECT 1 FROM event v"
	"  WHERE v.matter_id = f.matter_id AND v.refers_to = f.event_id"
	"  AND v.kind = 'voided') GROUP BY f.party_id";

struct err *
matter_fees_recall(struct db *db, struct matter *m, struct fee_facts *facts)
{
	struct db_rows *about;
	struct db_rows *rows;
	struct err *e;

	*facts = (struct fee_facts){ 0 };
	e = db_query(db, m, SQL_GET_FACTS, &about, DB_ARGS(DB_INT(m->id)));
	if (!e)
		e = db_query(db, m, SQL_SUM_FEES, &rows,
			     DB_ARGS(DB_INT(m->id)));
	if (e || about->count == 0)
		return e;
	facts->collected_on = db_date(about, 0, 0);
	facts->requester_id = db_int(about, 0, 1);
	facts->by_debtor = db_int(about, 0, 2) != 0;
	m->fees_known = true;
	m->n_fees = rows->count;
	m->fees = talloc_zero_array(m, struct matter_fee,
				    (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		m->fees[i] = (struct matter_fee){ db_int(rows, i, 0),
						  db_int(rows, i, 1),
						  db_int(rows, i, 2) };
	return NULL;
}
