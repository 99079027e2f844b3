#include "memcached/engine/key.h"

#include "memcached/engine/request.h"

#include <stdint.h>
#include <string.h>

/* Eight bytes at once: is one of them outside of 0x21 to 0x7e? Exact as long as no byte has its top
 * bit set, and a set top bit is refused anyway. */
static bool word_invalid(uint64_t w)
{
	const uint64_t ones = 0x0101010101010101u;
	const uint64_t tops = 0x8080808080808080u;

	return ((w | (w - ones * 0x21) | (w + ones)) & tops) != 0;
}

bool mc_key_bytes_valid(const char *bytes, size_t len)
{
	uint64_t w;
	uint32_t low;
	uint32_t high;

	/* the last word may overlap the one before: that harms nothing */
	for (size_t i = 0; i + 8 < len; i += 8) {
		memcpy(&w, bytes + i, 8);
		if (word_invalid(w))
			return false;
	}
	if (len >= 8) {
		memcpy(&w, bytes + len - 8, 8);
		return !word_invalid(w);
	}
	if (len >= 4) {
		memcpy(&low, bytes, 4);
		memcpy(&high, bytes + len - 4, 4);
		return !word_invalid((uint64_t)high << 32 | low);
	}
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)(bytes[i] - 0x21) > 0x7e - 0x21)
			return false;
	return true;
}

bool mc_key_valid(const char *key, size_t len, size_t prefix_len)
{
	return len > 0 && len + prefix_len <= MC_KEY_MAX && mc_key_bytes_valid(key, len);
}

bool mc_key_valid_binary(const char *key, size_t len, size_t prefix_len)
{
	return len > 0 && len + prefix_len <= MC_KEY_MAX && !memchr(key, '\n', len);
}

bool mc_stats_type_valid(const char *type, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (type[i] != ' ' && (unsigned char)(type[i] - 0x21) > 0x7e - 0x21)
			return false;
	return len > 0 && len <= MC_KEY_MAX;
}
