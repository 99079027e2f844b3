<?php

/** @generate-class-entries */

class GearmanTask
{
	public function __construct() {}

	/** @implementation-alias gearman_task_return_code */
	public function returnCode(): int {}

	/** @implementation-alias gearman_task_function_name */
	public function functionName(): string|false {}

	/** @implementation-alias gearman_task_unique */
	public function unique(): string|false {}

	/** @implementation-alias gearman_task_job_handle */
	public function jobHandle(): string|false {}

	/** @implementation-alias gearman_task_is_known */
	public function isKnown(): bool {}

	/** @implementation-alias gearman_task_is_running */
	public function isRunning(): bool {}

	/** @implementation-alias gearman_task_numerator */
	public function taskNumerator(): int|false {}

	/** @implementation-alias gearman_task_denominator */
	public function taskDenominator(): int|false {}

	/** @implementation-alias gearman_task_data */
	public function data(): string|false {}

	/** @implementation-alias gearman_task_data_size */
	public function dataSize(): int|false {}

	/** @implementation-alias gearman_task_send_workload */
	public function sendWorkload(string $data): int|false {}

	/** @implementation-alias gearman_task_recv_data */
	public function recvData(int $data_len): array|false {}
}
