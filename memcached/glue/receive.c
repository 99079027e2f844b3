/*
 * Payloads that come: where the engine puts them, and the values that they become.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/large.h"

#include "glue/memory.h"
#include "memcached/engine/encoding.h"

enum { SURELY_FITS = 16 * 1024 };

static inline char *room_in(struct mc_request *req, zend_string *payload)
{
	ZSTR_VAL(payload)[ZSTR_LEN(payload)] = '\0';
	req->user = payload;
	return ZSTR_VAL(payload);
}

/* The same for what may be more than memory_limit allows. */
static zend_never_inline char *large_room(struct mc_request *req)
{
	zend_string *payload = php_pieces_string(req->value_len);

	return payload ? room_in(req, payload) : NULL;
}

/* The engine wants to know where a value goes: into a string that will be the value itself. */
static char *value_room(void *self, struct mc_request *req)
{
	(void)self;
	if (UNEXPECTED(req->value_len > SURELY_FITS))
		return large_room(req);
	return room_in(req, zend_string_alloc(req->value_len, 0));
}

static void forget_value(void *self, struct mc_request *req)
{
	(void)self;
	if (req->user)
		zend_string_release((zend_string *)req->user);
	req->user = NULL;
}

const struct mc_sink php_memcached_value_sink = {.value = value_room, .forget = forget_value};

void php_memcached_cas_token(uint64_t cas, zval *out)
{
	if (EXPECTED(cas <= ZEND_LONG_MAX))
		ZVAL_LONG(out, (zend_long)cas);
	else
		ZVAL_STR(out, zend_strpprintf(0, "%" PRIu64, cas));
}

/* Replaces the payload by what it was before it was encrypted. False, with the payload freed: it
 * was not, or with another key. */
static bool decrypt(php_memcached_object *o, zend_string **payload)
{
	zend_string *plain = zend_string_alloc(mc_encoding_room(ZSTR_LEN(*payload)), 0);
	bool done = mc_encoding_decrypt(o->client->pool->encoding, ZSTR_VAL(*payload),
		ZSTR_LEN(*payload), ZSTR_VAL(plain), &ZSTR_LEN(plain));

	zend_string_release(*payload);
	*payload = NULL;
	if (!done) {
		zend_string_efree(plain);
		php_memcached_set_result(o, PHP_MEMCACHED_PAYLOAD_FAILURE);
		return false;
	}
	ZSTR_VAL(plain)[ZSTR_LEN(plain)] = '\0';
	*payload = plain;
	return true;
}

static bool take_damaged(php_memcached_object *o)
{
	php_memcached_set_result(o, PHP_MEMCACHED_PAYLOAD_FAILURE);
	return false;
}

bool php_memcached_take_any(
	php_memcached_object *o, struct mc_request *req, bool extended, zval *out)
{
	zend_string *payload = req->user;
	zval value;
	zval cas;

	req->user = NULL;
	if (req->result != MEMCACHED_SUCCESS) {
		if (payload)
			zend_string_release(payload);
		php_memcached_set_result(o, req->result);
		return false;
	}
	/* many values may be many times as large as what came */
	if (php_pieces_beyond_memory_limit()) {
		zend_string_release(payload);
		php_memcached_set_result(o, MEMCACHED_MEMORY_ALLOCATION_FAILURE);
		return false;
	}
	if (UNEXPECTED(php_memcached_is_manifest(req->flags))) {
		payload = php_memcached_large_load(o, req, payload);
		if (!payload)
			return false;
	}
	if (o->client->pool->encoding && !decrypt(o, &payload))
		return false;
	if (!extended)
		return php_memcached_value_decode(payload, req->flags, &o->client->value, out)
			       ? true
			       : take_damaged(o);
	if (!php_memcached_value_decode(payload, req->flags, &o->client->value, &value))
		return take_damaged(o);
	php_memcached_cas_token(req->answer, &cas);
	array_init_size(out, 3);
	add_assoc_zval(out, "value", &value);
	add_assoc_zval(out, "cas", &cas);
	add_assoc_long(out, "flags", php_memcached_user_flags(req->flags));
	if (req->want & MC_WANT_DETAILS)
		php_memcached_add_details(out, req->details);
	return true;
}
