/*
 * Text that grows, and the url-encoding of the tracker protocol: a command's line is put together
 * here.
 *
 * Failing to allocate marks the text as failed and makes all further calls do nothing; whoever
 * sends it checks once.
 */
#ifndef MOG_TEXT_H
#define MOG_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* All zero: empty. */
struct mog_text {
	char *data; /* terminated when len > 0 */
	size_t len;
	size_t cap;
	bool failed; /* out of memory at some point */
};

void mog_text_free(struct mog_text *t);

/* Empties it, keeps the memory. */
void mog_text_clear(struct mog_text *t);

void mog_text_add(struct mog_text *t, const char *data, size_t len);

/* Adds data url-encoded: all but letters, digits and "-_.~" as %XX. Any byte may stand in data. */
void mog_text_encode(struct mog_text *t, const char *data, size_t len);

/* Decodes data[0..*len) in place, which has room for one byte more, and terminates it. False: a '%'
 * without two hex digits. */
bool mog_text_decode(char *data, size_t *len);

/* Adds "name=value", after a '&' unless it is the first pair. Both are encoded. */
void mog_text_pair(
	struct mog_text *t, const char *name, size_t name_len, const char *value, size_t len);

/* Adds a word as it is, after a blank unless it is the first. False: it is empty, or has blanks or
 * control bytes. */
bool mog_text_word(struct mog_text *t, const char *data, size_t len);

/* The same for names that need no encoding, with a terminated value or a number. */
void mog_text_pair_string(struct mog_text *t, const char *name, const char *value);
void mog_text_pair_int(struct mog_text *t, const char *name, int64_t value);

#endif
