/*
 * The Zend side of mogile: what its files share.
 */
#ifndef PHP_MOGILE_H
#define PHP_MOGILE_H

#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "php.h"

#include "glue/version.h"
#include "glue/waiter.h"
#include "mogile/engine/client.h"
#include "mogile/engine/error.h"
#include "mogile/engine/job.h"
#include "net/clock.h"

extern zend_module_entry mogile_module_entry;
#define phpext_mogile_ptr &mogile_module_entry

ZEND_BEGIN_MODULE_GLOBALS(mogile)
char *trackers;		    /* ini mogile.trackers: for mogile:// without a context */
bool pecl_keys;		    /* ini mogile.pecl_keys: MogileFs sends keys as pecl/mogilefs did */
HashTable *wrapper_clients; /* Mogile objects by trackers and domain; NULL: none yet */
zval default_waiter;	    /* of new objects; undefined: none */
ZEND_END_MODULE_GLOBALS(mogile)

ZEND_EXTERN_MODULE_GLOBALS(mogile)
#define MOGILE_G(v) ZEND_MODULE_GLOBALS_ACCESSOR(mogile, v)

#if defined(ZTS) && defined(COMPILE_DL_MOGILE)
ZEND_TSRMLS_CACHE_EXTERN()
#endif

extern zend_class_entry *php_mogile_ce;
extern zend_class_entry *php_mogile_keys_ce;
extern zend_class_entry *php_mogile_exception_ce;

/* More arguments of a command, for plugins of the tracker. */
typedef struct {
	zval pairs;	      /* as they were given */
	zend_string *encoded; /* the same as the tracker wants them; NULL: none */
} php_mogile_args;

/* A Mogile object. */
typedef struct {
	struct mog_client client;
	struct net_waiter net_waiter; /* the client's: PHP's signal handlers and time limit, and */
	php_pieces_waiter waiter;     /* of setWaiter() */
	zend_string *domain;	      /* NULL before the constructor */
	unsigned path_count;
	zend_string *zone;	    /* of the network, for get_paths; NULL: none */
	php_mogile_args open_args;  /* of create_open */
	php_mogile_args close_args; /* of create_close */
	size_t concurrency;
	zval cache; /* of paths: a Memcached, a callable, or undefined */
	zend_long cache_ttl;
	zend_object std;
} php_mogile_object;

static inline php_mogile_object *php_mogile_from(zend_object *object)
{
	return (php_mogile_object *)((char *)object - XtOffsetOf(php_mogile_object, std));
}

/* The object behind $this, or NULL with an exception thrown: its constructor has not run. */
php_mogile_object *php_mogile_this(zval *object);

/* The same for a method that has no arguments; NULL also if it was given some. */
php_mogile_object *php_mogile_this_no_args(zend_execute_data *execute_data);

/* Makes a Mogile as the constructor does. False: an exception was thrown. */
bool php_mogile_construct(
	php_mogile_object *self, zval *trackers, zend_string *domain, HashTable *options);

/* waiting.c: how an object waits from its creation on, and how that ends with it. */
void php_mogile_waiter_init(php_mogile_object *self);
void php_mogile_waiter_free(php_mogile_object *self);
/* At the end of a request: the default waiter goes. */
void php_mogile_default_waiter_forget(void);

/* Throws what the error says, as "what key: message", unless something was thrown before or the
 * script is at its end. what and key may be NULL. */
void php_mogile_throw(const struct mog_error *error, const char *what, const zend_string *key);

/* The same as an object. */
void php_mogile_exception(
	zval *to, const struct mog_error *error, const char *what, const zend_string *key);

/* A command's value: the string, or none where it is NULL. Borrowed. */
static inline struct mog_value php_mogile_text(const zend_string *text)
{
	if (!text)
		return (struct mog_value){0};
	return mog_text_value(ZSTR_VAL(text), ZSTR_LEN(text));
}

/* Runs a command. False: an exception was thrown, or a jump noted (see glue/call.h); reply is the
 * caller's to free only after true. key, for the message, may be NULL. */
bool php_mogile_ask(php_mogile_object *self, enum mog_command command,
	const struct mog_value *values, const zend_string *key, struct mog_reply *reply);

/* The same where the reply is of no interest. */
bool php_mogile_tell(php_mogile_object *self, enum mog_command command,
	const struct mog_value *values, const zend_string *key);

/* As the methods of those names. False: as php_mogile_ask(). */
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
