#include "fastlz.h"

#include <stdint.h>
#include <string.h>

enum {
	TABLE_SIZE = 8192,
	LITERALS_MAX = 32,
	LEVEL2_FROM = 65536,
	/* Distances, as the encoder compares them. */
	LEVEL1_DISTANCE = 8192,
	NEAR_DISTANCE = 8191,
	FAR_DISTANCE = 65535 + NEAR_DISTANCE - 1,
	/* The longest match that one level 1 group holds, in bytes beyond the two that every match
	 * has. */
	LEVEL1_LENGTH = 262,
	/* The encoder looks for no match in the last bytes. */
	TAIL = 12,
	MATCH_TAIL = 2,
	UNCHECKED = 8,
};

struct encoder {
	const uint8_t *in;
	size_t len;
	uint8_t *out;
	size_t used;
	size_t literals; /* in the open literal group */
	uint32_t table[TABLE_SIZE];
};

size_t fastlz_bound(size_t len)
{
	return len + len / 16 + 66;
}

static uint32_t slot_of(const uint8_t *p)
{
	uint32_t first = (uint32_t)(p[0] | p[1] << 8);
	uint32_t second = (uint32_t)(p[1] | p[2] << 8);
	return (first ^ second ^ first >> 3) & (TABLE_SIZE - 1);
}

static void remember(struct encoder *e, size_t at)
{
	if (at + 3 <= e->len) {
		e->table[slot_of(e->in + at)] = (uint32_t)at;
	}
}

static void put(struct encoder *e, size_t byte)
{
	e->out[e->used++] = (uint8_t)byte;
}

/* A literal group is opened before it is known to be needed; its count byte is filled in, or taken
 * back, when it ends. */
static void open_literals(struct encoder *e)
{
	e->literals = 0;
	put(e, LITERALS_MAX - 1);
}

static void put_literal(struct encoder *e, uint8_t byte)
{
	put(e, byte);
	if (++e->literals == LITERALS_MAX) {
		open_literals(e);
	}
}

static void close_literals(struct encoder *e)
{
	if (e->literals == 0) {
		e->used--;
	} else {
		e->out[e->used - e->literals - 1] = (uint8_t)(e->literals - 1);
	}
}

/* length is less two, distance less one: as they are stored. */
static void put_match_level1(struct encoder *e, size_t length, size_t distance)
{
	for (; length > LEVEL1_LENGTH; length -= LEVEL1_LENGTH) {
		put(e, (7 << 5) + (distance >> 8));
		put(e, LEVEL1_LENGTH - 2 - 7);
		put(e, distance & 255);
	}
	if (length < 7) {
		put(e, (length << 5) + (distance >> 8));
	} else {
		put(e, (7 << 5) + (distance >> 8));
		put(e, length - 7);
	}
	put(e, distance & 255);
}

static void put_match_level2(struct encoder *e, size_t length, size_t distance)
{
	bool far = distance >= NEAR_DISTANCE;
	size_t high = far ? 31 : distance >> 8;
	if (length < 7) {
		put(e, (length << 5) + high);
	} else {
		put(e, (7 << 5) + high);
		for (length -= 7; length >= 255; length -= 255) {
			put(e, 255);
		}
		put(e, length);
	}
	if (far) {
		put(e, 255);
		distance -= NEAR_DISTANCE;
		put(e, distance >> 8);
	}
	put(e, distance & 255);
}

/* The number of equal bytes known at the start: 3, for a far match 5; 0: no match. */
static size_t match_start(const struct encoder *e, int level, size_t at, size_t from)
{
	const uint8_t *a = e->in + at, *b = e->in + from;
	size_t distance = at - from;
	if (distance == 0 ||
		distance >= (level == 1 ? (size_t)LEVEL1_DISTANCE : (size_t)FAR_DISTANCE)) {
		return 0;
	}
	if (memcmp(a, b, 3) != 0) {
		return 0;
	}
	if (level == 1 || distance < NEAR_DISTANCE) {
		return 3;
	}
	return a[3] == b[3] && a[4] == b[4] ? 5 : 0;
}

/* Where the comparison of a match ends: one behind the first difference, as the format's encoder
 * counts. */
static size_t match_end(const struct encoder *e, size_t at, size_t distance)
{
	size_t end = e->len - MATCH_TAIL;
	if (distance == 1) {
		/* A run is compared one byte behind. */
		while (at < end && e->in[at - 1] == e->in[at - 2]) {
			at++;
		}
		return at;
	}
	/* Eight bytes are compared whatever the bound: TAIL leaves room for them. */
	if (end < at + UNCHECKED) {
		end = at + UNCHECKED;
	}
	while (at < end) {
		at++;
		if (e->in[at - 1] != e->in[at - 1 - distance]) {
			break;
		}
	}
	return at;
}

static size_t encode(struct encoder *e, int level)
{
	size_t at = 0;
	size_t limit = e->len > TAIL ? e->len - TAIL : 0;

	memset(e->table, 0, sizeof e->table);
	open_literals(e);
	put_literal(e, e->in[at++]);
	put_literal(e, e->in[at++]);
	while (at < limit) {
		size_t distance, known, end;
		const uint8_t *p = e->in + at;
		if (level == 2 && p[-1] == p[0] && p[-1] == p[1] && p[0] == p[2]) {
			distance = 1;
			known = 3;
		} else {
			uint32_t *slot = &e->table[slot_of(p)];
			size_t from = *slot;
			*slot = (uint32_t)at;
			known = match_start(e, level, at, from);
			if (known == 0) {
				put_literal(e, e->in[at++]);
				continue;
			}
			distance = at - from;
		}
		end = match_end(e, at + known, distance) - 3;
		close_literals(e);
		if (level == 1) {
			put_match_level1(e, end - at, distance - 1);
		} else {
			put_match_level2(e, end - at, distance - 1);
		}
		at = end;
		remember(e, at++);
		remember(e, at++);
		open_literals(e);
	}
	while (at < e->len) {
		put_literal(e, e->in[at++]);
	}
	close_literals(e);
	if (level == 2) {
		e->out[0] |= 1 << 5;
	}
	return e->used;
}

size_t fastlz_compress(const void *in, size_t len, void *out)
{
	struct encoder e = {.in = in, .len = len, .out = out};
	if (len == 0) {
		return 0;
	}
	if (len < 4) {
		put(&e, len - 1);
		memcpy(e.out + 1, in, len);
		return len + 1;
	}
	return encode(&e, len < LEVEL2_FROM ? 1 : 2);
}

struct group {
	size_t literals; /* 0: a match */
	size_t length;
	size_t distance;
};

/* A compressed input, read group by group. */
struct groups {
	const uint8_t *in;
	size_t len;
	size_t at;
	int level;
	bool damaged; /* it is not what this compression makes */
};

static struct groups groups_of(const void *in, size_t len)
{
	struct groups r = {.in = in, .len = len};
	if (len == 0 || r.in[0] >> 5 > 1) {
		r.damaged = true;
	} else {
		r.level = (r.in[0] >> 5) + 1;
	}
	return r;
}

/* Reads one group's head. False at the end of the input. */
static bool read_group(struct groups *r, struct group *g)
{
	const uint8_t *in = r->in;
	size_t len = r->len;
	size_t i = r->at;
	unsigned head = in[i];
	if (i == 0) {
		head &= 31;
	}
	i++;
	if (head < 32) {
		g->literals = head + 1;
		r->at = i;
		return g->literals <= len - i;
	}
	g->literals = 0;
	g->length = (head >> 5) + 2;
	g->distance = (size_t)(head & 31) << 8;
	if (head >> 5 == 7) {
		unsigned more;
		do {
			if (i >= len) {
				return false;
			}
			more = in[i++];
			g->length += more;
		} while (r->level == 2 && more == 255);
	}
	if (i >= len) {
		return false;
	}
	unsigned low = in[i++];
	g->distance += low + 1;
	if (r->level == 2 && low == 255 && (head & 31) == 31) {
		if (len - i < 2) {
			return false;
		}
		g->distance = ((size_t)in[i] << 8) + in[i + 1] + NEAR_DISTANCE + 1;
		i += 2;
	}
	r->at = i;
	return true;
}

/* The next group; false at the end, or where the input is damaged. */
static bool next_group(struct groups *r, struct group *g)
{
	if (r->damaged || r->at >= r->len) {
		return false;
	}
	r->damaged = !read_group(r, g);
	return !r->damaged;
}

bool fastlz_decompressed_size(const void *in, size_t len, size_t *size)
{
	struct groups r = groups_of(in, len);
	struct group g;
	*size = 0;
	while (next_group(&r, &g)) {
		r.at += g.literals;
		*size += g.literals != 0 ? g.literals : g.length;
	}
	return !r.damaged;
}

bool fastlz_decompress(const void *in, size_t len, void *out, size_t size)
{
	uint8_t *to = out;
	size_t used = 0;
	struct groups r = groups_of(in, len);
	struct group g;
	while (next_group(&r, &g)) {
		if (g.literals != 0) {
			if (g.literals > size - used) {
				return false;
			}
			memcpy(to + used, r.in + r.at, g.literals);
			r.at += g.literals;
			used += g.literals;
			continue;
		}
		if (g.distance > used || g.length > size - used) {
			return false;
		}
		if (g.distance == 1) {
			memset(to + used, to[used - 1], g.length);
			used += g.length;
		} else if (g.distance >= g.length) {
			memcpy(to + used, to + used - g.distance, g.length);
			used += g.length;
		} else {
			/* The match reaches into what it writes itself. */
			for (size_t end = used + g.length; used < end; used++) {
				to[used] = to[used - g.distance];
			}
		}
	}
	return !r.damaged && used == size;
}
