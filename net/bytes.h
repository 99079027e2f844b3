/* Integers in network byte order, at any address; hexadecimal digits. */
#ifndef NET_BYTES_H
#define NET_BYTES_H

#include <stdint.h>

static inline void net_put_u16(void *to, uint16_t n)
{
	unsigned char *b = to;

	b[0] = (unsigned char)(n >> 8);
	b[1] = (unsigned char)n;
}

static inline void net_put_u32(void *to, uint32_t n)
{
	net_put_u16(to, (uint16_t)(n >> 16));
	net_put_u16((unsigned char *)to + 2, (uint16_t)n);
}

static inline void net_put_u64(void *to, uint64_t n)
{
	net_put_u32(to, (uint32_t)(n >> 32));
	net_put_u32((unsigned char *)to + 4, (uint32_t)n);
}

static inline uint16_t net_get_u16(const void *from)
{
	const unsigned char *b = from;

	return (uint16_t)(b[0] << 8 | b[1]);
}

static inline uint32_t net_get_u32(const void *from)
{
	return (uint32_t)net_get_u16(from) << 16 | net_get_u16((const unsigned char *)from + 2);
}

static inline uint64_t net_get_u64(const void *from)
{
	return (uint64_t)net_get_u32(from) << 32 | net_get_u32((const unsigned char *)from + 4);
}

/* The value of a hexadecimal digit of either case, or -1. */
static inline int net_hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

#endif
