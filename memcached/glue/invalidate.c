/*
 * invalidateNamespace(): all keys of names dropped at once.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/migration.h"
#include "memcached/glue/namespace.h"

#include "zend_exceptions.h"

/* In both pools where one takes over from another: the old one first, as what it has is brought. */
static bool invalidate(php_memcached_object *o, const struct php_memcached_names *given)
{
	mc_result in_old = php_memcached_migration_invalidate(o, given->names, given->count);
	mc_result result;

	if (php_pieces_stopped())
		return false;
	result = mc_client_invalidate(o->client->pool, given->names, given->count);
	php_memcached_set_result(o, result == MEMCACHED_SUCCESS ? in_old : result);
	php_memcached_tell(o);
	return o->result == MEMCACHED_SUCCESS;
}

/* As php_memcached_take_names(), of one name or an array of them; at least one. */
static bool take_any(struct php_memcached_names *given, zend_string *name, HashTable *names)
{
	zval value;

	if (name)
		ZVAL_STR(&value, name);
	else
		ZVAL_ARR(&value, names);
	if (!php_memcached_take_names(given, &value))
		return false;
	snprintf(given->problem, sizeof(given->problem), "there is none");
	return given->count > 0;
}

PHP_METHOD(Pieces_Memcached, invalidateNamespace)
{
	zend_string *name = NULL;
	HashTable *names = NULL;
	php_memcached_object *o;
	struct php_memcached_names given;

	ZEND_PARSE_PARAMETERS_START(0, 1)
	Z_PARAM_OPTIONAL
	Z_PARAM_ARRAY_HT_OR_STR_OR_NULL(names, name)
	ZEND_PARSE_PARAMETERS_END();

	o = php_memcached_begin(ZEND_THIS);
	if (!o)
		RETURN_THROWS();
	if (!name && !names) {
		given.count = php_memcached_names_of(o->client, given.names);
		if (given.count == 0) {
			zend_argument_value_error(1, "must be given, as OPT_NAMESPACE is not set");
			RETURN_THROWS();
		}
	} else if (!take_any(&given, name, names)) {
		zend_argument_value_error(1, "must be a name, or an array of at most %d names: %s",
			MC_NAMES_MAX, given.problem);
		RETURN_THROWS();
	}
	RETVAL_BOOL(invalidate(o, &given));
	php_pieces_resume();
}
