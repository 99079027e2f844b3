/*
 * getServerStatus(): what is known of each server of the pool.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/php_memcached.h"

#include "memcached/engine/discovery.h"
#include "memcached/engine/monitor.h"
#include "net/clock.h"

static const char *const states[] = {
	[MC_STATE_IDLE] = "not connected",
	[MC_STATE_UP] = "up",
	[MC_STATE_FAILED] = "failed",
	[MC_STATE_EJECTED] = "ejected",
};

static double seconds(int64_t us)
{
	return (double)us / 1e6;
}

static void add_errors(zval *out, const struct mc_server *s)
{
	const struct mc_health *h = &s->health;

	add_assoc_long(out, "failures", (zend_long)h->failures);
	if (mc_server_resting(s))
		add_assoc_double(out, "retry_in", seconds(net_remaining(s->retry_at)));
	else
		add_assoc_null(out, "retry_in");
	if (h->error_time != 0) {
		add_assoc_string(out, "last_error", s->last_error);
		add_assoc_long(out, "last_error_code", (zend_long)s->last_result);
		add_assoc_long(out, "last_error_time", (zend_long)h->error_time);
	} else {
		add_assoc_null(out, "last_error");
		add_assoc_null(out, "last_error_code");
		add_assoc_null(out, "last_error_time");
	}
}

static void add_times(zval *out, const struct mc_health *h)
{
	add_assoc_long(out, "timed", (zend_long)h->timed);
	if (h->timed > 0) {
		add_assoc_double(out, "mean_reply", seconds(h->reply_us) / (double)h->timed);
		add_assoc_double(out, "slowest_reply", seconds(h->slowest_us));
	} else {
		add_assoc_null(out, "mean_reply");
		add_assoc_null(out, "slowest_reply");
	}
}

static void server_status(const struct mc_server *s, bool gutter, enum mc_state state, zval *out)
{
	const struct mc_health *h = &s->health;

	array_init_size(out, 16);
	add_assoc_bool(out, "gutter", gutter);
	add_assoc_string(out, "state", states[state]);
	add_errors(out, s);
	add_assoc_long(out, "reconnects", (zend_long)(h->connections > 1 ? h->connections - 1 : 0));
	add_assoc_long(out, "requests", (zend_long)h->requests);
	add_assoc_long(out, "bytes_sent", (zend_long)h->bytes_sent);
	add_assoc_long(out, "bytes_received", (zend_long)s->in.received);
	add_times(out, h);
}

static zend_string *name_of(const struct mc_server *s)
{
	return zend_strpprintf(0, "%s:%u", s->host, (unsigned)s->port);
}

/* It is connected only while it is asked: what counts is its last answer. */
static enum mc_state endpoint_state(const struct mc_discovery *d)
{
	if (d->endpoint.failures > 0)
		return MC_STATE_FAILED;
	return d->known ? MC_STATE_UP : MC_STATE_IDLE;
}

static void endpoint_status(const struct mc_discovery *d, zval *out)
{
	server_status(&d->endpoint, false, endpoint_state(d), out);
	add_assoc_str(out, "server", name_of(&d->endpoint));
	if (d->known)
		add_assoc_long(out, "version", (zend_long)d->version);
	else
		add_assoc_null(out, "version");
}

ZEND_METHOD(Pieces_Memcached, getServerStatus)
{
	php_memcached_object *o = php_memcached_peek_no_args(execute_data);
	const struct mc_pool *pool;
	zval status;

	if (!o)
		return;
	pool = o->client->pool;
	array_init_size(return_value, mc_pool_total(pool));
	for (uint32_t i = 0; i < mc_pool_total(pool); i++) {
		const struct mc_server *s = pool->servers[i];
		zend_string *name = name_of(s);

		server_status(s, i >= pool->count, mc_monitor_state(pool, s), &status);
		zend_hash_update(Z_ARRVAL_P(return_value), name, &status);
		zend_string_release(name);
	}
	if (pool->discovery && pool->discovery->endpoint.host) {
		endpoint_status(pool->discovery, &status);
		add_assoc_zval(return_value, "endpoint", &status);
	}
}
