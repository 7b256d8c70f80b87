#include "common/base.h"

#include "matter/due.h"
#include "matter/due_view.h"

/* From how many days before the end a limit is "near", and from how many days
 * after it the delay is serious: the days say so, the colour stresses it. */
static const int soon_days = 3;
static const int64_t late_days = 30;

void
due_to_view(struct view *row, struct date due_on, struct date today)
{
	struct view *due = view_node(row, "Due");
	int64_t days;

	view_date(due, "On", due_on);
	switch (due_classify(due_on, today, soon_days, &days)) {
	case DUE_OVER:
		view_text(due, "Class", days > late_days ? "late" : "over");
		view_text(due, "Words", "Quá hạn");
		view_format(due, "Days", "%" PRId64 " ngày", days);
		break;
	case DUE_TODAY:
		view_text(due, "Class", "due");
		view_text(due, "Words", "Hết hạn hôm nay");
		break;
	case DUE_SOON:
		view_text(due, "Class", "soon");
		view_text(due, "Words", "Sắp đến hạn");
		view_format(due, "Days", "%" PRId64 " ngày", days);
		break;
	case DUE_OK:
		view_text(due, "Class", "ok");
		view_text(due, "Words", "Còn hạn");
		view_format(due, "Days", "%" PRId64 " ngày", days);
		break;
	case DUE_NONE:
	default:
		break;
	}
}
