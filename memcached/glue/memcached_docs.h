/* This file is made by bin/api of the stubs. */
#include "glue/doc_comments.h"

static const struct php_pieces_doc memcached_docs[] = {
	{"Memcached",
		"/**\n"
		" * A client of a pool of memcached servers.\n"
		" *\n"
		" * Each method sets a result code, which getResultCode() returns. A method that fails returns false; as false can also\n"
		" * be a stored value, the result code decides. A method throws only what a callback threw, a TypeError or ValueError for\n"
		" * an argument of the wrong type or value, and an Error if the constructor did not run.\n"
		" *\n"
		" * Keys are strings of 1 to 250 bytes, with the prefix of OPT_PREFIX_KEY, without spaces and control bytes. Other keys\n"
		" * are refused with RES_BAD_KEY_PROVIDED.\n"
		" *\n"
		" * Expirations are seconds from now, up to 30 days (2592000). A larger number is a Unix time. 0: the item does not\n"
		" * expire. A negative number: it expires at once.\n"
		" *\n"
		" * Methods with ByKey in their names take a key that selects the server, instead of the item's own key. Items that are\n"
		" * stored with the same server key are on the same server.\n"
		" *\n"
		" * This class has the methods of pecl/memcached and no other. What this extension adds is in Pieces\\Memcached.\n"
		" */"},
	{"Memcached::COMPRESSION_FASTLZ",
		"/**\n"
		" * fastlz, for OPT_COMPRESSION_TYPE.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::COMPRESSION_ZLIB",
		"/**\n"
		" * zlib, for OPT_COMPRESSION_TYPE.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::COMPRESSION_ZSTD",
		"/**\n"
		" * zstd, for OPT_COMPRESSION_TYPE.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::DISTRIBUTION_CONSISTENT",
		"/**\n"
		" * A ring (ketama): adding a server moves few keys.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::DISTRIBUTION_MODULA",
		"/**\n"
		" * The hash modulo the number of servers.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::DISTRIBUTION_VIRTUAL_BUCKET",
		"/**\n"
		" * Memcached::setBucket() assigns buckets to servers.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::DYNAMIC_CLIENT_MODE",
		"/**\n"
		" * The servers are those that a configuration endpoint names, which addServer() names. Value of OPT_CLIENT_MODE.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::GET_ERROR_RETURN_VALUE",
		"/**\n"
		" * What get() returns on failure.\n"
		" *\n"
		" * @var bool\n"
		" */"},
	{"Memcached::GET_EXTENDED",
		"/**\n"
		" * A flag of get() and getMulti(): arrays of value, cas and flags; over the meta protocol also ttl, last_access,\n"
		" * hit_before, size, stale and won.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::GET_NO_BUMP",
		"/**\n"
		" * A flag of get() and getMulti(): do not mark the item as read. Meta protocol.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::GET_PRESERVE_ORDER",
		"/**\n"
		" * A flag of getMulti(): every key in the order given, null for those that are not there.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::HASH_CRC",
		"/**\n"
		" * CRC-32.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::HASH_DEFAULT",
		"/**\n"
		" * Jenkins' one-at-a-time.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::HASH_FNV1A_32",
		"/**\n"
		" * FNV1a, 32 bits.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::HASH_FNV1A_64",
		"/**\n"
		" * FNV1a, 64 bits.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::HASH_FNV1_32",
		"/**\n"
		" * FNV1, 32 bits.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::HASH_FNV1_64",
		"/**\n"
		" * FNV1, 64 bits.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::HASH_HSIEH",
		"/**\n"
		" * Hsieh, where libhashkit was built with it.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::HASH_MD5",
		"/**\n"
		" * MD5.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::HASH_MURMUR",
		"/**\n"
		" * Murmur.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::HAVE_ENCODING",
		"/**\n"
		" * Is setEncodingKey() available?\n"
		" *\n"
		" * @var bool\n"
		" */"},
	{"Memcached::HAVE_IGBINARY",
		"/**\n"
		" * Is SERIALIZER_IGBINARY available?\n"
		" *\n"
		" * @var bool\n"
		" */"},
	{"Memcached::HAVE_JSON",
		"/**\n"
		" * Is SERIALIZER_JSON available?\n"
		" *\n"
		" * @var bool\n"
		" */"},
	{"Memcached::HAVE_MSGPACK",
		"/**\n"
		" * Is SERIALIZER_MSGPACK available?\n"
		" *\n"
		" * @var bool\n"
		" */"},
	{"Memcached::HAVE_SASL",
		"/**\n"
		" * Is setSaslAuthData() available?\n"
		" *\n"
		" * @var bool\n"
		" */"},
	{"Memcached::HAVE_SESSION",
		"/**\n"
		" * Is the session handler available?\n"
		" *\n"
		" * @var bool\n"
		" */"},
	{"Memcached::HAVE_ZSTD",
		"/**\n"
		" * Is COMPRESSION_ZSTD available?\n"
		" *\n"
		" * @var bool\n"
		" */"},
	{"Memcached::LIBMEMCACHED_VERSION_HEX",
		"/**\n"
		" * The version of the libmemcached headers that the extension was built with.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_AUTO_EJECT_HOSTS",
		"/**\n"
		" * The other name of OPT_REMOVE_FAILED_SERVERS.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_BINARY_PROTOCOL",
		"/**\n"
		" * Use the binary protocol, as OPT_PROTOCOL does, too. Default: false.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_BUFFER_WRITES",
		"/**\n"
		" * Hold writes back, and send many at once: see Memcached::flushBuffers(). Default: false.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_BUSY_POLL",
		"/**\n"
		" * Microseconds, up to 10,000, for which a wait looks for the reply again and again before it sleeps. Default: 0, it\n"
		" * sleeps at once.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::OPT_CACHE_LOOKUPS",
		"/**\n"
		" * Has no effect. Only true is accepted.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_CLIENT_MODE",
		"/**\n"
		" * STATIC_CLIENT_MODE, or DYNAMIC_CLIENT_MODE to have a configuration endpoint name the servers. Set it before\n"
		" * addServer(). Default: STATIC_CLIENT_MODE.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::OPT_COLD_START_RATE",
		"/**\n"
		" * Values a second that all processes together make for a server that has just started, 1 to 1000000.\n"
		" * Default: 100.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::OPT_COLD_START_SECONDS",
		"/**\n"
		" * Seconds after the start of a server in which values for its keys are made no faster than OPT_COLD_START_RATE.\n"
		" * Default: 0, at any speed.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::OPT_COMPRESSION",
		"/**\n"
		" * Compress serialized values and strings that are longer than memcached.compression_threshold. Default: true.\n"
		" * append() and prepend() need it off.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_COMPRESSION_LEVEL",
		"/**\n"
		" * The level of zlib and zstd. Default: 3.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_COMPRESSION_TYPE",
		"/**\n"
		" * The compression: COMPRESSION_FASTLZ (default), COMPRESSION_ZLIB or COMPRESSION_ZSTD.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_CONNECT_TIMEOUT",
		"/**\n"
		" * Milliseconds that connecting may take, for each address of a server. Default: 4000. 0 or less: the system's\n"
		" * limit.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_DEAD_TIMEOUT",
		"/**\n"
		" * Seconds for which a server that is marked dead is not tried. Default: 0, as OPT_RETRY_TIMEOUT.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_DELETE_STALE",
		"/**\n"
		" * Seconds for which delete() keeps items as stale. Default: 0, they are deleted. Meta protocol.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::OPT_DISCOVERY_INTERVAL",
		"/**\n"
		" * Seconds between two questions to the configuration endpoint, 1 to 86400. Default: 60.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::OPT_DISTRIBUTION",
		"/**\n"
		" * How keys are distributed: DISTRIBUTION_MODULA (default), DISTRIBUTION_CONSISTENT or\n"
		" * DISTRIBUTION_VIRTUAL_BUCKET.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_EARLY_RECOMPUTE",
		"/**\n"
		" * A factor, 0 to 1000: values are recomputed before they expire, at random. Default: 0. Meta protocol, with\n"
		" * OPT_STAMPEDE_TTL.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::OPT_GUTTER_TTL",
		"/**\n"
		" * Seconds that items last on spare servers, at the most. Default: 10.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::OPT_HASH",
		"/**\n"
		" * The hash of keys: one of the HASH_ constants. Default: HASH_DEFAULT.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_HASH_WITH_PREFIX_KEY",
		"/**\n"
		" * Include the prefix in the hash of keys. Default: false.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_ITEM_SIZE_LIMIT",
		"/**\n"
		" * Bytes; larger values fail with RES_E2BIG and are not sent. Default: 0, no limit.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_LARGE_VALUES",
		"/**\n"
		" * Length of a chunk in bytes, 1024 to 1073741824; larger values are stored in chunks. Default: 0, off.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::OPT_LIBKETAMA_COMPATIBLE",
		"/**\n"
		" * A ring with MD5 and the weights of servers, as other clients of libketama have it. Default: false.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_LIBKETAMA_HASH",
		"/**\n"
		" * The hash of the ring's points: one of the HASH_ constants.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_NAMESPACE",
		"/**\n"
		" * Names that all keys belong to: a name, an array of up to 16, or null. Default: [], none.\n"
		" * Pieces\\Memcached::invalidateNamespace() drops all keys of a name at once.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::OPT_NAMESPACE_TTL",
		"/**\n"
		" * Milliseconds, up to 86400000, for which a client does not ask again whether a name of OPT_NAMESPACE was\n"
		" * invalidated. Default: 0, it asks with every call.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::OPT_NEAR_CACHE",
		"/**\n"
		" * Bytes of values that are kept in the process; a server that has the same value does not send it again.\n"
		" * Default: 0, off. Meta protocol, servers from 1.6.40 on.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::OPT_NOREPLY",
		"/**\n"
		" * Writes request no reply, except touch() and counters. Default: false.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_NO_BLOCK",
		"/**\n"
		" * Has no effect: a client never waits for one server while another can be served. The value is kept.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_NUMBER_OF_REPLICAS",
		"/**\n"
		" * How many more servers get a copy of each value. Default: 0.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_POLL_TIMEOUT",
		"/**\n"
		" * Milliseconds for which a server may take or send no bytes. Default: 5000. Negative: no limit.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_PREFIX_KEY",
		"/**\n"
		" * Put before every key, up to 128 bytes. Default: ''.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_PROTOCOL",
		"/**\n"
		" * The protocol: PROTOCOL_TEXT (default), PROTOCOL_META or PROTOCOL_BINARY.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::OPT_RANDOMIZE_REPLICA_READ",
		"/**\n"
		" * Read from any of the servers that have a copy. Default: false.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_RECV_TIMEOUT",
		"/**\n"
		" * Microseconds for which a server may send no bytes, if shorter than OPT_POLL_TIMEOUT. Default: 0, as\n"
		" * OPT_POLL_TIMEOUT.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_REMOVE_FAILED_SERVERS",
		"/**\n"
		" * Other servers take over the keys of one that failed, while it is not tried. Default: false.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_RETRY_TIMEOUT",
		"/**\n"
		" * Seconds for which a server that failed is not tried. Default: 2.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_SEND_TIMEOUT",
		"/**\n"
		" * Microseconds for which a server may take no bytes, if shorter than OPT_POLL_TIMEOUT. Default: 0, as\n"
		" * OPT_POLL_TIMEOUT.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_SERIALIZER",
		"/**\n"
		" * How values are serialized: SERIALIZER_IGBINARY (default if it is loaded), SERIALIZER_PHP, SERIALIZER_JSON,\n"
		" * SERIALIZER_JSON_ARRAY or SERIALIZER_MSGPACK.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_SERVER_FAILURE_LIMIT",
		"/**\n"
		" * How many failures in a row mark a server as dead. Default: 5.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_SERVER_TIMEOUT_LIMIT",
		"/**\n"
		" * How many time-outs in a row count as a failure. Default: 0, each one counts.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_SOCKET_RECV_SIZE",
		"/**\n"
		" * Bytes of the kernel's receive buffers. Default: the system's.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_SOCKET_SEND_SIZE",
		"/**\n"
		" * Bytes of the kernel's send buffers. Default: the system's.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_SORT_HOSTS",
		"/**\n"
		" * Sort the list of servers. Default: false.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_STAMPEDE_TTL",
		"/**\n"
		" * Seconds that the callback of get() may take. Of all clients that miss a key, one calls its callback. Default: 0,\n"
		" * each one does.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::OPT_STORE_RETRY_COUNT",
		"/**\n"
		" * How often a write is repeated if its server failed. Default: 0.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_TCP_KEEPALIVE",
		"/**\n"
		" * Send keepalive probes. Default: false.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_TCP_NODELAY",
		"/**\n"
		" * Has no effect: small packets are never delayed. The value is kept.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_TLS_CA_FILE",
		"/**\n"
		" * PEM file of the authorities whose certificates are accepted. Default: null, those of the system.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::OPT_TLS_CA_PATH",
		"/**\n"
		" * Folder of such files, as \"openssl rehash\" names them. Default: null.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::OPT_TLS_CERT_FILE",
		"/**\n"
		" * The client's certificate, PEM. Default: null.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::OPT_TLS_KEY_FILE",
		"/**\n"
		" * The client's key, PEM. Default: null, it is expected in the certificate's file.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::OPT_TLS_MIN_VERSION",
		"/**\n"
		" * STREAM_CRYPTO_PROTO_TLSv1_2 (default) or STREAM_CRYPTO_PROTO_TLSv1_3.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::OPT_TLS_PASSPHRASE",
		"/**\n"
		" * The passphrase of the key. Default: null.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::OPT_TLS_PEER_NAME",
		"/**\n"
		" * The name in the servers' certificates. Default: null, the name or address of each server as it was added.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::OPT_TLS_VERIFY_PEER",
		"/**\n"
		" * Verify the servers' certificates. Default: true.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::OPT_USER_FLAGS",
		"/**\n"
		" * 16 bits that are stored with each value and returned by GET_EXTENDED. Default: -1, none.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_USE_TLS",
		"/**\n"
		" * Use TLS for connections over TCP. Default: false.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::OPT_USE_UDP",
		"/**\n"
		" * Send requests by UDP. Default: false.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_VERIFY_KEY",
		"/**\n"
		" * Refuse keys with bytes beyond ASCII. Default: false.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::OPT_ZSTD_DICTIONARY",
		"/**\n"
		" * A zstd dictionary, or the name of its file, for values of 200 to 4096 bytes. Default: ''.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::PROTOCOL_BINARY",
		"/**\n"
		" * The binary protocol, which memcached deprecates since 1.6.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::PROTOCOL_META",
		"/**\n"
		" * The meta protocol of memcached from 1.6.18 on.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::PROTOCOL_TEXT",
		"/**\n"
		" * The text protocol, which all servers support.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::RES_AUTH_CONTINUE",
		"/**\n"
		" * A code of libmemcached that no method sets.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_AUTH_FAILURE",
		"/**\n"
		" * A server refused name and password.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_AUTH_PROBLEM",
		"/**\n"
		" * A code of libmemcached that no method sets.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_BAD_KEY_PROVIDED",
		"/**\n"
		" * A key is invalid.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_BUFFERED",
		"/**\n"
		" * Not sent yet, because of OPT_BUFFER_WRITES; the method returns true.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_CLIENT_ERROR",
		"/**\n"
		" * A server rejected the request as invalid.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_CONNECTION_BIND_FAILURE",
		"/**\n"
		" * A code of libmemcached that no method sets.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_CONNECTION_FAILURE",
		"/**\n"
		" * A server could not be connected to.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_CONNECTION_SOCKET_CREATE_FAILURE",
		"/**\n"
		" * A code of libmemcached that no method sets.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_DATA_DOES_NOT_EXIST",
		"/**\n"
		" * A code of libmemcached that no method sets.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_DATA_EXISTS",
		"/**\n"
		" * cas(): the item has changed.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_DELETED",
		"/**\n"
		" * A code of libmemcached that no method sets.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_DEPRECATED",
		"/**\n"
		" * An option of libmemcached, or a value of it, that is not supported any more.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_E2BIG",
		"/**\n"
		" * A value is larger than OPT_ITEM_SIZE_LIMIT or than the server takes.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_END",
		"/**\n"
		" * A code of libmemcached that no method sets.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_ERRNO",
		"/**\n"
		" * A system call failed: see getLastErrorErrno().\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_FAILURE",
		"/**\n"
		" * A failure that has no other code.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_FAIL_UNIX_SOCKET",
		"/**\n"
		" * A code of libmemcached that no method sets.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_FETCH_NOTFINISHED",
		"/**\n"
		" * A signal handler or waiter used the client that is waiting.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_HOST_LOOKUP_FAILURE",
		"/**\n"
		" * The name of a server could not be resolved.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_INVALID_ARGUMENTS",
		"/**\n"
		" * An argument, or the value of an option, is invalid.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_INVALID_HOST_PROTOCOL",
		"/**\n"
		" * A code of libmemcached that no method sets.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_IN_PROGRESS",
		"/**\n"
		" * A request has no result yet; no method returns it.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_ITEM",
		"/**\n"
		" * A code of libmemcached that no method sets.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_KEY_TOO_BIG",
		"/**\n"
		" * A code of libmemcached that no method sets. A bad key is RES_BAD_KEY_PROVIDED.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_MAXIMUM_RETURN",
		"/**\n"
		" * The number of codes; not a code itself.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_MEMORY_ALLOCATION_FAILURE",
		"/**\n"
		" * A value is larger than memory_limit allows.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_NOTFOUND",
		"/**\n"
		" * The key is not there; after fetch(), there is no further row.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_NOTSTORED",
		"/**\n"
		" * A condition did not hold: add() of a key that is there, replace() or append() of one that is not.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_NOT_SUPPORTED",
		"/**\n"
		" * The protocol, the server or the build does not have it.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_NO_KEY_PROVIDED",
		"/**\n"
		" * A code of libmemcached that no method sets.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_NO_SERVERS",
		"/**\n"
		" * No server was added.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_PARSE_ERROR",
		"/**\n"
		" * A connection string cannot be read.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_PARSE_USER_ERROR",
		"/**\n"
		" * A code of libmemcached that no method sets.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_PARTIAL_READ",
		"/**\n"
		" * A code of libmemcached that no method sets.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_PAYLOAD_FAILURE",
		"/**\n"
		" * A value cannot be serialized; or a stored value is damaged, or cannot be unserialized.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_PROTOCOL_ERROR",
		"/**\n"
		" * A server did not understand the request.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_READ_FAILURE",
		"/**\n"
		" * A reply could not be read.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_SERVER_ERROR",
		"/**\n"
		" * A server reported an error of its own.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_SERVER_MARKED_DEAD",
		"/**\n"
		" * The server is not tried, after OPT_SERVER_FAILURE_LIMIT failures.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_SERVER_MEMORY_ALLOCATION_FAILURE",
		"/**\n"
		" * A server has no memory for the value.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_SERVER_TEMPORARILY_DISABLED",
		"/**\n"
		" * The server is not tried, for OPT_RETRY_TIMEOUT after a failure.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_SOME_ERRORS",
		"/**\n"
		" * A server failed in the middle; the result has what the others had.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_STAT",
		"/**\n"
		" * A code of libmemcached that no method sets.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_STORED",
		"/**\n"
		" * A code of libmemcached that no method sets.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_SUCCESS",
		"/**\n"
		" * No failure.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_TIMEOUT",
		"/**\n"
		" * A server sent nothing for OPT_POLL_TIMEOUT.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_UNKNOWN_READ_FAILURE",
		"/**\n"
		" * A server sent something that is not a reply, or closed the connection.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_UNKNOWN_STAT_KEY",
		"/**\n"
		" * A code of libmemcached that no method sets.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_VALUE",
		"/**\n"
		" * A code of libmemcached that no method sets.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::RES_WRITE_FAILURE",
		"/**\n"
		" * A code of libmemcached that no method sets.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::SERIALIZER_IGBINARY",
		"/**\n"
		" * The extension igbinary.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::SERIALIZER_JSON",
		"/**\n"
		" * JSON; objects are read as objects.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::SERIALIZER_JSON_ARRAY",
		"/**\n"
		" * JSON; objects are read as arrays.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::SERIALIZER_MSGPACK",
		"/**\n"
		" * The extension msgpack.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::SERIALIZER_PHP",
		"/**\n"
		" * PHP's own serialize().\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Memcached::STATIC_CLIENT_MODE",
		"/**\n"
		" * The servers are those that addServer() adds. Value of OPT_CLIENT_MODE.\n"
		" *\n"
		" * @var int\n"
		" * @since 0.2.0\n"
		" */"},
	{"Memcached::__construct",
		"/**\n"
		" * Creates a client.\n"
		" *\n"
		" * Objects with the same persistent id in one process share servers, options, connections and the record of\n"
		" * failures; these are kept after the request. Without an id the object has a pool of its own, which ends with it.\n"
		" *\n"
		" * pecl/memcached: a connection string that cannot be read ends the script.\n"
		" *\n"
		" * @param string|null $persistent_id the name of a pool that the process keeps; null: a pool of this object's own\n"
		" * @param callable|null $callback function(Memcached $m, ?string $persistent_id): void, called when the pool is new.\n"
		" *     What it throws reaches the caller\n"
		" * @param string|null $connection_str servers and options in libmemcached's configuration language, as in\n"
		" *     \"--SERVER=host:port --CONNECT-TIMEOUT=100\"; for a new pool only\n"
		" * @throws MemcachedException if the connection string cannot be read\n"
		" */"},
	{"Memcached::add",
		"/**\n"
		" * Stores a value if the key is not there.\n"
		" *\n"
		" * @param string $key the key\n"
		" * @param mixed $value as for set()\n"
		" * @param int $expiration as for set()\n"
		" * @return bool false with RES_NOTSTORED if the key is there; false on failure\n"
		" */"},
	{"Memcached::addByKey",
		"/**\n"
		" * Stores a value on the server that another key selects, if the key is not there.\n"
		" *\n"
		" * @param string $server_key the key that selects the server\n"
		" * @param string $key the key\n"
		" * @param mixed $value as for set()\n"
		" * @param int $expiration as for set()\n"
		" * @return bool as add()\n"
		" */"},
	{"Memcached::addServer",
		"/**\n"
		" * Adds a server to the pool.\n"
		" *\n"
		" * Nothing is connected before a method needs it. A server that is added twice is in the list twice: with a\n"
		" * persistent id, add servers in the constructor's callback, or look at getServerList() first.\n"
		" *\n"
		" * With OPT_CLIENT_MODE set to DYNAMIC_CLIENT_MODE this is the configuration endpoint, of which there is one; to name\n"
		" * it again does nothing.\n"
		" *\n"
		" * pecl/memcached: takes the lower bits of a port or weight that is out of range.\n"
		" *\n"
		" * @param string $host a name or address, or the path of a unix socket\n"
		" * @param int $port the port, usually 11211; 0 for a unix socket\n"
		" * @param int $weight the server's share of the keys; it has an effect with OPT_LIBKETAMA_COMPATIBLE only\n"
		" * @return bool false with RES_INVALID_ARGUMENTS if host or port is invalid, or another endpoint was added before\n"
		" */"},
	{"Memcached::addServers",
		"/**\n"
		" * Adds servers to the pool.\n"
		" *\n"
		" * @param array $servers a list of arrays with host, port and, optionally, weight, as for addServer()\n"
		" * @return bool false with a warning if an entry is not a server\n"
		" */"},
	{"Memcached::append",
		"/**\n"
		" * Appends to a stored string.\n"
		" *\n"
		" * The expiration stays as it is. OPT_COMPRESSION must be off, as the server cannot append to a compressed value.\n"
		" *\n"
		" * @param string $key the key\n"
		" * @param string $value what to append\n"
		" * @return bool|null false with RES_NOTSTORED if the key is not there; false on failure; null with a warning if\n"
		" *     OPT_COMPRESSION is on\n"
		" */"},
	{"Memcached::appendByKey",
		"/**\n"
		" * Appends to a stored string on the server that another key selects.\n"
		" *\n"
		" * @param string $server_key the key that selects the server\n"
		" * @param string $key the key\n"
		" * @param string $value what to append\n"
		" * @return bool|null as append()\n"
		" */"},
	{"Memcached::cas",
		"/**\n"
		" * Stores a value if the item has not changed since it was read (\"compare and swap\").\n"
		" *\n"
		" * pecl/memcached: sends an invalid token as some number, which over the binary protocol may store unconditionally.\n"
		" *\n"
		" * @param string|int|float $cas_token the item's token, which get() with GET_EXTENDED returned\n"
		" * @param string $key the key\n"
		" * @param mixed $value as for set()\n"
		" * @param int $expiration as for set()\n"
		" * @return bool false with RES_DATA_EXISTS if the item has changed, with RES_NOTFOUND if it is not there, with\n"
		" *     RES_INVALID_ARGUMENTS if $cas_token is no token\n"
		" */"},
	{"Memcached::casByKey",
		"/**\n"
		" * Stores a value on the server that another key selects, if the item has not changed since it was read.\n"
		" *\n"
		" * @param string|int|float $cas_token as for cas()\n"
		" * @param string $server_key the key that selects the server\n"
		" * @param string $key the key\n"
		" * @param mixed $value as for set()\n"
		" * @param int $expiration as for set()\n"
		" * @return bool as cas()\n"
		" */"},
	{"Memcached::checkKey",
		"/**\n"
		" * Tells whether a string can be a key, with the prefix.\n"
		" *\n"
		" * @param string $key the string\n"
		" * @return bool false with RES_BAD_KEY_PROVIDED if it cannot\n"
		" */"},
	{"Memcached::decrement",
		"/**\n"
		" * Decrements a number, to 0 at the least.\n"
		" *\n"
		" * pecl/memcached: takes an initial value over the binary protocol only.\n"
		" *\n"
		" * @param string $key the key of a number\n"
		" * @param int $offset how much to subtract\n"
		" * @param int $initial_value the number of a key that is not there\n"
		" * @param int $expiry the expiration of a key that is not there\n"
		" * @return int|false as increment()\n"
		" */"},
	{"Memcached::decrementByKey",
		"/**\n"
		" * Decrements a number on the server that another key selects, to 0 at the least.\n"
		" *\n"
		" * @param string $server_key the key that selects the server\n"
		" * @param string $key the key of a number\n"
		" * @param int $offset how much to subtract\n"
		" * @param int $initial_value the number of a key that is not there\n"
		" * @param int $expiry the expiration of a key that is not there\n"
		" * @return int|false as increment()\n"
		" */"},
	{"Memcached::delete",
		"/**\n"
		" * Deletes a key.\n"
		" *\n"
		" * @param string $key the key\n"
		" * @param int $time 0; current servers refuse any other number\n"
		" * @return bool false with RES_NOTFOUND if the key is not there; false on failure\n"
		" */"},
	{"Memcached::deleteByKey",
		"/**\n"
		" * Deletes a key on the server that another key selects.\n"
		" *\n"
		" * @param string $server_key the key that selects the server\n"
		" * @param string $key the key\n"
		" * @param int $time 0; current servers refuse any other number\n"
		" * @return bool as delete()\n"
		" */"},
	{"Memcached::deleteMulti",
		"/**\n"
		" * Deletes many keys.\n"
		" *\n"
		" * All servers are asked at the same time.\n"
		" *\n"
		" * pecl/memcached: leaves out invalid keys.\n"
		" *\n"
		" * @param array $keys the keys\n"
		" * @param int $time 0; current servers refuse any other number\n"
		" * @return array by key: true, or the result code, as RES_NOTFOUND\n"
		" */"},
	{"Memcached::deleteMultiByKey",
		"/**\n"
		" * Deletes many keys on the server that another key selects.\n"
		" *\n"
		" * @param string $server_key the key that selects the server\n"
		" * @param array $keys the keys\n"
		" * @param int $time 0; current servers refuse any other number\n"
		" * @return array as deleteMulti()\n"
		" */"},
	{"Memcached::fetch",
		"/**\n"
		" * Returns the next row of getDelayed().\n"
		" *\n"
		" * @return array|false key and value and, if asked for, cas and flags; false after the last row, with RES_NOTFOUND,\n"
		" *     or on failure\n"
		" */"},
	{"Memcached::fetchAll",
		"/**\n"
		" * Returns all remaining rows of getDelayed().\n"
		" *\n"
		" * If a server fails, the rows of the others are returned, with RES_SOME_ERRORS.\n"
		" *\n"
		" * pecl/memcached: returns false if a server fails.\n"
		" *\n"
		" * @return array|false a list of rows as fetch() returns them; false if there was no getDelayed(), or on failure\n"
		" */"},
	{"Memcached::flush",
		"/**\n"
		" * Deletes everything on all servers.\n"
		" *\n"
		" * @param int $delay after so many seconds\n"
		" * @return bool false if a server failed\n"
		" */"},
	{"Memcached::flushBuffers",
		"/**\n"
		" * Sends what OPT_BUFFER_WRITES held back.\n"
		" *\n"
		" * @return bool false on failure\n"
		" */"},
	{"Memcached::get",
		"/**\n"
		" * Retrieves the value of a key.\n"
		" *\n"
		" * With a callback, a value that is not there is made and stored (\"read-through\").\n"
		" *\n"
		" * pecl/memcached: the callback gets null instead of 0 for $expiration.\n"
		" *\n"
		" * @param string $key the key\n"
		" * @param callable|null $cache_cb function(Memcached $m, string $key, mixed &$value, int &$expiration): bool, called\n"
		" *     if the key is not there. If it returns true, $value is stored with $expiration and returned\n"
		" * @param int $get_flags GET_EXTENDED: return an array with value, cas and flags. GET_NO_BUMP: do not mark the item\n"
		" *     as read (meta protocol)\n"
		" * @return mixed the value, or the array of GET_EXTENDED; false with RES_NOTFOUND if the key is not there, and with\n"
		" *     another code on failure\n"
		" */"},
	{"Memcached::getAllKeys",
		"/**\n"
		" * Retrieves the keys that the servers hold.\n"
		" *\n"
		" * The list may be incomplete, and very long. Use it for debugging only.\n"
		" *\n"
		" * pecl/memcached: returns false with current servers.\n"
		" *\n"
		" * @return array|false a list of keys; false if a server failed\n"
		" */"},
	{"Memcached::getByKey",
		"/**\n"
		" * Retrieves the value of a key from the server that another key selects.\n"
		" *\n"
		" * @param string $server_key the key that selects the server\n"
		" * @param string $key the key\n"
		" * @param callable|null $cache_cb as for get()\n"
		" * @param int $get_flags as for get()\n"
		" * @return mixed as get()\n"
		" */"},
	{"Memcached::getDelayed",
		"/**\n"
		" * Requests the values of many keys without waiting for them.\n"
		" *\n"
		" * fetch() and fetchAll() return the rows as they arrive. Other methods may be called in between. A second\n"
		" * getDelayed() discards the rows of the first that were not fetched.\n"
		" *\n"
		" * pecl/memcached: a command between getDelayed() and fetch() gets replies that belong to other keys.\n"
		" *\n"
		" * @param array $keys the keys\n"
		" * @param bool $with_cas true: each row has cas and flags, too. (Over the binary protocol they are there anyway.)\n"
		" * @param callable|null $value_cb function(Memcached $m, array $row): mixed, called with every row before this\n"
		" *     method returns\n"
		" * @return bool false if no server can be connected to\n"
		" */"},
	{"Memcached::getDelayedByKey",
		"/**\n"
		" * Requests the values of many keys, without waiting for them, from the server that another key selects.\n"
		" *\n"
		" * @param string $server_key the key that selects the server\n"
		" * @param array $keys the keys\n"
		" * @param bool $with_cas as for getDelayed()\n"
		" * @param callable|null $value_cb as for getDelayed()\n"
		" * @return bool as getDelayed()\n"
		" */"},
	{"Memcached::getLastDisconnectedServer",
		"/**\n"
		" * Returns the server that was lost last.\n"
		" *\n"
		" * @return array|false host and port; false if none was\n"
		" */"},
	{"Memcached::getLastErrorCode",
		"/**\n"
		" * Returns the result code of the last failure.\n"
		" *\n"
		" * @return int one of the RES_ constants\n"
		" */"},
	{"Memcached::getLastErrorErrno",
		"/**\n"
		" * Returns the system's error number of the last failure.\n"
		" *\n"
		" * @return int the errno, as of connect(2); 0 if there was none\n"
		" */"},
	{"Memcached::getLastErrorMessage",
		"/**\n"
		" * Returns the message of the last failure.\n"
		" *\n"
		" * It names the server, and what the server or the system said; or what the client itself refused, and why. After a call that was\n"
		" * answered, as by RES_NOTFOUND, it is the text of the result code; pecl/memcached returns \"SUCCESS\" there.\n"
		" *\n"
		" * @return string the message\n"
		" */"},
	{"Memcached::getMulti",
		"/**\n"
		" * Retrieves the values of many keys.\n"
		" *\n"
		" * All servers are asked at the same time. Keys that are not there are left out. A server that cannot be connected\n"
		" * to is passed over, and getLastErrorMessage() names it. If a server fails after it was asked, the array has what\n"
		" * the others had, and the result code is RES_SOME_ERRORS. If a key is invalid, the array has the others, and the\n"
		" * result code is RES_BAD_KEY_PROVIDED.\n"
		" *\n"
		" * pecl/memcached: sends invalid keys to the server as they are, and returns false if a server fails\n"
		" * after it was asked.\n"
		" *\n"
		" * @param array $keys the keys\n"
		" * @param int $get_flags GET_EXTENDED: each value is an array with value, cas and flags. GET_PRESERVE_ORDER: every\n"
		" *     key, in the order given, with null for those that are not there. GET_NO_BUMP as for get()\n"
		" * @return array|false the values by key; false if no server can be connected to\n"
		" */"},
	{"Memcached::getMultiByKey",
		"/**\n"
		" * Retrieves the values of many keys from the server that another key selects.\n"
		" *\n"
		" * @param string $server_key the key that selects the server\n"
		" * @param array $keys the keys\n"
		" * @param int $get_flags as for getMulti()\n"
		" * @return array|false as getMulti()\n"
		" */"},
	{"Memcached::getOption",
		"/**\n"
		" * Returns the value of an option.\n"
		" *\n"
		" * @param int $option one of the OPT_ constants\n"
		" * @return mixed the value; false with a warning for an unknown option\n"
		" */"},
	{"Memcached::getResultCode",
		"/**\n"
		" * Returns the result code of the last method.\n"
		" *\n"
		" * @return int one of the RES_ constants\n"
		" */"},
	{"Memcached::getResultMessage",
		"/**\n"
		" * Returns the result of the last method in words.\n"
		" *\n"
		" * @return string as \"SUCCESS\" or \"NOT FOUND\"\n"
		" */"},
	{"Memcached::getServerByKey",
		"/**\n"
		" * Returns the server that holds a key.\n"
		" *\n"
		" * pecl/memcached: the weight is always 0.\n"
		" *\n"
		" * @param string $server_key the key\n"
		" * @return array|false host, port and weight; false with RES_NO_SERVERS, or RES_BAD_KEY_PROVIDED\n"
		" */"},
	{"Memcached::getServerList",
		"/**\n"
		" * Returns the servers of the pool.\n"
		" *\n"
		" * @return array a list of arrays with host, port and type (TCP, UDP, SOCKET)\n"
		" */"},
	{"Memcached::getStats",
		"/**\n"
		" * Retrieves the statistics of all servers.\n"
		" *\n"
		" * @param string|null $type settings, items, slabs, sizes, ...; null: the general ones\n"
		" * @return array|false by \"host:port\", in the order of the list, arrays of values by name; false if a server failed\n"
		" */"},
	{"Memcached::getVersion",
		"/**\n"
		" * Retrieves the versions of all servers.\n"
		" *\n"
		" * @return array|false by \"host:port\", in the order of the list; false if a server failed\n"
		" */"},
	{"Memcached::increment",
		"/**\n"
		" * Increments a number.\n"
		" *\n"
		" * If $initial_value or $expiry is given, a key that is not there is created with them.\n"
		" *\n"
		" * pecl/memcached: takes an initial value over the binary protocol only.\n"
		" *\n"
		" * @param string $key the key of a number that set() stored, or that this method created\n"
		" * @param int $offset how much to add\n"
		" * @param int $initial_value the number of a key that is not there\n"
		" * @param int $expiry the expiration of a key that is not there\n"
		" * @return int|false the new number; false with RES_NOTFOUND if the key is not there and neither $initial_value nor\n"
		" *     $expiry was given; false if the value is no number, or on failure\n"
		" */"},
	{"Memcached::incrementByKey",
		"/**\n"
		" * Increments a number on the server that another key selects.\n"
		" *\n"
		" * @param string $server_key the key that selects the server\n"
		" * @param string $key the key of a number\n"
		" * @param int $offset how much to add\n"
		" * @param int $initial_value the number of a key that is not there\n"
		" * @param int $expiry the expiration of a key that is not there\n"
		" * @return int|false as increment()\n"
		" */"},
	{"Memcached::isPersistent",
		"/**\n"
		" * Tells whether the object uses a persistent pool.\n"
		" *\n"
		" * @return bool true if the constructor was given a persistent id\n"
		" */"},
	{"Memcached::isPristine",
		"/**\n"
		" * Tells whether this object created its pool.\n"
		" *\n"
		" * @return bool false if the pool was there before, with servers and options\n"
		" */"},
	{"Memcached::prepend",
		"/**\n"
		" * Prepends to a stored string.\n"
		" *\n"
		" * The expiration stays as it is. OPT_COMPRESSION must be off, as the server cannot prepend to a compressed value.\n"
		" *\n"
		" * @param string $key the key\n"
		" * @param string $value what to prepend\n"
		" * @return bool|null as append()\n"
		" */"},
	{"Memcached::prependByKey",
		"/**\n"
		" * Prepends to a stored string on the server that another key selects.\n"
		" *\n"
		" * @param string $server_key the key that selects the server\n"
		" * @param string $key the key\n"
		" * @param string $value what to prepend\n"
		" * @return bool|null as append()\n"
		" */"},
	{"Memcached::quit",
		"/**\n"
		" * Closes all connections.\n"
		" *\n"
		" * The next method opens them again, also to servers that were not tried after a failure.\n"
		" *\n"
		" * @return bool false if something could not be sent that OPT_BUFFER_WRITES held back\n"
		" */"},
	{"Memcached::replace",
		"/**\n"
		" * Stores a value if the key is there.\n"
		" *\n"
		" * @param string $key the key\n"
		" * @param mixed $value as for set()\n"
		" * @param int $expiration as for set()\n"
		" * @return bool false with RES_NOTSTORED if the key is not there; false on failure\n"
		" */"},
	{"Memcached::replaceByKey",
		"/**\n"
		" * Stores a value on the server that another key selects, if the key is there.\n"
		" *\n"
		" * @param string $server_key the key that selects the server\n"
		" * @param string $key the key\n"
		" * @param mixed $value as for set()\n"
		" * @param int $expiration as for set()\n"
		" * @return bool as replace()\n"
		" */"},
	{"Memcached::resetServerList",
		"/**\n"
		" * Removes all servers from the pool.\n"
		" *\n"
		" * @return bool true\n"
		" */"},
	{"Memcached::set",
		"/**\n"
		" * Stores a value.\n"
		" *\n"
		" * Strings, numbers and booleans are stored as text, everything else by OPT_SERIALIZER. Long values are compressed\n"
		" * if OPT_COMPRESSION is on.\n"
		" *\n"
		" * @param string $key the key\n"
		" * @param mixed $value any value that can be serialized\n"
		" * @param int $expiration seconds up to 30 days, beyond that a Unix time; 0: never\n"
		" * @return bool false on failure\n"
		" */"},
	{"Memcached::setBucket",
		"/**\n"
		" * Assigns buckets of keys to servers, and sets OPT_DISTRIBUTION to DISTRIBUTION_VIRTUAL_BUCKET.\n"
		" *\n"
		" * A key's bucket is its hash modulo the number of buckets, which should be a power of two.\n"
		" *\n"
		" * pecl/memcached: crashes when a bucket is used whose index no server has.\n"
		" *\n"
		" * @param array $host_map by bucket: the index of its server in the list; the server may be added later\n"
		" * @param array|null $forward_map by bucket: the index of the server that has it while its own one is ejected\n"
		" * @param int $replicas has no effect, as in libmemcached; see OPT_NUMBER_OF_REPLICAS\n"
		" * @return bool false with a warning if a map is empty, or the maps differ in length\n"
		" */"},
	{"Memcached::setByKey",
		"/**\n"
		" * Stores a value on the server that another key selects.\n"
		" *\n"
		" * @param string $server_key the key that selects the server\n"
		" * @param string $key the key\n"
		" * @param mixed $value as for set()\n"
		" * @param int $expiration as for set()\n"
		" * @return bool false on failure\n"
		" */"},
	{"Memcached::setEncodingKey",
		"/**\n"
		" * Encrypts values with AES, in libmemcached's format.\n"
		" *\n"
		" * append(), prepend(), increment() and decrement() then fail with RES_NOT_SUPPORTED.\n"
		" *\n"
		" * pecl/memcached: accepts an empty key, and uses the bytes in memory behind a key that is shorter than 32 bytes.\n"
		" *\n"
		" * @param string $key the key, which should have 32 bytes or more\n"
		" * @return bool false with RES_INVALID_ARGUMENTS for an empty key\n"
		" */"},
	{"Memcached::setMulti",
		"/**\n"
		" * Stores many values.\n"
		" *\n"
		" * They are sent to all servers at the same time. All that can be stored are stored, also if others fail.\n"
		" *\n"
		" * pecl/memcached: waits for the reply to each value before it sends the next one, and returns true if the last\n"
		" * value was stored.\n"
		" *\n"
		" * @param array $items the values by key\n"
		" * @param int $expiration as for set()\n"
		" * @return bool false if any value was not stored; the result code is that of the last failure\n"
		" */"},
	{"Memcached::setMultiByKey",
		"/**\n"
		" * Stores many values on the server that another key selects.\n"
		" *\n"
		" * @param string $server_key the key that selects the server\n"
		" * @param array $items the values by key\n"
		" * @param int $expiration as for set()\n"
		" * @return bool as setMulti()\n"
		" */"},
	{"Memcached::setOption",
		"/**\n"
		" * Sets an option.\n"
		" *\n"
		" * Setting an option to its current value has no effect: a persistent pool keeps its connections.\n"
		" *\n"
		" * @param int $option one of the OPT_ constants\n"
		" * @param mixed $value the value\n"
		" * @return bool false with RES_INVALID_ARGUMENTS, and a warning, for an unknown option or an invalid value\n"
		" */"},
	{"Memcached::setOptions",
		"/**\n"
		" * Sets several options.\n"
		" *\n"
		" * @param array $options the values by option\n"
		" * @return bool false if any could not be set; the others are set\n"
		" */"},
	{"Memcached::setSaslAuthData",
		"/**\n"
		" * Sets the user name and password for servers that require authentication.\n"
		" *\n"
		" * Over the binary protocol it is SASL PLAIN (memcached -S), over text and meta the first command of a connection\n"
		" * (memcached -Y). A server that refuses them gives RES_AUTH_FAILURE.\n"
		" *\n"
		" * pecl/memcached: works over the binary protocol only.\n"
		" *\n"
		" * @param string $username the name\n"
		" * @param string $password the password\n"
		" * @return bool false on failure\n"
		" */"},
	{"Memcached::touch",
		"/**\n"
		" * Sets another expiration for a key.\n"
		" *\n"
		" * @param string $key the key\n"
		" * @param int $expiration seconds up to 30 days, beyond that a Unix time; 0: never\n"
		" * @return bool false with RES_NOTFOUND if the key is not there; false on failure\n"
		" */"},
	{"Memcached::touchByKey",
		"/**\n"
		" * Sets another expiration for a key on the server that another key selects.\n"
		" *\n"
		" * @param string $server_key the key that selects the server\n"
		" * @param string $key the key\n"
		" * @param int $expiration as for touch()\n"
		" * @return bool as touch()\n"
		" */"},
	{"MemcachedException",

		"/** Thrown for an invalid connection string, and if no dictionary can be made. */"},
	{"Pieces\\Memcached",
		"/**\n"
		" * A client of a pool of memcached servers, with methods that pecl/memcached does not have.\n"
		" *\n"
		" * It extends Memcached. Memcached itself has only the methods of pecl/memcached, so that its subclasses can use any other\n"
		" * name for methods of their own.\n"
		" *\n"
		" * @since 0.2.0\n"
		" */"},
	{"Pieces\\Memcached::addGutterServers",
		"/**\n"
		" * Adds spare servers, which take the keys of servers that are down.\n"
		" *\n"
		" * What is stored there expires after OPT_GUTTER_TTL seconds (10) at the latest. They hold no keys of their own\n"
		" * and are not in getServerList(). resetServerList() forgets them too. Adding a server that already is a\n"
		" * spare server is not an error.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param array $servers a list of [host, port]\n"
		" * @return bool false with a warning, and RES_INVALID_ARGUMENTS: an entry is not a valid server, or already\n"
		" *     belongs to the pool; the others are added\n"
		" */"},
	{"Pieces\\Memcached::appendOrAdd",
		"/**\n"
		" * Appends to a stored string, or stores it with an expiration if the key is not there.\n"
		" *\n"
		" * Over the meta protocol it is one request (servers from 1.6.20 on), elsewhere two or three. OPT_COMPRESSION\n"
		" * must be off.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param string $key the key\n"
		" * @param string $value what to append\n"
		" * @param int $expiration as for set(), of a key that is not there\n"
		" * @return bool false on failure\n"
		" */"},
	{"Pieces\\Memcached::deleteValue",
		"/**\n"
		" * Deletes a value and keeps the item, with its expiration and an empty value. Meta protocol, servers from\n"
		" * 1.6.27 on.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param string $key the key\n"
		" * @return bool false with RES_NOTFOUND if the key is not there, with RES_NOT_SUPPORTED over another protocol\n"
		" */"},
	{"Pieces\\Memcached::getAndTouch",
		"/**\n"
		" * Retrieves a value and sets the expiration of its item, in one request.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param string $key the key\n"
		" * @param int $expiration as for set()\n"
		" * @param int $get_flags GET_EXTENDED, GET_NO_BUMP, as for get()\n"
		" * @return mixed the value; false with RES_NOTFOUND if the key is not there, and with another code on failure\n"
		" */"},
	{"Pieces\\Memcached::getAndTouchMulti",
		"/**\n"
		" * Retrieves the values of many keys and sets the expiration of their items.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param array $keys the keys\n"
		" * @param int $expiration as for set(), of every item that is found\n"
		" * @param int $get_flags as for getMulti()\n"
		" * @return array|false as getMulti()\n"
		" */"},
	{"Pieces\\Memcached::getIfChanged",
		"/**\n"
		" * Retrieves a value unless it is still the one of a CAS token.\n"
		" *\n"
		" * Over the meta protocol, servers from 1.6.40 on do not send it then; others send it, and the result is the\n"
		" * same. A server that was restarted counts its tokens anew: as with cas(), a token is of no use after that.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param string $key the key\n"
		" * @param mixed $cas the item's token, an int or string, which get() with GET_EXTENDED returned\n"
		" * @return array|bool true: it has not changed. Otherwise the array of GET_EXTENDED. False: not found, or a\n"
		" *     failure\n"
		" */"},
	{"Pieces\\Memcached::getMigration",
		"/**\n"
		" * Returns the progress of the migration.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @return array|null 'until', and the numbers of keys 'new_hits' and 'old_hits', found in either pool, and\n"
		" *     'misses'; null: there is no migration, or it is over\n"
		" */"},
	{"Pieces\\Memcached::getMultiOrCompute",
		"/**\n"
		" * Retrieves the values of many keys, and calls a function to compute those that are missing.\n"
		" *\n"
		" * The function is called once, with the keys that were not found; with OPT_COLD_START_SECONDS it may be\n"
		" * called several times, with some of them each. What it returns by key is stored in one batch. Servers that cannot be reached\n"
		" * count as empty, so the function is asked for their keys as well; the result code says that, or that a value\n"
		" * could not be stored, or (RES_TIMEOUT) that a server has just started and not all could be computed.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param array $keys the keys\n"
		" * @param callable $missing function(array $keys): array, which returns values by key. Keys that it leaves out\n"
		" *     are not in the result either\n"
		" * @param int $expiration as for set(), of what is stored\n"
		" * @return array the values by key, in the order of $keys\n"
		" */"},
	{"Pieces\\Memcached::getServerStatus",
		"/**\n"
		" * Returns state and counters of each server since it was added. No request is sent.\n"
		" *\n"
		" * Each entry has 'gutter' (is it a spare server?), 'state' ('up', 'not connected', 'failed', 'ejected'),\n"
		" * 'failures', 'retry_in' (seconds until the server may be tried again; null: at once), 'last_error',\n"
		" * 'last_error_code' and 'last_error_time' (null: none), 'reconnects', 'requests', 'bytes_sent',\n"
		" * 'bytes_received', and 'mean_reply' and 'slowest_reply' in seconds (null: none was timed) of 'timed' calls:\n"
		" * one call of 32 to each server is timed, the first among them.\n"
		" *\n"
		" * With OPT_CLIENT_MODE the entry 'endpoint' has the same of the configuration endpoint, and 'server'\n"
		" * (\"host:port\"), 'version' (of the last good list; null: there was none). Its state is 'up' if its last answer\n"
		" * was good, 'failed' or 'not connected' (not asked yet).\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @return array by \"host:port\", in the order of the list, then the spare servers, then 'endpoint'\n"
		" */"},
	{"Pieces\\Memcached::invalidate",
		"/**\n"
		" * Marks an item as stale, and gives it a new CAS token. Meta protocol.\n"
		" *\n"
		" * It can still be retrieved; GET_EXTENDED then has 'stale' => true, and 'won' => true for the first client that\n"
		" * retrieves it.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param string $key the key\n"
		" * @param int $expiration how long it is kept; 0: as it was\n"
		" * @return bool false with RES_NOTFOUND if the key is not there, with RES_NOT_SUPPORTED over another protocol\n"
		" */"},
	{"Pieces\\Memcached::invalidateNamespace",
		"/**\n"
		" * Invalidates all keys of namespaces (OPT_NAMESPACE) at once, in one round trip. After it returned true, no process\n"
		" * finds items that were stored in them before; processes with OPT_NAMESPACE_TTL may, until that time is over.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param array|string|null $names a name, or at most 16 of them, of OPT_NAMESPACE or not; null: all of OPT_NAMESPACE\n"
		" * @return bool false: the server of a name failed, as the result code says; whether the keys of that name are\n"
		" *     dropped is not known then, those of the others are\n"
		" * @throws \\ValueError if $names are none, or OPT_NAMESPACE is not set and no others are given\n"
		" */"},
	{"Pieces\\Memcached::meta",
		"/**\n"
		" * Sends a command of the meta protocol for one item: mg, ms, md, ma, me. For uses that have no method of their own.\n"
		" *\n"
		" * The value is not serialized or compressed. Its length, the flag for keys of any bytes, the token that\n"
		" * assigns the reply to the request, and quiet mode (b, O, q) cannot be given by the caller.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param string $command mg, ms, md, ma or me\n"
		" * @param string $key the key\n"
		" * @param array $flags by letter, as 'v' => true, 'T' => 30; or as strings, as 'v', 'T30'\n"
		" * @param string|null $value the value of ms, which needs one; no other command takes one\n"
		" * @return array|false 'code', 'flags' by letter (tokens are strings, true: it has none; words, for me) and\n"
		" *     'value' (null: none). The result code says what the code means. False: RES_INVALID_ARGUMENTS, nothing was\n"
		" *     sent; RES_NOT_SUPPORTED: the protocol is another one; or a failure\n"
		" */"},
	{"Pieces\\Memcached::prependOrAdd",
		"/**\n"
		" * Prepends to a stored string, or stores it with an expiration if the key is not there.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param string $key the key\n"
		" * @param string $value what to prepend\n"
		" * @param int $expiration as for set(), of a key that is not there\n"
		" * @return bool false on failure\n"
		" */"},
	{"Pieces\\Memcached::setDefaultWaiter",
		"/**\n"
		" * Sets the waiter of all objects that are constructed from now on and have none of their own.\n"
		" *\n"
		" * That includes objects of class Memcached. It is forgotten at the end of the request.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param callable|null $waiter as for setWaiter()\n"
		" * @return void\n"
		" */"},
	{"Pieces\\Memcached::setMigration",
		"/**\n"
		" * Makes this object's pool replace another one.\n"
		" *\n"
		" * Items that get(), getMulti() and similar methods do not find are copied from the old pool to this one, and\n"
		" * writes go to both, until the given time. This applies only to this object, also with a persistent id. Values\n"
		" * in chunks (OPT_LARGE_VALUES) are copied with all chunks.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param \\Memcached|null $old a client of the old pool; null ends the migration\n"
		" * @param int $until the Unix time when the old pool is not asked any more\n"
		" * @return void\n"
		" */"},
	{"Pieces\\Memcached::setServerCallback",
		"/**\n"
		" * Sets a function that is called when a server fails, is ejected, or works again.\n"
		" *\n"
		" * The function is called as $callback(string $event, string $server, string $message, int $code): void. $event\n"
		" * is 'failed': the server could not be reached, timed out or closed the connection, and worked before;\n"
		" * 'ejected': other servers have its keys from now on (OPT_REMOVE_FAILED_SERVERS); 'back': it answered again.\n"
		" * $server is \"host:port\" as in getStats(). $message and $code (a RES_ constant) give the reason of the failure; they are\n"
		" * '' and 0 for 'back'.\n"
		" *\n"
		" * With OPT_CLIENT_MODE also: 'added' and 'removed', when the configuration endpoint names another list;\n"
		" * 'discovery_failed' and 'discovery_back', of the endpoint.\n"
		" *\n"
		" * It is called by the method that noticed the event, just before the method returns. Result code and messages\n"
		" * stay those of the method. The function may use the object; events that occur while it runs are reported by\n"
		" * the next method. An exception that it throws is thrown by the method, whose result is then lost.\n"
		" *\n"
		" * Objects of one persistent id share it. It is forgotten at the end of the request.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param callable|null $callback the function; null: none\n"
		" * @return void\n"
		" */"},
	{"Pieces\\Memcached::setWaiter",
		"/**\n"
		" * Sets a function that is called whenever this object waits, so that an event loop can do other work.\n"
		" *\n"
		" * The function is called as $waiter(array $read, array $write, ?float $seconds): void. The arrays are lists of\n"
		" * streams to wait for until one is readable or writable; they can be passed to stream_select() or an\n"
		" * event loop, and cannot be read, written or closed. $seconds is how long the wait may take, null for ever. The\n"
		" * function may suspend the running Fiber. It returns when a stream is ready or the time is over; if it returns\n"
		" * early, it is called again. The streams are closed when it has returned. An exception that it throws ends the\n"
		" * wait, closes the connections waited for and is thrown by the method that waited.\n"
		" *\n"
		" * Several Fibers may use one object: their calls run one after the other. A call by the function itself,\n"
		" * or by a Fiber that it runs, is refused with RES_FETCH_NOTFINISHED.\n"
		" *\n"
		" * Objects of one persistent id share their waiter. It is forgotten at the end of the request. Host names are\n"
		" * resolved without it, which blocks.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param callable|null $waiter the function; null: waits block, as without this method\n"
		" * @return void\n"
		" */"},
	{"Pieces\\Memcached::setWithCas",
		"/**\n"
		" * Stores a value with a CAS token of the caller's own, as the version of a database row. Meta protocol.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param string $key the key\n"
		" * @param mixed $value as for set()\n"
		" * @param mixed $new_cas an int or string from 1 to 2^64 - 1\n"
		" * @param int $expiration as for set()\n"
		" * @return bool false with RES_NOT_SUPPORTED if the protocol is another one or the server too old; false on\n"
		" *     failure\n"
		" */"},
	{"Pieces\\Memcached::trainDictionary",
		"/**\n"
		" * Makes a dictionary for OPT_ZSTD_DICTIONARY out of values as they are typically stored.\n"
		" *\n"
		" * Some thousands are needed, together a hundred times as large as the dictionary. They are serialized as set()\n"
		" * would. Those longer than 4096 bytes do not count.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param array $values the values\n"
		" * @param int $size the largest size in bytes, from 256 to 1048576\n"
		" * @return string the dictionary\n"
		" * @throws \\MemcachedException if none can be made: there are too few values, or the extension was built without\n"
		" *     zstd\n"
		" */"},
	{"Pieces\\MemcachedLock",
		"/**\n"
		" * A lock that processes on several machines share: an item in the cache, which belongs to the process that adds it first.\n"
		" *\n"
		" * It ends when its owner releases it, or after a time that is given, so that an owner that dies does not hold it for\n"
		" * ever. A cache cannot promise more: the item is lost if its server restarts, evicts it or is replaced by another one,\n"
		" * and an owner that stops for longer than the lock's time does not notice. Use it to avoid work that is done twice, not\n"
		" * where doing it twice is wrong.\n"
		" *\n"
		" * @since 0.2.0\n"
		" */"},
	{"Pieces\\MemcachedLock::__construct",
		"/**\n"
		" * Creates a lock; no server is asked.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param \\Memcached $memcached the client; its result code says how each method ended\n"
		" * @param string $key the key of the item; OPT_PREFIX_KEY is put before it\n"
		" * @param int $seconds after which the lock ends by itself: 2 or more, as memcached counts whole seconds and may\n"
		" *     count one too many\n"
		" * @throws \\ValueError if $seconds is below 2, or $key is invalid\n"
		" */"},
	{"Pieces\\MemcachedLock::acquire",
		"/**\n"
		" * Takes the lock. If this object has it, its time starts again. One round trip.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param float $wait seconds to wait while another owner has it. The method tries again after 10 ms, and then\n"
		" *     at growing intervals of up to half a second. Waiting processes get the lock in no particular order\n"
		" * @return bool false: another owner has it (RES_NOTSTORED), or the server failed (any other code)\n"
		" */"},
	{"Pieces\\MemcachedLock::extend",
		"/**\n"
		" * Starts the time of the lock again, if it still belongs to this object.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param int|null $seconds 2 or more; null: as the constructor was given\n"
		" * @return bool false: it is not this object's (RES_NOTFOUND, RES_DATA_EXISTS), or the server failed: then it\n"
		" *     may be extended or not\n"
		" */"},
	{"Pieces\\MemcachedLock::getRemaining",
		"/**\n"
		" * Returns for how many seconds this object certainly still has the lock, by the process's own clock. No\n"
		" * request is sent.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @return float seconds; 0.0: not at all\n"
		" */"},
	{"Pieces\\MemcachedLock::release",
		"/**\n"
		" * Releases the lock, if it still belongs to this object. One round trip.\n"
		" *\n"
		" * Destroying the object does not release the lock: a forked child would release its parent's.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @return bool false: it was not this object's (RES_NOTFOUND, RES_DATA_EXISTS), or the server failed: then it\n"
		" *     may be called again\n"
		" */"},
	{"Pieces\\MemcachedRateLimiter",
		"/**\n"
		" * Limits how often a user or an address may do something, over all processes and machines that share the cache.\n"
		" *\n"
		" * Hits are counted by atomic counters, one for each window of time, that expire by themselves. A counter that is lost\n"
		" * (its server restarts, evicts it, is replaced) starts again at 0. So the limit protects a site, but is not exact\n"
		" * enough for accounting. The windows follow the clocks of the clients, which should agree within a fraction of a window.\n"
		" *\n"
		" * @since 0.2.0\n"
		" */"},
	{"Pieces\\MemcachedRateLimiter::FIXED_WINDOW",
		"/**\n"
		" * At most $limit hits in each window from a multiple of $seconds to the next: around the end of a window up to\n"
		" * twice as many are possible within that time. One counter.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Pieces\\MemcachedRateLimiter::SLIDING_WINDOW",
		"/**\n"
		" * At most $limit hits in any $seconds, where those of the window before are taken to have been spread evenly.\n"
		" * Two counters, in one round trip.\n"
		" *\n"
		" * @var int\n"
		" */"},
	{"Pieces\\MemcachedRateLimiter::__construct",
		"/**\n"
		" * Creates a limiter; no server is asked.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param \\Memcached $memcached the client; its result code says how each method ended\n"
		" * @param string $name the name of what is limited; keys are \"$name:$who:\" and the number of the window\n"
		" * @param int $limit hits, 1 or more\n"
		" * @param int $seconds length of the window, 1 or more\n"
		" * @param int $window FIXED_WINDOW or SLIDING_WINDOW\n"
		" * @throws \\ValueError if an argument is out of range\n"
		" */"},
	{"Pieces\\MemcachedRateLimiter::getRemaining",
		"/**\n"
		" * Returns how many hits are left after the last hit(), as far as known.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @return int hits; before the first hit() the limit\n"
		" */"},
	{"Pieces\\MemcachedRateLimiter::getRetryAfter",
		"/**\n"
		" * Returns after how many seconds the last hit() would be within the limit if there are no others.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @return float seconds; 0.0 if it was within the limit, INF if it is beyond the limit by itself\n"
		" */"},
	{"Pieces\\MemcachedRateLimiter::hit",
		"/**\n"
		" * Counts a hit, if it is within the limit.\n"
		" *\n"
		" * A hit that is refused is subtracted again, so it does not count. Until then another hit may be refused that\n"
		" * would be within the limit; the limit itself is never exceeded.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param string $who a user, an address, ...\n"
		" * @param int $cost for how many hits it counts, 1 or more\n"
		" * @return bool|null true: within the limit; false: it is not; null: the cache cannot tell (see the client's\n"
		" *     result code). Then a test for hit() === false allows everything, one for hit() !== true nothing\n"
		" */"},
	{"Pieces\\MemcachedRateLimiter::reset",
		"/**\n"
		" * Deletes the hits of the current window and of the one before.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param string $who as for hit()\n"
		" * @return bool false on failure\n"
		" */"},
};
