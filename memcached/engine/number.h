/*
 * Decimal numbers of the text protocols, without the locale and without a terminator.
 */
#ifndef MC_NUMBER_H
#define MC_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* For numbers of more than one digit: call the next one. */
char *mc_number_put_long(char *to, uint64_t n);

/* Writes up to 20 digits; returns the end. */
static inline char *mc_number_put(char *to, uint64_t n)
{
	if (n >= 10)
		return mc_number_put_long(to, n);
	*to = (char)('0' + n);
	return to + 1;
}

/* The same with a minus sign where needed: up to 20 bytes. */
static inline char *mc_number_put_signed(char *to, int64_t n)
{
	if (n >= 0)
		return mc_number_put(to, (uint64_t)n);
	*to++ = '-';
	return mc_number_put(to, 0 - (uint64_t)n);
}

/*
 * The digits at *at: the number, with *at behind its last digit. False: there is none, or it does
 * not fit. Behind the digits there must be a readable byte that is none: the line's end, or a NUL.
 */
static inline bool mc_number_scan(const char **at, uint64_t *n)
{
	const char *start = *at;
	const char *p = start;
	uint64_t value = (unsigned char)*p - (uint64_t)'0';
	unsigned digit;

	if (value > 9)
		return false;
	/* the flags of most values have one digit */
	digit = (unsigned char)*++p - (unsigned)'0';
	if (digit <= 9) {
		do {
			value = value * 10 + digit;
			digit = (unsigned char)*++p - (unsigned)'0';
		} while (digit <= 9);
		/* 19 digits always fit; the rare 20 that do begin with 1 and have not wrapped
		 * round */
		if (__builtin_expect(p - start > 19, 0) &&
			(p - start != 20 || *start != '1' || value < 10000000000000000000u))
			return false;
	}
	*at = p;
	*n = value;
	return true;
}

/* The same of a number of up to nine digits, as nearly all are: it fits. False: it has more, or
 * there is none, and *at stays. */
static inline bool mc_number_scan_short(const char **at, uint32_t *n)
{
	const char *p = *at;
	uint32_t value = 0;
	unsigned digit;

	while ((digit = (unsigned char)*p - (unsigned)'0') <= 9) {
		value = value * 10 + digit;
		p++;
	}
	if ((size_t)(p - *at) - 1 >= 9)
		return false;
	*at = p;
	*n = value;
	return true;
}

/* All of text[0..len) must be digits and fit; text[len] must be readable and no digit. */
static inline bool mc_number_parse(const char *text, size_t len, uint64_t *n)
{
	const char *at = text;

	return mc_number_scan(&at, n) && at == text + len;
}

#endif
