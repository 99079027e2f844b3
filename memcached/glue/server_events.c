/*
 * setServerCallback(): a function of the script is told when a server fails, is ejected, comes
 * back, and of changes of the list by a configuration endpoint. The engine notes it; the function
 * is called by the method that is about to return.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/php_memcached.h"

static const char *const names[] = {
	[MC_EVENT_FAILED] = "failed",
	[MC_EVENT_EJECTED] = "ejected",
	[MC_EVENT_BACK] = "back",
	[MC_EVENT_ADDED] = "added",
	[MC_EVENT_REMOVED] = "removed",
	[MC_EVENT_ENDPOINT_FAILED] = "discovery_failed",
	[MC_EVENT_ENDPOINT_BACK] = "discovery_back",
};

/* function (string $event, string $server, string $message, int $code): void */
struct arguments {
	const struct mc_event *event;
	zval values[4];
};

/* May end in a jump: PHP's memory can be at its limit. */
static void make_arguments(void *arg)
{
	struct arguments *a = arg;

	ZVAL_STRING(&a->values[0], names[a->event->kind]);
	ZVAL_STRING(&a->values[1], a->event->server);
	ZVAL_STRING(&a->values[2], a->event->message);
	ZVAL_LONG(&a->values[3], (zend_long)a->event->result);
}

/* False: it threw, or jumped. */
static bool call(const struct php_memcached_client *client, const struct mc_event *event)
{
	struct arguments a = {.event = event};
	bool done = php_pieces_guard(make_arguments, &a) &&
		    php_pieces_call(&client->server_callback, NULL, NULL, 4, a.values);

	for (size_t i = 0; i < 4; i++)
		php_pieces_release(&a.values[i]);
	return done;
}

void php_memcached_tell_events(php_memcached_object *o)
{
	struct php_memcached_client *client = o->client;
	struct mc_pool *pool = client->pool;
	/* what happens meanwhile is told by the next method: it would have no end otherwise */
	size_t count = mc_events_count(pool->events);
	struct mc_error error = pool->error;
	mc_result result = o->result;
	bool go_on = true;

	if (client->tells_events || pool->busy || php_pieces_stopped())
		return;
	client->tells_events = true;
	/* it may unset itself */
	while (count-- > 0 && go_on && !Z_ISUNDEF(client->server_callback)) {
		struct mc_event *event = mc_events_take(&pool->events);

		if (!event)
			break;
		go_on = call(client, event);
		free(event);
	}
	client->tells_events = false;
	/* the method's own are what the caller asks for */
	pool->error = error;
	php_memcached_set_result(o, result);
	php_pieces_resume();
}

static void unlist(struct php_memcached_client *client)
{
	struct php_memcached_client **at = &MEMCACHED_G(telling);

	while (*at && *at != client)
		at = &(*at)->next_telling;
	if (*at)
		*at = client->next_telling;
}

static void set_callback(struct php_memcached_client *client, zval *callable)
{
	zval before;

	unlist(client);
	if (callable) {
		client->next_telling = MEMCACHED_G(telling);
		MEMCACHED_G(telling) = client;
	}
	client->pool->notes_events = callable != NULL;
	mc_pool_set_occupied(client->pool);
	/* another function is told what is not told yet */
	if (!callable)
		mc_events_free(&client->pool->events);
	ZVAL_COPY_VALUE(&before, &client->server_callback);
	if (callable)
		ZVAL_COPY(&client->server_callback, callable);
	else
		ZVAL_UNDEF(&client->server_callback);
	php_pieces_release(&before);
}

void php_memcached_client_end_server_callback(struct php_memcached_client *client)
{
	if (Z_ISUNDEF(client->server_callback))
		return;
	set_callback(client, NULL);
	client->tells_events = false;
}

void php_memcached_server_callbacks_end(void)
{
	while (MEMCACHED_G(telling))
		php_memcached_client_end_server_callback(MEMCACHED_G(telling));
}

ZEND_METHOD(Pieces_Memcached, setServerCallback)
{
	php_memcached_take_callable(execute_data, set_callback);
}
