#include "memcached/engine/batch.h"

#include "memcached/engine/buffer.h"
#include "memcached/engine/udp.h"
#include "net/clock.h"
#include "net/transfer.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>

/* What goes wrong, begins, or is asked for by few stays out of the way of the rest. */
#define COLD __attribute__((cold, noinline))

enum { RECV_ROOM = 8 * 1024, POLL_ON_STACK = 32 };

/* ---- health ---- */

/*
 * A server that could not be reached is left alone for a while: the longer, the more often it failed in a
 * row. One that timed out or closed (reached) is tried again at once, as libmemcached does. With ejection
 * both rest, and the keys belong to others until then.
 */
static COLD void server_lost(
	struct mc_pool *pool, struct mc_server *s, bool reached, mc_result rest_result)
{
	const struct mc_options *o = &pool->options;
	int32_t rest = reached && !o->auto_eject ? 0 : o->retry_timeout_s;
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
	if (o->auto_eject)
		mc_pool_refresh(pool);
	if (!host)
		return;
	free(pool->disconnected_host);
	pool->disconnected_host = host;
	pool->disconnected_port = s->port;
}

/* A time-out counts as a failure when there were as many in a row as OPT_SERVER_TIMEOUT_LIMIT allows. */
static COLD bool timeout_forgiven(const struct mc_pool *pool, struct mc_server *s)
{
	s->timeouts++;
	return s->timeouts < pool->options.timeout_limit;
}

/* ---- starting ---- */

static void link_active(struct mc_batch *batch, struct mc_server *s)
{
	s->active = true;
	s->next_active = batch->active;
	batch->active = s;
}

static mc_result enqueue(struct mc_pool *pool, struct mc_server *s, struct mc_request *req);

/* A request of the engine's own, in the server itself. */
static COLD void enqueue_own(
	struct mc_pool *pool, struct mc_server *s, struct mc_request *req, enum mc_op op)
{
	memset(req, 0, sizeof(*req));
	req->op = (uint8_t)op;
	req->result = MEMCACHED_IN_PROGRESS;
	enqueue(pool, s, req);
}

/* A new connection begins with name and password. */
static COLD void enqueue_auth(struct mc_pool *pool, struct mc_server *s)
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
	enqueue(pool, s, req);
}

static COLD void begin_anew(struct mc_pool *pool, struct mc_server *s)
{
	mc_server_drop(s);
	enqueue_auth(pool, s);
}

/* The server takes part in the batch. Its connection must be clean: owing nothing, with nothing unasked
 * for, and our own. */
static inline void activate(struct mc_pool *pool, struct mc_batch *batch, struct mc_server *s)
{
	s->batch = pool->batches;
	s->answered = false;
	s->retried = false;
	s->quiet = false;
	s->repeatable = true;
	s->deadline = 0;
	s->open_command = NULL;
	s->locked_out = false;
	link_active(batch, s);
	s->kept = s->conn.state == NET_CONN_OPEN && !s->owes && net_inbuf_len(&s->in) == 0 &&
		  net_conn_usable(&s->conn);
	if (!s->kept)
		begin_anew(pool, s);
	s->owes = true;
}

/* Behind the requests owed, in the queue as on the wire. */
static inline mc_result enqueue(struct mc_pool *pool, struct mc_server *s, struct mc_request *req)
{
	mc_result result;

	if (req->quiet) {
		s->unread = true;
		s->quiet = true;
	} else if (s->unread) {
		s->unread = false;
		enqueue_own(pool, s, &s->fence, MC_VERSION);
	}
	result = s->udp ? mc_udp_encode(pool, s, req) : pool->protocol->encode(pool, s, req);
	if (result != MEMCACHED_SUCCESS)
		return req->result = result;
	s->repeatable &= mc_op_facts[req->op].repeatable;
	mc_server_append(s, req);
	return MEMCACHED_SUCCESS;
}

/* It is not asked, for what it failed of. */
static COLD void set_rest_error(struct mc_pool *pool, const struct mc_server *s)
{
	mc_pool_set_error(pool, s->rest_result, s->conn.error.sys_errno, s->conn.error.message, s);
}

/* Gives the request to the server, unless that one rests. */
static inline bool give(
	struct mc_pool *pool, struct mc_batch *batch, struct mc_request *req, uint32_t index)
{
	struct mc_server *s = pool->servers[index];

	req->at = index;
	if (s->failures > 0 && mc_server_resting(s)) {
		req->result = s->rest_result;
		req->unreached = true;
		set_rest_error(pool, s);
		return false;
	}
	if (s->batch != pool->batches || !s->active)
		activate(pool, batch, s);
	req->result = MEMCACHED_IN_PROGRESS;
	enqueue(pool, s, req);
	return true;
}

/* Gives a get to the next server that may have a copy. False: nobody is left. */
static bool give_to_replica(struct mc_pool *pool, struct mc_batch *batch, struct mc_request *req)
{
	while (req->replicas_left > 0) {
		req->replicas_left--;
		if (give(pool, batch, req, req->at + 1 == pool->count ? 0 : req->at + 1))
			return true;
	}
	return false;
}

/* How many servers beside the key's own hold copies. */
static uint32_t replica_count(const struct mc_pool *pool)
{
	return pool->options.replicas < pool->count ? pool->options.replicas : pool->count - 1;
}

static inline uint32_t place(const struct mc_pool *pool, const struct mc_request *req)
{
	if (req->server >= 0)
		return (uint32_t)req->server;
	return req->group ? mc_pool_find(pool, req->group, req->group_len)
			  : mc_pool_find(pool, req->key, req->key_len);
}

static inline void add_request(struct mc_pool *pool, struct mc_batch *batch, struct mc_request *req)
{
	uint32_t index = place(pool, req);

	if (pool->asks_others && pool->options.replicas > 0 && req->op == MC_GET &&
		req->server < 0) {
		req->replicas_left = replica_count(pool);
		if (pool->options.randomize_replica_read)
			index = (index + (uint32_t)random() % (req->replicas_left + 1)) %
				pool->count;
	}
	if (!give(pool, batch, req, index))
		give_to_replica(pool, batch, req);
}

/* The next servers get copies of what is stored, and are told what is deleted: as libmemcached places
 * them. Their results are nobody's. */
static COLD void add_copies(struct mc_pool *pool, struct mc_batch *batch)
{
	uint32_t replicas = replica_count(pool);
	struct mc_request *copy;
	size_t replicated = 0;

	for (size_t i = 0; i < batch->count; i++)
		replicated += mc_op_facts[batch->requests[i].op].replicated;
	if (replicas == 0 || replicated == 0)
		return;
	free(pool->copies);
	pool->copies = copy = calloc(replicated, replicas * sizeof(*copy));
	if (!copy)
		return;
	for (size_t i = 0; i < batch->count; i++) {
		const struct mc_request *req = &batch->requests[i];
		uint32_t index;

		if (!mc_op_facts[req->op].replicated)
			continue;
		index = place(pool, req);
		for (uint32_t r = 1; r <= replicas; r++) {
			*copy = *req;
			copy->is_copy = true;
			give(pool, batch, copy++, (index + r) % pool->count);
		}
	}
}

static COLD void refuse_all(struct mc_pool *pool, struct mc_batch *batch)
{
	for (size_t i = 0; i < batch->count; i++)
		batch->requests[i].result = MEMCACHED_NO_SERVERS;
	if (batch->count > 0)
		mc_pool_set_error(pool, MEMCACHED_NO_SERVERS, 0, NULL, NULL);
}

static void start(struct mc_pool *pool, struct mc_batch *batch)
{
	pool->batches++;
	pool->error.result = MEMCACHED_SUCCESS;
	pool->error.interrupted = 0;
	if (pool->count == 0) {
		refuse_all(pool, batch);
		return;
	}
	if (pool->rebuild_at != 0 && net_remaining(pool->rebuild_at) == 0)
		mc_pool_refresh(pool);
	for (size_t i = 0; i < batch->count; i++)
		add_request(pool, batch, &batch->requests[i]);
	if (pool->asks_others)
		add_copies(pool, batch);
}

/* ---- one server's part of the loop ---- */

/* May the whole of what is owed be sent once more over a new connection? Only if the old one was kept
 * from before, said nothing, and nothing could be done twice by it. */
static bool may_retry(const struct mc_server *s, enum net_code code)
{
	return s->kept && s->repeatable && !s->answered && !s->retried && code != NET_TIMEOUT &&
	       code != NET_INTERRUPTED;
}

static COLD void retry(struct mc_pool *pool, struct mc_server *s)
{
	struct mc_request *req = s->first;
	struct mc_request *again = s->again;

	mc_server_drop(s);
	s->again = again;
	s->retried = true;
	enqueue_auth(pool, s);
	while (req) {
		struct mc_request *next = req->next;

		if (req != &s->fence && req != &s->auth) {
			req->result = MEMCACHED_IN_PROGRESS;
			enqueue(pool, s, req);
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
	if (req->replicas_left > 0)
		return true;
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
		if (lost && req != &s->fence && may_move(pool, req))
			mc_server_ask_another(s, req);
	}
}

static void drop_failed(struct mc_server *s)
{
	struct mc_request *again = s->again;

	mc_server_drop(s);
	s->again = again;
}

/* The connection is of no more use: everything it owes ends so, or goes to another server. */
static COLD void fail(struct mc_pool *pool, struct mc_server *s, enum net_code code)
{
	bool reached = s->conn.state == NET_CONN_OPEN && code != NET_CONNECT;
	mc_result result;
	bool lost;

	if (may_retry(s, code)) {
		retry(pool, s);
		return;
	}
	result = mc_result_of_net(code, reached, mc_server_is_unix(s));
	mc_pool_set_error(pool, result, s->conn.error.sys_errno, s->conn.error.message, s);
	if (code == NET_INTERRUPTED) {
		/* not by the server */
		pool->error.interrupted = true;
		fail_owed(pool, s, result, false);
		mc_server_drop(s);
		return;
	}
	lost = code != NET_TIMEOUT || !timeout_forgiven(pool, s);
	fail_owed(pool, s, result, lost);
	drop_failed(s);
	if (lost)
		server_lost(pool, s, reached, MEMCACHED_SERVER_TEMPORARILY_DISABLED);
}

static COLD void fail_protocol(struct mc_pool *pool, struct mc_server *s)
{
	mc_result result = MEMCACHED_PROTOCOL_ERROR;

	if (s->incoming.req && s->incoming.result != MEMCACHED_SUCCESS)
		result = s->incoming.result;
	else
		mc_pool_set_error(pool, result, 0,
			"the server's reply is not one that the protocol knows", s);
	fail_owed(pool, s, result, false);
	drop_failed(s);
}

/* More comes than was waited for: does the waiter want an end? */
static inline bool may_go_on(struct mc_pool *pool, struct mc_server *s)
{
	if (!net_interrupted(&pool->waiter))
		return true;
	net_error_set(&s->conn.error, NET_INTERRUPTED, EINTR, "interrupted while waiting for %s",
		s->conn.name);
	fail(pool, s, NET_INTERRUPTED);
	return false;
}

/* The server did not take name or password: it is not asked again before its time, with the same
 * result for all. */
static COLD void fail_auth(struct mc_pool *pool, struct mc_server *s)
{
	mc_result result = s->auth.result;

	fail_owed(pool, s, result, false);
	drop_failed(s);
	server_lost(pool, s, false, result);
}

/* Quiet requests at the front of the queue are done as soon as they are sent. */
static COLD void end_quiet(struct mc_server *s)
{
	while (s->first && s->first->quiet)
		mc_server_end_first(s, MEMCACHED_SUCCESS);
}

static bool server_done(const struct mc_server *s)
{
	return !s->first && !s->again && net_outq_empty(&s->out);
}

static inline enum net_code send_some(struct mc_server *s, int64_t timeout)
{
	size_t sent;
	enum net_code code = net_conn_send_queue(&s->conn, &s->out, timeout, &sent);

	if (code == NET_OK)
		s->deadline = 0;
	return code;
}

static inline enum net_code receive_some(struct mc_server *s, int64_t timeout)
{
	enum net_code code = net_conn_receive(&s->conn, &s->in, RECV_ROOM, timeout);

	if (code == NET_OK) {
		s->answered = true;
		s->deadline = 0;
	}
	return code;
}

/* A request that must not be done twice goes out only over a connection that is not known to be dead:
 * servers come and go between two calls of a long-running program. */
static inline bool kept_connection_dead(const struct mc_server *s)
{
	if (s->repeatable || !s->kept || s->answered || s->retried || net_outq_empty(&s->out))
		return false;
	return net_conn_disturbed(&s->conn);
}

static COLD bool connect_server(struct mc_pool *pool, struct mc_server *s)
{
	enum net_code code = s->conn.state == NET_CONN_CLOSED
				     ? mc_server_connect(s, &pool->options, &pool->waiter)
				     : net_conn_continue(&s->conn);

	if (code == NET_OK)
		return true;
	if (code != NET_AGAIN)
		fail(pool, s, code);
	return false;
}

/* Sending goes on, or not, after what it has come to. False: the connection failed. */
static __attribute__((noinline)) bool send_rest(struct mc_pool *pool, const struct mc_batch *batch,
	struct mc_server *s, int64_t wait, enum net_code code)
{
	while (code == NET_OK && !net_outq_empty(&s->out))
		code = send_some(s, wait);
	if (code == NET_OK || code == NET_AGAIN)
		return true;
	/* a server that closes has perhaps said why */
	if (receive_some(s, 0) == NET_OK)
		pool->protocol->decode(pool, s, batch->sink);
	fail(pool, s, code);
	return false;
}

/* Sends what the server takes. False: the connection failed. */
static inline bool send_requests(
	struct mc_pool *pool, const struct mc_batch *batch, struct mc_server *s, int64_t wait)
{
	enum net_code code;

	if (kept_connection_dead(s)) {
		s->conn.error.code = NET_EOF;
		retry(pool, s);
		return false;
	}
	code = send_some(s, wait);
	return (code == NET_OK && net_outq_empty(&s->out)) || send_rest(pool, batch, s, wait, code);
}

/* Takes in what has come, or what comes within the time. False: the connection failed. */
static bool receive_replies(
	struct mc_pool *pool, const struct mc_batch *batch, struct mc_server *s, int64_t wait)
{
	enum net_code code = receive_some(s, wait);

	if (code == NET_OK && pool->protocol->decode(pool, s, batch->sink)) {
		if (!s->locked_out)
			return true;
		fail_auth(pool, s);
	} else if (code == NET_OK) {
		fail_protocol(pool, s);
	} else if (code != NET_AGAIN) {
		fail(pool, s, code);
	}
	return false;
}

/*
 * Moves what can be moved. alone: no other server is active, so waiting for this one holds nobody up;
 * then a single request goes out in one blocking call, and a reply comes in by one.
 */
static inline void serve(
	struct mc_pool *pool, const struct mc_batch *batch, struct mc_server *s, bool alone)
{
	int64_t wait;

	if (s->conn.state != NET_CONN_OPEN && (!s->owes || !connect_server(pool, s)))
		return;
	if (s->out.failed) {
		fail(pool, s, NET_NOMEM);
		return;
	}
	wait = alone ? s->conn.options.block_timeout_us : 0;
	if (!net_outq_empty(&s->out)) {
		if (!send_requests(pool, batch, s, batch->count == 1 ? wait : 0))
			return;
		if (!net_outq_empty(&s->out))
			wait = 0;
	}
	for (;;) {
		if (s->quiet && net_outq_empty(&s->out))
			end_quiet(s);
		if (!s->first || !receive_replies(pool, batch, s, wait) || !s->first)
			return;
		if (!net_outq_empty(&s->out) || !may_go_on(pool, s))
			return;
	}
}

/* The same by datagrams. */
static COLD void serve_datagrams(
	struct mc_pool *pool, const struct mc_batch *batch, struct mc_server *s, bool alone)
{
	if (s->conn.state != NET_CONN_OPEN && (!s->owes || !connect_server(pool, s)))
		return;
	for (;;) {
		int64_t wait = alone ? s->conn.options.block_timeout_us : 0;
		enum net_code code = mc_udp_send(pool, s);
		bool known;

		if (code != NET_OK && code != NET_AGAIN) {
			fail(pool, s, code);
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
			fail(pool, s, code);
			return;
		}
		s->answered = true;
		known = pool->protocol->decode(pool, s, batch->sink);
		if (!mc_udp_delivered(s) || !known) {
			fail_protocol(pool, s);
			return;
		}
		if (!may_go_on(pool, s))
			return;
	}
}

/* ---- the loop over all servers ---- */

/* The server has nothing left to do. */
static inline void leave(struct mc_server *s)
{
	s->active = false;
	if (s->conn.state != NET_CONN_OPEN)
		return;
	s->owes = false;
	s->failures = 0;
	s->timeouts = 0;
}

static int64_t progress_deadline(struct mc_pool *pool, struct mc_server *s)
{
	int64_t timeout;

	if (s->conn.state != NET_CONN_OPEN)
		return net_conn_deadline(&s->conn);
	if (s->deadline == 0) {
		timeout = net_outq_empty(&s->out) ? mc_options_recv_timeout(&pool->options)
						  : mc_options_send_timeout(&pool->options);
		s->deadline = net_deadline(timeout);
	}
	return s->deadline;
}

static void fail_late(struct mc_pool *pool, struct mc_batch *batch)
{
	for (struct mc_server *s = batch->active; s; s = s->next_active) {
		if (s->conn.state != NET_CONN_OPEN || s->deadline == 0 ||
			net_remaining(s->deadline) > 0)
			continue;
		net_error_set(&s->conn.error, NET_TIMEOUT, ETIMEDOUT, "timed out waiting for %s",
			s->conn.name);
		fail(pool, s, NET_TIMEOUT);
	}
}

/* It makes no sense to wait any more. */
static COLD void fail_all(struct mc_pool *pool, struct mc_batch *batch, enum net_code code)
{
	for (struct mc_server *s = batch->active; s; s = s->next_active) {
		net_error_set(&s->conn.error, code, errno, "%s while waiting for %s",
			code == NET_INTERRUPTED ? "interrupted" : "poll() failed",
			s->conn.name ? s->conn.name : s->host);
		fail(pool, s, code);
	}
}

/* Waits until one of the active servers can go on. */
static COLD void wait_for_any(struct mc_pool *pool, struct mc_batch *batch)
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
				fail(pool, s, NET_NOMEM);
			return;
		}
	}
	for (struct mc_server *s = batch->active; s; s = s->next_active) {
		int64_t own = progress_deadline(pool, s);

		fds[n].fd = s->conn.fd;
		fds[n].events = net_conn_events(
			&s->conn, s->udp ? mc_udp_may_send(s) : !net_outq_empty(&s->out));
		fds[n].revents = 0;
		n++;
		if (own < deadline)
			deadline = own;
	}
	code = net_wait(&pool->waiter, fds, n, deadline);
	if (fds != on_stack)
		free(fds);
	if (code == NET_TIMEOUT)
		fail_late(pool, batch);
	else if (code != NET_OK)
		fail_all(pool, batch, code);
}

/* Requests that ended without what was wanted go to another server: a get that missed to one with a
 * copy, one whose server is lost to the server that its key belongs to now. */
static COLD void ask_others(struct mc_pool *pool, struct mc_batch *batch)
{
	struct mc_request *all = NULL;
	struct mc_server *next;
	struct mc_server *s;

	for (s = batch->active; s; s = s->next_active) {
		while (s->again) {
			struct mc_request *req = s->again;

			s->again = req->next;
			req->next = all;
			all = req;
		}
	}
	if (!all)
		return;
	/* what was sent cannot be added to; who has nothing more to do is not waited for */
	s = batch->active;
	batch->active = NULL;
	for (; s; s = next) {
		next = s->next_active;
		s->open_command = NULL;
		if (server_done(s))
			leave(s);
		else
			link_active(batch, s);
	}
	while (all) {
		struct mc_request *req = all;

		all = req->next;
		/* of a value that broke off */
		if (batch->sink && batch->sink->forget)
			batch->sink->forget(batch->sink->self, req);
		if (give_to_replica(pool, batch, req) || req->result == MEMCACHED_NOTFOUND)
			continue;
		/* nobody else is left: what happened is the answer */
		if (!pool->options.auto_eject || mc_server_resting(pool->servers[place(pool, req)]))
			continue;
		req->moves++;
		give(pool, batch, req, place(pool, req));
	}
}

/* One round: moves all that can be moved; waits for that only if one server alone is active. */
static inline void round_of(struct mc_pool *pool, struct mc_batch *batch, bool may_wait)
{
	struct mc_server *s = batch->active;
	bool alone = may_wait && !s->next_active;
	struct mc_server *next;

	batch->active = NULL;
	for (; s; s = next) {
		next = s->next_active;
		if (s->udp)
			serve_datagrams(pool, batch, s, alone);
		else
			serve(pool, batch, s, alone);
		if (server_done(s))
			leave(s);
		else
			link_active(batch, s);
	}
	if (pool->asks_others)
		ask_others(pool, batch);
}

static bool any_ready(const struct mc_batch *batch)
{
	/* a server whose connection was closed to be made anew goes on at once */
	for (const struct mc_server *s = batch->active; s; s = s->next_active)
		if (s->conn.state == NET_CONN_CLOSED)
			return true;
	return false;
}

/* Rounds until the batch is over, or a single one that waits for nothing. */
static __attribute__((noinline)) void go_on(
	struct mc_pool *pool, struct mc_batch *batch, bool to_end)
{
	while (batch->active) {
		round_of(pool, batch, to_end);
		if (!batch->active)
			return;
		if (pool->error.interrupted)
			fail_all(pool, batch, NET_INTERRUPTED);
		if (!to_end)
			return;
		if (!any_ready(batch))
			wait_for_any(pool, batch);
	}
}

/* What a parked batch is still owed over connections of the process that this one was forked from is
 * that one's. It is asked for again, but for a value that has begun to come. */
static COLD void ask_anew(struct mc_pool *pool, const struct mc_batch *batch)
{
	for (struct mc_server *s = batch->active; s; s = s->next_active) {
		if (s->conn.state == NET_CONN_CLOSED || net_conn_usable(&s->conn))
			continue;
		if (s->incoming.req)
			mc_server_end_first(s, MEMCACHED_CONNECTION_FAILURE);
		else if (s->first && s->first->result != MEMCACHED_IN_PROGRESS)
			mc_server_end_first(s, s->first->result);
		retry(pool, s);
	}
}

static void finish_parked(struct mc_pool *pool)
{
	struct mc_batch *parked = pool->parked;

	if (!parked)
		return;
	ask_anew(pool, parked);
	go_on(pool, parked, true);
	mc_batch_cancel(pool);
}

void mc_batch_settle(struct mc_pool *pool)
{
	if (pool->busy)
		return;
	finish_parked(pool);
	mc_buffer_flush(pool);
}

/* What has to be done before the batch may run. False: it cannot. */
static COLD bool make_way(struct mc_pool *pool, struct mc_batch *batch)
{
	if (pool->busy) {
		/* it is at work for somebody who is waited for */
		for (size_t i = 0; i < batch->count; i++)
			batch->requests[i].result = MEMCACHED_FETCH_NOTFINISHED;
		return false;
	}
	mc_batch_settle(pool);
	return true;
}

static __attribute__((noinline)) void run(struct mc_pool *pool, struct mc_batch *batch, bool to_end)
{
	if (__builtin_expect(pool->occupied, 0) && !make_way(pool, batch))
		return;
	start(pool, batch);
	go_on(pool, batch, to_end);
}

void mc_batch_run(struct mc_pool *pool, struct mc_batch *batch)
{
	run(pool, batch, true);
}

static bool any_connecting(const struct mc_batch *batch)
{
	for (const struct mc_server *s = batch->active; s; s = s->next_active)
		if (s->conn.state != NET_CONN_OPEN && !server_done(s))
			return true;
	return false;
}

void mc_batch_park(struct mc_pool *pool, struct mc_batch *batch)
{
	run(pool, batch, false);
	if (pool->busy)
		return;
	while (any_connecting(batch)) {
		if (!any_ready(batch))
			wait_for_any(pool, batch);
		go_on(pool, batch, false);
	}
	pool->parked = batch;
	mc_pool_set_occupied(pool);
}

mc_result mc_batch_reach(struct mc_pool *pool, uint32_t index)
{
	struct mc_server *s = pool->servers[index];
	struct mc_batch batch = {0};

	if (s->conn.state == NET_CONN_OPEN && net_conn_usable(&s->conn))
		return MEMCACHED_SUCCESS;
	if (pool->busy || pool->parked)
		return MEMCACHED_FETCH_NOTFINISHED;
	pool->error.result = MEMCACHED_SUCCESS;
	if (mc_server_resting(s)) {
		set_rest_error(pool, s);
		return s->rest_result;
	}
	pool->batches++;
	pool->error.interrupted = false;
	activate(pool, &batch, s);
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
	struct mc_batch *batch = pool->parked;

	if (!batch || pool->busy)
		return false;
	if (batch->active) {
		pool->error.interrupted = false;
		ask_anew(pool, batch);
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
	pool->parked = NULL;
	mc_pool_set_occupied(pool);
}

bool mc_batch_is_running(const struct mc_pool *pool, const struct mc_batch *batch)
{
	return pool->busy && pool->parked == batch;
}
