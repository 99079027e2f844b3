#include "mogile/engine/text.h"

#include "net/bytes.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void mog_text_free(struct mog_text *t)
{
	free(t->data);
	memset(t, 0, sizeof(*t));
}

void mog_text_clear(struct mog_text *t)
{
	t->len = 0;
	t->failed = false;
}

static bool reserve(struct mog_text *t, size_t room)
{
	size_t cap = t->cap ? t->cap : 256;
	char *data;

	if (t->failed)
		return false;
	if (room < t->cap - t->len)
		return true;
	while (cap - t->len <= room) {
		if (cap > SIZE_MAX / 2) {
			t->failed = true;
			return false;
		}
		cap *= 2;
	}
	data = realloc(t->data, cap);
	if (!data) {
		t->failed = true;
		return false;
	}
	t->data = data;
	t->cap = cap;
	return true;
}

void mog_text_add(struct mog_text *t, const char *data, size_t len)
{
	if (!reserve(t, len))
		return;
	if (len)
		memcpy(t->data + t->len, data, len);
	t->len += len;
	t->data[t->len] = '\0';
}

static bool is_plain(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '-' || c == '_' || c == '.' || c == '~';
}

void mog_text_encode(struct mog_text *t, const char *data, size_t len)
{
	static const char digits[] = "0123456789ABCDEF";
	char *out;

	if (len > SIZE_MAX / 4) {
		t->failed = true;
		return;
	}
	if (!reserve(t, 3 * len))
		return;
	out = t->data + t->len;
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)data[i];

		if (is_plain(c)) {
			*out++ = (char)c;
			continue;
		}
		*out++ = '%';
		*out++ = digits[c >> 4];
		*out++ = digits[c & 15];
	}
	*out = '\0';
	t->len = (size_t)(out - t->data);
}

void mog_text_pair(
	struct mog_text *t, const char *name, size_t name_len, const char *value, size_t len)
{
	if (t->len)
		mog_text_add(t, "&", 1);
	mog_text_encode(t, name, name_len);
	mog_text_add(t, "=", 1);
	mog_text_encode(t, value, len);
}

bool mog_text_word(struct mog_text *t, const char *data, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		if ((unsigned char)data[i] <= ' ' || data[i] == 0x7f)
			return false;
	}
	if (t->len)
		mog_text_add(t, " ", 1);
	mog_text_add(t, data, len);
	return len > 0;
}

void mog_text_pair_string(struct mog_text *t, const char *name, const char *value)
{
	mog_text_pair(t, name, strlen(name), value, strlen(value));
}

void mog_text_pair_int(struct mog_text *t, const char *name, int64_t value)
{
	char digits[24];

	snprintf(digits, sizeof(digits), "%" PRId64, value);
	mog_text_pair_string(t, name, digits);
}

bool mog_text_decode(char *data, size_t *len)
{
	char *out = data;

	for (size_t i = 0; i < *len; i++) {
		if (data[i] == '+') {
			*out++ = ' ';
		} else if (data[i] != '%') {
			*out++ = data[i];
		} else {
			int high = *len - i > 2 ? net_hex_digit(data[i + 1]) : -1;
			int low = *len - i > 2 ? net_hex_digit(data[i + 2]) : -1;

			if (high < 0 || low < 0)
				return false;
			*out++ = (char)(high * 16 + low);
			i += 2;
		}
	}
	*len = (size_t)(out - data);
	*out = '\0';
	return true;
}
