#include "memcached/engine/batch.h"

#include "memcached/engine/buffer.h"
#include "net/clock.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>

enum { IOV_MAX_ONCE = 64, RECV_ROOM = 16 * 1024, POLL_ON_STACK = 32 };

/* ---- health ---- */

/*
 * A server that could not be reached is left alone for a while: the longer, the more often it failed in a
 * row. One that timed out or closed (reached) is tried again at once, as libmemcached does. With ejection
 * both rest, and the keys belong to others until then.
 */
static void server_lost(
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
		mc_pool_update(pool);
	if (!host)
		return;
	free(pool->disconnected_host);
	pool->disconnected_host = host;
	pool->disconnected_port = s->port;
}

/* A time-out counts as a failure when there were as many in a row as OPT_SERVER_TIMEOUT_LIMIT allows. */
static bool timeout_forgiven(const struct mc_pool *pool, struct mc_server *s)
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
	batch->active_count++;
}

static mc_result enqueue(struct mc_pool *pool, struct mc_server *s, struct mc_request *req);

/* A request of the engine's own, in the server itself. */
static void enqueue_own(
	struct mc_pool *pool, struct mc_server *s, struct mc_request *req, enum mc_op op)
{
	memset(req, 0, sizeof(*req));
	req->op = op;
	req->result = MEMCACHED_IN_PROGRESS;
	enqueue(pool, s, req);
}

/* A new connection begins with name and password. */
static void enqueue_auth(struct mc_pool *pool, struct mc_server *s)
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

static void activate(struct mc_pool *pool, struct mc_batch *batch, struct mc_server *s)
{
	/* The connection must be clean: owing nothing, with nothing unasked for, and our own. */
	if (s->owes || s->conn.state != NET_CONN_OPEN || net_inbuf_len(&s->in) > 0 ||
		!net_conn_usable(&s->conn))
		mc_server_drop(s);
	s->kept = s->conn.state == NET_CONN_OPEN;
	s->batch = pool->batches;
	s->answered = false;
	s->retried = false;
	s->repeatable = true;
	s->deadline = 0;
	s->auth.result = MEMCACHED_SUCCESS;
	link_active(batch, s);
	if (s->kept)
		net_conn_set_block_timeout(&s->conn, mc_options_recv_timeout(&pool->options));
	else
		enqueue_auth(pool, s);
}

/* Behind the requests owed, in the queue as on the wire. */
static inline mc_result enqueue(struct mc_pool *pool, struct mc_server *s, struct mc_request *req)
{
	mc_result result;

	if (req->quiet) {
		s->unread = true;
	} else if (s->unread) {
		s->unread = false;
		enqueue_own(pool, s, &s->fence, MC_VERSION);
	}
	result = pool->protocol->encode(pool, s, req);
	if (result != MEMCACHED_SUCCESS)
		return req->result = result;
	s->repeatable &= mc_op_facts[req->op].repeatable;
	mc_server_append(s, req);
	return MEMCACHED_SUCCESS;
}

/* What was encoded is all there is for now. */
static void flush_encoder(struct mc_server *s)
{
	s->open_command = NULL;
	s->owes = true;
}

/* Gives the request to the server, unless that one rests. */
static inline bool give(
	struct mc_pool *pool, struct mc_batch *batch, struct mc_request *req, uint32_t index)
{
	struct mc_server *s = pool->servers[index];

	req->at = index;
	if (s->failures > 0 && mc_server_resting(s)) {
		req->result = s->rest_result;
		mc_pool_set_error(pool, req->result, 0, NULL, s);
		return false;
	}
	if (s->batch != pool->batches)
		activate(pool, batch, s);
	else if (!s->active)
		link_active(batch, s);
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

	if (pool->options.replicas > 0 && req->op == MC_GET && req->server < 0) {
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
static void add_copies(struct mc_pool *pool, struct mc_batch *batch)
{
	uint32_t replicas = replica_count(pool);

	if (replicas == 0 || batch->count == 0 || !mc_op_facts[batch->requests->op].replicated)
		return;
	batch->copies = calloc(batch->count, replicas * sizeof(*batch->copies));
	if (!batch->copies)
		return;
	for (size_t i = 0; i < batch->count; i++) {
		const struct mc_request *req = &batch->requests[i];
		uint32_t index = place(pool, req);

		for (uint32_t r = 1; r <= replicas; r++) {
			struct mc_request *copy = &batch->copies[batch->copy_count++];

			*copy = *req;
			copy->is_copy = true;
			give(pool, batch, copy, (index + r) % pool->count);
		}
	}
}

static void refuse_all(struct mc_pool *pool, struct mc_batch *batch)
{
	for (size_t i = 0; i < batch->count; i++)
		batch->requests[i].result = MEMCACHED_NO_SERVERS;
	if (batch->count > 0)
		mc_pool_set_error(pool, MEMCACHED_NO_SERVERS, 0, NULL, NULL);
}

static void start(struct mc_pool *pool, struct mc_batch *batch)
{
	batch->active = NULL;
	batch->active_count = 0;
	batch->copies = NULL;
	batch->copy_count = 0;
	pool->batches++;
	pool->error.result = MEMCACHED_SUCCESS;
	if (pool->count == 0) {
		refuse_all(pool, batch);
		return;
	}
	if (pool->rebuild_at != 0 && net_remaining(pool->rebuild_at) == 0)
		mc_pool_update(pool);
	for (size_t i = 0; i < batch->count; i++)
		add_request(pool, batch, &batch->requests[i]);
	if (pool->options.replicas > 0)
		add_copies(pool, batch);
	for (struct mc_server *s = batch->active; s; s = s->next_active)
		flush_encoder(s);
}

/* ---- one server's part of the loop ---- */

/* May the whole of what is owed be sent once more over a new connection? Only if the old one was kept
 * from before, said nothing, and nothing could be done twice by it. */
static bool may_retry(const struct mc_server *s, enum net_code code)
{
	return s->kept && s->repeatable && !s->answered && !s->retried && code != NET_TIMEOUT;
}

static void retry(struct mc_pool *pool, struct mc_server *s)
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
	flush_encoder(s);
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
	while (s->first) {
		struct mc_request *req = s->first;

		mc_server_end_first(s, result);
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
static void fail(struct mc_pool *pool, struct mc_server *s, enum net_code code)
{
	bool reached = s->conn.state == NET_CONN_OPEN;
	mc_result result;
	bool lost;

	if (may_retry(s, code)) {
		retry(pool, s);
		return;
	}
	result = mc_result_of_net(code, reached, mc_server_is_unix(s));
	mc_pool_set_error(pool, result, s->conn.error.sys_errno, s->conn.error.message, s);
	lost = code != NET_TIMEOUT || !timeout_forgiven(pool, s);
	fail_owed(pool, s, result, lost);
	drop_failed(s);
	if (lost)
		server_lost(pool, s, reached, MEMCACHED_SERVER_TEMPORARILY_DISABLED);
}

static void fail_protocol(struct mc_pool *pool, struct mc_server *s)
{
	mc_pool_set_error(pool, MEMCACHED_PROTOCOL_ERROR, 0,
		"the server's reply is not one that the protocol knows", s);
	fail_owed(pool, s, MEMCACHED_PROTOCOL_ERROR, false);
	drop_failed(s);
}

/* The server did not take name or password: it is not asked again before its time, with the same
 * result for all. */
static void fail_auth(struct mc_pool *pool, struct mc_server *s)
{
	fail_owed(pool, s, MEMCACHED_AUTH_FAILURE, false);
	drop_failed(s);
	server_lost(pool, s, false, MEMCACHED_AUTH_FAILURE);
}

/* Quiet requests at the front of the queue are done as soon as they are sent. */
static void end_quiet(struct mc_server *s)
{
	while (s->first && s->first->quiet)
		mc_server_end_first(s, MEMCACHED_SUCCESS);
}

static bool server_done(const struct mc_server *s)
{
	return !s->first && !s->again && net_outq_empty(&s->out);
}

static enum net_code send_some(struct mc_server *s, int64_t timeout)
{
	struct iovec iov[IOV_MAX_ONCE];
	size_t n = net_outq_iov(&s->out, iov, IOV_MAX_ONCE);
	size_t sent;
	enum net_code code = net_conn_send(&s->conn, iov, n, timeout, &sent);

	if (code != NET_OK)
		return code;
	net_outq_sent(&s->out, sent);
	s->deadline = 0;
	return NET_OK;
}

/* Into the value that is on its way and, behind it, the buffer. */
static enum net_code receive_some(struct mc_server *s, int64_t timeout)
{
	struct iovec iov[2];
	size_t n = 0;
	size_t direct = 0;
	size_t got;
	enum net_code code;

	if (!net_inbuf_reserve(&s->in, RECV_ROOM / 2))
		return NET_NOMEM;
	if (s->incoming.req && s->incoming.to && s->incoming.left > 0) {
		direct = s->incoming.left;
		iov[n].iov_base = s->incoming.to;
		iov[n++].iov_len = direct;
	}
	iov[n].iov_base = s->in.data + s->in.end;
	iov[n++].iov_len = s->in.cap - s->in.end;
	code = net_conn_recv(&s->conn, iov, n, timeout, &got);
	if (code != NET_OK)
		return code;
	s->answered = true;
	s->deadline = 0;
	if (direct > 0) {
		if (got < direct)
			direct = got;
		s->incoming.to += direct;
		s->incoming.left -= direct;
	}
	s->in.end += got - direct;
	return NET_OK;
}

/* A request that must not be done twice goes out only over a connection that is not known to be dead:
 * servers come and go between two calls of a long-running program. */
static bool kept_connection_dead(struct mc_server *s)
{
	char byte;

	if (!s->kept || s->repeatable || s->answered || s->retried || net_outq_empty(&s->out))
		return false;
	return recv(s->conn.fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 0 ||
	       (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR);
}

static bool connect_server(struct mc_pool *pool, struct mc_server *s)
{
	enum net_code code = s->conn.state == NET_CONN_CLOSED ? mc_server_connect(s, &pool->options)
							      : net_conn_continue(&s->conn);

	if (code == NET_OK)
		return true;
	if (code != NET_AGAIN)
		fail(pool, s, code);
	return false;
}

/*
 * Moves what can be moved. alone: no other server is active, so waiting for this one holds nobody up;
 * then a single request goes out in one blocking call, and a reply comes in by one.
 */
static void serve(
	struct mc_pool *pool, const struct mc_batch *batch, struct mc_server *s, bool alone)
{
	bool single = alone && batch->count == 1;
	int64_t wait = alone ? s->conn.options.block_timeout_us : 0;
	enum net_code code = NET_OK;

	if (s->conn.state != NET_CONN_OPEN) {
		if (!connect_server(pool, s))
			return;
		wait = alone ? s->conn.options.block_timeout_us : 0;
	}
	if (s->out.failed) {
		fail(pool, s, NET_NOMEM);
		return;
	}
	if (s->kept && kept_connection_dead(s)) {
		s->conn.error.code = NET_EOF;
		retry(pool, s);
		return;
	}
	while (code == NET_OK && !net_outq_empty(&s->out))
		code = send_some(s, single ? wait : 0);
	if (code != NET_OK && code != NET_AGAIN) {
		/* a server that closes has perhaps said why */
		if (receive_some(s, 0) == NET_OK)
			pool->protocol->decode(pool, s, batch->sink);
		fail(pool, s, code);
		return;
	}
	if (net_outq_empty(&s->out))
		end_quiet(s);
	while (s->first) {
		code = receive_some(s, net_outq_empty(&s->out) ? wait : 0);
		if (code == NET_AGAIN)
			return;
		if (code != NET_OK) {
			fail(pool, s, code);
			return;
		}
		if (!pool->protocol->decode(pool, s, batch->sink)) {
			fail_protocol(pool, s);
			return;
		}
		if (s->auth.result == MEMCACHED_AUTH_FAILURE) {
			fail_auth(pool, s);
			return;
		}
		end_quiet(s);
		if (!net_outq_empty(&s->out))
			return;
	}
}

/* ---- the loop over all servers ---- */

static void drop_done(struct mc_batch *batch)
{
	struct mc_server **link = &batch->active;

	while (*link) {
		struct mc_server *s = *link;

		if (!server_done(s)) {
			link = &s->next_active;
			continue;
		}
		if (s->conn.state == NET_CONN_OPEN) {
			s->owes = false;
			s->failures = 0;
			s->timeouts = 0;
		}
		s->active = false;
		*link = s->next_active;
		batch->active_count--;
	}
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

/* Waits until one of the active servers can go on. */
static void wait_for_any(struct mc_pool *pool, struct mc_batch *batch)
{
	struct pollfd on_stack[POLL_ON_STACK];
	struct pollfd *fds = on_stack;
	int64_t deadline = NET_NEVER;
	size_t n = 0;
	enum net_code code;

	if (batch->active_count > POLL_ON_STACK) {
		fds = malloc(batch->active_count * sizeof(*fds));
		if (!fds) {
			for (struct mc_server *s = batch->active; s; s = s->next_active)
				fail(pool, s, NET_NOMEM);
			return;
		}
	}
	for (struct mc_server *s = batch->active; s; s = s->next_active) {
		int64_t own = progress_deadline(pool, s);

		fds[n].fd = s->conn.fd;
		fds[n].events = net_conn_events(&s->conn, !net_outq_empty(&s->out));
		fds[n].revents = 0;
		n++;
		if (own < deadline)
			deadline = own;
	}
	code = net_wait(NULL, fds, n, deadline);
	if (fds != on_stack)
		free(fds);
	if (code == NET_TIMEOUT)
		fail_late(pool, batch);
}

/* Requests that ended without what was wanted go to another server: a get that missed to one with a
 * copy, one whose server is lost to the server that its key belongs to now. */
static void ask_others(struct mc_pool *pool, struct mc_batch *batch)
{
	struct mc_request *all = NULL;

	for (struct mc_server *s = batch->active; s; s = s->next_active) {
		while (s->again) {
			struct mc_request *req = s->again;

			s->again = req->next;
			req->next = all;
			all = req;
		}
	}
	if (!all)
		return;
	while (all) {
		struct mc_request *req = all;

		all = req->next;
		if (give_to_replica(pool, batch, req) || req->result == MEMCACHED_NOTFOUND)
			continue;
		if (!pool->options.auto_eject)
			continue;
		req->moves++;
		give(pool, batch, req, place(pool, req));
	}
	for (struct mc_server *s = batch->active; s; s = s->next_active)
		flush_encoder(s);
}

/* One round; waits if nothing could be moved. */
static void round_of(struct mc_pool *pool, struct mc_batch *batch, bool may_wait)
{
	bool alone = may_wait && batch->active_count == 1;

	for (struct mc_server *s = batch->active; s; s = s->next_active)
		serve(pool, batch, s, alone);
	if (pool->options.replicas > 0 || pool->options.auto_eject)
		ask_others(pool, batch);
	drop_done(batch);
}

static bool any_ready(const struct mc_batch *batch)
{
	/* a server whose connection was closed to be made anew goes on at once */
	for (const struct mc_server *s = batch->active; s; s = s->next_active)
		if (s->conn.state == NET_CONN_CLOSED)
			return true;
	return false;
}

static void finish(struct mc_pool *pool, struct mc_batch *batch)
{
	while (batch->active) {
		round_of(pool, batch, true);
		if (batch->active && !any_ready(batch))
			wait_for_any(pool, batch);
	}
	free(batch->copies);
	batch->copies = NULL;
}

static void finish_parked(struct mc_pool *pool)
{
	struct mc_batch *parked = pool->parked;

	if (!parked)
		return;
	finish(pool, parked);
	pool->parked = NULL;
}

void mc_batch_run(struct mc_pool *pool, struct mc_batch *batch)
{
	if (pool->parked)
		finish_parked(pool);
	if (pool->buffer)
		mc_buffer_flush(pool);
	start(pool, batch);
	finish(pool, batch);
}

void mc_batch_park(struct mc_pool *pool, struct mc_batch *batch)
{
	finish_parked(pool);
	mc_buffer_flush(pool);
	start(pool, batch);
	pool->parked = batch;
	round_of(pool, batch, false);
}

bool mc_batch_step(struct mc_pool *pool)
{
	struct mc_batch *batch = pool->parked;

	if (!batch)
		return false;
	if (batch->active) {
		if (!any_ready(batch))
			wait_for_any(pool, batch);
		round_of(pool, batch, false);
	}
	if (batch->active)
		return true;
	pool->parked = NULL;
	return false;
}

void mc_batch_settle(struct mc_pool *pool)
{
	finish_parked(pool);
	mc_buffer_flush(pool);
}

void mc_batch_cancel(struct mc_pool *pool)
{
	pool->parked = NULL;
}
