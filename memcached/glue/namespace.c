#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/namespace.h"

#include "zend_exceptions.h"

enum { DAY_MS = 24 * 3600 * 1000 };

size_t php_memcached_names_of(const struct php_memcached_client *client, struct mc_name *names)
{
	const struct mc_namespace *ns = client->pool->namespace;
	size_t count = mc_namespace_count(ns);

	for (size_t i = 0; i < count; i++)
		names[i] = *mc_namespace_name(ns, i);
	return count;
}

bool php_memcached_same_namespace(
	const struct php_memcached_client *a, const struct php_memcached_client *b)
{
	struct mc_name names[MC_NAMES_MAX];
	size_t count = php_memcached_names_of(a, names);

	return mc_namespace_same(b->pool->namespace, names, count);
}

/* What is wrong with the name. */
static ZEND_COLD bool bad_name(
	struct php_memcached_names *given, const zend_string *name, size_t bad)
{
	enum { SHOWN = 80 };
	char shown[SHOWN + 1];
	size_t n = ZSTR_LEN(name) < SHOWN ? ZSTR_LEN(name) : SHOWN;
	const char *more = n < ZSTR_LEN(name) ? "..." : "";

	for (size_t i = 0; i < n; i++)
		shown[i] = (unsigned char)ZSTR_VAL(name)[i] < ' ' || ZSTR_VAL(name)[i] == 0x7f
				   ? '?'
				   : ZSTR_VAL(name)[i];
	shown[n] = '\0';
	if (ZSTR_LEN(name) == 0)
		snprintf(given->problem, sizeof(given->problem), "a name is empty");
	else if (bad < ZSTR_LEN(name))
		snprintf(given->problem, sizeof(given->problem),
			"the name \"%s%s\" has the byte 0x%02x at position %zu", shown, more,
			(unsigned)(unsigned char)ZSTR_VAL(name)[bad], bad);
	else
		snprintf(given->problem, sizeof(given->problem),
			"the name \"%s%s\" is %zu bytes long, and may be at most %d", shown, more,
			ZSTR_LEN(name), MC_NAME_MAX);
	return false;
}

/* One more, unless it is there already. */
static bool add_name(struct php_memcached_names *given, const zend_string *name)
{
	struct mc_name *to = &given->names[given->count];
	size_t bad;

	if (!mc_name_valid(ZSTR_VAL(name), ZSTR_LEN(name), &bad))
		return bad_name(given, name, bad);
	for (size_t i = 0; i < given->count; i++)
		if (zend_string_equals_cstr(name, given->names[i].bytes, given->names[i].len))
			return true;
	if (given->count == MC_NAMES_MAX) {
		snprintf(given->problem, sizeof(given->problem), "there are more than %d names",
			MC_NAMES_MAX);
		return false;
	}
	to->len = (uint8_t)ZSTR_LEN(name);
	memcpy(to->bytes, ZSTR_VAL(name), ZSTR_LEN(name));
	given->count++;
	return true;
}

static bool add_value(struct php_memcached_names *given, const zval *value)
{
	zend_string *number;
	bool added;

	if (Z_TYPE_P(value) == IS_STRING)
		return add_name(given, Z_STR_P(value));
	if (Z_TYPE_P(value) != IS_LONG) {
		snprintf(given->problem, sizeof(given->problem), "a name is of type %s",
			zend_zval_type_name(value));
		return false;
	}
	number = zend_long_to_str(Z_LVAL_P(value));
	added = add_name(given, number);
	zend_string_release(number);
	return added;
}

bool php_memcached_take_names(struct php_memcached_names *given, zval *value)
{
	zval *entry;

	given->count = 0;
	if (Z_TYPE_P(value) != IS_ARRAY)
		return Z_TYPE_P(value) == IS_NULL || add_value(given, value);
	ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(value), entry)
	{
		ZVAL_DEREF(entry);
		if (!add_value(given, entry))
			return false;
	}
	ZEND_HASH_FOREACH_END();
	return true;
}

void php_memcached_get_namespace(const struct php_memcached_own_option *option,
	const struct php_memcached_client *client, zval *value)
{
	const struct mc_namespace *ns = client->pool->namespace;

	array_init(value);
	for (size_t i = 0; i < mc_namespace_count(ns); i++) {
		const struct mc_name *name = mc_namespace_name(ns, i);

		add_next_index_stringl(value, name->bytes, name->len);
	}
}

bool php_memcached_set_namespace(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	struct php_memcached_names given;
	mc_result result = MEMCACHED_INVALID_ARGUMENTS;

	if (php_memcached_take_names(&given, value)) {
		result = mc_client_set_namespace(o->client->pool, given.names, given.count);
		if (result == MEMCACHED_SUCCESS)
			return true;
		php_memcached_option_refused(o->client->pool, result, NULL, 0);
	} else {
		php_error_docref(NULL, E_WARNING,
			"OPT_NAMESPACE must be a name, or an array of at most %d names: %s",
			MC_NAMES_MAX, given.problem);
	}
	php_memcached_set_result(o, result);
	return false;
}

bool php_memcached_set_namespace_ttl(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	zend_long ms = zval_get_long(value);

	if (ms >= 0 && ms <= DAY_MS) {
		o->client->pool->options.namespace_ttl_ms = (uint32_t)ms;
		return true;
	}
	php_error_docref(NULL, E_WARNING,
		"OPT_NAMESPACE_TTL must be from 0 to %d milliseconds (a day)", DAY_MS);
	php_memcached_set_result(o, MEMCACHED_INVALID_ARGUMENTS);
	return false;
}
