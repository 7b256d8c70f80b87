/*
 * verify_facts.h - the facts of a matter against one another, for
 * thads-verify: what a row repeats of another row, a sum that is kept, a
 * number that follows the one before. Each check is one statement whose rows
 * are differences (struct recount_check); none shares anything with the
 * programs that write the rows.
 */
#ifndef TASKS_VERIFY_FACTS_H
#define TASKS_VERIFY_FACTS_H

#include "tasks/recount_store.h"

/* Checks of one subject. */
struct verify_subject {
	const struct recount_check *checks;
	const size_t *count;
};

/* Postings, their sums, and the periods that took them. */
extern const struct recount_check verify_ledger_checks[];
extern const size_t verify_ledger_checks_count;

/* Events, money, decisions, verifications of matters. */
extern const struct recount_check verify_matter_checks[];
extern const size_t verify_matter_checks_count;

/* The fee of enforcement, receipts and vouchers. */
extern const struct recount_check verify_money_checks[];
extern const size_t verify_money_checks_count;

/* Statutory forms by kinds of matter. */
extern const struct recount_check verify_form_checks[];
extern const size_t verify_form_checks_count;

/* Due dates. */
extern const struct recount_check verify_due_checks[];
extern const size_t verify_due_checks_count;

/* Numbers and books, and what was imported. */
extern const struct recount_check verify_book_checks[];
extern const size_t verify_book_checks_count;

/* The public list, and the words of searches. */
extern const struct recount_check verify_entry_checks[];
extern const size_t verify_entry_checks_count;

/* Who owes and who receives, of claims and of lines. */
extern const struct recount_check verify_side_checks[];
extern const size_t verify_side_checks_count;

/* Persons behind the parties. */
extern const struct recount_check verify_person_checks[];
extern const size_t verify_person_checks_count;

/* What was put right on judgments, parties, claims, requests. */
extern const struct recount_check verify_record_checks[];
extern const size_t verify_record_checks_count;

/* What is proposed to the head, and what he signed. */
extern const struct recount_check verify_proposal_checks[];
extern const size_t verify_proposal_checks_count;

/* What goes to other agencies, against both sides. */
extern const struct recount_check verify_transfer_checks[];
extern const size_t verify_transfer_checks_count;

/* The online support. */
extern const struct recount_check verify_support_checks[];
extern const size_t verify_support_checks_count;

#endif
