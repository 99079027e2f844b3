#include "mogile/engine/reply.h"

#include "mogile/engine/text.h"

#include <stdlib.h>
#include <string.h>

/* So many are searched faster than sorted. */
enum { FEW_PAIRS = 32 };

void mog_reply_free(struct mog_reply *r)
{
	free(r->bytes);
	free(r->pairs);
	free(r->sorted);
	memset(r, 0, sizeof(*r));
}

static size_t admin_length(const char *data, size_t len)
{
	size_t at = 0;

	for (;;) {
		const char *end = memchr(data + at, '\n', len - at);
		size_t line;

		if (!end)
			return 0;
		line = (size_t)(end - data) - at;
		if (data[at] == '.' && (line == 1 || (line == 2 && data[at + 1] == '\r')))
			return (size_t)(end - data) + 1;
		at = (size_t)(end - data) + 1;
	}
}

size_t mog_reply_length(const char *data, size_t len, bool admin)
{
	const char *end;

	if (len == 0)
		return 0;
	if (admin)
		return admin_length(data, len);
	end = memchr(data, '\n', len);
	return end ? (size_t)(end - data) + 1 : 0;
}

static struct mog_pair *add_pair(struct mog_reply *r)
{
	struct mog_pair *pairs;

	if (r->count == MOG_PAIRS_MAX)
		return NULL;
	/* Room grows at every power of two. */
	if ((r->count & (r->count - 1)) == 0) {
		pairs = realloc(r->pairs, (r->count ? 2 * r->count : 1) * sizeof(*pairs));
		if (!pairs)
			return NULL;
		r->pairs = pairs;
	}
	memset(&r->pairs[r->count], 0, sizeof(*r->pairs));
	return &r->pairs[r->count++];
}

static enum mog_code fail(struct mog_reply *r, struct mog_error *error, const char *what)
{
	bool many = r->count == MOG_PAIRS_MAX;

	mog_reply_free(r);
	if (!what && many)
		return mog_error_set(error, MOG_BAD_REPLY, NULL,
			"the answer has more than %d fields", MOG_PAIRS_MAX);
	if (!what)
		return mog_error_set(error, MOG_NOMEM, NULL, "out of memory");
	return mog_error_set(error, MOG_BAD_REPLY, NULL, "%s", what);
}

static int compare_name(const struct mog_pair *pair, const char *name, size_t len)
{
	size_t shorter = pair->name_len < len ? pair->name_len : len;
	int order = memcmp(pair->name, name, shorter);

	if (order == 0 && pair->name_len != len)
		return pair->name_len < len ? -1 : 1;
	return order;
}

/* By name; of the same name, by their order. */
static int compare_pairs(const void *one, const void *other, void *self)
{
	const struct mog_pair *pairs = self;
	const struct mog_pair *a = &pairs[*(const uint32_t *)one];
	const struct mog_pair *b = &pairs[*(const uint32_t *)other];
	int order = compare_name(a, b->name, b->name_len);

	return order != 0 ? order : (a > b) - (a < b);
}

/* Sorted, and not hashed, as the names are whatever a server says. */
static bool sort_pairs(struct mog_reply *r)
{
	if (r->count <= FEW_PAIRS)
		return true;
	r->sorted = malloc(r->count * sizeof(*r->sorted));
	if (!r->sorted)
		return false;
	for (size_t i = 0; i < r->count; i++)
		r->sorted[i] = (uint32_t)i;
	qsort_r(r->sorted, r->count, sizeof(*r->sorted), compare_pairs, r->pairs);
	return true;
}

static enum mog_code parse_pairs(
	struct mog_reply *r, char *text, size_t len, struct mog_error *error)
{
	while (len > 0) {
		char *end = memchr(text, '&', len);
		size_t size = end ? (size_t)(end - text) : len;
		char *equals = memchr(text, '=', size);
		size_t name_len = equals ? (size_t)(equals - text) : size;
		size_t value_len = equals ? size - name_len - 1 : 0;
		struct mog_pair *pair;

		if (size > 0) {
			if (!equals)
				return fail(r, error, "the answer has a field without a value");
			pair = add_pair(r);
			if (!pair)
				return fail(r, error, NULL);
			if (!mog_text_decode(text, &name_len) ||
				!mog_text_decode(equals + 1, &value_len))
				return fail(r, error, "the answer is not url-encoded");
			pair->name = text;
			pair->name_len = name_len;
			pair->value = equals + 1;
			pair->len = value_len;
		}
		if (!end)
			break;
		len -= size + 1;
		text = end + 1;
	}
	return sort_pairs(r) ? MOG_OK : fail(r, error, NULL);
}

static enum mog_code parse_lines(
	struct mog_reply *r, char *text, size_t len, struct mog_error *error)
{
	static const char refused[] = "ERROR: ";

	while (len > 0) {
		char *end = memchr(text, '\n', len);
		size_t size = end ? (size_t)(end - text) : len;
		size_t next = end ? size + 1 : size;
		struct mog_pair *pair;

		if (size > 0 && text[size - 1] == '\r')
			size--;
		if (size == 1 && text[0] == '.')
			break;
		if (r->count == 0 && size > sizeof(refused) - 1 &&
			memcmp(text, refused, sizeof(refused) - 1) == 0) {
			text[size] = '\0';
			mog_error_set(
				error, MOG_REFUSED, "error", "%s", text + sizeof(refused) - 1);
			mog_reply_free(r);
			return MOG_REFUSED;
		}
		pair = add_pair(r);
		if (!pair)
			return fail(r, error, NULL);
		text[size] = '\0';
		pair->value = text;
		pair->len = size;
		text += next;
		len -= next;
	}
	return MOG_OK;
}

/* "ERR word text" after the "ERR ". */
static enum mog_code parse_error(
	struct mog_reply *r, char *text, size_t len, struct mog_error *error)
{
	char *space = memchr(text, ' ', len);
	size_t word_len = space ? (size_t)(space - text) : len;
	size_t text_len = space ? len - word_len - 1 : 0;

	if (word_len == 0 || !mog_text_decode(text, &word_len))
		return fail(r, error, "the tracker's error has no word");
	if (space && !mog_text_decode(space + 1, &text_len))
		return fail(r, error, "the tracker's error is not url-encoded");
	mog_error_set(error, MOG_REFUSED, text, "%s", text_len ? space + 1 : text);
	mog_reply_free(r);
	return MOG_REFUSED;
}

enum mog_code mog_reply_parse(
	struct mog_reply *r, const char *data, size_t len, bool admin, struct mog_error *error)
{
	memset(r, 0, sizeof(*r));
	r->bytes = malloc(len + 1);
	if (!r->bytes)
		return fail(r, error, NULL);
	memcpy(r->bytes, data, len);
	r->bytes[len] = '\0';
	r->admin = admin;
	if (admin)
		return parse_lines(r, r->bytes, len, error);

	while (len > 0 && (r->bytes[len - 1] == '\n' || r->bytes[len - 1] == '\r'))
		r->bytes[--len] = '\0';
	if (len >= 4 && memcmp(r->bytes, "ERR ", 4) == 0)
		return parse_error(r, r->bytes + 4, len - 4, error);
	if (len == 2 && memcmp(r->bytes, "OK", 2) == 0)
		return MOG_OK;
	if (len < 3 || memcmp(r->bytes, "OK ", 3) != 0)
		return fail(r, error,
			"the answer begins with neither OK nor ERR: is it a tracker's port?");
	return parse_pairs(r, r->bytes + 3, len - 3, error);
}

/* The last of that name among the sorted ones. */
static const struct mog_pair *search(const struct mog_reply *r, const char *name, size_t len)
{
	size_t low = 0;
	size_t high = r->count;

	/* All before low are not after the name, all from high on are. */
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare_name(&r->pairs[r->sorted[middle]], name, len) <= 0)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == 0 || compare_name(&r->pairs[r->sorted[low - 1]], name, len) != 0)
		return NULL;
	return &r->pairs[r->sorted[low - 1]];
}

const struct mog_pair *mog_reply_get(const struct mog_reply *r, const char *name)
{
	size_t len = strlen(name);

	if (r->sorted)
		return search(r, name, len);
	for (size_t i = r->count; i-- > 0;) {
		const struct mog_pair *pair = &r->pairs[i];

		if (pair->name && pair->name_len == len && memcmp(pair->name, name, len) == 0)
			return pair;
	}
	return NULL;
}

bool mog_reply_int(const struct mog_reply *r, const char *name, int64_t max, int64_t *value)
{
	const struct mog_pair *pair = mog_reply_get(r, name);
	int64_t n = 0;

	if (!pair || pair->len == 0 || pair->len > 19)
		return false;
	for (size_t i = 0; i < pair->len; i++) {
		int digit = pair->value[i] - '0';

		if (digit < 0 || digit > 9 || digit > max || n > (max - digit) / 10)
			return false;
		n = n * 10 + digit;
	}
	*value = n;
	return true;
}
