/*
 * OPT_CLIENT_MODE and OPT_DISCOVERY_INTERVAL: the servers are those that a configuration endpoint names. The names are
 * those of Amazon ElastiCache's client for PHP: in the dynamic mode addServer() names the endpoint.
 */
#ifndef PHP_MEMCACHED_DISCOVERY_H
#define PHP_MEMCACHED_DISCOVERY_H

#include "memcached/glue/php_memcached.h"

/* Values of OPT_CLIENT_MODE. */
enum { PHP_MEMCACHED_STATIC_MODE = 0, PHP_MEMCACHED_DYNAMIC_MODE = 1 };

/* As own_options.h has them. */
void php_memcached_get_client_mode(const struct php_memcached_client *client, zval *value);
bool php_memcached_set_client_mode(php_memcached_object *o, zval *value);
void php_memcached_get_discovery_interval(const struct php_memcached_client *client, zval *value);
bool php_memcached_set_discovery_interval(php_memcached_object *o, zval *value);

#endif
