#include "common/base.h"

#include "reports/period_rules.h"

#include "law/period.h"

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
	size_t n = 0;

	for (int month = year->locked + 1;
	     year->may_lock && month <= 12 && is_over(year, month); month++)
		moves[n++] = (struct period_move){ true, month };
	for (int month = year->locked; year->may_open && month > 0; month--)
		moves[n++] = (struct period_move){ false, month };
	return n;
}

char *
period_move_code(TALLOC_CTX *ctx, const struct period_move *move)
{
	return talloc_asprintf(ctx, "%s-%d", move->locks ? "lock" : "open",
			       move->month);
}

char *
period_move_words(TALLOC_CTX *ctx, const struct period_year *year,
		  const struct period_move *move)
{
	struct date end = period_end(year->begins, year->year, move->month);

	return talloc_asprintf(ctx, "%s tháng %02d/%d",
			       move->locks ? "Khóa đến hết" : "Mở lại từ",
			       end.month, end.year);
}
