/*
 * period_rules.h - which months of a unit's statistical year can be locked or
 * opened again, and by whom.
 *
 * A month is locked once it is over, and with it those before it (Điều 8
 * Thông tư 05/2024/TT-BTP: figures are closed at the end of each period). A
 * unit locks what is its own or below it; what is locked the centre alone
 * opens again, on a written request (khoản 4 Điều 7 Quyết định
 * 247/QĐ-TCTHADS 2021): who has the right for all units (conf/law/roles.xml).
 * Or it grants a correction of a closed year up to a day: its figures stand,
 * and what is entered with one of its days counts as an adjustment of a later
 * one (ledger/posting.h). Pure.
 */
#ifndef REPORTS_PERIOD_RULES_H
#define REPORTS_PERIOD_RULES_H

#include "common/date.h"
#include "common/request.h"

/* Where one unit's year stands, for the reader at hand. */
struct period_year {
	int begins; /* law/period.h */
	int year;
	int locked;   /* the months 1 to this one */
	bool granted; /* a correction, today */
	bool may_lock;
	bool may_open;
	struct date today;
};

enum period_move_kind {
	MOVE_LOCK,
	MOVE_OPEN,
	MOVE_GRANT, /* a correction of the closed year */
	MOVE_END    /* of what was granted */
};

struct period_move {
	enum period_move_kind kind;
	int month; /* locks up to it, or opens from it */
};

#define PERIOD_MOVES_MAX 13

/* May whoever has the right in this scope move periods so? Nobody does in the
 * scope of his own matters. */
void period_rights(const struct scope *scope, struct period_year *year);

/* What can be done now, in the order to be offered; returns how many. */
size_t period_moves(const struct period_year *year,
		    struct period_move moves[PERIOD_MOVES_MAX]);

/* "lock-3", "open-3", "grant-13": as forms send it; memory of ctx. */
char *period_move_code(TALLOC_CTX *ctx, const struct period_move *move);

/* "Khóa đến hết tháng 12/2025", "Mở lại từ tháng 12/2025", "Cho điều chỉnh số
 * liệu năm 2025". */
char *period_move_words(TALLOC_CTX *ctx, const struct period_year *year,
			const struct period_move *move);

#endif
