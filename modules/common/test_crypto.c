#include "common/base.h"

#include "common/crypto.h"
#include "common/test_help.h"

/* The piece in which crypto.c reads a file, twice. */
#define TWO_PIECES 131072

static int
start(void **state)
{
	struct err *e = crypto_start();

	(void)state;
	return e ? -1 : 0;
}

static void
tokens_are_hex_and_differ(void **state)
{
	char *a = crypto_token(*state, 16);
	char *b = crypto_token(*state, 16);

	assert_int_equal(strlen(a), 32);
	assert_int_equal(strspn(a, "0123456789abcdef"), 32);
	assert_string_not_equal(a, b);
}

static void
readable_secrets_have_no_look_alikes(void **state)
{
	for (int i = 0; i < 200; i++) {
		char *secret = crypto_readable_secret(*state, 4);

		assert_int_equal(strlen(secret), 19);
		assert_int_equal(secret[4], '-');
		assert_int_equal(secret[9], '-');
		assert_int_equal(secret[14], '-');
		assert_null(strpbrk(secret, "0O1ILoil"));
		assert_int_equal(strspn(secret, "-23456789"
						"ABCDEFGHJKMNPQRSTUVWXYZ"),
				 19);
	}
}

static void
fingerprints_are_those_of_blake2b(void **state)
{
	/* Computed with Python's hashlib.blake2b(digest_size=32). */
	static const char of_abc[] = "bddd813c634239723171ef3fee98579b"
				     "94964e3bb1cb3e427262c8c068d52319";
	char *large = talloc_array(*state, char, TWO_PIECES);
	char *hex = NULL;

	assert_string_equal(crypto_hash_text(*state, "abc"), of_abc);
	assert_int_equal(strlen(of_abc), CRYPTO_HASH_HEX);
	expect_success(
		crypto_hash_file(*state, test_text_file(*state, "abc"), &hex));
	assert_string_equal(hex, of_abc);
	/* A file of exactly two pieces. */
	memset(large, 'x', TWO_PIECES);
	expect_success(crypto_hash_file(
		*state, test_file(*state, large, TWO_PIECES), &hex));
	large[TWO_PIECES - 1] = '\0';
	assert_string_not_equal(hex, crypto_hash_text(*state, large));
	expect_error(crypto_hash_file(*state, "/nonexistent", &hex),
		     ERR_INTERNAL, "/nonexistent");
	expect_error(crypto_hash_file(*state, "/", &hex), ERR_INTERNAL, "/");
}

static void
texts_are_compared_whole(void **state)
{
	(void)state;
	assert_true(crypto_same("", ""));
	assert_true(crypto_same("abc", "abc"));
	assert_false(crypto_same("abc", "abd"));
	assert_false(crypto_same("abc", "abcd"));
	assert_false(crypto_same("abc", ""));
}

static void
passwords_fit_their_hash_only(void **state)
{
	char *hash = NULL;

	expect_success(crypto_password_hash(*state, "Mật khẩu 1", &hash));
	assert_int_equal(strncmp(hash, "$argon2id$v=19$m=19456,t=2,p=1$", 31),
			 0);
	assert_true(crypto_password_fits(hash, "Mật khẩu 1"));
	assert_false(crypto_password_fits(hash, "Mật khẩu 2"));
	assert_false(crypto_password_fits("", "x"));
	assert_false(crypto_password_fits("$argon2id$broken", "x"));
	assert_false(crypto_password_fits(NULL, "x"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(tokens_are_hex_and_differ),
		TEST(readable_secrets_have_no_look_alikes),
		TEST(fingerprints_are_those_of_blake2b),
		TEST(texts_are_compared_whole),
		TEST(passwords_fit_their_hash_only),
	};

	return cmocka_run_group_tests(tests, start, NULL);
}
