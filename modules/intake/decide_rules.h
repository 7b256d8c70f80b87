/*
 * decide_rules.h - which claims go into one enforcement decision.
 */
#ifndef INTAKE_DECIDE_RULES_H
#define INTAKE_DECIDE_RULES_H

#include "intake/judgment.h"

/* How claims are put together, by the regime (list decision_grouping). */
enum grouping {
	GROUP_BY_JUDGMENT, /* one common decision: Điều 6, 7 NĐ 62/2015 */
	GROUP_BY_DEBTOR	   /* one for each debtor: Điều 8, 11 NĐ 152/2026 */
};

/* What a decision on the claim has still to enforce: not what was paid under
 * one that was withdrawn. */
int64_t claim_left_dong(const struct claim *claim);

/* True when all of it was paid under decisions that were withdrawn. */
bool claim_is_paid(const struct claim *claim);

/* True when the claim can be decided on now: ex officio, when somebody asked
 * for it, or when another agency entrusted it and has it not back. */
bool claim_is_open(const struct claim *claim);

/*
 * The number of the proposed decision each claim belongs to (1, 2, ...; 0 for
 * claims that cannot be decided on), in the order of the claims. Basis,
 * request, who entrusted it, and the kind of decision (an interim measure,
 * bankruptcy, a return of money or things) always separate; a claim without
 * debtor (return of money or things) goes by its recipient. Returns how many
 * decisions there are.
 */
size_t claims_group(const struct claim *claims, size_t n,
		    enum grouping grouping, size_t *group_of);

/*
 * Grows with every decision and every request on the claims: a form that
 * shows decisions by their numbers holds for one version only.
 */
int64_t claims_version(const struct claim *claims, size_t n);

#endif
