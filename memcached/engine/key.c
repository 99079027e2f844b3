#include "memcached/engine/key.h"

#include "memcached/engine/request.h"

#include <string.h>

bool mc_key_valid_wide(const char *key, size_t len, size_t prefix_len)
{
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)key[i] <= ' ' || key[i] == 0x7f)
			return false;
	return len > 0 && len + prefix_len <= MC_KEY_MAX;
}

bool mc_key_valid_binary(const char *key, size_t len, size_t prefix_len)
{
	return len > 0 && len + prefix_len <= MC_KEY_MAX && !memchr(key, '\n', len);
}

bool mc_key_valid_meta(const char *key, size_t len, size_t prefix_len)
{
	return (len > 0 && len + prefix_len <= MC_KEY_BASE64_MAX) ||
	       mc_key_valid_wide(key, len, prefix_len);
}

bool mc_stats_type_valid(const char *type, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (type[i] != ' ' && (unsigned char)(type[i] - 0x21) > 0x7e - 0x21)
			return false;
	return len > 0 && len <= MC_KEY_MAX;
}
