/* Class Mogile: what the tracker knows of files, changing that, and lists of keys and files. */
#include "mogile/glue/php_mogile.h"

#include "glue/call.h"
#include "mogile/glue/cache.h"
#include "mogile/glue/files.h"
#include "mogile/glue/keys.h"
#include "mogile/glue/reply.h"

/* Asks the tracker for paths. False: an exception was thrown. */
static bool ask_paths(php_mogile_object *self, const zend_string *key, zend_long count,
	const zend_string *zone, bool verify, zval *paths)
{
	const struct mog_value values[] = {php_mogile_text(self->domain), php_mogile_text(key),
		mog_number_value(verify ? 0 : 1), mog_number_value(count), php_mogile_text(zone)};
	struct mog_reply reply;

	if (!php_mogile_ask(self, MOG_CMD_GET_PATHS, values, key, &reply))
		return false;
	php_mogile_reply_list(&reply, MOG_RECORD_PATH, paths);
	mog_reply_free(&reply);
	return true;
}

static void get_paths(php_mogile_object *self, const zend_string *key, zend_long count,
	const zend_string *zone, bool verify, zval *return_value)
{
	/* The cache has what a fetch would ask for. */
	bool usual = count == 0 && !zone && !verify;

	if (usual && !php_mogile_cache_get(self, key, return_value))
		return;
	if (usual && !Z_ISUNDEF_P(return_value))
		return;
	if (!ask_paths(self, key, count > 0 ? count : self->path_count, zone ? zone : self->zone,
		    verify, return_value))
		return;
	if (count == 0 && !zone && zend_hash_num_elements(Z_ARRVAL_P(return_value)) > 0)
		php_mogile_cache_put(self, key, return_value);
}

ZEND_METHOD(Mogile, getPaths)
{
	zend_string *key;
	zend_long count = 0;
	bool default_count = true;
	bool verify = false;
	zend_string *zone = NULL;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(1, 4)
	Z_PARAM_STR(key)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG_OR_NULL(count, default_count)
	Z_PARAM_BOOL(verify)
	Z_PARAM_STR_OR_NULL(zone)
	ZEND_PARSE_PARAMETERS_END();
	if (ZEND_NUM_ARGS() < 2 || default_count)
		count = 0;
	else if (count < 1 || count > MOG_MAX_PATHS) {
		zend_argument_value_error(2, "must be 1 to %d", MOG_MAX_PATHS);
		RETURN_THROWS();
	}
	self = php_mogile_this(ZEND_THIS);
	if (!self)
		RETURN_THROWS();
	get_paths(self, key, count, zone, verify, return_value);
	php_pieces_resume();
}

/* The object and the method's only argument, a key. NULL: an exception was thrown. */
static php_mogile_object *parse_key(zend_execute_data *execute_data, zend_string **key)
{
	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_STR(*key)
	ZEND_PARSE_PARAMETERS_END_EX(return NULL);
	return php_mogile_this(ZEND_THIS);
}

/* The same with two strings. */
static php_mogile_object *parse_two(
	zend_execute_data *execute_data, zend_string **one, zend_string **two)
{
	ZEND_PARSE_PARAMETERS_START(2, 2)
	Z_PARAM_STR(*one)
	Z_PARAM_STR(*two)
	ZEND_PARSE_PARAMETERS_END_EX(return NULL);
	return php_mogile_this(ZEND_THIS);
}

ZEND_METHOD(Mogile, fileInfo)
{
	zend_string *key;
	struct mog_reply reply;
	php_mogile_object *self = parse_key(execute_data, &key);

	if (!self)
		RETURN_THROWS();
	if (php_mogile_file_info(self, key, &reply)) {
		php_mogile_reply_file(&reply, return_value);
		mog_reply_free(&reply);
	}
	php_pieces_resume();
}

/* A tracker answers OK for a fid that it does not know, with nothing about it. */
static bool knows_fid(const struct mog_reply *reply, zend_long fid)
{
	struct mog_error error;

	if (mog_debug_is_known(reply))
		return true;
	mog_error_set(&error, MOG_REFUSED, "unknown_fid",
		"there is no file with the id " ZEND_LONG_FMT, fid);
	php_mogile_throw(&error, NULL, NULL);
	return false;
}

ZEND_METHOD(Mogile, fileDebug)
{
	zend_string *key;
	zend_long fid = 0;
	bool no_fid = true;
	struct mog_value values[3] = {0};
	struct mog_reply reply;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(1, 2)
	Z_PARAM_STR_OR_NULL(key)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG_OR_NULL(fid, no_fid)
	ZEND_PARSE_PARAMETERS_END();
	if (ZEND_NUM_ARGS() < 2)
		no_fid = true;
	if ((key == NULL) == no_fid) {
		zend_argument_value_error(1, "or the file's id must be given, and not both");
		RETURN_THROWS();
	}
	self = php_mogile_this(ZEND_THIS);
	if (!self)
		RETURN_THROWS();
	if (key) {
		values[0] = php_mogile_text(self->domain);
		values[1] = php_mogile_text(key);
	} else {
		values[2] = mog_number_value(fid);
	}
	if (php_mogile_ask(self, MOG_CMD_FILE_DEBUG, values, key, &reply)) {
		if (key || knows_fid(&reply, fid))
			php_mogile_reply_debug(&reply, return_value);
		mog_reply_free(&reply);
	}
	php_pieces_resume();
}

ZEND_METHOD(Mogile, exists)
{
	zend_string *key;
	struct mog_value values[3] = {0};
	struct mog_reply reply;
	struct mog_error error;
	php_mogile_object *self = parse_key(execute_data, &key);

	if (!self)
		RETURN_THROWS();
	values[0] = php_mogile_text(self->domain);
	values[1] = php_mogile_text(key);
	if (mog_client_ask(&self->client, MOG_CMD_FILE_INFO, values, &reply, &error) == MOG_OK) {
		mog_reply_free(&reply);
		RETURN_TRUE;
	}
	if (mog_command_found_nothing(MOG_CMD_FILE_INFO, &error))
		RETURN_FALSE;
	php_mogile_throw(&error, "key", key);
	php_pieces_resume();
}

/* After delete and rename, what the cache has of the key is wrong, also if nobody knows whether it
 * was done. */
static bool changed(php_mogile_object *self, const zend_string *key, const struct mog_error *error)
{
	if (!php_mogile_cache_drop(self, key))
		return false;
	if (error->code != MOG_OK)
		php_mogile_throw(error, "key", key);
	return error->code == MOG_OK;
}

bool php_mogile_delete(php_mogile_object *self, const zend_string *key)
{
	const struct mog_value values[] = {php_mogile_text(self->domain), php_mogile_text(key)};
	struct mog_error error;

	mog_client_delete(&self->client, values, &error);
	return changed(self, key, &error);
}

ZEND_METHOD(Mogile, delete)
{
	zend_string *key;
	php_mogile_object *self = parse_key(execute_data, &key);

	if (self)
		php_mogile_delete(self, key);
	php_pieces_resume();
}

bool php_mogile_rename(php_mogile_object *self, const zend_string *from, const zend_string *to)
{
	const struct mog_value values[] = {
		php_mogile_text(self->domain), php_mogile_text(from), php_mogile_text(to)};
	struct mog_error error;

	mog_client_rename(&self->client, values, &error);
	return changed(self, from, &error) && php_mogile_cache_drop(self, to);
}

ZEND_METHOD(Mogile, rename)
{
	zend_string *from;
	zend_string *to;
	php_mogile_object *self = parse_two(execute_data, &from, &to);

	if (self)
		php_mogile_rename(self, from, to);
	php_pieces_resume();
}

ZEND_METHOD(Mogile, updateClass)
{
	zend_string *key;
	zend_string *class_name;
	php_mogile_object *self = parse_two(execute_data, &key, &class_name);

	if (self) {
		const struct mog_value values[] = {php_mogile_text(self->domain),
			php_mogile_text(key), php_mogile_text(class_name)};

		php_mogile_tell(self, MOG_CMD_UPDATECLASS, values, key);
	}
	php_pieces_resume();
}

/* --- lists --- */

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
	php_pieces_resume();
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
	struct mog_value values[2];
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
	values[0] = mog_number_value(after);
	values[1] = mog_number_value(count);
	if (php_mogile_ask(self, MOG_CMD_LIST_FIDS, values, NULL, &reply)) {
		php_mogile_reply_fids(&reply, return_value);
		mog_reply_free(&reply);
	}
	php_pieces_resume();
}
