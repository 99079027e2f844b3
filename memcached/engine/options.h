/*
 * The options of a pool: libmemcached's behaviors, with its numbers, units and defaults.
 */
#ifndef MC_OPTIONS_H
#define MC_OPTIONS_H

#include "memcached/engine/request.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One more than the longest prefix (libmemcached/limits.h: MEMCACHED_MAX_NAMESPACE). */
#define MC_PREFIX_SIZE (MEMCACHED_MAX_NAMESPACE + 1)

/* A tag, and the colon behind it. */
enum { MC_TAG_SIZE = MC_TAG_LEN + 1 };

/* How long an item lasts on a spare server, unless set: longer than a server is not tried again,
 * and no longer than most can bear with an old value. */
enum { MC_GUTTER_TTL_S = 10 };

/* How often a configuration endpoint is asked, unless set: as Amazon's clients do. */
enum { MC_DISCOVERY_INTERVAL_S = 60 };

struct mc_options {
	/* placement.h */
	uint32_t distribution; /* MEMCACHED_DISTRIBUTION_* */
	uint32_t hash;	       /* MEMCACHED_HASH_* of keys */
	uint32_t ketama_hash;  /* of the points of servers on the ring */
	bool ketama_weighted;
	bool hash_with_prefix;
	bool sort_hosts;

	/* time */
	int32_t connect_timeout_ms; /* <= 0: none */
	int32_t poll_timeout_ms;    /* the longest without any progress; < 0: none */
	int32_t send_timeout_us;    /* > 0: the same for sending, where it is less */
	int32_t recv_timeout_us;    /* > 0: the same for receiving, where it is less */
	int32_t retry_timeout_s;    /* how long a failed server is not tried again */
	int32_t dead_timeout_s;
	uint32_t failure_limit;
	uint32_t timeout_limit;
	bool auto_eject;
	bool remove_failed;

	/* sockets */
	bool no_block;
	bool tcp_nodelay;
	bool tcp_keepalive;
	uint32_t tcp_keepidle; /* seconds; 0: the system's */
	uint32_t send_size;    /* bytes; 0: the system's */
	uint32_t recv_size;

	/* protocol */
	bool binary;
	bool udp;
	bool support_cas;
	bool verify_key;
	bool noreply;
	bool buffer_writes;
	uint32_t delete_stale_s; /* meta: a delete marks as stale for so long, and what is stale is
				    found by those who ask for details alone; 0: it deletes */
	uint32_t gutter_ttl_s;	 /* the longest that an item lasts on a spare server; 0: those are
				  not used */
	uint32_t discovery_interval_s; /* between two questions for the list of servers */
	uint32_t namespace_ttl_ms;     /* how long the version of a name is not asked for again */
	uint32_t replicas;
	bool randomize_replica_read;
	uint32_t msg_watermark;
	uint32_t bytes_watermark;
	uint32_t key_prefetch;
	uint64_t user_data;
	uint64_t cork;

	/* What stands before keys on the wire: OPT_PREFIX_KEY, and behind it the tag of a namespace
	 * (namespace.h), if there is one. */
	char prefix[MC_PREFIX_SIZE + MC_TAG_SIZE];
	size_t prefix_len;     /* of both */
	size_t own_prefix_len; /* of OPT_PREFIX_KEY */
};

void mc_options_init(struct mc_options *options);

/*
 * Sets the behavior (MEMCACHED_BEHAVIOR_*) to value, as memcached_behavior_set() does: flags take
 * any value as true or false, numbers are cut to 32 bits. MEMCACHED_SUCCESS,
 * MEMCACHED_INVALID_ARGUMENTS, MEMCACHED_DEPRECATED or MEMCACHED_NOT_SUPPORTED; on failure nothing
 * is changed.
 */
mc_result mc_options_set(struct mc_options *options, memcached_behavior_t behavior, uint64_t value);

/* Would mc_options_set() change nothing, as the option has that value already? */
bool mc_options_same(
	const struct mc_options *options, memcached_behavior_t behavior, uint64_t value);

/* The present value; numbers that may be negative come as (uint64_t)(int64_t). False: not an
 * option. */
bool mc_options_get(
	const struct mc_options *options, memcached_behavior_t behavior, uint64_t *value);

/* Sets the prefix of all keys, without a tag; len 0 for none. MEMCACHED_BAD_KEY_PROVIDED if it is
 * too long or holds a byte that a key of the text protocol (any_bytes: of the binary one) may
 * not. */
mc_result mc_options_set_prefix(
	struct mc_options *options, const char *prefix, size_t len, bool any_bytes);

/* The longest time without progress while receiving, or sending: µs, NET_NEVER for none. */
int64_t mc_options_recv_timeout(const struct mc_options *options);
int64_t mc_options_send_timeout(const struct mc_options *options);

#endif
