/*
 * The client of the gearman engine against a server that the test plays, over a pair of sockets:
 * what servers say, cut at every byte; tasks that come to their end once, whatever the server does;
 * time-outs. Then fuzzed.
 */
#include "gearman/engine/client.h"
#include "tests/engine/gearman.h"

enum { MOST = 6 };

/* A task, and what it was told. */
struct told {
	struct gm_task task;
	char log[256];
	unsigned ends;
};

struct fixture {
	struct gm_client client;
	struct gm_conn *conn;
	int server; /* the test's end */
	struct told told[MOST];
	size_t count;
};

static gearman_return_t event(
	struct gm_client *client, struct gm_task *task, enum gm_event event, struct gm_body *body)
{
	static const char letters[] = "wcdnsCEF";
	struct told *told = task->user;
	size_t len = strlen(told->log);

	(void)client;
	if (event == GM_EVENT_WORKLOAD)
		return GEARMAN_SUCCESS;
	check(told->ends == 0);
	told->ends += task->state == GM_TASK_DONE;
	if (len < 200)
		len += (size_t)snprintf(told->log + len, 40, "%c%.*s", letters[event],
			(int)(body->size < 20 ? body->size : 20), body->size ? body->data : "");
	return GEARMAN_SUCCESS;
}

static void begin(struct fixture *f)
{
	memset(f, 0, sizeof(*f));
	gm_client_init(&f->client, &some_memory);
	f->server = open_pair(&f->client.pool);
	f->conn = f->client.pool.conns[0];
	gm_pool_set_timeout(&f->client.pool, 10000);
	f->conn->net.waits_itself_us = -1;
}

static struct told *add(struct fixture *f, enum gm_task_kind kind, gearman_job_priority_t priority,
	const char *unique)
{
	struct told *told = &f->told[f->count++];

	check(f->count <= MOST);
	told->task.kind = kind;
	told->task.priority = priority;
	told->task.function = text("f");
	told->task.workload = text("work");
	told->task.unique = text(unique);
	told->task.user = told;
	told->task.event = event;
	if (kind == GM_STATUS) {
		memcpy(told->task.handle, "H:1", 4);
		told->task.handle_len = 3;
	}
	check(gm_client_add(&f->client, &told->task) == GEARMAN_SUCCESS);
	return told;
}

static void end(struct fixture *f)
{
	for (size_t i = 0; i < f->count; i++)
		gm_client_forget(&f->client, &f->told[i].task);
	check(f->client.unfinished == 0);
	gm_client_free(&f->client);
	close(f->server);
}

static void add_all(struct fixture *f)
{
	add(f, GM_FOREGROUND, GEARMAN_JOB_PRIORITY_NORMAL, "");
	add(f, GM_FOREGROUND, GEARMAN_JOB_PRIORITY_HIGH, "same");
	add(f, GM_FOREGROUND, GEARMAN_JOB_PRIORITY_LOW, "same");
	add(f, GM_BACKGROUND, GEARMAN_JOB_PRIORITY_NORMAL, "bg");
	add(f, GM_STATUS, GEARMAN_JOB_PRIORITY_NORMAL, "");
	add(f, GM_STATUS_UNIQUE, GEARMAN_JOB_PRIORITY_NORMAL, "asked");
}

static void answers(struct bytes *b)
{
	b->len = 0;
	ADD_PACKET(b, GEARMAN_COMMAND_JOB_CREATED, "H:vm:1");
	ADD_PACKET(b, GEARMAN_COMMAND_JOB_CREATED, "H:vm:2");
	ADD_PACKET(b, GEARMAN_COMMAND_WORK_DATA, "H:vm:1\0part");
	ADD_PACKET(b, GEARMAN_COMMAND_JOB_CREATED, "H:vm:2");
	ADD_PACKET(b, GEARMAN_COMMAND_WORK_STATUS, "H:vm:1\0001\0003");
	ADD_PACKET(b, GEARMAN_COMMAND_WORK_COMPLETE, "H:vm:9\0nobody's");
	ADD_PACKET(b, GEARMAN_COMMAND_JOB_CREATED, "H:vm:3");
	ADD_PACKET(b, GEARMAN_COMMAND_WORK_WARNING, "H:vm:1\0careful");
	ADD_PACKET(b, GEARMAN_COMMAND_STATUS_RES, "H:1\0001\0001\0005\00010");
	ADD_PACKET(b, GEARMAN_COMMAND_WORK_EXCEPTION, "H:vm:2\0oh no");
	ADD_PACKET(b, GEARMAN_COMMAND_STATUS_RES_UNIQUE, "asked\0001\0000\0000\0000\0002");
	ADD_PACKET(b, GEARMAN_COMMAND_WORK_EXCEPTION, "H:vm:2\0oh no");
	ADD_PACKET(b, GEARMAN_COMMAND_WORK_COMPLETE, "H:vm:1\0end");
}

/* Every kind of task, and the answers in two parts: the same comes of it wherever the cut is. */
static void all_kinds(void)
{
	struct bytes b;

	answers(&b);
	for (size_t cut = 0; cut <= b.len; cut++) {
		struct fixture f;

		begin(&f);
		f.client.non_blocking = true;
		add_all(&f);
		send_bytes(f.server, b.data, cut);
		if (cut < b.len) {
			for (int i = 0; i < 3; i++)
				check(gm_client_run(&f.client) == GEARMAN_IO_WAIT);
			send_bytes(f.server, b.data + cut, b.len - cut);
		}
		f.client.non_blocking = false;
		check(gm_client_run(&f.client) == GEARMAN_SUCCESS);
		check(strcmp(f.told[0].log, "cdpartsncarefulCend") == 0);
		check(strcmp(f.told[1].log, "cEoh no") == 0);
		check(strcmp(f.told[2].log, "cEoh no") == 0);
		check(strcmp(f.told[3].log, "c") == 0);
		check(strcmp(f.told[4].log, "s") == 0);
		check(strcmp(f.told[5].log, "s") == 0);
		check(f.told[0].task.numerator == 1 && f.told[0].task.denominator == 3);
		check(f.told[1].task.result == GEARMAN_WORK_EXCEPTION);
		check(f.told[4].task.running && f.told[4].task.denominator == 10);
		check(f.told[5].task.known && f.told[5].task.clients == 2);
		end(&f);
	}
}

#define WRONG(command, args)                                                                       \
	{                                                                                          \
		command, args, sizeof(args) - 1                                                    \
	}

/* A server that says what it should not: the connection is given up, and each task ends once. */
static void wrong_answers(void)
{
	static const struct {
		gearman_command_t command;
		const char *args;
		size_t size;
	} wrong[] = {
		WRONG(GEARMAN_COMMAND_JOB_CREATED, ""),
		WRONG(GEARMAN_COMMAND_JOB_CREATED,
			"HHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHH"),
		WRONG(GEARMAN_COMMAND_STATUS_RES, "H:1\0001\0001\0005\00010"),
		WRONG(GEARMAN_COMMAND_ECHO_RES, "x"),
		WRONG(GEARMAN_COMMAND_OPTION_RES, "x"),
		WRONG(GEARMAN_COMMAND_NO_JOB, ""),
		WRONG(GEARMAN_COMMAND_NOOP, ""),
		WRONG(GEARMAN_COMMAND_JOB_ASSIGN, "H:1\0f\0w"),
		WRONG(GEARMAN_COMMAND_SUBMIT_JOB, "f\0u\0w"),
	};

	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		struct bytes b = {.len = 0};
		struct fixture f;

		begin(&f);
		add(&f, GM_FOREGROUND, GEARMAN_JOB_PRIORITY_NORMAL, "");
		add(&f, GM_BACKGROUND, GEARMAN_JOB_PRIORITY_NORMAL, "");
		add_packet(&b, wrong[i].command, wrong[i].args, wrong[i].size);
		send_bytes(f.server, b.data, b.len);
		/* and there is no server to send them again to */
		check(gm_client_run(&f.client) == GEARMAN_COULD_NOT_CONNECT ||
			f.client.unfinished == 0);
		check(f.conn->net.state == NET_CONN_CLOSED);
		check(f.told[0].ends == 1 && strcmp(f.told[0].log, "F") == 0);
		check(f.told[1].ends == 1 && strcmp(f.told[1].log, "F") == 0);
		end(&f);
	}
}

static void server_errors(void)
{
	static const struct {
		const char *args;
		size_t size;
		gearman_return_t code;
	} errors[] = {
		{"QUEUE_ERROR\0Job queue is full", sizeof("QUEUE_ERROR\0Job queue is full") - 1,
			GEARMAN_JOB_QUEUE_FULL},
		{"ARGUMENT_TOO_LARGE\0x", sizeof("ARGUMENT_TOO_LARGE\0x") - 1,
			GEARMAN_ARGUMENT_TOO_LARGE},
		{"WHATEVER\0", sizeof("WHATEVER\0") - 1, GEARMAN_SERVER_ERROR},
	};

	for (size_t i = 0; i < sizeof(errors) / sizeof(errors[0]); i++) {
		struct bytes b = {.len = 0};
		struct fixture f;

		begin(&f);
		add(&f, GM_BACKGROUND, GEARMAN_JOB_PRIORITY_NORMAL, "");
		add_packet(&b, GEARMAN_COMMAND_ERROR, errors[i].args, errors[i].size);
		send_bytes(f.server, b.data, b.len);
		check(gm_client_run(&f.client) == GEARMAN_SUCCESS);
		check(f.told[0].task.result == errors[i].code && f.told[0].ends == 1);
		check(f.conn->net.state == NET_CONN_OPEN);
		end(&f);
	}
}

/* The time is over after every byte of an answer; what then comes late is not the next task's. */
static void time_outs(void)
{
	struct bytes first = {.len = 0}, second = {.len = 0};

	ADD_PACKET(&first, GEARMAN_COMMAND_JOB_CREATED, "H:vm:1");
	ADD_PACKET(&first, GEARMAN_COMMAND_WORK_COMPLETE, "H:vm:1\0first");
	ADD_PACKET(&second, GEARMAN_COMMAND_JOB_CREATED, "H:vm:2");
	ADD_PACKET(&second, GEARMAN_COMMAND_WORK_COMPLETE, "H:vm:2\0second");
	for (size_t at = 0; at < first.len; at++) {
		struct fixture f;
		struct told *told;

		begin(&f);
		gm_pool_set_timeout(&f.client.pool, 1);
		add(&f, GM_FOREGROUND, GEARMAN_JOB_PRIORITY_NORMAL, "");
		send_bytes(f.server, first.data, at);
		check(gm_client_run(&f.client) == GEARMAN_TIMEOUT);
		/* it is still out, and ends when the rest comes */
		send_bytes(f.server, first.data + at, first.len - at);
		send_bytes(f.server, second.data, second.len);
		gm_pool_set_timeout(&f.client.pool, 1000);
		told = add(&f, GM_FOREGROUND, GEARMAN_JOB_PRIORITY_NORMAL, "");
		check(gm_client_run(&f.client) == GEARMAN_SUCCESS);
		check(strcmp(f.told[0].log, "cCfirst") == 0);
		check(strcmp(told->log, "cCsecond") == 0);
		end(&f);

		/* or it is given up, and the late rest is nobody's */
		begin(&f);
		gm_pool_set_timeout(&f.client.pool, 1);
		add(&f, GM_FOREGROUND, GEARMAN_JOB_PRIORITY_NORMAL, "");
		told = add(&f, GM_FOREGROUND, GEARMAN_JOB_PRIORITY_NORMAL, "");
		send_bytes(f.server, first.data, at);
		check(gm_client_run(&f.client) == GEARMAN_TIMEOUT);
		gm_client_forget(&f.client, &f.told[0].task);
		send_bytes(f.server, first.data + at, first.len - at);
		send_bytes(f.server, second.data, second.len);
		gm_pool_set_timeout(&f.client.pool, 1000);
		check(gm_client_run(&f.client) == GEARMAN_SUCCESS);
		check(strstr(f.told[0].log, "first") == NULL);
		check(strcmp(told->log, "cCsecond") == 0);
		end(&f);
	}
}

static void names(void)
{
	static const char many[GM_FUNCTION_MAX + 2];
	struct gm_error error;
	struct gm_task task = {.kind = GM_FOREGROUND, .function = text("f")};
	char letters[GM_FUNCTION_MAX + 1];

	memset(letters, 'x', sizeof(letters));
	check(gm_task_check(&task, &error) == GEARMAN_SUCCESS);
	task.unique = gm_slice(letters, GM_UNIQUE_MAX);
	check(gm_task_check(&task, &error) == GEARMAN_SUCCESS);
	task.unique.len++;
	check(gm_task_check(&task, &error) == GEARMAN_INVALID_ARGUMENT);
	task.unique = gm_slice("a\0b", 3);
	check(gm_task_check(&task, &error) == GEARMAN_INVALID_ARGUMENT);
	check(gm_check_function(gm_slice(letters, GM_FUNCTION_MAX), &error) == GEARMAN_SUCCESS);
	check(gm_check_function(gm_slice(letters, GM_FUNCTION_MAX + 1), &error) ==
		GEARMAN_INVALID_ARGUMENT);
	check(gm_check_function(gm_slice("", 0), &error) == GEARMAN_INVALID_ARGUMENT);
	check(gm_check_function(gm_slice(many, 3), &error) == GEARMAN_INVALID_ARGUMENT);
	check(gm_check_handle(gm_slice(letters, GM_HANDLE_MAX), &error) == GEARMAN_SUCCESS);
	check(gm_check_handle(gm_slice(letters, GM_HANDLE_MAX + 1), &error) ==
		GEARMAN_INVALID_ARGUMENT);
	check(gm_check_handle(gm_slice("H\0", 2), &error) == GEARMAN_INVALID_ARGUMENT);
}

/* ---- fuzzing ---- */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	size_t cut = len ? data[0] % len : 0;
	struct fixture f;

	begin(&f);
	gm_pool_set_timeout(&f.client.pool, 0);
	f.client.non_blocking = true;
	add_all(&f);
	gm_client_run(&f.client);
	send_bytes(f.server, data, cut);
	gm_client_run(&f.client);
	/* the middle task may be given up at any time */
	if (len % 3 == 0)
		gm_client_forget(&f.client, &f.told[1].task);
	if (f.conn->net.state == NET_CONN_OPEN)
		send_bytes(f.server, data + cut, len - cut);
	gm_client_run(&f.client);
	gm_client_run(&f.client);
	end(&f);
	return 0;
}

#ifndef FUZZER
int main(void)
{
	struct bytes b;
	struct test_seed seed;

	all_kinds();
	wrong_answers();
	server_errors();
	time_outs();
	names();
	answers(&b);
	seed = (struct test_seed){b.data, b.len};
	test_fuzz(LLVMFuzzerTestOneInput, &seed, 1, 20000);
	return 0;
}
#endif
