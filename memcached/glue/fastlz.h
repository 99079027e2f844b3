/*
 * FastLZ, the compressed format that PHP clients of Memcached store by default; levels 1 and 2.
 * Debian has no package of it, so this is an implementation of our own. It knows bytes only: no
 * PHP, no allocation.
 *
 * The format: a stream of groups. The first byte of the stream has the level less one in its upper
 * three bits, and is otherwise a literal group's.
 *   000nnnnn                          n + 1 literal bytes follow
 *   lllooooo [length] oooooooo        copy l + 2 bytes (1 <= l <= 6) from o + 1 bytes back; with
 *                                     l = 7 a length byte follows (level 1) or as many as are 255
 *                                     and one more (level 2), which are added to l
 *   lll11111 [length] 11111111 hi lo  level 2 only: from 8192 + 256 * hi + lo bytes back
 *
 * The encoder finds the same matches as the original of 2007 (a table of 8192 positions, the newest
 * wins), so the bytes are those that other clients store for the same value.
 */
#ifndef PIECES_MEMCACHED_FASTLZ_H
#define PIECES_MEMCACHED_FASTLZ_H

#include <stdbool.h>
#include <stddef.h>

/* No input of len bytes takes more room than this when compressed. */
size_t fastlz_bound(size_t len);

/* Compresses len bytes to out, which has room for fastlz_bound(len), and returns the length
 * written: level 1 for less than 64 KiB, level 2 from there. len must fit in 32 bits. */
size_t fastlz_compress(const void *in, size_t len, void *out);

/* How many bytes the groups of a stream stand for, found without writing any of them. False when it
 * is cut or of an unknown level. True does not promise that every distance is valid:
 * fastlz_decompress finds that. */
bool fastlz_decompressed_size(const void *in, size_t len, size_t *size);

/* Writes exactly size bytes to out. False when the stream is damaged or stands for another number
 * of bytes; never reads or writes outside of the two buffers. */
bool fastlz_decompress(const void *in, size_t len, void *out, size_t size);

#endif
