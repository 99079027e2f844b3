#include "memcached/engine/number.h"

#include <string.h>

/* 00 to 99: two digits at a time need half the divisions. */
static const char pairs[] = "00010203040506070809101112131415161718192021222324252627282930313233"
			    "34353637383940414243444546474849505152535455565758596061626364656667"
			    "6869707172737475767778798081828384858687888990919293949596979899";

static inline char *put_pair(char *to, uint32_t n)
{
	memcpy(to, pairs + 2 * (size_t)n, 2);
	return to + 2;
}

/* Five digits and more: the last four behind the others. */
static __attribute__((noinline)) char *put_many(char *to, uint64_t n)
{
	uint32_t last = (uint32_t)(n % 10000);

	to = mc_number_put(to, n / 10000);
	return put_pair(put_pair(to, last / 100), last % 100);
}

char *mc_number_put_long(char *to, uint64_t n)
{
	uint32_t small = (uint32_t)n;

	if (n >= 10000)
		return put_many(to, n);
	if (small < 100)
		return put_pair(to, small);
	if (small < 1000)
		*to++ = (char)('0' + small / 100);
	else
		to = put_pair(to, small / 100);
	return put_pair(to, small % 100);
}
