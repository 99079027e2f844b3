/*
 * What the files of a job share; not for anybody else. job_steps.c: its states; job_paths.c: where
 * the file may be; job_commands.c: what it asks the tracker; job_transfer.c: the file itself.
 */
#ifndef MOG_JOB_PARTS_H
#define MOG_JOB_PARTS_H

#include "mogile/engine/job.h"

/* --- job_end.c --- */

/* How a job ends. */
void mog_job_end(struct mog_job *job); /* with job->error as it is */
void mog_job_end_with(struct mog_job *job, const struct mog_error *error);
void mog_job_end_well(struct mog_job *job);
void mog_job_end_no_memory(struct mog_job *job);

/* --- job_paths.c --- */

void mog_job_free_paths(struct mog_job *job);

/* Takes prefixN of the call's reply, from 1 to the value of count; with devids, devid_N too. False:
 * out of memory. */
bool mog_job_add_numbered(struct mog_job *job, const char *count, const char *prefix, bool devids);
bool mog_job_add_path(struct mog_job *job, const char *url, size_t len, int64_t devid);

/* The paths are there: asks for the nodes if one is unknown, else leaves out those that must not be
 * followed and goes on to the first. */
void mog_job_check_paths(struct mog_job *job, const struct mog_client *client);

/* The path that the job is at failed, with that message. Its device is not tried again. */
void mog_job_path_failed(struct mog_job *job, const char *why);

/* The path that the job is at is to be tried once more after the others, if there is room. */
void mog_job_try_again_later(struct mog_job *job);

/* Every path failed: begins another round where one may help, or ends the job. */
void mog_job_out_of_paths(struct mog_job *job);

/* Opens the file anew, if it may be opened that often; else ends the job with job->error. */
void mog_job_reopen(struct mog_job *job);

/* --- job_commands.c --- */

/* Starts the state's command, or goes on with it. False: would have to wait. */
bool mog_job_step_call(struct mog_job *job, struct mog_client *client, unsigned *calls, bool block);

/* The paths come next: those given, or the tracker's. */
void mog_job_begin_paths(struct mog_job *job, const struct mog_client *client);

/* --- job_transfer.c --- */

/* Starts the transfer with the next path. False: its node has no room now. */
bool mog_job_start_transfer(
	struct mog_job *job, struct mog_http *http, const struct mog_client *client);

/* What became of the transfer. False: it is not over. */
bool mog_job_step_transfer(struct mog_job *job);

#endif
