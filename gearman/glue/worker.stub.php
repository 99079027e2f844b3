<?php

/** @generate-class-entries */

class GearmanWorker
{
	public function __construct() {}

	public function __destruct() {}

	/** @implementation-alias gearman_worker_return_code */
	public function returnCode(): int {}

	/** @implementation-alias gearman_worker_error */
	public function error(): string|false {}

	/** @implementation-alias gearman_worker_errno */
	public function getErrno(): int {}

	/** @implementation-alias gearman_worker_options */
	public function options(): int {}

	/** @implementation-alias gearman_worker_set_options */
	public function setOptions(int $option): true {}

	/** @implementation-alias gearman_worker_add_options */
	public function addOptions(int $option): true {}

	/** @implementation-alias gearman_worker_remove_options */
	public function removeOptions(int $option): true {}

	/** @implementation-alias gearman_worker_timeout */
	public function timeout(): int {}

	/** @implementation-alias gearman_worker_set_timeout */
	public function setTimeout(int $timeout): true {}

	/** @implementation-alias gearman_worker_set_id */
	public function setId(string $id): bool {}

	/** @implementation-alias gearman_worker_add_server */
	public function addServer(?string $host = null, int $port = 0, bool $setupExceptionHandler = true): bool {}

	/** @implementation-alias gearman_worker_add_servers */
	public function addServers(?string $servers = null, bool $setupExceptionHandler = true): bool {}

	/** @implementation-alias gearman_worker_wait */
	public function wait(): bool {}

	/** @implementation-alias gearman_worker_register */
	public function register(string $function_name, int $timeout = 0): bool {}

	/** @implementation-alias gearman_worker_unregister */
	public function unregister(string $function_name): bool {}

	/** @implementation-alias gearman_worker_unregister_all */
	public function unregisterAll(): bool {}

	/** @implementation-alias gearman_worker_grab_job */
	public function grabJob(): GearmanJob|false {}

	/** @implementation-alias gearman_worker_add_function */
	public function addFunction(string $function_name, callable $function, mixed $context = null, int $timeout = 0): bool {}

	/** @implementation-alias gearman_worker_work */
	public function work(): bool {}

	/** @implementation-alias gearman_worker_ping */
	public function ping(string $data): bool {}

	/** @implementation-alias gearman_worker_enable_exception_handler */
	public function enableExceptionHandler(): bool {}
}
