#include "mogile/glue/options.h"

typedef enum {
	OPTION_TIME,
	OPTION_SIZE,
	OPTION_UNSIGNED,
	OPTION_BOOL,
	OPTION_TEXT,
	OPTION_ARGS
} option_type;

/* Where an option is kept and what it may be. */
typedef struct {
	const char *name;
	option_type type;
	size_t offset; /* in php_mogile_object */
	zend_long min;
	zend_long max;
} option;

#define AT(member) XtOffsetOf(php_mogile_object, member)

static const option options[] = {
	{"connectTimeout", OPTION_TIME, AT(client.trackers.connect_timeout_us), 0, 0},
	{"timeout", OPTION_TIME, AT(client.trackers.timeout_us), 0, 0},
	{"rest", OPTION_TIME, AT(client.trackers.retry_after_us), 0, 0},
	{"nodeConnectTimeout", OPTION_TIME, AT(client.http_options.connect_timeout_us), 0, 0},
	{"stallTimeout", OPTION_TIME, AT(client.http_options.stall_timeout_us), 0, 0},
	{"totalTimeout", OPTION_TIME, AT(client.http_options.total_timeout_us), 0, 0},
	{"connections", OPTION_UNSIGNED, AT(client.http_options.node_connections), 1, 256},
	{"trackerConnections", OPTION_UNSIGNED, AT(client.tracker_connections), 1, 256},
	{"concurrency", OPTION_SIZE, AT(concurrency), 1, 1024},
	{"bufferSize", OPTION_SIZE, AT(client.http_options.buffer_size), 16384, 524288},
	{"pathCount", OPTION_UNSIGNED, AT(path_count), 1, MOG_MAX_PATHS},
	{"anyNode", OPTION_BOOL, AT(client.any_node), 0, 1},
	{"zone", OPTION_TEXT, AT(zone), 0, 0},
	{"createOpenArgs", OPTION_ARGS, AT(open_args), 0, 0},
	{"createCloseArgs", OPTION_ARGS, AT(close_args), 0, 0},
};

enum { OPTION_COUNT_ALL = sizeof(options) / sizeof(*options) };

static const option *find_option(const zend_string *name)
{
	for (size_t i = 0; i < OPTION_COUNT_ALL; i++) {
		if (name && zend_string_equals_cstr(name, options[i].name, strlen(options[i].name)))
			return &options[i];
	}
	return NULL;
}

/* What an option is to become. */
typedef struct {
	bool given;
	int64_t number;
	zend_string *text; /* owned: a TEXT (NULL: none), or the encoded ARGS */
	const zval *pairs; /* of ARGS */
} new_value;

static bool parse_time(const option *o, const zval *value, int64_t *number)
{
	double seconds;

	if (Z_TYPE_P(value) != IS_DOUBLE && Z_TYPE_P(value) != IS_LONG) {
		zend_type_error("Mogile option \"%s\" must be a number of seconds, %s given",
			o->name, zend_zval_type_name(value));
		return false;
	}
	seconds = zval_get_double((zval *)value);
	if (!(seconds >= 0 && seconds <= 1e9)) {
		zend_value_error(
			"Mogile option \"%s\" must be 0 (no limit) to 1e9 seconds", o->name);
		return false;
	}
	if (seconds > 0)
		*number = seconds < 0.001 ? 1000 : (int64_t)(seconds * 1e6);
	else
		*number = o->offset == AT(client.trackers.retry_after_us) ? 0 : NET_NEVER;
	return true;
}

static bool parse_number(const option *o, const zval *value, int64_t *number)
{
	if (o->type == OPTION_TIME)
		return parse_time(o, value, number);
	if (o->type == OPTION_BOOL) {
		if (Z_TYPE_P(value) != IS_TRUE && Z_TYPE_P(value) != IS_FALSE) {
			zend_type_error("Mogile option \"%s\" must be a bool, %s given", o->name,
				zend_zval_type_name(value));
			return false;
		}
		*number = Z_TYPE_P(value) == IS_TRUE;
		return true;
	}
	if (Z_TYPE_P(value) != IS_LONG) {
		zend_type_error("Mogile option \"%s\" must be an int, %s given", o->name,
			zend_zval_type_name(value));
		return false;
	}
	if (Z_LVAL_P(value) < o->min || Z_LVAL_P(value) > o->max) {
		zend_value_error("Mogile option \"%s\" must be " ZEND_LONG_FMT " to " ZEND_LONG_FMT
				 ", " ZEND_LONG_FMT " given",
			o->name, o->min, o->max, Z_LVAL_P(value));
		return false;
	}
	*number = (int64_t)Z_LVAL_P(value);
	return true;
}

static bool parse_text(const option *o, const zval *value, new_value *to)
{
	if (Z_TYPE_P(value) != IS_STRING && Z_TYPE_P(value) != IS_NULL) {
		zend_type_error("Mogile option \"%s\" must be a string or null, %s given", o->name,
			zend_zval_type_name(value));
		return false;
	}
	if (Z_TYPE_P(value) == IS_STRING && Z_STRLEN_P(value) > 0)
		to->text = zend_string_copy(Z_STR_P(value));
	return true;
}

static bool add_pair(
	const option *o, struct mog_text *text, const zend_string *name, const zval *value)
{
	ZVAL_DEREF(value);
	if (name && Z_TYPE_P(value) == IS_STRING) {
		mog_text_pair(
			text, ZSTR_VAL(name), ZSTR_LEN(name), Z_STRVAL_P(value), Z_STRLEN_P(value));
		return true;
	}
	if (name && Z_TYPE_P(value) == IS_LONG) {
		char digits[32];

		snprintf(digits, sizeof(digits), ZEND_LONG_FMT, Z_LVAL_P(value));
		mog_text_pair(text, ZSTR_VAL(name), ZSTR_LEN(name), digits, strlen(digits));
		return true;
	}
	zend_type_error("Mogile option \"%s\" must have strings or ints by name", o->name);
	return false;
}

static bool parse_args(const option *o, const zval *value, new_value *to)
{
	struct mog_text text = {0};
	zend_string *name;
	zval *one;
	bool ok = true;

	if (Z_TYPE_P(value) != IS_ARRAY) {
		zend_type_error("Mogile option \"%s\" must be an array, %s given", o->name,
			zend_zval_type_name(value));
		return false;
	}
	ZEND_HASH_FOREACH_STR_KEY_VAL(Z_ARRVAL_P(value), name, one)
	{
		ok = ok && add_pair(o, &text, name, one);
	}
	ZEND_HASH_FOREACH_END();
	if (ok && text.len > 0)
		to->text = zend_string_init(text.data, text.len, 0);
	mog_text_free(&text);
	to->pairs = value;
	return ok;
}

static bool parse_option(const option *o, const zval *value, new_value *to)
{
	to->given = true;
	switch (o->type) {
	case OPTION_TEXT:
		return parse_text(o, value, to);
	case OPTION_ARGS:
		return parse_args(o, value, to);
	default:
		return parse_number(o, value, &to->number);
	}
}

static void store_text(zend_string **at, zend_string *text)
{
	if (*at)
		zend_string_release(*at);
	*at = text;
}

static void store_option(php_mogile_object *self, const option *o, const new_value *value)
{
	void *at = (char *)self + o->offset;
	php_mogile_args *args = at;

	switch (o->type) {
	case OPTION_TIME:
		*(int64_t *)at = value->number;
		break;
	case OPTION_BOOL:
		*(bool *)at = value->number != 0;
		break;
	case OPTION_SIZE:
		*(size_t *)at = (size_t)value->number;
		break;
	case OPTION_UNSIGNED:
		*(unsigned *)at = (unsigned)value->number;
		break;
	case OPTION_TEXT:
		store_text(at, value->text);
		break;
	case OPTION_ARGS:
		/* Strings and numbers alone: nothing here runs PHP code. */
		zval_ptr_dtor(&args->pairs);
		ZVAL_COPY(&args->pairs, value->pairs);
		store_text(&args->encoded, value->text);
		break;
	}
}

static bool parse_options(HashTable *given, new_value *values)
{
	zend_string *name;
	zend_ulong number;
	zval *value;

	ZEND_HASH_FOREACH_KEY_VAL(given, number, name, value)
	{
		const option *o = find_option(name);

		if (!o) {
			if (name)
				zend_value_error("Mogile has no option \"%s\"", ZSTR_VAL(name));
			else
				zend_value_error("Mogile has no option " ZEND_ULONG_FMT, number);
			return false;
		}
		ZVAL_DEREF(value);
		if (!parse_option(o, value, &values[o - options]))
			return false;
	}
	ZEND_HASH_FOREACH_END();
	return true;
}

/* All are looked at before the first is set: what is refused changes nothing. */
bool php_mogile_set_options(php_mogile_object *self, HashTable *given)
{
	new_value values[OPTION_COUNT_ALL] = {0};
	bool ok = parse_options(given, values);

	for (size_t i = 0; i < OPTION_COUNT_ALL; i++) {
		if (ok && values[i].given)
			store_option(self, &options[i], &values[i]);
		else if (values[i].text)
			zend_string_release(values[i].text);
	}
	return ok;
}

static void get_option(const php_mogile_object *self, const option *o, zval *to)
{
	const void *at = (const char *)self + o->offset;
	zend_string *text;
	int64_t time;

	switch (o->type) {
	case OPTION_TIME:
		time = *(const int64_t *)at;
		ZVAL_DOUBLE(to, time == NET_NEVER ? 0.0 : (double)time / 1e6);
		break;
	case OPTION_BOOL:
		ZVAL_BOOL(to, *(const bool *)at);
		break;
	case OPTION_SIZE:
		ZVAL_LONG(to, (zend_long) * (const size_t *)at);
		break;
	case OPTION_UNSIGNED:
		ZVAL_LONG(to, (zend_long) * (const unsigned *)at);
		break;
	case OPTION_TEXT:
		text = *(zend_string *const *)at;
		if (text)
			ZVAL_STR_COPY(to, text);
		else
			ZVAL_NULL(to);
		break;
	case OPTION_ARGS:
		ZVAL_COPY(to, &((const php_mogile_args *)at)->pairs);
		break;
	}
}

void php_mogile_get_options(const php_mogile_object *self, zval *to)
{
	array_init(to);
	for (size_t i = 0; i < OPTION_COUNT_ALL; i++) {
		zval value;

		get_option(self, &options[i], &value);
		add_assoc_zval(to, options[i].name, &value);
	}
}

void php_mogile_free_args(php_mogile_args *args)
{
	zval_ptr_dtor(&args->pairs);
	if (args->encoded)
		zend_string_release(args->encoded);
}
