/*
 * OPT_ZSTD_DICTIONARY: short values compressed by zstd with a dictionary of what such values have
 * in common (RFC 8878, section 5). The payload is a zstd frame as it is, which tells the length of
 * its content and the dictionary's number; no flag of another compression stands with it, so that a
 * client without the dictionary cannot take it for something else.
 */
#ifndef PIECES_MEMCACHED_DICTIONARY_H
#define PIECES_MEMCACHED_DICTIONARY_H

#include "php.h"

/* In bytes. */
enum {
	/* The values that a dictionary is for: shorter ones do not gain, longer ones have enough in
	 * common with themselves. */
	PHP_MEMCACHED_DICTIONARY_VALUE_MIN = 200,
	PHP_MEMCACHED_DICTIONARY_VALUE_MAX = 4096,
	/* No dictionary is larger: it is a part of every process. */
	PHP_MEMCACHED_DICTIONARY_SIZE_MAX = 1024 * 1024
};

struct php_memcached_dictionary;

/* Are these the bytes of a dictionary, rather than the name of a file? They begin with a number
 * that no name of a file begins with. */
bool php_memcached_dictionary_is_bytes(const zend_string *given);

/* Takes the bytes into use. given is what the option was set to, of which a copy is kept. NULL:
 * *problem says what is wrong with them. Off PHP's heap: lives as long as its client. */
struct php_memcached_dictionary *php_memcached_dictionary_new(const zend_string *given,
	const char *bytes, size_t len, zend_long level, const char **problem);
/* NULL is harmless. */
void php_memcached_dictionary_free(struct php_memcached_dictionary *dictionary);

/* What the option was set to. */
const char *php_memcached_dictionary_given(
	const struct php_memcached_dictionary *dictionary, size_t *len);

/* As php_memcached_compress(); also NULL when the value is not of a length that it is for. */
zend_string *php_memcached_dictionary_compress(struct php_memcached_dictionary *dictionary,
	zend_long level, double factor, const char *data, size_t len);

/* The value of a payload; NULL, with a warning that says why: there is no dictionary (NULL) or not
 * the one that is needed, or the payload is damaged. */
zend_string *php_memcached_dictionary_decompress(
	struct php_memcached_dictionary *dictionary, const char *payload, size_t len);

/* A dictionary of at most size bytes out of count samples, which stand one after the other. NULL:
 * *problem says why there is none. */
zend_string *php_memcached_dictionary_train(const char *samples, const size_t *lengths,
	unsigned count, size_t size, const char **problem);

#endif
