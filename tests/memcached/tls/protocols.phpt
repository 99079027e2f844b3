--TEST--
TLS under text, meta and binary: single and many, large and small, delayed, buffered, without replies, SASL
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'program:openssl', 'program:saslpasswd2');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/tls.inc';
$ca = new TestAuthority;

/** All that goes another way, checked against what was stored. @return list<string> what is wrong */
function everything(Memcached $m): array
{
	$wrong = [];
	$check = function (string $what, bool $right) use (&$wrong, $m): void {
		if (!$right) {
			$wrong[] = "$what [{$m->getResultMessage()}: {$m->getLastErrorMessage()}]";
		}
	};
	$m->setOption(Memcached::OPT_COMPRESSION, false);
	$check('set', $m->set('a', 'value'));
	$check('get', $m->get('a') === 'value');
	$check('no such key', $m->get('none') === false && $m->getResultCode() === Memcached::RES_NOTFOUND);
	$check('append', $m->append('a', '+') && $m->get('a') === 'value+');
	$check('counter', $m->set('n', 5) && $m->increment('n', 3) === 8);
	$check('cas', is_array($row = $m->get('a', null, Memcached::GET_EXTENDED)) && $m->cas($row['cas'], 'a', 'new') && $m->get('a') === 'new');
	$check('delete', $m->delete('a') && $m->get('a') === false);
	$check('stats', count($m->getStats()) > 0 && count($m->getVersion()) > 0);
	// Around the sizes of a record, of two, and of what is copied or sent as it stands.
	foreach ([0, 1, 500, 1000, 1024, 2048, 8000, 16000, 16300, 16384, 16400, 32700, 32768, 100000, 1000000] as $size) {
		$value = $size ? substr(str_repeat(random_bytes(997), intdiv($size, 997) + 1), 0, $size) : '';
		$check("set and get of $size", $m->set('big', $value) && $m->get('big') === $value);
		$check("replace of $size", $m->replace('big', $value) && $m->get('big') === $value);
	}
	// Values over the ends of records: some memcached never look at what such a record still holds.
	foreach ([[300, 3000], [7, 2000], [3000, 5], [1500, 200], [9000, 20], [20000, 5], [17, 16360], [8100, 8100]] as [$one, $other]) {
		$items = [];
		for ($i = 0; $i < 60; $i++) {
			$items["key$i"] = str_repeat(chr(97 + $i % 26), $i % 2 ? $one : $other);
		}
		$check("set of many of $one and $other", $m->setMulti($items));
		$check("get of many of $one and $other", $m->getMulti(array_keys($items)) == $items);
	}
	$items = [];
	for ($i = 0; $i < 5000; $i++) {
		$items["item$i"] = "value of $i " . str_repeat('.', $i % 250);
	}
	$check('set of 5000', $m->setMulti($items));
	$check('get of 5000', $m->getMulti(array_keys($items)) == $items);
	$check('delayed', $m->getDelayed(array_keys($items)) && count($m->fetchAll()) === 5000);
	$check('delete of 5000', !in_array(false, array_map(fn ($r) => $r === true, $m->deleteMulti(array_keys($items))), true));
	$m->setOption(Memcached::OPT_BUFFER_WRITES, true);
	foreach (array_slice($items, 0, 1000) as $key => $value) {
		$m->set($key, $value);
	}
	$m->setOption(Memcached::OPT_BUFFER_WRITES, false);
	$check('buffered', count($m->getMulti(array_slice(array_keys($items), 0, 1000))) === 1000);
	$m->setOption(Memcached::OPT_NOREPLY, true);
	foreach (array_slice($items, 0, 300) as $key => $value) {
		$m->set($key, "$value!");
	}
	$m->setOption(Memcached::OPT_NOREPLY, false);
	$check('without replies', $m->get('item299') === $items['item299'] . '!');
	return $wrong;
}

$protocols = ['text' => Memcached::PROTOCOL_TEXT, 'meta' => Memcached::PROTOCOL_META, 'binary' => Memcached::PROTOCOL_BINARY];
foreach (memcached_programs() as $program) {
	$servers = [memcached_start_tls($ca, ['-I', '2m'], program: $program), memcached_start_tls($ca, ['-I', '2m'], program: $program), memcached_start_tls($ca, ['-I', '2m'], program: $program)];
	foreach ($protocols as $name => $protocol) {
		foreach ([1, 3] as $count) {
			foreach ([STREAM_CRYPTO_PROTO_TLSv1_2, STREAM_CRYPTO_PROTO_TLSv1_3] as $version) {
				$m = client(array_slice($servers, 0, $count), tls_options($ca, [Memcached::OPT_PROTOCOL => $protocol, Memcached::OPT_TLS_MIN_VERSION => $version]));
				foreach (everything($m) as $wrong) {
					echo basename($program), " $name, $count servers: $wrong\n";
				}
			}
		}
	}
	foreach ($servers as $server) {
		$server->kill();
	}
}
echo count(memcached_programs()) > 0 ? "as without\n" : "NOTHING\n";

// A server that takes no TLS 1.3, and one that takes nothing else.
$old = memcached_start_tls($ca, env: [(function () use ($ca): string {
	file_put_contents("$ca->dir/openssl.cnf", "openssl_conf = a\n[a]\nssl_conf = b\n[b]\nsystem_default = c\n[c]\nMaxProtocol = TLSv1.2\n");
	return "OPENSSL_CONF=$ca->dir/openssl.cnf";
})()]);
$new = memcached_start_tls($ca, ['-o', 'ssl_min_version=3']);
foreach ([[$old, STREAM_CRYPTO_PROTO_TLSv1_2], [$old, STREAM_CRYPTO_PROTO_TLSv1_3], [$new, STREAM_CRYPTO_PROTO_TLSv1_2]] as [$server, $version]) {
	$m = client($server, tls_options($ca, [Memcached::OPT_TLS_MIN_VERSION => $version]));
	echo $m->set('a', 1) ? 'well' : preg_replace('/used: .*/', 'used', $m->getLastErrorMessage()), "\n";
}

// Names and passwords.
$file = "$ca->dir/users";
file_put_contents($file, "user:secret\n");
foreach (['text' => memcached_start_tls($ca, ['-Y', $file]), 'binary' => memcached_start_tls($ca, ['-S'], env: memcached_sasl_env('user', 'secret'))] as $name => $server) {
	foreach (['secret', 'wrong'] as $password) {
		$m = client($server, tls_options($ca, [Memcached::OPT_PROTOCOL => $protocols[$name]]));
		$m->setSaslAuthData('user', $password);
		show($m, $name, [$m->set('a', 'b'), $m->get('a')]);
	}
}
?>
--EXPECT--
as without
well
CONNECTION FAILURE: TLS: 127.0.0.1 speaks no version of TLS that may be used
well
text: [true,"b"] [0 SUCCESS]
text: [false,false] [41 AUTHENTICATION FAILURE]
binary: [true,"b"] [0 SUCCESS]
binary: [false,false] [41 AUTHENTICATION FAILURE]
