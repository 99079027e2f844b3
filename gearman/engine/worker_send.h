/* How a worker reports on its jobs. */
#ifndef GM_WORKER_SEND_H
#define GM_WORKER_SEND_H

#include "gearman/engine/worker_state.h"

/* What follows the end of a job. */
enum gm_next {
	GM_NEXT_UNKNOWN, /* no job is requested */
	GM_NEXT_REQUEST, /* jobs are requested together with the result */
	GM_NEXT_TAKE	 /* the same, and the caller is about to take the next one */
};

/*
 * What a worker reports of its job. The last three end it; JOB_NOT_FOUND: it has ended
 * already, and nothing was sent. LOST_CONNECTION: the job is the server's again. If another job is
 * to follow, what is requested goes out together with the result; a server that has lately had no
 * job is not asked, but told that we sleep. With GM_NEXT_TAKE the result of a short job may go out
 * together with those of the jobs behind it that are held already.
 */
gearman_return_t gm_job_data(struct gm_worker *worker, struct gm_job *job, struct gm_slice data);
gearman_return_t gm_job_warning(struct gm_worker *worker, struct gm_job *job, struct gm_slice text);
gearman_return_t gm_job_status(
	struct gm_worker *worker, struct gm_job *job, uint32_t numerator, uint32_t denominator);
gearman_return_t gm_job_complete(
	struct gm_worker *worker, struct gm_job *job, struct gm_slice result, enum gm_next next);
gearman_return_t gm_job_fail(struct gm_worker *worker, struct gm_job *job, enum gm_next next);
gearman_return_t gm_job_exception(
	struct gm_worker *worker, struct gm_job *job, struct gm_slice text);

#endif
