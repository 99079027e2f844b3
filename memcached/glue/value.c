#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/value.h"

#include "zend_strtod.h"

#include <math.h>

enum type {
	TYPE_STRING = 0,
	TYPE_LONG = 1,
	TYPE_DOUBLE = 2,
	TYPE_BOOL = 3,
	TYPE_PHP = 4,
	TYPE_IGBINARY = 5,
	TYPE_JSON = 6,
	TYPE_MSGPACK = 7,
};

static const uint32_t type_of_serializer[] = {
	[PHP_MEMCACHED_SERIALIZER_PHP] = TYPE_PHP,
	[PHP_MEMCACHED_SERIALIZER_IGBINARY] = TYPE_IGBINARY,
	[PHP_MEMCACHED_SERIALIZER_JSON] = TYPE_JSON,
	[PHP_MEMCACHED_SERIALIZER_JSON_ARRAY] = TYPE_JSON,
	[PHP_MEMCACHED_SERIALIZER_MSGPACK] = TYPE_MSGPACK,
};

static const uint32_t flag_of_compression[] = {
	[PHP_MEMCACHED_COMPRESSION_ZLIB] = PHP_MEMCACHED_FLAG_ZLIB,
	[PHP_MEMCACHED_COMPRESSION_FASTLZ] = PHP_MEMCACHED_FLAG_FASTLZ,
	[PHP_MEMCACHED_COMPRESSION_ZSTD] = PHP_MEMCACHED_FLAG_ZSTD,
};

static void encode_long(zend_long number, struct php_memcached_encoded *out)
{
	char *end = out->buf + sizeof out->buf - 1;
	char *text = zend_print_long_to_buf(end, number);
	out->data = text;
	out->len = (size_t)(end - text);
	out->flags = TYPE_LONG;
}

static char *put_text(char *to, const char *text)
{
	size_t len = strlen(text);
	memcpy(to, text, len);
	return to + len;
}

/*
 * The shortest digits that read back as the same number: .1, 100000, 1e+15, 2.5e-05, Infinity.
 * PHP's own conversions write them otherwise, and other clients compare bytes.
 */
static void encode_double(double number, struct php_memcached_encoded *out)
{
	char *to = out->buf;
	bool negative;
	int point; /* where the decimal point stands in the digits */
	char *digits_end;
	char *digits = zend_dtoa(number, 0, 0, &point, &negative, &digits_end);
	int count = (int)(digits_end - digits);

	if (negative && !isnan(number)) {
		*to++ = '-';
	}
	if (!isfinite(number)) {
		to = put_text(to, isnan(number) ? "NaN" : "Infinity");
	} else if (point <= -4 || point > count + 5) {
		*to++ = digits[0];
		if (count > 1) {
			*to++ = '.';
			to = put_text(to, digits + 1);
		}
		to += snprintf(to, (size_t)(out->buf + sizeof out->buf - to), "e%+.2d", point - 1);
	} else if (point <= 0) {
		*to++ = '.';
		for (; point < 0; point++) {
			*to++ = '0';
		}
		to = put_text(to, digits);
	} else {
		for (int i = 0; i < count || i < point; i++) {
			if (i == point) {
				*to++ = '.';
			}
			*to++ = i < count ? digits[i] : '0';
		}
	}
	zend_freedtoa(digits);
	out->data = out->buf;
	out->len = (size_t)(to - out->buf);
	out->flags = TYPE_DOUBLE;
}

static bool encode_serialized(zval *value, const struct php_memcached_value_options *options,
	struct php_memcached_encoded *out)
{
	/* the code that it runs may set another one */
	int serializer = options->serializer;
	out->owner = php_memcached_serialize(serializer, value);
	if (out->owner == NULL) {
		return false;
	}
	out->data = ZSTR_VAL(out->owner);
	out->len = ZSTR_LEN(out->owner);
	out->flags = type_of_serializer[serializer];
	return true;
}

static void compress(
	const struct php_memcached_value_options *options, struct php_memcached_encoded *out)
{
	uint32_t flags = PHP_MEMCACHED_FLAG_DICTIONARY;
	zend_string *packed = NULL;
	if (options->dictionary != NULL) {
		packed = php_memcached_dictionary_compress(options->dictionary,
			options->compression_level, options->compression_factor, out->data,
			out->len);
	}
	if (packed == NULL && (zend_long)out->len >= options->compression_threshold) {
		packed = php_memcached_compress(options->compression_type,
			options->compression_level, options->compression_factor, out->data,
			out->len);
		flags = flag_of_compression[options->compression_type];
	}
	if (packed == NULL) {
		return;
	}
	php_memcached_encoded_free(out);
	out->owner = packed;
	out->data = ZSTR_VAL(packed);
	out->len = ZSTR_LEN(packed);
	out->flags |= PHP_MEMCACHED_FLAG_COMPRESSED | flags;
}

/* The value of a reference, which the script's code may overwrite as soon as it runs again. */
static bool encode_referenced(zval *reference, const struct php_memcached_value_options *options,
	struct php_memcached_encoded *out)
{
	zval own;
	ZVAL_COPY_DEREF(&own, reference);
	bool done = php_memcached_value_encode(&own, options, out);
	if (done && out->owner == NULL && Z_TYPE(own) == IS_STRING) {
		out->owner = Z_STR(own);
	} else {
		zval_ptr_dtor(&own);
	}
	return done;
}

bool php_memcached_value_encode_any(zval *value, const struct php_memcached_value_options *options,
	struct php_memcached_encoded *out)
{
	bool compressible = options->compression;
	if (Z_ISREF_P(value)) {
		return encode_referenced(value, options, out);
	}
	out->owner = NULL;
	switch (Z_TYPE_P(value)) {
	case IS_STRING:
		out->data = Z_STRVAL_P(value);
		out->len = Z_STRLEN_P(value);
		out->flags = TYPE_STRING;
		break;
	case IS_LONG:
		encode_long(Z_LVAL_P(value), out);
		compressible = false;
		break;
	case IS_DOUBLE:
		encode_double(Z_DVAL_P(value), out);
		compressible = false;
		break;
	case IS_FALSE:
	case IS_TRUE:
		out->data = "1";
		out->len = Z_TYPE_P(value) == IS_TRUE;
		out->flags = TYPE_BOOL;
		compressible = false;
		break;
	default:
		if (!encode_serialized(value, options, out)) {
			return false;
		}
	}
	if (compressible) {
		compress(options, out);
	}
	if (options->user_flags > 0) {
		out->flags |= (uint32_t)options->user_flags << 16;
	}
	return true;
}

static double decode_double(const char *text)
{
	if (strcmp(text, "Infinity") == 0) {
		return ZEND_INFINITY;
	}
	if (strcmp(text, "-Infinity") == 0) {
		return -ZEND_INFINITY;
	}
	if (strcmp(text, "NaN") == 0) {
		return ZEND_NAN;
	}
	return zend_strtod(text, NULL);
}

/* Replaces a compressed payload by what it holds; NULL when that cannot be had. */
static zend_string *decompressed(
	zend_string *payload, uint32_t flags, const struct php_memcached_value_options *options)
{
	zend_string *plain = NULL;
	zend_long type = 0;
	for (zend_long i = PHP_MEMCACHED_COMPRESSION_ZLIB; i <= PHP_MEMCACHED_COMPRESSION_ZSTD;
		i++) {
		if (flags & flag_of_compression[i]) {
			type = i;
		}
	}
	if (type == 0 && (flags & PHP_MEMCACHED_FLAG_DICTIONARY)) {
		plain = php_memcached_dictionary_decompress(
			options->dictionary, ZSTR_VAL(payload), ZSTR_LEN(payload));
	} else if (type == 0) {
		php_error_docref(NULL, E_WARNING,
			"could not decompress value: unrecognised compression type");
	} else if (!php_memcached_compression_available(type)) {
		php_error_docref(NULL, E_WARNING, "could not decompress value: built without %s",
			php_memcached_compression_name(type));
	} else {
		plain = php_memcached_decompress(type, ZSTR_VAL(payload), ZSTR_LEN(payload));
		if (plain == NULL) {
			php_error_docref(NULL, E_WARNING, "could not decompress value");
		}
	}
	zend_string_release(payload);
	return plain;
}

bool php_memcached_value_decode_any(zend_string *payload, uint32_t flags,
	const struct php_memcached_value_options *options, zval *out)
{
	bool good = true;
	ZVAL_NULL(out);
	if (flags & PHP_MEMCACHED_FLAG_COMPRESSED) {
		payload = decompressed(payload, flags, options);
		if (payload == NULL) {
			return false;
		}
	}
	const char *data = ZSTR_VAL(payload);
	size_t len = ZSTR_LEN(payload);
	switch (flags & PHP_MEMCACHED_FLAG_TYPE) {
	case TYPE_STRING:
		ZVAL_STR(out, payload);
		return true;
	case TYPE_LONG:
		ZVAL_LONG(out, ZEND_STRTOL(data, NULL, 10));
		break;
	case TYPE_DOUBLE:
		ZVAL_DOUBLE(out, decode_double(data));
		break;
	case TYPE_BOOL:
		ZVAL_BOOL(out, len != 0 && data[0] == '1');
		break;
	case TYPE_PHP:
		good = php_memcached_unserialize(PHP_MEMCACHED_SERIALIZER_PHP, data, len, out);
		break;
	case TYPE_IGBINARY:
		good = php_memcached_unserialize(PHP_MEMCACHED_SERIALIZER_IGBINARY, data, len, out);
		break;
	case TYPE_JSON:
		good = php_memcached_unserialize(
			options->serializer == PHP_MEMCACHED_SERIALIZER_JSON_ARRAY
				? PHP_MEMCACHED_SERIALIZER_JSON_ARRAY
				: PHP_MEMCACHED_SERIALIZER_JSON,
			data, len, out);
		break;
	case TYPE_MSGPACK:
		good = php_memcached_unserialize(PHP_MEMCACHED_SERIALIZER_MSGPACK, data, len, out);
		break;
	default:
		php_error_docref(NULL, E_WARNING, "unknown payload type");
		good = false;
	}
	zend_string_release(payload);
	return good;
}
