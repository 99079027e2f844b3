#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/large.h"

#include "glue/memory.h"
#include "glue/random.h"
#include "memcached/glue/write.h"
#include "net/bytes.h"

#include <zlib.h>

enum {
	GENERATION = 16,
	MANIFEST = 4 + 4 + 8 + 4 + 4 + GENERATION,
	KEY_SIZE = 4 + 2 * GENERATION + 1 + 20 + 1,
	MOST_CHUNKS = 1 << 20
};

static const char magic[4] = {'P', 'L', 'V', 1};

struct manifest {
	uint32_t flags;
	uint64_t len;
	uint32_t chunk;
	uint32_t crc;
	unsigned char generation[GENERATION];
};

/* The requests of all chunks, and their keys. */
struct chunks {
	struct mc_request *requests;
	char (*keys)[KEY_SIZE];
	size_t count;
};

static zend_string *manifest_put(const struct manifest *m)
{
	zend_string *bytes = zend_string_alloc(MANIFEST, 0);
	unsigned char *to = (unsigned char *)ZSTR_VAL(bytes);

	memcpy(to, magic, sizeof(magic));
	net_put_u32(to + 4, m->flags);
	net_put_u64(to + 8, m->len);
	net_put_u32(to + 16, m->chunk);
	net_put_u32(to + 20, m->crc);
	memcpy(to + 24, m->generation, GENERATION);
	ZSTR_VAL(bytes)[MANIFEST] = '\0';
	return bytes;
}

/* False: it is none, or of another version. */
static bool manifest_read(struct manifest *m, const char *bytes, size_t len)
{
	const unsigned char *at = (const unsigned char *)bytes;

	if (len != MANIFEST || memcmp(at, magic, sizeof(magic)) != 0)
		return false;
	m->flags = net_get_u32(at + 4);
	m->len = net_get_u64(at + 8);
	m->chunk = net_get_u32(at + 16);
	m->crc = net_get_u32(at + 20);
	memcpy(m->generation, at + 24, GENERATION);
	return m->chunk >= PHP_MEMCACHED_CHUNK_MIN && m->chunk <= PHP_MEMCACHED_CHUNK_MAX &&
	       m->len > m->chunk && (m->len - 1) / m->chunk < MOST_CHUNKS &&
	       !php_memcached_is_manifest(m->flags);
}

static size_t chunk_count(const struct manifest *m)
{
	return (size_t)((m->len - 1) / m->chunk + 1);
}

static size_t chunk_len(const struct manifest *m, size_t number)
{
	uint64_t begin = (uint64_t)number * m->chunk;

	return m->len - begin < m->chunk ? (size_t)(m->len - begin) : m->chunk;
}

static uint32_t chunk_flags(const struct manifest *m)
{
	return net_get_u32(m->generation);
}

static void chunks_init(struct chunks *c, const struct manifest *m, enum mc_op op)
{
	char name[2 * GENERATION + 1];

	for (size_t i = 0; i < GENERATION; i++)
		snprintf(name + 2 * i, 3, "%02x", m->generation[i]);
	c->count = chunk_count(m);
	c->requests = safe_emalloc(c->count, sizeof(*c->requests), 0);
	c->keys = safe_emalloc(c->count, sizeof(*c->keys), 0);
	for (size_t i = 0; i < c->count; i++) {
		int len = snprintf(c->keys[i], KEY_SIZE, "PLV:%zu:%s", i, name);

		mc_request_init(&c->requests[i], op, c->keys[i], (size_t)len);
		/* the manifest is of the namespace, and no other leads to them */
		c->requests[i].bare = true;
	}
}

static void chunks_free(struct chunks *c)
{
	efree(c->requests);
	efree(c->keys);
}

/* The prefix may leave no room for their keys. */
static bool chunks_valid(php_memcached_object *o, const struct chunks *c)
{
	const struct mc_request *last = &c->requests[c->count - 1];

	return mc_pool_key_valid(o->client->pool, last->key, last->key_len);
}

static void remove_chunks(php_memcached_object *o, const struct manifest *m)
{
	struct chunks c;

	chunks_init(&c, m, MC_DELETE);
	if (chunks_valid(o, &c))
		php_memcached_run_writes(o, c.requests, c.count);
	chunks_free(&c);
}

/* The first failure of all; MEMCACHED_SUCCESS: none. */
static mc_result failure_of(const struct chunks *c)
{
	for (size_t i = 0; i < c->count; i++)
		if (c->requests[i].result != MEMCACHED_SUCCESS &&
			c->requests[i].result != MEMCACHED_BUFFERED)
			return c->requests[i].result;
	return MEMCACHED_SUCCESS;
}

static mc_result store_chunks(
	php_memcached_object *o, int64_t expiration, const char *payload, const struct manifest *m)
{
	struct chunks c;
	mc_result result = MEMCACHED_BAD_KEY_PROVIDED;

	chunks_init(&c, m, MC_SET);
	for (size_t i = 0; i < c.count; i++) {
		c.requests[i].value = payload + i * m->chunk;
		c.requests[i].value_len = chunk_len(m, i);
		c.requests[i].flags = chunk_flags(m);
		c.requests[i].expiration = expiration;
	}
	if (chunks_valid(o, &c)) {
		php_memcached_run_with_retries(o, c.requests, c.count);
		result = failure_of(&c);
	}
	chunks_free(&c);
	if (result != MEMCACHED_SUCCESS && !php_pieces_stopped())
		remove_chunks(o, m);
	return result;
}

bool php_memcached_large_store(php_memcached_object *o, const struct mc_request *req,
	struct php_memcached_encoded *encoded)
{
	struct manifest m = {
		.flags = encoded->flags,
		.len = encoded->len,
		.chunk = (uint32_t)o->client->chunk_size,
		.crc = (uint32_t)crc32_z(0, (const unsigned char *)encoded->data, encoded->len),
	};
	mc_result result;

	if ((m.len - 1) / m.chunk >= MOST_CHUNKS)
		result = MEMCACHED_E2BIG;
	else if (php_random_bytes_silent(m.generation, GENERATION) == FAILURE)
		result = MEMCACHED_FAILURE;
	else
		result = store_chunks(o, req->expiration, encoded->data, &m);
	php_memcached_encoded_free(encoded);
	if (result != MEMCACHED_SUCCESS) {
		php_memcached_set_result(o, result);
		return false;
	}
	encoded->owner = manifest_put(&m);
	encoded->data = ZSTR_VAL(encoded->owner);
	encoded->len = MANIFEST;
	/* the user's own flags can be seen without the value */
	encoded->flags =
		(m.flags & ~(uint32_t)PHP_MEMCACHED_FLAG_OWN) | PHP_MEMCACHED_TYPE_MANIFEST;
	return true;
}

void php_memcached_large_undo(php_memcached_object *o, const struct php_memcached_encoded *encoded)
{
	struct manifest m;
	mc_result result = o->result;

	if (php_memcached_is_manifest(encoded->flags) && !php_pieces_stopped() &&
		manifest_read(&m, encoded->data, encoded->len))
		remove_chunks(o, &m);
	php_memcached_set_result(o, result);
}

/* Where the chunks of a value go: into the value itself. */
struct assembly {
	const struct manifest *m;
	const struct chunks *c;
	char *to;
};

static char *chunk_room(void *self, struct mc_request *req)
{
	struct assembly *a = self;
	size_t number = (size_t)(req - a->c->requests);

	if (req->value_len != chunk_len(a->m, number) || req->flags != chunk_flags(a->m))
		return NULL;
	return a->to + number * a->m->chunk;
}

static void forget_nothing(void *self, struct mc_request *req)
{
	(void)self;
	(void)req;
}

static mc_result load_chunks(php_memcached_object *o, const struct mc_request *found,
	const struct manifest *m, zend_string *value)
{
	struct chunks c;
	struct assembly a = {m, &c, ZSTR_VAL(value)};
	struct mc_sink sink = {.self = &a, .value = chunk_room, .forget = forget_nothing};
	mc_result result = MEMCACHED_NOTFOUND;

	chunks_init(&c, m, MC_GET);
	for (size_t i = 0; i < c.count; i++) {
		c.requests[i].want = found->want & MC_WANT_TOUCH;
		c.requests[i].expiration = found->expiration;
	}
	if (chunks_valid(o, &c)) {
		php_memcached_run(o, c.requests, c.count, &sink);
		result = failure_of(&c);
	}
	chunks_free(&c);
	/* one of another length or of other flags is not of this value */
	if (result == MEMCACHED_MEMORY_ALLOCATION_FAILURE)
		result = MEMCACHED_NOTFOUND;
	if (result == MEMCACHED_SUCCESS &&
		crc32_z(0, (const unsigned char *)ZSTR_VAL(value), ZSTR_LEN(value)) != m->crc)
		result = MEMCACHED_NOTFOUND;
	return result;
}

zend_string *php_memcached_large_load(
	php_memcached_object *o, struct mc_request *req, zend_string *manifest)
{
	struct manifest m;
	bool known = manifest_read(&m, ZSTR_VAL(manifest), ZSTR_LEN(manifest));
	zend_string *value;
	mc_result result;

	zend_string_release(manifest);
	if (!known) {
		php_memcached_set_result(o, PHP_MEMCACHED_PAYLOAD_FAILURE);
		return NULL;
	}
	value = m.len <= SIZE_MAX ? php_pieces_string((size_t)m.len) : NULL;
	if (!value) {
		php_memcached_set_result(o, MEMCACHED_MEMORY_ALLOCATION_FAILURE);
		return NULL;
	}
	ZSTR_VAL(value)[ZSTR_LEN(value)] = '\0';
	result = load_chunks(o, req, &m, value);
	if (result != MEMCACHED_SUCCESS) {
		zend_string_release(value);
		php_memcached_set_result(o, result);
		return NULL;
	}
	req->flags = m.flags;
	return value;
}

bool php_memcached_large_bring(php_memcached_object *o, php_memcached_object *old,
	const struct mc_request *found, int64_t expiration)
{
	struct mc_request req = *found;
	zend_string *manifest = found->user;
	struct manifest m;
	zend_string *value;
	mc_result result;

	if (!manifest_read(&m, ZSTR_VAL(manifest), ZSTR_LEN(manifest)))
		return false;
	value = php_memcached_large_load(old, &req, zend_string_copy(manifest));
	if (!value)
		return false;
	result = php_pieces_stopped() ? MEMCACHED_FAILURE
				      : store_chunks(o, expiration, ZSTR_VAL(value), &m);
	zend_string_release(value);
	return result == MEMCACHED_SUCCESS;
}

static void follow_one(
	php_memcached_object *o, const struct mc_request *req, const struct manifest *m)
{
	struct chunks c;

	chunks_init(&c, m, (enum mc_op)req->op);
	for (size_t i = 0; i < c.count; i++)
		c.requests[i].expiration = req->expiration;
	if (chunks_valid(o, &c))
		php_memcached_run_writes(o, c.requests, c.count);
	chunks_free(&c);
}

/* Manifests are kept, one for each request; other values are skipped. */
struct manifests {
	const struct mc_request *requests;
	char (*found)[MANIFEST];
};

static char *manifest_room(void *self, struct mc_request *req)
{
	struct manifests *all = self;

	return php_memcached_is_manifest(req->flags) && req->value_len == MANIFEST
		       ? all->found[req - all->requests]
		       : NULL;
}

/* An item that is only marked as stale keeps its value. */
static bool has_followers(const php_memcached_object *o, const struct mc_request *req)
{
	return req->op == MC_TOUCH ||
	       (req->op == MC_DELETE && o->client->pool->options.delete_stale_s == 0);
}

void php_memcached_large_follow(
	php_memcached_object *o, const struct mc_request *requests, size_t count)
{
	struct mc_request *looks;
	const struct mc_request **of;
	struct manifests all;
	struct mc_sink sink = {.self = &all, .value = manifest_room, .forget = forget_nothing};
	size_t n = 0;

	if (o->client->chunk_size == 0 || count == 0)
		return;
	looks = safe_emalloc(count, sizeof(*looks), 0);
	of = safe_emalloc(count, sizeof(*of), 0);
	all.requests = looks;
	all.found = safe_emalloc(count, sizeof(*all.found), 0);
	for (size_t i = 0; i < count; i++) {
		if (!has_followers(o, &requests[i]))
			continue;
		mc_request_init(&looks[n], MC_GET, requests[i].key, requests[i].key_len);
		looks[n].group = requests[i].group;
		looks[n].group_len = requests[i].group_len;
		of[n++] = &requests[i];
	}
	if (n > 0)
		php_memcached_run_checked(o, looks, n, &sink);
	for (size_t i = 0; i < n && !php_pieces_stopped(); i++) {
		struct manifest m;

		if (looks[i].result == MEMCACHED_SUCCESS &&
			manifest_read(&m, all.found[i], MANIFEST))
			follow_one(o, of[i], &m);
	}
	efree(looks);
	efree(of);
	efree(all.found);
}
