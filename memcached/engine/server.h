/*
 * One server of a pool: its connection, what is still to be sent, what it still has to answer, and
 * its health.
 */
#ifndef MC_SERVER_H
#define MC_SERVER_H

#include "memcached/engine/health.h"
#include "memcached/engine/near.h"
#include "memcached/engine/options.h"
#include "memcached/engine/request.h"
#include "memcached/engine/tls.h"
#include "net/conn.h"
#include "net/recvbuf.h"
#include "net/sendbuf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct mc_datagrams;

/* A value that nobody has room for is read to its end if it is no longer than this; else the
 * connection is closed. */
enum { MC_SKIP_MAX = 8 * 1024 * 1024 };

/* BARRIER: requests went out quietly, so a stray error may stand before the next reply. CUT: see
 * net_sendbuf_cut(). */
enum { MC_BEFORE_BARRIER = 1, MC_BEFORE_CUT = 2 };

/* A value on its way in: from the moment that its size is known until its last byte has come. Its
 * place is the buffer's (recvbuf.h: direct). */
struct mc_incoming {
	struct mc_request *req; /* NULL: none */
	size_t skip;		/* bytes still to come that nobody has room for */
	mc_result result;	/* what req ends with when all have come */
};

struct mc_server {
	char *host; /* or the path of a unix socket; in short_host if that has room for it */
	uint16_t port;
	uint32_t weight; /* as given, 0 counts as 1 */
	uint32_t index;	 /* in the pool */

	struct net_conn conn;
	struct net_sendbuf out;
	struct net_recvbuf in;
	struct mc_datagrams *datagrams; /* spoken to by datagrams (udp.h); NULL: by a stream */

	/* Requests that ended here without what was wanted, and for which another server may be
	 * asked, or this one again. */
	struct mc_request *reroute;

	/* Requests sent or to be sent and not yet answered, in order. */
	struct mc_request *first;
	struct mc_request *last;
	/* Those that mc_queue_give_gets() has given it and not encoded yet, in order. */
	struct mc_request *gathered;
	struct mc_request *gathered_last;
	/* How it stands in the batch; mc_queue_activate() sets them all. */
	/* not in a batch: what the connection was used for last came to its end, and nothing is
	 * left over */
	bool clean;
	/* From before the first byte goes out until the last reply is decoded. */
	bool owes;
	bool reused;   /* the connection was made for an earlier batch */
	bool answered; /* at least one byte came for this batch */
	/* Nothing of this batch is sent a second time: it was, or the kept connection was found
	 * alive just before the first of what must not be done twice went out. */
	bool last_try;
	bool repeatable; /* everything owed may be done twice */
	bool quiet;	 /* requests without a reply are among those owed */
	/* we are not let in: the connection is of no use, for the reason in auth.result */
	bool locked_out;

	bool overfull;	/* what it says has no room: what is owed ends so */
	uint8_t before; /* MC_BEFORE_*: what has to be seen to before the next request */
	/* number of the batch in whose list it is; 0: none, or one that was cut off */
	uint64_t batch;
	int64_t deadline; /* for progress, while the loop waits; 0: not begun */
	struct mc_server *next_active;

	struct mc_request *open_command; /* the last request, while its encoding may still change */
	size_t open_length;   /* its length so far; binary: where it stands in the arena */
	uint32_t next_opaque; /* binary, meta */
	struct mc_incoming incoming;
	struct mc_near_list near; /* what came over the connection and is kept */

	/* What mc_version() it is of; 0: not known. Then, or if it is too old for the protocol,
	 * requests with a value end with version_result. */
	uint32_t version;
	mc_result version_result;
	/* the question for it failed just now: rest_result says of what, for one batch */
	bool version_failed;

	/* uptime.h: asked over the connection of that number, and what was said */
	uint64_t uptime_asked;
	int64_t started_at;
	bool uptime_known;
	const char *address; /* where it is; NULL: that has to be looked up */

	/* health */
	uint32_t failures;     /* in a row */
	uint32_t timeouts;     /* in a row, for OPT_SERVER_TIMEOUT_LIMIT */
	int64_t retry_at;      /* net_now() from which it may be tried again; 0: at once */
	mc_result rest_result; /* what its requests get until then */
	struct mc_health health;

	/* From here on mc_server_init() sets nothing: pages begin with many servers. */
	struct mc_request barrier; /* the request whose reply ends the stray errors */
	/* The first request of a connection, where one is needed. Its result is also the word on
	 * any other reply that says that we are not let in. */
	struct mc_request auth;
	char short_host[48];
	char address_room[46];
	/* what it failed of last, if health.error_time says that it did */
	mc_result last_result;
	char last_error[MC_ERROR_SIZE];
};

/* The server must stay where it is. weight is kept as given. False: out of memory. */
bool mc_server_init(struct mc_server *s, const char *host, uint16_t port, uint32_t weight);
void mc_server_free(struct mc_server *s);

/* By datagrams from now on, or by a stream; a unix socket always by a stream. The connection must
 * be closed. False: out of memory. */
bool mc_server_use_udp(struct mc_server *s, bool on);

/* Its IP address, so that the host is not looked up; empty: not known, and the next connection
 * looks it up. A connection to another address than this one is closed, and what failed there is
 * forgotten. */
void mc_server_set_address(struct mc_server *s, const char *address);

bool mc_server_is_unix(const struct mc_server *s);

/* Is it spoken to over TLS? A unix socket goes without. */
bool mc_server_uses_tls(const struct mc_server *s, const struct mc_tls *tls);

/* Did it fail, so that it is not to be tried at present? */
bool mc_server_resting(const struct mc_server *s);

/* Puts the requests of a list, from first to last, at the end of those owed. */
static inline void mc_server_append_list(
	struct mc_server *s, struct mc_request *first, struct mc_request *last)
{
	last->next = NULL;
	if (s->last)
		s->last->next = first;
	else
		s->first = first;
	s->last = last;
}

static inline void mc_server_append(struct mc_server *s, struct mc_request *req)
{
	mc_server_append_list(s, req, req);
}

static inline void mc_server_ask_another(struct mc_server *s, struct mc_request *req)
{
	req->next = s->reroute;
	s->reroute = req;
}

/* Is there still to be a reply to the barrier, and so perhaps something undone of what went out
 * quietly? */
static inline bool mc_server_awaits_barrier(const struct mc_server *s)
{
	const struct mc_request *req = s->first;

	while (req && req != &s->barrier)
		req = req->next;
	return req != NULL;
}

/* Takes the first owed request off and gives it its result, which is not that the server has no
 * such key. */
static inline struct mc_request *mc_server_end_found(struct mc_server *s, mc_result result)
{
	struct mc_request *req = s->first;

	s->first = req->next;
	if (!s->first)
		s->last = NULL;
	req->result = result;
	return req;
}

/* The same with any result. */
static inline void mc_server_end_first(struct mc_server *s, mc_result result)
{
	struct mc_request *req = mc_server_end_found(s, result);

	if (result == MEMCACHED_NOTFOUND && (req->replicas_left > 0 || req->again))
		mc_server_ask_another(s, req);
}

/* The value of req, all of which is here: the result that req ends with. */
static inline mc_result mc_server_whole_value(
	const struct mc_sink *sink, struct mc_request *req, const char *value)
{
	char *to = sink->value(sink->self, req);

	if (__builtin_expect(!to, 0))
		return MEMCACHED_MEMORY_ALLOCATION_FAILURE;
	memcpy(to, value, req->value_len);
	return MEMCACHED_SUCCESS;
}

/* The value of req begins with the next byte: finds out where it goes. False: nowhere, and it is
 * longer than what is read only to be thrown away; the connection has to be closed. */
static inline bool mc_server_begin_value(
	struct mc_server *s, const struct mc_sink *sink, struct mc_request *req)
{
	char *to = sink->value(sink->self, req);

	s->incoming.req = req;
	s->incoming.skip = to ? 0 : req->value_len;
	s->incoming.result = to ? MEMCACHED_SUCCESS : MEMCACHED_MEMORY_ALLOCATION_FAILURE;
	s->in.direct = to;
	s->in.direct_left = to ? req->value_len : 0;
	return to || req->value_len <= MC_SKIP_MAX;
}

/* Takes those of the here bytes at at that belong to the value that has begun; returns how many. */
static inline size_t mc_server_take_value(struct mc_server *s, const char *at, size_t here)
{
	size_t left = s->in.direct_left + s->incoming.skip;
	size_t n = here < left ? here : left;

	if (s->incoming.skip > 0) {
		s->incoming.skip -= n;
	} else if (n > 0) {
		memcpy(s->in.direct, at, n);
		s->in.direct += n;
		s->in.direct_left -= n;
	}
	return n;
}

/* Are all bytes of it here? */
static inline bool mc_server_value_whole(const struct mc_server *s)
{
	return s->in.direct_left == 0 && s->incoming.skip == 0;
}

/* Forgets everything about the connection and closes it. Owed requests are forgotten, not ended:
 * their memory may be gone. */
void mc_server_drop(struct mc_server *s);

/* Begins to connect, as the options say. waiter is kept; it may be NULL. As net_conn_start(). */
enum net_code mc_server_connect(struct mc_server *s, const struct mc_options *options,
	struct mc_tls *tls, const struct net_waiter *waiter);

#endif
