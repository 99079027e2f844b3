/*
 * From PHP 8.4 on, an internal function or class has a field for its doc comment. In older versions
 * getDocComment() always returns false for them; there a handler that knows the table takes the
 * place of Reflection's, which it calls first. (Constants have a field in every version.)
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "glue/doc_comments.h"

#include "php.h"

#include <stdlib.h>

static const struct php_pieces_doc *docs;
static size_t doc_count;

static int compare(const void *name, const void *row)
{
	return strcmp(name, ((const struct php_pieces_doc *)row)->name);
}

/* NULL: there is none. */
static const char *find(const char *name)
{
	const struct php_pieces_doc *row = bsearch(name, docs, doc_count, sizeof(*docs), compare);

	return row ? row->comment : NULL;
}

static const char *find_member(const zend_string *of_class, const zend_string *name)
{
	char both[256];
	int len = snprintf(both, sizeof(both), "%s::%s", ZSTR_VAL(of_class), ZSTR_VAL(name));

	return len > 0 && (size_t)len < sizeof(both) ? find(both) : NULL;
}

static void set(zend_string **where, const char *comment)
{
	if (comment && !*where)
		*where = zend_string_init_interned(comment, strlen(comment), 1);
}

#if PHP_VERSION_ID >= 80400

static void set_class(zend_class_entry *ce)
{
	zend_function *method;

	set(&ce->doc_comment, find(ZSTR_VAL(ce->name)));
	/* what is inherited is a copy */
	ZEND_HASH_FOREACH_PTR(&ce->function_table, method)
	{
		if (method->type == ZEND_INTERNAL_FUNCTION)
			set(&method->internal_function.doc_comment,
				find_member(
					method->common.scope->name, method->common.function_name));
	}
	ZEND_HASH_FOREACH_END();
}

static void set_functions(void)
{
	zend_function *function;

	ZEND_HASH_FOREACH_PTR(CG(function_table), function)
	{
		if (function->type == ZEND_INTERNAL_FUNCTION &&
			function->internal_function.module == EG(current_module))
			set(&function->internal_function.doc_comment,
				find(ZSTR_VAL(function->common.function_name)));
	}
	ZEND_HASH_FOREACH_END();
}

void php_pieces_docs_shutdown(void)
{
}

#else

/* A method getDocComment() of Reflection. */
struct reflected {
	const char *class_name; /* in lower case */
	zif_handler handler;	/* ours */
	zend_internal_function *method;
	zif_handler before;
};

static void doc_of_class(INTERNAL_FUNCTION_PARAMETERS);
static void doc_of_function(INTERNAL_FUNCTION_PARAMETERS);
static void doc_of_method(INTERNAL_FUNCTION_PARAMETERS);

static struct reflected reflected[] = {
	{"reflectionclass", doc_of_class, NULL, NULL},
	{"reflectionobject", doc_of_class, NULL, NULL},
	{"reflectionfunction", doc_of_function, NULL, NULL},
	{"reflectionmethod", doc_of_method, NULL, NULL},
};

enum { CLASS, OBJECT, FUNCTION, METHOD };

/* The string that Reflection keeps as its object's first or second property: name, class. NULL: it
 * is none. */
static const zend_string *property(zval *object, int number)
{
	const zval *value = OBJ_PROP_NUM(Z_OBJ_P(object), number);

	return Z_TYPE_P(value) == IS_STRING ? Z_STR_P(value) : NULL;
}

/* Does PHP itself know a comment, or has it thrown? */
static bool has_answer(int which, INTERNAL_FUNCTION_PARAMETERS)
{
	reflected[which].before(INTERNAL_FUNCTION_PARAM_PASSTHRU);
	return EG(exception) || Z_TYPE_P(return_value) != IS_FALSE;
}

static void answer(zval *return_value, const char *comment)
{
	if (comment)
		RETVAL_STRING(comment);
}

static void doc_of_class(INTERNAL_FUNCTION_PARAMETERS)
{
	const zend_string *name;

	if (!has_answer(CLASS, INTERNAL_FUNCTION_PARAM_PASSTHRU) && (name = property(ZEND_THIS, 0)))
		answer(return_value, find(ZSTR_VAL(name)));
}

static void doc_of_function(INTERNAL_FUNCTION_PARAMETERS)
{
	const zend_string *name;

	if (!has_answer(FUNCTION, INTERNAL_FUNCTION_PARAM_PASSTHRU) &&
		(name = property(ZEND_THIS, 0)))
		answer(return_value, find(ZSTR_VAL(name)));
}

static void doc_of_method(INTERNAL_FUNCTION_PARAMETERS)
{
	const zend_string *name, *of_class;

	if (has_answer(METHOD, INTERNAL_FUNCTION_PARAM_PASSTHRU))
		return;
	name = property(ZEND_THIS, 0);
	of_class = property(ZEND_THIS, 1);
	if (name && of_class)
		answer(return_value, find_member(of_class, name));
}

static void set_class(zend_class_entry *ce)
{
	(void)ce;
}

static void set_functions(void)
{
	for (size_t i = 0; i < sizeof(reflected) / sizeof(*reflected); i++) {
		struct reflected *r = &reflected[i];
		zend_class_entry *ce = zend_hash_str_find_ptr(
			CG(class_table), r->class_name, strlen(r->class_name));
		zend_function *method =
			ce ? zend_hash_str_find_ptr(&ce->function_table, ZEND_STRL("getdoccomment"))
			   : NULL;

		if (!method || method->type != ZEND_INTERNAL_FUNCTION)
			continue;
		r->method = &method->internal_function;
		r->before = r->method->handler;
		r->method->handler = r->handler;
	}
}

void php_pieces_docs_shutdown(void)
{
	for (size_t i = 0; i < sizeof(reflected) / sizeof(*reflected); i++)
		if (reflected[i].method && reflected[i].method->handler == reflected[i].handler)
			reflected[i].method->handler = reflected[i].before;
}

#endif

static void set_constants(zend_class_entry *ce)
{
	zend_string *name;
	zend_class_constant *constant;

	/* what is inherited is a copy */
	ZEND_HASH_FOREACH_STR_KEY_PTR(&ce->constants_table, name, constant)
	{
		set(&constant->doc_comment, find_member(constant->ce->name, name));
	}
	ZEND_HASH_FOREACH_END();
}

void php_pieces_docs_init(const struct php_pieces_doc *table, size_t count)
{
	zend_class_entry *ce;

	docs = table;
	doc_count = count;
	ZEND_HASH_FOREACH_PTR(CG(class_table), ce)
	{
		if (ce->type != ZEND_INTERNAL_CLASS ||
			ce->info.internal.module != EG(current_module))
			continue;
		set_constants(ce);
		set_class(ce);
	}
	ZEND_HASH_FOREACH_END();
	set_functions();
}
