--TEST--
TLS options: values, what cannot be set, a pool whose options are set again, UDP and unix sockets
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'program:openssl');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/tls.inc';
$ca = new TestAuthority;
$server = memcached_start_tls($ca);

/** @return array<string, int> */
function all_options(): array
{
	return array_filter((new ReflectionClass('Memcached'))->getConstants(), fn (string $name) => str_contains($name, 'TLS'), ARRAY_FILTER_USE_KEY);
}

function values(Memcached $m): void
{
	foreach (all_options() as $name => $option) {
		echo "  $name: ", one_line($m->getOption($option)), "\n";
	}
}

echo "defaults\n";
values(new Memcached);
echo "set\n";
$m = new Memcached;
foreach (all_options() as $name => $option) {
	$value = match ($name) {
		'OPT_USE_TLS' => 'on',
		'OPT_TLS_VERIFY_PEER' => 0,
		'OPT_TLS_MIN_VERSION' => STREAM_CRYPTO_PROTO_TLSv1_3,
		'OPT_TLS_PASSPHRASE' => new class { function __toString() { return 'secret'; } },
		default => strtolower($name),
	};
	attempt($m, $name, fn () => $m->setOption($option, $value));
}
values($m);
echo "unset\n";
attempt($m, 'all', fn () => $m->setOptions([Memcached::OPT_USE_TLS => false, Memcached::OPT_TLS_CA_FILE => null, Memcached::OPT_TLS_CA_PATH => '', Memcached::OPT_TLS_CERT_FILE => false,
	Memcached::OPT_TLS_KEY_FILE => '', Memcached::OPT_TLS_PASSPHRASE => null, Memcached::OPT_TLS_PEER_NAME => '', Memcached::OPT_TLS_VERIFY_PEER => true, Memcached::OPT_TLS_MIN_VERSION => STREAM_CRYPTO_PROTO_TLSv1_2]));
values($m);
echo "what cannot be\n";
attempt($m, 'an old version', fn () => $m->setOption(Memcached::OPT_TLS_MIN_VERSION, STREAM_CRYPTO_PROTO_TLSv1_1));
attempt($m, 'no version', fn () => $m->setOption(Memcached::OPT_TLS_MIN_VERSION, '1.3'));
attempt($m, 'a NUL byte', fn () => $m->setOption(Memcached::OPT_TLS_CA_FILE, "ca\0pem"));
attempt($m, 'an array', fn () => $m->setOption(Memcached::OPT_TLS_PEER_NAME, []));
attempt($m, 'no text', fn () => $m->setOption(Memcached::OPT_TLS_PEER_NAME, new stdClass));

echo "UDP\n";
$m = client($server, tls_options($ca));
show($m, 'get', $m->set('a', 1));
attempt($m, 'UDP too', fn () => $m->setOption(Memcached::OPT_USE_UDP, true));
echo '  ', $m->getLastErrorMessage(), "\n";
show($m, 'get', $m->get('a'));
$m = client($server);
$m->setOption(Memcached::OPT_USE_UDP, true);
attempt($m, 'TLS too', fn () => $m->setOption(Memcached::OPT_USE_TLS, true));
var_dump($m->getOption(Memcached::OPT_USE_TLS));

echo "unix sockets go without\n";
$local = memcached_start_unix();
$m = client([$local, $server], tls_options($ca));
var_dump($m->setMulti($items = array_combine(range('a', 'z'), range(1, 26))), $m->getMulti(array_keys($items)) == $items, count($m->getVersion()));

echo "the same values again change nothing\n";
$connections = fn () => (int) $server->stat('total_connections');
/** As a page does that sets up its pool. */
function pool(array $options): Memcached
{
	global $server;
	$m = new Memcached('pool');
	$m->setOptions($options);
	if (!$m->getServerList()) {
		$m->addServer($server->host, $server->port);
	}
	return $m;
}
pool(tls_options($ca))->get('a');
$before = $connections();
for ($i = 0; $i < 5; $i++) {
	pool(tls_options($ca, [Memcached::OPT_TLS_VERIFY_PEER => 1, Memcached::OPT_TLS_CERT_FILE => null]))->get('a');
}
// each look at the statistics is a connection
echo '  connections made: ', $connections() - $before - 1, "\n";
echo "others close the connections\n";
foreach ([Memcached::OPT_TLS_VERIFY_PEER => false, Memcached::OPT_TLS_PEER_NAME => '127.0.0.1', Memcached::OPT_TLS_MIN_VERSION => STREAM_CRYPTO_PROTO_TLSv1_3] as $option => $value) {
	$before = $connections();
	$m = pool(tls_options($ca, [$option => $value]));
	$m->setOption($option, $value);
	$m->get('a');
	echo '  ', array_search($option, all_options(), true), ': ', $connections() - $before - 1, ' made, ', $m->getResultMessage(), "\n";
}
$m = pool([Memcached::OPT_USE_TLS => false]);
show($m, '  OPT_USE_TLS', $m->get('a'));
echo "without TLS they change nothing\n";
$plain = client(memcached_start());
$plain->get('a');
$plain->setOptions([Memcached::OPT_TLS_CA_FILE => $ca->ca_file, Memcached::OPT_TLS_VERIFY_PEER => false]);
show($plain, 'get', $plain->get('a'));

echo "a client without TLS\n";
foreach ([Memcached::PROTOCOL_TEXT, Memcached::PROTOCOL_META, Memcached::PROTOCOL_BINARY] as $protocol) {
	$m = client($server, [Memcached::OPT_PROTOCOL => $protocol]);
	$m->get('a');
	echo '  ', preg_replace(['/\d+\.0\.0\.1:\d+/', '/(receiving from SERVER: Connection reset by peer|sending to SERVER: [\w ]+|SERVER closed the connection)/'], ['SERVER', 'closed'], $m->getLastErrorMessage()), "\n";
}
// Others say in an alert that they expect TLS.
$alert = socket_server_once("\x15\x03\x01\x00\x02\x02\x46");
foreach ([Memcached::PROTOCOL_TEXT, Memcached::PROTOCOL_META, Memcached::PROTOCOL_BINARY] as $protocol) {
	$m = client($alert, [Memcached::OPT_PROTOCOL => $protocol, Memcached::OPT_POLL_TIMEOUT => 500]);
	$m->get('a');
	echo '  ', preg_replace('/\d+\.0\.0\.1:\d+/', 'SERVER', $m->getLastErrorMessage()), "\n";
}

echo "open_basedir\n";
ini_set('open_basedir', sys_get_temp_dir());
foreach (['CA_FILE', 'CA_PATH', 'CERT_FILE', 'KEY_FILE', 'PEER_NAME'] as $name) {
	$option = constant("Memcached::OPT_TLS_$name");
	show($m, $name, [@$m->setOption($option, '/etc/hostname'), @$m->setOption($option, $ca->ca_file)]);
}
var_dump(@ini_set('memcached.sess_tls_ca_file', '/etc/hostname'), ini_set('memcached.sess_tls_ca_file', $ca->ca_file));
?>
--EXPECT--
defaults
  OPT_USE_TLS: false
  OPT_TLS_CA_FILE: NULL
  OPT_TLS_CA_PATH: NULL
  OPT_TLS_CERT_FILE: NULL
  OPT_TLS_KEY_FILE: NULL
  OPT_TLS_PASSPHRASE: NULL
  OPT_TLS_PEER_NAME: NULL
  OPT_TLS_MIN_VERSION: 32
  OPT_TLS_VERIFY_PEER: true
set
OPT_USE_TLS: true [0 SUCCESS]
OPT_TLS_CA_FILE: true [0 SUCCESS]
OPT_TLS_CA_PATH: true [0 SUCCESS]
OPT_TLS_CERT_FILE: true [0 SUCCESS]
OPT_TLS_KEY_FILE: true [0 SUCCESS]
OPT_TLS_PASSPHRASE: true [0 SUCCESS]
OPT_TLS_PEER_NAME: true [0 SUCCESS]
OPT_TLS_MIN_VERSION: true [0 SUCCESS]
OPT_TLS_VERIFY_PEER: true [0 SUCCESS]
  OPT_USE_TLS: true
  OPT_TLS_CA_FILE: 'opt_tls_ca_file'
  OPT_TLS_CA_PATH: 'opt_tls_ca_path'
  OPT_TLS_CERT_FILE: 'opt_tls_cert_file'
  OPT_TLS_KEY_FILE: 'opt_tls_key_file'
  OPT_TLS_PASSPHRASE: 'secret'
  OPT_TLS_PEER_NAME: 'opt_tls_peer_name'
  OPT_TLS_MIN_VERSION: 64
  OPT_TLS_VERIFY_PEER: false
unset
all: true [0 SUCCESS]
  OPT_USE_TLS: false
  OPT_TLS_CA_FILE: NULL
  OPT_TLS_CA_PATH: NULL
  OPT_TLS_CERT_FILE: NULL
  OPT_TLS_KEY_FILE: NULL
  OPT_TLS_PASSPHRASE: NULL
  OPT_TLS_PEER_NAME: NULL
  OPT_TLS_MIN_VERSION: 32
  OPT_TLS_VERIFY_PEER: true
what cannot be
  Warning: Memcached::setOption(): error setting memcached option: TLS is spoken from version 1.2 on (STREAM_CRYPTO_PROTO_TLSv1_2, STREAM_CRYPTO_PROTO_TLSv1_3)
an old version: false [38 INVALID ARGUMENTS]
  Warning: Memcached::setOption(): error setting memcached option: TLS is spoken from version 1.2 on (STREAM_CRYPTO_PROTO_TLSv1_2, STREAM_CRYPTO_PROTO_TLSv1_3)
no version: false [38 INVALID ARGUMENTS]
  Warning: Memcached::setOption(): error setting memcached option: a NUL byte cannot be in it
a NUL byte: false [38 INVALID ARGUMENTS]
  Warning: Array to string conversion
an array: true [38 INVALID ARGUMENTS]
no text: Error: Object of class stdClass could not be converted to string
UDP
get: true [0 SUCCESS]
  Warning: Memcached::setOption(): error setting memcached option: ACTION NOT SUPPORTED: TLS is not spoken by datagrams (OPT_USE_TLS, OPT_USE_UDP)
UDP too: false [28 ACTION NOT SUPPORTED]
  ACTION NOT SUPPORTED: TLS is not spoken by datagrams (OPT_USE_TLS, OPT_USE_UDP)
get: 1 [0 SUCCESS]
  Warning: Memcached::setOption(): error setting memcached option: ACTION NOT SUPPORTED: TLS is not spoken by datagrams (OPT_USE_TLS, OPT_USE_UDP)
TLS too: false [28 ACTION NOT SUPPORTED]
bool(false)
unix sockets go without
bool(true)
bool(true)
int(2)
the same values again change nothing
  connections made: 0
others close the connections
  OPT_TLS_VERIFY_PEER: 1 made, SUCCESS
  OPT_TLS_PEER_NAME: 1 made, SUCCESS
  OPT_TLS_MIN_VERSION: 1 made, SUCCESS
  OPT_USE_TLS: false [7 UNKNOWN READ FAILURE]
without TLS they change nothing
get: false [16 NOT FOUND]
a client without TLS
  UNKNOWN READ FAILURE: closed (as a server does that expects TLS, OPT_USE_TLS), host: SERVER
  UNKNOWN READ FAILURE: closed (as a server does that expects TLS, OPT_USE_TLS), host: SERVER
  UNKNOWN READ FAILURE: closed (as a server does that expects TLS, OPT_USE_TLS), host: SERVER
  UNKNOWN READ FAILURE: SERVER closed the connection (as a server does that expects TLS, OPT_USE_TLS), host: SERVER
  UNKNOWN READ FAILURE: SERVER closed the connection (as a server does that expects TLS, OPT_USE_TLS), host: SERVER
  UNKNOWN READ FAILURE: SERVER closed the connection (as a server does that expects TLS, OPT_USE_TLS), host: SERVER
open_basedir
CA_FILE: [false,true] [38 INVALID ARGUMENTS]
CA_PATH: [false,true] [38 INVALID ARGUMENTS]
CERT_FILE: [false,true] [38 INVALID ARGUMENTS]
KEY_FILE: [false,true] [38 INVALID ARGUMENTS]
PEER_NAME: [true,true] [38 INVALID ARGUMENTS]
bool(false)
string(0) ""
