#include "memcached/engine/batch.h"

#include "memcached/engine/failure.h"
#include "memcached/engine/gutter.h"
#include "memcached/engine/queue.h"
#include "memcached/engine/replicas.h"
#include "memcached/engine/udp.h"
#include "net/clock.h"
#include "net/transfer.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>

enum { RECV_ROOM = 8 * 1024, POLL_ON_STACK = 32 };

/* ---- starting ---- */

/* With replicas, ejection or spare servers, another server may be given the request. */
static MC_COLD void add_movable(struct mc_pool *pool, struct mc_batch *batch)
{
	for (size_t i = 0; i < batch->count; i++) {
		struct mc_request *req = &batch->requests[i];
		uint32_t index = mc_queue_place(pool, req);

		if (pool->options.replicas > 0 && req->op == MC_GET && req->server < 0) {
			req->replicas_left = mc_replicas_count(pool);
			if (pool->options.randomize_replica_read)
				index = (index + (uint32_t)random() % (req->replicas_left + 1)) %
					pool->count;
		}
		if (!mc_queue_give(pool, batch, req, index) && !mc_replicas_give(pool, batch, req))
			mc_gutter_give(pool, batch, req);
	}
	mc_replicas_add_copies(pool, batch);
}

/* The pool has no servers, or its ring has to be looked at. False: the former, and that is what the
 * batch ends with. */
static MC_COLD bool prepare(struct mc_pool *pool, struct mc_batch *batch)
{
	if (pool->count > 0) {
		if (net_remaining(pool->rebuild_at) == 0)
			mc_pool_refresh(pool);
		return true;
	}
	for (size_t i = 0; i < batch->count; i++)
		batch->requests[i].result = MEMCACHED_NO_SERVERS;
	if (batch->count > 0)
		mc_pool_set_error(pool, MEMCACHED_NO_SERVERS, 0, pool->empty_because, NULL);
	return false;
}

static MC_HOT void begin(struct mc_pool *pool)
{
	pool->batches++;
	pool->error.result = MEMCACHED_SUCCESS;
	pool->error.interrupted = false;
}

static MC_HOT void add_all(struct mc_pool *pool, struct mc_batch *batch)
{
	struct mc_request *req = batch->requests;

	if (__builtin_expect(pool->asks_others, 0)) {
		add_movable(pool, batch);
		return;
	}
	if (batch->count > 1 && req->op == MC_GET) {
		mc_queue_give_gets(pool, batch);
		return;
	}
	if (pool->count == 1) {
		struct mc_server *only = pool->servers[0];

		/* whatever its key */
		for (size_t left = batch->count; left > 0; left--, req++)
			mc_queue_give_to(pool, batch, req, only);
		return;
	}
	for (size_t left = batch->count; left > 0; left--, req++)
		mc_queue_give(pool, batch, req, mc_queue_place(pool, req));
}

static MC_HOT void start(struct mc_pool *pool, struct mc_batch *batch)
{
	begin(pool);
	if (__builtin_expect(pool->rebuild_at != 0, 0) && !prepare(pool, batch))
		return;
	add_all(pool, batch);
}

/* ---- one server's part of the loop ---- */

/* More comes than was waited for: does the waiter want an end? */
static inline bool may_go_on(struct mc_pool *pool, struct mc_server *s)
{
	if (!net_interrupted(&pool->waiter))
		return true;
	net_error_set(&s->conn.error, NET_INTERRUPTED, EINTR, "interrupted while waiting for %s",
		s->conn.name);
	mc_failure(pool, s, NET_INTERRUPTED);
	return false;
}

/* Quiet requests at the front of the queue are done as soon as they are sent. */
static MC_COLD void end_quiet(struct mc_server *s)
{
	while (s->first && s->first->quiet)
		mc_server_end_first(s, MEMCACHED_SUCCESS);
}

static MC_HOT enum net_code send_some(struct mc_server *s, int64_t timeout)
{
	size_t sent;
	enum net_code code = net_conn_send_queue(&s->conn, &s->out, timeout, &sent);

	if (code == NET_OK) {
		s->deadline = 0;
		s->health.bytes_sent += sent;
	}
	return code;
}

static MC_HOT enum net_code receive_some(struct mc_server *s, int64_t timeout)
{
	enum net_code code = net_conn_receive(&s->conn, &s->in, RECV_ROOM, timeout);

	if (code == NET_OK) {
		s->answered = true;
		s->deadline = 0;
	}
	return code;
}

static MC_COLD bool connect_server(struct mc_pool *pool, struct mc_server *s)
{
	enum net_code code = s->conn.state == NET_CONN_CLOSED ? mc_server_connect(s, &pool->options,
									&pool->tls, &pool->waiter)
							      : net_conn_continue(&s->conn);

	if (code == NET_OK) {
		mc_monitor_connected(s);
		return true;
	}
	if (code != NET_AGAIN)
		mc_failure(pool, s, code);
	return false;
}

/* Sending goes on, or not, after what it has come to. False: the connection failed. */
static __attribute__((noinline)) bool send_rest(struct mc_pool *pool, const struct mc_batch *batch,
	struct mc_server *s, int64_t wait, enum net_code code)
{
	enum net_code last_words;

	while (code == NET_OK && !net_sendbuf_empty(&s->out))
		code = send_some(s, wait);
	if (code == NET_OK || code == NET_AGAIN)
		return true;
	/* a server that closes has perhaps said why */
	last_words = receive_some(s, 0);
	if (last_words == NET_OK)
		pool->protocol->decode(pool, s, batch->sink);
	mc_failure(pool, s, last_words == NET_TLS ? last_words : code);
	return false;
}

/* Sends what the server takes. False: the connection failed. */
static MC_HOT bool send_requests(
	struct mc_pool *pool, const struct mc_batch *batch, struct mc_server *s, int64_t wait)
{
	enum net_code code;

	if (mc_queue_kept_connection_dead(s)) {
		s->conn.error.code = NET_EOF;
		mc_failure_retry(pool, s);
		return false;
	}
	code = send_some(s, wait);
	return (code == NET_OK && net_sendbuf_empty(&s->out)) ||
	       send_rest(pool, batch, s, wait, code);
}

/* Takes in what has come, or what comes within the time. False: the connection failed. */
static MC_HOT bool receive_replies(
	struct mc_pool *pool, const struct mc_batch *batch, struct mc_server *s, int64_t wait)
{
	enum net_code code = receive_some(s, wait);

	if (code == NET_OK && pool->protocol->decode(pool, s, batch->sink)) {
		if (!s->locked_out)
			return true;
		mc_failure_auth(pool, s);
	} else if (code == NET_OK) {
		mc_failure_protocol(pool, s);
	} else if (code != NET_AGAIN) {
		mc_failure(pool, s, code);
	}
	return false;
}

/*
 * Moves what can be moved. alone: no other server is active, so waiting for this one holds nobody
 * up; then a single request goes out in one blocking call, and a reply comes in by one.
 */
static MC_HOT void serve(
	struct mc_pool *pool, const struct mc_batch *batch, struct mc_server *s, bool alone)
{
	int64_t wait;

	if (s->conn.state != NET_CONN_OPEN && (!s->owes || !connect_server(pool, s)))
		return;
	wait = alone ? s->conn.options.block_timeout_us : 0;
	if (!net_sendbuf_empty(&s->out)) {
		if (!send_requests(pool, batch, s, batch->count == 1 ? wait : 0))
			return;
		if (!net_sendbuf_empty(&s->out))
			wait = 0;
	} else if (s->out.failed) { /* and so empty */
		mc_failure(pool, s, NET_NOMEM);
		return;
	}
	for (;;) {
		if (s->quiet && net_sendbuf_empty(&s->out))
			end_quiet(s);
		if (!s->first || !receive_replies(pool, batch, s, wait) || !s->first)
			return;
		if (!net_sendbuf_empty(&s->out) || !may_go_on(pool, s))
			return;
	}
}

/* The same by datagrams. */
static MC_COLD void serve_datagrams(
	struct mc_pool *pool, const struct mc_batch *batch, struct mc_server *s, bool alone)
{
	if (s->conn.state != NET_CONN_OPEN && (!s->owes || !connect_server(pool, s)))
		return;
	for (;;) {
		int64_t wait = alone ? s->conn.options.block_timeout_us : 0;
		enum net_code code = mc_udp_send(pool, s);
		bool known;

		if (code != NET_OK && code != NET_AGAIN) {
			mc_failure(pool, s, code);
			return;
		}
		if (mc_udp_all_sent(s))
			end_quiet(s);
		if (!s->first)
			return;
		code = mc_udp_receive(s, code == NET_OK ? wait : 0);
		if (code == NET_AGAIN)
			return;
		if (code != NET_OK) {
			mc_failure(pool, s, code);
			return;
		}
		s->answered = true;
		known = pool->protocol->decode(pool, s, batch->sink);
		if (!mc_udp_delivered(s) || !known) {
			mc_failure_protocol(pool, s);
			return;
		}
		if (!may_go_on(pool, s))
			return;
	}
}

/* ---- the loop over all servers ---- */

static int64_t progress_deadline(struct mc_pool *pool, struct mc_server *s)
{
	int64_t timeout;

	if (s->conn.state != NET_CONN_OPEN)
		return net_conn_deadline(&s->conn);
	if (s->deadline == 0) {
		timeout = net_sendbuf_empty(&s->out) ? mc_options_recv_timeout(&pool->options)
						     : mc_options_send_timeout(&pool->options);
		s->deadline = net_deadline(timeout);
	}
	return s->deadline;
}

/* Waits until one of the active servers can go on. */
static MC_COLD void wait_for_any(struct mc_pool *pool, struct mc_batch *batch)
{
	struct pollfd on_stack[POLL_ON_STACK];
	struct pollfd *fds = on_stack;
	int64_t deadline = NET_NEVER;
	size_t count = 0;
	size_t n = 0;
	enum net_code code;

	for (const struct mc_server *s = batch->active; s; s = s->next_active)
		count++;
	if (count > POLL_ON_STACK) {
		fds = malloc(count * sizeof(*fds));
		if (!fds) {
			for (struct mc_server *s = batch->active; s; s = s->next_active)
				mc_failure(pool, s, NET_NOMEM);
			return;
		}
	}
	for (struct mc_server *s = batch->active; s; s = s->next_active) {
		int64_t own = progress_deadline(pool, s);

		fds[n].fd = s->conn.fd;
		fds[n].events = net_conn_events(
			&s->conn, s->datagrams ? mc_udp_may_send(s) : !net_sendbuf_empty(&s->out));
		fds[n].revents = 0;
		n++;
		if (own < deadline)
			deadline = own;
	}
	code = net_wait(&pool->waiter, fds, n, deadline);
	if (fds != on_stack)
		free(fds);
	if (code == NET_TIMEOUT)
		mc_failure_late(pool, batch);
	else if (code != NET_OK)
		mc_failure_all(pool, batch, code);
}

/* One round: moves all that can be moved; waits for that only if one server alone is active. */
static MC_HOT void round_of(struct mc_pool *pool, struct mc_batch *batch, bool may_wait)
{
	struct mc_server *s = batch->active;
	bool alone = may_wait && !s->next_active;
	struct mc_server *next;

	batch->active = NULL;
	for (; s; s = next) {
		next = s->next_active;
		if (s->datagrams)
			serve_datagrams(pool, batch, s, alone);
		else
			serve(pool, batch, s, alone);
		if (mc_queue_server_done(s))
			mc_queue_leave(pool, s);
		else
			mc_queue_link(batch, s);
	}
	if (pool->asks_others || pool->near)
		mc_replicas_ask_others(pool, batch);
}

static bool any_ready(const struct mc_batch *batch)
{
	/* a server whose connection was closed to be made anew goes on at once, and one of which
	 * more has come than was taken */
	for (const struct mc_server *s = batch->active; s; s = s->next_active)
		if (s->conn.state == NET_CONN_CLOSED || net_conn_pending(&s->conn))
			return true;
	return false;
}

/* Rounds until the batch is over, or a single one that waits for nothing. */
static MC_HOT void rounds(struct mc_pool *pool, struct mc_batch *batch, bool to_end)
{
	while (batch->active) {
		round_of(pool, batch, to_end);
		if (!batch->active)
			return;
		if (pool->error.interrupted)
			mc_failure_all(pool, batch, NET_INTERRUPTED);
		if (!to_end)
			return;
		if (!any_ready(batch))
			wait_for_any(pool, batch);
	}
}

/* The same out of the way, for all but the usual case. */
static __attribute__((noinline)) void go_on(
	struct mc_pool *pool, struct mc_batch *batch, bool to_end)
{
	rounds(pool, batch, to_end);
}

void mc_batch_finish_async(struct mc_pool *pool)
{
	struct mc_batch *async = pool->async;

	if (!async)
		return;
	mc_failure_ask_anew(pool, async);
	go_on(pool, async, true);
	mc_batch_cancel(pool);
}

void mc_batch_run(struct mc_pool *pool, struct mc_batch *batch)
{
	start(pool, batch);
	rounds(pool, batch, true);
}

void mc_batch_run_behind(
	struct mc_pool *pool, struct mc_batch *batch, struct mc_request *ahead, size_t count)
{
	begin(pool);
	if (pool->rebuild_at != 0 && !prepare(pool, batch))
		return;
	for (size_t i = 0; i < count; i++) {
		size_t prefix = mc_queue_begin_bare(pool, &ahead[i]);

		mc_queue_give(pool, batch, &ahead[i], (uint32_t)ahead[i].server);
		pool->options.prefix_len = prefix;
	}
	add_all(pool, batch);
	go_on(pool, batch, true);
}

static bool any_connecting(const struct mc_batch *batch)
{
	for (const struct mc_server *s = batch->active; s; s = s->next_active)
		if (s->conn.state != NET_CONN_OPEN && !mc_queue_server_done(s))
			return true;
	return false;
}

void mc_batch_start_async(struct mc_pool *pool, struct mc_batch *batch)
{
	start(pool, batch);
	go_on(pool, batch, false);
	while (any_connecting(batch)) {
		if (!any_ready(batch))
			wait_for_any(pool, batch);
		go_on(pool, batch, false);
	}
	for (struct mc_server *s = batch->active; s; s = s->next_active)
		mc_monitor_cancel(s);
	pool->async = batch;
	mc_pool_set_occupied(pool);
}

mc_result mc_batch_reach(struct mc_pool *pool, uint32_t index)
{
	struct mc_server *s = pool->servers[index];
	struct mc_batch batch = {0};

	if (s->conn.state == NET_CONN_OPEN && net_conn_usable(&s->conn))
		return MEMCACHED_SUCCESS;
	if (pool->busy || pool->async)
		return MEMCACHED_FETCH_NOTFINISHED;
	if (mc_server_resting(s)) {
		mc_queue_set_rest_error(pool, s);
		return s->rest_result;
	}
	begin(pool);
	mc_queue_activate(pool, &batch, s);
	mc_monitor_cancel(s);
	/* as nothing is owed yet, the loop would not wait for it */
	while (s->owes && s->conn.state != NET_CONN_OPEN) {
		if (s->conn.state != NET_CONN_CLOSED)
			wait_for_any(pool, &batch);
		if (s->owes)
			connect_server(pool, s);
	}
	go_on(pool, &batch, true);
	return s->conn.state == NET_CONN_OPEN ? MEMCACHED_SUCCESS : pool->error.result;
}

bool mc_batch_step(struct mc_pool *pool)
{
	struct mc_batch *batch = pool->async;

	if (!batch || pool->busy)
		return false;
	if (batch->active) {
		pool->error.interrupted = false;
		mc_failure_ask_anew(pool, batch);
		if (!any_ready(batch))
			wait_for_any(pool, batch);
		go_on(pool, batch, false);
	}
	if (batch->active)
		return true;
	mc_batch_cancel(pool);
	return false;
}

void mc_batch_cancel(struct mc_pool *pool)
{
	pool->async = NULL;
	mc_pool_set_occupied(pool);
}

bool mc_batch_is_running(const struct mc_pool *pool, const struct mc_batch *batch)
{
	return pool->busy && pool->async == batch;
}
