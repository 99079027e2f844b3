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
require __DIR__ . '/../../support/mistakes.inc';
$server = memcached_start();
$port = $server->port;
$http = socket_server_once("HTTP/1.0 400 Bad Request\r\n\r\n");
$hide = [$port => 'PORT', $http->port => 'PORT'];
$m = client($server, [Memcached::OPT_COMPRESSION => false]);

/** Prints what a mistake is told: warnings, exceptions, or the last error. */
function mistake(string $what, callable $do): void
{
	$GLOBALS['asked'] = $GLOBALS['m'];
	told($what, $do, fn () => $GLOBALS['asked']->getLastErrorMessage(), $GLOBALS['hide']);
}

/** A client with other options, the one that is asked for its last error. */
function other(array $options, string $class = Memcached::class): Memcached
{
	$GLOBALS['asked'] = new $class;
	$GLOBALS['asked']->setOptions($options);
	$GLOBALS['asked']->addServer('127.0.0.1', $GLOBALS['port']);
	return $GLOBALS['asked'];
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
mistake('a distribution', fn () => $m->setOption(Memcached::OPT_DISTRIBUTION, 99));
mistake('a protocol', fn () => $m->setOption(Memcached::OPT_PROTOCOL, 99));
mistake('a compression', fn () => $m->setOption(Memcached::OPT_COMPRESSION_TYPE, 99));
mistake('a prefix with a space', fn () => $m->setOption(Memcached::OPT_PREFIX_KEY, 'my app'));
mistake('a factor', fn () => $m->setOption(Memcached::OPT_EARLY_RECOMPUTE, -1));
mistake('a dictionary that is not there', fn () => $m->setOption(Memcached::OPT_ZSTD_DICTIONARY, '/no/such/file'));
mistake('datagrams and TLS', fn () => other([Memcached::OPT_USE_TLS => true])->setOption(Memcached::OPT_USE_UDP, true));
mistake('datagrams and meta', fn () => other([Memcached::OPT_PROTOCOL => Memcached::PROTOCOL_META])->setOption(Memcached::OPT_USE_UDP, true));
mistake('an encoding key', fn () => $m->setEncodingKey(''));
mistake('chunks', fn () => $m->setOption(Memcached::OPT_LARGE_VALUES, 10));

echo "servers\n";
mistake('no list of lists', fn () => $m->addServers(['127.0.0.1', 11211]));
mistake('no port', fn () => $m->addServers([['127.0.0.1']]));
mistake('a port beyond all', fn () => $m->addServer('127.0.0.1', 70000));
mistake('a weight below 0', fn () => $m->addServers([['127.0.0.1', 11211, -1]]));
mistake('an empty server key', fn () => $m->getServerByKey(''));
mistake('an unknown word', fn () => new Memcached(null, null, "--SERVER=127.0.0.1:$port --CONNECT-TIMOUT=100"));
mistake('no number', fn () => new Memcached(null, null, "--SERVER=127.0.0.1:$port --CONNECT-TIMEOUT=soon"));
mistake('no words', fn () => new Memcached(null, null, 'localhost:11211'));

echo "values\n";
mistake('append to what is compressed', function () use ($m) {
	$m->setOption(Memcached::OPT_COMPRESSION, true);
	$m->append('k', 'x');
	$m->setOption(Memcached::OPT_COMPRESSION, false);
});
mistake('append to chunks', fn () => other([Memcached::OPT_COMPRESSION => false, Memcached::OPT_LARGE_VALUES => 5000])->append('k', 'x'));
mistake('append to what is encrypted', function () {
	other([Memcached::OPT_COMPRESSION => false])->setEncodingKey('secret');
	$GLOBALS['asked']->append('k', 'x');
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
mistake('meta only', fn () => other([], Pieces\Memcached::class)->invalidate('k'));

mistake('no meta command', fn () => other([Memcached::OPT_PROTOCOL => Memcached::PROTOCOL_META], Pieces\Memcached::class)->meta('get', 'k'));
mistake('a flag of the client', fn () => other([Memcached::OPT_PROTOCOL => Memcached::PROTOCOL_META], Pieces\Memcached::class)->meta('mg', 'k', ['q']));
mistake('an increment below 0', fn () => $m->increment('k', -1));
mistake('a delete with a time', fn () => $m->delete('k', 10));

echo "php.ini\n";
mistake('an unknown serializer', fn () => ini_set('memcached.serializer', 'yaml'));
mistake('an unknown compression', fn () => ini_set('memcached.compression_type', 'bzip2'));
mistake('an unknown protocol', fn () => ini_set('memcached.default_protocol', 'ascii'));
mistake('an unknown protocol of sessions', fn () => ini_set('memcached.sess_protocol', 'ascii'));
mistake('a wait below 0', fn () => ini_set('memcached.sess_lock_wait_min', '-1'));
echo trim(php_run('ours', 'memcached', '<?php', [], ['memcached.serializer' => 'yaml'])), "\n";

echo "somebody else there\n";
mistake('TLS to a plain port', fn () => other([Memcached::OPT_USE_TLS => true, Memcached::OPT_TLS_VERIFY_PEER => false])->get('k'));
mistake('an authority that is not there', fn () => other([Memcached::OPT_USE_TLS => true, Memcached::OPT_TLS_CA_FILE => '/no/ca.pem'])->get('k'));
mistake('a web server', function () use ($http) {
	$GLOBALS['asked'] = client($http);
	$GLOBALS['asked']->get('k');
});
mistake('a server that hangs', function () use ($server) {
	$server->pause();
	other([Memcached::OPT_POLL_TIMEOUT => 100])->get('k');
	$server->resume();
});

echo "nobody there\n";
mistake('no server', function () {
	$GLOBALS['asked'] = new Memcached;
	$GLOBALS['asked']->get('k');
});
mistake('a server that is down', function () use ($server, $m) {
	$server->kill();
	$m->get('k');
});
mistake('asked again', fn () => $m->get('k'));
mistake('an unknown name', function () {
	$GLOBALS['asked'] = new Memcached;
	$GLOBALS['asked']->addServer('no.such.host.invalid', 11211);
	$GLOBALS['asked']->get('k');
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
a distribution
  Memcached::setOption(): error setting memcached option: INVALID ARGUMENTS: OPT_DISTRIBUTION cannot be 99
a protocol
  Memcached::setOption(): error setting memcached option: INVALID ARGUMENTS: OPT_PROTOCOL cannot be 99
a compression
  INVALID ARGUMENTS: this build has no such Memcached::COMPRESSION_*
a prefix with a space
  Memcached::setOption(): bad key provided: a prefix is up to 128 bytes, without spaces and control bytes
a factor
  Memcached::setOption(): OPT_EARLY_RECOMPUTE must be from 0 to 1000
a dictionary that is not there
  Memcached::setOption(/no/such/file): Failed to open stream: No such file or directory
datagrams and TLS
  Memcached::setOption(): error setting memcached option: ACTION NOT SUPPORTED: TLS is not spoken by datagrams (OPT_USE_TLS, OPT_USE_UDP)
datagrams and meta
  Memcached::setOption(): error setting memcached option: ACTION NOT SUPPORTED: the meta protocol does not go by datagrams (OPT_USE_UDP)
an encoding key
  INVALID ARGUMENTS: an empty key encrypts nothing
chunks
  Memcached::setOption(): OPT_LARGE_VALUES must be 0, or the length of a chunk: from 1024 to 1073741824 bytes
servers
no list of lists
  Memcached::addServers(): server list entry #1 is not an array of host, port and weight
  Memcached::addServers(): server list entry #2 is not an array of host, port and weight
no port
  Memcached::addServers(): could not add entry #1 to the server list: it needs a host and a port
a port beyond all
  Memcached::addServer(): could not add the server: a port is from 0 to 65535
a weight below 0
  Memcached::addServers(): could not add entry #1 to the server list: a weight is from 0 to 4294967295
an empty server key
  A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE: a server key is empty
an unknown word
  MemcachedException: configuration error: "--CONNECT-TIMOUT=100" at position 25 cannot be read
no number
  MemcachedException: configuration error: "--CONNECT-TIMEOUT=soon" at position 25 cannot be read
no words
  MemcachedException: configuration error: "localhost:11211" at position 0 cannot be read
values
append to what is compressed
  Memcached::append(): cannot append/prepend with compression turned on: set Memcached::OPT_COMPRESSION to false
append to chunks
  ACTION NOT SUPPORTED: nothing can be appended or prepended with OPT_LARGE_VALUES
append to what is encrypted
  ACTION NOT SUPPORTED: nothing can be added to values that setEncodingKey() encrypts
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
no meta command
  INVALID ARGUMENTS: no meta command, or a value for one that has none, or none for the one that stores
a flag of the client
  INVALID ARGUMENTS: a meta flag is a letter with a token, and none that the client needs for itself
an increment below 0
  Memcached::increment(): offset cannot be a negative value
a delete with a time
  INVALID ARGUMENTS: servers no longer take an expiration of deleted items
php.ini
an unknown serializer
  ini_set(): memcached.serializer cannot be "yaml", only one of igbinary, php, json, json_array, msgpack
an unknown compression
  ini_set(): memcached.compression_type cannot be "bzip2", only one of fastlz, zlib, zstd
an unknown protocol
  ini_set(): memcached.default_protocol cannot be "ascii", only one of text, meta, binary
an unknown protocol of sessions
  ini_set(): memcached.sess_protocol cannot be "ascii", only one of text, meta, binary
a wait below 0
  ini_set(): memcached.sess_lock_wait_min cannot be "-1", only a number from 0 on
Warning: PHP Startup: memcached.serializer cannot be "yaml", only one of igbinary, php, json, json_array, msgpack in Unknown on line 0
somebody else there
TLS to a plain port
  CONNECTION FAILURE: TLS: 127.0.0.1 does not speak TLS on this port, host: 127.0.0.1:PORT
an authority that is not there
  CONNECTION FAILURE: TLS: cannot read the authorities in /no/ca.pem: No such file or directory, host: 127.0.0.1:PORT
a web server
  PROTOCOL ERROR: the server's reply is not one that the protocol knows: is it memcached's port?, host: 127.0.0.1:PORT
a server that hangs
  A TIMEOUT OCCURRED: timed out while waiting for 127.0.0.1:PORT, host: 127.0.0.1:PORT
nobody there
no server
  NO SERVERS DEFINED
a server that is down
  CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT: Connection refused, host: 127.0.0.1:PORT
asked again
  SERVER HAS FAILED AND IS DISABLED UNTIL TIMED RETRY: cannot connect to 127.0.0.1:PORT: Connection refused, host: 127.0.0.1:PORT
an unknown name
  getaddrinfo() or getnameinfo() HOSTNAME LOOKUP FAILURE: cannot resolve no.such.host.invalid: Name or service not known, host: no.such.host.invalid:11211
