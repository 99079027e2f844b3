/*
 * Getters and setters of OPT_USE_TLS and OPT_TLS_*, as option_row.h has them. Files are read by the
 * first connection; open_basedir counts when the option is set. NULL or an empty string is none.
 */
#ifndef PHP_MEMCACHED_TLS_H
#define PHP_MEMCACHED_TLS_H

#include "memcached/glue/option_row.h"

php_memcached_option_getter php_memcached_get_use_tls;
php_memcached_option_setter php_memcached_set_use_tls;
php_memcached_option_getter php_memcached_get_tls_min_version;
php_memcached_option_setter php_memcached_set_tls_min_version;
php_memcached_option_getter php_memcached_get_tls_verify_peer;
php_memcached_option_setter php_memcached_set_tls_verify_peer;

/* Of several rows, whose member is a string of struct mc_tls_settings; one that names a file is
 * subject to open_basedir. */
php_memcached_option_getter php_memcached_get_tls_text;
php_memcached_option_setter php_memcached_set_tls_text;
php_memcached_option_setter php_memcached_set_tls_file;

#endif
