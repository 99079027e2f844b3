/*
 * What a user of the engine does with a pool: makes it, sets it up, and runs batches over it.
 * Before anything that changes how replies are read, what is under way comes to its end: an
 * asynchronous batch, buffered writes.
 */
#ifndef MC_CLIENT_H
#define MC_CLIENT_H

#include "memcached/engine/batch.h"
#include "memcached/engine/namespace.h"
#include "memcached/engine/pool.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A pool without servers, with the text protocol. NULL: out of memory. */
struct mc_pool *mc_client_new(void);

/* Closes all connections, after what went out quietly is done (quiet.h), by a wait that calls
 * nobody. Buffered writes are lost: see mc_buffer_flush(). NULL is harmless. */
void mc_client_free(struct mc_pool *pool);

/* Runs what is asynchronous to its end and sends what is buffered. Does nothing while the pool is
 * busy. */
void mc_client_drain(struct mc_pool *pool);

/* mc_pool_enter() and mc_client_drain() before the batch is run, versions.h and namespace.h. False:
 * all its requests have ended: they were run with the versions of a namespace, or as
 * mc_pool_enter() says, or as the waiter wanted an end. */
__attribute__((cold)) bool mc_client_make_way(struct mc_pool *pool, struct mc_batch *batch);

/* mc_batch_run() after what is under way. */
__attribute__((always_inline)) static inline void mc_client_run(
	struct mc_pool *pool, struct mc_batch *batch)
{
	if (__builtin_expect(pool->occupied, 0) && !mc_client_make_way(pool, batch))
		return;
	mc_batch_run(pool, batch);
}

/* With discovery: asks the endpoint if it is time to, as the first batch without it would, for who
 * looks at the list of servers without a batch or binds requests to servers. Waits for the turn as
 * mc_pool_enter() does, and does nothing where that is not to be had. What is asynchronous comes to
 * its end then. */
void mc_client_follow(struct mc_pool *pool);

/* mc_batch_start_async() after what is under way: starting another ends the one before. After
 * mc_pool_enter(). */
void mc_client_start_async(struct mc_pool *pool, struct mc_batch *batch);

/* Forgets all servers, closing their connections after what went out quietly is done, and the
 * configuration endpoint. */
void mc_client_reset_servers(struct mc_pool *pool);

/* mc_options_set() with all that follows from the change: the ring, connections made anew, buffered
 * writes sent. An option set to the value that it has changes nothing at all: a persistent pool has
 * them set again by every request. */
mc_result mc_client_set_option(struct mc_pool *pool, memcached_behavior_t behavior, uint64_t value);

/* OPT_PROTOCOL: one of enum mc_protocol_number. MEMCACHED_BEHAVIOR_BINARY_PROTOCOL sets it too: to
 * binary, and to text in place of binary. MEMCACHED_SUCCESS, MEMCACHED_INVALID_ARGUMENTS (no such
 * one), MEMCACHED_NOT_SUPPORTED (with datagrams) or MEMCACHED_BAD_KEY_PROVIDED (the prefix cannot
 * be one there). */
mc_result mc_client_set_protocol(struct mc_pool *pool, uint64_t number);
enum mc_protocol_number mc_client_protocol(const struct mc_pool *pool);

/* Name and password for all connections made from now on; NULL name for none. Connections that were
 * made with others are closed. MEMCACHED_SUCCESS or MEMCACHED_MEMORY_ALLOCATION_FAILURE. */
mc_result mc_client_set_credentials(struct mc_pool *pool, const char *name, size_t name_len,
	const char *password, size_t password_len);

/* TLS as the settings say for all connections made from now on; those made by others are closed.
 * The strings are copied. Files are read by the first connection, which fails if they cannot be.
 * MEMCACHED_SUCCESS, MEMCACHED_NOT_SUPPORTED (with datagrams, or a build without TLS) or
 * MEMCACHED_MEMORY_ALLOCATION_FAILURE; pool->error says which. */
mc_result mc_client_set_tls(struct mc_pool *pool, const struct mc_tls_settings *settings);

/* DISTRIBUTION_VIRTUAL_BUCKET from now on: servers[i] is the index of the server for bucket i of
 * count, forward[i] that of the one that takes over while it is ejected (NULL: the next one). The
 * count should be a power of two. An index may be of a server still to come; while there is none,
 * one of the others has the bucket. MEMCACHED_SUCCESS or MEMCACHED_MEMORY_ALLOCATION_FAILURE. */
mc_result mc_client_set_buckets(
	struct mc_pool *pool, const uint32_t *servers, const uint32_t *forward, uint32_t count);

/* OPT_NEAR_CACHE: the bytes that near.h may take; 0: none, and nothing is kept. Of use with the
 * meta protocol and memcached from 1.6.40 on. What is kept goes when the size changes.
 * MEMCACHED_SUCCESS, MEMCACHED_INVALID_ARGUMENTS (not even room for an empty one, or out of
 * memory), or as mc_pool_enter(). */
mc_result mc_client_set_near_cache(struct mc_pool *pool, size_t bytes);
size_t mc_client_near_cache(const struct mc_pool *pool);

/* mc_options_set_prefix() by the rules of the present protocol. */
mc_result mc_client_set_prefix(struct mc_pool *pool, const char *prefix, size_t len);

/* OPT_NAMESPACE: the names that all keys belong to, at most MC_NAMES_MAX; count 0: none. Each must
 * be an mc_name_valid() one, and no two the same. MEMCACHED_SUCCESS, MEMCACHED_NOT_SUPPORTED (with
 * datagrams), MEMCACHED_MEMORY_ALLOCATION_FAILURE, or as mc_pool_enter(). */
mc_result mc_client_set_namespace(struct mc_pool *pool, const struct mc_name *names, size_t count);

/* Drops the keys of each of the names, which need not be those of OPT_NAMESPACE. MEMCACHED_SUCCESS:
 * nobody finds them any more (but for namespace_ttl_ms). Else the first failure, of which
 * pool->error tells; whether that name's keys are dropped is not known then, the others' are.
 * MEMCACHED_NOT_SUPPORTED with datagrams, or as mc_pool_enter(). */
mc_result mc_client_invalidate(struct mc_pool *pool, const struct mc_name *names, size_t count);

/* The size in bytes of the kernel's buffer for sending, or receiving: as set, or that of the first
 * server's connection, which is made for it if need be. 0: it cannot be. There must be at least one
 * server. */
uint64_t mc_client_socket_size(struct mc_pool *pool, bool sending);

/* The waiter's wait from now on; NULL: poll(). Open connections follow. */
void mc_client_set_wait(struct mc_pool *pool,
	int (*wait)(void *self, struct pollfd *fds, size_t count, int64_t timeout_us));

/* OPT_BUSY_POLL: how long every wait looks at the sockets before it sleeps: µs; 0: not at all. Open
 * connections follow. */
void mc_client_set_busy_poll(struct mc_pool *pool, int64_t us);

/* Whoever used the pool in a wait never comes back to it (a Fiber of a request that is over): drops
 * the connections without touching their requests, whose memory may be gone. The pool can be used
 * again. */
void mc_client_abandon(struct mc_pool *pool);

/* Closes every connection, after what was buffered is sent and what went out quietly is done;
 * servers that rest may be tried again. */
void mc_client_quit(struct mc_pool *pool);

#endif
