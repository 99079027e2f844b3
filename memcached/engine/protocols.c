#include "memcached/engine/protocols.h"

#include <string.h>

const struct mc_protocol *const mc_protocols[MC_PROTOCOLS] = {
	[MC_PROTOCOL_TEXT] = &mc_protocol_text,
	[MC_PROTOCOL_META] = &mc_protocol_meta,
	[MC_PROTOCOL_BINARY] = &mc_protocol_binary,
};

enum mc_protocol_number mc_protocol_by_name(const char *name)
{
	unsigned number = 0;

	while (number < MC_PROTOCOLS && strcmp(mc_protocols[number]->name, name) != 0)
		number++;
	return (enum mc_protocol_number)number;
}
