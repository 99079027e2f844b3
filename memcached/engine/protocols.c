#include "memcached/engine/protocols.h"

const struct mc_protocol *const mc_protocols[MC_PROTOCOLS] = {
	[MC_PROTOCOL_TEXT] = &mc_protocol_text,
	[MC_PROTOCOL_META] = &mc_protocol_meta,
	[MC_PROTOCOL_BINARY] = &mc_protocol_binary,
};
