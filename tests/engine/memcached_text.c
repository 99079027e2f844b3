/*
 * The small parts of the memcached engine that read text: numbers, keys; and fastlz, which reads
 * what others wrote. The fast ways are held against plain ones.
 */
#include "memcached/engine/client.h"
#include "memcached/engine/key.h"
#include "memcached/engine/number.h"
#include "memcached/glue/fastlz.h"
#include "tests/engine/test.h"

#include <inttypes.h>

static void number(uint64_t n)
{
	char expected[32];
	char text[32];
	uint64_t read;

	memset(text, 'x', sizeof(text));
	snprintf(expected, sizeof(expected), "%" PRIu64, n);
	check(mc_number_put(text, n) == text + strlen(expected));
	check(memcmp(text, expected, strlen(expected)) == 0 && text[strlen(expected)] == 'x');
	check(mc_number_parse(text, strlen(expected), &read) && read == n);
	snprintf(expected, sizeof(expected), "%" PRId64, (int64_t)n);
	check(mc_number_put_signed(text, (int64_t)n) == text + strlen(expected));
	check(memcmp(text, expected, strlen(expected)) == 0);
}

static void numbers(void)
{
	static const char *const none[] = {"", "x", "-1", "1x", " 1", "18446744073709551616",
		"28446744073709551615", "99999999999999999999", "000000000000000000000", "1 "};
	uint64_t state = 3;
	uint64_t n = 1;
	uint64_t read;

	for (uint64_t i = 0; i < 100000; i++)
		number(i);
	for (int i = 0; i < 20; i++, n *= 10) {
		number(n - 1);
		number(n);
		number(n * 9);
	}
	number(UINT64_MAX);
	for (int i = 0; i < 100000; i++)
		number(test_random(&state) >> test_below(&state, 64));
	for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
		check(!mc_number_parse(none[i], strlen(none[i]), &read));
}

/* Keys of every length with one odd byte, in memory of just that length. */
static void keys(void)
{
	struct mc_pool *pool = mc_client_new();

	check(pool &&
		mc_client_set_option(pool, MEMCACHED_BEHAVIOR_VERIFY_KEY, 1) == MEMCACHED_SUCCESS);
	for (size_t len = 0; len <= 40; len++) {
		for (size_t at = 0; at < (len ? len : 1); at++) {
			for (int c = 0; c < 256; c++) {
				char *key = malloc(len ? len : 1);
				char *copy = malloc(len ? len : 1);
				bool good = len == 0 || (c > 0x20 && c < 0x7f);

				check(key && copy);
				memset(key, 'k', len);
				if (len)
					key[at] = (char)c;
				check(mc_key_bytes_valid(key, len) == good);
				check(mc_pool_key_valid(pool, key, len) == (good && len > 0));
				check(mc_key_valid_wide(key, len, 0) ==
					((good || c > 0x7f) && len > 0));
				check(mc_key_copy(copy, key, len) == copy + len);
				check(memcmp(copy, key, len) == 0 && mc_key_same(copy, key, len));
				if (len) {
					copy[at] ^= 1;
					check(!mc_key_same(copy, key, len));
				}
				free(key);
				free(copy);
			}
		}
	}
	for (size_t prefix = 0; prefix < 100; prefix += 33) {
		char text[MC_KEY_MAX + 1];

		memset(text, 'k', sizeof(text));
		check(mc_client_set_prefix(pool, text, prefix) == MEMCACHED_SUCCESS);
		check(mc_pool_key_valid(pool, text, MC_KEY_MAX - prefix));
		check(!mc_pool_key_valid(pool, text, MC_KEY_MAX - prefix + 1));
	}
	mc_client_free(pool);
	check(mc_key_valid_wide("k", 1, MC_KEY_MAX - 1) && !mc_key_valid_wide("k", 1, MC_KEY_MAX));
}

/* ---- fastlz ---- */

static size_t squeeze(const uint8_t *in, size_t len, uint8_t **out)
{
	size_t n;

	*out = malloc(fastlz_bound(len));
	check(*out != NULL);
	n = fastlz_compress(in, len, *out);
	check(n <= fastlz_bound(len));
	return n;
}

/* Texts of few and of many different bytes, of lengths about the format's limits. */
static void fastlz(void)
{
	static const size_t lengths[] = {1, 2, 3, 4, 5, 8, 13, 31, 32, 33, 34, 257, 264, 265, 1000,
		8191, 8192, 8200, 65535, 65536, 65537, 200000};
	uint64_t state = 11;

	for (size_t i = 0; i < sizeof(lengths) / sizeof(*lengths); i++) {
		for (size_t kinds = 1; kinds <= 256; kinds *= 4) {
			size_t len = lengths[i];
			uint8_t *in = malloc(len);
			uint8_t *back = malloc(len);
			uint8_t *packed;
			size_t size;
			size_t n;

			check(in && back);
			for (size_t k = 0; k < len; k++)
				in[k] = (uint8_t)test_below(&state, kinds);
			n = squeeze(in, len, &packed);
			check(fastlz_decompressed_size(packed, n, &size) && size == len);
			check(fastlz_decompress(packed, n, back, len) &&
				memcmp(in, back, len) == 0);
			check(!fastlz_decompress(packed, n, back, len - 1));
			free(in);
			free(back);
			free(packed);
		}
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	size_t size;
	uint8_t *out;

	if (!fastlz_decompressed_size(data, len, &size) || size > (1 << 20))
		return 0;
	out = malloc(size ? size : 1);
	check(out != NULL);
	fastlz_decompress(data, len, out, size);
	free(out);
	return 0;
}

#ifndef FUZZER
static void fuzz(void)
{
	static const char words[] = "a little text, and once more a little text";
	uint8_t text[4096];
	uint8_t *packed[2];
	struct test_seed seeds[2];

	for (size_t i = 0; i < sizeof(text); i++)
		text[i] = (uint8_t)(words[i % (sizeof(words) - 1)] ^ (char)(i / 500));
	for (size_t i = 0; i < 2; i++) {
		seeds[i].len = squeeze(text, i ? sizeof(text) : 300, &packed[i]);
		seeds[i].data = (const char *)packed[i];
	}
	packed[1][0] |= 1 << 5; /* as level 2 */
	test_fuzz(LLVMFuzzerTestOneInput, seeds, 2, 200000);
	free(packed[0]);
	free(packed[1]);
}

int main(void)
{
	numbers();
	keys();
	fastlz();
	fuzz();
	return 0;
}
#endif
