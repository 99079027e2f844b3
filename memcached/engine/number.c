#include "memcached/engine/number.h"

#include <string.h>

/* 00 to 99: two digits at a time need half the divisions. */
static const char pairs[] = "00010203040506070809101112131415161718192021222324252627282930313233"
			    "34353637383940414243444546474849505152535455565758596061626364656667"
			    "6869707172737475767778798081828384858687888990919293949596979899";

static char *put_pair(char *to, uint64_t n)
{
	memcpy(to, pairs + 2 * n, 2);
	return to + 2;
}

char *mc_number_put_long(char *to, uint64_t n)
{
	if (n < 10) {
		*to = (char)('0' + n);
		return to + 1;
	}
	if (n < 100)
		return put_pair(to, n);
	return put_pair(mc_number_put_long(to, n / 100), n % 100);
}
