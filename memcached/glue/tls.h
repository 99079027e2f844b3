/*
 * Getters and setters of OPT_USE_TLS and OPT_TLS_*, as own_options.h has them. Files are read by the
 * first connection; open_basedir counts when the option is set. NULL or an empty string is none.
 */
#ifndef PHP_MEMCACHED_TLS_H
#define PHP_MEMCACHED_TLS_H

#include "memcached/glue/php_memcached.h"

void php_memcached_get_use_tls(const struct php_memcached_client *client, zval *value);
bool php_memcached_set_use_tls(php_memcached_object *o, zval *value);
void php_memcached_get_tls_ca_file(const struct php_memcached_client *client, zval *value);
bool php_memcached_set_tls_ca_file(php_memcached_object *o, zval *value);
void php_memcached_get_tls_ca_path(const struct php_memcached_client *client, zval *value);
bool php_memcached_set_tls_ca_path(php_memcached_object *o, zval *value);
void php_memcached_get_tls_cert_file(const struct php_memcached_client *client, zval *value);
bool php_memcached_set_tls_cert_file(php_memcached_object *o, zval *value);
void php_memcached_get_tls_key_file(const struct php_memcached_client *client, zval *value);
bool php_memcached_set_tls_key_file(php_memcached_object *o, zval *value);
void php_memcached_get_tls_passphrase(const struct php_memcached_client *client, zval *value);
bool php_memcached_set_tls_passphrase(php_memcached_object *o, zval *value);
void php_memcached_get_tls_peer_name(const struct php_memcached_client *client, zval *value);
bool php_memcached_set_tls_peer_name(php_memcached_object *o, zval *value);
void php_memcached_get_tls_min_version(const struct php_memcached_client *client, zval *value);
bool php_memcached_set_tls_min_version(php_memcached_object *o, zval *value);
void php_memcached_get_tls_verify_peer(const struct php_memcached_client *client, zval *value);
bool php_memcached_set_tls_verify_peer(php_memcached_object *o, zval *value);

#endif
