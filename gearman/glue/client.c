/* GearmanClient: options, servers, callbacks, one job at a time. Tasks are in client_tasks.c. */

#include "gearman/glue/client.h"

#include "gearman/glue/client_arginfo.h"
#include "ext/date/php_date.h"
#include "zend_interfaces.h"

#include <libgearman-1.0/gearman.h>

zend_class_entry *php_gearman_client_ce;
static zend_object_handlers handlers;

enum {
	SETTABLE = GEARMAN_CLIENT_NON_BLOCKING | GEARMAN_CLIENT_UNBUFFERED_RESULT |
		   GEARMAN_CLIENT_FREE_TASKS | GEARMAN_CLIENT_GENERATE_UNIQUE
};

static zend_object *create(zend_class_entry *ce)
{
	php_gearman_client *client = zend_object_alloc(sizeof(*client), ce);

	memset(client, 0, XtOffsetOf(php_gearman_client, std));
	gm_client_init(&client->engine, &php_gearman_memory);
	client->engine.pool.waiter.interrupted = php_gearman_interrupted;
	client->options = GEARMAN_CLIENT_FREE_TASKS;
	client->timeout_ms = -1;
	for (int i = 0; i < PHP_GEARMAN_CALLBACKS; i++) {
		ZVAL_UNDEF(&client->callbacks[i].function);
		ZVAL_UNDEF(&client->callbacks[i].context);
	}
	zend_object_std_init(&client->std, ce);
	object_properties_init(&client->std, ce);
	client->std.handlers = &handlers;
	return &client->std;
}

static void free_object(zend_object *object)
{
	php_gearman_client *client = php_gearman_client_of(object);

	gm_client_free(&client->engine);
	while (client->first) {
		client->first->engine.state = GM_TASK_DONE;
		php_gearman_task_unlink(client->first);
	}
	for (int i = 0; i < PHP_GEARMAN_CALLBACKS; i++)
		php_gearman_callback_clear(&client->callbacks[i]);
	if (client->context)
		zend_string_release(client->context);
	if (client->handle)
		zend_string_release(client->handle);
	zend_object_std_dtor(object);
}

static HashTable *get_gc(zend_object *object, zval **table, int *n)
{
	php_gearman_client *client = php_gearman_client_of(object);
	zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();

	for (int i = 0; i < PHP_GEARMAN_CALLBACKS; i++)
		zend_get_gc_buffer_add_zval(buffer, &client->callbacks[i].function);
	for (php_gearman_task *task = client->first; task; task = task->next)
		zend_get_gc_buffer_add_obj(buffer, &task->std);
	zend_get_gc_buffer_use(buffer, table, n);
	return zend_std_get_properties(object);
}

/* Parses "O" and more; afterwards client is the object. */
#define PARSE(spec, ...)                                                                           \
	zval *object_;                                                                             \
	php_gearman_client *client;                                                                \
	if (zend_parse_method_parameters(ZEND_NUM_ARGS(), getThis(), "O" spec, &object_,           \
		    php_gearman_client_ce, ##__VA_ARGS__) == FAILURE)                              \
		RETURN_THROWS();                                                                   \
	client = php_gearman_client_of(Z_OBJ_P(object_))

void php_gearman_client_begin(php_gearman_client *client)
{
	gm_error_clear(&client->engine.pool.error);
	client->ret = GEARMAN_SUCCESS;
}

bool php_gearman_client_finish(php_gearman_client *client, gearman_return_t code)
{
	struct gm_error *error = &client->engine.pool.error;

	client->ret = code;
	if (code == GEARMAN_SUCCESS)
		gm_error_clear(error);
	else if (error->message[0] == '\0' || error->code != code)
		gm_error_set(error, code, "%s", gm_code_name(code));
	if (php_gearman_is_good(code))
		return true;
	if (!EG(exception))
		php_error_docref(NULL, E_WARNING, "%s", error->message);
	return false;
}

PHP_METHOD(GearmanClient, __construct)
{
	ZEND_PARSE_PARAMETERS_NONE();
}

PHP_METHOD(GearmanClient, __destruct)
{
	ZEND_PARSE_PARAMETERS_NONE();
}

PHP_FUNCTION(gearman_client_create)
{
	ZEND_PARSE_PARAMETERS_NONE();
	object_init_ex(return_value, php_gearman_client_ce);
}

PHP_FUNCTION(gearman_client_return_code)
{
	PARSE("");
	RETURN_LONG(client->ret);
}

PHP_FUNCTION(gearman_client_error)
{
	PARSE("");
	if (client->engine.pool.error.message[0] == '\0')
		RETURN_FALSE;
	RETURN_STRING(client->engine.pool.error.message);
}

PHP_FUNCTION(gearman_client_get_errno)
{
	PARSE("");
	RETURN_LONG(client->engine.pool.error.sys_errno);
}

static void use_options(php_gearman_client *client, zend_long options)
{
	client->options = options & SETTABLE;
	client->engine.non_blocking = (options & GEARMAN_CLIENT_NON_BLOCKING) != 0;
}

PHP_FUNCTION(gearman_client_options)
{
	PARSE("");
	RETURN_LONG(client->options);
}

PHP_FUNCTION(gearman_client_set_options)
{
	zend_long option;

	PARSE("l", &option);
	use_options(client, option);
	RETURN_TRUE;
}

PHP_FUNCTION(gearman_client_add_options)
{
	zend_long option;

	PARSE("l", &option);
	use_options(client, client->options | option);
	RETURN_TRUE;
}

PHP_FUNCTION(gearman_client_remove_options)
{
	zend_long option;

	PARSE("l", &option);
	use_options(client, client->options & ~option);
	RETURN_TRUE;
}

PHP_FUNCTION(gearman_client_timeout)
{
	PARSE("");
	RETURN_LONG(client->timeout_ms);
}

PHP_FUNCTION(gearman_client_set_timeout)
{
	zend_long timeout;

	PARSE("l", &timeout);
	client->timeout_ms = timeout;
	gm_pool_set_timeout(&client->engine.pool, timeout);
	RETURN_TRUE;
}

/* After servers were added: their exceptions are to be forwarded. */
static void want_exceptions(php_gearman_client *client, bool want)
{
	if (want)
		php_gearman_client_finish(client, gm_client_want_exceptions(&client->engine));
}

PHP_FUNCTION(gearman_client_add_server)
{
	zend_string *host = NULL;
	zend_long port = 0;
	bool exceptions = true;

	PARSE("|S!lb", &host, &port, &exceptions);
	php_gearman_client_begin(client);
	if (!php_gearman_client_finish(
		    client, gm_pool_add(&client->engine.pool, host ? ZSTR_VAL(host) : "",
				    host ? ZSTR_LEN(host) : 0, port)))
		RETURN_FALSE;
	want_exceptions(client, exceptions);
	RETURN_TRUE;
}

PHP_FUNCTION(gearman_client_add_servers)
{
	zend_string *servers = NULL;
	bool exceptions = true;

	PARSE("|S!b", &servers, &exceptions);
	php_gearman_client_begin(client);
	if (!php_gearman_client_finish(
		    client, gm_pool_add_list(&client->engine.pool, servers ? ZSTR_VAL(servers) : "",
				    servers ? ZSTR_LEN(servers) : 0)))
		RETURN_FALSE;
	want_exceptions(client, exceptions);
	RETURN_TRUE;
}

PHP_METHOD(GearmanClient, setTls)
{
	HashTable *options = NULL;

	PARSE("|h", &options);
	if (!php_gearman_set_tls(
		    &client->engine.pool, options ? options : (HashTable *)&zend_empty_array))
		RETURN_THROWS();
}

PHP_FUNCTION(gearman_client_enable_exception_handler)
{
	PARSE("");
	php_gearman_client_begin(client);
	RETURN_BOOL(php_gearman_client_finish(client, gm_client_want_exceptions(&client->engine)));
}

PHP_FUNCTION(gearman_client_wait)
{
	PARSE("");
	php_gearman_client_begin(client);
	RETURN_BOOL(php_gearman_client_finish(client, gm_client_wait(&client->engine)));
}

PHP_FUNCTION(gearman_client_ping)
{
	zend_string *workload;

	PARSE("S", &workload);
	php_gearman_client_begin(client);
	if (ZSTR_LEN(workload) == 0) {
		gm_error_set(&client->engine.pool.error, GEARMAN_INVALID_ARGUMENT,
			"there is nothing to echo: the workload is empty");
		RETURN_BOOL(php_gearman_client_finish(client, GEARMAN_INVALID_ARGUMENT));
	}
	RETURN_BOOL(php_gearman_client_finish(
		client, gm_client_ping(&client->engine, php_gearman_slice(workload))));
}

PHP_FUNCTION(gearman_client_context)
{
	PARSE("");
	if (!client->context)
		RETURN_EMPTY_STRING();
	RETURN_STR_COPY(client->context);
}

PHP_FUNCTION(gearman_client_set_context)
{
	zend_string *data;

	PARSE("S", &data);
	if (client->context)
		zend_string_release(client->context);
	client->context = zend_string_copy(data);
	RETURN_TRUE;
}

static void set_callback(INTERNAL_FUNCTION_PARAMETERS, enum gm_event event)
{
	zval *function;

	PARSE("z", &function);
	if (!php_gearman_callback_set(&client->callbacks[event], function, NULL))
		RETURN_FALSE;
	if (event == GM_EVENT_EXCEPTION)
		want_exceptions(client, true);
	RETURN_TRUE;
}

#define CALLBACK_SETTER(name, event)                                                               \
	PHP_FUNCTION(name)                                                                         \
	{                                                                                          \
		set_callback(INTERNAL_FUNCTION_PARAM_PASSTHRU, event);                             \
	}

CALLBACK_SETTER(gearman_client_set_workload_callback, GM_EVENT_WORKLOAD)
CALLBACK_SETTER(gearman_client_set_created_callback, GM_EVENT_CREATED)
CALLBACK_SETTER(gearman_client_set_data_callback, GM_EVENT_DATA)
CALLBACK_SETTER(gearman_client_set_warning_callback, GM_EVENT_WARNING)
CALLBACK_SETTER(gearman_client_set_status_callback, GM_EVENT_STATUS)
CALLBACK_SETTER(gearman_client_set_complete_callback, GM_EVENT_COMPLETE)
CALLBACK_SETTER(gearman_client_set_exception_callback, GM_EVENT_EXCEPTION)
CALLBACK_SETTER(gearman_client_set_fail_callback, GM_EVENT_FAIL)

PHP_FUNCTION(gearman_client_clear_callbacks)
{
	PARSE("");
	for (int i = 0; i < PHP_GEARMAN_CALLBACKS; i++)
		php_gearman_callback_clear(&client->callbacks[i]);
	RETURN_TRUE;
}

/* A task of do*(): it lives as long as the call. */
struct one_job {
	struct gm_task task;
	php_gearman_client *client;
	zend_string *result;
};

static void set_handle(php_gearman_client *client, struct gm_slice handle)
{
	if (client->handle)
		zend_string_release(client->handle);
	client->handle = handle.len ? zend_string_init(handle.data, handle.len, 0) : NULL;
}

static void append_result(struct one_job *job)
{
	zend_string *part = php_gearman_body_string(&job->task.body);

	if (!job->result) {
		job->result = part;
		return;
	}
	if (ZSTR_LEN(part)) {
		size_t len = ZSTR_LEN(job->result);

		job->result = zend_string_extend(job->result, len + ZSTR_LEN(part), 0);
		memcpy(ZSTR_VAL(job->result) + len, ZSTR_VAL(part), ZSTR_LEN(part) + 1);
	}
	zend_string_release(part);
}

static gearman_return_t one_job_event(
	struct gm_client *engine, struct gm_task *task, enum gm_event event)
{
	struct one_job *job = task->user;

	switch (event) {
	case GM_EVENT_CREATED:
		set_handle(job->client, gm_slice(task->handle, task->handle_len));
		break;
	case GM_EVENT_DATA:
	case GM_EVENT_COMPLETE:
		append_result(job);
		break;
	case GM_EVENT_STATUS:
		job->client->numerator = task->numerator;
		job->client->denominator = task->denominator;
		break;
	case GM_EVENT_EXCEPTION:
		gm_error_set(&engine->pool.error, GEARMAN_WORK_EXCEPTION,
			"GEARMAN_WORK_EXCEPTION: %.*s",
			(int)(task->body.size > 1024 ? 1024 : task->body.size),
			task->body.size ? task->body.data : "");
		break;
	case GM_EVENT_WORKLOAD:
	case GM_EVENT_WARNING:
	case GM_EVENT_FAIL:
		break;
	}
	return GEARMAN_SUCCESS;
}

static void run_job(zval *return_value, php_gearman_client *client, gearman_command_t command,
	enum gm_task_kind kind, zend_string *function, zend_string *workload, zend_string *unique,
	zend_long epoch)
{
	struct one_job job;
	gearman_return_t code;

	php_gearman_client_begin(client);
	memset(&job, 0, sizeof(job));
	job.client = client;
	job.task.kind = kind;
	job.task.command = command;
	job.task.function = php_gearman_slice(function);
	job.task.workload = php_gearman_slice(workload);
	job.task.unique = php_gearman_slice(unique);
	job.task.epoch = epoch;
	job.task.user = &job;
	job.task.event = one_job_event;
	client->numerator = client->denominator = 0;
	set_handle(client, gm_slice("", 0));
	code = gm_client_do(&client->engine, &job.task);
	gm_body_release(&job.task.body, &php_gearman_memory);
	/* A job that has come to its end is running no more, and has no handle to ask about. */
	if (kind == GM_FOREGROUND && php_gearman_is_good(code))
		set_handle(client, gm_slice("", 0));
	php_gearman_client_finish(client, code);
	if (kind == GM_BACKGROUND && code == GEARMAN_SUCCESS)
		RETVAL_STR_COPY(client->handle);
	else if (code == GEARMAN_SUCCESS && job.result)
		RETVAL_STR_COPY(job.result);
	else
		RETVAL_EMPTY_STRING();
	if (job.result)
		zend_string_release(job.result);
}

static void do_job(INTERNAL_FUNCTION_PARAMETERS, gearman_command_t command, enum gm_task_kind kind)
{
	zend_string *function, *workload, *unique = NULL;

	PARSE("SS|S!", &function, &workload, &unique);
	run_job(return_value, client, command, kind, function, workload, unique, 0);
}

#define DO_METHOD(name, command, kind)                                                             \
	PHP_FUNCTION(name)                                                                         \
	{                                                                                          \
		do_job(INTERNAL_FUNCTION_PARAM_PASSTHRU, command, kind);                           \
	}

DO_METHOD(gearman_client_do_normal, GEARMAN_COMMAND_SUBMIT_JOB, GM_FOREGROUND)
DO_METHOD(gearman_client_do_high, GEARMAN_COMMAND_SUBMIT_JOB_HIGH, GM_FOREGROUND)
DO_METHOD(gearman_client_do_low, GEARMAN_COMMAND_SUBMIT_JOB_LOW, GM_FOREGROUND)
DO_METHOD(gearman_client_do_background, GEARMAN_COMMAND_SUBMIT_JOB_BG, GM_BACKGROUND)
DO_METHOD(gearman_client_do_high_background, GEARMAN_COMMAND_SUBMIT_JOB_HIGH_BG, GM_BACKGROUND)
DO_METHOD(gearman_client_do_low_background, GEARMAN_COMMAND_SUBMIT_JOB_LOW_BG, GM_BACKGROUND)

PHP_FUNCTION(gearman_client_do_job_handle)
{
	PARSE("");
	if (!client->handle)
		RETURN_EMPTY_STRING();
	RETURN_STR_COPY(client->handle);
}

static void return_status(zval *return_value, const struct gm_task *task)
{
	array_init_size(return_value, 4);
	add_next_index_bool(return_value, task->known);
	add_next_index_bool(return_value, task->running);
	add_next_index_long(return_value, (zend_long)task->numerator);
	add_next_index_long(return_value, (zend_long)task->denominator);
}

PHP_FUNCTION(gearman_client_do_status)
{
	PARSE("");
	array_init_size(return_value, 2);
	add_next_index_long(return_value, (zend_long)client->numerator);
	add_next_index_long(return_value, (zend_long)client->denominator);
}

static gearman_return_t no_event(
	struct gm_client *engine, struct gm_task *task, enum gm_event event)
{
	return GEARMAN_SUCCESS;
}

PHP_FUNCTION(gearman_client_job_status)
{
	zend_string *handle;
	struct gm_task task = {
		.kind = GM_STATUS, .command = GEARMAN_COMMAND_GET_STATUS, .event = no_event};
	gearman_return_t code;

	PARSE("S", &handle);
	php_gearman_client_begin(client);
	code = gm_check_handle(php_gearman_slice(handle), &client->engine.pool.error);
	if (code == GEARMAN_SUCCESS) {
		memcpy(task.handle, ZSTR_VAL(handle), ZSTR_LEN(handle) + 1);
		task.handle_len = ZSTR_LEN(handle);
		code = gm_client_do(&client->engine, &task);
	}
	php_gearman_client_finish(client, code);
	return_status(return_value, &task);
}

PHP_FUNCTION(gearman_client_job_status_by_unique_key)
{
	zend_string *unique;
	struct gm_task task = {.kind = GM_STATUS_UNIQUE,
		.command = GEARMAN_COMMAND_GET_STATUS_UNIQUE,
		.event = no_event};

	PARSE("S", &unique);
	php_gearman_client_begin(client);
	task.unique = php_gearman_slice(unique);
	php_gearman_client_finish(client, gm_client_do(&client->engine, &task));
	return_status(return_value, &task);
}

/* When the job is to run, in s since 1970. False: an exception is thrown. */
static bool epoch_of(zval *when, zend_long *epoch)
{
	zval result;

	if (Z_TYPE_P(when) == IS_LONG) {
		*epoch = Z_LVAL_P(when);
	} else {
		zend_call_method_with_0_params(
			Z_OBJ_P(when), Z_OBJCE_P(when), NULL, "gettimestamp", &result);
		if (EG(exception))
			return false;
		*epoch = zval_get_long(&result);
		zval_ptr_dtor(&result);
	}
	if (*epoch >= 0)
		return true;
	zend_argument_value_error(3, "must not lie before 1970");
	return false;
}

PHP_METHOD(GearmanClient, doBackgroundAt)
{
	zend_string *function, *workload, *unique = NULL;
	zval *when;
	zend_long epoch;

	PARSE("SSz|S!", &function, &workload, &when, &unique);
	if (Z_TYPE_P(when) != IS_LONG &&
		!(Z_TYPE_P(when) == IS_OBJECT &&
			instanceof_function(Z_OBJCE_P(when), php_date_get_interface_ce()))) {
		zend_argument_type_error(3, "must be of type int|DateTimeInterface, %s given",
			zend_zval_type_name(when));
		RETURN_THROWS();
	}
	if (!epoch_of(when, &epoch))
		RETURN_THROWS();
	run_job(return_value, client, GEARMAN_COMMAND_SUBMIT_JOB_EPOCH, GM_BACKGROUND, function,
		workload, unique, epoch);
}

void php_gearman_client_register(void)
{
	php_gearman_client_ce = register_class_GearmanClient();
	php_gearman_client_ce->create_object = create;
	handlers = *zend_get_std_object_handlers();
	handlers.offset = XtOffsetOf(php_gearman_client, std);
	handlers.free_obj = free_object;
	handlers.get_gc = get_gc;
	handlers.clone_obj = NULL;
}
