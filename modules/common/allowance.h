/*
 * allowance.h - fair use: nobody does a thing so often that others wait, and
 * nobody learns by trying. The limits are settings; a route names its kind.
 *
 * What somebody has left is kept in memory that the workers of a module share
 * and in no database: a search of a stranger writes nothing, and what is
 * forgotten with the machine harms nobody. So each module, and behind several
 * web servers each host, counts for itself. There is room for 65,536 at a
 * time; beyond that those who used least are forgotten first.
 */
#ifndef COMMON_ALLOWANCE_H
#define COMMON_ALLOWANCE_H

#include "common/allowance_rules.h"
#include "common/request.h"

struct allowances;

/* Opens the memory beside the figures of the module (metrics_file; "": of this
 * process alone). Memory of ctx. *allowances is usable after an error, too. */
MUST_CHECK struct err *allowances_open(TALLOC_CTX *ctx, const struct conf *conf,
				       struct allowances **allowances);

/*
 * Takes one of what the kind of the request's route allows, for the account
 * that is signed in or else the address. ERR_WAIT, with the seconds, when there
 * is none left.
 */
MUST_CHECK struct err *allowance_ask(struct request *req);

#endif
