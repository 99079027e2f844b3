/*
 * Values encrypted: the bytes are libhashkit's, for keys and values of every length, and nothing is
 * written beyond the room that is asked for.
 */
#include "memcached/engine/encoding.h"
#include "tests/engine/test.h"

#include <libhashkit/hashkit.h>

enum { LONGEST = 100 };

/* libhashkit loses what it encrypts. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
	return "leak:libhashkit";
}

/* By libhashkit itself, with the key padded. */
static void compare(const char *key, size_t key_len, const char *value, size_t len,
	const char *encrypted, size_t encrypted_len)
{
	char padded[LONGEST + 1] = {0};
	hashkit_st kit;
	hashkit_string_st *made;

	memcpy(padded, key, key_len);
	check(hashkit_create(&kit) != NULL);
	check(hashkit_key(&kit, padded, key_len));
	made = hashkit_encrypt(&kit, value, len);
	check(made != NULL && hashkit_string_length(made) == encrypted_len);
	check(memcmp(hashkit_string_c_str(made), encrypted, encrypted_len) == 0);
	hashkit_string_free(made);
	hashkit_free(&kit);
}

static void round_trip(size_t key_len, size_t len, bool with_kit)
{
	char *key = malloc(key_len);
	char *value = malloc(len ? len : 1);
	struct mc_encoding *e = NULL;
	struct mc_encoding *other = NULL;
	char *secret;
	char *plain;
	size_t secret_len = 0;
	size_t plain_len = 0;

	check(key && value);
	memset(key, 'k', key_len);
	for (size_t i = 0; i < len; i++)
		value[i] = (char)(i * 7);
	check(mc_encoding_set_key(&e, key, key_len) == MEMCACHED_SUCCESS);
	secret = malloc(mc_encoding_room(len));
	check(secret != NULL);
	check(mc_encoding_encrypt(e, value, len, secret, &secret_len));
	check(secret_len <= mc_encoding_room(len) && secret_len > len && secret_len % 16 == 0);
	plain = malloc(mc_encoding_room(secret_len));
	check(plain != NULL);
	check(mc_encoding_decrypt(e, secret, secret_len, plain, &plain_len));
	check(plain_len == len && memcmp(plain, value, len) == 0);
	if (with_kit)
		compare(key, key_len, value, len, secret, secret_len);
	/* cut, or with another key: perhaps by chance, but never the value */
	check(!mc_encoding_decrypt(e, secret, secret_len - 1, plain, &plain_len));
	check(mc_encoding_set_key(&other, "another", 7) == MEMCACHED_SUCCESS);
	if (mc_encoding_decrypt(other, secret, secret_len, plain, &plain_len))
		check(plain_len != len || len == 0 || memcmp(plain, value, len) != 0);
	mc_encoding_free(other);
	mc_encoding_free(e);
	free(plain);
	free(secret);
	free(value);
	free(key);
}

int main(void)
{
	struct mc_encoding *e = NULL;

	check(mc_encoding_set_key(&e, "", 0) == MEMCACHED_INVALID_ARGUMENTS && e == NULL);
	for (size_t len = 0; len < 70; len++)
		round_trip(32, len, false);
	for (size_t key_len = 1; key_len <= LONGEST; key_len++)
		round_trip(key_len, 5, false);
	round_trip(7, 1 << 20, false);
	for (size_t key_len = 1; key_len <= LONGEST; key_len++)
		round_trip(key_len, key_len, true);
	return 0;
}
