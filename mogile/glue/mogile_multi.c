/* Class Mogile: many files at once. Transfers are made as others end, so that a million keys take
 * no more memory (and no more open files) than the concurrency allows, but for the result. */
#include "mogile/glue/php_mogile.h"

#include "ext/spl/spl_directory.h"
#include "zend_exceptions.h"
#include "zend_interfaces.h"

#include "glue/call.h"
#include "mogile/engine/run.h"
#include "mogile/glue/cache.h"
#include "mogile/glue/files.h"
#include "mogile/glue/transfer.h"

typedef struct multi multi;

/* One file on its way. */
typedef struct {
	multi *all;
	bool used;
	php_mogile_transfer t;
	php_mogile_fetch f;
	int64_t seen; /* bytes that all->done has counted */
} item;

struct multi {
	php_mogile_object *self;
	struct mog_run run;
	enum mog_job_kind kind;
	zval input; /* an array of our own: what references in the given one lead to may go away */
	HashPosition position;
	zval *result;
	php_mogile_how how;
	bool verify; /* fetch */
	php_mogile_callback progress;
	int64_t done; /* bytes of all files */
	bool cancelled;
	item *items; /* those on their way */
	size_t item_count;
};

static bool stop(void *self)
{
	const multi *m = self;

	return m->cancelled || php_pieces_stopped();
}

static void set_result(multi *m, zend_string *key, zval *value)
{
	zend_symtable_update(Z_ARRVAL_P(m->result), key, value);
}

/* What was thrown for one file is that file's result. Others' exceptions go on to the caller. */
static bool catch_result(multi *m, zend_string *key)
{
	zval thrown;

	if (!EG(exception) || !instanceof_function(EG(exception)->ce, php_mogile_exception_ce))
		return false;
	ZVAL_OBJ_COPY(&thrown, EG(exception));
	zend_clear_exception();
	set_result(m, key, &thrown);
	return true;
}

static bool on_progress(void *self, int64_t done, int64_t total, struct mog_error *error)
{
	item *i = self;
	multi *m = i->all;

	(void)total;
	if (stop(m)) {
		mog_error_set(error, MOG_CANCELLED, NULL, "another file's callback failed");
		return false;
	}
	m->done += done - i->seen;
	i->seen = done;
	if (php_mogile_callback_progress(&m->progress, m->done, -1, error))
		return true;
	m->cancelled = true;
	return false;
}

/* The local file that an SplFileInfo names. */
static bool from_file_info(item *i, zval *value)
{
	zval path;
	bool ok;

	if (!php_pieces_call_method(Z_OBJ_P(value), "getPathname", &path, 0, NULL))
		return false;
	ok = Z_TYPE(path) == IS_STRING && php_mogile_from_file(&i->t, Z_STR(path));
	if (Z_TYPE(path) != IS_STRING)
		zend_type_error("getPathname() of the file for key \"%s\" must return a string",
			ZSTR_VAL(i->t.key));
	php_pieces_release(&path);
	return ok;
}

/* Where the bytes of one file to store come from. False: an exception was thrown. */
static bool set_source(item *i, zval *value)
{
	php_stream *stream;

	if (Z_TYPE_P(value) == IS_STRING) {
		php_mogile_from_string(&i->t, Z_STR_P(value));
		return true;
	}
	if (Z_TYPE_P(value) == IS_RESOURCE) {
		php_stream_from_zval_no_verify(stream, value);
		if (stream)
			return php_mogile_from_stream(&i->t, stream, -1);
	}
	if (Z_TYPE_P(value) == IS_OBJECT &&
		instanceof_function(Z_OBJCE_P(value), spl_ce_SplFileInfo))
		return from_file_info(i, value);
	zend_type_error("The file for key \"%s\" must be its data, an SplFileInfo or a stream, "
			"%s given",
		ZSTR_VAL(i->t.key), zend_zval_type_name(value));
	return false;
}

/* What a job needs. False: an exception was thrown, or a jump noted. */
static bool set_up(multi *m, item *i, zval *value)
{
	if (php_mogile_callback_is_set(&m->progress)) {
		i->t.job.progress = on_progress;
		i->t.job.progress_self = i;
	}
	if (m->kind == MOG_FETCH_FILE) {
		php_mogile_to_string(&i->t);
		return php_mogile_fetch_begin(&i->f, &i->t, m->verify);
	}
	return php_mogile_prepare_store(&i->t, &m->how) && set_source(i, value);
}

/* The next file of the input, to *value, its key the caller's. False: there is none. */
static bool next_input(multi *m, zend_string **key, zval **value)
{
	HashTable *input = Z_ARRVAL(m->input);
	zend_ulong number;
	zend_string *name;

	*value = zend_hash_get_current_data_ex(input, &m->position);
	if (!*value)
		return false;
	if (m->kind == MOG_FETCH_FILE)
		*key = zval_get_string(*value);
	else if (zend_hash_get_current_key_ex(input, &name, &number, &m->position) ==
		 HASH_KEY_IS_STRING)
		*key = zend_string_copy(name);
	else
		*key = zend_long_to_str((zend_long)number);
	zend_hash_move_forward_ex(input, &m->position);
	return true;
}

static void free_item(item *i)
{
	php_mogile_transfer_free(&i->t);
	zval_ptr_dtor(&i->f.paths);
	i->used = false;
}

/* Starts one more file, if there is one. */
static void feed(multi *m)
{
	zend_string *key;
	zval *value;
	item *i = NULL;

	for (size_t n = 0; n < m->item_count && !i; n++) {
		if (!m->items[n].used)
			i = &m->items[n];
	}
	while (i && !stop(m) && next_input(m, &key, &value)) {
		memset(i, 0, sizeof(*i));
		i->all = m;
		i->used = true;
		php_mogile_transfer_init(&i->t, m->self, m->kind,
			m->kind == MOG_STORE_FILE ? "storing" : "fetching", key);
		zend_string_release(key);
		i->t.job.owner = i;
		if (set_up(m, i, value)) {
			mog_run_add(&m->run, &i->t.job);
			return;
		}
		catch_result(m, i->t.key);
		free_item(i);
	}
}

static void take_result(multi *m, item *i)
{
	php_mogile_transfer *t = &i->t;
	zval value;

	if (m->kind == MOG_FETCH_FILE)
		php_mogile_fetch_end(&i->f, t);
	else if (t->job.error.code == MOG_OK && !stop(m))
		php_mogile_cache_drop(m->self, t->key);
	if (stop(m))
		return;
	if (t->job.error.code != MOG_OK)
		php_mogile_exception(&value, &t->job.error, t->what, t->key);
	else if (m->kind == MOG_STORE_FILE)
		ZVAL_LONG(&value, (zend_long)t->job.fid);
	else
		ZVAL_STR(&value, php_mogile_take_string(t));
	set_result(m, t->key, &value);
}

static void on_end(void *self, struct mog_job *job)
{
	multi *m = self;
	item *i = job->owner;

	take_result(m, i);
	free_item(i);
	feed(m);
}

/* The values as they are now, without the references. */
static void copy_input(multi *m, HashTable *given)
{
	zend_string *name;
	zend_ulong number;
	zval *value;

	array_init_size(&m->input, zend_hash_num_elements(given));
	ZEND_HASH_FOREACH_KEY_VAL(given, number, name, value)
	{
		ZVAL_DEREF(value);
		Z_TRY_ADDREF_P(value);
		if (name)
			zend_hash_add_new(Z_ARRVAL(m->input), name, value);
		else
			zend_hash_index_add_new(Z_ARRVAL(m->input), number, value);
	}
	ZEND_HASH_FOREACH_END();
}

/* Every key in the order of the input, so that the result has that order too. */
static void reserve_result(multi *m)
{
	zend_string *key;
	zval *value;
	zval none;

	ZVAL_NULL(&none);
	zend_hash_internal_pointer_reset_ex(Z_ARRVAL(m->input), &m->position);
	while (next_input(m, &key, &value)) {
		set_result(m, key, &none);
		zend_string_release(key);
	}
	zend_hash_internal_pointer_reset_ex(Z_ARRVAL(m->input), &m->position);
}

static void run_items(multi *m)
{
	struct mog_error error;

	if (mog_run_init(&m->run, &m->self->client, m->item_count) != MOG_OK) {
		mog_error_set(&error, MOG_NOMEM, NULL, "out of memory");
		php_mogile_throw(&error, "many files", NULL);
		return;
	}
	m->run.on_end = on_end;
	m->run.self = m;
	m->items = ecalloc(m->item_count, sizeof(item));
	for (size_t n = 0; n < m->item_count; n++)
		feed(m);
	if (!stop(m))
		mog_run_until(&m->run, stop, m);
	mog_run_free(&m->run);
	for (size_t n = 0; n < m->item_count; n++) {
		if (m->items[n].used)
			free_item(&m->items[n]);
	}
	efree(m->items);
	if (m->cancelled) {
		mog_error_set(&error, MOG_CANCELLED, NULL, "cancelled by the progress callback");
		php_mogile_throw(&error, "many files", NULL);
	}
}

static void run_multi(
	multi *m, HashTable *given, const zend_fcall_info *fci, const zend_fcall_info_cache *fcc)
{
	size_t count = zend_hash_num_elements(given);

	copy_input(m, given);
	php_mogile_callback_set(&m->progress, fci, fcc);
	array_init_size(m->result, (uint32_t)count);
	reserve_result(m);
	m->item_count = count < m->self->concurrency ? count : m->self->concurrency;
	if (m->item_count > 0)
		run_items(m);
	php_mogile_callback_free(&m->progress);
	php_pieces_release(&m->input);
	php_pieces_resume();
}

ZEND_METHOD(Mogile, storeMulti)
{
	multi m = {0};
	HashTable *files;
	zend_fcall_info fci = {0};
	zend_fcall_info_cache fcc = {0};

	ZEND_PARSE_PARAMETERS_START(1, 5)
	Z_PARAM_ARRAY_HT(files)
	Z_PARAM_OPTIONAL
	Z_PARAM_STR_OR_NULL(m.how.class_name)
	Z_PARAM_FUNC_OR_NULL(fci, fcc)
	Z_PARAM_STR_OR_NULL(m.how.checksum)
	Z_PARAM_BOOL(m.how.verify)
	ZEND_PARSE_PARAMETERS_END();
	m.self = php_mogile_this(ZEND_THIS);
	if (!m.self)
		RETURN_THROWS();
	m.kind = MOG_STORE_FILE;
	m.result = return_value;
	run_multi(&m, files, &fci, &fcc);
}

ZEND_METHOD(Mogile, getMulti)
{
	multi m = {0};
	HashTable *keys;
	zend_fcall_info fci = {0};
	zend_fcall_info_cache fcc = {0};
	zval *key;

	ZEND_PARSE_PARAMETERS_START(1, 3)
	Z_PARAM_ARRAY_HT(keys)
	Z_PARAM_OPTIONAL
	Z_PARAM_FUNC_OR_NULL(fci, fcc)
	Z_PARAM_BOOL(m.verify)
	ZEND_PARSE_PARAMETERS_END();
	m.self = php_mogile_this(ZEND_THIS);
	if (!m.self)
		RETURN_THROWS();
	ZEND_HASH_FOREACH_VAL(keys, key)
	{
		ZVAL_DEREF(key);
		if (Z_TYPE_P(key) != IS_STRING && Z_TYPE_P(key) != IS_LONG) {
			zend_argument_type_error(1, "must be a list of keys, one is of type %s",
				zend_zval_type_name(key));
			RETURN_THROWS();
		}
	}
	ZEND_HASH_FOREACH_END();
	m.kind = MOG_FETCH_FILE;
	m.result = return_value;
	run_multi(&m, keys, &fci, &fcc);
}
