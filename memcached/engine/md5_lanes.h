/*
 * MD5 (RFC 1321) of four short messages at once, one in each lane of a vector: a ketama ring is
 * made of thousands of them.
 */
#ifndef MC_MD5_LANES_H
#define MC_MD5_LANES_H

#include <stddef.h>
#include <stdint.h>

enum {
	MC_MD5_LANES = 4,
	/* The longest message, in bytes: with its padding it must fit one block. */
	MC_MD5_LANES_MAX = 55
};

/*
 * messages[i] has len[i] (<= MC_MD5_LANES_MAX) bytes at its front; what lies behind them, up to 64
 * bytes, is overwritten with the padding. digests[i] is the sum of messages[i] as four words, the
 * first byte of the sum in the low byte of the first.
 */
void mc_md5_lanes(unsigned char messages[MC_MD5_LANES][64], const size_t len[MC_MD5_LANES],
	uint32_t digests[MC_MD5_LANES][4]);

#endif
