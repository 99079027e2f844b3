/*
 * Since when a server runs, for who wants to know whether it can hold much already. It is asked for
 * it once a connection: as long as that holds, it is the same server.
 */
#ifndef MC_UPTIME_H
#define MC_UPTIME_H

#include "memcached/engine/pool.h"

#include <stdbool.h>
#include <stdint.h>

/* The time on net_now()'s clock, to a second, when the server of that index in the list started; it
 * may lie before the clock's own start. Runs a batch if need be, as mc_client_run() does. False: it
 * does not say, or cannot be asked. */
bool mc_uptime_started(struct mc_pool *pool, uint32_t index, int64_t *started);

#endif
