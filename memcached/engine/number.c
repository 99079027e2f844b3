#include "memcached/engine/number.h"

char *mc_number_put_long(char *to, uint64_t n)
{
	uint64_t limit = 10;
	unsigned digits = 1;

	while (n >= limit && digits < 20) {
		digits++;
		/* the 20th digit has no limit of its own */
		limit = digits < 20 ? limit * 10 : limit;
	}
	for (unsigned i = digits; i > 0; i--) {
		to[i - 1] = (char)('0' + n % 10);
		n /= 10;
	}
	return to + digits;
}
