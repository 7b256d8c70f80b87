/*
 * number_rules.h - the number of an enforcement decision as a visitor types
 * it from his paper: "213", "Số: 213/QĐ-THADS", "213/2026/qđ-thads", "Quyết
 * định số 213/QĐ-THADS ngày 20 tháng 7 năm 2026". Pure rules.
 *
 * An entry keeps number_key, the folded text of its decision from the first
 * digit on, without noughts before the number: "213 qd thads ngay 20 07 2026"
 * (migration 0140).
 */
#ifndef PORTAL_NUMBER_RULES_H
#define PORTAL_NUMBER_RULES_H

#include "common/base.h"

/*
 * Two patterns for LIKE that number_key has to match: how it begins ("213 %":
 * this number, not 2130), and the words after it, in the order in which an
 * entry has them: of the suffix, then of the day. The last word of a suffix
 * may be unfinished. Both are "%" where typed holds no number. Memory of ctx.
 */
void number_plan(TALLOC_CTX *ctx, const char *typed, const char **start,
		 const char **rest);

#endif
