/*
 * Rings of ketama and its kin. A ring is a pure function of the servers and a few options, and dear
 * to make: what is made is kept in the process, and shared by all pools with the same
 * configuration. It never changes.
 *
 * Safe to use from several threads.
 */
#ifndef MC_RING_H
#define MC_RING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct mc_point {
	uint32_t value;
	uint32_t index; /* of the server, in the configuration */
};

struct mc_ring {
	size_t count;
	struct mc_point points[]; /* sorted by value; those that are equal by index */
};

/* A server on the ring. */
struct mc_ring_place {
	const char *host;
	uint16_t port;
	uint32_t hashes; /* how many hashes of its name it has: 4 points each if by_md5, else one */
};

/* What a ring is made of. */
struct mc_ring_config {
	bool spy;      /* names as Spymemcached has them */
	bool by_md5;   /* weighted: the points are MD5 sums; else by the hash */
	uint32_t hash; /* of MEMCACHED_HASH_*, where that counts */
	uint32_t count;
	const struct mc_ring_place *places;
};

/* The ring of the configuration, from what is kept or made now. To be given back with
 * mc_ring_release(). NULL: out of memory. */
const struct mc_ring *mc_ring_get(const struct mc_ring_config *config);

/* NULL is harmless. */
void mc_ring_release(const struct mc_ring *ring);

/* The index of the server whose point is the first at or behind the hash. The ring must have
 * points. */
uint32_t mc_ring_find(const struct mc_ring *ring, uint32_t hash);

/* Frees what is kept; rings that are still in use go with their last user. For the end of the
 * process. */
void mc_rings_forget(void);

#endif
