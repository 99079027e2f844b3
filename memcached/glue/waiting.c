/*
 * What a client does while it waits: PHP's signal handlers and limits, setWaiter() and
 * setDefaultWaiter(), and the turns of several Fibers that use one client.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/php_memcached.h"

#include "glue/interrupt.h"
#include "glue/memory.h"

static void set_busy(struct mc_pool *pool, bool busy)
{
	pool->busy = busy;
	mc_pool_set_occupied(pool);
}

/* The waiter's: the script's code may come back to the pool. */
static bool interrupted(void *self)
{
	struct mc_pool *pool = self;
	bool end;

	set_busy(pool, true);
	end = php_pieces_interrupted(NULL);
	set_busy(pool, false);
	return end;
}

struct mc_pool *php_memcached_pool_new(void)
{
	struct mc_pool *pool = mc_client_new();

	if (pool)
		pool->waiter = (struct net_waiter){.self = pool, .interrupted = interrupted};
	return pool;
}

/* The same for the pools of clients. Many values may come, of which the small ones are not checked
 * one by one. */
static bool client_interrupted(void *self)
{
	struct php_memcached_client *client = self;

	return interrupted(client->pool) || php_pieces_beyond_memory_limit();
}

static int client_wait(void *self, struct pollfd *fds, size_t count, int64_t timeout_us)
{
	struct php_memcached_client *client = self;
	int ready;

	set_busy(client->pool, true);
	ready = php_pieces_wait(&client->waiter, fds, count, timeout_us);
	set_busy(client->pool, false);
	return ready;
}

static enum net_code client_turn(void *self)
{
	struct php_memcached_client *client = self;
	struct mc_pool *pool = client->pool;
	enum net_code code;

	/* a signal handler below us */
	if (pool->busy && !client->waiter.active)
		return NET_AGAIN;
	pool->queued = true;
	mc_pool_set_occupied(pool);
	code = php_pieces_waiter_turn(&client->waiter, mc_options_recv_timeout(&pool->options));
	pool->queued = client->waiter.first != NULL;
	mc_pool_set_occupied(pool);
	return code;
}

void php_memcached_client_attach_waiter(struct php_memcached_client *client, struct mc_pool *pool)
{
	pool->waiter = (struct net_waiter){
		.self = client,
		.interrupted = client_interrupted,
		.turn = client_turn,
		.busy_poll = pool->busy_poll.us > 0 ? &pool->busy_poll : NULL,
	};
	pool->notes_events = !Z_ISUNDEF(client->server_callback);
	if (!Z_ISUNDEF(client->waiter.callable))
		mc_client_set_wait(pool, client_wait);
}

static void unlist(struct php_memcached_client *client)
{
	struct php_memcached_client **at = &MEMCACHED_G(waiting);

	while (*at && *at != client)
		at = &(*at)->next_waiting;
	if (*at)
		*at = client->next_waiting;
}

void php_memcached_client_set_waiter(struct php_memcached_client *client, zval *callable)
{
	unlist(client);
	if (callable) {
		client->next_waiting = MEMCACHED_G(waiting);
		MEMCACHED_G(waiting) = client;
	}
	mc_client_set_wait(client->pool, callable ? client_wait : NULL);
	php_pieces_waiter_set(&client->waiter, callable);
}

void php_memcached_client_end_waiter(struct php_memcached_client *client)
{
	if (Z_ISUNDEF(client->waiter.callable) && !client->waiter.active)
		return;
	if (client->waiter.active || client->waiter.first)
		mc_client_abandon(
			client->pool); /* a Fiber left it, which nobody resumes any more */
	unlist(client);
	mc_client_set_wait(client->pool, NULL);
	php_pieces_waiter_free(&client->waiter);
}

void php_memcached_waiters_end(void)
{
	while (MEMCACHED_G(waiting))
		php_memcached_client_end_waiter(MEMCACHED_G(waiting));
	php_pieces_release(&MEMCACHED_G(default_waiter));
}

ZEND_METHOD(Pieces_Memcached, setWaiter)
{
	php_memcached_take_callable(execute_data, php_memcached_client_set_waiter);
}

ZEND_METHOD(Pieces_Memcached, setDefaultWaiter)
{
	php_pieces_set_default_waiter(execute_data, &MEMCACHED_G(default_waiter));
}
