/*
 * fuzz.h - what the fuzz targets share. A target is one function that libFuzzer
 * calls with bytes of its own making, again and again in one process; the
 * sanitizers watch, and the target says what must hold for all bytes.
 */
#ifndef TESTS_FUZZ_FUZZ_H
#define TESTS_FUZZ_FUZZ_H

#include "common/err.h"

/* The name is libFuzzer's. NOLINTNEXTLINE(readability-identifier-naming) */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

/* Ends the process with the word. */
void fuzz_fail(const char *word) __attribute__((noreturn));

/* Fails when a claim does not hold: libFuzzer keeps the input. Unlike assert()
 * it stays in every build. */
static inline void
fuzz_claim(bool holds, const char *word)
{
	if (!holds)
		fuzz_fail(word);
}

/* Files in memory that a target may use at a time. */
#define FUZZ_FILES 2

/* The path of file i, from 0, in memory, which holds these bytes until the
 * next call for it. */
const char *fuzz_file(size_t i, const void *bytes, size_t n);

/* The folder named by THADS_TOP. */
const char *fuzz_top(void);

/* An error is an answer like another: it has a sentence and a detail. */
void fuzz_told(struct err *e);

#endif
