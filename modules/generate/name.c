#include "common/base.h"

#include "generate/name.h"

static const char *const surnames[] = {
	"Nguyễn", "Nguyễn", "Nguyễn", "Trần",	"Trần", "Lê",	"Lê",  "Phạm",
	"Huỳnh",  "Phan",   "Vũ",     "Võ",	"Đặng", "Bùi",	"Đỗ",  "Hồ",
	"Ngô",	  "Dương",  "Lý",     "Trương", "Đinh", "Lâm",	"Mai", "Cao",
	"Tạ",	  "Đoàn",   "Trịnh",  "Hà",	"Kiều", "Thái",
};

static const char *const male_middles[] = {
	"Văn",	 "Văn", "Hữu",	"Minh",	 "Quốc",
	"Thanh", "Đức", "Công", "Hoàng", "Trọng",
};

static const char *const female_middles[] = {
	"Thị", "Thị", "Thị", "Ngọc", "Kim", "Mỹ", "Hồng", "Thu", "Bích", "Cẩm",
};

static const char *const male_given[] = {
	"An",	 "Bảo",	 "Bình",  "Cường", "Dũng",  "Đạt",  "Giang", "Hải",
	"Hậu",	 "Hiếu", "Hòa",	  "Hùng",  "Khoa",  "Khải", "Lâm",   "Long",
	"Lộc",	 "Nam",	 "Nghĩa", "Phúc",  "Phước", "Quân", "Sang",  "Sơn",
	"Tâm",	 "Tân",	 "Thành", "Thắng", "Thiện", "Tiến", "Toàn",  "Trí",
	"Trung", "Tuấn", "Tùng",  "Vinh",
};

static const char *const female_given[] = {
	"Ánh",	 "Bé",	   "Chi",   "Diễm", "Dung", "Duyên", "Giàu",  "Hà",
	"Hạnh",	 "Hằng",   "Hiền",  "Hoa",  "Huệ",  "Hương", "Lan",   "Liên",
	"Linh",	 "Loan",   "Mai",   "My",   "Nga",  "Ngân",  "Nhi",   "Nhung",
	"Oanh",	 "Phượng", "Quyên", "Thảo", "Thoa", "Thủy",  "Trang", "Trinh",
	"Tuyết", "Vân",	   "Xuân",  "Yến",
};

static const char *const company_words[] = {
	"Minh", "Phát", "Hưng", "Thịnh", "Tân", "Tiến", "An",	 "Khang",
	"Đại",	"Lợi",	"Phú",	"Quý",	 "Vạn", "Xuân", "Thuận", "Hòa",
};

static const char *const communes[] = {
	"Tân Bình",  "Phú Thuận", "Long Hưng", "An Hòa",   "Mỹ Đức",
	"Bình Phú",  "Thạnh Lợi", "Hưng Long", "Vĩnh Tân", "Hòa An",
	"Tân Thuận", "Phước Lộc", "An Thạnh",  "Long Phú", "Mỹ Hòa",
};

#define PICK(random, words)                                                    \
	(words)[random_between(random, 0, (int64_t)ARRAY_LEN(words) - 1)]

char *
name_person(TALLOC_CTX *ctx, struct random *random)
{
	bool male = random_percent(random, 58);
	const char *surname = PICK(random, surnames);
	const char *middle = male ? PICK(random, male_middles)
				  : PICK(random, female_middles);
	const char *given = male ? PICK(random, male_given)
				 : PICK(random, female_given);

	return talloc_asprintf(ctx, "%s %s %s", surname, middle, given);
}

char *
name_company(TALLOC_CTX *ctx, struct random *random)
{
	const char *first = PICK(random, company_words);
	const char *second = PICK(random, company_words);

	return talloc_asprintf(ctx, "Công ty TNHH %s %s %" PRId64, first,
			       second, random_between(random, 2, 99));
}

char *
name_address(TALLOC_CTX *ctx, struct random *random, const char *place)
{
	int64_t hamlet = random_between(random, 1, 9);
	const char *commune = PICK(random, communes);

	return talloc_asprintf(ctx, "Ấp %" PRId64 ", xã %s, %s", hamlet,
			       commune, place);
}
