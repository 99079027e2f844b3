<?php

/** @generate-class-entries */

class GearmanJob
{
	public function __destruct() {}

	/** @implementation-alias gearman_job_return_code */
	public function returnCode(): int {}

	/** @implementation-alias gearman_job_set_return */
	public function setReturn(int $gearman_return_t): bool {}

	/** @implementation-alias gearman_job_send_data */
	public function sendData(string $data): bool {}

	/** @implementation-alias gearman_job_send_warning */
	public function sendWarning(string $warning): bool {}

	/** @implementation-alias gearman_job_send_status */
	public function sendStatus(int $numerator, int $denominator): bool {}

	/** @implementation-alias gearman_job_send_complete */
	public function sendComplete(string $result): bool {}

	/** @implementation-alias gearman_job_send_exception */
	public function sendException(string $exception): bool {}

	/** @implementation-alias gearman_job_send_fail */
	public function sendFail(): bool {}

	/** @implementation-alias gearman_job_handle */
	public function handle(): string|false {}

	/** @implementation-alias gearman_job_function_name */
	public function functionName(): string|false {}

	/** @implementation-alias gearman_job_unique */
	public function unique(): string|false {}

	/** @implementation-alias gearman_job_workload */
	public function workload(): string {}

	/** @implementation-alias gearman_job_workload_size */
	public function workloadSize(): int {}
}
