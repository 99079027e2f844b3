/*
 * TLS options as PHP code gives them to a method: an array with the names that PHP's ssl stream
 * context has.
 */
#ifndef PIECES_GLUE_TLS_OPTIONS_H
#define PIECES_GLUE_TLS_OPTIONS_H

#include "php.h"

#include "net/tls.h"

#include <stdbool.h>

/*
 * Reads ca_file, ca_path, cert_file, key_file, passphrase, peer_name (strings or null),
 * min_proto_version (an int) and verify_peer from the array that is the method's argument number
 * arg. The strings stay the array's own. *peer_name is NULL when not given. False: an option is
 * unknown, of another type or beyond open_basedir, and a ValueError that names it is thrown.
 */
bool php_pieces_tls_options(
	HashTable *options, uint32_t arg, struct net_tls_options *tls, const char **peer_name);

/* The version that one of PHP's constants STREAM_CRYPTO_PROTO_TLSv1_* stands for, and back. False:
 * it is none that is spoken. */
bool php_pieces_tls_version(zend_long number, enum net_tls_version *version);
zend_long php_pieces_tls_version_number(enum net_tls_version version);

#endif
