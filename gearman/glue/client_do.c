/* GearmanClient: one job at a time, questions about jobs, ping. */

#include "gearman/glue/client_do.h"

#include "gearman/glue/task.h"
#include "glue/call.h"
#include "glue/memory.h"

static void set_handle(php_gearman_client *client, struct gm_slice handle)
{
	zend_string *was = client->handle;

	client->handle = NULL;
	if (was)
		zend_string_release(was);
	if (handle.len)
		client->handle = zend_string_init(handle.data, handle.len, 0);
}

/* The result grows by what came, as far as memory_limit allows. */
static void append_data(php_gearman_client *client, php_gearman_task *task, struct gm_body *body)
{
	zend_string *part = php_gearman_body_string(body);
	size_t len = task->data ? ZSTR_LEN(task->data) : 0;

	if (!task->data) {
		task->data = part;
		return;
	}
	if (ZSTR_LEN(part) && !php_pieces_fits(len + ZSTR_LEN(part))) {
		task->ret = gm_error_set(&client->engine.pool.error,
			GEARMAN_MEMORY_ALLOCATION_FAILURE,
			"no memory for a result of %zu bytes and more", len + ZSTR_LEN(part));
	} else if (ZSTR_LEN(part)) {
		task->data = zend_string_extend(task->data, len + ZSTR_LEN(part), 0);
		memcpy(ZSTR_VAL(task->data) + len, ZSTR_VAL(part), ZSTR_LEN(part) + 1);
	}
	zend_string_release(part);
}

/* One event of a job of do*(). Memory may run out, so it goes under a guard. */
struct told {
	php_gearman_client *client;
	php_gearman_task *task;
	enum gm_event event;
	struct gm_body *body;
};

static void take_event(void *arg)
{
	struct told *told = arg;
	php_gearman_client *client = told->client;
	struct gm_task *engine = &told->task->engine;

	switch (told->event) {
	case GM_EVENT_CREATED:
		set_handle(client, gm_slice(engine->handle, engine->handle_len));
		break;
	case GM_EVENT_DATA:
	case GM_EVENT_COMPLETE:
		append_data(client, told->task, told->body);
		break;
	case GM_EVENT_STATUS:
		client->numerator = engine->numerator;
		client->denominator = engine->denominator;
		break;
	case GM_EVENT_EXCEPTION:
		gm_error_set(&client->engine.pool.error, GEARMAN_WORK_EXCEPTION,
			"GEARMAN_WORK_EXCEPTION: %.*s",
			(int)(told->body->size > 1024 ? 1024 : told->body->size),
			told->body->size ? told->body->data : "");
		break;
	case GM_EVENT_WORKLOAD:
	case GM_EVENT_WARNING:
	case GM_EVENT_FAIL:
		break;
	}
}

static php_gearman_task *task_of_engine(struct gm_task *task)
{
	return (php_gearman_task *)((char *)task - XtOffsetOf(php_gearman_task, engine));
}

static gearman_return_t job_event(struct gm_client *engine, struct gm_task *engine_task,
	enum gm_event event, struct gm_body *body)
{
	php_gearman_task *task = task_of_engine(engine_task);
	struct told told = {task->client, task, event, body};

	return php_pieces_guard(take_event, &told) && task->ret == GEARMAN_SUCCESS
		       ? GEARMAN_SUCCESS
		       : GEARMAN_SHUTDOWN;
}

/* Runs the task to its end. It is the client's meanwhile, and *object a reference to it. */
static gearman_return_t run(php_gearman_client *client, php_gearman_task *task)
{
	gearman_return_t code;

	php_gearman_task_link(client, task);
	code = gm_client_do(&client->engine, &task->engine);
	php_gearman_task_unlink(task);
	return task->ret == GEARMAN_SUCCESS ? code : task->ret;
}

void php_gearman_client_do(zval *return_value, php_gearman_client *client,
	const struct php_gearman_job_request *request)
{
	php_gearman_task *task;
	gearman_return_t code;
	zval object;

	if (!php_gearman_begin(&client->base))
		RETURN_EMPTY_STRING();
	client->numerator = client->denominator = 0;
	set_handle(client, gm_slice("", 0));
	task = php_gearman_task_new(
		&object, request->kind, request->function, request->workload, request->unique);
	task->engine.priority = request->priority;
	task->engine.scheduled = request->scheduled;
	task->engine.epoch = request->epoch;
	task->engine.event = job_event;
	code = run(client, task);
	if (request->kind == GM_BACKGROUND && code == GEARMAN_SUCCESS && client->handle)
		ZVAL_STR_COPY(return_value, client->handle);
	else if (code == GEARMAN_SUCCESS && task->data)
		ZVAL_STR_COPY(return_value, task->data);
	else
		ZVAL_EMPTY_STRING(return_value);
	/* A job that has come to its end is running no more, and has no handle to ask about. */
	if (request->kind == GM_FOREGROUND && php_gearman_is_good(code)) {
		client->numerator = client->denominator = 0;
		set_handle(client, gm_slice("", 0));
	}
	zval_ptr_dtor(&object);
	php_gearman_finish(&client->base, code);
}

static void do_job(
	INTERNAL_FUNCTION_PARAMETERS, gearman_job_priority_t priority, enum gm_task_kind kind)
{
	struct php_gearman_job_request request = {.kind = kind, .priority = priority};

	PHP_GEARMAN_PARSE(client, "SS|S!", &request.function, &request.workload, &request.unique);
	php_gearman_client_do(return_value, client, &request);
}

#define DO_METHOD(name, priority, kind)                                                            \
	PHP_FUNCTION(name)                                                                         \
	{                                                                                          \
		do_job(INTERNAL_FUNCTION_PARAM_PASSTHRU, priority, kind);                          \
	}

DO_METHOD(gearman_client_do_normal, GEARMAN_JOB_PRIORITY_NORMAL, GM_FOREGROUND)
DO_METHOD(gearman_client_do_high, GEARMAN_JOB_PRIORITY_HIGH, GM_FOREGROUND)
DO_METHOD(gearman_client_do_low, GEARMAN_JOB_PRIORITY_LOW, GM_FOREGROUND)
DO_METHOD(gearman_client_do_background, GEARMAN_JOB_PRIORITY_NORMAL, GM_BACKGROUND)
DO_METHOD(gearman_client_do_high_background, GEARMAN_JOB_PRIORITY_HIGH, GM_BACKGROUND)
DO_METHOD(gearman_client_do_low_background, GEARMAN_JOB_PRIORITY_LOW, GM_BACKGROUND)

PHP_FUNCTION(gearman_client_do_job_handle)
{
	PHP_GEARMAN_PARSE(client, "");
	php_gearman_return_string(return_value, client->handle);
}

PHP_FUNCTION(gearman_client_do_status)
{
	PHP_GEARMAN_PARSE(client, "");
	array_init_size(return_value, 2);
	add_next_index_long(return_value, (zend_long)client->numerator);
	add_next_index_long(return_value, (zend_long)client->denominator);
}

static gearman_return_t no_event(
	struct gm_client *engine, struct gm_task *task, enum gm_event event, struct gm_body *body)
{
	return GEARMAN_SUCCESS;
}

/* Asks for a status and returns it. */
static void ask_status(zval *return_value, php_gearman_client *client, enum gm_task_kind kind,
	struct gm_slice handle, zend_string *unique)
{
	php_gearman_task *task;
	gearman_return_t code;
	zval object;

	task = php_gearman_task_new(&object, kind, NULL, NULL, unique);
	task->engine.event = no_event;
	if (handle.len) {
		memcpy(task->engine.handle, handle.data, handle.len);
		task->engine.handle_len = handle.len;
	}
	code = run(client, task);
	array_init_size(return_value, 4);
	add_next_index_bool(return_value, task->engine.known);
	add_next_index_bool(return_value, task->engine.running);
	add_next_index_long(return_value, (zend_long)task->engine.numerator);
	add_next_index_long(return_value, (zend_long)task->engine.denominator);
	zval_ptr_dtor(&object);
	php_gearman_finish(&client->base, code);
}

static void return_no_status(zval *return_value)
{
	array_init_size(return_value, 4);
	add_next_index_bool(return_value, false);
	add_next_index_bool(return_value, false);
	add_next_index_long(return_value, 0);
	add_next_index_long(return_value, 0);
}

PHP_FUNCTION(gearman_client_job_status)
{
	zend_string *handle;
	gearman_return_t code;

	PHP_GEARMAN_PARSE(client, "S", &handle);
	if (!php_gearman_begin(&client->base)) {
		return_no_status(return_value);
		return;
	}
	code = gm_check_handle(php_gearman_slice(handle), &client->engine.pool.error);
	if (code == GEARMAN_SUCCESS) {
		ask_status(return_value, client, GM_STATUS, php_gearman_slice(handle), NULL);
		return;
	}
	return_no_status(return_value);
	php_gearman_finish(&client->base, code);
}

PHP_FUNCTION(gearman_client_job_status_by_unique_key)
{
	zend_string *unique;

	PHP_GEARMAN_PARSE(client, "S", &unique);
	if (!php_gearman_begin(&client->base)) {
		return_no_status(return_value);
		return;
	}
	ask_status(return_value, client, GM_STATUS_UNIQUE, gm_slice("", 0), unique);
}

static gearman_return_t ping(php_gearman_base *base, struct gm_slice data)
{
	return gm_client_ping(&php_gearman_client_of(&base->std)->engine, data);
}

PHP_FUNCTION(gearman_client_ping)
{
	php_gearman_ping(INTERNAL_FUNCTION_PARAM_PASSTHRU, php_gearman_client_ce, "workload", ping);
}
