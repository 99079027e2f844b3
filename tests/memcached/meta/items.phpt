--TEST--
what only meta can say of items; getAndTouch in all protocols
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'memcached:1.6.38', 'memcached:1.6.40');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/proxy.inc';
const PROTOCOLS = ['text' => Memcached::PROTOCOL_TEXT, 'meta' => Memcached::PROTOCOL_META, 'binary' => Memcached::PROTOCOL_BINARY];

function pieces(object $server, int $protocol): Pieces\Memcached
{
	$m = new Pieces\Memcached;
	$m->setOptions([Memcached::OPT_PROTOCOL => $protocol, Memcached::OPT_COMPRESSION => false]);
	$m->addServer($server->host, $server->port);
	return $m;
}

/** Seconds that the server keeps it, -1 for ever. */
function ttl(TestMemcached $server, string $key): int
{
	return (int) (preg_match('/^HD t(-?\d+)/', $server->raw("mg $key t\r\n"), $m) ? $m[1] : -2);
}

$old = memcached_start(['-t', '1']);
$new = memcached_start_version('1.6.40', ['-t', '1']);
foreach ([$old, memcached_start_version('1.6.38'), $new] as $server) {
	foreach (PROTOCOLS as $name => $protocol) {
		$m = pieces($server, $protocol);
		$m->flush();
		$m->setMulti(['a' => 'A', 'b' => [1], 'c' => 'C']);
		$got = [$m->getAndTouch('a', 1000), $m->getAndTouch('none', 1000), $m->getResultCode(), $m->getAndTouchMulti(['b', 'none', 'c'], 2000),
			$m->getMulti(['a', 'b']), $m->getAndTouch('a', 3000, Memcached::GET_EXTENDED)['value'], array_keys($m->getAndTouchMulti(['none', 'c'], 2000, Memcached::GET_PRESERVE_ORDER))];
		$ttls = [ttl($server, 'a'), ttl($server, 'b'), ttl($server, 'c')];
		echo "$name: ", json_encode($got), ' ', $ttls[0] > 2990 && $ttls[1] > 1990 && $ttls[1] <= 2000 && $ttls[2] > 1990 ? 'touched' : json_encode($ttls), "\n";
		// append or add
		$got = [];
		for ($i = 0; $i < 2; $i++) {
			$got[] = $m->appendOrAdd('list', "$i,", 500);
			$got[] = $m->prependOrAdd('front', "$i,", 500);
		}
		echo json_encode([...$got, $m->get('list'), $m->get('front')]), ttl($server, 'list') > 490 ? '' : ' NO EXPIRATION', "\n";
	}
}

echo "-- details\n";
foreach ([$old, $new] as $server) {
	$m = pieces($server, Memcached::PROTOCOL_META);
	$m->set('d', 'value', 100);
	$seen = $m->get('d', null, Memcached::GET_EXTENDED | Memcached::GET_NO_BUMP);
	echo json_encode(array_diff_key($seen, ['cas' => 1, 'ttl' => 1, 'last_access' => 1])), ' ', $seen['ttl'] > 90 && $seen['last_access'] < 10 ? 'times' : json_encode($seen), "\n";
	var_dump($m->get('d', null, Memcached::GET_EXTENDED | Memcached::GET_NO_BUMP)['hit_before']); // it did not count
	$m->get('d');
	var_dump($m->getMulti(['d'], Memcached::GET_EXTENDED)['d']['hit_before']);
	show($m, 'invalidate', $m->invalidate('d', 50));
	$stale = array_map(fn () => array_intersect_key($m->get('d', null, Memcached::GET_EXTENDED), ['value' => 1, 'stale' => 1, 'won' => 1]), [1, 2]);
	echo json_encode($stale), ' ', ttl($server, 'd') <= 50 ? 'shorter' : 'AS BEFORE', "\n";
	show($m, 'invalidate', $m->invalidate('none'));
	show($m, 'deleteValue', $m->deleteValue('d'));
	show($m, 'setWithCas', $m->setWithCas('own', ['v'], 12345));
	show($m, 'setWithCas', $m->setWithCas('own', 'later', '18446744073709551615', 60));
	var_dump($m->get('own', null, Memcached::GET_EXTENDED)['cas'] ?? null);
	attempt($m, 'bad token', fn () => $m->setWithCas('own', 'v', 'x'));
	show($m, 'and on', $m->get('d'));
}

echo "-- getIfChanged\n";
$large = str_repeat('0123456789', 20000);
foreach ([$old, $new] as $server) {
	foreach (PROTOCOLS as $name => $protocol) {
		$proxy = proxy_start($server);
		$m = pieces($proxy, $protocol);
		$m->set('large', $large);
		$first = $m->get('large', null, Memcached::GET_EXTENDED);
		$before = $server->stat('bytes_written');
		$same = $m->getIfChanged('large', $first['cas']);
		$bytes = $server->stat('bytes_written') - $before;
		$m->set('large', 'other');
		$changed = $m->getIfChanged('large', $first['cas']);
		echo "$name: ", json_encode($same), $bytes > 200000 ? ' sent again' : ' a header', ', ', $changed['value'], $changed['cas'] != $first['cas'] ? ' of another CAS' : '', ', ',
			json_encode($m->getIfChanged('none', 5)), " {$m->getResultCode()}, ", json_encode($m->getIfChanged('large', null)), " {$m->getResultCode()}\n";
	}
}

echo "-- elsewhere\n";
$m = pieces($new, Memcached::PROTOCOL_TEXT);
foreach (['invalidate' => ['k'], 'deleteValue' => ['k'], 'setWithCas' => ['k', 'v', 5], 'get' => ['k', null, Memcached::GET_NO_BUMP], 'getMulti' => [['k'], Memcached::GET_NO_BUMP], 'meta' => ['mg', 'k', ['v']]] as $method => $args) {
	show($m, $method, $m->$method(...$args));
}
echo $m->getLastErrorMessage(), "\n";
?>
--EXPECT--
text: ["A",false,16,{"b":[1],"c":"C"},{"a":"A","b":[1]},"A",["none","c"]] touched
[true,true,true,true,"0,1,","1,0,"]
meta: ["A",false,16,{"b":[1],"c":"C"},{"a":"A","b":[1]},"A",["none","c"]] touched
[true,true,true,true,"0,1,","1,0,"]
binary: ["A",false,16,{"b":[1],"c":"C"},{"a":"A","b":[1]},"A",["none","c"]] touched
[true,true,true,true,"0,1,","1,0,"]
text: ["A",false,16,{"b":[1],"c":"C"},{"a":"A","b":[1]},"A",["none","c"]] touched
[true,true,true,true,"0,1,","1,0,"]
meta: ["A",false,16,{"b":[1],"c":"C"},{"a":"A","b":[1]},"A",["none","c"]] touched
[true,true,true,true,"0,1,","1,0,"]
binary: ["A",false,16,{"b":[1],"c":"C"},{"a":"A","b":[1]},"A",["none","c"]] touched
[true,true,true,true,"0,1,","1,0,"]
text: ["A",false,16,{"b":[1],"c":"C"},{"a":"A","b":[1]},"A",["none","c"]] touched
[true,true,true,true,"0,1,","1,0,"]
meta: ["A",false,16,{"b":[1],"c":"C"},{"a":"A","b":[1]},"A",["none","c"]] touched
[true,true,true,true,"0,1,","1,0,"]
binary: ["A",false,16,{"b":[1],"c":"C"},{"a":"A","b":[1]},"A",["none","c"]] touched
[true,true,true,true,"0,1,","1,0,"]
-- details
{"value":"value","flags":0,"hit_before":false,"size":5,"stale":false,"won":false} times
bool(false)
bool(true)
invalidate: true [0 SUCCESS]
[{"value":"value","stale":true,"won":true},{"value":"value","stale":true,"won":false}] shorter
invalidate: false [16 NOT FOUND]
deleteValue: false [28 ACTION NOT SUPPORTED]
setWithCas: false [28 ACTION NOT SUPPORTED]
setWithCas: false [28 ACTION NOT SUPPORTED]
NULL
bad token: false [38 INVALID ARGUMENTS]
and on: 'value' [0 SUCCESS]
{"value":"value","flags":0,"hit_before":false,"size":5,"stale":false,"won":false} times
bool(false)
bool(true)
invalidate: true [0 SUCCESS]
[{"value":"value","stale":true,"won":true},{"value":"value","stale":true,"won":false}] shorter
invalidate: false [16 NOT FOUND]
deleteValue: true [0 SUCCESS]
setWithCas: true [0 SUCCESS]
setWithCas: true [0 SUCCESS]
string(20) "18446744073709551615"
bad token: false [38 INVALID ARGUMENTS]
and on: '' [0 SUCCESS]
-- getIfChanged
text: true sent again, other of another CAS, false 16, false 38
meta: true sent again, other of another CAS, false 16, false 38
binary: true sent again, other of another CAS, false 16, false 38
text: true sent again, other of another CAS, false 16, false 38
meta: true a header, other of another CAS, false 16, false 38
binary: true sent again, other of another CAS, false 16, false 38
-- elsewhere
invalidate: false [28 ACTION NOT SUPPORTED]
deleteValue: false [28 ACTION NOT SUPPORTED]
setWithCas: false [28 ACTION NOT SUPPORTED]
get: false [28 ACTION NOT SUPPORTED]
getMulti: false [28 ACTION NOT SUPPORTED]
meta: false [28 ACTION NOT SUPPORTED]
ACTION NOT SUPPORTED: this needs another protocol: OPT_PROTOCOL
