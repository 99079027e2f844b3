<?php

/** @generate-class-entries */

/**
 * A client of job servers: has workers run functions, and returns what they return.
 *
 * Methods that fail return false (or "", or an array of false and 0) with a warning. returnCode() is then one of the
 * GEARMAN_ codes, error() says what went wrong. A client sends its jobs to one server, the one added last, and to the
 * next one if that cannot be reached.
 *
 * This class has the methods of pecl/gearman and no other. What this extension adds is in Pieces\GearmanClient.
 */
class GearmanClient
{
	/** Creates a client without servers. */
	public function __construct() {}

	/** Closes the connections of the client. */
	public function __destruct() {}

	/**
	 * Returns the result code of the last method.
	 *
	 * @return int one of the GEARMAN_ codes; GEARMAN_SUCCESS is 0
	 * @implementation-alias gearman_client_return_code
	 */
	public function returnCode(): int {}

	/**
	 * Returns the message of the last failure.
	 *
	 * pecl/gearman: after a success it is the message before, or GEARMAN_UNKNOWN_STATE.
	 *
	 * @return string|false a sentence that names host and port of the server; false after a success
	 * @implementation-alias gearman_client_error
	 */
	public function error(): string|false {}

	/**
	 * Returns the system's error number of the last failure.
	 *
	 * @return int the errno; 0 if there was none
	 * @implementation-alias gearman_client_get_errno
	 */
	public function getErrno(): int {}

	/**
	 * Returns the options.
	 *
	 * pecl/gearman: has bits for the state of the library, too.
	 *
	 * @return int bits GEARMAN_CLIENT_...
	 * @implementation-alias gearman_client_options
	 */
	public function options(): int {}

	/**
	 * Sets the options, in place of those that are set.
	 *
	 * @param int $option bits GEARMAN_CLIENT_..., as GEARMAN_CLIENT_NON_BLOCKING
	 * @return bool true
	 * @implementation-alias gearman_client_set_options
	 */
	public function setOptions(int $option): bool {}

	/**
	 * Sets options, besides those that are set.
	 *
	 * @param int $option bits GEARMAN_CLIENT_...
	 * @return bool true
	 * @implementation-alias gearman_client_add_options
	 */
	public function addOptions(int $option): bool {}

	/**
	 * Unsets options.
	 *
	 * @param int $option bits GEARMAN_CLIENT_...
	 * @return bool true
	 * @implementation-alias gearman_client_remove_options
	 */
	public function removeOptions(int $option): bool {}

	/**
	 * Returns the time-out.
	 *
	 * @return int milliseconds; below 0: no limit
	 * @implementation-alias gearman_client_timeout
	 */
	public function timeout(): int {}

	/**
	 * Limits every wait for a server.
	 *
	 * It is the time between two messages about the client's tasks: the reply to a request, progress, data, the
	 * end. After a time-out, runTasks() can be called again and continues; a do* method gives its job up.
	 * Connecting takes at most 4 seconds for each address, also without a time-out.
	 *
	 * @param int $timeout milliseconds; -1, the default: no limit
	 * @return bool true
	 * @implementation-alias gearman_client_set_timeout
	 */
	public function setTimeout(int $timeout): bool {}

	/**
	 * Adds a server. Nothing is connected before a method needs it.
	 *
	 * pecl/gearman: connects at once if $setupExceptionHandler is true, and throws if that fails.
	 *
	 * @param string|null $host a name or address; null: 127.0.0.1
	 * @param int $port its port; 0: 4730
	 * @param bool $setupExceptionHandler true: ask the servers to forward exceptions of workers, once there is an
	 *     exception callback
	 * @return bool false with a warning if host or port is invalid
	 * @implementation-alias gearman_client_add_server
	 */
	public function addServer(?string $host = null, int $port = 0, bool $setupExceptionHandler = true): bool {}

	/**
	 * Adds servers. Nothing is connected before a method needs it.
	 *
	 * pecl/gearman: connects at once if $setupExceptionHandler is true, and throws if that fails.
	 *
	 * @param string|null $servers "host:port,host2,[::1]:4731"; null: 127.0.0.1:4730
	 * @param bool $setupExceptionHandler as for addServer()
	 * @return bool false with a warning if one of them is not a server
	 * @implementation-alias gearman_client_add_servers
	 */
	public function addServers(?string $servers = null, bool $setupExceptionHandler = true): bool {}

	/**
	 * Waits until a server answers something.
	 *
	 * For use with GEARMAN_CLIENT_NON_BLOCKING, between two calls of runTasks().
	 *
	 * @return bool false with GEARMAN_NO_ACTIVE_FDS if nothing is outstanding, with GEARMAN_TIMEOUT after the
	 *     time-out
	 * @implementation-alias gearman_client_wait
	 */
	public function wait(): bool {}

	/**
	 * Runs a job and waits for its result.
	 *
	 * If the worker fails, the result is "" and returnCode() has the reason, as GEARMAN_WORK_FAIL. Set a time-out,
	 * as a job without a worker is waited for.
	 *
	 * pecl/gearman: refuses an empty workload.
	 *
	 * @param string $function the name of the function
	 * @param string $workload what the function gets; any bytes
	 * @param string|null $unique jobs of one function with equal keys are one job for the server; null: a key of
	 *     its own
	 * @return string what the worker returned; "" if the job failed
	 * @implementation-alias gearman_client_do_normal
	 */
	public function doNormal(string $function, string $workload, ?string $unique = null): string {}

	/**
	 * Runs a job with high priority and waits for its result.
	 *
	 * pecl/gearman: refuses an empty workload.
	 *
	 * @param string $function the name of the function
	 * @param string $workload what the function gets; any bytes
	 * @param string|null $unique jobs of one function with equal keys are one job for the server; null: a key of
	 *     its own
	 * @return string what the worker returned; "" if the job failed
	 * @implementation-alias gearman_client_do_high
	 */
	public function doHigh(string $function, string $workload, ?string $unique = null): string {}

	/**
	 * Runs a job with low priority and waits for its result.
	 *
	 * pecl/gearman: refuses an empty workload.
	 *
	 * @param string $function the name of the function
	 * @param string $workload what the function gets; any bytes
	 * @param string|null $unique jobs of one function with equal keys are one job for the server; null: a key of
	 *     its own
	 * @return string what the worker returned; "" if the job failed
	 * @implementation-alias gearman_client_do_low
	 */
	public function doLow(string $function, string $workload, ?string $unique = null): string {}

	/**
	 * Queues a job and does not wait for it.
	 *
	 * @param string $function the name of the function
	 * @param string $workload what the function gets; any bytes
	 * @param string|null $unique jobs of one function with equal keys are one job for the server; null: a key of
	 *     its own
	 * @return string the handle of the job, for jobStatus(); "" on failure
	 * @implementation-alias gearman_client_do_background
	 */
	public function doBackground(string $function, string $workload, ?string $unique = null): string {}

	/**
	 * Queues a job with high priority and does not wait for it.
	 *
	 * @param string $function the name of the function
	 * @param string $workload what the function gets; any bytes
	 * @param string|null $unique jobs of one function with equal keys are one job for the server; null: a key of
	 *     its own
	 * @return string the handle of the job, for jobStatus(); "" on failure
	 * @implementation-alias gearman_client_do_high_background
	 */
	public function doHighBackground(string $function, string $workload, ?string $unique = null): string {}

	/**
	 * Queues a job with low priority and does not wait for it.
	 *
	 * @param string $function the name of the function
	 * @param string $workload what the function gets; any bytes
	 * @param string|null $unique jobs of one function with equal keys are one job for the server; null: a key of
	 *     its own
	 * @return string the handle of the job, for jobStatus(); "" on failure
	 * @implementation-alias gearman_client_do_low_background
	 */
	public function doLowBackground(string $function, string $workload, ?string $unique = null): string {}

	/**
	 * Returns the handle of the job that a do* method is running, or could not finish.
	 *
	 * @return string the handle; "" after the end of the job
	 * @implementation-alias gearman_client_do_job_handle
	 */
	public function doJobHandle(): string {}

	/**
	 * Returns the progress of the job that a do* method is running, or could not finish.
	 *
	 * @return array numerator and denominator, as the worker sent them; [0, 0] after the end of the job
	 * @implementation-alias gearman_client_do_status
	 */
	public function doStatus(): array {}

	/**
	 * Asks a server for the state of a job, by its handle.
	 *
	 * @param string $job_handle as doBackground() returned it
	 * @return array known (bool), running (bool), numerator and denominator (int) of its progress
	 * @implementation-alias gearman_client_job_status
	 */
	public function jobStatus(string $job_handle): array {}

	/**
	 * Asks the servers for the state of a job, by its unique key.
	 *
	 * @param string $unique_key as it was given when the job was queued, up to 63 bytes
	 * @return array known (bool), running (bool), numerator and denominator (int) of its progress
	 * @implementation-alias gearman_client_job_status_by_unique_key
	 */
	public function jobStatusByUniqueKey(string $unique_key): array {}

	/**
	 * Sends data to every server, which sends it back.
	 *
	 * @param string $workload the data
	 * @return bool false with a warning if a server did not
	 * @implementation-alias gearman_client_ping
	 */
	public function ping(string $workload): bool {}

	/**
	 * Adds a job, which runTasks() runs.
	 *
	 * pecl/gearman: sends the task that was added last first.
	 *
	 * @param string $function_name the name of the function
	 * @param string|int|float $workload what the function gets; any bytes
	 * @param mixed $context the second argument of the callbacks for this task
	 * @param string|null $unique_key jobs of one function with equal keys are one job for the server; null: a key
	 *     of its own
	 * @return GearmanTask|false the task; false on failure
	 * @implementation-alias gearman_client_add_task
	 */
	public function addTask(string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): GearmanTask|false {}

	/**
	 * Adds a job with high priority, which runTasks() runs.
	 *
	 * @param string $function_name the name of the function
	 * @param string|int|float $workload what the function gets; any bytes
	 * @param mixed $context the second argument of the callbacks for this task
	 * @param string|null $unique_key jobs of one function with equal keys are one job for the server; null: a key
	 *     of its own
	 * @return GearmanTask|false the task; false on failure
	 * @implementation-alias gearman_client_add_task_high
	 */
	public function addTaskHigh(string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): GearmanTask|false {}

	/**
	 * Adds a job with low priority, which runTasks() runs.
	 *
	 * @param string $function_name the name of the function
	 * @param string|int|float $workload what the function gets; any bytes
	 * @param mixed $context the second argument of the callbacks for this task
	 * @param string|null $unique_key jobs of one function with equal keys are one job for the server; null: a key
	 *     of its own
	 * @return GearmanTask|false the task; false on failure
	 * @implementation-alias gearman_client_add_task_low
	 */
	public function addTaskLow(string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): GearmanTask|false {}

	/**
	 * Adds a job, which runTasks() queues without waiting for its end.
	 *
	 * @param string $function_name the name of the function
	 * @param string|int|float $workload what the function gets; any bytes
	 * @param mixed $context the second argument of the callbacks for this task
	 * @param string|null $unique_key jobs of one function with equal keys are one job for the server; null: a key
	 *     of its own
	 * @return GearmanTask|false the task; false on failure
	 * @implementation-alias gearman_client_add_task_background
	 */
	public function addTaskBackground(string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): GearmanTask|false {}

	/**
	 * Adds a job with high priority, which runTasks() queues without waiting for its end.
	 *
	 * @param string $function_name the name of the function
	 * @param string|int|float $workload what the function gets; any bytes
	 * @param mixed $context the second argument of the callbacks for this task
	 * @param string|null $unique_key jobs of one function with equal keys are one job for the server; null: a key
	 *     of its own
	 * @return GearmanTask|false the task; false on failure
	 * @implementation-alias gearman_client_add_task_high_background
	 */
	public function addTaskHighBackground(string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): GearmanTask|false {}

	/**
	 * Adds a job with low priority, which runTasks() queues without waiting for its end.
	 *
	 * @param string $function_name the name of the function
	 * @param string|int|float $workload what the function gets; any bytes
	 * @param mixed $context the second argument of the callbacks for this task
	 * @param string|null $unique_key jobs of one function with equal keys are one job for the server; null: a key
	 *     of its own
	 * @return GearmanTask|false the task; false on failure
	 * @implementation-alias gearman_client_add_task_low_background
	 */
	public function addTaskLowBackground(string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): GearmanTask|false {}

	/**
	 * Runs all tasks that were added, at the same time, and calls their callbacks until the last one has ended.
	 *
	 * Foreground tasks end in the complete, the exception or the fail callback, each exactly once. An exception of
	 * a callback ends runTasks(). A GEARMAN_ code other than GEARMAN_SUCCESS that a callback returns makes
	 * runTasks() return false with that code. The next call continues with the remaining tasks.
	 *
	 * pecl/gearman: may return false with GEARMAN_NO_ACTIVE_FDS if a task failed, and give up the others.
	 *
	 * @return bool true also if tasks failed; false on failure, with a warning, and after a time-out
	 * @implementation-alias gearman_client_run_tasks
	 */
	public function runTasks(): bool {}

	/**
	 * Adds the question for a job's state, which runTasks() sends; the status callback is called with the answer.
	 *
	 * @param string $job_handle the handle of the job
	 * @param mixed $context the second argument of the callbacks for this task
	 * @return GearmanTask|false the task; false on failure
	 * @implementation-alias gearman_client_add_task_status
	 */
	public function addTaskStatus(string $job_handle, mixed $context = null): GearmanTask|false {}

	/**
	 * Sets the function that runTasks() calls before a task with an empty workload is sent.
	 *
	 * It may provide a workload by GearmanTask::sendWorkload().
	 *
	 * pecl/gearman: calls the functions that were set when the task was added.
	 *
	 * @param callable $function function(GearmanTask $task, mixed $context): mixed. A GEARMAN_ code other than
	 *     GEARMAN_SUCCESS that it returns ends runTasks()
	 * @return bool false with a warning if it cannot be called
	 * @implementation-alias gearman_client_set_workload_callback
	 */
	public function setWorkloadCallback(callable $function): bool {}

	/**
	 * Sets the function that runTasks() calls when a server has taken the job of a task.
	 *
	 * @param callable $function function(GearmanTask $task, mixed $context): mixed. A GEARMAN_ code other than
	 *     GEARMAN_SUCCESS that it returns ends runTasks()
	 * @return bool false with a warning if it cannot be called
	 * @implementation-alias gearman_client_set_created_callback
	 */
	public function setCreatedCallback(callable $function): bool {}

	/**
	 * Sets the function that runTasks() calls when a worker has sent data of a job (GearmanJob::sendData()).
	 *
	 * @param callable $function function(GearmanTask $task, mixed $context): mixed. A GEARMAN_ code other than
	 *     GEARMAN_SUCCESS that it returns ends runTasks()
	 * @return bool false with a warning if it cannot be called
	 * @implementation-alias gearman_client_set_data_callback
	 */
	public function setDataCallback(callable $function): bool {}

	/**
	 * Sets the function that runTasks() calls when a worker has sent a warning (GearmanJob::sendWarning()).
	 *
	 * @param callable $function function(GearmanTask $task, mixed $context): mixed. A GEARMAN_ code other than
	 *     GEARMAN_SUCCESS that it returns ends runTasks()
	 * @return bool false with a warning if it cannot be called
	 * @implementation-alias gearman_client_set_warning_callback
	 */
	public function setWarningCallback(callable $function): bool {}

	/**
	 * Sets the function that runTasks() calls when a worker has sent its progress (GearmanJob::sendStatus()), and
	 * with the answer to addTaskStatus().
	 *
	 * @param callable $function function(GearmanTask $task, mixed $context): mixed. A GEARMAN_ code other than
	 *     GEARMAN_SUCCESS that it returns ends runTasks()
	 * @return bool false with a warning if it cannot be called
	 * @implementation-alias gearman_client_set_status_callback
	 */
	public function setStatusCallback(callable $function): bool {}

	/**
	 * Sets the function that runTasks() calls when a job has ended well; GearmanTask::data() is its result.
	 *
	 * @param callable $function function(GearmanTask $task, mixed $context): mixed. A GEARMAN_ code other than
	 *     GEARMAN_SUCCESS that it returns ends runTasks()
	 * @return bool false with a warning if it cannot be called
	 * @implementation-alias gearman_client_set_complete_callback
	 */
	public function setCompleteCallback(callable $function): bool {}

	/**
	 * Sets the function that runTasks() calls when a worker has thrown an exception; GearmanTask::data() is its
	 * message.
	 *
	 * Servers are asked to forward exceptions when the next connection is made.
	 *
	 * @param callable $function function(GearmanTask $task, mixed $context): mixed. A GEARMAN_ code other than
	 *     GEARMAN_SUCCESS that it returns ends runTasks()
	 * @return bool false with a warning if it cannot be called
	 * @implementation-alias gearman_client_set_exception_callback
	 */
	public function setExceptionCallback(callable $function): bool {}

	/**
	 * Sets the function that runTasks() calls when a job has failed, or a task could not be completed;
	 * GearmanTask::returnCode() is the reason.
	 *
	 * @param callable $function function(GearmanTask $task, mixed $context): mixed. A GEARMAN_ code other than
	 *     GEARMAN_SUCCESS that it returns ends runTasks()
	 * @return bool false with a warning if it cannot be called
	 * @implementation-alias gearman_client_set_fail_callback
	 */
	public function setFailCallback(callable $function): bool {}

	/**
	 * Forgets all callbacks.
	 *
	 * @return bool true
	 * @implementation-alias gearman_client_clear_callbacks
	 */
	public function clearCallbacks(): bool {}

	/**
	 * Returns what setContext() was given.
	 *
	 * @return string the data; "" before
	 * @implementation-alias gearman_client_context
	 */
	public function context(): string {}

	/**
	 * Keeps a string with the client.
	 *
	 * @param string $data any bytes
	 * @return bool true
	 * @implementation-alias gearman_client_set_context
	 */
	public function setContext(string $data): bool {}

	/**
	 * Connects to all servers and asks them to forward exceptions of workers.
	 *
	 * @return bool true
	 * @throws GearmanException if a server cannot be reached; error() has the reason
	 * @implementation-alias gearman_client_enable_exception_handler
	 */
	public function enableExceptionHandler(): bool {}
}
