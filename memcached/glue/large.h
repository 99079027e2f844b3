/*
 * OPT_LARGE_VALUES: payloads longer than a chunk are stored in pieces over the pool, and under
 * their key stands a manifest, which says which they are. All reads put them together again, with
 * the option or without it.
 *
 * Chunks have keys of their own, with a random generation, so those of two writers never mix: what
 * a manifest names is whole and of one writer, or it is not there.
 *
 *   manifest	"PLV", version 1, and big-endian: flags of the value (32 bits), its length (64), the
 *		length of a chunk (32), the CRC-32 of the whole (32), the generation (16 bytes)
 *   chunk	key "PLV:", its number from 0 on, ":", the generation in 32 hexadecimal digits (in
 *		this order, as keys that differ at their end alone are hashed to few servers); its
 *		flags are the generation's first 32 bits
 *
 * A manifest has a type of its own among the flags, so clients that do not know it report a payload
 * that they cannot read.
 */
#ifndef PHP_MEMCACHED_LARGE_H
#define PHP_MEMCACHED_LARGE_H

#include "memcached/glue/php_memcached.h"

/* The type in the flags of a manifest: see value.h. */
enum { PHP_MEMCACHED_TYPE_MANIFEST = 15 };

/* The lengths that a chunk may have, in bytes. */
enum { PHP_MEMCACHED_CHUNK_MIN = 1024, PHP_MEMCACHED_CHUNK_MAX = 1 << 30 };

static inline bool php_memcached_is_manifest(uint32_t flags)
{
	return (flags & PHP_MEMCACHED_FLAG_TYPE) == PHP_MEMCACHED_TYPE_MANIFEST;
}

/* Is the payload to be stored in pieces? */
static inline bool php_memcached_is_large(
	const struct php_memcached_client *client, const struct php_memcached_encoded *encoded)
{
	return client->chunk_size > 0 && encoded->len > (size_t)client->chunk_size;
}

/* Stores the chunks of a payload, as long as req says, and puts the manifest in its place. False,
 * with the result set: a chunk could not be stored, and nothing is left; encoded needs no release
 * then. */
bool php_memcached_large_store(php_memcached_object *o, const struct mc_request *req,
	struct php_memcached_encoded *encoded);

/* The manifest was not stored: its chunks go. Harmless for what is none. */
void php_memcached_large_undo(php_memcached_object *o, const struct php_memcached_encoded *encoded);

/*
 * Puts together what a manifest names, with the request that found it: MC_WANT_TOUCH sets the
 * chunks' expiration, too. Takes over the manifest. The payload, and its flags in req; NULL, with
 * the result set: a chunk is not there or is none of it (MEMCACHED_NOTFOUND), a server failed, the
 * manifest is damaged or of a version to come (PHP_MEMCACHED_PAYLOAD_FAILURE), or memory_limit does
 * not allow it.
 */
zend_string *php_memcached_large_load(
	php_memcached_object *o, struct mc_request *req, zend_string *manifest);

/*
 * For a pool that takes over from another one: stores the chunks that a manifest names in the old
 * one under the same keys in the new one, with the expiration, so that the manifest is true there
 * as well. found is the request that found the manifest in the old pool, whose value it has. False:
 * a chunk is not there, or could not be stored.
 */
bool php_memcached_large_bring(php_memcached_object *o, php_memcached_object *old,
	const struct mc_request *found, int64_t expiration);

/* With the option: does for the chunks of large values what the requests do for their keys, those
 * that are MC_DELETE or MC_TOUCH. */
void php_memcached_large_follow(
	php_memcached_object *o, const struct mc_request *requests, size_t count);

#endif
