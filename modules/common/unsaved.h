/*
 * unsaved.h - a form that could not be saved is shown again as typed.
 *
 * Because the database takes no writes for now, or because what the form was
 * about has changed since it was shown: then its page is made anew, on the new
 * state, and sending it again is a decision on that state.
 */
#ifndef COMMON_UNSAVED_H
#define COMMON_UNSAVED_H

#include "common/request.h"

/*
 * Of ERR_STALE, adds to what is said who changed what and when, as the program
 * knows it (last_change of struct program). After the rollback: it sees what
 * was quicker. Nothing of another error.
 */
void unsaved_tell(struct request *req, struct err *e);

/*
 * Answers ERR_READ_ONLY and ERR_STALE by the form's own page, under the same
 * one-time id: Page.Unsaved says why. False for another error, when the form
 * has no such page or the page is no longer allowed, or when it is not known
 * that the form was never saved; the answer is then left to the caller.
 */
bool unsaved_show(struct request *req, const struct err *e);

#endif
