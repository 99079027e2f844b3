/*
 * Strings for what a server announced, within PHP's memory limit: a claimed length must not end the
 * script.
 */
#ifndef PIECES_GLUE_MEMORY_H
#define PIECES_GLUE_MEMORY_H

#include "php.h"

#include <stdbool.h>
#include <stddef.h>

/* True if PHP may allocate size more bytes. */
bool php_pieces_fits(size_t size);

/*
 * Debian's PHP lets internal functions have up to twice the memory limit, and raises the error when
 * they have returned; beyond that it ends the process. True: so it is, and a function that takes
 * more and more should return.
 */
bool php_pieces_beyond_memory_limit(void);

/* A new string of size bytes, its contents not set, its NUL not written; NULL if memory_limit does
 * not allow it. */
zend_string *php_pieces_string(size_t size);

#endif
