#include "memcached/engine/queue.h"

void mc_queue_note_quiet(struct mc_pool *pool, struct mc_server *s, const struct mc_request *req)
{
	if (req->quiet) {
		s->unread = true;
		s->quiet = true;
		return;
	}
	s->unread = false;
	mc_request_init(&s->barrier, MC_VERSION, NULL, 0);
	s->barrier.result = MEMCACHED_IN_PROGRESS;
	mc_queue_add(pool, s, &s->barrier);
}

/* A new connection begins with name and password. */
void mc_queue_add_auth(struct mc_pool *pool, struct mc_server *s)
{
	struct mc_request *req = &s->auth;

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
	mc_queue_add_auth(pool, s);
	s->owes = true;
}

/* It is not asked, for what it failed of. */
void mc_queue_set_rest_error(struct mc_pool *pool, const struct mc_server *s)
{
	mc_pool_set_error(pool, s->rest_result, s->conn.error.sys_errno, s->conn.error.message, s);
}
