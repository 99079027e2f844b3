/*
 * Copying of large payloads.
 *
 * The C library copies what is large by one instruction (rep movsb), which some processors (AMD Zen
 * among them) do twenty times as slowly where the destination is 1 to 15 bytes ahead of the source
 * within a page. The bytes of a large string of PHP begin 24 bytes into a page, those of a large
 * malloc() 16: a copy from the one to the other is always such a case.
 */
#ifndef NET_COPY_H
#define NET_COPY_H

#include <stddef.h>
#include <string.h>

/* Below the length from which any C library uses that instruction. */
enum { NET_COPY_PIECE = 1024 };

/* memcpy() at the same speed wherever the two are. */
static inline void net_copy(void *to, const void *from, size_t len)
{
	char *at = to;

	for (size_t done = 0; done < len;) {
		/* not a constant: the compiler would put the instruction there itself */
		size_t piece = len - done < NET_COPY_PIECE ? len - done : NET_COPY_PIECE;

		memcpy(at + done, (const char *)from + done, piece);
		done += piece;
	}
}

#endif
