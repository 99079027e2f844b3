/*
 * Keeps a server's health.h, and notes what happens to it for the pool's owner (events.h).
 */
#ifndef MC_MONITOR_H
#define MC_MONITOR_H

#include "memcached/engine/pool.h"

/* The batch that it is now in is timed. */
__attribute__((cold, noinline)) void mc_monitor_begin(
	const struct mc_pool *pool, struct mc_server *s);

/* It is connected. Time runs from now on. */
void mc_monitor_connected(struct mc_server *s);

/* The script goes on before the batch is over: it is not timed. */
void mc_monitor_cancel(struct mc_server *s);

/* It answered all that it was asked: ends the time, and what it failed of is past. */
__attribute__((cold, noinline)) void mc_monitor_well(struct mc_pool *pool, struct mc_server *s);

/* It failed of this; pool->error says so, if it is about that. */
void mc_monitor_failed(struct mc_pool *pool, struct mc_server *s, mc_result result);

/* After mc_monitor_failed(): it is counted as lost from now on. */
void mc_monitor_lost(struct mc_pool *pool, struct mc_server *s);

enum mc_state mc_monitor_state(const struct mc_pool *pool, const struct mc_server *s);

#endif
