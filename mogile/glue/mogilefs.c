/* Class MogileFs: the API of pecl/mogilefs over the same engine. */
#include "mogile/glue/php_mogile.h"

#include "zend_exceptions.h"

#include "mogile/glue/mogilefs_arginfo.h"
#include "mogile/glue/reply.h"
#include "mogile/glue/transfer.h"

typedef struct {
	php_mogile_object *mogile; /* connected: one of our own, for the transfers; else NULL */
	double read_timeout;
	zend_object std;
} mogilefs;

static zend_class_entry *mogilefs_ce;
static zend_class_entry *exception_ce;
static zend_object_handlers handlers;

static mogilefs *from(zend_object *object)
{
	return (mogilefs *)((char *)object - XtOffsetOf(mogilefs, std));
}

static zend_object *create(zend_class_entry *ce)
{
	mogilefs *self = zend_object_alloc(sizeof(*self), ce);

	self->mogile = NULL;
	self->read_timeout = 10.0;
	zend_object_std_init(&self->std, ce);
	object_properties_init(&self->std, ce);
	self->std.handlers = &handlers;
	return &self->std;
}

static void disconnect(mogilefs *self)
{
	if (self->mogile)
		OBJ_RELEASE(&self->mogile->std);
	self->mogile = NULL;
}

static void free_object(zend_object *object)
{
	disconnect(from(object));
	zend_object_std_dtor(object);
}

void php_mogile_register_fs(void)
{
	exception_ce = register_class_MogileFsException(zend_ce_exception);
	mogilefs_ce = register_class_MogileFs();
	mogilefs_ce->create_object = create;
	memcpy(&handlers, &std_object_handlers, sizeof(handlers));
	handlers.offset = XtOffsetOf(mogilefs, std);
	handlers.free_obj = free_object;
	handlers.clone_obj = NULL;
}

static void set_timeout(mogilefs *self)
{
	if (self->mogile)
		self->mogile->client.trackers.timeout_us = (int64_t)(self->read_timeout * 1e6);
}

/* The message is the tracker's text, as users of the peer expect. */
static void complain(const struct mog_error *error)
{
	if (!EG(exception))
		zend_throw_exception(exception_ce, error->message, 0);
}

static php_mogile_object *connected(zval *object)
{
	mogilefs *self = from(Z_OBJ_P(object));

	if (!self->mogile)
		zend_throw_exception(
			exception_ce, "Could not connect to tracker: not connected", 0);
	return self->mogile;
}

ZEND_METHOD(MogileFs, __construct)
{
	ZEND_PARSE_PARAMETERS_NONE();
}

ZEND_METHOD(MogileFs, connect)
{
	mogilefs *self = from(Z_OBJ_P(ZEND_THIS));
	zend_string *host;
	zend_long port;
	zend_string *domain;
	double timeout = 5.0;
	zval object;
	zval tracker;
	struct mog_reply reply;
	struct mog_error error;

	ZEND_PARSE_PARAMETERS_START(3, 4)
	Z_PARAM_STR(host)
	Z_PARAM_LONG(port)
	Z_PARAM_STR(domain)
	Z_PARAM_OPTIONAL
	Z_PARAM_DOUBLE(timeout)
	ZEND_PARSE_PARAMETERS_END();
	if (port < 1 || port > 65535) {
		zend_argument_value_error(2, "must be 1 to 65535");
		RETURN_THROWS();
	}
	if (!(timeout > 0 && timeout <= 1e9)) {
		zend_argument_value_error(4, "must be greater than 0");
		RETURN_THROWS();
	}
	disconnect(self);
	object_init_ex(&object, php_mogile_ce);
	ZVAL_STR(&tracker, zend_strpprintf(0, strchr(ZSTR_VAL(host), ':') ? "[%s]:%d" : "%s:%d",
				   ZSTR_VAL(host), (int)port));
	if (!php_mogile_construct(php_mogile_from(Z_OBJ(object)), &tracker, domain, NULL)) {
		zval_ptr_dtor(&tracker);
		zval_ptr_dtor(&object);
		RETURN_THROWS();
	}
	zval_ptr_dtor(&tracker);
	self->mogile = php_mogile_from(Z_OBJ(object));
	self->mogile->client.trackers.connect_timeout_us = (int64_t)(timeout * 1e6);
	set_timeout(self);
	if (mog_client_command(&self->mogile->client, "noop", NULL, &reply, &error) != MOG_OK) {
		disconnect(self);
		complain(&error);
		RETURN_THROWS();
	}
	mog_reply_free(&reply);
	RETURN_TRUE;
}

ZEND_METHOD(MogileFs, isConnected)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(from(Z_OBJ_P(ZEND_THIS))->mogile != NULL);
}

ZEND_METHOD(MogileFs, close)
{
	mogilefs *self = from(Z_OBJ_P(ZEND_THIS));
	bool was = self->mogile != NULL;

	ZEND_PARSE_PARAMETERS_NONE();
	disconnect(self);
	RETURN_BOOL(was);
}

/* --- commands --- */

/* What a command's arguments are called, in the order of the method's; the value of the method's
 * answer. NULL ends the names. "domain" where own_domain: the connection's, in front. */
typedef struct {
	const char *command;
	bool own_domain;
	bool raw; /* returns the fields, else true */
	const char *names[5];
} command;

static void run(zval *object, const command *c, const zval *values, zval *return_value)
{
	php_mogile_object *mogile = connected(object);
	struct mog_text args = {0};
	struct mog_reply reply;
	struct mog_error error;

	if (!mogile)
		return;
	if (c->own_domain)
		mog_text_pair(
			&args, "domain", 6, ZSTR_VAL(mogile->domain), ZSTR_LEN(mogile->domain));
	for (size_t i = 0; c->names[i]; i++) {
		if (Z_TYPE(values[i]) == IS_LONG)
			mog_text_pair_int(&args, c->names[i], Z_LVAL(values[i]));
		else
			mog_text_pair(&args, c->names[i], strlen(c->names[i]), Z_STRVAL(values[i]),
				Z_STRLEN(values[i]));
	}
	if (mog_client_command(&mogile->client, c->command, &args, &reply, &error) != MOG_OK) {
		mog_text_free(&args);
		complain(&error);
		return;
	}
	mog_text_free(&args);
	if (c->raw)
		php_mogile_reply_raw(&reply, return_value);
	else
		ZVAL_TRUE(return_value);
	mog_reply_free(&reply);
}

/* The method's arguments as zvals: 's' a string, 'l' an int, '|' the optional ones begin. Those not
 * given keep what values has. */
static bool take(zend_execute_data *execute_data, const char *types, zval *values)
{
	uint32_t min = 0;
	uint32_t max = 0;
	uint32_t given = ZEND_NUM_ARGS();
	bool optional = false;

	for (const char *type = types; *type; type++) {
		if (*type == '|') {
			optional = true;
			continue;
		}
		max++;
		if (!optional)
			min++;
	}
	if (given < min || given > max) {
		zend_wrong_parameters_count_error(min, max);
		return false;
	}
	for (uint32_t i = 0; i < given; types++) {
		zval *arg;

		if (*types == '|')
			continue;
		arg = ZEND_CALL_ARG(execute_data, i + 1);
		if (*types == 'l') {
			zend_long number;

			if (!zend_parse_arg_long(arg, &number, NULL, false, i + 1)) {
				zend_wrong_parameter_type_error(i + 1, Z_EXPECTED_LONG, arg);
				return false;
			}
			ZVAL_LONG(&values[i], number);
		} else {
			zend_string *text;

			if (!zend_parse_arg_str(arg, &text, false, i + 1)) {
				zend_wrong_parameter_type_error(i + 1, Z_EXPECTED_STRING, arg);
				return false;
			}
			ZVAL_STR(&values[i], text);
		}
		i++;
	}
	return true;
}

/* A method that is one command: its arguments' types, the command, whether the domain goes in front,
 * whether the fields are returned, the arguments' names. */
#define COMMAND(method, types, word, own_domain, raw, ...)                                         \
	ZEND_METHOD(MogileFs, method)                                                              \
	{                                                                                          \
		static const command c = {word, own_domain, raw, {__VA_ARGS__}};                   \
		zval values[5];                                                                    \
                                                                                                   \
		if (take(execute_data, types, values))                                             \
			run(ZEND_THIS, &c, values, return_value);                                  \
	}

COMMAND(fileInfo, "s", "file_info", true, true, "key", NULL)
COMMAND(delete, "s", "delete", true, false, "key", NULL)
COMMAND(rename, "ss", "rename", true, false, "from_key", "to_key", NULL)
COMMAND(listFids, "ss", "list_fids", false, true, "from", "to", NULL)
COMMAND(getDomains, "", "get_domains", false, true, NULL)
COMMAND(createDomain, "s", "create_domain", false, true, "domain", NULL)
COMMAND(deleteDomain, "s", "delete_domain", false, true, "domain", NULL)
COMMAND(createClass, "ssl", "create_class", false, true, "domain", "class", "mindevcount", NULL)
COMMAND(updateClass, "ssl", "update_class", false, true, "domain", "class", "mindevcount", NULL)
COMMAND(deleteClass, "ss", "delete_class", false, true, "domain", "class", NULL)
COMMAND(getHosts, "", "get_hosts", false, true, NULL)
COMMAND(createHost, "sss", "create_host", false, true, "host", "ip", "port", NULL)
COMMAND(deleteHost, "s", "delete_host", false, false, "host", NULL)
COMMAND(getDevices, "", "get_devices", false, true, NULL)
COMMAND(createDevice, "ss", "create_device", false, true, "devid", "status", NULL)
COMMAND(setWeight, "sss", "set_weight", false, false, "host", "device", "weight", NULL)
COMMAND(setState, "sss", "set_state", false, false, "host", "device", "state", NULL)
COMMAND(sleep, "l", "sleep", false, false, "duration", NULL)
COMMAND(stats, "s", "stats", false, true, "all", NULL)
COMMAND(replicate, "", "replicate_now", false, true, NULL)
COMMAND(checker, "ss", "checker", false, false, "disable", "level", NULL)
COMMAND(monitorRound, "", "do_monitor_round", false, false, NULL)

#undef COMMAND

ZEND_METHOD(MogileFs, get)
{
	static const command c = {"get_paths", true, true, {"key", "pathcount", NULL}};
	zval values[2];

	ZVAL_LONG(&values[1], 2);
	if (take(execute_data, "s|l", values))
		run(ZEND_THIS, &c, values, return_value);
}

ZEND_METHOD(MogileFs, listKeys)
{
	static const command c = {"list_keys", true, true, {"prefix", "after", "limit", NULL}};
	zval values[3];

	ZVAL_LONG(&values[2], 1000);
	if (take(execute_data, "ss|l", values))
		run(ZEND_THIS, &c, values, return_value);
}

ZEND_METHOD(MogileFs, updateHost)
{
	static const command c = {
		"update_host", false, true, {"host", "ip", "port", "status", NULL}};
	zval values[4];

	ZVAL_STR(&values[3], ZSTR_INIT_LITERAL("alive", 0));
	if (take(execute_data, "sss|s", values))
		run(ZEND_THIS, &c, values, return_value);
	if (ZEND_NUM_ARGS() < 4)
		zval_ptr_dtor(&values[3]);
}

/* --- storing --- */

/* As the transfer's own complaint, but as the peer's exception. */
static void as_peer(void)
{
	zend_object *thrown = EG(exception);
	zval rv;
	zend_string *text;

	if (!thrown || !instanceof_function(thrown->ce, php_mogile_exception_ce))
		return;
	text = zval_get_string(zend_read_property_ex(
		zend_ce_exception, thrown, ZSTR_KNOWN(ZEND_STR_MESSAGE), 1, &rv));
	zend_clear_exception();
	zend_throw_exception(exception_ce, ZSTR_VAL(text), 0);
	zend_string_release(text);
}

/* Is there a file of that name? Content with a NUL byte is no name. */
static bool is_file(const zend_string *path)
{
	php_stream_statbuf status;

	return !zend_str_has_nul_byte(path) && ZSTR_LEN(path) > 0 && ZSTR_LEN(path) < MAXPATHLEN &&
	       php_stream_stat_path_ex(ZSTR_VAL(path), PHP_STREAM_URL_STAT_QUIET, &status, NULL) ==
		       0;
}

ZEND_METHOD(MogileFs, put)
{
	zend_string *content;
	zend_string *key;
	zend_string *class_name;
	bool file_only = true;
	php_mogile_object *mogile;
	php_mogile_transfer t;

	ZEND_PARSE_PARAMETERS_START(3, 4)
	Z_PARAM_STR(content)
	Z_PARAM_STR(key)
	Z_PARAM_STR(class_name)
	Z_PARAM_OPTIONAL
	Z_PARAM_BOOL(file_only)
	ZEND_PARSE_PARAMETERS_END();
	mogile = connected(ZEND_THIS);
	if (!mogile)
		RETURN_THROWS();
	php_mogile_transfer_init(&t, mogile, MOG_STORE_FILE, "storing", key);
	t.job.class_name = ZSTR_VAL(class_name);
	t.job.class_len = ZSTR_LEN(class_name);
	if (!file_only && !is_file(content)) {
		php_mogile_from_string(&t, content);
	} else if (!php_mogile_from_file(&t, content)) {
		php_mogile_transfer_free(&t);
		as_peer();
		RETURN_THROWS();
	}
	php_mogile_transfer_run(&t, mogile);
	if (!php_mogile_transfer_end(&t)) {
		as_peer();
		RETURN_THROWS();
	}
	RETURN_TRUE;
}

/* --- settings --- */

ZEND_METHOD(MogileFs, setReadTimeout)
{
	mogilefs *self = from(Z_OBJ_P(ZEND_THIS));
	double timeout;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_DOUBLE(timeout)
	ZEND_PARSE_PARAMETERS_END();
	if (!(timeout > 0 && timeout <= 1e9)) {
		zend_argument_value_error(1, "must be greater than 0");
		RETURN_THROWS();
	}
	self->read_timeout = timeout;
	set_timeout(self);
}

ZEND_METHOD(MogileFs, getReadTimeout)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_DOUBLE(from(Z_OBJ_P(ZEND_THIS))->read_timeout);
}

ZEND_METHOD(MogileFs, isInDebuggingMode)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_FALSE;
}
