/* Class Mogile: many files at once. Transfers are made as others end, so that a million keys take no
 * more memory (and no more open files) than the concurrency allows, but for the result. */
#include "mogile/glue/php_mogile.h"

#include "ext/spl/spl_directory.h"
#include "zend_exceptions.h"
#include "zend_interfaces.h"

#include "mogile/engine/run.h"
#include "mogile/glue/cache.h"
#include "mogile/glue/files.h"
#include "mogile/glue/transfer.h"

typedef struct multi multi;

/* One file on its way. */
typedef struct {
	multi *all;
	php_mogile_transfer t;
	php_mogile_fetch f;
	zend_string *key;
	int64_t seen; /* bytes that all->done has counted */
} item;

struct multi {
	php_mogile_object *self;
	struct mog_run run;
	enum mog_job_kind kind;
	HashTable *input;
	HashPosition position;
	zval *result;
	zend_string *class_name;
	zend_string *checksum;
	bool verify;
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;
	int64_t done; /* bytes of all files */
	bool cancelled;
	bool jumped;
	item *items; /* those on their way */
	size_t item_count;
	bool *used;
};

static bool stop(void *self)
{
	const multi *m = self;

	return m->jumped || m->cancelled || EG(exception);
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
	zend_fcall_info fci = m->fci;
	zval args[2];
	zval result;

	(void)total;
	if (stop(m)) {
		mog_error_set(error, MOG_CANCELLED, NULL, "another file's callback failed");
		return false;
	}
	m->done += done - i->seen;
	i->seen = done;
	ZVAL_UNDEF(&result);
	ZVAL_LONG(&args[0], (zend_long)m->done);
	ZVAL_NULL(&args[1]);
	fci.params = args;
	fci.param_count = 2;
	fci.retval = &result;
	zend_try
	{
		zend_call_function(&fci, &m->fcc);
		m->cancelled = Z_TYPE(result) == IS_FALSE;
		zval_ptr_dtor(&result);
	}
	zend_catch
	{
		m->jumped = true;
	}
	zend_end_try();
	if (!stop(m))
		return true;
	mog_error_set(error, MOG_CANCELLED, NULL, "cancelled by the progress callback");
	return false;
}

/* Where the bytes of one file to store come from. False: an exception was thrown. */
static bool set_source(item *i, zval *value)
{
	php_stream *stream;
	zval path;
	bool ok;

	ZVAL_DEREF(value);
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
		instanceof_function(Z_OBJCE_P(value), spl_ce_SplFileInfo)) {
		zend_call_method_with_0_params(
			Z_OBJ_P(value), Z_OBJCE_P(value), NULL, "getPathname", &path);
		if (EG(exception))
			return false;
		ok = Z_TYPE(path) == IS_STRING && php_mogile_from_file(&i->t, Z_STR(path));
		zval_ptr_dtor(&path);
		return ok;
	}
	zend_type_error("The file for key \"%s\" must be its data, an SplFileInfo or a stream, "
			"%s given",
		ZSTR_VAL(i->key), zend_zval_type_name(value));
	return false;
}

static bool set_up(multi *m, item *i, zval *value)
{
	php_mogile_transfer_init(&i->t, m->self, m->kind,
		m->kind == MOG_STORE_FILE ? "storing" : "fetching", i->key);
	i->t.job.owner = i;
	i->t.jumped = &m->jumped;
	if (ZEND_FCI_INITIALIZED(m->fci)) {
		i->t.job.progress = on_progress;
		i->t.job.progress_self = i;
	}
	if (m->kind == MOG_FETCH_FILE) {
		php_mogile_to_string(&i->t);
		return php_mogile_fetch_begin(&i->f, &i->t, m->self, m->verify);
	}
	return php_mogile_prepare_store(&i->t, m->self, m->class_name, m->checksum, m->verify) &&
	       set_source(i, value);
}

/* The next file of the input, to *value, its key the caller's. False: there is none. */
static bool next_input(multi *m, zend_string **key, zval **value)
{
	zend_ulong number;
	zend_string *name;

	*value = zend_hash_get_current_data_ex(m->input, &m->position);
	if (!*value)
		return false;
	if (m->kind == MOG_FETCH_FILE) {
		ZVAL_DEREF(*value);
		*key = zval_get_string(*value);
	} else if (zend_hash_get_current_key_ex(m->input, &name, &number, &m->position) ==
		   HASH_KEY_IS_STRING) {
		*key = zend_string_copy(name);
	} else {
		*key = zend_long_to_str((zend_long)number);
	}
	zend_hash_move_forward_ex(m->input, &m->position);
	return true;
}

static void free_item(multi *m, item *i)
{
	php_mogile_transfer_free(&i->t);
	zend_string_release(i->key);
	m->used[i - m->items] = false;
}

/* Starts one more file, if there is one. */
static void feed(multi *m)
{
	zval *value;
	item *i = NULL;

	for (size_t n = 0; n < m->item_count && !i; n++) {
		if (!m->used[n])
			i = &m->items[n];
	}
	while (i && !stop(m)) {
		memset(i, 0, sizeof(*i));
		i->all = m;
		if (!next_input(m, &i->key, &value))
			return;
		m->used[i - m->items] = true;
		if (set_up(m, i, value)) {
			mog_run_add(&m->run, &i->t.job);
			return;
		}
		catch_result(m, i->key);
		free_item(m, i);
	}
}

static void take_result(multi *m, item *i)
{
	php_mogile_transfer *t = &i->t;
	zval value;

	if (m->kind == MOG_FETCH_FILE)
		php_mogile_fetch_end(&i->f, t, m->self);
	else if (t->job.error.code == MOG_OK && !stop(m))
		php_mogile_cache_drop(m->self, i->key);
	if (stop(m))
		return;
	if (t->job.error.code != MOG_OK) {
		php_mogile_exception(&value, &t->job.error, t->what, i->key);
	} else if (m->kind == MOG_STORE_FILE) {
		ZVAL_LONG(&value, (zend_long)t->job.fid);
	} else {
		if (t->data_used < ZSTR_LEN(t->data))
			t->data = zend_string_truncate(t->data, t->data_used, 0);
		ZSTR_VAL(t->data)[t->data_used] = '\0';
		ZVAL_STR(&value, t->data);
		t->data = NULL;
	}
	set_result(m, i->key, &value);
}

/* PHP may jump out of what is called here, but not through the engine that calls it. */
static void on_end(void *self, struct mog_job *job)
{
	multi *m = self;
	item *i = job->owner;

	zend_try
	{
		take_result(m, i);
		free_item(m, i);
		feed(m);
	}
	zend_catch
	{
		m->jumped = true;
	}
	zend_end_try();
}

/* Every key in the order of the input, so that the result has that order too. */
static void reserve_result(multi *m)
{
	zend_string *key;
	zval *value;
	zval none;

	ZVAL_NULL(&none);
	zend_hash_internal_pointer_reset_ex(m->input, &m->position);
	while (next_input(m, &key, &value)) {
		set_result(m, key, &none);
		zend_string_release(key);
	}
	zend_hash_internal_pointer_reset_ex(m->input, &m->position);
}

static void run_multi(multi *m)
{
	size_t count = zend_hash_num_elements(m->input);
	struct mog_error error;

	array_init_size(m->result, (uint32_t)count);
	reserve_result(m);
	m->item_count = count < m->self->concurrency ? count : m->self->concurrency;
	if (m->item_count == 0)
		return;
	if (mog_run_init(&m->run, &m->self->client, m->item_count) != MOG_OK) {
		mog_error_set(&error, MOG_NOMEM, NULL, "out of memory");
		php_mogile_throw(&error, "many files", NULL);
		return;
	}
	m->run.on_end = on_end;
	m->run.self = m;
	m->items = safe_emalloc(m->item_count, sizeof(item), 0);
	m->used = ecalloc(m->item_count, sizeof(bool));
	zend_try
	{
		for (size_t n = 0; n < m->item_count; n++)
			feed(m);
	}
	zend_catch
	{
		m->jumped = true;
	}
	zend_end_try();
	if (!stop(m))
		mog_run_until(&m->run, stop, m);
	mog_run_free(&m->run);
	for (size_t n = 0; n < m->item_count; n++) {
		if (!m->used[n])
			continue;
		if (m->kind == MOG_FETCH_FILE)
			zval_ptr_dtor(&m->items[n].f.paths);
		free_item(m, &m->items[n]);
	}
	efree(m->items);
	efree(m->used);
	if (m->jumped)
		zend_bailout();
	if (m->cancelled && !EG(exception)) {
		mog_error_set(&error, MOG_CANCELLED, NULL, "cancelled by the progress callback");
		php_mogile_throw(&error, "many files", NULL);
	}
}

ZEND_METHOD(Mogile, storeMulti)
{
	multi m = {0};

	ZEND_PARSE_PARAMETERS_START(1, 5)
	Z_PARAM_ARRAY_HT(m.input)
	Z_PARAM_OPTIONAL
	Z_PARAM_STR_OR_NULL(m.class_name)
	Z_PARAM_FUNC_OR_NULL(m.fci, m.fcc)
	Z_PARAM_STR_OR_NULL(m.checksum)
	Z_PARAM_BOOL(m.verify)
	ZEND_PARSE_PARAMETERS_END();
	m.self = php_mogile_this(ZEND_THIS);
	if (!m.self)
		RETURN_THROWS();
	m.kind = MOG_STORE_FILE;
	m.result = return_value;
	run_multi(&m);
}

ZEND_METHOD(Mogile, getMulti)
{
	multi m = {0};
	zval *key;

	ZEND_PARSE_PARAMETERS_START(1, 3)
	Z_PARAM_ARRAY_HT(m.input)
	Z_PARAM_OPTIONAL
	Z_PARAM_FUNC_OR_NULL(m.fci, m.fcc)
	Z_PARAM_BOOL(m.verify)
	ZEND_PARSE_PARAMETERS_END();
	m.self = php_mogile_this(ZEND_THIS);
	if (!m.self)
		RETURN_THROWS();
	ZEND_HASH_FOREACH_VAL(m.input, key)
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
	run_multi(&m);
}
