/*
 * What stands behind the code of a reply of the meta protocol.
 */
#include "memcached/engine/meta_parts.h"
#include "memcached/engine/number.h"

/* One flag of a reply, its letter at at and its token up to end. Those that were not asked for say
 * nothing to us. False: the token is none of its kind. */
static bool take_flag(struct mc_meta_reply *reply, const char *at, const char *end)
{
	const char *token = at + 1;
	size_t len = (size_t)(end - token);
	uint64_t number;

	switch (*at) {
	case 'O':
		if (len == sizeof(reply->opaque))
			memcpy(&reply->opaque, token, sizeof(reply->opaque));
		return len == sizeof(reply->opaque);
	case 'f':
		return mc_number_parse(token, len, &reply->flags);
	case 'c':
		return mc_number_parse(token, len, &reply->cas);
	case 's':
		return mc_number_parse(token, len, &reply->details.size);
	case 'l':
		return mc_number_parse(token, len, &reply->details.last_access);
	case 't':
		reply->details.ttl = -1;
		if (len == 2 && memcmp(token, "-1", 2) == 0)
			return true;
		if (!mc_number_parse(token, len, &number) || number > INT64_MAX)
			return false;
		reply->details.ttl = (int64_t)number;
		return true;
	case 'h':
		reply->details.hit_before = len == 1 && *token == '1';
		return true;
	case 'X':
		return reply->details.stale = true;
	case 'W':
		return reply->details.won = true;
	case 'Z':
		return reply->details.elected = true;
	default:
		return true;
	}
}

bool mc_meta_take_flags(struct mc_meta_reply *reply, const char *at, const char *end)
{
	while (at < end) {
		const char *space;

		if (*at == ' ') {
			at++;
			continue;
		}
		space = memchr(at, ' ', (size_t)(end - at));
		if (!space)
			space = end;
		if (!take_flag(reply, at, space))
			return false;
		at = space;
	}
	return true;
}
