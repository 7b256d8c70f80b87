#include "common/base.h"

#include "intake/claim_sides.h"

#include "common/money.h"
#include "common/text.h"

/* Shares in the order of the parties. */
struct shares {
	int64_t dong[PARTIES_MAX];
	size_t n;
};

static bool
has_place(const struct places *places, int64_t at)
{
	for (size_t i = 0; i < places->n; i++) {
		if (places->at[i] == at)
			return true;
	}
	return false;
}

/* The place in the select; 0: none, or the State. */
static int64_t
chosen(const char *place)
{
	int64_t at = 0;

	return !text_empty(place) && text_to_int(place, &at) ? at : 0;
}

/* Adds the places of a list such as "3, 4"; why not, as a sentence. */
static const char *
read_places(TALLOC_CTX *ctx, const char *text, size_t n_parties,
	    struct places *places)
{
	char *list = talloc_strdup(ctx, text);
	char *rest = NULL;

	for (char *word = strtok_r(list, " ,;", &rest); word;
	     word = strtok_r(NULL, " ,;", &rest)) {
		int64_t at;

		if (!text_to_int(word, &at))
			return "Ghi số thứ tự của đương sự, cách nhau bằng "
			       "dấu phẩy, ví dụ 3, 4.";
		if (at < 1 || at > (int64_t)n_parties)
			return talloc_asprintf(ctx,
					       "Không có đương sự %" PRId64
					       " ở phần trên.",
					       at);
		if (has_place(places, at))
			return talloc_asprintf(
				ctx, "Đương sự %" PRId64 " ghi hai lần.", at);
		places->at[places->n++] = at;
	}
	return NULL;
}

/* The first one of the select with the others. */
static const char *
read_side(TALLOC_CTX *ctx, const char *first, const char *others,
	  size_t n_parties, struct places *places)
{
	int64_t at = chosen(first);

	*places = (struct places){ .n = 0 };
	if (at >= 1 && at <= (int64_t)n_parties)
		places->at[places->n++] = at;
	if (text_empty(others))
		return NULL;
	if (text_same(first, "state"))
		return "Ngân sách nhà nước nhận cả khoản; phần của người khác "
		       "ghi thành một khoản riêng.";
	if (places->n == 0)
		return "Chọn người thứ nhất của khoản, rồi ghi những người "
		       "cùng bên.";
	return read_places(ctx, others, n_parties, places);
}

/* False: a part is no sum, is nothing, or there are too many. */
static bool
read_shares(TALLOC_CTX *ctx, const char *text, struct shares *shares)
{
	char *list = talloc_strdup(ctx, text);
	char *rest = NULL;

	shares->n = 0;
	for (char *word = strtok_r(list, ";", &rest); word;
	     word = strtok_r(NULL, ";", &rest)) {
		if (shares->n == PARTIES_MAX ||
		    !money_parse(text_clean(ctx, word, false),
				 &shares->dong[shares->n]) ||
		    shares->dong[shares->n] == 0)
			return false;
		shares->n++;
	}
	return true;
}

static int64_t
sum_of(const struct shares *shares)
{
	int64_t sum = 0;

	for (size_t i = 0; i < shares->n; i++)
		sum += shares->dong[i];
	return sum;
}

/* Why the shares do not divide the claim among so many, as a sentence. */
static const char *
check_shares(TALLOC_CTX *ctx, const struct claim_form *claim, const char *text,
	     size_t n_side, bool is_money)
{
	struct shares shares;

	if (text_empty(text))
		return NULL;
	if (!is_money)
		return "Vật, việc không chia phần theo số tiền; ghi phần của "
		       "mỗi người thành một khoản riêng.";
	if (n_side < 2)
		return "Khoản của một người thì không chia phần; để trống.";
	if (!read_shares(ctx, text, &shares))
		return "Ghi số tiền của từng người, cách nhau bằng dấu chấm "
		       "phẩy, ví dụ 30.000.000; 20.000.000.";
	if (shares.n != n_side)
		return talloc_asprintf(ctx,
				       "Có %zu người nhưng ghi %zu phần; ghi "
				       "phần của từng người theo thứ tự.",
				       n_side, shares.n);
	if (sum_of(&shares) != claim->amount_dong)
		return talloc_asprintf(ctx,
				       "Các phần cộng lại là %s đồng, khác số "
				       "tiền của khoản là %s đồng.",
				       money_text(ctx, sum_of(&shares)),
				       money_text(ctx, claim->amount_dong));
	return NULL;
}

/* Who stands on both sides. */
static const char *
check_apart(TALLOC_CTX *ctx, const struct places *debtors,
	    const struct places *creditors)
{
	for (size_t i = 0; i < creditors->n; i++) {
		/* The first of both is told beside its own field. */
		if (i == 0 && debtors->n && debtors->at[0] == creditors->at[0])
			continue;
		if (has_place(debtors, creditors->at[i]))
			return talloc_asprintf(
				ctx,
				"Đương sự %" PRId64
				" vừa phải thi hành vừa được thi hành khoản "
				"này.",
				creditors->at[i]);
	}
	return NULL;
}

struct claim_sides_wrong
claim_sides_check(TALLOC_CTX *ctx, const struct claim_form *claim,
		  size_t n_parties, bool is_money)
{
	struct claim_sides_wrong wrong = { NULL, NULL, NULL, NULL };
	struct places debtors;
	struct places creditors;

	wrong.with_debtors = read_side(ctx, claim->debtor, claim->with_debtors,
				       n_parties, &debtors);
	wrong.with_creditors = read_side(ctx, claim->creditor,
					 claim->with_creditors, n_parties,
					 &creditors);
	if (wrong.with_debtors || wrong.with_creditors)
		return wrong;
	wrong.with_creditors = check_apart(ctx, &debtors, &creditors);
	wrong.debtor_shares = check_shares(ctx, claim, claim->debtor_shares,
					   debtors.n, is_money);
	wrong.creditor_shares = check_shares(ctx, claim, claim->creditor_shares,
					     creditors.n, is_money);
	if (!wrong.debtor_shares && !wrong.creditor_shares &&
	    !text_empty(claim->debtor_shares) &&
	    !text_empty(claim->creditor_shares))
		wrong.creditor_shares =
			"Chia phần ở một bên; khi cả hai bên đều chia phần, "
			"ghi mỗi phần thành một khoản riêng.";
	return wrong;
}

struct claim_part *
claim_parts(TALLOC_CTX *ctx, const struct claim_form *claim, size_t *n)
{
	bool by_debtor = !text_empty(claim->debtor_shares);
	struct claim_part all = { .dong = claim->amount_dong };
	struct claim_part *parts =
		talloc_zero_array(ctx, struct claim_part, PARTIES_MAX);
	struct shares shares = { .n = 0 };

	(void)read_side(ctx, claim->debtor, claim->with_debtors, PARTIES_MAX,
			&all.debtors);
	(void)read_side(ctx, claim->creditor, claim->with_creditors,
			PARTIES_MAX, &all.creditors);
	if (by_debtor || !text_empty(claim->creditor_shares))
		(void)read_shares(ctx,
				  by_debtor ? claim->debtor_shares
					    : claim->creditor_shares,
				  &shares);
	for (size_t i = 0; i < shares.n; i++) {
		struct places *side = by_debtor ? &parts[i].debtors
						: &parts[i].creditors;

		parts[i] = all;
		parts[i].dong = shares.dong[i];
		side->at[0] = side->at[i];
		side->n = 1;
	}
	if (shares.n == 0)
		parts[0] = all;
	*n = shares.n ? shares.n : 1;
	return parts;
}
