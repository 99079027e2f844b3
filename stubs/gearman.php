<?php
/*
 * The declarations of the extension gearman, for editors and static analysers. Made by bin/api of its stubs.
 */

namespace {
	/**
	 * The host where none is given.
	 */
	const GEARMAN_DEFAULT_TCP_HOST = 'localhost';

	/**
	 * The port where none is given.
	 */
	const GEARMAN_DEFAULT_TCP_PORT = 4730;

	/**
	 * The seconds that libgearman's connects take at most; here it is 4 s for each address.
	 */
	const GEARMAN_DEFAULT_SOCKET_TIMEOUT = 10;

	/**
	 * Size of a socket's send buffer in libgearman; not used.
	 */
	const GEARMAN_DEFAULT_SOCKET_SEND_SIZE = 32768;

	/**
	 * Size of a socket's receive buffer in libgearman; not used.
	 */
	const GEARMAN_DEFAULT_SOCKET_RECV_SIZE = 32768;

	/**
	 * Longest message of libgearman; not used.
	 */
	const GEARMAN_MAX_ERROR_SIZE = 2048;

	/**
	 * Bytes of a packet's header.
	 */
	const GEARMAN_PACKET_HEADER_SIZE = 12;

	/**
	 * Longest job handle, with the NUL byte at its end.
	 */
	const GEARMAN_JOB_HANDLE_SIZE = 64;

	/**
	 * Longest name of an option of a server.
	 */
	const GEARMAN_OPTION_SIZE = 64;

	/**
	 * Longest unique key.
	 */
	const GEARMAN_UNIQUE_SIZE = 64;

	/**
	 * Most arguments of a packet.
	 */
	const GEARMAN_MAX_COMMAND_ARGS = 8;

	/**
	 * Buffer of libgearman for arguments; not used.
	 */
	const GEARMAN_ARGS_BUFFER_SIZE = 128;

	/**
	 * Send buffer of libgearman; not used.
	 */
	const GEARMAN_SEND_BUFFER_SIZE = 8192;

	/**
	 * Receive buffer of libgearman; not used.
	 */
	const GEARMAN_RECV_BUFFER_SIZE = 8192;

	/**
	 * Milliseconds that libgearman waits between two attempts; not used.
	 */
	const GEARMAN_WORKER_WAIT_TIMEOUT = 10000;

	/**
	 * No failure.
	 */
	const GEARMAN_SUCCESS = 0;

	/**
	 * Something is outstanding, and the object does not wait (GEARMAN_CLIENT_NON_BLOCKING, GEARMAN_WORKER_NON_BLOCKING).
	 */
	const GEARMAN_IO_WAIT = 1;

	/**
	 * Something ended the call: a callback that threw, or a function that wants its worker to end.
	 */
	const GEARMAN_SHUTDOWN = 2;

	/**
	 * As GEARMAN_SHUTDOWN.
	 */
	const GEARMAN_SHUTDOWN_GRACEFUL = 3;

	/**
	 * A system call failed: see getErrno().
	 */
	const GEARMAN_ERRNO = 4;

	/**
	 * Not used.
	 */
	const GEARMAN_EVENT = 5;

	/**
	 * Not used.
	 */
	const GEARMAN_TOO_MANY_ARGS = 6;

	/**
	 * wait(): nothing is outstanding.
	 */
	const GEARMAN_NO_ACTIVE_FDS = 7;

	/**
	 * What a server sent is no packet.
	 */
	const GEARMAN_INVALID_MAGIC = 8;

	/**
	 * The object is waiting in another call and cannot be used now.
	 */
	const GEARMAN_INVALID_COMMAND = 9;

	/**
	 * A server sent a packet with a wrong layout.
	 */
	const GEARMAN_INVALID_PACKET = 10;

	/**
	 * A server sent a packet that was not requested.
	 */
	const GEARMAN_UNEXPECTED_PACKET = 11;

	/**
	 * A host's name could not be resolved.
	 */
	const GEARMAN_GETADDRINFO = 12;

	/**
	 * No server was added.
	 */
	const GEARMAN_NO_SERVERS = 13;

	/**
	 * The connection to a server broke.
	 */
	const GEARMAN_LOST_CONNECTION = 14;

	/**
	 * What a server announced is larger than memory_limit allows.
	 */
	const GEARMAN_MEMORY_ALLOCATION_FAILURE = 15;

	/**
	 * Not used.
	 */
	const GEARMAN_JOB_EXISTS = 16;

	/**
	 * The queue of the function is full: see Pieces\GearmanAdmin::maxQueue().
	 */
	const GEARMAN_JOB_QUEUE_FULL = 17;

	/**
	 * A server answered with an error.
	 */
	const GEARMAN_SERVER_ERROR = 18;

	/**
	 * Not used.
	 */
	const GEARMAN_WORK_ERROR = 19;

	/**
	 * A worker sent data.
	 */
	const GEARMAN_WORK_DATA = 20;

	/**
	 * A worker sent a warning.
	 */
	const GEARMAN_WORK_WARNING = 21;

	/**
	 * A worker sent its progress.
	 */
	const GEARMAN_WORK_STATUS = 22;

	/**
	 * The worker threw an exception.
	 */
	const GEARMAN_WORK_EXCEPTION = 23;

	/**
	 * The job failed.
	 */
	const GEARMAN_WORK_FAIL = 24;

	/**
	 * Not connected.
	 */
	const GEARMAN_NOT_CONNECTED = 25;

	/**
	 * No server could be connected to.
	 */
	const GEARMAN_COULD_NOT_CONNECT = 26;

	/**
	 * Not used.
	 */
	const GEARMAN_SEND_IN_PROGRESS = 27;

	/**
	 * Not used.
	 */
	const GEARMAN_RECV_IN_PROGRESS = 28;

	/**
	 * Not used.
	 */
	const GEARMAN_NOT_FLUSHING = 29;

	/**
	 * Data is longer than the protocol can carry.
	 */
	const GEARMAN_DATA_TOO_LARGE = 30;

	/**
	 * A function name is invalid, or no function is registered for it.
	 */
	const GEARMAN_INVALID_FUNCTION_NAME = 31;

	/**
	 * A function of a worker cannot be called.
	 */
	const GEARMAN_INVALID_WORKER_FUNCTION = 32;

	/**
	 * The worker has no functions.
	 */
	const GEARMAN_NO_REGISTERED_FUNCTIONS = 34;

	/**
	 * grabJob(): no server has a job.
	 */
	const GEARMAN_NO_JOBS = 35;

	/**
	 * ping(): other data came back.
	 */
	const GEARMAN_ECHO_DATA_CORRUPTION = 36;

	/**
	 * Not used.
	 */
	const GEARMAN_NEED_WORKLOAD_FN = 37;

	/**
	 * A callback ends runTasks(), which continues when it is called again.
	 */
	const GEARMAN_PAUSE = 38;

	/**
	 * Not used.
	 */
	const GEARMAN_UNKNOWN_STATE = 39;

	/**
	 * Not used.
	 */
	const GEARMAN_PTHREAD = 40;

	/**
	 * Not used.
	 */
	const GEARMAN_PIPE_EOF = 41;

	/**
	 * The server could not queue the job.
	 */
	const GEARMAN_QUEUE_ERROR = 42;

	/**
	 * Not used.
	 */
	const GEARMAN_FLUSH_DATA = 43;

	/**
	 * Not used.
	 */
	const GEARMAN_SEND_BUFFER_TOO_SMALL = 44;

	/**
	 * Not used.
	 */
	const GEARMAN_IGNORE_PACKET = 45;

	/**
	 * A server does not know the option.
	 */
	const GEARMAN_UNKNOWN_OPTION = 46;

	/**
	 * The time-out was reached.
	 */
	const GEARMAN_TIMEOUT = 47;

	/**
	 * The number of codes; not a code itself.
	 */
	const GEARMAN_MAX_RETURN = 53;

	/**
	 * A level of messages: see gearman_verbose_name().
	 */
	const GEARMAN_VERBOSE_FATAL = 1;

	/**
	 * A level of messages: see gearman_verbose_name().
	 */
	const GEARMAN_VERBOSE_ERROR = 2;

	/**
	 * A level of messages: see gearman_verbose_name().
	 */
	const GEARMAN_VERBOSE_INFO = 3;

	/**
	 * A level of messages: see gearman_verbose_name().
	 */
	const GEARMAN_VERBOSE_DEBUG = 4;

	/**
	 * A level of messages: see gearman_verbose_name().
	 */
	const GEARMAN_VERBOSE_CRAZY = 5;

	/**
	 * The number of levels.
	 */
	const GEARMAN_VERBOSE_MAX = 6;

	/**
	 * As GEARMAN_CLIENT_NON_BLOCKING.
	 */
	const GEARMAN_NON_BLOCKING = 0;

	/**
	 * Not used.
	 */
	const GEARMAN_DONT_TRACK_PACKETS = 1;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_CON_READY = 0;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_CON_PACKET_IN_USE = 1;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_CON_EXTERNAL_FD = 2;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_CON_IGNORE_LOST_CONNECTION = 3;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_CON_CLOSE_AFTER_FLUSH = 4;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_CON_SEND_STATE_NONE = 0;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_CON_RECV_STATE_READ_DATA = 2;

	/**
	 * Number of the packet TEXT of the protocol.
	 */
	const GEARMAN_COMMAND_TEXT = 0;

	/**
	 * Number of the packet CAN_DO of the protocol.
	 */
	const GEARMAN_COMMAND_CAN_DO = 1;

	/**
	 * Number of the packet CANT_DO of the protocol.
	 */
	const GEARMAN_COMMAND_CANT_DO = 2;

	/**
	 * Number of the packet RESET_ABILITIES of the protocol.
	 */
	const GEARMAN_COMMAND_RESET_ABILITIES = 3;

	/**
	 * Number of the packet PRE_SLEEP of the protocol.
	 */
	const GEARMAN_COMMAND_PRE_SLEEP = 4;

	/**
	 * Number of the packet UNUSED of the protocol.
	 */
	const GEARMAN_COMMAND_UNUSED = 5;

	/**
	 * Number of the packet NOOP of the protocol.
	 */
	const GEARMAN_COMMAND_NOOP = 6;

	/**
	 * Number of the packet SUBMIT_JOB of the protocol.
	 */
	const GEARMAN_COMMAND_SUBMIT_JOB = 7;

	/**
	 * Number of the packet JOB_CREATED of the protocol.
	 */
	const GEARMAN_COMMAND_JOB_CREATED = 8;

	/**
	 * Number of the packet GRAB_JOB of the protocol.
	 */
	const GEARMAN_COMMAND_GRAB_JOB = 9;

	/**
	 * Number of the packet NO_JOB of the protocol.
	 */
	const GEARMAN_COMMAND_NO_JOB = 10;

	/**
	 * Number of the packet JOB_ASSIGN of the protocol.
	 */
	const GEARMAN_COMMAND_JOB_ASSIGN = 11;

	/**
	 * Number of the packet WORK_STATUS of the protocol.
	 */
	const GEARMAN_COMMAND_WORK_STATUS = 12;

	/**
	 * Number of the packet WORK_COMPLETE of the protocol.
	 */
	const GEARMAN_COMMAND_WORK_COMPLETE = 13;

	/**
	 * Number of the packet WORK_FAIL of the protocol.
	 */
	const GEARMAN_COMMAND_WORK_FAIL = 14;

	/**
	 * Number of the packet GET_STATUS of the protocol.
	 */
	const GEARMAN_COMMAND_GET_STATUS = 15;

	/**
	 * Number of the packet ECHO_REQ of the protocol.
	 */
	const GEARMAN_COMMAND_ECHO_REQ = 16;

	/**
	 * Number of the packet ECHO_RES of the protocol.
	 */
	const GEARMAN_COMMAND_ECHO_RES = 17;

	/**
	 * Number of the packet SUBMIT_JOB_BG of the protocol.
	 */
	const GEARMAN_COMMAND_SUBMIT_JOB_BG = 18;

	/**
	 * Number of the packet ERROR of the protocol.
	 */
	const GEARMAN_COMMAND_ERROR = 19;

	/**
	 * Number of the packet STATUS_RES of the protocol.
	 */
	const GEARMAN_COMMAND_STATUS_RES = 20;

	/**
	 * Number of the packet SUBMIT_JOB_HIGH of the protocol.
	 */
	const GEARMAN_COMMAND_SUBMIT_JOB_HIGH = 21;

	/**
	 * Number of the packet SET_CLIENT_ID of the protocol.
	 */
	const GEARMAN_COMMAND_SET_CLIENT_ID = 22;

	/**
	 * Number of the packet CAN_DO_TIMEOUT of the protocol.
	 */
	const GEARMAN_COMMAND_CAN_DO_TIMEOUT = 23;

	/**
	 * Number of the packet ALL_YOURS of the protocol.
	 */
	const GEARMAN_COMMAND_ALL_YOURS = 24;

	/**
	 * Number of the packet WORK_EXCEPTION of the protocol.
	 */
	const GEARMAN_COMMAND_WORK_EXCEPTION = 25;

	/**
	 * Number of the packet OPTION_REQ of the protocol.
	 */
	const GEARMAN_COMMAND_OPTION_REQ = 26;

	/**
	 * Number of the packet OPTION_RES of the protocol.
	 */
	const GEARMAN_COMMAND_OPTION_RES = 27;

	/**
	 * Number of the packet WORK_DATA of the protocol.
	 */
	const GEARMAN_COMMAND_WORK_DATA = 28;

	/**
	 * Number of the packet WORK_WARNING of the protocol.
	 */
	const GEARMAN_COMMAND_WORK_WARNING = 29;

	/**
	 * Number of the packet GRAB_JOB_UNIQ of the protocol.
	 */
	const GEARMAN_COMMAND_GRAB_JOB_UNIQ = 30;

	/**
	 * Number of the packet JOB_ASSIGN_UNIQ of the protocol.
	 */
	const GEARMAN_COMMAND_JOB_ASSIGN_UNIQ = 31;

	/**
	 * Number of the packet SUBMIT_JOB_HIGH_BG of the protocol.
	 */
	const GEARMAN_COMMAND_SUBMIT_JOB_HIGH_BG = 32;

	/**
	 * Number of the packet SUBMIT_JOB_LOW of the protocol.
	 */
	const GEARMAN_COMMAND_SUBMIT_JOB_LOW = 33;

	/**
	 * Number of the packet SUBMIT_JOB_LOW_BG of the protocol.
	 */
	const GEARMAN_COMMAND_SUBMIT_JOB_LOW_BG = 34;

	/**
	 * Number of the packet SUBMIT_JOB_SCHED of the protocol.
	 */
	const GEARMAN_COMMAND_SUBMIT_JOB_SCHED = 35;

	/**
	 * Number of the packet SUBMIT_JOB_EPOCH of the protocol.
	 */
	const GEARMAN_COMMAND_SUBMIT_JOB_EPOCH = 36;

	/**
	 * The number of commands.
	 */
	const GEARMAN_COMMAND_MAX = 43;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_TASK_STATE_NEW = 0;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_TASK_STATE_SUBMIT = 1;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_TASK_STATE_WORKLOAD = 2;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_TASK_STATE_WORK = 3;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_TASK_STATE_CREATED = 4;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_TASK_STATE_DATA = 5;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_TASK_STATE_WARNING = 6;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_TASK_STATE_STATUS = 7;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_TASK_STATE_COMPLETE = 8;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_TASK_STATE_EXCEPTION = 9;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_TASK_STATE_FAIL = 10;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_TASK_STATE_FINISHED = 11;

	/**
	 * High priority.
	 */
	const GEARMAN_JOB_PRIORITY_HIGH = 0;

	/**
	 * Normal priority.
	 */
	const GEARMAN_JOB_PRIORITY_NORMAL = 1;

	/**
	 * Low priority.
	 */
	const GEARMAN_JOB_PRIORITY_LOW = 2;

	/**
	 * The number of priorities.
	 */
	const GEARMAN_JOB_PRIORITY_MAX = 3;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_CLIENT_ALLOCATED = 1;

	/**
	 * runTasks() does not wait.
	 */
	const GEARMAN_CLIENT_NON_BLOCKING = 2;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_CLIENT_TASK_IN_USE = 4;

	/**
	 * Kept, without effect: GearmanTask::recvData() always works.
	 */
	const GEARMAN_CLIENT_UNBUFFERED_RESULT = 8;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_CLIENT_NO_NEW = 16;

	/**
	 * A task returns no data after its last callback; the default.
	 */
	const GEARMAN_CLIENT_FREE_TASKS = 32;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_CLIENT_STATE_IDLE = 0;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_CLIENT_STATE_NEW = 1;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_CLIENT_STATE_SUBMIT = 2;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_CLIENT_STATE_PACKET = 3;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_WORKER_ALLOCATED = 1;

	/**
	 * work() and grabJob() do not wait.
	 */
	const GEARMAN_WORKER_NON_BLOCKING = 2;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_WORKER_PACKET_INIT = 4;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_WORKER_GRAB_JOB_IN_USE = 8;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_WORKER_PRE_SLEEP_IN_USE = 16;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_WORKER_WORK_JOB_IN_USE = 32;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_WORKER_CHANGE = 64;

	/**
	 * The unique keys of jobs are known; the default.
	 */
	const GEARMAN_WORKER_GRAB_UNIQ = 128;

	/**
	 * work() returns after the time-out; set by GearmanWorker::setTimeout().
	 */
	const GEARMAN_WORKER_TIMEOUT_RETURN = 256;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_WORKER_STATE_START = 0;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_WORKER_STATE_FUNCTION_SEND = 1;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_WORKER_STATE_CONNECT = 2;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_WORKER_STATE_GRAB_JOB_SEND = 3;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_WORKER_STATE_GRAB_JOB_RECV = 4;

	/**
	 * State within libgearman, without use here.
	 */
	const GEARMAN_WORKER_STATE_PRE_SLEEP = 5;

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
		 */
		public function returnCode(): int {}

		/**
		 * Returns the message of the last failure.
		 *
		 * pecl/gearman: after a success it is the message before, or GEARMAN_UNKNOWN_STATE.
		 *
		 * @return string|false a sentence that names host and port of the server; false after a success
		 */
		public function error(): string|false {}

		/**
		 * Returns the system's error number of the last failure.
		 *
		 * @return int the errno; 0 if there was none
		 */
		public function getErrno(): int {}

		/**
		 * Returns the options.
		 *
		 * pecl/gearman: has bits for the state of the library, too.
		 *
		 * @return int bits GEARMAN_CLIENT_...
		 */
		public function options(): int {}

		/**
		 * Sets the options, in place of those that are set.
		 *
		 * @param int $option bits GEARMAN_CLIENT_..., as GEARMAN_CLIENT_NON_BLOCKING
		 * @return bool true
		 */
		public function setOptions(int $option): bool {}

		/**
		 * Sets options, besides those that are set.
		 *
		 * @param int $option bits GEARMAN_CLIENT_...
		 * @return bool true
		 */
		public function addOptions(int $option): bool {}

		/**
		 * Unsets options.
		 *
		 * @param int $option bits GEARMAN_CLIENT_...
		 * @return bool true
		 */
		public function removeOptions(int $option): bool {}

		/**
		 * Returns the time-out.
		 *
		 * @return int milliseconds; below 0: no limit
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
		 */
		public function addServers(?string $servers = null, bool $setupExceptionHandler = true): bool {}

		/**
		 * Waits until a server answers something.
		 *
		 * For use with GEARMAN_CLIENT_NON_BLOCKING, between two calls of runTasks().
		 *
		 * @return bool false with GEARMAN_NO_ACTIVE_FDS if nothing is outstanding, with GEARMAN_TIMEOUT after the
		 *     time-out
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
		 */
		public function doLowBackground(string $function, string $workload, ?string $unique = null): string {}

		/**
		 * Returns the handle of the job that a do* method is running, or could not finish.
		 *
		 * @return string the handle; "" after the end of the job
		 */
		public function doJobHandle(): string {}

		/**
		 * Returns the progress of the job that a do* method is running, or could not finish.
		 *
		 * @return array numerator and denominator, as the worker sent them; [0, 0] after the end of the job
		 */
		public function doStatus(): array {}

		/**
		 * Asks a server for the state of a job, by its handle.
		 *
		 * @param string $job_handle as doBackground() returned it
		 * @return array known (bool), running (bool), numerator and denominator (int) of its progress
		 */
		public function jobStatus(string $job_handle): array {}

		/**
		 * Asks the servers for the state of a job, by its unique key.
		 *
		 * @param string $unique_key as it was given when the job was queued, up to 63 bytes
		 * @return array known (bool), running (bool), numerator and denominator (int) of its progress
		 */
		public function jobStatusByUniqueKey(string $unique_key): array {}

		/**
		 * Sends data to every server, which sends it back.
		 *
		 * @param string $workload the data
		 * @return bool false with a warning if a server did not
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
		 */
		public function addTask(string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): \GearmanTask|false {}

		/**
		 * Adds a job with high priority, which runTasks() runs.
		 *
		 * @param string $function_name the name of the function
		 * @param string|int|float $workload what the function gets; any bytes
		 * @param mixed $context the second argument of the callbacks for this task
		 * @param string|null $unique_key jobs of one function with equal keys are one job for the server; null: a key
		 *     of its own
		 * @return GearmanTask|false the task; false on failure
		 */
		public function addTaskHigh(string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): \GearmanTask|false {}

		/**
		 * Adds a job with low priority, which runTasks() runs.
		 *
		 * @param string $function_name the name of the function
		 * @param string|int|float $workload what the function gets; any bytes
		 * @param mixed $context the second argument of the callbacks for this task
		 * @param string|null $unique_key jobs of one function with equal keys are one job for the server; null: a key
		 *     of its own
		 * @return GearmanTask|false the task; false on failure
		 */
		public function addTaskLow(string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): \GearmanTask|false {}

		/**
		 * Adds a job, which runTasks() queues without waiting for its end.
		 *
		 * @param string $function_name the name of the function
		 * @param string|int|float $workload what the function gets; any bytes
		 * @param mixed $context the second argument of the callbacks for this task
		 * @param string|null $unique_key jobs of one function with equal keys are one job for the server; null: a key
		 *     of its own
		 * @return GearmanTask|false the task; false on failure
		 */
		public function addTaskBackground(string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): \GearmanTask|false {}

		/**
		 * Adds a job with high priority, which runTasks() queues without waiting for its end.
		 *
		 * @param string $function_name the name of the function
		 * @param string|int|float $workload what the function gets; any bytes
		 * @param mixed $context the second argument of the callbacks for this task
		 * @param string|null $unique_key jobs of one function with equal keys are one job for the server; null: a key
		 *     of its own
		 * @return GearmanTask|false the task; false on failure
		 */
		public function addTaskHighBackground(string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): \GearmanTask|false {}

		/**
		 * Adds a job with low priority, which runTasks() queues without waiting for its end.
		 *
		 * @param string $function_name the name of the function
		 * @param string|int|float $workload what the function gets; any bytes
		 * @param mixed $context the second argument of the callbacks for this task
		 * @param string|null $unique_key jobs of one function with equal keys are one job for the server; null: a key
		 *     of its own
		 * @return GearmanTask|false the task; false on failure
		 */
		public function addTaskLowBackground(string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): \GearmanTask|false {}

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
		 */
		public function runTasks(): bool {}

		/**
		 * Adds the question for a job's state, which runTasks() sends; the status callback is called with the answer.
		 *
		 * @param string $job_handle the handle of the job
		 * @param mixed $context the second argument of the callbacks for this task
		 * @return GearmanTask|false the task; false on failure
		 */
		public function addTaskStatus(string $job_handle, mixed $context = null): \GearmanTask|false {}

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
		 */
		public function setWorkloadCallback(callable $function): bool {}

		/**
		 * Sets the function that runTasks() calls when a server has taken the job of a task.
		 *
		 * @param callable $function function(GearmanTask $task, mixed $context): mixed. A GEARMAN_ code other than
		 *     GEARMAN_SUCCESS that it returns ends runTasks()
		 * @return bool false with a warning if it cannot be called
		 */
		public function setCreatedCallback(callable $function): bool {}

		/**
		 * Sets the function that runTasks() calls when a worker has sent data of a job (GearmanJob::sendData()).
		 *
		 * @param callable $function function(GearmanTask $task, mixed $context): mixed. A GEARMAN_ code other than
		 *     GEARMAN_SUCCESS that it returns ends runTasks()
		 * @return bool false with a warning if it cannot be called
		 */
		public function setDataCallback(callable $function): bool {}

		/**
		 * Sets the function that runTasks() calls when a worker has sent a warning (GearmanJob::sendWarning()).
		 *
		 * @param callable $function function(GearmanTask $task, mixed $context): mixed. A GEARMAN_ code other than
		 *     GEARMAN_SUCCESS that it returns ends runTasks()
		 * @return bool false with a warning if it cannot be called
		 */
		public function setWarningCallback(callable $function): bool {}

		/**
		 * Sets the function that runTasks() calls when a worker has sent its progress (GearmanJob::sendStatus()), and
		 * with the answer to addTaskStatus().
		 *
		 * @param callable $function function(GearmanTask $task, mixed $context): mixed. A GEARMAN_ code other than
		 *     GEARMAN_SUCCESS that it returns ends runTasks()
		 * @return bool false with a warning if it cannot be called
		 */
		public function setStatusCallback(callable $function): bool {}

		/**
		 * Sets the function that runTasks() calls when a job has ended well; GearmanTask::data() is its result.
		 *
		 * @param callable $function function(GearmanTask $task, mixed $context): mixed. A GEARMAN_ code other than
		 *     GEARMAN_SUCCESS that it returns ends runTasks()
		 * @return bool false with a warning if it cannot be called
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
		 */
		public function setExceptionCallback(callable $function): bool {}

		/**
		 * Sets the function that runTasks() calls when a job has failed, or a task could not be completed;
		 * GearmanTask::returnCode() is the reason.
		 *
		 * @param callable $function function(GearmanTask $task, mixed $context): mixed. A GEARMAN_ code other than
		 *     GEARMAN_SUCCESS that it returns ends runTasks()
		 * @return bool false with a warning if it cannot be called
		 */
		public function setFailCallback(callable $function): bool {}

		/**
		 * Forgets all callbacks.
		 *
		 * @return bool true
		 */
		public function clearCallbacks(): bool {}

		/**
		 * Returns what setContext() was given.
		 *
		 * @return string the data; "" before
		 */
		public function context(): string {}

		/**
		 * Keeps a string with the client.
		 *
		 * @param string $data any bytes
		 * @return bool true
		 */
		public function setContext(string $data): bool {}

		/**
		 * Connects to all servers and asks them to forward exceptions of workers.
		 *
		 * @return bool true
		 * @throws GearmanException if a server cannot be reached; error() has the reason
		 */
		public function enableExceptionHandler(): bool {}
	}

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
		 */
		public function setReturn(int $gearman_return_t): bool {}

		/**
		 * Sends data to the client, before the end of the job.
		 *
		 * @param string $data any bytes
		 * @return bool false on failure
		 */
		public function sendData(string $data): bool {}

		/**
		 * Sends a warning to the client.
		 *
		 * @param string $warning any bytes
		 * @return bool false on failure
		 */
		public function sendWarning(string $warning): bool {}

		/**
		 * Sends the progress of the job.
		 *
		 * @param int $numerator how much is done, 0 to 4294967295
		 * @param int $denominator how much there is in all, 0 to 4294967295
		 * @return bool false on failure
		 * @throws ValueError if a number is out of range
		 */
		public function sendStatus(int $numerator, int $denominator): bool {}

		/**
		 * Ends the job with a result.
		 *
		 * @param string $result what the client gets
		 * @return bool false on failure
		 */
		public function sendComplete(string $result): bool {}

		/**
		 * Ends the job with an exception.
		 *
		 * @param string $exception what the client's exception callback gets
		 * @return bool false on failure
		 */
		public function sendException(string $exception): bool {}

		/**
		 * Ends the job as failed.
		 *
		 * @return bool false on failure
		 */
		public function sendFail(): bool {}

		/**
		 * Returns the handle of the job.
		 *
		 * @return string|false as the server named it; false without a job
		 */
		public function handle(): string|false {}

		/**
		 * Returns the name of the function.
		 *
		 * @return string|false the name; false without a job
		 */
		public function functionName(): string|false {}

		/**
		 * Returns the unique key of the job.
		 *
		 * @return string|false the key; "" without GEARMAN_WORKER_GRAB_UNIQ; false without a job
		 */
		public function unique(): string|false {}

		/**
		 * Returns the workload of the job.
		 *
		 * @return string any bytes
		 */
		public function workload(): string {}

		/**
		 * Returns the size of the workload.
		 *
		 * @return int bytes
		 */
		public function workloadSize(): int {}
	}

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
		 */
		public function returnCode(): int {}

		/**
		 * Returns the name of the function.
		 *
		 * @return string|false the name; false for an empty task
		 */
		public function functionName(): string|false {}

		/**
		 * Returns the unique key of the task.
		 *
		 * @return string|false the key, which the client made if none was given; false for an empty task
		 */
		public function unique(): string|false {}

		/**
		 * Returns the handle of the job.
		 *
		 * @return string|false as the server named it; "" before it did; false for an empty task
		 */
		public function jobHandle(): string|false {}

		/**
		 * Returns whether the server knows the job, according to its reply to GearmanClient::addTaskStatus().
		 *
		 * @return bool true if it does
		 */
		public function isKnown(): bool {}

		/**
		 * Tells whether a worker has the job, in the answer to GearmanClient::addTaskStatus().
		 *
		 * @return bool true if one has
		 */
		public function isRunning(): bool {}

		/**
		 * Returns the numerator of the job's progress, as the worker sent it.
		 *
		 * @return int|false the numerator; false for an empty task
		 */
		public function taskNumerator(): int|false {}

		/**
		 * Returns the denominator of the job's progress, as the worker sent it.
		 *
		 * @return int|false the denominator; false for an empty task
		 */
		public function taskDenominator(): int|false {}

		/**
		 * Returns what arrived last: data, a warning, the result, the message of an exception.
		 *
		 * @return string|false any bytes; false for an empty task
		 */
		public function data(): string|false {}

		/**
		 * Returns the size of what arrived last.
		 *
		 * @return int|false bytes; false for an empty task
		 */
		public function dataSize(): int|false {}

		/**
		 * Adds to the workload of the task, in the workload callback.
		 *
		 * @param string $data any bytes
		 * @return int|false the number of bytes; false with a warning outside the workload callback
		 */
		public function sendWorkload(string $data): int|false {}

		/**
		 * Returns what arrived last piece by piece.
		 *
		 * @param int $data_len how many bytes at most
		 * @return array|false the number of bytes, and the bytes; false for an empty task
		 * @throws ValueError for a negative number
		 */
		public function recvData(int $data_len): array|false {}
	}

	/**
	 * A worker: takes jobs from job servers and runs functions for them.
	 *
	 * Methods that fail return false with a warning. returnCode() is then one of the GEARMAN_ codes, error() says what went
	 * wrong. A worker takes jobs from all its servers in turn, and keeps trying to reach one that is lost.
	 *
	 * This class has the methods of pecl/gearman and no other. What this extension adds is in Pieces\GearmanWorker.
	 */
	class GearmanWorker
	{
		/** Creates a worker without servers and functions. */
		public function __construct() {}

		/** Closes the connections of the worker. Jobs that were not finished go back to their servers. */
		public function __destruct() {}

		/**
		 * Returns the result code of the last method.
		 *
		 * @return int one of the GEARMAN_ codes; GEARMAN_SUCCESS is 0
		 */
		public function returnCode(): int {}

		/**
		 * Returns the message of the last failure.
		 *
		 * @return string|false a sentence that names host and port of the server; false after a success
		 */
		public function error(): string|false {}

		/**
		 * Returns the system's error number of the last failure.
		 *
		 * @return int the errno; 0 if there was none
		 */
		public function getErrno(): int {}

		/**
		 * Returns the options.
		 *
		 * pecl/gearman: has bits for the state of the library, too.
		 *
		 * @return int bits GEARMAN_WORKER_...
		 */
		public function options(): int {}

		/**
		 * Sets the options, in place of those that are set.
		 *
		 * @param int $option bits GEARMAN_WORKER_..., as GEARMAN_WORKER_NON_BLOCKING
		 * @return true
		 */
		public function setOptions(int $option): true {}

		/**
		 * Sets options, besides those that are set.
		 *
		 * @param int $option bits GEARMAN_WORKER_...
		 * @return true
		 */
		public function addOptions(int $option): true {}

		/**
		 * Unsets options.
		 *
		 * @param int $option bits GEARMAN_WORKER_...
		 * @return true
		 */
		public function removeOptions(int $option): true {}

		/**
		 * Returns the time-out.
		 *
		 * @return int milliseconds; below 0: no limit
		 */
		public function timeout(): int {}

		/**
		 * Limits how long work() waits for a job, and wait() for a server.
		 *
		 * @param int $timeout milliseconds; -1, the default: no limit
		 * @return true
		 */
		public function setTimeout(int $timeout): true {}

		/**
		 * Gives the worker a name, which Pieces\GearmanAdmin::workers() shows.
		 *
		 * @param string $id the name, without blanks
		 * @return bool false with a warning if the name is invalid
		 */
		public function setId(string $id): bool {}

		/**
		 * Adds a server. Nothing is connected before a method needs it.
		 *
		 * pecl/gearman: connects at once if $setupExceptionHandler is true, and throws if that fails.
		 *
		 * @param string|null $host a name or address; null: 127.0.0.1
		 * @param int $port its port; 0: 4730
		 * @param bool $setupExceptionHandler has no effect; exceptions are always sent
		 * @return bool false with a warning if host or port is invalid
		 */
		public function addServer(?string $host = null, int $port = 0, bool $setupExceptionHandler = true): bool {}

		/**
		 * Adds servers. Nothing is connected before a method needs it.
		 *
		 * pecl/gearman: connects at once if $setupExceptionHandler is true, and throws if that fails.
		 *
		 * @param string|null $servers "host:port,host2,[::1]:4731"; null: 127.0.0.1:4730
		 * @param bool $setupExceptionHandler has no effect; exceptions are always sent
		 * @return bool false with a warning if one of them is not a server
		 */
		public function addServers(?string $servers = null, bool $setupExceptionHandler = true): bool {}

		/**
		 * Waits until a server sends something: that it has a job.
		 *
		 * For use with grabJob(), or with GEARMAN_WORKER_NON_BLOCKING.
		 *
		 * @return bool false with GEARMAN_TIMEOUT after the time-out; false on failure
		 */
		public function wait(): bool {}

		/**
		 * Tells the servers that the worker serves a function, for use with grabJob().
		 *
		 * A job that work() gets for it fails with GEARMAN_INVALID_FUNCTION_NAME, as there is nothing to call.
		 *
		 * @param string $function_name the name, up to 512 bytes
		 * @param int $timeout seconds after which the server gives a job up; 0: never
		 * @return bool false with a warning on failure
		 */
		public function register(string $function_name, int $timeout = 0): bool {}

		/**
		 * Tells the servers that the worker no longer serves a function.
		 *
		 * pecl/gearman: jobs of it still run.
		 *
		 * @param string $function_name the name
		 * @return bool false with a warning if it is not registered
		 */
		public function unregister(string $function_name): bool {}

		/**
		 * Tells the servers that the worker serves no function any more.
		 *
		 * @return bool false if there is none
		 */
		public function unregisterAll(): bool {}

		/**
		 * Takes a job, if a server has one, and does not run it.
		 *
		 * pecl/gearman: declares GearmanWorker|false as its type.
		 *
		 * @return GearmanJob|false the job; false with GEARMAN_NO_JOBS if there is none: call wait(), or with
		 *     GEARMAN_IO_WAIT
		 */
		public function grabJob(): \GearmanJob|false {}

		/**
		 * Registers a function that work() calls for jobs.
		 *
		 * The callable is called as function(GearmanJob $job, mixed $context): mixed. What it returns, as a string, is
		 * the result of the job. What it throws is sent to the client as an exception, and thrown by work().
		 *
		 * pecl/gearman: jobs of the function that was added last come first.
		 *
		 * @param string $function_name the name, up to 512 bytes
		 * @param callable $function what is called
		 * @param mixed $context the second argument of the callable
		 * @param int $timeout seconds after which the server gives a job up; 0: never
		 * @return bool false with a warning on failure
		 */
		public function addFunction(string $function_name, callable $function, mixed $context = null, int $timeout = 0): bool {}

		/**
		 * Waits for a job and runs it.
		 *
		 * A server that is lost is tried again, also within one call.
		 *
		 * @return bool true if a job was run; false with GEARMAN_TIMEOUT after the time-out (with
		 *     GEARMAN_WORKER_TIMEOUT_RETURN, which setTimeout() sets), with GEARMAN_IO_WAIT or GEARMAN_NO_JOBS with
		 *     GEARMAN_WORKER_NON_BLOCKING, and on failure
		 * @throws Throwable as the function threw it
		 */
		public function work(): bool {}

		/**
		 * Sends data to every server, which sends it back.
		 *
		 * @param string $data the data
		 * @return bool false with a warning if a server did not
		 */
		public function ping(string $data): bool {}

		/**
		 * Connects to all servers. Exceptions of the worker's functions are always sent.
		 *
		 * @return bool true
		 * @throws GearmanException if a server cannot be reached; error() has the reason
		 */
		public function enableExceptionHandler(): bool {}
	}

	/** Thrown where a call cannot be made at all; its code is a GEARMAN_ code. */
	final class GearmanException extends \Exception
	{
		/** @var int */
		public $code = 0;
	}

	/**
	 * Returns the version of libgearman whose API this extension has.
	 *
	 * @return string as "1.1.20"
	 */
	function gearman_version(): string {}

	/**
	 * Returns where to report faults.
	 *
	 * @return string the place, in words
	 */
	function gearman_bugreport(): string {}

	/**
	 * Returns the name of a GEARMAN_VERBOSE_ level.
	 *
	 * @param int $verbose one of the GEARMAN_VERBOSE_ constants
	 * @return string|null its name, as "INFO"; null for an unknown level
	 */
	function gearman_verbose_name(int $verbose): ?string {}

	/**
	 * Creates a client: new GearmanClient in another form.
	 *
	 * @return GearmanClient|false the client
	 */
	function gearman_client_create(): \GearmanClient|false {}

	/**
	 * Creates a worker: new GearmanWorker in another form.
	 *
	 * @return GearmanWorker|false the worker
	 */
	function gearman_worker_create(): \GearmanWorker|false {}

	/**
	 * The function form of GearmanClient::returnCode().
	 *
	 * @see GearmanClient::returnCode()
	 * @param GearmanClient $obj the client
	 * @return int as the method
	 */
	function gearman_client_return_code(\GearmanClient $obj): int {}

	/**
	 * The function form of GearmanClient::error().
	 *
	 * @see GearmanClient::error()
	 * @param GearmanClient $obj the client
	 * @return string|false as the method
	 */
	function gearman_client_error(\GearmanClient $obj): string|false {}

	/**
	 * The function form of GearmanClient::getErrno().
	 *
	 * @see GearmanClient::getErrno()
	 * @param GearmanClient $obj the client
	 * @return int as the method
	 */
	function gearman_client_get_errno(\GearmanClient $obj): int {}

	/**
	 * The function form of GearmanClient::options().
	 *
	 * @see GearmanClient::options()
	 * @param GearmanClient $obj the client
	 * @return int as the method
	 */
	function gearman_client_options(\GearmanClient $obj): int {}

	/**
	 * The function form of GearmanClient::setOptions().
	 *
	 * @see GearmanClient::setOptions()
	 * @param GearmanClient $obj the client
	 * @param int $option as for the method
	 * @return bool as the method
	 */
	function gearman_client_set_options(\GearmanClient $obj, int $option): bool {}

	/**
	 * The function form of GearmanClient::addOptions().
	 *
	 * @see GearmanClient::addOptions()
	 * @param GearmanClient $obj the client
	 * @param int $option as for the method
	 * @return bool as the method
	 */
	function gearman_client_add_options(\GearmanClient $obj, int $option): bool {}

	/**
	 * The function form of GearmanClient::removeOptions().
	 *
	 * @see GearmanClient::removeOptions()
	 * @param GearmanClient $obj the client
	 * @param int $option as for the method
	 * @return bool as the method
	 */
	function gearman_client_remove_options(\GearmanClient $obj, int $option): bool {}

	/**
	 * The function form of GearmanClient::timeout().
	 *
	 * @see GearmanClient::timeout()
	 * @param GearmanClient $obj the client
	 * @return int|null as the method
	 */
	function gearman_client_timeout(\GearmanClient $obj): ?int {}

	/**
	 * The function form of GearmanClient::setTimeout().
	 *
	 * @see GearmanClient::setTimeout()
	 * @param GearmanClient $obj the client
	 * @param int $timeout as for the method
	 * @return bool as the method
	 */
	function gearman_client_set_timeout(\GearmanClient $obj, int $timeout): bool {}

	/**
	 * The function form of GearmanClient::addServer().
	 *
	 * @see GearmanClient::addServer()
	 * @param GearmanClient $obj the client
	 * @param string|null $host as for the method
	 * @param int $port as for the method
	 * @param bool $setupExceptionHandler as for the method
	 * @return bool as the method
	 */
	function gearman_client_add_server(\GearmanClient $obj, ?string $host = null, int $port = 0, bool $setupExceptionHandler = true): bool {}

	/**
	 * The function form of GearmanClient::addServers().
	 *
	 * @see GearmanClient::addServers()
	 * @param GearmanClient $obj the client
	 * @param string|null $servers as for the method
	 * @param bool $setupExceptionHandler as for the method
	 * @return bool as the method
	 */
	function gearman_client_add_servers(\GearmanClient $obj, ?string $servers = null, bool $setupExceptionHandler = true): bool {}

	/**
	 * The function form of GearmanClient::wait().
	 *
	 * @see GearmanClient::wait()
	 * @param GearmanClient $obj the client
	 * @return bool as the method
	 */
	function gearman_client_wait(\GearmanClient $obj): bool {}

	/**
	 * The function form of GearmanClient::doNormal().
	 *
	 * @see GearmanClient::doNormal()
	 * @param GearmanClient $obj the client
	 * @param string $function as for the method
	 * @param string $workload as for the method
	 * @param string|null $unique as for the method
	 * @return string as the method
	 */
	function gearman_client_do_normal(\GearmanClient $obj, string $function, string $workload, ?string $unique = null): string {}

	/**
	 * The function form of GearmanClient::doHigh().
	 *
	 * @see GearmanClient::doHigh()
	 * @param GearmanClient $obj the client
	 * @param string $function as for the method
	 * @param string $workload as for the method
	 * @param string|null $unique as for the method
	 * @return string as the method
	 */
	function gearman_client_do_high(\GearmanClient $obj, string $function, string $workload, ?string $unique = null): string {}

	/**
	 * The function form of GearmanClient::doLow().
	 *
	 * @see GearmanClient::doLow()
	 * @param GearmanClient $obj the client
	 * @param string $function as for the method
	 * @param string $workload as for the method
	 * @param string|null $unique as for the method
	 * @return string as the method
	 */
	function gearman_client_do_low(\GearmanClient $obj, string $function, string $workload, ?string $unique = null): string {}

	/**
	 * The function form of GearmanClient::doBackground().
	 *
	 * @see GearmanClient::doBackground()
	 * @param GearmanClient $obj the client
	 * @param string $function as for the method
	 * @param string $workload as for the method
	 * @param string|null $unique as for the method
	 * @return string as the method
	 */
	function gearman_client_do_background(\GearmanClient $obj, string $function, string $workload, ?string $unique = null): string {}

	/**
	 * The function form of GearmanClient::doHighBackground().
	 *
	 * @see GearmanClient::doHighBackground()
	 * @param GearmanClient $obj the client
	 * @param string $function as for the method
	 * @param string $workload as for the method
	 * @param string|null $unique as for the method
	 * @return string as the method
	 */
	function gearman_client_do_high_background(\GearmanClient $obj, string $function, string $workload, ?string $unique = null): string {}

	/**
	 * The function form of GearmanClient::doLowBackground().
	 *
	 * @see GearmanClient::doLowBackground()
	 * @param GearmanClient $obj the client
	 * @param string $function as for the method
	 * @param string $workload as for the method
	 * @param string|null $unique as for the method
	 * @return string as the method
	 */
	function gearman_client_do_low_background(\GearmanClient $obj, string $function, string $workload, ?string $unique = null): string {}

	/**
	 * The function form of GearmanClient::doJobHandle().
	 *
	 * @see GearmanClient::doJobHandle()
	 * @param GearmanClient $obj the client
	 * @return string as the method
	 */
	function gearman_client_do_job_handle(\GearmanClient $obj): string {}

	/**
	 * The function form of GearmanClient::doStatus().
	 *
	 * @see GearmanClient::doStatus()
	 * @param GearmanClient $obj the client
	 * @return array as the method
	 */
	function gearman_client_do_status(\GearmanClient $obj): array {}

	/**
	 * The function form of GearmanClient::jobStatus().
	 *
	 * @see GearmanClient::jobStatus()
	 * @param GearmanClient $obj the client
	 * @param string $job_handle as for the method
	 * @return array as the method
	 */
	function gearman_client_job_status(\GearmanClient $obj, string $job_handle): array {}

	/**
	 * The function form of GearmanClient::jobStatusByUniqueKey().
	 *
	 * @see GearmanClient::jobStatusByUniqueKey()
	 * @param GearmanClient $obj the client
	 * @param string $unique_key as for the method
	 * @return array as the method
	 */
	function gearman_client_job_status_by_unique_key(\GearmanClient $obj, string $unique_key): array {}

	/**
	 * The function form of GearmanClient::ping().
	 *
	 * @see GearmanClient::ping()
	 * @param GearmanClient $obj the client
	 * @param string $workload as for the method
	 * @return bool as the method
	 */
	function gearman_client_ping(\GearmanClient $obj, string $workload): bool {}

	/**
	 * The function form of GearmanClient::addTask().
	 *
	 * @see GearmanClient::addTask()
	 * @param GearmanClient $obj the client
	 * @param string $function_name as for the method
	 * @param string|int|float $workload as for the method
	 * @param mixed $context as for the method
	 * @param string|null $unique_key as for the method
	 * @return GearmanTask|false as the method
	 */
	function gearman_client_add_task(\GearmanClient $obj, string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): \GearmanTask|false {}

	/**
	 * The function form of GearmanClient::addTaskHigh().
	 *
	 * @see GearmanClient::addTaskHigh()
	 * @param GearmanClient $obj the client
	 * @param string $function_name as for the method
	 * @param string|int|float $workload as for the method
	 * @param mixed $context as for the method
	 * @param string|null $unique_key as for the method
	 * @return GearmanTask|false as the method
	 */
	function gearman_client_add_task_high(\GearmanClient $obj, string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): \GearmanTask|false {}

	/**
	 * The function form of GearmanClient::addTaskLow().
	 *
	 * @see GearmanClient::addTaskLow()
	 * @param GearmanClient $obj the client
	 * @param string $function_name as for the method
	 * @param string|int|float $workload as for the method
	 * @param mixed $context as for the method
	 * @param string|null $unique_key as for the method
	 * @return GearmanTask|false as the method
	 */
	function gearman_client_add_task_low(\GearmanClient $obj, string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): \GearmanTask|false {}

	/**
	 * The function form of GearmanClient::addTaskBackground().
	 *
	 * @see GearmanClient::addTaskBackground()
	 * @param GearmanClient $obj the client
	 * @param string $function_name as for the method
	 * @param string|int|float $workload as for the method
	 * @param mixed $context as for the method
	 * @param string|null $unique_key as for the method
	 * @return GearmanTask|false as the method
	 */
	function gearman_client_add_task_background(\GearmanClient $obj, string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): \GearmanTask|false {}

	/**
	 * The function form of GearmanClient::addTaskHighBackground().
	 *
	 * @see GearmanClient::addTaskHighBackground()
	 * @param GearmanClient $obj the client
	 * @param string $function_name as for the method
	 * @param string|int|float $workload as for the method
	 * @param mixed $context as for the method
	 * @param string|null $unique_key as for the method
	 * @return GearmanTask|false as the method
	 */
	function gearman_client_add_task_high_background(\GearmanClient $obj, string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): \GearmanTask|false {}

	/**
	 * The function form of GearmanClient::addTaskLowBackground().
	 *
	 * @see GearmanClient::addTaskLowBackground()
	 * @param GearmanClient $obj the client
	 * @param string $function_name as for the method
	 * @param string|int|float $workload as for the method
	 * @param mixed $context as for the method
	 * @param string|null $unique_key as for the method
	 * @return GearmanTask|false as the method
	 */
	function gearman_client_add_task_low_background(\GearmanClient $obj, string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): \GearmanTask|false {}

	/**
	 * The function form of GearmanClient::runTasks().
	 *
	 * @see GearmanClient::runTasks()
	 * @param GearmanClient $obj the client
	 * @return bool as the method
	 */
	function gearman_client_run_tasks(\GearmanClient $obj): bool {}

	/**
	 * The function form of GearmanClient::addTaskStatus().
	 *
	 * @see GearmanClient::addTaskStatus()
	 * @param GearmanClient $obj the client
	 * @param string $job_handle as for the method
	 * @param mixed $context as for the method
	 * @return GearmanTask|false as the method
	 */
	function gearman_client_add_task_status(\GearmanClient $obj, string $job_handle, mixed $context = null): \GearmanTask|false {}

	/**
	 * The function form of GearmanClient::setWorkloadCallback().
	 *
	 * @see GearmanClient::setWorkloadCallback()
	 * @param GearmanClient $obj the client
	 * @param callable $function as for the method
	 * @return bool as the method
	 */
	function gearman_client_set_workload_callback(\GearmanClient $obj, callable $function): bool {}

	/**
	 * The function form of GearmanClient::setCreatedCallback().
	 *
	 * @see GearmanClient::setCreatedCallback()
	 * @param GearmanClient $obj the client
	 * @param callable $function as for the method
	 * @return bool as the method
	 */
	function gearman_client_set_created_callback(\GearmanClient $obj, callable $function): bool {}

	/**
	 * The function form of GearmanClient::setDataCallback().
	 *
	 * @see GearmanClient::setDataCallback()
	 * @param GearmanClient $obj the client
	 * @param callable $function as for the method
	 * @return bool as the method
	 */
	function gearman_client_set_data_callback(\GearmanClient $obj, callable $function): bool {}

	/**
	 * The function form of GearmanClient::setWarningCallback().
	 *
	 * @see GearmanClient::setWarningCallback()
	 * @param GearmanClient $obj the client
	 * @param callable $function as for the method
	 * @return bool as the method
	 */
	function gearman_client_set_warning_callback(\GearmanClient $obj, callable $function): bool {}

	/**
	 * The function form of GearmanClient::setStatusCallback().
	 *
	 * @see GearmanClient::setStatusCallback()
	 * @param GearmanClient $obj the client
	 * @param callable $function as for the method
	 * @return bool as the method
	 */
	function gearman_client_set_status_callback(\GearmanClient $obj, callable $function): bool {}

	/**
	 * The function form of GearmanClient::setCompleteCallback().
	 *
	 * @see GearmanClient::setCompleteCallback()
	 * @param GearmanClient $obj the client
	 * @param callable $function as for the method
	 * @return bool as the method
	 */
	function gearman_client_set_complete_callback(\GearmanClient $obj, callable $function): bool {}

	/**
	 * The function form of GearmanClient::setExceptionCallback().
	 *
	 * @see GearmanClient::setExceptionCallback()
	 * @param GearmanClient $obj the client
	 * @param callable $function as for the method
	 * @return bool as the method
	 */
	function gearman_client_set_exception_callback(\GearmanClient $obj, callable $function): bool {}

	/**
	 * The function form of GearmanClient::setFailCallback().
	 *
	 * @see GearmanClient::setFailCallback()
	 * @param GearmanClient $obj the client
	 * @param callable $function as for the method
	 * @return bool as the method
	 */
	function gearman_client_set_fail_callback(\GearmanClient $obj, callable $function): bool {}

	/**
	 * The function form of GearmanClient::clearCallbacks().
	 *
	 * @see GearmanClient::clearCallbacks()
	 * @param GearmanClient $obj the client
	 * @return bool as the method
	 */
	function gearman_client_clear_callbacks(\GearmanClient $obj): bool {}

	/**
	 * The function form of GearmanClient::context().
	 *
	 * @see GearmanClient::context()
	 * @param GearmanClient $obj the client
	 * @return string as the method
	 */
	function gearman_client_context(\GearmanClient $obj): string {}

	/**
	 * The function form of GearmanClient::setContext().
	 *
	 * @see GearmanClient::setContext()
	 * @param GearmanClient $obj the client
	 * @param string $data as for the method
	 * @return bool as the method
	 */
	function gearman_client_set_context(\GearmanClient $obj, string $data): bool {}

	/**
	 * The function form of GearmanClient::enableExceptionHandler().
	 *
	 * @see GearmanClient::enableExceptionHandler()
	 * @param GearmanClient $obj the client
	 * @return bool as the method
	 */
	function gearman_client_enable_exception_handler(\GearmanClient $obj): bool {}

	/**
	 * The function form of GearmanJob::returnCode().
	 *
	 * @see GearmanJob::returnCode()
	 * @param GearmanJob $obj the job
	 * @return int as the method
	 */
	function gearman_job_return_code(\GearmanJob $obj): int {}

	/**
	 * The function form of GearmanJob::setReturn().
	 *
	 * @see GearmanJob::setReturn()
	 * @param GearmanJob $obj the job
	 * @param int $gearman_return_t as for the method
	 * @return bool as the method
	 */
	function gearman_job_set_return(\GearmanJob $obj, int $gearman_return_t): bool {}

	/**
	 * The function form of GearmanJob::sendData().
	 *
	 * @see GearmanJob::sendData()
	 * @param GearmanJob $obj the job
	 * @param string $data as for the method
	 * @return bool as the method
	 */
	function gearman_job_send_data(\GearmanJob $obj, string $data): bool {}

	/**
	 * The function form of GearmanJob::sendWarning().
	 *
	 * @see GearmanJob::sendWarning()
	 * @param GearmanJob $obj the job
	 * @param string $warning as for the method
	 * @return bool as the method
	 */
	function gearman_job_send_warning(\GearmanJob $obj, string $warning): bool {}

	/**
	 * The function form of GearmanJob::sendStatus().
	 *
	 * @see GearmanJob::sendStatus()
	 * @param GearmanJob $obj the job
	 * @param int $numerator as for the method
	 * @param int $denominator as for the method
	 * @return bool as the method
	 */
	function gearman_job_send_status(\GearmanJob $obj, int $numerator, int $denominator): bool {}

	/**
	 * The function form of GearmanJob::sendComplete().
	 *
	 * @see GearmanJob::sendComplete()
	 * @param GearmanJob $obj the job
	 * @param string $result as for the method
	 * @return bool as the method
	 */
	function gearman_job_send_complete(\GearmanJob $obj, string $result): bool {}

	/**
	 * The function form of GearmanJob::sendException().
	 *
	 * @see GearmanJob::sendException()
	 * @param GearmanJob $obj the job
	 * @param string $exception as for the method
	 * @return bool as the method
	 */
	function gearman_job_send_exception(\GearmanJob $obj, string $exception): bool {}

	/**
	 * The function form of GearmanJob::sendFail().
	 *
	 * @see GearmanJob::sendFail()
	 * @param GearmanJob $obj the job
	 * @return bool as the method
	 */
	function gearman_job_send_fail(\GearmanJob $obj): bool {}

	/**
	 * The function form of GearmanJob::handle().
	 *
	 * @see GearmanJob::handle()
	 * @param GearmanJob $obj the job
	 * @return string|false as the method
	 */
	function gearman_job_handle(\GearmanJob $obj): string|false {}

	/**
	 * The function form of GearmanJob::functionName().
	 *
	 * @see GearmanJob::functionName()
	 * @param GearmanJob $obj the job
	 * @return string|false as the method
	 */
	function gearman_job_function_name(\GearmanJob $obj): string|false {}

	/**
	 * The function form of GearmanJob::unique().
	 *
	 * @see GearmanJob::unique()
	 * @param GearmanJob $obj the job
	 * @return string|false as the method
	 */
	function gearman_job_unique(\GearmanJob $obj): string|false {}

	/**
	 * The function form of GearmanJob::workload().
	 *
	 * @see GearmanJob::workload()
	 * @param GearmanJob $obj the job
	 * @return string as the method
	 */
	function gearman_job_workload(\GearmanJob $obj): string {}

	/**
	 * The function form of GearmanJob::workloadSize().
	 *
	 * @see GearmanJob::workloadSize()
	 * @param GearmanJob $obj the job
	 * @return int as the method
	 */
	function gearman_job_workload_size(\GearmanJob $obj): int {}

	/**
	 * The function form of GearmanTask::returnCode().
	 *
	 * @see GearmanTask::returnCode()
	 * @param GearmanTask $obj the task
	 * @return int as the method
	 */
	function gearman_task_return_code(\GearmanTask $obj): int {}

	/**
	 * The function form of GearmanTask::functionName().
	 *
	 * @see GearmanTask::functionName()
	 * @param GearmanTask $obj the task
	 * @return string|false as the method
	 */
	function gearman_task_function_name(\GearmanTask $obj): string|false {}

	/**
	 * The function form of GearmanTask::unique().
	 *
	 * @see GearmanTask::unique()
	 * @param GearmanTask $obj the task
	 * @return string|false as the method
	 */
	function gearman_task_unique(\GearmanTask $obj): string|false {}

	/**
	 * The function form of GearmanTask::jobHandle().
	 *
	 * @see GearmanTask::jobHandle()
	 * @param GearmanTask $obj the task
	 * @return string|false as the method
	 */
	function gearman_task_job_handle(\GearmanTask $obj): string|false {}

	/**
	 * The function form of GearmanTask::isKnown().
	 *
	 * @see GearmanTask::isKnown()
	 * @param GearmanTask $obj the task
	 * @return bool as the method
	 */
	function gearman_task_is_known(\GearmanTask $obj): bool {}

	/**
	 * The function form of GearmanTask::isRunning().
	 *
	 * @see GearmanTask::isRunning()
	 * @param GearmanTask $obj the task
	 * @return bool as the method
	 */
	function gearman_task_is_running(\GearmanTask $obj): bool {}

	/**
	 * The function form of GearmanTask::taskNumerator().
	 *
	 * @see GearmanTask::taskNumerator()
	 * @param GearmanTask $obj the task
	 * @return int|false as the method
	 */
	function gearman_task_numerator(\GearmanTask $obj): int|false {}

	/**
	 * The function form of GearmanTask::taskDenominator().
	 *
	 * @see GearmanTask::taskDenominator()
	 * @param GearmanTask $obj the task
	 * @return int|false as the method
	 */
	function gearman_task_denominator(\GearmanTask $obj): int|false {}

	/**
	 * The function form of GearmanTask::data().
	 *
	 * @see GearmanTask::data()
	 * @param GearmanTask $obj the task
	 * @return string|false as the method
	 */
	function gearman_task_data(\GearmanTask $obj): string|false {}

	/**
	 * The function form of GearmanTask::dataSize().
	 *
	 * @see GearmanTask::dataSize()
	 * @param GearmanTask $obj the task
	 * @return int|false as the method
	 */
	function gearman_task_data_size(\GearmanTask $obj): int|false {}

	/**
	 * The function form of GearmanTask::sendWorkload().
	 *
	 * @see GearmanTask::sendWorkload()
	 * @param GearmanTask $obj the task
	 * @param string $data as for the method
	 * @return int|false as the method
	 */
	function gearman_task_send_workload(\GearmanTask $obj, string $data): int|false {}

	/**
	 * The function form of GearmanTask::recvData().
	 *
	 * @see GearmanTask::recvData()
	 * @param GearmanTask $obj the task
	 * @param int $data_len as for the method
	 * @return array|false as the method
	 */
	function gearman_task_recv_data(\GearmanTask $obj, int $data_len): array|false {}

	/**
	 * The function form of GearmanWorker::returnCode().
	 *
	 * @see GearmanWorker::returnCode()
	 * @param GearmanWorker $obj the worker
	 * @return int as the method
	 */
	function gearman_worker_return_code(\GearmanWorker $obj): int {}

	/**
	 * The function form of GearmanWorker::error().
	 *
	 * @see GearmanWorker::error()
	 * @param GearmanWorker $obj the worker
	 * @return string|false as the method
	 */
	function gearman_worker_error(\GearmanWorker $obj): string|false {}

	/**
	 * The function form of GearmanWorker::getErrno().
	 *
	 * @see GearmanWorker::getErrno()
	 * @param GearmanWorker $obj the worker
	 * @return int as the method
	 */
	function gearman_worker_errno(\GearmanWorker $obj): int {}

	/**
	 * The function form of GearmanWorker::options().
	 *
	 * @see GearmanWorker::options()
	 * @param GearmanWorker $obj the worker
	 * @return int as the method
	 */
	function gearman_worker_options(\GearmanWorker $obj): int {}

	/**
	 * The function form of GearmanWorker::setOptions().
	 *
	 * @see GearmanWorker::setOptions()
	 * @param GearmanWorker $obj the worker
	 * @param int $option as for the method
	 * @return true as the method
	 */
	function gearman_worker_set_options(\GearmanWorker $obj, int $option): true {}

	/**
	 * The function form of GearmanWorker::addOptions().
	 *
	 * @see GearmanWorker::addOptions()
	 * @param GearmanWorker $obj the worker
	 * @param int $option as for the method
	 * @return true as the method
	 */
	function gearman_worker_add_options(\GearmanWorker $obj, int $option): true {}

	/**
	 * The function form of GearmanWorker::removeOptions().
	 *
	 * @see GearmanWorker::removeOptions()
	 * @param GearmanWorker $obj the worker
	 * @param int $option as for the method
	 * @return true as the method
	 */
	function gearman_worker_remove_options(\GearmanWorker $obj, int $option): true {}

	/**
	 * The function form of GearmanWorker::timeout().
	 *
	 * @see GearmanWorker::timeout()
	 * @param GearmanWorker $obj the worker
	 * @return int as the method
	 */
	function gearman_worker_timeout(\GearmanWorker $obj): int {}

	/**
	 * The function form of GearmanWorker::setTimeout().
	 *
	 * @see GearmanWorker::setTimeout()
	 * @param GearmanWorker $obj the worker
	 * @param int $timeout as for the method
	 * @return true as the method
	 */
	function gearman_worker_set_timeout(\GearmanWorker $obj, int $timeout): true {}

	/**
	 * The function form of GearmanWorker::setId().
	 *
	 * @see GearmanWorker::setId()
	 * @param GearmanWorker $obj the worker
	 * @param string $id as for the method
	 * @return bool as the method
	 */
	function gearman_worker_set_id(\GearmanWorker $obj, string $id): bool {}

	/**
	 * The function form of GearmanWorker::addServer().
	 *
	 * @see GearmanWorker::addServer()
	 * @param GearmanWorker $obj the worker
	 * @param string|null $host as for the method
	 * @param int $port as for the method
	 * @param bool $setupExceptionHandler as for the method
	 * @return bool as the method
	 */
	function gearman_worker_add_server(\GearmanWorker $obj, ?string $host = null, int $port = 0, bool $setupExceptionHandler = true): bool {}

	/**
	 * The function form of GearmanWorker::addServers().
	 *
	 * @see GearmanWorker::addServers()
	 * @param GearmanWorker $obj the worker
	 * @param string|null $servers as for the method
	 * @param bool $setupExceptionHandler as for the method
	 * @return bool as the method
	 */
	function gearman_worker_add_servers(\GearmanWorker $obj, ?string $servers = null, bool $setupExceptionHandler = true): bool {}

	/**
	 * The function form of GearmanWorker::wait().
	 *
	 * @see GearmanWorker::wait()
	 * @param GearmanWorker $obj the worker
	 * @return bool as the method
	 */
	function gearman_worker_wait(\GearmanWorker $obj): bool {}

	/**
	 * The function form of GearmanWorker::register().
	 *
	 * @see GearmanWorker::register()
	 * @param GearmanWorker $obj the worker
	 * @param string $function_name as for the method
	 * @param int $timeout as for the method
	 * @return bool as the method
	 */
	function gearman_worker_register(\GearmanWorker $obj, string $function_name, int $timeout = 0): bool {}

	/**
	 * The function form of GearmanWorker::unregister().
	 *
	 * @see GearmanWorker::unregister()
	 * @param GearmanWorker $obj the worker
	 * @param string $function_name as for the method
	 * @return bool as the method
	 */
	function gearman_worker_unregister(\GearmanWorker $obj, string $function_name): bool {}

	/**
	 * The function form of GearmanWorker::unregisterAll().
	 *
	 * @see GearmanWorker::unregisterAll()
	 * @param GearmanWorker $obj the worker
	 * @return bool as the method
	 */
	function gearman_worker_unregister_all(\GearmanWorker $obj): bool {}

	/**
	 * The function form of GearmanWorker::grabJob().
	 *
	 * @see GearmanWorker::grabJob()
	 * @param GearmanWorker $obj the worker
	 * @return GearmanJob|false as the method
	 */
	function gearman_worker_grab_job(\GearmanWorker $obj): \GearmanJob|false {}

	/**
	 * The function form of GearmanWorker::addFunction().
	 *
	 * @see GearmanWorker::addFunction()
	 * @param GearmanWorker $obj the worker
	 * @param string $function_name as for the method
	 * @param callable $function as for the method
	 * @param mixed $context as for the method
	 * @param int $timeout as for the method
	 * @return bool as the method
	 */
	function gearman_worker_add_function(\GearmanWorker $obj, string $function_name, callable $function, mixed $context = null, int $timeout = 0): bool {}

	/**
	 * The function form of GearmanWorker::work().
	 *
	 * @see GearmanWorker::work()
	 * @param GearmanWorker $obj the worker
	 * @return bool as the method
	 */
	function gearman_worker_work(\GearmanWorker $obj): bool {}

	/**
	 * The function form of GearmanWorker::ping().
	 *
	 * @see GearmanWorker::ping()
	 * @param GearmanWorker $obj the worker
	 * @param string $data as for the method
	 * @return bool as the method
	 */
	function gearman_worker_ping(\GearmanWorker $obj, string $data): bool {}

	/**
	 * The function form of GearmanWorker::enableExceptionHandler().
	 *
	 * @see GearmanWorker::enableExceptionHandler()
	 * @param GearmanWorker $obj the worker
	 * @return bool as the method
	 */
	function gearman_worker_enable_exception_handler(\GearmanWorker $obj): bool {}
}

namespace Pieces {
	/**
	 * A client of the administration protocol of job servers.
	 *
	 * Every method asks each server and returns an array with the servers' names ("host:port") as keys. A server that
	 * cannot be asked is left out, with a warning. GearmanException is thrown if none can be asked, or a server does not
	 * know the command.
	 *
	 * @since 0.1.0
	 */
	class GearmanAdmin
	{
		/**
		 * Creates a client.
		 *
		 * @since 0.1.0
		 * @param string|null $servers as for GearmanClient::addServers(); null: none yet
		 * @throws \GearmanException if one of them is not a server
		 */
		public function __construct(?string $servers = null) {}

		/**
		 * Adds a server.
		 *
		 * @since 0.1.0
		 * @param string|null $host a name or address; null: 127.0.0.1
		 * @param int $port its port; 0: 4730
		 * @return void
		 * @throws \GearmanException if host or port is invalid
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function addServer(?string $host = null, int $port = 0): void {}

		/**
		 * Adds servers.
		 *
		 * @since 0.1.0
		 * @param string|null $servers "host:port,host2,[::1]:4731"; null: 127.0.0.1:4730
		 * @return void
		 * @throws \GearmanException if one of them is not a server
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function addServers(?string $servers = null): void {}

		/**
		 * Limits how long a server may take for its whole answer.
		 *
		 * @since 0.1.0
		 * @param int $timeout milliseconds; below 0: no limit, which is the default
		 * @return void
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function setTimeout(int $timeout): void {}

		/**
		 * Makes all connections use TLS from now on.
		 *
		 * @since 0.1.0
		 * @param array $options as for Pieces\GearmanClient::setTls()
		 * @return void
		 * @throws \GearmanException if a file cannot be read
		 * @throws \ValueError for an unknown option
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function setTls(array $options = []): void {}

		/**
		 * Returns the functions that servers know, with the numbers of their jobs and workers.
		 *
		 * @since 0.1.0
		 * @return array<string, array<string, array{total: int, running: int, workers: int}>> by server and function
		 * @throws \GearmanException if no server can be asked
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function status(): array {}

		/**
		 * Returns the connections of workers and clients.
		 *
		 * @since 0.1.0
		 * @return array<string, list<array{fd: int, ip: string, id: string, functions: list<string>}>> by server
		 * @throws \GearmanException if no server can be asked
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function workers(): array {}

		/**
		 * Returns the versions of the servers.
		 *
		 * @since 0.1.0
		 * @return array<string, string> by server
		 * @throws \GearmanException if no server can be asked
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function version(): array {}

		/**
		 * Returns the servers' process ids.
		 *
		 * @since 0.1.0
		 * @return array<string, int> by server
		 * @throws \GearmanException if no server can be asked
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function getPid(): array {}

		/**
		 * Limits how many jobs of a function may wait.
		 *
		 * With all three numbers, they are the limits for jobs of high, normal and low priority.
		 *
		 * @since 0.1.0
		 * @param string $function the function's name
		 * @param int $max how many; 0: any number
		 * @param int|null $normal the limit for jobs of normal priority
		 * @param int|null $low the limit for jobs of low priority
		 * @return array<string, true> by server
		 * @throws \GearmanException if no server can be asked
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function maxQueue(string $function, int $max, ?int $normal = null, ?int $low = null): array {}

		/**
		 * Creates a function, without a worker for it.
		 *
		 * @since 0.1.0
		 * @param string $function its name
		 * @return array<string, true> by server
		 * @throws \GearmanException if no server can be asked
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function createFunction(string $function): array {}

		/**
		 * Drops a function that has no workers.
		 *
		 * @since 0.1.0
		 * @param string $function its name
		 * @return array<string, bool> by server: false if it is unknown or in use
		 * @throws \GearmanException if no server can be asked
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function dropFunction(string $function): array {}

		/**
		 * Returns the jobs that servers have.
		 *
		 * @since 0.1.0
		 * @return array<string, array<string, array{retries: int, ignored: int, queued: int}>> by server and job handle
		 * @throws \GearmanException if no server can be asked
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function showJobs(): array {}

		/**
		 * Returns the unique keys of the jobs that servers have.
		 *
		 * @since 0.1.0
		 * @return array<string, list<string>> by server
		 * @throws \GearmanException if no server can be asked
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function showUniqueJobs(): array {}

		/**
		 * Cancels a job that no worker has yet.
		 *
		 * @since 0.1.0
		 * @param string $job_handle the job's handle, as Pieces\GearmanClient::doBackground() returned it
		 * @return array<string, bool> by server: false if the job is unknown
		 * @throws \GearmanException if no server can be asked
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function cancelJob(string $job_handle): array {}

		/**
		 * Ends the servers.
		 *
		 * @since 0.1.0
		 * @param bool $graceful true: once the jobs that run have ended
		 * @return array<string, true> by server
		 * @throws \GearmanException if no server can be asked, or one does not know the command, as Debian's gearmand
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function shutdown(bool $graceful = false): array {}
	}

	/**
	 * A client of job servers, with methods that pecl/gearman does not have.
	 *
	 * It extends GearmanClient, which has only the methods of pecl/gearman.
	 *
	 * @since 0.2.0
	 */
	class GearmanClient extends \GearmanClient
	{
		/**
		 * Queues a job that is to be run at a time.
		 *
		 * @since 0.1.0
		 * @param string $function the name of the function
		 * @param string $workload what the function gets; any bytes
		 * @param int|\DateTimeInterface $when a Unix time, or a date
		 * @param string|null $unique jobs of one function with equal keys are one job for the server; null: a key of
		 *     its own
		 * @return string the handle of the job; "" on failure
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function doBackgroundAt(string $function, string $workload, \DateTimeInterface|int $when, ?string $unique = null): string {}

		/**
		 * Makes all connections use TLS from now on.
		 *
		 * Requests that were not answered are sent again over new connections, as after the failure of a server. Options: ca_file,
		 * ca_path, cert_file, key_file, passphrase, peer_name (strings), min_proto_version (STREAM_CRYPTO_PROTO_TLSv1_2
		 * or STREAM_CRYPTO_PROTO_TLSv1_3), verify_peer (bool, true).
		 *
		 * @since 0.1.0
		 * @param array $options by name
		 * @return void
		 * @throws \GearmanException if a file cannot be read, or a key does not belong to its certificate
		 * @throws \ValueError for an unknown option, or a file beyond open_basedir
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function setTls(array $options = []): void {}

		/**
		 * Sets how long the client looks for an answer again and again before it sleeps (busy polling).
		 *
		 * Short jobs then take less time on a machine that is not busy, because waking a process that sleeps takes up to
		 * 40 microseconds. This costs processor time: at most so many microseconds for each wait. Other programs that want
		 * to run get the processor. While they do, and while answers take longer, most waits sleep at once. It has no effect
		 * while a waiter is set. pecl/gearman always sleeps at once.
		 *
		 * @since 0.2.0
		 * @param int $microseconds from 0 (it sleeps at once) to 10,000. The default is gearman.busy_poll of php.ini, 0
		 * @return void
		 * @throws \ValueError if it is out of range
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function setBusyPoll(int $microseconds): void {}

		/**
		 * Returns how long the client looks for an answer before it sleeps.
		 *
		 * @since 0.2.0
		 * @return int microseconds, as setBusyPoll() was given or, at first, gearman.busy_poll of php.ini
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function getBusyPoll(): int {}

		/**
		 * Sets a function that is called whenever this object waits, so that an event loop can do other work.
		 *
		 * The function is called as $waiter(array $read, array $write, ?float $seconds): void. The arrays are lists of
		 * streams to wait for until one is readable or writable; they can be passed to stream_select() or an
		 * event loop, and cannot be read, written or closed. $seconds is how long the wait may take, null for ever. The
		 * function may suspend the running Fiber. It returns when a stream is ready or the time is over; if it returns
		 * early, it is called again. The streams are closed when it has returned. An exception that it throws ends the
		 * call that waited.
		 *
		 * Several Fibers may use one object: their calls run one after the other, each with its callbacks. A call
		 * by the function itself fails with GEARMAN_INVALID_COMMAND. Host names are resolved without it, which
		 * blocks.
		 *
		 * @since 0.2.0
		 * @param callable|null $waiter the function; null: waits block, as without this method
		 * @return void
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function setWaiter(?callable $waiter): void {}

		/**
		 * Sets the waiter of all objects that are constructed from now on in this request, also those of class GearmanClient.
		 *
		 * @since 0.2.0
		 * @param callable|null $waiter as for setWaiter()
		 * @return void
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public static function setDefaultWaiter(?callable $waiter): void {}
	}

	/**
	 * A worker, with methods that pecl/gearman does not have.
	 *
	 * It extends GearmanWorker, which has only the methods of pecl/gearman.
	 *
	 * @since 0.2.0
	 */
	class GearmanWorker extends \GearmanWorker
	{
		/**
		 * Runs jobs until SIGTERM, SIGINT or SIGQUIT arrives or a limit is reached.
		 *
		 * The running job is finished and no further one is started. Servers that fail are tried again. An
		 * exception of a worker function ends it. Limits are numbers above 0: jobs; seconds; memory, in bytes after a job;
		 * idle, seconds without a job.
		 *
		 * @since 0.1.0
		 * @param array $limits by name; []: none
		 * @return int the number of jobs done
		 * @throws \GearmanException without servers or functions
		 * @throws \ValueError for an invalid limit
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function run(array $limits = []): int {}

		/**
		 * Sets how many jobs the worker may have at a time: the one that it runs and those that it has requested ahead.
		 *
		 * 1, the default, requests a job only when it is to run next. Jobs run in the order in which they arrive. When
		 * run() ends, a function is unregistered, or the worker is destroyed, the jobs that have not run go back to
		 * their servers. work() and grabJob() keep them for the next call.
		 *
		 * @since 0.2.0
		 * @param int $jobs from 1 to 1,000
		 * @return void
		 * @throws \ValueError if it is out of range
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function setPrefetch(int $jobs): void {}

		/**
		 * Returns how many jobs the worker may have at a time.
		 *
		 * @since 0.2.0
		 * @return int as setPrefetch() was given; 1 by default
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function getPrefetch(): int {}

		/**
		 * Makes all connections use TLS from now on. Jobs that were not finished go back to the servers.
		 *
		 * @since 0.1.0
		 * @param array $options as for Pieces\GearmanClient::setTls()
		 * @return void
		 * @throws \GearmanException if a file cannot be read, or a key does not belong to its certificate
		 * @throws \ValueError for an unknown option, or a file beyond open_basedir
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function setTls(array $options = []): void {}

		/**
		 * Sets how long the worker looks for an answer again and again before it sleeps (busy polling).
		 *
		 * Short jobs then take less time on a machine that is not busy, because waking a process that sleeps takes up to
		 * 40 microseconds. This costs processor time: at most so many microseconds for each wait. Other programs that want
		 * to run get the processor. While they do, and while answers take longer, most waits sleep at once. It has no effect
		 * while a waiter is set. pecl/gearman always sleeps at once.
		 *
		 * @since 0.2.0
		 * @param int $microseconds from 0 (it sleeps at once) to 10,000. The default is gearman.busy_poll of php.ini, 0
		 * @return void
		 * @throws \ValueError if it is out of range
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function setBusyPoll(int $microseconds): void {}

		/**
		 * Returns how long the worker looks for an answer before it sleeps.
		 *
		 * @since 0.2.0
		 * @return int microseconds, as setBusyPoll() was given or, at first, gearman.busy_poll of php.ini
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function getBusyPoll(): int {}

		/**
		 * Sets a function that is called whenever this object waits, so that an event loop can do other work.
		 *
		 * The function is called as $waiter(array $read, array $write, ?float $seconds): void. The arrays are lists of
		 * streams to wait for until one is readable or writable; they can be passed to stream_select() or an
		 * event loop, and cannot be read, written or closed. $seconds is how long the wait may take, null for ever. The
		 * function may suspend the running Fiber. It returns when a stream is ready or the time is over; if it returns
		 * early, it is called again. The streams are closed when it has returned. An exception that it throws ends the
		 * call that waited.
		 *
		 * Several Fibers may use one object: their calls run one after the other, each with its callbacks. A call
		 * by the function itself fails with GEARMAN_INVALID_COMMAND. Host names are resolved without it, which
		 * blocks.
		 *
		 * @since 0.2.0
		 * @param callable|null $waiter the function; null: waits block, as without this method
		 * @return void
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function setWaiter(?callable $waiter): void {}

		/**
		 * Sets the waiter of all objects that are constructed from now on in this request, also those of class GearmanWorker.
		 *
		 * @since 0.2.0
		 * @param callable|null $waiter as for setWaiter()
		 * @return void
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public static function setDefaultWaiter(?callable $waiter): void {}
	}
}
