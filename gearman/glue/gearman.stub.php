<?php

/**
 * The constants and functions of the extension. The functions are the methods of the classes beside this file in their
 * other form: one implementation serves both, the object comes first.
 *
 * @generate-function-entries
 * @generate-class-entries
 */

/**
 * The host where none is given.
 *
 * @var string
 * @cvalue GEARMAN_DEFAULT_TCP_HOST
 */
const GEARMAN_DEFAULT_TCP_HOST = UNKNOWN;
/**
 * The port where none is given.
 *
 * @var int
 * @cvalue GEARMAN_DEFAULT_TCP_PORT
 */
const GEARMAN_DEFAULT_TCP_PORT = UNKNOWN;
/**
 * The seconds that libgearman's connects take at most; here it is 4 s for each address.
 *
 * @var int
 * @cvalue GEARMAN_DEFAULT_SOCKET_TIMEOUT
 */
const GEARMAN_DEFAULT_SOCKET_TIMEOUT = UNKNOWN;
/**
 * Size of a socket's send buffer in libgearman; not used.
 *
 * @var int
 * @cvalue GEARMAN_DEFAULT_SOCKET_SEND_SIZE
 */
const GEARMAN_DEFAULT_SOCKET_SEND_SIZE = UNKNOWN;
/**
 * Size of a socket's receive buffer in libgearman; not used.
 *
 * @var int
 * @cvalue GEARMAN_DEFAULT_SOCKET_RECV_SIZE
 */
const GEARMAN_DEFAULT_SOCKET_RECV_SIZE = UNKNOWN;
/**
 * Longest message of libgearman; not used.
 *
 * @var int
 * @cvalue GEARMAN_MAX_ERROR_SIZE
 */
const GEARMAN_MAX_ERROR_SIZE = UNKNOWN;
/**
 * Bytes of a packet's header.
 *
 * @var int
 * @cvalue GEARMAN_PACKET_HEADER_SIZE
 */
const GEARMAN_PACKET_HEADER_SIZE = UNKNOWN;
/**
 * Longest job handle, with the NUL byte at its end.
 *
 * @var int
 * @cvalue GEARMAN_JOB_HANDLE_SIZE
 */
const GEARMAN_JOB_HANDLE_SIZE = UNKNOWN;
/**
 * Longest name of an option of a server.
 *
 * @var int
 * @cvalue GEARMAN_OPTION_SIZE
 */
const GEARMAN_OPTION_SIZE = UNKNOWN;
/**
 * Longest unique key.
 *
 * @var int
 * @cvalue GEARMAN_UNIQUE_SIZE
 */
const GEARMAN_UNIQUE_SIZE = UNKNOWN;
/**
 * Most arguments of a packet.
 *
 * @var int
 * @cvalue GEARMAN_MAX_COMMAND_ARGS
 */
const GEARMAN_MAX_COMMAND_ARGS = UNKNOWN;
/**
 * Buffer of libgearman for arguments; not used.
 *
 * @var int
 * @cvalue GEARMAN_ARGS_BUFFER_SIZE
 */
const GEARMAN_ARGS_BUFFER_SIZE = UNKNOWN;
/**
 * Send buffer of libgearman; not used.
 *
 * @var int
 * @cvalue GEARMAN_SEND_BUFFER_SIZE
 */
const GEARMAN_SEND_BUFFER_SIZE = UNKNOWN;
/**
 * Receive buffer of libgearman; not used.
 *
 * @var int
 * @cvalue GEARMAN_RECV_BUFFER_SIZE
 */
const GEARMAN_RECV_BUFFER_SIZE = UNKNOWN;
/**
 * Milliseconds that libgearman waits between two attempts; not used.
 *
 * @var int
 * @cvalue GEARMAN_WORKER_WAIT_TIMEOUT
 */
const GEARMAN_WORKER_WAIT_TIMEOUT = UNKNOWN;
/**
 * No failure.
 *
 * @var int
 * @cvalue GEARMAN_SUCCESS
 */
const GEARMAN_SUCCESS = UNKNOWN;
/**
 * Something is outstanding, and the object does not wait (GEARMAN_CLIENT_NON_BLOCKING, GEARMAN_WORKER_NON_BLOCKING).
 *
 * @var int
 * @cvalue GEARMAN_IO_WAIT
 */
const GEARMAN_IO_WAIT = UNKNOWN;
/**
 * Something ended the call: a callback that threw, or a function that wants its worker to end.
 *
 * @var int
 * @cvalue GEARMAN_SHUTDOWN
 */
const GEARMAN_SHUTDOWN = UNKNOWN;
/**
 * As GEARMAN_SHUTDOWN.
 *
 * @var int
 * @cvalue GEARMAN_SHUTDOWN_GRACEFUL
 */
const GEARMAN_SHUTDOWN_GRACEFUL = UNKNOWN;
/**
 * A system call failed: see getErrno().
 *
 * @var int
 * @cvalue GEARMAN_ERRNO
 */
const GEARMAN_ERRNO = UNKNOWN;
/**
 * Not used.
 *
 * @var int
 * @cvalue GEARMAN_EVENT
 */
const GEARMAN_EVENT = UNKNOWN;
/**
 * Not used.
 *
 * @var int
 * @cvalue GEARMAN_TOO_MANY_ARGS
 */
const GEARMAN_TOO_MANY_ARGS = UNKNOWN;
/**
 * wait(): nothing is outstanding.
 *
 * @var int
 * @cvalue GEARMAN_NO_ACTIVE_FDS
 */
const GEARMAN_NO_ACTIVE_FDS = UNKNOWN;
/**
 * What a server sent is no packet.
 *
 * @var int
 * @cvalue GEARMAN_INVALID_MAGIC
 */
const GEARMAN_INVALID_MAGIC = UNKNOWN;
/**
 * The object is waiting in another call and cannot be used now.
 *
 * @var int
 * @cvalue GEARMAN_INVALID_COMMAND
 */
const GEARMAN_INVALID_COMMAND = UNKNOWN;
/**
 * A server sent a packet with a wrong layout.
 *
 * @var int
 * @cvalue GEARMAN_INVALID_PACKET
 */
const GEARMAN_INVALID_PACKET = UNKNOWN;
/**
 * A server sent a packet that was not requested.
 *
 * @var int
 * @cvalue GEARMAN_UNEXPECTED_PACKET
 */
const GEARMAN_UNEXPECTED_PACKET = UNKNOWN;
/**
 * A host's name could not be resolved.
 *
 * @var int
 * @cvalue GEARMAN_GETADDRINFO
 */
const GEARMAN_GETADDRINFO = UNKNOWN;
/**
 * No server was added.
 *
 * @var int
 * @cvalue GEARMAN_NO_SERVERS
 */
const GEARMAN_NO_SERVERS = UNKNOWN;
/**
 * The connection to a server broke.
 *
 * @var int
 * @cvalue GEARMAN_LOST_CONNECTION
 */
const GEARMAN_LOST_CONNECTION = UNKNOWN;
/**
 * What a server announced is larger than memory_limit allows.
 *
 * @var int
 * @cvalue GEARMAN_MEMORY_ALLOCATION_FAILURE
 */
const GEARMAN_MEMORY_ALLOCATION_FAILURE = UNKNOWN;
/**
 * Not used.
 *
 * @var int
 * @cvalue GEARMAN_JOB_EXISTS
 */
const GEARMAN_JOB_EXISTS = UNKNOWN;
/**
 * The queue of the function is full: see Pieces\GearmanAdmin::maxQueue().
 *
 * @var int
 * @cvalue GEARMAN_JOB_QUEUE_FULL
 */
const GEARMAN_JOB_QUEUE_FULL = UNKNOWN;
/**
 * A server answered with an error.
 *
 * @var int
 * @cvalue GEARMAN_SERVER_ERROR
 */
const GEARMAN_SERVER_ERROR = UNKNOWN;
/**
 * Not used.
 *
 * @var int
 * @cvalue GEARMAN_WORK_ERROR
 */
const GEARMAN_WORK_ERROR = UNKNOWN;
/**
 * A worker sent data.
 *
 * @var int
 * @cvalue GEARMAN_WORK_DATA
 */
const GEARMAN_WORK_DATA = UNKNOWN;
/**
 * A worker sent a warning.
 *
 * @var int
 * @cvalue GEARMAN_WORK_WARNING
 */
const GEARMAN_WORK_WARNING = UNKNOWN;
/**
 * A worker sent its progress.
 *
 * @var int
 * @cvalue GEARMAN_WORK_STATUS
 */
const GEARMAN_WORK_STATUS = UNKNOWN;
/**
 * The worker threw an exception.
 *
 * @var int
 * @cvalue GEARMAN_WORK_EXCEPTION
 */
const GEARMAN_WORK_EXCEPTION = UNKNOWN;
/**
 * The job failed.
 *
 * @var int
 * @cvalue GEARMAN_WORK_FAIL
 */
const GEARMAN_WORK_FAIL = UNKNOWN;
/**
 * Not connected.
 *
 * @var int
 * @cvalue GEARMAN_NOT_CONNECTED
 */
const GEARMAN_NOT_CONNECTED = UNKNOWN;
/**
 * No server could be connected to.
 *
 * @var int
 * @cvalue GEARMAN_COULD_NOT_CONNECT
 */
const GEARMAN_COULD_NOT_CONNECT = UNKNOWN;
/**
 * Not used.
 *
 * @var int
 * @cvalue GEARMAN_SEND_IN_PROGRESS
 */
const GEARMAN_SEND_IN_PROGRESS = UNKNOWN;
/**
 * Not used.
 *
 * @var int
 * @cvalue GEARMAN_RECV_IN_PROGRESS
 */
const GEARMAN_RECV_IN_PROGRESS = UNKNOWN;
/**
 * Not used.
 *
 * @var int
 * @cvalue GEARMAN_NOT_FLUSHING
 */
const GEARMAN_NOT_FLUSHING = UNKNOWN;
/**
 * Data is longer than the protocol can carry.
 *
 * @var int
 * @cvalue GEARMAN_DATA_TOO_LARGE
 */
const GEARMAN_DATA_TOO_LARGE = UNKNOWN;
/**
 * A function name is invalid, or no function is registered for it.
 *
 * @var int
 * @cvalue GEARMAN_INVALID_FUNCTION_NAME
 */
const GEARMAN_INVALID_FUNCTION_NAME = UNKNOWN;
/**
 * A function of a worker cannot be called.
 *
 * @var int
 * @cvalue GEARMAN_INVALID_WORKER_FUNCTION
 */
const GEARMAN_INVALID_WORKER_FUNCTION = UNKNOWN;
/**
 * The worker has no functions.
 *
 * @var int
 * @cvalue GEARMAN_NO_REGISTERED_FUNCTIONS
 */
const GEARMAN_NO_REGISTERED_FUNCTIONS = UNKNOWN;
/**
 * grabJob(): no server has a job.
 *
 * @var int
 * @cvalue GEARMAN_NO_JOBS
 */
const GEARMAN_NO_JOBS = UNKNOWN;
/**
 * ping(): other data came back.
 *
 * @var int
 * @cvalue GEARMAN_ECHO_DATA_CORRUPTION
 */
const GEARMAN_ECHO_DATA_CORRUPTION = UNKNOWN;
/**
 * Not used.
 *
 * @var int
 * @cvalue GEARMAN_NEED_WORKLOAD_FN
 */
const GEARMAN_NEED_WORKLOAD_FN = UNKNOWN;
/**
 * A callback ends runTasks(), which continues when it is called again.
 *
 * @var int
 * @cvalue GEARMAN_PAUSE
 */
const GEARMAN_PAUSE = UNKNOWN;
/**
 * Not used.
 *
 * @var int
 * @cvalue GEARMAN_UNKNOWN_STATE
 */
const GEARMAN_UNKNOWN_STATE = UNKNOWN;
/**
 * Not used.
 *
 * @var int
 * @cvalue GEARMAN_PTHREAD
 */
const GEARMAN_PTHREAD = UNKNOWN;
/**
 * Not used.
 *
 * @var int
 * @cvalue GEARMAN_PIPE_EOF
 */
const GEARMAN_PIPE_EOF = UNKNOWN;
/**
 * The server could not queue the job.
 *
 * @var int
 * @cvalue GEARMAN_QUEUE_ERROR
 */
const GEARMAN_QUEUE_ERROR = UNKNOWN;
/**
 * Not used.
 *
 * @var int
 * @cvalue GEARMAN_FLUSH_DATA
 */
const GEARMAN_FLUSH_DATA = UNKNOWN;
/**
 * Not used.
 *
 * @var int
 * @cvalue GEARMAN_SEND_BUFFER_TOO_SMALL
 */
const GEARMAN_SEND_BUFFER_TOO_SMALL = UNKNOWN;
/**
 * Not used.
 *
 * @var int
 * @cvalue GEARMAN_IGNORE_PACKET
 */
const GEARMAN_IGNORE_PACKET = UNKNOWN;
/**
 * A server does not know the option.
 *
 * @var int
 * @cvalue GEARMAN_UNKNOWN_OPTION
 */
const GEARMAN_UNKNOWN_OPTION = UNKNOWN;
/**
 * The time-out was reached.
 *
 * @var int
 * @cvalue GEARMAN_TIMEOUT
 */
const GEARMAN_TIMEOUT = UNKNOWN;
/**
 * The number of codes; not a code itself.
 *
 * @var int
 * @cvalue GEARMAN_MAX_RETURN
 */
const GEARMAN_MAX_RETURN = UNKNOWN;
/**
 * A level of messages: see gearman_verbose_name().
 *
 * @var int
 * @cvalue GEARMAN_VERBOSE_FATAL
 */
const GEARMAN_VERBOSE_FATAL = UNKNOWN;
/**
 * A level of messages: see gearman_verbose_name().
 *
 * @var int
 * @cvalue GEARMAN_VERBOSE_ERROR
 */
const GEARMAN_VERBOSE_ERROR = UNKNOWN;
/**
 * A level of messages: see gearman_verbose_name().
 *
 * @var int
 * @cvalue GEARMAN_VERBOSE_INFO
 */
const GEARMAN_VERBOSE_INFO = UNKNOWN;
/**
 * A level of messages: see gearman_verbose_name().
 *
 * @var int
 * @cvalue GEARMAN_VERBOSE_DEBUG
 */
const GEARMAN_VERBOSE_DEBUG = UNKNOWN;
/**
 * A level of messages: see gearman_verbose_name().
 *
 * @var int
 * @cvalue GEARMAN_VERBOSE_CRAZY
 */
const GEARMAN_VERBOSE_CRAZY = UNKNOWN;
/**
 * The number of levels.
 *
 * @var int
 * @cvalue GEARMAN_VERBOSE_MAX
 */
const GEARMAN_VERBOSE_MAX = UNKNOWN;
/**
 * As GEARMAN_CLIENT_NON_BLOCKING.
 *
 * @var int
 * @cvalue GEARMAN_NON_BLOCKING
 */
const GEARMAN_NON_BLOCKING = UNKNOWN;
/**
 * Not used.
 *
 * @var int
 * @cvalue GEARMAN_DONT_TRACK_PACKETS
 */
const GEARMAN_DONT_TRACK_PACKETS = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_CON_READY
 */
const GEARMAN_CON_READY = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_CON_PACKET_IN_USE
 */
const GEARMAN_CON_PACKET_IN_USE = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_CON_EXTERNAL_FD
 */
const GEARMAN_CON_EXTERNAL_FD = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_CON_IGNORE_LOST_CONNECTION
 */
const GEARMAN_CON_IGNORE_LOST_CONNECTION = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_CON_CLOSE_AFTER_FLUSH
 */
const GEARMAN_CON_CLOSE_AFTER_FLUSH = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_CON_SEND_STATE_NONE
 */
const GEARMAN_CON_SEND_STATE_NONE = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_CON_RECV_STATE_READ_DATA
 */
const GEARMAN_CON_RECV_STATE_READ_DATA = UNKNOWN;
/**
 * Number of the packet TEXT of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_TEXT
 */
const GEARMAN_COMMAND_TEXT = UNKNOWN;
/**
 * Number of the packet CAN_DO of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_CAN_DO
 */
const GEARMAN_COMMAND_CAN_DO = UNKNOWN;
/**
 * Number of the packet CANT_DO of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_CANT_DO
 */
const GEARMAN_COMMAND_CANT_DO = UNKNOWN;
/**
 * Number of the packet RESET_ABILITIES of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_RESET_ABILITIES
 */
const GEARMAN_COMMAND_RESET_ABILITIES = UNKNOWN;
/**
 * Number of the packet PRE_SLEEP of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_PRE_SLEEP
 */
const GEARMAN_COMMAND_PRE_SLEEP = UNKNOWN;
/**
 * Number of the packet UNUSED of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_UNUSED
 */
const GEARMAN_COMMAND_UNUSED = UNKNOWN;
/**
 * Number of the packet NOOP of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_NOOP
 */
const GEARMAN_COMMAND_NOOP = UNKNOWN;
/**
 * Number of the packet SUBMIT_JOB of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_SUBMIT_JOB
 */
const GEARMAN_COMMAND_SUBMIT_JOB = UNKNOWN;
/**
 * Number of the packet JOB_CREATED of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_JOB_CREATED
 */
const GEARMAN_COMMAND_JOB_CREATED = UNKNOWN;
/**
 * Number of the packet GRAB_JOB of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_GRAB_JOB
 */
const GEARMAN_COMMAND_GRAB_JOB = UNKNOWN;
/**
 * Number of the packet NO_JOB of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_NO_JOB
 */
const GEARMAN_COMMAND_NO_JOB = UNKNOWN;
/**
 * Number of the packet JOB_ASSIGN of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_JOB_ASSIGN
 */
const GEARMAN_COMMAND_JOB_ASSIGN = UNKNOWN;
/**
 * Number of the packet WORK_STATUS of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_WORK_STATUS
 */
const GEARMAN_COMMAND_WORK_STATUS = UNKNOWN;
/**
 * Number of the packet WORK_COMPLETE of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_WORK_COMPLETE
 */
const GEARMAN_COMMAND_WORK_COMPLETE = UNKNOWN;
/**
 * Number of the packet WORK_FAIL of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_WORK_FAIL
 */
const GEARMAN_COMMAND_WORK_FAIL = UNKNOWN;
/**
 * Number of the packet GET_STATUS of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_GET_STATUS
 */
const GEARMAN_COMMAND_GET_STATUS = UNKNOWN;
/**
 * Number of the packet ECHO_REQ of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_ECHO_REQ
 */
const GEARMAN_COMMAND_ECHO_REQ = UNKNOWN;
/**
 * Number of the packet ECHO_RES of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_ECHO_RES
 */
const GEARMAN_COMMAND_ECHO_RES = UNKNOWN;
/**
 * Number of the packet SUBMIT_JOB_BG of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_SUBMIT_JOB_BG
 */
const GEARMAN_COMMAND_SUBMIT_JOB_BG = UNKNOWN;
/**
 * Number of the packet ERROR of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_ERROR
 */
const GEARMAN_COMMAND_ERROR = UNKNOWN;
/**
 * Number of the packet STATUS_RES of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_STATUS_RES
 */
const GEARMAN_COMMAND_STATUS_RES = UNKNOWN;
/**
 * Number of the packet SUBMIT_JOB_HIGH of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_SUBMIT_JOB_HIGH
 */
const GEARMAN_COMMAND_SUBMIT_JOB_HIGH = UNKNOWN;
/**
 * Number of the packet SET_CLIENT_ID of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_SET_CLIENT_ID
 */
const GEARMAN_COMMAND_SET_CLIENT_ID = UNKNOWN;
/**
 * Number of the packet CAN_DO_TIMEOUT of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_CAN_DO_TIMEOUT
 */
const GEARMAN_COMMAND_CAN_DO_TIMEOUT = UNKNOWN;
/**
 * Number of the packet ALL_YOURS of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_ALL_YOURS
 */
const GEARMAN_COMMAND_ALL_YOURS = UNKNOWN;
/**
 * Number of the packet WORK_EXCEPTION of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_WORK_EXCEPTION
 */
const GEARMAN_COMMAND_WORK_EXCEPTION = UNKNOWN;
/**
 * Number of the packet OPTION_REQ of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_OPTION_REQ
 */
const GEARMAN_COMMAND_OPTION_REQ = UNKNOWN;
/**
 * Number of the packet OPTION_RES of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_OPTION_RES
 */
const GEARMAN_COMMAND_OPTION_RES = UNKNOWN;
/**
 * Number of the packet WORK_DATA of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_WORK_DATA
 */
const GEARMAN_COMMAND_WORK_DATA = UNKNOWN;
/**
 * Number of the packet WORK_WARNING of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_WORK_WARNING
 */
const GEARMAN_COMMAND_WORK_WARNING = UNKNOWN;
/**
 * Number of the packet GRAB_JOB_UNIQ of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_GRAB_JOB_UNIQ
 */
const GEARMAN_COMMAND_GRAB_JOB_UNIQ = UNKNOWN;
/**
 * Number of the packet JOB_ASSIGN_UNIQ of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_JOB_ASSIGN_UNIQ
 */
const GEARMAN_COMMAND_JOB_ASSIGN_UNIQ = UNKNOWN;
/**
 * Number of the packet SUBMIT_JOB_HIGH_BG of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_SUBMIT_JOB_HIGH_BG
 */
const GEARMAN_COMMAND_SUBMIT_JOB_HIGH_BG = UNKNOWN;
/**
 * Number of the packet SUBMIT_JOB_LOW of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_SUBMIT_JOB_LOW
 */
const GEARMAN_COMMAND_SUBMIT_JOB_LOW = UNKNOWN;
/**
 * Number of the packet SUBMIT_JOB_LOW_BG of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_SUBMIT_JOB_LOW_BG
 */
const GEARMAN_COMMAND_SUBMIT_JOB_LOW_BG = UNKNOWN;
/**
 * Number of the packet SUBMIT_JOB_SCHED of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_SUBMIT_JOB_SCHED
 */
const GEARMAN_COMMAND_SUBMIT_JOB_SCHED = UNKNOWN;
/**
 * Number of the packet SUBMIT_JOB_EPOCH of the protocol.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_SUBMIT_JOB_EPOCH
 */
const GEARMAN_COMMAND_SUBMIT_JOB_EPOCH = UNKNOWN;
/**
 * The number of commands.
 *
 * @var int
 * @cvalue GEARMAN_COMMAND_MAX
 */
const GEARMAN_COMMAND_MAX = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_TASK_STATE_NEW
 */
const GEARMAN_TASK_STATE_NEW = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_TASK_STATE_SUBMIT
 */
const GEARMAN_TASK_STATE_SUBMIT = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_TASK_STATE_WORKLOAD
 */
const GEARMAN_TASK_STATE_WORKLOAD = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_TASK_STATE_WORK
 */
const GEARMAN_TASK_STATE_WORK = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_TASK_STATE_CREATED
 */
const GEARMAN_TASK_STATE_CREATED = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_TASK_STATE_DATA
 */
const GEARMAN_TASK_STATE_DATA = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_TASK_STATE_WARNING
 */
const GEARMAN_TASK_STATE_WARNING = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_TASK_STATE_STATUS
 */
const GEARMAN_TASK_STATE_STATUS = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_TASK_STATE_COMPLETE
 */
const GEARMAN_TASK_STATE_COMPLETE = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_TASK_STATE_EXCEPTION
 */
const GEARMAN_TASK_STATE_EXCEPTION = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_TASK_STATE_FAIL
 */
const GEARMAN_TASK_STATE_FAIL = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_TASK_STATE_FINISHED
 */
const GEARMAN_TASK_STATE_FINISHED = UNKNOWN;
/**
 * High priority.
 *
 * @var int
 * @cvalue GEARMAN_JOB_PRIORITY_HIGH
 */
const GEARMAN_JOB_PRIORITY_HIGH = UNKNOWN;
/**
 * Normal priority.
 *
 * @var int
 * @cvalue GEARMAN_JOB_PRIORITY_NORMAL
 */
const GEARMAN_JOB_PRIORITY_NORMAL = UNKNOWN;
/**
 * Low priority.
 *
 * @var int
 * @cvalue GEARMAN_JOB_PRIORITY_LOW
 */
const GEARMAN_JOB_PRIORITY_LOW = UNKNOWN;
/**
 * The number of priorities.
 *
 * @var int
 * @cvalue GEARMAN_JOB_PRIORITY_MAX
 */
const GEARMAN_JOB_PRIORITY_MAX = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_CLIENT_ALLOCATED
 */
const GEARMAN_CLIENT_ALLOCATED = UNKNOWN;
/**
 * runTasks() does not wait.
 *
 * @var int
 * @cvalue GEARMAN_CLIENT_NON_BLOCKING
 */
const GEARMAN_CLIENT_NON_BLOCKING = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_CLIENT_TASK_IN_USE
 */
const GEARMAN_CLIENT_TASK_IN_USE = UNKNOWN;
/**
 * Kept, without effect: GearmanTask::recvData() always works.
 *
 * @var int
 * @cvalue GEARMAN_CLIENT_UNBUFFERED_RESULT
 */
const GEARMAN_CLIENT_UNBUFFERED_RESULT = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_CLIENT_NO_NEW
 */
const GEARMAN_CLIENT_NO_NEW = UNKNOWN;
/**
 * A task returns no data after its last callback; the default.
 *
 * @var int
 * @cvalue GEARMAN_CLIENT_FREE_TASKS
 */
const GEARMAN_CLIENT_FREE_TASKS = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_CLIENT_STATE_IDLE
 */
const GEARMAN_CLIENT_STATE_IDLE = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_CLIENT_STATE_NEW
 */
const GEARMAN_CLIENT_STATE_NEW = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_CLIENT_STATE_SUBMIT
 */
const GEARMAN_CLIENT_STATE_SUBMIT = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_CLIENT_STATE_PACKET
 */
const GEARMAN_CLIENT_STATE_PACKET = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_WORKER_ALLOCATED
 */
const GEARMAN_WORKER_ALLOCATED = UNKNOWN;
/**
 * work() and grabJob() do not wait.
 *
 * @var int
 * @cvalue GEARMAN_WORKER_NON_BLOCKING
 */
const GEARMAN_WORKER_NON_BLOCKING = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_WORKER_PACKET_INIT
 */
const GEARMAN_WORKER_PACKET_INIT = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_WORKER_GRAB_JOB_IN_USE
 */
const GEARMAN_WORKER_GRAB_JOB_IN_USE = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_WORKER_PRE_SLEEP_IN_USE
 */
const GEARMAN_WORKER_PRE_SLEEP_IN_USE = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_WORKER_WORK_JOB_IN_USE
 */
const GEARMAN_WORKER_WORK_JOB_IN_USE = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_WORKER_CHANGE
 */
const GEARMAN_WORKER_CHANGE = UNKNOWN;
/**
 * The unique keys of jobs are known; the default.
 *
 * @var int
 * @cvalue GEARMAN_WORKER_GRAB_UNIQ
 */
const GEARMAN_WORKER_GRAB_UNIQ = UNKNOWN;
/**
 * work() returns after the time-out; set by GearmanWorker::setTimeout().
 *
 * @var int
 * @cvalue GEARMAN_WORKER_TIMEOUT_RETURN
 */
const GEARMAN_WORKER_TIMEOUT_RETURN = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_WORKER_STATE_START
 */
const GEARMAN_WORKER_STATE_START = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_WORKER_STATE_FUNCTION_SEND
 */
const GEARMAN_WORKER_STATE_FUNCTION_SEND = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_WORKER_STATE_CONNECT
 */
const GEARMAN_WORKER_STATE_CONNECT = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_WORKER_STATE_GRAB_JOB_SEND
 */
const GEARMAN_WORKER_STATE_GRAB_JOB_SEND = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_WORKER_STATE_GRAB_JOB_RECV
 */
const GEARMAN_WORKER_STATE_GRAB_JOB_RECV = UNKNOWN;
/**
 * State within libgearman, without use here.
 *
 * @var int
 * @cvalue GEARMAN_WORKER_STATE_PRE_SLEEP
 */
const GEARMAN_WORKER_STATE_PRE_SLEEP = UNKNOWN;

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
function gearman_client_create(): GearmanClient|false {}

/**
 * Creates a worker: new GearmanWorker in another form.
 *
 * @return GearmanWorker|false the worker
 */
function gearman_worker_create(): GearmanWorker|false {}

/**
 * The function form of GearmanClient::returnCode().
 *
 * @see GearmanClient::returnCode()
 * @param GearmanClient $obj the client
 * @return int as the method
 */
function gearman_client_return_code(GearmanClient $obj): int {}

/**
 * The function form of GearmanClient::error().
 *
 * @see GearmanClient::error()
 * @param GearmanClient $obj the client
 * @return string|false as the method
 */
function gearman_client_error(GearmanClient $obj): string|false {}

/**
 * The function form of GearmanClient::getErrno().
 *
 * @see GearmanClient::getErrno()
 * @param GearmanClient $obj the client
 * @return int as the method
 */
function gearman_client_get_errno(GearmanClient $obj): int {}

/**
 * The function form of GearmanClient::options().
 *
 * @see GearmanClient::options()
 * @param GearmanClient $obj the client
 * @return int as the method
 */
function gearman_client_options(GearmanClient $obj): int {}

/**
 * The function form of GearmanClient::setOptions().
 *
 * @see GearmanClient::setOptions()
 * @param GearmanClient $obj the client
 * @param int $option as for the method
 * @return bool as the method
 */
function gearman_client_set_options(GearmanClient $obj, int $option): bool {}

/**
 * The function form of GearmanClient::addOptions().
 *
 * @see GearmanClient::addOptions()
 * @param GearmanClient $obj the client
 * @param int $option as for the method
 * @return bool as the method
 */
function gearman_client_add_options(GearmanClient $obj, int $option): bool {}

/**
 * The function form of GearmanClient::removeOptions().
 *
 * @see GearmanClient::removeOptions()
 * @param GearmanClient $obj the client
 * @param int $option as for the method
 * @return bool as the method
 */
function gearman_client_remove_options(GearmanClient $obj, int $option): bool {}

/**
 * The function form of GearmanClient::timeout().
 *
 * @see GearmanClient::timeout()
 * @param GearmanClient $obj the client
 * @return int|null as the method
 */
function gearman_client_timeout(GearmanClient $obj): ?int {}

/**
 * The function form of GearmanClient::setTimeout().
 *
 * @see GearmanClient::setTimeout()
 * @param GearmanClient $obj the client
 * @param int $timeout as for the method
 * @return bool as the method
 */
function gearman_client_set_timeout(GearmanClient $obj, int $timeout): bool {}

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
function gearman_client_add_server(GearmanClient $obj, ?string $host = null, int $port = 0, bool $setupExceptionHandler = true): bool {}

/**
 * The function form of GearmanClient::addServers().
 *
 * @see GearmanClient::addServers()
 * @param GearmanClient $obj the client
 * @param string|null $servers as for the method
 * @param bool $setupExceptionHandler as for the method
 * @return bool as the method
 */
function gearman_client_add_servers(GearmanClient $obj, ?string $servers = null, bool $setupExceptionHandler = true): bool {}

/**
 * The function form of GearmanClient::wait().
 *
 * @see GearmanClient::wait()
 * @param GearmanClient $obj the client
 * @return bool as the method
 */
function gearman_client_wait(GearmanClient $obj): bool {}

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
function gearman_client_do_normal(GearmanClient $obj, string $function, string $workload, ?string $unique = null): string {}

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
function gearman_client_do_high(GearmanClient $obj, string $function, string $workload, ?string $unique = null): string {}

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
function gearman_client_do_low(GearmanClient $obj, string $function, string $workload, ?string $unique = null): string {}

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
function gearman_client_do_background(GearmanClient $obj, string $function, string $workload, ?string $unique = null): string {}

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
function gearman_client_do_high_background(GearmanClient $obj, string $function, string $workload, ?string $unique = null): string {}

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
function gearman_client_do_low_background(GearmanClient $obj, string $function, string $workload, ?string $unique = null): string {}

/**
 * The function form of GearmanClient::doJobHandle().
 *
 * @see GearmanClient::doJobHandle()
 * @param GearmanClient $obj the client
 * @return string as the method
 */
function gearman_client_do_job_handle(GearmanClient $obj): string {}

/**
 * The function form of GearmanClient::doStatus().
 *
 * @see GearmanClient::doStatus()
 * @param GearmanClient $obj the client
 * @return array as the method
 */
function gearman_client_do_status(GearmanClient $obj): array {}

/**
 * The function form of GearmanClient::jobStatus().
 *
 * @see GearmanClient::jobStatus()
 * @param GearmanClient $obj the client
 * @param string $job_handle as for the method
 * @return array as the method
 */
function gearman_client_job_status(GearmanClient $obj, string $job_handle): array {}

/**
 * The function form of GearmanClient::jobStatusByUniqueKey().
 *
 * @see GearmanClient::jobStatusByUniqueKey()
 * @param GearmanClient $obj the client
 * @param string $unique_key as for the method
 * @return array as the method
 */
function gearman_client_job_status_by_unique_key(GearmanClient $obj, string $unique_key): array {}

/**
 * The function form of GearmanClient::ping().
 *
 * @see GearmanClient::ping()
 * @param GearmanClient $obj the client
 * @param string $workload as for the method
 * @return bool as the method
 */
function gearman_client_ping(GearmanClient $obj, string $workload): bool {}

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
function gearman_client_add_task(GearmanClient $obj, string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): GearmanTask|false {}

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
function gearman_client_add_task_high(GearmanClient $obj, string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): GearmanTask|false {}

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
function gearman_client_add_task_low(GearmanClient $obj, string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): GearmanTask|false {}

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
function gearman_client_add_task_background(GearmanClient $obj, string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): GearmanTask|false {}

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
function gearman_client_add_task_high_background(GearmanClient $obj, string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): GearmanTask|false {}

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
function gearman_client_add_task_low_background(GearmanClient $obj, string $function_name, string|int|float $workload, mixed $context = null, ?string $unique_key = null): GearmanTask|false {}

/**
 * The function form of GearmanClient::runTasks().
 *
 * @see GearmanClient::runTasks()
 * @param GearmanClient $obj the client
 * @return bool as the method
 */
function gearman_client_run_tasks(GearmanClient $obj): bool {}

/**
 * The function form of GearmanClient::addTaskStatus().
 *
 * @see GearmanClient::addTaskStatus()
 * @param GearmanClient $obj the client
 * @param string $job_handle as for the method
 * @param mixed $context as for the method
 * @return GearmanTask|false as the method
 */
function gearman_client_add_task_status(GearmanClient $obj, string $job_handle, mixed $context = null): GearmanTask|false {}

/**
 * The function form of GearmanClient::setWorkloadCallback().
 *
 * @see GearmanClient::setWorkloadCallback()
 * @param GearmanClient $obj the client
 * @param callable $function as for the method
 * @return bool as the method
 */
function gearman_client_set_workload_callback(GearmanClient $obj, callable $function): bool {}

/**
 * The function form of GearmanClient::setCreatedCallback().
 *
 * @see GearmanClient::setCreatedCallback()
 * @param GearmanClient $obj the client
 * @param callable $function as for the method
 * @return bool as the method
 */
function gearman_client_set_created_callback(GearmanClient $obj, callable $function): bool {}

/**
 * The function form of GearmanClient::setDataCallback().
 *
 * @see GearmanClient::setDataCallback()
 * @param GearmanClient $obj the client
 * @param callable $function as for the method
 * @return bool as the method
 */
function gearman_client_set_data_callback(GearmanClient $obj, callable $function): bool {}

/**
 * The function form of GearmanClient::setWarningCallback().
 *
 * @see GearmanClient::setWarningCallback()
 * @param GearmanClient $obj the client
 * @param callable $function as for the method
 * @return bool as the method
 */
function gearman_client_set_warning_callback(GearmanClient $obj, callable $function): bool {}

/**
 * The function form of GearmanClient::setStatusCallback().
 *
 * @see GearmanClient::setStatusCallback()
 * @param GearmanClient $obj the client
 * @param callable $function as for the method
 * @return bool as the method
 */
function gearman_client_set_status_callback(GearmanClient $obj, callable $function): bool {}

/**
 * The function form of GearmanClient::setCompleteCallback().
 *
 * @see GearmanClient::setCompleteCallback()
 * @param GearmanClient $obj the client
 * @param callable $function as for the method
 * @return bool as the method
 */
function gearman_client_set_complete_callback(GearmanClient $obj, callable $function): bool {}

/**
 * The function form of GearmanClient::setExceptionCallback().
 *
 * @see GearmanClient::setExceptionCallback()
 * @param GearmanClient $obj the client
 * @param callable $function as for the method
 * @return bool as the method
 */
function gearman_client_set_exception_callback(GearmanClient $obj, callable $function): bool {}

/**
 * The function form of GearmanClient::setFailCallback().
 *
 * @see GearmanClient::setFailCallback()
 * @param GearmanClient $obj the client
 * @param callable $function as for the method
 * @return bool as the method
 */
function gearman_client_set_fail_callback(GearmanClient $obj, callable $function): bool {}

/**
 * The function form of GearmanClient::clearCallbacks().
 *
 * @see GearmanClient::clearCallbacks()
 * @param GearmanClient $obj the client
 * @return bool as the method
 */
function gearman_client_clear_callbacks(GearmanClient $obj): bool {}

/**
 * The function form of GearmanClient::context().
 *
 * @see GearmanClient::context()
 * @param GearmanClient $obj the client
 * @return string as the method
 */
function gearman_client_context(GearmanClient $obj): string {}

/**
 * The function form of GearmanClient::setContext().
 *
 * @see GearmanClient::setContext()
 * @param GearmanClient $obj the client
 * @param string $data as for the method
 * @return bool as the method
 */
function gearman_client_set_context(GearmanClient $obj, string $data): bool {}

/**
 * The function form of GearmanClient::enableExceptionHandler().
 *
 * @see GearmanClient::enableExceptionHandler()
 * @param GearmanClient $obj the client
 * @return bool as the method
 */
function gearman_client_enable_exception_handler(GearmanClient $obj): bool {}

/**
 * The function form of GearmanJob::returnCode().
 *
 * @see GearmanJob::returnCode()
 * @param GearmanJob $obj the job
 * @return int as the method
 */
function gearman_job_return_code(GearmanJob $obj): int {}

/**
 * The function form of GearmanJob::setReturn().
 *
 * @see GearmanJob::setReturn()
 * @param GearmanJob $obj the job
 * @param int $gearman_return_t as for the method
 * @return bool as the method
 */
function gearman_job_set_return(GearmanJob $obj, int $gearman_return_t): bool {}

/**
 * The function form of GearmanJob::sendData().
 *
 * @see GearmanJob::sendData()
 * @param GearmanJob $obj the job
 * @param string $data as for the method
 * @return bool as the method
 */
function gearman_job_send_data(GearmanJob $obj, string $data): bool {}

/**
 * The function form of GearmanJob::sendWarning().
 *
 * @see GearmanJob::sendWarning()
 * @param GearmanJob $obj the job
 * @param string $warning as for the method
 * @return bool as the method
 */
function gearman_job_send_warning(GearmanJob $obj, string $warning): bool {}

/**
 * The function form of GearmanJob::sendStatus().
 *
 * @see GearmanJob::sendStatus()
 * @param GearmanJob $obj the job
 * @param int $numerator as for the method
 * @param int $denominator as for the method
 * @return bool as the method
 */
function gearman_job_send_status(GearmanJob $obj, int $numerator, int $denominator): bool {}

/**
 * The function form of GearmanJob::sendComplete().
 *
 * @see GearmanJob::sendComplete()
 * @param GearmanJob $obj the job
 * @param string $result as for the method
 * @return bool as the method
 */
function gearman_job_send_complete(GearmanJob $obj, string $result): bool {}

/**
 * The function form of GearmanJob::sendException().
 *
 * @see GearmanJob::sendException()
 * @param GearmanJob $obj the job
 * @param string $exception as for the method
 * @return bool as the method
 */
function gearman_job_send_exception(GearmanJob $obj, string $exception): bool {}

/**
 * The function form of GearmanJob::sendFail().
 *
 * @see GearmanJob::sendFail()
 * @param GearmanJob $obj the job
 * @return bool as the method
 */
function gearman_job_send_fail(GearmanJob $obj): bool {}

/**
 * The function form of GearmanJob::handle().
 *
 * @see GearmanJob::handle()
 * @param GearmanJob $obj the job
 * @return string|false as the method
 */
function gearman_job_handle(GearmanJob $obj): string|false {}

/**
 * The function form of GearmanJob::functionName().
 *
 * @see GearmanJob::functionName()
 * @param GearmanJob $obj the job
 * @return string|false as the method
 */
function gearman_job_function_name(GearmanJob $obj): string|false {}

/**
 * The function form of GearmanJob::unique().
 *
 * @see GearmanJob::unique()
 * @param GearmanJob $obj the job
 * @return string|false as the method
 */
function gearman_job_unique(GearmanJob $obj): string|false {}

/**
 * The function form of GearmanJob::workload().
 *
 * @see GearmanJob::workload()
 * @param GearmanJob $obj the job
 * @return string as the method
 */
function gearman_job_workload(GearmanJob $obj): string {}

/**
 * The function form of GearmanJob::workloadSize().
 *
 * @see GearmanJob::workloadSize()
 * @param GearmanJob $obj the job
 * @return int as the method
 */
function gearman_job_workload_size(GearmanJob $obj): int {}

/**
 * The function form of GearmanTask::returnCode().
 *
 * @see GearmanTask::returnCode()
 * @param GearmanTask $obj the task
 * @return int as the method
 */
function gearman_task_return_code(GearmanTask $obj): int {}

/**
 * The function form of GearmanTask::functionName().
 *
 * @see GearmanTask::functionName()
 * @param GearmanTask $obj the task
 * @return string|false as the method
 */
function gearman_task_function_name(GearmanTask $obj): string|false {}

/**
 * The function form of GearmanTask::unique().
 *
 * @see GearmanTask::unique()
 * @param GearmanTask $obj the task
 * @return string|false as the method
 */
function gearman_task_unique(GearmanTask $obj): string|false {}

/**
 * The function form of GearmanTask::jobHandle().
 *
 * @see GearmanTask::jobHandle()
 * @param GearmanTask $obj the task
 * @return string|false as the method
 */
function gearman_task_job_handle(GearmanTask $obj): string|false {}

/**
 * The function form of GearmanTask::isKnown().
 *
 * @see GearmanTask::isKnown()
 * @param GearmanTask $obj the task
 * @return bool as the method
 */
function gearman_task_is_known(GearmanTask $obj): bool {}

/**
 * The function form of GearmanTask::isRunning().
 *
 * @see GearmanTask::isRunning()
 * @param GearmanTask $obj the task
 * @return bool as the method
 */
function gearman_task_is_running(GearmanTask $obj): bool {}

/**
 * The function form of GearmanTask::taskNumerator().
 *
 * @see GearmanTask::taskNumerator()
 * @param GearmanTask $obj the task
 * @return int|false as the method
 */
function gearman_task_numerator(GearmanTask $obj): int|false {}

/**
 * The function form of GearmanTask::taskDenominator().
 *
 * @see GearmanTask::taskDenominator()
 * @param GearmanTask $obj the task
 * @return int|false as the method
 */
function gearman_task_denominator(GearmanTask $obj): int|false {}

/**
 * The function form of GearmanTask::data().
 *
 * @see GearmanTask::data()
 * @param GearmanTask $obj the task
 * @return string|false as the method
 */
function gearman_task_data(GearmanTask $obj): string|false {}

/**
 * The function form of GearmanTask::dataSize().
 *
 * @see GearmanTask::dataSize()
 * @param GearmanTask $obj the task
 * @return int|false as the method
 */
function gearman_task_data_size(GearmanTask $obj): int|false {}

/**
 * The function form of GearmanTask::sendWorkload().
 *
 * @see GearmanTask::sendWorkload()
 * @param GearmanTask $obj the task
 * @param string $data as for the method
 * @return int|false as the method
 */
function gearman_task_send_workload(GearmanTask $obj, string $data): int|false {}

/**
 * The function form of GearmanTask::recvData().
 *
 * @see GearmanTask::recvData()
 * @param GearmanTask $obj the task
 * @param int $data_len as for the method
 * @return array|false as the method
 */
function gearman_task_recv_data(GearmanTask $obj, int $data_len): array|false {}

/**
 * The function form of GearmanWorker::returnCode().
 *
 * @see GearmanWorker::returnCode()
 * @param GearmanWorker $obj the worker
 * @return int as the method
 */
function gearman_worker_return_code(GearmanWorker $obj): int {}

/**
 * The function form of GearmanWorker::error().
 *
 * @see GearmanWorker::error()
 * @param GearmanWorker $obj the worker
 * @return string|false as the method
 */
function gearman_worker_error(GearmanWorker $obj): string|false {}

/**
 * The function form of GearmanWorker::getErrno().
 *
 * @see GearmanWorker::getErrno()
 * @param GearmanWorker $obj the worker
 * @return int as the method
 */
function gearman_worker_errno(GearmanWorker $obj): int {}

/**
 * The function form of GearmanWorker::options().
 *
 * @see GearmanWorker::options()
 * @param GearmanWorker $obj the worker
 * @return int as the method
 */
function gearman_worker_options(GearmanWorker $obj): int {}

/**
 * The function form of GearmanWorker::setOptions().
 *
 * @see GearmanWorker::setOptions()
 * @param GearmanWorker $obj the worker
 * @param int $option as for the method
 * @return true as the method
 */
function gearman_worker_set_options(GearmanWorker $obj, int $option): true {}

/**
 * The function form of GearmanWorker::addOptions().
 *
 * @see GearmanWorker::addOptions()
 * @param GearmanWorker $obj the worker
 * @param int $option as for the method
 * @return true as the method
 */
function gearman_worker_add_options(GearmanWorker $obj, int $option): true {}

/**
 * The function form of GearmanWorker::removeOptions().
 *
 * @see GearmanWorker::removeOptions()
 * @param GearmanWorker $obj the worker
 * @param int $option as for the method
 * @return true as the method
 */
function gearman_worker_remove_options(GearmanWorker $obj, int $option): true {}

/**
 * The function form of GearmanWorker::timeout().
 *
 * @see GearmanWorker::timeout()
 * @param GearmanWorker $obj the worker
 * @return int as the method
 */
function gearman_worker_timeout(GearmanWorker $obj): int {}

/**
 * The function form of GearmanWorker::setTimeout().
 *
 * @see GearmanWorker::setTimeout()
 * @param GearmanWorker $obj the worker
 * @param int $timeout as for the method
 * @return true as the method
 */
function gearman_worker_set_timeout(GearmanWorker $obj, int $timeout): true {}

/**
 * The function form of GearmanWorker::setId().
 *
 * @see GearmanWorker::setId()
 * @param GearmanWorker $obj the worker
 * @param string $id as for the method
 * @return bool as the method
 */
function gearman_worker_set_id(GearmanWorker $obj, string $id): bool {}

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
function gearman_worker_add_server(GearmanWorker $obj, ?string $host = null, int $port = 0, bool $setupExceptionHandler = true): bool {}

/**
 * The function form of GearmanWorker::addServers().
 *
 * @see GearmanWorker::addServers()
 * @param GearmanWorker $obj the worker
 * @param string|null $servers as for the method
 * @param bool $setupExceptionHandler as for the method
 * @return bool as the method
 */
function gearman_worker_add_servers(GearmanWorker $obj, ?string $servers = null, bool $setupExceptionHandler = true): bool {}

/**
 * The function form of GearmanWorker::wait().
 *
 * @see GearmanWorker::wait()
 * @param GearmanWorker $obj the worker
 * @return bool as the method
 */
function gearman_worker_wait(GearmanWorker $obj): bool {}

/**
 * The function form of GearmanWorker::register().
 *
 * @see GearmanWorker::register()
 * @param GearmanWorker $obj the worker
 * @param string $function_name as for the method
 * @param int $timeout as for the method
 * @return bool as the method
 */
function gearman_worker_register(GearmanWorker $obj, string $function_name, int $timeout = 0): bool {}

/**
 * The function form of GearmanWorker::unregister().
 *
 * @see GearmanWorker::unregister()
 * @param GearmanWorker $obj the worker
 * @param string $function_name as for the method
 * @return bool as the method
 */
function gearman_worker_unregister(GearmanWorker $obj, string $function_name): bool {}

/**
 * The function form of GearmanWorker::unregisterAll().
 *
 * @see GearmanWorker::unregisterAll()
 * @param GearmanWorker $obj the worker
 * @return bool as the method
 */
function gearman_worker_unregister_all(GearmanWorker $obj): bool {}

/**
 * The function form of GearmanWorker::grabJob().
 *
 * @see GearmanWorker::grabJob()
 * @param GearmanWorker $obj the worker
 * @return GearmanJob|false as the method
 */
function gearman_worker_grab_job(GearmanWorker $obj): GearmanJob|false {}

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
function gearman_worker_add_function(GearmanWorker $obj, string $function_name, callable $function, mixed $context = null, int $timeout = 0): bool {}

/**
 * The function form of GearmanWorker::work().
 *
 * @see GearmanWorker::work()
 * @param GearmanWorker $obj the worker
 * @return bool as the method
 */
function gearman_worker_work(GearmanWorker $obj): bool {}

/**
 * The function form of GearmanWorker::ping().
 *
 * @see GearmanWorker::ping()
 * @param GearmanWorker $obj the worker
 * @param string $data as for the method
 * @return bool as the method
 */
function gearman_worker_ping(GearmanWorker $obj, string $data): bool {}

/**
 * The function form of GearmanWorker::enableExceptionHandler().
 *
 * @see GearmanWorker::enableExceptionHandler()
 * @param GearmanWorker $obj the worker
 * @return bool as the method
 */
function gearman_worker_enable_exception_handler(GearmanWorker $obj): bool {}

