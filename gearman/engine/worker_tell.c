#include "gearman/engine/worker_tell.h"

#include "gearman/engine/worker_conn.h"
#include "gearman/engine/worker_functions.h"
#include "gearman/engine/worker_return.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool gm_worker_unregister(struct gm_worker *worker, struct gm_slice name)
{
	if (!gm_worker_forget(worker, name))
		return false;
	gm_worker_tell_all(worker);
	return true;
}

void gm_worker_unregister_all(struct gm_worker *worker)
{
	gm_worker_forget_all(worker);
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
	/*
	 * Once it has forgotten a function, a server takes back the jobs of it that it has given.
	 */
	all = wc->in_hand == 0 && wc->held == 0 && wc->requested == 0;
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
		gm_worker_return_unregistered(worker, conn);
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
