/*
 * What the C tests share: a check that names its line, numbers that are the same in every run, and
 * a fuzzer for where there is no other. A file that defines LLVMFuzzerTestOneInput is a fuzz
 * target:
 *
 *   clang -fsanitize=fuzzer,address,undefined -DFUZZER -I. tests/engine/NAME.c \
 *     net/x.c NAME/engine/x.c ...
 *
 * makes it one of libFuzzer's; without -DFUZZER its main() runs it for a bounded number of mutated
 * seeds.
 */
#ifndef PIECES_TEST_H
#define PIECES_TEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define check(condition) check_at((condition), #condition, __FILE__, __LINE__)

static inline void check_at(bool good, const char *condition, const char *file, int line)
{
	if (good)
		return;
	fprintf(stderr, "%s:%d: not so: %s\n", file, line, condition);
	exit(1);
}

/* xorshift64*: the next of a row of numbers that look random. *state must not be 0. */
static inline uint64_t test_random(uint64_t *state)
{
	*state ^= *state >> 12;
	*state ^= *state << 25;
	*state ^= *state >> 27;
	return *state * 2685821657736338717u;
}

static inline size_t test_below(uint64_t *state, size_t n)
{
	return n ? (size_t)(test_random(state) % n) : 0;
}

struct test_seed {
	const char *data;
	size_t len;
};
#define TEST_SEED(literal)                                                                         \
	{                                                                                          \
		literal, sizeof(literal) - 1                                                       \
	}

enum { TEST_INPUT_MAX = 4096 };

/* Changes data a little: a bit, a byte, bytes lost, doubled or moved, a number made large. */
static inline size_t test_mutate(uint64_t *state, uint8_t *data, size_t len)
{
	size_t at = test_below(state, len);
	size_t n = 1 + test_below(state, 8);

	if (n > len - at)
		n = len - at;
	switch (test_below(state, 7)) {
	case 0:
		if (len > 0)
			data[at] ^= (uint8_t)(1u << test_below(state, 8));
		return len;
	case 1:
		if (len > 0)
			data[at] = (uint8_t)test_random(state);
		return len;
	case 2:
		memmove(data + at, data + at + n, len - at - n);
		return len - n;
	case 3:
		if (len + n > TEST_INPUT_MAX)
			return len;
		memmove(data + at + n, data + at, len - at);
		return len + n;
	case 4:
		if (len > 0)
			memmove(data + at, data + test_below(state, len - n + 1), n);
		return len;
	case 5:
		memset(data + at, test_below(state, 2) ? 0xff : '9', n);
		return len;
	default:
		return at;
	}
}

/* Runs the target for each seed as it is, and for rounds changed ones. */
static inline void test_fuzz(int (*target)(const uint8_t *data, size_t len),
	const struct test_seed *seeds, size_t count, size_t rounds)
{
	uint64_t state = 20260115;
	uint8_t input[TEST_INPUT_MAX];

	for (size_t i = 0; i < count + rounds; i++) {
		const struct test_seed *seed = &seeds[i < count ? i : test_below(&state, count)];
		size_t len = seed->len;
		uint8_t *exact;

		check(len <= TEST_INPUT_MAX);
		memcpy(input, seed->data, len);
		for (size_t n = i < count ? 0 : 1 + test_below(&state, 6); n > 0; n--)
			len = test_mutate(&state, input, len);
		/* of just this length, so that reading beyond it is seen */
		exact = malloc(len ? len : 1);
		check(exact != NULL);
		memcpy(exact, input, len);
		target(exact, len);
		free(exact);
	}
}

#endif
