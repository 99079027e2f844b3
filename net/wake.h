/*
 * Waking what waits in poll(): a file descriptor that is readable once net_wake_set() was called,
 * until net_wake_clear(). For waits of one process; a forked child needs one of its own:
 * net_wake_open().
 */
#ifndef NET_WAKE_H
#define NET_WAKE_H

#include <stdbool.h>

struct net_wake {
	int read_fd; /* to poll() for POLLIN; -1: not open */
	int write_fd;
};

/* False: no more file descriptors (errno says why); *wake can then be closed all the same. */
bool net_wake_open(struct net_wake *wake);

/* Makes read_fd readable. Harmless if it is already. */
void net_wake_set(struct net_wake *wake);

/* Makes it unreadable. */
void net_wake_clear(struct net_wake *wake);

/* Harmless if closed. */
void net_wake_close(struct net_wake *wake);

#endif
