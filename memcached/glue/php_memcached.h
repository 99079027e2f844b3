/*
 * What the parts of the extension share: the object behind class Memcached, the client that it
 * points to, and the module's settings.
 *
 * Glue turns zvals into requests of the engine and results into zvals. No socket call and no byte
 * of a protocol stands here.
 */
#ifndef PHP_MEMCACHED_H
#define PHP_MEMCACHED_H

#include "php.h"
#include "glue/call.h"
#include "glue/waiter.h"
#include "glue/version.h"
#include "memcached/engine/client.h"
#include "memcached/engine/buffer.h"
#include "memcached/engine/pool.h"
#include "memcached/glue/value.h"

enum {
	PHP_MEMCACHED_GET_PRESERVE_ORDER = 1,
	PHP_MEMCACHED_GET_EXTENDED = 2,
	PHP_MEMCACHED_GET_NO_BUMP = 4
};

/* A result beside libmemcached's: the value cannot be stored, or what came is damaged. */
#define PHP_MEMCACHED_PAYLOAD_FAILURE ((mc_result)-1001)

struct php_memcached_delayed;
struct php_memcached_migration;

/* What a persistent id stands for; every other object has one of its own. */
struct php_memcached_client {
	struct mc_pool *pool;
	struct php_memcached_value_options value;
	zend_long store_retry_count;
	zend_long item_size_limit;
	zend_long stampede_ttl; /* OPT_STAMPEDE_TTL, seconds; 0: get() calls its callback at once */
	zend_long cold_start_seconds; /* OPT_COLD_START_SECONDS; 0: misses are made at once */
	zend_long cold_start_rate;    /* OPT_COLD_START_RATE, a second and server */
	double early_recompute;	      /* OPT_EARLY_RECOMPUTE; 0: not */
	zend_long chunk_size;	      /* OPT_LARGE_VALUES, bytes; 0: values are stored whole */
	bool persistent;
	/* The request whose constructor's callback is at work on it, or was cut off; 0: it is
	 * made. */
	uint64_t constructing;
	/* Rows whose object went away while the pool was receiving them, for a signal handler can
	 * run then. */
	struct php_memcached_delayed *orphans;
	/* Of one request, at whose end it is undone. */
	php_pieces_waiter waiter;
	struct php_memcached_client *next_waiting; /* with a waiter, too */
	zval server_callback;			   /* the same; undefined: none */
	bool tells_events;			   /* it is being called */
	struct php_memcached_client *next_telling; /* with a callback, too */
};

typedef struct {
	struct php_memcached_client *client; /* NULL until the constructor has run */
	struct php_memcached_delayed
		*delayed;	/* rows of getDelayed() not yet fetched; may be NULL */
	uint64_t delayed_count; /* getDelayed() calls so far */
	struct php_memcached_migration *migration; /* NULL: none */
	mc_result result;
	bool pristine;
	zend_object std;
} php_memcached_object;

static inline php_memcached_object *php_memcached_from(zend_object *object)
{
	return (php_memcached_object *)((char *)object - XtOffsetOf(php_memcached_object, std));
}

void php_memcached_not_constructed(void);

/* The object of a method's $this; NULL with an exception if the constructor was not run. */
static inline php_memcached_object *php_memcached_peek(zval *this)
{
	php_memcached_object *o = php_memcached_from(Z_OBJ_P(this));

	if (EXPECTED(o->client))
		return o;
	php_memcached_not_constructed();
	return NULL;
}

static inline void php_memcached_set_result(php_memcached_object *o, mc_result result)
{
	o->result = result;
}

/* What the client itself refuses: the result, and for getLastErrorMessage() why (copied; NULL: the
 * code says it). Returns false. */
bool php_memcached_fail(php_memcached_object *o, mc_result result, const char *why);

/* What the client refuses as pecl does, by a warning that leaves the result as it is.
 * getLastErrorMessage() tells it, too. The warning may run PHP code. */
void php_memcached_warn(php_memcached_object *o, const char *format, ...)
	ZEND_ATTRIBUTE_FORMAT(printf, 2, 3);

/* The object of a method's $this, its result set to success; NULL as above. */
static inline php_memcached_object *php_memcached_begin(zval *this)
{
	php_memcached_object *o = php_memcached_peek(this);

	if (EXPECTED(o))
		php_memcached_set_result(o, MEMCACHED_SUCCESS);
	return o;
}

/*
 * Parses the arguments of a method whose time does not matter, as zend_parse_parameters() does;
 * afterwards the variable o is the object of its $this, with its last result. Otherwise the method
 * ends with an exception.
 */
#define PHP_MEMCACHED_PARSE(o, spec, ...)                                                          \
	php_memcached_object *o;                                                                   \
	if (zend_parse_parameters(ZEND_NUM_ARGS(), spec, ##__VA_ARGS__) == FAILURE)                \
		RETURN_THROWS();                                                                   \
	o = php_memcached_peek(ZEND_THIS);                                                         \
	if (!o)                                                                                    \
	return

/* The object of a method that has no arguments; NULL with an exception, also if it was given
 * some. */
php_memcached_object *php_memcached_peek_no_args(zend_execute_data *execute_data);

/* Runs the requests as one batch. */
static zend_always_inline void php_memcached_run(php_memcached_object *o,
	struct mc_request *requests, size_t count, const struct mc_sink *sink)
{
	struct mc_batch batch = {.requests = requests, .count = count, .sink = sink};

	mc_client_run(o->client->pool, &batch);
	/* what ended it goes on, now that nothing of the engine is left on the stack */
	if (UNEXPECTED(o->client->pool->error.interrupted))
		php_pieces_resume();
}

/* Is the pool at work for somebody who cannot be waited for (see mc_pool_enter())? Sets the result
 * if so. */
static inline bool php_memcached_busy(php_memcached_object *o)
{
	mc_result result = mc_pool_enter(o->client->pool);

	if (EXPECTED(result == MEMCACHED_SUCCESS))
		return false;
	php_memcached_set_result(o, result);
	php_pieces_resume();
	return true;
}

/* False, with the result set, if the key cannot be one. */
static inline bool php_memcached_key_valid(php_memcached_object *o, const zend_string *key);

/* The server key of a ByKey method, which is only hashed: any bytes, but at most as long as a key.
 * Sets the request's group; NULL or an empty one is none. */
static inline void php_memcached_set_group(struct mc_request *req, const zend_string *server_key)
{
	if (server_key && ZSTR_LEN(server_key) > 0) {
		req->group = ZSTR_VAL(server_key);
		req->group_len = ZSTR_LEN(server_key);
	}
}

/* A request with nothing in it but the operation and the key. */
static inline void php_memcached_request_init(
	struct mc_request *req, enum mc_op op, const zend_string *key)
{
	mc_request_init(req, op, ZSTR_VAL(key), ZSTR_LEN(key));
}

/* How many servers hold keys; of a configuration endpoint that is to be asked, when it has
 * answered. To be called before the list is looked at, or requests are bound to servers of it. May
 * run the script's waiter and signal handlers. */
uint32_t php_memcached_count_servers(php_memcached_object *o);

/* Is this the result of a server that could not be reached, rather than of one that answered? */
bool php_memcached_is_server_failure(mc_result result);

/* The warning that an option cannot be set, for that result; of the engine's own reasons with more
 * than its message, else with the option and its value. name NULL: without them. */
void php_memcached_option_refused(
	const struct mc_pool *pool, mc_result result, const char *name, zend_long value);

/* receive.c */
extern const struct mc_sink php_memcached_value_sink;
/* The part of php_memcached_take_value behind its short cut. */
bool php_memcached_take_any(
	php_memcached_object *o, struct mc_request *req, bool extended, zval *out);
void php_memcached_cas_token(uint64_t cas, zval *out);

/* want.c */
/* Can the protocol say all these bits of mc_request.want? Sets the result if not. */
bool php_memcached_can_want(php_memcached_object *o, uint16_t want);
/* The bits of mc_request.want for the flags that a caller gave, and more. False, with the result
 * set: the protocol cannot say so. */
bool php_memcached_want(php_memcached_object *o, zend_long flags, uint16_t more, uint16_t *want);
void php_memcached_add_details(zval *out, const struct mc_details *details);

/* retrieve.c */
/* One key, or many, with those bits; expiration with MC_WANT_TOUCH. False, with the result set:
 * nothing was found. *mark is set to the namespace in which the first were looked for; NULL:
 * not. */
bool php_memcached_get_one(php_memcached_object *o, zend_string *key, zend_long flags,
	uint16_t want, zend_long expiration, zval *out);
void php_memcached_get_many(php_memcached_object *o, HashTable *keys, zend_long flags,
	uint16_t want, zend_long expiration, struct mc_mark *mark, zval *return_value);

/* The key of a request that php_memcached_request_init() made. */
static inline zend_string *php_memcached_request_name(const struct mc_request *req)
{
	return (zend_string *)(uintptr_t)(req->key - XtOffsetOf(zend_string, val));
}

/* The result, and the message, for what is no key. */
ZEND_COLD void php_memcached_bad_key(php_memcached_object *o, const zend_string *key);

/* The part of php_memcached_recheck_keys() that is seldom needed. */
size_t php_memcached_sort_out_keys(
	php_memcached_object *o, struct mc_request *requests, size_t count);

/* Code that ran while a batch was made may have changed what a key may be (mc_pool.key_rules was
 * rules before). Requests whose key is none any more go to the end, with the result that says so;
 * the number of the others is returned. */
static inline size_t php_memcached_recheck_keys(
	php_memcached_object *o, uint32_t rules, struct mc_request *requests, size_t count)
{
	if (EXPECTED(o->client->pool->key_rules == rules))
		return count;
	return php_memcached_sort_out_keys(o, requests, count);
}

/* Runs requests of a call that has run others before, in which code may have run that changed what
 * a key may be. If one of theirs is none any more, all have the result that says so. */
void php_memcached_run_checked(php_memcached_object *o, struct mc_request *requests, size_t count,
	const struct mc_sink *sink);

/* A method whose only parameter is ?callable, which the client takes over by set(); NULL: none. */
void php_memcached_take_callable(zend_execute_data *execute_data,
	void (*set)(struct php_memcached_client *client, zval *callable));

/* The key that an entry of an array of keys stands for. Strings are the array's own, which the
 * caller holds on to; others are made here and kept in *made, which begins as NULL. NULL with an
 * exception: none. php_memcached_keys_release() lets go of both. */
zend_string *php_memcached_key_made(zval *entry, HashTable **made);
static inline zend_string *php_memcached_key_of(zval *entry, HashTable **made)
{
	return EXPECTED(Z_TYPE_P(entry) == IS_STRING) ? Z_STR_P(entry)
						      : php_memcached_key_made(entry, made);
}
void php_memcached_keys_release(HashTable *keys, HashTable *made);

/* Those of a list of keys that are no keys of an array found (NULL: all), as a new list, each
 * held. */
void php_memcached_list_missing(HashTable *keys, HashTable *found, zval *missing);

/* The same of a list in place. */
void php_memcached_keep_missing(zval *keys, HashTable *found);

/* What many methods are given: a key, or an array of many; before it, in a ByKey form, the key that
 * picks the server; after it perhaps a number, such as an expiration. */
struct php_memcached_args {
	zend_string *server_key; /* NULL: none */
	zend_string *key;	 /* of php_memcached_begin_one() */
	HashTable *array;	 /* of php_memcached_begin_many() */
	zend_long number;	 /* 0 where none was given */
};

/* The object of a method with such arguments, its result set to success; NULL with an exception. */
php_memcached_object *php_memcached_begin_one(
	zend_execute_data *execute_data, bool by_key, struct php_memcached_args *args);
php_memcached_object *php_memcached_begin_many(
	zend_execute_data *execute_data, bool by_key, struct php_memcached_args *args);

/* The same where a string is the only argument. */
php_memcached_object *php_memcached_begin_string(
	zend_execute_data *execute_data, zend_string **string);

/* store.c: one value under one key, with all that set() does. */
bool php_memcached_store(php_memcached_object *o, enum mc_op op, const zend_string *server_key,
	const zend_string *key, zval *value, zend_long expiration, uint64_t cas);

/* The same with a request that the caller prepared but for its key and value. */
bool php_memcached_store_request(
	php_memcached_object *o, struct mc_request *req, const zend_string *key, zval *value);

/* Many values by key, in one batch, with all that setMulti() does; mark may be NULL. False: not all
 * were stored, and the result says why the last was not. */
bool php_memcached_store_many(php_memcached_object *o, const zend_string *server_key,
	HashTable *items, zend_long expiration, const struct mc_mark *mark);
/* The token that GET_EXTENDED gave: an int, or a string where it is beyond one. False: it is no
 * such thing. */
bool php_memcached_cas_from_token(const zval *token, uint64_t *cas);
/* The same of an item that is there: not 0. False also sets the result. */
bool php_memcached_take_cas(php_memcached_object *o, const zval *token, uint64_t *cas);

/* globals.c */
/* The number of a protocol as php.ini names it; -1 for the empty name, for which another setting
 * decides. False: there is none of that name. */
bool php_memcached_protocol_named(const zend_string *name, int *protocol);

/* The handler of a setting that is a number from 0 on. */
PHP_INI_MH(php_memcached_update_natural);

/* "OPT_DISTRIBUTION"; NULL: there is none of libmemcached's with that number. */
const char *php_memcached_option_name(zend_long number);
bool php_memcached_session_available(void);

/* delayed.c */
void php_memcached_delayed_free(php_memcached_object *o);
void php_memcached_orphans_free(struct php_memcached_client *client);

/* client.c */
/* A pool whose waits let PHP's signal handlers run and heed its time limit. NULL: out of memory. */
struct mc_pool *php_memcached_pool_new(void);
void php_memcached_client_module_init(int module_number);
struct php_memcached_client *php_memcached_client_find(const zend_string *persistent_id);
/* NULL with an exception on failure. */
struct php_memcached_client *php_memcached_client_new(
	const zend_string *persistent_id, const zend_string *connection_str);
/* Was its constructor's callback cut off, by an exception or the end of its request? */
bool php_memcached_client_constructor_failed(const struct php_memcached_client *client);
/* Makes such a one anew, in its place: other objects may hold it. False with an exception on
 * failure. */
bool php_memcached_client_renew(
	struct php_memcached_client *client, const zend_string *connection_str);
void php_memcached_client_free(struct php_memcached_client *client);

/* waiting.c */
/* The waits of a pool that has just become the client's. */
void php_memcached_client_attach_waiter(struct php_memcached_client *client, struct mc_pool *pool);
/* Waits over the client's connections call the callable from now on; NULL: they block. Until the
 * end of the request. */
void php_memcached_client_set_waiter(struct php_memcached_client *client, zval *callable);
/* The end of the client; harmless without a waiter. */
void php_memcached_client_end_waiter(struct php_memcached_client *client);
/* The end of the request: all waiters go, and what still waits is given up. */
void php_memcached_waiters_end(void);

/* server_events.c */
/* The part of php_memcached_tell() for when something happened. */
ZEND_COLD void php_memcached_tell_events(php_memcached_object *o);
/* The end of the client; harmless without a callback. */
void php_memcached_client_end_server_callback(struct php_memcached_client *client);
/* The end of the request: all callbacks go. */
void php_memcached_server_callbacks_end(void);

/* To be called by each method that may have run requests, when it has done so: what happened to the
 * servers is told to the script, which may do anything then. What is used afterwards is owned
 * before. The result and the error stay. May throw; does not return after a jump. */
static zend_always_inline void php_memcached_tell(php_memcached_object *o)
{
	if (UNEXPECTED(o->client->pool->events))
		php_memcached_tell_events(o);
}

/* memcached.c */
extern zend_class_entry *php_memcached_ce;
extern zend_class_entry *php_memcached_exception_ce;
void php_memcached_class_init(void);

/* constants.c */
void php_memcached_constants_init(zend_class_entry *ce);

ZEND_BEGIN_MODULE_GLOBALS(memcached)
zend_long store_retry_count;
zend_long item_size_limit;
bool default_consistent_hash;
bool default_binary_protocol;
char *default_protocol_name;
int default_protocol; /* what the name stands for: enum mc_protocol_number; -1: there is none */
zend_long default_connect_timeout;
zend_long default_busy_poll; /* µs */
char *serializer_name;
char *compression_name;
zend_long compression_threshold;
zend_long compression_level;
double compression_factor;
int serializer;	      /* what the name stands for */
int compression_type; /* the same */
struct {
	bool lock_enabled;
	zend_long lock_wait_min;
	zend_long lock_wait_max;
	zend_long lock_retries;
	zend_long lock_expire;
	bool binary_protocol;
	char *protocol_name;
	int protocol; /* as default_protocol */
	bool consistent_hash;
	char *consistent_hash_name;
	memcached_behavior_t consistent_hash_behavior; /* what the name stands for */
	zend_long number_of_replicas;
	bool randomize_replica_read;
	bool remove_failed_servers;
	zend_long server_failure_limit;
	zend_long connect_timeout;
	char *sasl_username;
	char *sasl_password;
	bool persistent;
	char *prefix;
	bool use_tls;
	char *tls_ca_file;
	char *tls_ca_path;
	char *tls_cert_file;
	char *tls_key_file;
	char *tls_passphrase;
	char *tls_peer_name;
	char *tls_min_version_text;
	enum net_tls_version tls_min_version; /* what the text stands for */
	bool tls_verify_peer;
} session;
uint64_t request;    /* counted from 1 */
zval default_waiter; /* undefined: none */
struct {
	zend_ulong key; /* its hash */
	float seconds;
} costs[256]; /* of callbacks of get(), by the hash of the key: see stampede.c */
struct php_memcached_client *waiting; /* those with a waiter */
struct php_memcached_client *telling; /* those with a server callback */
ZEND_END_MODULE_GLOBALS(memcached)

ZEND_EXTERN_MODULE_GLOBALS(memcached)
#define MEMCACHED_G(v) ZEND_MODULE_GLOBALS_ACCESSOR(memcached, v)
#if defined(ZTS) && defined(COMPILE_DL_MEMCACHED)
ZEND_TSRMLS_CACHE_EXTERN()
#endif

/*
 * The value of an answered request, with its payload taken over. extended: an array of value, cas
 * and flags. False: there is none, or it is damaged; the object's result says which.
 */
static inline bool php_memcached_take_value(
	php_memcached_object *o, struct mc_request *req, bool extended, zval *out)
{
	if (EXPECTED(req->result == MEMCACHED_SUCCESS && !extended &&
		     php_memcached_value_is_plain(req->flags) && !o->client->pool->encoding)) {
		ZVAL_NEW_STR(out, (zend_string *)req->user);
		return true;
	}
	return php_memcached_take_any(o, req, extended, out);
}

static inline bool php_memcached_key_valid(php_memcached_object *o, const zend_string *key)
{
	if (EXPECTED(mc_pool_key_valid(o->client->pool, ZSTR_VAL(key), ZSTR_LEN(key))))
		return true;
	php_memcached_bad_key(o, key);
	return false;
}

/* php_memcached_begin() for a method of one key; NULL, with false to be returned, also if it cannot
 * be one. */
static inline php_memcached_object *php_memcached_begin_key(
	zval *this, const zend_string *key, zval *return_value)
{
	php_memcached_object *o = php_memcached_begin(this);

	if (EXPECTED(o) && UNEXPECTED(!php_memcached_key_valid(o, key))) {
		ZVAL_FALSE(return_value);
		return NULL;
	}
	return o;
}

/* The same with a request for that key, beside the server key, which may be NULL. */
static inline php_memcached_object *php_memcached_begin_request(zval *this, struct mc_request *req,
	enum mc_op op, const zend_string *server_key, const zend_string *key, zval *return_value)
{
	php_memcached_object *o = php_memcached_begin_key(this, key, return_value);

	if (EXPECTED(o)) {
		php_memcached_request_init(req, op, key);
		php_memcached_set_group(req, server_key);
	}
	return o;
}

/* php_memcached_begin() for what needs the pool for itself; NULL, with false to be returned, also
 * if it is in use. */
static inline php_memcached_object *php_memcached_begin_free(zval *this, zval *return_value)
{
	php_memcached_object *o = php_memcached_begin(this);

	if (EXPECTED(o) && php_memcached_busy(o)) {
		ZVAL_FALSE(return_value);
		return NULL;
	}
	return o;
}

#endif
