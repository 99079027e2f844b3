#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/serializers.h"

#include "ext/json/php_json.h"
#include "ext/standard/php_var.h"
#include "zend_exceptions.h"
#include "zend_smart_str.h"

#include <dlfcn.h>

/* What the two other extensions export, as their headers declare it. */
typedef int (*igbinary_serialize_fn)(uint8_t **bytes, size_t *len, zval *value);
typedef int (*igbinary_unserialize_fn)(const uint8_t *bytes, size_t len, zval *value);
typedef void (*msgpack_serialize_fn)(smart_str *to, zval *value);
typedef int (*msgpack_unserialize_fn)(zval *value, char *bytes, size_t len);

/* Looked up once a process; two threads that do it at once write the same. */
struct foreign {
	const char *module, *serialize_name, *unserialize_name;
	void *serialize, *unserialize;
};

static struct foreign igbinary = {
	"igbinary", "igbinary_serialize", "igbinary_unserialize", NULL, NULL};
static struct foreign msgpack = {
	"msgpack", "php_msgpack_serialize", "php_msgpack_unserialize", NULL, NULL};

static bool look_up(struct foreign *f)
{
	if (f->unserialize != NULL) {
		return true;
	}
	zend_module_entry *module =
		zend_hash_str_find_ptr(&module_registry, f->module, strlen(f->module));
	if (module == NULL) {
		return false;
	}
	/* An extension that is built into PHP has no handle. */
	void *handle = module->handle != NULL ? module->handle : RTLD_DEFAULT;
	f->serialize = dlsym(handle, f->serialize_name);
	if (f->serialize == NULL) {
		return false;
	}
	f->unserialize = dlsym(handle, f->unserialize_name);
	return f->unserialize != NULL;
}

static bool has_igbinary(void)
{
	return look_up(&igbinary);
}

static bool has_msgpack(void)
{
	return look_up(&msgpack);
}

static bool serialize_php(zval *value, smart_str *to)
{
	php_serialize_data_t seen;
	PHP_VAR_SERIALIZE_INIT(seen);
	php_var_serialize(to, value, &seen);
	PHP_VAR_SERIALIZE_DESTROY(seen);
	return true;
}

static bool unserialize_php(const char *data, size_t len, zval *out)
{
	const unsigned char *at = (const unsigned char *)data;
	php_unserialize_data_t seen;
	PHP_VAR_UNSERIALIZE_INIT(seen);
	int good = php_var_unserialize(out, &at, at + len, &seen);
	/* Calls __wakeup() and the like, which may throw. */
	PHP_VAR_UNSERIALIZE_DESTROY(seen);
	return good;
}

static bool serialize_igbinary(zval *value, smart_str *to)
{
	uint8_t *bytes = NULL;
	size_t len = 0;
	if (((igbinary_serialize_fn)igbinary.serialize)(&bytes, &len, value) != 0) {
		return false;
	}
	smart_str_appendl(to, (const char *)bytes, len);
	efree(bytes);
	return true;
}

static bool unserialize_igbinary(const char *data, size_t len, zval *out)
{
	return ((igbinary_unserialize_fn)igbinary.unserialize)((const uint8_t *)data, len, out) ==
	       0;
}

static bool serialize_json(zval *value, smart_str *to)
{
	/* A number that JSON does not have is an error too, though the call succeeds. */
	return php_json_encode(to, value, 0) == SUCCESS &&
	       JSON_G(error_code) == PHP_JSON_ERROR_NONE;
}

static bool unserialize_json(const char *data, size_t len, zval *out)
{
	return php_json_decode_ex(out, data, len, 0, PHP_JSON_PARSER_DEFAULT_DEPTH) == SUCCESS;
}

static bool unserialize_json_array(const char *data, size_t len, zval *out)
{
	return php_json_decode_ex(out, data, len, PHP_JSON_OBJECT_AS_ARRAY,
		       PHP_JSON_PARSER_DEFAULT_DEPTH) == SUCCESS;
}

static bool serialize_msgpack(zval *value, smart_str *to)
{
	((msgpack_serialize_fn)msgpack.serialize)(to, value);
	return true;
}

static bool unserialize_msgpack(const char *data, size_t len, zval *out)
{
	return len != 0 &&
	       ((msgpack_unserialize_fn)msgpack.unserialize)(out, (char *)data, len) == SUCCESS;
}

struct serializer {
	const char *name;
	const char *extension; /* to load, when it is not there */
	bool (*available)(void);
	bool (*serialize)(zval *value, smart_str *to);
	bool (*unserialize)(const char *data, size_t len, zval *out);
};

static const struct serializer serializers[] = {
	[PHP_MEMCACHED_SERIALIZER_PHP] = {"php", NULL, NULL, serialize_php, unserialize_php},
	[PHP_MEMCACHED_SERIALIZER_IGBINARY] = {"igbinary", "igbinary", has_igbinary,
		serialize_igbinary, unserialize_igbinary},
	[PHP_MEMCACHED_SERIALIZER_JSON] = {"json", NULL, NULL, serialize_json, unserialize_json},
	[PHP_MEMCACHED_SERIALIZER_JSON_ARRAY] = {"json_array", NULL, NULL, serialize_json,
		unserialize_json_array},
	[PHP_MEMCACHED_SERIALIZER_MSGPACK] = {"msgpack", "msgpack", has_msgpack, serialize_msgpack,
		unserialize_msgpack},
};

static const struct serializer *serializer_of(zend_long number)
{
	if (number < PHP_MEMCACHED_SERIALIZER_PHP || number > PHP_MEMCACHED_SERIALIZER_MSGPACK) {
		return NULL;
	}
	return &serializers[number];
}

bool php_memcached_serializer_available(zend_long number)
{
	const struct serializer *s = serializer_of(number);
	return s != NULL && (s->available == NULL || s->available());
}

const char *php_memcached_serializer_name(zend_long number)
{
	const struct serializer *s = serializer_of(number);
	return s != NULL ? s->name : NULL;
}

zend_long php_memcached_serializer_by_name(const char *name)
{
	for (zend_long i = PHP_MEMCACHED_SERIALIZER_PHP; i <= PHP_MEMCACHED_SERIALIZER_MSGPACK;
		i++) {
		if (strcmp(serializers[i].name, name) == 0) {
			return i;
		}
	}
	return 0;
}

/* The row, if it can be used; otherwise NULL after a warning that says what to do. */
static const struct serializer *usable(zend_long number, const char *verb)
{
	const struct serializer *s = serializer_of(number);
	if (s == NULL) {
		php_error_docref(NULL, E_WARNING,
			"could not %s value: unknown serializer " ZEND_LONG_FMT, verb, number);
		return NULL;
	}
	if (s->available != NULL && !s->available()) {
		php_error_docref(NULL, E_WARNING, "could not %s value: load the extension %s", verb,
			s->extension);
		return NULL;
	}
	return s;
}

/* Also when the value's own code threw, as in pecl: the exception then follows. */
static void warn(const struct serializer *s, const char *verb)
{
	bool foreign = s->extension != NULL;
	if (EG(exception) != NULL &&
		(zend_is_unwind_exit(EG(exception)) || zend_is_graceful_exit(EG(exception)))) {
		return;
	}
	php_error_docref(NULL, E_WARNING, "could not %s value%s%s", verb, foreign ? " with " : "",
		foreign ? s->extension : "");
}

zend_string *php_memcached_serialize(zend_long number, zval *value)
{
	const struct serializer *s = usable(number, "serialize");
	smart_str to = {0};
	if (s == NULL) {
		return NULL;
	}
	if (!s->serialize(value, &to) || EG(exception) != NULL || to.s == NULL) {
		smart_str_free(&to);
		warn(s, "serialize");
		return NULL;
	}
	smart_str_0(&to);
	return to.s;
}

bool php_memcached_unserialize(zend_long number, const char *data, size_t len, zval *out)
{
	ZVAL_NULL(out);
	const struct serializer *s = usable(number, "unserialize");
	if (s == NULL) {
		return false;
	}
	if (!s->unserialize(data, len, out) || EG(exception) != NULL) {
		zval_ptr_dtor(out);
		ZVAL_NULL(out);
		warn(s, "unserialize");
		return false;
	}
	return true;
}
