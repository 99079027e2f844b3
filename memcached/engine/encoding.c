#include "memcached/engine/encoding.h"

#include <stdlib.h>

struct mc_encoding {
	hashkit_st kit;
};

enum { AES_BLOCK = 16 };

mc_result mc_encoding_set_key(struct mc_encoding **encoding, const char *key, size_t len)
{
	struct mc_encoding *made;

	if (len == 0)
		return MEMCACHED_INVALID_ARGUMENTS;
	made = malloc(sizeof(*made));
	if (!made)
		return MEMCACHED_MEMORY_ALLOCATION_FAILURE;
	if (!hashkit_create(&made->kit)) {
		free(made);
		return MEMCACHED_MEMORY_ALLOCATION_FAILURE;
	}
	if (!hashkit_key(&made->kit, key, len)) {
		mc_encoding_free(made);
		return MEMCACHED_INVALID_ARGUMENTS;
	}
	mc_encoding_free(*encoding);
	*encoding = made;
	return MEMCACHED_SUCCESS;
}

void mc_encoding_free(struct mc_encoding *encoding)
{
	if (!encoding)
		return;
	hashkit_free(&encoding->kit);
	free(encoding);
}

hashkit_string_st *mc_encoding_encrypt(struct mc_encoding *encoding, const char *bytes, size_t len)
{
	return hashkit_encrypt(&encoding->kit, bytes, len);
}

hashkit_string_st *mc_encoding_decrypt(struct mc_encoding *encoding, const char *bytes, size_t len)
{
	/* whole blocks only: libhashkit does not look */
	if (len == 0 || len % AES_BLOCK != 0)
		return NULL;
	return hashkit_decrypt(&encoding->kit, bytes, len);
}
