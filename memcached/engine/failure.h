/*
 * What becomes of requests when a server fails: sent once more, moved to another one, or ended with
 * what happened. The engine's own: batch.c and what belongs to it.
 */
#ifndef MC_FAILURE_H
#define MC_FAILURE_H

#include "memcached/engine/queue.h"

/* The connection is of no more use, s->conn.error says why: everything it owes is sent once more
 * over a new one, if that may be, or ends so, or goes to another server. */
MC_COLD void mc_failure(struct mc_pool *pool, struct mc_server *s, enum net_code code);

/* All that is owed is sent once more, over a new connection. */
MC_COLD void mc_failure_retry(struct mc_pool *pool, struct mc_server *s);

/* The server's reply is none. */
MC_COLD void mc_failure_protocol(struct mc_pool *pool, struct mc_server *s);

/* The server did not take name or password: it is not asked again before its time, with the same
 * result for all. */
MC_COLD void mc_failure_auth(struct mc_pool *pool, struct mc_server *s);

/* mc_failure() of the servers of the batch whose time is over. */
MC_COLD void mc_failure_late(struct mc_pool *pool, struct mc_batch *batch);

/* mc_failure() of all of them: it makes no sense to wait any more. */
MC_COLD void mc_failure_all(struct mc_pool *pool, struct mc_batch *batch, enum net_code code);

/* What an asynchronous batch is still owed over connections of the process that this one was forked
 * from is that one's. It is asked for again, but for a value that has begun to come. */
MC_COLD void mc_failure_ask_anew(struct mc_pool *pool, const struct mc_batch *batch);

#endif
