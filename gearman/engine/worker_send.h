/* What a worker tells a server of its jobs. */
#ifndef GM_WORKER_SEND_H
#define GM_WORKER_SEND_H

#include "gearman/engine/worker_state.h"

/*
 * What a worker tells the server of its job. The last three end it; JOB_NOT_FOUND: it has ended
 * already, and nothing was sent. LOST_CONNECTION: the job is the server's again. With grab_next
 * another job is asked for together with the result, which the next gm_worker_grab() then gets, or, if
 * the server has lately had none, to be woken for one.
 */
gearman_return_t gm_job_data(struct gm_worker *worker, struct gm_job *job, struct gm_slice data);
gearman_return_t gm_job_warning(struct gm_worker *worker, struct gm_job *job, struct gm_slice text);
gearman_return_t gm_job_status(
	struct gm_worker *worker, struct gm_job *job, uint32_t numerator, uint32_t denominator);
gearman_return_t gm_job_complete(
	struct gm_worker *worker, struct gm_job *job, struct gm_slice result, bool grab_next);
gearman_return_t gm_job_fail(struct gm_worker *worker, struct gm_job *job, bool grab_next);
gearman_return_t gm_job_exception(
	struct gm_worker *worker, struct gm_job *job, struct gm_slice text);

#endif
