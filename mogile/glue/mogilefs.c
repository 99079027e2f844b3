/* Class MogileFs: the API of pecl/mogilefs over the same engine. */
#include "mogile/glue/php_mogile.h"

#include "ext/standard/url.h"
#include "zend_exceptions.h"

#include "glue/call.h"
#include "mogile/glue/mogilefs_arginfo.h"
#include "mogile/glue/reply.h"
#include "mogile/glue/transfer.h"

enum {
	MAX_ARGUMENTS = 5,
	/* Programs give put() a fifth argument, which says whether to ask for several nodes: that is always done. It is
	 * not declared, as a subclass need not take it; a debug build of PHP allows no more than is declared. */
	MAX_PUT_ARGUMENTS = ZEND_DEBUG ? 4 : 5
};

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

static void let_go(php_mogile_object *mogile)
{
	zval value;

	ZVAL_OBJ(&value, &mogile->std);
	php_pieces_release(&value);
}

static void disconnect(mogilefs *self)
{
	php_mogile_object *mogile = self->mogile;

	self->mogile = NULL;
	if (mogile)
		let_go(mogile);
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

static int64_t microseconds(double seconds)
{
	return seconds > 0 ? (int64_t)(seconds * 1e6) + 1 : NET_NEVER;
}

static void set_timeout(mogilefs *self)
{
	if (self->mogile)
		self->mogile->client.trackers.timeout_us = microseconds(self->read_timeout);
}

/* The message is the tracker's text, as users of the peer expect. */
static void complain(const struct mog_error *error)
{
	if (!php_pieces_stopped())
		zend_throw_exception(exception_ce, error->message, 0);
}

/* Makes an exception of class Mogile one of the peer's. */
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

/* The connection, for the caller to let go of; NULL: an exception was thrown. */
static php_mogile_object *connected(zval *object)
{
	mogilefs *self = from(Z_OBJ_P(object));

	if (self->mogile)
		GC_ADDREF(&self->mogile->std);
	else
		zend_throw_exception(
			exception_ce, "Could not connect to tracker: not connected", 0);
	return self->mogile;
}

ZEND_METHOD(MogileFs, __construct)
{
	ZEND_PARSE_PARAMETERS_NONE();
}

/* A Mogile for the tracker. NULL: an exception was thrown. */
static php_mogile_object *make_mogile(const char *host, zend_long port, zend_string *domain)
{
	zval object;
	zval tracker;
	bool ok;

	object_init_ex(&object, php_mogile_ce);
	ZVAL_STR(&tracker,
		zend_strpprintf(0, strchr(host, ':') ? "[%s]:%d" : "%s:%d", host, (int)port));
	ok = php_mogile_construct(php_mogile_from(Z_OBJ(object)), &tracker, domain, NULL);
	zval_ptr_dtor(&tracker);
	if (ok)
		return php_mogile_from(Z_OBJ(object));
	zval_ptr_dtor(&object);
	zend_clear_exception();
	zend_throw_exception_ex(exception_ce, 0,
		"Could not connect to tracker: host \"%s\" or domain \"%s\" cannot be one", host,
		ZSTR_VAL(domain));
	return NULL;
}

ZEND_METHOD(MogileFs, connect)
{
	mogilefs *self = from(Z_OBJ_P(ZEND_THIS));
	zend_string *host;
	zend_long port;
	zend_string *domain;
	double timeout = 5.0;
	php_mogile_object *mogile;
	struct mog_reply reply;
	struct mog_error error;

	ZEND_PARSE_PARAMETERS_START(3, 4)
	Z_PARAM_STR(host)
	Z_PARAM_LONG(port)
	Z_PARAM_STR(domain)
	Z_PARAM_OPTIONAL
	Z_PARAM_DOUBLE(timeout)
	ZEND_PARSE_PARAMETERS_END();
	if (port < 1 || port > 65535 || !(timeout >= 0 && timeout <= 1e9)) {
		zend_throw_exception(exception_ce,
			"Could not connect to tracker: port or timeout out of range", 0);
		RETURN_THROWS();
	}
	disconnect(self);
	mogile = make_mogile(ZSTR_VAL(host), port, domain);
	if (!mogile)
		RETURN_THROWS();
	mogile->client.trackers.connect_timeout_us = microseconds(timeout);
	mogile->client.trackers.timeout_us = microseconds(self->read_timeout);
	if (mog_client_ask(&mogile->client, MOG_CMD_NOOP, NULL, &reply, &error) == MOG_OK) {
		mog_reply_free(&reply);
		/* A signal handler may have connected it meanwhile. */
		disconnect(self);
		self->mogile = mogile;
		ZVAL_TRUE(return_value);
	} else {
		complain(&error);
		let_go(mogile);
	}
	php_pieces_resume();
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

ZEND_METHOD(MogileFs, disconnect)
{
	mogilefs *self = from(Z_OBJ_P(ZEND_THIS));
	bool was = self->mogile != NULL;

	ZEND_PARSE_PARAMETERS_NONE();
	disconnect(self);
	RETURN_BOOL(was);
}

/* --- commands --- */

/* pecl/mogilefs sends keys as they are, and the tracker then decodes them: what it understood. */
static zend_string *key_as_sent(zend_string *key)
{
	if (!MOGILE_G(pecl_keys))
		return zend_string_copy(key);
	key = zend_string_init(ZSTR_VAL(key), strcspn(ZSTR_VAL(key), "&"), 0);
	ZSTR_LEN(key) = php_url_decode(ZSTR_VAL(key), ZSTR_LEN(key));
	return key;
}

/* A method that is one command. */
typedef struct {
	enum mog_command command;
	/* What its row's fields are: D the connection's domain; d the argument, if that is empty the connection's; k a
	 * key; s a string; l a number; - not given. */
	const char *fields;
	bool raw; /* returns the fields, else true */
} command;

static enum mog_code run_command(php_mogile_object *mogile, enum mog_command command,
	const struct mog_value *values, struct mog_reply *reply, struct mog_error *error)
{
	memset(reply, 0, sizeof(*reply));
	if (command == MOG_CMD_DELETE)
		return mog_client_delete(&mogile->client, values, error);
	if (command == MOG_CMD_RENAME)
		return mog_client_rename(&mogile->client, values, error);
	return mog_client_ask(&mogile->client, command, values, reply, error);
}

/* The row's values of the method's arguments. The strings of keys are to be released. */
static void set_values(const command *c, php_mogile_object *mogile, const zval *args,
	struct mog_value *values, zend_string **keys)
{
	size_t key_count = 0;

	memset(values, 0, MOG_MAX_FIELDS * sizeof(*values));
	for (size_t i = 0; c->fields[i]; i++) {
		char field = c->fields[i];

		if (field == '-')
			continue;
		if (field == 'D' || (field == 'd' && Z_STRLEN_P(args) == 0)) {
			values[i] = php_mogile_text(mogile->domain);
		} else if (field == 'l') {
			values[i] = mog_number_value(Z_LVAL_P(args));
		} else if (field == 'k') {
			keys[key_count] = key_as_sent(Z_STR_P(args));
			values[i] = php_mogile_text(keys[key_count++]);
		} else {
			values[i] = php_mogile_text(Z_STR_P(args));
		}
		if (field != 'D')
			args++;
	}
}

static void run(zval *object, const command *c, const zval *args, zval *return_value)
{
	php_mogile_object *mogile = connected(object);
	struct mog_value values[MOG_MAX_FIELDS];
	zend_string *keys[2] = {NULL, NULL};
	struct mog_reply reply;
	struct mog_error error;

	if (!mogile)
		return;
	set_values(c, mogile, args, values, keys);
	if (run_command(mogile, c->command, values, &reply, &error) != MOG_OK) {
		complain(&error);
	} else {
		if (c->raw)
			php_mogile_reply_raw(&reply, return_value);
		else
			ZVAL_TRUE(return_value);
		mog_reply_free(&reply);
	}
	for (size_t i = 0; i < 2 && keys[i]; i++)
		zend_string_release(keys[i]);
	let_go(mogile);
	php_pieces_resume();
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

/* A method that is one command: its arguments' types, the command, what its row's fields are, whether the answer's
 * fields are returned. */
#define COMMAND(method, types, word, fields, raw)                                                  \
	ZEND_METHOD(MogileFs, method)                                                              \
	{                                                                                          \
		static const command c = {word, fields, raw};                                      \
		zval values[MAX_ARGUMENTS];                                                        \
                                                                                                   \
		if (take(execute_data, types, values))                                             \
			run(ZEND_THIS, &c, values, return_value);                                  \
	}

COMMAND(fileInfo, "s", MOG_CMD_FILE_INFO, "Dk-", true)
COMMAND(delete, "s", MOG_CMD_DELETE, "Dk", false)
COMMAND(rename, "ss", MOG_CMD_RENAME, "Dkk", false)
COMMAND(listFids, "ss", MOG_CMD_LIST_FIDS, "ss", true)
COMMAND(getDomains, "", MOG_CMD_GET_DOMAINS, "", true)
COMMAND(createDomain, "s", MOG_CMD_CREATE_DOMAIN, "s", true)
COMMAND(deleteDomain, "s", MOG_CMD_DELETE_DOMAIN, "s", true)
COMMAND(createClass, "ssl", MOG_CMD_CREATE_CLASS, "dsl--", true)
COMMAND(updateClass, "ssl", MOG_CMD_UPDATE_CLASS, "dsl--", true)
COMMAND(deleteClass, "ss", MOG_CMD_DELETE_CLASS, "ds", true)
COMMAND(getHosts, "", MOG_CMD_GET_HOSTS, "", true)
COMMAND(createHost, "sss", MOG_CMD_CREATE_HOST, "sss----", true)
COMMAND(deleteHost, "s", MOG_CMD_DELETE_HOST, "s", false)
COMMAND(getDevices, "", MOG_CMD_GET_DEVICES, "", true)
COMMAND(createDevice, "ss", MOG_CMD_CREATE_DEVICE2, "ss", true)
COMMAND(setWeight, "sss", MOG_CMD_SET_WEIGHT, "sss", false)
COMMAND(setState, "sss", MOG_CMD_SET_STATE, "sss", false)
COMMAND(sleep, "l", MOG_CMD_SLEEP, "l", false)
COMMAND(stats, "s", MOG_CMD_STATS, "s", true)
COMMAND(replicate, "", MOG_CMD_REPLICATE_NOW, "", true)
COMMAND(checker, "ss", MOG_CMD_CHECKER, "ss", false)
COMMAND(monitorRound, "", MOG_CMD_DO_MONITOR_ROUND, "", false)

#undef COMMAND

ZEND_METHOD(MogileFs, get)
{
	static const command c = {MOG_CMD_GET_PATHS, "Dk-l-", true};
	zval values[MAX_ARGUMENTS];

	ZVAL_LONG(&values[1], 2);
	if (take(execute_data, "s|l", values))
		run(ZEND_THIS, &c, values, return_value);
}

ZEND_METHOD(MogileFs, listKeys)
{
	static const command c = {MOG_CMD_LIST_KEYS, "Dkkl", true};
	zval values[MAX_ARGUMENTS];

	ZVAL_LONG(&values[2], 1000);
	if (take(execute_data, "ss|l", values))
		run(ZEND_THIS, &c, values, return_value);
}

ZEND_METHOD(MogileFs, updateHost)
{
	static const command c = {MOG_CMD_UPDATE_HOST, "ssss---", true};
	zval values[MAX_ARGUMENTS];
	zend_string *alive = zend_string_init("alive", sizeof("alive") - 1, 0);

	ZVAL_STR(&values[3], alive);
	if (take(execute_data, "sss|s", values))
		run(ZEND_THIS, &c, values, return_value);
	zend_string_release(alive);
}

/* --- storing --- */

ZEND_METHOD(MogileFs, put)
{
	zend_string *content;
	zend_string *key;
	zend_string *class_name;
	bool file_only = true;
	zval *ignored = NULL;
	php_mogile_object *mogile;
	php_mogile_transfer t;
	zend_string *sent;

	ZEND_PARSE_PARAMETERS_START(3, MAX_PUT_ARGUMENTS)
	Z_PARAM_STR(content)
	Z_PARAM_STR(key)
	Z_PARAM_STR(class_name)
	Z_PARAM_OPTIONAL
	Z_PARAM_BOOL(file_only)
	Z_PARAM_ZVAL(ignored)
	ZEND_PARSE_PARAMETERS_END();
	(void)ignored;
	mogile = connected(ZEND_THIS);
	if (!mogile)
		RETURN_THROWS();
	sent = key_as_sent(key);
	php_mogile_transfer_init(&t, mogile, MOG_STORE_FILE, "storing", sent);
	zend_string_release(sent);
	t.class_name = zend_string_copy(class_name);
	t.job.class_name = ZSTR_VAL(class_name);
	t.job.class_len = ZSTR_LEN(class_name);
	if (!file_only)
		php_mogile_from_string(&t, content);
	if (!file_only || php_mogile_from_file(&t, content)) {
		php_mogile_transfer_run(&t);
		if (t.job.error.code != MOG_OK)
			complain(&t.job.error);
		else
			ZVAL_TRUE(return_value);
	}
	as_peer();
	php_mogile_transfer_free(&t);
	let_go(mogile);
	php_pieces_resume();
}

/* --- settings --- */

ZEND_METHOD(MogileFs, setReadTimeout)
{
	mogilefs *self = from(Z_OBJ_P(ZEND_THIS));
	double timeout;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_DOUBLE(timeout)
	ZEND_PARSE_PARAMETERS_END();
	if (!(timeout >= 0 && timeout <= 1e9)) {
		zend_throw_exception(
			exception_ce, "The read timeout must be 0 (no limit) or more", 0);
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
