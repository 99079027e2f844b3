/* Class Mogile: domains, classes, hosts, devices, settings and the tracker itself. */
#include "mogile/glue/php_mogile.h"

#include "zend_exceptions.h"

#include "mogile/glue/reply.h"

/* One command, its answer made into *to by convert (NULL: thrown away). Frees args. */
static bool ask(zval *object, const char *command, struct mog_text *args,
	void (*convert)(const struct mog_reply *reply, zval *to), zval *to)
{
	php_mogile_object *self = php_mogile_this(object);
	struct mog_text none = {0};
	struct mog_reply reply;

	if (!args)
		args = &none;
	if (!self) {
		mog_text_free(args);
		return false;
	}
	if (!php_mogile_command(self, command, args, NULL, &reply))
		return false;
	if (convert)
		convert(&reply, to);
	mog_reply_free(&reply);
	return true;
}

static void add(struct mog_text *args, const char *name, const zend_string *value)
{
	mog_text_pair(args, name, strlen(name), ZSTR_VAL(value), ZSTR_LEN(value));
}

/* Methods without arguments: a row each, the command and what is made of its answer. */
#define SIMPLE(method, command, convert)                                                           \
	ZEND_METHOD(Mogile, method)                                                                \
	{                                                                                          \
		ZEND_PARSE_PARAMETERS_NONE();                                                      \
		ask(ZEND_THIS, command, NULL, convert, return_value);                              \
	}

SIMPLE(domains, "get_domains", php_mogile_reply_domains)
SIMPLE(hosts, "get_hosts", php_mogile_reply_hosts)
SIMPLE(devices, "get_devices", php_mogile_reply_devices)
SIMPLE(settings, "server_settings", php_mogile_reply_settings)
SIMPLE(fsckStart, "fsck_start", NULL)
SIMPLE(fsckStop, "fsck_stop", NULL)
SIMPLE(fsckReset, "fsck_reset", NULL)
SIMPLE(fsckStatus, "fsck_status", php_mogile_reply_typed)
SIMPLE(rebalanceStart, "rebalance_start", NULL)
SIMPLE(rebalanceStop, "rebalance_stop", NULL)
SIMPLE(stats, "!stats", php_mogile_reply_stats)
SIMPLE(jobs, "!jobs", php_mogile_reply_jobs)
SIMPLE(monitorRound, "do_monitor_round", NULL)
SIMPLE(clearCache, "clear_cache", NULL)
SIMPLE(ping, "noop", NULL)

#undef SIMPLE

/* What is known of the classes may be wrong from now on. */
static void forget_classes(zval *object)
{
	php_mogile_object *self = php_mogile_from(Z_OBJ_P(object));

	if (self->hash_types)
		zend_array_destroy(self->hash_types);
	self->hash_types = NULL;
}

static void with_domain(INTERNAL_FUNCTION_PARAMETERS, const char *command)
{
	zend_string *domain;
	struct mog_text args = {0};

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_STR(domain)
	ZEND_PARSE_PARAMETERS_END();
	add(&args, "domain", domain);
	ask(ZEND_THIS, command, &args, NULL, NULL);
	forget_classes(ZEND_THIS);
}

ZEND_METHOD(Mogile, createDomain)
{
	with_domain(INTERNAL_FUNCTION_PARAM_PASSTHRU, "create_domain");
}

ZEND_METHOD(Mogile, deleteDomain)
{
	with_domain(INTERNAL_FUNCTION_PARAM_PASSTHRU, "delete_domain");
}

static bool add_domain(zval *object, struct mog_text *args, const zend_string *domain)
{
	php_mogile_object *self = php_mogile_this(object);

	if (!self)
		return false;
	add(args, "domain", domain ? domain : self->domain);
	return true;
}

static void with_class(INTERNAL_FUNCTION_PARAMETERS, const char *command, uint32_t required)
{
	zend_string *name;
	zend_long count = 2;
	zend_string *hash_type = NULL;
	zend_string *policy = NULL;
	zend_string *domain = NULL;
	struct mog_text args = {0};

	ZEND_PARSE_PARAMETERS_START(required, 5)
	Z_PARAM_STR(name)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(count)
	Z_PARAM_STR_OR_NULL(hash_type)
	Z_PARAM_STR_OR_NULL(policy)
	Z_PARAM_STR_OR_NULL(domain)
	ZEND_PARSE_PARAMETERS_END();
	if (!add_domain(ZEND_THIS, &args, domain))
		RETURN_THROWS();
	add(&args, "class", name);
	mog_text_pair_int(&args, "mindevcount", count);
	if (hash_type)
		add(&args, "hashtype", hash_type);
	if (policy)
		add(&args, "replpolicy", policy);
	ask(ZEND_THIS, command, &args, NULL, NULL);
	forget_classes(ZEND_THIS);
}

ZEND_METHOD(Mogile, createClass)
{
	with_class(INTERNAL_FUNCTION_PARAM_PASSTHRU, "create_class", 1);
}

ZEND_METHOD(Mogile, changeClass)
{
	with_class(INTERNAL_FUNCTION_PARAM_PASSTHRU, "update_class", 2);
}

ZEND_METHOD(Mogile, deleteClass)
{
	zend_string *name;
	zend_string *domain = NULL;
	struct mog_text args = {0};

	ZEND_PARSE_PARAMETERS_START(1, 2)
	Z_PARAM_STR(name)
	Z_PARAM_OPTIONAL
	Z_PARAM_STR_OR_NULL(domain)
	ZEND_PARSE_PARAMETERS_END();
	if (!add_domain(ZEND_THIS, &args, domain))
		RETURN_THROWS();
	add(&args, "class", name);
	ask(ZEND_THIS, "delete_class", &args, NULL, NULL);
	forget_classes(ZEND_THIS);
}

/* The new host's id. */
static void host_id(const struct mog_reply *reply, zval *to)
{
	int64_t id = 0;

	mog_reply_int(reply, "hostid", INT32_MAX, &id);
	ZVAL_LONG(to, (zend_long)id);
}

static bool valid_port(zend_long port, uint32_t argument)
{
	if (port >= 1 && port <= 65535)
		return true;
	zend_argument_value_error(argument, "must be 1 to 65535");
	return false;
}

ZEND_METHOD(Mogile, createHost)
{
	zend_string *host;
	zend_string *ip;
	zend_long port;
	zend_string *status = NULL;
	struct mog_text args = {0};

	ZEND_PARSE_PARAMETERS_START(3, 4)
	Z_PARAM_STR(host)
	Z_PARAM_STR(ip)
	Z_PARAM_LONG(port)
	Z_PARAM_OPTIONAL
	Z_PARAM_STR(status)
	ZEND_PARSE_PARAMETERS_END();
	if (!valid_port(port, 3))
		RETURN_THROWS();
	add(&args, "host", host);
	add(&args, "ip", ip);
	mog_text_pair_int(&args, "port", port);
	if (status)
		add(&args, "status", status);
	else
		mog_text_pair_string(&args, "status", "alive");
	ask(ZEND_THIS, "create_host", &args, host_id, return_value);
}

ZEND_METHOD(Mogile, updateHost)
{
	zend_string *host;
	zend_string *ip = NULL;
	zend_long port = 0;
	bool no_port = true;
	zend_string *status = NULL;
	struct mog_text args = {0};

	ZEND_PARSE_PARAMETERS_START(1, 4)
	Z_PARAM_STR(host)
	Z_PARAM_OPTIONAL
	Z_PARAM_STR_OR_NULL(ip)
	Z_PARAM_LONG_OR_NULL(port, no_port)
	Z_PARAM_STR_OR_NULL(status)
	ZEND_PARSE_PARAMETERS_END();
	if (ZEND_NUM_ARGS() < 3)
		no_port = true;
	if (!no_port && !valid_port(port, 3))
		RETURN_THROWS();
	add(&args, "host", host);
	if (ip)
		add(&args, "ip", ip);
	if (!no_port)
		mog_text_pair_int(&args, "port", port);
	if (status)
		add(&args, "status", status);
	ask(ZEND_THIS, "update_host", &args, NULL, NULL);
}

ZEND_METHOD(Mogile, deleteHost)
{
	zend_string *host;
	struct mog_text args = {0};

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_STR(host)
	ZEND_PARSE_PARAMETERS_END();
	add(&args, "host", host);
	ask(ZEND_THIS, "delete_host", &args, NULL, NULL);
}

ZEND_METHOD(Mogile, createDevice)
{
	zend_string *host;
	zend_long device;
	zend_string *state = NULL;
	struct mog_text args = {0};

	ZEND_PARSE_PARAMETERS_START(2, 3)
	Z_PARAM_STR(host)
	Z_PARAM_LONG(device)
	Z_PARAM_OPTIONAL
	Z_PARAM_STR(state)
	ZEND_PARSE_PARAMETERS_END();
	add(&args, "hostname", host);
	mog_text_pair_int(&args, "devid", device);
	if (state)
		add(&args, "state", state);
	ask(ZEND_THIS, "create_device", &args, NULL, NULL);
}

ZEND_METHOD(Mogile, setDeviceState)
{
	zend_string *host;
	zend_long device;
	zend_string *state;
	struct mog_text args = {0};

	ZEND_PARSE_PARAMETERS_START(3, 3)
	Z_PARAM_STR(host)
	Z_PARAM_LONG(device)
	Z_PARAM_STR(state)
	ZEND_PARSE_PARAMETERS_END();
	add(&args, "host", host);
	mog_text_pair_int(&args, "device", device);
	add(&args, "state", state);
	ask(ZEND_THIS, "set_state", &args, NULL, NULL);
}

ZEND_METHOD(Mogile, setDeviceWeight)
{
	zend_string *host;
	zend_long device;
	zend_long weight;
	struct mog_text args = {0};

	ZEND_PARSE_PARAMETERS_START(3, 3)
	Z_PARAM_STR(host)
	Z_PARAM_LONG(device)
	Z_PARAM_LONG(weight)
	ZEND_PARSE_PARAMETERS_END();
	add(&args, "host", host);
	mog_text_pair_int(&args, "device", device);
	mog_text_pair_int(&args, "weight", weight);
	ask(ZEND_THIS, "set_weight", &args, NULL, NULL);
}

ZEND_METHOD(Mogile, setSetting)
{
	zend_string *name;
	zend_string *value;
	struct mog_text args = {0};

	ZEND_PARSE_PARAMETERS_START(2, 2)
	Z_PARAM_STR(name)
	Z_PARAM_STR(value)
	ZEND_PARSE_PARAMETERS_END();
	add(&args, "key", name);
	add(&args, "value", value);
	ask(ZEND_THIS, "set_server_setting", &args, NULL, NULL);
}

ZEND_METHOD(Mogile, rebalanceStatus)
{
	php_mogile_object *self;
	struct mog_reply reply;
	struct mog_error error;
	enum mog_code code;

	ZEND_PARSE_PARAMETERS_NONE();
	self = php_mogile_this(ZEND_THIS);
	if (!self)
		RETURN_THROWS();
	code = mog_client_command(&self->client, "rebalance_status", NULL, &reply, &error);
	if (code == MOG_REFUSED && strcmp(error.word, "no_rebal_state") == 0)
		RETURN_NULL();
	if (code != MOG_OK) {
		php_mogile_throw(&error, NULL, NULL);
		RETURN_THROWS();
	}
	php_mogile_reply_typed(&reply, return_value);
	mog_reply_free(&reply);
}

static void first_line(const struct mog_reply *reply, zval *to)
{
	if (reply->count > 0)
		ZVAL_STRINGL(to, reply->pairs[0].value, reply->pairs[0].len);
	else
		ZVAL_EMPTY_STRING(to);
}

ZEND_METHOD(Mogile, version)
{
	ZEND_PARSE_PARAMETERS_NONE();
	ask(ZEND_THIS, "!version", NULL, first_line, return_value);
}

static void replicate_count(const struct mog_reply *reply, zval *to)
{
	int64_t count = 0;

	mog_reply_int(reply, "count", INT64_MAX, &count);
	ZVAL_LONG(to, (zend_long)count);
}

ZEND_METHOD(Mogile, replicateNow)
{
	ZEND_PARSE_PARAMETERS_NONE();
	ask(ZEND_THIS, "replicate_now", NULL, replicate_count, return_value);
}

ZEND_METHOD(Mogile, sleep)
{
	zend_long seconds;
	struct mog_text args = {0};

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_LONG(seconds)
	ZEND_PARSE_PARAMETERS_END();
	if (seconds < 0) {
		zend_argument_value_error(1, "must be 0 or more");
		RETURN_THROWS();
	}
	mog_text_pair_int(&args, "duration", seconds);
	ask(ZEND_THIS, "sleep", &args, NULL, NULL);
}

ZEND_METHOD(Mogile, command)
{
	zend_string *command;
	HashTable *given = NULL;
	struct mog_text args = {0};
	zend_string *name;
	zend_ulong number;
	zval *value;

	ZEND_PARSE_PARAMETERS_START(1, 2)
	Z_PARAM_STR(command)
	Z_PARAM_OPTIONAL
	Z_PARAM_ARRAY_HT(given)
	ZEND_PARSE_PARAMETERS_END();
	if (zend_str_has_nul_byte(command)) {
		zend_argument_value_error(1, "must not have NUL bytes");
		RETURN_THROWS();
	}
	if (given) {
		ZEND_HASH_FOREACH_KEY_VAL(given, number, name, value)
		{
			zend_string *field =
				name ? zend_string_copy(name) : zend_long_to_str((zend_long)number);
			zend_string *text = zval_try_get_string(value);

			if (text) {
				mog_text_pair(&args, ZSTR_VAL(field), ZSTR_LEN(field),
					ZSTR_VAL(text), ZSTR_LEN(text));
				zend_string_release(text);
			}
			zend_string_release(field);
			if (!text) {
				mog_text_free(&args);
				RETURN_THROWS();
			}
		}
		ZEND_HASH_FOREACH_END();
	}
	ask(ZEND_THIS, ZSTR_VAL(command), &args, php_mogile_reply_raw, return_value);
}
