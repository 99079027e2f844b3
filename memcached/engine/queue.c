#include "memcached/engine/queue.h"

#include <string.h>

void mc_queue_add_barrier(struct mc_pool *pool, struct mc_server *s)
{
	struct mc_request *req = &s->barrier;

	memset(req, 0, sizeof(*req));
	req->op = MC_VERSION;
	req->result = MEMCACHED_IN_PROGRESS;
	mc_queue_add(pool, s, req);
}

/* A new connection begins with name and password. */
void mc_queue_add_auth(struct mc_pool *pool, struct mc_server *s)
{
	struct mc_request *req = &s->auth;

	if (!pool->credentials)
		return;
	memset(req, 0, sizeof(*req));
	req->op = MC_AUTH;
	req->result = MEMCACHED_IN_PROGRESS;
	req->key = "PLAIN";
	req->key_len = 5;
	req->value = pool->credentials;
	req->value_len = pool->credentials_len;
	mc_queue_add(pool, s, req);
}

void mc_queue_begin_anew(struct mc_pool *pool, struct mc_server *s)
{
	mc_server_drop(s);
	mc_queue_add_auth(pool, s);
}

/* It is not asked, for what it failed of. */
void mc_queue_set_rest_error(struct mc_pool *pool, const struct mc_server *s)
{
	mc_pool_set_error(pool, s->rest_result, s->conn.error.sys_errno, s->conn.error.message, s);
}
