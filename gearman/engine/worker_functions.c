#include "gearman/engine/worker_functions.h"

#include "gearman/engine/worker_conn.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool gm_worker_registered(const struct gm_worker *worker, struct gm_slice name)
{
	for (size_t i = 0; i < worker->function_count; i++)
		if (worker->functions[i].len == name.len &&
			memcmp(worker->functions[i].name, name.data, name.len) == 0)
			return true;
	return false;
}

static struct gm_function *find(struct gm_worker *worker, struct gm_slice name)
{
	for (size_t i = 0; i < worker->function_count; i++)
		if (worker->functions[i].len == name.len &&
			memcmp(worker->functions[i].name, name.data, name.len) == 0)
			return &worker->functions[i];
	return NULL;
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

bool gm_worker_unregister(struct gm_worker *worker, struct gm_slice name)
{
	struct gm_function *function = find(worker, name);
	size_t i;

	if (!function)
		return false;
	i = (size_t)(function - worker->functions);
	free(function->name);
	worker->function_count--;
	memmove(function, function + 1, (worker->function_count - i) * sizeof(*function));
	worker->version++;
	gm_worker_tell_all(worker);
	return true;
}

void gm_worker_unregister_all(struct gm_worker *worker)
{
	while (worker->function_count)
		free(worker->functions[--worker->function_count].name);
	worker->version++;
	gm_worker_tell_all(worker);
}

static gearman_return_t put_function(
	struct gm_worker *worker, struct gm_conn *conn, const struct gm_function *function)
{
	struct gm_slice args[2] = {gm_slice(function->name, function->len)};
	char seconds[24];

	if (function->timeout <= 0)
		return gm_conn_put(
			conn, GEARMAN_COMMAND_CAN_DO, args, 1, NULL, &worker->pool.error);
	args[1] = gm_slice(
		seconds, (size_t)snprintf(seconds, sizeof(seconds), "%ld", function->timeout));
	return gm_conn_put(
		conn, GEARMAN_COMMAND_CAN_DO_TIMEOUT, args, 2, NULL, &worker->pool.error);
}

void gm_worker_tell(struct gm_worker *worker, struct gm_conn *conn)
{
	struct gm_worker_conn *wc = gm_worker_conn_of(conn);
	gearman_return_t code = GEARMAN_SUCCESS;
	uint64_t known = 0;
	bool all;

	if (wc->told == worker->version)
		return;
	/* Once it has forgotten a function, a server takes back the jobs of it that it has given. */
	all = wc->in_hand == 0 && wc->state != GM_HOLDING && wc->state != GM_GRABBING;
	if (!all)
		known = wc->told_new;
	else if (wc->told || wc->told_new)
		code = gm_conn_put(
			conn, GEARMAN_COMMAND_RESET_ABILITIES, NULL, 0, NULL, &worker->pool.error);
	/* A server looks first for jobs of the function that it was told of last. */
	for (size_t i = worker->function_count; i-- > 0 && code == GEARMAN_SUCCESS;)
		if (worker->functions[i].version > known)
			code = put_function(worker, conn, &worker->functions[i]);
	if (code != GEARMAN_SUCCESS) { /* opened again it starts from what is registered */
		gm_worker_lost(worker, conn);
		return;
	}
	wc->told_new = worker->version;
	if (all)
		wc->told = worker->version;
}

void gm_worker_tell_all(struct gm_worker *worker)
{
	for (size_t i = 0; i < worker->pool.count; i++) {
		struct gm_conn *conn = worker->pool.conns[i];
		gearman_return_t code;

		if (!gm_conn_usable(conn, &worker->pool.memory))
			continue;
		gm_worker_tell(worker, conn);
		if (conn->net.state != NET_CONN_OPEN)
			continue;
		code = gm_conn_send(conn, 0, &worker->pool.error);
		if (code != GEARMAN_SUCCESS && code != GEARMAN_IO_WAIT)
			gm_worker_lost(worker, conn);
	}
}

gearman_return_t gm_worker_set_id(struct gm_worker *worker, struct gm_slice id)
{
	char *copy;

	if (id.len == 0 || id.len > GEARMAN_MAX_IDENTIFIER)
		return gm_error_set(&worker->pool.error, GEARMAN_INVALID_ARGUMENT,
			"the worker's id has %zu bytes instead of 1 to %d", id.len,
			GEARMAN_MAX_IDENTIFIER);
	for (size_t i = 0; i < id.len; i++)
		if ((unsigned char)id.data[i] <= ' ' || id.data[i] == 127)
			return gm_error_set(&worker->pool.error, GEARMAN_INVALID_ARGUMENT,
				"the worker's id has a blank or control character at position %zu",
				i);
	copy = malloc(id.len + 1);
	if (!copy)
		return gm_error_set(
			&worker->pool.error, GEARMAN_MEMORY_ALLOCATION_FAILURE, "out of memory");
	memcpy(copy, id.data, id.len);
	copy[id.len] = '\0';
	free(worker->id);
	worker->id = copy;
	for (size_t i = 0; i < worker->pool.count; i++) {
		struct gm_conn *conn = worker->pool.conns[i];

		if (gm_conn_usable(conn, &worker->pool.memory) &&
			gm_conn_put(conn, GEARMAN_COMMAND_SET_CLIENT_ID, &id, 1, NULL,
				&worker->pool.error) != GEARMAN_SUCCESS)
			gm_worker_lost(worker, conn);
	}
	return GEARMAN_SUCCESS;
}
