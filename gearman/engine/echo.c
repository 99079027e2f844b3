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

void gm_echo_answer(struct gm_echo *echo, struct gm_slice reply)
{
	bool same = reply.len == echo->size &&
		    (reply.len == 0 || memcmp(reply.data, echo->data, reply.len) == 0);

	echo->done = true;
	echo->result = same ? GEARMAN_SUCCESS : GEARMAN_ECHO_DATA_CORRUPTION;
}

void gm_echo_fail(struct gm_echo *echo, gearman_return_t result)
{
	echo->done = true;
	echo->result = result;
}
