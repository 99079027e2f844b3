#include "memcached/engine/failure.h"

#include "memcached/engine/gutter.h"
#include "net/clock.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * A server that could not be reached is not tried again before its retry time-out has passed. One
 * that timed out or closed (reached) is tried again at once, as libmemcached does. With ejection
 * both rest, and the keys belong to others until then.
 */
static void server_lost(
	struct mc_pool *pool, struct mc_server *s, bool reached, mc_result rest_result)
{
	const struct mc_options *o = &pool->options;
	int32_t rest =
		reached && !o->auto_eject && !mc_pool_has_gutter(pool) ? 0 : o->retry_timeout_s;
	char *host = strdup(s->host);

	s->failures++;
	s->rest_result = rest_result;
	if (o->auto_eject && s->failures >= o->failure_limit) {
		s->rest_result = MEMCACHED_SERVER_MARKED_DEAD;
		if (o->dead_timeout_s > 0) {
			rest = o->dead_timeout_s;
			/* it gets one try when that is over */
			s->failures = o->failure_limit - 1;
			if (s->failures == 0)
				s->failures = 1;
		}
	}
	s->retry_at = rest > 0 ? net_deadline((int64_t)rest * 1000000) : 0;
	mc_monitor_lost(pool, s);
	if (o->auto_eject)
		mc_pool_refresh(pool);
	if (!host)
		return;
	free(pool->disconnected_host);
	pool->disconnected_host = host;
	pool->disconnected_port = s->port;
}

/* A time-out counts as a failure when there were as many in a row as OPT_SERVER_TIMEOUT_LIMIT
 * allows. */
static bool timeout_forgiven(const struct mc_pool *pool, struct mc_server *s)
{
	s->timeouts++;
	return s->timeouts < pool->options.timeout_limit;
}

/* May the whole of what is owed be sent once more over a new connection? Only if the old one was
 * kept from before, said nothing, and nothing could be done twice by it. */
static bool may_retry(const struct mc_server *s, enum net_code code)
{
	return s->reused && s->repeatable && !s->answered && !s->last_try && code != NET_TIMEOUT &&
	       code != NET_INTERRUPTED;
}

void mc_failure_retry(struct mc_pool *pool, struct mc_server *s)
{
	struct mc_request *req = s->first;
	struct mc_request *reroute = s->reroute;

	mc_server_drop(s);
	s->reroute = reroute;
	s->last_try = true;
	mc_queue_begin(pool, s);
	while (req) {
		struct mc_request *next = req->next;

		if (req != &s->barrier && req != &s->auth) {
			size_t prefix = mc_queue_begin_bare(pool, req);

			req->result = MEMCACHED_IN_PROGRESS;
			mc_queue_add(pool, s, req);
			pool->options.prefix_len = prefix;
		}
		req = next;
	}
	s->owes = true;
}

/* May some other server be asked instead, now that this one is lost? */
static bool may_move(const struct mc_pool *pool, const struct mc_request *req)
{
	if (req->is_copy || req->server >= 0 || req->op == MC_AUTH)
		return false;
	if (req->replicas_left > 0 || mc_gutter_takes(pool, req))
		return true;
	if (mc_pool_has_gutter(pool))
		return false;
	return pool->options.auto_eject && req->moves < pool->count && req->moves < UINT8_MAX;
}

/* Ends all that is owed with the result; with lost, others may be asked instead. */
static void fail_owed(const struct mc_pool *pool, struct mc_server *s, mc_result result, bool lost)
{
	bool unreached = s->conn.state != NET_CONN_OPEN;

	while (s->first) {
		struct mc_request *req = s->first;
		bool refused = s->incoming.req == req && s->incoming.result != MEMCACHED_SUCCESS;

		req->unreached = unreached;
		/* a value that was being thrown away has its result already */
		mc_server_end_first(s, refused ? s->incoming.result : result);
		if (lost && req != &s->barrier && may_move(pool, req))
			mc_server_ask_another(s, req);
	}
}

static void drop_failed(struct mc_server *s)
{
	struct mc_request *reroute = s->reroute;

	mc_server_drop(s);
	s->reroute = reroute;
}

/* Is it perhaps a server of TLS, which is spoken to without? It says so in an alert, which is none
 * of our protocols', or closes (closed) without a word. */
static bool perhaps_tls(const struct mc_pool *pool, const struct mc_server *s, bool closed)
{
	size_t len = net_recvbuf_len(&s->in);

	if (pool->tls.settings.on || s->reused || s->datagrams || mc_server_is_unix(s))
		return false;
	return len > 0 ? net_tls_is_alert(s->in.data + s->in.start, len) : closed && !s->answered;
}

static void set_error(struct mc_pool *pool, const struct mc_server *s, mc_result result,
	const char *details, bool closed)
{
	char text[NET_ERROR_MESSAGE_SIZE + 64];

	if (perhaps_tls(pool, s, closed)) {
		snprintf(text, sizeof(text), "%s (as a server does that expects TLS, OPT_USE_TLS)",
			details);
		details = text;
	}
	mc_pool_set_error(pool, result, s->conn.error.sys_errno, details, s);
}

void mc_failure(struct mc_pool *pool, struct mc_server *s, enum net_code code)
{
	bool reached = s->conn.state == NET_CONN_OPEN && code != NET_CONNECT;
	mc_result result;
	bool lost;

	if (may_retry(s, code)) {
		mc_failure_retry(pool, s);
		return;
	}
	result = mc_result_of_net(code, reached, mc_server_is_unix(s));
	set_error(pool, s, result, s->conn.error.message, code == NET_EOF && reached);
	if (code == NET_INTERRUPTED) {
		/* not by the server */
		pool->error.interrupted = true;
		fail_owed(pool, s, result, false);
		mc_server_drop(s);
		return;
	}
	mc_monitor_failed(pool, s, result);
	lost = code != NET_TIMEOUT || !timeout_forgiven(pool, s);
	fail_owed(pool, s, result, lost);
	drop_failed(s);
	if (lost)
		server_lost(pool, s, reached, MEMCACHED_SERVER_TEMPORARILY_DISABLED);
}

void mc_failure_protocol(struct mc_pool *pool, struct mc_server *s)
{
	mc_result result = MEMCACHED_PROTOCOL_ERROR;

	if (s->overfull || (s->incoming.req && s->incoming.result != MEMCACHED_SUCCESS))
		result = MEMCACHED_MEMORY_ALLOCATION_FAILURE;
	else {
		set_error(pool, s, result,
			"the server's reply is not one that the protocol knows: is it memcached's "
			"port?",
			false);
		mc_monitor_failed(pool, s, result);
	}
	fail_owed(pool, s, result, false);
	drop_failed(s);
}

void mc_failure_auth(struct mc_pool *pool, struct mc_server *s)
{
	mc_result result = s->auth.result;

	mc_monitor_failed(pool, s, result);
	fail_owed(pool, s, result, false);
	drop_failed(s);
	server_lost(pool, s, false, result);
}

void mc_failure_late(struct mc_pool *pool, struct mc_batch *batch)
{
	for (struct mc_server *s = batch->active; s; s = s->next_active) {
		if (s->conn.state != NET_CONN_OPEN || s->deadline == 0 ||
			net_remaining(s->deadline) > 0)
			continue;
		net_error_set(&s->conn.error, NET_TIMEOUT, ETIMEDOUT, "timed out waiting for %s",
			s->conn.name);
		mc_failure(pool, s, NET_TIMEOUT);
	}
}

void mc_failure_all(struct mc_pool *pool, struct mc_batch *batch, enum net_code code)
{
	for (struct mc_server *s = batch->active; s; s = s->next_active) {
		net_error_set(&s->conn.error, code, errno, "%s while waiting for %s",
			code == NET_INTERRUPTED ? "interrupted" : "poll() failed",
			s->conn.name ? s->conn.name : s->host);
		mc_failure(pool, s, code);
	}
}

void mc_failure_ask_anew(struct mc_pool *pool, const struct mc_batch *batch)
{
	for (struct mc_server *s = batch->active; s; s = s->next_active) {
		if (s->conn.state == NET_CONN_CLOSED || net_conn_usable(&s->conn))
			continue;
		if (s->incoming.req)
			mc_server_end_first(s, MEMCACHED_CONNECTION_FAILURE);
		else if (s->first && s->first->result != MEMCACHED_IN_PROGRESS)
			mc_server_end_first(s, s->first->result);
		mc_failure_retry(pool, s);
	}
}
