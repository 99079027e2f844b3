--TEST--
Mogile: options are set all or none; addresses that are none; the zone; arguments for a tracker's plugins
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(own: true);
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
$m = new Mogile('127.0.0.1:1', 'd');
$was = $m->getOptions();
foreach ([
	['timeout' => 7, 'pathCount' => 99],
	['timeout' => 7, 'nope' => 1],
	['timeout' => 7, 5 => 1],
	['zone' => 'alt', 'timeout' => '7'],
	['createOpenArgs' => ['a' => 'b'], 'anyNode' => 1],
	['timeout' => 7, 'zone' => 1],
	['timeout' => 7, 'createOpenArgs' => 'a=b'],
	['timeout' => 7, 'createCloseArgs' => ['a' => ['b']]],
	['timeout' => 7, 'createCloseArgs' => ['b']],
	['timeout' => 7, 'rest' => -1],
	['timeout' => 7, 'rest' => NAN],
] as $options) {
	outcome(json_encode($options, JSON_PARTIAL_OUTPUT_ON_ERROR), fn () => $m->setOptions($options));
	if ($m->getOptions() !== $was) {
		echo "  changed something\n";
	}
}
$m->setOptions(['zone' => 'alt', 'createOpenArgs' => ['a' => 'b', 'n' => 5], 'createCloseArgs' => [], 'timeout' => 7, 'rest' => 0]);
echo json_encode(array_diff_key($m->getOptions(), array_intersect_assoc(array_map(serialize(...), $m->getOptions()), array_map(serialize(...), $was)))), "\n";
foreach ($m->getOptions() as $name => $value) {
	$m->setOptions([$name => $value]);
}
$m->setOptions(['zone' => null]);
echo json_encode([$m->getOptions()['zone'], $m->getOptions()['createOpenArgs']]), "\n";

foreach (['host', 'host:12', '[::1]', '[::1]:12', '::1', 'fe80::1%eth0', 'a,b', 'a:1,b:2', 'a b', ' a', 'a ', "a\n", 'http://a', 'http://a:7001', 'a/b', 'a@b', 'a:b:c', '1:2:3:4', 'a:', 'a:12x',
	'a:0', 'a:99999', '::1]', '[::1', '[::1]x', '[a]', '', '/tmp/socket'] as $address) {
	outcome(json_encode($address), fn () => (new Mogile($address, 'd'))->getTrackers());
}
outcome('a list', fn () => (new Mogile(['a', 'b:2'], 'd'))->getTrackers());
outcome('a list with a list', fn () => (new Mogile(['a', 'b,c'], 'd'))->getTrackers());
ini_set('mogile.trackers', 'a, b:2 ,, c');
echo @file_get_contents('mogile://d/k') === false ? "asked\n" : '';

// What the tracker gets.
$mogile = mogile_own(order: 'devid');
$log = $mogile->tracker[0]->lines();
$m = mogile_client($mogile, ['zone' => 'one', 'createOpenArgs' => ['plugin.x' => 'a b&c', 'key' => 'not this', 'n' => 5], 'createCloseArgs' => ['meta' => "\0"]]);
$m->storeData('k', 'single', 'abc');
$m->getFileData('k');
$m->getPaths('k');
$m->getPaths('k', null, false, 'two');
$m->getPaths('k', 3, true, '');
// One of another zone while it stores.
$m->storeData('k2', 'single', str_repeat('x', 100000), function () use ($m) { $m->setOptions(['zone' => null, 'createCloseArgs' => []]); });
$m->getPaths('k');
$m->getMulti(['k', 'k2']);
foreach ($mogile->tracker[0]->lines() as $at => $line) {
	if ($at >= count($log) && preg_match('/^(create_open|create_close|get_paths) /', $line)) {
		echo preg_replace('/%2F%2F127.0.0.\d%3A\d+%2F/', 'NODE', $line), "\n";
	}
}
echo $m->getFileData('k'), "\n";
?>
--EXPECT--
