--TEST--
bad keys are refused one by one, whatever the call, and nothing else is lost
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$server = memcached_start();
$keys = [
	'empty' => '',
	'too long' => str_repeat('k', 251),
	'space' => 'a b',
	'newline' => "a\nb",
	'carriage return' => "a\rb",
	'tab' => "a\tb",
	'nul' => "a\0b",
	'a second command' => "a\r\nset injected 0 0 1\r\nx\r\nget a",
];
foreach ([false, true] as $verify) {
	foreach ($keys as $name => $key) {
		$m = client($server, [Memcached::OPT_VERIFY_KEY => $verify]);
		$m->set('good', 'good value');
		$calls = [
			'checkKey' => fn () => $m->checkKey($key),
			'get' => fn () => $m->get($key),
			'getByKey' => fn () => $m->getByKey('s', $key),
			'set' => fn () => $m->set($key, 'v'),
			'add' => fn () => $m->add($key, 'v'),
			'replace' => fn () => $m->replace($key, 'v'),
			'cas' => fn () => $m->cas(5, $key, 'v'),
			'delete' => fn () => $m->delete($key),
			'increment' => fn () => $m->increment($key),
			'touch' => fn () => $m->touch($key, 10),
		];
		foreach ($calls as $call => $do) {
			if ($do() !== false || $m->getResultCode() !== Memcached::RES_BAD_KEY_PROVIDED) {
				show($m, "$name, $call", 'not refused');
			}
			if ($m->get('good') !== 'good value') {
				show($m, "$name, $call", 'the good one is lost');
			}
		}
		// Of many, the bad one alone.
		$found = $m->getMulti(['good', $key]);
		if ($found !== false && $found !== ['good' => 'good value']) {
			show($m, "$name, getMulti", $found);
		}
		$m->setMulti(['one' => 1, $key => 2, 'three' => 3]);
		if ($m->getResultCode() === Memcached::RES_SUCCESS) {
			show($m, "$name, setMulti", 'no failure');
		}
		if ($m->getMulti(['one', 'three']) !== ['one' => 1, 'three' => 3]) {
			show($m, "$name, setMulti", 'the good ones are lost');
		}
		$deleted = $m->deleteMulti(['one', $key, 'three']);
		if (($deleted['one'] ?? 0) !== true || ($deleted['three'] ?? 0) !== true) {
			show($m, "$name, deleteMulti", $deleted);
		}
		if ($server->item('injected') !== null) {
			echo "$name: a second command went out\n";
		}
	}
}
$m = client($server, [Memcached::OPT_PREFIX_KEY => 'prefix:']);
show($m, 'with prefix 250 bytes', $m->set(str_repeat('k', 243), 1));
var_dump($m->set(str_repeat('k', 244), 1), $m->getResultCode() !== Memcached::RES_SUCCESS);
var_dump($m->get(str_repeat('k', 250)), $m->getResultCode() !== Memcached::RES_SUCCESS);
show($m, 'and goes on', $m->get(str_repeat('k', 243)));
// A prefix cannot hold a second command either.
var_dump(@$m->setOption(Memcached::OPT_PREFIX_KEY, "x\r\nset injected 0 0 1\r\nx\r\nget "));
$m->get('k');
var_dump($server->item('injected'));
echo "done\n";
?>
--EXPECT--
with prefix 250 bytes: true [0 SUCCESS]
bool(false)
bool(true)
bool(false)
bool(true)
and goes on: 1 [0 SUCCESS]
bool(false)
NULL
done
