#include "common/base.h"

#include "tasks/verify_facts.h"

#define MATTER "'việc ', m.number, ' (', m.id, ')'"

static const char SQL_CHECK_DUES[] =
	"SELECT CONCAT(" MATTER ", ': thời hạn gần nhất ',"
	"  COALESCE(m.due_on, 'không có'), ' khác sổ thời hạn ',"
	"  COALESCE(n.due_on, 'không có'))"
	" FROM matter m LEFT JOIN (SELECT matter_id, MIN(due_on) AS due_on"
	"  FROM due WHERE done_on IS NULL GROUP BY matter_id) n"
	"  ON n.matter_id = m.id"
	" WHERE NOT m.due_on <=> n.due_on"
	" UNION ALL SELECT CONCAT(" MATTER ", ': thời hạn ', d.id,"
	"  ' không khớp sự kiện của nó') FROM due d"
	" JOIN matter m ON m.id = d.matter_id"
	" LEFT JOIN event e ON e.id = d.from_event_id"
	"  AND e.matter_id = d.matter_id"
	" LEFT JOIN event f ON f.id = d.done_event_id"
	"  AND f.matter_id = d.matter_id AND f.effective_on = d.done_on"
	" WHERE e.id IS NULL OR d.from_on < e.effective_on"
	" OR d.due_on < d.from_on"
	" OR (d.done_event_id IS NOT NULL AND f.id IS NULL)"
	" OR (d.done_event_id IS NULL AND d.done_on IS NOT NULL)";

/* The rule of the nearest; and what each says of its rule, by the law. */
static const char SQL_CHECK_DUE_RULES[] =
	"SELECT CONCAT(" MATTER ", ': thời hạn gần nhất ghi quy tắc ',"
	"  COALESCE(m.due_rule, 'không có'))"
	" FROM matter m WHERE (m.due_on IS NULL) <> (m.due_rule IS NULL)"
	" OR (m.due_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM due d"
	"  WHERE d.matter_id = m.id AND d.done_on IS NULL"
	"  AND d.due_on = m.due_on AND d.rule = m.due_rule))"
	" UNION ALL SELECT CONCAT(" MATTER ", ': thời hạn ', d.id,"
	"  ' không theo quy tắc ', d.rule, ' của pháp luật')"
	" FROM due d JOIN matter m ON m.id = d.matter_id"
	" WHERE NOT EXISTS (SELECT 1 FROM deadline_rule r"
	"  WHERE (r.alias = d.rule OR r.code = d.rule)"
	"  AND BINARY r.label = BINARY d.label"
	"  AND BINARY r.article = BINARY d.article)";

const struct recount_check verify_due_checks[] = {
	{ "due dates", SQL_CHECK_DUES },
	{ "rules of due dates", SQL_CHECK_DUE_RULES },
};

const size_t verify_due_checks_count = ARRAY_LEN(verify_due_checks);
