--TEST--
the protocol is chosen by an option, php.ini or the connection string; not together with datagrams
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';
$names = array_flip(['text' => Memcached::PROTOCOL_TEXT, 'meta' => Memcached::PROTOCOL_META, 'binary' => Memcached::PROTOCOL_BINARY]);
$protocol = fn (Memcached $m) => $names[$m->getOption(Memcached::OPT_PROTOCOL)];

echo "-- php.ini\n";
foreach (['text', 'meta', 'binary', 'META', 'none', ''] as $name) {
	$set = @ini_set('memcached.default_protocol', $name) !== false;
	$with = [];
	foreach ([0, 1] as $binary) {
		ini_set('memcached.default_binary_protocol', (string) $binary);
		$with[] = $protocol(new Memcached());
	}
	echo "'$name': ", $set ? '' : 'refused, ', implode(', with default_binary_protocol ', $with), "\n";
	echo $set === (@ini_set('memcached.sess_protocol', $name) !== false) ? '' : "sess_protocol is another one\n";
}
ini_set('memcached.default_binary_protocol', '0');
// one of php.ini itself that is none
echo php_run('ours', 'memcached', '<?php var_dump(ini_get("memcached.default_protocol")); var_dump((new Memcached())->getOption(Memcached::OPT_PROTOCOL));', [], ['memcached.default_protocol' => 'none']);

echo "-- connection strings\n";
$server = memcached_start();
$servers = "--SERVER={$server->address()}";
$strings = [
	'--META-PROTOCOL', "--META-PROTOCOL $servers", "$servers --META-PROTOCOL", "$servers --META-PROTOCOL --POLL-TIMEOUT=1000", "$servers --BINARY-PROTOCOL --META-PROTOCOL",
	"$servers --NAMESPACE=\"--META-PROTOCOL\"", "$servers --META-PROTOCOLS", "$servers--META-PROTOCOL", "--META-PROTOCOL\0$servers", "$servers --META-PROTOCOL\0", "$servers --USE-UDP --META-PROTOCOL",
];
foreach ($strings as $string) {
	echo json_encode(str_replace((string) $server->port, 'PORT', $string), JSON_UNESCAPED_SLASHES), ': ';
	try {
		$m = new Memcached(null, null, $string);
		echo $protocol($m), ', ', count($m->getServerList()), ' servers', $m->getServerList() ? ', ' . json_encode($m->set('k', 'v')) : '', "\n";
	} catch (MemcachedException $e) {
		// libmemcached says more
		echo preg_replace('/:\d{5}/', ':PORT', $e->getMessage()), "\n";
	}
}
$persistent = new Memcached('by string', null, "$servers --META-PROTOCOL");
echo $protocol(new Memcached('by string', null, "$servers --META-PROTOCOL")), "\n";

echo "-- with datagrams\n";
$orders = [
	'UDP, then meta' => [Memcached::OPT_USE_UDP => true, Memcached::OPT_PROTOCOL => Memcached::PROTOCOL_META],
	'meta, then UDP' => [Memcached::OPT_PROTOCOL => Memcached::PROTOCOL_META, Memcached::OPT_USE_UDP => true],
];
foreach ($orders as $name => $options) {
	$m = client($server);
	foreach ($options as $option => $value) {
		attempt($m, "$name: $option", fn () => $m->setOption($option, $value));
	}
	echo $protocol($m), $m->getOption(Memcached::OPT_USE_UDP) ? ' by datagrams' : ' by streams', "; {$m->getLastErrorMessage()}\n";
	$m = client($server);
	attempt($m, "$name, at once", fn () => $m->setOptions($options));
	// what was refused is as it was, and the client works
	if (!$m->getOption(Memcached::OPT_USE_UDP)) {
		show($m, 'set', $m->set('k', 1));
	}
}
?>
--EXPECT--
-- php.ini
'text': text, with default_binary_protocol text
'meta': meta, with default_binary_protocol meta
'binary': binary, with default_binary_protocol binary
'META': refused, binary, with default_binary_protocol binary
'none': refused, binary, with default_binary_protocol binary
'': text, with default_binary_protocol binary
string(0) ""
int(0)
-- connection strings
"--META-PROTOCOL": meta, 0 servers
"--META-PROTOCOL --SERVER=127.0.0.1:PORT": meta, 1 servers, true
"--SERVER=127.0.0.1:PORT --META-PROTOCOL": meta, 1 servers, true
"--SERVER=127.0.0.1:PORT --META-PROTOCOL --POLL-TIMEOUT=1000": meta, 1 servers, true
"--SERVER=127.0.0.1:PORT --BINARY-PROTOCOL --META-PROTOCOL": meta, 1 servers, true
"--SERVER=127.0.0.1:PORT --NAMESPACE=\"--META-PROTOCOL\"": text, 1 servers, true
"--SERVER=127.0.0.1:PORT --META-PROTOCOLS": configuration error: "--META-PROTOCOLS" at position 25 cannot be read
"--SERVER=127.0.0.1:PORT--META-PROTOCOL": configuration error: "--SERVER=127.0.0.1:PORT--META-PROTOCOL" at position 0 cannot be read
"--META-PROTOCOL\u0000--SERVER=127.0.0.1:PORT": configuration error: "--META-PROTOCOL" at position 0 cannot be read
"--SERVER=127.0.0.1:PORT --META-PROTOCOL\u0000": configuration error: "--META-PROTOCOL" at position 25 cannot be read
"--SERVER=127.0.0.1:PORT --USE-UDP --META-PROTOCOL": configuration error: ACTION NOT SUPPORTED: the meta protocol does not go by datagrams (OPT_USE_UDP)
meta
-- with datagrams
UDP, then meta: 27: true [0 SUCCESS]
  Warning: Memcached::setOption(): error setting memcached option: ACTION NOT SUPPORTED: the meta protocol does not go by datagrams (OPT_USE_UDP)
UDP, then meta: -1101: false [28 ACTION NOT SUPPORTED]
text by datagrams; ACTION NOT SUPPORTED: the meta protocol does not go by datagrams (OPT_USE_UDP)
  Warning: Memcached::setOptions(): error setting memcached option: ACTION NOT SUPPORTED: the meta protocol does not go by datagrams (OPT_USE_UDP)
UDP, then meta, at once: false [28 ACTION NOT SUPPORTED]
meta, then UDP: -1101: true [0 SUCCESS]
  Warning: Memcached::setOption(): error setting memcached option: ACTION NOT SUPPORTED: the meta protocol does not go by datagrams (OPT_USE_UDP)
meta, then UDP: 27: false [28 ACTION NOT SUPPORTED]
meta by streams; ACTION NOT SUPPORTED: the meta protocol does not go by datagrams (OPT_USE_UDP)
  Warning: Memcached::setOptions(): error setting memcached option: ACTION NOT SUPPORTED: the meta protocol does not go by datagrams (OPT_USE_UDP)
meta, then UDP, at once: false [28 ACTION NOT SUPPORTED]
set: true [0 SUCCESS]
