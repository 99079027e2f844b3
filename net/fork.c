#include "net/fork.h"

#include <pthread.h>

volatile uint32_t net_fork_counter;

static int watched;

static void in_child(void)
{
	net_fork_counter++;
}

int net_fork_watch(void)
{
	int failed;

	if (watched)
		return 0;
	failed = pthread_atfork(NULL, NULL, in_child);
	watched = failed == 0;
	return failed;
}
