#include "mogile/engine/run.h"

#include "net/clock.h"
#include "net/fork.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum mog_code mog_run_init(struct mog_run *run, struct mog_client *client, size_t limit)
{
	memset(run, 0, sizeof(*run));
	run->client = client;
	run->limit = limit ? limit : 1;
	run->http = mog_client_take_http(client);
	return run->http ? MOG_OK : MOG_NOMEM;
}

void mog_run_add(struct mog_run *run, struct mog_job *job)
{
	job->next = NULL;
	if (run->last_waiting)
		run->last_waiting->next = job;
	else
		run->waiting = job;
	run->last_waiting = job;
}

static void fill(struct mog_run *run)
{
	while (run->waiting && run->active_count < run->limit) {
		struct mog_job *job = run->waiting;

		run->waiting = job->next;
		if (!run->waiting)
			run->last_waiting = NULL;
		job->next = run->active;
		run->active = job;
		run->active_count++;
	}
}

/* Steps every active job. True if one ended, so that another may begin. */
static bool step_all(struct mog_run *run)
{
	bool alone = run->active_count == 1 && !run->waiting;
	struct mog_job **at = &run->active;
	bool ended = false;

	while (*at) {
		struct mog_job *job = *at;

		mog_job_step(job, run->client, run->http, &run->calls, alone);
		if (!job->ended) {
			at = &job->next;
			continue;
		}
		*at = job->next;
		run->active_count--;
		ended = true;
		if (run->on_end)
			run->on_end(run->self, job);
	}
	return ended;
}

static bool room_for(struct mog_run *run, size_t count)
{
	struct pollfd *fds;

	if (count <= run->fd_cap)
		return true;
	fds = realloc(run->fds, 2 * count * sizeof(*fds));
	if (!fds)
		return false;
	run->fds = fds;
	run->fd_cap = 2 * count;
	return true;
}

static enum mog_code stop_all(struct mog_run *run, enum mog_code code, const char *why)
{
	struct mog_error error;

	mog_error_set(&error, code, NULL, "%s", why);
	run->limit = SIZE_MAX;
	/* Whoever is told of a job's end may add another one. */
	do {
		fill(run);
		for (struct mog_job *job = run->active; job; job = job->next)
			mog_job_stop(job, &run->calls, &error);
		step_all(run);
	} while (run->waiting);
	return code == MOG_NOMEM ? MOG_NOMEM : MOG_OK;
}

/* Somebody may be late: what is there for libcurl now? */
static enum mog_code look(struct mog_run *run, size_t of_http)
{
	bool ready;

	if (net_interrupted(run->client->trackers.waiter))
		return stop_all(run, MOG_CANCELLED, "interrupted");
	ready = net_poll(run->fds, of_http, 0) > 0;
	mog_http_ready(run->http, run->fds, ready ? of_http : 0);
	return MOG_OK;
}

/* Waits for every socket, and lets libcurl go on. */
static enum mog_code wait_all(struct mog_run *run)
{
	struct mog_http *http = run->http;
	size_t of_http = http->fd_count;
	size_t count = of_http;
	int64_t deadline = mog_http_deadline(http);
	enum net_code code;

	if (mog_http_timer_due(http)) {
		if (net_interrupted(run->client->trackers.waiter))
			return stop_all(run, MOG_CANCELLED, "interrupted");
		mog_http_timer(http);
		return MOG_OK;
	}
	if (!room_for(run, of_http + run->active_count + 1))
		return stop_all(run, MOG_NOMEM, "out of memory");
	if (of_http)
		memcpy(run->fds, http->fds, of_http * sizeof(*run->fds));
	if (deadline <= net_now())
		return look(run, of_http);
	for (struct mog_job *job = run->active; job; job = job->next) {
		int64_t until;

		if (!job->has_call)
			continue;
		mog_call_wants(&job->call, &run->fds[count++], &until);
		if (until < deadline)
			deadline = until;
	}
	code = net_wait(run->client->trackers.waiter, run->fds, count, deadline);
	if (code == NET_INTERRUPTED)
		return stop_all(run, MOG_CANCELLED, "interrupted");
	if (code == NET_IO)
		return stop_all(run, MOG_NOMEM, strerror(errno));
	mog_http_ready(http, run->fds, code == NET_OK ? of_http : 0);
	return MOG_OK;
}

enum mog_code mog_run_until(struct mog_run *run, bool (*stop)(void *self), void *self)
{
	for (;;) {
		enum mog_code code;

		fill(run);
		while (step_all(run))
			fill(run);
		if (run->http->failed)
			return stop_all(run, MOG_NOMEM, "out of memory");
		if ((!run->active && !run->waiting) || (stop && stop(self)))
			return MOG_OK;
		/* A callback forked, and this is the child: the connections are the parent's. */
		if (mog_run_is_forked(run))
			return stop_all(
				run, MOG_CANCELLED, "the process was forked in the middle of it");
		code = wait_all(run);
		if (code != MOG_OK)
			return code;
	}
}

bool mog_run_is_forked(const struct mog_run *run)
{
	return run->http && run->http->generation != net_fork_generation();
}

void mog_run_free(struct mog_run *run)
{
	if (!run->client)
		return;
	for (struct mog_job *job = run->active; job; job = job->next)
		mog_job_free(job);
	free(run->fds);
	if (run->http)
		mog_client_give_http(run->client, run->http);
	memset(run, 0, sizeof(*run));
}
