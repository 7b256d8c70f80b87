#include "common/base.h"

#include "reports/period_rules.h"

#include "law/period.h"
#include "ledger/posting.h"

void
period_rights(const struct scope *scope, struct period_year *year)
{
	year->may_lock = scope->officer_id == 0;
	year->may_open = year->may_lock && strcmp(scope->path_like, "%") == 0;
}

static bool
is_over(const struct period_year *year, int month)
{
	return date_compare(period_end(year->begins, year->year, month),
			    year->today) < 0;
}

size_t
period_moves(const struct period_year *year,
	     struct period_move moves[PERIOD_MOVES_MAX])
{
	bool closed = year->locked == POSTING_MONTHS;
	size_t n = 0;

	if (closed && year->may_open)
		moves[n++] = (struct period_move){ year->granted ? MOVE_END
								 : MOVE_GRANT,
						   POSTING_CORRECTION };
	if (year->granted)
		return n;
	for (int month = year->locked + 1;
	     year->may_lock && month <= POSTING_MONTHS && is_over(year, month);
	     month++)
		moves[n++] = (struct period_move){ MOVE_LOCK, month };
	for (int month = year->locked; year->may_open && month > 0; month--)
		moves[n++] = (struct period_move){ MOVE_OPEN, month };
	return n;
}

char *
period_move_code(TALLOC_CTX *ctx, const struct period_move *move)
{
	static const char *const codes[] = {
		[MOVE_LOCK] = "lock",
		[MOVE_OPEN] = "open",
		[MOVE_GRANT] = "grant",
		[MOVE_END] = "end",
	};

	return talloc_asprintf(ctx, "%s-%d", codes[move->kind], move->month);
}

char *
period_move_words(TALLOC_CTX *ctx, const struct period_year *year,
		  const struct period_move *move)
{
	struct date end;

	if (move->month == POSTING_CORRECTION)
		return talloc_asprintf(ctx, "%s số liệu năm %d",
				       move->kind == MOVE_GRANT
					       ? "Cho điều chỉnh"
					       : "Thôi cho điều chỉnh",
				       year->year);
	end = period_end(year->begins, year->year, move->month);
	return talloc_asprintf(ctx, "%s tháng %02d/%d",
			       move->kind == MOVE_LOCK ? "Khóa đến hết"
						       : "Mở lại từ",
			       end.month, end.year);
}
