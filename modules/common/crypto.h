/*
 * crypto.h - passwords, tokens and fingerprints (libsodium).
 */
#ifndef COMMON_CRYPTO_H
#define COMMON_CRYPTO_H

#include "common/err.h"

#define CRYPTO_HASH_HEX 64 /* characters of a fingerprint */

/* Call once at the start of a program. */
MUST_CHECK struct err *crypto_start(void);

/* n_bytes random bytes in lower-case hex; memory of ctx. */
char *crypto_token(TALLOC_CTX *ctx, size_t n_bytes);

/*
 * A secret people can copy by hand: groups of four letters and digits
 * without look-alikes ("K7QM-2RDX-..."), groups groups; memory of ctx.
 */
char *crypto_readable_secret(TALLOC_CTX *ctx, size_t groups);

/* BLAKE2b-256 of text in lower-case hex; memory of ctx. (libsodium itself has
 * a crypto_hash.) */
char *crypto_hash_text(TALLOC_CTX *ctx, const char *text);
char *crypto_digest(TALLOC_CTX *ctx, const unsigned char *bytes, size_t n);

/* BLAKE2b-256 of a file's content in hex, read in pieces. */
MUST_CHECK struct err *crypto_hash_file(TALLOC_CTX *ctx, const char *path,
					char **hex);

/* Equal texts, compared in constant time for equal lengths. */
bool crypto_same(const char *a, const char *b);

/*
 * argon2id (19 MiB, 2 passes) of a password, in the library's own text form.
 */
MUST_CHECK struct err *crypto_password_hash(TALLOC_CTX *ctx,
					    const char *password, char **hash);

/*
 * The hash that the password has when salt, the hash's text up to its salt, is
 * kept: "$argon2id$v=19$m=19456,t=2,p=1$SALT". A NULL salt takes the same time
 * and gives a hash that is nobody's. ERR_INTERNAL for another kind of text.
 */
MUST_CHECK struct err *crypto_password_answer(TALLOC_CTX *ctx, const char *salt,
					      const char *password,
					      char **answer);

/*
 * True when the password fits the hash. A NULL hash takes the same time and
 * is false, so that an unknown account cannot be told from a wrong password.
 */
bool crypto_password_fits(const char *hash, const char *password);

/*
 * Signatures by Ed25519. A secret key is CRYPTO_KEY_HEX digits, and so is the
 * public key that belongs to it; a signature is twice as long. Memory of ctx.
 */
#define CRYPTO_KEY_HEX 64

char *crypto_key_new(TALLOC_CTX *ctx);

/* NULL when the text is no secret key. */
char *crypto_key_public(TALLOC_CTX *ctx, const char *secret);
char *crypto_sign_text(TALLOC_CTX *ctx, const char *secret, const char *text);

/* True when the signature of the text was made with the secret key that
 * belongs to the public one. Anything that is no key or signature is false. */
bool crypto_signed(const char *public_key, const char *text,
		   const char *signature);

#endif
