#include "net/error.h"

#include <stdarg.h>
#include <stdio.h>

enum net_code net_error_set(
	struct net_error *error, enum net_code code, int sys_errno, const char *format, ...)
{
	va_list args;

	error->code = code;
	error->sys_errno = sys_errno;
	va_start(args, format);
	vsnprintf(error->message, sizeof(error->message), format, args);
	va_end(args);
	return code;
}
