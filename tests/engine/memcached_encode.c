/*
 * Gets that are encoded together are, to the byte and in what is kept of them, those that are
 * encoded one after the other: any prefix and key, whatever else is wanted, whatever stands
 * before them.
 */
#include "memcached/engine/client.h"
#include "memcached/engine/key.h"
#include "tests/engine/test.h"

enum { MANY = 400 };

static uint64_t state = 88172645463325252u;

struct side {
	struct mc_pool *pool;
	struct mc_server *server;
	struct mc_request requests[MANY + 1];
};

static char keys[MANY + 1][MC_KEY_MAX];
static struct mc_details details;

static void begin(struct side *side, uint64_t protocol, const char *prefix)
{
	side->pool = mc_client_new();
	check(side->pool != NULL);
	check(mc_pool_add_server(side->pool, "127.0.0.1", 11211, 1) == MEMCACHED_SUCCESS);
	check(mc_client_set_protocol(side->pool, protocol) == MEMCACHED_SUCCESS);
	check(mc_client_set_prefix(side->pool, prefix, strlen(prefix)) == MEMCACHED_SUCCESS);
	side->server = side->pool->servers[0];
}

/* Short ones mostly, as keys are; now and then one that only some protocols take. */
static size_t make_key(char *key, size_t most, bool any_bytes)
{
	size_t len = 1 + test_below(&state, test_below(&state, 4) ? 20 : most);
	bool wide = any_bytes && test_below(&state, 10) == 0;

	if (len > (wide ? MC_KEY_BASE64_MAX / 2 : most))
		len = wide ? MC_KEY_BASE64_MAX / 2 : most;
	for (size_t i = 0; i < len; i++)
		key[i] = (char)(wide ? test_below(&state, 256) : 0x21 + test_below(&state, 0x5e));
	return len;
}

static void make_requests(struct side *a, struct side *b, size_t count, const uint16_t *wants)
{
	size_t most = MC_KEY_MAX - a->pool->options.prefix_len;
	uint16_t want = 0;

	for (size_t i = 0; i <= count; i++) {
		size_t len = make_key(keys[i], most, a->pool->protocol->keys_any_bytes);

		if (test_below(&state, 20) == 0)
			want = wants[test_below(&state, 3)];
		mc_request_init(&a->requests[i], MC_GET, keys[i], len);
		a->requests[i].want = want;
		a->requests[i].expiration = (int64_t)test_below(&state, 100);
		a->requests[i].details = &details;
		a->requests[i].next = i < count ? &a->requests[i + 1] : NULL;
		b->requests[i] = a->requests[i];
		b->requests[i].next = i < count ? &b->requests[i + 1] : NULL;
	}
}

static size_t index_of(const struct side *side, const struct mc_request *req)
{
	return req ? (size_t)(req - side->requests) : SIZE_MAX;
}

static void compare(const struct side *a, const struct side *b, size_t count)
{
	const struct net_sendbuf *x = &a->server->out;
	const struct net_sendbuf *y = &b->server->out;

	check(x->arena_len == y->arena_len && x->bytes == y->bytes && x->count == y->count);
	check(memcmp(x->arena, y->arena, x->arena_len) == 0);
	for (size_t i = 0; i <= count; i++) {
		check(a->requests[i].last_of_command == b->requests[i].last_of_command);
		check(a->requests[i].silent == b->requests[i].silent);
		check(a->requests[i].opaque == b->requests[i].opaque);
	}
	check(index_of(a, a->server->open_command) == index_of(b, b->server->open_command));
	check(!a->server->open_command || a->server->open_length == b->server->open_length);
	check(a->server->next_opaque == b->server->next_opaque);
}

static void one_round(uint64_t protocol, const char *prefix, const uint16_t *wants)
{
	static struct side a, b;
	size_t count = test_below(&state, test_below(&state, 3) ? 40 : MANY);
	const struct mc_protocol *p;

	begin(&a, protocol, prefix);
	begin(&b, protocol, prefix);
	p = a.pool->protocol;
	make_requests(&a, &b, count, wants);
	for (size_t i = 0; i <= count; i++)
		check(p->encode(a.pool, a.server, &a.requests[i]) == MEMCACHED_SUCCESS);
	/* the first of them may be one of before, whose line or run is still open */
	if (count > 0 && test_below(&state, 2)) {
		check(p->encode(b.pool, b.server, &b.requests[0]) == MEMCACHED_SUCCESS);
		check(p->encode_gets(b.pool, b.server, &b.requests[1]) == count);
	} else {
		check(p->encode_gets(b.pool, b.server, &b.requests[0]) == count + 1);
	}
	compare(&a, &b, count);
	mc_client_free(a.pool);
	mc_client_free(b.pool);
}

int main(void)
{
	static const uint16_t text[] = {0, MC_WANT_CAS, MC_WANT_TOUCH};
	static const uint16_t meta[] = {0, MC_WANT_CAS, MC_WANT_DETAILS | MC_WANT_NO_BUMP};

	static const char *const prefixes[] = {"", "p:", "a_long_prefix:"};

	for (int round = 0; round < 1500; round++) {
		one_round(MC_PROTOCOL_TEXT, prefixes[round % 3], text);
		one_round(MC_PROTOCOL_META, prefixes[round % 3], meta);
	}
	return 0;
}
