#include "memcached/engine/discovery.h"

#include "memcached/engine/batch.h"
#include "memcached/engine/cluster.h"
#include "memcached/engine/monitor.h"
#include "memcached/engine/quiet.h"
#include "net/clock.h"
#include "net/transfer.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { RECV_ROOM = 4 * 1024, SECOND_US = 1000 * 1000 };

static bool has_endpoint(const struct mc_discovery *d)
{
	return d->endpoint.host != NULL;
}

static void forget_endpoint(struct mc_discovery *d)
{
	if (has_endpoint(d))
		mc_server_free(&d->endpoint);
	memset(d, 0, sizeof(*d));
}

void mc_discovery_cancel(struct mc_pool *pool)
{
	if (pool->discovery && has_endpoint(pool->discovery))
		mc_server_drop(&pool->discovery->endpoint);
}

void mc_discovery_free(struct mc_discovery *discovery)
{
	if (!discovery)
		return;
	forget_endpoint(discovery);
	free(discovery);
}

static void set_discovery(struct mc_pool *pool, struct mc_discovery *discovery)
{
	pool->discovery = discovery;
	pool->empty_because = NULL;
	mc_pool_set_occupied(pool);
}

mc_result mc_discovery_set(struct mc_pool *pool, bool on)
{
	struct mc_discovery *discovery = NULL;
	mc_result result;

	if (on == (pool->discovery != NULL))
		return MEMCACHED_SUCCESS;
	result = mc_pool_enter(pool);
	/* somebody may have set it before the turn came */
	if (result != MEMCACHED_SUCCESS || on == (pool->discovery != NULL))
		return result;
	if (on && pool->count > 0)
		return MEMCACHED_INVALID_ARGUMENTS;
	if (on) {
		discovery = calloc(1, sizeof(*discovery));
		if (!discovery)
			return MEMCACHED_MEMORY_ALLOCATION_FAILURE;
	}
	mc_discovery_free(pool->discovery);
	set_discovery(pool, discovery);
	return MEMCACHED_SUCCESS;
}

mc_result mc_discovery_set_endpoint(struct mc_pool *pool, const char *host, uint16_t port)
{
	mc_result result = mc_pool_enter(pool);
	struct mc_discovery *d = pool->discovery;

	if (result != MEMCACHED_SUCCESS)
		return result;
	/* it is of the other mode since before the turn came */
	if (!d)
		return MEMCACHED_FETCH_NOTFINISHED;
	if (has_endpoint(d))
		return strcmp(d->endpoint.host, host) == 0 && d->endpoint.port == port
			       ? MEMCACHED_SUCCESS
			       : MEMCACHED_INVALID_ARGUMENTS;
	if (!mc_server_init(&d->endpoint, host, port, 0))
		return MEMCACHED_MEMORY_ALLOCATION_FAILURE;
	d->endpoint.index = UINT32_MAX; /* it is none of the list */
	pool->empty_because = "the configuration endpoint was not asked yet";
	return MEMCACHED_SUCCESS;
}

void mc_discovery_forget(struct mc_pool *pool)
{
	if (pool->discovery)
		forget_endpoint(pool->discovery);
	pool->empty_because = NULL;
}

/* ---- one question ---- */

/* It took too long, with everything. */
static enum net_code too_late(struct mc_server *s)
{
	return net_error_set(&s->conn.error, NET_TIMEOUT, ETIMEDOUT, "timed out waiting for %s",
		s->conn.name ? s->conn.name : s->host);
}

static enum net_code connect_endpoint(struct mc_pool *pool, struct mc_server *s, int64_t deadline)
{
	enum net_code code = mc_server_connect(s, &pool->options, &pool->tls, &pool->waiter);

	while (code == NET_AGAIN) {
		struct pollfd fd = {.fd = s->conn.fd, .events = net_conn_events(&s->conn, false)};
		int64_t until = net_conn_deadline(&s->conn);

		code = net_wait(&pool->waiter, &fd, 1, until < deadline ? until : deadline);
		if (code == NET_INTERRUPTED || code == NET_IO)
			return code;
		if (net_remaining(deadline) == 0)
			return too_late(s);
		code = net_conn_continue(&s->conn);
	}
	if (code == NET_OK)
		mc_monitor_connected(s);
	return code;
}

static enum net_code send_question(struct mc_server *s, const char *question, int64_t deadline)
{
	size_t left = strlen(question);

	while (left > 0) {
		struct iovec piece = {(void *)(uintptr_t)question, left};
		size_t sent;
		enum net_code code =
			net_conn_send(&s->conn, &piece, 1, net_remaining(deadline), &sent);

		if (code != NET_OK)
			return code == NET_AGAIN ? too_late(s) : code;
		question += sent;
		left -= sent;
		s->health.bytes_sent += sent;
	}
	s->health.requests++;
	return NET_OK;
}

/* What there is for people when it failed; the text is static, or the connection's own. */
struct answer {
	enum mc_cluster_reply reply;
	struct mc_cluster cluster; /* MC_CLUSTER_TOLD */
	const char *problem;	   /* MC_CLUSTER_NONSENSE */
};

static enum net_code receive_answer(struct mc_server *s, int64_t deadline, struct answer *answer)
{
	do {
		enum net_code code =
			net_conn_receive(&s->conn, &s->in, RECV_ROOM, net_remaining(deadline));

		if (code != NET_OK)
			return code == NET_AGAIN ? too_late(s) : code;
		answer->reply = mc_cluster_decode(s->in.data + s->in.start, net_recvbuf_len(&s->in),
			&answer->cluster, &answer->problem);
	} while (answer->reply == MC_CLUSTER_MORE);
	net_recvbuf_take_all(&s->in);
	return NET_OK;
}

/* In the form that it knows. NET_OK: *answer is set. */
static enum net_code ask(struct mc_pool *pool, struct mc_server *s, struct answer *answer)
{
	const struct mc_options *o = &pool->options;
	int64_t timeout = o->connect_timeout_ms > 0 ? (int64_t)o->connect_timeout_ms * 1000
						    : mc_options_recv_timeout(o);
	int64_t deadline = net_deadline(timeout);
	enum net_code code = connect_endpoint(pool, s, deadline);

	answer->reply = MC_CLUSTER_UNKNOWN;
	for (size_t i = 0; i < MC_CLUSTER_QUESTIONS && answer->reply == MC_CLUSTER_UNKNOWN; i++) {
		if (code == NET_OK)
			code = send_question(s, mc_cluster_questions[i], deadline);
		if (code == NET_OK)
			code = receive_answer(s, deadline, answer);
		if (code != NET_OK)
			return code;
	}
	return NET_OK;
}

/* ---- what came of it ---- */

static void note(struct mc_pool *pool, enum mc_event_kind kind)
{
	const struct mc_server *s = &pool->discovery->endpoint;
	bool well = kind == MC_EVENT_ENDPOINT_BACK;

	if (pool->notes_events)
		mc_events_add(&pool->events, kind, s->host, s->port,
			well ? MEMCACHED_SUCCESS : s->last_result, well ? "" : s->last_error);
}

/* The last list stays. While there is none, the endpoint is asked again as soon as a server that
 * failed. */
static void failed(struct mc_pool *pool, mc_result result, int sys_errno, const char *why)
{
	struct mc_discovery *d = pool->discovery;
	struct mc_server *s = &d->endpoint;
	struct mc_error before = pool->error;
	int64_t retry_us = (int64_t)pool->options.retry_timeout_s * SECOND_US;

	mc_pool_set_error(pool, result, sys_errno, why, s);
	mc_monitor_failed(pool, s, result);
	pool->error = before;
	s->failures++;
	pool->empty_because = s->last_error;
	if (pool->count == 0 && net_remaining(d->next_at) > retry_us)
		d->next_at = net_deadline(retry_us);
	s->retry_at = d->next_at;
	if (s->health.told == 0)
		note(pool, MC_EVENT_ENDPOINT_FAILED);
	s->health.told = MC_STATE_FAILED;
}

static void failed_of_net(struct mc_pool *pool, enum net_code code)
{
	const struct mc_server *s = &pool->discovery->endpoint;
	bool reached = s->conn.state == NET_CONN_OPEN && code != NET_CONNECT;

	failed(pool, mc_result_of_net(code, reached, mc_server_is_unix(s)), s->conn.error.sys_errno,
		s->conn.error.message);
}

static void failed_of_nonsense(struct mc_pool *pool, const char *problem)
{
	char why[256];

	snprintf(why, sizeof(why), "the configuration endpoint's answer is of no use: %s", problem);
	failed(pool, MEMCACHED_PROTOCOL_ERROR, 0, why);
}

static void answered(struct mc_pool *pool)
{
	struct mc_server *s = &pool->discovery->endpoint;

	s->failures = 0;
	s->retry_at = 0;
	if (s->health.told != 0)
		note(pool, MC_EVENT_ENDPOINT_BACK);
	s->health.told = 0;
}

static void take_cluster(struct mc_pool *pool, const struct mc_cluster *cluster)
{
	struct mc_discovery *d = pool->discovery;
	mc_result result;

	if (d->known && cluster->version == d->version) {
		answered(pool);
		return;
	}
	if (d->known && cluster->version < d->version) {
		failed_of_nonsense(pool, "it is older than the last one");
		return;
	}
	/* over connections that are perhaps left for others */
	mc_quiet_await(pool);
	result = mc_pool_set_servers(pool, cluster->nodes, cluster->count);
	if (result == MEMCACHED_INVALID_ARGUMENTS) {
		failed_of_nonsense(pool, "it names a gutter server");
		return;
	}
	if (result != MEMCACHED_SUCCESS) {
		failed(pool, result, 0, NULL);
		return;
	}
	d->known = true;
	d->version = cluster->version;
	pool->empty_because = NULL;
	answered(pool);
}

static void take_answer(struct mc_pool *pool, const struct answer *answer)
{
	switch (answer->reply) {
	case MC_CLUSTER_TOLD:
		take_cluster(pool, &answer->cluster);
		break;
	case MC_CLUSTER_UNKNOWN:
		failed(pool, MEMCACHED_NOT_SUPPORTED, 0, "it is no configuration endpoint");
		break;
	case MC_CLUSTER_NOMEM:
		failed(pool, MEMCACHED_MEMORY_ALLOCATION_FAILURE, 0, NULL);
		break;
	default:
		failed_of_nonsense(pool, answer->problem);
	}
}

static bool is_due(const struct mc_discovery *d)
{
	return has_endpoint(d) && (d->next_at == 0 || net_remaining(d->next_at) == 0);
}

mc_result mc_discovery_follow(struct mc_pool *pool)
{
	struct mc_discovery *d = pool->discovery;
	struct answer answer = {0};
	enum net_code code;

	if (!d || !is_due(d))
		return MEMCACHED_SUCCESS;
	mc_batch_finish_async(pool);
	/* Before it is asked: whoever comes to the pool meanwhile, or after a jump out of the wait,
	 * goes on with the servers that there are. */
	d->next_at = net_deadline((int64_t)pool->options.discovery_interval_s * SECOND_US);
	pool->error.interrupted = false;
	mc_server_drop(&d->endpoint);
	code = ask(pool, &d->endpoint, &answer);
	if (code == NET_INTERRUPTED)
		d->next_at = 0;
	else if (code != NET_OK)
		failed_of_net(pool, code);
	else
		take_answer(pool, &answer);
	free(answer.cluster.nodes);
	mc_server_drop(&d->endpoint);
	if (code != NET_INTERRUPTED)
		return MEMCACHED_SUCCESS;
	pool->error.interrupted = true;
	return mc_result_of_net(code, true, false);
}
