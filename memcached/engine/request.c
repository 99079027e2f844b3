#include "memcached/engine/request.h"

#include <time.h>

const struct mc_op_traits mc_op_traits[MC_OPS] = {
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

int64_t mc_request_expiration(int64_t seconds)
{
	const int64_t longest_relative = 30 * 24 * 3600;
	int64_t now = (int64_t)time(NULL);

	if (seconds <= 0)
		return 0;
	if (seconds <= longest_relative)
		return seconds;
	return seconds < INT64_MAX - now ? seconds + now : INT64_MAX;
}
