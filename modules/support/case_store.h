/*
 * case_store.h - requests for support as the office has them. Every function
 * keeps to a scope: outside of it a request does not exist.
 */
#ifndef SUPPORT_CASE_STORE_H
#define SUPPORT_CASE_STORE_H

#include "common/db.h"
#include "common/request.h"

/* Scope of a person: an officer who sees his own requests sees those that
 * are assigned to his account. */
struct case_scope {
	const char *path_like;
	bool own;
	int64_t account_id;
};

struct case_scope case_scope_of(const struct request *req,
				const struct scope *scope);

struct support_case {
	int64_t id;
	const char *code;
	const char *service;
	const char *sender_role;
	const char *sender_kind;
	const char *sender;
	const char *id_number;
	const char *address;
	const char *phone;
	const char *email;
	const char *creditor;
	const char *debtor;
	const char *judgment;
	const char *decision;
	const char *content;
	const char *assets;
	const char *sent_at; /* UTC */
	int64_t unit_id;
	const char *unit;
	const char *state;
	struct date due_on;	 /* no date: not received yet */
	int64_t assigned_to;	 /* account, 0: nobody */
	const char *person;	 /* NULL: nobody */
	const char *answer;	 /* or its draft */
	const char *answered_at; /* UTC, NULL */
	bool returned;		 /* the head gave a draft back */
	int64_t submitted_by;	 /* account of the last draft, 0: none */
	int64_t version;	 /* 0: not received yet */
};

/* ERR_MISSING outside the scope. Memory of ctx. */
MUST_CHECK struct err *case_get(TALLOC_CTX *ctx, struct db *db,
				const struct case_scope *scope, int64_t id,
				struct support_case **found);

struct case_event {
	const char *kind; /* code of a step */
	const char *state;
	const char *public_text;
	const char *note;
	const char *at;	    /* UTC */
	const char *person; /* NULL: the sender himself */
};

/* The newest first. Memory of ctx. */
MUST_CHECK struct err *case_events(TALLOC_CTX *ctx, struct db *db, int64_t id,
				   struct case_event **events, size_t *n);

/* What the sender has added, the oldest first. Memory of ctx. */
struct case_reply {
	const char *content;
	const char *sent_at; /* UTC */
};

MUST_CHECK struct err *case_replies(TALLOC_CTX *ctx, struct db *db, int64_t id,
				    struct case_reply **replies, size_t *n);

/* What a step writes. */
struct case_change {
	const struct support_case *before;
	const char *kind;
	const char *state;
	int64_t unit_id;
	int64_t assigned_to; /* 0: nobody */
	struct date due_on;
	const char *answer;
	bool answered; /* it is sent with this step */
	const char *public_text;
	const char *note;
	int64_t account_id; /* who takes the step */
};

/* Writes the office's row and the event; ERR_STALE when somebody was quicker
 * (the version of before is gone). */
MUST_CHECK struct err *case_write(struct db *db,
				  const struct case_change *change);

/* What the office's row is now, for the trail (upkeep/case_digest.h). */
MUST_CHECK struct err *case_digest(TALLOC_CTX *ctx, struct db *db, int64_t id,
				   const char **digest);

/* A person who may answer requests of a unit. */
struct case_person {
	int64_t account_id;
	const char *name;
	const char *title; /* NULL */
};

/* Those whose right to answer reaches the unit on a day. Memory of ctx. */
MUST_CHECK struct err *case_persons(TALLOC_CTX *ctx, struct db *db,
				    int64_t unit_id, struct date on,
				    struct case_person **persons, size_t *n);

#endif
