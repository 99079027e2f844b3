#include "memcached/engine/request.h"

const struct mc_op_facts mc_op_facts[MC_OPS] = {
	[MC_GET] = {.repeatable = true},
	[MC_SET] = {.replicated = true,
		.stores = true,
		.repeatable = true,
		.may_buffer = true,
		.may_be_quiet = true},
	[MC_ADD] = {.stores = true, .may_be_quiet = true},
	[MC_REPLACE] = {.stores = true, .may_be_quiet = true},
	[MC_APPEND] = {.stores = true, .may_be_quiet = true},
	[MC_PREPEND] = {.stores = true, .may_be_quiet = true},
	[MC_CAS] = {.stores = true, .may_be_quiet = true},
	[MC_DELETE] = {.replicated = true, .may_buffer = true, .may_be_quiet = true},
	[MC_INCREMENT] = {0},
	[MC_DECREMENT] = {0},
	[MC_TOUCH] = {.repeatable = true},
	[MC_FLUSH] = {.repeatable = true},
	[MC_VERSION] = {.repeatable = true},
	[MC_STATS] = {0},
	[MC_KEYS] = {0},
	[MC_AUTH] = {.stores = true, .repeatable = true},
};
