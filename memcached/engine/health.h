/*
 * How a server does, for those who look after it: what went to it and came from it, how long it
 * took to answer, what it failed of. Kept for as long as it is in the list, by monitor.h.
 */
#ifndef MC_HEALTH_H
#define MC_HEALTH_H

#include <stdbool.h>
#include <stdint.h>

/* A clock costs as much as a tenth of a get: one of so many batches of a server is timed, the first
 * among them. */
enum { MC_HEALTH_TIMED = 32 };

/* The longest sentence of an error, with its end. */
#define MC_ERROR_SIZE 512

enum mc_state {
	MC_STATE_IDLE, /* not connected, and nothing is known against it */
	MC_STATE_UP,   /* connected */
	/* since it was well; it is not asked, or will be tried by the next request */
	MC_STATE_FAILED,
	MC_STATE_EJECTED /* the same, and others have its keys */
};

struct mc_health {
	uint64_t requests; /* that went to it, with those that went twice */
	uint64_t bytes_sent;
	uint64_t connections; /* made */
	uint64_t failures;    /* it was not reached, was silent, closed, or said what is no reply */
	uint64_t timed;	      /* batches */
	int64_t reply_us;   /* of all those: from when the requests were there to the last reply */
	int64_t slowest_us; /* of one */

	/* of the batch that is timed */
	uint64_t timed_batch; /* its number (mc_pool.batches); 0: none */
	int64_t since;	      /* net_now() */
	uint32_t until_timed; /* batches; the last of them is */

	bool attention;	    /* a batch is timed, or it failed: to be seen to when it has answered */
	uint8_t told;	    /* MC_STATE_*: the one that was last noted as an event; 0: it is well */
	int64_t error_time; /* of the last failure, in seconds since 1970; 0: none */
};

#endif
