#include "net/wake.h"

#include <fcntl.h>
#include <stddef.h>
#include <unistd.h>

bool net_wake_open(struct net_wake *wake)
{
	int ends[2] = {-1, -1};
	bool made = pipe2(ends, O_CLOEXEC | O_NONBLOCK) == 0;

	wake->read_fd = ends[0];
	wake->write_fd = ends[1];
	return made;
}

void net_wake_set(struct net_wake *wake)
{
	/* A full pipe is readable already, and a closed one wakes nobody. */
	ssize_t written = write(wake->write_fd, "", 1);

	(void)written;
}

void net_wake_clear(struct net_wake *wake)
{
	char bytes[64];

	while (read(wake->read_fd, bytes, sizeof(bytes)) == (ssize_t)sizeof(bytes))
		;
}

void net_wake_close(struct net_wake *wake)
{
	if (wake->read_fd >= 0)
		close(wake->read_fd);
	if (wake->write_fd >= 0)
		close(wake->write_fd);
	wake->read_fd = wake->write_fd = -1;
}
