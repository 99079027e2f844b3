#include "mogile/engine/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const char *const words[] = {
	[MOG_OK] = "",
	[MOG_AGAIN] = "again",
	[MOG_REFUSED] = "refused",
	[MOG_TRACKER_DOWN] = "tracker_down",
	[MOG_REPLY_LOST] = "reply_lost",
	[MOG_BAD_REPLY] = "bad_reply",
	[MOG_STORAGE] = "storage_failed",
	[MOG_SOURCE] = "source_failed",
	[MOG_SINK] = "sink_failed",
	[MOG_CANCELLED] = "cancelled",
	[MOG_INVALID] = "invalid",
	[MOG_NOMEM] = "out_of_memory",
};

enum mog_code mog_error_set(
	struct mog_error *error, enum mog_code code, const char *word, const char *format, ...)
{
	va_list args;

	error->code = code;
	error->at[0] = '\0';
	snprintf(error->word, sizeof(error->word), "%s", word ? word : words[code]);
	va_start(args, format);
	vsnprintf(error->message, sizeof(error->message), format, args);
	va_end(args);
	return code;
}

void mog_error_as(struct mog_error *error, enum mog_code code)
{
	error->code = code;
	error->at[0] = '\0';
	snprintf(error->word, sizeof(error->word), "%s", words[code]);
}

bool mog_error_is_not_found(const struct mog_error *error)
{
	/* invalid_key is what updateclass says of a key that is not there. */
	static const char *const said[] = {"unknown_key", "invalid_key", "unreg_domain",
		"unreg_class", "domain_not_found", "class_not_found", "host_not_found",
		"unknown_host", "no_device", "unknown_fid"};

	if (error->code != MOG_REFUSED)
		return false;
	for (size_t i = 0; i < sizeof(said) / sizeof(*said); i++) {
		if (strcmp(said[i], error->word) == 0)
			return true;
	}
	return false;
}

void mog_error_clear(struct mog_error *error)
{
	error->code = MOG_OK;
	error->at[0] = '\0';
	error->word[0] = '\0';
	error->message[0] = '\0';
}

void mog_error_add(struct mog_error *error, const char *format, ...)
{
	size_t len = strlen(error->message);
	va_list args;

	va_start(args, format);
	vsnprintf(error->message + len, sizeof(error->message) - len, format, args);
	va_end(args);
}
