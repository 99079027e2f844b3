#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/pause.h"

#include "glue/random.h"
#include "net/wait.h"

bool php_memcached_pause(php_memcached_object *o, struct php_memcached_pauses *pauses)
{
	struct mc_pool *pool = o->client->pool;
	int64_t left = net_remaining(pauses->deadline);
	int64_t pause = pauses->next_us / 2;
	enum net_code code;

	pause += (int64_t)((double)pause * php_combined_lcg());
	pauses->next_us *= 2;
	if (pauses->next_us > pauses->longest_us)
		pauses->next_us = pauses->longest_us;
	/* a Fiber that pauses has its turn as one that waits for a reply */
	if (left == 0 || mc_pool_enter(pool) != MEMCACHED_SUCCESS)
		return false;
	code = net_wait(&pool->waiter, NULL, 0, net_deadline(pause < left ? pause : left));
	return code == NET_TIMEOUT && !php_pieces_stopped();
}
