/*
 * An ECHO_REQ on its way. It has its own copy of the data and is counted: whoever waits for the
 * reply may give up, and the connection that owes it may be closed, in any order.
 */
#ifndef GM_ECHO_H
#define GM_ECHO_H

#include "gearman/engine/pool.h"

struct gm_echo {
	struct gm_echo *next; /* the connection's, in the order of the requests */
	unsigned owners;
	bool done;
	gearman_return_t result; /* once done */
	size_t size;
	char data[];
};

/* With one owner; NULL: out of memory. */
struct gm_echo *gm_echo_new(struct gm_slice data);

/* One owner more, or less: the last one frees it. */
struct gm_echo *gm_echo_share(struct gm_echo *echo);
void gm_echo_release(struct gm_echo *echo);

/* The reply has come: result is SUCCESS if it is what was sent, else ECHO_DATA_CORRUPTION. False:
 * it is not, so the replies behind it may be to other requests as well. */
bool gm_echo_answer(struct gm_echo *echo, struct gm_slice reply);

/* There will be no reply. */
void gm_echo_fail(struct gm_echo *echo, gearman_return_t result);

/* Asks every server of the pool for the data, one after the other, each by ping(self, conn,
 * echo). */
gearman_return_t gm_echo_ping(struct gm_pool *pool, struct gm_slice data,
	gearman_return_t (*ping)(void *self, struct gm_conn *conn, struct gm_echo *echo),
	void *self);

static inline struct gm_slice gm_echo_data(const struct gm_echo *echo)
{
	return gm_slice(echo->data, echo->size);
}

#endif
