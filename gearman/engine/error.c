#include "gearman/engine/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

gearman_return_t gm_error_set(
	struct gm_error *error, gearman_return_t code, const char *format, ...)
{
	va_list args;

	error->code = code;
	error->sys_errno = 0;
	va_start(args, format);
	vsnprintf(error->message, sizeof(error->message), format, args);
	va_end(args);
	return code;
}

static gearman_return_t code_of(enum net_code code)
{
	switch (code) {
	case NET_OK:
		return GEARMAN_SUCCESS;
	case NET_AGAIN:
		return GEARMAN_IO_WAIT;
	case NET_EOF:
		return GEARMAN_LOST_CONNECTION;
	case NET_TIMEOUT:
		return GEARMAN_TIMEOUT;
	case NET_INTERRUPTED:
		return GEARMAN_SHUTDOWN;
	case NET_RESOLVE:
		return GEARMAN_GETADDRINFO;
	case NET_CONNECT:
	case NET_TLS:
		return GEARMAN_COULD_NOT_CONNECT;
	case NET_IO:
		return GEARMAN_ERRNO;
	case NET_NOMEM:
		return GEARMAN_MEMORY_ALLOCATION_FAILURE;
	case NET_INVALID:
		return GEARMAN_INVALID_ARGUMENT;
	}
	return GEARMAN_UNKNOWN_STATE;
}

gearman_return_t gm_error_net(struct gm_error *error, const struct net_error *from)
{
	gm_error_set(error, code_of(from->code), "%s", from->message);
	error->sys_errno = from->sys_errno;
	return error->code;
}

void gm_error_clear(struct gm_error *error)
{
	error->code = GEARMAN_SUCCESS;
	error->sys_errno = 0;
	error->message[0] = '\0';
}

#define NAME(code) [code] = #code

static const char *const names[GEARMAN_MAX_RETURN] = {
	NAME(GEARMAN_SUCCESS),
	NAME(GEARMAN_IO_WAIT),
	NAME(GEARMAN_SHUTDOWN),
	NAME(GEARMAN_SHUTDOWN_GRACEFUL),
	NAME(GEARMAN_ERRNO),
	NAME(GEARMAN_EVENT),
	NAME(GEARMAN_TOO_MANY_ARGS),
	NAME(GEARMAN_NO_ACTIVE_FDS),
	NAME(GEARMAN_INVALID_MAGIC),
	NAME(GEARMAN_INVALID_COMMAND),
	NAME(GEARMAN_INVALID_PACKET),
	NAME(GEARMAN_UNEXPECTED_PACKET),
	NAME(GEARMAN_GETADDRINFO),
	NAME(GEARMAN_NO_SERVERS),
	NAME(GEARMAN_LOST_CONNECTION),
	NAME(GEARMAN_MEMORY_ALLOCATION_FAILURE),
	NAME(GEARMAN_JOB_EXISTS),
	NAME(GEARMAN_JOB_QUEUE_FULL),
	NAME(GEARMAN_SERVER_ERROR),
	NAME(GEARMAN_WORK_ERROR),
	NAME(GEARMAN_WORK_DATA),
	NAME(GEARMAN_WORK_WARNING),
	NAME(GEARMAN_WORK_STATUS),
	NAME(GEARMAN_WORK_EXCEPTION),
	NAME(GEARMAN_WORK_FAIL),
	NAME(GEARMAN_NOT_CONNECTED),
	NAME(GEARMAN_COULD_NOT_CONNECT),
	NAME(GEARMAN_SEND_IN_PROGRESS),
	NAME(GEARMAN_RECV_IN_PROGRESS),
	NAME(GEARMAN_NOT_FLUSHING),
	NAME(GEARMAN_DATA_TOO_LARGE),
	NAME(GEARMAN_INVALID_FUNCTION_NAME),
	NAME(GEARMAN_INVALID_WORKER_FUNCTION),
	NAME(GEARMAN_NO_REGISTERED_FUNCTION),
	NAME(GEARMAN_NO_REGISTERED_FUNCTIONS),
	NAME(GEARMAN_NO_JOBS),
	NAME(GEARMAN_ECHO_DATA_CORRUPTION),
	NAME(GEARMAN_NEED_WORKLOAD_FN),
	NAME(GEARMAN_PAUSE),
	NAME(GEARMAN_UNKNOWN_STATE),
	NAME(GEARMAN_PTHREAD),
	NAME(GEARMAN_PIPE_EOF),
	NAME(GEARMAN_QUEUE_ERROR),
	NAME(GEARMAN_FLUSH_DATA),
	NAME(GEARMAN_SEND_BUFFER_TOO_SMALL),
	NAME(GEARMAN_IGNORE_PACKET),
	NAME(GEARMAN_UNKNOWN_OPTION),
	NAME(GEARMAN_TIMEOUT),
	NAME(GEARMAN_ARGUMENT_TOO_LARGE),
	NAME(GEARMAN_INVALID_ARGUMENT),
	NAME(GEARMAN_IN_PROGRESS),
	NAME(GEARMAN_INVALID_SERVER_OPTION),
	NAME(GEARMAN_JOB_NOT_FOUND),
};

const char *gm_code_name(gearman_return_t code)
{
	size_t i = (size_t)code;

	return i < sizeof(names) / sizeof(names[0]) && names[i] ? names[i] : "GEARMAN_UNKNOWN";
}
