/* How clients and workers wait: PHP's signal handlers and time limit, a callable, turns of
 * Fibers. */

#include "gearman/glue/php_gearman.h"

#include "glue/call.h"
#include "glue/interrupt.h"

static int wait_by_callable(void *self, struct pollfd *fds, size_t count, int64_t timeout_us)
{
	return php_pieces_wait(self, fds, count, timeout_us);
}

void php_gearman_set_callable(struct gm_pool *pool, php_pieces_waiter *w, zval *callable)
{
	gm_pool_set_wait(pool, callable ? wait_by_callable : NULL);
	php_pieces_waiter_set(w, callable);
}

void php_gearman_set_waiter(struct gm_pool *pool)
{
	pool->waiter.interrupted = php_pieces_interrupt_pending;
	pool->interrupt = php_pieces_interrupted;
}

void php_gearman_waiter_init(struct gm_pool *pool, php_pieces_waiter *w, zval *default_waiter)
{
	php_gearman_set_waiter(pool);
	pool->waiter.self = w;
	php_pieces_waiter_init(w);
	if (!Z_ISUNDEF_P(default_waiter))
		php_gearman_set_callable(pool, w, default_waiter);
}

/* False, with pool->error set, unless the code is NET_OK. */
static bool entered(struct gm_pool *pool, enum net_code code)
{
	if (code == NET_OK)
		return true;
	if (code == NET_TIMEOUT)
		gm_error_set(&pool->error, GEARMAN_TIMEOUT,
			"timed out while another Fiber used this object");
	else if (code == NET_INTERRUPTED)
		gm_error_set(&pool->error, GEARMAN_SHUTDOWN,
			"interrupted while another Fiber used this object");
	else
		gm_error_set(&pool->error, GEARMAN_INVALID_COMMAND,
			"this object cannot be used by the waiter that waits for it");
	return false;
}

bool php_gearman_enter(struct gm_pool *pool, php_pieces_waiter *w)
{
	return entered(pool, php_pieces_waiter_enter(w, pool->timeout_us));
}

bool php_gearman_join(struct gm_pool *pool, php_pieces_waiter *w)
{
	return entered(pool, php_pieces_waiter_join(w, pool->timeout_us));
}
