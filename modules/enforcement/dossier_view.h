/*
 * dossier_view.h - the dossier as its templates read it.
 */
#ifndef ENFORCEMENT_DOSSIER_VIEW_H
#define ENFORCEMENT_DOSSIER_VIEW_H

#include "common/view.h"
#include "enforcement/act_store.h"
#include "enforcement/dossier_store.h"
#include "matter/due.h"
#include "matter/event.h"
#include "matter/record.h"
#include "matter/transfer.h"

struct dossier {
	struct matter *matter;
	struct dossier_title *title;
	struct matter_person *persons;
	size_t n_persons;
	struct due_line *dues;
	size_t n_dues;
	struct dossier_entry *entries;
	size_t n_entries;
	struct event_line *events; /* the last first */
	size_t n_events;
	struct transfer *transfers; /* the latest first */
	size_t n_transfers;
	struct record_line *changes; /* the latest first */
	size_t n_changes;
};

void dossier_view(struct view *view, const struct request *req,
		  const struct dossier *dossier);

#endif
