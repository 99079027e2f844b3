/* A page of keys: for the methods, the iterator and directories. */
#include "mogile/glue/php_mogile.h"

#include "mogile/glue/reply.h"

/* The keys of the answer without those that cannot begin with the prefix. (Upper and lower case may
 * be one to a tracker's database, so that only the length is sure.) */
static void take_keys(const struct mog_reply *reply, const zend_string *prefix, zval *keys)
{
	zval all;
	zval *key;

	php_mogile_reply_list(reply, MOG_RECORD_KEY, &all);
	array_init(keys);
	ZEND_HASH_FOREACH_VAL(Z_ARRVAL(all), key)
	{
		if (Z_STRLEN_P(key) >= ZSTR_LEN(prefix))
			add_next_index_str(keys, zend_string_copy(Z_STR_P(key)));
	}
	ZEND_HASH_FOREACH_END();
	zval_ptr_dtor(&all);
}

/* Going on after a page that ends with the key that it should follow would never end. */
static bool goes_on(const zval *keys, const zend_string *after)
{
	uint32_t count = zend_hash_num_elements(Z_ARRVAL_P(keys));
	const zval *last = count ? zend_hash_index_find(Z_ARRVAL_P(keys), count - 1) : NULL;
	struct mog_error error;

	if (!last || ZSTR_LEN(after) == 0 || !zend_string_equals(Z_STR_P(last), after))
		return true;
	mog_error_set(&error, MOG_BAD_REPLY, NULL,
		"list_keys: the tracker answered with the key that was to be passed over");
	php_mogile_throw(&error, NULL, NULL);
	return false;
}

bool php_mogile_list_keys(php_mogile_object *self, const zend_string *prefix,
	const zend_string *after, zend_long limit, zval *keys)
{
	const struct mog_value values[] = {php_mogile_text(self->domain), php_mogile_text(prefix),
		php_mogile_text(ZSTR_LEN(after) > 0 ? after : NULL), mog_number_value(limit)};
	struct mog_reply reply;
	struct mog_error error;

	if (mog_client_ask(&self->client, MOG_CMD_LIST_KEYS, values, &reply, &error) != MOG_OK) {
		if (mog_command_found_nothing(MOG_CMD_LIST_KEYS, &error)) {
			array_init(keys);
			return true;
		}
		php_mogile_throw(&error, NULL, NULL);
		return false;
	}
	take_keys(&reply, prefix, keys);
	mog_reply_free(&reply);
	if (goes_on(keys, after))
		return true;
	zval_ptr_dtor(keys);
	ZVAL_NULL(keys);
	return false;
}
