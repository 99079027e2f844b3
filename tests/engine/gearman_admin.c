/*
 * The administration protocol of the gearman engine against a server that the test plays over a
 * pair of sockets: answers, cut at every byte. Then fuzzed.
 */
#include "gearman/engine/admin.h"
#include "tests/engine/gearman.h"

static char said[4096];

static void append(struct gm_slice text)
{
	size_t len = strlen(said);

	snprintf(
		said + len, sizeof(said) - len, "%.*s|", (int)text.len, text.data ? text.data : "");
}

static bool each_row(void *arg, const struct gm_admin_row *row)
{
	char numbers[80];
	int len = snprintf(numbers, sizeof(numbers), "%llu %llu %llu",
		(unsigned long long)row->numbers[0], (unsigned long long)row->numbers[1],
		(unsigned long long)row->numbers[2]);

	append(row->name);
	append(gm_slice(numbers, (size_t)len));
	return !arg;
}

static bool each_worker(void *arg, const struct gm_admin_worker *worker)
{
	struct gm_slice functions = worker->functions, name;

	append(worker->ip);
	append(worker->id);
	while (gm_admin_field(&functions, ' ', &name))
		append(name);
	return !arg;
}

static bool each_key(void *arg, struct gm_slice key)
{
	append(key);
	return !arg;
}

enum question { STATUS, NO_MEMORY, WORKERS, KEYS, VERSION, PID, DROP };

/* timeout_ms: how long more of the answer is waited for. */
static gearman_return_t ask(
	enum question question, const char *answer, size_t len, size_t cut, int timeout_ms)
{
	char text_said[GM_ADMIN_TEXT_SIZE] = "";
	uint64_t pid = 0;
	struct gm_pool pool;
	struct gm_conn *conn;
	gearman_return_t code;
	int server;

	said[0] = '\0';
	gm_admin_init(&pool);
	gm_pool_set_timeout(&pool, timeout_ms);
	server = open_pair(&pool);
	conn = pool.conns[0];
	send_bytes(server, answer, cut);
	send_bytes(server, answer + cut, len - cut);
	switch (question) {
	case STATUS:
	case NO_MEMORY:
		code = gm_admin_status(&pool, conn, each_row, question == NO_MEMORY ? &pool : NULL);
		break;
	case WORKERS:
		code = gm_admin_workers(&pool, conn, each_worker, NULL);
		break;
	case KEYS:
		code = gm_admin_unique_jobs(&pool, conn, each_key, NULL);
		break;
	case VERSION:
		code = gm_admin_version(&pool, conn, text_said);
		append(gm_slice(text_said, strlen(text_said)));
		break;
	case PID:
		code = gm_admin_pid(&pool, conn, &pid);
		check(code != GEARMAN_SUCCESS || pid == 4711 || len != 8);
		break;
	default:
		code = gm_admin_drop_function(&pool, conn, gm_slice("f", 1));
		break;
	}
	check(code == GEARMAN_SUCCESS || code == GEARMAN_SERVER_ERROR ||
		code == GEARMAN_JOB_NOT_FOUND || conn->net.state == NET_CONN_CLOSED);
	gm_admin_free(&pool);
	close(server);
	return code;
}

/* Wherever the answer is cut it is the same. */
static bool answered(
	enum question question, const char *answer, gearman_return_t code, const char *expected)
{
	size_t len = strlen(answer);
	/* A short time would end a whole answer too, where this process has to wait for its
	 * turn. */
	int timeout_ms = code == GEARMAN_TIMEOUT ? 1 : 10000;

	for (size_t cut = 0; cut <= len; cut++)
		if (ask(question, answer, len, cut, timeout_ms) != code ||
			strcmp(said, expected) != 0)
			return false;
	return true;
}

static void administration(void)
{
	struct gm_error error;

	check(answered(
		STATUS, "a\t1\t2\t3\nb c\t0\t0\t0\r\n.\n", GEARMAN_SUCCESS, "a|1 2 3|b c|0 0 0|"));
	check(answered(STATUS, ".\r\n", GEARMAN_SUCCESS, ""));
	check(answered(
		STATUS, "ERR \t1\t2\t3\n.\n", GEARMAN_SUCCESS, "ERR |1 2 3|")); /* its name */
	check(answered(STATUS, "ERR UNKNOWN_COMMAND x\n", GEARMAN_SERVER_ERROR, ""));
	check(answered(STATUS, "OK\n", GEARMAN_INVALID_PACKET, ""));
	check(answered(STATUS, "a\t1\t2\n.\n", GEARMAN_INVALID_PACKET, ""));
	check(answered(STATUS, "a\t1\t2\t3\n.", GEARMAN_TIMEOUT, "a|1 2 3|"));
	check(answered(STATUS, "", GEARMAN_TIMEOUT, ""));
	check(answered(NO_MEMORY, "a\t1\t2\t3\nb\t1\t2\t3\n.\n", GEARMAN_MEMORY_ALLOCATION_FAILURE,
		"a|1 2 3|"));
	check(answered(WORKERS, "30 127.0.0.1 - :\n31 ::1 me : f g\n.\n", GEARMAN_SUCCESS,
		"127.0.0.1||::1|me|f|g|"));
	check(answered(WORKERS, "x 127.0.0.1 - :\n.\n", GEARMAN_INVALID_PACKET, ""));
	check(answered(KEYS, "\nkey one\nkey two\n.\n", GEARMAN_SUCCESS, "key one|key two|"));
	check(answered(VERSION, "OK 1.1.20\r\n", GEARMAN_SUCCESS, "1.1.20|"));
	check(answered(VERSION, "nonsense\n", GEARMAN_INVALID_PACKET, "|"));
	check(answered(PID, "OK 4711\n", GEARMAN_SUCCESS, ""));
	check(answered(PID, "OK four\n", GEARMAN_INVALID_PACKET, ""));
	check(answered(DROP, "OK\n", GEARMAN_SUCCESS, ""));
	check(answered(DROP, "ERR there are still jobs\n", GEARMAN_JOB_NOT_FOUND, ""));
	check(answered(DROP, "ERR UNKNOWN_COMMAND x\n", GEARMAN_SERVER_ERROR, ""));
	check(gm_admin_check_word(text("word"), "name", &error) == GEARMAN_SUCCESS);
	check(gm_admin_check_word(text("two words"), "name", &error) == GEARMAN_INVALID_ARGUMENT);
	check(gm_admin_check_word(text("line\n"), "name", &error) == GEARMAN_INVALID_ARGUMENT);
	check(gm_admin_check_word(text(""), "name", &error) == GEARMAN_INVALID_ARGUMENT);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	size_t cut = len ? data[0] % len : 0;

	if (len > 0)
		ask(data[len - 1] % (DROP + 1), (const char *)data, len, cut, 1);
	return 0;
}

#ifndef FUZZER
int main(void)
{
	static const struct test_seed seeds[] = {
		TEST_SEED("function\t1\t2\t3\nERR x\nother\t0\t0\t0\n.\n"),
		TEST_SEED("30 127.0.0.1 - :\n31 ::1 me : f g\n.\n"),
		TEST_SEED("OK 4711\n"),
	};

	administration();
	test_fuzz(LLVMFuzzerTestOneInput, seeds, sizeof(seeds) / sizeof(seeds[0]), 3000);
	return 0;
}
#endif
