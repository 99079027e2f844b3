<?php

/** @generate-class-entries */

class GearmanClient
{
	public function __construct() {}

	public function __destruct() {}

	/** @implementation-alias gearman_client_return_code */
	public function returnCode(): int {}

	/** @implementation-alias gearman_client_error */
	public function error(): string|false {}

	/** @implementation-alias gearman_client_get_errno */
	public function getErrno(): int {}

	/** @implementation-alias gearman_client_options */
	public function options(): int {}

	/** @implementation-alias gearman_client_set_options */
	public function setOptions(int $option): bool {}

	/** @implementation-alias gearman_client_add_options */
	public function addOptions(int $option): bool {}

	/** @implementation-alias gearman_client_remove_options */
	public function removeOptions(int $option): bool {}

	/** @implementation-alias gearman_client_timeout */
	public function timeout(): int {}

	/** @implementation-alias gearman_client_set_timeout */
	public function setTimeout(int $timeout): bool {}

	/** @implementation-alias gearman_client_add_server */
	public function addServer(?string $host = null, int $port = 0, bool $setupExceptionHandler = true): bool {}

	/** @implementation-alias gearman_client_add_servers */
	public function addServers(?string $servers = null, bool $setupExceptionHandler = true): bool {}

	/** @implementation-alias gearman_client_wait */
	public function wait(): bool {}

	/** @implementation-alias gearman_client_do_normal */
	public function doNormal(string $function, string $workload, ?string $unique = null): string {}

	/** @implementation-alias gearman_client_do_high */
	public function doHigh(string $function, string $workload, ?string $unique = null): string {}

	/** @implementation-alias gearman_client_do_low */
	public function doLow(string $function, string $workload, ?string $unique = null): string {}

	/** @implementation-alias gearman_client_do_background */
	public function doBackground(string $function, string $workload, ?string $unique = null): string {}

	/** @implementation-alias gearman_client_do_high_background */
	public function doHighBackground(string $function, string $workload, ?string $unique = null): string {}

	/** @implementation-alias gearman_client_do_low_background */
	public function doLowBackground(string $function, string $workload, ?string $unique = null): string {}

	/** @implementation-alias gearman_client_do_job_handle */
	public function doJobHandle(): string {}

	/** @implementation-alias gearman_client_do_status */
	public function doStatus(): array {}

	/** @implementation-alias gearman_client_job_status */
	public function jobStatus(string $job_handle): array {}

	/** @implementation-alias gearman_client_job_status_by_unique_key */
	public function jobStatusByUniqueKey(string $unique_key): array {}

	/** @implementation-alias gearman_client_ping */
	public function ping(string $workload): bool {}

	/** @implementation-alias gearman_client_add_task */
	public function addTask(string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): GearmanTask|false {}

	/** @implementation-alias gearman_client_add_task_high */
	public function addTaskHigh(string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): GearmanTask|false {}

	/** @implementation-alias gearman_client_add_task_low */
	public function addTaskLow(string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): GearmanTask|false {}

	/** @implementation-alias gearman_client_add_task_background */
	public function addTaskBackground(string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): GearmanTask|false {}

	/** @implementation-alias gearman_client_add_task_high_background */
	public function addTaskHighBackground(string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): GearmanTask|false {}

	/** @implementation-alias gearman_client_add_task_low_background */
	public function addTaskLowBackground(string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): GearmanTask|false {}

	/** @implementation-alias gearman_client_run_tasks */
	public function runTasks(): bool {}

	/** @implementation-alias gearman_client_add_task_status */
	public function addTaskStatus(string $job_handle, mixed $context = null): GearmanTask|false {}

	/** @implementation-alias gearman_client_set_workload_callback */
	public function setWorkloadCallback(callable $function): bool {}

	/** @implementation-alias gearman_client_set_created_callback */
	public function setCreatedCallback(callable $function): bool {}

	/** @implementation-alias gearman_client_set_data_callback */
	public function setDataCallback(callable $function): bool {}

	/** @implementation-alias gearman_client_set_warning_callback */
	public function setWarningCallback(callable $function): bool {}

	/** @implementation-alias gearman_client_set_status_callback */
	public function setStatusCallback(callable $function): bool {}

	/** @implementation-alias gearman_client_set_complete_callback */
	public function setCompleteCallback(callable $function): bool {}

	/** @implementation-alias gearman_client_set_exception_callback */
	public function setExceptionCallback(callable $function): bool {}

	/** @implementation-alias gearman_client_set_fail_callback */
	public function setFailCallback(callable $function): bool {}

	/** @implementation-alias gearman_client_clear_callbacks */
	public function clearCallbacks(): bool {}

	/** @implementation-alias gearman_client_context */
	public function context(): string {}

	/** @implementation-alias gearman_client_set_context */
	public function setContext(string $data): bool {}

	/** @implementation-alias gearman_client_enable_exception_handler */
	public function enableExceptionHandler(): bool {}
}
