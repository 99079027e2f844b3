/*
 * Many files at once, a bounded number at a time; one file is a run of one job.
 *
 * All sockets, those to trackers and those to storage nodes, are waited for in one place.
 */
#ifndef MOG_RUN_H
#define MOG_RUN_H

#include "mogile/engine/client.h"
#include "mogile/engine/job.h"

#include <poll.h>
#include <stdbool.h>
#include <stddef.h>

struct mog_run {
	struct mog_client *client;
	struct mog_http *http;
	struct mog_job *waiting; /* not begun, in order */
	struct mog_job *last_waiting;
	struct mog_job *active;
	size_t limit; /* jobs active at once, at least 1 */
	size_t active_count;
	unsigned calls; /* tracker commands out */
	struct pollfd *fds;
	size_t fd_cap;
	/* Called for each job that has ended. May be NULL. */
	void (*on_end)(void *self, struct mog_job *job);
	void *self;
};

/* MOG_OK or MOG_NOMEM. */
enum mog_code mog_run_init(struct mog_run *run, struct mog_client *client, size_t limit);

/* Queues a job; it stays where it is until it has ended. */
void mog_run_add(struct mog_run *run, struct mog_job *job);

/* Goes on until all jobs have ended, or until stop (may be NULL) says so. MOG_OK, or MOG_NOMEM. */
enum mog_code mog_run_until(struct mog_run *run, bool (*stop)(void *self), void *self);

/* Was it begun by another process, which this one was forked from? Then it cannot go on here. */
bool mog_run_is_forked(const struct mog_run *run);

/* Gives the connections back; jobs that have not ended are given up, and their connections
 * closed. */
void mog_run_free(struct mog_run *run);

#endif
