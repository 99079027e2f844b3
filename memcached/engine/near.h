/*
 * OPT_NEAR_CACHE: payloads kept in the process, so that a server that still has the same needs to
 * say only that. What is kept is never given out by itself: the server is asked in any case, with
 * the CAS that came with the payload.
 *
 * A CAS means something only to the process that gave it out, and a server may have been restarted
 * between two connections: what came over a connection goes with it.
 *
 * Knows no protocol, no pool and no server.
 */
#ifndef MC_NEAR_H
#define MC_NEAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Payloads shorter than this are not kept, in bytes: to send them costs as little as to ask. */
enum { MC_NEAR_MIN = 1024 };

/* All that is kept for a pool. */
struct mc_near;

struct mc_near_value;

/* What came over one connection. Begins as zeroes, and must stay where it is. */
struct mc_near_list {
	struct mc_near *near; /* NULL: nothing was kept yet */
	struct mc_near_value *first;
	bool useless; /* the server cannot compare: nothing is kept for it */
};

/* A key as the server has it. */
struct mc_near_key {
	const char *prefix;
	size_t prefix_len;
	const char *key;
	size_t key_len;
};

/* A payload, and what came with it. */
struct mc_near_payload {
	const char *bytes;
	size_t len;
	uint64_t cas; /* 0: the server has none */
	uint32_t flags;
};

/* Room for so many bytes, of which keys and all that keeps them take their part. NULL: out of
 * memory, or that is not even room for an empty one. */
struct mc_near *mc_near_new(size_t bytes);

/* Frees it; the lists must have been dropped before. NULL is harmless. */
void mc_near_free(struct mc_near *near);

/* As given to mc_near_new(), and how much of it is taken. */
size_t mc_near_size(const struct mc_near *near);
size_t mc_near_used(const struct mc_near *near);

/* What is kept for the key. It stays until the next batch (their numbers are never 0), or until
 * mc_near_drop(), or another payload is kept for the key or the key is forgotten. False:
 * nothing. */
bool mc_near_find(struct mc_near *near, const struct mc_near_list *list,
	const struct mc_near_key *key, uint64_t batch, struct mc_near_payload *found);

/* Keeps a copy of the payload in place of what was kept for the key. What has not been looked for
 * the longest goes for it, but for what this batch found or kept. May keep nothing: there is no
 * room, it is too short, or has no CAS. */
void mc_near_keep(struct mc_near *near, struct mc_near_list *list, const struct mc_near_key *key,
	uint64_t batch, const struct mc_near_payload *payload);

void mc_near_forget(
	struct mc_near *near, const struct mc_near_list *list, const struct mc_near_key *key);

/* The connection is gone, and with it all that came over it. */
void mc_near_drop(struct mc_near_list *list);

/* The server does not compare: drops what is kept, and nothing is kept until mc_near_drop(). */
void mc_near_give_up(struct mc_near_list *list);

#endif
