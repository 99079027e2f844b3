/* Class Mogile: the object, its options, and what all its methods share. mogile_files.c,
 * mogile_info.c, mogile_multi.c and mogile_admin.c have the rest of its methods. */
#include "mogile/glue/php_mogile.h"

#include "zend_exceptions.h"

#include "glue/call.h"
#include "mogile/glue/cache.h"
#include "mogile/glue/options.h"

php_mogile_object *php_mogile_this(zval *object)
{
	php_mogile_object *self = php_mogile_from(Z_OBJ_P(object));

	if (!self->domain) {
		zend_throw_error(NULL, "The Mogile object has not been constructed");
		return NULL;
	}
	return self;
}

php_mogile_object *php_mogile_this_no_args(zend_execute_data *execute_data)
{
	if (zend_parse_parameters_none() == FAILURE)
		return NULL;
	return php_mogile_this(ZEND_THIS);
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
	if (given && !php_mogile_set_options(self, given))
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
		php_mogile_set_options(self, given);
}

ZEND_METHOD(Mogile, getOptions)
{
	php_mogile_object *self = php_mogile_this_no_args(execute_data);

	if (!self)
		RETURN_THROWS();
	php_mogile_get_options(self, return_value);
}

ZEND_METHOD(Mogile, getDomain)
{
	php_mogile_object *self = php_mogile_this_no_args(execute_data);

	if (!self)
		RETURN_THROWS();
	RETURN_STR_COPY(self->domain);
}

ZEND_METHOD(Mogile, getTrackers)
{
	php_mogile_object *self = php_mogile_this_no_args(execute_data);

	if (!self)
		RETURN_THROWS();
	array_init(return_value);
	for (size_t i = 0; i < self->client.trackers.count; i++)
		add_next_index_string(return_value, self->client.trackers.list[i].name);
}

ZEND_METHOD(Mogile, close)
{
	php_mogile_object *self = php_mogile_this_no_args(execute_data);

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
	php_pieces_resume();
}
