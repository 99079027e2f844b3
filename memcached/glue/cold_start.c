#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/cold_start.h"

#include "memcached/engine/gutter.h"
#include "memcached/engine/uptime.h"
#include "memcached/glue/write.h"
#include "net/clock.h"

enum {
	FIRST_PAUSE_US = 5 * 1000,
	LONGEST_PAUSE_US = 100 * 1000,
	SECOND_US = 1000 * 1000,
	COUNTER_SECONDS = 10, /* how long a counter stays, for those whose second is another one */
	UNLIMITED = 1 << 30
};

void php_memcached_cold_pauses(const php_memcached_object *o, struct php_memcached_pauses *pauses)
{
	*pauses = (struct php_memcached_pauses){FIRST_PAUSE_US, LONGEST_PAUSE_US,
		net_deadline(mc_options_recv_timeout(&o->client->pool->options))};
}

void php_memcached_cold_over(php_memcached_object *o)
{
	php_memcached_set_result(o, MEMCACHED_TIMEOUT);
	mc_pool_set_error(o->client->pool, MEMCACHED_TIMEOUT, 0,
		"the server has just started, and as much is made for it as OPT_COLD_START_RATE "
		"allows",
		NULL);
}

static const zend_string *group_of(const zend_string *server_key, const zend_string *key)
{
	return server_key && ZSTR_LEN(server_key) > 0 ? server_key : key;
}

/* The server of a key, or of the server key. False: there are none. */
static bool place(php_memcached_object *o, const zend_string *group, uint32_t *index)
{
	struct mc_pool *pool = o->client->pool;

	if (pool->count == 0)
		return false;
	*index = mc_pool_locate(pool, ZSTR_VAL(group), ZSTR_LEN(group));
	return true;
}

/* Is it cold? *second: since its start. What is not asked, as it is down, is not. */
static bool is_cold(php_memcached_object *o, uint32_t index, int64_t *second)
{
	struct mc_pool *pool = o->client->pool;
	int64_t started;
	int64_t age;

	if (mc_server_resting(pool->servers[index]) || !mc_uptime_started(pool, index, &started))
		return false;
	age = net_now() - started;
	*second = age > 0 ? age / SECOND_US : 0;
	return age < (int64_t)o->client->cold_start_seconds * SECOND_US;
}

/* How many of so many may be made now for the server of that key. */
static uint32_t take_turns(
	php_memcached_object *o, const zend_string *group, int64_t second, uint32_t wanted)
{
	uint64_t rate = (uint64_t)o->client->cold_start_rate;
	struct mc_request req;
	char key[32];
	int len = snprintf(key, sizeof(key), "PCS:%" PRId64, second);
	uint64_t before;

	mc_request_init(&req, MC_INCREMENT, key, (size_t)len);
	php_memcached_set_group(&req, group);
	req.bare = true;
	req.number = req.initial = wanted;
	req.make = true;
	req.expiration = COUNTER_SECONDS;
	php_memcached_run_checked(o, &req, 1, NULL);
	if (!php_pieces_stopped())
		php_memcached_make_counter(o, &req);
	/* it cannot be counted: nobody waits for what cannot be */
	if (req.result != MEMCACHED_SUCCESS || req.answer < wanted)
		return wanted;
	before = req.answer - wanted;
	if (before >= rate)
		return 0;
	return rate - before < wanted ? (uint32_t)(rate - before) : wanted;
}

/* Gives out the value of the key, if it is there: at home, or on its gutter server. */
static bool look(php_memcached_object *o, const zend_string *server_key, const zend_string *key,
	bool extended, bool in_gutter, zval *out)
{
	const zend_string *group = group_of(server_key, key);
	struct mc_pool *pool = o->client->pool;
	struct mc_request req;
	mc_result before = o->result;
	bool found;

	if (in_gutter && !mc_pool_has_gutter(pool))
		return false;
	php_memcached_request_init(&req, MC_GET, key);
	php_memcached_set_group(&req, server_key);
	req.want = extended ? MC_WANT_CAS : 0;
	if (in_gutter)
		req.server = (int)mc_gutter_find(pool, ZSTR_VAL(group), ZSTR_LEN(group));
	php_memcached_run_checked(o, &req, 1, &php_memcached_value_sink);
	found = php_memcached_take_value(o, &req, extended, out);
	php_memcached_set_result(o, found ? MEMCACHED_SUCCESS : before);
	return found;
}

enum php_memcached_cold php_memcached_cold_wait_turn(php_memcached_object *o,
	zend_string *server_key, zend_string *key, bool extended, bool looks, zval *out)
{
	const zend_string *group = group_of(server_key, key);
	struct php_memcached_pauses pauses;
	int64_t full = -1; /* the second that has no more turns */
	bool first = true;
	uint32_t index;
	int64_t second;

	php_memcached_cold_pauses(o, &pauses);
	while (place(o, group, &index) && is_cold(o, index, &second)) {
		if (second != full && take_turns(o, group, second, 1) > 0)
			break;
		full = second;
		if (first && look(o, server_key, key, extended, true, out))
			return PHP_MEMCACHED_COLD_FOUND;
		first = false;
		if (!php_pieces_stopped() && !php_memcached_pause(o, &pauses) &&
			!php_pieces_stopped()) {
			php_memcached_cold_over(o);
			return PHP_MEMCACHED_COLD_OVER;
		}
		if (php_pieces_stopped())
			return PHP_MEMCACHED_COLD_OVER;
		if (looks && look(o, server_key, key, extended, false, out))
			return PHP_MEMCACHED_COLD_FOUND;
	}
	return php_pieces_stopped() ? PHP_MEMCACHED_COLD_OVER : PHP_MEMCACHED_COLD_MAKE;
}

/* Of many keys, those of one server. */
struct share {
	const zend_string *first; /* one of them; NULL: none */
	uint32_t wanted;
	uint32_t granted;
};

/* How many each server's keys may be made; NULL: all of all. */
static struct share *share_out(php_memcached_object *o, HashTable *keys, uint32_t count)
{
	struct share *shares = ecalloc(count, sizeof(*shares));
	zval *key;

	ZEND_HASH_FOREACH_VAL(keys, key)
	{
		uint32_t index;

		if (!place(o, Z_STR_P(key), &index) || index >= count)
			continue;
		shares[index].first = Z_STR_P(key);
		shares[index].wanted++;
	}
	ZEND_HASH_FOREACH_END();
	for (uint32_t i = 0; i < count && !php_pieces_stopped(); i++) {
		int64_t second;

		shares[i].granted = UNLIMITED;
		if (shares[i].first && i < o->client->pool->count && is_cold(o, i, &second))
			shares[i].granted =
				take_turns(o, shares[i].first, second, shares[i].wanted);
	}
	return shares;
}

void php_memcached_cold_split(php_memcached_object *o, zval *keys, zval *now)
{
	uint32_t count = o->client->pool->count;
	uint32_t lists = o->client->pool->lists;
	struct share *shares;
	zval left;
	zval *key;

	if (EXPECTED(o->client->cold_start_seconds == 0) || count == 0) {
		ZVAL_COPY_VALUE(now, keys);
		array_init(keys);
		return;
	}
	shares = share_out(o, Z_ARRVAL_P(keys), count);
	array_init(now);
	array_init(&left);
	ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(keys), key)
	{
		uint32_t index = 0;
		/* PHP code that ran meanwhile may have made it another list */
		bool same = lists == o->client->pool->lists && place(o, Z_STR_P(key), &index) &&
			    index < count;

		bool granted = !same || shares[index].granted > 0;

		if (granted)
			shares[index].granted -= same;
		Z_TRY_ADDREF_P(key);
		zend_hash_next_index_insert(granted ? Z_ARRVAL_P(now) : Z_ARRVAL(left), key);
	}
	ZEND_HASH_FOREACH_END();
	efree(shares);
	zval_ptr_dtor(keys);
	ZVAL_COPY_VALUE(keys, &left);
}

void php_memcached_cold_look_in_gutter(php_memcached_object *o, zval *keys, HashTable *found)
{
	struct mc_pool *pool = o->client->pool;
	uint32_t count = zend_hash_num_elements(Z_ARRVAL_P(keys));
	struct mc_request *requests;
	mc_result before = o->result;
	zval *key;
	size_t n = 0;

	if (!mc_pool_has_gutter(pool) || count == 0)
		return;
	requests = safe_emalloc(count, sizeof(*requests), 0);
	ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(keys), key)
	{
		php_memcached_request_init(&requests[n], MC_GET, Z_STR_P(key));
		requests[n++].server = (int)mc_gutter_find(pool, Z_STRVAL_P(key), Z_STRLEN_P(key));
	}
	ZEND_HASH_FOREACH_END();
	php_memcached_run_checked(o, requests, n, &php_memcached_value_sink);
	n = 0;
	ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(keys), key)
	{
		zval value;

		if (php_memcached_take_value(o, &requests[n++], false, &value))
			zend_symtable_update(found, Z_STR_P(key), &value);
	}
	ZEND_HASH_FOREACH_END();
	efree(requests);
	php_memcached_keep_missing(keys, found);
	php_memcached_set_result(o, before);
}
