/*
 * OPT_CLIENT_MODE and OPT_DISCOVERY_INTERVAL: the servers are those that a configuration endpoint
 * names. The names are those of Amazon ElastiCache's client for PHP: in the dynamic mode
 * addServer() names the endpoint.
 */
#ifndef PHP_MEMCACHED_DISCOVERY_H
#define PHP_MEMCACHED_DISCOVERY_H

#include "memcached/glue/option_row.h"

/* Values of OPT_CLIENT_MODE. */
enum { PHP_MEMCACHED_STATIC_MODE = 0, PHP_MEMCACHED_DYNAMIC_MODE = 1 };

/* As option_row.h has them. */
php_memcached_option_getter php_memcached_get_client_mode;
php_memcached_option_setter php_memcached_set_client_mode;
php_memcached_option_setter php_memcached_set_discovery_interval;

#endif
