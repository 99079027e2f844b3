#include "memcached/engine/request.h"

#include <time.h>

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
