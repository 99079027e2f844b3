/* Pieces\GearmanWorker::run(): the loop around work() that long-running workers need. */

#include "gearman/glue/job.h"

#include "glue/call.h"
#include "glue/interrupt.h"
#include "net/clock.h"

#include "zend_signal.h"

#include <signal.h>
#include <stdint.h>
#include <stdio.h>

enum { SLICE_US = 1000 * 1000 }; /* a signal that comes just before a wait is noticed so soon */

static const int stop_signals[] = {SIGTERM, SIGINT, SIGQUIT};
enum { STOP_SIGNALS = sizeof(stop_signals) / sizeof(stop_signals[0]) };

/*
 * One for the process, as signals are. It stays set when run() ends by an exception, which does not
 * tell that there was a signal too: then the next run() ends at once.
 */
static volatile sig_atomic_t stop_asked;
static struct sigaction before[STOP_SIGNALS];
static unsigned depth; /* a job may run() another worker; the outermost watches signals for all */

struct limits {
	zend_long jobs, memory; /* 0: none */
	int64_t end;		/* on net's clock */
	int64_t idle_us;
};

/* One run(). */
struct run {
	php_gearman_worker *worker;
	struct limits limits;
	zend_long jobs; /* done */
	bool stop;	/* a function said so */
};

/*
 * By way of zend_sigaction(): below it lies a handler of PHP's own that must stay the process's.
 * The handlers that were there (pcntl's, for instance) hear of it too.
 */
static void on_stop_signal(int number, siginfo_t *info, void *context)
{
	stop_asked = 1;
	for (size_t i = 0; i < STOP_SIGNALS; i++) {
		if (stop_signals[i] != number)
			continue;
		if (before[i].sa_flags & SA_SIGINFO)
			before[i].sa_sigaction(number, info, context);
		else if (before[i].sa_handler != SIG_DFL && before[i].sa_handler != SIG_IGN)
			before[i].sa_handler(number);
	}
}

static void watch_signals(void)
{
	struct sigaction action;

	if (depth++)
		return;
	memset(&action, 0, sizeof(action));
	action.sa_sigaction = on_stop_signal;
	action.sa_flags = SA_SIGINFO; /* no SA_RESTART: waits are to end */
	sigemptyset(&action.sa_mask);
	for (size_t i = 0; i < STOP_SIGNALS; i++)
		zend_sigaction(stop_signals[i], NULL, &before[i]);
	for (size_t i = 0; i < STOP_SIGNALS; i++)
		zend_sigaction(stop_signals[i], &action, NULL);
}

/* A handler that a job has set meanwhile stays. */
static void leave_signals(void)
{
	struct sigaction now;

	if (--depth)
		return;
	if (!php_pieces_stopped())
		stop_asked = 0;
	for (size_t i = 0; i < STOP_SIGNALS; i++) {
		zend_sigaction(stop_signals[i], NULL, &now);
		if ((now.sa_flags & SA_SIGINFO) && now.sa_sigaction == on_stop_signal)
			zend_sigaction(stop_signals[i], &before[i], NULL);
	}
}

static bool interrupt_pending(void *self)
{
	return stop_asked || php_pieces_interrupt_pending(NULL);
}

static bool interrupted(void *self)
{
	return php_pieces_interrupted(NULL) || stop_asked;
}

/* One number of the limits. False: a ValueError is thrown. */
static bool read_limit(zend_string *name, zval *value, struct limits *limits)
{
	double number;

	ZVAL_DEREF(value);
	if (Z_TYPE_P(value) == IS_NULL)
		return true;
	if (Z_TYPE_P(value) != IS_LONG && Z_TYPE_P(value) != IS_DOUBLE) {
		zend_argument_value_error(
			1, "has a limit \"%s\" that is no number", ZSTR_VAL(name));
		return false;
	}
	number = zval_get_double(value);
	if (!(number > 0 && number < (double)(INT64_MAX / 2000000))) {
		zend_argument_value_error(
			1, "has a limit \"%s\" that is not greater than 0", ZSTR_VAL(name));
		return false;
	}
	if (zend_string_equals_literal(name, "jobs")) {
		limits->jobs = zval_get_long(value);
	} else if (zend_string_equals_literal(name, "memory")) {
		limits->memory = zval_get_long(value);
	} else if (zend_string_equals_literal(name, "seconds")) {
		limits->end = net_deadline((int64_t)(number * 1e6));
	} else if (zend_string_equals_literal(name, "idle")) {
		limits->idle_us = (int64_t)(number * 1e6);
	} else {
		zend_argument_value_error(1,
			"has an unknown limit \"%s\"; there are jobs, seconds, memory and idle",
			ZSTR_VAL(name));
		return false;
	}
	return true;
}

static bool read_limits(HashTable *given, struct limits *limits)
{
	zend_string *name;
	zval *value;

	limits->jobs = limits->memory = 0;
	limits->end = limits->idle_us = NET_NEVER;
	if (!given)
		return true;
	ZEND_HASH_FOREACH_STR_KEY_VAL(given, name, value)
	{
		if (!name) {
			zend_argument_value_error(1, "must have names as keys");
			return false;
		}
		if (!read_limit(name, value, limits))
			return false;
	}
	ZEND_HASH_FOREACH_END();
	return true;
}

/* Is there to be no further job after this many? */
static bool enough(const struct run *run, zend_long jobs)
{
	const struct limits *limits = &run->limits;

	return stop_asked || run->stop || (limits->jobs && jobs >= limits->jobs) ||
	       net_remaining(limits->end) == 0 ||
	       (limits->memory && jobs && zend_memory_usage(false) >= (size_t)limits->memory);
}

static int64_t earliest(int64_t a, int64_t b)
{
	return a < b ? a : b;
}

/* No more jobs are requested than may still be done after this many. */
static void set_limit(const struct run *run, zend_long jobs)
{
	run->worker->engine.limit = run->limits.jobs ? (size_t)(run->limits.jobs - jobs) : SIZE_MAX;
}

/* Asked after a job's function: is another job to follow it? */
static bool go_on_after(void *state)
{
	const struct run *run = state;

	if (enough(run, run->jobs + 1))
		return false;
	set_limit(run, run->jobs + 1);
	return true;
}

static void run_job(struct run *run, zval *job)
{
	gearman_return_t code = php_gearman_job_run(
		run->worker, php_gearman_job_of(Z_OBJ_P(job)), go_on_after, run);

	php_pieces_release(job);
	run->jobs++;
	if (php_pieces_stopped())
		return;
	run->worker->base.ret = code;
	run->stop |= code == GEARMAN_SHUTDOWN || code == GEARMAN_SHUTDOWN_GRACEFUL;
}

/* No job came. False: there is no sense in going on. */
static bool go_on_without(php_gearman_worker *worker, gearman_return_t code)
{
	struct gm_error *error = &worker->engine.pool.error;

	if (php_pieces_stopped())
		return false;
	if (code == GEARMAN_NO_SERVERS || code == GEARMAN_NO_REGISTERED_FUNCTIONS) {
		zend_throw_exception(php_gearman_exception_ce, error->message, code);
		return false;
	}
	if (code == GEARMAN_COULD_NOT_CONNECT || code == GEARMAN_GETADDRINFO) {
		char message[sizeof(error->message) + 32];

		snprintf(message, sizeof(message), "%s; it is tried again", error->message);
		worker->engine.was_connected = true; /* as after the loss of a server */
		php_gearman_warn(message);
	}
	return !php_pieces_stopped();
}

/* Under a guard: whatever happens, signals and waits are as before in the end. */
static void run_loop(void *state)
{
	struct run *run = state;
	php_gearman_worker *worker = run->worker;
	int64_t idle_end = net_deadline(run->limits.idle_us);

	while (!enough(run, run->jobs) && net_remaining(idle_end) > 0) {
		int64_t slice = net_deadline(SLICE_US);
		gearman_return_t code;
		zval job;

		set_limit(run, run->jobs);
		code = php_gearman_job_grab(
			&job, worker, earliest(slice, earliest(run->limits.end, idle_end)));
		if (code == GEARMAN_SUCCESS) {
			run_job(run, &job);
			idle_end = net_deadline(run->limits.idle_us);
			if (php_pieces_stopped())
				return;
		} else if (!go_on_without(worker, code)) {
			return;
		}
	}
}

ZEND_METHOD(Pieces_GearmanWorker, run)
{
	HashTable *given = NULL;
	struct run run = {.worker = NULL};
	struct gm_worker *engine, was;
	struct gm_pool *pool;

	ZEND_PARSE_PARAMETERS_START(0, 1)
	Z_PARAM_OPTIONAL
	Z_PARAM_ARRAY_HT(given)
	ZEND_PARSE_PARAMETERS_END();
	if (!read_limits(given, &run.limits))
		RETURN_THROWS();
	run.worker = php_gearman_worker_of(Z_OBJ_P(ZEND_THIS));
	if (!php_gearman_begin(&run.worker->base)) {
		RETURN_LONG(0);
	}
	engine = &run.worker->engine;
	pool = &engine->pool;

	/* A job of this run may run() the same worker. */
	was.non_blocking = engine->non_blocking;
	was.limit = engine->limit;
	was.pool.waiter.interrupted = pool->waiter.interrupted;
	was.pool.interrupt = pool->interrupt;
	engine->non_blocking = false;
	pool->waiter.interrupted = interrupt_pending;
	pool->interrupt = interrupted;
	gm_pool_set_block(pool, earliest(pool->timeout_us, SLICE_US));
	watch_signals();
	php_pieces_guard(run_loop, &run);
	gm_worker_return_jobs(engine);
	leave_signals();
	pool->waiter.interrupted = was.pool.waiter.interrupted;
	pool->interrupt = was.pool.interrupt;
	if (pool->interrupt != interrupted)
		gm_pool_set_block(pool, pool->timeout_us);
	engine->limit = was.limit;
	engine->non_blocking = was.non_blocking;

	php_gearman_leave(&run.worker->base);
	php_pieces_resume();
	RETVAL_LONG(run.jobs);
	if (!EG(exception) && run.worker->base.ret == GEARMAN_SUCCESS)
		gm_error_clear(&pool->error);
}
