/* GearmanAdmin: the administration protocol's answers as PHP arrays. */

#include "gearman/glue/php_gearman.h"

#include "gearman/engine/admin.h"
#include "gearman/glue/admin_arginfo.h"

zend_class_entry *php_gearman_admin_ce;
static zend_object_handlers handlers;

typedef struct {
	struct gm_pool pool;
	zend_object std;
} php_gearman_admin;

static php_gearman_admin *admin_of(zend_object *object)
{
	return (php_gearman_admin *)((char *)object - XtOffsetOf(php_gearman_admin, std));
}

static zend_object *create(zend_class_entry *ce)
{
	php_gearman_admin *admin = zend_object_alloc(sizeof(*admin), ce);

	memset(admin, 0, XtOffsetOf(php_gearman_admin, std));
	gm_admin_init(&admin->pool);
	admin->pool.waiter.interrupted = php_gearman_interrupted;
	zend_object_std_init(&admin->std, ce);
	object_properties_init(&admin->std, ce);
	admin->std.handlers = &handlers;
	return &admin->std;
}

static void free_object(zend_object *object)
{
	gm_admin_free(&admin_of(object)->pool);
	zend_object_std_dtor(object);
}

/* True; or throws what is wrong. */
static bool good(php_gearman_admin *admin, gearman_return_t code)
{
	if (code == GEARMAN_SUCCESS)
		return true;
	if (!EG(exception))
		zend_throw_exception(php_gearman_exception_ce, admin->pool.error.message, code);
	return false;
}

#define THIS_ADMIN() admin_of(Z_OBJ_P(ZEND_THIS))

PHP_METHOD(GearmanAdmin, __construct)
{
	zend_string *servers = NULL;

	ZEND_PARSE_PARAMETERS_START(0, 1)
	Z_PARAM_OPTIONAL
	Z_PARAM_STR_OR_NULL(servers)
	ZEND_PARSE_PARAMETERS_END();
	if (servers)
		good(THIS_ADMIN(), gm_pool_add_list(&THIS_ADMIN()->pool, ZSTR_VAL(servers),
					   ZSTR_LEN(servers)));
}

PHP_METHOD(GearmanAdmin, addServer)
{
	zend_string *host = NULL;
	zend_long port = 0;

	ZEND_PARSE_PARAMETERS_START(0, 2)
	Z_PARAM_OPTIONAL
	Z_PARAM_STR_OR_NULL(host)
	Z_PARAM_LONG(port)
	ZEND_PARSE_PARAMETERS_END();
	good(THIS_ADMIN(), gm_pool_add(&THIS_ADMIN()->pool, host ? ZSTR_VAL(host) : "",
				   host ? ZSTR_LEN(host) : 0, port));
}

PHP_METHOD(GearmanAdmin, addServers)
{
	zend_string *servers = NULL;

	ZEND_PARSE_PARAMETERS_START(0, 1)
	Z_PARAM_OPTIONAL
	Z_PARAM_STR_OR_NULL(servers)
	ZEND_PARSE_PARAMETERS_END();
	good(THIS_ADMIN(), gm_pool_add_list(&THIS_ADMIN()->pool, servers ? ZSTR_VAL(servers) : "",
				   servers ? ZSTR_LEN(servers) : 0));
}

PHP_METHOD(GearmanAdmin, setTimeout)
{
	zend_long timeout;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_LONG(timeout)
	ZEND_PARSE_PARAMETERS_END();
	gm_pool_set_timeout(&THIS_ADMIN()->pool, timeout);
}

PHP_METHOD(GearmanAdmin, setTls)
{
	HashTable *options = NULL;

	ZEND_PARSE_PARAMETERS_START(0, 1)
	Z_PARAM_OPTIONAL
	Z_PARAM_ARRAY_HT(options)
	ZEND_PARSE_PARAMETERS_END();
	php_gearman_set_tls(
		&THIS_ADMIN()->pool, options ? options : (HashTable *)&zend_empty_array);
}

/* Turns the text of one answer into a value. False: it is not what was to come. */
typedef bool (*reader)(struct gm_slice text, zval *value);

static void throw_reply(const struct gm_conn *conn, const struct gm_admin_reply *reply)
{
	struct gm_slice rest = gm_slice(reply->text, reply->len), line;

	if (!gm_admin_line(&rest, &line))
		line = gm_slice("", 0);
	zend_throw_exception_ex(php_gearman_exception_ce, GEARMAN_SERVER_ERROR, "%s answered: %.*s",
		conn->name, (int)line.len, line.data);
}

/*
 * Asks every server and collects the values. refusal: what an answer "ERR ..." means; NULL: it is
 * thrown, unless it is about a command the server does not know, which always is.
 */
static void ask_all(zval *return_value, php_gearman_admin *admin, const char *command, bool list,
	reader read, const zval *refusal)
{
	struct gm_pool *pool = &admin->pool;
	size_t answers = 0;

	if (pool->count == 0) {
		gm_error_set(&pool->error, GEARMAN_NO_SERVERS, "no servers have been added");
		good(admin, GEARMAN_NO_SERVERS);
		return;
	}
	array_init(return_value);
	for (size_t i = pool->count; i-- > 0 && !EG(exception);) {
		struct gm_conn *conn = pool->conns[i];
		struct gm_admin_reply reply;
		gearman_return_t code = gm_admin_ask(pool, conn, command, list, &reply);
		zval value;

		if (code != GEARMAN_SUCCESS) {
			if (answers == 0 && i == 0)
				good(admin, code);
			else if (!EG(exception))
				php_error_docref(NULL, E_WARNING, "%s", pool->error.message);
			continue;
		}
		answers++;
		ZVAL_UNDEF(&value);
		if (reply.refused) {
			if (refusal && !strstr(reply.text, "UNKNOWN_COMMAND"))
				ZVAL_COPY_VALUE(&value, refusal);
			else
				throw_reply(conn, &reply);
		} else if (!read(gm_slice(reply.text, reply.len), &value)) {
			zval_ptr_dtor(&value);
			ZVAL_UNDEF(&value);
			throw_reply(conn, &reply);
		}
		free(reply.text);
		if (!Z_ISUNDEF(value))
			add_assoc_zval(return_value, conn->name, &value);
	}
	if (EG(exception)) {
		zval_ptr_dtor(return_value);
		ZVAL_UNDEF(return_value);
	}
}

/* The next tab-separated fields of a line as numbers under these names. */
static bool add_numbers(zval *array, struct gm_slice *rest, const char *const *names)
{
	struct gm_slice field;
	uint64_t number;

	for (; *names; names++) {
		if (!gm_admin_field(rest, '\t', &field) || !gm_slice_number(field, &number))
			return false;
		add_assoc_long(array, *names, (zend_long)number);
	}
	return true;
}

/* Lines "name TAB number TAB ..." as name => [names => numbers]. */
static bool read_table(struct gm_slice text, zval *value, const char *const *names)
{
	struct gm_slice line, key;

	array_init(value);
	while (gm_admin_line(&text, &line)) {
		zval row;

		gm_admin_field(&line, '\t', &key);
		array_init(&row);
		if (!add_numbers(&row, &line, names)) {
			zval_ptr_dtor(&row);
			return false;
		}
		zend_symtable_str_update(Z_ARRVAL_P(value), key.data, key.len, &row);
	}
	return true;
}

static bool read_status(struct gm_slice text, zval *value)
{
	static const char *const names[] = {"total", "running", "workers", NULL};

	return read_table(text, value, names);
}

static bool read_jobs(struct gm_slice text, zval *value)
{
	static const char *const names[] = {"retries", "ignored", "queued", NULL};

	return read_table(text, value, names);
}

/* "FD IP ID : FUNCTION FUNCTION ..." */
static bool read_worker(struct gm_slice line, zval *row)
{
	struct gm_slice fd, ip, id, colon, function;
	uint64_t number;
	zval functions;

	if (!gm_admin_field(&line, ' ', &fd) || !gm_admin_field(&line, ' ', &ip) ||
		!gm_admin_field(&line, ' ', &id) || !gm_admin_field(&line, ' ', &colon) ||
		!gm_slice_number(fd, &number) || colon.len == 0 || colon.data[0] != ':')
		return false;
	add_assoc_long(row, "fd", (zend_long)number);
	add_assoc_stringl(row, "ip", ip.data, ip.len);
	add_assoc_stringl(row, "id", id.data, id.len == 1 && id.data[0] == '-' ? 0 : id.len);
	array_init(&functions);
	while (gm_admin_field(&line, ' ', &function))
		if (function.len)
			add_next_index_stringl(&functions, function.data, function.len);
	add_assoc_zval(row, "functions", &functions);
	return true;
}

static bool read_workers(struct gm_slice text, zval *value)
{
	struct gm_slice line;

	array_init(value);
	while (gm_admin_line(&text, &line)) {
		zval row;

		array_init(&row);
		if (!read_worker(line, &row)) {
			zval_ptr_dtor(&row);
			return false;
		}
		add_next_index_zval(value, &row);
	}
	return true;
}

/* The keys; the server puts an empty line before them. */
static bool read_unique_jobs(struct gm_slice text, zval *value)
{
	struct gm_slice line;

	array_init(value);
	while (gm_admin_line(&text, &line))
		if (line.len)
			add_next_index_stringl(value, line.data, line.len);
	return true;
}

/* What follows "OK". */
static bool read_ok(struct gm_slice text, struct gm_slice *said)
{
	struct gm_slice line;

	if (!gm_admin_line(&text, &line) || line.len < 2 || memcmp(line.data, "OK", 2) != 0)
		return false;
	*said = line.len > 3 ? gm_slice(line.data + 3, line.len - 3) : gm_slice("", 0);
	return true;
}

static bool read_true(struct gm_slice text, zval *value)
{
	struct gm_slice said;

	ZVAL_TRUE(value);
	return text.len == 0 || read_ok(text, &said);
}

static bool read_string(struct gm_slice text, zval *value)
{
	struct gm_slice said;

	if (!read_ok(text, &said))
		return false;
	ZVAL_STRINGL(value, said.data, said.len);
	return true;
}

static bool read_number(struct gm_slice text, zval *value)
{
	struct gm_slice said;
	uint64_t number;

	if (!read_ok(text, &said) || !gm_slice_number(said, &number))
		return false;
	ZVAL_LONG(value, (zend_long)number);
	return true;
}

/* The methods that only ask. */
#define ASKING_METHOD(name, command, list, read)                                                   \
	PHP_METHOD(GearmanAdmin, name)                                                             \
	{                                                                                          \
		ZEND_PARSE_PARAMETERS_NONE();                                                      \
		ask_all(return_value, THIS_ADMIN(), command, list, read, NULL);                    \
	}

ASKING_METHOD(status, "status", true, read_status)
ASKING_METHOD(workers, "workers", true, read_workers)
ASKING_METHOD(version, "version", false, read_string)
ASKING_METHOD(getPid, "getpid", false, read_number)
ASKING_METHOD(showJobs, "show jobs", true, read_jobs)
ASKING_METHOD(showUniqueJobs, "show unique jobs", true, read_unique_jobs)

/* "verb word rest" to all servers. */
static void tell_all(zval *return_value, php_gearman_admin *admin, const char *verb,
	zend_string *word, const char *what, const char *rest, const zval *refusal)
{
	char *command;

	if (!good(admin, gm_admin_check_word(php_gearman_slice(word), what, &admin->pool.error)))
		return;
	spprintf(&command, 0, "%s %s%s", verb, ZSTR_VAL(word), rest);
	ask_all(return_value, admin, command, false, read_true, refusal);
	efree(command);
}

PHP_METHOD(GearmanAdmin, maxQueue)
{
	zend_string *function;
	zend_long max, normal = 0, low = 0;
	bool no_normal = true, no_low = true;
	char numbers[80];

	ZEND_PARSE_PARAMETERS_START(2, 4)
	Z_PARAM_STR(function)
	Z_PARAM_LONG(max)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG_OR_NULL(normal, no_normal)
	Z_PARAM_LONG_OR_NULL(low, no_low)
	ZEND_PARSE_PARAMETERS_END();
	if (no_normal != no_low) {
		zend_argument_value_error(no_normal ? 3 : 4, "must be given if the other one is");
		RETURN_THROWS();
	}
	if (max < 0 || normal < 0 || low < 0 || max > INT32_MAX || normal > INT32_MAX ||
		low > INT32_MAX) {
		zend_argument_value_error(max < 0 || max > INT32_MAX	     ? 2
					  : normal < 0 || normal > INT32_MAX ? 3
									     : 4,
			"must be between 0 and %d", INT32_MAX);
		RETURN_THROWS();
	}
	if (no_normal)
		snprintf(numbers, sizeof(numbers), " " ZEND_LONG_FMT, max);
	else
		snprintf(numbers, sizeof(numbers),
			" " ZEND_LONG_FMT " " ZEND_LONG_FMT " " ZEND_LONG_FMT, max, normal, low);
	tell_all(return_value, THIS_ADMIN(), "maxqueue", function, "function name", numbers, NULL);
}

/* The methods that name one thing; with must_work "ERR" is thrown, else it means false. */
#define TELLING_METHOD(name, verb, what, must_work)                                                \
	PHP_METHOD(GearmanAdmin, name)                                                             \
	{                                                                                          \
		zend_string *word;                                                                 \
		zval no;                                                                           \
                                                                                                   \
		ZEND_PARSE_PARAMETERS_START(1, 1)                                                  \
		Z_PARAM_STR(word)                                                                  \
		ZEND_PARSE_PARAMETERS_END();                                                       \
		ZVAL_FALSE(&no);                                                                   \
		tell_all(                                                                          \
			return_value, THIS_ADMIN(), verb, word, what, "", must_work ? NULL : &no); \
	}

TELLING_METHOD(createFunction, "create function", "function name", true)
TELLING_METHOD(dropFunction, "drop function", "function name", false)
TELLING_METHOD(cancelJob, "cancel job", "job handle", false)

PHP_METHOD(GearmanAdmin, shutdown)
{
	bool graceful = false;

	ZEND_PARSE_PARAMETERS_START(0, 1)
	Z_PARAM_OPTIONAL
	Z_PARAM_BOOL(graceful)
	ZEND_PARSE_PARAMETERS_END();
	ask_all(return_value, THIS_ADMIN(), graceful ? "shutdown graceful" : "shutdown", false,
		read_true, NULL);
}

void php_gearman_admin_register(void)
{
	php_gearman_admin_ce = register_class_GearmanAdmin();
	php_gearman_admin_ce->create_object = create;
	handlers = *zend_get_std_object_handlers();
	handlers.offset = XtOffsetOf(php_gearman_admin, std);
	handlers.free_obj = free_object;
	handlers.clone_obj = NULL;
}
