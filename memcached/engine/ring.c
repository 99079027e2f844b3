#include "memcached/engine/ring.h"

#include "memcached/engine/md5_lanes.h"
#include "memcached/engine/number.h"

#include <libhashkit/hashkit.h>
#include <libmemcached/memcached.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	POINTS_OF_A_SUM = 4, /* an MD5 sum makes four points of 32 bits */
	NAME_MAX_BYTES = 1100,
	RINGS_KEPT = 32
};

/* ---- making one ---- */

/* The part of a server's name that all its hashes share: libketama's form leaves the default port
 * out, Spymemcached's begins with a slash. */
static size_t put_name(
	char *name, const struct mc_ring_config *config, const struct mc_ring_place *place)
{
	int len;

	if (config->spy)
		len = snprintf(name, NAME_MAX_BYTES, "/%s:%u-", place->host, (unsigned)place->port);
	else if (place->port == MEMCACHED_DEFAULT_PORT)
		len = snprintf(name, NAME_MAX_BYTES, "%s-", place->host);
	else
		len = snprintf(name, NAME_MAX_BYTES, "%s:%u-", place->host, (unsigned)place->port);
	return len < NAME_MAX_BYTES ? (size_t)len : NAME_MAX_BYTES - 1;
}

/* The digits of a hash's number. */
enum { NUMBER_MAX = 10 };

static struct mc_point *add_sum(struct mc_point *to, const uint32_t sum[4], uint32_t index)
{
	for (size_t i = 0; i < POINTS_OF_A_SUM; i++)
		*to++ = (struct mc_point){sum[i], index};
	return to;
}

/* Names that fit a block, four at a time. */
static struct mc_point *add_short_sums(
	struct mc_point *to, const char *name, size_t len, uint32_t hashes, uint32_t index)
{
	for (uint32_t i = 0; i < hashes; i += MC_MD5_LANES) {
		unsigned char messages[MC_MD5_LANES][64];
		size_t lens[MC_MD5_LANES];
		uint32_t sums[MC_MD5_LANES][4];

		for (uint32_t m = 0; m < MC_MD5_LANES; m++) {
			memcpy(messages[m], name, len);
			lens[m] = (size_t)(mc_number_put((char *)messages[m] + len, i + m) -
					   (char *)messages[m]);
		}
		mc_md5_lanes(messages, lens, sums);
		for (uint32_t m = 0; m < MC_MD5_LANES && i + m < hashes; m++)
			to = add_sum(to, sums[m], index);
	}
	return to;
}

static struct mc_point *add_long_sum(
	struct mc_point *to, const char *text, size_t len, uint32_t index)
{
	unsigned char md5[16];
	uint32_t sum[4];

	libhashkit_md5_signature((const unsigned char *)text, len, md5);
	for (size_t i = 0; i < POINTS_OF_A_SUM; i++) {
		const unsigned char *b = md5 + i * 4;

		sum[i] = (uint32_t)b[3] << 24 | (uint32_t)b[2] << 16 | (uint32_t)b[1] << 8 | b[0];
	}
	return add_sum(to, sum, index);
}

static struct mc_point *add_place(
	struct mc_point *to, const struct mc_ring_config *config, uint32_t index)
{
	const struct mc_ring_place *place = &config->places[index];
	char name[NAME_MAX_BYTES + NUMBER_MAX];
	size_t len = put_name(name, config, place);

	if (config->by_md5 && len + NUMBER_MAX <= MC_MD5_LANES_MAX)
		return add_short_sums(to, name, len, place->hashes, index);
	for (uint32_t i = 0; i < place->hashes; i++) {
		size_t whole = (size_t)(mc_number_put(name + len, i) - name);

		if (config->by_md5)
			to = add_long_sum(to, name, whole, index);
		else
			*to++ = (struct mc_point){libhashkit_digest(name, whole,
							  (hashkit_hash_algorithm_t)config->hash),
				index};
	}
	return to;
}

/* Radix sort by the bytes of the value, the lowest first: four passes, after which the result is in
 * points again. Equal values stay in their order. */
static void sort_points(struct mc_point *points, struct mc_point *other, size_t count)
{
	size_t starts[4][256] = {{0}};

	for (size_t i = 0; i < count; i++)
		for (unsigned pass = 0; pass < 4; pass++)
			starts[pass][points[i].value >> (8 * pass) & 0xff]++;
	for (unsigned pass = 0; pass < 4; pass++) {
		struct mc_point *from = pass % 2 ? other : points;
		struct mc_point *to = pass % 2 ? points : other;
		size_t sum = 0;

		for (unsigned b = 0; b < 256; b++) {
			size_t n = starts[pass][b];

			starts[pass][b] = sum;
			sum += n;
		}
		for (size_t i = 0; i < count; i++)
			to[starts[pass][from[i].value >> (8 * pass) & 0xff]++] = from[i];
	}
}

static bool fill(struct mc_ring *ring, const struct mc_ring_config *config)
{
	struct mc_point *to = ring->points;
	struct mc_point *other = malloc((ring->count ? ring->count : 1) * sizeof(*other));

	if (!other)
		return false;
	for (uint32_t i = 0; i < config->count; i++)
		to = add_place(to, config, i);
	sort_points(ring->points, other, ring->count);
	free(other);
	return true;
}

uint32_t mc_ring_find(const struct mc_ring *ring, uint32_t hash)
{
	size_t left = 0;
	size_t right = ring->count;

	while (left < right) {
		size_t middle = left + (right - left) / 2;

		if (ring->points[middle].value < hash)
			left = middle + 1;
		else
			right = middle;
	}
	return ring->points[left == ring->count ? 0 : left].index;
}

/* ---- keeping them ---- */

/* A ring with the bytes of its configuration, by which it is found again. */
struct kept {
	struct kept *next; /* in the order of use, the last used first */
	size_t users;	   /* pools that have it, and one for being kept */
	uint64_t key_hash;
	size_t key_len;
	char *key;
	struct mc_ring ring;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct kept *first_kept;

struct key {
	char *bytes;
	size_t len;
	uint64_t hash; /* FNV-1a, by words */
};

static void key_add(struct key *key, const void *bytes, size_t len)
{
	memcpy(key->bytes + key->len, bytes, len);
	key->len += len;
}

static bool key_make(struct key *key, const struct mc_ring_config *config)
{
	const uint32_t head[4] = {
		config->spy, config->by_md5, config->by_md5 ? 0 : config->hash, config->count};
	size_t room = sizeof(head) + sizeof(uint64_t);

	for (uint32_t i = 0; i < config->count; i++)
		room += strlen(config->places[i].host) + 1 + 2 * sizeof(uint32_t);
	*key = (struct key){malloc(room), 0, 14695981039346656037u};
	if (!key->bytes)
		return false;
	key_add(key, head, sizeof(head));
	for (uint32_t i = 0; i < config->count; i++) {
		const struct mc_ring_place *place = &config->places[i];
		const uint32_t numbers[2] = {place->port, place->hashes};

		key_add(key, numbers, sizeof(numbers));
		key_add(key, place->host, strlen(place->host) + 1);
	}
	while (key->len % sizeof(uint64_t) != 0)
		key->bytes[key->len++] = '\0';
	for (size_t i = 0; i < key->len; i += sizeof(uint64_t)) {
		uint64_t word;

		memcpy(&word, key->bytes + i, sizeof(word));
		key->hash = (key->hash ^ word) * 1099511628211u;
		key->hash ^= key->hash >> 32;
	}
	return true;
}

static void drop(struct kept *kept)
{
	if (--kept->users > 0)
		return;
	free(kept->key);
	free(kept);
}

/* The kept one of that key goes to the front. */
static struct kept *find_kept(const struct key *key)
{
	for (struct kept **link = &first_kept; *link; link = &(*link)->next) {
		struct kept *kept = *link;

		if (kept->key_hash != key->hash || kept->key_len != key->len ||
			memcmp(kept->key, key->bytes, key->len) != 0)
			continue;
		*link = kept->next;
		kept->next = first_kept;
		first_kept = kept;
		return kept;
	}
	return NULL;
}

/* Keeps it, in place of the one that was not used for longest if there are too many. */
static void keep(struct kept *kept)
{
	struct kept **link = &first_kept;

	kept->next = first_kept;
	first_kept = kept;
	for (size_t n = 0; *link && n < RINGS_KEPT; n++)
		link = &(*link)->next;
	if (*link) {
		struct kept *oldest = *link;

		*link = NULL;
		drop(oldest);
	}
}

/* Owns the key from then on. */
static struct kept *make(const struct key *key, const struct mc_ring_config *config)
{
	struct kept *made;
	size_t count = 0;

	for (uint32_t i = 0; i < config->count; i++)
		count += config->places[i].hashes * (config->by_md5 ? (size_t)POINTS_OF_A_SUM : 1);
	made = malloc(sizeof(*made) + count * sizeof(*made->ring.points));
	if (!made)
		return NULL;
	made->ring.count = count;
	if (!fill(&made->ring, config)) {
		free(made);
		return NULL;
	}
	made->users = 2;
	made->key = key->bytes;
	made->key_len = key->len;
	made->key_hash = key->hash;
	return made;
}

const struct mc_ring *mc_ring_get(const struct mc_ring_config *config)
{
	struct kept *kept;
	struct key key;

	if (!key_make(&key, config))
		return NULL;
	pthread_mutex_lock(&lock);
	kept = find_kept(&key);
	if (kept) {
		kept->users++;
		free(key.bytes);
	} else {
		kept = make(&key, config);
		if (kept)
			keep(kept);
		else
			free(key.bytes);
	}
	pthread_mutex_unlock(&lock);
	return kept ? &kept->ring : NULL;
}

void mc_ring_release(const struct mc_ring *ring)
{
	if (!ring)
		return;
	pthread_mutex_lock(&lock);
	drop((struct kept *)((char *)(uintptr_t)ring - offsetof(struct kept, ring)));
	pthread_mutex_unlock(&lock);
}

void mc_rings_forget(void)
{
	pthread_mutex_lock(&lock);
	while (first_kept) {
		struct kept *kept = first_kept;

		first_kept = kept->next;
		drop(kept);
	}
	pthread_mutex_unlock(&lock);
}
