/*
 * Values encrypted with AES, as libhashkit does it for libmemcached, with a key that both sides
 * know.
 *
 * The work is OpenSSL's own: libhashkit (1.1) never frees a buffer of each value's length. It is
 * asked once in a process whether it makes the same of a probe; if it does not, because it is
 * another version, it does the work after all, as without OpenSSL.
 */
#ifndef MC_ENCODING_H
#define MC_ENCODING_H

#include "memcached/engine/result.h"

#include <stdbool.h>
#include <stddef.h>

/* NULL: values go as they are. Freed with mc_encoding_free(). */
struct mc_encoding;

/* Replaces the key, of any length, of *encoding (NULL: there was none). MEMCACHED_SUCCESS,
 * MEMCACHED_INVALID_ARGUMENTS (an empty key, or one that libhashkit does not take) or
 * MEMCACHED_MEMORY_ALLOCATION_FAILURE; then *encoding is as it was. */
mc_result mc_encoding_set_key(struct mc_encoding **encoding, const char *key, size_t len);

/* NULL is harmless. */
void mc_encoding_free(struct mc_encoding *encoding);

/* Bytes that are enough for len encrypted, or decrypted. */
size_t mc_encoding_room(size_t len);

/* Writes the len bytes encrypted, or decrypted, to the room at to, and their number to *to_len.
 * False: without memory, or (decrypting) these were not encrypted with this key; then what is in
 * the room has no meaning. */
bool mc_encoding_encrypt(
	struct mc_encoding *encoding, const char *bytes, size_t len, char *to, size_t *to_len);
bool mc_encoding_decrypt(
	struct mc_encoding *encoding, const char *bytes, size_t len, char *to, size_t *to_len);

#endif
