/* Class Mogile: what the tracker knows of files, changing that, and lists of keys and files. */
#include "mogile/glue/php_mogile.h"

#include "mogile/glue/cache.h"
#include "mogile/glue/files.h"
#include "mogile/glue/keys.h"
#include "mogile/glue/reply.h"

ZEND_METHOD(Mogile, getPaths)
{
	zend_string *key;
	zend_long count = 0;
	bool default_count = true;
	bool verify = false;
	struct mog_text args = {0};
	struct mog_reply reply;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(1, 3)
	Z_PARAM_STR(key)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG_OR_NULL(count, default_count)
	Z_PARAM_BOOL(verify)
	ZEND_PARSE_PARAMETERS_END();
	if (ZEND_NUM_ARGS() < 2)
		default_count = true;
	if (!default_count && (count < 1 || count > MOG_MAX_PATHS)) {
		zend_argument_value_error(2, "must be 1 to %d", MOG_MAX_PATHS);
		RETURN_THROWS();
	}
	self = php_mogile_this(ZEND_THIS);
	if (!self)
		RETURN_THROWS();
	if (default_count && !verify) {
		if (!php_mogile_cache_get(self, key, return_value))
			RETURN_THROWS();
		if (!Z_ISUNDEF_P(return_value))
			return;
	}
	php_mogile_key_args(self, &args, key);
	mog_text_pair_string(&args, "noverify", verify ? "0" : "1");
	mog_text_pair_int(&args, "pathcount", default_count ? self->path_count : count);
	if (!php_mogile_command(self, "get_paths", &args, key, &reply))
		RETURN_THROWS();
	php_mogile_reply_list(&reply, "paths", "path", return_value);
	mog_reply_free(&reply);
	if (default_count && zend_hash_num_elements(Z_ARRVAL_P(return_value)) > 0)
		php_mogile_cache_put(self, key, return_value);
}

ZEND_METHOD(Mogile, fileInfo)
{
	zend_string *key;
	struct mog_reply reply;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_STR(key)
	ZEND_PARSE_PARAMETERS_END();
	self = php_mogile_this(ZEND_THIS);
	if (!self || !php_mogile_file_info(self, key, &reply))
		RETURN_THROWS();
	php_mogile_reply_file(&reply, return_value);
	mog_reply_free(&reply);
}

ZEND_METHOD(Mogile, fileDebug)
{
	zend_string *key;
	struct mog_text args = {0};
	struct mog_reply reply;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_STR(key)
	ZEND_PARSE_PARAMETERS_END();
	self = php_mogile_this(ZEND_THIS);
	if (!self)
		RETURN_THROWS();
	php_mogile_key_args(self, &args, key);
	if (!php_mogile_command(self, "file_debug", &args, key, &reply))
		RETURN_THROWS();
	php_mogile_reply_debug(&reply, return_value);
	mog_reply_free(&reply);
}

ZEND_METHOD(Mogile, exists)
{
	zend_string *key;
	struct mog_text args = {0};
	struct mog_reply reply;
	struct mog_error error;
	enum mog_code code;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_STR(key)
	ZEND_PARSE_PARAMETERS_END();
	self = php_mogile_this(ZEND_THIS);
	if (!self)
		RETURN_THROWS();
	php_mogile_key_args(self, &args, key);
	code = mog_client_command(&self->client, "file_info", &args, &reply, &error);
	mog_text_free(&args);
	if (code == MOG_OK) {
		mog_reply_free(&reply);
		RETURN_TRUE;
	}
	if (code == MOG_REFUSED && strcmp(error.word, "unknown_key") == 0)
		RETURN_FALSE;
	php_mogile_throw(&error, "key", key);
}

/* delete and rename: what the cache has of the keys is wrong from now on. */
static bool change(
	php_mogile_object *self, const char *command, struct mog_text *args, const zend_string *key)
{
	struct mog_text ask = {0};
	struct mog_error error;
	enum mog_code code;

	php_mogile_key_args(self, &ask, key);
	code = mog_client_change(&self->client, command, args, &ask, &error);
	mog_text_free(args);
	mog_text_free(&ask);
	if (!php_mogile_cache_drop(self, key))
		return false;
	if (code != MOG_OK)
		php_mogile_throw(&error, "key", key);
	return code == MOG_OK;
}

bool php_mogile_delete(php_mogile_object *self, const zend_string *key)
{
	struct mog_text args = {0};

	php_mogile_key_args(self, &args, key);
	return change(self, "delete", &args, key);
}

ZEND_METHOD(Mogile, delete)
{
	zend_string *key;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_STR(key)
	ZEND_PARSE_PARAMETERS_END();
	self = php_mogile_this(ZEND_THIS);
	if (self)
		php_mogile_delete(self, key);
}

bool php_mogile_rename(php_mogile_object *self, const zend_string *from, const zend_string *to)
{
	struct mog_text args = {0};

	mog_text_pair(&args, "domain", 6, ZSTR_VAL(self->domain), ZSTR_LEN(self->domain));
	mog_text_pair(&args, "from_key", 8, ZSTR_VAL(from), ZSTR_LEN(from));
	mog_text_pair(&args, "to_key", 6, ZSTR_VAL(to), ZSTR_LEN(to));
	return change(self, "rename", &args, from) && php_mogile_cache_drop(self, to);
}

ZEND_METHOD(Mogile, rename)
{
	zend_string *from;
	zend_string *to;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(2, 2)
	Z_PARAM_STR(from)
	Z_PARAM_STR(to)
	ZEND_PARSE_PARAMETERS_END();
	self = php_mogile_this(ZEND_THIS);
	if (self)
		php_mogile_rename(self, from, to);
}

ZEND_METHOD(Mogile, updateClass)
{
	zend_string *key;
	zend_string *class_name;
	struct mog_text args = {0};
	struct mog_reply reply;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(2, 2)
	Z_PARAM_STR(key)
	Z_PARAM_STR(class_name)
	ZEND_PARSE_PARAMETERS_END();
	self = php_mogile_this(ZEND_THIS);
	if (!self)
		RETURN_THROWS();
	php_mogile_key_args(self, &args, key);
	mog_text_pair(&args, "class", 5, ZSTR_VAL(class_name), ZSTR_LEN(class_name));
	if (php_mogile_command(self, "updateclass", &args, key, &reply))
		mog_reply_free(&reply);
}

/* --- lists --- */

bool php_mogile_list_keys(php_mogile_object *self, const zend_string *prefix,
	const zend_string *after, zend_long limit, zval *keys)
{
	struct mog_text args = {0};
	struct mog_reply reply;
	struct mog_error error;
	enum mog_code code;

	mog_text_pair(&args, "domain", 6, ZSTR_VAL(self->domain), ZSTR_LEN(self->domain));
	mog_text_pair(&args, "prefix", 6, ZSTR_VAL(prefix), ZSTR_LEN(prefix));
	if (ZSTR_LEN(after) > 0)
		mog_text_pair(&args, "after", 5, ZSTR_VAL(after), ZSTR_LEN(after));
	mog_text_pair_int(&args, "limit", limit);
	code = mog_client_command(&self->client, "list_keys", &args, &reply, &error);
	mog_text_free(&args);
	if (code == MOG_REFUSED && strcmp(error.word, "none_match") == 0) {
		array_init(keys);
		return true;
	}
	if (code != MOG_OK) {
		php_mogile_throw(&error, NULL, NULL);
		return false;
	}
	php_mogile_reply_list(&reply, "key_count", "key_", keys);
	mog_reply_free(&reply);
	return true;
}

ZEND_METHOD(Mogile, listKeys)
{
	zend_string *prefix = ZSTR_EMPTY_ALLOC();
	zend_string *after = ZSTR_EMPTY_ALLOC();
	zend_long limit = 1000;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(0, 3)
	Z_PARAM_OPTIONAL
	Z_PARAM_STR(prefix)
	Z_PARAM_STR(after)
	Z_PARAM_LONG(limit)
	ZEND_PARSE_PARAMETERS_END();
	if (limit < 1 || limit > 1000) {
		zend_argument_value_error(3, "must be 1 to 1000");
		RETURN_THROWS();
	}
	self = php_mogile_this(ZEND_THIS);
	if (self)
		php_mogile_list_keys(self, prefix, after, limit, return_value);
}

ZEND_METHOD(Mogile, keys)
{
	zend_string *prefix = ZSTR_EMPTY_ALLOC();
	zend_long page = 1000;

	ZEND_PARSE_PARAMETERS_START(0, 2)
	Z_PARAM_OPTIONAL
	Z_PARAM_STR(prefix)
	Z_PARAM_LONG(page)
	ZEND_PARSE_PARAMETERS_END();
	if (page < 1 || page > 1000) {
		zend_argument_value_error(2, "must be 1 to 1000");
		RETURN_THROWS();
	}
	if (php_mogile_this(ZEND_THIS))
		php_mogile_keys_new(return_value, Z_OBJ_P(ZEND_THIS), prefix, page);
}

ZEND_METHOD(Mogile, listFids)
{
	zend_long after = 0;
	zend_long count = 100;
	struct mog_text args = {0};
	struct mog_reply reply;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(0, 2)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(after)
	Z_PARAM_LONG(count)
	ZEND_PARSE_PARAMETERS_END();
	if (after < 0) {
		zend_argument_value_error(1, "must be 0 or more");
		RETURN_THROWS();
	}
	if (count < 1 || count > 500) {
		zend_argument_value_error(2, "must be 1 to 500");
		RETURN_THROWS();
	}
	self = php_mogile_this(ZEND_THIS);
	if (!self)
		RETURN_THROWS();
	mog_text_pair_int(&args, "from", after);
	mog_text_pair_int(&args, "to", count);
	if (!php_mogile_command(self, "list_fids", &args, NULL, &reply))
		RETURN_THROWS();
	php_mogile_reply_fids(&reply, return_value);
	mog_reply_free(&reply);
}
