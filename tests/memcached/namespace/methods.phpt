--TEST--
OPT_NAMESPACE: every method, over every protocol, finds nothing of before an invalidation, which another process made
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';
$servers = [memcached_start(), memcached_start()];
$ports = implode(',', array_map(fn ($server) => $server->port, $servers));
const PREFIX = 'pre.';

/** What another process says to an expression about $m, which has the names. */
function elsewhere(string $names, string $expression): string
{
	global $ports, $protocol;
	$process = php_start('ours', 'memcached', '<?php
		[, $ports, $protocol, $names] = $argv;
		$m = new Pieces\Memcached;
		$m->setOptions([Memcached::OPT_PROTOCOL => (int) $protocol, Memcached::OPT_PREFIX_KEY => "' . PREFIX . '", Memcached::OPT_NAMESPACE => json_decode($names)]);
		foreach (explode(",", $ports) as $port) {
			$m->addServer("127.0.0.1", (int) $port);
		}
		echo json_encode(' . $expression . ');', [$ports, $protocol, $names]);
	return $process->wait() . $process->errors();
}

foreach (['TEXT', 'META', 'BINARY'] as $name) {
	echo "$name\n";
	foreach ($servers as $server) {
		$server->raw("flush_all\r\n");
	}
	$protocol = constant("Memcached::PROTOCOL_$name");
	$m = new Pieces\Memcached;
	$m->setOptions([Memcached::OPT_PROTOCOL => $protocol, Memcached::OPT_PREFIX_KEY => PREFIX, Memcached::OPT_COMPRESSION => false, Memcached::OPT_NAMESPACE => ['shop', 'product:7']]);
	$m->addServers(array_map(fn ($server) => [$server->host, $server->port], $servers));
	$stored = [
		'set' => fn () => $m->set('set', 1, 1000),
		'setByKey' => fn () => $m->setByKey('there', 'setByKey', 1),
		'setMulti' => fn () => $m->setMulti(['m1' => 'one', 'm2' => ['two'], 3 => 3.5], 1000),
		'setMultiByKey' => fn () => $m->setMultiByKey('there', ['b1' => 1, 'b2' => 2]),
		'add' => fn () => $m->add('add', 'added'),
		'text' => fn () => $m->set('text', 'text'),
		'number' => fn () => $m->set('number', 5),
	];
	foreach ($stored as $what => $do) {
		show($m, $what, $do());
	}
	$methods = [
		'get' => fn () => $m->get('set'),
		'getByKey' => fn () => $m->getByKey('there', 'setByKey'),
		'getMulti' => fn () => $m->getMulti(['m1', 'm2', '3', 'add', 'none'], Memcached::GET_PRESERVE_ORDER),
		'getMultiByKey' => fn () => $m->getMultiByKey('there', ['b1', 'b2']),
		'extended' => fn () => $m->get('set', null, Memcached::GET_EXTENDED)['value'] ?? false,
		'getDelayed' => function () use ($m) {
			$rows = [];
			$asked = $m->getDelayed(['m1', 'm2'], false, function ($m, $row) use (&$rows) {
				$rows[$row['key']] = $row['value'];
			});
			ksort($rows);
			return [$asked, $rows];
		},
		'fetchAll' => function () use ($m) {
			$m->getDelayedByKey('there', ['b1', 'b2'], true);
			return array_column($m->fetchAll() ?: [], 'value', 'key');
		},
		'getAndTouch' => fn () => $m->getAndTouch('set', 500),
		'getAndTouchMulti' => fn () => $m->getAndTouchMulti(['m1', 'm2'], 500),
		'replace' => fn () => $m->replace('add', 'replaced'),
		'append' => fn () => $m->append('text', '+'),
		'prepend' => fn () => $m->prepend('text', '-'),
		'increment' => fn () => $m->increment('number'),
		'decrement' => fn () => $m->decrement('number', 2),
		'touch' => fn () => $m->touch('set', 400),
		'cas' => function () use ($m, &$token) {
			return $m->cas($token, 'set', 2);
		},
		'delete' => fn () => $m->delete('add'),
		'deleteMulti' => fn () => $m->deleteMulti(['m1', 'm2']),
		'deleteMultiByKey' => fn () => $m->deleteMultiByKey('there', ['b1', 'none']),
	];
	$look = function () use ($m, &$token) {
		$token = $m->get('set', null, Memcached::GET_EXTENDED)['cas'];
	};
	$before = [];
	foreach ($methods as $what => $do) {
		$look();
		$result = $do();
		$before[$what] = one_line($result) . " [{$m->getResultCode()} {$m->getResultMessage()}]";
	}
	$stored['set']();
	echo 'keys of other names: ', elsewhere('["shop"]', '[$m->get("set"), $m->getResultMessage()]'), ', of the same in another order: ', elsewhere('["product:7", "shop", "shop"]', '[$m->get("set"), $m->getOption(Memcached::OPT_NAMESPACE)]'), "\n";
	// Each method is the first that comes to know of it.
	foreach ($methods as $what => $do) {
		foreach ($stored as $store) {
			$store();
		}
		$look();
		$other = new Pieces\Memcached;
		$other->setOptions([Memcached::OPT_PROTOCOL => $protocol, Memcached::OPT_PREFIX_KEY => PREFIX]);
		$other->addServers(array_map(fn ($server) => [$server->host, $server->port], $servers));
		if (!$other->invalidateNamespace('product:7')) {
			echo "NOT INVALIDATED\n";
		}
		$result = $do();
		echo "$what: $before[$what] -> ", one_line($result), " [{$m->getResultCode()} {$m->getResultMessage()}]\n";
	}
	// Another process drops them, by either name.
	foreach (['shop', 'product:7'] as $dropped) {
		$m->set('set', 'again');
		echo "$dropped: ", elsewhere('["shop","product:7"]', '[$m->get("set"), $m->invalidateNamespace("' . $dropped . '"), $m->get("set")]');
		show($m, ', here', $m->get('set'));
	}
	// Those that make what is not there.
	show($m, 'increment', $m->increment('count', 1, 10));
	show($m, 'appendOrAdd', $m->appendOrAdd('text', 'x'));
	$m->invalidateNamespace();
	show($m, 'increment', $m->increment('count', 1, 10));
	show($m, 'appendOrAdd', $m->appendOrAdd('text', 'x'));
	show($m, 'get', $m->get('text'));
	// A version that was evicted, or is something else: what was stored stays dead.
	foreach (['' => fn ($server) => $server->raw('delete ' . PREFIX . "PNS:shop\r\n"),
		'of another length' => fn ($server) => $server->raw('set ' . PREFIX . "PNS:shop 0 0 3\r\nabc\r\n"),
		'of other bytes' => fn ($server) => $server->raw('set ' . PREFIX . "PNS:shop 0 0 16\r\n0123456789abc.ef\r\n")] as $how => $harm) {
		$m->set('set', 'stored');
		$holder = $servers[$servers[0]->item(PREFIX . 'PNS:shop') === null ? 1 : 0];
		$old = $holder->item(PREFIX . 'PNS:shop')['data'];
		$harm($holder);
		show($m, "the version is gone $how", $m->get('set'));
		$new = $holder->item(PREFIX . 'PNS:shop')['data'];
		show($m, strlen($new) === 16 && $new !== $old ? 'a new one' : "VERSION $new", [$m->set('set', 'anew'), $m->get('set')]);
		echo '  ', elsewhere('["shop","product:7"]', '$m->get("set")'), "\n";
	}
	// Keys of the client are its own; on the servers, they have the sum of the versions' digits.
	$m->set('key', 'value');
	$digits = implode([...range('A', 'Z'), ...range('a', 'z'), ...range(0, 9), '-', '_']);
	$versions = array_map(fn ($name) => current(array_filter(array_map(fn ($server) => $server->item(PREFIX . "PNS:$name")['data'] ?? null, $servers))), ['shop', 'product:7']);
	$tag = implode(array_map(fn ($a, $b) => $digits[strpos($digits, $a) ^ strpos($digits, $b)], ...array_map(str_split(...), $versions)));
	echo array_values(array_filter($servers, fn ($server) => $server->port === $m->getServerByKey('key')['port']))[0]->item(PREFIX . "$tag:key")['data'] ?? 'NOT THERE', "\n";
	// Without the option, and back.
	$m->setOption(Memcached::OPT_NAMESPACE, null);
	show($m, 'without', [$m->get('key'), $m->set('key', 'other'), $m->get('key'), $m->getOption(Memcached::OPT_NAMESPACE)]);
	$m->setOption(Memcached::OPT_NAMESPACE, ['shop', 'product:7']);
	show($m, 'with', $m->get('key'));
	$m->setOption(Memcached::OPT_PREFIX_KEY, 'other.');
	show($m, 'with another prefix', $m->get('key'));
	$m->setOption(Memcached::OPT_PREFIX_KEY, PREFIX);
	show($m, 'with the prefix', $m->get('key'));
	$m->setOption(Memcached::OPT_NAMESPACE, 'alone');
	show($m, 'one name', [$m->set('key', 'alone'), $m->get('key'), $m->getOption(Memcached::OPT_NAMESPACE)]);
	$m->setOption(Memcached::OPT_NAMESPACE, []);
	show($m, 'none', $m->get('key'));
}
?>
--EXPECT--
TEXT
set: true [0 SUCCESS]
setByKey: true [0 SUCCESS]
setMulti: true [0 SUCCESS]
setMultiByKey: true [0 SUCCESS]
add: true [0 SUCCESS]
text: true [0 SUCCESS]
number: true [0 SUCCESS]
keys of other names: [false,"NOT FOUND"], of the same in another order: [1,["product:7","shop"]]
get: 1 [0 SUCCESS] -> false [16 NOT FOUND]
getByKey: 1 [0 SUCCESS] -> false [16 NOT FOUND]
getMulti: {"m1":"one","m2":["two"],"3":3.5,"add":"added","none":null} [0 SUCCESS] -> {"m1":null,"m2":null,"3":null,"add":null,"none":null} [16 NOT FOUND]
getMultiByKey: {"b1":1,"b2":2} [0 SUCCESS] -> [] [16 NOT FOUND]
extended: 1 [0 SUCCESS] -> false [16 NOT FOUND]
getDelayed: [true,{"m1":"one","m2":["two"]}] [0 SUCCESS] -> [false,[]] [16 NOT FOUND]
fetchAll: {"b1":1,"b2":2} [0 SUCCESS] -> [] [16 NOT FOUND]
getAndTouch: 1 [0 SUCCESS] -> false [16 NOT FOUND]
getAndTouchMulti: {"m1":"one","m2":["two"]} [0 SUCCESS] -> [] [16 NOT FOUND]
replace: true [0 SUCCESS] -> false [14 NOT STORED]
append: true [0 SUCCESS] -> false [14 NOT STORED]
prepend: true [0 SUCCESS] -> false [14 NOT STORED]
increment: 6 [0 SUCCESS] -> false [16 NOT FOUND]
decrement: 4 [0 SUCCESS] -> false [16 NOT FOUND]
touch: true [0 SUCCESS] -> false [16 NOT FOUND]
cas: true [0 SUCCESS] -> false [16 NOT FOUND]
delete: true [0 SUCCESS] -> false [16 NOT FOUND]
deleteMulti: {"m1":true,"m2":true} [0 SUCCESS] -> {"m1":16,"m2":16} [16 NOT FOUND]
deleteMultiByKey: {"b1":true,"none":16} [16 NOT FOUND] -> {"b1":16,"none":16} [16 NOT FOUND]
shop: ["again",true,false], here: false [16 NOT FOUND]
product:7: ["again",true,false], here: false [16 NOT FOUND]
increment: 10 [0 SUCCESS]
appendOrAdd: true [0 SUCCESS]
increment: 10 [0 SUCCESS]
appendOrAdd: true [0 SUCCESS]
get: 'x' [0 SUCCESS]
the version is gone : false [16 NOT FOUND]
a new one: [true,"anew"] [0 SUCCESS]
  "anew"
the version is gone of another length: false [16 NOT FOUND]
a new one: [true,"anew"] [0 SUCCESS]
  "anew"
the version is gone of other bytes: false [16 NOT FOUND]
a new one: [true,"anew"] [0 SUCCESS]
  "anew"
value
without: [false,true,"other",[]] [0 SUCCESS]
with: 'value' [0 SUCCESS]
with another prefix: false [16 NOT FOUND]
with the prefix: 'value' [0 SUCCESS]
one name: [true,"alone",["alone"]] [0 SUCCESS]
none: 'other' [0 SUCCESS]
META
set: true [0 SUCCESS]
setByKey: true [0 SUCCESS]
setMulti: true [0 SUCCESS]
setMultiByKey: true [0 SUCCESS]
add: true [0 SUCCESS]
text: true [0 SUCCESS]
number: true [0 SUCCESS]
keys of other names: [false,"NOT FOUND"], of the same in another order: [1,["product:7","shop"]]
get: 1 [0 SUCCESS] -> false [16 NOT FOUND]
getByKey: 1 [0 SUCCESS] -> false [16 NOT FOUND]
getMulti: {"m1":"one","m2":["two"],"3":3.5,"add":"added","none":null} [0 SUCCESS] -> {"m1":null,"m2":null,"3":null,"add":null,"none":null} [16 NOT FOUND]
getMultiByKey: {"b1":1,"b2":2} [0 SUCCESS] -> [] [16 NOT FOUND]
extended: 1 [0 SUCCESS] -> false [16 NOT FOUND]
getDelayed: [true,{"m1":"one","m2":["two"]}] [0 SUCCESS] -> [false,[]] [16 NOT FOUND]
fetchAll: {"b1":1,"b2":2} [0 SUCCESS] -> [] [16 NOT FOUND]
getAndTouch: 1 [0 SUCCESS] -> false [16 NOT FOUND]
getAndTouchMulti: {"m1":"one","m2":["two"]} [0 SUCCESS] -> [] [16 NOT FOUND]
replace: true [0 SUCCESS] -> false [14 NOT STORED]
append: true [0 SUCCESS] -> false [14 NOT STORED]
prepend: true [0 SUCCESS] -> false [14 NOT STORED]
increment: 6 [0 SUCCESS] -> false [16 NOT FOUND]
decrement: 4 [0 SUCCESS] -> false [16 NOT FOUND]
touch: true [0 SUCCESS] -> false [16 NOT FOUND]
cas: true [0 SUCCESS] -> false [16 NOT FOUND]
delete: true [0 SUCCESS] -> false [16 NOT FOUND]
deleteMulti: {"m1":true,"m2":true} [0 SUCCESS] -> {"m1":16,"m2":16} [16 NOT FOUND]
deleteMultiByKey: {"b1":true,"none":16} [16 NOT FOUND] -> {"b1":16,"none":16} [16 NOT FOUND]
shop: ["again",true,false], here: false [16 NOT FOUND]
product:7: ["again",true,false], here: false [16 NOT FOUND]
increment: 10 [0 SUCCESS]
appendOrAdd: true [0 SUCCESS]
increment: 10 [0 SUCCESS]
appendOrAdd: true [0 SUCCESS]
get: 'x' [0 SUCCESS]
the version is gone : false [16 NOT FOUND]
a new one: [true,"anew"] [0 SUCCESS]
  "anew"
the version is gone of another length: false [16 NOT FOUND]
a new one: [true,"anew"] [0 SUCCESS]
  "anew"
the version is gone of other bytes: false [16 NOT FOUND]
a new one: [true,"anew"] [0 SUCCESS]
  "anew"
value
without: [false,true,"other",[]] [0 SUCCESS]
with: 'value' [0 SUCCESS]
with another prefix: false [16 NOT FOUND]
with the prefix: 'value' [0 SUCCESS]
one name: [true,"alone",["alone"]] [0 SUCCESS]
none: 'other' [0 SUCCESS]
BINARY
set: true [0 SUCCESS]
setByKey: true [0 SUCCESS]
setMulti: true [0 SUCCESS]
setMultiByKey: true [0 SUCCESS]
add: true [0 SUCCESS]
text: true [0 SUCCESS]
number: true [0 SUCCESS]
keys of other names: [false,"NOT FOUND"], of the same in another order: [1,["product:7","shop"]]
get: 1 [0 SUCCESS] -> false [16 NOT FOUND]
getByKey: 1 [0 SUCCESS] -> false [16 NOT FOUND]
getMulti: {"m1":"one","m2":["two"],"3":3.5,"add":"added","none":null} [0 SUCCESS] -> {"m1":null,"m2":null,"3":null,"add":null,"none":null} [16 NOT FOUND]
getMultiByKey: {"b1":1,"b2":2} [0 SUCCESS] -> [] [16 NOT FOUND]
extended: 1 [0 SUCCESS] -> false [16 NOT FOUND]
getDelayed: [true,{"m1":"one","m2":["two"]}] [0 SUCCESS] -> [false,[]] [16 NOT FOUND]
fetchAll: {"b1":1,"b2":2} [0 SUCCESS] -> [] [16 NOT FOUND]
getAndTouch: 1 [0 SUCCESS] -> false [16 NOT FOUND]
getAndTouchMulti: {"m1":"one","m2":["two"]} [0 SUCCESS] -> [] [16 NOT FOUND]
replace: true [0 SUCCESS] -> false [16 NOT FOUND]
append: true [0 SUCCESS] -> false [14 NOT STORED]
prepend: true [0 SUCCESS] -> false [14 NOT STORED]
increment: 6 [0 SUCCESS] -> false [16 NOT FOUND]
decrement: 4 [0 SUCCESS] -> false [16 NOT FOUND]
touch: true [0 SUCCESS] -> false [16 NOT FOUND]
cas: true [0 SUCCESS] -> false [16 NOT FOUND]
delete: true [0 SUCCESS] -> false [16 NOT FOUND]
deleteMulti: {"m1":true,"m2":true} [0 SUCCESS] -> {"m1":16,"m2":16} [16 NOT FOUND]
deleteMultiByKey: {"b1":true,"none":16} [16 NOT FOUND] -> {"b1":16,"none":16} [16 NOT FOUND]
shop: ["again",true,false], here: false [16 NOT FOUND]
product:7: ["again",true,false], here: false [16 NOT FOUND]
increment: 10 [0 SUCCESS]
appendOrAdd: true [0 SUCCESS]
increment: 10 [0 SUCCESS]
appendOrAdd: true [0 SUCCESS]
get: 'x' [0 SUCCESS]
the version is gone : false [16 NOT FOUND]
a new one: [true,"anew"] [0 SUCCESS]
  "anew"
the version is gone of another length: false [16 NOT FOUND]
a new one: [true,"anew"] [0 SUCCESS]
  "anew"
the version is gone of other bytes: false [16 NOT FOUND]
a new one: [true,"anew"] [0 SUCCESS]
  "anew"
value
without: [false,true,"other",[]] [0 SUCCESS]
with: 'value' [0 SUCCESS]
with another prefix: false [16 NOT FOUND]
with the prefix: 'value' [0 SUCCESS]
one name: [true,"alone",["alone"]] [0 SUCCESS]
none: 'other' [0 SUCCESS]
