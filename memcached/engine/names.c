#include "memcached/engine/names.h"

#include "memcached/engine/pool.h"
#include "net/clock.h"

#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

/* Six bits each. */
static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

bool mc_name_valid(const char *name, size_t len, size_t *bad)
{
	size_t at = 0;

	while (at < len && (unsigned char)name[at] > ' ' && name[at] != 0x7f)
		at++;
	*bad = at;
	return len > 0 && len <= MC_NAME_MAX && at == len;
}

size_t mc_namespace_count(const struct mc_namespace *ns)
{
	return ns ? ns->count : 0;
}

const struct mc_name *mc_namespace_name(const struct mc_namespace *ns, size_t at)
{
	return &ns->names[at].name;
}

static bool same_name(const struct mc_name *a, const struct mc_name *b)
{
	return a->len == b->len && memcmp(a->bytes, b->bytes, a->len) == 0;
}

bool mc_namespace_same(const struct mc_namespace *ns, const struct mc_name *names, size_t count)
{
	if (mc_namespace_count(ns) != count)
		return false;
	for (size_t i = 0; i < count; i++)
		if (!same_name(&ns->names[i].name, &names[i]))
			return false;
	return true;
}

void mc_namespace_set_room(struct mc_pool *pool, bool room)
{
	struct mc_options *o = &pool->options;

	o->prefix_len = o->own_prefix_len + (room ? MC_TAG_SIZE : 0);
}

void mc_namespace_use_tag(struct mc_pool *pool, const char *tag)
{
	struct mc_options *o = &pool->options;

	mc_namespace_set_room(pool, true);
	memcpy(o->prefix + o->own_prefix_len, tag, MC_TAG_LEN);
	o->prefix[o->own_prefix_len + MC_TAG_LEN] = ':';
}

/* Where the version of a former name is, or would be: in this place only, where another's may
 * be. */
static struct mc_named *place_of(struct mc_namespace *ns, const struct mc_name *name)
{
	uint32_t hash = mc_placement_hash(MEMCACHED_HASH_FNV1A_32, name->bytes, name->len);

	return &ns->former[hash % MC_FORMER_NAMES];
}

mc_result mc_namespace_set(struct mc_pool *pool, const struct mc_name *names, size_t count)
{
	struct mc_namespace *ns = pool->namespace;

	if (!ns)
		ns = pool->namespace = calloc(1, sizeof(*ns));
	if (!ns)
		return MEMCACHED_MEMORY_ALLOCATION_FAILURE;
	for (size_t i = 0; i < ns->count; i++)
		*place_of(ns, &ns->names[i].name) = ns->names[i];
	for (size_t i = 0; i < count; i++) {
		const struct mc_named *before = place_of(ns, &names[i]);

		ns->names[i] = same_name(&before->name, &names[i])
				       ? *before
				       : (struct mc_named){.name = names[i]};
	}
	ns->count = count;
	ns->settled = false;
	mc_namespace_set_room(pool, count > 0);
	mc_pool_set_occupied(pool);
	mc_pool_set_key_rules(pool);
	return MEMCACHED_SUCCESS;
}

void mc_namespace_free(struct mc_namespace *ns)
{
	free(ns);
}

void mc_namespace_prefix_changed(struct mc_pool *pool)
{
	struct mc_namespace *ns = pool->namespace;

	if (!ns)
		return;
	mc_namespace_set_room(pool, ns->count > 0);
	for (size_t i = 0; i < MC_NAMES_MAX; i++)
		ns->names[i].known = false;
	memset(ns->former, 0, sizeof(ns->former));
}

static int bits_of(char digit)
{
	const char *at = digit ? strchr(digits, digit) : NULL;

	return at ? (int)(at - digits) : -1;
}

bool mc_version_valid(const char *bytes)
{
	for (size_t i = 0; i < MC_TAG_LEN; i++)
		if (bits_of(bytes[i]) < 0)
			return false;
	return true;
}

bool mc_version_make(char *version)
{
	if (getentropy(version, MC_TAG_LEN) != 0)
		return false;
	for (size_t i = 0; i < MC_TAG_LEN; i++)
		version[i] = digits[version[i] & 63];
	return true;
}

/* Versions are random, so their sum, digit by digit and without a carry, is as good as any of them.
 * False: not all are known. */
bool mc_namespace_make_tag(const struct mc_namespace *ns, char *tag)
{
	int sum[MC_TAG_LEN] = {0};

	for (size_t i = 0; i < ns->count; i++) {
		if (!ns->names[i].known)
			return false;
		for (size_t at = 0; at < MC_TAG_LEN; at++)
			sum[at] ^= bits_of(ns->names[i].version[at]);
	}
	for (size_t at = 0; at < MC_TAG_LEN; at++)
		tag[at] = digits[sum[at]];
	return true;
}

bool mc_namespace_fresh(const struct mc_pool *pool, const struct mc_namespace *ns)
{
	int64_t ttl_us = (int64_t)pool->options.namespace_ttl_ms * 1000;
	int64_t now;

	if (ttl_us == 0)
		return false;
	now = net_now();
	for (size_t i = 0; i < ns->count; i++)
		if (!ns->names[i].known || now - ns->names[i].asked >= ttl_us)
			return false;
	return true;
}

void mc_namespace_learn(
	struct mc_namespace *ns, const struct mc_name *name, const char *version, int64_t asked)
{
	struct mc_named *places[1 + MC_NAMES_MAX];
	size_t count = 0;

	places[count++] = place_of(ns, name);
	for (size_t i = 0; i < ns->count; i++)
		places[count++] = &ns->names[i];
	for (size_t i = 0; i < count; i++) {
		if (!same_name(&places[i]->name, name))
			continue;
		places[i]->known = version != NULL;
		places[i]->asked = asked;
		if (version)
			memcpy(places[i]->version, version, MC_TAG_LEN);
	}
}
