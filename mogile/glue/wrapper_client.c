/* Which Mogile a mogile:// URL means, and what becomes of failures. */
#include "mogile/glue/wrapper_parts.h"

#include "ext/standard/file.h"
#include "zend_exceptions.h"
#include "zend_smart_str.h"

#include "glue/call.h"

static const char scheme[] = "mogile://";

zval *php_mogile_context_option(php_stream_context *context, const char *name)
{
	if (!context)
		context = FG(default_context);
	return context ? php_stream_context_get_option(context, "mogile", name) : NULL;
}

/* All of the trackers' addresses and the domain in one string. Only strings can be addresses. NULL:
 * it has others. */
static zend_string *client_id(zval *trackers, const zend_string *domain)
{
	smart_str id = {0};
	zval *address;

	if (Z_TYPE_P(trackers) == IS_STRING) {
		smart_str_append(&id, Z_STR_P(trackers));
	} else {
		ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(trackers), address)
		{
			ZVAL_DEREF(address);
			if (Z_TYPE_P(address) != IS_STRING) {
				smart_str_free(&id);
				return NULL;
			}
			smart_str_append(&id, Z_STR_P(address));
			smart_str_appendc(&id, ',');
		}
		ZEND_HASH_FOREACH_END();
	}
	smart_str_appendc(&id, ' ');
	smart_str_append(&id, domain);
	return smart_str_extract(&id);
}

/* A Mogile for trackers and domain, kept until the request ends. The caller owns a reference. */
static php_mogile_object *kept_client(zval *trackers, zend_string *domain)
{
	zend_string *id = client_id(trackers, domain);
	zval *found = NULL;
	zval fresh;

	if (!MOGILE_G(wrapper_clients)) {
		ALLOC_HASHTABLE(MOGILE_G(wrapper_clients));
		zend_hash_init(MOGILE_G(wrapper_clients), 4, NULL, ZVAL_PTR_DTOR, 0);
	}
	if (id)
		found = zend_hash_find(MOGILE_G(wrapper_clients), id);
	if (!found) {
		object_init_ex(&fresh, php_mogile_ce);
		if (php_mogile_construct(php_mogile_from(Z_OBJ(fresh)), trackers, domain, NULL) &&
			id)
			found = zend_hash_update(MOGILE_G(wrapper_clients), id, &fresh);
		else
			zval_ptr_dtor(&fresh);
	}
	if (id)
		zend_string_release(id);
	if (!found)
		return NULL;
	GC_ADDREF(Z_OBJ_P(found));
	return php_mogile_from(Z_OBJ_P(found));
}

/* The Mogile of the context's option mogile.client. */
static php_mogile_object *given_client(zval *client, const zend_string *domain, bool quiet)
{
	php_mogile_object *self;

	if (Z_TYPE_P(client) != IS_OBJECT || Z_OBJCE_P(client) != php_mogile_ce) {
		if (!quiet)
			php_error_docref(NULL, E_WARNING,
				"The context's option mogile.client must be a Mogile");
		return NULL;
	}
	self = php_mogile_this(client);
	if (self && !zend_string_equals(self->domain, domain)) {
		if (!quiet)
			php_error_docref(NULL, E_WARNING,
				"The context's Mogile is for domain \"%s\", not \"%s\"",
				ZSTR_VAL(self->domain), ZSTR_VAL(domain));
		return NULL;
	}
	if (self)
		GC_ADDREF(&self->std);
	return self;
}

/* The ini setting's list, its items without blanks. */
static void ini_trackers(zval *list)
{
	const char *at = MOGILE_G(trackers);

	array_init(list);
	while (at && *at) {
		size_t size = strcspn(at, ",");
		const char *item = at;
		size_t len = size;

		while (len > 0 && item[0] == ' ') {
			item++;
			len--;
		}
		while (len > 0 && item[len - 1] == ' ')
			len--;
		if (len > 0)
			add_next_index_stringl(list, item, len);
		at += size + (at[size] == ',');
	}
}

/* The Mogile that the context or the ini setting names; the caller owns a reference. NULL:
 * complained. */
static php_mogile_object *find_client(const php_mogile_lookup *where, zend_string *domain)
{
	zval *client = php_mogile_context_option(where->context, "client");
	zval *trackers = php_mogile_context_option(where->context, "trackers");
	php_mogile_object *self;
	zval list;

	if (client)
		return given_client(client, domain, where->quiet);
	if (trackers && (Z_TYPE_P(trackers) == IS_ARRAY || Z_TYPE_P(trackers) == IS_STRING))
		return kept_client(trackers, domain);
	ini_trackers(&list);
	if (zend_hash_num_elements(Z_ARRVAL(list)) > 0) {
		self = kept_client(&list, domain);
		zval_ptr_dtor(&list);
		return self;
	}
	zval_ptr_dtor(&list);
	if (!where->quiet)
		php_error_docref(NULL, E_WARNING,
			"mogile:// needs trackers: set mogile.trackers in the context or in "
			"php.ini");
	return NULL;
}

php_mogile_object *php_mogile_resolve(
	const char *url, const php_mogile_lookup *where, bool need_key, zend_string **key)
{
	const char *rest = url;
	const char *slash;
	zend_string *domain;
	php_mogile_object *self;

	if (strncasecmp(rest, scheme, sizeof(scheme) - 1) == 0)
		rest += sizeof(scheme) - 1;
	slash = strchr(rest, '/');
	if (!slash || slash == rest || (need_key && !slash[1])) {
		if (!where->quiet)
			php_error_docref(NULL, E_WARNING,
				"\"%s\" is not of the form mogile://domain/key", url);
		return NULL;
	}
	domain = zend_string_init(rest, (size_t)(slash - rest), 0);
	self = find_client(where, domain);
	zend_string_release(domain);
	if (self)
		*key = zend_string_init(slash + 1, strlen(slash + 1), 0);
	return self;
}

void php_mogile_let_go_client(php_mogile_object *self)
{
	zval value;

	ZVAL_OBJ(&value, &self->std);
	php_pieces_release(&value);
}

struct warning {
	php_stream_wrapper *wrapper;
	int options;
	zend_string *text;
};

static void run_warning(void *arg)
{
	struct warning *w = arg;

	if (w->wrapper)
		php_stream_wrapper_log_error(w->wrapper, w->options, "%s", ZSTR_VAL(w->text));
	else
		php_error_docref(NULL, E_WARNING, "%s", ZSTR_VAL(w->text));
}

void php_mogile_warn_instead(php_stream_wrapper *wrapper, int options)
{
	struct warning w = {wrapper, options, NULL};
	zval rv;

	if (!EG(exception) || !instanceof_function(EG(exception)->ce, php_mogile_exception_ce))
		return;
	w.text = zval_get_string(zend_read_property_ex(
		zend_ce_exception, EG(exception), ZSTR_KNOWN(ZEND_STR_MESSAGE), 1, &rv));
	zend_clear_exception();
	php_pieces_guard(run_warning, &w);
	zend_string_release(w.text);
}
