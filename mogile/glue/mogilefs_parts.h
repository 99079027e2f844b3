/*
 * What the files of class MogileFs share.
 */
#ifndef PHP_MOGILEFS_PARTS_H
#define PHP_MOGILEFS_PARTS_H

#include "mogile/glue/php_mogile.h"

/* A MogileFs object. */
typedef struct {
	php_mogile_object *mogile; /* connected: one of our own, for the transfers; else NULL */
	double read_timeout;
	zend_object std;
} php_mogilefs;

static inline php_mogilefs *php_mogilefs_from(zend_object *object)
{
	return (php_mogilefs *)((char *)object - XtOffsetOf(php_mogilefs, std));
}

extern zend_class_entry *php_mogilefs_exception_ce;

void php_mogilefs_disconnect(php_mogilefs *self);

/* The connection, for the caller to let go of; NULL: an exception was thrown. */
php_mogile_object *php_mogilefs_connected(zval *object);
void php_mogilefs_let_go(php_mogile_object *mogile);

/* Throws a MogileFsException. The message is the tracker's text, as users of the peer expect. */
void php_mogilefs_complain(const struct mog_error *error);

/* The key for the tracker, the caller's to release. pecl/mogilefs sends keys as they are, and the
 * tracker then decodes them: with the ini setting mogile.pecl_keys, what it understood. */
zend_string *php_mogilefs_key(zend_string *key);

#endif
