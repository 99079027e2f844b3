#include "memcached/engine/options.h"

#include "memcached/engine/key.h"
#include "net/clock.h"

#include <string.h>

enum kind {
	KIND_NONE,
	KIND_FLAG,
	KIND_SIGNED,   /* int32_t */
	KIND_UNSIGNED, /* uint32_t */
	KIND_WIDE      /* uint64_t */
};

struct entry {
	enum kind kind;
	size_t offset;
};

#define FLAG(member)                                                                               \
	{                                                                                          \
		KIND_FLAG, offsetof(struct mc_options, member)                                     \
	}
#define SIGNED(member)                                                                             \
	{                                                                                          \
		KIND_SIGNED, offsetof(struct mc_options, member)                                   \
	}
#define UNSIGNED(member)                                                                           \
	{                                                                                          \
		KIND_UNSIGNED, offsetof(struct mc_options, member)                                 \
	}
#define WIDE(member)                                                                               \
	{                                                                                          \
		KIND_WIDE, offsetof(struct mc_options, member)                                     \
	}

/* Those that need more than to be stored are handled in mc_options_set(). */
static const struct entry entries[MEMCACHED_BEHAVIOR_MAX] = {
	[MEMCACHED_BEHAVIOR_NO_BLOCK] = FLAG(no_block),
	[MEMCACHED_BEHAVIOR_TCP_NODELAY] = FLAG(tcp_nodelay),
	[MEMCACHED_BEHAVIOR_HASH] = UNSIGNED(hash),
	[MEMCACHED_BEHAVIOR_SOCKET_SEND_SIZE] = UNSIGNED(send_size),
	[MEMCACHED_BEHAVIOR_SOCKET_RECV_SIZE] = UNSIGNED(recv_size),
	[MEMCACHED_BEHAVIOR_SUPPORT_CAS] = FLAG(support_cas),
	[MEMCACHED_BEHAVIOR_POLL_TIMEOUT] = SIGNED(poll_timeout_ms),
	[MEMCACHED_BEHAVIOR_DISTRIBUTION] = UNSIGNED(distribution),
	[MEMCACHED_BEHAVIOR_BUFFER_REQUESTS] = FLAG(buffer_writes),
	[MEMCACHED_BEHAVIOR_USER_DATA] = WIDE(user_data),
	[MEMCACHED_BEHAVIOR_SORT_HOSTS] = FLAG(sort_hosts),
	[MEMCACHED_BEHAVIOR_VERIFY_KEY] = FLAG(verify_key),
	[MEMCACHED_BEHAVIOR_CONNECT_TIMEOUT] = SIGNED(connect_timeout_ms),
	[MEMCACHED_BEHAVIOR_RETRY_TIMEOUT] = SIGNED(retry_timeout_s),
	[MEMCACHED_BEHAVIOR_KETAMA_WEIGHTED] = FLAG(ketama_weighted),
	[MEMCACHED_BEHAVIOR_KETAMA_HASH] = UNSIGNED(ketama_hash),
	[MEMCACHED_BEHAVIOR_BINARY_PROTOCOL] = FLAG(binary),
	[MEMCACHED_BEHAVIOR_SND_TIMEOUT] = SIGNED(send_timeout_us),
	[MEMCACHED_BEHAVIOR_RCV_TIMEOUT] = SIGNED(recv_timeout_us),
	[MEMCACHED_BEHAVIOR_SERVER_FAILURE_LIMIT] = UNSIGNED(failure_limit),
	[MEMCACHED_BEHAVIOR_IO_MSG_WATERMARK] = UNSIGNED(msg_watermark),
	[MEMCACHED_BEHAVIOR_IO_BYTES_WATERMARK] = UNSIGNED(bytes_watermark),
	[MEMCACHED_BEHAVIOR_IO_KEY_PREFETCH] = UNSIGNED(key_prefetch),
	[MEMCACHED_BEHAVIOR_HASH_WITH_PREFIX_KEY] = FLAG(hash_with_prefix),
	[MEMCACHED_BEHAVIOR_NOREPLY] = FLAG(noreply),
	[MEMCACHED_BEHAVIOR_USE_UDP] = FLAG(udp),
	[MEMCACHED_BEHAVIOR_AUTO_EJECT_HOSTS] = FLAG(auto_eject),
	[MEMCACHED_BEHAVIOR_NUMBER_OF_REPLICAS] = UNSIGNED(replicas),
	[MEMCACHED_BEHAVIOR_RANDOMIZE_REPLICA_READ] = FLAG(randomize_replica_read),
	[MEMCACHED_BEHAVIOR_TCP_KEEPALIVE] = FLAG(tcp_keepalive),
	[MEMCACHED_BEHAVIOR_TCP_KEEPIDLE] = UNSIGNED(tcp_keepidle),
	[MEMCACHED_BEHAVIOR_REMOVE_FAILED_SERVERS] = FLAG(remove_failed),
	[MEMCACHED_BEHAVIOR_DEAD_TIMEOUT] = SIGNED(dead_timeout_s),
	[MEMCACHED_BEHAVIOR_SERVER_TIMEOUT_LIMIT] = UNSIGNED(timeout_limit),
};

void mc_options_init(struct mc_options *options)
{
	memset(options, 0, sizeof(*options));
	options->distribution = MEMCACHED_DISTRIBUTION_MODULA;
	options->hash = MEMCACHED_HASH_DEFAULT;
	options->ketama_hash = MEMCACHED_HASH_DEFAULT;
	options->connect_timeout_ms = MEMCACHED_DEFAULT_CONNECT_TIMEOUT;
	options->poll_timeout_ms = MEMCACHED_DEFAULT_TIMEOUT;
	options->retry_timeout_s = MEMCACHED_SERVER_FAILURE_RETRY_TIMEOUT;
	options->dead_timeout_s = MEMCACHED_SERVER_FAILURE_DEAD_TIMEOUT;
	options->failure_limit = MEMCACHED_SERVER_FAILURE_LIMIT;
	options->timeout_limit = MEMCACHED_SERVER_TIMEOUT_LIMIT;
	options->gutter_ttl_s = MC_GUTTER_TTL_S;
	options->discovery_interval_s = MC_DISCOVERY_INTERVAL_S;
}

/* libhashkit knows which hashes it was built with; hsieh often is not among them. */
static bool hash_available(uint32_t hash)
{
	return hash < HASHKIT_HASH_CUSTOM &&
	       libhashkit_has_algorithm((hashkit_hash_algorithm_t)hash);
}

static mc_result set_distribution(struct mc_options *o, uint64_t distribution)
{
	if (distribution >= MEMCACHED_DISTRIBUTION_CONSISTENT_MAX)
		return MEMCACHED_INVALID_ARGUMENTS;
	o->distribution = (uint32_t)distribution;
	o->ketama_weighted = distribution == MEMCACHED_DISTRIBUTION_CONSISTENT_WEIGHTED;
	return MEMCACHED_SUCCESS;
}

/* libketama's placement as a whole: MD5 for keys and points, weights counted; or back to the
 * start. */
static mc_result set_libketama(struct mc_options *o, bool on)
{
	o->hash = on ? MEMCACHED_HASH_MD5 : MEMCACHED_HASH_DEFAULT;
	o->ketama_hash = o->hash;
	return set_distribution(
		o, on ? MEMCACHED_DISTRIBUTION_CONSISTENT_WEIGHTED : MEMCACHED_DISTRIBUTION_MODULA);
}

/* As libhashkit: a number that it does not know at all changes nothing, and is no failure. */
static mc_result set_hash(uint32_t *hash, uint64_t value)
{
	uint32_t number = (uint32_t)value;

	if (number > HASHKIT_HASH_MAX)
		return MEMCACHED_SUCCESS;
	if (!hash_available(number))
		return MEMCACHED_INVALID_ARGUMENTS;
	*hash = number;
	return MEMCACHED_SUCCESS;
}

mc_result mc_options_set(struct mc_options *options, memcached_behavior_t behavior, uint64_t value)
{
	char *member;

	if ((unsigned)behavior >= MEMCACHED_BEHAVIOR_MAX)
		return MEMCACHED_INVALID_ARGUMENTS;
	switch (behavior) {
	case MEMCACHED_BEHAVIOR_CACHE_LOOKUPS:
		return value == 1 ? MEMCACHED_SUCCESS : MEMCACHED_DEPRECATED;
	case MEMCACHED_BEHAVIOR_CORK:
	case MEMCACHED_BEHAVIOR_USER_DATA:
		return MEMCACHED_DEPRECATED;
	case MEMCACHED_BEHAVIOR_VERIFY_KEY:
		/* there is nothing to verify in a protocol that takes any bytes */
		if (options->binary)
			return MEMCACHED_INVALID_ARGUMENTS;
		break;
	case MEMCACHED_BEHAVIOR_DISTRIBUTION:
		return set_distribution(options, value);
	case MEMCACHED_BEHAVIOR_KETAMA:
		return set_distribution(options, value ? MEMCACHED_DISTRIBUTION_CONSISTENT_KETAMA
						       : MEMCACHED_DISTRIBUTION_MODULA);
	case MEMCACHED_BEHAVIOR_KETAMA_WEIGHTED:
		return set_libketama(options, value != 0);
	case MEMCACHED_BEHAVIOR_HASH:
		return set_hash(&options->hash, value);
	case MEMCACHED_BEHAVIOR_KETAMA_HASH:
		return set_hash(&options->ketama_hash, value);
	case MEMCACHED_BEHAVIOR_SERVER_FAILURE_LIMIT:
		if (value == 0)
			return MEMCACHED_INVALID_ARGUMENTS;
		break;
	case MEMCACHED_BEHAVIOR_BINARY_PROTOCOL:
		if (value)
			options->verify_key = false;
		break;
	case MEMCACHED_BEHAVIOR_REMOVE_FAILED_SERVERS:
	case MEMCACHED_BEHAVIOR_AUTO_EJECT_HOSTS:
		/* libmemcached's two names for one thing */
		options->auto_eject = options->remove_failed = value != 0;
		return MEMCACHED_SUCCESS;
	default:
		break;
	}
	member = (char *)options + entries[behavior].offset;
	switch (entries[behavior].kind) {
	case KIND_FLAG:
		*(bool *)(void *)member = value != 0;
		break;
	case KIND_SIGNED:
		*(int32_t *)(void *)member = (int32_t)(uint32_t)value;
		break;
	case KIND_UNSIGNED:
		*(uint32_t *)(void *)member = (uint32_t)value;
		break;
	case KIND_WIDE:
		*(uint64_t *)(void *)member = value;
		break;
	case KIND_NONE:
		return MEMCACHED_INVALID_ARGUMENTS;
	}
	return MEMCACHED_SUCCESS;
}

/* It stands for several: one of them may have been changed since. */
static bool libketama_same(const struct mc_options *o, bool on)
{
	struct mc_options after = *o;

	set_libketama(&after, on);
	return after.hash == o->hash && after.ketama_hash == o->ketama_hash &&
	       after.distribution == o->distribution && after.ketama_weighted == o->ketama_weighted;
}

bool mc_options_same(
	const struct mc_options *options, memcached_behavior_t behavior, uint64_t value)
{
	uint64_t present;

	if (behavior == MEMCACHED_BEHAVIOR_KETAMA_WEIGHTED)
		return libketama_same(options, value != 0);
	if (!mc_options_get(options, behavior, &present))
		return false;
	switch (entries[behavior].kind) {
	case KIND_FLAG:
		return present == (value != 0);
	case KIND_SIGNED:
	case KIND_UNSIGNED:
		return (uint32_t)present == (uint32_t)value;
	default:
		return present == value;
	}
}

bool mc_options_get(
	const struct mc_options *options, memcached_behavior_t behavior, uint64_t *value)
{
	const char *member;

	*value = 0;
	if ((unsigned)behavior >= MEMCACHED_BEHAVIOR_MAX)
		return false;
	if (behavior == MEMCACHED_BEHAVIOR_CACHE_LOOKUPS) {
		*value = 1;
		return true;
	}
	if (behavior == MEMCACHED_BEHAVIOR_KETAMA) {
		*value = options->distribution == MEMCACHED_DISTRIBUTION_CONSISTENT_KETAMA;
		return true;
	}
	member = (const char *)options + entries[behavior].offset;
	switch (entries[behavior].kind) {
	case KIND_FLAG:
		*value = *(const bool *)(const void *)member;
		return true;
	case KIND_SIGNED:
		*value = (uint64_t)(int64_t) * (const int32_t *)(const void *)member;
		return true;
	case KIND_UNSIGNED:
		*value = *(const uint32_t *)(const void *)member;
		return true;
	case KIND_WIDE:
		*value = *(const uint64_t *)(const void *)member;
		return true;
	case KIND_NONE:
		break;
	}
	return false;
}

mc_result mc_options_set_prefix(
	struct mc_options *options, const char *prefix, size_t len, bool any_bytes)
{
	bool valid = len == 0 || (any_bytes ? mc_key_valid_binary(prefix, len, 0)
					    : mc_key_bytes_valid(prefix, len));

	if (len > MEMCACHED_MAX_NAMESPACE || !valid)
		return MEMCACHED_BAD_KEY_PROVIDED;
	memcpy(options->prefix, prefix, len);
	options->prefix_len = options->own_prefix_len = len;
	return MEMCACHED_SUCCESS;
}

static int64_t progress_timeout(const struct mc_options *o, int32_t own_us)
{
	int64_t poll_us = o->poll_timeout_ms < 0 ? NET_NEVER : (int64_t)o->poll_timeout_ms * 1000;

	return own_us > 0 && own_us < poll_us ? own_us : poll_us;
}

int64_t mc_options_recv_timeout(const struct mc_options *options)
{
	return progress_timeout(options, options->recv_timeout_us);
}

int64_t mc_options_send_timeout(const struct mc_options *options)
{
	return progress_timeout(options, options->send_timeout_us);
}
