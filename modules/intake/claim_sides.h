/*
 * claim_sides.h - who stands on each side of a claim as a clerk types it, and
 * how it is divided. Pure.
 *
 * Several debtors owe all of it jointly (liên đới), several creditors receive
 * it together, unless each one's share is typed (theo phần): then every share
 * is a claim of its own, because each is enforced, paid and ended by itself
 * (Điều 8, 11 Nghị định 152/2026/NĐ-CP: one decision a debtor but for joint
 * duties).
 */
#ifndef INTAKE_CLAIM_SIDES_H
#define INTAKE_CLAIM_SIDES_H

#include "intake/judgment.h"

/* Parties by their places on the form, from 1. */
struct places {
	int64_t at[PARTIES_MAX];
	size_t n;
};

/* One claim of the register: nobody of a side is none, or the State. */
struct claim_part {
	struct places debtors;
	struct places creditors;
	int64_t dong;
};

/* A sentence beside each field that is wrong; NULL: nothing is. */
struct claim_sides_wrong {
	const char *with_debtors;
	const char *with_creditors;
	const char *debtor_shares;
	const char *creditor_shares;
};

/* is_money: what the claim is about. Memory of ctx. */
struct claim_sides_wrong claim_sides_check(TALLOC_CTX *ctx,
					   const struct claim_form *claim,
					   size_t n_parties, bool is_money);

/* What the claim, in which nothing is wrong, is in the register. Memory of
 * ctx; at least one. */
struct claim_part *claim_parts(TALLOC_CTX *ctx, const struct claim_form *claim,
			       size_t *n);

#endif
