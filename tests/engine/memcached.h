/* What the tests of memcached's decoders share: a pool whose server's bytes the test plays, without
 * a socket. */
#ifndef TEST_MEMCACHED_H
#define TEST_MEMCACHED_H

#include "memcached/engine/client.h"
#include "tests/engine/test.h"

#include <sanitizer/asan_interface.h>

enum { MOST = 8, VALUE_MAX = 1 << 20 };

struct fixture {
	struct mc_pool *pool;
	struct mc_server *server;
	struct mc_request requests[MOST];
	size_t count;
	struct mc_sink sink;	   /* take_value() alone, until the test adds to it */
	struct mc_details details; /* of the request that wants some */
};

static char *take_value(void *self, struct mc_request *req)
{
	(void)self;
	if (req->value_len > VALUE_MAX)
		return NULL;
	free(req->user);
	req->user = malloc(req->value_len ? req->value_len : 1);
	return req->user;
}

static void fixture_begin(struct fixture *f, uint64_t protocol, const char *prefix)
{
	memset(f, 0, sizeof(*f));
	f->pool = mc_client_new();
	check(f->pool != NULL);
	check(mc_pool_add_server(f->pool, "127.0.0.1", 11211, 1) == MEMCACHED_SUCCESS);
	check(mc_client_set_protocol(f->pool, protocol) == MEMCACHED_SUCCESS);
	check(mc_client_set_prefix(f->pool, prefix, strlen(prefix)) == MEMCACHED_SUCCESS);
	f->server = f->pool->servers[0];
	f->sink = (struct mc_sink){.self = f, .value = take_value};
}

static struct mc_request *ask(struct fixture *f, enum mc_op op, const char *key, uint8_t want)
{
	struct mc_request *req = &f->requests[f->count++];

	check(f->count <= MOST);
	mc_request_init(req, op, key, strlen(key));
	req->result = MEMCACHED_IN_PROGRESS;
	req->value = "value";
	if (op != MC_GET)
		req->value_len = 5;
	req->number = 1;
	req->want = want;
	if (want & MC_WANT_DETAILS)
		req->details = &f->details;
	return req;
}

static void encode(struct fixture *f)
{
	f->server->open_command = NULL;
	for (size_t i = 0; i < f->count; i++) {
		check(f->pool->protocol->encode(f->pool, f->server, &f->requests[i]) ==
			MEMCACHED_SUCCESS);
		mc_server_append(f->server, &f->requests[i]);
	}
}

/* As net_conn_receive() would: first to the place that a value has, then to the buffer. */
static void receive(struct mc_server *s, const char *bytes, size_t len)
{
	size_t direct = len < s->in.direct_left ? len : s->in.direct_left;

	if (direct > 0) {
		memcpy(s->in.direct, bytes, direct);
		s->in.direct += direct;
		s->in.direct_left -= direct;
	}
	ASAN_UNPOISON_MEMORY_REGION(s->in.data, s->in.cap);
	check(net_recvbuf_reserve(&s->in, len - direct + 1));
	memcpy(s->in.data + s->in.end, bytes + direct, len - direct);
	net_recvbuf_added(&s->in, len - direct);
	/* behind the NUL nothing may be read, however much room there is */
	ASAN_POISON_MEMORY_REGION(s->in.data + s->in.end + 1, s->in.cap - s->in.end - 1);
}

/* Gives the decoder the bytes in pieces: cut at one place, or (cut 0) byte by byte. */
static bool answer(struct fixture *f, const char *bytes, size_t len, size_t cut)
{
	size_t at = 0;

	while (at < len) {
		size_t n = cut == 0 ? 1 : at < cut ? cut - at : len - at;

		receive(f->server, bytes + at, n);
		if (!f->pool->protocol->decode(f->pool, f->server, &f->sink))
			return false;
		at += n;
	}
	return true;
}

static void end(struct fixture *f)
{
	for (size_t i = 0; i < f->count; i++)
		free(f->requests[i].user);
	ASAN_UNPOISON_MEMORY_REGION(f->server->in.data, f->server->in.cap);
	mc_client_free(f->pool);
}

static bool is_value(const struct mc_request *req, const char *text, uint32_t flags, uint64_t cas)
{
	return req->result == MEMCACHED_SUCCESS && req->value_len == strlen(text) &&
	       memcmp(req->user, text, req->value_len) == 0 && req->flags == flags &&
	       req->answer == cas;
}

#endif
