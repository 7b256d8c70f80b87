/*
 * paths.h - addresses of pages that other programs lead to. A program knows its
 * own addresses by its routes; those of others it takes from here, whether they
 * are on this host view_href() and request_has_program() ask.
 *
 * Those with an id are formats for one int64_t.
 */
#ifndef COMMON_PATHS_H
#define COMMON_PATHS_H

/* Where the day of who acts on dossiers begins; the search for one. */
#define PATH_START	   "/enforcement/start"
#define PATH_MATTER_SEARCH "/enforcement/search"

/* A dossier; what is below it is an act: PATH_MATTER "/%s", id, verb. */
#define PATH_MATTER_KIND "/enforcement/matter"
#define PATH_MATTER	 PATH_MATTER_KIND "/%" PRId64

/* The book of judgments received, one of them, what waits for a decision. */
#define PATH_JUDGMENTS	   "/intake/"
#define PATH_JUDGMENT_KIND "/intake/judgment"
#define PATH_PENDING	   "/intake/pending"

/* What another agency entrusted, as the receiver reads it. */
#define PATH_ENTRUSTED "/intake/entrusted/%" PRId64

/* An import: this and the job's id. */
#define PATH_IMPORT_KIND "/intake/import/"

/* An entry of the public list, as the public sees it. */
#define PATH_ENTRY "/portal/entry/%" PRId64

/* One's own account. */
#define PATH_ME "/accounts/me"

#endif
