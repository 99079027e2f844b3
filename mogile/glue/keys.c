#include "mogile/glue/keys.h"

#include "zend_exceptions.h"
#include "zend_interfaces.h"

#include "glue/call.h"
#include "glue/object.h"
#include "mogile/glue/keys_arginfo.h"

zend_class_entry *php_mogile_keys_ce;
static zend_object_handlers handlers;

typedef struct {
	zval mogile;
	zend_string *prefix;
	zend_long page;
	zval keys; /* the page; undefined: none fetched yet */
	uint32_t at;
	zend_long number; /* of the current key, from 0 */
	bool last;	  /* no page follows */
	zend_object std;
} php_mogile_keys;

static php_mogile_keys *from(zend_object *object)
{
	return (php_mogile_keys *)((char *)object - XtOffsetOf(php_mogile_keys, std));
}

static zend_object *create(zend_class_entry *ce)
{
	return php_pieces_object_new(ce, &handlers);
}

static void free_object(zend_object *object)
{
	php_mogile_keys *self = from(object);

	zval_ptr_dtor(&self->mogile);
	zval_ptr_dtor(&self->keys);
	if (self->prefix)
		zend_string_release(self->prefix);
	zend_object_std_dtor(object);
}

static HashTable *get_gc(zend_object *object, zval **table, int *count)
{
	php_mogile_keys *self = from(object);

	*table = &self->mogile;
	*count = 1;
	return zend_std_get_properties(object);
}

void php_mogile_register_keys(void)
{
	php_mogile_keys_ce = register_class_MogileKeys(zend_ce_iterator);
	php_pieces_class_init(php_mogile_keys_ce, &handlers, XtOffsetOf(php_mogile_keys, std),
		create, free_object, get_gc);
}

void php_mogile_keys_new(zval *to, zend_object *mogile, zend_string *prefix, zend_long page)
{
	php_mogile_keys *self;

	object_init_ex(to, php_mogile_keys_ce);
	self = from(Z_OBJ_P(to));
	ZVAL_OBJ_COPY(&self->mogile, mogile);
	self->prefix = zend_string_copy(prefix);
	self->page = page;
}

static uint32_t page_size(const php_mogile_keys *self)
{
	return Z_ISUNDEF(self->keys) ? 0 : zend_hash_num_elements(Z_ARRVAL(self->keys));
}

static zval *current(php_mogile_keys *self)
{
	return self->at < page_size(self) ? zend_hash_index_find(Z_ARRVAL(self->keys), self->at)
					  : NULL;
}

/* Fetches the page after the last key seen. */
static void fetch(php_mogile_keys *self)
{
	zend_string *after = ZSTR_EMPTY_ALLOC();
	zval *last = page_size(self)
			     ? zend_hash_index_find(Z_ARRVAL(self->keys), page_size(self) - 1)
			     : NULL;
	zval page;

	if (last)
		after = zend_string_copy(Z_STR_P(last));
	if (php_mogile_list_keys(
		    php_mogile_from(Z_OBJ(self->mogile)), self->prefix, after, self->page, &page)) {
		zval_ptr_dtor(&self->keys);
		ZVAL_COPY_VALUE(&self->keys, &page);
		self->at = 0;
		/* A short page says that it is the last one. */
		self->last = page_size(self) < (uint32_t)self->page;
	} else {
		/* An exception was thrown: the iteration is over. */
		self->at = page_size(self);
		self->last = true;
	}
	zend_string_release(after);
}

static void begin(php_mogile_keys *self)
{
	if (Z_ISUNDEF(self->keys) && !self->last && !Z_ISUNDEF(self->mogile))
		fetch(self);
	php_pieces_resume();
}

ZEND_METHOD(MogileKeys, __construct)
{
	ZEND_PARSE_PARAMETERS_NONE();
}

ZEND_METHOD(MogileKeys, current)
{
	php_mogile_keys *self = from(Z_OBJ_P(ZEND_THIS));
	zval *key;

	ZEND_PARSE_PARAMETERS_NONE();
	begin(self);
	key = current(self);
	if (key)
		RETURN_COPY(key);
}

ZEND_METHOD(MogileKeys, key)
{
	php_mogile_keys *self = from(Z_OBJ_P(ZEND_THIS));

	ZEND_PARSE_PARAMETERS_NONE();
	begin(self);
	if (current(self))
		RETURN_LONG(self->number);
}

ZEND_METHOD(MogileKeys, next)
{
	php_mogile_keys *self = from(Z_OBJ_P(ZEND_THIS));

	ZEND_PARSE_PARAMETERS_NONE();
	begin(self);
	if (!current(self))
		return;
	self->at++;
	self->number++;
	if (!current(self) && !self->last)
		fetch(self);
	php_pieces_resume();
}

ZEND_METHOD(MogileKeys, rewind)
{
	php_mogile_keys *self = from(Z_OBJ_P(ZEND_THIS));

	ZEND_PARSE_PARAMETERS_NONE();
	zval_ptr_dtor(&self->keys);
	ZVAL_UNDEF(&self->keys);
	self->at = 0;
	self->number = 0;
	self->last = false;
	begin(self);
}

ZEND_METHOD(MogileKeys, valid)
{
	php_mogile_keys *self = from(Z_OBJ_P(ZEND_THIS));

	ZEND_PARSE_PARAMETERS_NONE();
	begin(self);
	RETURN_BOOL(current(self) != NULL);
}
