/*
 * The doc comments of classes, methods, functions and class constants, as Reflection shows them.
 * The table of a part is made by bin/api of its stubs.
 */
#ifndef PIECES_GLUE_DOC_COMMENTS_H
#define PIECES_GLUE_DOC_COMMENTS_H

#include <stddef.h>

struct php_pieces_doc {
	const char
		*name; /* "Memcached", "Memcached::get", "Memcached::OPT_HASH", "gearman_version" */
	const char *comment;
};

/* In MINIT, when the module's classes are registered. The table is sorted by name as strcmp() does,
 * and stays. */
void php_pieces_docs_init(const struct php_pieces_doc *table, size_t count);

/* In MSHUTDOWN. */
void php_pieces_docs_shutdown(void);

#endif
