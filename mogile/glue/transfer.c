#include "mogile/glue/transfer.h"

#include "glue/call.h"
#include "mogile/engine/run.h"

static bool on_progress(void *self, int64_t done, int64_t total, struct mog_error *error)
{
	php_mogile_transfer *t = self;

	return php_mogile_callback_progress(&t->progress, done, total, error);
}

/* A callback may set other ones. */
static void own_options(php_mogile_transfer *t)
{
	const php_mogile_object *self = t->mogile;
	zend_string *options[] = {self->zone, self->open_args.encoded, self->close_args.encoded};

	for (size_t i = 0; i < 3; i++)
		t->options[i] = options[i] ? zend_string_copy(options[i]) : NULL;
	if (self->zone) {
		t->job.zone = ZSTR_VAL(self->zone);
		t->job.zone_len = ZSTR_LEN(self->zone);
	}
	if (self->open_args.encoded)
		t->job.open_args = ZSTR_VAL(self->open_args.encoded);
	if (self->close_args.encoded)
		t->job.close_args = ZSTR_VAL(self->close_args.encoded);
}

void php_mogile_transfer_init(php_mogile_transfer *t, php_mogile_object *self,
	enum mog_job_kind kind, const char *what, zend_string *key)
{
	memset(t, 0, sizeof(*t));
	t->mogile = self;
	GC_ADDREF(&self->std);
	t->what = what;
	t->key = zend_string_copy(key);
	t->fd = -1;
	t->job.kind = kind;
	t->job.domain = ZSTR_VAL(self->domain);
	t->job.domain_len = ZSTR_LEN(self->domain);
	t->job.key = ZSTR_VAL(t->key);
	t->job.key_len = ZSTR_LEN(t->key);
	t->job.expect = -1;
	t->job.path_count = self->path_count;
	own_options(t);
	t->job.owner = t;
}

bool php_mogile_restart_string(void *self, struct mog_error *error)
{
	php_mogile_transfer *t = self;

	(void)error;
	t->data_used = 0;
	php_mogile_sum_begin(&t->sum, t->sum.type);
	return true;
}

void php_mogile_transfer_run(php_mogile_transfer *t)
{
	struct mog_run run;

	if (php_mogile_callback_is_set(&t->progress)) {
		t->job.progress = on_progress;
		t->job.progress_self = t;
	}
	if (mog_run_init(&run, &t->mogile->client, 1) != MOG_OK) {
		mog_error_set(&t->job.error, MOG_NOMEM, NULL, "out of memory");
		return;
	}
	mog_run_add(&run, &t->job);
	mog_run_until(&run, NULL, NULL);
	mog_run_free(&run);
}

bool php_mogile_transfer_check(const php_mogile_transfer *t)
{
	if (t->job.error.code != MOG_OK)
		php_mogile_throw(&t->job.error, t->what, t->key);
	return t->job.error.code == MOG_OK && !php_pieces_stopped();
}

void php_mogile_transfer_free(php_mogile_transfer *t)
{
	zval mogile;

	mog_job_free(&t->job);
	php_mogile_reader_end(&t->reader);
	if (t->data)
		zend_string_release(t->data);
	t->data = NULL;
	php_mogile_callback_free(&t->progress);
	zend_string_release(t->key);
	if (t->class_name)
		zend_string_release(t->class_name);
	for (size_t i = 0; i < 3; i++) {
		if (t->options[i])
			zend_string_release(t->options[i]);
	}
	ZVAL_OBJ(&mogile, &t->mogile->std);
	php_pieces_release(&mogile);
}
