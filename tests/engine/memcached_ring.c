/*
 * Rings beside the plainest way to make one, with libhashkit's MD5; what is kept of them, and given
 * back, also by several threads at once. Places of keys beside libhashkit's hash.
 */
#include "memcached/engine/md5_lanes.h"
#include "memcached/engine/placement.h"
#include "memcached/engine/request.h"
#include "memcached/engine/ring.h"
#include "tests/engine/test.h"

#include <libhashkit/hashkit.h>
#include <pthread.h>

static uint64_t state = 88172645463325252u;

static void sums_of_any_length(void)
{
	for (int round = 0; round < 20000; round++) {
		unsigned char messages[MC_MD5_LANES][64];
		unsigned char copies[MC_MD5_LANES][64];
		size_t lens[MC_MD5_LANES];
		uint32_t sums[MC_MD5_LANES][4];

		for (size_t m = 0; m < MC_MD5_LANES; m++) {
			lens[m] = test_below(&state, MC_MD5_LANES_MAX + 1);
			for (size_t i = 0; i < 64; i++)
				messages[m][i] = (unsigned char)test_random(&state);
			memcpy(copies[m], messages[m], 64);
		}
		mc_md5_lanes(messages, lens, sums);
		for (size_t m = 0; m < MC_MD5_LANES; m++) {
			unsigned char md5[16];

			libhashkit_md5_signature(copies[m], lens[m], md5);
			for (size_t i = 0; i < 16; i++)
				check(md5[i] == (unsigned char)(sums[m][i / 4] >> (8 * (i % 4))));
		}
	}
}

static int compare(const void *a, const void *b)
{
	const struct mc_point *x = a;
	const struct mc_point *y = b;

	if (x->value != y->value)
		return x->value < y->value ? -1 : 1;
	return x->index < y->index ? -1 : x->index > y->index;
}

/* As placement.txt of libketama has it, a point at a time. */
static size_t plain(struct mc_point *to, const struct mc_ring_config *config)
{
	size_t n = 0;

	for (uint32_t s = 0; s < config->count; s++)
		for (uint32_t i = 0; i < config->places[s].hashes; i++) {
			const struct mc_ring_place *place = &config->places[s];
			unsigned char md5[16];
			char text[400];
			int len;

			if (config->spy)
				len = snprintf(text, sizeof(text), "/%s:%u-%u", place->host,
					place->port, i);
			else if (place->port == 11211)
				len = snprintf(text, sizeof(text), "%s-%u", place->host, i);
			else
				len = snprintf(text, sizeof(text), "%s:%u-%u", place->host,
					place->port, i);
			if (!config->by_md5) {
				to[n].value = libhashkit_digest(
					text, (size_t)len, (hashkit_hash_algorithm_t)config->hash);
				to[n++].index = s;
				continue;
			}
			libhashkit_md5_signature((unsigned char *)text, (size_t)len, md5);
			for (size_t k = 0; k < 16; k += 4) {
				to[n].value = (uint32_t)md5[k + 3] << 24 |
					      (uint32_t)md5[k + 2] << 16 |
					      (uint32_t)md5[k + 1] << 8 | md5[k];
				to[n++].index = s;
			}
		}
	qsort(to, n, sizeof(*to), compare);
	return n;
}

enum { SERVERS_MAX = 30, HASHES_MAX = 60 };

static void random_rings(void)
{
	static struct mc_point points[SERVERS_MAX * HASHES_MAX * 4];
	static char hosts[SERVERS_MAX][200];

	for (int round = 0; round < 400; round++) {
		struct mc_ring_place places[SERVERS_MAX];
		struct mc_ring_config config = {.spy = test_below(&state, 2),
			.by_md5 = test_below(&state, 3) > 0,
			.hash = (uint32_t)test_below(&state, 4),
			.count = 1 + (uint32_t)test_below(&state, SERVERS_MAX),
			.places = places};
		const struct mc_ring *ring, *again;
		size_t n;

		for (uint32_t i = 0; i < config.count; i++) {
			size_t len = 1 + test_below(&state, test_below(&state, 5) ? 30 : 190);

			for (size_t k = 0; k < len; k++)
				hosts[i][k] = (char)('a' + test_below(&state, 26));
			hosts[i][len] = '\0';
			places[i] = (struct mc_ring_place){hosts[i],
				test_below(&state, 2) ? 11211 : (uint16_t)test_below(&state, 65536),
				(uint32_t)test_below(&state, HASHES_MAX)};
		}
		ring = mc_ring_get(&config);
		check(ring != NULL);
		n = plain(points, &config);
		check(ring->count == n);
		for (size_t i = 0; i < n; i++)
			check(ring->points[i].value == points[i].value &&
				ring->points[i].index == points[i].index);
		for (size_t i = 0; n > 0 && i < 20; i++) {
			uint32_t hash = (uint32_t)test_random(&state);
			size_t at = 0;

			while (at < n && points[at].value < hash)
				at++;
			check(mc_ring_find(ring, hash) == points[at == n ? 0 : at].index);
		}
		again = mc_ring_get(&config);
		check(again == ring); /* the same one */
		mc_ring_release(again);
		mc_ring_release(ring);
	}
	mc_rings_forget();
}

/* A ring that is in use stays, however many others come and whatever is forgotten. */
static void in_use(void)
{
	const struct mc_ring_place place = {"mine", 1, 3};
	struct mc_ring_config config = {.by_md5 = true, .count = 1, .places = &place};
	const struct mc_ring *mine = mc_ring_get(&config);
	uint32_t value = mine->points[0].value;

	for (uint16_t i = 2; i < 200; i++) {
		const struct mc_ring_place other = {"other", i, 3};

		config.places = &other;
		mc_ring_release(mc_ring_get(&config));
	}
	mc_rings_forget();
	check(mine->count == 12 && mine->points[0].value == value);
	mc_ring_release(mine);
	mc_ring_release(NULL);
}

/* The hash that is not libhashkit's own gives the same places, whatever bytes keys are made of. */
static void places_by_default(void)
{
	static struct mc_place places[] = {
		{"a", 1, 1, false}, {"b", 1, 1, false}, {"c", 1, 1, false}, {"d", 1, 1, false}};
	struct mc_options options;
	struct mc_placement placement = {0};

	mc_options_init(&options);
	check(options.hash == MEMCACHED_HASH_DEFAULT);
	for (uint32_t count = 2; count <= 4; count++) {
		check(mc_placement_build(&placement, &options, places, count, false));
		for (size_t len = 1; len <= MC_KEY_MAX; len++)
			for (int round = 0; round < 20; round++) {
				char key[MC_KEY_MAX];

				for (size_t i = 0; i < len; i++)
					key[i] = (char)test_random(&state);
				check(mc_placement_find(&placement, &options, key, len) ==
					libhashkit_digest(key, len, HASHKIT_HASH_DEFAULT) % count);
			}
	}
	mc_placement_free(&placement);
}

static void *one_thread(void *unused)
{
	(void)unused;
	for (uint32_t i = 0; i < 3000; i++) {
		const struct mc_ring_place place = {"host", (uint16_t)(i % 50), 2};
		const struct mc_ring_config config = {.by_md5 = true, .count = 1, .places = &place};
		const struct mc_ring *ring = mc_ring_get(&config);

		check(ring != NULL && ring->count == 8);
		mc_ring_release(ring);
	}
	return NULL;
}

int main(void)
{
	pthread_t threads[4];

	sums_of_any_length();
	random_rings();
	in_use();
	places_by_default();
	for (size_t i = 0; i < 4; i++)
		check(pthread_create(&threads[i], NULL, one_thread, NULL) == 0);
	for (size_t i = 0; i < 4; i++)
		check(pthread_join(threads[i], NULL) == 0);
	mc_rings_forget();
	return 0;
}
