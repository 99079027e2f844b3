--TEST--
every option: its default, what it may be set to, what it then is
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$m = new Memcached;
$options = array_filter((new ReflectionClass('Memcached'))->getConstants(), fn ($number, $name) => str_starts_with($name, 'OPT_') && $number > -1100, ARRAY_FILTER_USE_BOTH);
// Of the extension's own options (from -1101 down), the protocols and what comes with them, other tests tell.
foreach (['OPT_BINARY_PROTOCOL', 'OPT_USE_UDP', 'OPT_NUMBER_OF_REPLICAS', 'OPT_RANDOMIZE_REPLICA_READ', 'OPT_COMPRESSION_LEVEL', 'OPT_LOAD_FROM_FILE', 'OPT_SUPPORT_CAS', 'OPT_ITEM_SIZE_LIMIT', 'OPT_SOCKET_SEND_SIZE', 'OPT_SOCKET_RECV_SIZE',
	'OPT_REMOVE_FAILED_SERVERS', 'OPT_AUTO_EJECT_HOSTS', 'OPT_SERVER_FAILURE_LIMIT', 'OPT_SERVER_TIMEOUT_LIMIT', 'OPT_RETRY_TIMEOUT', 'OPT_DEAD_TIMEOUT'] as $name) {
	unset($options[$name]);
}
foreach ($options as $name => $option) {
	echo "$name: ", var_export($m->getOption($option), true), "\n";
}
foreach ($options as $name => $option) {
	if ($name === 'OPT_SERIALIZER' || $name === 'OPT_PREFIX_KEY') {
		continue;
	}
	foreach ([true, false, 1, 0, 2, 1000] as $value) {
		if ($value === 1000 && str_ends_with($name, 'HASH')) {
			continue;
		}
		$m = new Memcached;
		attempt($m, "$name = " . var_export($value, true), fn () => $m->setOption($option, $value));
		echo '  ', var_export($m->getOption($option), true), "\n";
	}
}
?>
--EXPECT--
OPT_COMPRESSION: true
OPT_COMPRESSION_TYPE: 2
OPT_PREFIX_KEY: ''
OPT_SERIALIZER: 2
OPT_USER_FLAGS: -1
OPT_STORE_RETRY_COUNT: 0
OPT_HASH: 0
OPT_DISTRIBUTION: 0
OPT_LIBKETAMA_COMPATIBLE: 0
OPT_LIBKETAMA_HASH: 0
OPT_TCP_KEEPALIVE: 0
OPT_BUFFER_WRITES: 0
OPT_NO_BLOCK: 0
OPT_TCP_NODELAY: 0
OPT_CONNECT_TIMEOUT: 4000
OPT_SEND_TIMEOUT: 0
OPT_RECV_TIMEOUT: 0
OPT_POLL_TIMEOUT: 5000
OPT_CACHE_LOOKUPS: 1
OPT_HASH_WITH_PREFIX_KEY: 0
OPT_NOREPLY: 0
OPT_SORT_HOSTS: 0
OPT_VERIFY_KEY: 0
OPT_COMPRESSION = true: true [0 SUCCESS]
  true
OPT_COMPRESSION = false: true [0 SUCCESS]
  false
OPT_COMPRESSION = 1: true [0 SUCCESS]
  true
OPT_COMPRESSION = 0: true [0 SUCCESS]
  false
OPT_COMPRESSION = 2: true [0 SUCCESS]
  true
OPT_COMPRESSION = 1000: true [0 SUCCESS]
  true
OPT_COMPRESSION_TYPE = true: true [0 SUCCESS]
  1
OPT_COMPRESSION_TYPE = false: false [38 INVALID ARGUMENTS]
  2
OPT_COMPRESSION_TYPE = 1: true [0 SUCCESS]
  1
OPT_COMPRESSION_TYPE = 0: false [38 INVALID ARGUMENTS]
  2
OPT_COMPRESSION_TYPE = 2: true [0 SUCCESS]
  2
OPT_COMPRESSION_TYPE = 1000: false [38 INVALID ARGUMENTS]
  2
OPT_USER_FLAGS = true: true [0 SUCCESS]
  1
OPT_USER_FLAGS = false: true [0 SUCCESS]
  0
OPT_USER_FLAGS = 1: true [0 SUCCESS]
  1
OPT_USER_FLAGS = 0: true [0 SUCCESS]
  0
OPT_USER_FLAGS = 2: true [0 SUCCESS]
  2
OPT_USER_FLAGS = 1000: true [0 SUCCESS]
  1000
OPT_STORE_RETRY_COUNT = true: true [0 SUCCESS]
  1
OPT_STORE_RETRY_COUNT = false: true [0 SUCCESS]
  0
OPT_STORE_RETRY_COUNT = 1: true [0 SUCCESS]
  1
OPT_STORE_RETRY_COUNT = 0: true [0 SUCCESS]
  0
OPT_STORE_RETRY_COUNT = 2: true [0 SUCCESS]
  2
OPT_STORE_RETRY_COUNT = 1000: true [0 SUCCESS]
  1000
OPT_HASH = true: true [0 SUCCESS]
  1
OPT_HASH = false: true [0 SUCCESS]
  0
OPT_HASH = 1: true [0 SUCCESS]
  1
OPT_HASH = 0: true [0 SUCCESS]
  0
OPT_HASH = 2: true [0 SUCCESS]
  2
OPT_DISTRIBUTION = true: true [0 SUCCESS]
  1
OPT_DISTRIBUTION = false: true [0 SUCCESS]
  0
OPT_DISTRIBUTION = 1: true [0 SUCCESS]
  1
OPT_DISTRIBUTION = 0: true [0 SUCCESS]
  0
OPT_DISTRIBUTION = 2: true [0 SUCCESS]
  2
  Warning: Memcached::setOption(): error setting memcached option: INVALID ARGUMENTS: OPT_DISTRIBUTION cannot be 1000
OPT_DISTRIBUTION = 1000: false [38 INVALID ARGUMENTS]
  0
OPT_LIBKETAMA_COMPATIBLE = true: true [0 SUCCESS]
  1
OPT_LIBKETAMA_COMPATIBLE = false: true [0 SUCCESS]
  0
OPT_LIBKETAMA_COMPATIBLE = 1: true [0 SUCCESS]
  1
OPT_LIBKETAMA_COMPATIBLE = 0: true [0 SUCCESS]
  0
OPT_LIBKETAMA_COMPATIBLE = 2: true [0 SUCCESS]
  1
OPT_LIBKETAMA_COMPATIBLE = 1000: true [0 SUCCESS]
  1
OPT_LIBKETAMA_HASH = true: true [0 SUCCESS]
  1
OPT_LIBKETAMA_HASH = false: true [0 SUCCESS]
  0
OPT_LIBKETAMA_HASH = 1: true [0 SUCCESS]
  1
OPT_LIBKETAMA_HASH = 0: true [0 SUCCESS]
  0
OPT_LIBKETAMA_HASH = 2: true [0 SUCCESS]
  2
OPT_TCP_KEEPALIVE = true: true [0 SUCCESS]
  1
OPT_TCP_KEEPALIVE = false: true [0 SUCCESS]
  0
OPT_TCP_KEEPALIVE = 1: true [0 SUCCESS]
  1
OPT_TCP_KEEPALIVE = 0: true [0 SUCCESS]
  0
OPT_TCP_KEEPALIVE = 2: true [0 SUCCESS]
  1
OPT_TCP_KEEPALIVE = 1000: true [0 SUCCESS]
  1
OPT_BUFFER_WRITES = true: true [0 SUCCESS]
  1
OPT_BUFFER_WRITES = false: true [0 SUCCESS]
  0
OPT_BUFFER_WRITES = 1: true [0 SUCCESS]
  1
OPT_BUFFER_WRITES = 0: true [0 SUCCESS]
  0
OPT_BUFFER_WRITES = 2: true [0 SUCCESS]
  1
OPT_BUFFER_WRITES = 1000: true [0 SUCCESS]
  1
OPT_NO_BLOCK = true: true [0 SUCCESS]
  1
OPT_NO_BLOCK = false: true [0 SUCCESS]
  0
OPT_NO_BLOCK = 1: true [0 SUCCESS]
  1
OPT_NO_BLOCK = 0: true [0 SUCCESS]
  0
OPT_NO_BLOCK = 2: true [0 SUCCESS]
  1
OPT_NO_BLOCK = 1000: true [0 SUCCESS]
  1
OPT_TCP_NODELAY = true: true [0 SUCCESS]
  1
OPT_TCP_NODELAY = false: true [0 SUCCESS]
  0
OPT_TCP_NODELAY = 1: true [0 SUCCESS]
  1
OPT_TCP_NODELAY = 0: true [0 SUCCESS]
  0
OPT_TCP_NODELAY = 2: true [0 SUCCESS]
  1
OPT_TCP_NODELAY = 1000: true [0 SUCCESS]
  1
OPT_CONNECT_TIMEOUT = true: true [0 SUCCESS]
  1
OPT_CONNECT_TIMEOUT = false: true [0 SUCCESS]
  0
OPT_CONNECT_TIMEOUT = 1: true [0 SUCCESS]
  1
OPT_CONNECT_TIMEOUT = 0: true [0 SUCCESS]
  0
OPT_CONNECT_TIMEOUT = 2: true [0 SUCCESS]
  2
OPT_CONNECT_TIMEOUT = 1000: true [0 SUCCESS]
  1000
OPT_SEND_TIMEOUT = true: true [0 SUCCESS]
  1
OPT_SEND_TIMEOUT = false: true [0 SUCCESS]
  0
OPT_SEND_TIMEOUT = 1: true [0 SUCCESS]
  1
OPT_SEND_TIMEOUT = 0: true [0 SUCCESS]
  0
OPT_SEND_TIMEOUT = 2: true [0 SUCCESS]
  2
OPT_SEND_TIMEOUT = 1000: true [0 SUCCESS]
  1000
OPT_RECV_TIMEOUT = true: true [0 SUCCESS]
  1
OPT_RECV_TIMEOUT = false: true [0 SUCCESS]
  0
OPT_RECV_TIMEOUT = 1: true [0 SUCCESS]
  1
OPT_RECV_TIMEOUT = 0: true [0 SUCCESS]
  0
OPT_RECV_TIMEOUT = 2: true [0 SUCCESS]
  2
OPT_RECV_TIMEOUT = 1000: true [0 SUCCESS]
  1000
OPT_POLL_TIMEOUT = true: true [0 SUCCESS]
  1
OPT_POLL_TIMEOUT = false: true [0 SUCCESS]
  0
OPT_POLL_TIMEOUT = 1: true [0 SUCCESS]
  1
OPT_POLL_TIMEOUT = 0: true [0 SUCCESS]
  0
OPT_POLL_TIMEOUT = 2: true [0 SUCCESS]
  2
OPT_POLL_TIMEOUT = 1000: true [0 SUCCESS]
  1000
OPT_CACHE_LOOKUPS = true: true [0 SUCCESS]
  1
  Warning: Memcached::setOption(): error setting memcached option: DEPRECATED
OPT_CACHE_LOOKUPS = false: false [45 DEPRECATED]
  1
OPT_CACHE_LOOKUPS = 1: true [0 SUCCESS]
  1
  Warning: Memcached::setOption(): error setting memcached option: DEPRECATED
OPT_CACHE_LOOKUPS = 0: false [45 DEPRECATED]
  1
  Warning: Memcached::setOption(): error setting memcached option: DEPRECATED
OPT_CACHE_LOOKUPS = 2: false [45 DEPRECATED]
  1
  Warning: Memcached::setOption(): error setting memcached option: DEPRECATED
OPT_CACHE_LOOKUPS = 1000: false [45 DEPRECATED]
  1
OPT_HASH_WITH_PREFIX_KEY = true: true [0 SUCCESS]
  1
OPT_HASH_WITH_PREFIX_KEY = false: true [0 SUCCESS]
  0
OPT_HASH_WITH_PREFIX_KEY = 1: true [0 SUCCESS]
  1
OPT_HASH_WITH_PREFIX_KEY = 0: true [0 SUCCESS]
  0
OPT_HASH_WITH_PREFIX_KEY = 2: true [0 SUCCESS]
  1
OPT_HASH_WITH_PREFIX_KEY = 1000: true [0 SUCCESS]
  1
OPT_NOREPLY = true: true [0 SUCCESS]
  1
OPT_NOREPLY = false: true [0 SUCCESS]
  0
OPT_NOREPLY = 1: true [0 SUCCESS]
  1
OPT_NOREPLY = 0: true [0 SUCCESS]
  0
OPT_NOREPLY = 2: true [0 SUCCESS]
  1
OPT_NOREPLY = 1000: true [0 SUCCESS]
  1
OPT_SORT_HOSTS = true: true [0 SUCCESS]
  1
OPT_SORT_HOSTS = false: true [0 SUCCESS]
  0
OPT_SORT_HOSTS = 1: true [0 SUCCESS]
  1
OPT_SORT_HOSTS = 0: true [0 SUCCESS]
  0
OPT_SORT_HOSTS = 2: true [0 SUCCESS]
  1
OPT_SORT_HOSTS = 1000: true [0 SUCCESS]
  1
OPT_VERIFY_KEY = true: true [0 SUCCESS]
  1
OPT_VERIFY_KEY = false: true [0 SUCCESS]
  0
OPT_VERIFY_KEY = 1: true [0 SUCCESS]
  1
OPT_VERIFY_KEY = 0: true [0 SUCCESS]
  0
OPT_VERIFY_KEY = 2: true [0 SUCCESS]
  1
OPT_VERIFY_KEY = 1000: true [0 SUCCESS]
  1
