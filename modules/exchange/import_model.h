/*
 * import_model.h - what an import file says, after reading: the same structs
 * for XML and CSV.
 *
 * A dossier is a judgment with its parties and claims, perhaps a request,
 * perhaps an enforcement decision, and then the history of the matter in
 * order. The format is described in conf/import/dossier.rng and
 * modules/intake/IMPORT.md.
 */
#ifndef EXCHANGE_IMPORT_MODEL_H
#define EXCHANGE_IMPORT_MODEL_H

#include "common/date.h"
#include "common/err.h"

/* Limits of one dossier; a longer one is a fault, not a reason to stop. */
#define IMPORT_PARTIES_MAX 200
#define IMPORT_CLAIMS_MAX  200
#define IMPORT_EVENTS_MAX  500
#define IMPORT_FAULTS_MAX  20 /* of one dossier; the rest adds nothing */

enum import_format { IMPORT_XML, IMPORT_CSV };

/* Why a dossier cannot be taken: where, which field, and what to do. */
struct import_fault {
	int64_t line;
	const char *field;  /* as the file calls it, "" if none */
	const char *reason; /* a sentence in Vietnamese */
};

struct import_officer {
	int64_t line;
	const char *code;
	const char *name;
	const char *unit; /* code or name */
	struct date from_on;
};

/* Texts are cleaned (text.h) and never NULL; "" is "not given". */
struct import_judgment {
	int64_t line; /* 0: the dossier has none */
	const char *court;
	const char *number;
	struct date issued_on;
	struct date effective_on;
	const char *case_type;
	struct date received_on;
	const char *channel;
};

struct import_party {
	int64_t line;
	const char *id; /* inside the dossier */
	const char *role;
	const char *kind;
	const char *name;
	const char *id_number;
	int64_t birth_year; /* 0: not given */
	const char *address;
};

struct import_claim {
	int64_t line;
	const char *id;
	const char *type;
	const char *debtor;   /* ids of parties with blanks between */
	const char *creditor; /* the same; "": the State budget */
	int64_t dong;
	const char *thing;
};

struct import_request {
	int64_t line; /* 0: none */
	const char *requester;
	struct date received_on;
	const char *channel;
	const char *content;
};

struct import_decision {
	int64_t line;	    /* 0: none */
	const char *number; /* as printed: "218/QĐ-CTHADS" */
	struct date on;
	const char *basis;
	const char *signer;
	const char *officer; /* code */
	const char *claims;  /* ids with blanks between, "": all */
};

struct import_event {
	int64_t line;
	const char *kind; /* code of ledger_event */
	struct date on;
	const char *ground;
	int64_t dong;
	const char *claim;  /* that dong is for, "": in order */
	const char *claims; /* that it moves, ids with blanks, "": all */
	const char *note;
	const char *officer; /* code */
	const char *unit;
	const char *decision_number;
	const char *signer;
	const char *result; /* of a verification */
	const char *place;
};

struct import_dossier {
	int64_t line;
	const char *ref;
	const char *unit; /* code or name */
	struct import_judgment judgment;
	struct import_party *parties;
	size_t n_parties;
	struct import_claim *claims;
	size_t n_claims;
	struct import_request request;
	struct import_decision decision;
	struct import_event *events;
	size_t n_events;
	char *content; /* all that was read but its lines */
	size_t n_content;
	size_t content_room;
	const char *content_hash; /* of content, when the dossier is complete */
	struct import_fault *faults;
	size_t n_faults;
};

/* Adds a fault; field and reason are copied. */
void import_fault_add(struct import_dossier *dossier, int64_t line,
		      const char *field, const char *reason, ...)
	PRINTF_LIKE(4, 5);

#endif
