#include "memcached/engine/placement.h"

#include "memcached/engine/request.h"

#include <libhashkit/hashkit.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
	POINTS_OF_A_HASH = 4 /* an MD5 sum makes four points of 32 bits */
};

void mc_placement_free(struct mc_placement *p)
{
	mc_ring_release(p->ring);
	mc_ring_release(p->whole);
	free(p->buckets);
	free(p->forward);
	free(p->live);
	memset(p, 0, sizeof(*p));
}

uint32_t mc_placement_hash(uint32_t algorithm, const char *bytes, size_t len)
{
	return libhashkit_digest(bytes, len, (hashkit_hash_algorithm_t)algorithm);
}

static bool has_ring(uint32_t distribution)
{
	switch (distribution) {
	case MEMCACHED_DISTRIBUTION_CONSISTENT:
	case MEMCACHED_DISTRIBUTION_CONSISTENT_KETAMA:
	case MEMCACHED_DISTRIBUTION_CONSISTENT_KETAMA_SPY:
	case MEMCACHED_DISTRIBUTION_CONSISTENT_WEIGHTED:
		return true;
	default:
		return false;
	}
}

/* How many hashes a server puts on the ring. Shares are those of all servers, ejected or not
 * (libmemcached counts the live ones): so with any weights only the keys of the ejected ones move.
 * The float arithmetic is libketama's: another precision would round to another number. */
static uint32_t hashes_of(const struct mc_options *o, const struct mc_place *place,
	uint64_t total_weight, uint32_t count)
{
	float share;

	if (!o->ketama_weighted)
		return MEMCACHED_POINTS_PER_SERVER;
	share = (float)place->weight / (float)total_weight;
	return (uint32_t)floorf((float)(share * MEMCACHED_POINTS_PER_SERVER_KETAMA /
						POINTS_OF_A_HASH * (float)count +
					0.0000000001F));
}

static uint32_t *copy_map(const uint32_t *servers, uint32_t count)
{
	uint32_t *copy = malloc(count * sizeof(*copy));

	if (copy)
		memcpy(copy, servers, count * sizeof(*copy));
	return copy;
}

bool mc_placement_set_buckets(
	struct mc_placement *p, const uint32_t *servers, const uint32_t *forward, uint32_t count)
{
	uint32_t *buckets = count > 0 ? copy_map(servers, count) : NULL;
	uint32_t *others = count > 0 && forward ? copy_map(forward, count) : NULL;

	if (count > 0 && (!buckets || (forward && !others))) {
		free(buckets);
		free(others);
		return false;
	}
	free(p->buckets);
	free(p->forward);
	p->buckets = buckets;
	p->forward = others;
	p->bucket_count = count;
	return true;
}

/* Each server's stand-in is the next one that is not ejected: only the keys of ejected ones
 * move. */
static void fill_live(uint32_t *live, const struct mc_place *places, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		uint32_t at = i;

		while (places[at].ejected)
			at = at + 1 == count ? 0 : at + 1;
		live[i] = at;
	}
}

/* With copies, a server that is ejected keeps its points: those after it have its keys already, and
 * stand in. */
static bool off_the_ring(const struct mc_options *o, const struct mc_place *place)
{
	return place->ejected && o->replicas == 0;
}

/* False: out of memory. *ring is NULL if the distribution has none, and where a single server has
 * all keys. whole: with the points of those that are ejected. */
static bool get_ring(const struct mc_ring **ring, const struct mc_options *options, uint32_t hash,
	const struct mc_place *places, uint32_t count, bool whole)
{
	struct mc_ring_config config = {
		.spy = options->distribution == MEMCACHED_DISTRIBUTION_CONSISTENT_KETAMA_SPY,
		.by_md5 = options->ketama_weighted,
		/* not ketama_hash, which libmemcached keeps but does not use */
		.hash = hash,
		.count = count,
	};
	struct mc_ring_place *on_ring;
	uint64_t total_weight = 0;

	*ring = NULL;
	if (!has_ring(options->distribution) || count <= 1)
		return true;
	on_ring = malloc(count * sizeof(*on_ring));
	if (!on_ring)
		return false;
	for (uint32_t i = 0; i < count; i++)
		total_weight += places[i].weight;
	for (uint32_t i = 0; i < count; i++)
		on_ring[i] = (struct mc_ring_place){
			.host = places[i].host,
			.port = places[i].port,
			.hashes = !whole && off_the_ring(options, &places[i])
					  ? 0
					  : hashes_of(options, &places[i], total_weight, count),
		};
	config.places = on_ring;
	*ring = mc_ring_get(&config);
	free(on_ring);
	return *ring != NULL;
}

bool mc_placement_build(struct mc_placement *p, const struct mc_options *options,
	const struct mc_place *places, uint32_t count, bool same_ring)
{
	uint32_t hash = same_ring ? p->ring_hash : options->hash;
	const struct mc_ring *ring;
	const struct mc_ring *whole = NULL;
	uint32_t *stand_ins = NULL;
	uint32_t live = 0;

	for (uint32_t i = 0; i < count; i++)
		live += !places[i].ejected;
	if (live > 0 && live < count) {
		stand_ins = malloc(count * sizeof(*stand_ins));
		if (!stand_ins)
			return false;
		fill_live(stand_ins, places, count);
	}
	if (live < count && !get_ring(&whole, options, hash, places, count, true)) {
		free(stand_ins);
		return false;
	}
	if (!get_ring(&ring, options, hash, places, live > 0 ? count : 0, false)) {
		mc_ring_release(whole);
		free(stand_ins);
		return false;
	}
	mc_ring_release(p->ring);
	mc_ring_release(p->whole);
	free(p->live);
	p->ring = ring;
	p->whole = whole;
	p->live = stand_ins;
	p->ring_hash = hash;
	p->servers = count;
	return true;
}

static uint32_t hash_key(const struct mc_options *o, const char *key, size_t len)
{
	char joined[MC_KEY_MAX];

	/* without the tag of a namespace: where a key is does not change with it */
	if (!o->hash_with_prefix || o->own_prefix_len == 0)
		return mc_placement_hash(o->hash, key, len);
	if (o->own_prefix_len + len > sizeof(joined))
		return 0;
	memcpy(joined, o->prefix, o->own_prefix_len);
	memcpy(joined + o->own_prefix_len, key, len);
	return mc_placement_hash(o->hash, joined, o->own_prefix_len + len);
}

/* libmemcached masks the hash: right for powers of two, as which bucket maps come. */
static uint32_t bucket_of(const struct mc_placement *p, uint32_t hash)
{
	return hash & ((p->bucket_count > 0 ? p->bucket_count : p->servers) - 1);
}

/* Whose bucket it is, ejected or not. Servers may have gone since the map was made. */
static uint32_t owner_of(const struct mc_placement *p, uint32_t hash)
{
	uint32_t bucket = bucket_of(p, hash);

	return (p->bucket_count > 0 ? p->buckets[bucket] : bucket) % p->servers;
}

/* The same, or who takes over from it. */
static uint32_t server_of_bucket(const struct mc_placement *p, uint32_t hash)
{
	uint32_t index = owner_of(p, hash);

	if (p->bucket_count > 0 && p->forward && p->live && p->live[index] != index)
		index = p->forward[bucket_of(p, hash)] % p->servers;
	return index;
}

uint32_t mc_placement_find(
	const struct mc_placement *p, const struct mc_options *options, const char *key, size_t len)
{
	uint32_t hash;
	uint32_t index;

	if (p->servers <= 1)
		return 0;
	hash = hash_key(options, key, len);
	if (p->ring && p->ring->count > 0)
		index = mc_ring_find(p->ring, hash);
	else if (options->distribution == MEMCACHED_DISTRIBUTION_RANDOM)
		index = (uint32_t)random() % p->servers;
	else if (options->distribution == MEMCACHED_DISTRIBUTION_VIRTUAL_BUCKET)
		index = server_of_bucket(p, hash);
	else
		index = hash % p->servers;
	return p->live ? p->live[index] : index;
}

uint32_t mc_placement_home(
	const struct mc_placement *p, const struct mc_options *options, const char *key, size_t len)
{
	const struct mc_ring *ring = p->whole ? p->whole : p->ring;
	uint32_t hash;

	if (p->servers <= 1)
		return 0;
	hash = hash_key(options, key, len);
	if (ring && ring->count > 0)
		return mc_ring_find(ring, hash);
	if (options->distribution == MEMCACHED_DISTRIBUTION_VIRTUAL_BUCKET)
		return owner_of(p, hash);
	return hash % p->servers;
}
