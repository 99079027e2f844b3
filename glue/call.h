/*
 * Calling PHP from the middle of an engine's work: the one mechanism of all three extensions.
 *
 * PHP code can run in callbacks, __toString(), serializers, stream wrappers, and in error handlers
 * whenever a warning is raised. It can free what the caller holds, use the same object again,
 * throw, or end the script by a jump (fatal error, memory limit, time limit: zend_bailout(), which
 * unwinds no C frame). So:
 *
 * - The functions here own what they were given for as long as PHP code runs. Whatever else the
 *   caller uses afterwards it owns before (a reference, a copy), and looks again at what others may
 *   have changed.
 * - They catch the jump, note it, and return false, as for an exception. The caller returns through
 *   the engine, which so puts its lists in order; no memory of a frame that is gone stays in one.
 * - The function that PHP called (a method, a handler) ends with php_pieces_resume(), which goes on
 *   with the jump. Once a jump is noted, the functions here call nothing any more and return false.
 *
 * exit() is an exception to the engine of PHP, and so needs nothing of its own.
 */
#ifndef PIECES_GLUE_CALL_H
#define PIECES_GLUE_CALL_H

#include "php.h"

#include <stdbool.h>

/*
 * Calls run(arg), which may run PHP code in any way. False: it, or PHP code before, was ended by an
 * exception (EG(exception)) or a jump. run() must leave nothing half done when it is ended by a
 * jump: it should do one call into PHP and store what came of it.
 */
bool php_pieces_guard(void (*run)(void *arg), void *arg);

/*
 * Calls a PHP function. cache: as from Z_PARAM_FUNC, or NULL to look the function up. False: it
 * threw, jumped, or could not be called; then *retval is undefined (Z_ISUNDEF). True: *retval is
 * the caller's to destroy. References in argv are passed as such. retval may be NULL: the result is
 * of no interest.
 */
bool php_pieces_call(const zval *function, const zend_fcall_info_cache *cache, zval *retval,
	uint32_t argc, zval *argv);

/* Calls object->method(argv...), as php_pieces_call(). */
bool php_pieces_call_method(
	zend_object *object, const char *method, zval *retval, uint32_t argc, zval *argv);

/* Destroys the value and makes it undefined; its destructor may run PHP code. After a jump it is
 * left to the end of the request. */
void php_pieces_release(zval *value);

/* The value as a string, which the caller owns, also while its __toString() runs. NULL: that threw
 * or jumped. */
zend_string *php_pieces_to_string(const zval *value);

/* True if an exception is set or a jump is noted: the caller should come to its end. */
bool php_pieces_stopped(void);

/*
 * Goes on with a jump that was noted, if there is one: does not return then. To be called by the
 * function that PHP called, when no frame of an engine is left on the stack and all that it made is
 * freed or PHP's own.
 */
void php_pieces_resume(void);

#endif
