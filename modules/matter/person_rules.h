/*
 * person_rules.h - the number that tells one person from another. Pure.
 *
 * A natural person has a personal number (số định danh cá nhân: 12 digits) or,
 * on older papers, a card number (chứng minh nhân dân: 9); an enterprise,
 * office or organisation a tax code (mã số thuế, mã số doanh nghiệp: 10, of a
 * branch 13 with a dash). The lengths are all different, so the digits say
 * what they are. Anything else, a passport, tells nobody apart here.
 */
#ifndef MATTER_PERSON_RULES_H
#define MATTER_PERSON_RULES_H

#include "common/base.h"

/* The digits of a number as people write it ("001 086 012 345",
 * "0100109106-001"), memory of ctx; NULL when it is none. As the trigger
 * party_person_new has it. */
const char *person_number(TALLOC_CTX *ctx, const char *typed);

#endif
