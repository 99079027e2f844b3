/*
 * Which server gets a request, and its way into that server's queue. The engine's own: batch.c and
 * what belongs to it.
 */
#ifndef MC_QUEUE_H
#define MC_QUEUE_H

#include "memcached/engine/monitor.h"
#include "memcached/engine/pool.h"
#include "memcached/engine/request.h"
#include "memcached/engine/server.h"
#include "memcached/engine/udp.h"
#include "net/transfer.h"

#include <stdbool.h>
#include <stdint.h>

/* What goes wrong, begins, or is asked for by few stays out of the way of the rest. */
#define MC_COLD __attribute__((cold, noinline))
/* What every request goes through is one function to the compiler. */
#define MC_HOT __attribute__((always_inline)) inline

/* The request is quiet, or the first that is not behind such: before that goes a barrier, behind
 * which nothing is left of those that went out quietly. Or the bytes are cut here. */
MC_COLD void mc_queue_before(
	struct mc_pool *pool, struct mc_server *s, const struct mc_request *req);

/* What a new connection begins with: name and password, where there are some. */
MC_COLD void mc_queue_begin(struct mc_pool *pool, struct mc_server *s);

/* Forgets the connection; the next one begins as it has to. */
MC_COLD void mc_queue_begin_anew(struct mc_pool *pool, struct mc_server *s);

/* The server is not asked, for what it failed of: pool->error says so. */
MC_COLD void mc_queue_set_rest_error(struct mc_pool *pool, const struct mc_server *s);

/* Has the server closed the connection, or said what nobody asked for, as one does that is of no
 * use? Looked at without taking it. */
static inline bool mc_queue_connection_dead(const struct mc_server *s)
{
	switch (net_conn_peek(&s->conn)) {
	case NET_AGAIN:
		return false;
	case NET_OK:
		/* it may complain of what went out quietly, and has more of that to do */
		return !(s->before & MC_BEFORE_BARRIER) && !mc_server_awaits_barrier(s);
	default:
		return true;
	}
}

/* A request that must not be done twice goes out only over a connection that is not known to be
 * dead: servers come and go between two calls of a long-running program. Looked at once, before its
 * first byte: what comes later may be the reply to it. */
static inline bool mc_queue_kept_connection_dead(struct mc_server *s)
{
	if (s->repeatable || !s->reused || s->answered || s->last_try || net_sendbuf_empty(&s->out))
		return false;
	if (mc_queue_connection_dead(s))
		return true;
	s->last_try = true;
	return false;
}

static inline void mc_queue_link(struct mc_batch *batch, struct mc_server *s)
{
	s->next_active = batch->active;
	batch->active = s;
}

/* The server takes part in the batch. Its connection must be clean and our own. */
static MC_HOT void mc_queue_activate(
	struct mc_pool *pool, struct mc_batch *batch, struct mc_server *s)
{
	bool clean = s->clean;

	s->clean = false;
	s->owes = true;
	s->reused = true;
	s->answered = false;
	s->last_try = false;
	s->repeatable = true;
	s->quiet = false;
	s->locked_out = false;
	s->batch = pool->batches;
	s->deadline = 0;
	s->open_command = NULL;
	mc_queue_link(batch, s);
	if (__builtin_expect(--s->health.until_timed == 0, 0))
		mc_monitor_begin(pool, s);
	if (__builtin_expect(!clean || !net_conn_usable(&s->conn), 0))
		mc_queue_begin_anew(pool, s);
}

/* Encoders put the whole prefix before every key. One that is not of the namespace, in a batch with
 * others that are, goes without the tag: returns what the prefix's length has to be set to
 * afterwards. */
static inline size_t mc_queue_begin_bare(struct mc_pool *pool, const struct mc_request *req)
{
	size_t before = pool->options.prefix_len;

	if (req->bare)
		pool->options.prefix_len = pool->options.own_prefix_len;
	return before;
}

/* Behind the requests owed, in the queue as on the wire. */
static MC_HOT mc_result mc_queue_add(
	struct mc_pool *pool, struct mc_server *s, struct mc_request *req)
{
	mc_result result;

	if (__builtin_expect(req->quiet | s->before, 0))
		mc_queue_before(pool, s, req);
	result = s->datagrams ? mc_udp_encode(pool, s, req) : pool->protocol->encode(pool, s, req);
	if (result != MEMCACHED_SUCCESS)
		return req->result = result;
	s->repeatable &= req->repeatable;
	s->health.requests++;
	mc_server_append(s, req);
	return MEMCACHED_SUCCESS;
}

/* The server is not in the batch: it rests, and the request ends so, or it becomes active. */
static MC_HOT bool mc_queue_enter(
	struct mc_pool *pool, struct mc_batch *batch, struct mc_server *s, struct mc_request *req)
{
	if (__builtin_expect(s->failures > 0, 0) && mc_server_resting(s)) {
		req->result = s->rest_result;
		req->unreached = true;
		mc_queue_set_rest_error(pool, s);
		return false;
	}
	mc_queue_activate(pool, batch, s);
	return true;
}

/* Gives the request to the server, unless that one rests. */
static MC_HOT bool mc_queue_give_to(
	struct mc_pool *pool, struct mc_batch *batch, struct mc_request *req, struct mc_server *s)
{
	req->at = s->index;
	if (s->batch != pool->batches && !mc_queue_enter(pool, batch, s, req))
		return false;
	req->result = MEMCACHED_IN_PROGRESS;
	mc_queue_add(pool, s, req);
	return true;
}

/* The same with the server's index. */
static inline bool mc_queue_give(
	struct mc_pool *pool, struct mc_batch *batch, struct mc_request *req, uint32_t index)
{
	return mc_queue_give_to(pool, batch, req, pool->servers[index]);
}

/* Gives the requests of a batch, which are many and begin with a get, to the servers that they
 * belong to. No other server is to be asked for any (pool->asks_others). */
void mc_queue_give_gets(struct mc_pool *pool, struct mc_batch *batch);

static inline uint32_t mc_queue_place(const struct mc_pool *pool, const struct mc_request *req)
{
	if (req->server >= 0)
		return (uint32_t)req->server;
	return req->group ? mc_pool_find(pool, req->group, req->group_len)
			  : mc_pool_find(pool, req->key, req->key_len);
}

static inline bool mc_queue_server_done(const struct mc_server *s)
{
	return !s->first && !s->reroute && net_sendbuf_empty(&s->out);
}

/* The server has nothing left to do. */
static inline void mc_queue_leave(struct mc_pool *pool, struct mc_server *s)
{
	if (s->conn.state == NET_CONN_OPEN) {
		s->clean = net_recvbuf_len(&s->in) == 0;
		s->owes = false;
		if (__builtin_expect(s->health.attention, 0))
			mc_monitor_well(pool, s);
	}
	s->batch = 0;
}

#endif
