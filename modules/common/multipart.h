/*
 * multipart.h - the parts of a multipart/form-data body (RFC 7578), read
 * from a file through a window of fixed size.
 *
 * ERR_INPUT, with a Vietnamese sentence, for a body that is cut off or has
 * another form than browsers send; ERR_INTERNAL when the file cannot be read.
 */
#ifndef COMMON_MULTIPART_H
#define COMMON_MULTIPART_H

#include "common/err.h"

/* The lines before the content of one part. */
#define PART_HEAD_MAX_BYTES 8192

struct multipart;

struct part {
	const char *name;      /* of the field, as sent, without NUL */
	const char *file_name; /* NULL for a field that is no file */
};

/* Opens a body. Memory of ctx; freeing it closes the file. */
MUST_CHECK struct err *multipart_open(TALLOC_CTX *ctx, const char *content_type,
				      const char *path,
				      struct multipart **body);

/* The next part, memory of ctx; NULL after the last one. The content of the
 * part before must have been read to its end. */
MUST_CHECK struct err *multipart_next(TALLOC_CTX *ctx, struct multipart *body,
				      struct part **part);

/* The next piece of the part's content, valid until the next call; *last is
 * true with the piece that ends it. A piece may be empty. */
MUST_CHECK struct err *multipart_piece(struct multipart *body,
				       const char **piece, size_t *length,
				       bool *last);

#endif
