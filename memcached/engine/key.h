/*
 * What may be a key (protocol.txt, "Keys"): 1 to 250 bytes, prefix included, none of them a control
 * character, a space, or beyond ASCII.
 *
 * The last is libmemcached's rule, not the server's; programs that share a cache rely on it being
 * refused alike.
 */
#ifndef MC_KEY_H
#define MC_KEY_H

#include <stdbool.h>
#include <stddef.h>

/* Are all len bytes among those that a key may hold? */
bool mc_key_bytes_valid(const char *bytes, size_t len);

/* May this be a key, behind a prefix of prefix_len bytes? */
bool mc_key_valid(const char *key, size_t len, size_t prefix_len);

/* The same in the binary protocol, which has lengths: any bytes but a newline, as libmemcached has it. */
bool mc_key_valid_binary(const char *key, size_t len, size_t prefix_len);

/* May this be the type of statistics asked for: words of letters, digits and what names are made of, so
 * that it cannot end the command it stands in? */
bool mc_stats_type_valid(const char *type, size_t len);

#endif
