--TEST--
OPT_LARGE_VALUES: values larger than an item, in chunks over the pool: stored, read, added, compared, touched, deleted
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$servers = [memcached_start(), memcached_start(), memcached_start()];

/** How many items there are, by server; one that is just moved within the server may be missing. @return list<int> */
function items(array $servers): array
{
	return array_map(fn ($server) => preg_match_all('/^key=/m', socket_exchange($server->address(), "lru_crawler metadump all\r\n", "END\r\n")), $servers);
}

mt_srand(7);
$large = implode('', array_map(fn () => pack('N', mt_rand()), range(1, 1200000))); // 4.8 MB
$another = strrev($large);
foreach (['TEXT', 'META', 'BINARY'] as $protocol) {
	echo "$protocol\n";
	foreach ($servers as $server) {
		$server->raw("flush_all\r\n");
	}
	$options = [Memcached::OPT_PROTOCOL => constant("Memcached::PROTOCOL_$protocol"), Memcached::OPT_PREFIX_KEY => "$protocol:"];
	$m = new Pieces\Memcached;
	$m->setOptions($options + [Memcached::OPT_LARGE_VALUES => 100000]);
	$plain = new Memcached;
	$plain->setOptions($options);
	foreach ([$m, $plain] as $client) {
		$client->addServers(array_map(fn ($server) => [$server->host, $server->port], $servers));
	}
	/** What stands under a key: a manifest. */
	$plain_item = function (string $key) use ($servers, $protocol) {
		foreach ($servers as $server) {
			if ($item = $server->item("$protocol:$key")) {
				return $item['data'];
			}
		}
	};
	show($m, 'set', $m->set('k', $large, 1000));
	wait_for(fn () => array_sum(items($servers)) === 49, '49 items');
	echo min($counts = items($servers)) > 5 ? '  over all servers' : json_encode($counts), "\n";
	show($m, 'get', $m->get('k') === $large);
	show($plain, 'get without the option', $plain->get('k') === $large);
	show($m, 'getMulti', $m->getMulti(['k', 'none']) === ['k' => $large]);
	$m->getDelayed(['k']);
	show($m, 'fetchAll', $m->fetchAll() === [['key' => 'k', 'value' => $large]] || $protocol === 'BINARY');
	show($m, 'add', $m->add('k', $another));
	show($m, 'add anew', $m->add('added', $another));
	show($m, 'replace', $m->replace('added', $large));
	show($m, 'get', $m->get('added') === $large);
	show($m, 'replace what is not there', $m->replace('none', $large));
	$found = $m->get('k', null, Memcached::GET_EXTENDED);
	show($m, 'cas', $m->cas($found['cas'], 'k', $another));
	show($m, 'cas again', $m->cas($found['cas'], 'k', $large));
	show($m, 'get', $m->get('k') === $another);
	$m->setOption(Memcached::OPT_COMPRESSION, false);
	show($m, 'append', $m->append('k', 'x'));
	echo '  ', $m->getLastErrorMessage(), "\n";
	show($m, 'prepend', $m->prepend('k', 'x'));
	show($m, 'appendOrAdd', $m->appendOrAdd('k', 'x'));
	$m->setOption(Memcached::OPT_COMPRESSION, true);
	show($m, 'touch', $m->touch('k', 500));
	show($m, 'get', $m->get('k') === $another);
	show($m, 'getAndTouch', $m->getAndTouch('k', 600) === $another);
	wait_for(function () use ($servers, $protocol) {
		$expires = [];
		foreach ($servers as $server) {
			foreach (explode("\n", socket_exchange($server->address(), "lru_crawler metadump all\r\n", "END\r\n")) as $line) {
				if (preg_match("/^key=$protocol(?:%3A|:)(PLV|k)\\b.* exp=(\\d+)/", $line, $f)) {
					$expires[$f[1]][(int) round(((int) $f[2] - time()) / 100)] = true;
				}
			}
		}
		return isset($expires['PLV'][6], $expires['k'][6]);
	}, 'its parts to expire together');
	// An array, compressed, with flags of the user's own.
	$array = ['rows' => array_fill(0, 50000, 'a row of the table'), 'random' => $large];
	$m->setOption(Memcached::OPT_USER_FLAGS, 77);
	show($m, 'an array', $m->set('array', $array));
	$found = $m->get('array', null, Memcached::GET_EXTENDED);
	echo '  ', json_encode([$found['value'] === $array, $found['flags']]), "\n";
	$m->setOption(Memcached::OPT_USER_FLAGS, -1);
	show($m, 'setMulti', $m->setMulti(['small' => 'small', 'large' => $large, 'k' => $large]));
	show($m, 'getMulti', $m->getMulti(['small', 'large', 'k']) === ['small' => 'small', 'large' => $large, 'k' => $large]);
	show($m, 'setByKey', $m->setByKey('here', 'by', $large));
	show($m, 'getByKey', $m->getByKey('here', 'by') === $large);
	$chunks = fn (string $key) => bin2hex(substr($plain_item($key), 24, 16));
	$left = function (string $generation) use ($plain): int {
		for ($i = $left = 0; $i < 48; $i++) {
			@$plain->get("PLV:$i:$generation"); // a chunk alone is no value
			$left += $plain->getResultCode() !== Memcached::RES_NOTFOUND;
		}
		return $left;
	};
	$generations = [$chunks('large'), $chunks('k')];
	echo '  chunks: ', json_encode(array_map($left, $generations)), "\n";
	show($m, 'delete', $m->delete('large'));
	show($m, 'deleteMulti', $m->deleteMulti(['small', 'k', 'none']));
	echo '  chunks: ', json_encode(array_map($left, $generations)), "\n";
	if (Memcached::HAVE_ENCODING) {
		$m->setEncodingKey('secret');
		show($m, 'encrypted', $m->set('secret', $large));
		show($m, 'get', $m->get('secret') === $large);
		show($plain, 'without the key', $plain->get('secret') === $large);
	}
}
?>
--EXPECT--
TEXT
set: true [0 SUCCESS]
  over all servers
get: true [0 SUCCESS]
get without the option: true [0 SUCCESS]
getMulti: true [0 SUCCESS]
fetchAll: true [0 SUCCESS]
add: false [14 NOT STORED]
add anew: true [0 SUCCESS]
replace: true [0 SUCCESS]
get: true [0 SUCCESS]
replace what is not there: false [14 NOT STORED]
cas: true [0 SUCCESS]
cas again: false [12 CONNECTION DATA EXISTS]
get: true [0 SUCCESS]
append: false [28 ACTION NOT SUPPORTED]
  ACTION NOT SUPPORTED: nothing can be appended or prepended with OPT_LARGE_VALUES
prepend: false [28 ACTION NOT SUPPORTED]
appendOrAdd: false [28 ACTION NOT SUPPORTED]
touch: true [0 SUCCESS]
get: true [0 SUCCESS]
getAndTouch: true [0 SUCCESS]
an array: true [0 SUCCESS]
  [true,77]
setMulti: true [0 SUCCESS]
getMulti: true [0 SUCCESS]
setByKey: true [0 SUCCESS]
getByKey: true [0 SUCCESS]
  chunks: [48,48]
delete: true [0 SUCCESS]
deleteMulti: {"small":true,"k":true,"none":16} [16 NOT FOUND]
  chunks: [0,0]
encrypted: true [0 SUCCESS]
get: true [0 SUCCESS]
without the key: false [0 SUCCESS]
META
set: true [0 SUCCESS]
  over all servers
get: true [0 SUCCESS]
get without the option: true [0 SUCCESS]
getMulti: true [0 SUCCESS]
fetchAll: true [0 SUCCESS]
add: false [14 NOT STORED]
add anew: true [0 SUCCESS]
replace: true [0 SUCCESS]
get: true [0 SUCCESS]
replace what is not there: false [14 NOT STORED]
cas: true [0 SUCCESS]
cas again: false [12 CONNECTION DATA EXISTS]
get: true [0 SUCCESS]
append: false [28 ACTION NOT SUPPORTED]
  ACTION NOT SUPPORTED: nothing can be appended or prepended with OPT_LARGE_VALUES
prepend: false [28 ACTION NOT SUPPORTED]
appendOrAdd: false [28 ACTION NOT SUPPORTED]
touch: true [0 SUCCESS]
get: true [0 SUCCESS]
getAndTouch: true [0 SUCCESS]
an array: true [0 SUCCESS]
  [true,77]
setMulti: true [0 SUCCESS]
getMulti: true [0 SUCCESS]
setByKey: true [0 SUCCESS]
getByKey: true [0 SUCCESS]
  chunks: [48,48]
delete: true [0 SUCCESS]
deleteMulti: {"small":true,"k":true,"none":16} [16 NOT FOUND]
  chunks: [0,0]
encrypted: true [0 SUCCESS]
get: true [0 SUCCESS]
without the key: false [0 SUCCESS]
BINARY
set: true [0 SUCCESS]
  over all servers
get: true [0 SUCCESS]
get without the option: true [0 SUCCESS]
getMulti: true [0 SUCCESS]
fetchAll: true [0 SUCCESS]
add: false [12 CONNECTION DATA EXISTS]
add anew: true [0 SUCCESS]
replace: true [0 SUCCESS]
get: true [0 SUCCESS]
replace what is not there: false [16 NOT FOUND]
cas: true [0 SUCCESS]
cas again: false [12 CONNECTION DATA EXISTS]
get: true [0 SUCCESS]
append: false [28 ACTION NOT SUPPORTED]
  ACTION NOT SUPPORTED: nothing can be appended or prepended with OPT_LARGE_VALUES
prepend: false [28 ACTION NOT SUPPORTED]
appendOrAdd: false [28 ACTION NOT SUPPORTED]
touch: true [0 SUCCESS]
get: true [0 SUCCESS]
getAndTouch: true [0 SUCCESS]
an array: true [0 SUCCESS]
  [true,77]
setMulti: true [0 SUCCESS]
getMulti: true [0 SUCCESS]
setByKey: true [0 SUCCESS]
getByKey: true [0 SUCCESS]
  chunks: [48,48]
delete: true [0 SUCCESS]
deleteMulti: {"small":true,"k":true,"none":16} [16 NOT FOUND]
  chunks: [0,0]
encrypted: true [0 SUCCESS]
get: true [0 SUCCESS]
without the key: false [0 SUCCESS]
