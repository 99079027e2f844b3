/* This file is made by bin/api of the stubs. */
#include "glue/doc_comments.h"

static const struct php_pieces_doc gearman_docs[] = {
	{"GearmanClient",
		"/**\n"
		" * A client of job servers: has workers run functions, and returns what they return.\n"
		" *\n"
		" * Methods that fail return false (or \"\", or an array of false and 0) with a warning. returnCode() is then one of the\n"
		" * GEARMAN_ codes, error() says what went wrong. A client sends its jobs to one server, the one added last, and to the\n"
		" * next one if that cannot be reached.\n"
		" *\n"
		" * This class has the methods of pecl/gearman and no other. What this extension adds is in Pieces\\GearmanClient.\n"
		" */"},
	{"GearmanClient::__construct",

		"/** Creates a client without servers. */"},
	{"GearmanClient::__destruct",

		"/** Closes the connections of the client. */"},
	{"GearmanClient::addOptions",
		"/**\n"
		" * Sets options, besides those that are set.\n"
		" *\n"
		" * @param int $option bits GEARMAN_CLIENT_...\n"
		" * @return bool true\n"
		" */"},
	{"GearmanClient::addServer",
		"/**\n"
		" * Adds a server. Nothing is connected before a method needs it.\n"
		" *\n"
		" * pecl/gearman: connects at once if $setupExceptionHandler is true, and throws if that fails.\n"
		" *\n"
		" * @param string|null $host a name or address; null: 127.0.0.1\n"
		" * @param int $port its port; 0: 4730\n"
		" * @param bool $setupExceptionHandler true: ask the servers to forward exceptions of workers, once there is an\n"
		" *     exception callback\n"
		" * @return bool false with a warning if host or port is invalid\n"
		" */"},
	{"GearmanClient::addServers",
		"/**\n"
		" * Adds servers. Nothing is connected before a method needs it.\n"
		" *\n"
		" * pecl/gearman: connects at once if $setupExceptionHandler is true, and throws if that fails.\n"
		" *\n"
		" * @param string|null $servers \"host:port,host2,[::1]:4731\"; null: 127.0.0.1:4730\n"
		" * @param bool $setupExceptionHandler as for addServer()\n"
		" * @return bool false with a warning if one of them is not a server\n"
		" */"},
	{"GearmanClient::addTask",
		"/**\n"
		" * Adds a job, which runTasks() runs.\n"
		" *\n"
		" * pecl/gearman: sends the task that was added last first.\n"
		" *\n"
		" * @param string $function_name the name of the function\n"
		" * @param string|int|float $workload what the function gets; any bytes\n"
		" * @param mixed $context the second argument of the callbacks for this task\n"
		" * @param string|null $unique_key jobs of one function with equal keys are one job for the server; null: a key\n"
		" *     of its own\n"
		" * @return GearmanTask|false the task; false on failure\n"
		" */"},
	{"GearmanClient::addTaskBackground",
		"/**\n"
		" * Adds a job, which runTasks() queues without waiting for its end.\n"
		" *\n"
		" * @param string $function_name the name of the function\n"
		" * @param string|int|float $workload what the function gets; any bytes\n"
		" * @param mixed $context the second argument of the callbacks for this task\n"
		" * @param string|null $unique_key jobs of one function with equal keys are one job for the server; null: a key\n"
		" *     of its own\n"
		" * @return GearmanTask|false the task; false on failure\n"
		" */"},
	{"GearmanClient::addTaskHigh",
		"/**\n"
		" * Adds a job with high priority, which runTasks() runs.\n"
		" *\n"
		" * @param string $function_name the name of the function\n"
		" * @param string|int|float $workload what the function gets; any bytes\n"
		" * @param mixed $context the second argument of the callbacks for this task\n"
		" * @param string|null $unique_key jobs of one function with equal keys are one job for the server; null: a key\n"
		" *     of its own\n"
		" * @return GearmanTask|false the task; false on failure\n"
		" */"},
	{"GearmanClient::addTaskHighBackground",
		"/**\n"
		" * Adds a job with high priority, which runTasks() queues without waiting for its end.\n"
		" *\n"
		" * @param string $function_name the name of the function\n"
		" * @param string|int|float $workload what the function gets; any bytes\n"
		" * @param mixed $context the second argument of the callbacks for this task\n"
		" * @param string|null $unique_key jobs of one function with equal keys are one job for the server; null: a key\n"
		" *     of its own\n"
		" * @return GearmanTask|false the task; false on failure\n"
		" */"},
	{"GearmanClient::addTaskLow",
		"/**\n"
		" * Adds a job with low priority, which runTasks() runs.\n"
		" *\n"
		" * @param string $function_name the name of the function\n"
		" * @param string|int|float $workload what the function gets; any bytes\n"
		" * @param mixed $context the second argument of the callbacks for this task\n"
		" * @param string|null $unique_key jobs of one function with equal keys are one job for the server; null: a key\n"
		" *     of its own\n"
		" * @return GearmanTask|false the task; false on failure\n"
		" */"},
	{"GearmanClient::addTaskLowBackground",
		"/**\n"
		" * Adds a job with low priority, which runTasks() queues without waiting for its end.\n"
		" *\n"
		" * @param string $function_name the name of the function\n"
		" * @param string|int|float $workload what the function gets; any bytes\n"
		" * @param mixed $context the second argument of the callbacks for this task\n"
		" * @param string|null $unique_key jobs of one function with equal keys are one job for the server; null: a key\n"
		" *     of its own\n"
		" * @return GearmanTask|false the task; false on failure\n"
		" */"},
	{"GearmanClient::addTaskStatus",
		"/**\n"
		" * Adds the question for a job's state, which runTasks() sends; the status callback is called with the answer.\n"
		" *\n"
		" * @param string $job_handle the handle of the job\n"
		" * @param mixed $context the second argument of the callbacks for this task\n"
		" * @return GearmanTask|false the task; false on failure\n"
		" */"},
	{"GearmanClient::clearCallbacks",
		"/**\n"
		" * Forgets all callbacks.\n"
		" *\n"
		" * @return bool true\n"
		" */"},
	{"GearmanClient::context",
		"/**\n"
		" * Returns what setContext() was given.\n"
		" *\n"
		" * @return string the data; \"\" before\n"
		" */"},
	{"GearmanClient::doBackground",
		"/**\n"
		" * Queues a job and does not wait for it.\n"
		" *\n"
		" * @param string $function the name of the function\n"
		" * @param string $workload what the function gets; any bytes\n"
		" * @param string|null $unique jobs of one function with equal keys are one job for the server; null: a key of\n"
		" *     its own\n"
		" * @return string the handle of the job, for jobStatus(); \"\" on failure\n"
		" */"},
	{"GearmanClient::doHigh",
		"/**\n"
		" * Runs a job with high priority and waits for its result.\n"
		" *\n"
		" * pecl/gearman: refuses an empty workload.\n"
		" *\n"
		" * @param string $function the name of the function\n"
		" * @param string $workload what the function gets; any bytes\n"
		" * @param string|null $unique jobs of one function with equal keys are one job for the server; null: a key of\n"
		" *     its own\n"
		" * @return string what the worker returned; \"\" if the job failed\n"
		" */"},
	{"GearmanClient::doHighBackground",
		"/**\n"
		" * Queues a job with high priority and does not wait for it.\n"
		" *\n"
		" * @param string $function the name of the function\n"
		" * @param string $workload what the function gets; any bytes\n"
		" * @param string|null $unique jobs of one function with equal keys are one job for the server; null: a key of\n"
		" *     its own\n"
		" * @return string the handle of the job, for jobStatus(); \"\" on failure\n"
		" */"},
	{"GearmanClient::doJobHandle",
		"/**\n"
		" * Returns the handle of the job that a do* method is running, or could not finish.\n"
		" *\n"
		" * @return string the handle; \"\" after the end of the job\n"
		" */"},
	{"GearmanClient::doLow",
		"/**\n"
		" * Runs a job with low priority and waits for its result.\n"
		" *\n"
		" * pecl/gearman: refuses an empty workload.\n"
		" *\n"
		" * @param string $function the name of the function\n"
		" * @param string $workload what the function gets; any bytes\n"
		" * @param string|null $unique jobs of one function with equal keys are one job for the server; null: a key of\n"
		" *     its own\n"
		" * @return string what the worker returned; \"\" if the job failed\n"
		" */"},
	{"GearmanClient::doLowBackground",
		"/**\n"
		" * Queues a job with low priority and does not wait for it.\n"
		" *\n"
		" * @param string $function the name of the function\n"
		" * @param string $workload what the function gets; any bytes\n"
		" * @param string|null $unique jobs of one function with equal keys are one job for the server; null: a key of\n"
		" *     its own\n"
		" * @return string the handle of the job, for jobStatus(); \"\" on failure\n"
		" */"},
	{"GearmanClient::doNormal",
		"/**\n"
		" * Runs a job and waits for its result.\n"
		" *\n"
		" * If the worker fails, the result is \"\" and returnCode() has the reason, as GEARMAN_WORK_FAIL. Set a time-out,\n"
		" * as a job without a worker is waited for.\n"
		" *\n"
		" * pecl/gearman: refuses an empty workload.\n"
		" *\n"
		" * @param string $function the name of the function\n"
		" * @param string $workload what the function gets; any bytes\n"
		" * @param string|null $unique jobs of one function with equal keys are one job for the server; null: a key of\n"
		" *     its own\n"
		" * @return string what the worker returned; \"\" if the job failed\n"
		" */"},
	{"GearmanClient::doStatus",
		"/**\n"
		" * Returns the progress of the job that a do* method is running, or could not finish.\n"
		" *\n"
		" * @return array numerator and denominator, as the worker sent them; [0, 0] after the end of the job\n"
		" */"},
	{"GearmanClient::enableExceptionHandler",
		"/**\n"
		" * Connects to all servers and asks them to forward exceptions of workers.\n"
		" *\n"
		" * @return bool true\n"
		" * @throws GearmanException if a server cannot be reached; error() has the reason\n"
		" */"},
	{"GearmanClient::error",
		"/**\n"
		" * Returns the message of the last failure.\n"
		" *\n"
		" * pecl/gearman: after a success it is the message before, or GEARMAN_UNKNOWN_STATE.\n"
		" *\n"
		" * @return string|false a sentence that names host and port of the server; false after a success\n"
		" */"},
	{"GearmanClient::getErrno",
		"/**\n"
		" * Returns the system's error number of the last failure.\n"
		" *\n"
		" * @return int the errno; 0 if there was none\n"
		" */"},
	{"GearmanClient::jobStatus",
		"/**\n"
		" * Asks a server for the state of a job, by its handle.\n"
		" *\n"
		" * @param string $job_handle as doBackground() returned it\n"
		" * @return array known (bool), running (bool), numerator and denominator (int) of its progress\n"
		" */"},
	{"GearmanClient::jobStatusByUniqueKey",
		"/**\n"
		" * Asks the servers for the state of a job, by its unique key.\n"
		" *\n"
		" * @param string $unique_key as it was given when the job was queued, up to 63 bytes\n"
		" * @return array known (bool), running (bool), numerator and denominator (int) of its progress\n"
		" */"},
	{"GearmanClient::options",
		"/**\n"
		" * Returns the options.\n"
		" *\n"
		" * pecl/gearman: has bits for the state of the library, too.\n"
		" *\n"
		" * @return int bits GEARMAN_CLIENT_...\n"
		" */"},
	{"GearmanClient::ping",
		"/**\n"
		" * Sends data to every server, which sends it back.\n"
		" *\n"
		" * @param string $workload the data\n"
		" * @return bool false with a warning if a server did not\n"
		" */"},
	{"GearmanClient::removeOptions",
		"/**\n"
		" * Unsets options.\n"
		" *\n"
		" * @param int $option bits GEARMAN_CLIENT_...\n"
		" * @return bool true\n"
		" */"},
	{"GearmanClient::returnCode",
		"/**\n"
		" * Returns the result code of the last method.\n"
		" *\n"
		" * @return int one of the GEARMAN_ codes; GEARMAN_SUCCESS is 0\n"
		" */"},
	{"GearmanClient::runTasks",
		"/**\n"
		" * Runs all tasks that were added, at the same time, and calls their callbacks until the last one has ended.\n"
		" *\n"
		" * Foreground tasks end in the complete, the exception or the fail callback, each exactly once. An exception of\n"
		" * a callback ends runTasks(). A GEARMAN_ code other than GEARMAN_SUCCESS that a callback returns makes\n"
		" * runTasks() return false with that code. The next call continues with the remaining tasks.\n"
		" *\n"
		" * pecl/gearman: may return false with GEARMAN_NO_ACTIVE_FDS if a task failed, and give up the others.\n"
		" *\n"
		" * @return bool true also if tasks failed; false on failure, with a warning, and after a time-out\n"
		" */"},
	{"GearmanClient::setCompleteCallback",
		"/**\n"
		" * Sets the function that runTasks() calls when a job has ended well; GearmanTask::data() is its result.\n"
		" *\n"
		" * @param callable $function function(GearmanTask $task, mixed $context): mixed. A GEARMAN_ code other than\n"
		" *     GEARMAN_SUCCESS that it returns ends runTasks()\n"
		" * @return bool false with a warning if it cannot be called\n"
		" */"},
	{"GearmanClient::setContext",
		"/**\n"
		" * Keeps a string with the client.\n"
		" *\n"
		" * @param string $data any bytes\n"
		" * @return bool true\n"
		" */"},
	{"GearmanClient::setCreatedCallback",
		"/**\n"
		" * Sets the function that runTasks() calls when a server has taken the job of a task.\n"
		" *\n"
		" * @param callable $function function(GearmanTask $task, mixed $context): mixed. A GEARMAN_ code other than\n"
		" *     GEARMAN_SUCCESS that it returns ends runTasks()\n"
		" * @return bool false with a warning if it cannot be called\n"
		" */"},
	{"GearmanClient::setDataCallback",
		"/**\n"
		" * Sets the function that runTasks() calls when a worker has sent data of a job (GearmanJob::sendData()).\n"
		" *\n"
		" * @param callable $function function(GearmanTask $task, mixed $context): mixed. A GEARMAN_ code other than\n"
		" *     GEARMAN_SUCCESS that it returns ends runTasks()\n"
		" * @return bool false with a warning if it cannot be called\n"
		" */"},
	{"GearmanClient::setExceptionCallback",
		"/**\n"
		" * Sets the function that runTasks() calls when a worker has thrown an exception; GearmanTask::data() is its\n"
		" * message.\n"
		" *\n"
		" * Servers are asked to forward exceptions when the next connection is made.\n"
		" *\n"
		" * @param callable $function function(GearmanTask $task, mixed $context): mixed. A GEARMAN_ code other than\n"
		" *     GEARMAN_SUCCESS that it returns ends runTasks()\n"
		" * @return bool false with a warning if it cannot be called\n"
		" */"},
	{"GearmanClient::setFailCallback",
		"/**\n"
		" * Sets the function that runTasks() calls when a job has failed, or a task could not be completed;\n"
		" * GearmanTask::returnCode() is the reason.\n"
		" *\n"
		" * @param callable $function function(GearmanTask $task, mixed $context): mixed. A GEARMAN_ code other than\n"
		" *     GEARMAN_SUCCESS that it returns ends runTasks()\n"
		" * @return bool false with a warning if it cannot be called\n"
		" */"},
	{"GearmanClient::setOptions",
		"/**\n"
		" * Sets the options, in place of those that are set.\n"
		" *\n"
		" * @param int $option bits GEARMAN_CLIENT_..., as GEARMAN_CLIENT_NON_BLOCKING\n"
		" * @return bool true\n"
		" */"},
	{"GearmanClient::setStatusCallback",
		"/**\n"
		" * Sets the function that runTasks() calls when a worker has sent its progress (GearmanJob::sendStatus()), and\n"
		" * with the answer to addTaskStatus().\n"
		" *\n"
		" * @param callable $function function(GearmanTask $task, mixed $context): mixed. A GEARMAN_ code other than\n"
		" *     GEARMAN_SUCCESS that it returns ends runTasks()\n"
		" * @return bool false with a warning if it cannot be called\n"
		" */"},
	{"GearmanClient::setTimeout",
		"/**\n"
		" * Limits every wait for a server.\n"
		" *\n"
		" * It is the time between two messages about the client's tasks: the reply to a request, progress, data, the\n"
		" * end. After a time-out, runTasks() can be called again and continues; a do* method gives its job up.\n"
		" * Connecting takes at most 4 seconds for each address, also without a time-out.\n"
		" *\n"
		" * @param int $timeout milliseconds; -1, the default: no limit\n"
		" * @return bool true\n"
		" */"},
	{"GearmanClient::setWarningCallback",
		"/**\n"
		" * Sets the function that runTasks() calls when a worker has sent a warning (GearmanJob::sendWarning()).\n"
		" *\n"
		" * @param callable $function function(GearmanTask $task, mixed $context): mixed. A GEARMAN_ code other than\n"
		" *     GEARMAN_SUCCESS that it returns ends runTasks()\n"
		" * @return bool false with a warning if it cannot be called\n"
		" */"},
	{"GearmanClient::setWorkloadCallback",
		"/**\n"
		" * Sets the function that runTasks() calls before a task with an empty workload is sent.\n"
		" *\n"
		" * It may provide a workload by GearmanTask::sendWorkload().\n"
		" *\n"
		" * pecl/gearman: calls the functions that were set when the task was added.\n"
		" *\n"
		" * @param callable $function function(GearmanTask $task, mixed $context): mixed. A GEARMAN_ code other than\n"
		" *     GEARMAN_SUCCESS that it returns ends runTasks()\n"
		" * @return bool false with a warning if it cannot be called\n"
		" */"},
	{"GearmanClient::timeout",
		"/**\n"
		" * Returns the time-out.\n"
		" *\n"
		" * @return int milliseconds; below 0: no limit\n"
		" */"},
	{"GearmanClient::wait",
		"/**\n"
		" * Waits until a server answers something.\n"
		" *\n"
		" * For use with GEARMAN_CLIENT_NON_BLOCKING, between two calls of runTasks().\n"
		" *\n"
		" * @return bool false with GEARMAN_NO_ACTIVE_FDS if nothing is outstanding, with GEARMAN_TIMEOUT after the\n"
		" *     time-out\n"
		" */"},
	{"GearmanException",

		"/** Thrown where a call cannot be made at all; its code is a GEARMAN_ code. */"},
	{"GearmanJob",
		"/**\n"
		" * A job that a worker has received: the argument of a worker's function, or what GearmanWorker::grabJob() returned.\n"
		" *\n"
		" * What is sent after the end of the job is ignored and returns true. Methods that send return false with a warning if\n"
		" * the connection to the server is lost, or the worker is gone.\n"
		" */"},
	{"GearmanJob::__destruct",
		"/**\n"
		" * Forgets the job. One that was not ended stays with the server, which gives it to another worker when the\n"
		" * connection ends.\n"
		" */"},
	{"GearmanJob::functionName",
		"/**\n"
		" * Returns the name of the function.\n"
		" *\n"
		" * @return string|false the name; false without a job\n"
		" */"},
	{"GearmanJob::handle",
		"/**\n"
		" * Returns the handle of the job.\n"
		" *\n"
		" * @return string|false as the server named it; false without a job\n"
		" */"},
	{"GearmanJob::returnCode",
		"/**\n"
		" * Returns the result code of the last method.\n"
		" *\n"
		" * @return int one of the GEARMAN_ codes\n"
		" */"},
	{"GearmanJob::sendComplete",
		"/**\n"
		" * Ends the job with a result.\n"
		" *\n"
		" * @param string $result what the client gets\n"
		" * @return bool false on failure\n"
		" */"},
	{"GearmanJob::sendData",
		"/**\n"
		" * Sends data to the client, before the end of the job.\n"
		" *\n"
		" * @param string $data any bytes\n"
		" * @return bool false on failure\n"
		" */"},
	{"GearmanJob::sendException",
		"/**\n"
		" * Ends the job with an exception.\n"
		" *\n"
		" * @param string $exception what the client's exception callback gets\n"
		" * @return bool false on failure\n"
		" */"},
	{"GearmanJob::sendFail",
		"/**\n"
		" * Ends the job as failed.\n"
		" *\n"
		" * @return bool false on failure\n"
		" */"},
	{"GearmanJob::sendStatus",
		"/**\n"
		" * Sends the progress of the job.\n"
		" *\n"
		" * @param int $numerator how much is done, 0 to 4294967295\n"
		" * @param int $denominator how much there is in all, 0 to 4294967295\n"
		" * @return bool false on failure\n"
		" * @throws ValueError if a number is out of range\n"
		" */"},
	{"GearmanJob::sendWarning",
		"/**\n"
		" * Sends a warning to the client.\n"
		" *\n"
		" * @param string $warning any bytes\n"
		" * @return bool false on failure\n"
		" */"},
	{"GearmanJob::setReturn",
		"/**\n"
		" * Sets how the function ends.\n"
		" *\n"
		" * GEARMAN_SUCCESS, the default: the job completes with what the function returns. Any other code makes the job\n"
		" * fail. GEARMAN_SHUTDOWN ends Pieces\\GearmanWorker::run().\n"
		" *\n"
		" * @param int $gearman_return_t one of the GEARMAN_ codes\n"
		" * @return bool false with a warning if it is none\n"
		" */"},
	{"GearmanJob::unique",
		"/**\n"
		" * Returns the unique key of the job.\n"
		" *\n"
		" * @return string|false the key; \"\" without GEARMAN_WORKER_GRAB_UNIQ; false without a job\n"
		" */"},
	{"GearmanJob::workload",
		"/**\n"
		" * Returns the workload of the job.\n"
		" *\n"
		" * @return string any bytes\n"
		" */"},
	{"GearmanJob::workloadSize",
		"/**\n"
		" * Returns the size of the workload.\n"
		" *\n"
		" * @return int bytes\n"
		" */"},
	{"GearmanTask",
		"/**\n"
		" * A task of a GearmanClient, as addTask() returns it and callbacks get it.\n"
		" *\n"
		" * Without GEARMAN_CLIENT_FREE_TASKS, which is set by default, a task keeps its data after its last callback.\n"
		" */"},
	{"GearmanTask::__construct",

		"/** Creates an empty task, which is of no use: see GearmanClient::addTask(). */"},
	{"GearmanTask::data",
		"/**\n"
		" * Returns what arrived last: data, a warning, the result, the message of an exception.\n"
		" *\n"
		" * @return string|false any bytes; false for an empty task\n"
		" */"},
	{"GearmanTask::dataSize",
		"/**\n"
		" * Returns the size of what arrived last.\n"
		" *\n"
		" * @return int|false bytes; false for an empty task\n"
		" */"},
	{"GearmanTask::functionName",
		"/**\n"
		" * Returns the name of the function.\n"
		" *\n"
		" * @return string|false the name; false for an empty task\n"
		" */"},
	{"GearmanTask::isKnown",
		"/**\n"
		" * Returns whether the server knows the job, according to its reply to GearmanClient::addTaskStatus().\n"
		" *\n"
		" * @return bool true if it does\n"
		" */"},
	{"GearmanTask::isRunning",
		"/**\n"
		" * Tells whether a worker has the job, in the answer to GearmanClient::addTaskStatus().\n"
		" *\n"
		" * @return bool true if one has\n"
		" */"},
	{"GearmanTask::jobHandle",
		"/**\n"
		" * Returns the handle of the job.\n"
		" *\n"
		" * @return string|false as the server named it; \"\" before it did; false for an empty task\n"
		" */"},
	{"GearmanTask::recvData",
		"/**\n"
		" * Returns what arrived last piece by piece.\n"
		" *\n"
		" * @param int $data_len how many bytes at most\n"
		" * @return array|false the number of bytes, and the bytes; false for an empty task\n"
		" * @throws ValueError for a negative number\n"
		" */"},
	{"GearmanTask::returnCode",
		"/**\n"
		" * Returns the result code of the task.\n"
		" *\n"
		" * pecl/gearman: is 0 in the fail and exception callbacks.\n"
		" *\n"
		" * @return int one of the GEARMAN_ codes: how the task ended, or of the last method\n"
		" */"},
	{"GearmanTask::sendWorkload",
		"/**\n"
		" * Adds to the workload of the task, in the workload callback.\n"
		" *\n"
		" * @param string $data any bytes\n"
		" * @return int|false the number of bytes; false with a warning outside the workload callback\n"
		" */"},
	{"GearmanTask::taskDenominator",
		"/**\n"
		" * Returns the denominator of the job's progress, as the worker sent it.\n"
		" *\n"
		" * @return int|false the denominator; false for an empty task\n"
		" */"},
	{"GearmanTask::taskNumerator",
		"/**\n"
		" * Returns the numerator of the job's progress, as the worker sent it.\n"
		" *\n"
		" * @return int|false the numerator; false for an empty task\n"
		" */"},
	{"GearmanTask::unique",
		"/**\n"
		" * Returns the unique key of the task.\n"
		" *\n"
		" * @return string|false the key, which the client made if none was given; false for an empty task\n"
		" */"},
	{"GearmanWorker",
		"/**\n"
		" * A worker: takes jobs from job servers and runs functions for them.\n"
		" *\n"
		" * Methods that fail return false with a warning. returnCode() is then one of the GEARMAN_ codes, error() says what went\n"
		" * wrong. A worker takes jobs from all its servers in turn, and keeps trying to reach one that is lost.\n"
		" *\n"
		" * This class has the methods of pecl/gearman and no other. What this extension adds is in Pieces\\GearmanWorker.\n"
		" */"},
	{"GearmanWorker::__construct",

		"/** Creates a worker without servers and functions. */"},
	{"GearmanWorker::__destruct",

		"/** Closes the connections of the worker. Jobs that were not finished go back to their servers. */"},
	{"GearmanWorker::addFunction",
		"/**\n"
		" * Registers a function that work() calls for jobs.\n"
		" *\n"
		" * The callable is called as function(GearmanJob $job, mixed $context): mixed. What it returns, as a string, is\n"
		" * the result of the job. What it throws is sent to the client as an exception, and thrown by work().\n"
		" *\n"
		" * pecl/gearman: jobs of the function that was added last come first.\n"
		" *\n"
		" * @param string $function_name the name, up to 512 bytes\n"
		" * @param callable $function what is called\n"
		" * @param mixed $context the second argument of the callable\n"
		" * @param int $timeout seconds after which the server gives a job up; 0: never\n"
		" * @return bool false with a warning on failure\n"
		" */"},
	{"GearmanWorker::addOptions",
		"/**\n"
		" * Sets options, besides those that are set.\n"
		" *\n"
		" * @param int $option bits GEARMAN_WORKER_...\n"
		" * @return true\n"
		" */"},
	{"GearmanWorker::addServer",
		"/**\n"
		" * Adds a server. Nothing is connected before a method needs it.\n"
		" *\n"
		" * pecl/gearman: connects at once if $setupExceptionHandler is true, and throws if that fails.\n"
		" *\n"
		" * @param string|null $host a name or address; null: 127.0.0.1\n"
		" * @param int $port its port; 0: 4730\n"
		" * @param bool $setupExceptionHandler has no effect; exceptions are always sent\n"
		" * @return bool false with a warning if host or port is invalid\n"
		" */"},
	{"GearmanWorker::addServers",
		"/**\n"
		" * Adds servers. Nothing is connected before a method needs it.\n"
		" *\n"
		" * pecl/gearman: connects at once if $setupExceptionHandler is true, and throws if that fails.\n"
		" *\n"
		" * @param string|null $servers \"host:port,host2,[::1]:4731\"; null: 127.0.0.1:4730\n"
		" * @param bool $setupExceptionHandler has no effect; exceptions are always sent\n"
		" * @return bool false with a warning if one of them is not a server\n"
		" */"},
	{"GearmanWorker::enableExceptionHandler",
		"/**\n"
		" * Connects to all servers. Exceptions of the worker's functions are always sent.\n"
		" *\n"
		" * @return bool true\n"
		" * @throws GearmanException if a server cannot be reached; error() has the reason\n"
		" */"},
	{"GearmanWorker::error",
		"/**\n"
		" * Returns the message of the last failure.\n"
		" *\n"
		" * @return string|false a sentence that names host and port of the server; false after a success\n"
		" */"},
	{"GearmanWorker::getErrno",
		"/**\n"
		" * Returns the system's error number of the last failure.\n"
		" *\n"
		" * @return int the errno; 0 if there was none\n"
		" */"},
	{"GearmanWorker::grabJob",
		"/**\n"
		" * Takes a job, if a server has one, and does not run it.\n"
		" *\n"
		" * pecl/gearman: declares GearmanWorker|false as its type.\n"
		" *\n"
		" * @return GearmanJob|false the job; false with GEARMAN_NO_JOBS if there is none: call wait(), or with\n"
		" *     GEARMAN_IO_WAIT\n"
		" */"},
	{"GearmanWorker::options",
		"/**\n"
		" * Returns the options.\n"
		" *\n"
		" * pecl/gearman: has bits for the state of the library, too.\n"
		" *\n"
		" * @return int bits GEARMAN_WORKER_...\n"
		" */"},
	{"GearmanWorker::ping",
		"/**\n"
		" * Sends data to every server, which sends it back.\n"
		" *\n"
		" * @param string $data the data\n"
		" * @return bool false with a warning if a server did not\n"
		" */"},
	{"GearmanWorker::register",
		"/**\n"
		" * Tells the servers that the worker serves a function, for use with grabJob().\n"
		" *\n"
		" * A job that work() gets for it fails with GEARMAN_INVALID_FUNCTION_NAME, as there is nothing to call.\n"
		" *\n"
		" * @param string $function_name the name, up to 512 bytes\n"
		" * @param int $timeout seconds after which the server gives a job up; 0: never\n"
		" * @return bool false with a warning on failure\n"
		" */"},
	{"GearmanWorker::removeOptions",
		"/**\n"
		" * Unsets options.\n"
		" *\n"
		" * @param int $option bits GEARMAN_WORKER_...\n"
		" * @return true\n"
		" */"},
	{"GearmanWorker::returnCode",
		"/**\n"
		" * Returns the result code of the last method.\n"
		" *\n"
		" * @return int one of the GEARMAN_ codes; GEARMAN_SUCCESS is 0\n"
		" */"},
	{"GearmanWorker::setId",
		"/**\n"
		" * Gives the worker a name, which Pieces\\GearmanAdmin::workers() shows.\n"
		" *\n"
		" * @param string $id the name, without blanks\n"
		" * @return bool false with a warning if the name is invalid\n"
		" */"},
	{"GearmanWorker::setOptions",
		"/**\n"
		" * Sets the options, in place of those that are set.\n"
		" *\n"
		" * @param int $option bits GEARMAN_WORKER_..., as GEARMAN_WORKER_NON_BLOCKING\n"
		" * @return true\n"
		" */"},
	{"GearmanWorker::setTimeout",
		"/**\n"
		" * Limits how long work() waits for a job, and wait() for a server.\n"
		" *\n"
		" * @param int $timeout milliseconds; -1, the default: no limit\n"
		" * @return true\n"
		" */"},
	{"GearmanWorker::timeout",
		"/**\n"
		" * Returns the time-out.\n"
		" *\n"
		" * @return int milliseconds; below 0: no limit\n"
		" */"},
	{"GearmanWorker::unregister",
		"/**\n"
		" * Tells the servers that the worker no longer serves a function.\n"
		" *\n"
		" * pecl/gearman: jobs of it still run.\n"
		" *\n"
		" * @param string $function_name the name\n"
		" * @return bool false with a warning if it is not registered\n"
		" */"},
	{"GearmanWorker::unregisterAll",
		"/**\n"
		" * Tells the servers that the worker serves no function any more.\n"
		" *\n"
		" * @return bool false if there is none\n"
		" */"},
	{"GearmanWorker::wait",
		"/**\n"
		" * Waits until a server sends something: that it has a job.\n"
		" *\n"
		" * For use with grabJob(), or with GEARMAN_WORKER_NON_BLOCKING.\n"
		" *\n"
		" * @return bool false with GEARMAN_TIMEOUT after the time-out; false on failure\n"
		" */"},
	{"GearmanWorker::work",
		"/**\n"
		" * Waits for a job and runs it.\n"
		" *\n"
		" * A server that is lost is tried again, also within one call.\n"
		" *\n"
		" * @return bool true if a job was run; false with GEARMAN_TIMEOUT after the time-out (with\n"
		" *     GEARMAN_WORKER_TIMEOUT_RETURN, which setTimeout() sets), with GEARMAN_IO_WAIT or GEARMAN_NO_JOBS with\n"
		" *     GEARMAN_WORKER_NON_BLOCKING, and on failure\n"
		" * @throws Throwable as the function threw it\n"
		" */"},
	{"Pieces\\GearmanAdmin",
		"/**\n"
		" * A client of the administration protocol of job servers.\n"
		" *\n"
		" * Every method asks each server and returns an array with the servers' names (\"host:port\") as keys. A server that\n"
		" * cannot be asked is left out, with a warning. GearmanException is thrown if none can be asked, or a server does not\n"
		" * know the command.\n"
		" *\n"
		" * @since 0.1.0\n"
		" */"},
	{"Pieces\\GearmanAdmin::__construct",
		"/**\n"
		" * Creates a client.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string|null $servers as for GearmanClient::addServers(); null: none yet\n"
		" * @throws \\GearmanException if one of them is not a server\n"
		" */"},
	{"Pieces\\GearmanAdmin::addServer",
		"/**\n"
		" * Adds a server.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string|null $host a name or address; null: 127.0.0.1\n"
		" * @param int $port its port; 0: 4730\n"
		" * @return void\n"
		" * @throws \\GearmanException if host or port is invalid\n"
		" */"},
	{"Pieces\\GearmanAdmin::addServers",
		"/**\n"
		" * Adds servers.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string|null $servers \"host:port,host2,[::1]:4731\"; null: 127.0.0.1:4730\n"
		" * @return void\n"
		" * @throws \\GearmanException if one of them is not a server\n"
		" */"},
	{"Pieces\\GearmanAdmin::cancelJob",
		"/**\n"
		" * Cancels a job that no worker has yet.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $job_handle the job's handle, as Pieces\\GearmanClient::doBackground() returned it\n"
		" * @return array<string, bool> by server: false if the job is unknown\n"
		" * @throws \\GearmanException if no server can be asked\n"
		" */"},
	{"Pieces\\GearmanAdmin::createFunction",
		"/**\n"
		" * Creates a function, without a worker for it.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $function its name\n"
		" * @return array<string, true> by server\n"
		" * @throws \\GearmanException if no server can be asked\n"
		" */"},
	{"Pieces\\GearmanAdmin::dropFunction",
		"/**\n"
		" * Drops a function that has no workers.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $function its name\n"
		" * @return array<string, bool> by server: false if it is unknown or in use\n"
		" * @throws \\GearmanException if no server can be asked\n"
		" */"},
	{"Pieces\\GearmanAdmin::getPid",
		"/**\n"
		" * Returns the servers' process ids.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return array<string, int> by server\n"
		" * @throws \\GearmanException if no server can be asked\n"
		" */"},
	{"Pieces\\GearmanAdmin::maxQueue",
		"/**\n"
		" * Limits how many jobs of a function may wait.\n"
		" *\n"
		" * With all three numbers, they are the limits for jobs of high, normal and low priority.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $function the function's name\n"
		" * @param int $max how many; 0: any number\n"
		" * @param int|null $normal the limit for jobs of normal priority\n"
		" * @param int|null $low the limit for jobs of low priority\n"
		" * @return array<string, true> by server\n"
		" * @throws \\GearmanException if no server can be asked\n"
		" */"},
	{"Pieces\\GearmanAdmin::setTimeout",
		"/**\n"
		" * Limits how long a server may take for its whole answer.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param int $timeout milliseconds; below 0: no limit, which is the default\n"
		" * @return void\n"
		" */"},
	{"Pieces\\GearmanAdmin::setTls",
		"/**\n"
		" * Makes all connections use TLS from now on.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param array $options as for Pieces\\GearmanClient::setTls()\n"
		" * @return void\n"
		" * @throws \\GearmanException if a file cannot be read\n"
		" * @throws \\ValueError for an unknown option\n"
		" */"},
	{"Pieces\\GearmanAdmin::showJobs",
		"/**\n"
		" * Returns the jobs that servers have.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return array<string, array<string, array{retries: int, ignored: int, queued: int}>> by server and job handle\n"
		" * @throws \\GearmanException if no server can be asked\n"
		" */"},
	{"Pieces\\GearmanAdmin::showUniqueJobs",
		"/**\n"
		" * Returns the unique keys of the jobs that servers have.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return array<string, list<string>> by server\n"
		" * @throws \\GearmanException if no server can be asked\n"
		" */"},
	{"Pieces\\GearmanAdmin::shutdown",
		"/**\n"
		" * Ends the servers.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param bool $graceful true: once the jobs that run have ended\n"
		" * @return array<string, true> by server\n"
		" * @throws \\GearmanException if no server can be asked, or one does not know the command, as Debian's gearmand\n"
		" */"},
	{"Pieces\\GearmanAdmin::status",
		"/**\n"
		" * Returns the functions that servers know, with the numbers of their jobs and workers.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return array<string, array<string, array{total: int, running: int, workers: int}>> by server and function\n"
		" * @throws \\GearmanException if no server can be asked\n"
		" */"},
	{"Pieces\\GearmanAdmin::version",
		"/**\n"
		" * Returns the versions of the servers.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return array<string, string> by server\n"
		" * @throws \\GearmanException if no server can be asked\n"
		" */"},
	{"Pieces\\GearmanAdmin::workers",
		"/**\n"
		" * Returns the connections of workers and clients.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return array<string, list<array{fd: int, ip: string, id: string, functions: list<string>}>> by server\n"
		" * @throws \\GearmanException if no server can be asked\n"
		" */"},
	{"Pieces\\GearmanClient",
		"/**\n"
		" * A client of job servers, with methods that pecl/gearman does not have.\n"
		" *\n"
		" * It extends GearmanClient, which has only the methods of pecl/gearman.\n"
		" *\n"
		" * @since 0.2.0\n"
		" */"},
	{"Pieces\\GearmanClient::doBackgroundAt",
		"/**\n"
		" * Queues a job that is to be run at a time.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $function the name of the function\n"
		" * @param string $workload what the function gets; any bytes\n"
		" * @param int|\\DateTimeInterface $when a Unix time, or a date\n"
		" * @param string|null $unique jobs of one function with equal keys are one job for the server; null: a key of\n"
		" *     its own\n"
		" * @return string the handle of the job; \"\" on failure\n"
		" */"},
	{"Pieces\\GearmanClient::getBusyPoll",
		"/**\n"
		" * Returns how long the client looks for an answer before it sleeps.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @return int microseconds, as setBusyPoll() was given or, at first, gearman.busy_poll of php.ini\n"
		" */"},
	{"Pieces\\GearmanClient::setBusyPoll",
		"/**\n"
		" * Sets how long the client looks for an answer again and again before it sleeps (busy polling).\n"
		" *\n"
		" * Short jobs then take less time on a machine that is not busy, because waking a process that sleeps takes up to\n"
		" * 40 microseconds. This costs processor time: at most so many microseconds for each wait. Other programs that want\n"
		" * to run get the processor. While they do, and while answers take longer, most waits sleep at once. It has no effect\n"
		" * while a waiter is set. pecl/gearman always sleeps at once.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param int $microseconds from 0 (it sleeps at once) to 10,000. The default is gearman.busy_poll of php.ini, 0\n"
		" * @return void\n"
		" * @throws \\ValueError if it is out of range\n"
		" */"},
	{"Pieces\\GearmanClient::setDefaultWaiter",
		"/**\n"
		" * Sets the waiter of all objects that are constructed from now on in this request, also those of class GearmanClient.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param callable|null $waiter as for setWaiter()\n"
		" * @return void\n"
		" */"},
	{"Pieces\\GearmanClient::setTls",
		"/**\n"
		" * Makes all connections use TLS from now on.\n"
		" *\n"
		" * Requests that were not answered are sent again over new connections, as after the failure of a server. Options: ca_file,\n"
		" * ca_path, cert_file, key_file, passphrase, peer_name (strings), min_proto_version (STREAM_CRYPTO_PROTO_TLSv1_2\n"
		" * or STREAM_CRYPTO_PROTO_TLSv1_3), verify_peer (bool, true).\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param array $options by name\n"
		" * @return void\n"
		" * @throws \\GearmanException if a file cannot be read, or a key does not belong to its certificate\n"
		" * @throws \\ValueError for an unknown option, or a file beyond open_basedir\n"
		" */"},
	{"Pieces\\GearmanClient::setWaiter",
		"/**\n"
		" * Sets a function that is called whenever this object waits, so that an event loop can do other work.\n"
		" *\n"
		" * The function is called as $waiter(array $read, array $write, ?float $seconds): void. The arrays are lists of\n"
		" * streams to wait for until one is readable or writable; they can be passed to stream_select() or an\n"
		" * event loop, and cannot be read, written or closed. $seconds is how long the wait may take, null for ever. The\n"
		" * function may suspend the running Fiber. It returns when a stream is ready or the time is over; if it returns\n"
		" * early, it is called again. The streams are closed when it has returned. An exception that it throws ends the\n"
		" * call that waited.\n"
		" *\n"
		" * Several Fibers may use one object: their calls run one after the other, each with its callbacks. A call\n"
		" * by the function itself fails with GEARMAN_INVALID_COMMAND. Host names are resolved without it, which\n"
		" * blocks.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param callable|null $waiter the function; null: waits block, as without this method\n"
		" * @return void\n"
		" */"},
	{"Pieces\\GearmanWorker",
		"/**\n"
		" * A worker, with methods that pecl/gearman does not have.\n"
		" *\n"
		" * It extends GearmanWorker, which has only the methods of pecl/gearman.\n"
		" *\n"
		" * @since 0.2.0\n"
		" */"},
	{"Pieces\\GearmanWorker::getBusyPoll",
		"/**\n"
		" * Returns how long the worker looks for an answer before it sleeps.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @return int microseconds, as setBusyPoll() was given or, at first, gearman.busy_poll of php.ini\n"
		" */"},
	{"Pieces\\GearmanWorker::getPrefetch",
		"/**\n"
		" * Returns how many jobs the worker may have at a time.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @return int as setPrefetch() was given; 1 by default\n"
		" */"},
	{"Pieces\\GearmanWorker::run",
		"/**\n"
		" * Runs jobs until SIGTERM, SIGINT or SIGQUIT arrives or a limit is reached.\n"
		" *\n"
		" * The running job is finished and no further one is started. Servers that fail are tried again. An\n"
		" * exception of a worker function ends it. Limits are numbers above 0: jobs; seconds; memory, in bytes after a job;\n"
		" * idle, seconds without a job.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param array $limits by name; []: none\n"
		" * @return int the number of jobs done\n"
		" * @throws \\GearmanException without servers or functions\n"
		" * @throws \\ValueError for an invalid limit\n"
		" */"},
	{"Pieces\\GearmanWorker::setBusyPoll",
		"/**\n"
		" * Sets how long the worker looks for an answer again and again before it sleeps (busy polling).\n"
		" *\n"
		" * Short jobs then take less time on a machine that is not busy, because waking a process that sleeps takes up to\n"
		" * 40 microseconds. This costs processor time: at most so many microseconds for each wait. Other programs that want\n"
		" * to run get the processor. While they do, and while answers take longer, most waits sleep at once. It has no effect\n"
		" * while a waiter is set. pecl/gearman always sleeps at once.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param int $microseconds from 0 (it sleeps at once) to 10,000. The default is gearman.busy_poll of php.ini, 0\n"
		" * @return void\n"
		" * @throws \\ValueError if it is out of range\n"
		" */"},
	{"Pieces\\GearmanWorker::setDefaultWaiter",
		"/**\n"
		" * Sets the waiter of all objects that are constructed from now on in this request, also those of class GearmanWorker.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param callable|null $waiter as for setWaiter()\n"
		" * @return void\n"
		" */"},
	{"Pieces\\GearmanWorker::setPrefetch",
		"/**\n"
		" * Sets how many jobs the worker may have at a time: the one that it runs and those that it has requested ahead.\n"
		" *\n"
		" * 1, the default, requests a job only when it is to run next. Jobs run in the order in which they arrive. When\n"
		" * run() ends, a function is unregistered, or the worker is destroyed, the jobs that have not run go back to\n"
		" * their servers. work() and grabJob() keep them for the next call.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param int $jobs from 1 to 1,000\n"
		" * @return void\n"
		" * @throws \\ValueError if it is out of range\n"
		" */"},
	{"Pieces\\GearmanWorker::setTls",
		"/**\n"
		" * Makes all connections use TLS from now on. Jobs that were not finished go back to the servers.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param array $options as for Pieces\\GearmanClient::setTls()\n"
		" * @return void\n"
		" * @throws \\GearmanException if a file cannot be read, or a key does not belong to its certificate\n"
		" * @throws \\ValueError for an unknown option, or a file beyond open_basedir\n"
		" */"},
	{"Pieces\\GearmanWorker::setWaiter",
		"/**\n"
		" * Sets a function that is called whenever this object waits, so that an event loop can do other work.\n"
		" *\n"
		" * The function is called as $waiter(array $read, array $write, ?float $seconds): void. The arrays are lists of\n"
		" * streams to wait for until one is readable or writable; they can be passed to stream_select() or an\n"
		" * event loop, and cannot be read, written or closed. $seconds is how long the wait may take, null for ever. The\n"
		" * function may suspend the running Fiber. It returns when a stream is ready or the time is over; if it returns\n"
		" * early, it is called again. The streams are closed when it has returned. An exception that it throws ends the\n"
		" * call that waited.\n"
		" *\n"
		" * Several Fibers may use one object: their calls run one after the other, each with its callbacks. A call\n"
		" * by the function itself fails with GEARMAN_INVALID_COMMAND. Host names are resolved without it, which\n"
		" * blocks.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param callable|null $waiter the function; null: waits block, as without this method\n"
		" * @return void\n"
		" */"},
	{"gearman_bugreport",
		"/**\n"
		" * Returns where to report faults.\n"
		" *\n"
		" * @return string the place, in words\n"
		" */"},
	{"gearman_client_add_options",
		"/**\n"
		" * The function form of GearmanClient::addOptions().\n"
		" *\n"
		" * @see GearmanClient::addOptions()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param int $option as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_client_add_server",
		"/**\n"
		" * The function form of GearmanClient::addServer().\n"
		" *\n"
		" * @see GearmanClient::addServer()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param string|null $host as for the method\n"
		" * @param int $port as for the method\n"
		" * @param bool $setupExceptionHandler as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_client_add_servers",
		"/**\n"
		" * The function form of GearmanClient::addServers().\n"
		" *\n"
		" * @see GearmanClient::addServers()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param string|null $servers as for the method\n"
		" * @param bool $setupExceptionHandler as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_client_add_task",
		"/**\n"
		" * The function form of GearmanClient::addTask().\n"
		" *\n"
		" * @see GearmanClient::addTask()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param string $function_name as for the method\n"
		" * @param string|int|float $workload as for the method\n"
		" * @param mixed $context as for the method\n"
		" * @param string|null $unique_key as for the method\n"
		" * @return GearmanTask|false as the method\n"
		" */"},
	{"gearman_client_add_task_background",
		"/**\n"
		" * The function form of GearmanClient::addTaskBackground().\n"
		" *\n"
		" * @see GearmanClient::addTaskBackground()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param string $function_name as for the method\n"
		" * @param string|int|float $workload as for the method\n"
		" * @param mixed $context as for the method\n"
		" * @param string|null $unique_key as for the method\n"
		" * @return GearmanTask|false as the method\n"
		" */"},
	{"gearman_client_add_task_high",
		"/**\n"
		" * The function form of GearmanClient::addTaskHigh().\n"
		" *\n"
		" * @see GearmanClient::addTaskHigh()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param string $function_name as for the method\n"
		" * @param string|int|float $workload as for the method\n"
		" * @param mixed $context as for the method\n"
		" * @param string|null $unique_key as for the method\n"
		" * @return GearmanTask|false as the method\n"
		" */"},
	{"gearman_client_add_task_high_background",
		"/**\n"
		" * The function form of GearmanClient::addTaskHighBackground().\n"
		" *\n"
		" * @see GearmanClient::addTaskHighBackground()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param string $function_name as for the method\n"
		" * @param string|int|float $workload as for the method\n"
		" * @param mixed $context as for the method\n"
		" * @param string|null $unique_key as for the method\n"
		" * @return GearmanTask|false as the method\n"
		" */"},
	{"gearman_client_add_task_low",
		"/**\n"
		" * The function form of GearmanClient::addTaskLow().\n"
		" *\n"
		" * @see GearmanClient::addTaskLow()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param string $function_name as for the method\n"
		" * @param string|int|float $workload as for the method\n"
		" * @param mixed $context as for the method\n"
		" * @param string|null $unique_key as for the method\n"
		" * @return GearmanTask|false as the method\n"
		" */"},
	{"gearman_client_add_task_low_background",
		"/**\n"
		" * The function form of GearmanClient::addTaskLowBackground().\n"
		" *\n"
		" * @see GearmanClient::addTaskLowBackground()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param string $function_name as for the method\n"
		" * @param string|int|float $workload as for the method\n"
		" * @param mixed $context as for the method\n"
		" * @param string|null $unique_key as for the method\n"
		" * @return GearmanTask|false as the method\n"
		" */"},
	{"gearman_client_add_task_status",
		"/**\n"
		" * The function form of GearmanClient::addTaskStatus().\n"
		" *\n"
		" * @see GearmanClient::addTaskStatus()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param string $job_handle as for the method\n"
		" * @param mixed $context as for the method\n"
		" * @return GearmanTask|false as the method\n"
		" */"},
	{"gearman_client_clear_callbacks",
		"/**\n"
		" * The function form of GearmanClient::clearCallbacks().\n"
		" *\n"
		" * @see GearmanClient::clearCallbacks()\n"
		" * @param GearmanClient $obj the client\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_client_context",
		"/**\n"
		" * The function form of GearmanClient::context().\n"
		" *\n"
		" * @see GearmanClient::context()\n"
		" * @param GearmanClient $obj the client\n"
		" * @return string as the method\n"
		" */"},
	{"gearman_client_create",
		"/**\n"
		" * Creates a client: new GearmanClient in another form.\n"
		" *\n"
		" * @return GearmanClient|false the client\n"
		" */"},
	{"gearman_client_do_background",
		"/**\n"
		" * The function form of GearmanClient::doBackground().\n"
		" *\n"
		" * @see GearmanClient::doBackground()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param string $function as for the method\n"
		" * @param string $workload as for the method\n"
		" * @param string|null $unique as for the method\n"
		" * @return string as the method\n"
		" */"},
	{"gearman_client_do_high",
		"/**\n"
		" * The function form of GearmanClient::doHigh().\n"
		" *\n"
		" * @see GearmanClient::doHigh()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param string $function as for the method\n"
		" * @param string $workload as for the method\n"
		" * @param string|null $unique as for the method\n"
		" * @return string as the method\n"
		" */"},
	{"gearman_client_do_high_background",
		"/**\n"
		" * The function form of GearmanClient::doHighBackground().\n"
		" *\n"
		" * @see GearmanClient::doHighBackground()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param string $function as for the method\n"
		" * @param string $workload as for the method\n"
		" * @param string|null $unique as for the method\n"
		" * @return string as the method\n"
		" */"},
	{"gearman_client_do_job_handle",
		"/**\n"
		" * The function form of GearmanClient::doJobHandle().\n"
		" *\n"
		" * @see GearmanClient::doJobHandle()\n"
		" * @param GearmanClient $obj the client\n"
		" * @return string as the method\n"
		" */"},
	{"gearman_client_do_low",
		"/**\n"
		" * The function form of GearmanClient::doLow().\n"
		" *\n"
		" * @see GearmanClient::doLow()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param string $function as for the method\n"
		" * @param string $workload as for the method\n"
		" * @param string|null $unique as for the method\n"
		" * @return string as the method\n"
		" */"},
	{"gearman_client_do_low_background",
		"/**\n"
		" * The function form of GearmanClient::doLowBackground().\n"
		" *\n"
		" * @see GearmanClient::doLowBackground()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param string $function as for the method\n"
		" * @param string $workload as for the method\n"
		" * @param string|null $unique as for the method\n"
		" * @return string as the method\n"
		" */"},
	{"gearman_client_do_normal",
		"/**\n"
		" * The function form of GearmanClient::doNormal().\n"
		" *\n"
		" * @see GearmanClient::doNormal()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param string $function as for the method\n"
		" * @param string $workload as for the method\n"
		" * @param string|null $unique as for the method\n"
		" * @return string as the method\n"
		" */"},
	{"gearman_client_do_status",
		"/**\n"
		" * The function form of GearmanClient::doStatus().\n"
		" *\n"
		" * @see GearmanClient::doStatus()\n"
		" * @param GearmanClient $obj the client\n"
		" * @return array as the method\n"
		" */"},
	{"gearman_client_enable_exception_handler",
		"/**\n"
		" * The function form of GearmanClient::enableExceptionHandler().\n"
		" *\n"
		" * @see GearmanClient::enableExceptionHandler()\n"
		" * @param GearmanClient $obj the client\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_client_error",
		"/**\n"
		" * The function form of GearmanClient::error().\n"
		" *\n"
		" * @see GearmanClient::error()\n"
		" * @param GearmanClient $obj the client\n"
		" * @return string|false as the method\n"
		" */"},
	{"gearman_client_get_errno",
		"/**\n"
		" * The function form of GearmanClient::getErrno().\n"
		" *\n"
		" * @see GearmanClient::getErrno()\n"
		" * @param GearmanClient $obj the client\n"
		" * @return int as the method\n"
		" */"},
	{"gearman_client_job_status",
		"/**\n"
		" * The function form of GearmanClient::jobStatus().\n"
		" *\n"
		" * @see GearmanClient::jobStatus()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param string $job_handle as for the method\n"
		" * @return array as the method\n"
		" */"},
	{"gearman_client_job_status_by_unique_key",
		"/**\n"
		" * The function form of GearmanClient::jobStatusByUniqueKey().\n"
		" *\n"
		" * @see GearmanClient::jobStatusByUniqueKey()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param string $unique_key as for the method\n"
		" * @return array as the method\n"
		" */"},
	{"gearman_client_options",
		"/**\n"
		" * The function form of GearmanClient::options().\n"
		" *\n"
		" * @see GearmanClient::options()\n"
		" * @param GearmanClient $obj the client\n"
		" * @return int as the method\n"
		" */"},
	{"gearman_client_ping",
		"/**\n"
		" * The function form of GearmanClient::ping().\n"
		" *\n"
		" * @see GearmanClient::ping()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param string $workload as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_client_remove_options",
		"/**\n"
		" * The function form of GearmanClient::removeOptions().\n"
		" *\n"
		" * @see GearmanClient::removeOptions()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param int $option as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_client_return_code",
		"/**\n"
		" * The function form of GearmanClient::returnCode().\n"
		" *\n"
		" * @see GearmanClient::returnCode()\n"
		" * @param GearmanClient $obj the client\n"
		" * @return int as the method\n"
		" */"},
	{"gearman_client_run_tasks",
		"/**\n"
		" * The function form of GearmanClient::runTasks().\n"
		" *\n"
		" * @see GearmanClient::runTasks()\n"
		" * @param GearmanClient $obj the client\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_client_set_complete_callback",
		"/**\n"
		" * The function form of GearmanClient::setCompleteCallback().\n"
		" *\n"
		" * @see GearmanClient::setCompleteCallback()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param callable $function as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_client_set_context",
		"/**\n"
		" * The function form of GearmanClient::setContext().\n"
		" *\n"
		" * @see GearmanClient::setContext()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param string $data as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_client_set_created_callback",
		"/**\n"
		" * The function form of GearmanClient::setCreatedCallback().\n"
		" *\n"
		" * @see GearmanClient::setCreatedCallback()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param callable $function as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_client_set_data_callback",
		"/**\n"
		" * The function form of GearmanClient::setDataCallback().\n"
		" *\n"
		" * @see GearmanClient::setDataCallback()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param callable $function as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_client_set_exception_callback",
		"/**\n"
		" * The function form of GearmanClient::setExceptionCallback().\n"
		" *\n"
		" * @see GearmanClient::setExceptionCallback()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param callable $function as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_client_set_fail_callback",
		"/**\n"
		" * The function form of GearmanClient::setFailCallback().\n"
		" *\n"
		" * @see GearmanClient::setFailCallback()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param callable $function as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_client_set_options",
		"/**\n"
		" * The function form of GearmanClient::setOptions().\n"
		" *\n"
		" * @see GearmanClient::setOptions()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param int $option as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_client_set_status_callback",
		"/**\n"
		" * The function form of GearmanClient::setStatusCallback().\n"
		" *\n"
		" * @see GearmanClient::setStatusCallback()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param callable $function as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_client_set_timeout",
		"/**\n"
		" * The function form of GearmanClient::setTimeout().\n"
		" *\n"
		" * @see GearmanClient::setTimeout()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param int $timeout as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_client_set_warning_callback",
		"/**\n"
		" * The function form of GearmanClient::setWarningCallback().\n"
		" *\n"
		" * @see GearmanClient::setWarningCallback()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param callable $function as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_client_set_workload_callback",
		"/**\n"
		" * The function form of GearmanClient::setWorkloadCallback().\n"
		" *\n"
		" * @see GearmanClient::setWorkloadCallback()\n"
		" * @param GearmanClient $obj the client\n"
		" * @param callable $function as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_client_timeout",
		"/**\n"
		" * The function form of GearmanClient::timeout().\n"
		" *\n"
		" * @see GearmanClient::timeout()\n"
		" * @param GearmanClient $obj the client\n"
		" * @return int|null as the method\n"
		" */"},
	{"gearman_client_wait",
		"/**\n"
		" * The function form of GearmanClient::wait().\n"
		" *\n"
		" * @see GearmanClient::wait()\n"
		" * @param GearmanClient $obj the client\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_job_function_name",
		"/**\n"
		" * The function form of GearmanJob::functionName().\n"
		" *\n"
		" * @see GearmanJob::functionName()\n"
		" * @param GearmanJob $obj the job\n"
		" * @return string|false as the method\n"
		" */"},
	{"gearman_job_handle",
		"/**\n"
		" * The function form of GearmanJob::handle().\n"
		" *\n"
		" * @see GearmanJob::handle()\n"
		" * @param GearmanJob $obj the job\n"
		" * @return string|false as the method\n"
		" */"},
	{"gearman_job_return_code",
		"/**\n"
		" * The function form of GearmanJob::returnCode().\n"
		" *\n"
		" * @see GearmanJob::returnCode()\n"
		" * @param GearmanJob $obj the job\n"
		" * @return int as the method\n"
		" */"},
	{"gearman_job_send_complete",
		"/**\n"
		" * The function form of GearmanJob::sendComplete().\n"
		" *\n"
		" * @see GearmanJob::sendComplete()\n"
		" * @param GearmanJob $obj the job\n"
		" * @param string $result as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_job_send_data",
		"/**\n"
		" * The function form of GearmanJob::sendData().\n"
		" *\n"
		" * @see GearmanJob::sendData()\n"
		" * @param GearmanJob $obj the job\n"
		" * @param string $data as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_job_send_exception",
		"/**\n"
		" * The function form of GearmanJob::sendException().\n"
		" *\n"
		" * @see GearmanJob::sendException()\n"
		" * @param GearmanJob $obj the job\n"
		" * @param string $exception as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_job_send_fail",
		"/**\n"
		" * The function form of GearmanJob::sendFail().\n"
		" *\n"
		" * @see GearmanJob::sendFail()\n"
		" * @param GearmanJob $obj the job\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_job_send_status",
		"/**\n"
		" * The function form of GearmanJob::sendStatus().\n"
		" *\n"
		" * @see GearmanJob::sendStatus()\n"
		" * @param GearmanJob $obj the job\n"
		" * @param int $numerator as for the method\n"
		" * @param int $denominator as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_job_send_warning",
		"/**\n"
		" * The function form of GearmanJob::sendWarning().\n"
		" *\n"
		" * @see GearmanJob::sendWarning()\n"
		" * @param GearmanJob $obj the job\n"
		" * @param string $warning as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_job_set_return",
		"/**\n"
		" * The function form of GearmanJob::setReturn().\n"
		" *\n"
		" * @see GearmanJob::setReturn()\n"
		" * @param GearmanJob $obj the job\n"
		" * @param int $gearman_return_t as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_job_unique",
		"/**\n"
		" * The function form of GearmanJob::unique().\n"
		" *\n"
		" * @see GearmanJob::unique()\n"
		" * @param GearmanJob $obj the job\n"
		" * @return string|false as the method\n"
		" */"},
	{"gearman_job_workload",
		"/**\n"
		" * The function form of GearmanJob::workload().\n"
		" *\n"
		" * @see GearmanJob::workload()\n"
		" * @param GearmanJob $obj the job\n"
		" * @return string as the method\n"
		" */"},
	{"gearman_job_workload_size",
		"/**\n"
		" * The function form of GearmanJob::workloadSize().\n"
		" *\n"
		" * @see GearmanJob::workloadSize()\n"
		" * @param GearmanJob $obj the job\n"
		" * @return int as the method\n"
		" */"},
	{"gearman_task_data",
		"/**\n"
		" * The function form of GearmanTask::data().\n"
		" *\n"
		" * @see GearmanTask::data()\n"
		" * @param GearmanTask $obj the task\n"
		" * @return string|false as the method\n"
		" */"},
	{"gearman_task_data_size",
		"/**\n"
		" * The function form of GearmanTask::dataSize().\n"
		" *\n"
		" * @see GearmanTask::dataSize()\n"
		" * @param GearmanTask $obj the task\n"
		" * @return int|false as the method\n"
		" */"},
	{"gearman_task_denominator",
		"/**\n"
		" * The function form of GearmanTask::taskDenominator().\n"
		" *\n"
		" * @see GearmanTask::taskDenominator()\n"
		" * @param GearmanTask $obj the task\n"
		" * @return int|false as the method\n"
		" */"},
	{"gearman_task_function_name",
		"/**\n"
		" * The function form of GearmanTask::functionName().\n"
		" *\n"
		" * @see GearmanTask::functionName()\n"
		" * @param GearmanTask $obj the task\n"
		" * @return string|false as the method\n"
		" */"},
	{"gearman_task_is_known",
		"/**\n"
		" * The function form of GearmanTask::isKnown().\n"
		" *\n"
		" * @see GearmanTask::isKnown()\n"
		" * @param GearmanTask $obj the task\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_task_is_running",
		"/**\n"
		" * The function form of GearmanTask::isRunning().\n"
		" *\n"
		" * @see GearmanTask::isRunning()\n"
		" * @param GearmanTask $obj the task\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_task_job_handle",
		"/**\n"
		" * The function form of GearmanTask::jobHandle().\n"
		" *\n"
		" * @see GearmanTask::jobHandle()\n"
		" * @param GearmanTask $obj the task\n"
		" * @return string|false as the method\n"
		" */"},
	{"gearman_task_numerator",
		"/**\n"
		" * The function form of GearmanTask::taskNumerator().\n"
		" *\n"
		" * @see GearmanTask::taskNumerator()\n"
		" * @param GearmanTask $obj the task\n"
		" * @return int|false as the method\n"
		" */"},
	{"gearman_task_recv_data",
		"/**\n"
		" * The function form of GearmanTask::recvData().\n"
		" *\n"
		" * @see GearmanTask::recvData()\n"
		" * @param GearmanTask $obj the task\n"
		" * @param int $data_len as for the method\n"
		" * @return array|false as the method\n"
		" */"},
	{"gearman_task_return_code",
		"/**\n"
		" * The function form of GearmanTask::returnCode().\n"
		" *\n"
		" * @see GearmanTask::returnCode()\n"
		" * @param GearmanTask $obj the task\n"
		" * @return int as the method\n"
		" */"},
	{"gearman_task_send_workload",
		"/**\n"
		" * The function form of GearmanTask::sendWorkload().\n"
		" *\n"
		" * @see GearmanTask::sendWorkload()\n"
		" * @param GearmanTask $obj the task\n"
		" * @param string $data as for the method\n"
		" * @return int|false as the method\n"
		" */"},
	{"gearman_task_unique",
		"/**\n"
		" * The function form of GearmanTask::unique().\n"
		" *\n"
		" * @see GearmanTask::unique()\n"
		" * @param GearmanTask $obj the task\n"
		" * @return string|false as the method\n"
		" */"},
	{"gearman_verbose_name",
		"/**\n"
		" * Returns the name of a GEARMAN_VERBOSE_ level.\n"
		" *\n"
		" * @param int $verbose one of the GEARMAN_VERBOSE_ constants\n"
		" * @return string|null its name, as \"INFO\"; null for an unknown level\n"
		" */"},
	{"gearman_version",
		"/**\n"
		" * Returns the version of libgearman whose API this extension has.\n"
		" *\n"
		" * @return string as \"1.1.20\"\n"
		" */"},
	{"gearman_worker_add_function",
		"/**\n"
		" * The function form of GearmanWorker::addFunction().\n"
		" *\n"
		" * @see GearmanWorker::addFunction()\n"
		" * @param GearmanWorker $obj the worker\n"
		" * @param string $function_name as for the method\n"
		" * @param callable $function as for the method\n"
		" * @param mixed $context as for the method\n"
		" * @param int $timeout as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_worker_add_options",
		"/**\n"
		" * The function form of GearmanWorker::addOptions().\n"
		" *\n"
		" * @see GearmanWorker::addOptions()\n"
		" * @param GearmanWorker $obj the worker\n"
		" * @param int $option as for the method\n"
		" * @return true as the method\n"
		" */"},
	{"gearman_worker_add_server",
		"/**\n"
		" * The function form of GearmanWorker::addServer().\n"
		" *\n"
		" * @see GearmanWorker::addServer()\n"
		" * @param GearmanWorker $obj the worker\n"
		" * @param string|null $host as for the method\n"
		" * @param int $port as for the method\n"
		" * @param bool $setupExceptionHandler as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_worker_add_servers",
		"/**\n"
		" * The function form of GearmanWorker::addServers().\n"
		" *\n"
		" * @see GearmanWorker::addServers()\n"
		" * @param GearmanWorker $obj the worker\n"
		" * @param string|null $servers as for the method\n"
		" * @param bool $setupExceptionHandler as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_worker_create",
		"/**\n"
		" * Creates a worker: new GearmanWorker in another form.\n"
		" *\n"
		" * @return GearmanWorker|false the worker\n"
		" */"},
	{"gearman_worker_enable_exception_handler",
		"/**\n"
		" * The function form of GearmanWorker::enableExceptionHandler().\n"
		" *\n"
		" * @see GearmanWorker::enableExceptionHandler()\n"
		" * @param GearmanWorker $obj the worker\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_worker_errno",
		"/**\n"
		" * The function form of GearmanWorker::getErrno().\n"
		" *\n"
		" * @see GearmanWorker::getErrno()\n"
		" * @param GearmanWorker $obj the worker\n"
		" * @return int as the method\n"
		" */"},
	{"gearman_worker_error",
		"/**\n"
		" * The function form of GearmanWorker::error().\n"
		" *\n"
		" * @see GearmanWorker::error()\n"
		" * @param GearmanWorker $obj the worker\n"
		" * @return string|false as the method\n"
		" */"},
	{"gearman_worker_grab_job",
		"/**\n"
		" * The function form of GearmanWorker::grabJob().\n"
		" *\n"
		" * @see GearmanWorker::grabJob()\n"
		" * @param GearmanWorker $obj the worker\n"
		" * @return GearmanJob|false as the method\n"
		" */"},
	{"gearman_worker_options",
		"/**\n"
		" * The function form of GearmanWorker::options().\n"
		" *\n"
		" * @see GearmanWorker::options()\n"
		" * @param GearmanWorker $obj the worker\n"
		" * @return int as the method\n"
		" */"},
	{"gearman_worker_ping",
		"/**\n"
		" * The function form of GearmanWorker::ping().\n"
		" *\n"
		" * @see GearmanWorker::ping()\n"
		" * @param GearmanWorker $obj the worker\n"
		" * @param string $data as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_worker_register",
		"/**\n"
		" * The function form of GearmanWorker::register().\n"
		" *\n"
		" * @see GearmanWorker::register()\n"
		" * @param GearmanWorker $obj the worker\n"
		" * @param string $function_name as for the method\n"
		" * @param int $timeout as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_worker_remove_options",
		"/**\n"
		" * The function form of GearmanWorker::removeOptions().\n"
		" *\n"
		" * @see GearmanWorker::removeOptions()\n"
		" * @param GearmanWorker $obj the worker\n"
		" * @param int $option as for the method\n"
		" * @return true as the method\n"
		" */"},
	{"gearman_worker_return_code",
		"/**\n"
		" * The function form of GearmanWorker::returnCode().\n"
		" *\n"
		" * @see GearmanWorker::returnCode()\n"
		" * @param GearmanWorker $obj the worker\n"
		" * @return int as the method\n"
		" */"},
	{"gearman_worker_set_id",
		"/**\n"
		" * The function form of GearmanWorker::setId().\n"
		" *\n"
		" * @see GearmanWorker::setId()\n"
		" * @param GearmanWorker $obj the worker\n"
		" * @param string $id as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_worker_set_options",
		"/**\n"
		" * The function form of GearmanWorker::setOptions().\n"
		" *\n"
		" * @see GearmanWorker::setOptions()\n"
		" * @param GearmanWorker $obj the worker\n"
		" * @param int $option as for the method\n"
		" * @return true as the method\n"
		" */"},
	{"gearman_worker_set_timeout",
		"/**\n"
		" * The function form of GearmanWorker::setTimeout().\n"
		" *\n"
		" * @see GearmanWorker::setTimeout()\n"
		" * @param GearmanWorker $obj the worker\n"
		" * @param int $timeout as for the method\n"
		" * @return true as the method\n"
		" */"},
	{"gearman_worker_timeout",
		"/**\n"
		" * The function form of GearmanWorker::timeout().\n"
		" *\n"
		" * @see GearmanWorker::timeout()\n"
		" * @param GearmanWorker $obj the worker\n"
		" * @return int as the method\n"
		" */"},
	{"gearman_worker_unregister",
		"/**\n"
		" * The function form of GearmanWorker::unregister().\n"
		" *\n"
		" * @see GearmanWorker::unregister()\n"
		" * @param GearmanWorker $obj the worker\n"
		" * @param string $function_name as for the method\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_worker_unregister_all",
		"/**\n"
		" * The function form of GearmanWorker::unregisterAll().\n"
		" *\n"
		" * @see GearmanWorker::unregisterAll()\n"
		" * @param GearmanWorker $obj the worker\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_worker_wait",
		"/**\n"
		" * The function form of GearmanWorker::wait().\n"
		" *\n"
		" * @see GearmanWorker::wait()\n"
		" * @param GearmanWorker $obj the worker\n"
		" * @return bool as the method\n"
		" */"},
	{"gearman_worker_work",
		"/**\n"
		" * The function form of GearmanWorker::work().\n"
		" *\n"
		" * @see GearmanWorker::work()\n"
		" * @param GearmanWorker $obj the worker\n"
		" * @return bool as the method\n"
		" */"},
};
