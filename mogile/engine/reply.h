/*
 * A tracker's answer: "OK name=value&..." or "ERR word text", url-encoded; or, to a command that
 * begins with '!', plain lines up to a lone ".".
 *
 * Decoding knows no socket and can be cut at any byte: mog_reply_length() says when an answer is
 * whole, mog_reply_parse() then takes it apart.
 */
#ifndef MOG_REPLY_H
#define MOG_REPLY_H

#include "mogile/engine/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Longer answers are refused, and those of more fields: a line of 8 MiB could make 4 million of
 * them, each with a struct. 1000 keys of 255 escaped bytes are below 1 MiB, 60,000 hosts are
 * 480,000 fields. */
enum { MOG_REPLY_MAX = 8 << 20, MOG_PAIRS_MAX = 1 << 19 };

/* Decoded; terminated by a NUL that len does not count (and may hold others). */
struct mog_pair {
	const char *name;
	size_t name_len;
	const char *value;
	size_t len;
};

/* All zero: none. */
struct mog_reply {
	char *bytes; /* what the pairs and lines point into; owned */
	bool admin;  /* an answer of plain lines: each is a pair's value, without a name */
	struct mog_pair *pairs;
	size_t count;
	/* the pairs' numbers in order of their names, where there are many; else NULL */
	uint32_t *sorted;
};

void mog_reply_free(struct mog_reply *r);

/* How many of data[0..len) are the first answer, its end included; 0: not whole yet. */
size_t mog_reply_length(const char *data, size_t len, bool admin);

/*
 * Takes apart the answer data[0..len), which is copied. MOG_OK; MOG_REFUSED with *error set to the
 * tracker's word and text; MOG_BAD_REPLY, MOG_NOMEM. Only after MOG_OK is there something to free.
 */
enum mog_code mog_reply_parse(
	struct mog_reply *r, const char *data, size_t len, bool admin, struct mog_error *error);

/* The pair of that name (the last one, if it came twice), or NULL. Takes time by the logarithm of
 * their number. */
const struct mog_pair *mog_reply_get(const struct mog_reply *r, const char *name);

/* The pair's value as a number from 0 to max; false: no such pair, or not such a number. */
bool mog_reply_int(const struct mog_reply *r, const char *name, int64_t max, int64_t *value);

#endif
