/*
 * A reply ends the request that it answers, and no other: random replies of a server that lies, to
 * batches of every operation. By the binary protocol a reply names its request (opaque, opcode); by
 * text a value names its key.
 */
#include "memcached/engine/client.h"
#include "net/bytes.h"
#include "tests/engine/test.h"

enum { MOST = 6, HEADER = 24, ROUNDS = 200000 };

static const enum mc_op writes[] = {
	MC_SET, MC_ADD, MC_REPLACE, MC_APPEND, MC_DELETE, MC_INCREMENT, MC_TOUCH};

/* The opcodes of protocol_binary.txt: in the loud form, and in the quiet one (0xff: there is
 * none). */
static const unsigned char opcodes[MC_OPS][2] = {
	[MC_GET] = {0x00, 0x09},
	[MC_SET] = {0x01, 0x11},
	[MC_ADD] = {0x02, 0x12},
	[MC_REPLACE] = {0x03, 0x13},
	[MC_APPEND] = {0x0e, 0x19},
	[MC_DELETE] = {0x04, 0x14},
	[MC_INCREMENT] = {0x05, 0xff},
	[MC_TOUCH] = {0x1c, 0xff},
};

struct fixture {
	struct mc_pool *pool;
	struct mc_server *server;
	struct mc_request requests[MOST];
	size_t count;
	char value[64];
	struct mc_sink sink;
};

static char *take_value(void *self, struct mc_request *req)
{
	struct fixture *f = self;

	return req->value_len < sizeof(f->value) ? f->value : NULL;
}

static void begin(struct fixture *f, bool binary, const enum mc_op *ops, size_t count)
{
	static const char *const keys[MOST] = {"a", "b", "c", "d", "e", "f"};

	memset(f, 0, sizeof(*f));
	f->pool = mc_client_new();
	check(f->pool != NULL);
	check(mc_pool_add_server(f->pool, "127.0.0.1", 11211, 1) == MEMCACHED_SUCCESS);
	check(mc_client_set_option(f->pool, MEMCACHED_BEHAVIOR_BINARY_PROTOCOL, binary) ==
		MEMCACHED_SUCCESS);
	f->server = f->pool->servers[0];
	f->server->next_opaque = (uint32_t)random();
	f->sink = (struct mc_sink){.self = f, .value = take_value};
	f->count = count;
	for (size_t i = 0; i < count; i++) {
		struct mc_request *req = &f->requests[i];

		mc_request_init(req, ops[i], keys[i], 1);
		req->result = MEMCACHED_IN_PROGRESS;
		req->value = "value";
		req->value_len = ops[i] == MC_GET ? 0 : 5;
		check(f->pool->protocol->encode(f->pool, f->server, req) == MEMCACHED_SUCCESS);
		mc_server_append(f->server, req);
	}
}

static bool answer(struct fixture *f, const void *bytes, size_t len)
{
	struct net_recvbuf *in = &f->server->in;

	check(net_recvbuf_reserve(in, len + 1));
	memcpy(in->data + in->end, bytes, len);
	net_recvbuf_added(in, len);
	return f->pool->protocol->decode(f->pool, f->server, &f->sink);
}

static void end(struct fixture *f)
{
	mc_server_drop(f->server);
	mc_client_free(f->pool);
}

/* A whole reply without key: flags for a value, eight bytes for a number, a message with an
 * error. */
static size_t make_reply(
	unsigned char *to, unsigned char opcode, unsigned char status, uint32_t opaque)
{
	bool is_get = opcode == 0x00 || opcode == 0x09;
	uint32_t body = status == 0 && is_get ? 9 : 8;

	memset(to, 0, HEADER + body);
	to[0] = 0x81;
	to[1] = opcode;
	to[4] = status == 0 && is_get ? 4 : 0;
	to[7] = status;
	net_put_u32(to + 8, body);
	net_put_u32(to + 12, opaque);
	return HEADER + body;
}

/* What has ended, and may it have? owner is the request that the reply is to, or count: nobody. */
static void look(const struct fixture *f, const mc_result *before, size_t owner, bool taken)
{
	for (size_t i = 0; i < f->count; i++) {
		bool ended = f->requests[i].result != before[i];

		if (!taken || owner == f->count)
			check(!ended);
		else if (i > owner)
			check(!ended);
		else if (i < owner && ended)
			check(opcodes[f->requests[i].op][1] != 0xff && i + 1 < f->count);
	}
}

static void one_binary_round(void)
{
	static const unsigned char statuses[] = {0, 1, 2, 5, 6, 0x81};
	enum mc_op ops[MOST];
	size_t count = 1 + (size_t)random() % MOST;
	struct fixture f;

	for (size_t i = 0; i < count; i++)
		ops[i] = random() % 2
				 ? MC_GET
				 : writes[(size_t)random() % (sizeof(writes) / sizeof(*writes))];
	begin(&f, true, ops, count);
	for (int replies = 0; replies < 4; replies++) {
		size_t target = (size_t)random() % count;
		uint32_t opaque = f.requests[target].opaque +
				  (random() % 4 ? 0 : (uint32_t)(random() % 5) - 2);
		unsigned char opcode = opcodes[f.requests[target].op][target + 1 < count];
		unsigned char bytes[HEADER + 16];
		mc_result before[MOST];
		size_t owner = count;
		bool taken;

		if (opcode == 0xff)
			opcode = opcodes[f.requests[target].op][0];
		if (random() % 4 == 0)
			opcode = opcodes[writes[(size_t)random() % 5]][random() % 2];
		for (size_t i = 0; i < count; i++) {
			unsigned char own = opcodes[f.requests[i].op][i + 1 < count];

			before[i] = f.requests[i].result;
			if (own == 0xff)
				own = opcodes[f.requests[i].op][0];
			if (f.requests[i].opaque == opaque && before[i] == MEMCACHED_IN_PROGRESS &&
				own == opcode)
				owner = i;
		}
		taken = answer(&f, bytes,
			make_reply(bytes, opcode, statuses[(size_t)random() % sizeof(statuses)],
				opaque));
		look(&f, before, owner, taken);
		/* whoever is owed nothing is sent nothing */
		check(taken ? owner < count : true);
		if (!taken)
			break;
	}
	end(&f);
}

/* add() that the server refused, with the doubled reply of the request before it. */
static void a_doubled_reply(void)
{
	const enum mc_op op = MC_ADD;
	struct fixture f;
	unsigned char bytes[HEADER + 16];
	uint32_t own;

	begin(&f, true, &op, 1);
	own = f.requests[0].opaque;
	check(!answer(&f, bytes, make_reply(bytes, 0x01, 0, own - 1)));
	check(f.requests[0].result == MEMCACHED_IN_PROGRESS);
	end(&f);
	begin(&f, true, &op, 1);
	check(!answer(&f, bytes, make_reply(bytes, 0x01, 0, f.requests[0].opaque)));
	check(f.requests[0].result == MEMCACHED_IN_PROGRESS);
	end(&f);
	begin(&f, true, &op, 1);
	check(answer(&f, bytes, make_reply(bytes, 0x02, 2, f.requests[0].opaque)));
	check(f.requests[0].result == MEMCACHED_DATA_EXISTS);
	end(&f);
}

/* A value under a key that nobody asked for says nothing of those asked for. */
static void a_strangers_value(void)
{
	static const enum mc_op gets[3] = {MC_GET, MC_GET, MC_GET};
	static const char *const strangers[] = {
		"VALUE other 0 4\r\nevil\r\nEND\r\n",
		"VALUE a 0 4\r\ngood\r\nVALUE a 0 4\r\nevil\r\nEND\r\n",
		"VALUE b 0 4\r\ngood\r\nVALUE a 0 4\r\nevil\r\nEND\r\n",
		"VALUE c 0 4\r\ngood\r\nVALUE c 0 4\r\nevil\r\nEND\r\n",
	};
	static const mc_result expected[][3] = {
		{MEMCACHED_IN_PROGRESS, MEMCACHED_IN_PROGRESS, MEMCACHED_IN_PROGRESS},
		{MEMCACHED_SUCCESS, MEMCACHED_IN_PROGRESS, MEMCACHED_IN_PROGRESS},
		{MEMCACHED_NOTFOUND, MEMCACHED_SUCCESS, MEMCACHED_IN_PROGRESS},
		{MEMCACHED_NOTFOUND, MEMCACHED_NOTFOUND, MEMCACHED_SUCCESS},
	};

	for (size_t i = 0; i < sizeof(strangers) / sizeof(*strangers); i++) {
		struct fixture f;

		begin(&f, false, gets, 3);
		check(!answer(&f, strangers[i], strlen(strangers[i])));
		for (size_t k = 0; k < 3; k++)
			check(f.requests[k].result == expected[i][k]);
		end(&f);
	}
}

int main(void)
{
	srandom(1);
	a_doubled_reply();
	a_strangers_value();
	for (int i = 0; i < ROUNDS; i++)
		one_binary_round();
	return 0;
}
