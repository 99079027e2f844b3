/*
 * The worker of the gearman engine, and the administration protocol, against a server that the test plays over a pair
 * of sockets: what is asked of it and when, what comes, cut at every byte. Then fuzzed.
 */
#include "gearman/engine/admin.h"
#include "gearman/engine/worker.h"
#include "tests/engine/gearman.h"

struct fixture {
	struct gm_worker worker;
	struct gm_conn *conn;
	int server; /* the test's end */
};

static void begin(struct fixture *f)
{
	memset(f, 0, sizeof(*f));
	gm_worker_init(&f->worker, &some_memory);
	check(gm_worker_register(&f->worker, text("f"), 0) == GEARMAN_SUCCESS);
	f->server = open_pair(&f->worker.pool);
	f->conn = f->worker.pool.conns[0];
	f->worker.was_connected = true;
}

static void end(struct fixture *f)
{
	gm_worker_free(&f->worker);
	close(f->server);
}

/* The commands that the worker has sent, one letter each: grab, sleep, complete, and ? for others. */
static const char *sent(const struct fixture *f)
{
	static char letters[64];
	unsigned char data[4096];
	ssize_t len = recv(f->server, data, sizeof(data), MSG_DONTWAIT);
	size_t n = 0;

	for (ssize_t at = 0; at + 12 <= len; n++) {
		check(n < sizeof(letters) - 1);
		letters[n] = data[at + 7] == GEARMAN_COMMAND_GRAB_JOB_UNIQ   ? 'g'
			     : data[at + 7] == GEARMAN_COMMAND_PRE_SLEEP     ? 's'
			     : data[at + 7] == GEARMAN_COMMAND_WORK_COMPLETE ? 'c'
									     : '?';
		at += 12 + (data[at + 10] << 8 | data[at + 11]);
	}
	letters[n] = '\0';
	return letters;
}

static void say(const struct fixture *f, const struct bytes *b)
{
	send_bytes(f->server, b->data, b->len);
}

static gearman_return_t grab(struct fixture *f, struct gm_job *job, int64_t timeout_us)
{
	return gm_worker_grab(&f->worker, job, net_deadline(timeout_us));
}

static void complete(struct fixture *f, struct gm_job *job, bool grab_next)
{
	struct gm_slice body = text("done");

	check(gm_worker_send(&f->worker, job, GEARMAN_COMMAND_WORK_COMPLETE, NULL, 0, &body,
		      grab_next) == GEARMAN_SUCCESS);
	gm_body_release(&job->workload, &some_memory);
}

/* The server wakes the sleeping worker, which asks and gets the job. */
static void woken(struct fixture *f, const struct bytes *job, struct gm_job *got)
{
	struct bytes noop = {.len = 0};

	ADD_PACKET(&noop, GEARMAN_COMMAND_NOOP, "");
	say(f, &noop);
	check(grab(f, got, 1000) == GEARMAN_TIMEOUT);
	check(strcmp(sent(f), "g") == 0);
	say(f, job);
	check(grab(f, got, 1000000) == GEARMAN_SUCCESS);
}

/* Which packets go out together: a full queue costs one send a job, a lone job is followed by sleep. */
static void cycle(void)
{
	struct bytes job = {.len = 0}, none = {.len = 0};
	struct gm_job got;
	struct fixture f;

	ADD_PACKET(&job, GEARMAN_COMMAND_JOB_ASSIGN_UNIQ, "H:vm:1\0f\0key\0work\0load");
	ADD_PACKET(&none, GEARMAN_COMMAND_NO_JOB, "");
	begin(&f);
	say(&f, &job);
	check(grab(&f, &got, 1000000) == GEARMAN_SUCCESS);
	check(strcmp(sent(&f), "g") == 0);
	check(IS(got.handle, "H:vm:1") && IS(got.function, "f") && IS(got.unique, "key"));
	check(got.workload.size == 9 && memcmp(got.workload.data, "work\0load", 9) == 0);
	for (int i = 0; i < 5; i++) {
		complete(&f, &got, true);
		check(strcmp(sent(&f), "cg") == 0);
		say(&f, &job);
		check(grab(&f, &got, 1000000) == GEARMAN_SUCCESS);
		check(strcmp(sent(&f), "") == 0);
	}
	complete(&f, &got, true);
	check(strcmp(sent(&f), "cg") == 0);
	say(&f, &none);
	check(grab(&f, &got, 1000) == GEARMAN_TIMEOUT);
	check(strcmp(sent(&f), "s") == 0);
	/* it is not asked again before it wakes us, and then told of sleep together with the result */
	check(grab(&f, &got, 1000) == GEARMAN_TIMEOUT);
	check(strcmp(sent(&f), "") == 0);
	for (int i = 0; i < 8; i++) {
		woken(&f, &job, &got);
		complete(&f, &got, true);
		check(strcmp(sent(&f), "cs") == 0);
	}
	/* from time to time there may be more than one */
	woken(&f, &job, &got);
	complete(&f, &got, true);
	check(strcmp(sent(&f), "cg") == 0);
	say(&f, &job);
	check(grab(&f, &got, 1000000) == GEARMAN_SUCCESS);
	/* who does not go on asks for nothing, and ends a job once */
	complete(&f, &got, false);
	check(strcmp(sent(&f), "c") == 0);
	check(gm_worker_send(&f.worker, &got, GEARMAN_COMMAND_WORK_FAIL, NULL, 0, NULL, false) ==
		GEARMAN_JOB_NOT_FOUND);
	end(&f);
}

/* A job is the same wherever the network cuts it; before it is whole it is no job. */
static void cut_jobs(void)
{
	struct bytes b = {.len = 0};

	ADD_PACKET(&b, GEARMAN_COMMAND_ERROR, "JOB_NOT_FOUND\0Job given in work result not found");
	ADD_PACKET(&b, GEARMAN_COMMAND_NOOP, "");
	ADD_PACKET(&b, GEARMAN_COMMAND_JOB_ASSIGN, "H:vm:1\0f\0work");
	for (size_t cut = 0; cut < b.len; cut++) {
		struct gm_job got;
		struct fixture f;

		begin(&f);
		f.worker.non_blocking = true;
		send_bytes(f.server, b.data, cut);
		for (int i = 0; i < 3; i++)
			check(grab(&f, &got, 0) == GEARMAN_IO_WAIT);
		send_bytes(f.server, b.data + cut, b.len - cut);
		f.worker.non_blocking = false;
		check(grab(&f, &got, 1000000) == GEARMAN_SUCCESS);
		check(IS(got.handle, "H:vm:1") && IS(got.function, "f") && got.unique.len == 0);
		check(got.workload.size == 4 && memcmp(got.workload.data, "work", 4) == 0);
		gm_body_release(&got.workload, &some_memory);
		end(&f);
	}
}

static void wrong_packets(void)
{
	static const struct {
		gearman_command_t command;
		const char *args;
		size_t size;
	} wrong[] = {
#define WRONG(command, args) {command, args, sizeof(args) - 1}
		WRONG(GEARMAN_COMMAND_JOB_ASSIGN, "\0f\0w"),
		WRONG(GEARMAN_COMMAND_JOB_CREATED, "H:1"),
		WRONG(GEARMAN_COMMAND_WORK_COMPLETE, "H:1\0x"),
		WRONG(GEARMAN_COMMAND_STATUS_RES, "H:1\0001\0001\0005\00010"),
		WRONG(GEARMAN_COMMAND_GRAB_JOB, ""),
	};

	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		struct bytes b = {.len = 0};
		struct gm_job got;
		struct fixture f;

		begin(&f);
		add_packet(&b, wrong[i].command, wrong[i].args, wrong[i].size);
		say(&f, &b);
		check(grab(&f, &got, 1000) == GEARMAN_TIMEOUT);
		check(f.conn->net.state == NET_CONN_CLOSED);
		end(&f);
	}
}

/* ---- administration ---- */

static gearman_return_t ask(
	const char *answer, size_t len, size_t cut, bool list, char *said, bool *refused)
{
	struct gm_admin_reply reply;
	struct gm_pool pool;
	gearman_return_t code;
	int server;

	gm_admin_init(&pool);
	pool.timeout_us = 1000;
	server = open_pair(&pool);
	/* what is there before the question is no answer: a line of another command */
	if (cut < len)
		send_bytes(server, answer, cut);
	send_bytes(server, answer + (cut < len ? cut : 0), len - (cut < len ? cut : 0));
	code = gm_admin_ask(&pool, pool.conns[0], "status", list, &reply);
	if (code == GEARMAN_SUCCESS) {
		check(reply.len < 256 && (reply.len == 0 || reply.text[reply.len] == '\0'));
		memcpy(said, reply.text ? reply.text : "", reply.len);
		said[reply.len] = '\0';
		*refused = reply.refused;
		free(reply.text);
	} else {
		check(pool.conns[0]->net.state == NET_CONN_CLOSED);
	}
	gm_admin_free(&pool);
	close(server);
	return code;
}

static bool answers(const char *answer, bool list, const char *expected, bool refused)
{
	char said[256];
	bool was_refused;

	return ask(answer, strlen(answer), 0, list, said, &was_refused) == GEARMAN_SUCCESS &&
	       strcmp(said, expected) == 0 && was_refused == refused;
}

static bool no_answer(const char *answer, bool list)
{
	char said[256];
	bool refused;

	return ask(answer, strlen(answer), 0, list, said, &refused) == GEARMAN_TIMEOUT;
}

static void administration(void)
{
	struct gm_slice rest = text("a\tb\t\tc\nd\r\n\n"), line, field;
	struct gm_error error;

	check(answers("OK 1.1.20\n", false, "OK 1.1.20\n", false));
	check(answers("OK 1.1.20\r\n", false, "OK 1.1.20\r\n", false));
	check(answers("ERR UNKNOWN_JOB\n", false, "ERR UNKNOWN_JOB\n", true));
	check(answers("ERR UNKNOWN_COMMAND x\n", true, "ERR UNKNOWN_COMMAND x\n", true));
	check(answers(".\n", true, "", false));
	check(answers(".\r\n", true, "", false));
	check(answers("a\t1\nb\t2\n.\n", true, "a\t1\nb\t2\n", false));
	check(answers("a\t1\r\n.\r\n", true, "a\t1\r\n", false));
	check(answers("ERR \t1\n.\n", true, "ERR \t1\n", false)); /* a function named so */
	check(answers(".x\n.\n", true, ".x\n", false));
	check(no_answer("", false) && no_answer("OK", false));
	check(no_answer("a\t1\n.", true) && no_answer("a\t1\n..\n", true) &&
		no_answer("OK\n", true));

	check(gm_admin_line(&rest, &line) && IS(line, "a\tb\t\tc"));
	check(gm_admin_field(&line, '\t', &field) && IS(field, "a"));
	check(gm_admin_field(&line, '\t', &field) && IS(field, "b"));
	check(gm_admin_field(&line, '\t', &field) && field.len == 0);
	check(gm_admin_field(&line, '\t', &field) && IS(field, "c"));
	check(!gm_admin_field(&line, '\t', &field));
	check(gm_admin_line(&rest, &line) && IS(line, "d"));
	check(gm_admin_line(&rest, &line) && line.len == 0);
	check(!gm_admin_line(&rest, &line));
	check(gm_admin_check_word(text("word"), "name", &error) == GEARMAN_SUCCESS);
	check(gm_admin_check_word(text("two words"), "name", &error) == GEARMAN_INVALID_ARGUMENT);
	check(gm_admin_check_word(text("line\n"), "name", &error) == GEARMAN_INVALID_ARGUMENT);
	check(gm_admin_check_word(text(""), "name", &error) == GEARMAN_INVALID_ARGUMENT);
}

/* ---- fuzzing ---- */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	size_t cut = len ? data[0] % len : 0;
	struct gm_job got;
	struct fixture f;
	char said[TEST_INPUT_MAX];
	bool refused;

	if (len > 200)
		len = 200;
	if (cut > len)
		cut = len;
	begin(&f);
	f.worker.non_blocking = true;
	send_bytes(f.server, data, cut);
	for (int i = 0; i < 6; i++) {
		if (i == 2 && f.conn->net.state == NET_CONN_OPEN)
			send_bytes(f.server, data + cut, len - cut);
		if (grab(&f, &got, 0) != GEARMAN_SUCCESS)
			continue;
		check(got.handle.len > 0 && got.handle.data[got.handle.len] == '\0');
		check(got.function.data[got.function.len] == '\0');
		complete(&f, &got, i % 2 == 0);
	}
	end(&f);
	if (len % 8 == 0)
		ask((const char *)data, len, cut, len % 16 == 0, said, &refused);
	return 0;
}

#ifndef FUZZER
int main(void)
{
	static struct bytes b;
	struct test_seed seeds[2];

	cycle();
	cut_jobs();
	wrong_packets();
	administration();
	ADD_PACKET(&b, GEARMAN_COMMAND_JOB_ASSIGN_UNIQ, "H:vm:1\0f\0key\0work");
	ADD_PACKET(&b, GEARMAN_COMMAND_JOB_ASSIGN, "H:vm:2\0f\0work");
	ADD_PACKET(&b, GEARMAN_COMMAND_NO_JOB, "");
	ADD_PACKET(&b, GEARMAN_COMMAND_NOOP, "");
	ADD_PACKET(&b, GEARMAN_COMMAND_ERROR, "CODE\0text");
	seeds[0] = (struct test_seed){b.data, b.len};
	seeds[1] = (struct test_seed)TEST_SEED("function\t1\t2\t3\nERR x\nother\t0\t0\t0\n.\n");
	test_fuzz(LLVMFuzzerTestOneInput, seeds, 2, 20000);
	return 0;
}
#endif
