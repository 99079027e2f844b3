#include "memcached/engine/namespace_versions.h"

#include "memcached/engine/batch.h"
#include "memcached/engine/versions.h"
#include "net/clock.h"

#include <stdio.h>
#include <string.h>

enum { KEY_BEGIN = 4, KEY_SIZE = KEY_BEGIN + MC_NAME_MAX };

/* The versions of all names, on their way: a request for each; or, to make those that are not
 * there, two. */
struct asking {
	struct mc_request requests[2 * MC_NAMES_MAX];
	char keys[MC_NAMES_MAX][KEY_SIZE];
	char versions[MC_NAMES_MAX][MC_TAG_LEN]; /* as they come */
	char made[MC_NAMES_MAX][MC_TAG_LEN];
	int64_t begin;		      /* net_now() */
	bool unreached;		      /* the server of one of them was not */
	const struct mc_sink *others; /* of the batch that goes with them; NULL: none */
};

/* A request about the version of a name; the key is to stay. Versions never go out twice: somebody
 * may have changed it in between. */
static void init_request(struct mc_pool *pool, struct mc_request *req, enum mc_op op,
	const struct mc_name *name, char *key)
{
	static const char begin[KEY_BEGIN] = {'P', 'N', 'S', ':'};
	size_t len = KEY_BEGIN + (size_t)name->len;

	memcpy(key, begin, KEY_BEGIN);
	memcpy(key + KEY_BEGIN, name->bytes, name->len);
	mc_request_init(req, op, key, len);
	req->bare = true;
	req->repeatable = op == MC_GET;
	req->server = (int)mc_pool_home(pool, key, len);
}

static bool is_own(const struct asking *a, const struct mc_request *req)
{
	uintptr_t at = (uintptr_t)req;

	return at >= (uintptr_t)a->requests && at < (uintptr_t)(a->requests + 2 * MC_NAMES_MAX);
}

static char *version_room(void *self, struct mc_request *req)
{
	const struct asking *a = self;

	if (!is_own(a, req))
		return a->others->value(a->others->self, req);
	return req->value_len == MC_TAG_LEN ? req->user : NULL;
}

static void version_forget(void *self, struct mc_request *req)
{
	const struct asking *a = self;

	if (!is_own(a, req) && a->others && a->others->forget)
		a->others->forget(a->others->self, req);
}

static void begin_asking(struct mc_pool *pool, struct mc_namespace *ns, struct asking *a)
{
	a->begin = net_now();
	a->unreached = false;
	a->others = NULL;
	for (size_t i = 0; i < ns->count; i++) {
		init_request(pool, &a->requests[i], MC_GET, &ns->names[i].name, a->keys[i]);
		a->requests[i].user = a->versions[i];
	}
}

/* Runs a batch about versions. */
static void run_alone(struct mc_pool *pool, struct mc_batch *batch)
{
	bool room = pool->options.prefix_len > pool->options.own_prefix_len;

	mc_namespace_set_room(pool, false);
	if (!pool->versions_missing || mc_versions_learn(pool, batch))
		mc_batch_run(pool, batch);
	mc_namespace_set_room(pool, room);
}

/* Runs the first count requests of the asking, and the batch with them, if there is one. */
static void run_asking(struct mc_pool *pool, struct asking *a, size_t count, struct mc_batch *with)
{
	struct mc_sink sink = {.self = a, .value = version_room, .forget = version_forget};
	struct mc_batch alone = {.requests = a->requests, .count = count, .sink = &sink};

	if (!with) {
		run_alone(pool, &alone);
		return;
	}
	a->others = with->sink;
	with->sink = &sink;
	mc_batch_run_behind(pool, with, a->requests, count);
	with->sink = a->others;
}

/* A version cannot be had, or changed: the result that says so, and the error. */
static mc_result blame(struct mc_pool *pool, const struct mc_name *name,
	const struct mc_request *req, const char *cannot)
{
	const struct mc_server *s = pool->servers[req->server];
	const char *why = s->conn.state == NET_CONN_OPEN ? "" : s->conn.error.message;
	mc_result result = req->result;
	char problem[MC_ERROR_SIZE];
	int sys_errno = pool->error.result == result ? pool->error.sys_errno : 0;

	/* these are what a key comes to, and not a server */
	if (result == MEMCACHED_SUCCESS || result == MEMCACHED_NOTFOUND ||
		result == MEMCACHED_NOTSTORED || result == MEMCACHED_DATA_EXISTS)
		result = MEMCACHED_FAILURE;
	snprintf(problem, sizeof(problem), "the version of the namespace \"%.*s\" cannot be %s%s%s",
		(int)name->len, name->bytes, cannot, *why ? ": " : "", why);
	mc_pool_set_error(pool, result, sys_errno, problem, s);
	return result;
}

static mc_result give_up(struct mc_pool *pool, struct asking *a, const struct mc_name *name,
	const struct mc_request *req)
{
	a->unreached = req->unreached;
	return blame(pool, name, req, "had");
}

/* Did the request find what a version can be? */
static bool found(const struct mc_request *req)
{
	return req->result == MEMCACHED_SUCCESS && mc_version_valid(req->user);
}

/* Is there none, or something else in its place? */
static bool to_be_made(const struct mc_request *req)
{
	return req->result == MEMCACHED_NOTFOUND || req->result == MEMCACHED_SUCCESS ||
	       req->result == MEMCACHED_MEMORY_ALLOCATION_FAILURE;
}

/* Makes those versions that are not there: added, so that all clients have the same. What is none
 * is overwritten. */
static mc_result make_missing(struct mc_pool *pool, struct mc_namespace *ns, struct asking *a)
{
	size_t which[MC_NAMES_MAX];
	struct mc_request looks[MC_NAMES_MAX];
	size_t missing = 0;

	memcpy(looks, a->requests, ns->count * sizeof(*looks));
	for (size_t i = 0; i < ns->count; i++) {
		struct mc_request *req = &a->requests[2 * missing];

		if (found(&looks[i]))
			continue;
		if (!mc_version_make(a->made[i]))
			return MEMCACHED_FAILURE;
		init_request(pool, req, looks[i].result == MEMCACHED_NOTFOUND ? MC_ADD : MC_SET,
			&ns->names[i].name, a->keys[i]);
		req->value = a->made[i];
		req->value_len = MC_TAG_LEN;
		init_request(pool, req + 1, MC_GET, &ns->names[i].name, a->keys[i]);
		req[1].user = a->versions[i];
		which[missing++] = i;
	}
	if (missing == 0)
		return MEMCACHED_SUCCESS;
	run_asking(pool, a, 2 * missing, NULL);
	for (size_t i = 0; i < missing; i++) {
		const struct mc_request *req = &a->requests[2 * i];

		if (!found(req + 1))
			return give_up(pool, a, &ns->names[which[i]].name,
				req[1].result == MEMCACHED_NOTFOUND ? req : req + 1);
	}
	return MEMCACHED_SUCCESS;
}

/* Takes in what the asking came to, and makes the tag of it. Else why that cannot be. */
static mc_result learn(struct mc_pool *pool, struct mc_namespace *ns, struct asking *a)
{
	mc_result result;

	for (size_t i = 0; i < ns->count; i++)
		if (!to_be_made(&a->requests[i]))
			return give_up(pool, a, &ns->names[i].name, &a->requests[i]);
	result = make_missing(pool, ns, a);
	if (result != MEMCACHED_SUCCESS)
		return result;
	for (size_t i = 0; i < ns->count; i++) {
		memcpy(ns->names[i].version, a->versions[i], MC_TAG_LEN);
		ns->names[i].known = true;
		ns->names[i].asked = a->begin;
	}
	mc_namespace_make_tag(ns, ns->tag);
	return MEMCACHED_SUCCESS;
}

mc_result mc_namespace_ask(struct mc_pool *pool, struct mc_batch *with, bool *unreached)
{
	struct mc_namespace *ns = pool->namespace;
	struct asking a;
	mc_result result;

	begin_asking(pool, ns, &a);
	run_asking(pool, &a, ns->count, with);
	/* of a batch that was ended, not all may have come */
	result = pool->error.interrupted ? pool->error.result : learn(pool, ns, &a);
	*unreached = a.unreached;
	return result;
}

static mc_result renew(struct mc_pool *pool, const struct mc_name *names, size_t count)
{
	struct mc_request requests[MC_NAMES_MAX];
	char keys[MC_NAMES_MAX][KEY_SIZE];
	char made[MC_NAMES_MAX][MC_TAG_LEN];
	struct mc_batch batch = {.requests = requests, .count = count};
	int64_t begin = net_now();
	mc_result result = MEMCACHED_SUCCESS;

	for (size_t i = 0; i < count; i++) {
		if (!mc_version_make(made[i]))
			return MEMCACHED_FAILURE;
		init_request(pool, &requests[i], MC_SET, &names[i], keys[i]);
		requests[i].value = made[i];
		requests[i].value_len = MC_TAG_LEN;
	}
	run_alone(pool, &batch);
	for (size_t i = 0; i < count; i++) {
		bool done = requests[i].result == MEMCACHED_SUCCESS;

		if (pool->namespace)
			mc_namespace_learn(
				pool->namespace, &names[i], done ? made[i] : NULL, begin);
		if (!done && result == MEMCACHED_SUCCESS)
			result = blame(pool, &names[i], &requests[i], "changed");
	}
	return result;
}

mc_result mc_namespace_renew(struct mc_pool *pool, const struct mc_name *names, size_t count)
{
	if (pool->count > 0)
		return renew(pool, names, count);
	mc_pool_set_error(pool, MEMCACHED_NO_SERVERS, 0, NULL, NULL);
	return MEMCACHED_NO_SERVERS;
}
