/*
 * Which server gets a request, and its way into that server's queue. The engine's own: batch.c and what belongs to it.
 */
#ifndef MC_QUEUE_H
#define MC_QUEUE_H

#include "memcached/engine/pool.h"
#include "memcached/engine/request.h"
#include "memcached/engine/server.h"
#include "memcached/engine/udp.h"

#include <stdbool.h>
#include <stdint.h>

/* What goes wrong, begins, or is asked for by few stays out of the way of the rest. */
#define MC_COLD __attribute__((cold, noinline))

/* The barrier before the next request, behind which nothing is left of those that went out quietly. */
MC_COLD void mc_queue_add_barrier(struct mc_pool *pool, struct mc_server *s);

/* A new connection begins with name and password, where there are some. */
MC_COLD void mc_queue_add_auth(struct mc_pool *pool, struct mc_server *s);

/* Forgets the connection; the next one begins as it has to. */
MC_COLD void mc_queue_begin_anew(struct mc_pool *pool, struct mc_server *s);

/* The server is not asked, for what it failed of: pool->error says so. */
MC_COLD void mc_queue_set_rest_error(struct mc_pool *pool, const struct mc_server *s);

static inline void mc_queue_link(struct mc_batch *batch, struct mc_server *s)
{
	s->active = true;
	s->next_active = batch->active;
	batch->active = s;
}

/* The server takes part in the batch. Its connection must be clean: owing nothing, with nothing unasked
 * for, and our own. */
static inline void mc_queue_activate(
	struct mc_pool *pool, struct mc_batch *batch, struct mc_server *s)
{
	s->batch = pool->batches;
	s->answered = false;
	s->retried = false;
	s->quiet = false;
	s->repeatable = true;
	s->deadline = 0;
	s->open_command = NULL;
	s->locked_out = false;
	mc_queue_link(batch, s);
	s->reused = s->conn.state == NET_CONN_OPEN && !s->owes && net_recvbuf_len(&s->in) == 0 &&
		    net_conn_usable(&s->conn);
	if (!s->reused)
		mc_queue_begin_anew(pool, s);
	s->owes = true;
}

/* Behind the requests owed, in the queue as on the wire. */
static inline mc_result mc_queue_add(
	struct mc_pool *pool, struct mc_server *s, struct mc_request *req)
{
	mc_result result;

	if (req->quiet) {
		s->unread = true;
		s->quiet = true;
	} else if (s->unread) {
		s->unread = false;
		mc_queue_add_barrier(pool, s);
	}
	result = s->datagrams ? mc_udp_encode(pool, s, req) : pool->protocol->encode(pool, s, req);
	if (result != MEMCACHED_SUCCESS)
		return req->result = result;
	s->repeatable &= mc_op_traits[req->op].repeatable;
	mc_server_append(s, req);
	return MEMCACHED_SUCCESS;
}

/* Gives the request to the server, unless that one rests. */
static inline bool mc_queue_give(
	struct mc_pool *pool, struct mc_batch *batch, struct mc_request *req, uint32_t index)
{
	struct mc_server *s = pool->servers[index];

	req->at = index;
	if (s->failures > 0 && mc_server_resting(s)) {
		req->result = s->rest_result;
		req->unreached = true;
		mc_queue_set_rest_error(pool, s);
		return false;
	}
	if (s->batch != pool->batches || !s->active)
		mc_queue_activate(pool, batch, s);
	req->result = MEMCACHED_IN_PROGRESS;
	mc_queue_add(pool, s, req);
	return true;
}

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
static inline void mc_queue_leave(struct mc_server *s)
{
	s->active = false;
	if (s->conn.state != NET_CONN_OPEN)
		return;
	s->owes = false;
	s->failures = 0;
	s->timeouts = 0;
}

#endif
