/* Class Mogile: domains, classes, hosts, devices, settings and the tracker itself. */
#include "mogile/glue/php_mogile.h"

#include "zend_exceptions.h"

#include "glue/call.h"
#include "mogile/glue/reply.h"

/* One command, its answer made into *to by convert (NULL: thrown away). */
static void ask(zval *object, enum mog_command command, const struct mog_value *values,
	void (*convert)(const struct mog_reply *reply, zval *to), zval *to)
{
	php_mogile_object *self = php_mogile_this(object);
	struct mog_reply reply;

	if (self && php_mogile_ask(self, command, values, NULL, &reply)) {
		if (convert)
			convert(&reply, to);
		mog_reply_free(&reply);
	}
	php_pieces_resume();
}

static struct mog_value literal(const char *text)
{
	return mog_text_value(text, strlen(text));
}

/* Methods without arguments: a row each, the command and what is made of its answer. */
#define SIMPLE(method, command, convert)                                                           \
	ZEND_METHOD(Mogile, method)                                                                \
	{                                                                                          \
		ZEND_PARSE_PARAMETERS_NONE();                                                      \
		ask(ZEND_THIS, command, NULL, convert, return_value);                              \
	}

static void first_line(const struct mog_reply *reply, zval *to)
{
	if (reply->count > 0)
		ZVAL_STRINGL(to, reply->pairs[0].value, reply->pairs[0].len);
	else
		ZVAL_EMPTY_STRING(to);
}

static void replicate_count(const struct mog_reply *reply, zval *to)
{
	int64_t count = 0;

	mog_reply_int(reply, "count", INT64_MAX, &count);
	ZVAL_LONG(to, (zend_long)count);
}

SIMPLE(domains, MOG_CMD_GET_DOMAINS, php_mogile_reply_domains)
SIMPLE(hosts, MOG_CMD_GET_HOSTS, php_mogile_reply_hosts)
SIMPLE(devices, MOG_CMD_GET_DEVICES, php_mogile_reply_devices)
SIMPLE(settings, MOG_CMD_SERVER_SETTINGS, php_mogile_reply_settings)
SIMPLE(fsckStart, MOG_CMD_FSCK_START, NULL)
SIMPLE(fsckStop, MOG_CMD_FSCK_STOP, NULL)
SIMPLE(fsckStatus, MOG_CMD_FSCK_STATUS, php_mogile_reply_typed)
SIMPLE(fsckClearLog, MOG_CMD_FSCK_CLEARLOG, NULL)
SIMPLE(rebalanceStart, MOG_CMD_REBALANCE_START, NULL)
SIMPLE(rebalanceStop, MOG_CMD_REBALANCE_STOP, NULL)
SIMPLE(rebalanceReset, MOG_CMD_REBALANCE_RESET, NULL)
SIMPLE(rebalanceTest, MOG_CMD_REBALANCE_TEST, php_mogile_reply_typed)
SIMPLE(stats, MOG_CMD_ADMIN_STATS, php_mogile_reply_stats)
SIMPLE(jobs, MOG_CMD_ADMIN_JOBS, php_mogile_reply_jobs)
SIMPLE(version, MOG_CMD_ADMIN_VERSION, first_line)
SIMPLE(monitorRound, MOG_CMD_DO_MONITOR_ROUND, NULL)
SIMPLE(replicateNow, MOG_CMD_REPLICATE_NOW, replicate_count)
SIMPLE(ping, MOG_CMD_NOOP, NULL)

#undef SIMPLE

/* --- domains and classes --- */

/* What is known of the classes may be wrong from now on. */
static void forget_classes(zval *object)
{
	mog_client_forget_classes(&php_mogile_from(Z_OBJ_P(object))->client);
}

ZEND_METHOD(Mogile, clearCache)
{
	ZEND_PARSE_PARAMETERS_NONE();
	forget_classes(ZEND_THIS);
	ask(ZEND_THIS, MOG_CMD_CLEAR_CACHE, NULL, NULL, NULL);
}

static void with_domain(INTERNAL_FUNCTION_PARAMETERS, enum mog_command command)
{
	zend_string *domain;
	struct mog_value value;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_STR(domain)
	ZEND_PARSE_PARAMETERS_END();
	value = php_mogile_text(domain);
	forget_classes(ZEND_THIS);
	ask(ZEND_THIS, command, &value, NULL, NULL);
}

ZEND_METHOD(Mogile, createDomain)
{
	with_domain(INTERNAL_FUNCTION_PARAM_PASSTHRU, MOG_CMD_CREATE_DOMAIN);
}

ZEND_METHOD(Mogile, deleteDomain)
{
	with_domain(INTERNAL_FUNCTION_PARAM_PASSTHRU, MOG_CMD_DELETE_DOMAIN);
}

typedef struct {
	zend_string *name;
	zend_long count;
	zend_string *hash_type;
	zend_string *policy;
	zend_string *domain; /* NULL: the object's */
} class_args;

static void with_class(zval *object, enum mog_command command, const class_args *a)
{
	php_mogile_object *self = php_mogile_this(object);

	if (self) {
		const struct mog_value values[] = {
			php_mogile_text(a->domain ? a->domain : self->domain),
			php_mogile_text(a->name), mog_number_value(a->count),
			php_mogile_text(a->hash_type), php_mogile_text(a->policy)};

		forget_classes(object);
		ask(object, command, values, NULL, NULL);
	}
}

ZEND_METHOD(Mogile, createClass)
{
	class_args a = {.count = 2};

	ZEND_PARSE_PARAMETERS_START(1, 5)
	Z_PARAM_STR(a.name)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(a.count)
	Z_PARAM_STR_OR_NULL(a.hash_type)
	Z_PARAM_STR_OR_NULL(a.policy)
	Z_PARAM_STR_OR_NULL(a.domain)
	ZEND_PARSE_PARAMETERS_END();
	with_class(ZEND_THIS, MOG_CMD_CREATE_CLASS, &a);
}

ZEND_METHOD(Mogile, changeClass)
{
	class_args a = {0};

	ZEND_PARSE_PARAMETERS_START(2, 5)
	Z_PARAM_STR(a.name)
	Z_PARAM_LONG(a.count)
	Z_PARAM_OPTIONAL
	Z_PARAM_STR_OR_NULL(a.hash_type)
	Z_PARAM_STR_OR_NULL(a.policy)
	Z_PARAM_STR_OR_NULL(a.domain)
	ZEND_PARSE_PARAMETERS_END();
	with_class(ZEND_THIS, MOG_CMD_UPDATE_CLASS, &a);
}

ZEND_METHOD(Mogile, deleteClass)
{
	zend_string *name;
	zend_string *domain = NULL;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(1, 2)
	Z_PARAM_STR(name)
	Z_PARAM_OPTIONAL
	Z_PARAM_STR_OR_NULL(domain)
	ZEND_PARSE_PARAMETERS_END();
	self = php_mogile_this(ZEND_THIS);
	if (self) {
		const struct mog_value values[] = {
			php_mogile_text(domain ? domain : self->domain), php_mogile_text(name)};

		forget_classes(ZEND_THIS);
		ask(ZEND_THIS, MOG_CMD_DELETE_CLASS, values, NULL, NULL);
	}
}

/* --- hosts and devices --- */

/* The new host's id. */
static void host_id(const struct mog_reply *reply, zval *to)
{
	int64_t id = 0;

	mog_reply_int(reply, "hostid", INT32_MAX, &id);
	ZVAL_LONG(to, (zend_long)id);
}

typedef struct {
	zend_string *name;
	zend_string *ip;
	zend_long port;
	bool no_port;
	zend_string *status;
	zend_long get_port;
	bool no_get_port;
	zend_string *alt_ip;
	zend_string *alt_mask;
} host_args;

static bool valid_port(zend_long port, zend_long min, uint32_t argument)
{
	if (port >= min && port <= 65535)
		return true;
	zend_argument_value_error(argument, "must be " ZEND_LONG_FMT " to 65535", min);
	return false;
}

static void with_host(INTERNAL_FUNCTION_PARAMETERS, enum mog_command command, host_args *a)
{
	struct mog_value values[7] = {php_mogile_text(a->name), php_mogile_text(a->ip)};

	if (!a->no_port && !valid_port(a->port, 1, 3))
		return;
	/* 0 takes it away again. */
	if (!a->no_get_port && !valid_port(a->get_port, 0, 5))
		return;
	if (!a->no_port)
		values[2] = mog_number_value(a->port);
	values[3] = php_mogile_text(a->status);
	if (command == MOG_CMD_CREATE_HOST && !a->status)
		values[3] = literal("alive");
	if (!a->no_get_port)
		values[4] = a->get_port > 0 ? mog_number_value(a->get_port) : literal("");
	values[5] = php_mogile_text(a->alt_ip);
	values[6] = php_mogile_text(a->alt_mask);
	ask(ZEND_THIS, command, values, command == MOG_CMD_CREATE_HOST ? host_id : NULL,
		return_value);
}

ZEND_METHOD(Mogile, createHost)
{
	host_args a = {0};

	a.no_get_port = true;
	ZEND_PARSE_PARAMETERS_START(3, 7)
	Z_PARAM_STR(a.name)
	Z_PARAM_STR(a.ip)
	Z_PARAM_LONG(a.port)
	Z_PARAM_OPTIONAL
	Z_PARAM_STR(a.status)
	Z_PARAM_LONG_OR_NULL(a.get_port, a.no_get_port)
	Z_PARAM_STR_OR_NULL(a.alt_ip)
	Z_PARAM_STR_OR_NULL(a.alt_mask)
	ZEND_PARSE_PARAMETERS_END();
	with_host(INTERNAL_FUNCTION_PARAM_PASSTHRU, MOG_CMD_CREATE_HOST, &a);
}

ZEND_METHOD(Mogile, updateHost)
{
	host_args a = {0};

	a.no_port = a.no_get_port = true;
	ZEND_PARSE_PARAMETERS_START(1, 7)
	Z_PARAM_STR(a.name)
	Z_PARAM_OPTIONAL
	Z_PARAM_STR_OR_NULL(a.ip)
	Z_PARAM_LONG_OR_NULL(a.port, a.no_port)
	Z_PARAM_STR_OR_NULL(a.status)
	Z_PARAM_LONG_OR_NULL(a.get_port, a.no_get_port)
	Z_PARAM_STR_OR_NULL(a.alt_ip)
	Z_PARAM_STR_OR_NULL(a.alt_mask)
	ZEND_PARSE_PARAMETERS_END();
	with_host(INTERNAL_FUNCTION_PARAM_PASSTHRU, MOG_CMD_UPDATE_HOST, &a);
}

ZEND_METHOD(Mogile, deleteHost)
{
	zend_string *host;
	struct mog_value value;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_STR(host)
	ZEND_PARSE_PARAMETERS_END();
	value = php_mogile_text(host);
	ask(ZEND_THIS, MOG_CMD_DELETE_HOST, &value, NULL, NULL);
}

ZEND_METHOD(Mogile, createDevice)
{
	zend_string *host;
	zend_long device;
	zend_string *state = NULL;
	struct mog_value values[3];

	ZEND_PARSE_PARAMETERS_START(2, 3)
	Z_PARAM_STR(host)
	Z_PARAM_LONG(device)
	Z_PARAM_OPTIONAL
	Z_PARAM_STR(state)
	ZEND_PARSE_PARAMETERS_END();
	values[0] = php_mogile_text(host);
	values[1] = mog_number_value(device);
	values[2] = php_mogile_text(state);
	ask(ZEND_THIS, MOG_CMD_CREATE_DEVICE, values, NULL, NULL);
}

ZEND_METHOD(Mogile, setDeviceState)
{
	zend_string *host;
	zend_long device;
	zend_string *state;
	struct mog_value values[3];

	ZEND_PARSE_PARAMETERS_START(3, 3)
	Z_PARAM_STR(host)
	Z_PARAM_LONG(device)
	Z_PARAM_STR(state)
	ZEND_PARSE_PARAMETERS_END();
	values[0] = php_mogile_text(host);
	values[1] = mog_number_value(device);
	values[2] = php_mogile_text(state);
	ask(ZEND_THIS, MOG_CMD_SET_STATE, values, NULL, NULL);
}

ZEND_METHOD(Mogile, setDeviceWeight)
{
	zend_string *host;
	zend_long device;
	zend_long weight;
	struct mog_value values[3];

	ZEND_PARSE_PARAMETERS_START(3, 3)
	Z_PARAM_STR(host)
	Z_PARAM_LONG(device)
	Z_PARAM_LONG(weight)
	ZEND_PARSE_PARAMETERS_END();
	values[0] = php_mogile_text(host);
	values[1] = mog_number_value(device);
	values[2] = mog_number_value(weight);
	ask(ZEND_THIS, MOG_CMD_SET_WEIGHT, values, NULL, NULL);
}

/* --- the tracker --- */

ZEND_METHOD(Mogile, setSetting)
{
	zend_string *name;
	zend_string *value;
	struct mog_value values[2];

	ZEND_PARSE_PARAMETERS_START(2, 2)
	Z_PARAM_STR(name)
	Z_PARAM_STR(value)
	ZEND_PARSE_PARAMETERS_END();
	values[0] = php_mogile_text(name);
	values[1] = php_mogile_text(value);
	ask(ZEND_THIS, MOG_CMD_SET_SERVER_SETTING, values, NULL, NULL);
}

ZEND_METHOD(Mogile, fsckReset)
{
	bool policy_only = false;
	zend_long start = 0;
	struct mog_value values[2] = {0};

	ZEND_PARSE_PARAMETERS_START(0, 2)
	Z_PARAM_OPTIONAL
	Z_PARAM_BOOL(policy_only)
	Z_PARAM_LONG(start)
	ZEND_PARSE_PARAMETERS_END();
	if (start < 0) {
		zend_argument_value_error(2, "must be 0 or more");
		RETURN_THROWS();
	}
	if (policy_only)
		values[0] = mog_number_value(1);
	if (start > 0)
		values[1] = mog_number_value(start);
	ask(ZEND_THIS, MOG_CMD_FSCK_RESET, values, NULL, NULL);
}

ZEND_METHOD(Mogile, fsckLog)
{
	zend_long after = 0;
	struct mog_value value;

	ZEND_PARSE_PARAMETERS_START(0, 1)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(after)
	ZEND_PARSE_PARAMETERS_END();
	if (after < 0) {
		zend_argument_value_error(1, "must be 0 or more");
		RETURN_THROWS();
	}
	value = mog_number_value(after);
	ask(ZEND_THIS, MOG_CMD_FSCK_GETLOG, &value, php_mogile_reply_fsck_log, return_value);
}

ZEND_METHOD(Mogile, rebalanceSetPolicy)
{
	zend_string *policy;
	struct mog_value value;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_STR(policy)
	ZEND_PARSE_PARAMETERS_END();
	value = php_mogile_text(policy);
	ask(ZEND_THIS, MOG_CMD_REBALANCE_SET_POLICY, &value, NULL, NULL);
}

ZEND_METHOD(Mogile, rebalanceStatus)
{
	php_mogile_object *self;
	struct mog_reply reply;
	struct mog_error error;

	ZEND_PARSE_PARAMETERS_NONE();
	self = php_mogile_this(ZEND_THIS);
	if (!self)
		RETURN_THROWS();
	if (mog_client_ask(&self->client, MOG_CMD_REBALANCE_STATUS, NULL, &reply, &error) ==
		MOG_OK) {
		php_mogile_reply_typed(&reply, return_value);
		mog_reply_free(&reply);
	} else if (!mog_command_found_nothing(MOG_CMD_REBALANCE_STATUS, &error)) {
		php_mogile_throw(&error, NULL, NULL);
	}
	php_pieces_resume();
}

ZEND_METHOD(Mogile, sleep)
{
	zend_long seconds;
	struct mog_value value;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_LONG(seconds)
	ZEND_PARSE_PARAMETERS_END();
	if (seconds < 0) {
		zend_argument_value_error(1, "must be 0 or more");
		RETURN_THROWS();
	}
	value = mog_number_value(seconds);
	ask(ZEND_THIS, MOG_CMD_SLEEP, &value, NULL, NULL);
}

/* --- any command --- */

/* One argument: of a tracker's command a pair, of one that is answered with lines a word. False: an exception was
 * thrown. */
static bool add_argument(
	struct mog_text *args, bool admin, zend_string *name, zend_ulong number, const zval *value)
{
	zend_string *text = php_pieces_to_string(value);
	char digits[32];
	bool ok = true;

	if (!text)
		return false;
	if (admin) {
		ok = mog_text_word(args, ZSTR_VAL(text), ZSTR_LEN(text));
		if (!ok)
			zend_argument_value_error(2, "must have words without blanks for a command "
						     "that begins with \"!\"");
	} else if (name) {
		mog_text_pair(args, ZSTR_VAL(name), ZSTR_LEN(name), ZSTR_VAL(text), ZSTR_LEN(text));
	} else {
		snprintf(digits, sizeof(digits), ZEND_LONG_FMT, (zend_long)number);
		mog_text_pair(args, digits, strlen(digits), ZSTR_VAL(text), ZSTR_LEN(text));
	}
	zend_string_release(text);
	return ok;
}

static bool add_arguments(struct mog_text *args, bool admin, HashTable *given)
{
	zend_string *name;
	zend_ulong number;
	zval *value;

	ZEND_HASH_FOREACH_KEY_VAL(given, number, name, value)
	{
		if (!add_argument(args, admin, name, number, value))
			return false;
	}
	ZEND_HASH_FOREACH_END();
	return true;
}

ZEND_METHOD(Mogile, command)
{
	zend_string *command;
	HashTable *given = NULL;
	struct mog_text args = {0};
	struct mog_reply reply;
	struct mog_error error;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(1, 2)
	Z_PARAM_STR(command)
	Z_PARAM_OPTIONAL
	Z_PARAM_ARRAY_HT(given)
	ZEND_PARSE_PARAMETERS_END();
	if (zend_str_has_nul_byte(command)) {
		zend_argument_value_error(1, "must not have NUL bytes");
		RETURN_THROWS();
	}
	self = php_mogile_this(ZEND_THIS);
	if (!self)
		RETURN_THROWS();
	if (!given || add_arguments(&args, ZSTR_VAL(command)[0] == '!', given)) {
		if (mog_client_command(&self->client, ZSTR_VAL(command), &args, &reply, &error) ==
			MOG_OK) {
			php_mogile_reply_raw(&reply, return_value);
			mog_reply_free(&reply);
		} else {
			php_mogile_throw(&error, NULL, NULL);
		}
	}
	mog_text_free(&args);
	php_pieces_resume();
}
