/*
 * The table of protocols.
 */
#ifndef MC_PROTOCOLS_H
#define MC_PROTOCOLS_H

#include "memcached/engine/protocol.h"

/* By number. */
extern const struct mc_protocol *const mc_protocols[MC_PROTOCOLS];

#endif
