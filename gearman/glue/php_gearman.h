/*
 * The Zend side of the Gearman extension: what its files share. One class, one file; the work is done
 * by the engine beside this folder.
 */
#ifndef PHP_GEARMAN_H
#define PHP_GEARMAN_H

#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "php.h"
#include "zend_exceptions.h"

#include "gearman/engine/client.h"
#include "gearman/engine/worker.h"

#define PHP_GEARMAN_VERSION "0.1.0"

extern zend_module_entry gearman_module_entry;
#define phpext_gearman_ptr &gearman_module_entry

#if defined(ZTS) && defined(COMPILE_DL_GEARMAN)
ZEND_TSRMLS_CACHE_EXTERN()
#endif

extern zend_class_entry *php_gearman_client_ce, *php_gearman_task_ce, *php_gearman_worker_ce,
	*php_gearman_job_ce, *php_gearman_admin_ce, *php_gearman_exception_ce;

void php_gearman_client_register(void);
void php_gearman_task_register(void);
void php_gearman_worker_register(void);
void php_gearman_job_register(void);
void php_gearman_admin_register(void);

/* Bodies of packets as zend_strings: see memory.c. */
extern const struct gm_memory php_gearman_memory;

/* The body as a string that the caller owns; never NULL. */
zend_string *php_gearman_body_string(struct gm_body *body);

static inline struct gm_slice php_gearman_slice(const zend_string *s)
{
	return s ? gm_slice(ZSTR_VAL(s), ZSTR_LEN(s)) : gm_slice("", 0);
}

/* net_waiter.interrupted: lets PHP's signal handlers run; true when one threw. */
bool php_gearman_interrupted(void *self);

/* The codes that do not make a call fail. */
bool php_gearman_is_good(gearman_return_t code);

/* A time-out in ms (negative: none) as a deadline from now on. */
int64_t php_gearman_deadline(zend_long timeout_ms);

/* Turns on TLS from the options that PHP code gave. False: an exception is thrown. */
bool php_gearman_set_tls(struct gm_pool *pool, HashTable *options);

/* A PHP function to call back. */
typedef struct {
	zval function; /* UNDEF: none */
	zval context;
} php_gearman_callback;

/* False: not callable, with a warning. */
bool php_gearman_callback_set(php_gearman_callback *callback, zval *function, zval *context);
void php_gearman_callback_clear(php_gearman_callback *callback);

/* Calls callback(object, context), or callback(object) if the context is undefined. False: it threw,
 * or could not be called, with an exception set. retval is the caller's to destroy. */
bool php_gearman_callback_call(
	php_gearman_callback *callback, zend_object *object, zval *context, zval *retval);

#endif
