/*
 * Every version number of the bundle. phpversion('memcached') and its like say whose API an
 * extension has, as programs compare them with the peer's; phpinfo() and --ri also name the bundle.
 */
#ifndef PIECES_GLUE_VERSION_H
#define PIECES_GLUE_VERSION_H

#define PHP_PIECES_VERSION "0.2.0"

#define PHP_MEMCACHED_VERSION "3.4.0" /* pecl/memcached's */
#define PHP_GEARMAN_VERSION "2.1.5"   /* pecl/gearman's */
#define PHP_MOGILE_VERSION PHP_PIECES_VERSION

#endif
