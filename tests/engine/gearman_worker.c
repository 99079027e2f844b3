/*
 * The worker of the gearman engine against a server that the test plays over a pair of sockets:
 * what is asked of it and when, what comes, cut at every byte. Then fuzzed.
 */
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
	/* first: a worker with a prefetch waits for the answers to its requests */
	close(f->server);
	gm_worker_free(&f->worker);
}

/* The commands that the worker has sent, one letter each: grab, sleep, complete, ! for
 * RESET_ABILITIES, the name of a function that it can do, and ? for others. */
static const char *sent(const struct fixture *f)
{
	static char letters[64];
	unsigned char data[4096];
	ssize_t len = recv(f->server, data, sizeof(data), MSG_DONTWAIT);
	size_t n = 0;

	for (ssize_t at = 0; at + 12 <= len; n++) {
		check(n < sizeof(letters) - 1);
		letters[n] = data[at + 7] == GEARMAN_COMMAND_GRAB_JOB_UNIQ     ? 'g'
			     : data[at + 7] == GEARMAN_COMMAND_PRE_SLEEP       ? 's'
			     : data[at + 7] == GEARMAN_COMMAND_WORK_COMPLETE   ? 'c'
			     : data[at + 7] == GEARMAN_COMMAND_RESET_ABILITIES ? '!'
			     : data[at + 7] == GEARMAN_COMMAND_CAN_DO	       ? (char)data[at + 12]
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

	check(gm_job_complete(&f->worker, job, body, grab_next) == GEARMAN_SUCCESS);
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

/* Which packets go out together: a full queue costs one send a job, a lone job is followed by
 * sleep. */
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
	check(strcmp(sent(&f), "fg") == 0);
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
	/* it is not asked again before it wakes us, and then told of sleep together with the
	 * result */
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
	check(gm_job_fail(&f.worker, &got, false) == GEARMAN_JOB_NOT_FOUND);
	end(&f);
}

/* Functions are served as they were added: a server looks first at what it was told of last. What
 * is unregistered reaches it at once, but not while a job is in hand, which it would take back. */
static void functions(void)
{
	struct bytes job = {.len = 0};
	struct gm_job got;
	struct fixture f;

	ADD_PACKET(&job, GEARMAN_COMMAND_JOB_ASSIGN_UNIQ, "H:vm:1\0f\0key\0work");
	begin(&f);
	check(gm_worker_register(&f.worker, text("a"), 0) == GEARMAN_SUCCESS);
	check(gm_worker_register(&f.worker, text("b"), 0) == GEARMAN_SUCCESS);
	say(&f, &job);
	check(grab(&f, &got, 1000000) == GEARMAN_SUCCESS);
	check(strcmp(sent(&f), "bafg") == 0);
	/* with a job in hand: only what is new, and only when there is something to send */
	check(gm_worker_register(&f.worker, text("d"), 0) == GEARMAN_SUCCESS);
	check(gm_worker_unregister(&f.worker, text("a")));
	check(!gm_worker_unregister(&f.worker, text("a")));
	check(strcmp(sent(&f), "d") == 0);
	complete(&f, &got, true);
	check(strcmp(sent(&f), "c!dbfg") == 0);
	/* the same again changes nothing */
	check(gm_worker_register(&f.worker, text("b"), 0) == GEARMAN_SUCCESS);
	say(&f, &job);
	check(grab(&f, &got, 1000000) == GEARMAN_SUCCESS);
	complete(&f, &got, false);
	check(strcmp(sent(&f), "c") == 0);
	gm_worker_unregister_all(&f.worker);
	check(strcmp(sent(&f), "!") == 0);
	check(grab(&f, &got, 1000) == GEARMAN_NO_REGISTERED_FUNCTIONS);
	/* a job of what it cannot do is left to the server */
	check(gm_worker_register(&f.worker, text("other"), 0) == GEARMAN_SUCCESS);
	say(&f, &job);
	check(grab(&f, &got, 1000) == GEARMAN_TIMEOUT);
	check(f.conn->net.state == NET_CONN_CLOSED);
	end(&f);
}

static void assign(struct bytes *b, int number, const char *function)
{
	char args[64];
	int len = snprintf(args, sizeof(args), "H:vm:%d%c%s%ckey%cwork", number, 0, function, 0, 0);

	add_packet(b, GEARMAN_COMMAND_JOB_ASSIGN_UNIQ, args, (size_t)len);
}

static void check_number(const struct gm_job *job, int number)
{
	char handle[32];

	snprintf(handle, sizeof(handle), "H:vm:%d", number);
	check(is(job->handle, handle, strlen(handle)));
}

static void end_job(struct fixture *f, struct gm_job *job, enum gm_next next)
{
	check(gm_job_complete(&f->worker, job, text("done"), next) == GEARMAN_SUCCESS);
	gm_body_release(&job->workload, &some_memory);
}

/* The next job, whatever is sent; it is there already. */
static void next_job(struct fixture *f, struct gm_job *job, int number)
{
	check(grab(f, job, 1000000) == GEARMAN_SUCCESS);
	check_number(job, number);
}

/* Never more jobs than the prefetch says are requested, held and in hand; one at first, then twice
 * as many. */
static void prefetch(void)
{
	struct bytes b = {.len = 0}, none = {.len = 0}, noop = {.len = 0};
	struct gm_job got;
	struct fixture f;

	ADD_PACKET(&none, GEARMAN_COMMAND_NO_JOB, "");
	ADD_PACKET(&noop, GEARMAN_COMMAND_NOOP, "");
	begin(&f);
	f.worker.prefetch = 4;
	check(grab(&f, &got, 1000) == GEARMAN_TIMEOUT);
	check(strcmp(sent(&f), "fg") == 0);
	assign(&b, 1, "f");
	say(&f, &b);
	next_job(&f, &got, 1);
	check(strcmp(sent(&f), "") == 0); /* while a job runs nothing is requested */
	end_job(&f, &got, GM_NEXT_UNKNOWN);
	check(strcmp(sent(&f), "c") == 0);
	check(grab(&f, &got, 1000) == GEARMAN_TIMEOUT);
	check(strcmp(sent(&f), "gg") == 0);
	b.len = 0;
	assign(&b, 2, "f");
	assign(&b, 3, "f");
	say(&f, &b);
	next_job(&f, &got, 2);
	end_job(&f, &got, GM_NEXT_REQUEST);
	check(strcmp(sent(&f), "cggg") == 0); /* and number 3 is held */
	next_job(&f, &got, 3);
	b.len = 0;
	for (int i = 4; i < 7; i++)
		assign(&b, i, "f");
	say(&f, &b);
	/* results of short jobs are sent together with the next ones: a pair of unix sockets shows
	 * them at once */
	end_job(&f, &got, GM_NEXT_TAKE);
	check(strcmp(sent(&f), "cg") == 0);
	next_job(&f, &got, 4);
	end_job(&f, &got, GM_NEXT_UNKNOWN);
	check(strcmp(sent(&f), "c") == 0);
	/* no more than will be taken */
	f.worker.limit = 4;
	next_job(&f, &got, 5);
	f.worker.limit = 3;
	end_job(&f, &got, GM_NEXT_REQUEST);
	check(strcmp(sent(&f), "cg") == 0);
	f.worker.limit = SIZE_MAX;
	next_job(&f, &got, 6);
	end_job(&f, &got, GM_NEXT_TAKE);
	check(strcmp(sent(&f), "cgg") == 0);
	/* a server without jobs is asked for one only, once it has woken us */
	for (int i = 0; i < 4; i++)
		say(&f, &none);
	check(grab(&f, &got, 1000) == GEARMAN_TIMEOUT);
	check(strcmp(sent(&f), "s") == 0);
	say(&f, &noop);
	check(grab(&f, &got, 1000) == GEARMAN_TIMEOUT);
	check(strcmp(sent(&f), "g") == 0);
	b.len = 0;
	assign(&b, 7, "f");
	say(&f, &b);
	next_job(&f, &got, 7);
	end_job(&f, &got, GM_NEXT_TAKE);
	check(strcmp(sent(&f), "cgg") == 0);
	b.len = 0;
	assign(&b, 8, "f");
	add_bytes(&b, none.data, none.len);
	say(&f, &b);
	next_job(&f, &got, 8);
	end_job(&f, &got, GM_NEXT_TAKE);
	check(strcmp(sent(&f), "cs") == 0);
	end(&f);
}

/* Jobs that were fetched ahead go back to the server: the connection is closed, but only when every
 * request has been answered, as then the server has the results that were sent before. */
static void returned(void)
{
	struct bytes b = {.len = 0}, rest = {.len = 0};
	struct gm_job got;
	struct fixture f;

	begin(&f);
	f.worker.prefetch = 4;
	gm_worker_conn_of(f.conn)->window = 4;
	check(gm_worker_register(&f.worker, text("g"), 0) == GEARMAN_SUCCESS);
	assign(&b, 1, "f");
	assign(&b, 2, "f");
	assign(&b, 3, "g");
	say(&f, &b);
	next_job(&f, &got, 1);
	check(strcmp(sent(&f), "gfgggg") == 0);
	/* with a job in hand nothing goes back, and what is not registered any more is passed
	 * over */
	check(gm_worker_unregister(&f.worker, text("f")));
	gm_worker_return_jobs(&f.worker);
	check(f.conn->net.state == NET_CONN_OPEN);
	check(strcmp(sent(&f), "") == 0);
	check(f.worker.held && IS(f.worker.held->job.function, "f"));
	assign(&rest, 4, "g");
	say(&f, &rest);
	end_job(&f, &got, GM_NEXT_TAKE);
	check(strcmp(sent(&f), "c") == 0);
	check(f.conn->net.state == NET_CONN_CLOSED && !f.worker.held);
	check(f.conn->peer.retry_at == 0);
	end(&f);

	/* what is held goes back, and nothing is closed where nothing came */
	for (int jobs = 0; jobs < 2; jobs++) {
		begin(&f);
		b.len = 0;
		if (jobs)
			assign(&b, 1, "f");
		else
			ADD_PACKET(&b, GEARMAN_COMMAND_NO_JOB, "");
		check(grab(&f, &got, 1000) == GEARMAN_TIMEOUT);
		say(&f, &b);
		gm_worker_return_jobs(&f.worker);
		check(f.conn->net.state == (jobs ? NET_CONN_CLOSED : NET_CONN_OPEN));
		check(!f.worker.held);
		end(&f);
	}
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

/* ---- fuzzing ---- */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	size_t cut = len ? data[0] % len : 0;
	struct gm_job got;
	struct fixture f;

	if (len > 200)
		len = 200;
	if (cut > len)
		cut = len;
	begin(&f);
	f.worker.non_blocking = true;
	f.worker.prefetch = 1 + len % 4;
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
	return 0;
}

#ifndef FUZZER
int main(void)
{
	static struct bytes b;
	struct test_seed seed;

	cycle();
	functions();
	prefetch();
	returned();
	cut_jobs();
	wrong_packets();
	ADD_PACKET(&b, GEARMAN_COMMAND_JOB_ASSIGN_UNIQ, "H:vm:1\0f\0key\0work");
	ADD_PACKET(&b, GEARMAN_COMMAND_JOB_ASSIGN, "H:vm:2\0f\0work");
	ADD_PACKET(&b, GEARMAN_COMMAND_NO_JOB, "");
	ADD_PACKET(&b, GEARMAN_COMMAND_NOOP, "");
	ADD_PACKET(&b, GEARMAN_COMMAND_ERROR, "CODE\0text");
	seed = (struct test_seed){b.data, b.len};
	test_fuzz(LLVMFuzzerTestOneInput, &seed, 1, 20000);
	return 0;
}
#endif
