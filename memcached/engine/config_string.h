/*
 * libmemcached's configuration language ("--SERVER=host:port/?weight --POLL-TIMEOUT=100"), read by
 * libmemcached itself: only the outcome is taken over into a pool. --META-PROTOCOL is this engine's
 * own.
 */
#ifndef MC_CONFIG_STRING_H
#define MC_CONFIG_STRING_H

#include "memcached/engine/pool.h"

#include <stdbool.h>
#include <stddef.h>

/* Adds the servers and options of text[0..len) to the pool. False: problem[0..size) says what is
 * wrong, the pool is unchanged (or, without memory, has some of the servers). */
bool mc_configure(struct mc_pool *pool, const char *text, size_t len, char *problem, size_t size);

#endif
