/*
 * The checksum that goes with a file: MD5 or SHA-1, as a class's hash type names it, in the form
 * that trackers know.
 */
#ifndef PHP_MOGILE_CHECKSUM_H
#define PHP_MOGILE_CHECKSUM_H

#include "mogile/glue/php_mogile.h"

#include "ext/standard/md5.h"
#include "ext/standard/sha1.h"

typedef enum { PHP_MOGILE_NO_SUM, PHP_MOGILE_MD5, PHP_MOGILE_SHA1 } php_mogile_sum_type;

typedef struct {
	php_mogile_sum_type type;
	union {
		PHP_MD5_CTX md5;
		PHP_SHA1_CTX sha1;
	} context;
} php_mogile_sum;

/* "MD5", "SHA-1" or "NONE"; false: another word. */
bool php_mogile_sum_parse(const char *name, size_t len, php_mogile_sum_type *type);

void php_mogile_sum_begin(php_mogile_sum *sum, php_mogile_sum_type type);
void php_mogile_sum_add(php_mogile_sum *sum, const char *data, size_t size);

/* "MD5:hex", "SHA-1:hex" or "". Begins anew. */
void php_mogile_sum_end(php_mogile_sum *sum, char out[MOG_SUM_SIZE]);

#endif
