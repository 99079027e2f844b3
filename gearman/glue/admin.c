/* Pieces\GearmanAdmin: the administration protocol's answers as PHP arrays. */

#include "gearman/glue/php_gearman.h"

#include "gearman/engine/admin.h"
#include "gearman/glue/admin_arginfo.h"
#include "glue/call.h"
#include "glue/memory.h"
#include "glue/object.h"

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
	zend_object *object = php_pieces_object_new(ce, &handlers);
	struct gm_pool *pool = &admin_of(object)->pool;

	gm_admin_init(pool);
	php_gearman_set_waiter(pool);
	return object;
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
	if (!php_pieces_stopped())
		zend_throw_exception(php_gearman_exception_ce, admin->pool.error.message, code);
	return false;
}

static void add_servers(php_gearman_admin *admin, const zend_string *servers)
{
	struct gm_slice list = php_gearman_slice(servers);

	good(admin, gm_pool_add_list(&admin->pool, list.data, list.len));
}

#define THIS_ADMIN() admin_of(Z_OBJ_P(ZEND_THIS))

ZEND_METHOD(Pieces_GearmanAdmin, __construct)
{
	zend_string *servers = NULL;

	ZEND_PARSE_PARAMETERS_START(0, 1)
	Z_PARAM_OPTIONAL
	Z_PARAM_STR_OR_NULL(servers)
	ZEND_PARSE_PARAMETERS_END();
	if (servers)
		add_servers(THIS_ADMIN(), servers);
}

ZEND_METHOD(Pieces_GearmanAdmin, addServer)
{
	zend_string *host = NULL;
	zend_long port = 0;
	struct gm_slice name;

	ZEND_PARSE_PARAMETERS_START(0, 2)
	Z_PARAM_OPTIONAL
	Z_PARAM_STR_OR_NULL(host)
	Z_PARAM_LONG(port)
	ZEND_PARSE_PARAMETERS_END();
	name = php_gearman_slice(host);
	good(THIS_ADMIN(), gm_pool_add(&THIS_ADMIN()->pool, name.data, name.len, port));
}

ZEND_METHOD(Pieces_GearmanAdmin, addServers)
{
	zend_string *servers = NULL;

	ZEND_PARSE_PARAMETERS_START(0, 1)
	Z_PARAM_OPTIONAL
	Z_PARAM_STR_OR_NULL(servers)
	ZEND_PARSE_PARAMETERS_END();
	add_servers(THIS_ADMIN(), servers);
}

ZEND_METHOD(Pieces_GearmanAdmin, setTimeout)
{
	zend_long timeout;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_LONG(timeout)
	ZEND_PARSE_PARAMETERS_END();
	gm_pool_set_timeout(&THIS_ADMIN()->pool, timeout);
}

ZEND_METHOD(Pieces_GearmanAdmin, setTls)
{
	HashTable *options = NULL;

	ZEND_PARSE_PARAMETERS_START(0, 1)
	Z_PARAM_OPTIONAL
	Z_PARAM_ARRAY_HT(options)
	ZEND_PARSE_PARAMETERS_END();
	php_gearman_set_tls(&THIS_ADMIN()->pool, options);
}

/* A question to one server: makes *value of the answer. */
typedef gearman_return_t (*question)(
	struct gm_pool *pool, struct gm_conn *conn, const void *about, zval *value);

/* Asks every server and collects the values by the servers' names. */
static void ask_each(zval *return_value, php_gearman_admin *admin, question ask, const void *about)
{
	struct gm_pool *pool = &admin->pool;
	size_t answers = 0;

	array_init(return_value);
	for (size_t i = pool->count; i-- > 0 && !php_pieces_stopped();) {
		struct gm_conn *conn = pool->conns[i];
		gearman_return_t code;
		zval value;

		ZVAL_UNDEF(&value);
		code = ask(pool, conn, about, &value);
		if (code == GEARMAN_SUCCESS && !php_pieces_stopped()) {
			answers++;
			add_assoc_zval(return_value, conn->peer.name, &value);
			continue;
		}
		zval_ptr_dtor(&value);
		/*
		 * One that cannot be asked is passed over; what one says of the question itself is
		 * not.
		 */
		if ((answers == 0 && i == 0) || code == GEARMAN_SERVER_ERROR ||
			code == GEARMAN_INVALID_PACKET || code == GEARMAN_INVALID_ARGUMENT ||
			code == GEARMAN_MEMORY_ALLOCATION_FAILURE)
			good(admin, code);
		else
			php_gearman_warn(pool->error.message);
	}
}

static void ask_all(zval *return_value, php_gearman_admin *admin, question ask, const void *about)
{
	if (admin->pool.count == 0) {
		gm_error_set(&admin->pool.error, GEARMAN_NO_SERVERS, "no servers have been added");
		good(admin, GEARMAN_NO_SERVERS);
		return;
	}
	ask_each(return_value, admin, ask, about);
	php_pieces_resume();
	if (EG(exception)) {
		zval_ptr_dtor(return_value);
		ZVAL_UNDEF(return_value);
	}
}

/*
 * One entry of a list goes into an array: under a guard, as memory may run out, and only while
 * there is plenty.
 */
struct entry {
	zval *list;
	const char *const *names; /* of a row's numbers */
	const void *of;
	void (*add)(void *entry);
};

/* An entry has this much room, and its array doubles as it grows. */
static bool has_room(const zval *list)
{
	return php_pieces_fits(
		(128 << 10) + 2 * sizeof(Bucket) * zend_array_count(Z_ARRVAL_P(list)));
}

static bool add_entry(struct entry *entry, const void *of)
{
	entry->of = of;
	return has_room(entry->list) && php_pieces_guard(entry->add, entry);
}

static void add_row(void *arg)
{
	const struct entry *entry = arg;
	const struct gm_admin_row *row = entry->of;
	zval numbers;

	array_init_size(&numbers, 3);
	for (size_t i = 0; entry->names[i]; i++)
		add_assoc_long(&numbers, entry->names[i], (zend_long)row->numbers[i]);
	zend_symtable_str_update(Z_ARRVAL_P(entry->list), row->name.data, row->name.len, &numbers);
}

static bool each_row(void *arg, const struct gm_admin_row *row)
{
	return add_entry(arg, row);
}

/* A question that is answered with rows of a name and numbers, and the numbers' names. */
struct rows {
	gearman_return_t (*ask)(struct gm_pool *pool, struct gm_conn *conn,
		bool (*each)(void *arg, const struct gm_admin_row *row), void *arg);
	const char *const names[4];
};

static const struct rows status = {gm_admin_status, {"total", "running", "workers", NULL}};
static const struct rows jobs = {gm_admin_jobs, {"retries", "ignored", "queued", NULL}};

static gearman_return_t ask_rows(
	struct gm_pool *pool, struct gm_conn *conn, const void *about, zval *value)
{
	const struct rows *rows = about;
	struct entry entry = {value, rows->names, NULL, add_row};

	array_init(value);
	return rows->ask(pool, conn, each_row, &entry);
}

static void add_worker(void *arg)
{
	const struct entry *entry = arg;
	const struct gm_admin_worker *worker = entry->of;
	struct gm_slice rest = worker->functions, function;
	zval row, functions;

	array_init_size(&row, 4);
	add_assoc_long(&row, "fd", (zend_long)worker->fd);
	add_assoc_stringl(&row, "ip", worker->ip.data, worker->ip.len);
	add_assoc_stringl(&row, "id", worker->id.data, worker->id.len);
	array_init(&functions);
	while (has_room(&functions) && gm_admin_field(&rest, ' ', &function))
		if (function.len)
			add_next_index_stringl(&functions, function.data, function.len);
	add_assoc_zval(&row, "functions", &functions);
	add_next_index_zval(entry->list, &row);
}

static bool each_worker(void *arg, const struct gm_admin_worker *worker)
{
	return add_entry(arg, worker);
}

static gearman_return_t ask_workers(
	struct gm_pool *pool, struct gm_conn *conn, const void *about, zval *value)
{
	struct entry entry = {value, NULL, NULL, add_worker};

	array_init(value);
	return gm_admin_workers(pool, conn, each_worker, &entry);
}

static void add_key(void *arg)
{
	const struct entry *entry = arg;
	const struct gm_slice *key = entry->of;

	add_next_index_stringl(entry->list, key->data, key->len);
}

static bool each_key(void *arg, struct gm_slice key)
{
	return add_entry(arg, &key);
}

static gearman_return_t ask_unique_jobs(
	struct gm_pool *pool, struct gm_conn *conn, const void *about, zval *value)
{
	struct entry entry = {value, NULL, NULL, add_key};

	array_init(value);
	return gm_admin_unique_jobs(pool, conn, each_key, &entry);
}

static gearman_return_t ask_version(
	struct gm_pool *pool, struct gm_conn *conn, const void *about, zval *value)
{
	char text[GM_ADMIN_TEXT_SIZE];
	gearman_return_t code = gm_admin_version(pool, conn, text);

	if (code == GEARMAN_SUCCESS)
		ZVAL_STRING(value, text);
	return code;
}

static gearman_return_t ask_pid(
	struct gm_pool *pool, struct gm_conn *conn, const void *about, zval *value)
{
	uint64_t pid;
	gearman_return_t code = gm_admin_pid(pool, conn, &pid);

	if (code == GEARMAN_SUCCESS)
		ZVAL_LONG(value, (zend_long)pid);
	return code;
}

#define ASKING_METHOD(name, ask, about)                                                            \
	ZEND_METHOD(Pieces_GearmanAdmin, name)                                                     \
	{                                                                                          \
		ZEND_PARSE_PARAMETERS_NONE();                                                      \
		ask_all(return_value, THIS_ADMIN(), ask, about);                                   \
	}

ASKING_METHOD(status, ask_rows, &status)
ASKING_METHOD(workers, ask_workers, NULL)
ASKING_METHOD(version, ask_version, NULL)
ASKING_METHOD(getPid, ask_pid, NULL)
ASKING_METHOD(showJobs, ask_rows, &jobs)
ASKING_METHOD(showUniqueJobs, ask_unique_jobs, NULL)

/* True; false where the server does not know what the command is about. */
static gearman_return_t done(gearman_return_t code, zval *value)
{
	ZVAL_BOOL(value, code == GEARMAN_SUCCESS);
	return code == GEARMAN_JOB_NOT_FOUND ? GEARMAN_SUCCESS : code;
}

/* A command about one name. */
typedef gearman_return_t (*name_command)(
	struct gm_pool *pool, struct gm_conn *conn, struct gm_slice name);

struct named {
	name_command command;
	struct gm_slice name;
};

static gearman_return_t tell_name(
	struct gm_pool *pool, struct gm_conn *conn, const void *about, zval *value)
{
	const struct named *named = about;

	return done(named->command(pool, conn, named->name), value);
}

#define TELLING_METHOD(method, command)                                                            \
	ZEND_METHOD(Pieces_GearmanAdmin, method)                                                   \
	{                                                                                          \
		struct named named = {command, {NULL, 0}};                                         \
		zend_string *name;                                                                 \
                                                                                                   \
		ZEND_PARSE_PARAMETERS_START(1, 1)                                                  \
		Z_PARAM_STR(name)                                                                  \
		ZEND_PARSE_PARAMETERS_END();                                                       \
		named.name = php_gearman_slice(name);                                              \
		ask_all(return_value, THIS_ADMIN(), tell_name, &named);                            \
	}

TELLING_METHOD(createFunction, gm_admin_create_function)
TELLING_METHOD(dropFunction, gm_admin_drop_function)
TELLING_METHOD(cancelJob, gm_admin_cancel_job)

struct max_queue {
	struct gm_slice function;
	uint32_t limits[3];
	size_t count;
};

static gearman_return_t tell_max_queue(
	struct gm_pool *pool, struct gm_conn *conn, const void *about, zval *value)
{
	const struct max_queue *max = about;

	return done(gm_admin_max_queue(pool, conn, max->function, max->limits, max->count), value);
}

ZEND_METHOD(Pieces_GearmanAdmin, maxQueue)
{
	zend_string *function;
	zend_long limits[3] = {0, 0, 0};
	bool no_normal = true, no_low = true;
	struct max_queue max = {.count = 1};

	ZEND_PARSE_PARAMETERS_START(2, 4)
	Z_PARAM_STR(function)
	Z_PARAM_LONG(limits[0])
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG_OR_NULL(limits[1], no_normal)
	Z_PARAM_LONG_OR_NULL(limits[2], no_low)
	ZEND_PARSE_PARAMETERS_END();
	if (no_normal != no_low) {
		zend_argument_value_error(no_normal ? 3 : 4, "must be given if the other one is");
		RETURN_THROWS();
	}
	for (uint32_t i = 0; i < 3; i++) {
		if (limits[i] < 0 || limits[i] > INT32_MAX) {
			zend_argument_value_error(i + 2, "must be between 0 and %d", INT32_MAX);
			RETURN_THROWS();
		}
		max.limits[i] = (uint32_t)limits[i];
	}
	max.function = php_gearman_slice(function);
	max.count = no_normal ? 1 : 3;
	ask_all(return_value, THIS_ADMIN(), tell_max_queue, &max);
}

static gearman_return_t tell_shutdown(
	struct gm_pool *pool, struct gm_conn *conn, const void *about, zval *value)
{
	return done(gm_admin_shutdown(pool, conn, *(const bool *)about), value);
}

ZEND_METHOD(Pieces_GearmanAdmin, shutdown)
{
	bool graceful = false;

	ZEND_PARSE_PARAMETERS_START(0, 1)
	Z_PARAM_OPTIONAL
	Z_PARAM_BOOL(graceful)
	ZEND_PARSE_PARAMETERS_END();
	ask_all(return_value, THIS_ADMIN(), tell_shutdown, &graceful);
}

void php_gearman_admin_register(void)
{
	php_pieces_class_init(register_class_Pieces_GearmanAdmin(), &handlers,
		XtOffsetOf(php_gearman_admin, std), create, free_object, NULL);
}
