/*
 * What may be a key (protocol.txt, "Keys"): 1 to 250 bytes, prefix included, none of them a control
 * character or a space. Bytes beyond ASCII are none of that to a server; whoever asks for keys to
 * be verified has them refused, as libmemcached does.
 */
#ifndef MC_KEY_H
#define MC_KEY_H

#include "memcached/engine/request.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* The first bytes of a number of bytes, as a number. */
static inline uint64_t mc_key_word(const char *bytes)
{
	uint64_t w;

	memcpy(&w, bytes, sizeof(w));
	return w;
}

static inline uint32_t mc_key_half_word(const char *bytes)
{
	uint32_t w;

	memcpy(&w, bytes, sizeof(w));
	return w;
}

/* Are these len bytes the same? Keys are short: this, as what follows, is cheaper than a call. */
static inline bool mc_key_same(const char *a, const char *b, size_t len)
{
	if (len < 4)
		return memcmp(a, b, len) == 0;
	/* the last word may overlap the one before */
	if (len < 8)
		return mc_key_half_word(a) == mc_key_half_word(b) &&
		       mc_key_half_word(a + len - 4) == mc_key_half_word(b + len - 4);
	for (size_t i = 0; i < len - 8; i += 8)
		if (mc_key_word(a + i) != mc_key_word(b + i))
			return false;
	return mc_key_word(a + len - 8) == mc_key_word(b + len - 8);
}

/* Copies len bytes; returns the end of the copy. */
static inline char *mc_key_copy(char *to, const char *from, size_t len)
{
	uint64_t w;
	uint32_t half;

	if (len < 4) {
		for (size_t i = 0; i < len; i++)
			to[i] = from[i];
		return to + len;
	}
	if (len < 8) {
		half = mc_key_half_word(from);
		memcpy(to, &half, sizeof(half));
		half = mc_key_half_word(from + len - 4);
		memcpy(to + len - 4, &half, sizeof(half));
		return to + len;
	}
	for (size_t i = 0; i < len - 8; i += 8) {
		w = mc_key_word(from + i);
		memcpy(to + i, &w, sizeof(w));
	}
	w = mc_key_word(from + len - 8);
	memcpy(to + len - 8, &w, sizeof(w));
	return to + len;
}

/* Eight bytes at once: is one of them outside of 0x21 to 0x7e? Exact as long as no byte has its top
 * bit set, and a set top bit is outside anyway. */
static inline uint64_t mc_key_word_bad_bits(uint64_t w)
{
	const uint64_t ones = 0x0101010101010101u;

	return w | (w - ones * 0x21) | (w + ones);
}

static inline bool mc_key_word_invalid(uint64_t w)
{
	return (mc_key_word_bad_bits(w) & 0x8080808080808080u) != 0;
}

/* Are all len bytes ASCII that a key may hold? */
static inline bool mc_key_bytes_valid(const char *bytes, size_t len)
{
	if (len < 4) {
		for (size_t i = 0; i < len; i++)
			if ((unsigned char)(bytes[i] - 0x21) > 0x7e - 0x21)
				return false;
		return true;
	}
	/* the last word may overlap the one before: that harms nothing */
	if (len < 8)
		return !mc_key_word_invalid((uint64_t)mc_key_half_word(bytes) << 32 |
					    mc_key_half_word(bytes + len - 4));
	for (size_t i = 0; i < len - 8; i += 8)
		if (mc_key_word_invalid(mc_key_word(bytes + i)))
			return false;
	return !mc_key_word_invalid(mc_key_word(bytes + len - 8));
}

/* mc_key_copy() of bytes that mc_key_bytes_valid() says to be valid, both at once: the end of the
 * copy, or NULL if they are not. len > 0. */
__attribute__((always_inline)) static inline char *mc_key_copy_valid(
	char *to, const char *from, size_t len)
{
	uint64_t bad = 0;
	uint64_t w;

	if (len < 4)
		return mc_key_bytes_valid(from, len) ? mc_key_copy(to, from, len) : NULL;
	if (len < 8) {
		uint32_t first = mc_key_half_word(from);
		uint32_t last = mc_key_half_word(from + len - 4);

		memcpy(to, &first, sizeof(first));
		memcpy(to + len - 4, &last, sizeof(last));
		return mc_key_word_invalid((uint64_t)first << 32 | last) ? NULL : to + len;
	}
	for (size_t i = 0; i < len - 8; i += 8) {
		w = mc_key_word(from + i);
		memcpy(to + i, &w, sizeof(w));
		bad |= mc_key_word_bad_bits(w);
	}
	w = mc_key_word(from + len - 8);
	memcpy(to + len - 8, &w, sizeof(w));
	bad |= mc_key_word_bad_bits(w);
	return bad & 0x8080808080808080u ? NULL : to + len;
}

/* May this be a key, with bytes beyond ASCII, behind a prefix of prefix_len bytes? (Of ASCII alone:
 * mc_pool_key_valid().) */
bool mc_key_valid_wide(const char *key, size_t len, size_t prefix_len);

/* The same in the binary protocol, which has lengths: any bytes but a newline, as libmemcached has
 * it. */
bool mc_key_valid_binary(const char *key, size_t len, size_t prefix_len);

/* The same in the meta protocol: any bytes. What is no key of the text protocol goes as base64, and
 * may be as long as fits then: MC_KEY_BASE64_MAX bytes. */
enum { MC_KEY_BASE64_MAX = MC_KEY_MAX / 4 * 3 };
bool mc_key_valid_meta(const char *key, size_t len, size_t prefix_len);

/* May this be the type of statistics asked for: words of letters, digits and what names are made
 * of, so that it cannot end the command it stands in? */
bool mc_stats_type_valid(const char *type, size_t len);

#endif
