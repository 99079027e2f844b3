/*
 * Which process is this? A socket shared by two processes mixes up their replies, so a connection
 * remembers the generation it was made in and is dropped in any other.
 *
 * A counter that fork() itself advances in the child: asking costs no system call, as getpid()
 * would.
 */
#ifndef NET_FORK_H
#define NET_FORK_H

#include <stdint.h>

/* Call once before the first connection (at module start); again does no harm.
 * Returns 0, or an errno when the handler could not be registered. */
int net_fork_watch(void);

extern volatile uint32_t net_fork_counter;

/* Differs between a process and each of its descendants. */
static inline uint32_t net_fork_generation(void)
{
	return net_fork_counter;
}

#endif
