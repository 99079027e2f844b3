/* Class Mogile: the object, its options, and what all its methods share. mogile_files.c,
 * mogile_about.c, mogile_multi.c and mogile_admin.c have the rest of its methods. */
#include "mogile/glue/php_mogile.h"

#include "zend_exceptions.h"

#include "glue/call.h"
#include "glue/interrupt.h"
#include "mogile/glue/cache.h"
#include "mogile/glue/mogile_arginfo.h"

zend_class_entry *php_mogile_ce;
static zend_object_handlers handlers;
static const struct net_waiter waiter = {.interrupted = php_pieces_interrupted};

static zend_object *create(zend_class_entry *ce)
{
	php_mogile_object *self = zend_object_alloc(sizeof(*self), ce);

	mog_client_init(&self->client);
	self->client.trackers.waiter = &waiter;
	self->domain = NULL;
	self->path_count = 2;
	self->concurrency = 16;
	self->zone = NULL;
	self->cache_ttl = 0;
	ZVAL_UNDEF(&self->cache);
	zend_object_std_init(&self->std, ce);
	object_properties_init(&self->std, ce);
	self->std.handlers = &handlers;
	return &self->std;
}

static void free_object(zend_object *object)
{
	php_mogile_object *self = php_mogile_from(object);

	mog_client_free(&self->client);
	if (self->domain)
		zend_string_release(self->domain);
	if (self->zone)
		zend_string_release(self->zone);
	zval_ptr_dtor(&self->cache);
	zend_object_std_dtor(object);
}

static HashTable *get_gc(zend_object *object, zval **table, int *count)
{
	php_mogile_object *self = php_mogile_from(object);

	*table = &self->cache;
	*count = Z_ISUNDEF(self->cache) ? 0 : 1;
	return zend_std_get_properties(object);
}

void php_mogile_register_class(void)
{
	php_mogile_ce = register_class_Mogile();
	php_mogile_ce->create_object = create;
	memcpy(&handlers, &std_object_handlers, sizeof(handlers));
	handlers.offset = XtOffsetOf(php_mogile_object, std);
	handlers.free_obj = free_object;
	handlers.get_gc = get_gc;
	handlers.clone_obj = NULL;
}

php_mogile_object *php_mogile_this(zval *object)
{
	php_mogile_object *self = php_mogile_from(Z_OBJ_P(object));

	if (!self->domain) {
		zend_throw_error(NULL, "The Mogile object has not been constructed");
		return NULL;
	}
	return self;
}

bool php_mogile_ask(php_mogile_object *self, enum mog_command command,
	const struct mog_value *values, const zend_string *key, struct mog_reply *reply)
{
	struct mog_error error;

	if (mog_client_ask(&self->client, command, values, reply, &error) == MOG_OK)
		return true;
	php_mogile_throw(&error, key ? "key" : NULL, key);
	return false;
}

bool php_mogile_tell(php_mogile_object *self, enum mog_command command,
	const struct mog_value *values, const zend_string *key)
{
	struct mog_reply reply;

	if (!php_mogile_ask(self, command, values, key, &reply))
		return false;
	mog_reply_free(&reply);
	return true;
}

/* --- options --- */

typedef enum { OPTION_TIME, OPTION_COUNT, OPTION_SIZE, OPTION_UNSIGNED, OPTION_BOOL } option_type;

/* Where an option is kept and what it may be. */
typedef struct {
	const char *name;
	option_type type;
	size_t offset; /* in php_mogile_object */
	zend_long min;
	zend_long max;
} option;

#define AT(member) XtOffsetOf(php_mogile_object, member)

static const option options[] = {
	{"connectTimeout", OPTION_TIME, AT(client.trackers.connect_timeout_us), 0, 0},
	{"timeout", OPTION_TIME, AT(client.trackers.timeout_us), 0, 0},
	{"rest", OPTION_TIME, AT(client.trackers.rest_us), 0, 0},
	{"nodeConnectTimeout", OPTION_TIME, AT(client.store_options.connect_timeout_us), 0, 0},
	{"stallTimeout", OPTION_TIME, AT(client.store_options.stall_timeout_us), 0, 0},
	{"totalTimeout", OPTION_TIME, AT(client.store_options.total_timeout_us), 0, 0},
	{"connections", OPTION_UNSIGNED, AT(client.store_options.node_connections), 1, 256},
	{"trackerConnections", OPTION_UNSIGNED, AT(client.tracker_connections), 1, 256},
	{"concurrency", OPTION_SIZE, AT(concurrency), 1, 1024},
	{"bufferSize", OPTION_SIZE, AT(client.store_options.buffer_size), 16384, 524288},
	{"pathCount", OPTION_UNSIGNED, AT(path_count), 1, MOG_MAX_PATHS},
	{"anyNode", OPTION_BOOL, AT(client.any_node), 0, 1},
};

enum { OPTION_COUNT_ALL = sizeof(options) / sizeof(*options) };

static const option *find_option(const zend_string *name)
{
	for (size_t i = 0; i < OPTION_COUNT_ALL; i++) {
		if (name && zend_string_equals_cstr(name, options[i].name, strlen(options[i].name)))
			return &options[i];
	}
	return NULL;
}

/* What an option is to become. */
typedef struct {
	bool given;
	int64_t number;
} new_value;

static bool parse_time(const option *o, const zval *value, int64_t *number)
{
	double seconds;

	if (Z_TYPE_P(value) != IS_DOUBLE && Z_TYPE_P(value) != IS_LONG) {
		zend_type_error("Mogile option \"%s\" must be a number of seconds, %s given",
			o->name, zend_zval_type_name(value));
		return false;
	}
	seconds = zval_get_double((zval *)value);
	if (!(seconds >= 0 && seconds <= 1e9)) {
		zend_value_error(
			"Mogile option \"%s\" must be 0 (no limit) to 1e9 seconds", o->name);
		return false;
	}
	if (seconds > 0)
		*number = seconds < 0.001 ? 1000 : (int64_t)(seconds * 1e6);
	else
		*number = o->offset == AT(client.trackers.rest_us) ? 0 : NET_NEVER;
	return true;
}

static bool parse_option(const option *o, const zval *value, int64_t *number)
{
	if (o->type == OPTION_TIME)
		return parse_time(o, value, number);
	if (o->type == OPTION_BOOL) {
		if (Z_TYPE_P(value) != IS_TRUE && Z_TYPE_P(value) != IS_FALSE) {
			zend_type_error("Mogile option \"%s\" must be a bool, %s given", o->name,
				zend_zval_type_name(value));
			return false;
		}
		*number = Z_TYPE_P(value) == IS_TRUE;
		return true;
	}
	if (Z_TYPE_P(value) != IS_LONG) {
		zend_type_error("Mogile option \"%s\" must be an int, %s given", o->name,
			zend_zval_type_name(value));
		return false;
	}
	if (Z_LVAL_P(value) < o->min || Z_LVAL_P(value) > o->max) {
		zend_value_error("Mogile option \"%s\" must be " ZEND_LONG_FMT " to " ZEND_LONG_FMT
				 ", " ZEND_LONG_FMT " given",
			o->name, o->min, o->max, Z_LVAL_P(value));
		return false;
	}
	*number = (int64_t)Z_LVAL_P(value);
	return true;
}

static void store_option(php_mogile_object *self, const option *o, int64_t number)
{
	void *at = (char *)self + o->offset;

	switch (o->type) {
	case OPTION_TIME:
		*(int64_t *)at = number;
		break;
	case OPTION_BOOL:
		*(bool *)at = number != 0;
		break;
	case OPTION_SIZE:
		*(size_t *)at = (size_t)number;
		break;
	default:
		*(unsigned *)at = (unsigned)number;
		break;
	}
}

/* All are looked at before the first is set: what is refused changes nothing. */
static bool set_options(php_mogile_object *self, HashTable *given)
{
	new_value values[OPTION_COUNT_ALL] = {0};
	zend_string *name;
	zend_ulong number;
	zval *value;

	ZEND_HASH_FOREACH_KEY_VAL(given, number, name, value)
	{
		const option *o = find_option(name);

		if (!o) {
			if (name)
				zend_value_error("Mogile has no option \"%s\"", ZSTR_VAL(name));
			else
				zend_value_error("Mogile has no option " ZEND_ULONG_FMT, number);
			return false;
		}
		ZVAL_DEREF(value);
		if (!parse_option(o, value, &values[o - options].number))
			return false;
		values[o - options].given = true;
	}
	ZEND_HASH_FOREACH_END();
	for (size_t i = 0; i < OPTION_COUNT_ALL; i++) {
		if (values[i].given)
			store_option(self, &options[i], values[i].number);
	}
	return true;
}

static void get_option(const php_mogile_object *self, const option *o, zval *to)
{
	const void *at = (const char *)self + o->offset;
	int64_t time;

	switch (o->type) {
	case OPTION_TIME:
		time = *(const int64_t *)at;
		ZVAL_DOUBLE(to, time == NET_NEVER ? 0.0 : (double)time / 1e6);
		break;
	case OPTION_BOOL:
		ZVAL_BOOL(to, *(const bool *)at);
		break;
	case OPTION_SIZE:
		ZVAL_LONG(to, (zend_long) * (const size_t *)at);
		break;
	default:
		ZVAL_LONG(to, (zend_long) * (const unsigned *)at);
		break;
	}
}

/* --- construction --- */

static bool add_tracker(php_mogile_object *self, zval *address)
{
	struct mog_error error;

	ZVAL_DEREF(address);
	if (Z_TYPE_P(address) != IS_STRING) {
		zend_argument_type_error(1, "must be a tracker's address or a list of them");
		return false;
	}
	if (mog_trackers_add(&self->client.trackers, Z_STRVAL_P(address), Z_STRLEN_P(address),
		    &error) == MOG_OK)
		return true;
	zend_argument_value_error(1, "%s", error.message);
	return false;
}

bool php_mogile_construct(
	php_mogile_object *self, zval *trackers, zend_string *domain, HashTable *given)
{
	zval *address;

	if (self->domain) {
		zend_throw_error(NULL, "The Mogile object is constructed already");
		return false;
	}
	if (ZSTR_LEN(domain) == 0) {
		zend_argument_value_error(2, "must not be empty");
		return false;
	}
	if (Z_TYPE_P(trackers) != IS_ARRAY) {
		if (!add_tracker(self, trackers))
			return false;
	} else {
		ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(trackers), address)
		{
			if (!add_tracker(self, address))
				return false;
		}
		ZEND_HASH_FOREACH_END();
	}
	if (self->client.trackers.count == 0) {
		zend_argument_value_error(1, "must name a tracker");
		return false;
	}
	if (given && !set_options(self, given))
		return false;
	self->domain = zend_string_copy(domain);
	return true;
}

ZEND_METHOD(Mogile, __construct)
{
	php_mogile_object *self = php_mogile_from(Z_OBJ_P(ZEND_THIS));
	zend_string *address = NULL;
	HashTable *list = NULL;
	zend_string *domain;
	HashTable *given = NULL;
	zval trackers;

	ZEND_PARSE_PARAMETERS_START(2, 3)
	Z_PARAM_ARRAY_HT_OR_STR(list, address)
	Z_PARAM_STR(domain)
	Z_PARAM_OPTIONAL
	Z_PARAM_ARRAY_HT(given)
	ZEND_PARSE_PARAMETERS_END();
	if (address)
		ZVAL_STR(&trackers, address);
	else
		ZVAL_ARR(&trackers, list);
	php_mogile_construct(self, &trackers, domain, given);
}

ZEND_METHOD(Mogile, setOptions)
{
	HashTable *given;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_ARRAY_HT(given)
	ZEND_PARSE_PARAMETERS_END();
	self = php_mogile_this(ZEND_THIS);
	if (self)
		set_options(self, given);
}

ZEND_METHOD(Mogile, getOptions)
{
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_NONE();
	self = php_mogile_this(ZEND_THIS);
	if (!self)
		RETURN_THROWS();
	array_init(return_value);
	for (size_t i = 0; i < OPTION_COUNT_ALL; i++) {
		zval value;

		get_option(self, &options[i], &value);
		add_assoc_zval(return_value, options[i].name, &value);
	}
}

ZEND_METHOD(Mogile, getDomain)
{
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_NONE();
	self = php_mogile_this(ZEND_THIS);
	if (!self)
		RETURN_THROWS();
	RETURN_STR_COPY(self->domain);
}

ZEND_METHOD(Mogile, getTrackers)
{
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_NONE();
	self = php_mogile_this(ZEND_THIS);
	if (!self)
		RETURN_THROWS();
	array_init(return_value);
	for (size_t i = 0; i < self->client.trackers.count; i++)
		add_next_index_string(return_value, self->client.trackers.list[i].name);
}

ZEND_METHOD(Mogile, close)
{
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_NONE();
	self = php_mogile_this(ZEND_THIS);
	if (self)
		mog_client_close(&self->client);
}

ZEND_METHOD(Mogile, setPathCache)
{
	zval *cache;
	zend_long ttl = 3600;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(1, 2)
	Z_PARAM_ZVAL(cache)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(ttl)
	ZEND_PARSE_PARAMETERS_END();
	self = php_mogile_this(ZEND_THIS);
	if (self)
		php_mogile_cache_set_up(self, cache, ttl);
}
