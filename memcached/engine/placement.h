/*
 * Which server holds a key. Equal to libmemcached's answer for every distribution and hash, because
 * caches are shared with other programs.
 *
 * Knows hosts, ports and weights; knows no connection.
 */
#ifndef MC_PLACEMENT_H
#define MC_PLACEMENT_H

#include "memcached/engine/options.h"
#include "memcached/engine/ring.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One server as placement sees it. */
struct mc_place {
	const char *host;
	uint16_t port;
	uint32_t weight; /* >= 1 */
	bool ejected;	 /* its keys are others' while it is */
};

struct mc_placement {
	const struct mc_ring *ring; /* NULL if the distribution has none */
	const struct mc_ring
		*whole;	    /* the same without ejections while there are some, else NULL */
	uint32_t ring_hash; /* of the points: OPT_HASH when the ring was made for its servers */
	uint32_t servers;
	uint32_t *live;	   /* who stands in for each server while some are ejected; NULL: none is */
	uint32_t *buckets; /* DISTRIBUTION_VIRTUAL_BUCKET: server of each; NULL if not set */
	uint32_t *forward; /* who takes over from it while it is ejected; NULL: the next one */
	uint32_t bucket_count;
};

/* An all-zero struct has no servers. */
void mc_placement_free(struct mc_placement *p);

/* Maps buckets to servers by hand: servers[i] is the index of the one for hashes of bucket i,
 * forward[i] of the one that takes over while it is ejected. forward may be NULL; count 0 for no
 * map. False: out of memory, and *p is as it was. */
bool mc_placement_set_buckets(
	struct mc_placement *p, const uint32_t *servers, const uint32_t *forward, uint32_t count);

/*
 * Makes the ring for these servers. same_ring: they are those of the ring that is there, of which
 * others may be ejected now, so its points keep their hash, as in libmemcached, where a change of
 * OPT_HASH alone moves no server. False: out of memory, and *p is as it was.
 */
bool mc_placement_build(struct mc_placement *p, const struct mc_options *options,
	const struct mc_place *places, uint32_t count, bool same_ring);

/* The hash of the bytes by one of MEMCACHED_HASH_*. */
uint32_t mc_placement_hash(uint32_t algorithm, const char *bytes, size_t len);

/* The index of the server for the key (without prefix). There must be at least one server. */
uint32_t mc_placement_find(const struct mc_placement *p, const struct mc_options *options,
	const char *key, size_t len);

/* The same without ejections: the server that has the key when all are well. It never changes while
 * the list of servers is the same, not even with DISTRIBUTION_RANDOM. */
uint32_t mc_placement_home(const struct mc_placement *p, const struct mc_options *options,
	const char *key, size_t len);

#endif
