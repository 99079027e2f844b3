/* Class Mogile: domains, classes, hosts and devices. */
#include "mogile/glue/admin.h"

#include "zend_exceptions.h"

#include "glue/call.h"
#include "mogile/glue/arguments.h"
#include "mogile/glue/reply.h"

void php_mogile_run_admin(zval *object, enum mog_command command, const struct mog_value *values,
	php_mogile_convert *convert, zval *to)
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

void php_mogile_run_method(INTERNAL_FUNCTION_PARAMETERS, const char *types,
	enum mog_command command, php_mogile_convert *convert)
{
	struct mog_value values[MOG_MAX_FIELDS] = {0};
	zval args[MOG_MAX_FIELDS];

	if (!php_mogile_take_arguments(execute_data, types, args))
		return;
	for (uint32_t i = 0; i < ZEND_NUM_ARGS(); i++)
		values[i] = Z_TYPE(args[i]) == IS_LONG ? mog_number_value(Z_LVAL(args[i]))
						       : php_mogile_text(Z_STR(args[i]));
	php_mogile_run_admin(ZEND_THIS, command, values, convert, return_value);
}

static struct mog_value literal(const char *text)
{
	return mog_text_value(text, strlen(text));
}

PHP_MOGILE_METHOD(domains, "", MOG_CMD_GET_DOMAINS, php_mogile_reply_domains)
PHP_MOGILE_METHOD(hosts, "", MOG_CMD_GET_HOSTS, php_mogile_reply_hosts)
PHP_MOGILE_METHOD(devices, "", MOG_CMD_GET_DEVICES, php_mogile_reply_devices)

/* --- domains and classes --- */

/* What is known of the classes may be wrong from now on. */
static void forget_classes(zval *object)
{
	mog_client_forget_classes(&php_mogile_from(Z_OBJ_P(object))->client);
}

ZEND_METHOD(Mogile, createDomain)
{
	forget_classes(ZEND_THIS);
	php_mogile_run_method(INTERNAL_FUNCTION_PARAM_PASSTHRU, "s", MOG_CMD_CREATE_DOMAIN, NULL);
}

ZEND_METHOD(Mogile, deleteDomain)
{
	forget_classes(ZEND_THIS);
	php_mogile_run_method(INTERNAL_FUNCTION_PARAM_PASSTHRU, "s", MOG_CMD_DELETE_DOMAIN, NULL);
}

static void with_class(INTERNAL_FUNCTION_PARAMETERS, enum mog_command command, bool default_count)
{
	zend_string *name;
	zend_long count = 2;
	zend_string *hash_type = NULL;
	zend_string *policy = NULL;
	zend_string *domain = NULL; /* the object's */
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(default_count ? 1 : 2, 5)
	Z_PARAM_STR(name)
	if (default_count) {
		Z_PARAM_OPTIONAL
	}
	Z_PARAM_LONG(count)
	if (!default_count) {
		Z_PARAM_OPTIONAL
	}
	Z_PARAM_STR_OR_NULL(hash_type)
	Z_PARAM_STR_OR_NULL(policy)
	Z_PARAM_STR_OR_NULL(domain)
	ZEND_PARSE_PARAMETERS_END();
	self = php_mogile_this(ZEND_THIS);
	if (self) {
		const struct mog_value values[] = {php_mogile_text(domain ? domain : self->domain),
			php_mogile_text(name), mog_number_value(count), php_mogile_text(hash_type),
			php_mogile_text(policy)};

		forget_classes(ZEND_THIS);
		php_mogile_run_admin(ZEND_THIS, command, values, NULL, NULL);
	}
}

ZEND_METHOD(Mogile, createClass)
{
	with_class(INTERNAL_FUNCTION_PARAM_PASSTHRU, MOG_CMD_CREATE_CLASS, true);
}

ZEND_METHOD(Mogile, changeClass)
{
	with_class(INTERNAL_FUNCTION_PARAM_PASSTHRU, MOG_CMD_UPDATE_CLASS, false);
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
		php_mogile_run_admin(ZEND_THIS, MOG_CMD_DELETE_CLASS, values, NULL, NULL);
	}
}

/* --- hosts and devices --- */

/* The new host's id. */
static void host_id(const struct mog_reply *reply, zval *to)
{
	ZVAL_LONG(to, (zend_long)mog_host_id(reply));
}

static bool valid_port(zend_long port, zend_long min, uint32_t argument)
{
	if (port >= min && port <= 65535)
		return true;
	zend_argument_value_error(argument, "must be " ZEND_LONG_FMT " to 65535", min);
	return false;
}

/* A new host has to have an address and a port; of another one, what is not given stays. */
static void with_host(INTERNAL_FUNCTION_PARAMETERS, enum mog_command command)
{
	bool create = command == MOG_CMD_CREATE_HOST;
	zend_string *name;
	zend_string *ip = NULL;
	zend_long port = 0;
	bool no_port = !create;
	zend_string *status = NULL;
	zend_long get_port = 0;
	bool no_get_port = true;
	zend_string *alt_ip = NULL;
	zend_string *alt_mask = NULL;
	struct mog_value values[7] = {0};

	ZEND_PARSE_PARAMETERS_START(create ? 3 : 1, 7)
	Z_PARAM_STR(name)
	if (!create) {
		Z_PARAM_OPTIONAL
	}
	Z_PARAM_STR_EX(ip, !create, 0)
	Z_PARAM_LONG_EX(port, no_port, !create, 0)
	if (create) {
		Z_PARAM_OPTIONAL
	}
	Z_PARAM_STR_EX(status, !create, 0)
	Z_PARAM_LONG_OR_NULL(get_port, no_get_port)
	Z_PARAM_STR_OR_NULL(alt_ip)
	Z_PARAM_STR_OR_NULL(alt_mask)
	ZEND_PARSE_PARAMETERS_END();
	if (!no_port && !valid_port(port, 1, 3))
		RETURN_THROWS();
	/* 0 takes it away again. */
	if (!no_get_port && !valid_port(get_port, 0, 5))
		RETURN_THROWS();
	values[0] = php_mogile_text(name);
	values[1] = php_mogile_text(ip);
	if (!no_port)
		values[2] = mog_number_value(port);
	values[3] = create && !status ? literal("alive") : php_mogile_text(status);
	if (!no_get_port)
		values[4] = get_port > 0 ? mog_number_value(get_port) : literal("");
	values[5] = php_mogile_text(alt_ip);
	values[6] = php_mogile_text(alt_mask);
	php_mogile_run_admin(ZEND_THIS, command, values, create ? host_id : NULL, return_value);
}

ZEND_METHOD(Mogile, createHost)
{
	with_host(INTERNAL_FUNCTION_PARAM_PASSTHRU, MOG_CMD_CREATE_HOST);
}

ZEND_METHOD(Mogile, updateHost)
{
	with_host(INTERNAL_FUNCTION_PARAM_PASSTHRU, MOG_CMD_UPDATE_HOST);
}

PHP_MOGILE_METHOD(deleteHost, "s", MOG_CMD_DELETE_HOST, NULL)
PHP_MOGILE_METHOD(createDevice, "sl|s", MOG_CMD_CREATE_DEVICE, NULL)
PHP_MOGILE_METHOD(setDeviceState, "sls", MOG_CMD_SET_STATE, NULL)
PHP_MOGILE_METHOD(setDeviceWeight, "sll", MOG_CMD_SET_WEIGHT, NULL)
