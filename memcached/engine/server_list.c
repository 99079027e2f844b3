#include "memcached/engine/server_list.h"

#include "memcached/engine/number.h"

#include <string.h>

enum { HOST_SIZE = 1025 }; /* with its end: NI_MAXHOST */

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* One entry, with no space around it. */
struct entry {
	char host[HOST_SIZE];
	uint64_t port;
	uint64_t weight;
};

/* What stands behind the host: ":port", ":port:weight" or ":port weight". As libmemcached, what
 * comes behind a number and is none is passed over: such lists are in use ("host:port;host",
 * "host:port?weight=2"). */
static bool take_numbers(struct entry *e, const char *at, const char *end)
{
	char digits[64];
	size_t len = (size_t)(end - at);
	const char *p = digits;

	if (len == 0)
		return true;
	if (*at != ':')
		return false;
	if (len >= sizeof(digits))
		len = sizeof(digits) - 1;
	/* a terminated copy: what follows in the list may be a digit */
	memcpy(digits, at, len);
	digits[len] = '\0';
	p++;
	if (!mc_number_scan(&p, &e->port))
		return false;
	if (*p != ':' && !is_space(*p))
		return true;
	do
		p++;
	while (is_space(*p));
	if (!mc_number_scan(&p, &e->weight))
		e->weight = 0;
	return true;
}

static bool take_entry(struct entry *e, const char *at, const char *end)
{
	const char *host = at;
	const char *host_end;

	e->port = 0;
	e->weight = 0;
	if (*at == '[') {
		host = at + 1;
		host_end = memchr(host, ']', (size_t)(end - host));
		if (!host_end)
			return false;
		at = host_end + 1;
	} else {
		host_end = memchr(host, ':', (size_t)(end - host));
		if (!host_end)
			host_end = end;
		at = host_end;
	}
	if (host_end == host || host_end - host >= HOST_SIZE ||
		memchr(host, '\0', (size_t)(host_end - host)))
		return false;
	memcpy(e->host, host, (size_t)(host_end - host));
	e->host[host_end - host] = '\0';
	return take_numbers(e, at, end) && e->port <= UINT16_MAX && e->weight <= UINT32_MAX;
}

mc_result mc_pool_add_list(struct mc_pool *pool, const char *text, size_t len)
{
	const char *end = text + len;
	size_t added = 0;

	while (text < end) {
		const char *comma = memchr(text, ',', (size_t)(end - text));
		const char *next = comma ? comma + 1 : end;
		const char *last = comma ? comma : end;
		struct entry e;
		mc_result result;

		while (text < last && is_space(*text))
			text++;
		while (last > text && is_space(last[-1]))
			last--;
		if (text < last) {
			if (!take_entry(&e, text, last))
				return MEMCACHED_PARSE_ERROR;
			/* a socket has 0, which is part of its place on the ring */
			if (e.host[0] == '/')
				e.port = 0;
			else if (e.port == 0)
				e.port = MEMCACHED_DEFAULT_PORT;
			result = mc_pool_add_server(
				pool, e.host, (uint16_t)e.port, (uint32_t)e.weight);
			if (result != MEMCACHED_SUCCESS)
				return result;
			added++;
		}
		text = next;
	}
	return added > 0 ? mc_pool_update(pool) : MEMCACHED_PARSE_ERROR;
}
