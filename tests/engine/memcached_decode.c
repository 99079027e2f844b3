/*
 * The decoders of the memcached engine, without a socket: requests are encoded, and what a server
 * would answer is given to the decoder, as a whole and cut at every byte. Then fuzzed.
 */
#include "tests/engine/memcached.h"

/* Where values and the rest of what is decoded go. */
struct seen {
	char text[1024];
	size_t len;
};

static void say(struct seen *seen, const char *bytes, size_t len)
{
	if (len > sizeof(seen->text) - seen->len)
		len = sizeof(seen->text) - seen->len;
	memcpy(seen->text + seen->len, bytes, len);
	seen->len += len;
}

static bool take_stat(void *self, struct mc_request *req, const char *name, size_t name_len,
	const char *value, size_t value_len)
{
	(void)req;
	say(self, name, name_len);
	say(self, "=", 1);
	say(self, value, value_len);
	say(self, ";", 1);
	return true;
}

static bool take_key(void *self, struct mc_request *req, const char *key, size_t key_len)
{
	(void)req;
	say(self, key, key_len);
	say(self, ";", 1);
	return true;
}

static struct seen seen;

static void begin(struct fixture *f, bool binary, const char *prefix)
{
	fixture_begin(f, binary ? MC_PROTOCOL_BINARY : MC_PROTOCOL_TEXT, prefix);
	seen.len = 0;
	f->sink.self = &seen;
	f->sink.stat = take_stat;
	f->sink.key = take_key;
}

static struct mc_request *ask_for(struct fixture *f, enum mc_op op, const char *key)
{
	return ask(f, op, key, op == MC_GET ? MC_WANT_CAS : 0);
}

/* ---- text ---- */

static const char several[] =
	"VALUE p:one 0 3 10\r\nabc\r\n"
	"VALUE p:three 4294967295 0 18446744073709551615\r\n\r\n"
	"VALUE p:four 5 8 7\r\nEND\r\nEND\r\n"
	"END\r\n"
	"STORED\r\nEXISTS\r\n18446744073709551615\r\nSTAT pid 17\r\nSTAT a b c\r\nEND\r\n";

static void ask_several(struct fixture *f)
{
	ask_for(f, MC_GET, "one");
	ask_for(f, MC_GET, "two");
	ask_for(f, MC_GET, "three");
	ask_for(f, MC_GET, "four");
	ask_for(f, MC_SET, "five");
	ask_for(f, MC_CAS, "six");
	ask_for(f, MC_INCREMENT, "seven");
	ask_for(f, MC_STATS, "");
	encode(f);
}

static void text_several(void)
{
	size_t len = sizeof(several) - 1;

	for (size_t cut = 0; cut <= len; cut++) {
		struct fixture f;

		begin(&f, false, "p:");
		ask_several(&f);
		check(answer(&f, several, len, cut));
		check(f.server->first == NULL && net_recvbuf_len(&f.server->in) == 0);
		check(is_value(&f.requests[0], "abc", 0, 10));
		check(f.requests[1].result == MEMCACHED_NOTFOUND);
		check(is_value(&f.requests[2], "", UINT32_MAX, UINT64_MAX));
		check(is_value(&f.requests[3], "END\r\nEND", 5, 7));
		check(f.requests[4].result == MEMCACHED_SUCCESS);
		check(f.requests[5].result == MEMCACHED_DATA_EXISTS);
		check(f.requests[6].result == MEMCACHED_SUCCESS &&
			f.requests[6].answer == UINT64_MAX);
		check(f.requests[7].result == MEMCACHED_SUCCESS);
		check(seen.len == 13 && memcmp(seen.text, "pid=17;a=b c;", 13) == 0);
		end(&f);
	}
}

/* One request, one reply: the result, or that this is no reply. */
static const struct {
	enum mc_op op;
	const char *reply;
	bool good;
	mc_result result;
} single_replies[] = {
	{MC_GET, "END\r\n", true, MEMCACHED_NOTFOUND},
	{MC_GET, "SERVER_ERROR out of memory writing get response\r\n", true,
		MEMCACHED_SERVER_ERROR},
	{MC_GET, "VALUE other 0 1 1\r\na\r\nEND\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "VALUE k 0 1 1\r\na\r\nVALUE k 0 1 1\r\na\r\nEND\r\n", false, MEMCACHED_SUCCESS},
	{MC_GET, "VALUE k 0 1 1\r\nabEND\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "VALUE k 0 -1 1\r\na\r\nEND\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "VALUE k 0 99999999999 1\r\na\r\nEND\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "VALUE k 4294967296 1 1\r\na\r\nEND\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "VALUE k 0 1 18446744073709551616\r\na\r\nEND\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "VALUE k 0\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "VALUE k 0 1 1 1\r\na\r\nEND\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "STORED\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_GET, "HTTP/1.1 400 Bad Request\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_SET, "STORED\r\n", true, MEMCACHED_SUCCESS},
	{MC_SET, "NOT_STORED\r\n", true, MEMCACHED_NOTSTORED},
	{MC_SET, "SERVER_ERROR object too large for cache\r\n", true, MEMCACHED_E2BIG},
	{MC_SET, "SERVER_ERROR out of memory storing object\r\n", true,
		MEMCACHED_SERVER_MEMORY_ALLOCATION_FAILURE},
	{MC_SET, "ERROR\r\n", true, MEMCACHED_ERROR},
	{MC_SET, "CLIENT_ERROR bad data chunk\r\n", true, MEMCACHED_CLIENT_ERROR},
	{MC_SET, "STOREDx\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_SET, "DELETED\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_DELETE, "DELETED\r\n", true, MEMCACHED_SUCCESS},
	{MC_DELETE, "NOT_FOUND\r\n", true, MEMCACHED_NOTFOUND},
	{MC_TOUCH, "TOUCHED\r\n", true, MEMCACHED_SUCCESS},
	{MC_INCREMENT, "18446744073709551615\r\n", true, MEMCACHED_SUCCESS},
	{MC_INCREMENT, "18446744073709551616\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_INCREMENT, "99999999999999999999\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_INCREMENT, "7   \r\n", true, MEMCACHED_SUCCESS},
	{MC_INCREMENT, "-1\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_DECREMENT, "NOT_FOUND\r\n", true, MEMCACHED_NOTFOUND},
	{MC_FLUSH, "OK\r\n", true, MEMCACHED_SUCCESS},
	{MC_VERSION, "VERSION 1.6.18\r\n", true, MEMCACHED_SUCCESS},
	{MC_STATS, "RESET\r\n", true, MEMCACHED_SUCCESS},
	{MC_STATS, "STAT\r\nEND\r\n", false, MEMCACHED_IN_PROGRESS},
	{MC_KEYS, "key=a%20b exp=-1 la=1\nkey=%2 exp=1\n", false, MEMCACHED_IN_PROGRESS},
	{MC_KEYS, "BUSY currently processing crawler request\r\n", true, MEMCACHED_SERVER_ERROR},
	{MC_AUTH, "STORED\r\n", true, MEMCACHED_SUCCESS},
	{MC_AUTH, "CLIENT_ERROR authentication failure\r\n", true, MEMCACHED_AUTH_FAILURE},
};

static void text_singles(void)
{
	for (size_t i = 0; i < sizeof(single_replies) / sizeof(*single_replies); i++) {
		size_t len = strlen(single_replies[i].reply);

		for (size_t cut = 0; cut <= len; cut++) {
			struct fixture f;
			struct mc_request *req;
			bool good;

			begin(&f, false, "");
			req = ask_for(&f, single_replies[i].op, "k");
			if (req->op == MC_AUTH) {
				req->value = "\0user\0secret";
				req->value_len = 12;
			}
			encode(&f);
			good = answer(&f, single_replies[i].reply, len, cut);
			if (good != single_replies[i].good ||
				req->result != single_replies[i].result)
				fprintf(stderr, "%s", single_replies[i].reply);
			check(good == single_replies[i].good);
			check(req->result == single_replies[i].result);
			check(!good || f.server->first == NULL);
			end(&f);
		}
	}
}

/* A line without an end is not gathered for ever, nor is something that nobody asked for kept. */
static void text_limits(void)
{
	struct fixture f;
	char line[10000];

	memset(line, 'x', sizeof(line));
	begin(&f, false, "");
	ask_for(&f, MC_SET, "k");
	encode(&f);
	check(!answer(&f, line, sizeof(line), sizeof(line)));
	end(&f);
	begin(&f, false, "");
	ask_for(&f, MC_SET, "k");
	encode(&f);
	check(!answer(&f, "STORED\r\nSTORED\r\n", 16, 16));
	end(&f);
}

/* Commands as they go out; keys of one get line are never added to one that is too long. */
static void text_commands(void)
{
	static const char expected[] = "gets p:a p:b\r\nset p:c 0 0 5\r\nvalue\r\ngets p:d\r\n"
				       "incr p:e 1\r\ncas p:f 9 -1 5 1 noreply\r\nvalue\r\n";
	struct fixture f;
	struct iovec iov[16];
	size_t n;
	char sent[512];
	size_t len = 0;

	begin(&f, false, "p:");
	ask_for(&f, MC_GET, "a");
	ask_for(&f, MC_GET, "b");
	ask_for(&f, MC_SET, "c");
	ask_for(&f, MC_GET, "d");
	ask_for(&f, MC_INCREMENT, "e");
	ask_for(&f, MC_CAS, "f");
	f.requests[5].flags = 9;
	f.requests[5].expiration = -1;
	f.requests[5].quiet = true;
	encode(&f);
	n = net_sendbuf_iov(&f.server->out, iov, 16);
	for (size_t i = 0; i < n; i++) {
		check(len + iov[i].iov_len <= sizeof(sent));
		memcpy(sent + len, iov[i].iov_base, iov[i].iov_len);
		len += iov[i].iov_len;
	}
	check(len == sizeof(expected) - 1 && memcmp(sent, expected, len) == 0);
	end(&f);
}

/* ---- binary ---- */

static size_t binary_reply(char *to, uint8_t opcode, uint16_t status, uint32_t opaque,
	const char *extras, size_t extras_len, const char *value, size_t value_len)
{
	unsigned char head[24] = {0x81, opcode};
	size_t body = extras_len + value_len;

	head[4] = (unsigned char)extras_len;
	head[6] = (unsigned char)(status >> 8);
	head[7] = (unsigned char)status;
	for (int i = 0; i < 4; i++) {
		head[8 + i] = (unsigned char)(body >> (24 - 8 * i));
		head[12 + i] = (unsigned char)(opaque >> (24 - 8 * i));
	}
	head[23] = 42;
	memcpy(to, head, sizeof(head));
	memcpy(to + sizeof(head), extras, extras_len);
	memcpy(to + sizeof(head) + extras_len, value, value_len);
	return sizeof(head) + body;
}

static void ask_binary(struct fixture *f)
{
	begin(f, true, "p:");
	ask_for(f, MC_GET, "one");
	ask_for(f, MC_GET, "two");
	ask_for(f, MC_SET, "three");
	ask_for(f, MC_INCREMENT, "four");
	encode(f);
}

/* The quiet get and set before the last say nothing where there is nothing to say. */
static size_t binary_stream(char *to, uint32_t base)
{
	size_t len = 0;

	len += binary_reply(to + len, 0x09, 0, base + 1, "\0\0\0\7", 4, "value of two", 12);
	len += binary_reply(to + len, 0x05, 0, base + 3, "", 0, "\0\0\0\0\0\0\0\5", 8);
	return len;
}

static void binary_several(void)
{
	char stream[256];
	struct fixture f;
	size_t len;

	for (size_t cut = 0; cut <= 96; cut++) {
		ask_binary(&f);
		len = binary_stream(stream, f.requests[0].opaque);
		check(len <= 96);
		check(answer(&f, stream, len, cut < len ? cut : len));
		check(f.server->first == NULL);
		check(f.requests[0].result == MEMCACHED_NOTFOUND);
		check(is_value(&f.requests[1], "value of two", 7, 42));
		check(f.requests[2].result == MEMCACHED_SUCCESS);
		check(f.requests[3].result == MEMCACHED_SUCCESS && f.requests[3].answer == 5);
		end(&f);
	}
	/* an opaque that nobody has, a reply to what was answered, lengths that contradict each
	 * other */
	ask_binary(&f);
	len = binary_stream(stream, f.requests[0].opaque + 77);
	check(!answer(&f, stream, len, len));
	end(&f);
	ask_binary(&f);
	len = binary_reply(stream, 0x00, 0, f.requests[0].opaque, "\0\0\0\7", 4, "v", 1);
	stream[4] = 20; /* extras longer than the body */
	check(!answer(&f, stream, len, len));
	end(&f);
	ask_binary(&f);
	len = binary_reply(stream, 0x00, 0, f.requests[0].opaque, "\0\0\0\7", 4, "v", 1);
	stream[0] = (char)0x80; /* a request */
	check(!answer(&f, stream, len, len));
	end(&f);
}

/* ---- fuzzing ---- */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct fixture f;
	bool binary = len > 0 && (data[0] & 1);
	size_t cut = len > 1 ? data[1] : 0;

	if (len < 2)
		return 0;
	begin(&f, binary, "p:");
	if (binary) {
		ask_for(&f, MC_GET, "one");
		ask_for(&f, MC_GET, "two");
		ask_for(&f, MC_SET, "three");
		ask_for(&f, MC_INCREMENT, "four");
		ask_for(&f, MC_STATS, "");
		ask_for(&f, MC_VERSION, "");
		encode(&f);
	} else {
		ask_several(&f);
	}
	answer(&f, (const char *)data + 2, len - 2, cut < len - 2 ? cut : 0);
	for (size_t i = 0; i < f.count; i++)
		if (f.requests[i].op == MC_GET && f.requests[i].result == MEMCACHED_SUCCESS)
			check(f.requests[i].user != NULL && f.requests[i].value_len <= VALUE_MAX);
	end(&f);
	return 0;
}

#ifndef FUZZER
static void fuzz(void)
{
	static char text[sizeof(several) + 2] = "\0\0";
	static char binary[512] = "\1\0";
	struct test_seed seeds[3] = {{text, sizeof(several) + 1}, {binary, 2},
		TEST_SEED("\0\0VALUE p:one 0 1 1\r\na\r\nEND\r\nSERVER_ERROR "
			  "x\r\nNOT_FOUND\r\nSTAT a b\r\nEND\r\n")};

	memcpy(text + 2, several, sizeof(several) - 1);
	seeds[1].len += binary_stream(binary + 2, 0);
	seeds[1].len += binary_reply(binary + seeds[1].len, 0x10, 0, 4, "", 0, "", 0);
	seeds[1].len += binary_reply(binary + seeds[1].len, 0x0b, 0, 5, "", 0, "1.6.18", 6);
	test_fuzz(LLVMFuzzerTestOneInput, seeds, 3, 200000);
}

int main(void)
{
	text_several();
	text_singles();
	text_limits();
	text_commands();
	binary_several();
	fuzz();
	return 0;
}
#endif
