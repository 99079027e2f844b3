/*
 * What is asked of all servers at once: statistics, versions, keys, and to forget everything.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/php_memcached.h"

#include "glue/memory.h"

/* Runs one request of this kind on each of the first count servers; the caller frees the requests.
 * NULL, with the result set: there are no servers. */
static struct mc_request *ask_all(php_memcached_object *o, uint32_t count, enum mc_op op,
	const zend_string *argument, zend_long delay, const struct mc_sink *sink)
{
	struct mc_request *requests;

	if (o->client->pool->count == 0) {
		php_memcached_fail(o, MEMCACHED_NO_SERVERS, o->client->pool->empty_because);
		return NULL;
	}
	requests = safe_emalloc(count, sizeof(*requests), 0);
	for (uint32_t i = 0; i < count; i++) {
		php_memcached_request_init(&requests[i], op, argument);
		requests[i].server = (int)i;
		requests[i].expiration = delay;
	}
	php_memcached_run(o, requests, count, sink);
	/* also when what a server said did not fit into memory */
	php_pieces_resume();
	return requests;
}

/* The failure of the last server that failed, or success. Frees the requests. */
static mc_result drain_all(struct mc_request *requests, uint32_t count)
{
	mc_result failure = MEMCACHED_SUCCESS;

	for (uint32_t i = 0; i < count; i++)
		if (requests[i].result != MEMCACHED_SUCCESS)
			failure = requests[i].result;
	efree(requests);
	return failure;
}

struct saying;

/* Keeps what a server said. */
typedef void take_function(const struct saying *saying, zval *to);

/* What each server said, by its place in the list. */
struct answers {
	take_function *take;
	uint32_t count;
	zval *by_server;
};

static void answers_free(struct answers *answers)
{
	for (uint32_t i = 0; i < answers->count; i++)
		zval_ptr_dtor(&answers->by_server[i]);
	efree(answers->by_server);
}

/* What an entry of a list takes beside its text, and some more. */
enum { ENTRY = 64 * 1024 + 128 };

/* One thing that a server said. Within the engine: what PHP's memory limit does is caught there. */
struct saying {
	take_function *take;
	zval *to;
	const char *name;
	size_t name_len;
	const char *value;
	size_t value_len;
};

/* Room for one more. An array grows at once, and by what it has; memory_limit is asked before. */
static bool has_room(const zval *to, size_t len)
{
	const HashTable *list = Z_TYPE_P(to) == IS_ARRAY ? Z_ARRVAL_P(to) : NULL;
	size_t more = list && list->nNumUsed == list->nTableSize
			      ? list->nTableSize * 2 * (sizeof(Bucket) + sizeof(uint32_t))
			      : 0;

	return php_pieces_fits(more + len + ENTRY);
}

static void run_take(void *arg)
{
	const struct saying *saying = arg;

	saying->take(saying, saying->to);
}

static bool take(struct saying *saying)
{
	return has_room(saying->to, saying->name_len + saying->value_len) &&
	       php_pieces_guard(run_take, saying);
}

/* Numbers as numbers. */
static void stat_value(const char *text, size_t len, zval *out)
{
	zend_long number;
	double fraction;

	ZVAL_STRINGL(out, text, len);
	switch (is_numeric_string(Z_STRVAL_P(out), len, &number, &fraction, false)) {
	case IS_LONG:
		zval_ptr_dtor(out);
		ZVAL_LONG(out, number);
		break;
	case IS_DOUBLE:
		zval_ptr_dtor(out);
		ZVAL_DOUBLE(out, fraction);
		break;
	default:
		break;
	}
}

static void add_stat(const struct saying *saying, zval *to)
{
	zval value;

	if (Z_TYPE_P(to) != IS_ARRAY)
		array_init(to);
	stat_value(saying->value, saying->value_len, &value);
	zend_symtable_str_update(Z_ARRVAL_P(to), saying->name, saying->name_len, &value);
}

static void set_version(const struct saying *saying, zval *to)
{
	zval_ptr_dtor(to);
	ZVAL_STRINGL(to, saying->value, saying->value_len);
}

static void add_key(const struct saying *saying, zval *to)
{
	add_next_index_stringl(to, saying->name, saying->name_len);
}

static bool take_answer(void *self, struct mc_request *req, const char *name, size_t name_len,
	const char *value, size_t value_len)
{
	const struct answers *answers = self;
	struct saying saying = {
		answers->take, &answers->by_server[req->server], name, name_len, value, value_len};

	return take(&saying);
}

static bool take_key(void *self, struct mc_request *req, const char *key, size_t key_len)
{
	struct saying saying = {add_key, self, key, key_len, NULL, 0};

	(void)req;
	return take(&saying);
}

/* An array by "host:port" of what the servers say, in the list's order. As pecl: false if any of
 * them failed. */
static void ask_each(php_memcached_object *o, enum mc_op op, const zend_string *argument,
	take_function *take, mc_result some, zval *return_value)
{
	uint32_t count = php_memcached_count_servers(o);
	struct answers answers = {take, count, ecalloc(count ? count : 1, sizeof(zval))};
	struct mc_sink sink = {.self = &answers, .stat = take_answer};
	struct mc_request *requests;
	mc_result failure;

	requests = ask_all(o, count, op, argument, 0, &sink);
	if (!requests) {
		answers_free(&answers);
		RETURN_FALSE;
	}
	failure = drain_all(requests, count);
	if (failure != MEMCACHED_SUCCESS) {
		php_memcached_set_result(o, some == MEMCACHED_SUCCESS ? failure : some);
		answers_free(&answers);
		RETURN_FALSE;
	}
	array_init_size(return_value, count);
	/* signal handlers may have run since, and changed the list */
	for (uint32_t i = 0; i < count && i < o->client->pool->count; i++) {
		const struct mc_server *s = o->client->pool->servers[i];
		zend_string *name;

		if (Z_TYPE(answers.by_server[i]) == IS_UNDEF)
			continue; /* it said nothing */
		name = zend_strpprintf(0, "%s:%u", s->host, (unsigned)s->port);
		Z_TRY_ADDREF(answers.by_server[i]);
		zend_hash_update(Z_ARRVAL_P(return_value), name, &answers.by_server[i]);
		zend_string_release(name);
	}
	answers_free(&answers);
}

PHP_METHOD(Memcached, getStats)
{
	zend_string *type = NULL;

	PHP_MEMCACHED_PARSE(o, "|S!", &type);
	php_memcached_set_result(o, MEMCACHED_SUCCESS);
	if (!type)
		type = zend_empty_string;
	if (ZSTR_LEN(type) > 0 && !mc_stats_type_valid(ZSTR_VAL(type), ZSTR_LEN(type))) {
		php_memcached_fail(o, MEMCACHED_INVALID_ARGUMENTS,
			"a type of statistics is a word, as in \"stats items\"");
		RETURN_FALSE;
	}
	ask_each(o, MC_STATS, type, add_stat, MEMCACHED_SUCCESS, return_value);
	/* ERROR: no statistics of that type */
	if (o->result == MEMCACHED_ERROR)
		php_memcached_set_result(o, MEMCACHED_INVALID_ARGUMENTS);
	php_memcached_tell(o);
}

PHP_METHOD(Memcached, getVersion)
{
	php_memcached_object *o;

	ZEND_PARSE_PARAMETERS_NONE();
	o = php_memcached_begin(ZEND_THIS);
	if (!o)
		return;
	ask_each(
		o, MC_VERSION, zend_empty_string, set_version, MEMCACHED_SOME_ERRORS, return_value);
	php_memcached_tell(o);
}

PHP_METHOD(Memcached, getAllKeys)
{
	php_memcached_object *o;
	struct mc_request *requests;
	uint32_t count;
	struct mc_sink sink = {.self = return_value, .key = take_key};
	mc_result failure = MEMCACHED_NO_SERVERS;

	ZEND_PARSE_PARAMETERS_NONE();
	o = php_memcached_begin(ZEND_THIS);
	if (!o)
		return;
	array_init(return_value);
	count = php_memcached_count_servers(o);
	requests = ask_all(o, count, MC_KEYS, zend_empty_string, 0, &sink);
	if (requests)
		failure = drain_all(requests, count);
	if (failure != MEMCACHED_SUCCESS) {
		php_memcached_set_result(o, failure);
		zval_ptr_dtor(return_value);
		RETVAL_FALSE;
	}
	php_memcached_tell(o);
}

PHP_METHOD(Memcached, flush)
{
	zend_long delay = 0;
	uint32_t count;
	struct mc_request *requests;

	PHP_MEMCACHED_PARSE(o, "|l", &delay);
	php_memcached_set_result(o, MEMCACHED_SUCCESS);
	/* what is in the gutter is of no other use, either */
	php_memcached_count_servers(o);
	count = mc_pool_total(o->client->pool);
	requests = ask_all(o, count, MC_FLUSH, zend_empty_string, delay, NULL);
	if (!requests)
		RETURN_FALSE;
	if (drain_all(requests, count) != MEMCACHED_SUCCESS)
		php_memcached_set_result(o, MEMCACHED_SOME_ERRORS);
	php_memcached_tell(o);
	RETURN_BOOL(o->result == MEMCACHED_SUCCESS);
}
