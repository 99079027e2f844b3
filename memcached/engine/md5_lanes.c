#include "memcached/engine/md5_lanes.h"

#include <string.h>

typedef uint32_t lanes __attribute__((vector_size(4 * MC_MD5_LANES)));

/* RFC 1321, 3.4: the table T, and how far each step rotates. */
static const uint32_t table[64] = {0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf,
	0x4787c62a, 0xa8304613, 0xfd469501, 0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be,
	0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821, 0xf61e2562, 0xc040b340, 0x265e5a51,
	0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8, 0x21e1cde6, 0xc33707d6,
	0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a, 0xfffa3942,
	0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
	0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8,
	0xc4ac5665, 0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92,
	0xffeff47d, 0x85845dd1, 0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82,
	0xbd3af235, 0x2ad7d2bb, 0xeb86d391};

static const unsigned rotations[4][4] = {
	{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};

static inline lanes all(uint32_t n)
{
	return (lanes){n, n, n, n};
}

static inline lanes rotate(lanes x, unsigned by)
{
	return x << by | x >> (32 - by);
}

static uint32_t take_le32(const unsigned char *from)
{
	return (uint32_t)from[3] << 24 | (uint32_t)from[2] << 16 | (uint32_t)from[1] << 8 | from[0];
}

/* One round of 16 steps: which function mixes three words, and in which order it takes those of the
 * message. */
static inline __attribute__((always_inline)) void round_of_16(
	lanes state[4], const lanes words[16], unsigned round)
{
	static const unsigned first[4] = {0, 1, 5, 0};
	static const unsigned stride[4] = {1, 5, 3, 7};
	lanes a = state[0], b = state[1], c = state[2], d = state[3];

#pragma GCC unroll 16
	for (unsigned i = 0; i < 16; i++) {
		lanes mixed = round == 0   ? d ^ (b & (c ^ d))
			      : round == 1 ? c ^ (d & (b ^ c))
			      : round == 2 ? b ^ c ^ d
					   : c ^ (b | ~d);
		lanes sum = a + mixed + all(table[16 * round + i]) +
			    words[(first[round] + stride[round] * i) % 16];

		a = d;
		d = c;
		c = b;
		b += rotate(sum, rotations[round][i % 4]);
	}
	state[0] = a;
	state[1] = b;
	state[2] = c;
	state[3] = d;
}

void mc_md5_lanes(unsigned char messages[MC_MD5_LANES][64], const size_t len[MC_MD5_LANES],
	uint32_t digests[MC_MD5_LANES][4])
{
	const lanes start[4] = {all(0x67452301), all(0xefcdab89), all(0x98badcfe), all(0x10325476)};
	lanes state[4] = {start[0], start[1], start[2], start[3]};
	lanes words[16];

	for (unsigned m = 0; m < MC_MD5_LANES; m++) {
		memset(messages[m] + len[m], 0, 64 - len[m]);
		messages[m][len[m]] = 0x80;
		/* the length in bits, little end first; two bytes are enough */
		messages[m][56] = (unsigned char)(len[m] << 3);
		messages[m][57] = (unsigned char)(len[m] >> 5);
	}
	for (unsigned i = 0; i < 16; i++)
		words[i] = (lanes){take_le32(messages[0] + 4 * i), take_le32(messages[1] + 4 * i),
			take_le32(messages[2] + 4 * i), take_le32(messages[3] + 4 * i)};
	/* each with its constants in place */
	round_of_16(state, words, 0);
	round_of_16(state, words, 1);
	round_of_16(state, words, 2);
	round_of_16(state, words, 3);
	for (unsigned i = 0; i < 4; i++) {
		lanes sum = state[i] + start[i];

		for (unsigned m = 0; m < MC_MD5_LANES; m++)
			digests[m][i] = sum[m];
	}
}
