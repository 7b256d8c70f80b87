#include "common/base.h"

#include "common/crypto.h"
#include "common/text.h"

#include <sodium.h>

/* argon2id with 2 passes over 19 MiB: the least that OWASP's password storage
 * advice (2024) accepts, about 45 ms, so that a sign-in rush in the morning
 * stays within one core. */
#define PASSWORD_PASSES 2
#define PASSWORD_BYTES	((size_t)19 * 1024 * 1024)

#define HASH_BYTES    32
#define PIECE_BYTES   65536
#define GROUP_LETTERS 4

/* The hash of a random password that nobody kept, with the cost above. */
static const char dummy_hash[] =
	"$argon2id$v=19$m=19456,t=2,p=1$"
	"xGLOm/yqMezqt599cDNWOQ$D6TwWfu3nwoolDQTZWMgiAUuTW97/jG3xjPYqPqOH1A";

/* Its text up to the salt. */
static const char dummy_salt[] =
	"$argon2id$v=19$m=19456,t=2,p=1$xGLOm/yqMezqt599cDNWOQ";

#define SALT_START "$argon2id$v=19$"

/* Letters and digits that look alike on paper are missing: 0 O, 1 I L. */
static const char readable[] = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

struct err *
crypto_start(void)
{
	if (sodium_init() < 0)
		return err_new(ERR_INTERNAL, NULL,
			       "TH1531: libsodium does not start");
	return NULL;
}

/* n_bytes bytes in lower-case hex; memory of ctx. */
static char *
hex(TALLOC_CTX *ctx, const unsigned char *bytes, size_t n_bytes)
{
	size_t room = n_bytes * 2 + 1;
	char *text = talloc_array(ctx, char, (unsigned)room);

	return sodium_bin2hex(text, room, bytes, n_bytes);
}

char *
crypto_token(TALLOC_CTX *ctx, size_t n_bytes)
{
	unsigned char *bytes =
		talloc_array(ctx, unsigned char, (unsigned)n_bytes);
	char *token;

	randombytes_buf(bytes, n_bytes);
	token = hex(ctx, bytes, n_bytes);
	sodium_memzero(bytes, n_bytes);
	talloc_free(bytes);
	return token;
}

char *
crypto_readable_secret(TALLOC_CTX *ctx, size_t groups)
{
	size_t room = groups * (GROUP_LETTERS + 1) + 1;
	char *secret = talloc_array(ctx, char, (unsigned)room);
	size_t n = 0;

	for (size_t i = 0; i < groups * GROUP_LETTERS; i++) {
		if (i > 0 && i % GROUP_LETTERS == 0)
			secret[n++] = '-';
		secret[n++] = readable[randombytes_uniform(
			(uint32_t)(sizeof(readable) - 1))];
	}
	secret[n] = '\0';
	return secret;
}

char *
crypto_digest(TALLOC_CTX *ctx, const unsigned char *bytes, size_t n)
{
	unsigned char hash[HASH_BYTES];

	crypto_generichash(hash, sizeof(hash), bytes, n, NULL, 0);
	return hex(ctx, hash, sizeof(hash));
}

char *
crypto_hash_text(TALLOC_CTX *ctx, const char *text)
{
	return crypto_digest(ctx, (const unsigned char *)text, strlen(text));
}

/* Fingerprints what is left of file; false when it cannot be read. */
static bool
hash_stream(FILE *file, unsigned char hash[HASH_BYTES])
{
	static const size_t piece = PIECE_BYTES;
	unsigned char *bytes = talloc_array(NULL, unsigned char, PIECE_BYTES);
	crypto_generichash_state state;
	size_t n;

	crypto_generichash_init(&state, NULL, 0, HASH_BYTES);
	do {
		n = fread(bytes, 1, piece, file);
		crypto_generichash_update(&state, bytes, n);
	} while (n == piece);
	crypto_generichash_final(&state, hash, HASH_BYTES);
	talloc_free(bytes);
	return !ferror(file);
}

struct err *
crypto_hash_file(TALLOC_CTX *ctx, const char *path, char **hash_hex)
{
	unsigned char hash[HASH_BYTES];
	FILE *file = fopen(path, "rb");
	bool whole;

	if (!file)
		return err_new(ERR_INTERNAL, NULL, "TH1532: %s: %m", path);
	whole = hash_stream(file, hash);
	fclose(file);
	if (!whole)
		return err_new(ERR_INTERNAL, NULL, "TH1533: %s: not readable",
			       path);
	*hash_hex = hex(ctx, hash, sizeof(hash));
	return NULL;
}

bool
crypto_same(const char *a, const char *b)
{
	size_t length = strlen(a);

	return strlen(b) == length && sodium_memcmp(a, b, length) == 0;
}

struct err *
crypto_password_hash(TALLOC_CTX *ctx, const char *password, char **hash)
{
	char text[crypto_pwhash_STRBYTES];

	if (crypto_pwhash_str(text, password, strlen(password), PASSWORD_PASSES,
			      PASSWORD_BYTES) != 0)
		return err_new(ERR_INTERNAL, NULL,
			       "TH1534: no memory to hash a password");
	*hash = talloc_strdup(ctx, text);
	return NULL;
}

/* The number behind mark, as in "m=19456". */
static bool
cost_of(TALLOC_CTX *ctx, const char *text, const char *mark, int64_t *cost)
{
	const char *at = strstr(text, mark);
	const char *digits = at ? at + strlen(mark) : "";

	return text_to_int(talloc_strndup(ctx, digits,
					  strspn(digits, "0123456789")),
			   cost);
}

/* The hash of the password by the costs and the salt of the text. */
static bool
hash_again(TALLOC_CTX *ctx, const char *salt, const char *password,
	   unsigned char hash[HASH_BYTES])
{
	const char *coded = strrchr(salt, '$');
	unsigned char bytes[crypto_pwhash_SALTBYTES];
	int64_t kibibytes;
	int64_t passes;
	size_t n;

	return coded && strncmp(salt, SALT_START, strlen(SALT_START)) == 0 &&
	       cost_of(ctx, salt, "$m=", &kibibytes) &&
	       cost_of(ctx, salt, ",t=", &passes) &&
	       sodium_base642bin(bytes, sizeof(bytes), coded + 1,
				 strlen(coded + 1), NULL, &n, NULL,
				 sodium_base64_VARIANT_ORIGINAL_NO_PADDING) ==
		       0 &&
	       n == sizeof(bytes) &&
	       crypto_pwhash(hash, HASH_BYTES, password, strlen(password),
			     bytes, (unsigned long long)passes,
			     (size_t)kibibytes * 1024,
			     crypto_pwhash_ALG_ARGON2ID13) == 0;
}

struct err *
crypto_password_answer(TALLOC_CTX *ctx, const char *salt, const char *password,
		       char **answer)
{
	char coded[sodium_base64_ENCODED_LEN(
		HASH_BYTES, sodium_base64_VARIANT_ORIGINAL_NO_PADDING)];
	unsigned char hash[HASH_BYTES];

	if (!salt)
		salt = dummy_salt;
	if (!hash_again(ctx, salt, password, hash))
		return err_new(ERR_INTERNAL, NULL,
			       "TH2131: a password hash of another kind, or no "
			       "memory to compute it");
	sodium_bin2base64(coded, sizeof(coded), hash, sizeof(hash),
			  sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
	*answer = talloc_asprintf(ctx, "%s$%s", salt, coded);
	return NULL;
}

bool
crypto_password_fits(const char *hash, const char *password)
{
	bool fits = crypto_pwhash_str_verify(hash ? hash : dummy_hash, password,
					     strlen(password)) == 0;

	return hash && fits;
}

/* Exactly n_bytes bytes from hex. */
static bool
unhex(const char *text, unsigned char *bytes, size_t n_bytes)
{
	size_t got;

	return strlen(text) == n_bytes * 2 &&
	       sodium_hex2bin(bytes, n_bytes, text, n_bytes * 2, NULL, &got,
			      NULL) == 0 &&
	       got == n_bytes;
}

char *
crypto_key_new(TALLOC_CTX *ctx)
{
	return crypto_token(ctx, crypto_sign_SEEDBYTES);
}

/* The pair that the secret key in hex stands for. */
static bool
key_pair(const char *secret, unsigned char *public_key, unsigned char *pair)
{
	unsigned char seed[crypto_sign_SEEDBYTES];
	bool well = unhex(secret, seed, sizeof(seed));

	if (well)
		crypto_sign_seed_keypair(public_key, pair, seed);
	sodium_memzero(seed, sizeof(seed));
	return well;
}

char *
crypto_key_public(TALLOC_CTX *ctx, const char *secret)
{
	unsigned char public_key[crypto_sign_PUBLICKEYBYTES];
	unsigned char pair[crypto_sign_SECRETKEYBYTES];

	if (!key_pair(secret, public_key, pair))
		return NULL;
	sodium_memzero(pair, sizeof(pair));
	return hex(ctx, public_key, sizeof(public_key));
}

char *
crypto_sign_text(TALLOC_CTX *ctx, const char *secret, const char *text)
{
	unsigned char public_key[crypto_sign_PUBLICKEYBYTES];
	unsigned char pair[crypto_sign_SECRETKEYBYTES];
	unsigned char signature[crypto_sign_BYTES];

	if (!key_pair(secret, public_key, pair))
		return NULL;
	crypto_sign_detached(signature, NULL, (const unsigned char *)text,
			     strlen(text), pair);
	sodium_memzero(pair, sizeof(pair));
	return hex(ctx, signature, sizeof(signature));
}

bool
crypto_signed(const char *public_key, const char *text, const char *signature)
{
	unsigned char key[crypto_sign_PUBLICKEYBYTES];
	unsigned char bytes[crypto_sign_BYTES];

	return unhex(public_key, key, sizeof(key)) &&
	       unhex(signature, bytes, sizeof(bytes)) &&
	       crypto_sign_verify_detached(bytes, (const unsigned char *)text,
					   strlen(text), key) == 0;
}
