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
