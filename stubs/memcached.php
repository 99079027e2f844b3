<?php
/*
 * The declarations of the extension memcached, for editors and static analysers. Made by bin/api of its stubs.
 */

namespace {
	/**
	 * A client of a pool of memcached servers.
	 *
	 * Each method sets a result code, which getResultCode() returns. A method that fails returns false; as false can also
	 * be a stored value, the result code decides. A method throws only what a callback threw, a TypeError or ValueError for
	 * an argument of the wrong type or value, and an Error if the constructor did not run.
	 *
	 * Keys are strings of 1 to 250 bytes, with the prefix of OPT_PREFIX_KEY, without spaces and control bytes. Other keys
	 * are refused with RES_BAD_KEY_PROVIDED.
	 *
	 * Expirations are seconds from now, up to 30 days (2592000). A larger number is a Unix time. 0: the item does not
	 * expire. A negative number: it expires at once.
	 *
	 * Methods with ByKey in their names take a key that selects the server, instead of the item's own key. Items that are
	 * stored with the same server key are on the same server.
	 *
	 * This class has the methods of pecl/memcached and no other. What this extension adds is in Pieces\Memcached.
	 */
	class Memcached
	{
		/**
		 * Compress serialized values and strings that are longer than memcached.compression_threshold. Default: true.
		 * append() and prepend() need it off.
		 *
		 * @var int
		 */
		public const OPT_COMPRESSION = -1001;

		/**
		 * The compression: COMPRESSION_FASTLZ (default), COMPRESSION_ZLIB or COMPRESSION_ZSTD.
		 *
		 * @var int
		 */
		public const OPT_COMPRESSION_TYPE = -1004;

		/**
		 * The level of zlib and zstd. Default: 3.
		 *
		 * @var int
		 */
		public const OPT_COMPRESSION_LEVEL = -1007;

		/**
		 * Put before every key, up to 128 bytes. Default: ''.
		 *
		 * @var int
		 */
		public const OPT_PREFIX_KEY = -1002;

		/**
		 * How values are serialized: SERIALIZER_IGBINARY (default if it is loaded), SERIALIZER_PHP, SERIALIZER_JSON,
		 * SERIALIZER_JSON_ARRAY or SERIALIZER_MSGPACK.
		 *
		 * @var int
		 */
		public const OPT_SERIALIZER = -1003;

		/**
		 * 16 bits that are stored with each value and returned by GET_EXTENDED. Default: -1, none.
		 *
		 * @var int
		 */
		public const OPT_USER_FLAGS = -1006;

		/**
		 * How often a write is repeated if its server failed. Default: 0.
		 *
		 * @var int
		 */
		public const OPT_STORE_RETRY_COUNT = -1005;

		/**
		 * Bytes; larger values fail with RES_E2BIG and are not sent. Default: 0, no limit.
		 *
		 * @var int
		 */
		public const OPT_ITEM_SIZE_LIMIT = -1008;

		/**
		 * The protocol: PROTOCOL_TEXT (default), PROTOCOL_META or PROTOCOL_BINARY.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const OPT_PROTOCOL = -1101;

		/**
		 * Microseconds, up to 10,000, for which a wait looks for the reply again and again before it sleeps. Default: 0, it
		 * sleeps at once.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const OPT_BUSY_POLL = -1200;

		/**
		 * Bytes of values that are kept in the process; a server that has the same value does not send it again.
		 * Default: 0, off. Meta protocol, servers from 1.6.40 on.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const OPT_NEAR_CACHE = -1120;

		/**
		 * A zstd dictionary, or the name of its file, for values of 200 to 4096 bytes. Default: ''.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const OPT_ZSTD_DICTIONARY = -1121;

		/**
		 * Seconds that the callback of get() may take. Of all clients that miss a key, one calls its callback. Default: 0,
		 * each one does.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const OPT_STAMPEDE_TTL = -1130;

		/**
		 * A factor, 0 to 1000: values are recomputed before they expire, at random. Default: 0. Meta protocol, with
		 * OPT_STAMPEDE_TTL.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const OPT_EARLY_RECOMPUTE = -1131;

		/**
		 * Seconds for which delete() keeps items as stale. Default: 0, they are deleted. Meta protocol.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const OPT_DELETE_STALE = -1132;

		/**
		 * Seconds that items last on spare servers, at the most. Default: 10.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const OPT_GUTTER_TTL = -1160;

		/**
		 * Use TLS for connections over TCP. Default: false.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const OPT_USE_TLS = -1140;

		/**
		 * PEM file of the authorities whose certificates are accepted. Default: null, those of the system.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const OPT_TLS_CA_FILE = -1141;

		/**
		 * Folder of such files, as "openssl rehash" names them. Default: null.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const OPT_TLS_CA_PATH = -1142;

		/**
		 * The client's certificate, PEM. Default: null.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const OPT_TLS_CERT_FILE = -1143;

		/**
		 * The client's key, PEM. Default: null, it is expected in the certificate's file.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const OPT_TLS_KEY_FILE = -1144;

		/**
		 * The passphrase of the key. Default: null.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const OPT_TLS_PASSPHRASE = -1145;

		/**
		 * The name in the servers' certificates. Default: null, the name or address of each server as it was added.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const OPT_TLS_PEER_NAME = -1146;

		/**
		 * STREAM_CRYPTO_PROTO_TLSv1_2 (default) or STREAM_CRYPTO_PROTO_TLSv1_3.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const OPT_TLS_MIN_VERSION = -1147;

		/**
		 * Verify the servers' certificates. Default: true.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const OPT_TLS_VERIFY_PEER = -1148;

		/**
		 * Length of a chunk in bytes, 1024 to 1073741824; larger values are stored in chunks. Default: 0, off.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const OPT_LARGE_VALUES = -1150;

		/**
		 * Names that all keys belong to: a name, an array of up to 16, or null. Default: [], none.
		 * Pieces\Memcached::invalidateNamespace() drops all keys of a name at once.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const OPT_NAMESPACE = -1170;

		/**
		 * Milliseconds, up to 86400000, for which a client does not ask again whether a name of OPT_NAMESPACE was
		 * invalidated. Default: 0, it asks with every call.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const OPT_NAMESPACE_TTL = -1171;

		/**
		 * Seconds after the start of a server in which values for its keys are made no faster than OPT_COLD_START_RATE.
		 * Default: 0, at any speed.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const OPT_COLD_START_SECONDS = -1190;

		/**
		 * Values a second that all processes together make for a server that has just started, 1 to 1000000.
		 * Default: 100.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const OPT_COLD_START_RATE = -1191;

		/**
		 * STATIC_CLIENT_MODE, or DYNAMIC_CLIENT_MODE to have a configuration endpoint name the servers. Set it before
		 * addServer(). Default: STATIC_CLIENT_MODE.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const OPT_CLIENT_MODE = -1180;

		/**
		 * Seconds between two questions to the configuration endpoint, 1 to 86400. Default: 60.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const OPT_DISCOVERY_INTERVAL = -1181;

		/**
		 * The version of the libmemcached headers that the extension was built with.
		 *
		 * @var int
		 */
		public const LIBMEMCACHED_VERSION_HEX = 16781316;

		/**
		 * The hash of keys: one of the HASH_ constants. Default: HASH_DEFAULT.
		 *
		 * @var int
		 */
		public const OPT_HASH = 2;

		/**
		 * Jenkins' one-at-a-time.
		 *
		 * @var int
		 */
		public const HASH_DEFAULT = 0;

		/**
		 * MD5.
		 *
		 * @var int
		 */
		public const HASH_MD5 = 1;

		/**
		 * CRC-32.
		 *
		 * @var int
		 */
		public const HASH_CRC = 2;

		/**
		 * FNV1, 64 bits.
		 *
		 * @var int
		 */
		public const HASH_FNV1_64 = 3;

		/**
		 * FNV1a, 64 bits.
		 *
		 * @var int
		 */
		public const HASH_FNV1A_64 = 4;

		/**
		 * FNV1, 32 bits.
		 *
		 * @var int
		 */
		public const HASH_FNV1_32 = 5;

		/**
		 * FNV1a, 32 bits.
		 *
		 * @var int
		 */
		public const HASH_FNV1A_32 = 6;

		/**
		 * Hsieh, where libhashkit was built with it.
		 *
		 * @var int
		 */
		public const HASH_HSIEH = 7;

		/**
		 * Murmur.
		 *
		 * @var int
		 */
		public const HASH_MURMUR = 8;

		/**
		 * How keys are distributed: DISTRIBUTION_MODULA (default), DISTRIBUTION_CONSISTENT or
		 * DISTRIBUTION_VIRTUAL_BUCKET.
		 *
		 * @var int
		 */
		public const OPT_DISTRIBUTION = 9;

		/**
		 * The hash modulo the number of servers.
		 *
		 * @var int
		 */
		public const DISTRIBUTION_MODULA = 0;

		/**
		 * A ring (ketama): adding a server moves few keys.
		 *
		 * @var int
		 */
		public const DISTRIBUTION_CONSISTENT = 1;

		/**
		 * Memcached::setBucket() assigns buckets to servers.
		 *
		 * @var int
		 */
		public const DISTRIBUTION_VIRTUAL_BUCKET = 6;

		/**
		 * A ring with MD5 and the weights of servers, as other clients of libketama have it. Default: false.
		 *
		 * @var int
		 */
		public const OPT_LIBKETAMA_COMPATIBLE = 16;

		/**
		 * The hash of the ring's points: one of the HASH_ constants.
		 *
		 * @var int
		 */
		public const OPT_LIBKETAMA_HASH = 17;

		/**
		 * Send keepalive probes. Default: false.
		 *
		 * @var int
		 */
		public const OPT_TCP_KEEPALIVE = 32;

		/**
		 * Hold writes back, and send many at once: see Memcached::flushBuffers(). Default: false.
		 *
		 * @var int
		 */
		public const OPT_BUFFER_WRITES = 10;

		/**
		 * Use the binary protocol, as OPT_PROTOCOL does, too. Default: false.
		 *
		 * @var int
		 */
		public const OPT_BINARY_PROTOCOL = 18;

		/**
		 * Has no effect: a client never waits for one server while another can be served. The value is kept.
		 *
		 * @var int
		 */
		public const OPT_NO_BLOCK = 0;

		/**
		 * Has no effect: small packets are never delayed. The value is kept.
		 *
		 * @var int
		 */
		public const OPT_TCP_NODELAY = 1;

		/**
		 * Bytes of the kernel's send buffers. Default: the system's.
		 *
		 * @var int
		 */
		public const OPT_SOCKET_SEND_SIZE = 4;

		/**
		 * Bytes of the kernel's receive buffers. Default: the system's.
		 *
		 * @var int
		 */
		public const OPT_SOCKET_RECV_SIZE = 5;

		/**
		 * Milliseconds that connecting may take, for each address of a server. Default: 4000. 0 or less: the system's
		 * limit.
		 *
		 * @var int
		 */
		public const OPT_CONNECT_TIMEOUT = 14;

		/**
		 * Seconds for which a server that failed is not tried. Default: 2.
		 *
		 * @var int
		 */
		public const OPT_RETRY_TIMEOUT = 15;

		/**
		 * Seconds for which a server that is marked dead is not tried. Default: 0, as OPT_RETRY_TIMEOUT.
		 *
		 * @var int
		 */
		public const OPT_DEAD_TIMEOUT = 36;

		/**
		 * Microseconds for which a server may take no bytes, if shorter than OPT_POLL_TIMEOUT. Default: 0, as
		 * OPT_POLL_TIMEOUT.
		 *
		 * @var int
		 */
		public const OPT_SEND_TIMEOUT = 19;

		/**
		 * Microseconds for which a server may send no bytes, if shorter than OPT_POLL_TIMEOUT. Default: 0, as
		 * OPT_POLL_TIMEOUT.
		 *
		 * @var int
		 */
		public const OPT_RECV_TIMEOUT = 20;

		/**
		 * Milliseconds for which a server may take or send no bytes. Default: 5000. Negative: no limit.
		 *
		 * @var int
		 */
		public const OPT_POLL_TIMEOUT = 8;

		/**
		 * Has no effect. Only true is accepted.
		 *
		 * @var int
		 */
		public const OPT_CACHE_LOOKUPS = 6;

		/**
		 * How many failures in a row mark a server as dead. Default: 5.
		 *
		 * @var int
		 */
		public const OPT_SERVER_FAILURE_LIMIT = 21;

		/**
		 * The other name of OPT_REMOVE_FAILED_SERVERS.
		 *
		 * @var int
		 */
		public const OPT_AUTO_EJECT_HOSTS = 28;

		/**
		 * Include the prefix in the hash of keys. Default: false.
		 *
		 * @var int
		 */
		public const OPT_HASH_WITH_PREFIX_KEY = 25;

		/**
		 * Writes request no reply, except touch() and counters. Default: false.
		 *
		 * @var int
		 */
		public const OPT_NOREPLY = 26;

		/**
		 * Sort the list of servers. Default: false.
		 *
		 * @var int
		 */
		public const OPT_SORT_HOSTS = 12;

		/**
		 * Refuse keys with bytes beyond ASCII. Default: false.
		 *
		 * @var int
		 */
		public const OPT_VERIFY_KEY = 13;

		/**
		 * Send requests by UDP. Default: false.
		 *
		 * @var int
		 */
		public const OPT_USE_UDP = 27;

		/**
		 * How many more servers get a copy of each value. Default: 0.
		 *
		 * @var int
		 */
		public const OPT_NUMBER_OF_REPLICAS = 29;

		/**
		 * Read from any of the servers that have a copy. Default: false.
		 *
		 * @var int
		 */
		public const OPT_RANDOMIZE_REPLICA_READ = 30;

		/**
		 * Other servers take over the keys of one that failed, while it is not tried. Default: false.
		 *
		 * @var int
		 */
		public const OPT_REMOVE_FAILED_SERVERS = 35;

		/**
		 * How many time-outs in a row count as a failure. Default: 0, each one counts.
		 *
		 * @var int
		 */
		public const OPT_SERVER_TIMEOUT_LIMIT = 37;

		/**
		 * The text protocol, which all servers support.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const PROTOCOL_TEXT = 0;

		/**
		 * The meta protocol of memcached from 1.6.18 on.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const PROTOCOL_META = 1;

		/**
		 * The binary protocol, which memcached deprecates since 1.6.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const PROTOCOL_BINARY = 2;

		/**
		 * The servers are those that addServer() adds. Value of OPT_CLIENT_MODE.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const STATIC_CLIENT_MODE = 0;

		/**
		 * The servers are those that a configuration endpoint names, which addServer() names. Value of OPT_CLIENT_MODE.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const DYNAMIC_CLIENT_MODE = 1;

		/**
		 * No failure.
		 *
		 * @var int
		 */
		public const RES_SUCCESS = 0;

		/**
		 * A failure that has no other code.
		 *
		 * @var int
		 */
		public const RES_FAILURE = 1;

		/**
		 * The name of a server could not be resolved.
		 *
		 * @var int
		 */
		public const RES_HOST_LOOKUP_FAILURE = 2;

		/**
		 * A server could not be connected to.
		 *
		 * @var int
		 */
		public const RES_CONNECTION_FAILURE = 3;

		/**
		 * A code of libmemcached that no method sets.
		 *
		 * @var int
		 */
		public const RES_CONNECTION_BIND_FAILURE = 4;

		/**
		 * A code of libmemcached that no method sets.
		 *
		 * @var int
		 */
		public const RES_WRITE_FAILURE = 5;

		/**
		 * A reply could not be read.
		 *
		 * @var int
		 */
		public const RES_READ_FAILURE = 6;

		/**
		 * A server sent something that is not a reply, or closed the connection.
		 *
		 * @var int
		 */
		public const RES_UNKNOWN_READ_FAILURE = 7;

		/**
		 * A server did not understand the request.
		 *
		 * @var int
		 */
		public const RES_PROTOCOL_ERROR = 8;

		/**
		 * A server rejected the request as invalid.
		 *
		 * @var int
		 */
		public const RES_CLIENT_ERROR = 9;

		/**
		 * A server reported an error of its own.
		 *
		 * @var int
		 */
		public const RES_SERVER_ERROR = 10;

		/**
		 * cas(): the item has changed.
		 *
		 * @var int
		 */
		public const RES_DATA_EXISTS = 12;

		/**
		 * A code of libmemcached that no method sets.
		 *
		 * @var int
		 */
		public const RES_DATA_DOES_NOT_EXIST = 13;

		/**
		 * A condition did not hold: add() of a key that is there, replace() or append() of one that is not.
		 *
		 * @var int
		 */
		public const RES_NOTSTORED = 14;

		/**
		 * A code of libmemcached that no method sets.
		 *
		 * @var int
		 */
		public const RES_STORED = 15;

		/**
		 * The key is not there; after fetch(), there is no further row.
		 *
		 * @var int
		 */
		public const RES_NOTFOUND = 16;

		/**
		 * A code of libmemcached that no method sets.
		 *
		 * @var int
		 */
		public const RES_PARTIAL_READ = 18;

		/**
		 * A server failed in the middle; the result has what the others had.
		 *
		 * @var int
		 */
		public const RES_SOME_ERRORS = 19;

		/**
		 * No server was added.
		 *
		 * @var int
		 */
		public const RES_NO_SERVERS = 20;

		/**
		 * A code of libmemcached that no method sets.
		 *
		 * @var int
		 */
		public const RES_END = 21;

		/**
		 * A code of libmemcached that no method sets.
		 *
		 * @var int
		 */
		public const RES_DELETED = 22;

		/**
		 * A code of libmemcached that no method sets.
		 *
		 * @var int
		 */
		public const RES_VALUE = 23;

		/**
		 * A code of libmemcached that no method sets.
		 *
		 * @var int
		 */
		public const RES_STAT = 24;

		/**
		 * A code of libmemcached that no method sets.
		 *
		 * @var int
		 */
		public const RES_ITEM = 25;

		/**
		 * A system call failed: see getLastErrorErrno().
		 *
		 * @var int
		 */
		public const RES_ERRNO = 26;

		/**
		 * A code of libmemcached that no method sets.
		 *
		 * @var int
		 */
		public const RES_FAIL_UNIX_SOCKET = 27;

		/**
		 * The protocol, the server or the build does not have it.
		 *
		 * @var int
		 */
		public const RES_NOT_SUPPORTED = 28;

		/**
		 * A code of libmemcached that no method sets.
		 *
		 * @var int
		 */
		public const RES_NO_KEY_PROVIDED = 29;

		/**
		 * A signal handler or waiter used the client that is waiting.
		 *
		 * @var int
		 */
		public const RES_FETCH_NOTFINISHED = 30;

		/**
		 * A server sent nothing for OPT_POLL_TIMEOUT.
		 *
		 * @var int
		 */
		public const RES_TIMEOUT = 31;

		/**
		 * Not sent yet, because of OPT_BUFFER_WRITES; the method returns true.
		 *
		 * @var int
		 */
		public const RES_BUFFERED = 32;

		/**
		 * A key is invalid.
		 *
		 * @var int
		 */
		public const RES_BAD_KEY_PROVIDED = 33;

		/**
		 * A code of libmemcached that no method sets.
		 *
		 * @var int
		 */
		public const RES_INVALID_HOST_PROTOCOL = 34;

		/**
		 * The server is not tried, after OPT_SERVER_FAILURE_LIMIT failures.
		 *
		 * @var int
		 */
		public const RES_SERVER_MARKED_DEAD = 35;

		/**
		 * A code of libmemcached that no method sets.
		 *
		 * @var int
		 */
		public const RES_UNKNOWN_STAT_KEY = 36;

		/**
		 * An argument, or the value of an option, is invalid.
		 *
		 * @var int
		 */
		public const RES_INVALID_ARGUMENTS = 38;

		/**
		 * A connection string cannot be read.
		 *
		 * @var int
		 */
		public const RES_PARSE_ERROR = 43;

		/**
		 * A code of libmemcached that no method sets.
		 *
		 * @var int
		 */
		public const RES_PARSE_USER_ERROR = 44;

		/**
		 * An option of libmemcached, or a value of it, that is not supported any more.
		 *
		 * @var int
		 */
		public const RES_DEPRECATED = 45;

		/**
		 * A request has no result yet; no method returns it.
		 *
		 * @var int
		 */
		public const RES_IN_PROGRESS = 46;

		/**
		 * The number of codes; not a code itself.
		 *
		 * @var int
		 */
		public const RES_MAXIMUM_RETURN = 49;

		/**
		 * A value is larger than memory_limit allows.
		 *
		 * @var int
		 */
		public const RES_MEMORY_ALLOCATION_FAILURE = 17;

		/**
		 * A code of libmemcached that no method sets.
		 *
		 * @var int
		 */
		public const RES_CONNECTION_SOCKET_CREATE_FAILURE = 11;

		/**
		 * A value is larger than OPT_ITEM_SIZE_LIMIT or than the server takes.
		 *
		 * @var int
		 */
		public const RES_E2BIG = 37;

		/**
		 * A code of libmemcached that no method sets. A bad key is RES_BAD_KEY_PROVIDED.
		 *
		 * @var int
		 */
		public const RES_KEY_TOO_BIG = 39;

		/**
		 * The server is not tried, for OPT_RETRY_TIMEOUT after a failure.
		 *
		 * @var int
		 */
		public const RES_SERVER_TEMPORARILY_DISABLED = 47;

		/**
		 * A server has no memory for the value.
		 *
		 * @var int
		 */
		public const RES_SERVER_MEMORY_ALLOCATION_FAILURE = 48;

		/**
		 * A code of libmemcached that no method sets.
		 *
		 * @var int
		 */
		public const RES_AUTH_PROBLEM = 40;

		/**
		 * A server refused name and password.
		 *
		 * @var int
		 */
		public const RES_AUTH_FAILURE = 41;

		/**
		 * A code of libmemcached that no method sets.
		 *
		 * @var int
		 */
		public const RES_AUTH_CONTINUE = 42;

		/**
		 * A value cannot be serialized; or a stored value is damaged, or cannot be unserialized.
		 *
		 * @var int
		 */
		public const RES_PAYLOAD_FAILURE = -1001;

		/**
		 * PHP's own serialize().
		 *
		 * @var int
		 */
		public const SERIALIZER_PHP = 1;

		/**
		 * The extension igbinary.
		 *
		 * @var int
		 */
		public const SERIALIZER_IGBINARY = 2;

		/**
		 * JSON; objects are read as objects.
		 *
		 * @var int
		 */
		public const SERIALIZER_JSON = 3;

		/**
		 * JSON; objects are read as arrays.
		 *
		 * @var int
		 */
		public const SERIALIZER_JSON_ARRAY = 4;

		/**
		 * The extension msgpack.
		 *
		 * @var int
		 */
		public const SERIALIZER_MSGPACK = 5;

		/**
		 * fastlz, for OPT_COMPRESSION_TYPE.
		 *
		 * @var int
		 */
		public const COMPRESSION_FASTLZ = 2;

		/**
		 * zlib, for OPT_COMPRESSION_TYPE.
		 *
		 * @var int
		 */
		public const COMPRESSION_ZLIB = 1;

		/**
		 * zstd, for OPT_COMPRESSION_TYPE.
		 *
		 * @var int
		 */
		public const COMPRESSION_ZSTD = 3;

		/**
		 * A flag of getMulti(): every key in the order given, null for those that are not there.
		 *
		 * @var int
		 */
		public const GET_PRESERVE_ORDER = 1;

		/**
		 * A flag of get() and getMulti(): arrays of value, cas and flags; over the meta protocol also ttl, last_access,
		 * hit_before, size, stale and won.
		 *
		 * @var int
		 */
		public const GET_EXTENDED = 2;

		/**
		 * A flag of get() and getMulti(): do not mark the item as read. Meta protocol.
		 *
		 * @var int
		 * @since 0.2.0
		 */
		public const GET_NO_BUMP = 4;

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
		public const GET_ERROR_RETURN_VALUE = false;

		/**
		 * Creates a client.
		 *
		 * Objects with the same persistent id in one process share servers, options, connections and the record of
		 * failures; these are kept after the request. Without an id the object has a pool of its own, which ends with it.
		 *
		 * pecl/memcached: a connection string that cannot be read ends the script.
		 *
		 * @param string|null $persistent_id the name of a pool that the process keeps; null: a pool of this object's own
		 * @param callable|null $callback function(Memcached $m, ?string $persistent_id): void, called when the pool is new.
		 *     What it throws reaches the caller
		 * @param string|null $connection_str servers and options in libmemcached's configuration language, as in
		 *     "--SERVER=host:port --CONNECT-TIMEOUT=100"; for a new pool only
		 * @throws MemcachedException if the connection string cannot be read
		 */
		public function __construct(?string $persistent_id = null, ?callable $callback = null, ?string $connection_str = null) {}

		/**
		 * Returns the result code of the last method.
		 *
		 * @return int one of the RES_ constants
		 */
		public function getResultCode(): int {}

		/**
		 * Returns the result of the last method in words.
		 *
		 * @return string as "SUCCESS" or "NOT FOUND"
		 */
		public function getResultMessage(): string {}

		/**
		 * Retrieves the value of a key.
		 *
		 * With a callback, a value that is not there is made and stored ("read-through").
		 *
		 * pecl/memcached: the callback gets null instead of 0 for $expiration.
		 *
		 * @param string $key the key
		 * @param callable|null $cache_cb function(Memcached $m, string $key, mixed &$value, int &$expiration): bool, called
		 *     if the key is not there. If it returns true, $value is stored with $expiration and returned
		 * @param int $get_flags GET_EXTENDED: return an array with value, cas and flags. GET_NO_BUMP: do not mark the item
		 *     as read (meta protocol)
		 * @return mixed the value, or the array of GET_EXTENDED; false with RES_NOTFOUND if the key is not there, and with
		 *     another code on failure
		 */
		public function get(string $key, ?callable $cache_cb = null, int $get_flags = 0): mixed {}

		/**
		 * Retrieves the value of a key from the server that another key selects.
		 *
		 * @param string $server_key the key that selects the server
		 * @param string $key the key
		 * @param callable|null $cache_cb as for get()
		 * @param int $get_flags as for get()
		 * @return mixed as get()
		 */
		public function getByKey(string $server_key, string $key, ?callable $cache_cb = null, int $get_flags = 0): mixed {}

		/**
		 * Retrieves the values of many keys.
		 *
		 * All servers are asked at the same time. Keys that are not there are left out. A server that cannot be connected
		 * to is passed over, and getLastErrorMessage() names it. If a server fails after it was asked, the array has what
		 * the others had, and the result code is RES_SOME_ERRORS. If a key is invalid, the array has the others, and the
		 * result code is RES_BAD_KEY_PROVIDED.
		 *
		 * pecl/memcached: sends invalid keys to the server as they are, and returns false if a server fails
		 * after it was asked.
		 *
		 * @param array $keys the keys
		 * @param int $get_flags GET_EXTENDED: each value is an array with value, cas and flags. GET_PRESERVE_ORDER: every
		 *     key, in the order given, with null for those that are not there. GET_NO_BUMP as for get()
		 * @return array|false the values by key; false if no server can be connected to
		 */
		public function getMulti(array $keys, int $get_flags = 0): array|false {}

		/**
		 * Retrieves the values of many keys from the server that another key selects.
		 *
		 * @param string $server_key the key that selects the server
		 * @param array $keys the keys
		 * @param int $get_flags as for getMulti()
		 * @return array|false as getMulti()
		 */
		public function getMultiByKey(string $server_key, array $keys, int $get_flags = 0): array|false {}

		/**
		 * Requests the values of many keys without waiting for them.
		 *
		 * fetch() and fetchAll() return the rows as they arrive. Other methods may be called in between. A second
		 * getDelayed() discards the rows of the first that were not fetched.
		 *
		 * pecl/memcached: a command between getDelayed() and fetch() gets replies that belong to other keys.
		 *
		 * @param array $keys the keys
		 * @param bool $with_cas true: each row has cas and flags, too. (Over the binary protocol they are there anyway.)
		 * @param callable|null $value_cb function(Memcached $m, array $row): mixed, called with every row before this
		 *     method returns
		 * @return bool false if no server can be connected to
		 */
		public function getDelayed(array $keys, bool $with_cas = false, ?callable $value_cb = null): bool {}

		/**
		 * Requests the values of many keys, without waiting for them, from the server that another key selects.
		 *
		 * @param string $server_key the key that selects the server
		 * @param array $keys the keys
		 * @param bool $with_cas as for getDelayed()
		 * @param callable|null $value_cb as for getDelayed()
		 * @return bool as getDelayed()
		 */
		public function getDelayedByKey(string $server_key, array $keys, bool $with_cas = false, ?callable $value_cb = null): bool {}

		/**
		 * Returns the next row of getDelayed().
		 *
		 * @return array|false key and value and, if asked for, cas and flags; false after the last row, with RES_NOTFOUND,
		 *     or on failure
		 */
		public function fetch(): array|false {}

		/**
		 * Returns all remaining rows of getDelayed().
		 *
		 * If a server fails, the rows of the others are returned, with RES_SOME_ERRORS.
		 *
		 * pecl/memcached: returns false if a server fails.
		 *
		 * @return array|false a list of rows as fetch() returns them; false if there was no getDelayed(), or on failure
		 */
		public function fetchAll(): array|false {}

		/**
		 * Stores a value.
		 *
		 * Strings, numbers and booleans are stored as text, everything else by OPT_SERIALIZER. Long values are compressed
		 * if OPT_COMPRESSION is on.
		 *
		 * @param string $key the key
		 * @param mixed $value any value that can be serialized
		 * @param int $expiration seconds up to 30 days, beyond that a Unix time; 0: never
		 * @return bool false on failure
		 */
		public function set(string $key, mixed $value, int $expiration = 0): bool {}

		/**
		 * Stores a value on the server that another key selects.
		 *
		 * @param string $server_key the key that selects the server
		 * @param string $key the key
		 * @param mixed $value as for set()
		 * @param int $expiration as for set()
		 * @return bool false on failure
		 */
		public function setByKey(string $server_key, string $key, mixed $value, int $expiration = 0): bool {}

		/**
		 * Sets another expiration for a key.
		 *
		 * @param string $key the key
		 * @param int $expiration seconds up to 30 days, beyond that a Unix time; 0: never
		 * @return bool false with RES_NOTFOUND if the key is not there; false on failure
		 */
		public function touch(string $key, int $expiration = 0): bool {}

		/**
		 * Sets another expiration for a key on the server that another key selects.
		 *
		 * @param string $server_key the key that selects the server
		 * @param string $key the key
		 * @param int $expiration as for touch()
		 * @return bool as touch()
		 */
		public function touchByKey(string $server_key, string $key, int $expiration = 0): bool {}

		/**
		 * Stores many values.
		 *
		 * They are sent to all servers at the same time. All that can be stored are stored, also if others fail.
		 *
		 * pecl/memcached: waits for the reply to each value before it sends the next one, and returns true if the last
		 * value was stored.
		 *
		 * @param array $items the values by key
		 * @param int $expiration as for set()
		 * @return bool false if any value was not stored; the result code is that of the last failure
		 */
		public function setMulti(array $items, int $expiration = 0): bool {}

		/**
		 * Stores many values on the server that another key selects.
		 *
		 * @param string $server_key the key that selects the server
		 * @param array $items the values by key
		 * @param int $expiration as for set()
		 * @return bool as setMulti()
		 */
		public function setMultiByKey(string $server_key, array $items, int $expiration = 0): bool {}

		/**
		 * Stores a value if the item has not changed since it was read ("compare and swap").
		 *
		 * pecl/memcached: sends an invalid token as some number, which over the binary protocol may store unconditionally.
		 *
		 * @param string|int|float $cas_token the item's token, which get() with GET_EXTENDED returned
		 * @param string $key the key
		 * @param mixed $value as for set()
		 * @param int $expiration as for set()
		 * @return bool false with RES_DATA_EXISTS if the item has changed, with RES_NOTFOUND if it is not there, with
		 *     RES_INVALID_ARGUMENTS if $cas_token is no token
		 */
		public function cas(string|int|float $cas_token, string $key, mixed $value, int $expiration = 0): bool {}

		/**
		 * Stores a value on the server that another key selects, if the item has not changed since it was read.
		 *
		 * @param string|int|float $cas_token as for cas()
		 * @param string $server_key the key that selects the server
		 * @param string $key the key
		 * @param mixed $value as for set()
		 * @param int $expiration as for set()
		 * @return bool as cas()
		 */
		public function casByKey(string|int|float $cas_token, string $server_key, string $key, mixed $value, int $expiration = 0): bool {}

		/**
		 * Stores a value if the key is not there.
		 *
		 * @param string $key the key
		 * @param mixed $value as for set()
		 * @param int $expiration as for set()
		 * @return bool false with RES_NOTSTORED if the key is there; false on failure
		 */
		public function add(string $key, mixed $value, int $expiration = 0): bool {}

		/**
		 * Stores a value on the server that another key selects, if the key is not there.
		 *
		 * @param string $server_key the key that selects the server
		 * @param string $key the key
		 * @param mixed $value as for set()
		 * @param int $expiration as for set()
		 * @return bool as add()
		 */
		public function addByKey(string $server_key, string $key, mixed $value, int $expiration = 0): bool {}

		/**
		 * Appends to a stored string.
		 *
		 * The expiration stays as it is. OPT_COMPRESSION must be off, as the server cannot append to a compressed value.
		 *
		 * @param string $key the key
		 * @param string $value what to append
		 * @return bool|null false with RES_NOTSTORED if the key is not there; false on failure; null with a warning if
		 *     OPT_COMPRESSION is on
		 */
		public function append(string $key, string $value): ?bool {}

		/**
		 * Appends to a stored string on the server that another key selects.
		 *
		 * @param string $server_key the key that selects the server
		 * @param string $key the key
		 * @param string $value what to append
		 * @return bool|null as append()
		 */
		public function appendByKey(string $server_key, string $key, string $value): ?bool {}

		/**
		 * Prepends to a stored string.
		 *
		 * The expiration stays as it is. OPT_COMPRESSION must be off, as the server cannot prepend to a compressed value.
		 *
		 * @param string $key the key
		 * @param string $value what to prepend
		 * @return bool|null as append()
		 */
		public function prepend(string $key, string $value): ?bool {}

		/**
		 * Prepends to a stored string on the server that another key selects.
		 *
		 * @param string $server_key the key that selects the server
		 * @param string $key the key
		 * @param string $value what to prepend
		 * @return bool|null as append()
		 */
		public function prependByKey(string $server_key, string $key, string $value): ?bool {}

		/**
		 * Stores a value if the key is there.
		 *
		 * @param string $key the key
		 * @param mixed $value as for set()
		 * @param int $expiration as for set()
		 * @return bool false with RES_NOTSTORED if the key is not there; false on failure
		 */
		public function replace(string $key, mixed $value, int $expiration = 0): bool {}

		/**
		 * Stores a value on the server that another key selects, if the key is there.
		 *
		 * @param string $server_key the key that selects the server
		 * @param string $key the key
		 * @param mixed $value as for set()
		 * @param int $expiration as for set()
		 * @return bool as replace()
		 */
		public function replaceByKey(string $server_key, string $key, mixed $value, int $expiration = 0): bool {}

		/**
		 * Deletes a key.
		 *
		 * @param string $key the key
		 * @param int $time 0; current servers refuse any other number
		 * @return bool false with RES_NOTFOUND if the key is not there; false on failure
		 */
		public function delete(string $key, int $time = 0): bool {}

		/**
		 * Deletes many keys.
		 *
		 * All servers are asked at the same time.
		 *
		 * pecl/memcached: leaves out invalid keys.
		 *
		 * @param array $keys the keys
		 * @param int $time 0; current servers refuse any other number
		 * @return array by key: true, or the result code, as RES_NOTFOUND
		 */
		public function deleteMulti(array $keys, int $time = 0): array {}

		/**
		 * Deletes a key on the server that another key selects.
		 *
		 * @param string $server_key the key that selects the server
		 * @param string $key the key
		 * @param int $time 0; current servers refuse any other number
		 * @return bool as delete()
		 */
		public function deleteByKey(string $server_key, string $key, int $time = 0): bool {}

		/**
		 * Deletes many keys on the server that another key selects.
		 *
		 * @param string $server_key the key that selects the server
		 * @param array $keys the keys
		 * @param int $time 0; current servers refuse any other number
		 * @return array as deleteMulti()
		 */
		public function deleteMultiByKey(string $server_key, array $keys, int $time = 0): array {}

		/**
		 * Increments a number.
		 *
		 * If $initial_value or $expiry is given, a key that is not there is created with them.
		 *
		 * pecl/memcached: takes an initial value over the binary protocol only.
		 *
		 * @param string $key the key of a number that set() stored, or that this method created
		 * @param int $offset how much to add
		 * @param int $initial_value the number of a key that is not there
		 * @param int $expiry the expiration of a key that is not there
		 * @return int|false the new number; false with RES_NOTFOUND if the key is not there and neither $initial_value nor
		 *     $expiry was given; false if the value is no number, or on failure
		 */
		public function increment(string $key, int $offset = 1, int $initial_value = 0, int $expiry = 0): int|false {}

		/**
		 * Decrements a number, to 0 at the least.
		 *
		 * pecl/memcached: takes an initial value over the binary protocol only.
		 *
		 * @param string $key the key of a number
		 * @param int $offset how much to subtract
		 * @param int $initial_value the number of a key that is not there
		 * @param int $expiry the expiration of a key that is not there
		 * @return int|false as increment()
		 */
		public function decrement(string $key, int $offset = 1, int $initial_value = 0, int $expiry = 0): int|false {}

		/**
		 * Increments a number on the server that another key selects.
		 *
		 * @param string $server_key the key that selects the server
		 * @param string $key the key of a number
		 * @param int $offset how much to add
		 * @param int $initial_value the number of a key that is not there
		 * @param int $expiry the expiration of a key that is not there
		 * @return int|false as increment()
		 */
		public function incrementByKey(string $server_key, string $key, int $offset = 1, int $initial_value = 0, int $expiry = 0): int|false {}

		/**
		 * Decrements a number on the server that another key selects, to 0 at the least.
		 *
		 * @param string $server_key the key that selects the server
		 * @param string $key the key of a number
		 * @param int $offset how much to subtract
		 * @param int $initial_value the number of a key that is not there
		 * @param int $expiry the expiration of a key that is not there
		 * @return int|false as increment()
		 */
		public function decrementByKey(string $server_key, string $key, int $offset = 1, int $initial_value = 0, int $expiry = 0): int|false {}

		/**
		 * Adds a server to the pool.
		 *
		 * Nothing is connected before a method needs it. A server that is added twice is in the list twice: with a
		 * persistent id, add servers in the constructor's callback, or look at getServerList() first.
		 *
		 * With OPT_CLIENT_MODE set to DYNAMIC_CLIENT_MODE this is the configuration endpoint, of which there is one; to name
		 * it again does nothing.
		 *
		 * pecl/memcached: takes the lower bits of a port or weight that is out of range.
		 *
		 * @param string $host a name or address, or the path of a unix socket
		 * @param int $port the port, usually 11211; 0 for a unix socket
		 * @param int $weight the server's share of the keys; it has an effect with OPT_LIBKETAMA_COMPATIBLE only
		 * @return bool false with RES_INVALID_ARGUMENTS if host or port is invalid, or another endpoint was added before
		 */
		public function addServer(string $host, int $port, int $weight = 0): bool {}

		/**
		 * Adds servers to the pool.
		 *
		 * @param array $servers a list of arrays with host, port and, optionally, weight, as for addServer()
		 * @return bool false with a warning if an entry is not a server
		 */
		public function addServers(array $servers): bool {}

		/**
		 * Returns the servers of the pool.
		 *
		 * @return array a list of arrays with host, port and type (TCP, UDP, SOCKET)
		 */
		public function getServerList(): array {}

		/**
		 * Returns the server that holds a key.
		 *
		 * pecl/memcached: the weight is always 0.
		 *
		 * @param string $server_key the key
		 * @return array|false host, port and weight; false with RES_NO_SERVERS, or RES_BAD_KEY_PROVIDED
		 */
		public function getServerByKey(string $server_key): array|false {}

		/**
		 * Removes all servers from the pool.
		 *
		 * @return bool true
		 */
		public function resetServerList(): bool {}

		/**
		 * Closes all connections.
		 *
		 * The next method opens them again, also to servers that were not tried after a failure.
		 *
		 * @return bool false if something could not be sent that OPT_BUFFER_WRITES held back
		 */
		public function quit(): bool {}

		/**
		 * Sends what OPT_BUFFER_WRITES held back.
		 *
		 * @return bool false on failure
		 */
		public function flushBuffers(): bool {}

		/**
		 * Returns the message of the last failure.
		 *
		 * It names the server, and what the server or the system said; or what the client itself refused, and why. After a call that was
		 * answered, as by RES_NOTFOUND, it is the text of the result code; pecl/memcached returns "SUCCESS" there.
		 *
		 * @return string the message
		 */
		public function getLastErrorMessage(): string {}

		/**
		 * Returns the result code of the last failure.
		 *
		 * @return int one of the RES_ constants
		 */
		public function getLastErrorCode(): int {}

		/**
		 * Returns the system's error number of the last failure.
		 *
		 * @return int the errno, as of connect(2); 0 if there was none
		 */
		public function getLastErrorErrno(): int {}

		/**
		 * Returns the server that was lost last.
		 *
		 * @return array|false host and port; false if none was
		 */
		public function getLastDisconnectedServer(): array|false {}

		/**
		 * Retrieves the statistics of all servers.
		 *
		 * @param string|null $type settings, items, slabs, sizes, ...; null: the general ones
		 * @return array|false by "host:port", in the order of the list, arrays of values by name; false if a server failed
		 */
		public function getStats(?string $type = null): array|false {}

		/**
		 * Retrieves the versions of all servers.
		 *
		 * @return array|false by "host:port", in the order of the list; false if a server failed
		 */
		public function getVersion(): array|false {}

		/**
		 * Retrieves the keys that the servers hold.
		 *
		 * The list may be incomplete, and very long. Use it for debugging only.
		 *
		 * pecl/memcached: returns false with current servers.
		 *
		 * @return array|false a list of keys; false if a server failed
		 */
		public function getAllKeys(): array|false {}

		/**
		 * Deletes everything on all servers.
		 *
		 * @param int $delay after so many seconds
		 * @return bool false if a server failed
		 */
		public function flush(int $delay = 0): bool {}

		/**
		 * Returns the value of an option.
		 *
		 * @param int $option one of the OPT_ constants
		 * @return mixed the value; false with a warning for an unknown option
		 */
		public function getOption(int $option): mixed {}

		/**
		 * Sets an option.
		 *
		 * Setting an option to its current value has no effect: a persistent pool keeps its connections.
		 *
		 * @param int $option one of the OPT_ constants
		 * @param mixed $value the value
		 * @return bool false with RES_INVALID_ARGUMENTS, and a warning, for an unknown option or an invalid value
		 */
		public function setOption(int $option, mixed $value): bool {}

		/**
		 * Sets several options.
		 *
		 * @param array $options the values by option
		 * @return bool false if any could not be set; the others are set
		 */
		public function setOptions(array $options): bool {}

		/**
		 * Assigns buckets of keys to servers, and sets OPT_DISTRIBUTION to DISTRIBUTION_VIRTUAL_BUCKET.
		 *
		 * A key's bucket is its hash modulo the number of buckets, which should be a power of two.
		 *
		 * pecl/memcached: crashes when a bucket is used whose index no server has.
		 *
		 * @param array $host_map by bucket: the index of its server in the list; the server may be added later
		 * @param array|null $forward_map by bucket: the index of the server that has it while its own one is ejected
		 * @param int $replicas has no effect, as in libmemcached; see OPT_NUMBER_OF_REPLICAS
		 * @return bool false with a warning if a map is empty, or the maps differ in length
		 */
		public function setBucket(array $host_map, ?array $forward_map, int $replicas): bool {}

		/**
		 * Sets the user name and password for servers that require authentication.
		 *
		 * Over the binary protocol it is SASL PLAIN (memcached -S), over text and meta the first command of a connection
		 * (memcached -Y). A server that refuses them gives RES_AUTH_FAILURE.
		 *
		 * pecl/memcached: works over the binary protocol only.
		 *
		 * @param string $username the name
		 * @param string $password the password
		 * @return bool false on failure
		 */
		public function setSaslAuthData(string $username, #[\SensitiveParameter] string $password): bool {}

		/**
		 * Encrypts values with AES, in libmemcached's format.
		 *
		 * append(), prepend(), increment() and decrement() then fail with RES_NOT_SUPPORTED.
		 *
		 * pecl/memcached: accepts an empty key, and uses the bytes in memory behind a key that is shorter than 32 bytes.
		 *
		 * @param string $key the key, which should have 32 bytes or more
		 * @return bool false with RES_INVALID_ARGUMENTS for an empty key
		 */
		public function setEncodingKey(#[\SensitiveParameter] string $key): bool {}

		/**
		 * Tells whether the object uses a persistent pool.
		 *
		 * @return bool true if the constructor was given a persistent id
		 */
		public function isPersistent(): bool {}

		/**
		 * Tells whether this object created its pool.
		 *
		 * @return bool false if the pool was there before, with servers and options
		 */
		public function isPristine(): bool {}

		/**
		 * Tells whether a string can be a key, with the prefix.
		 *
		 * @param string $key the string
		 * @return bool false with RES_BAD_KEY_PROVIDED if it cannot
		 */
		public function checkKey(string $key): bool {}
	}

	/** Thrown for an invalid connection string, and if no dictionary can be made. */
	class MemcachedException extends \RuntimeException
	{
	}
}

namespace Pieces {
	/**
	 * A client of a pool of memcached servers, with methods that pecl/memcached does not have.
	 *
	 * It extends Memcached. Memcached itself has only the methods of pecl/memcached, so that its subclasses can use any other
	 * name for methods of their own.
	 *
	 * @since 0.2.0
	 */
	class Memcached extends \Memcached
	{
		/**
		 * Sets a function that is called whenever this object waits, so that an event loop can do other work.
		 *
		 * The function is called as $waiter(array $read, array $write, ?float $seconds): void. The arrays are lists of
		 * streams to wait for until one is readable or writable; they can be passed to stream_select() or an
		 * event loop, and cannot be read, written or closed. $seconds is how long the wait may take, null for ever. The
		 * function may suspend the running Fiber. It returns when a stream is ready or the time is over; if it returns
		 * early, it is called again. The streams are closed when it has returned. An exception that it throws ends the
		 * wait, closes the connections waited for and is thrown by the method that waited.
		 *
		 * Several Fibers may use one object: their calls run one after the other. A call by the function itself,
		 * or by a Fiber that it runs, is refused with RES_FETCH_NOTFINISHED.
		 *
		 * Objects of one persistent id share their waiter. It is forgotten at the end of the request. Host names are
		 * resolved without it, which blocks.
		 *
		 * @since 0.2.0
		 * @param callable|null $waiter the function; null: waits block, as without this method
		 * @return void
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function setWaiter(?callable $waiter): void {}

		/**
		 * Sets the waiter of all objects that are constructed from now on and have none of their own.
		 *
		 * That includes objects of class Memcached. It is forgotten at the end of the request.
		 *
		 * @since 0.2.0
		 * @param callable|null $waiter as for setWaiter()
		 * @return void
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public static function setDefaultWaiter(?callable $waiter): void {}

		/**
		 * Sets a function that is called when a server fails, is ejected, or works again.
		 *
		 * The function is called as $callback(string $event, string $server, string $message, int $code): void. $event
		 * is 'failed': the server could not be reached, timed out or closed the connection, and worked before;
		 * 'ejected': other servers have its keys from now on (OPT_REMOVE_FAILED_SERVERS); 'back': it answered again.
		 * $server is "host:port" as in getStats(). $message and $code (a RES_ constant) give the reason of the failure; they are
		 * '' and 0 for 'back'.
		 *
		 * With OPT_CLIENT_MODE also: 'added' and 'removed', when the configuration endpoint names another list;
		 * 'discovery_failed' and 'discovery_back', of the endpoint.
		 *
		 * It is called by the method that noticed the event, just before the method returns. Result code and messages
		 * stay those of the method. The function may use the object; events that occur while it runs are reported by
		 * the next method. An exception that it throws is thrown by the method, whose result is then lost.
		 *
		 * Objects of one persistent id share it. It is forgotten at the end of the request.
		 *
		 * @since 0.2.0
		 * @param callable|null $callback the function; null: none
		 * @return void
		 */
		#[\JetBrains\PhpStorm\Internal\TentativeType]
		public function setServerCallback(?callable $callback): void {}

		/**
		 * Adds spare servers, which take the keys of servers that are down.
		 *
		 * What is stored there expires after OPT_GUTTER_TTL seconds (10) at the latest. They hold no keys of their own
		 * and are not in getServerList(). resetServerList() forgets them too. Adding a server that already is a
		 * spare server is not an error.
		 *
		 * @since 0.2.0
		 * @param array $servers a list of [host, port]
		 * @return bool false with a warning, and RES_INVALID_ARGUMENTS: an entry is not a valid server, or already
		 *     belongs to the pool; the others are added
		 */
		public function addGutterServers(array $servers): bool {}

		/**
		 * Returns state and counters of each server since it was added. No request is sent.
		 *
		 * Each entry has 'gutter' (is it a spare server?), 'state' ('up', 'not connected', 'failed', 'ejected'),
		 * 'failures', 'retry_in' (seconds until the server may be tried again; null: at once), 'last_error',
		 * 'last_error_code' and 'last_error_time' (null: none), 'reconnects', 'requests', 'bytes_sent',
		 * 'bytes_received', and 'mean_reply' and 'slowest_reply' in seconds (null: none was timed) of 'timed' calls:
		 * one call of 32 to each server is timed, the first among them.
		 *
		 * With OPT_CLIENT_MODE the entry 'endpoint' has the same of the configuration endpoint, and 'server'
		 * ("host:port"), 'version' (of the last good list; null: there was none). Its state is 'up' if its last answer
		 * was good, 'failed' or 'not connected' (not asked yet).
		 *
		 * @since 0.2.0
		 * @return array by "host:port", in the order of the list, then the spare servers, then 'endpoint'
		 */
		public function getServerStatus(): array {}

		/**
		 * Retrieves a value and sets the expiration of its item, in one request.
		 *
		 * @since 0.2.0
		 * @param string $key the key
		 * @param int $expiration as for set()
		 * @param int $get_flags GET_EXTENDED, GET_NO_BUMP, as for get()
		 * @return mixed the value; false with RES_NOTFOUND if the key is not there, and with another code on failure
		 */
		public function getAndTouch(string $key, int $expiration, int $get_flags = 0): mixed {}

		/**
		 * Retrieves the values of many keys and sets the expiration of their items.
		 *
		 * @since 0.2.0
		 * @param array $keys the keys
		 * @param int $expiration as for set(), of every item that is found
		 * @param int $get_flags as for getMulti()
		 * @return array|false as getMulti()
		 */
		public function getAndTouchMulti(array $keys, int $expiration, int $get_flags = 0): array|false {}

		/**
		 * Retrieves a value unless it is still the one of a CAS token.
		 *
		 * Over the meta protocol, servers from 1.6.40 on do not send it then; others send it, and the result is the
		 * same. A server that was restarted counts its tokens anew: as with cas(), a token is of no use after that.
		 *
		 * @since 0.2.0
		 * @param string $key the key
		 * @param mixed $cas the item's token, an int or string, which get() with GET_EXTENDED returned
		 * @return array|bool true: it has not changed. Otherwise the array of GET_EXTENDED. False: not found, or a
		 *     failure
		 */
		public function getIfChanged(string $key, mixed $cas): array|bool {}

		/**
		 * Retrieves the values of many keys, and calls a function to compute those that are missing.
		 *
		 * The function is called once, with the keys that were not found; with OPT_COLD_START_SECONDS it may be
		 * called several times, with some of them each. What it returns by key is stored in one batch. Servers that cannot be reached
		 * count as empty, so the function is asked for their keys as well; the result code says that, or that a value
		 * could not be stored, or (RES_TIMEOUT) that a server has just started and not all could be computed.
		 *
		 * @since 0.2.0
		 * @param array $keys the keys
		 * @param callable $missing function(array $keys): array, which returns values by key. Keys that it leaves out
		 *     are not in the result either
		 * @param int $expiration as for set(), of what is stored
		 * @return array the values by key, in the order of $keys
		 */
		public function getMultiOrCompute(array $keys, callable $missing, int $expiration = 0): array {}

		/**
		 * Makes this object's pool replace another one.
		 *
		 * Items that get(), getMulti() and similar methods do not find are copied from the old pool to this one, and
		 * writes go to both, until the given time. This applies only to this object, also with a persistent id. Values
		 * in chunks (OPT_LARGE_VALUES) are copied with all chunks.
		 *
		 * @since 0.2.0
		 * @param \Memcached|null $old a client of the old pool; null ends the migration
		 * @param int $until the Unix time when the old pool is not asked any more
		 * @return void
		 */
		public function setMigration(?\Memcached $old, int $until = 0): void {}

		/**
		 * Returns the progress of the migration.
		 *
		 * @since 0.2.0
		 * @return array|null 'until', and the numbers of keys 'new_hits' and 'old_hits', found in either pool, and
		 *     'misses'; null: there is no migration, or it is over
		 */
		public function getMigration(): ?array {}

		/**
		 * Appends to a stored string, or stores it with an expiration if the key is not there.
		 *
		 * Over the meta protocol it is one request (servers from 1.6.20 on), elsewhere two or three. OPT_COMPRESSION
		 * must be off.
		 *
		 * @since 0.2.0
		 * @param string $key the key
		 * @param string $value what to append
		 * @param int $expiration as for set(), of a key that is not there
		 * @return bool false on failure
		 */
		public function appendOrAdd(string $key, string $value, int $expiration = 0): bool {}

		/**
		 * Prepends to a stored string, or stores it with an expiration if the key is not there.
		 *
		 * @since 0.2.0
		 * @param string $key the key
		 * @param string $value what to prepend
		 * @param int $expiration as for set(), of a key that is not there
		 * @return bool false on failure
		 */
		public function prependOrAdd(string $key, string $value, int $expiration = 0): bool {}

		/**
		 * Stores a value with a CAS token of the caller's own, as the version of a database row. Meta protocol.
		 *
		 * @since 0.2.0
		 * @param string $key the key
		 * @param mixed $value as for set()
		 * @param mixed $new_cas an int or string from 1 to 2^64 - 1
		 * @param int $expiration as for set()
		 * @return bool false with RES_NOT_SUPPORTED if the protocol is another one or the server too old; false on
		 *     failure
		 */
		public function setWithCas(string $key, mixed $value, mixed $new_cas, int $expiration = 0): bool {}

		/**
		 * Marks an item as stale, and gives it a new CAS token. Meta protocol.
		 *
		 * It can still be retrieved; GET_EXTENDED then has 'stale' => true, and 'won' => true for the first client that
		 * retrieves it.
		 *
		 * @since 0.2.0
		 * @param string $key the key
		 * @param int $expiration how long it is kept; 0: as it was
		 * @return bool false with RES_NOTFOUND if the key is not there, with RES_NOT_SUPPORTED over another protocol
		 */
		public function invalidate(string $key, int $expiration = 0): bool {}

		/**
		 * Invalidates all keys of namespaces (OPT_NAMESPACE) at once, in one round trip. After it returned true, no process
		 * finds items that were stored in them before; processes with OPT_NAMESPACE_TTL may, until that time is over.
		 *
		 * @since 0.2.0
		 * @param array|string|null $names a name, or at most 16 of them, of OPT_NAMESPACE or not; null: all of OPT_NAMESPACE
		 * @return bool false: the server of a name failed, as the result code says; whether the keys of that name are
		 *     dropped is not known then, those of the others are
		 * @throws \ValueError if $names are none, or OPT_NAMESPACE is not set and no others are given
		 */
		public function invalidateNamespace(array|string|null $names = null): bool {}

		/**
		 * Deletes a value and keeps the item, with its expiration and an empty value. Meta protocol, servers from
		 * 1.6.27 on.
		 *
		 * @since 0.2.0
		 * @param string $key the key
		 * @return bool false with RES_NOTFOUND if the key is not there, with RES_NOT_SUPPORTED over another protocol
		 */
		public function deleteValue(string $key): bool {}

		/**
		 * Sends a command of the meta protocol for one item: mg, ms, md, ma, me. For uses that have no method of their own.
		 *
		 * The value is not serialized or compressed. Its length, the flag for keys of any bytes, the token that
		 * assigns the reply to the request, and quiet mode (b, O, q) cannot be given by the caller.
		 *
		 * @since 0.2.0
		 * @param string $command mg, ms, md, ma or me
		 * @param string $key the key
		 * @param array $flags by letter, as 'v' => true, 'T' => 30; or as strings, as 'v', 'T30'
		 * @param string|null $value the value of ms, which needs one; no other command takes one
		 * @return array|false 'code', 'flags' by letter (tokens are strings, true: it has none; words, for me) and
		 *     'value' (null: none). The result code says what the code means. False: RES_INVALID_ARGUMENTS, nothing was
		 *     sent; RES_NOT_SUPPORTED: the protocol is another one; or a failure
		 */
		public function meta(string $command, string $key, array $flags = [], ?string $value = null): array|false {}

		/**
		 * Makes a dictionary for OPT_ZSTD_DICTIONARY out of values as they are typically stored.
		 *
		 * Some thousands are needed, together a hundred times as large as the dictionary. They are serialized as set()
		 * would. Those longer than 4096 bytes do not count.
		 *
		 * @since 0.2.0
		 * @param array $values the values
		 * @param int $size the largest size in bytes, from 256 to 1048576
		 * @return string the dictionary
		 * @throws \MemcachedException if none can be made: there are too few values, or the extension was built without
		 *     zstd
		 */
		public function trainDictionary(array $values, int $size = 32768): string {}
	}

	/**
	 * A lock that processes on several machines share: an item in the cache, which belongs to the process that adds it first.
	 *
	 * It ends when its owner releases it, or after a time that is given, so that an owner that dies does not hold it for
	 * ever. A cache cannot promise more: the item is lost if its server restarts, evicts it or is replaced by another one,
	 * and an owner that stops for longer than the lock's time does not notice. Use it to avoid work that is done twice, not
	 * where doing it twice is wrong.
	 *
	 * @since 0.2.0
	 */
	class MemcachedLock
	{
		/**
		 * Creates a lock; no server is asked.
		 *
		 * @since 0.2.0
		 * @param \Memcached $memcached the client; its result code says how each method ended
		 * @param string $key the key of the item; OPT_PREFIX_KEY is put before it
		 * @param int $seconds after which the lock ends by itself: 2 or more, as memcached counts whole seconds and may
		 *     count one too many
		 * @throws \ValueError if $seconds is below 2, or $key is invalid
		 */
		public function __construct(\Memcached $memcached, string $key, int $seconds = 30) {}

		/**
		 * Takes the lock. If this object has it, its time starts again. One round trip.
		 *
		 * @since 0.2.0
		 * @param float $wait seconds to wait while another owner has it. The method tries again after 10 ms, and then
		 *     at growing intervals of up to half a second. Waiting processes get the lock in no particular order
		 * @return bool false: another owner has it (RES_NOTSTORED), or the server failed (any other code)
		 */
		public function acquire(float $wait = 0.0): bool {}

		/**
		 * Starts the time of the lock again, if it still belongs to this object.
		 *
		 * @since 0.2.0
		 * @param int|null $seconds 2 or more; null: as the constructor was given
		 * @return bool false: it is not this object's (RES_NOTFOUND, RES_DATA_EXISTS), or the server failed: then it
		 *     may be extended or not
		 */
		public function extend(?int $seconds = null): bool {}

		/**
		 * Releases the lock, if it still belongs to this object. One round trip.
		 *
		 * Destroying the object does not release the lock: a forked child would release its parent's.
		 *
		 * @since 0.2.0
		 * @return bool false: it was not this object's (RES_NOTFOUND, RES_DATA_EXISTS), or the server failed: then it
		 *     may be called again
		 */
		public function release(): bool {}

		/**
		 * Returns for how many seconds this object certainly still has the lock, by the process's own clock. No
		 * request is sent.
		 *
		 * @since 0.2.0
		 * @return float seconds; 0.0: not at all
		 */
		public function getRemaining(): float {}
	}

	/**
	 * Limits how often a user or an address may do something, over all processes and machines that share the cache.
	 *
	 * Hits are counted by atomic counters, one for each window of time, that expire by themselves. A counter that is lost
	 * (its server restarts, evicts it, is replaced) starts again at 0. So the limit protects a site, but is not exact
	 * enough for accounting. The windows follow the clocks of the clients, which should agree within a fraction of a window.
	 *
	 * @since 0.2.0
	 */
	class MemcachedRateLimiter
	{
		/**
		 * At most $limit hits in each window from a multiple of $seconds to the next: around the end of a window up to
		 * twice as many are possible within that time. One counter.
		 *
		 * @var int
		 */
		public const FIXED_WINDOW = 1;

		/**
		 * At most $limit hits in any $seconds, where those of the window before are taken to have been spread evenly.
		 * Two counters, in one round trip.
		 *
		 * @var int
		 */
		public const SLIDING_WINDOW = 2;

		/**
		 * Creates a limiter; no server is asked.
		 *
		 * @since 0.2.0
		 * @param \Memcached $memcached the client; its result code says how each method ended
		 * @param string $name the name of what is limited; keys are "$name:$who:" and the number of the window
		 * @param int $limit hits, 1 or more
		 * @param int $seconds length of the window, 1 or more
		 * @param int $window FIXED_WINDOW or SLIDING_WINDOW
		 * @throws \ValueError if an argument is out of range
		 */
		public function __construct(\Memcached $memcached, string $name, int $limit, int $seconds, int $window = \Pieces\MemcachedRateLimiter::SLIDING_WINDOW) {}

		/**
		 * Counts a hit, if it is within the limit.
		 *
		 * A hit that is refused is subtracted again, so it does not count. Until then another hit may be refused that
		 * would be within the limit; the limit itself is never exceeded.
		 *
		 * @since 0.2.0
		 * @param string $who a user, an address, ...
		 * @param int $cost for how many hits it counts, 1 or more
		 * @return bool|null true: within the limit; false: it is not; null: the cache cannot tell (see the client's
		 *     result code). Then a test for hit() === false allows everything, one for hit() !== true nothing
		 */
		public function hit(string $who, int $cost = 1): ?bool {}

		/**
		 * Returns how many hits are left after the last hit(), as far as known.
		 *
		 * @since 0.2.0
		 * @return int hits; before the first hit() the limit
		 */
		public function getRemaining(): int {}

		/**
		 * Returns after how many seconds the last hit() would be within the limit if there are no others.
		 *
		 * @since 0.2.0
		 * @return float seconds; 0.0 if it was within the limit, INF if it is beyond the limit by itself
		 */
		public function getRetryAfter(): float {}

		/**
		 * Deletes the hits of the current window and of the one before.
		 *
		 * @since 0.2.0
		 * @param string $who as for hit()
		 * @return bool false on failure
		 */
		public function reset(string $who): bool {}
	}
}
