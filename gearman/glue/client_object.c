/*
 * The object of GearmanClient: how it begins and ends, its options, which tasks it keeps.
 */

#include "gearman/glue/client_object.h"

#include "glue/call.h"
#include "glue/object.h"

#include <libgearman-1.0/gearman.h>

zend_class_entry *php_gearman_client_ce;
static zend_object_handlers handlers;

void php_gearman_task_link(php_gearman_client *client, php_gearman_task *task)
{
	task->client = client;
	php_gearman_link_in(&client->tasks, &task->link);
	GC_ADDREF(&task->std);
}

void php_gearman_task_unlink(php_gearman_task *task)
{
	zval object;

	if (!task->client)
		return;
	php_gearman_link_out(&task->link);
	task->client = NULL;
	ZVAL_OBJ(&object, &task->std);
	php_pieces_release(&object);
}

enum {
	SETTABLE = GEARMAN_CLIENT_NON_BLOCKING | GEARMAN_CLIENT_UNBUFFERED_RESULT |
		   GEARMAN_CLIENT_FREE_TASKS | GEARMAN_CLIENT_GENERATE_UNIQUE
};

static void use_options(php_gearman_base *base, zend_long options)
{
	base->options = options & SETTABLE;
	php_gearman_client_of(&base->std)->engine.non_blocking =
		(options & GEARMAN_CLIENT_NON_BLOCKING) != 0;
}

static zend_object *create(zend_class_entry *ce)
{
	zend_object *object = php_pieces_object_new(ce, &handlers);
	php_gearman_client *client = php_gearman_client_of(object);

	gm_client_init(&client->engine, &php_gearman_memory);
	client->base.options = GEARMAN_CLIENT_FREE_TASKS;
	client->base.use_options = use_options;
	client->base.is_good = php_gearman_is_good;
	php_gearman_base_init(&client->base, &client->engine.pool, &GEARMAN_G(client_waiter));
	for (int i = 0; i < PHP_GEARMAN_CALLBACKS; i++)
		php_gearman_callback_init(&client->callbacks[i]);
	return object;
}

static void free_object(zend_object *object)
{
	php_gearman_client *client = php_gearman_client_of(object);
	bool stopped = php_pieces_stopped();

	gm_client_free(&client->engine);
	php_pieces_waiter_free(&client->base.waiter);
	while (client->tasks) {
		php_gearman_task *task = php_gearman_task_of_link(client->tasks);

		task->engine.state = GM_TASK_DONE;
		php_gearman_task_unlink(task);
	}
	for (int i = 0; i < PHP_GEARMAN_CALLBACKS; i++)
		php_gearman_callback_clear(&client->callbacks[i]);
	if (client->context)
		zend_string_release(client->context);
	if (client->handle)
		zend_string_release(client->handle);
	zend_object_std_dtor(object);
	if (!stopped) /* a destructor may have ended the script */
		php_pieces_resume();
}

static HashTable *get_gc(zend_object *object, zval **table, int *n)
{
	php_gearman_client *client = php_gearman_client_of(object);
	zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();

	for (int i = 0; i < PHP_GEARMAN_CALLBACKS; i++)
		zend_get_gc_buffer_add_zval(buffer, &client->callbacks[i].function);
	for (struct php_gearman_link *link = client->tasks; link; link = link->next)
		zend_get_gc_buffer_add_obj(buffer, &php_gearman_task_of_link(link)->std);
	zend_get_gc_buffer_add_zval(buffer, &client->base.waiter.callable);
	zend_get_gc_buffer_use(buffer, table, n);
	return zend_std_get_properties(object);
}

void php_gearman_client_object_register(zend_class_entry *ce)
{
	php_gearman_client_ce = ce;
	php_pieces_class_init(ce, &handlers, XtOffsetOf(php_gearman_client, base.std), create,
		free_object, get_gc);
}
