#include "gearman/engine/admin.h"

#include "net/clock.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* No reply is pending between calls. */
struct admin_conn {
	bool busy; /* an answer is being read, and a signal handler asks once more */
};

static void *new_admin_conn(struct gm_conn *conn)
{
	(void)conn;
	return calloc(1, sizeof(struct admin_conn));
}

static void drop(struct gm_pool *pool, struct gm_conn *conn)
{
	gm_conn_close(conn, &pool->memory);
}

void gm_admin_init(struct gm_pool *pool)
{
	gm_pool_init(pool, &gm_memory_malloc);
	pool->new_user = new_admin_conn;
	pool->drop = drop;
}

void gm_admin_free(struct gm_pool *pool)
{
	for (size_t i = 0; i < pool->count; i++)
		free(pool->conns[i]->user);
	gm_pool_free(pool);
}

static bool begins_with(struct gm_slice s, const char *word)
{
	size_t n = strlen(word);

	return s.len >= n && memcmp(s.data, word, n) == 0;
}

static gearman_return_t not_an_answer(
	struct gm_pool *pool, struct gm_conn *conn, struct gm_slice line)
{
	return gm_error_set(&pool->error, GEARMAN_INVALID_PACKET, "%s answered: %.*s",
		conn->peer.name,
		(int)(line.len < GM_ADMIN_TEXT_SIZE ? line.len : GM_ADMIN_TEXT_SIZE), line.data);
}

static gearman_return_t refused(struct gm_pool *pool, struct gm_conn *conn, struct gm_slice line)
{
	not_an_answer(pool, conn, line);
	pool->error.code = GEARMAN_SERVER_ERROR;
	return GEARMAN_SERVER_ERROR;
}

/* Opens the connection, until it is open. */
static gearman_return_t open_conn(struct gm_pool *pool, struct gm_conn *conn)
{
	struct admin_conn *state = conn->user;
	gearman_return_t code;

	if (state->busy)
		gm_conn_close(conn, &pool->memory);
	state->busy = true;
	if (gm_conn_usable(conn, &pool->memory) && !gm_conn_gone(conn))
		return GEARMAN_SUCCESS;
	do {
		code = gm_pool_interrupts(pool);
		if (code != GEARMAN_SUCCESS)
			return code;
		code = gm_pool_open(pool, conn);
	} while (code == GEARMAN_SHUTDOWN);
	return code;
}

/* One answer being read. */
struct answer {
	struct gm_pool *pool;
	struct gm_conn *conn;
	size_t checked;	  /* bytes of the line to come that were searched for its end */
	size_t bytes;	  /* of all lines so far */
	int64_t deadline; /* of the whole command */
};

static gearman_return_t send_command(
	struct gm_pool *pool, struct gm_conn *conn, const char *command, struct answer *answer)
{
	int64_t deadline = net_deadline(pool->timeout_us);
	gearman_return_t code = open_conn(pool, conn);

	if (code != GEARMAN_SUCCESS)
		return code;
	net_recvbuf_clear(&conn->in);
	net_sendbuf_copy(&conn->out, command, strlen(command));
	net_sendbuf_copy(&conn->out, "\r\n", 2); /* with "\n" alone gearmand cuts names short */
	code = gm_pool_flush(pool, conn);
	memset(answer, 0, sizeof(*answer));
	answer->pool = pool;
	answer->conn = conn;
	answer->deadline = deadline;
	return code;
}

/*
 * Receives once. The connection's own time-out costs no further system call, so it is used as long
 * as it ends about at the deadline. After the deadline only what is there already is read.
 */
static gearman_return_t receive(struct answer *answer)
{
	struct gm_pool *pool = answer->pool;
	int64_t left = net_remaining(answer->deadline);
	gearman_return_t code;

	if (left >= pool->timeout_us - pool->timeout_us / 8)
		left = pool->timeout_us;
	code = gm_conn_receive(answer->conn, left, &pool->error);
	if (code == GEARMAN_IO_WAIT)
		return gm_error_set(&pool->error, GEARMAN_TIMEOUT, "timed out while waiting for %s",
			answer->conn->peer.name);
	return code;
}

/* The next line, without its end; valid until the next call. */
static gearman_return_t next_line(struct answer *answer, struct gm_slice *line)
{
	struct gm_pool *pool = answer->pool;
	struct gm_conn *conn = answer->conn;
	unsigned epoch = conn->epoch;

	for (;;) {
		size_t len = net_recvbuf_len(&conn->in);
		const char *data = conn->in.data + conn->in.start;
		const char *end = len > answer->checked ? memchr(data + answer->checked, '\n',
								  len - answer->checked)
							: NULL;
		gearman_return_t code;

		if (end) {
			*line = gm_slice(data, (size_t)(end - data));
			net_recvbuf_take(&conn->in, line->len + 1);
			answer->bytes += line->len + 1;
			answer->checked = 0;
			if (line->len && line->data[line->len - 1] == '\r')
				line->len--;
			return GEARMAN_SUCCESS;
		}
		answer->checked = len;
		if (len > GM_ADMIN_LINE_MAX || answer->bytes + len > GM_ADMIN_LIST_MAX)
			return gm_error_set(&pool->error, GEARMAN_INVALID_PACKET,
				"%s sends %s without an end", conn->peer.name,
				len > GM_ADMIN_LINE_MAX ? "a line" : "a list");
		code = gm_pool_interrupts(pool);
		if (code != GEARMAN_SUCCESS)
			return code;
		if (conn->net.state != NET_CONN_OPEN || conn->epoch != epoch)
			return gm_error_set(&pool->error, GEARMAN_LOST_CONNECTION,
				"the connection to %s was closed meanwhile", conn->peer.name);
		code = receive(answer);
		if (code != GEARMAN_SUCCESS && code != GEARMAN_SHUTDOWN)
			return code;
	}
}

/*
 * Is this a server's refusal? A list may begin with a name "ERR ...", then with fields behind it.
 */
static bool is_refusal(struct gm_slice line, bool list)
{
	return begins_with(line, "ERR ") && !(list && memchr(line.data, '\t', line.len));
}

static gearman_return_t close_unless_good(
	struct gm_pool *pool, struct gm_conn *conn, gearman_return_t code)
{
	struct admin_conn *state = conn->user;

	state->busy = false;
	/* What a server refuses it refuses in one line, and goes on. */
	if (code != GEARMAN_SUCCESS && code != GEARMAN_SERVER_ERROR &&
		code != GEARMAN_JOB_NOT_FOUND)
		gm_conn_close(conn, &pool->memory);
	return code;
}

static gearman_return_t read_list(struct answer *answer,
	gearman_return_t (*read)(struct answer *answer, struct gm_slice line, void *arg), void *arg)
{
	struct gm_slice line = {NULL, 0};

	for (bool first = true;; first = false) {
		gearman_return_t code = next_line(answer, &line);

		if (code != GEARMAN_SUCCESS)
			return code;
		if (line.len == 1 && line.data[0] == '.')
			return GEARMAN_SUCCESS;
		if (first && is_refusal(line, true))
			return refused(answer->pool, answer->conn, line);
		code = read(answer, line, arg);
		if (code != GEARMAN_SUCCESS)
			return code;
	}
}

static gearman_return_t list(struct gm_pool *pool, struct gm_conn *conn, const char *command,
	gearman_return_t (*read)(struct answer *answer, struct gm_slice line, void *arg), void *arg)
{
	struct answer answer;
	gearman_return_t code = send_command(pool, conn, command, &answer);

	if (code == GEARMAN_SUCCESS)
		code = read_list(&answer, read, arg);
	return close_unless_good(pool, conn, code);
}

static gearman_return_t handed_out(struct answer *answer, bool taken)
{
	if (taken)
		return GEARMAN_SUCCESS;
	return gm_error_set(&answer->pool->error, GEARMAN_MEMORY_ALLOCATION_FAILURE,
		"no memory for the list that %s sends", answer->conn->peer.name);
}

struct rows {
	bool (*each)(void *arg, const struct gm_admin_row *row);
	void *arg;
};

/* "name TAB number TAB number TAB number" */
static gearman_return_t read_row(struct answer *answer, struct gm_slice line, void *arg)
{
	const struct rows *rows = arg;
	struct gm_slice rest = line, field;
	struct gm_admin_row row;

	gm_admin_field(&rest, '\t', &row.name);
	for (size_t i = 0; i < sizeof(row.numbers) / sizeof(row.numbers[0]); i++)
		if (!gm_admin_field(&rest, '\t', &field) ||
			!gm_slice_number(field, &row.numbers[i]))
			return not_an_answer(answer->pool, answer->conn, line);
	return handed_out(answer, rows->each(rows->arg, &row));
}

gearman_return_t gm_admin_status(struct gm_pool *pool, struct gm_conn *conn,
	bool (*each)(void *arg, const struct gm_admin_row *row), void *arg)
{
	struct rows rows = {each, arg};

	return list(pool, conn, "status", read_row, &rows);
}

gearman_return_t gm_admin_jobs(struct gm_pool *pool, struct gm_conn *conn,
	bool (*each)(void *arg, const struct gm_admin_row *row), void *arg)
{
	struct rows rows = {each, arg};

	return list(pool, conn, "show jobs", read_row, &rows);
}

struct workers {
	bool (*each)(void *arg, const struct gm_admin_worker *worker);
	void *arg;
};

/* "FD IP ID : FUNCTION FUNCTION ..." */
static gearman_return_t read_worker(struct answer *answer, struct gm_slice line, void *arg)
{
	const struct workers *workers = arg;
	struct gm_slice rest = line, fd, colon;
	struct gm_admin_worker worker;

	if (!gm_admin_field(&rest, ' ', &fd) || !gm_admin_field(&rest, ' ', &worker.ip) ||
		!gm_admin_field(&rest, ' ', &worker.id) || !gm_admin_field(&rest, ' ', &colon) ||
		!gm_slice_number(fd, &worker.fd) || colon.len == 0 || colon.data[0] != ':')
		return not_an_answer(answer->pool, answer->conn, line);
	if (worker.id.len == 1 && worker.id.data[0] == '-')
		worker.id.len = 0;
	worker.functions = rest;
	return handed_out(answer, workers->each(workers->arg, &worker));
}

gearman_return_t gm_admin_workers(struct gm_pool *pool, struct gm_conn *conn,
	bool (*each)(void *arg, const struct gm_admin_worker *worker), void *arg)
{
	struct workers workers = {each, arg};

	return list(pool, conn, "workers", read_worker, &workers);
}

struct keys {
	bool (*each)(void *arg, struct gm_slice key);
	void *arg;
};

/* The server puts an empty line before the keys. */
static gearman_return_t read_key(struct answer *answer, struct gm_slice line, void *arg)
{
	const struct keys *keys = arg;

	return line.len ? handed_out(answer, keys->each(keys->arg, line)) : GEARMAN_SUCCESS;
}

gearman_return_t gm_admin_unique_jobs(struct gm_pool *pool, struct gm_conn *conn,
	bool (*each)(void *arg, struct gm_slice key), void *arg)
{
	struct keys keys = {each, arg};

	return list(pool, conn, "show unique jobs", read_key, &keys);
}

/*
 * Asks and reads one line "OK", "OK text" (or nothing, if that will do) or "ERR ...". text may be
 * NULL.
 */
static gearman_return_t one_line(struct gm_pool *pool, struct gm_conn *conn, const char *command,
	bool empty_will_do, char text[GM_ADMIN_TEXT_SIZE])
{
	struct answer answer;
	struct gm_slice line = {NULL, 0};
	gearman_return_t code = send_command(pool, conn, command, &answer);

	if (code == GEARMAN_SUCCESS)
		code = next_line(&answer, &line);
	if (code == GEARMAN_SUCCESS && is_refusal(line, false))
		code = refused(pool, conn, line);
	else if (code == GEARMAN_SUCCESS && !begins_with(line, "OK") &&
		 !(empty_will_do && !line.len))
		code = not_an_answer(pool, conn, line);
	else if (code == GEARMAN_SUCCESS && text)
		snprintf(text, GM_ADMIN_TEXT_SIZE, "%.*s", line.len > 3 ? (int)line.len - 3 : 0,
			line.data + 3);
	return close_unless_good(pool, conn, code);
}

gearman_return_t gm_admin_version(
	struct gm_pool *pool, struct gm_conn *conn, char text[GM_ADMIN_TEXT_SIZE])
{
	return one_line(pool, conn, "version", false, text);
}

gearman_return_t gm_admin_pid(struct gm_pool *pool, struct gm_conn *conn, uint64_t *pid)
{
	char text[GM_ADMIN_TEXT_SIZE];
	gearman_return_t code = one_line(pool, conn, "getpid", false, text);

	if (code == GEARMAN_SUCCESS && !gm_slice_number(gm_slice(text, strlen(text)), pid))
		code = not_an_answer(pool, conn, gm_slice(text, strlen(text)));
	return close_unless_good(pool, conn, code);
}

/* A command of a verb and a name, with further words behind it. */
static gearman_return_t name_command(struct gm_pool *pool, struct gm_conn *conn, const char *verb,
	struct gm_slice name, const char *what, const char *rest, bool may_be_unknown)
{
	char command[GEARMAN_FUNCTION_MAX_SIZE + 128];
	gearman_return_t code = gm_admin_check_word(name, what, &pool->error);

	if (code != GEARMAN_SUCCESS)
		return code;
	snprintf(command, sizeof(command), "%s %.*s%s", verb, (int)name.len, name.data, rest);
	code = one_line(pool, conn, command, true, NULL);
	if (code == GEARMAN_SERVER_ERROR && may_be_unknown &&
		!strstr(pool->error.message, "UNKNOWN_COMMAND"))
		pool->error.code = code = GEARMAN_JOB_NOT_FOUND;
	return code;
}

gearman_return_t gm_admin_create_function(
	struct gm_pool *pool, struct gm_conn *conn, struct gm_slice name)
{
	return name_command(pool, conn, "create function", name, "function name", "", false);
}

gearman_return_t gm_admin_drop_function(
	struct gm_pool *pool, struct gm_conn *conn, struct gm_slice name)
{
	return name_command(pool, conn, "drop function", name, "function name", "", true);
}

gearman_return_t gm_admin_cancel_job(
	struct gm_pool *pool, struct gm_conn *conn, struct gm_slice handle)
{
	return name_command(pool, conn, "cancel job", handle, "job handle", "", true);
}

gearman_return_t gm_admin_max_queue(struct gm_pool *pool, struct gm_conn *conn,
	struct gm_slice function, const uint32_t *limits, size_t count)
{
	char numbers[64];
	size_t len = 0;

	for (size_t i = 0; i < count; i++)
		len += (size_t)snprintf(numbers + len, sizeof(numbers) - len, " %u", limits[i]);
	return name_command(pool, conn, "maxqueue", function, "function name", numbers, false);
}

gearman_return_t gm_admin_shutdown(struct gm_pool *pool, struct gm_conn *conn, bool graceful)
{
	return one_line(pool, conn, graceful ? "shutdown graceful" : "shutdown", true, NULL);
}

gearman_return_t gm_admin_check_word(struct gm_slice word, const char *what, struct gm_error *error)
{
	if (word.len == 0)
		return gm_error_set(error, GEARMAN_INVALID_ARGUMENT, "the %s is empty", what);
	if (word.len > GEARMAN_FUNCTION_MAX_SIZE)
		return gm_error_set(error, GEARMAN_INVALID_ARGUMENT,
			"the %s has %zu bytes, the limit is %d", what, word.len,
			GEARMAN_FUNCTION_MAX_SIZE);
	for (size_t i = 0; i < word.len; i++)
		if ((unsigned char)word.data[i] <= ' ' || word.data[i] == 127)
			return gm_error_set(error, GEARMAN_INVALID_ARGUMENT,
				"the %s has a blank or control character at position %zu, which "
				"the administration protocol cannot carry",
				what, i);
	return GEARMAN_SUCCESS;
}

bool gm_admin_field(struct gm_slice *rest, char separator, struct gm_slice *field)
{
	const char *end;

	if (!rest->data)
		return false;
	end = rest->len ? memchr(rest->data, separator, rest->len) : NULL;
	if (!end) {
		*field = *rest;
		*rest = gm_slice(NULL, 0);
		return true;
	}
	*field = gm_slice(rest->data, (size_t)(end - rest->data));
	*rest = gm_slice(end + 1, rest->len - field->len - 1);
	return true;
}
