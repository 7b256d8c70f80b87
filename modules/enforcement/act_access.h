/*
 * act_access.h - who may record what on a matter, and the matter for it.
 *
 * The rights stand with the act (enters and signs in conf/law/acts.xml). The
 * officer in charge records everything on own matters, but what the law gives
 * to the head (decision_type.signer): that he proposes (matter/proposal.h).
 * Whoever may decide over the matter signs it, or decides by himself at once,
 * but records no facts of the officer's work.
 */
#ifndef ENFORCEMENT_ACT_ACCESS_H
#define ENFORCEMENT_ACT_ACCESS_H

#include "enforcement/act_rules.h"
#include "law/law.h"

struct loader;
struct route_word;

/* The acts by their verbs, of the law of the day that the form says. */
extern const struct route_word act_word;

/* The same, of a decision that was signed on paper. */
extern const struct route_word act_paper_word;

/* Loads the struct matter of req->id within the scope of the route's right; for
 * a route that writes, locked at the version that the form was shown with. */
extern const struct loader matter_loader;

/* The matter of req->id, as matter_loader reads it but within the scope of
 * whoever may see it. */
MUST_CHECK struct err *act_matter_get(struct request *req,
				      struct matter **matter);

/* True when a right of the act reaches the matter: that of who enters it, or
 * that of who signs the document (NULL: none goes with it), if it is signed by
 * somebody else than the officer in charge. */
bool act_permitted(const struct request *req, const struct matter *matter,
		   const struct law_act *act,
		   const struct law_decision_type *type);

/* True when the decision of the act is one that a head signs (signs of the
 * act), so that it may have been signed on paper. */
bool act_may_be_on_paper(const struct law_act *act,
			 const struct law_decision_type *type);

/* True when who asks may sign the decisions of the head on the matter. */
bool act_signs(const struct request *req, const struct matter *matter);

/* The version that the form was shown with; 0 when it was not sent. */
int64_t act_sent_version(const struct request *req);

/* The day that the form says in the field "on", today when it is not a day
 * or later than today: by its law the form is shown. */
struct date act_sent_day(const struct request *req);

#endif
