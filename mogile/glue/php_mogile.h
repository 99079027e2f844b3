/*
 * The Zend side of mogile: what its files share.
 */
#ifndef PHP_MOGILE_H
#define PHP_MOGILE_H

#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "php.h"

#include "mogile/engine/client.h"
#include "mogile/engine/error.h"
#include "mogile/engine/job.h"
#include "net/clock.h"

#define PHP_MOGILE_VERSION "0.1.0"

extern zend_module_entry mogile_module_entry;
#define phpext_mogile_ptr &mogile_module_entry

ZEND_BEGIN_MODULE_GLOBALS(mogile)
char *trackers;		    /* ini mogile.trackers: for mogile:// without a context */
HashTable *wrapper_clients; /* Mogile objects by trackers and domain; NULL: none yet */
ZEND_END_MODULE_GLOBALS(mogile)

ZEND_EXTERN_MODULE_GLOBALS(mogile)
#define MOGILE_G(v) ZEND_MODULE_GLOBALS_ACCESSOR(mogile, v)

#if defined(ZTS) && defined(COMPILE_DL_MOGILE)
ZEND_TSRMLS_CACHE_EXTERN()
#endif

extern zend_class_entry *php_mogile_ce;
extern zend_class_entry *php_mogile_keys_ce;
extern zend_class_entry *php_mogile_exception_ce;

/* A Mogile object. */
typedef struct {
	struct mog_client client;
	zend_string *domain; /* NULL before the constructor */
	unsigned path_count;
	size_t concurrency;
	HashTable *hash_types; /* class name to its hash type, of the domain; NULL: not asked yet */
	zval cache;	       /* of paths: a Memcached, a callable, or undefined */
	zend_long cache_ttl;
	zend_object std;
} php_mogile_object;

static inline php_mogile_object *php_mogile_from(zend_object *object)
{
	return (php_mogile_object *)((char *)object - XtOffsetOf(php_mogile_object, std));
}

/* The object behind $this, or NULL with an exception thrown: its constructor has not run. */
php_mogile_object *php_mogile_this(zval *object);

/* Makes a Mogile as the constructor does. False: an exception was thrown. */
bool php_mogile_construct(
	php_mogile_object *self, zval *trackers, zend_string *domain, HashTable *options);

/* Throws what the error says, as "what key: message". what and key may be NULL. */
void php_mogile_throw(const struct mog_error *error, const char *what, const zend_string *key);

/* The same as an object. */
void php_mogile_exception(
	zval *to, const struct mog_error *error, const char *what, const zend_string *key);

/* Starts a command's arguments with the object's domain and a key. */
void php_mogile_key_args(
	const php_mogile_object *self, struct mog_text *args, const zend_string *key);

/* Runs a command and frees args. False: an exception was thrown; reply is freed by the caller only
 * after true. */
bool php_mogile_command(php_mogile_object *self, const char *command, struct mog_text *args,
	const zend_string *key, struct mog_reply *reply);

/* As the methods of those names. False: an exception was thrown. */
bool php_mogile_delete(php_mogile_object *self, const zend_string *key);
bool php_mogile_rename(php_mogile_object *self, const zend_string *from, const zend_string *to);
bool php_mogile_list_keys(php_mogile_object *self, const zend_string *prefix,
	const zend_string *after, zend_long limit, zval *keys);

void php_mogile_register_exceptions(void);
void php_mogile_register_class(void);
void php_mogile_register_keys(void);
void php_mogile_register_fs(void);
void php_mogile_register_streams(void);
void php_mogile_unregister_streams(void);

#endif
