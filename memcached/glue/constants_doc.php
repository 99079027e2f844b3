<?php
/*
 * The doc comments of the constants of class Memcached, which constants.c and own_options.c declare. bin/api reads them, and says
 * which constant has none. UNKNOWN: its value is always the same; others depend on the build, and have here what Debian's has.
 * "@option" is the type of an option's value.
 */

final class MemcachedConstants
{
	/**
	 * Compress serialized values and strings that are longer than memcached.compression_threshold. Default: true.
	 * append() and prepend() need it off.
	 *
	 * @var int
	 * @option bool
	 */
	public const OPT_COMPRESSION = UNKNOWN;

	/**
	 * The compression: COMPRESSION_FASTLZ (default), COMPRESSION_ZLIB or COMPRESSION_ZSTD.
	 *
	 * @var int
	 * @option int
	 */
	public const OPT_COMPRESSION_TYPE = UNKNOWN;

	/**
	 * The level of zlib and zstd. Default: 3.
	 *
	 * @var int
	 * @option int
	 */
	public const OPT_COMPRESSION_LEVEL = UNKNOWN;

	/**
	 * Put before every key, up to 128 bytes. Default: ''.
	 *
	 * @var int
	 * @option string
	 */
	public const OPT_PREFIX_KEY = UNKNOWN;

	/**
	 * How values are serialized: SERIALIZER_IGBINARY (default if it is loaded), SERIALIZER_PHP, SERIALIZER_JSON,
	 * SERIALIZER_JSON_ARRAY or SERIALIZER_MSGPACK.
	 *
	 * @var int
	 * @option int
	 */
	public const OPT_SERIALIZER = UNKNOWN;

	/**
	 * 16 bits that are stored with each value and returned by GET_EXTENDED. Default: -1, none.
	 *
	 * @var int
	 * @option int
	 */
	public const OPT_USER_FLAGS = UNKNOWN;

	/**
	 * How often a write is repeated if its server failed. Default: 0.
	 *
	 * @var int
	 * @option int
	 */
	public const OPT_STORE_RETRY_COUNT = UNKNOWN;

	/**
	 * Bytes; larger values fail with RES_E2BIG and are not sent. Default: 0, no limit.
	 *
	 * @var int
	 * @option int
	 */
	public const OPT_ITEM_SIZE_LIMIT = UNKNOWN;

	/**
	 * The protocol: PROTOCOL_TEXT (default), PROTOCOL_META or PROTOCOL_BINARY.
	 *
	 * @var int
	 * @option int
	 * @since 0.2.0
	 */
	public const OPT_PROTOCOL = UNKNOWN;

	/**
	 * Microseconds, up to 10,000, for which a wait looks for the reply again and again before it sleeps. Default: 0, it
	 * sleeps at once.
	 *
	 * @var int
	 * @option int
	 * @since 0.2.0
	 */
	public const OPT_BUSY_POLL = UNKNOWN;

	/**
	 * Bytes of values that are kept in the process; a server that has the same value does not send it again.
	 * Default: 0, off. Meta protocol, servers from 1.6.40 on.
	 *
	 * @var int
	 * @option int
	 * @since 0.2.0
	 */
	public const OPT_NEAR_CACHE = UNKNOWN;

	/**
	 * A zstd dictionary, or the name of its file, for values of 200 to 4096 bytes. Default: ''.
	 *
	 * @var int
	 * @option string
	 * @since 0.2.0
	 */
	public const OPT_ZSTD_DICTIONARY = UNKNOWN;

	/**
	 * Seconds that the callback of get() may take. Of all clients that miss a key, one calls its callback. Default: 0,
	 * each one does.
	 *
	 * @var int
	 * @option int
	 * @since 0.2.0
	 */
	public const OPT_STAMPEDE_TTL = UNKNOWN;

	/**
	 * A factor, 0 to 1000: values are recomputed before they expire, at random. Default: 0. Meta protocol, with
	 * OPT_STAMPEDE_TTL.
	 *
	 * @var int
	 * @option float
	 * @since 0.2.0
	 */
	public const OPT_EARLY_RECOMPUTE = UNKNOWN;

	/**
	 * Seconds for which delete() keeps items as stale. Default: 0, they are deleted. Meta protocol.
	 *
	 * @var int
	 * @option int
	 * @since 0.2.0
	 */
	public const OPT_DELETE_STALE = UNKNOWN;

	/**
	 * Seconds that items last on spare servers, at the most. Default: 10.
	 *
	 * @var int
	 * @option int
	 * @since 0.2.0
	 */
	public const OPT_GUTTER_TTL = UNKNOWN;

	/**
	 * Use TLS for connections over TCP. Default: false.
	 *
	 * @var int
	 * @option bool
	 * @since 0.2.0
	 */
	public const OPT_USE_TLS = UNKNOWN;

	/**
	 * PEM file of the authorities whose certificates are accepted. Default: null, those of the system.
	 *
	 * @var int
	 * @option string|null
	 * @since 0.2.0
	 */
	public const OPT_TLS_CA_FILE = UNKNOWN;

	/**
	 * Folder of such files, as "openssl rehash" names them. Default: null.
	 *
	 * @var int
	 * @option string|null
	 * @since 0.2.0
	 */
	public const OPT_TLS_CA_PATH = UNKNOWN;

	/**
	 * The client's certificate, PEM. Default: null.
	 *
	 * @var int
	 * @option string|null
	 * @since 0.2.0
	 */
	public const OPT_TLS_CERT_FILE = UNKNOWN;

	/**
	 * The client's key, PEM. Default: null, it is expected in the certificate's file.
	 *
	 * @var int
	 * @option string|null
	 * @since 0.2.0
	 */
	public const OPT_TLS_KEY_FILE = UNKNOWN;

	/**
	 * The passphrase of the key. Default: null.
	 *
	 * @var int
	 * @option string|null
	 * @since 0.2.0
	 */
	public const OPT_TLS_PASSPHRASE = UNKNOWN;

	/**
	 * The name in the servers' certificates. Default: null, the name or address of each server as it was added.
	 *
	 * @var int
	 * @option string|null
	 * @since 0.2.0
	 */
	public const OPT_TLS_PEER_NAME = UNKNOWN;

	/**
	 * STREAM_CRYPTO_PROTO_TLSv1_2 (default) or STREAM_CRYPTO_PROTO_TLSv1_3.
	 *
	 * @var int
	 * @option int
	 * @since 0.2.0
	 */
	public const OPT_TLS_MIN_VERSION = UNKNOWN;

	/**
	 * Verify the servers' certificates. Default: true.
	 *
	 * @var int
	 * @option bool
	 * @since 0.2.0
	 */
	public const OPT_TLS_VERIFY_PEER = UNKNOWN;

	/**
	 * Names that all keys belong to: a name, an array of up to 16, or null. Default: [], none.
	 * Pieces\Memcached::invalidateNamespace() drops all keys of a name at once.
	 *
	 * @var int
	 * @option array
	 * @since 0.2.0
	 */
	public const OPT_NAMESPACE = UNKNOWN;

	/**
	 * Milliseconds, up to 86400000, for which a client does not ask again whether a name of OPT_NAMESPACE was
	 * invalidated. Default: 0, it asks with every call.
	 *
	 * @var int
	 * @option int
	 * @since 0.2.0
	 */
	public const OPT_NAMESPACE_TTL = UNKNOWN;

	/**
	 * Length of a chunk in bytes, 1024 to 1073741824; larger values are stored in chunks. Default: 0, off.
	 *
	 * @var int
	 * @option int
	 * @since 0.2.0
	 */
	public const OPT_LARGE_VALUES = UNKNOWN;

	/**
	 * Seconds after the start of a server in which values for its keys are made no faster than OPT_COLD_START_RATE.
	 * Default: 0, at any speed.
	 *
	 * @var int
	 * @option int
	 * @since 0.2.0
	 */
	public const OPT_COLD_START_SECONDS = UNKNOWN;

	/**
	 * Values a second that all processes together make for a server that has just started, 1 to 1000000.
	 * Default: 100.
	 *
	 * @var int
	 * @option int
	 * @since 0.2.0
	 */
	public const OPT_COLD_START_RATE = UNKNOWN;

	/**
	 * STATIC_CLIENT_MODE, or DYNAMIC_CLIENT_MODE to have a configuration endpoint name the servers. Set it before
	 * addServer(). Default: STATIC_CLIENT_MODE.
	 *
	 * @var int
	 * @option int
	 * @since 0.2.0
	 */
	public const OPT_CLIENT_MODE = UNKNOWN;

	/**
	 * Seconds between two questions to the configuration endpoint, 1 to 86400. Default: 60.
	 *
	 * @var int
	 * @option int
	 * @since 0.2.0
	 */
	public const OPT_DISCOVERY_INTERVAL = UNKNOWN;

	/**
	 * The version of the libmemcached headers that the extension was built with.
	 *
	 * @var int
	 */
	public const LIBMEMCACHED_VERSION_HEX = 0x01001004;

	/**
	 * The hash of keys: one of the HASH_ constants. Default: HASH_DEFAULT.
	 *
	 * @var int
	 * @option int
	 */
	public const OPT_HASH = UNKNOWN;

	/**
	 * Jenkins' one-at-a-time.
	 *
	 * @var int
	 */
	public const HASH_DEFAULT = UNKNOWN;

	/**
	 * MD5.
	 *
	 * @var int
	 */
	public const HASH_MD5 = UNKNOWN;

	/**
	 * CRC-32.
	 *
	 * @var int
	 */
	public const HASH_CRC = UNKNOWN;

	/**
	 * FNV1, 64 bits.
	 *
	 * @var int
	 */
	public const HASH_FNV1_64 = UNKNOWN;

	/**
	 * FNV1a, 64 bits.
	 *
	 * @var int
	 */
	public const HASH_FNV1A_64 = UNKNOWN;

	/**
	 * FNV1, 32 bits.
	 *
	 * @var int
	 */
	public const HASH_FNV1_32 = UNKNOWN;

	/**
	 * FNV1a, 32 bits.
	 *
	 * @var int
	 */
	public const HASH_FNV1A_32 = UNKNOWN;

	/**
	 * Hsieh, where libhashkit was built with it.
	 *
	 * @var int
	 */
	public const HASH_HSIEH = UNKNOWN;

	/**
	 * Murmur.
	 *
	 * @var int
	 */
	public const HASH_MURMUR = UNKNOWN;

	/**
	 * How keys are distributed: DISTRIBUTION_MODULA (default), DISTRIBUTION_CONSISTENT or
	 * DISTRIBUTION_VIRTUAL_BUCKET.
	 *
	 * @var int
	 * @option int
	 */
	public const OPT_DISTRIBUTION = UNKNOWN;

	/**
	 * The hash modulo the number of servers.
	 *
	 * @var int
	 */
	public const DISTRIBUTION_MODULA = UNKNOWN;

	/**
	 * A ring (ketama): adding a server moves few keys.
	 *
	 * @var int
	 */
	public const DISTRIBUTION_CONSISTENT = UNKNOWN;

	/**
	 * Memcached::setBucket() assigns buckets to servers.
	 *
	 * @var int
	 */
	public const DISTRIBUTION_VIRTUAL_BUCKET = UNKNOWN;

	/**
	 * A ring with MD5 and the weights of servers, as other clients of libketama have it. Default: false.
	 *
	 * @var int
	 * @option bool
	 */
	public const OPT_LIBKETAMA_COMPATIBLE = UNKNOWN;

	/**
	 * The hash of the ring's points: one of the HASH_ constants.
	 *
	 * @var int
	 * @option int
	 */
	public const OPT_LIBKETAMA_HASH = UNKNOWN;

	/**
	 * Send keepalive probes. Default: false.
	 *
	 * @var int
	 * @option bool
	 */
	public const OPT_TCP_KEEPALIVE = UNKNOWN;

	/**
	 * Hold writes back, and send many at once: see Memcached::flushBuffers(). Default: false.
	 *
	 * @var int
	 * @option bool
	 */
	public const OPT_BUFFER_WRITES = UNKNOWN;

	/**
	 * Use the binary protocol, as OPT_PROTOCOL does, too. Default: false.
	 *
	 * @var int
	 * @option bool
	 */
	public const OPT_BINARY_PROTOCOL = UNKNOWN;

	/**
	 * Has no effect: a client never waits for one server while another can be served. The value is kept.
	 *
	 * @var int
	 * @option bool
	 */
	public const OPT_NO_BLOCK = UNKNOWN;

	/**
	 * Has no effect: small packets are never delayed. The value is kept.
	 *
	 * @var int
	 * @option bool
	 */
	public const OPT_TCP_NODELAY = UNKNOWN;

	/**
	 * Bytes of the kernel's send buffers. Default: the system's.
	 *
	 * @var int
	 * @option int
	 */
	public const OPT_SOCKET_SEND_SIZE = UNKNOWN;

	/**
	 * Bytes of the kernel's receive buffers. Default: the system's.
	 *
	 * @var int
	 * @option int
	 */
	public const OPT_SOCKET_RECV_SIZE = UNKNOWN;

	/**
	 * Milliseconds that connecting may take, for each address of a server. Default: 4000. 0 or less: the system's
	 * limit.
	 *
	 * @var int
	 * @option int
	 */
	public const OPT_CONNECT_TIMEOUT = UNKNOWN;

	/**
	 * Seconds for which a server that failed is not tried. Default: 2.
	 *
	 * @var int
	 * @option int
	 */
	public const OPT_RETRY_TIMEOUT = UNKNOWN;

	/**
	 * Seconds for which a server that is marked dead is not tried. Default: 0, as OPT_RETRY_TIMEOUT.
	 *
	 * @var int
	 * @option int
	 */
	public const OPT_DEAD_TIMEOUT = UNKNOWN;

	/**
	 * Microseconds for which a server may take no bytes, if shorter than OPT_POLL_TIMEOUT. Default: 0, as
	 * OPT_POLL_TIMEOUT.
	 *
	 * @var int
	 * @option int
	 */
	public const OPT_SEND_TIMEOUT = UNKNOWN;

	/**
	 * Microseconds for which a server may send no bytes, if shorter than OPT_POLL_TIMEOUT. Default: 0, as
	 * OPT_POLL_TIMEOUT.
	 *
	 * @var int
	 * @option int
	 */
	public const OPT_RECV_TIMEOUT = UNKNOWN;

	/**
	 * Milliseconds for which a server may take or send no bytes. Default: 5000. Negative: no limit.
	 *
	 * @var int
	 * @option int
	 */
	public const OPT_POLL_TIMEOUT = UNKNOWN;

	/**
	 * Has no effect. Only true is accepted.
	 *
	 * @var int
	 * @option bool
	 */
	public const OPT_CACHE_LOOKUPS = UNKNOWN;

	/**
	 * How many failures in a row mark a server as dead. Default: 5.
	 *
	 * @var int
	 * @option int
	 */
	public const OPT_SERVER_FAILURE_LIMIT = UNKNOWN;

	/**
	 * The other name of OPT_REMOVE_FAILED_SERVERS.
	 *
	 * @var int
	 * @option bool
	 */
	public const OPT_AUTO_EJECT_HOSTS = UNKNOWN;

	/**
	 * Include the prefix in the hash of keys. Default: false.
	 *
	 * @var int
	 * @option bool
	 */
	public const OPT_HASH_WITH_PREFIX_KEY = UNKNOWN;

	/**
	 * Writes request no reply, except touch() and counters. Default: false.
	 *
	 * @var int
	 * @option bool
	 */
	public const OPT_NOREPLY = UNKNOWN;

	/**
	 * Sort the list of servers. Default: false.
	 *
	 * @var int
	 * @option bool
	 */
	public const OPT_SORT_HOSTS = UNKNOWN;

	/**
	 * Refuse keys with bytes beyond ASCII. Default: false.
	 *
	 * @var int
	 * @option bool
	 */
	public const OPT_VERIFY_KEY = UNKNOWN;

	/**
	 * Send requests by UDP. Default: false.
	 *
	 * @var int
	 * @option bool
	 */
	public const OPT_USE_UDP = UNKNOWN;

	/**
	 * How many more servers get a copy of each value. Default: 0.
	 *
	 * @var int
	 * @option int
	 */
	public const OPT_NUMBER_OF_REPLICAS = UNKNOWN;

	/**
	 * Read from any of the servers that have a copy. Default: false.
	 *
	 * @var int
	 * @option bool
	 */
	public const OPT_RANDOMIZE_REPLICA_READ = UNKNOWN;

	/**
	 * Other servers take over the keys of one that failed, while it is not tried. Default: false.
	 *
	 * @var int
	 * @option bool
	 */
	public const OPT_REMOVE_FAILED_SERVERS = UNKNOWN;

	/**
	 * How many time-outs in a row count as a failure. Default: 0, each one counts.
	 *
	 * @var int
	 * @option int
	 */
	public const OPT_SERVER_TIMEOUT_LIMIT = UNKNOWN;

	/**
	 * The text protocol, which all servers support.
	 *
	 * @var int
	 * @since 0.2.0
	 */
	public const PROTOCOL_TEXT = UNKNOWN;

	/**
	 * The meta protocol of memcached from 1.6.18 on.
	 *
	 * @var int
	 * @since 0.2.0
	 */
	public const PROTOCOL_META = UNKNOWN;

	/**
	 * The binary protocol, which memcached deprecates since 1.6.
	 *
	 * @var int
	 * @since 0.2.0
	 */
	public const PROTOCOL_BINARY = UNKNOWN;

	/**
	 * The servers are those that addServer() adds. Value of OPT_CLIENT_MODE.
	 *
	 * @var int
	 * @since 0.2.0
	 */
	public const STATIC_CLIENT_MODE = UNKNOWN;

	/**
	 * The servers are those that a configuration endpoint names, which addServer() names. Value of OPT_CLIENT_MODE.
	 *
	 * @var int
	 * @since 0.2.0
	 */
	public const DYNAMIC_CLIENT_MODE = UNKNOWN;

	/**
	 * No failure.
	 *
	 * @var int
	 */
	public const RES_SUCCESS = UNKNOWN;

	/**
	 * A failure that has no other code.
	 *
	 * @var int
	 */
	public const RES_FAILURE = UNKNOWN;

	/**
	 * The name of a server could not be resolved.
	 *
	 * @var int
	 */
	public const RES_HOST_LOOKUP_FAILURE = UNKNOWN;

	/**
	 * A server could not be connected to.
	 *
	 * @var int
	 */
	public const RES_CONNECTION_FAILURE = UNKNOWN;

	/**
	 * A code of libmemcached that no method sets.
	 *
	 * @var int
	 */
	public const RES_CONNECTION_BIND_FAILURE = UNKNOWN;

	/**
	 * A code of libmemcached that no method sets.
	 *
	 * @var int
	 */
	public const RES_WRITE_FAILURE = UNKNOWN;

	/**
	 * A reply could not be read.
	 *
	 * @var int
	 */
	public const RES_READ_FAILURE = UNKNOWN;

	/**
	 * A server sent something that is not a reply, or closed the connection.
	 *
	 * @var int
	 */
	public const RES_UNKNOWN_READ_FAILURE = UNKNOWN;

	/**
	 * A server did not understand the request.
	 *
	 * @var int
	 */
	public const RES_PROTOCOL_ERROR = UNKNOWN;

	/**
	 * A server rejected the request as invalid.
	 *
	 * @var int
	 */
	public const RES_CLIENT_ERROR = UNKNOWN;

	/**
	 * A server reported an error of its own.
	 *
	 * @var int
	 */
	public const RES_SERVER_ERROR = UNKNOWN;

	/**
	 * cas(): the item has changed.
	 *
	 * @var int
	 */
	public const RES_DATA_EXISTS = UNKNOWN;

	/**
	 * A code of libmemcached that no method sets.
	 *
	 * @var int
	 */
	public const RES_DATA_DOES_NOT_EXIST = UNKNOWN;

	/**
	 * A condition did not hold: add() of a key that is there, replace() or append() of one that is not.
	 *
	 * @var int
	 */
	public const RES_NOTSTORED = UNKNOWN;

	/**
	 * A code of libmemcached that no method sets.
	 *
	 * @var int
	 */
	public const RES_STORED = UNKNOWN;

	/**
	 * The key is not there; after fetch(), there is no further row.
	 *
	 * @var int
	 */
	public const RES_NOTFOUND = UNKNOWN;

	/**
	 * A code of libmemcached that no method sets.
	 *
	 * @var int
	 */
	public const RES_PARTIAL_READ = UNKNOWN;

	/**
	 * A server failed in the middle; the result has what the others had.
	 *
	 * @var int
	 */
	public const RES_SOME_ERRORS = UNKNOWN;

	/**
	 * No server was added.
	 *
	 * @var int
	 */
	public const RES_NO_SERVERS = UNKNOWN;

	/**
	 * A code of libmemcached that no method sets.
	 *
	 * @var int
	 */
	public const RES_END = UNKNOWN;

	/**
	 * A code of libmemcached that no method sets.
	 *
	 * @var int
	 */
	public const RES_DELETED = UNKNOWN;

	/**
	 * A code of libmemcached that no method sets.
	 *
	 * @var int
	 */
	public const RES_VALUE = UNKNOWN;

	/**
	 * A code of libmemcached that no method sets.
	 *
	 * @var int
	 */
	public const RES_STAT = UNKNOWN;

	/**
	 * A code of libmemcached that no method sets.
	 *
	 * @var int
	 */
	public const RES_ITEM = UNKNOWN;

	/**
	 * A system call failed: see getLastErrorErrno().
	 *
	 * @var int
	 */
	public const RES_ERRNO = UNKNOWN;

	/**
	 * A code of libmemcached that no method sets.
	 *
	 * @var int
	 */
	public const RES_FAIL_UNIX_SOCKET = UNKNOWN;

	/**
	 * The protocol, the server or the build does not have it.
	 *
	 * @var int
	 */
	public const RES_NOT_SUPPORTED = UNKNOWN;

	/**
	 * A code of libmemcached that no method sets.
	 *
	 * @var int
	 */
	public const RES_NO_KEY_PROVIDED = UNKNOWN;

	/**
	 * A signal handler or waiter used the client that is waiting.
	 *
	 * @var int
	 */
	public const RES_FETCH_NOTFINISHED = UNKNOWN;

	/**
	 * A server sent nothing for OPT_POLL_TIMEOUT.
	 *
	 * @var int
	 */
	public const RES_TIMEOUT = UNKNOWN;

	/**
	 * Not sent yet, because of OPT_BUFFER_WRITES; the method returns true.
	 *
	 * @var int
	 */
	public const RES_BUFFERED = UNKNOWN;

	/**
	 * A key is invalid.
	 *
	 * @var int
	 */
	public const RES_BAD_KEY_PROVIDED = UNKNOWN;

	/**
	 * A code of libmemcached that no method sets.
	 *
	 * @var int
	 */
	public const RES_INVALID_HOST_PROTOCOL = UNKNOWN;

	/**
	 * The server is not tried, after OPT_SERVER_FAILURE_LIMIT failures.
	 *
	 * @var int
	 */
	public const RES_SERVER_MARKED_DEAD = UNKNOWN;

	/**
	 * A code of libmemcached that no method sets.
	 *
	 * @var int
	 */
	public const RES_UNKNOWN_STAT_KEY = UNKNOWN;

	/**
	 * An argument, or the value of an option, is invalid.
	 *
	 * @var int
	 */
	public const RES_INVALID_ARGUMENTS = UNKNOWN;

	/**
	 * A connection string cannot be read.
	 *
	 * @var int
	 */
	public const RES_PARSE_ERROR = UNKNOWN;

	/**
	 * A code of libmemcached that no method sets.
	 *
	 * @var int
	 */
	public const RES_PARSE_USER_ERROR = UNKNOWN;

	/**
	 * An option of libmemcached, or a value of it, that is not supported any more.
	 *
	 * @var int
	 */
	public const RES_DEPRECATED = UNKNOWN;

	/**
	 * A request has no result yet; no method returns it.
	 *
	 * @var int
	 */
	public const RES_IN_PROGRESS = UNKNOWN;

	/**
	 * The number of codes; not a code itself.
	 *
	 * @var int
	 */
	public const RES_MAXIMUM_RETURN = UNKNOWN;

	/**
	 * A value is larger than memory_limit allows.
	 *
	 * @var int
	 */
	public const RES_MEMORY_ALLOCATION_FAILURE = UNKNOWN;

	/**
	 * A code of libmemcached that no method sets.
	 *
	 * @var int
	 */
	public const RES_CONNECTION_SOCKET_CREATE_FAILURE = UNKNOWN;

	/**
	 * A value is larger than OPT_ITEM_SIZE_LIMIT or than the server takes.
	 *
	 * @var int
	 */
	public const RES_E2BIG = UNKNOWN;

	/**
	 * A code of libmemcached that no method sets. A bad key is RES_BAD_KEY_PROVIDED.
	 *
	 * @var int
	 */
	public const RES_KEY_TOO_BIG = UNKNOWN;

	/**
	 * The server is not tried, for OPT_RETRY_TIMEOUT after a failure.
	 *
	 * @var int
	 */
	public const RES_SERVER_TEMPORARILY_DISABLED = UNKNOWN;

	/**
	 * A server has no memory for the value.
	 *
	 * @var int
	 */
	public const RES_SERVER_MEMORY_ALLOCATION_FAILURE = UNKNOWN;

	/**
	 * A code of libmemcached that no method sets.
	 *
	 * @var int
	 */
	public const RES_AUTH_PROBLEM = UNKNOWN;

	/**
	 * A server refused name and password.
	 *
	 * @var int
	 */
	public const RES_AUTH_FAILURE = UNKNOWN;

	/**
	 * A code of libmemcached that no method sets.
	 *
	 * @var int
	 */
	public const RES_AUTH_CONTINUE = UNKNOWN;

	/**
	 * A value cannot be serialized; or a stored value is damaged, or cannot be unserialized.
	 *
	 * @var int
	 */
	public const RES_PAYLOAD_FAILURE = UNKNOWN;

	/**
	 * PHP's own serialize().
	 *
	 * @var int
	 */
	public const SERIALIZER_PHP = UNKNOWN;

	/**
	 * The extension igbinary.
	 *
	 * @var int
	 */
	public const SERIALIZER_IGBINARY = UNKNOWN;

	/**
	 * JSON; objects are read as objects.
	 *
	 * @var int
	 */
	public const SERIALIZER_JSON = UNKNOWN;

	/**
	 * JSON; objects are read as arrays.
	 *
	 * @var int
	 */
	public const SERIALIZER_JSON_ARRAY = UNKNOWN;

	/**
	 * The extension msgpack.
	 *
	 * @var int
	 */
	public const SERIALIZER_MSGPACK = UNKNOWN;

	/**
	 * fastlz, for OPT_COMPRESSION_TYPE.
	 *
	 * @var int
	 */
	public const COMPRESSION_FASTLZ = UNKNOWN;

	/**
	 * zlib, for OPT_COMPRESSION_TYPE.
	 *
	 * @var int
	 */
	public const COMPRESSION_ZLIB = UNKNOWN;

	/**
	 * zstd, for OPT_COMPRESSION_TYPE.
	 *
	 * @var int
	 */
	public const COMPRESSION_ZSTD = UNKNOWN;

	/**
	 * A flag of getMulti(): every key in the order given, null for those that are not there.
	 *
	 * @var int
	 */
	public const GET_PRESERVE_ORDER = UNKNOWN;

	/**
	 * A flag of get() and getMulti(): arrays of value, cas and flags; over the meta protocol also ttl, last_access,
	 * hit_before, size, stale and won.
	 *
	 * @var int
	 */
	public const GET_EXTENDED = UNKNOWN;

	/**
	 * A flag of get() and getMulti(): do not mark the item as read. Meta protocol.
	 *
	 * @var int
	 * @since 0.2.0
	 */
	public const GET_NO_BUMP = UNKNOWN;

	/**
	 * Is SERIALIZER_IGBINARY available?
	 *
	 * @var bool
	 */
	public const HAVE_IGBINARY = true;

	/**
	 * Is SERIALIZER_MSGPACK available?
	 *
	 * @var bool
	 */
	public const HAVE_MSGPACK = true;

	/**
	 * Is SERIALIZER_JSON available?
	 *
	 * @var bool
	 */
	public const HAVE_JSON = true;

	/**
	 * Is COMPRESSION_ZSTD available?
	 *
	 * @var bool
	 */
	public const HAVE_ZSTD = true;

	/**
	 * Is setEncodingKey() available?
	 *
	 * @var bool
	 */
	public const HAVE_ENCODING = true;

	/**
	 * Is the session handler available?
	 *
	 * @var bool
	 */
	public const HAVE_SESSION = true;

	/**
	 * Is setSaslAuthData() available?
	 *
	 * @var bool
	 */
	public const HAVE_SASL = true;

	/**
	 * What get() returns on failure.
	 *
	 * @var bool
	 */
	public const GET_ERROR_RETURN_VALUE = UNKNOWN;
}
