#include "gearman/engine/task.h"

#include "net/fork.h"

#include <stdio.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>
#include <unistd.h>

gearman_command_t gm_task_command(const struct gm_task *task)
{
	static const gearman_command_t commands[GEARMAN_JOB_PRIORITY_MAX][2] = {
		[GEARMAN_JOB_PRIORITY_HIGH] = {GEARMAN_COMMAND_SUBMIT_JOB_HIGH,
			GEARMAN_COMMAND_SUBMIT_JOB_HIGH_BG},
		[GEARMAN_JOB_PRIORITY_NORMAL] = {GEARMAN_COMMAND_SUBMIT_JOB,
			GEARMAN_COMMAND_SUBMIT_JOB_BG},
		[GEARMAN_JOB_PRIORITY_LOW] = {GEARMAN_COMMAND_SUBMIT_JOB_LOW,
			GEARMAN_COMMAND_SUBMIT_JOB_LOW_BG},
	};

	if (task->kind == GM_STATUS)
		return GEARMAN_COMMAND_GET_STATUS;
	if (task->kind == GM_STATUS_UNIQUE)
		return GEARMAN_COMMAND_GET_STATUS_UNIQUE;
	if (task->scheduled)
		return GEARMAN_COMMAND_SUBMIT_JOB_EPOCH;
	return commands[task->priority][task->kind == GM_BACKGROUND];
}

static gearman_return_t check(
	const char *what, struct gm_slice s, size_t max, bool may_be_empty, struct gm_error *error)
{
	if (s.len == 0 && !may_be_empty)
		return gm_error_set(error, GEARMAN_INVALID_ARGUMENT, "the %s is empty", what);
	if (s.len > max)
		return gm_error_set(error, GEARMAN_INVALID_ARGUMENT,
			"the %s has %zu bytes, the limit is %zu", what, s.len, max);
	if (s.len && memchr(s.data, '\0', s.len))
		return gm_error_set(
			error, GEARMAN_INVALID_ARGUMENT, "the %s has a NUL byte in it", what);
	return GEARMAN_SUCCESS;
}

gearman_return_t gm_check_function(struct gm_slice name, struct gm_error *error)
{
	return check("function name", name, GM_FUNCTION_MAX, false, error);
}

gearman_return_t gm_check_handle(struct gm_slice handle, struct gm_error *error)
{
	return check("job handle", handle, GM_HANDLE_MAX, false, error);
}

gearman_return_t gm_task_check(const struct gm_task *task, struct gm_error *error)
{
	gearman_return_t code;

	switch (task->kind) {
	case GM_STATUS:
		return gm_check_handle(gm_slice(task->handle, task->handle_len), error);
	case GM_STATUS_UNIQUE:
		return check("unique key", task->unique, GM_UNIQUE_MAX - 1, false, error);
	case GM_FOREGROUND:
	case GM_BACKGROUND:
		break;
	}
	code = gm_check_function(task->function, error);
	if (code != GEARMAN_SUCCESS)
		return code;
	return check("unique key", task->unique, GM_UNIQUE_MAX, true, error);
}

enum { UUID_DIGITS = 36, COUNTER_DIGITS = 12 };

/* The last group of a key. printf() would take longer than all the rest of a task. */
static void write_counter(char *to, uint64_t counter)
{
	for (int i = COUNTER_DIGITS; i-- > 0; counter >>= 4)
		to[i] = "0123456789abcdef"[counter & 15];
}

/*
 * The form of a UUID: random bits for each process, then a counter. One system call in the life of
 * a process.
 */
void gm_task_make_unique(struct gm_task *task)
{
	static _Thread_local uint64_t counter;
	static _Thread_local uint32_t generation;
	static _Thread_local char prefix[UUID_DIGITS - COUNTER_DIGITS + 1];
	uint64_t seed[2];

	if (!prefix[0] || generation != net_fork_generation()) {
		if (getrandom(seed, sizeof(seed), GRND_NONBLOCK) != (ssize_t)sizeof(seed)) {
			struct timespec now;

			clock_gettime(CLOCK_REALTIME, &now);
			seed[0] = (uint64_t)now.tv_sec << 32 ^ (uint64_t)now.tv_nsec;
			seed[1] = (uint64_t)getpid() << 32 ^ (uint64_t)(uintptr_t)&seed;
		}
		/* version 4 (random), variant 1, as libuuid makes them */
		snprintf(prefix, sizeof(prefix), "%08x-%04x-4%03x-%c%03x-",
			(unsigned)(seed[0] >> 32), (unsigned)(seed[0] >> 16) & 0xffff,
			(unsigned)seed[0] & 0xfff, "89ab"[seed[1] >> 62],
			(unsigned)(seed[1] >> 50) & 0xfff);
		generation = net_fork_generation();
		counter = seed[1] & 0xffffffff;
	}
	memcpy(task->made_unique, prefix, UUID_DIGITS - COUNTER_DIGITS);
	write_counter(task->made_unique + UUID_DIGITS - COUNTER_DIGITS, counter++);
	task->unique = gm_slice(task->made_unique, UUID_DIGITS);
}
