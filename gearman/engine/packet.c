#include "gearman/engine/packet.h"

#include "net/bytes.h"

#include <string.h>

/* What a server may send: how many arguments before the body, and whether a body follows. */
static const struct layout {
	bool known;
	bool body;
	unsigned char args;
} layouts[GEARMAN_COMMAND_MAX] = {
	[GEARMAN_COMMAND_NOOP] = {true, false, 0},
	[GEARMAN_COMMAND_JOB_CREATED] = {true, false, 1},
	[GEARMAN_COMMAND_NO_JOB] = {true, false, 0},
	[GEARMAN_COMMAND_JOB_ASSIGN] = {true, true, 2},
	[GEARMAN_COMMAND_JOB_ASSIGN_UNIQ] = {true, true, 3},
	[GEARMAN_COMMAND_JOB_ASSIGN_ALL] = {true, true, 4},
	[GEARMAN_COMMAND_WORK_STATUS] = {true, false, 3},
	[GEARMAN_COMMAND_WORK_COMPLETE] = {true, true, 1},
	[GEARMAN_COMMAND_WORK_FAIL] = {true, false, 1},
	[GEARMAN_COMMAND_WORK_EXCEPTION] = {true, true, 1},
	[GEARMAN_COMMAND_WORK_DATA] = {true, true, 1},
	[GEARMAN_COMMAND_WORK_WARNING] = {true, true, 1},
	[GEARMAN_COMMAND_ECHO_RES] = {true, true, 0},
	[GEARMAN_COMMAND_ERROR] = {true, false, 2},
	[GEARMAN_COMMAND_STATUS_RES] = {true, false, 5},
	[GEARMAN_COMMAND_STATUS_RES_UNIQUE] = {true, false, 6},
	[GEARMAN_COMMAND_OPTION_RES] = {true, false, 1},
};

/* Without a body the last argument ends with the packet; gearmand is known to add a NUL to it. */
static enum gm_parse parse_all_args(const char *data, size_t size, unsigned want,
	struct gm_packet *packet, struct gm_error *error)
{
	size_t at = 0;

	while (packet->count < want) {
		const char *nul = memchr(data + at, '\0', size - at);
		size_t len = nul ? (size_t)(nul - (data + at)) : size - at;

		packet->args[packet->count++] = gm_slice(data + at, len);
		at += nul ? len + 1 : len;
		if (!nul)
			break;
	}
	if (packet->count == want)
		return GM_PARSE_OK;
	gm_error_set(error, GEARMAN_INVALID_PACKET,
		"packet of type %u has %u arguments instead of %u", (unsigned)packet->command,
		packet->count, want);
	return GM_PARSE_BAD;
}

/* Arguments before a body each end in a NUL. */
static enum gm_parse parse_args_before_body(const char *data, size_t have, size_t size,
	unsigned want, struct gm_packet *packet, struct gm_error *error)
{
	size_t limit = have < GM_ARGS_SIZE ? have : GM_ARGS_SIZE;
	size_t at = 0;

	while (packet->count < want) {
		const char *nul = memchr(data + at, '\0', limit - at);
		size_t len;

		if (!nul && limit < size && limit < GM_ARGS_SIZE)
			return GM_PARSE_MORE;
		if (!nul) {
			gm_error_set(error, GEARMAN_INVALID_PACKET,
				"argument %u of a packet of type %u has no end", packet->count + 1,
				(unsigned)packet->command);
			return GM_PARSE_BAD;
		}
		len = (size_t)(nul - (data + at));
		packet->args[packet->count++] = gm_slice(data + at, len);
		at += len + 1;
	}
	packet->has_body = true;
	packet->body_size = size - at;
	packet->head_size = GEARMAN_PACKET_HEADER_SIZE + at;
	return GM_PARSE_OK;
}

enum gm_parse gm_packet_parse(
	const char *data, size_t len, struct gm_packet *packet, struct gm_error *error)
{
	static const char magic[4] = {'\0', 'R', 'E', 'S'};
	const struct layout *layout;
	uint32_t command, size;

	if (memcmp(data, magic, len < sizeof(magic) ? len : sizeof(magic)) != 0) {
		gm_error_set(error, GEARMAN_INVALID_MAGIC,
			"what came is no Gearman packet: is it a job server's port?");
		return GM_PARSE_BAD;
	}
	if (len < GEARMAN_PACKET_HEADER_SIZE)
		return GM_PARSE_MORE;
	command = net_get_u32(data + 4);
	size = net_get_u32(data + 8);
	layout = command < GEARMAN_COMMAND_MAX ? &layouts[command] : NULL;
	if (!layout || !layout->known) {
		gm_error_set(error, GEARMAN_INVALID_COMMAND, "packet of unknown type %u", command);
		return GM_PARSE_BAD;
	}
	packet->command = (gearman_command_t)command;
	packet->count = 0;
	packet->has_body = false;
	packet->body_size = 0;
	packet->head_size = GEARMAN_PACKET_HEADER_SIZE + (size_t)size;
	data += GEARMAN_PACKET_HEADER_SIZE;
	len -= GEARMAN_PACKET_HEADER_SIZE;
	if (layout->body)
		return parse_args_before_body(
			data, len < size ? len : size, size, layout->args, packet, error);
	if (size > GM_ARGS_SIZE + GEARMAN_MAX_ERROR_SIZE) {
		gm_error_set(error, GEARMAN_INVALID_PACKET,
			"packet of type %u claims %u bytes, which no such packet has", command,
			size);
		return GM_PARSE_BAD;
	}
	if (len < size)
		return GM_PARSE_MORE;
	return parse_all_args(data, size, layout->args, packet, error);
}

bool gm_packet_put(struct net_sendbuf *q, gearman_command_t command, const struct gm_slice *args,
	unsigned n, const struct gm_slice *body)
{
	size_t size = body ? n : n - (n > 0);
	char *start, *to;

	for (unsigned i = 0; i < n; i++)
		size += args[i].len;
	if (body && body->len > UINT32_MAX - size)
		return false;
	start = to = net_sendbuf_reserve(q, GEARMAN_PACKET_HEADER_SIZE + size);
	if (!start)
		return true;
	memcpy(to, "\0REQ", 4);
	net_put_u32(to + 4, (uint32_t)command);
	net_put_u32(to + 8, (uint32_t)(size + (body ? body->len : 0)));
	to += GEARMAN_PACKET_HEADER_SIZE;
	for (unsigned i = 0; i < n; i++) {
		if (args[i].len)
			memcpy(to, args[i].data, args[i].len);
		to += args[i].len;
		if (body || i + 1 < n)
			*to++ = '\0';
	}
	net_sendbuf_commit(q, (size_t)(to - start));
	if (!body)
		return true;
	if (body->len >= GM_REF_SIZE)
		net_sendbuf_ref(q, body->data, body->len);
	else
		net_sendbuf_copy(q, body->data, body->len);
	return true;
}

bool gm_slice_number(struct gm_slice s, uint64_t *number)
{
	uint64_t n = 0;

	if (s.len == 0 || s.len > 18)
		return false;
	for (size_t i = 0; i < s.len; i++) {
		if (s.data[i] < '0' || s.data[i] > '9')
			return false;
		n = n * 10 + (uint64_t)(s.data[i] - '0');
	}
	*number = n;
	return true;
}
