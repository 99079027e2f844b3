#include "gearman/engine/echo.h"

#include <stdlib.h>
#include <string.h>

struct gm_echo *gm_echo_new(struct gm_slice data)
{
	struct gm_echo *echo = malloc(sizeof(*echo) + data.len);

	if (!echo)
		return NULL;
	memset(echo, 0, sizeof(*echo));
	echo->owners = 1;
	echo->size = data.len;
	if (data.len)
		memcpy(echo->data, data.data, data.len);
	return echo;
}

struct gm_echo *gm_echo_share(struct gm_echo *echo)
{
	echo->owners++;
	return echo;
}

void gm_echo_release(struct gm_echo *echo)
{
	if (--echo->owners == 0)
		free(echo);
}

bool gm_echo_answer(struct gm_echo *echo, struct gm_slice reply)
{
	bool same = reply.len == echo->size &&
		    (reply.len == 0 || memcmp(reply.data, echo->data, reply.len) == 0);

	echo->done = true;
	echo->result = same ? GEARMAN_SUCCESS : GEARMAN_ECHO_DATA_CORRUPTION;
	return same;
}

void gm_echo_fail(struct gm_echo *echo, gearman_return_t result)
{
	echo->done = true;
	echo->result = result;
}

gearman_return_t gm_echo_ping(struct gm_pool *pool, struct gm_slice data,
	gearman_return_t (*ping)(void *self, struct gm_conn *conn, struct gm_echo *echo),
	void *self)
{
	gearman_return_t code = GEARMAN_SUCCESS;

	if (pool->count == 0)
		return gm_error_set(&pool->error, GEARMAN_NO_SERVERS, "no servers have been added");
	for (size_t i = 0; i < pool->count && code == GEARMAN_SUCCESS; i++) {
		struct gm_echo *echo = gm_echo_new(data);

		if (!echo)
			return gm_error_set(
				&pool->error, GEARMAN_MEMORY_ALLOCATION_FAILURE, "out of memory");
		code = ping(self, pool->conns[i], echo);
		gm_echo_release(echo);
	}
	if (code == GEARMAN_ECHO_DATA_CORRUPTION)
		gm_error_set(&pool->error, code, "a server echoed something else");
	return code;
}
