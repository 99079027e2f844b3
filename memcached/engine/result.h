/*
 * Result codes: libmemcached's own numbers and sentences, for they are in every user's programs and
 * logs.
 */
#ifndef MC_RESULT_H
#define MC_RESULT_H

#include "net/error.h"

#include <libmemcached/memcached.h>

/* MEMCACHED_SUCCESS, MEMCACHED_NOTFOUND, ... of libmemcached/return.h. */
typedef memcached_return_t mc_result;

/* libmemcached's sentence for a result. Static; never NULL. */
const char *mc_result_message(mc_result result);

/*
 * What a failure of the connection is among the result codes, as libmemcached would call it.
 * connected tells whether the connection had been made before; unix_socket, of which kind it is.
 */
mc_result mc_result_of_net(enum net_code code, bool connected, bool unix_socket);

#endif
