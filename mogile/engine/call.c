#include "mogile/engine/tracker.h"

#include "mogile/engine/commands.h"
#include "mogile/engine/refused.h"
#include "net/clock.h"
#include "net/fork.h"
#include "net/transfer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { READ_SIZE = 16384 };

static enum mog_code finish(struct mog_call *call)
{
	call->state = MOG_CALL_DONE;
	return MOG_OK;
}

static enum mog_code fail(struct mog_call *call, enum mog_code code, const char *what)
{
	mog_error_set(&call->error, code, NULL, "%s: %s", call->command, what);
	return finish(call);
}

static void drop_conn(struct mog_call *call)
{
	if (call->conn)
		mog_tracker_conn_free(call->conn);
	call->conn = NULL;
}

/* The tracker failed while connecting, sending or receiving: on to the next one, if that is
 * safe. */
static void tracker_failed(struct mog_call *call, const char *what)
{
	struct net_peer *tracker = call->conn->tracker;
	size_t number = (size_t)(tracker - call->trackers->list);
	bool lost = call->line.len > 0 && call->sent == call->line.len;
	/* A kept connection that the tracker had closed meanwhile says nothing about the
	 * tracker. */
	bool stale = call->reused && net_recvbuf_len(&call->conn->in) == 0 &&
		     call->conn->conn.error.code == NET_EOF;
	char why[256];

	/* what may be the connection's own message */
	snprintf(why, sizeof(why), "%s", what);
	snprintf(call->asked, sizeof(call->asked), "%s", tracker->name);
	drop_conn(call);
	call->sent = 0;
	call->state = MOG_CALL_PICK;
	if (!stale) {
		mog_trackers_drop_idle(call->trackers, tracker);
		net_peer_failed(tracker, call->trackers->retry_after_us);
		call->failed |= UINT64_C(1) << number;
	}
	if (lost && !call->may_repeat) {
		mog_error_set(&call->error, MOG_REPLY_LOST, NULL,
			"%s: the reply of tracker %s was lost (%s)", call->command, call->asked,
			why);
		finish(call);
		return;
	}
	if (stale)
		return;
	if (call->error.message[0] == '\0')
		mog_error_set(&call->error, MOG_TRACKER_DOWN, NULL, "%s: no tracker could be asked",
			call->command);
	mog_error_add(&call->error, "%s %s", call->tried++ ? ";" : ":", why);
}

/* The script wants to go on: with a signal's handler that threw, or to its end. */
static void interrupted(struct mog_call *call)
{
	drop_conn(call);
	fail(call, MOG_CANCELLED, "interrupted");
}

static void pick(struct mog_call *call)
{
	struct net_conn_options options = {0};
	struct net_peer *tracker;
	enum net_code code;

	call->conn = mog_trackers_take_idle(call->trackers, call->failed);
	call->reused = call->conn != NULL;
	if (call->conn) {
		net_recvbuf_clear(&call->conn->in);
		net_conn_set_block_timeout(&call->conn->conn, call->trackers->timeout_us);
		call->deadline = net_deadline(call->trackers->timeout_us);
		call->state = MOG_CALL_SEND;
		return;
	}
	tracker = mog_trackers_next(call->trackers, call->failed);
	if (!tracker) {
		if (call->error.code == MOG_OK)
			mog_error_set(&call->error, MOG_TRACKER_DOWN, NULL, "%s: no trackers given",
				call->command);
		finish(call);
		return;
	}
	call->conn = calloc(1, sizeof(*call->conn));
	if (!call->conn) {
		fail(call, MOG_NOMEM, "out of memory");
		return;
	}
	call->conn->tracker = tracker;
	net_conn_init(&call->conn->conn);
	options.connect_timeout_us = call->trackers->connect_timeout_us;
	options.block_timeout_us = call->trackers->timeout_us;
	options.tcp_nodelay = true;
	options.waiter = call->trackers->waiter;
	code = net_conn_start(&call->conn->conn, tracker->host, tracker->port, &options);
	call->state = MOG_CALL_CONNECT;
	if (code == NET_OK) {
		call->deadline = net_deadline(call->trackers->timeout_us);
		call->state = MOG_CALL_SEND;
	} else if (code != NET_AGAIN) {
		tracker_failed(call, call->conn->conn.error.message);
	}
}

/* False: would have to wait. */
static bool go_on_connecting(struct mog_call *call, bool block)
{
	struct net_conn *conn = &call->conn->conn;
	enum net_code code;

	if (block) {
		struct pollfd fd = {conn->fd, net_conn_events(conn, false), 0};

		code = net_wait(call->trackers->waiter, &fd, 1, net_conn_deadline(conn));
		if (code == NET_INTERRUPTED) {
			interrupted(call);
			return true;
		}
	}
	code = net_conn_continue(conn);
	if (code == NET_AGAIN)
		return false;
	if (code == NET_INTERRUPTED) {
		interrupted(call);
		return true;
	}
	if (code != NET_OK) {
		tracker_failed(call, conn->error.message);
		return true;
	}
	call->deadline = net_deadline(call->trackers->timeout_us);
	call->state = MOG_CALL_SEND;
	return true;
}

/* How long a socket call may wait. The first one passes the connection's own timeout, which costs
 * no extra system call. */
static int64_t wait_limit(const struct mog_call *call, bool block)
{
	return block ? call->trackers->timeout_us : 0;
}

static bool is_late(struct mog_call *call, const char *what)
{
	char text[160];

	if (net_remaining(call->deadline) > 0)
		return false;
	snprintf(text, sizeof(text), "tracker %s did not %s within %lld ms",
		call->conn->tracker->name, what, (long long)(call->trackers->timeout_us / 1000));
	tracker_failed(call, text);
	return true;
}

/* A socket call did not succeed; what: what the tracker was to do. False: would have to wait. */
static bool not_moved(struct mog_call *call, enum net_code code, const char *what)
{
	if (code == NET_AGAIN)
		return is_late(call, what);
	if (code == NET_INTERRUPTED)
		interrupted(call);
	else
		tracker_failed(call, call->conn->conn.error.message);
	return true;
}

static bool go_on_sending(struct mog_call *call, bool block)
{
	struct iovec iov = {call->line.data + call->sent, call->line.len - call->sent};
	size_t sent = 0;
	enum net_code code;

	/* what must not be done twice does not go out on a connection that is closed already */
	if (call->reused && call->sent == 0 && !call->may_repeat &&
		net_conn_peek(&call->conn->conn) != NET_AGAIN) {
		drop_conn(call);
		call->state = MOG_CALL_PICK;
		return true;
	}
	code = net_conn_send(&call->conn->conn, &iov, 1, wait_limit(call, block), &sent);
	if (code != NET_OK)
		return not_moved(call, code, "take the command");
	call->sent += sent;
	if (call->sent == call->line.len)
		call->state = MOG_CALL_RECEIVE;
	return true;
}

static void receive_reply(struct mog_call *call, size_t length)
{
	struct mog_trackers *t = call->trackers;
	struct mog_tracker_conn *c = call->conn;
	struct mog_error why;
	enum mog_code code =
		mog_reply_parse(&call->reply, c->in.data + c->in.start, length, call->admin, &why);

	net_recvbuf_take(&c->in, length);
	snprintf(call->asked, sizeof(call->asked), "%s", c->tracker->name);
	net_peer_is_well(c->tracker);
	t->first = (size_t)(c->tracker - t->list);
	mog_error_clear(&call->error);
	/* What follows the reply unasked, or breaks the protocol, does not deserve to be used
	 * again. */
	if (code == MOG_BAD_REPLY || code == MOG_NOMEM || net_recvbuf_len(&c->in) > 0) {
		drop_conn(call);
	} else {
		c->next = t->idle;
		t->idle = c;
		call->conn = NULL;
	}
	if (code == MOG_BAD_REPLY || code == MOG_NOMEM) {
		mog_error_set(&call->error, code, NULL, "%s: tracker %s: %s", call->command,
			call->asked, why.message);
	} else if (code == MOG_REFUSED) {
		call->error = why;
		mog_refused_at(
			&call->error, call->command, call->asked, call->line.data, call->line.len);
	}
	finish(call);
}

static bool go_on_receiving(struct mog_call *call, bool block)
{
	struct net_recvbuf *in = &call->conn->in;
	struct iovec iov;
	size_t got = 0;
	size_t length;
	enum net_code code;

	if (!net_recvbuf_reserve(in, READ_SIZE)) {
		drop_conn(call);
		fail(call, MOG_NOMEM, "out of memory");
		return true;
	}
	iov.iov_base = in->data + in->end;
	iov.iov_len = net_recvbuf_room(in);
	code = net_conn_recv(&call->conn->conn, &iov, 1, wait_limit(call, block), &got);
	if (code != NET_OK)
		return not_moved(call, code, "answer");
	net_recvbuf_added(in, got);
	length = mog_reply_length(in->data + in->start, net_recvbuf_len(in), call->admin);
	if (length > 0 && length <= MOG_REPLY_MAX) {
		receive_reply(call, length);
	} else if (length > 0 || net_recvbuf_len(in) > MOG_REPLY_MAX) {
		mog_error_set(&call->error, MOG_BAD_REPLY, NULL,
			"%s: the answer of tracker %s is longer than %d bytes", call->command,
			call->conn->tracker->name, MOG_REPLY_MAX);
		drop_conn(call);
		finish(call);
	} else if (net_interrupted(call->trackers->waiter)) {
		interrupted(call);
	} else {
		is_late(call, "finish its answer");
	}
	return true;
}

static bool valid_command(const char *command, bool *admin)
{
	*admin = command[0] == '!';
	if (*admin)
		command++;
	if (!*command)
		return false;
	for (; *command; command++) {
		if (!((*command >= 'a' && *command <= 'z') ||
			    (*command >= 'A' && *command <= 'Z') ||
			    (*command >= '0' && *command <= '9') || *command == '_'))
			return false;
	}
	return true;
}

enum mog_code mog_call_start(struct mog_call *call, struct mog_trackers *trackers,
	const char *command, const struct mog_text *args)
{
	memset(call, 0, sizeof(*call));
	call->trackers = trackers;
	if (strlen(command) >= sizeof(call->command) || !valid_command(command, &call->admin)) {
		call->state = MOG_CALL_DONE;
		return mog_error_set(&call->error, MOG_INVALID, NULL,
			"\"%.40s\" cannot be a tracker's command", command);
	}
	snprintf(call->command, sizeof(call->command), "%s", command);
	call->may_repeat = mog_command_may_repeat(command);
	mog_text_add(&call->line, command, strlen(command));
	if (args && args->len) {
		mog_text_add(&call->line, " ", 1);
		mog_text_add(&call->line, args->data, args->len);
	}
	mog_text_add(&call->line, "\r\n", 2);
	call->state = MOG_CALL_PICK;
	if (call->line.failed || (args && args->failed)) {
		call->state = MOG_CALL_DONE;
		return mog_error_set(&call->error, MOG_NOMEM, NULL, "out of memory");
	}
	return MOG_OK;
}

enum mog_code mog_call_step(struct mog_call *call, bool block)
{
	for (;;) {
		bool went_on = true;

		switch (call->state) {
		case MOG_CALL_PICK:
			pick(call);
			break;
		case MOG_CALL_CONNECT:
			went_on = go_on_connecting(call, block);
			break;
		case MOG_CALL_SEND:
			went_on = go_on_sending(call, block);
			break;
		case MOG_CALL_RECEIVE:
			went_on = go_on_receiving(call, block);
			break;
		case MOG_CALL_IDLE:
		case MOG_CALL_DONE:
			return MOG_OK;
		}
		if (!went_on && !block)
			return MOG_AGAIN;
	}
}

void mog_call_wants(const struct mog_call *call, struct pollfd *fd, int64_t *deadline)
{
	const struct net_conn *conn = &call->conn->conn;

	fd->fd = conn->fd;
	fd->revents = 0;
	fd->events = net_conn_events(conn, call->state == MOG_CALL_SEND);
	*deadline = call->state == MOG_CALL_CONNECT ? net_conn_deadline(conn) : call->deadline;
}

void mog_call_take_reply(struct mog_call *call, struct mog_reply *reply)
{
	*reply = call->reply;
	memset(&call->reply, 0, sizeof(call->reply));
}

void mog_call_end(struct mog_call *call)
{
	drop_conn(call);
	mog_text_free(&call->line);
	mog_reply_free(&call->reply);
	call->state = MOG_CALL_IDLE;
}
