<?php

/** @generate-class-entries */

/**
 * A job that a worker has received: the argument of a worker's function, or what GearmanWorker::grabJob() returned.
 *
 * What is sent after the end of the job is ignored and returns true. Methods that send return false with a warning if
 * the connection to the server is lost, or the worker is gone.
 */
class GearmanJob
{
	/**
	 * Forgets the job. One that was not ended stays with the server, which gives it to another worker when the
	 * connection ends.
	 */
	public function __destruct() {}

	/**
	 * Returns the result code of the last method.
	 *
	 * @return int one of the GEARMAN_ codes
	 * @implementation-alias gearman_job_return_code
	 */
	public function returnCode(): int {}

	/**
	 * Sets how the function ends.
	 *
	 * GEARMAN_SUCCESS, the default: the job completes with what the function returns. Any other code makes the job
	 * fail. GEARMAN_SHUTDOWN ends Pieces\GearmanWorker::run().
	 *
	 * @param int $gearman_return_t one of the GEARMAN_ codes
	 * @return bool false with a warning if it is none
	 * @implementation-alias gearman_job_set_return
	 */
	public function setReturn(int $gearman_return_t): bool {}

	/**
	 * Sends data to the client, before the end of the job.
	 *
	 * @param string $data any bytes
	 * @return bool false on failure
	 * @implementation-alias gearman_job_send_data
	 */
	public function sendData(string $data): bool {}

	/**
	 * Sends a warning to the client.
	 *
	 * @param string $warning any bytes
	 * @return bool false on failure
	 * @implementation-alias gearman_job_send_warning
	 */
	public function sendWarning(string $warning): bool {}

	/**
	 * Sends the progress of the job.
	 *
	 * @param int $numerator how much is done, 0 to 4294967295
	 * @param int $denominator how much there is in all, 0 to 4294967295
	 * @return bool false on failure
	 * @throws ValueError if a number is out of range
	 * @implementation-alias gearman_job_send_status
	 */
	public function sendStatus(int $numerator, int $denominator): bool {}

	/**
	 * Ends the job with a result.
	 *
	 * @param string $result what the client gets
	 * @return bool false on failure
	 * @implementation-alias gearman_job_send_complete
	 */
	public function sendComplete(string $result): bool {}

	/**
	 * Ends the job with an exception.
	 *
	 * @param string $exception what the client's exception callback gets
	 * @return bool false on failure
	 * @implementation-alias gearman_job_send_exception
	 */
	public function sendException(string $exception): bool {}

	/**
	 * Ends the job as failed.
	 *
	 * @return bool false on failure
	 * @implementation-alias gearman_job_send_fail
	 */
	public function sendFail(): bool {}

	/**
	 * Returns the handle of the job.
	 *
	 * @return string|false as the server named it; false without a job
	 * @implementation-alias gearman_job_handle
	 */
	public function handle(): string|false {}

	/**
	 * Returns the name of the function.
	 *
	 * @return string|false the name; false without a job
	 * @implementation-alias gearman_job_function_name
	 */
	public function functionName(): string|false {}

	/**
	 * Returns the unique key of the job.
	 *
	 * @return string|false the key; "" without GEARMAN_WORKER_GRAB_UNIQ; false without a job
	 * @implementation-alias gearman_job_unique
	 */
	public function unique(): string|false {}

	/**
	 * Returns the workload of the job.
	 *
	 * @return string any bytes
	 * @implementation-alias gearman_job_workload
	 */
	public function workload(): string {}

	/**
	 * Returns the size of the workload.
	 *
	 * @return int bytes
	 * @implementation-alias gearman_job_workload_size
	 */
	public function workloadSize(): int {}
}
