/*
 * What PHP values look like in the cache: a payload and 32 bits of flags, the same that
 * pecl/memcached stores.
 *
 *   bits 0-3    type: the table in value.c
 *   bit 4       compressed
 *   bits 5-7    by zlib, by fastlz, by zstd
 *   bit 8       by zstd with a dictionary, and none of those (this extension's own)
 *   bits 16-31  the user's own (OPT_USER_FLAGS)
 *
 * Strings, numbers and booleans are text; everything else goes through a serializer. Nothing here
 * knows keys, servers or protocols.
 */
#ifndef PIECES_MEMCACHED_VALUE_H
#define PIECES_MEMCACHED_VALUE_H

#include "php.h"
#include "memcached/glue/compress.h"
#include "memcached/glue/dictionary.h"
#include "memcached/glue/serializers.h"

struct php_memcached_value_options {
	int serializer;	      /* enum php_memcached_serializer */
	int compression_type; /* enum php_memcached_compression */
	bool compression;     /* compress at all when storing; reading always decompresses */
	zend_long compression_level;
	/* keep the compressed form only if the value is that many times as long */
	double compression_factor;
	zend_long compression_threshold;	     /* bytes; shorter values stay as they are */
	zend_long user_flags;			     /* 0 to 65535; -1: none */
	struct php_memcached_dictionary *dictionary; /* OPT_ZSTD_DICTIONARY; NULL: none */
};

struct php_memcached_encoded {
	const char *data;
	size_t len;
	uint32_t flags;
	zend_string *owner; /* holds data; NULL if that is the value's own string, or buf */
	/* numbers need no allocation; data points into it, so the struct must not be moved */
	char buf[32];
};

/* The bits that the type and compression of a value take. */
enum {
	PHP_MEMCACHED_FLAG_TYPE = 0xf,
	PHP_MEMCACHED_FLAG_COMPRESSED = 1 << 4,
	PHP_MEMCACHED_FLAG_ZLIB = 1 << 5,
	PHP_MEMCACHED_FLAG_FASTLZ = 1 << 6,
	PHP_MEMCACHED_FLAG_ZSTD = 1 << 7,
	PHP_MEMCACHED_FLAG_DICTIONARY = 1 << 8,
	PHP_MEMCACHED_FLAG_OWN = 0xffff,
	PHP_MEMCACHED_USER_FLAGS_MAX = 0xffff,
};

/* The user's flags within the 32 bits that came with a value. */
static inline zend_long php_memcached_user_flags(uint32_t flags)
{
	return flags >> 16;
}

/* The part of php_memcached_value_encode behind its short cut. */
bool php_memcached_value_encode_any(zval *value, const struct php_memcached_value_options *options,
	struct php_memcached_encoded *out);

/*
 * The payload and flags of a value. A plain string is not copied: data points into it, so value has
 * to outlive out. Of a PHP reference, which code that runs meanwhile or later may overwrite, out
 * owns what it needs. A serializer may run any code: it may also change the options, and throw.
 * False: the value cannot be stored, after a warning or with an exception pending; out needs no
 * release then. The result code for it is RES_PAYLOAD_FAILURE.
 */
static inline bool php_memcached_value_encode(zval *value,
	const struct php_memcached_value_options *options, struct php_memcached_encoded *out)
{
	if (EXPECTED(Z_TYPE_P(value) == IS_STRING) &&
		(!options->compression ||
			((zend_long)Z_STRLEN_P(value) < options->compression_threshold &&
				!options->dictionary))) {
		out->data = Z_STRVAL_P(value);
		out->len = Z_STRLEN_P(value);
		out->flags = options->user_flags > 0 ? (uint32_t)options->user_flags << 16 : 0;
		out->owner = NULL;
		return true;
	}
	return php_memcached_value_encode_any(value, options, out);
}

static inline void php_memcached_encoded_free(struct php_memcached_encoded *encoded)
{
	if (encoded->owner != NULL) {
		zend_string_release(encoded->owner);
		encoded->owner = NULL;
	}
}

/* Is the payload a string that was stored as it is? */
static inline bool php_memcached_value_is_plain(uint32_t flags)
{
	return (flags & (PHP_MEMCACHED_FLAG_TYPE | PHP_MEMCACHED_FLAG_COMPRESSED)) == 0;
}

/* The part of php_memcached_value_decode behind its short cut. */
bool php_memcached_value_decode_any(zend_string *payload, uint32_t flags,
	const struct php_memcached_value_options *options, zval *out);

/*
 * The value of a payload, which ends in a NUL byte beyond its length as every zend_string does.
 * Takes over the caller's reference to the payload, in any case; a plain string becomes out without
 * a copy. Of the options only the serializer counts, which tells whether JSON objects become
 * arrays, and the dictionary. False, with out null: damaged data, an unknown type or a serializer
 * that is not loaded, after a warning or with an exception pending. The result code for it is
 * RES_PAYLOAD_FAILURE.
 */
static inline bool php_memcached_value_decode(zend_string *payload, uint32_t flags,
	const struct php_memcached_value_options *options, zval *out)
{
	if (EXPECTED(php_memcached_value_is_plain(flags))) {
		ZVAL_STR(out, payload);
		return true;
	}
	return php_memcached_value_decode_any(payload, flags, options, out);
}

#endif
