/*
 * Values encrypted with AES, as libmemcached does it: by libhashkit, with a key that both sides know.
 */
#ifndef MC_ENCODING_H
#define MC_ENCODING_H

#include "memcached/engine/result.h"

#include <libhashkit/hashkit.h>
#include <stddef.h>

/* NULL: values go as they are. Freed with mc_encoding_free(). */
struct mc_encoding;

/* Replaces the key of *encoding (NULL: there was none). MEMCACHED_SUCCESS, MEMCACHED_INVALID_ARGUMENTS
 * (libhashkit takes no such key: an empty one) or MEMCACHED_MEMORY_ALLOCATION_FAILURE; then *encoding is
 * as it was. */
mc_result mc_encoding_set_key(struct mc_encoding **encoding, const char *key, size_t len);

/* NULL is harmless. */
void mc_encoding_free(struct mc_encoding *encoding);

/* The bytes encrypted, or decrypted: to be freed with hashkit_string_free(). NULL: without memory, or
 * (decrypting) these were not encrypted with this key. */
hashkit_string_st *mc_encoding_encrypt(struct mc_encoding *encoding, const char *bytes, size_t len);
hashkit_string_st *mc_encoding_decrypt(struct mc_encoding *encoding, const char *bytes, size_t len);

#endif
