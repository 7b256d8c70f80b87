/*
 * enforcement.h - the pages of thads-enforcement: the officer's work, the
 * dossier, and what is recorded in it.
 */
#ifndef ENFORCEMENT_ENFORCEMENT_H
#define ENFORCEMENT_ENFORCEMENT_H

#include "common/route.h"

extern const struct program enforcement_program;

/* Lists (matter_list.h): page, files and print by the address. */
page_fn page_matter_list;
page_fn page_matter_search;

/* Money that is held, by who holds it (held_pages.c). */
page_fn page_held_show;

/* The dossier (dossier_pages.c). */
page_fn page_dossier_show;
page_fn page_dossier_print;

/* Facts and decisions; which one, the address says (act_word). */
page_fn page_act_edit;
page_fn page_act_record;
page_fn page_void_edit;
page_fn page_void_record;

/* Who enforces a matter (assignment_pages.c). */
page_fn page_assignment_list;
page_fn page_assignment_record;
page_fn page_handover_edit;
page_fn page_handover_record;

#endif
