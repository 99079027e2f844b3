#include "mogile/glue/files.h"

#include "mogile/glue/cache.h"

#include <stdio.h>

/* Remembers the hash type of every class of the domain. */
static bool load_hash_types(php_mogile_object *self)
{
	struct mog_text args = {0};
	struct mog_reply reply;
	int64_t domains = 0;

	if (!php_mogile_command(self, "get_domains", &args, NULL, &reply))
		return false;
	if (self->hash_types)
		zend_array_destroy(self->hash_types);
	ALLOC_HASHTABLE(self->hash_types);
	zend_hash_init(self->hash_types, 8, NULL, ZVAL_PTR_DTOR, 0);
	mog_reply_int(&reply, "domains", (int64_t)reply.count, &domains);
	for (int64_t d = 1; d <= domains; d++) {
		const struct mog_pair *name;
		int64_t classes = 0;
		char field[96];

		snprintf(field, sizeof(field), "domain%lld", (long long)d);
		name = mog_reply_get(&reply, field);
		if (!name || name->len != ZSTR_LEN(self->domain) ||
			memcmp(name->value, ZSTR_VAL(self->domain), name->len) != 0)
			continue;
		snprintf(field, sizeof(field), "domain%lldclasses", (long long)d);
		mog_reply_int(&reply, field, (int64_t)reply.count, &classes);
		for (int64_t c = 1; c <= classes; c++) {
			const struct mog_pair *type;
			zval value;

			snprintf(field, sizeof(field), "domain%lldclass%lldname", (long long)d,
				(long long)c);
			name = mog_reply_get(&reply, field);
			snprintf(field, sizeof(field), "domain%lldclass%lldhashtype", (long long)d,
				(long long)c);
			type = mog_reply_get(&reply, field);
			if (!name || !type)
				continue;
			ZVAL_STRINGL(&value, type->value, type->len);
			zend_hash_str_update(self->hash_types, name->value, name->len, &value);
		}
	}
	mog_reply_free(&reply);
	return true;
}

static const zval *known_type(const php_mogile_object *self, const char *name, size_t len)
{
	return self->hash_types ? zend_hash_str_find(self->hash_types, name, len) : NULL;
}

/* The class's own hash type; one that we do not know is as none. A class that is new is asked for. */
static bool class_sum(
	php_mogile_object *self, const zend_string *class_name, php_mogile_sum_type *type)
{
	bool named = class_name && ZSTR_LEN(class_name) > 0;
	const char *name = named ? ZSTR_VAL(class_name) : "default";
	size_t len = named ? ZSTR_LEN(class_name) : strlen(name);
	const zval *found = known_type(self, name, len);

	*type = PHP_MOGILE_NO_SUM;
	if (!found) {
		if (!load_hash_types(self))
			return false;
		found = known_type(self, name, len);
	}
	if (found)
		php_mogile_sum_parse(Z_STRVAL_P(found), Z_STRLEN_P(found), type);
	return true;
}

bool php_mogile_prepare_store(php_mogile_transfer *t, php_mogile_object *self,
	zend_string *class_name, zend_string *checksum, bool verify)
{
	php_mogile_sum_type type;

	if (checksum) {
		if (!php_mogile_sum_parse(ZSTR_VAL(checksum), ZSTR_LEN(checksum), &type)) {
			zend_value_error(
				"The checksum must be \"NONE\", \"MD5\" or \"SHA-1\", \"%s\" given",
				ZSTR_VAL(checksum));
			return false;
		}
	} else if (!class_sum(self, class_name, &type)) {
		return false;
	}
	if (verify && type == PHP_MOGILE_NO_SUM)
		type = PHP_MOGILE_MD5;
	php_mogile_sum_begin(&t->sum, type);
	t->job.verify_sum = verify;
	if (class_name) {
		t->job.class_name = ZSTR_VAL(class_name);
		t->job.class_len = ZSTR_LEN(class_name);
	}
	return true;
}

bool php_mogile_file_info(php_mogile_object *self, const zend_string *key, struct mog_reply *reply)
{
	struct mog_text args = {0};
	struct mog_error error;
	int64_t number;

	php_mogile_key_args(self, &args, key);
	mog_text_pair_string(&args, "devices", "1");
	if (!php_mogile_command(self, "file_info", &args, key, reply))
		return false;
	if (mog_reply_int(reply, "fid", INT64_MAX, &number) &&
		mog_reply_int(reply, "length", INT64_MAX, &number))
		return true;
	mog_reply_free(reply);
	mog_error_set(&error, MOG_BAD_REPLY, NULL, "file_info: the answer has no fid or no length");
	php_mogile_throw(&error, "key", key);
	return false;
}

bool php_mogile_fetch_begin(
	php_mogile_fetch *f, php_mogile_transfer *t, php_mogile_object *self, bool verify)
{
	zval *path;

	if (!php_mogile_cache_get(self, t->key, &f->paths))
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

static void keep_paths(php_mogile_fetch *f, php_mogile_transfer *t, php_mogile_object *self)
{
	zval paths;

	if (Z_ISUNDEF(self->cache) || *t->jumped || EG(exception))
		return;
	if (t->job.error.code != MOG_OK) {
		if (!Z_ISUNDEF(f->paths) && t->job.asked)
			php_mogile_cache_drop(self, t->key);
		return;
	}
	if (!t->job.asked)
		return;
	array_init(&paths);
	for (size_t i = 0; i < t->job.path_total; i++)
		add_next_index_stringl(&paths, t->job.paths[i].url, t->job.paths[i].len);
	php_mogile_cache_put(self, t->key, &paths);
	zval_ptr_dtor(&paths);
}

void php_mogile_fetch_end(php_mogile_fetch *f, php_mogile_transfer *t, php_mogile_object *self)
{
	keep_paths(f, t, self);
	zval_ptr_dtor(&f->paths);
	ZVAL_UNDEF(&f->paths);
}
