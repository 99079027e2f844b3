/* How a job ends. */
#include "mogile/engine/job_parts.h"

void mog_job_end(struct mog_job *job)
{
	job->state = MOG_JOB_ENDED;
	job->ended = true;
}

void mog_job_end_with(struct mog_job *job, const struct mog_error *error)
{
	job->error = *error;
	mog_job_end(job);
}

void mog_job_end_no_memory(struct mog_job *job)
{
	mog_error_set(&job->error, MOG_NOMEM, NULL, "out of memory");
	mog_job_end(job);
}

void mog_job_end_well(struct mog_job *job)
{
	mog_error_clear(&job->error);
	mog_job_end(job);
}
