/*
 * view_source.h - the texts that templates are made of (for view.c).
 *
 * The whole folder is read when a program starts: a worker serves what was
 * there then, so that an upgrade which puts new templates below a running old
 * program changes nothing before the program itself is changed.
 *
 * ClearSilver follows a template that includes itself until the stack ends.
 * So the includes are followed here, before it parses.
 */
#ifndef COMMON_VIEW_SOURCE_H
#define COMMON_VIEW_SOURCE_H

#include "common/err.h"

#define SOURCE_MAX_BYTES 1048576 /* of one file */
#define SOURCE_MAX_FILES 64	 /* of one page; twice counts twice */

struct sources;

/* Reads DIR/NAME.cs and DIR/FOLDER/NAME.cs; memory of ctx. ERR_USAGE names
 * what cannot be read. */
MUST_CHECK struct err *sources_read(TALLOC_CTX *ctx, const char *dir,
				    struct sources **sources);

/* The text of a file by its path below the folder, NULL when there is none. */
const char *sources_text(const struct sources *sources, const char *path);

/*
 * Follows the template and everything it includes, by include!"PATH".
 * ERR_INTERNAL for a file that is not there, for too many files, and for
 * includes that are not found this way.
 */
MUST_CHECK struct err *sources_check(const struct sources *sources,
				     const char *path);

#endif
