/*
 * The meta protocol without a socket: commands as they go out, replies as a whole and cut at every
 * byte, replies that are none, and random replies of a server that lies, which must end no request
 * that they are not to.
 */
#include "tests/engine/memcached.h"

static void begin(struct fixture *f, const char *prefix)
{
	fixture_begin(f, MC_PROTOCOL_META, prefix);
	f->server->version = mc_version(1, 6, 40);
}

static void sent(struct fixture *f, const char *expected)
{
	size_t len = f->server->out.arena_len;

	if (len != strlen(expected) || memcmp(f->server->out.arena, expected, len) != 0)
		fprintf(stderr, "%.*s", (int)len, f->server->out.arena);
	check(len == strlen(expected) && memcmp(f->server->out.arena, expected, len) == 0);
}

/* The first is answered in any case, the others only if there is something to say; mn closes
 * them. */
static void commands(void)
{
	struct fixture f;

	begin(&f, "p:");
	ask(&f, MC_GET, "a", 0);
	ask(&f, MC_GET, "b", MC_WANT_CAS | MC_WANT_TOUCH)->expiration = 30;
	ask(&f, MC_SET, "c", 0)->flags = 5;
	ask(&f, MC_INCREMENT, "d", 0);
	ask(&f, MC_DELETE, "e", 0);
	ask(&f, MC_STATS, "", 0);
	encode(&f);
	sent(&f, "mg p:a Oaaaa f v\r\nmg p:b Obaaa f v c T30 q\r\nms p:c 5 Ocaaa F5 "
		 "q\r\nvalue\r\nmn\r\n"
		 "ma p:d Odaaa v D1\r\nmd p:e Oeaaa q\r\nmn\r\nstats\r\n");
	end(&f);
	begin(&f, "");
	ask(&f, MC_GET, "a b", 0);
	ask(&f, MC_ADD, "\xff", 0)->expiration = -1;
	ask(&f, MC_TOUCH, "\r\n", 0);
	encode(&f);
	sent(&f, "mg YSBi b Oaaaa f v\r\nms /w== 5 b Obaaa T-1 ME q\r\nvalue\r\nmn\r\nmg DQo= b "
		 "Ocaaa T0\r\n");
	end(&f);
	/* what nobody waits for has no part in a run */
	begin(&f, "");
	ask(&f, MC_SET, "a", 0)->quiet = true;
	ask(&f, MC_GET, "b", 0);
	encode(&f);
	sent(&f, "ms a 5 Oaaaa q\r\nvalue\r\nmg b Obaaa f v\r\n");
	end(&f);
}

static const char several[] = "VA 3 Oaaaa f0\r\nabc\r\n"
			      "VA 0 Ocaaa f4294967295 c18446744073709551615 Z\r\n\r\n"
			      "NS Oeaaa\r\n"
			      "VA 7 Ofaaa f5 c7 t-1 l3 h1 s7 W X\r\nMN\r\nEN\r\r\n"
			      "MN\r\n"
			      "VA 20 Ogaaa\r\n18446744073709551615\r\n"
			      "HD Ohaaa\r\n";

static void replies(void)
{
	size_t len = sizeof(several) - 1;

	for (size_t cut = 0; cut <= len; cut++) {
		struct fixture f;

		begin(&f, "p:");
		ask(&f, MC_GET, "one", 0);
		ask(&f, MC_GET, "two", 0);
		ask(&f, MC_GET, "three", MC_WANT_CAS);
		ask(&f, MC_SET, "four", 0);
		ask(&f, MC_ADD, "five", 0);
		ask(&f, MC_GET, "six", MC_WANT_CAS | MC_WANT_DETAILS);
		ask(&f, MC_INCREMENT, "seven", 0);
		ask(&f, MC_TOUCH, "eight", 0);
		encode(&f);
		check(answer(&f, several, len, cut));
		check(f.server->first == NULL && net_recvbuf_len(&f.server->in) == 0);
		check(is_value(&f.requests[0], "abc", 0, 0));
		check(f.requests[1].result == MEMCACHED_NOTFOUND);
		check(is_value(&f.requests[2], "", UINT32_MAX, UINT64_MAX));
		check(f.requests[3].result == MEMCACHED_SUCCESS);
		check(f.requests[4].result == MEMCACHED_NOTSTORED);
		check(is_value(&f.requests[5], "MN\r\nEN\r", 5, 7));
		check(f.details.ttl == -1 && f.details.last_access == 3 && f.details.size == 7);
		check(f.details.hit_before && f.details.stale && f.details.won);
		check(f.requests[6].answer == UINT64_MAX);
		check(f.requests[7].result == MEMCACHED_SUCCESS);
		end(&f);
	}
}

/* One request, one reply: the result, or that this is no reply. */
static const struct {
	enum mc_op op;
	const char *reply;
	bool good;
	mc_result result;
} singles[] = {
	{MC_GET, "EN Oaaaa\r\n", true, MEMCACHED_NOTFOUND},
	{MC_GET, "EN\r\n", true, MEMCACHED_NOTFOUND},
	{MC_DELETE, "NF\r\n", true, MEMCACHED_NOTFOUND},
	{MC_DELETE, "HD\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_ADD, "NS\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "EN Obaaa\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "EN Oaaaaa\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "VA 1 Oaaaa f0 new9 n\r\na\r\n", true, MEMCACHED_SUCCESS},
	{MC_GET, "VA 1 f0 Oaaaa\r\na\r\n", true, MEMCACHED_SUCCESS},
	{MC_GET, "VA 1 Oaaaa\r\na\r\n", true, MEMCACHED_SUCCESS},
	{MC_GET, "VA 1 f0\r\na\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "VA 1 Oaaaa f0\r\nab\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "VA 1 Oaaaa f4294967296\r\na\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "VA 1 Oaaaa f\r\na\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "VA -1 Oaaaa f0\r\na\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "VA 99999999999 Oaaaa f0\r\na\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "VA Oaaaa f0\r\na\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "HD Oaaaa\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "NF Oaaaa\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "XX Oaaaa\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "ENx Oaaaa\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "MN\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "END\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "SERVER_ERROR out of memory writing get response\r\n", true,
		MEMCACHED_SERVER_ERROR},
	{MC_SET, "HD Oaaaa\r\n", true, MEMCACHED_SUCCESS},
	{MC_SET, "HD Oaaaa c5\r\n", true, MEMCACHED_SUCCESS},
	{MC_SET, "HD  Oaaaa\r\n", true, MEMCACHED_SUCCESS},
	{MC_SET, "HD Oaaba\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_SET, "EN Oaaaa\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_SET, "VA 1 Oaaaa\r\na\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_SET, "SERVER_ERROR object too large for cache\r\n", true, MEMCACHED_E2BIG},
	{MC_SET, "STORED\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_CAS, "EX Oaaaa\r\n", true, MEMCACHED_DATA_EXISTS},
	{MC_CAS, "NF Oaaaa\r\n", true, MEMCACHED_NOTFOUND},
	{MC_DELETE, "NF Oaaaa\r\n", true, MEMCACHED_NOTFOUND},
	{MC_TOUCH, "EN Oaaaa\r\n", true, MEMCACHED_NOTFOUND},
	{MC_INCREMENT, "VA 1 Oaaaa\r\n7\r\n", true, MEMCACHED_SUCCESS},
	{MC_INCREMENT, "VA 1 Oaaaa\r\nx\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_INCREMENT, "VA 20 Oaaaa\r\n18446744073709551616\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_INCREMENT, "VA 21 Oaaaa\r\n000000000000000000001\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_INCREMENT, "HD Oaaaa\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_VERSION, "VERSION 1.6.18\r\n", false, MEMCACHED_IN_PROGRESS}, /* there is no sink */
	{MC_FLUSH, "OK\r\n", true, MEMCACHED_SUCCESS},
};

static bool no_room(void *self, struct mc_request *req, const char *name, size_t name_len,
	const char *value, size_t value_len)
{
	(void)self, (void)req, (void)name, (void)name_len, (void)value, (void)value_len;
	return false;
}

static void one_each(void)
{
	for (size_t i = 0; i < sizeof(singles) / sizeof(*singles); i++) {
		size_t len = strlen(singles[i].reply);

		for (size_t cut = 0; cut <= len; cut++) {
			struct fixture f;
			struct mc_request *req;
			bool good;

			begin(&f, "");
			f.sink.stat = no_room;
			req = ask(&f, singles[i].op, "k", 0);
			encode(&f);
			good = answer(&f, singles[i].reply, len, cut);
			if (good != singles[i].good || req->result != singles[i].result)
				fprintf(stderr, "%s", singles[i].reply);
			check(good == singles[i].good && req->result == singles[i].result);
			check(!good || f.server->first == NULL);
			end(&f);
		}
	}
}

/* An error has no token: it is the answer of all that have no other, and what comes later still has
 * its own. */
static void errors_of_quiet(void)
{
	static const char reply[] =
		"HD Oaaaa\r\nNS Obaaa\r\nSERVER_ERROR object too large for cache\r\n"
		"NS Odaaa\r\nMN\r\n";

	for (size_t cut = 0; cut < sizeof(reply); cut++) {
		struct fixture f;

		begin(&f, "");
		for (size_t i = 0; i < 4; i++)
			ask(&f, MC_ADD, "k", 0);
		encode(&f);
		check(answer(&f, reply, sizeof(reply) - 1, cut) && f.server->first == NULL);
		check(f.requests[0].result == MEMCACHED_SUCCESS);
		check(f.requests[1].result == MEMCACHED_NOTSTORED);
		check(f.requests[2].result == MEMCACHED_E2BIG);
		check(f.requests[3].result == MEMCACHED_NOTSTORED);
		end(&f);
	}
}

/* A server that lies: whatever it says, only the request whose token it says ends by it, and those
 * before it that may be silent; nothing does if it is nobody's. */
static void lies(void)
{
	static const char *const codes[] = {"HD", "EN", "NF", "NS", "EX", "VA 1", "MN", "ZZ"};
	static const enum mc_op ops[] = {MC_GET, MC_SET, MC_ADD, MC_DELETE, MC_INCREMENT, MC_TOUCH};

	for (size_t round = 0; round < 200000; round++) {
		struct fixture f;
		mc_result before[MOST];
		size_t owner = (size_t)random() % (MOST + 1);
		const char *code = codes[(size_t)random() % 8];
		uint32_t opaque = 0x7a7a7a7a;
		char line[64];
		int len;
		bool taken;

		begin(&f, "");
		for (size_t i = 0; i < MOST; i++)
			ask(&f, ops[(size_t)random() % 6], "k", 0);
		encode(&f);
		if (owner < MOST)
			opaque = f.requests[owner].opaque;
		for (size_t i = 0; i < MOST; i++)
			before[i] = f.requests[i].result;
		len = snprintf(line, sizeof(line), "%s O%.4s\r\n%s", code, (const char *)&opaque,
			strcmp(code, "VA 1") == 0 ? "7\r\n" : "");
		taken = answer(&f, line, (size_t)len, (size_t)len);
		check(!taken || owner < MOST);
		for (size_t i = 0; i < MOST; i++) {
			bool ended = f.requests[i].result != before[i];

			check(!ended || taken);
			check(!ended || i <= owner);
			check(!ended || i == owner || f.requests[i].silent);
			check(i != owner || !taken || ended);
		}
		end(&f);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const uint8_t wants[] = {
		0, MC_WANT_CAS, MC_WANT_CAS | MC_WANT_CHANGED, MC_WANT_CAS | MC_WANT_DETAILS};
	struct mc_meta_call call;
	struct fixture f;
	size_t cut = size > 1 ? 1 + data[0] % (size - 1) : size;

	begin(&f, "p:");
	for (size_t i = 0; i < 4; i++)
		ask(&f, MC_GET, "k", wants[i]);
	ask(&f, MC_SET, "k", 0);
	ask(&f, MC_INCREMENT, "k", 0);
	check(mc_meta_call_set(&call, "mg", 2, false));
	check(mc_meta_call_add_flag(&call, 'v', "", 0));
	ask(&f, MC_META, "k", 0)->call = &call;
	f.requests[6].value = NULL;
	encode(&f);
	answer(&f, (const char *)data, size, cut);
	end(&f);
	return 0;
}

#ifndef FUZZER
static void fuzz(void)
{
	static const struct test_seed seeds[] = {
		{several, sizeof(several) - 1},
		TEST_SEED("VA 1 Oaaaa f0\r\nx\r\nHD Ocaaa f0 c1\r\nMN\r\nVA 1 Ofaaa\r\n7\r\n"
			  "VA 3 Ogaaa t30\r\nabc\r\n"),
	};

	test_fuzz(LLVMFuzzerTestOneInput, seeds, 2, 200000);
}

int main(void)
{
	commands();
	replies();
	one_each();
	errors_of_quiet();
	lies();
	fuzz();
	return 0;
}
#endif
