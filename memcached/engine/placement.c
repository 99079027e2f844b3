#include "memcached/engine/placement.h"

#include "memcached/engine/request.h"

#include <libhashkit/hashkit.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	POINTS_OF_A_HASH = 4 /* an MD5 sum makes four points of 32 bits */
};

void mc_placement_free(struct mc_placement *p)
{
	free(p->points);
	free(p->buckets);
	free(p->forward);
	free(p->live);
	memset(p, 0, sizeof(*p));
}

uint32_t mc_placement_hash(uint32_t algorithm, const char *bytes, size_t len)
{
	return libhashkit_digest(bytes, len, (hashkit_hash_algorithm_t)algorithm);
}

static int compare_points(const void *a, const void *b)
{
	uint32_t x = ((const struct mc_point *)a)->value;
	uint32_t y = ((const struct mc_point *)b)->value;

	return x < y ? -1 : x > y;
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

/* The text whose hash is a point: libketama's form leaves the default port out, Spymemcached's
 * begins with a slash. */
static int point_text(char *text, size_t size, const struct mc_options *o,
	const struct mc_place *place, uint32_t i)
{
	if (o->distribution == MEMCACHED_DISTRIBUTION_CONSISTENT_KETAMA_SPY)
		return snprintf(
			text, size, "/%s:%u-%u", place->host, (unsigned)place->port, (unsigned)i);
	if (place->port == MEMCACHED_DEFAULT_PORT)
		return snprintf(text, size, "%s-%u", place->host, (unsigned)i);
	return snprintf(text, size, "%s:%u-%u", place->host, (unsigned)place->port, (unsigned)i);
}

static size_t add_hash(struct mc_point *points, const struct mc_options *o, uint32_t hash,
	const char *text, size_t len, uint32_t index)
{
	unsigned char md5[16];

	if (!o->ketama_weighted) {
		/* not ketama_hash, which libmemcached keeps but does not use */
		points[0].value = mc_placement_hash(hash, text, len);
		points[0].index = index;
		return 1;
	}
	libhashkit_md5_signature((const unsigned char *)text, len, md5);
	for (size_t i = 0; i < POINTS_OF_A_HASH; i++) {
		const unsigned char *b = md5 + i * 4;

		points[i].value =
			(uint32_t)b[3] << 24 | (uint32_t)b[2] << 16 | (uint32_t)b[1] << 8 | b[0];
		points[i].index = index;
	}
	return POINTS_OF_A_HASH;
}

/* How many hashes a server puts on the ring. Shares are those of all servers, ejected or not (libmemcached
 * counts the live ones): so with any weights only the keys of the ejected ones move. The float arithmetic is libketama's: another precision
 * would round to another number. */
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

/* Each server's stand-in is the next one that is not ejected: only the keys of ejected ones move. */
static void fill_live(uint32_t *live, const struct mc_place *places, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		uint32_t at = i;

		while (places[at].ejected)
			at = at + 1 == count ? 0 : at + 1;
		live[i] = at;
	}
}

/* With copies, a server that is ejected keeps its points: those after it have its keys already, and stand in. */
static bool off_the_ring(const struct mc_options *o, const struct mc_place *place)
{
	return place->ejected && o->replicas == 0;
}

static size_t fill_ring(struct mc_point *points, const struct mc_options *options, uint32_t hash,
	const struct mc_place *places, uint32_t count, uint64_t total_weight)
{
	size_t used = 0;

	for (uint32_t i = 0; i < count; i++) {
		uint32_t hashes = off_the_ring(options, &places[i])
					  ? 0
					  : hashes_of(options, &places[i], total_weight, count);

		for (uint32_t j = 0; j < hashes; j++) {
			char text[1100];
			int len = point_text(text, sizeof(text), options, &places[i], j);

			if (len >= (int)sizeof(text))
				len = (int)sizeof(text) - 1;
			used += add_hash(points + used, options, hash, text, (size_t)len, i);
		}
	}
	qsort(points, used, sizeof(*points), compare_points);
	return used;
}

bool mc_placement_build(struct mc_placement *p, const struct mc_options *options,
	const struct mc_place *places, uint32_t count, bool same_ring)
{
	uint32_t hash = same_ring ? p->ring_hash : options->hash;
	uint64_t total_weight = 0;
	uint32_t live = 0;
	size_t room = 0;
	size_t used = 0;
	struct mc_point *points = NULL;
	uint32_t *stand_ins = NULL;

	for (uint32_t i = 0; i < count; i++) {
		total_weight += places[i].weight;
		live += !places[i].ejected;
	}
	if (live > 0 && live < count) {
		stand_ins = malloc(count * sizeof(*stand_ins));
		if (!stand_ins)
			return false;
		fill_live(stand_ins, places, count);
	}
	/* one server has all keys without a ring */
	if (has_ring(options->distribution) && live > 0 && count > 1) {
		for (uint32_t i = 0; i < count; i++)
			if (!off_the_ring(options, &places[i]))
				room += POINTS_OF_A_HASH *
					(size_t)hashes_of(options, &places[i], total_weight, count);
		points = malloc((room ? room : 1) * sizeof(*points));
		if (!points) {
			free(stand_ins);
			return false;
		}
		used = fill_ring(points, options, hash, places, count, total_weight);
	}
	free(p->points);
	free(p->live);
	p->points = points;
	p->point_count = used;
	p->live = stand_ins;
	p->ring_hash = hash;
	p->servers = count;
	return true;
}

static uint32_t find_on_ring(const struct mc_placement *p, uint32_t hash)
{
	size_t left = 0;
	size_t right = p->point_count;

	while (left < right) {
		size_t middle = left + (right - left) / 2;

		if (p->points[middle].value < hash)
			left = middle + 1;
		else
			right = middle;
	}
	return p->points[left == p->point_count ? 0 : left].index;
}

static uint32_t hash_key(const struct mc_options *o, const char *key, size_t len)
{
	char joined[MC_KEY_MAX];

	if (!o->hash_with_prefix || o->prefix_len == 0)
		return mc_placement_hash(o->hash, key, len);
	if (o->prefix_len + len > sizeof(joined))
		return 0;
	memcpy(joined, o->prefix, o->prefix_len);
	memcpy(joined + o->prefix_len, key, len);
	return mc_placement_hash(o->hash, joined, o->prefix_len + len);
}

/* libmemcached masks the hash: right for powers of two, as which bucket maps come. */
static uint32_t bucket_of(const struct mc_placement *p, uint32_t hash)
{
	uint32_t bucket = hash & (p->bucket_count - 1);
	uint32_t index;

	if (p->bucket_count == 0)
		return (hash & (p->servers - 1)) % p->servers;
	/* servers may have gone since the map was made */
	index = p->buckets[bucket] % p->servers;
	if (p->forward && p->live && p->live[index] != index)
		index = p->forward[bucket] % p->servers;
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
	if (p->point_count > 0)
		index = find_on_ring(p, hash);
	else if (options->distribution == MEMCACHED_DISTRIBUTION_RANDOM)
		index = (uint32_t)random() % p->servers;
	else if (options->distribution == MEMCACHED_DISTRIBUTION_VIRTUAL_BUCKET)
		index = bucket_of(p, hash);
	else
		index = hash % p->servers;
	return p->live ? p->live[index] : index;
}
