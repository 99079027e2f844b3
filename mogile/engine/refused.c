#include "mogile/engine/refused.h"

#include "mogile/engine/text.h"

#include <stdio.h>
#include <string.h>

/* Which arguments an error is about: those of the first row whose part stands in its word. */
static const struct {
	const char *part;
	const char *fields[7];
} about[] = {
	{"class", {"domain", "class"}},
	{"domain", {"domain"}},
	{"key_exists", {"to_key"}},
	{"host", {"host", "hostname", "device"}},
	{"device", {"host", "hostname", "device", "devid"}},
	{"state", {"status", "state"}},
	{"hashtype", {"hashtype"}},
	{"bad_params", {"domain", "class", "host", "hostname", "device", "state"}},
};

/* Decodes value[0..len), of which the end may have been cut off; control bytes become '?'. */
static bool make_readable(char *value, size_t len)
{
	for (size_t back = 1; back <= 2 && back <= len; back++) {
		if (value[len - back] == '%')
			len -= back;
	}
	if (!mog_text_decode(value, &len))
		return false;
	for (size_t i = 0; i < len; i++) {
		if ((unsigned char)value[i] < 0x20 || value[i] == 0x7f)
			value[i] = '?';
	}
	return len > 0;
}

/* The value of an argument, decoded and cut to what fits. False: the line has none of that name, or
 * an empty one. */
static bool find_value(const char *line, size_t len, const char *name, char *value, size_t size)
{
	size_t name_len = strlen(name);
	const char *at = memchr(line, ' ', len);
	const char *end = line + len;

	while (at) {
		const char *next = memchr(at + 1, '&', (size_t)(end - at - 1));
		size_t value_len = (size_t)((next ? next : end) - at - 1);

		if (value_len > name_len + 1 && memcmp(at + 1, name, name_len) == 0 &&
			at[1 + name_len] == '=') {
			value_len -= name_len + 1;
			while (value_len > 0 && (at[1 + name_len + value_len] == '\n' ||
							at[1 + name_len + value_len] == '\r'))
				value_len--;
			if (value_len >= size)
				value_len = size - 1;
			memcpy(value, at + name_len + 2, value_len);
			return make_readable(value, value_len);
		}
		at = next;
	}
	return false;
}

void mog_refused_at(struct mog_error *error, const char *command, const char *tracker,
	const char *line, size_t len)
{
	const size_t size = sizeof(error->at);
	int used = snprintf(error->at, size, "%s at tracker %s", command, tracker);
	size_t row = 0;

	while (row < sizeof(about) / sizeof(about[0]) && !strstr(error->word, about[row].part))
		row++;
	if (row == sizeof(about) / sizeof(about[0]))
		return;
	for (size_t i = 0; about[row].fields[i]; i++) {
		char value[100];

		if (used < 0 || (size_t)used >= size ||
			!find_value(line, len, about[row].fields[i], value, sizeof(value)))
			continue;
		used += snprintf(error->at + used, size - (size_t)used, ", %s \"%s\"",
			about[row].fields[i], value);
	}
}
