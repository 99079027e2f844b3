--TEST--
what typical mistakes are told: what was wrong, where, and what helps
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';
$server = memcached_start();
$port = $server->port;
$m = client($server, [Memcached::OPT_COMPRESSION => false]);

/** Prints what a mistake is told: warnings, exceptions, or the last error. */
function mistake(string $what, callable $do): void
{
	global $m, $port;
	set_error_handler(function (int $level, string $message) use (&$told) {
		$told[] = $message;
		return true;
	});
	$told = [];
	try {
		$do();
		$told = $told ?: [$m->getLastErrorMessage()];
	} catch (Throwable $e) {
		$told[] = get_class($e) . ": {$e->getMessage()}";
	}
	restore_error_handler();
	echo "$what\n  ", str_replace($port, 'PORT', implode("\n  ", $told)), "\n";
}

echo "keys\n";
mistake('a space', fn () => $m->set('user 7', 1));
mistake('a newline', fn () => $m->get("line\n"));
mistake('a NUL byte', fn () => $m->delete("a\0b"));
mistake('empty', fn () => $m->get(''));
mistake('too long', fn () => $m->set(str_repeat('k', 251), 1));
mistake('too long with its prefix', function () use ($m) {
	$m->setOption(Memcached::OPT_PREFIX_KEY, str_repeat('p', 100));
	$m->get(str_repeat('k', 151));
	$m->setOption(Memcached::OPT_PREFIX_KEY, '');
});
mistake('beyond ASCII', function () use ($m) {
	$m->setOption(Memcached::OPT_VERIFY_KEY, true);
	$m->get("k\u{e9}y");
	$m->setOption(Memcached::OPT_VERIFY_KEY, false);
});
mistake('one of many', fn () => $m->getMulti(['good', 'bad key', 'another']));
mistake('over binary', function () use ($m) {
	$m->setOption(Memcached::OPT_BINARY_PROTOCOL, true);
	$m->get("line\n");
	$m->setOption(Memcached::OPT_BINARY_PROTOCOL, false);
});

echo "options\n";
mistake('a name', fn () => $m->setOptions(['OPT_PREFIX_KEY' => 'x']));
mistake('a number that is none', fn () => $m->setOption(987654, 1));
mistake('no such option to get', fn () => $m->getOption(987654));
mistake('a serializer', fn () => $m->setOption(Memcached::OPT_SERIALIZER, 77));
mistake('a time that is too long', fn () => $m->setOption(Memcached::OPT_STAMPEDE_TTL, 9999999));
mistake('chunks', fn () => $m->setOption(Memcached::OPT_LARGE_VALUES, 10));

echo "servers\n";
mistake('no list of lists', fn () => $m->addServers(['127.0.0.1', 11211]));
mistake('no port', fn () => $m->addServers([['127.0.0.1']]));
mistake('an unknown word', fn () => new Memcached(null, null, "--SERVER=127.0.0.1:$port --CONNECT-TIMOUT=100"));
mistake('no number', fn () => new Memcached(null, null, "--SERVER=127.0.0.1:$port --CONNECT-TIMEOUT=soon"));
mistake('no words', fn () => new Memcached(null, null, 'localhost:11211'));

echo "values\n";
mistake('append to what is compressed', function () use ($m) {
	$m->setOption(Memcached::OPT_COMPRESSION, true);
	$m->append('k', 'x');
	$m->setOption(Memcached::OPT_COMPRESSION, false);
});
mistake('a closure', fn () => $m->set('k', fn () => 1));
mistake('increment of a word', fn () => $m->set('word', 'word') && $m->increment('word'));
mistake('too large for the server', fn () => $m->set('large', str_repeat('x', 2000000)));
mistake('too large for OPT_ITEM_SIZE_LIMIT', function () use ($m) {
	$m->setOption(Memcached::OPT_ITEM_SIZE_LIMIT, 10);
	$m->set('k', str_repeat('x', 11));
	$m->setOption(Memcached::OPT_ITEM_SIZE_LIMIT, 0);
});
mistake('cas without a token', fn () => $m->cas(null, 'k', 1));
mistake('meta only', fn () => (function () use ($port) {
	$GLOBALS['m'] = new Pieces\Memcached;
	$GLOBALS['m']->addServer('127.0.0.1', $port);
	$GLOBALS['m']->invalidate('k');
})());

echo "php.ini\n";
mistake('an unknown serializer', fn () => ini_set('memcached.serializer', 'yaml'));
mistake('an unknown compression', fn () => ini_set('memcached.compression_type', 'bzip2'));
echo trim(php_run('ours', 'memcached', '<?php', [], ['memcached.serializer' => 'yaml'])), "\n";

echo "nobody there\n";
mistake('no server', function () {
	$GLOBALS['m'] = new Memcached;
	$GLOBALS['m']->get('k');
});
mistake('a server that is down', function () use ($server) {
	$server->kill();
	$GLOBALS['m'] = client($server);
	$GLOBALS['m']->get('k');
});
mistake('asked again', fn () => $m->get('k'));
mistake('an unknown name', function () {
	$GLOBALS['m'] = new Memcached;
	$GLOBALS['m']->addServer('no.such.host.invalid', 11211);
	$GLOBALS['m']->get('k');
});
?>
--EXPECT--
keys
a space
  A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE: the key "user 7" has the byte 0x20, a space, at position 4
a newline
  A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE: the key "line?" has the byte 0x0a at position 4
a NUL byte
  A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE: the key "a?b" has the byte 0x00 at position 1
empty
  A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE: a key is empty
too long
  A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE: the key "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk..." is 251 bytes long with its prefix, which is too long
too long with its prefix
  A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE: the key "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk..." is 251 bytes long with its prefix, which is too long
beyond ASCII
  A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE: the key "kéy" has the byte 0xc3 at position 1
one of many
  A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE: the key "bad key" has the byte 0x20, a space, at position 3
over binary
  A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE: the key "line?" has the byte 0x0a at position 4
options
a name
  Memcached::setOptions(): invalid configuration option "OPT_PREFIX_KEY": options are constants, as in [Memcached::OPT_PREFIX_KEY => 'x']
a number that is none
  Memcached::setOption(): error setting memcached option: there is none with the number 987654
no such option to get
  Memcached::getOption(): no such option: 987654
a serializer
  Memcached::setOption(): invalid serializer provided: 77 is none of Memcached::SERIALIZER_*
a time that is too long
  Memcached::setOption(): OPT_STAMPEDE_TTL must be from 0 to 2592000 seconds (30 days)
chunks
  Memcached::setOption(): OPT_LARGE_VALUES must be 0, or the length of a chunk: from 1024 to 1073741824 bytes
servers
no list of lists
  Memcached::addServers(): server list entry #1 is not an array of host, port and weight
  Memcached::addServers(): server list entry #2 is not an array of host, port and weight
no port
  Memcached::addServers(): could not add entry #1 to the server list: it needs a host and a port
an unknown word
  MemcachedException: configuration error: "--CONNECT-TIMOUT=100" at position 25 cannot be read
no number
  MemcachedException: configuration error: "--CONNECT-TIMEOUT=soon" at position 25 cannot be read
no words
  MemcachedException: configuration error: "localhost:11211" at position 0 cannot be read
values
append to what is compressed
  Memcached::append(): cannot append/prepend with compression turned on: set Memcached::OPT_COMPRESSION to false
a closure
  Exception: Serialization of 'Closure' is not allowed
increment of a word
  CLIENT ERROR: cannot increment or decrement non-numeric value, host: 127.0.0.1:PORT
too large for the server
  ITEM TOO BIG: object too large for cache, host: 127.0.0.1:PORT
too large for OPT_ITEM_SIZE_LIMIT
  ITEM TOO BIG: the value is 11 bytes long, OPT_ITEM_SIZE_LIMIT is 10
cas without a token
  INVALID ARGUMENTS: not a CAS token, as get() with GET_EXTENDED gives one
meta only
  ACTION NOT SUPPORTED: this needs another protocol: OPT_PROTOCOL
php.ini
an unknown serializer
  ini_set(): memcached.serializer cannot be "yaml", only one of igbinary, php, json, json_array, msgpack
an unknown compression
  ini_set(): memcached.compression_type cannot be "bzip2", only one of fastlz, zlib, zstd
Warning: PHP Startup: memcached.serializer cannot be "yaml", only one of igbinary, php, json, json_array, msgpack in Unknown on line 0
nobody there
no server
  NO SERVERS DEFINED
a server that is down
  CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT: Connection refused, host: 127.0.0.1:PORT
asked again
  SERVER HAS FAILED AND IS DISABLED UNTIL TIMED RETRY: cannot connect to 127.0.0.1:PORT: Connection refused, host: 127.0.0.1:PORT
an unknown name
  getaddrinfo() or getnameinfo() HOSTNAME LOOKUP FAILURE: cannot resolve no.such.host.invalid: Name or service not known, host: no.such.host.invalid:11211
