/*
 * How the connections of a pool use TLS: what was set, and what is made of it when the first
 * connection needs it.
 */
#ifndef MC_TLS_H
#define MC_TLS_H

#include "net/error.h"
#include "net/tls.h"

#include <stdbool.h>

struct mc_tls_settings {
	bool on;
	const char *peer_name; /* name in the servers' certificates; NULL: the host of each */
	struct net_tls_options options;
};

/* All zero: off. */
struct mc_tls {
	struct mc_tls_settings settings; /* its strings are owned */
	struct net_tls *shared; /* by all connections, and other pools; NULL: not asked for yet */
};

bool mc_tls_same(const struct mc_tls_settings *a, const struct mc_tls_settings *b);

/* Takes the place of what was set, whose connections must be closed. Strings are copied, and may be
 * those of before. False: out of memory, nothing changed. */
bool mc_tls_set(struct mc_tls *tls, const struct mc_tls_settings *settings);

void mc_tls_free(struct mc_tls *tls);

/* Reads the files if that was not done yet. NET_OK, or *error says what is wrong with them. */
enum net_code mc_tls_make(struct mc_tls *tls, struct net_error *error);

/* Frees what pools have shared. For the end of the process. */
void mc_tls_forget(void);

#endif
