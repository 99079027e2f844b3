<?php

/** @generate-class-entries */

/**
 * A task of a GearmanClient, as addTask() returns it and callbacks get it.
 *
 * Without GEARMAN_CLIENT_FREE_TASKS, which is set by default, a task keeps its data after its last callback.
 */
class GearmanTask
{
	/** Creates an empty task, which is of no use: see GearmanClient::addTask(). */
	public function __construct() {}

	/**
	 * Returns the result code of the task.
	 *
	 * pecl/gearman: is 0 in the fail and exception callbacks.
	 *
	 * @return int one of the GEARMAN_ codes: how the task ended, or of the last method
	 * @implementation-alias gearman_task_return_code
	 */
	public function returnCode(): int {}

	/**
	 * Returns the name of the function.
	 *
	 * @return string|false the name; false for an empty task
	 * @implementation-alias gearman_task_function_name
	 */
	public function functionName(): string|false {}

	/**
	 * Returns the unique key of the task.
	 *
	 * @return string|false the key, which the client made if none was given; false for an empty task
	 * @implementation-alias gearman_task_unique
	 */
	public function unique(): string|false {}

	/**
	 * Returns the handle of the job.
	 *
	 * @return string|false as the server named it; "" before it did; false for an empty task
	 * @implementation-alias gearman_task_job_handle
	 */
	public function jobHandle(): string|false {}

	/**
	 * Returns whether the server knows the job, according to its reply to GearmanClient::addTaskStatus().
	 *
	 * @return bool true if it does
	 * @implementation-alias gearman_task_is_known
	 */
	public function isKnown(): bool {}

	/**
	 * Tells whether a worker has the job, in the answer to GearmanClient::addTaskStatus().
	 *
	 * @return bool true if one has
	 * @implementation-alias gearman_task_is_running
	 */
	public function isRunning(): bool {}

	/**
	 * Returns the numerator of the job's progress, as the worker sent it.
	 *
	 * @return int|false the numerator; false for an empty task
	 * @implementation-alias gearman_task_numerator
	 */
	public function taskNumerator(): int|false {}

	/**
	 * Returns the denominator of the job's progress, as the worker sent it.
	 *
	 * @return int|false the denominator; false for an empty task
	 * @implementation-alias gearman_task_denominator
	 */
	public function taskDenominator(): int|false {}

	/**
	 * Returns what arrived last: data, a warning, the result, the message of an exception.
	 *
	 * @return string|false any bytes; false for an empty task
	 * @implementation-alias gearman_task_data
	 */
	public function data(): string|false {}

	/**
	 * Returns the size of what arrived last.
	 *
	 * @return int|false bytes; false for an empty task
	 * @implementation-alias gearman_task_data_size
	 */
	public function dataSize(): int|false {}

	/**
	 * Adds to the workload of the task, in the workload callback.
	 *
	 * @param string $data any bytes
	 * @return int|false the number of bytes; false with a warning outside the workload callback
	 * @implementation-alias gearman_task_send_workload
	 */
	public function sendWorkload(string $data): int|false {}

	/**
	 * Returns what arrived last piece by piece.
	 *
	 * @param int $data_len how many bytes at most
	 * @return array|false the number of bytes, and the bytes; false for an empty task
	 * @throws ValueError for a negative number
	 * @implementation-alias gearman_task_recv_data
	 */
	public function recvData(int $data_len): array|false {}
}
