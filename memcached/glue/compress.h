/*
 * Compression of values: three codecs behind one table. A compressed value is the uncompressed
 * length as four bytes, little end first, and the codec's own output.
 */
#ifndef PIECES_MEMCACHED_COMPRESS_H
#define PIECES_MEMCACHED_COMPRESS_H

#include "php.h"

/* The numbers are those of Memcached::COMPRESSION_*. */
enum php_memcached_compression {
	PHP_MEMCACHED_COMPRESSION_ZLIB = 1,
	PHP_MEMCACHED_COMPRESSION_FASTLZ = 2,
	PHP_MEMCACHED_COMPRESSION_ZSTD = 3,
};

/* Is that codec built in? */
bool php_memcached_compression_available(zend_long type);

/* "fastlz", "zlib", "zstd", or NULL for an unknown number. */
const char *php_memcached_compression_name(zend_long type);

/* The number to a name as an ini entry gives it, 0 for an unknown one. */
zend_long php_memcached_compression_by_name(const char *name);

/* The compressed value, with its length before it; NULL when the codec is not built in, cannot, or
 * when len is not greater than the compressed length times factor. level is limited to what the
 * codec knows. */
zend_string *php_memcached_compress(
	zend_long type, zend_long level, double factor, const char *data, size_t len);

/* The value of a compressed payload; NULL when it is damaged. The length it claims is believed only
 * as far as its bytes can mean it: memory grows with what really comes out. */
zend_string *php_memcached_decompress(zend_long type, const char *payload, size_t len);

#endif
