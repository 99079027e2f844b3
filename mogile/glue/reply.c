#include "mogile/glue/reply.h"

#include <stdio.h>

/* A field's value: int where it is a decimal number that fits, else a string. */
static void typed(const char *value, size_t len, zval *to)
{
	zend_ulong number;

	if (len == 1 && value[0] == '0')
		ZVAL_LONG(to, 0);
	else if (len > 0 && value[0] != '0' && value[0] != '-' &&
		 ZEND_HANDLE_NUMERIC_STR(value, len, number))
		ZVAL_LONG(to, (zend_long)number);
	else
		ZVAL_STRINGL(to, value, len);
}

static void put_typed(zval *to, const char *name, const struct mog_pair *pair)
{
	zval value;

	typed(pair->value, pair->len, &value);
	zend_symtable_str_update(Z_ARRVAL_P(to), name, strlen(name), &value);
}

void php_mogile_reply_raw(const struct mog_reply *reply, zval *to)
{
	array_init_size(to, (uint32_t)reply->count);
	for (size_t i = 0; i < reply->count; i++) {
		const struct mog_pair *pair = &reply->pairs[i];
		zval value;

		ZVAL_STRINGL(&value, pair->value, pair->len);
		if (pair->name)
			zend_symtable_str_update(
				Z_ARRVAL_P(to), pair->name, pair->name_len, &value);
		else
			zend_hash_next_index_insert(Z_ARRVAL_P(to), &value);
	}
}

void php_mogile_reply_typed(const struct mog_reply *reply, zval *to)
{
	array_init_size(to, (uint32_t)reply->count);
	for (size_t i = 0; i < reply->count; i++) {
		if (reply->pairs[i].name)
			put_typed(to, reply->pairs[i].name, &reply->pairs[i]);
	}
}

/* A field as the column says. */
static void put_field(zval *to, const struct mog_column *column, const struct mog_pair *pair)
{
	if (!pair || (pair->len == 0 && !column->text))
		add_assoc_null(to, column->name);
	else if (column->text)
		add_assoc_stringl(to, column->name, pair->value, pair->len);
	else
		put_typed(to, column->name, pair);
}

/* One thing of an answer as an array. */
static void put_record(
	const struct mog_reply *reply, enum mog_record_kind kind, int64_t number, zval *to)
{
	array_init(to);
	for (const struct mog_column *column = mog_record(kind)->columns; column->name; column++)
		put_field(to, column, mog_record_field(reply, column, number));
}

void php_mogile_reply_list(const struct mog_reply *reply, enum mog_record_kind kind, zval *to)
{
	int64_t n = mog_record_count(reply, kind);

	array_init(to);
	for (int64_t i = 1; i <= n; i++) {
		const struct mog_pair *pair = mog_record_id(reply, kind, i);

		if (pair)
			add_next_index_stringl(to, pair->value, pair->len);
	}
}

/* The things in order; the first that is missing ends them. */
static void put_rows(const struct mog_reply *reply, enum mog_record_kind kind, zval *to)
{
	int64_t n = mog_record_count(reply, kind);

	array_init(to);
	for (int64_t i = 1; i <= n && mog_record_id(reply, kind, i); i++) {
		zval row;

		put_record(reply, kind, i, &row);
		zend_hash_next_index_insert(Z_ARRVAL_P(to), &row);
	}
}

/* Makes one thing of an answer; leaves it undefined where the answer has not all of it. */
typedef void make(
	const struct mog_reply *reply, enum mog_record_kind kind, int64_t number, zval *to);

/* The things by what identifies them. */
static void put_by_id(
	const struct mog_reply *reply, enum mog_record_kind kind, make *make_one, zval *to)
{
	int64_t n = mog_record_count(reply, kind);

	array_init(to);
	for (int64_t i = 1; i <= n; i++) {
		const struct mog_pair *id = mog_record_id(reply, kind, i);
		zval one;

		ZVAL_UNDEF(&one);
		if (id)
			make_one(reply, kind, i, &one);
		if (!Z_ISUNDEF(one))
			zend_symtable_str_update(Z_ARRVAL_P(to), id->value, id->len, &one);
	}
}

static void put_ids(zval *to, const char *name, const struct mog_pair *pair)
{
	zval list;
	zend_long id = 0;
	bool digits = false;

	array_init(&list);
	for (size_t i = 0; pair && i <= pair->len; i++) {
		if (i < pair->len && pair->value[i] >= '0' && pair->value[i] <= '9' &&
			id < ZEND_LONG_MAX / 100) {
			id = id * 10 + (pair->value[i] - '0');
			digits = true;
			continue;
		}
		if (digits)
			add_next_index_long(&list, id);
		id = 0;
		digits = false;
	}
	add_assoc_zval(to, name, &list);
}

static void put_checksum(zval *to, const struct mog_pair *pair)
{
	if (pair)
		add_assoc_stringl(to, "checksum", pair->value, pair->len);
	else
		add_assoc_null(to, "checksum");
}

void php_mogile_reply_file(const struct mog_reply *reply, zval *to)
{
	put_record(reply, MOG_RECORD_FILE, 0, to);
	put_ids(to, "devids", mog_file_devids(reply));
	put_checksum(to, mog_file_checksum(reply));
}

void php_mogile_reply_debug(const struct mog_reply *reply, zval *to)
{
	zval paths;
	zval *id;

	put_record(reply, MOG_RECORD_DEBUG, 0, to);
	put_ids(to, "devids", mog_file_devids(reply));
	put_checksum(to, mog_file_checksum(reply));
	array_init(&paths);
	ZEND_HASH_FOREACH_VAL(
		Z_ARRVAL_P(zend_hash_str_find(Z_ARRVAL_P(to), "devids", sizeof("devids") - 1)), id)
	{
		const struct mog_pair *url = mog_debug_path(reply, Z_LVAL_P(id));

		if (url)
			add_index_stringl(&paths, (zend_ulong)Z_LVAL_P(id), url->value, url->len);
	}
	ZEND_HASH_FOREACH_END();
	add_assoc_zval(to, "paths", &paths);

	/* What is queued for it, and whatever else a tracker tells. */
	for (size_t i = 0; i < reply->count; i++) {
		if (mog_debug_is_more(&reply->pairs[i]))
			put_typed(to, reply->pairs[i].name, &reply->pairs[i]);
	}
}

void php_mogile_reply_fids(const struct mog_reply *reply, zval *to)
{
	put_rows(reply, MOG_RECORD_FID, to);
}

void php_mogile_reply_fsck_log(const struct mog_reply *reply, zval *to)
{
	put_rows(reply, MOG_RECORD_FSCK_LOG, to);
}

void php_mogile_reply_hosts(const struct mog_reply *reply, zval *to)
{
	put_by_id(reply, MOG_RECORD_HOST, put_record, to);
}

void php_mogile_reply_devices(const struct mog_reply *reply, zval *to)
{
	put_by_id(reply, MOG_RECORD_DEVICE, put_record, to);
}

static void put_classes(
	const struct mog_reply *reply, enum mog_record_kind kind, int64_t domain, zval *to)
{
	const struct mog_pair *name;

	array_init(to);
	for (int64_t i = 1; (name = mog_class_name(reply, domain, i)); i++) {
		zval one;

		array_init(&one);
		for (const struct mog_column *column = mog_class_columns(); column->name; column++)
			put_field(&one, column, mog_class_field(reply, column, domain, i));
		zend_symtable_str_update(Z_ARRVAL_P(to), name->value, name->len, &one);
	}
}

void php_mogile_reply_domains(const struct mog_reply *reply, zval *to)
{
	put_by_id(reply, MOG_RECORD_DOMAIN, put_classes, to);
}

static void put_setting(
	const struct mog_reply *reply, enum mog_record_kind kind, int64_t number, zval *to)
{
	const struct mog_pair *value = mog_record_field(reply, mog_record(kind)->columns, number);

	if (value)
		ZVAL_STRINGL(to, value->value, value->len);
}

void php_mogile_reply_settings(const struct mog_reply *reply, zval *to)
{
	put_by_id(reply, MOG_RECORD_SETTING, put_setting, to);
}

void php_mogile_reply_stats(const struct mog_reply *reply, zval *to)
{
	array_init(to);
	for (size_t i = 0; i < reply->count; i++) {
		const struct mog_pair *line = &reply->pairs[i];
		const char *space = memchr(line->value, ' ', line->len);
		zval value;
		size_t name;

		if (!space)
			continue;
		name = (size_t)(space - line->value);
		typed(space + 1, line->len - name - 1, &value);
		zend_symtable_str_update(Z_ARRVAL_P(to), line->value, name, &value);
	}
}

void php_mogile_reply_jobs(const struct mog_reply *reply, zval *to)
{
	array_init(to);
	for (size_t i = 0; i < reply->count; i++) {
		const struct mog_pair *line = &reply->pairs[i];
		const char *end = line->value + line->len;
		const char *what = memchr(line->value, ' ', line->len);
		const char *value = what ? memchr(what + 1, ' ', (size_t)(end - what - 1)) : NULL;
		struct mog_pair rest = {0};
		char name[32];
		zval *job;

		if (!value || (size_t)(value - what - 1) >= sizeof(name))
			continue;
		job = zend_symtable_str_find(
			Z_ARRVAL_P(to), line->value, (size_t)(what - line->value));
		if (!job) {
			zval fresh;

			array_init(&fresh);
			job = zend_symtable_str_update(
				Z_ARRVAL_P(to), line->value, (size_t)(what - line->value), &fresh);
		}
		memcpy(name, what + 1, (size_t)(value - what - 1));
		name[value - what - 1] = '\0';
		rest.value = value + 1;
		rest.len = (size_t)(end - value - 1);
		if (mog_job_is_pids(name))
			put_ids(job, name, &rest);
		else
			put_typed(job, name, &rest);
	}
}
