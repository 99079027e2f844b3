#include "gearman/engine/worker_functions.h"

#include <stdlib.h>
#include <string.h>

static struct gm_function *find(const struct gm_worker *worker, struct gm_slice name)
{
	for (size_t i = 0; i < worker->function_count; i++)
		if (worker->functions[i].len == name.len &&
			memcmp(worker->functions[i].name, name.data, name.len) == 0)
			return &worker->functions[i];
	return NULL;
}

bool gm_worker_registered(const struct gm_worker *worker, struct gm_slice name)
{
	return find(worker, name) != NULL;
}

/* A server that had no job may have one for a new function. */
static void wake(struct gm_worker *worker)
{
	for (size_t i = 0; i < worker->pool.count; i++) {
		struct gm_worker_conn *wc = gm_worker_conn_of(worker->pool.conns[i]);

		if (wc->state == GM_ASLEEP || wc->state == GM_NO_JOB)
			wc->state = GM_READY;
	}
}

gearman_return_t gm_worker_register(struct gm_worker *worker, struct gm_slice name, long timeout)
{
	gearman_return_t code = gm_check_function(name, &worker->pool.error);
	struct gm_function *function, *grown;
	char *copy;

	if (code != GEARMAN_SUCCESS)
		return code;
	function = find(worker, name);
	if (function) {
		if (function->timeout != timeout)
			function->version = ++worker->version;
		function->timeout = timeout;
		return GEARMAN_SUCCESS;
	}
	copy = malloc(name.len);
	grown = copy ? realloc(worker->functions, (worker->function_count + 1) * sizeof(*grown))
		     : NULL;
	if (!grown) {
		free(copy);
		return gm_error_set(
			&worker->pool.error, GEARMAN_MEMORY_ALLOCATION_FAILURE, "out of memory");
	}
	worker->functions = grown;
	function = &grown[worker->function_count++];
	memcpy(copy, name.data, name.len);
	function->name = copy;
	function->len = name.len;
	function->timeout = timeout;
	function->version = ++worker->version;
	wake(worker);
	return GEARMAN_SUCCESS;
}

bool gm_worker_forget(struct gm_worker *worker, struct gm_slice name)
{
	struct gm_function *function = find(worker, name);
	size_t i;

	if (!function)
		return false;
	i = (size_t)(function - worker->functions);
	free(function->name);
	worker->function_count--;
	memmove(function, function + 1, (worker->function_count - i) * sizeof(*function));
	worker->unregistered_at = ++worker->version;
	return true;
}

void gm_worker_forget_all(struct gm_worker *worker)
{
	while (worker->function_count)
		free(worker->functions[--worker->function_count].name);
	worker->unregistered_at = ++worker->version;
}
