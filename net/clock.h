/*
 * The clock of every deadline: CLOCK_MONOTONIC in microseconds.
 *
 * A deadline is an absolute time on it; a timeout is a length of time. Both are int64_t µs, and
 * NET_NEVER stands for "no limit" in either.
 */
#ifndef NET_CLOCK_H
#define NET_CLOCK_H

#include <stdint.h>

#define NET_NEVER INT64_MAX

/* Now, in µs since an arbitrary start. Never goes backwards. */
int64_t net_now(void);

/* The deadline that lies timeout_us (>= 0, or NET_NEVER) ahead; NET_NEVER where it would
 * overflow. */
int64_t net_deadline(int64_t timeout_us);

/* What is left until the deadline: 0 when it has passed, NET_NEVER for NET_NEVER. */
int64_t net_remaining(int64_t deadline);

#endif
