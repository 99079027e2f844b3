/*
 * The table of protocols.
 */
#ifndef MC_PROTOCOLS_H
#define MC_PROTOCOLS_H

#include "memcached/engine/protocol.h"

/* By number. */
extern const struct mc_protocol *const mc_protocols[MC_PROTOCOLS];

/* The number of the protocol with that name: "text", "meta", "binary". MC_PROTOCOLS: none. */
enum mc_protocol_number mc_protocol_by_name(const char *name);

#endif
