#include "mogile/glue/checksum.h"

bool php_mogile_sum_parse(const char *name, size_t len, php_mogile_sum_type *type)
{
	if (len == 4 && memcmp(name, "NONE", 4) == 0)
		*type = PHP_MOGILE_NO_SUM;
	else if (len == 3 && memcmp(name, "MD5", 3) == 0)
		*type = PHP_MOGILE_MD5;
	else if (len == 5 && memcmp(name, "SHA-1", 5) == 0)
		*type = PHP_MOGILE_SHA1;
	else
		return false;
	return true;
}

void php_mogile_sum_begin(php_mogile_sum *sum, php_mogile_sum_type type)
{
	sum->type = type;
	if (type == PHP_MOGILE_MD5)
		PHP_MD5Init(&sum->context.md5);
	else if (type == PHP_MOGILE_SHA1)
		PHP_SHA1Init(&sum->context.sha1);
}

void php_mogile_sum_add(php_mogile_sum *sum, const char *data, size_t size)
{
	if (sum->type == PHP_MOGILE_MD5)
		PHP_MD5Update(&sum->context.md5, data, size);
	else if (sum->type == PHP_MOGILE_SHA1)
		PHP_SHA1Update(&sum->context.sha1, (const unsigned char *)data, size);
}

void php_mogile_sum_end(php_mogile_sum *sum, char out[MOG_SUM_SIZE])
{
	static const char digits[] = "0123456789abcdef";
	unsigned char digest[20];
	size_t size = 0;
	size_t len = 0;

	if (sum->type == PHP_MOGILE_MD5) {
		PHP_MD5Final(digest, &sum->context.md5);
		memcpy(out, "MD5:", len = 4);
		size = 16;
	} else if (sum->type == PHP_MOGILE_SHA1) {
		PHP_SHA1Final(digest, &sum->context.sha1);
		memcpy(out, "SHA-1:", len = 6);
		size = 20;
	}
	for (size_t i = 0; i < size; i++) {
		out[len++] = digits[digest[i] >> 4];
		out[len++] = digits[digest[i] & 15];
	}
	out[len] = '\0';
	php_mogile_sum_begin(sum, sum->type);
}
