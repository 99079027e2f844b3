#include "memcached/engine/queue.h"

void mc_queue_before(struct mc_pool *pool, struct mc_server *s, const struct mc_request *req)
{
	/* what stands before a cut stays as it is */
	if ((s->before & MC_BEFORE_CUT) && net_sendbuf_cut(&s->out, 0))
		s->open_command = NULL;
	if (req->quiet) {
		s->before |= MC_BEFORE_BARRIER;
		s->quiet = true;
		return;
	}
	if (!(s->before & MC_BEFORE_BARRIER))
		return;
	s->before &= (uint8_t)~MC_BEFORE_BARRIER;
	mc_request_init(&s->barrier, MC_VERSION, NULL, 0);
	s->barrier.result = MEMCACHED_IN_PROGRESS;
	mc_queue_add(pool, s, &s->barrier);
}

void mc_queue_begin(struct mc_pool *pool, struct mc_server *s)
{
	struct mc_request *req = &s->auth;

	if (mc_server_uses_tls(s, &pool->tls))
		s->before |= MC_BEFORE_CUT;
	if (!pool->credentials)
		return;
	mc_request_init(req, MC_AUTH, "PLAIN", 5);
	req->result = MEMCACHED_IN_PROGRESS;
	req->value = pool->credentials;
	req->value_len = pool->credentials_len;
	mc_queue_add(pool, s, req);
}

void mc_queue_begin_anew(struct mc_pool *pool, struct mc_server *s)
{
	mc_server_drop(s);
	mc_queue_begin(pool, s);
	s->owes = true;
}

/* It is not asked, for what it failed of. */
void mc_queue_set_rest_error(struct mc_pool *pool, const struct mc_server *s)
{
	mc_pool_set_error(pool, s->rest_result, s->conn.error.sys_errno, s->conn.error.message, s);
}

/* Gathered are gets alone, and the server takes them as they are: they become its list. */
static void encode_gets(struct mc_pool *pool, struct mc_server *s)
{
	s->health.requests += pool->protocol->encode_gets(pool, s, s->gathered);
	mc_server_append_list(s, s->gathered, s->gathered_last);
}

static void encode_one_by_one(struct mc_pool *pool, struct mc_server *s)
{
	struct mc_request *next;

	for (struct mc_request *req = s->gathered; req; req = next) {
		next = req->next;
		mc_queue_add(pool, s, req);
	}
}

static void encode_gathered(struct mc_pool *pool, struct mc_server *s, bool gets)
{
	s->gathered_last->next = NULL;
	if (gets && pool->protocol->encode_gets && !s->datagrams && !s->before)
		encode_gets(pool, s);
	else
		encode_one_by_one(pool, s);
	s->gathered = s->gathered_last = NULL;
}

/* The request is the server's, unless that one rests. *gets: all were gets so far. */
static MC_HOT void gather(struct mc_pool *pool, struct mc_batch *batch, struct mc_request *req,
	struct mc_server *s, bool *gets)
{
	req->at = s->index;
	if (__builtin_expect(s->batch != pool->batches, 0) && !mc_queue_enter(pool, batch, s, req))
		return;
	req->result = MEMCACHED_IN_PROGRESS;
	*gets &= req->op == MC_GET;
	if (s->gathered_last)
		s->gathered_last->next = req;
	else
		s->gathered = req;
	s->gathered_last = req;
}

void mc_queue_give_gets(struct mc_pool *pool, struct mc_batch *batch)
{
	struct mc_request *req = batch->requests;
	bool gets = true;

	/* a single server has all keys */
	if (pool->count == 1)
		for (size_t left = batch->count; left > 0; left--, req++)
			gather(pool, batch, req, pool->servers[0], &gets);
	else
		for (size_t left = batch->count; left > 0; left--, req++)
			gather(pool, batch, req, pool->servers[mc_queue_place(pool, req)], &gets);
	for (struct mc_server *s = batch->active; s; s = s->next_active)
		if (s->gathered)
			encode_gathered(pool, s, gets);
}
