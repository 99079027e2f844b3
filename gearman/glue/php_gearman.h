/*
 * The Zend side of the Gearman extension: what its files share. One class, one file; the work is
 * done by the engine beside this folder.
 *
 * PHP code runs here in task callbacks, worker functions, signal handlers, warnings, __toString()
 * and destructors. All that runs while the engine is at work goes through glue/call.h: so the
 * engine always comes to its end, and the method that PHP called then goes on with an exception or
 * a jump. Tasks of any kind are objects that their client keeps.
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
#include "glue/version.h"
#include "glue/waiter.h"

extern zend_module_entry gearman_module_entry;
#define phpext_gearman_ptr &gearman_module_entry

#if defined(ZTS) && defined(COMPILE_DL_GEARMAN)
ZEND_TSRMLS_CACHE_EXTERN()
#endif

/* Those of pecl/gearman, and ours (namespace Pieces). */
extern zend_class_entry *php_gearman_client_ce, *php_gearman_task_ce, *php_gearman_worker_ce,
	*php_gearman_job_ce, *php_gearman_exception_ce;

void php_gearman_exception_register(void);
void php_gearman_client_register(void);
void php_gearman_task_register(void);
void php_gearman_worker_register(void);
void php_gearman_job_register(void);
void php_gearman_admin_register(void);
void php_gearman_pieces_client_register(void);
void php_gearman_pieces_worker_register(void);

/* Bodies of packets as zend_strings, within memory_limit. */
extern const struct gm_memory php_gearman_memory;

/* The body as a string that the caller owns; never NULL. */
zend_string *php_gearman_body_string(struct gm_body *body);

static inline struct gm_slice php_gearman_slice(const zend_string *s)
{
	return s ? gm_slice(ZSTR_VAL(s), ZSTR_LEN(s)) : gm_slice("", 0);
}

/* What a method returns of a string that may be NULL: "" then. */
void php_gearman_return_string(zval *return_value, zend_string *s);

/* waiting.c */
/* A pool whose waits end where PHP has something to do. */
void php_gearman_set_waiter(struct gm_pool *pool);
/* A new object's waits: they end where PHP has something to do, and call the default waiter of its
 * class, if there is one. */
void php_gearman_waiter_init(struct gm_pool *pool, php_pieces_waiter *w, zval *default_waiter);
/* Waits call the callable from now on; NULL: they block. */
void php_gearman_set_callable(struct gm_pool *pool, php_pieces_waiter *w, zval *callable);
/* Starts or ends the use of an object that is used by one Fiber at a time, as
 * php_pieces_waiter_enter(). False, with pool->error set: it cannot be used now, and is not to be
 * left. */
bool php_gearman_enter(struct gm_pool *pool, php_pieces_waiter *w);
/* The same as php_pieces_waiter_join(). */
bool php_gearman_join(struct gm_pool *pool, php_pieces_waiter *w);

ZEND_BEGIN_MODULE_GLOBALS(gearman)
zval client_waiter, worker_waiter; /* of setDefaultWaiter(); undefined: none */
zend_long busy_poll;		   /* ini gearman.busy_poll: of new clients and workers, µs */
ZEND_END_MODULE_GLOBALS(gearman)

ZEND_EXTERN_MODULE_GLOBALS(gearman)
#define GEARMAN_G(v) ZEND_MODULE_GLOBALS_ACCESSOR(gearman, v)

/*
 * Parses the object, for a method or a function gearman_*() that has it as its first argument, and
 * more arguments; afterwards the variable that is named as the type (client, worker, job, task) is
 * the object.
 */
#define PHP_GEARMAN_PARSE(type, spec, ...)                                                         \
	zval *object_;                                                                             \
	php_gearman_##type *type;                                                                  \
	if (zend_parse_method_parameters(ZEND_NUM_ARGS(), getThis(), "O" spec, &object_,           \
		    php_gearman_##type##_ce, ##__VA_ARGS__) == FAILURE)                            \
		RETURN_THROWS();                                                                   \
	type = php_gearman_##type##_of(Z_OBJ_P(object_))

/* The codes that do not make a call fail. */
bool php_gearman_is_good(gearman_return_t code);

/*
 * Ends a method that used an engine: *ret is the code, *error has a sentence for it. Goes on with a
 * jump that was noted meanwhile, so it must be the last thing that a method does with what is not
 * PHP's.
 */
void php_gearman_conclude(struct gm_error *error, gearman_return_t *ret, gearman_return_t code);

/* A warning, from the middle of an engine's work as well. */
void php_gearman_warn(const char *message);

/* A time-out in ms (negative: none) as a deadline from now on. */
int64_t php_gearman_deadline(zend_long timeout_ms);

/* Turns on TLS from the options that PHP code gave. False: an exception is thrown. */
bool php_gearman_set_tls(struct gm_pool *pool, HashTable *options);

/* A PHP function to call back. */
typedef struct {
	zval function; /* UNDEF: none */
	zval context;
} php_gearman_callback;

/*
 * Can this argument (counted from 1) be called? False: with a warning, as pecl/gearman has it, or a
 * TypeError where PHP insists on the declared type, which a debug build does.
 */
bool php_gearman_callable(zval *function, uint32_t arg);

void php_gearman_callback_init(php_gearman_callback *callback);

/* Replaces it. What it was before goes last: its destructors may run. */
void php_gearman_callback_set(php_gearman_callback *callback, zval *function, zval *context);
void php_gearman_callback_clear(php_gearman_callback *callback);

/*
 * Calls callback(object, context), or callback(object) if the context is undefined. False: it
 * threw, or jumped, or could not be called. retval is then undefined, else the caller's to destroy.
 */
bool php_gearman_callback_call(
	const php_gearman_callback *callback, zend_object *object, zval *context, zval *retval);

#endif
