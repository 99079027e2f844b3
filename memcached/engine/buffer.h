/*
 * OPT_BUFFER_WRITES: writes gathered with copies of their keys and values, sent as one batch when
 * there are enough of them, before anything else is asked, or on demand.
 */
#ifndef MC_BUFFER_H
#define MC_BUFFER_H

#include "memcached/engine/request.h"

#include <stddef.h>

struct mc_pool;
struct mc_buffer;

/* Bytes gathered at which the buffer is sent by itself. */
#define MC_BUFFER_LIMIT (64 * 1024)

/* Copies the request into the pool's buffer: MEMCACHED_BUFFERED, or the result of sending the
 * buffer when this filled it and that failed, or why its server cannot be connected to, or
 * MEMCACHED_MEMORY_ALLOCATION_FAILURE. */
mc_result mc_buffer_add(struct mc_pool *pool, const struct mc_request *req);

/* Sends everything and waits for the answers. MEMCACHED_SUCCESS also when a server did not store
 * (an add of a key that is there): that is no failure of the buffer; else the first failure. */
mc_result mc_buffer_flush(struct mc_pool *pool);

/* Forgets what was not sent. NULL is harmless. */
void mc_buffer_free(struct mc_buffer *buffer);

#endif
