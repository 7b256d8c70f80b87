#include "common/base.h"

#include "support/appointment_rules.h"

const char *
appointment_day_refusal(const struct calendar *calendar, struct date on,
			struct date today)
{
	if (date_compare(on, today) < 0)
		return "Ngày hẹn không thể ở quá khứ.";
	if (!calendar_covers(calendar, on))
		return "Ngày hẹn quá xa: lịch làm việc của năm đó chưa có.";
	if (!calendar_works(calendar, on))
		return "Ngày hẹn là ngày nghỉ; xin chọn ngày làm việc.";
	return NULL;
}

const char *
appointment_hour_refusal(TALLOC_CTX *ctx, const struct office_hours *hours,
			 size_t n, int minutes)
{
	char *open = talloc_strdup(ctx, "");

	for (size_t i = 0; i < n; i++) {
		if (minutes >= hours[i].from && minutes < hours[i].to)
			return NULL;
		open = talloc_asprintf_append(open, "%s từ %s đến %s",
					      i ? "," : "",
					      hour_text(ctx, hours[i].from),
					      hour_text(ctx, hours[i].to));
	}
	if (n == 0)
		return NULL;
	return talloc_asprintf(ctx, "Giờ hẹn ngoài giờ làm việc (%s).",
			       open + 1);
}
