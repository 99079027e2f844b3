/* How an object waits: PHP's signal handlers and time limit, setWaiter() and setDefaultWaiter(). */
#include "mogile/glue/php_mogile.h"

#include "glue/call.h"
#include "glue/interrupt.h"

static int wait_by_callable(void *self, struct pollfd *fds, size_t count, int64_t timeout_us)
{
	return php_pieces_wait(&((php_mogile_object *)self)->waiter, fds, count, timeout_us);
}

/* Nobody has to wait for a turn: the engine lets several use one client, each over connections of
 * its own. */
static void set_waiter(php_mogile_object *self, zval *callable)
{
	self->net_waiter.wait = callable ? wait_by_callable : NULL;
	mog_client_waiter_changed(&self->client);
	php_pieces_waiter_set(&self->waiter, callable);
}

void php_mogile_waiter_init(php_mogile_object *self)
{
	self->net_waiter = (struct net_waiter){.self = self, .interrupted = php_pieces_interrupted};
	self->client.trackers.waiter = &self->net_waiter;
	php_pieces_waiter_init(&self->waiter);
	if (!Z_ISUNDEF(MOGILE_G(default_waiter)))
		set_waiter(self, &MOGILE_G(default_waiter));
}

void php_mogile_waiter_free(php_mogile_object *self)
{
	php_pieces_waiter_free(&self->waiter);
}

void php_mogile_default_waiter_forget(void)
{
	php_pieces_release(&MOGILE_G(default_waiter));
}

PHP_METHOD(Mogile, setWaiter)
{
	php_mogile_object *self;
	zval *callable;

	if (!php_pieces_parse_waiter(execute_data, &callable))
		RETURN_THROWS();
	self = php_mogile_this(ZEND_THIS);
	if (!self)
		RETURN_THROWS();
	set_waiter(self, callable);
	php_pieces_resume();
}

PHP_METHOD(Mogile, setDefaultWaiter)
{
	php_pieces_set_default_waiter(execute_data, &MOGILE_G(default_waiter));
}
