/*
 * import_in.h - IN lists of a fixed size, so that statements stay constant
 * text; nobody but the import's *_store.c includes it.
 */
#ifndef EXCHANGE_IMPORT_IN_H
#define EXCHANGE_IMPORT_IN_H

/* Places for values in one IN list; unused ones repeat the last value. */
#define IN_PLACES 64

#define IN_8 "?, ?, ?, ?, ?, ?, ?, ?"
#define IN_64                                                                  \
	IN_8 ", " IN_8 ", " IN_8 ", " IN_8 ", " IN_8 ", " IN_8 ", " IN_8       \
	     ", " IN_8

#endif
