/*
 * OPT_NEAR_CACHE without a socket: what near.h keeps within its bytes, and the meta protocol with
 * it: a payload given out is the one that the server has, whatever its reply, cut at every byte.
 */
#include "memcached/engine/near.h"
#include "tests/engine/memcached.h"

enum { SIZE = 64 * 1024, LARGE = 3000 };

static char large[LARGE + 1];
static char other[LARGE + 1];

static struct mc_near_key key_of(const char *key)
{
	return (struct mc_near_key){"p:", 2, key, strlen(key)};
}

static void keep(struct mc_near *near, struct mc_near_list *list, const char *name, uint64_t batch,
	size_t len)
{
	char *bytes = malloc(len);
	struct mc_near_payload payload = {.bytes = bytes, .len = len, .cas = batch, .flags = 5};
	struct mc_near_key key = key_of(name);

	memset(bytes, *name, len);
	mc_near_keep(near, list, &key, batch, &payload);
	free(bytes);
	check(mc_near_used(near) <= mc_near_size(near));
}

static bool has(
	struct mc_near *near, const struct mc_near_list *list, const char *name, uint64_t batch)
{
	struct mc_near_key key = key_of(name);
	struct mc_near_payload found;

	if (!mc_near_find(near, list, &key, batch, &found))
		return false;
	for (size_t i = 0; i < found.len; i++)
		check(found.bytes[i] == *name);
	return found.flags == 5;
}

static void within_bytes(void)
{
	struct mc_near *near = mc_near_new(SIZE);
	struct mc_near_list a = {0};
	struct mc_near_list b = {0};
	size_t empty;

	check(mc_near_new(100) == NULL);
	check(near != NULL && mc_near_size(near) == SIZE);
	empty = mc_near_used(near);
	keep(near, &a, "short", 1, MC_NEAR_MIN - 1);
	check(!has(near, &a, "short", 1));
	keep(near, &a, "1", 1, MC_NEAR_MIN);
	keep(near, &b, "1", 1, 20000);
	keep(near, &a, "2", 1, 20000);
	keep(near, &a, "3", 2, 20000);
	check(has(near, &a, "1", 3) && has(near, &b, "1", 3) && has(near, &a, "3", 3));
	/* the one that was not looked for goes */
	keep(near, &b, "4", 3, 20000);
	check(!has(near, &a, "2", 3) && has(near, &b, "4", 3));
	/* what a batch uses stays while it runs */
	keep(near, &b, "5", 3, 20000);
	check(!has(near, &b, "5", 3));
	keep(near, &b, "5", 4, SIZE);
	check(!has(near, &b, "5", 4) && has(near, &a, "1", 4));
	keep(near, &b, "5", 4, SIZE - 1);
	check(!has(near, &b, "5", 4));
	/* in place of what was kept */
	keep(near, &a, "1", 5, 2000);
	keep(near, &a, "1", 5, 10);
	check(!has(near, &a, "1", 5));
	mc_near_drop(&b);
	check(!has(near, &b, "1", 5) && !has(near, &b, "4", 5));
	keep(near, &a, "6", 5, 2000);
	mc_near_give_up(&a);
	check(!has(near, &a, "6", 5));
	keep(near, &a, "6", 5, 2000);
	check(!has(near, &a, "6", 5) && mc_near_used(near) == empty);
	mc_near_drop(&a);
	keep(near, &a, "6", 5, 2000);
	check(has(near, &a, "6", 5));
	mc_near_drop(&a);
	check(mc_near_used(near) == empty);
	mc_near_free(near);
}

/* Against a plain list of what was kept: what is found is what was kept last, and for that list. */
static void random_keys(void)
{
	enum { KEYS = 40, LISTS = 3 };
	struct mc_near *near = mc_near_new(SIZE);
	struct mc_near_list lists[LISTS] = {0};
	uint64_t cas[LISTS][KEYS] = {0};
	size_t found = 0;
	char payload[6000];

	srand(11);
	for (uint64_t turn = 1; turn < 100000; turn++) {
		size_t l = (size_t)rand() % LISTS;
		size_t k = (size_t)rand() % KEYS;
		char name[8];
		struct mc_near_key key;
		struct mc_near_payload p = {
			.bytes = payload, .len = 1000 + (size_t)rand() % 5000, .cas = turn};

		snprintf(name, sizeof(name), "k%zu", k);
		key = key_of(name);
		memset(payload, (int)(turn & 127), p.len);
		switch (rand() % 100) {
		case 0:
			mc_near_drop(&lists[l]);
			memset(cas[l], 0, sizeof(cas[l]));
			break;
		case 1:
			mc_near_forget(near, &lists[l], &key);
			cas[l][k] = 0;
			break;
		default:
			if (rand() % 2) {
				mc_near_keep(near, &lists[l], &key, turn, &p);
				cas[l][k] = turn;
			} else if (mc_near_find(near, &lists[l], &key, turn, &p)) {
				check(cas[l][k] != 0 && p.cas == cas[l][k]);
				check(p.bytes[p.len - 1] == (char)(p.cas & 127));
				found++;
			}
		}
		check(mc_near_used(near) <= SIZE);
	}
	check(found > 1000);
	for (size_t l = 0; l < LISTS; l++)
		mc_near_drop(&lists[l]);
	mc_near_free(near);
}

/* ---- over meta ---- */

static void begin(struct fixture *f)
{
	fixture_begin(f, MC_PROTOCOL_META, "p:");
	f->server->version = mc_version(1, 6, 40);
	check(mc_client_set_near_cache(f->pool, SIZE) == MEMCACHED_SUCCESS);
	check(mc_client_near_cache(f->pool) == SIZE);
}

/* The next batch: its requests are asked for after this. */
static void next(struct fixture *f)
{
	for (size_t i = 0; i < f->count; i++)
		free(f->requests[i].user);
	f->count = 0;
	f->pool->batches++;
	net_sendbuf_clear(&f->server->out);
	f->server->next_opaque = 0;
}

static bool sent(const struct fixture *f, const char *expected)
{
	size_t len = f->server->out.arena_len;

	if (len != strlen(expected) || memcmp(f->server->out.arena, expected, len) != 0)
		fprintf(stderr, "%.*s", (int)len, f->server->out.arena);
	return len == strlen(expected) && memcmp(f->server->out.arena, expected, len) == 0;
}

static bool reply(
	struct fixture *f, size_t cut, const char *line, const char *value, const char *behind)
{
	char bytes[2 * LARGE];
	int len = snprintf(
		bytes, sizeof(bytes), "%s\r\n%s%s%s", line, value, *value ? "\r\n" : "", behind);

	return answer(f, bytes, (size_t)len, cut < (size_t)len ? cut : (size_t)len);
}

/* The value of "a" is there, and kept. */
static void learn(struct fixture *f, size_t cut)
{
	next(f);
	ask(f, MC_GET, "a", 0);
	encode(f);
	check(sent(f, "mg p:a Oaaaa f v c s\r\n"));
	check(reply(f, cut, "VA 3000 Oaaaa f5 c77 s3000", large, ""));
	check(is_value(&f->requests[0], large, 5, 77));
}

static void same_and_changed(void)
{
	for (size_t cut = 0; cut < LARGE + 64; cut += cut < 64 || cut > LARGE - 10 ? 1 : 501) {
		struct fixture f;

		begin(&f);
		learn(&f, cut);
		next(&f);
		ask(&f, MC_GET, "a", 0);
		ask(&f, MC_GET, "b", 0);
		ask(&f, MC_GET, "a", MC_WANT_DETAILS | MC_WANT_TOUCH)->expiration = 30;
		encode(&f);
		check(sent(&f, "mg p:a Oaaaa f v c s C77\r\nmg p:b Obaaa f v c s q\r\n"
			       "mg p:a Ocaaa f v c t l h s T30 C77 q\r\nmn\r\n"));
		check(reply(&f, cut, "HD Oaaaa f5 c77 s3000", "",
			"HD Ocaaa f5 c77 t30 l1 h1 s3000\r\nMN\r\n"));
		check(f.server->first == NULL && net_recvbuf_len(&f.server->in) == 0);
		check(is_value(&f.requests[0], large, 5, 77));
		check(f.requests[1].result == MEMCACHED_NOTFOUND);
		check(is_value(&f.requests[2], large, 5, 77) && f.details.ttl == 30 &&
			f.details.size == 3000);
		/* another value takes its place */
		next(&f);
		ask(&f, MC_GET, "a", 0);
		encode(&f);
		check(reply(&f, cut, "VA 3000 Oaaaa f6 c78 s3000", other, ""));
		check(is_value(&f.requests[0], other, 6, 78));
		next(&f);
		ask(&f, MC_GET, "a", 0);
		encode(&f);
		check(sent(&f, "mg p:a Oaaaa f v c s C78\r\n"));
		check(reply(&f, cut, "HD Oaaaa f6 c78 s3000", "", ""));
		check(is_value(&f.requests[0], other, 6, 78));
		/* a shorter one, which is not kept */
		next(&f);
		ask(&f, MC_GET, "a", 0);
		encode(&f);
		check(reply(&f, cut, "VA 3 Oaaaa f6 c79 s3", "abc", ""));
		learn(&f, cut);
		end(&f);
	}
}

/* What it says cannot be, or is not about what is kept: nothing is given out. */
static void not_the_same(void)
{
	static const struct {
		const char *reply;
		bool good;
	} replies[] = {
		{"HD Oaaaa f6 c77 s3000",
			true}, /* the CAS is the same, of another value: made by a client */
		{"HD Oaaaa f5 c77 s3001", true},
		{"HD Oaaaa f5 c77", true},
		{"HD Oaaaa f5 c78 s3000", false},
		{"HD Oaaaa f5 s3000", false},
		{"HD Oaaaa", false},
		{"HD Obaaa f5 c77 s3000", false},
	};

	for (size_t i = 0; i < sizeof(replies) / sizeof(*replies); i++) {
		struct fixture f;
		bool good;

		begin(&f);
		learn(&f, 1);
		next(&f);
		ask(&f, MC_GET, "a", 0);
		encode(&f);
		good = reply(&f, 1, replies[i].reply, "", "");
		check(good == replies[i].good);
		check(f.requests[0].user == NULL);
		if (good) {
			/* it is asked again, without what was kept */
			check(f.requests[0].again && f.server->reroute == &f.requests[0]);
			f.server->reroute = NULL;
			learn(&f, 1);
		}
		end(&f);
	}
}

/* Without a CAS that it was asked for nothing is the same. */
static void nothing_kept(void)
{
	struct fixture f;

	begin(&f);
	next(&f);
	ask(&f, MC_GET, "a", 0);
	encode(&f);
	check(!reply(&f, 1, "HD Oaaaa f0 c0 s0", "", ""));
	end(&f);
}

static void forgotten(void)
{
	struct fixture f;

	/* with the connection, and by writes of our own */
	begin(&f);
	learn(&f, 1);
	mc_server_drop(f.server);
	f.server->version = mc_version(1, 6, 40);
	learn(&f, 1);
	next(&f);
	ask(&f, MC_TOUCH, "a", 0);
	ask(&f, MC_SET, "a", 0);
	encode(&f);
	check(reply(&f, 1, "HD Oaaaa", "", "HD Obaaa\r\nMN\r\n") && !f.server->first);
	learn(&f, 1);
	/* by a server that does not compare */
	next(&f);
	ask(&f, MC_GET, "a", 0);
	encode(&f);
	check(reply(&f, 1, "VA 3000 Oaaaa f5 c77 s3000", large, ""));
	check(is_value(&f.requests[0], large, 5, 77));
	next(&f);
	ask(&f, MC_GET, "a", 0);
	encode(&f);
	check(sent(&f, "mg p:a Oaaaa f v\r\n"));
	check(reply(&f, 1, "VA 3000 Oaaaa f5", large, ""));
	/* with the size */
	mc_server_drop(f.server);
	learn(&f, 1);
	check(mc_client_set_near_cache(f.pool, SIZE) == MEMCACHED_SUCCESS);
	check(mc_near_used(f.pool->near) > LARGE);
	check(mc_client_set_near_cache(f.pool, 100) == MEMCACHED_INVALID_ARGUMENTS);
	check(mc_client_set_near_cache(f.pool, 0) == MEMCACHED_SUCCESS && !f.pool->near);
	next(&f);
	ask(&f, MC_GET, "a", 0);
	encode(&f);
	check(sent(&f, "mg p:a Oaaaa f v\r\n"));
	end(&f);
}

int main(void)
{
	memset(large, 'l', LARGE);
	memset(other, 'o', LARGE);
	within_bytes();
	random_keys();
	same_and_changed();
	not_the_same();
	nothing_kept();
	forgotten();
	return 0;
}
