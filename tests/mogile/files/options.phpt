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

set_error_handler(fn () => true);
foreach (['host', 'host:12', '[::1]', '[::1]:12', '::1', 'fe80::1%eth0', 'a,b', 'a:1,b:2', 'a b', ' a', 'a ', "a\n", 'http://a', 'http://a:7001', 'a/b', 'a@b', 'a:b:c', '1:2:3:4', 'a:', 'a:12x',
	'a:0', 'a:99999', '::1]', '[::1', '[::1]x', '[a]', '', '/tmp/socket'] as $address) {
	outcome(json_encode($address), fn () => (new Mogile($address, 'd'))->getTrackers());
}
outcome('a list', fn () => (new Mogile(['a', 'b:2'], 'd'))->getTrackers());
outcome('a list with a list', fn () => (new Mogile(['a', 'b,c'], 'd'))->getTrackers());
ini_set('mogile.trackers', 'a, b:2 ,, c');
echo file_get_contents('mogile://d/k') === false ? "asked\n" : '';

restore_error_handler();

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
{"timeout":7,"pathCount":99}: ValueError Mogile option "pathCount" must be 1 to 32, 99 given
{"timeout":7,"nope":1}: ValueError Mogile has no option "nope"
{"timeout":7,"5":1}: ValueError Mogile has no option 5
{"zone":"alt","timeout":"7"}: TypeError Mogile option "timeout" must be a number of seconds, string given
{"createOpenArgs":{"a":"b"},"anyNode":1}: TypeError Mogile option "anyNode" must be a bool, int given
{"timeout":7,"zone":1}: TypeError Mogile option "zone" must be a string or null, int given
{"timeout":7,"createOpenArgs":"a=b"}: TypeError Mogile option "createOpenArgs" must be an array, string given
{"timeout":7,"createCloseArgs":{"a":["b"]}}: TypeError Mogile option "createCloseArgs" must have strings or ints by name
{"timeout":7,"createCloseArgs":["b"]}: TypeError Mogile option "createCloseArgs" must have strings or ints by name
{"timeout":7,"rest":-1}: ValueError Mogile option "rest" must be 0 (no limit) to 1e9 seconds
{"timeout":7,"rest":0}: ValueError Mogile option "rest" must be 0 (no limit) to 1e9 seconds
{"timeout":7,"rest":0,"zone":"alt","createOpenArgs":{"a":"b","n":5}}
[null,{"a":"b","n":5}]
"host": ["host:7001"]
"host:12": ["host:12"]
"[::1]": ["[::1]:7001"]
"[::1]:12": ["[::1]:12"]
"::1": ["[::1]:7001"]
"fe80::1%eth0": ["[fe80::1%eth0]:7001"]
"a,b": ValueError Mogile::__construct(): Argument #1 ($trackers) "a,b" is not a tracker's address (host or host:port)
"a:1,b:2": ValueError Mogile::__construct(): Argument #1 ($trackers) "a:1,b:2" is not a tracker's address (host or host:port)
"a b": ValueError Mogile::__construct(): Argument #1 ($trackers) "a b" is not a tracker's address (host or host:port)
" a": ValueError Mogile::__construct(): Argument #1 ($trackers) " a" is not a tracker's address (host or host:port)
"a ": ValueError Mogile::__construct(): Argument #1 ($trackers) "a " is not a tracker's address (host or host:port)
"a\n": ValueError Mogile::__construct(): Argument #1 ($trackers) "a
" is not a tracker's address (host or host:port)
"http:\/\/a": ValueError Mogile::__construct(): Argument #1 ($trackers) "http://a" is not a tracker's address (host or host:port)
"http:\/\/a:7001": ValueError Mogile::__construct(): Argument #1 ($trackers) "http://a:7001" is not a tracker's address (host or host:port)
"a\/b": ValueError Mogile::__construct(): Argument #1 ($trackers) "a/b" is not a tracker's address (host or host:port)
"a@b": ValueError Mogile::__construct(): Argument #1 ($trackers) "a@b" is not a tracker's address (host or host:port)
"a:b:c": ValueError Mogile::__construct(): Argument #1 ($trackers) "a:b:c" is not a tracker's address (host or host:port)
"1:2:3:4": ValueError Mogile::__construct(): Argument #1 ($trackers) "1:2:3:4" is not a tracker's address (host or host:port)
"a:": ValueError Mogile::__construct(): Argument #1 ($trackers) "a:" is not a tracker's address (host or host:port)
"a:12x": ValueError Mogile::__construct(): Argument #1 ($trackers) "a:12x" is not a tracker's address (host or host:port)
"a:0": ValueError Mogile::__construct(): Argument #1 ($trackers) "a:0" is not a tracker's address (host or host:port)
"a:99999": ValueError Mogile::__construct(): Argument #1 ($trackers) "a:99999" is not a tracker's address (host or host:port)
"::1]": ValueError Mogile::__construct(): Argument #1 ($trackers) "::1]" is not a tracker's address (host or host:port)
"[::1": ValueError Mogile::__construct(): Argument #1 ($trackers) "[::1" is not a tracker's address (host or host:port)
"[::1]x": ValueError Mogile::__construct(): Argument #1 ($trackers) "[::1]x" is not a tracker's address (host or host:port)
"[a]": ["a:7001"]
"": ValueError Mogile::__construct(): Argument #1 ($trackers) "" is not a tracker's address (host or host:port)
"\/tmp\/socket": ValueError Mogile::__construct(): Argument #1 ($trackers) "/tmp/socket" is not a tracker's address (host or host:port)
a list: ["a:7001","b:2"]
a list with a list: ValueError Mogile::__construct(): Argument #1 ($trackers) "b,c" is not a tracker's address (host or host:port)
asked
create_open plugin.x=a%20b%26c&key=not%20this&n=5&domain=testdom&key=k&class=single&multi_dest=1&size=3&fid=0
create_close meta=%00&domain=testdom&key=k&fid=1&devid=1&path=http%3ANODEdev1%2F0%2F000%2F000%2F0000000001.fid&size=3
get_paths domain=testdom&key=k&noverify=1&pathcount=2&zone=one
get_paths domain=testdom&key=k&noverify=1&pathcount=2&zone=one
get_paths domain=testdom&key=k&noverify=1&pathcount=2&zone=two
get_paths domain=testdom&key=k&noverify=0&pathcount=3&zone=
create_open plugin.x=a%20b%26c&key=not%20this&n=5&domain=testdom&key=k2&class=single&multi_dest=1&size=100000&fid=0
create_close meta=%00&domain=testdom&key=k2&fid=2&devid=1&path=http%3ANODEdev1%2F0%2F000%2F000%2F0000000002.fid&size=100000
get_paths domain=testdom&key=k&noverify=1&pathcount=2
get_paths domain=testdom&key=k2&noverify=1&pathcount=2
get_paths domain=testdom&key=k&noverify=1&pathcount=2
abc
