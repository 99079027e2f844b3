/*
 * Trackers, and one command to one of them: a line of url-encoded pairs each way (the MogileFS
 * tracker protocol).
 *
 * Connections are kept and used again, one command at a time on each; several commands at once take
 * several connections. A tracker that fails rests for a while and the next is asked. A command is
 * sent again after a lost reply only where that cannot do harm; else the caller gets
 * MOG_REPLY_LOST and can find out what became of it.
 */
#ifndef MOG_TRACKER_H
#define MOG_TRACKER_H

#include "mogile/engine/error.h"
#include "mogile/engine/reply.h"
#include "mogile/engine/text.h"
#include "net/conn.h"
#include "net/peer.h"
#include "net/recvbuf.h"

#include <poll.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct mog_tracker_conn {
	struct mog_tracker_conn *next; /* in the list of idle ones */
	struct net_peer *tracker;
	struct net_conn conn;
	struct net_recvbuf in;
};

/* All zero, then mog_trackers_add(). */
struct mog_trackers {
	struct net_peer *list;
	size_t count;
	size_t first; /* whom to ask first: the last one that answered */
	struct mog_tracker_conn *idle;
	/* Settings, in µs, to be changed at any time between commands. */
	int64_t connect_timeout_us;
	int64_t timeout_us;		 /* for one command on one tracker; also sending it */
	int64_t retry_after_us;		 /* how long a tracker that failed is asked last */
	const struct net_waiter *waiter; /* NULL: poll(). Not owned */
};

/* Adds "host:port"; without a port, 7001. MOG_OK, MOG_INVALID, MOG_NOMEM. Not while a command
 * runs. */
enum mog_code mog_trackers_add(
	struct mog_trackers *t, const char *address, size_t len, struct mog_error *error);

void mog_trackers_free(struct mog_trackers *t);

/* Closes the idle connections. */
void mog_trackers_close(struct mog_trackers *t);

/* For calls: a connection nobody uses, to a tracker whose bit (its number in the list) is not set
 * in failed; or NULL. */
struct mog_tracker_conn *mog_trackers_take_idle(struct mog_trackers *t, uint64_t failed);

/* For calls: the next tracker to try, those that rest last, from the one that answered last. NULL:
 * all have failed. */
struct net_peer *mog_trackers_next(struct mog_trackers *t, uint64_t failed);

/* For calls: the tracker failed. Kept connections to it would each make a command wait in vain. */
void mog_trackers_drop_idle(struct mog_trackers *t, const struct net_peer *tracker);
void mog_tracker_conn_free(struct mog_tracker_conn *c);

enum mog_call_state {
	MOG_CALL_IDLE = 0, /* nothing started */
	MOG_CALL_PICK,	   /* to choose a tracker */
	MOG_CALL_CONNECT,
	MOG_CALL_SEND,
	MOG_CALL_RECEIVE,
	MOG_CALL_DONE
};

/* One command on its way. All zero before mog_call_start(). */
struct mog_call {
	enum mog_call_state state;
	struct mog_trackers *trackers;
	struct mog_tracker_conn *conn; /* NULL unless in CONNECT, SEND, RECEIVE */
	struct mog_text line;
	char command[32];
	bool admin;
	bool may_repeat; /* may be sent again when its reply was lost */
	bool reused;	 /* conn was idle before: it may be stale */
	size_t sent;
	size_t tried;	 /* trackers given up on, in this round */
	uint64_t failed; /* bit i: trackers->list[i] was tried */
	int64_t deadline;
	struct mog_reply reply; /* valid when DONE with error.code MOG_OK */
	struct mog_error error;
	char asked[128]; /* the tracker that answered last, for messages */
};

/*
 * Starts the command with the pairs of args (may be NULL). args is copied.
 * MOG_OK, MOG_NOMEM, MOG_INVALID (a command with other than letters, digits and '_').
 */
enum mog_code mog_call_start(struct mog_call *call, struct mog_trackers *trackers,
	const char *command, const struct mog_text *args);

/*
 * Goes on. MOG_AGAIN: wait (mog_call_wants) and call again; MOG_OK: done, and call->error.code says
 * how it ended: MOG_OK (see reply), MOG_REFUSED, or how it failed. With block, waits itself and
 * never returns MOG_AGAIN.
 */
enum mog_code mog_call_step(struct mog_call *call, bool block);

/* What a call that returned MOG_AGAIN waits for, and until when. */
void mog_call_wants(const struct mog_call *call, struct pollfd *fd, int64_t *deadline);

/* Frees everything; a connection that still owes the reply is closed. */
void mog_call_end(struct mog_call *call);

/* Hands the reply over to the caller, who frees it. */
void mog_call_take_reply(struct mog_call *call, struct mog_reply *reply);

#endif
