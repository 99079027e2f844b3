#include "mogile/engine/job_parts.h"

#include <string.h>

void mog_job_free(struct mog_job *job)
{
	mog_transfer_end(&job->transfer);
	if (job->has_call)
		mog_call_end(&job->call);
	job->has_call = false;
	mog_job_free_paths(job);
}

void mog_job_stop(struct mog_job *job, unsigned *calls, const struct mog_error *error)
{
	if (job->ended)
		return;
	if (job->has_call)
		(*calls)--;
	mog_transfer_end(&job->transfer);
	if (job->has_call)
		mog_call_end(&job->call);
	job->has_call = false;
	mog_job_end_with(job, error);
}

static void begin(struct mog_job *job, const struct mog_client *client)
{
	job->total = -1;
	if (job->kind == MOG_STORE_FILE && job->key_len == 0) {
		/* To a tracker, a create_close without a key means that the file is given up. */
		mog_error_set(&job->error, MOG_INVALID, "no_key", "a key must not be empty");
		mog_job_end(job);
		return;
	}
	if (job->kind == MOG_STORE_FILE) {
		job->state = MOG_JOB_OPEN;
		return;
	}
	if (job->verify)
		job->state = MOG_JOB_INFO;
	else
		mog_job_begin_paths(job, client);
}

void mog_job_step(struct mog_job *job, struct mog_client *client, struct mog_http *http,
	unsigned *calls, bool block)
{
	bool went_on = true;

	while (went_on && !job->ended) {
		switch (job->state) {
		case MOG_JOB_NEW:
			begin(job, client);
			break;
		case MOG_JOB_NEXT:
			went_on = mog_job_start_transfer(job, http, client);
			break;
		case MOG_JOB_TRANSFER:
			went_on = mog_job_step_transfer(job);
			break;
		case MOG_JOB_ENDED:
			return;
		default:
			went_on = mog_job_step_call(job, client, calls, block);
			break;
		}
	}
}
