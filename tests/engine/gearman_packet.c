/*
 * The packets of the gearman engine, without a socket: every kind, whole and cut at every byte, the
 * limits, bodies that come in parts, several packets in one buffer. Then fuzzed.
 */
#include "tests/engine/gearman.h"

static enum gm_parse parse(const struct bytes *b, size_t len, struct gm_packet *packet)
{
	struct gm_error error;
	char *exact = malloc(len ? len : 1); /* so that reading beyond is seen */
	enum gm_parse result;

	check(exact != NULL);
	memcpy(exact, b->data, len);
	result = gm_packet_parse(exact, len, packet, &error);
	if (result == GM_PARSE_OK)
		for (unsigned i = 0; i < packet->count; i++)
			packet->args[i].data = b->data + (packet->args[i].data - exact);
	free(exact);
	return result;
}

#define KIND(command, args, count, body)                                                           \
	{                                                                                          \
		command, args, sizeof(args) - 1, count, body                                       \
	}

/* What a gearmand sends, and how many arguments and which body are in it. */
static const struct kind {
	gearman_command_t command;
	const char *args;
	size_t size;
	unsigned count;
	size_t body;
} kinds[] = {
	KIND(GEARMAN_COMMAND_NOOP, "", 0, 0),
	KIND(GEARMAN_COMMAND_JOB_CREATED, "H:vm:1", 1, 0),
	KIND(GEARMAN_COMMAND_NO_JOB, "", 0, 0),
	KIND(GEARMAN_COMMAND_JOB_ASSIGN, "H:vm:1\0rev\0work\0load", 2, 9),
	KIND(GEARMAN_COMMAND_JOB_ASSIGN_UNIQ, "H:vm:1\0rev\0u\0work", 3, 4),
	KIND(GEARMAN_COMMAND_JOB_ASSIGN_ALL, "H:vm:1\0rev\0u\0red\0work", 4, 4),
	KIND(GEARMAN_COMMAND_WORK_STATUS, "H:vm:1\0001\0003", 3, 0),
	KIND(GEARMAN_COMMAND_WORK_COMPLETE, "H:vm:1\0", 1, 0),
	KIND(GEARMAN_COMMAND_WORK_COMPLETE, "H:vm:1\0daol\0krow", 1, 9),
	KIND(GEARMAN_COMMAND_WORK_FAIL, "H:vm:1", 1, 0),
	KIND(GEARMAN_COMMAND_WORK_EXCEPTION, "H:vm:1\0oh no", 1, 5),
	KIND(GEARMAN_COMMAND_WORK_DATA, "H:vm:1\0\0", 1, 1),
	KIND(GEARMAN_COMMAND_WORK_WARNING, "H:vm:1\0careful", 1, 7),
	KIND(GEARMAN_COMMAND_ECHO_RES, "\0\1\2", 0, 3),
	KIND(GEARMAN_COMMAND_ERROR, "CODE\0what went wrong", 2, 0),
	KIND(GEARMAN_COMMAND_STATUS_RES, "H:vm:1\0001\0001\0005\00010", 5, 0),
	KIND(GEARMAN_COMMAND_STATUS_RES_UNIQUE, "key\0001\0001\0005\00010\0002", 6, 0),
	KIND(GEARMAN_COMMAND_OPTION_RES, "exceptions", 1, 0),
};
enum { KINDS = sizeof(kinds) / sizeof(kinds[0]) };

static void every_kind(void)
{
	for (size_t k = 0; k < KINDS; k++) {
		const struct kind *kind = &kinds[k];
		struct bytes b = {.len = 0};
		struct gm_packet packet;

		add_packet(&b, kind->command, kind->args, kind->size);
		for (size_t len = 0; len < b.len; len++) {
			enum gm_parse result = parse(&b, len, &packet);

			/* with its arguments a packet is understood before its body is there */
			check(result == GM_PARSE_MORE ||
				(result == GM_PARSE_OK && packet.has_body &&
					len >= packet.head_size && packet.body_size == kind->body));
		}
		check(parse(&b, b.len, &packet) == GM_PARSE_OK);
		check(packet.command == kind->command);
		check(packet.count == kind->count);
		check(packet.body_size == kind->body);
		check(packet.head_size + packet.body_size == b.len);
		if (packet.count > 0)
			check(packet.args[0].len > 0 && packet.args[0].len <= kind->size);
	}
}

static enum gm_parse parse_header(uint32_t command, uint32_t size, const char *args, size_t len)
{
	struct bytes b = {.len = 0};
	struct gm_packet packet;

	add_header(&b, command, size);
	add_bytes(&b, args, len);
	return parse(&b, b.len, &packet);
}

static void limits(void)
{
	static const char none[GM_ARGS_SIZE + 600];
	char name[GM_ARGS_SIZE + 1];
	struct bytes b = {.len = 0};
	struct gm_packet packet;

	memset(name, 'n', sizeof(name));
	/* magic, type and length are looked at as soon as they are there */
	check(parse_header(0, 0, "", 0) == GM_PARSE_BAD);
	check(parse_header(GEARMAN_COMMAND_SUBMIT_JOB, 0, "", 0) == GM_PARSE_BAD);
	check(parse_header(GEARMAN_COMMAND_MAX, 0, "", 0) == GM_PARSE_BAD);
	check(parse_header(UINT32_MAX, UINT32_MAX, "", 0) == GM_PARSE_BAD);
	for (size_t at = 0; at < 4; at++) {
		b.len = 0;
		ADD_PACKET(&b, GEARMAN_COMMAND_NO_JOB, "");
		b.data[at] ^= 1;
		check(parse(&b, at, &packet) == GM_PARSE_MORE);
		check(parse(&b, at + 1, &packet) == GM_PARSE_BAD);
	}
	check(parse_header(GEARMAN_COMMAND_JOB_CREATED, UINT32_MAX, "H", 1) == GM_PARSE_BAD);
	check(parse_header(GEARMAN_COMMAND_ERROR, GM_ARGS_SIZE, "", 0) == GM_PARSE_MORE);
	/* a body may have any length; the arguments before it end somewhere */
	check(parse_header(GEARMAN_COMMAND_WORK_DATA, UINT32_MAX, "H\0", 2) == GM_PARSE_OK);
	check(parse_header(GEARMAN_COMMAND_WORK_DATA, UINT32_MAX, name, GM_ARGS_SIZE) ==
		GM_PARSE_BAD);
	check(parse_header(GEARMAN_COMMAND_WORK_DATA, 5, "H:vm:", 5) == GM_PARSE_BAD);
	check(parse_header(GEARMAN_COMMAND_JOB_ASSIGN, 4, "H\0fu", 4) == GM_PARSE_BAD);
	check(parse_header(GEARMAN_COMMAND_WORK_COMPLETE, 0, "", 0) == GM_PARSE_BAD);
	check(parse_header(GEARMAN_COMMAND_WORK_STATUS, 4, "H\0001\0", 4) == GM_PARSE_OK);
	check(parse_header(GEARMAN_COMMAND_WORK_STATUS, 3, "H\0001", 3) == GM_PARSE_BAD);
	check(parse_header(GEARMAN_COMMAND_STATUS_RES, 12, none, 12) == GM_PARSE_OK);
	/* and one NUL too many behind the last argument, as gearmand sends it */
	b.len = 0;
	ADD_PACKET(&b, GEARMAN_COMMAND_WORK_FAIL, "H:vm:1\0");
	check(parse(&b, b.len, &packet) == GM_PARSE_OK && IS(packet.args[0], "H:vm:1"));
}

static void numbers(void)
{
	uint64_t n = 7;

	check(gm_slice_number(text("0"), &n) && n == 0);
	check(gm_slice_number(text("999999999999999999"), &n) && n == 999999999999999999u);
	check(!gm_slice_number(text(""), &n) && !gm_slice_number(text("-1"), &n));
	check(!gm_slice_number(text("1 "), &n) && !gm_slice_number(text("0x1"), &n));
	check(!gm_slice_number(text("1000000000000000000"), &n));
	check(n == 999999999999999999u);
}

/* What goes out: the bytes of the protocol document, small bodies copied and large ones by
 * reference. */
static void requests(void)
{
	static char large[GM_REF_SIZE];
	struct gm_slice args[2] = {text("rev"), text("key")};
	struct gm_slice body = gm_slice("w\0l", 3);
	struct net_sendbuf q = {0};
	struct iovec iov[8];

	check(gm_packet_put(&q, GEARMAN_COMMAND_SUBMIT_JOB, args, 2, &body));
	check(net_sendbuf_iov(&q, iov, 8) == 1 && iov[0].iov_len == 23);
	check(memcmp(iov[0].iov_base, "\0REQ\0\0\0\7\0\0\0\13rev\0key\0w\0l", 23) == 0);
	net_sendbuf_clear(&q);
	check(gm_packet_put(&q, GEARMAN_COMMAND_CAN_DO, args, 1, NULL));
	check(gm_packet_put(&q, GEARMAN_COMMAND_GRAB_JOB_UNIQ, NULL, 0, NULL));
	check(net_sendbuf_iov(&q, iov, 8) == 1 && iov[0].iov_len == 27);
	check(memcmp(iov[0].iov_base, "\0REQ\0\0\0\1\0\0\0\3rev\0REQ\0\0\0\36\0\0\0\0", 27) == 0);
	net_sendbuf_clear(&q);
	body = gm_slice(large, sizeof(large));
	check(gm_packet_put(&q, GEARMAN_COMMAND_SUBMIT_JOB, args, 2, &body));
	check(net_sendbuf_iov(&q, iov, 8) == 2 && iov[1].iov_base == large);
	net_sendbuf_clear(&q);
	/* 4 GiB with the arguments is too much; one byte less goes */
	body.len = UINT32_MAX - 8 + 1;
	check(!gm_packet_put(&q, GEARMAN_COMMAND_SUBMIT_JOB, args, 2, &body));
	check(net_sendbuf_empty(&q));
	body.len--;
	check(gm_packet_put(&q, GEARMAN_COMMAND_SUBMIT_JOB, args, 2, &body));
	check(net_sendbuf_bytes(&q) == (uint64_t)UINT32_MAX + 12);
	net_sendbuf_free(&q);
}

/* All kinds in one stream, which comes in two parts: whatever the cut, the same packets come
 * out. */
static size_t stream(struct bytes *b)
{
	b->len = 0;
	for (size_t k = 0; k < KINDS; k++)
		add_packet(b, kinds[k].command, kinds[k].args, kinds[k].size);
	return b->len;
}

static void feed(struct gm_conn *conn, const char *data, size_t len)
{
	size_t to_body = conn->in.direct_left < len ? conn->in.direct_left : len;

	check(net_recvbuf_reserve(&conn->in, len + 1));
	if (to_body)
		memcpy(conn->in.direct, data, to_body);
	conn->in.direct += to_body;
	conn->in.direct_left -= to_body;
	memcpy(conn->in.data + conn->in.end, data + to_body, len - to_body);
	conn->in.end += len - to_body;
}

static void streams(void)
{
	struct bytes b;
	size_t len = stream(&b);

	for (size_t cut = 0; cut <= len; cut++) {
		struct gm_conn *conn = gm_conn_new("127.0.0.1", 4730);
		struct gm_error error;
		size_t k = 0;

		check(conn != NULL);
		for (int part = 0; part < 2; part++) {
			const struct gm_packet *packet;
			struct gm_body body;

			feed(conn, part ? b.data + cut : b.data, part ? len - cut : cut);
			while (gm_conn_next(conn, &gm_memory_malloc, &packet, &body, &error) ==
				GEARMAN_SUCCESS) {
				const struct kind *kind = &kinds[k++];

				check(packet->command == kind->command);
				check(packet->count == kind->count && body.size == kind->body);
				check(body.size == 0 ||
					memcmp(body.data, kind->args + kind->size - kind->body,
						kind->body) == 0);
				if (packet->count)
					check(memcmp(packet->args[0].data, kind->args,
						      packet->args[0].len) == 0);
				gm_body_release(&body, &gm_memory_malloc);
			}
		}
		check(k == KINDS && !conn->in_body && net_recvbuf_len(&conn->in) == 0);
		gm_conn_free(conn, &gm_memory_malloc);
	}
}

/* ---- fuzzing ---- */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct gm_conn *conn = gm_conn_new("127.0.0.1", 4730);
	size_t cut = len ? data[0] % len : 0;
	bool good = true;

	check(conn != NULL);
	for (int part = 0; part < 2 && good; part++) {
		const struct gm_packet *packet;
		struct gm_body body;
		struct gm_error error;
		gearman_return_t code;

		feed(conn, (const char *)data + (part ? cut : 0), part ? len - cut : cut);
		while ((code = gm_conn_next(conn, &some_memory, &packet, &body, &error)) ==
			GEARMAN_SUCCESS) {
			volatile size_t sum = 0;

			check(packet->command < GEARMAN_COMMAND_MAX &&
				packet->count <= GM_MAX_ARGS);
			for (unsigned i = 0; i < packet->count; i++)
				for (size_t k = 0; k < packet->args[i].len; k++)
					sum += (unsigned char)packet->args[i].data[k];
			check(packet->has_body || body.size == 0);
			gm_body_release(&body, &some_memory);
		}
		good = code == GEARMAN_IO_WAIT;
	}
	gm_conn_free(conn, &some_memory);
	return 0;
}

#ifndef FUZZER
int main(void)
{
	static struct bytes all;
	struct test_seed seeds[KINDS + 1];
	static struct bytes single[KINDS];

	every_kind();
	limits();
	numbers();
	requests();
	streams();
	for (size_t k = 0; k < KINDS; k++) {
		add_packet(&single[k], kinds[k].command, kinds[k].args, kinds[k].size);
		seeds[k] = (struct test_seed){single[k].data, single[k].len};
	}
	stream(&all);
	seeds[KINDS] = (struct test_seed){all.data, all.len};
	test_fuzz(LLVMFuzzerTestOneInput, seeds, KINDS + 1, 200000);
	return 0;
}
#endif
