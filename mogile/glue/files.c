#include "mogile/glue/files.h"

#include "glue/call.h"
#include "mogile/engine/records.h"
#include "mogile/glue/cache.h"

/* The class's own hash type; one that we do not know is as none. */
static bool class_sum(php_mogile_transfer *t, const zend_string *name, php_mogile_sum_type *type)
{
	const struct mog_value domain = php_mogile_text(t->mogile->domain);
	const struct mog_value class_name = php_mogile_text(name);
	char word[MOG_HASH_TYPE_SIZE];
	struct mog_error error;

	*type = PHP_MOGILE_NO_SUM;
	if (mog_client_hash_type(&t->mogile->client, &domain, &class_name, word, &error) !=
		MOG_OK) {
		php_mogile_throw(&error, NULL, NULL);
		return false;
	}
	php_mogile_sum_parse(word, strlen(word), type);
	return true;
}

bool php_mogile_prepare_store(php_mogile_transfer *t, const php_mogile_how *how)
{
	php_mogile_sum_type type;

	if (how->checksum) {
		if (!php_mogile_sum_parse(
			    ZSTR_VAL(how->checksum), ZSTR_LEN(how->checksum), &type)) {
			zend_value_error(
				"The checksum must be \"NONE\", \"MD5\" or \"SHA-1\", \"%s\" given",
				ZSTR_VAL(how->checksum));
			return false;
		}
	} else if (!class_sum(t, how->class_name, &type)) {
		return false;
	}
	if (how->verify && type == PHP_MOGILE_NO_SUM)
		type = PHP_MOGILE_MD5;
	php_mogile_sum_begin(&t->sum, type);
	t->job.verify_sum = how->verify;
	if (how->class_name) {
		t->class_name = zend_string_copy(how->class_name);
		t->job.class_name = ZSTR_VAL(t->class_name);
		t->job.class_len = ZSTR_LEN(t->class_name);
	}
	return true;
}

bool php_mogile_file_info(php_mogile_object *self, const zend_string *key, struct mog_reply *reply)
{
	const struct mog_value values[] = {
		php_mogile_text(self->domain), php_mogile_text(key), mog_number_value(1)};
	struct mog_error error;
	int64_t length;

	if (!php_mogile_ask(self, MOG_CMD_FILE_INFO, values, key, reply))
		return false;
	if (mog_file_length(reply, &length))
		return true;
	mog_reply_free(reply);
	mog_error_set(&error, MOG_BAD_REPLY, NULL, "file_info: the answer has no fid or no length");
	php_mogile_throw(&error, "key", key);
	return false;
}

bool php_mogile_fetch_begin(php_mogile_fetch *f, php_mogile_transfer *t, bool verify)
{
	zval *path;

	if (!php_mogile_cache_get(t->mogile, t->key, &f->paths))
		return false;
	if (!Z_ISUNDEF(f->paths)) {
		ZEND_HASH_FOREACH_VAL(Z_ARRVAL(f->paths), path)
		{
			if (t->job.given_count < MOG_MAX_PATHS)
				f->given[t->job.given_count++] = Z_STRVAL_P(path);
		}
		ZEND_HASH_FOREACH_END();
		t->job.given = f->given;
	}
	t->job.verify = verify;
	return true;
}

static void keep_paths(php_mogile_fetch *f, php_mogile_transfer *t)
{
	zval paths;

	if (Z_ISUNDEF(t->mogile->cache) || php_pieces_stopped())
		return;
	if (t->job.error.code != MOG_OK) {
		if (!Z_ISUNDEF(f->paths) && t->job.asked)
			php_mogile_cache_drop(t->mogile, t->key);
		return;
	}
	if (!t->job.asked)
		return;
	array_init(&paths);
	for (size_t i = 0; i < t->job.path_total; i++)
		add_next_index_stringl(&paths, t->job.paths[i].url, t->job.paths[i].len);
	php_mogile_cache_put(t->mogile, t->key, &paths);
	php_pieces_release(&paths);
}

void php_mogile_fetch_end(php_mogile_fetch *f, php_mogile_transfer *t)
{
	keep_paths(f, t);
	zval_ptr_dtor(&f->paths);
	ZVAL_UNDEF(&f->paths);
}
