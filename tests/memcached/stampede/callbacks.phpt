--TEST--
OPT_STAMPEDE_TTL: callbacks that make nothing, throw, exit, delete or take too long; stale values; what the others get
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';
$server = memcached_start();
const CACHE = ['prefix:'];

/** What a callback of get() makes. */
function make(mixed $made, int $expires = 100, bool $wanted = true): Closure
{
	return function ($m, $key, &$value, &$expiration) use ($made, $expires, $wanted) {
		echo "  called for $key\n";
		$value = $made;
		$expiration = $expires;
		return $wanted;
	};
}

foreach (['TEXT', 'META', 'BINARY'] as $protocol) {
	echo "$protocol\n";
	$server->raw("flush_all\r\n");
	$options = [Memcached::OPT_PROTOCOL => constant("Memcached::PROTOCOL_$protocol"), Memcached::OPT_PREFIX_KEY => 'p:'];
	$m = client($server, $options + [Memcached::OPT_STAMPEDE_TTL => 20]);
	$other = client($server, $options);
	show($m, 'made', $m->get('a', make('value')));
	show($m, 'found', $m->get('a', make('another')));
	show($m, 'found without a callback', $m->get('a'));
	show($m, 'missing without a callback', $m->get('none'));
	show($m, 'an array', $m->get('array', make(['x' => [1, 2]])));
	show($m, 'found', $m->get('array', make('another')));
	show($m, 'the empty string', $m->get('empty', make('')));
	show($m, 'found', $m->get('empty', make('another')));
	show($m, 'by key', $m->getByKey('here', 'b', make('by key')));
	show($m, 'found by key', $m->getByKey('here', 'b'));
	$extended = $m->get('extended', function ($m, $key, &$made) {
		$made = ['value' => 'extended', 'expiration' => 100];
		return true;
	}, Memcached::GET_EXTENDED);
	show($m, 'extended', $extended);
	show($m, 'found extended', array_intersect_key($m->get('extended', make('another'), Memcached::GET_EXTENDED), ['value' => 1, 'flags' => 1]));

	// Nothing is left behind that keeps others waiting.
	show($m, 'nothing made', $m->get('c', make('unwanted', 100, false)));
	show($m, 'and then', $m->get('c', make('wanted')));
	try {
		$m->get('d', fn () => throw new LogicException('out of a callback'));
	} catch (LogicException $e) {
		echo $e->getMessage(), "\n";
	}
	show($m, 'after an exception', $m->get('d', make('made')));
	show($m, 'nested', $m->get('outer', function ($m, $key, &$value) {
		$value = 'outer of ' . $m->get('inner', make('inner'));
		return true;
	}));
	show($m, 'found', $m->getMulti(['outer', 'inner']));
	echo php_run('ours', 'memcached', '<?php
	$m = new Memcached;
	$m->setOptions([Memcached::OPT_PROTOCOL => (int) $argv[2], Memcached::OPT_STAMPEDE_TTL => 20, Memcached::OPT_PREFIX_KEY => "p:"]);
	$m->addServer("127.0.0.1", (int) $argv[1]);
	$m->get("exit", function () { exit("exit\n"); });', [$server->port, constant("Memcached::PROTOCOL_$protocol")]);
	show($m, 'after exit', $m->get('exit', make('made')));

	show($m, 'seen while it is made', $m->get('seen', function ($m, $key, &$value) use ($other) {
		show($other, '  get', $other->get('seen'));
		show($other, '  extended', $other->get('seen', null, Memcached::GET_EXTENDED));
		show($other, '  getMulti', $other->getMulti(['seen']));
		$value = 'made';
		return true;
	}));
	// Deleted while it is made: what was made may be of before. Only the server's own election can tell.
	show($m, 'deleted meanwhile', $m->get('e', function ($m, $key, &$value) use ($other) {
		$value = 'old';
		$other->delete('e');
		return true;
	}));
	show($other, $protocol === 'META' ? 'not stored' : 'stored', $other->get('e'));
	show($m, 'set meanwhile', $m->get('f', function ($m, $key, &$value) use ($other) {
		$value = 'old';
		$other->set('f', 'new');
		return true;
	}));
	show($other, $protocol === 'META' ? 'not stored' : 'stored', $other->get('f'));
	// Longer than it may take.
	$m->setOption(Memcached::OPT_STAMPEDE_TTL, 2);
	show($m, 'took too long', $m->get('g', function ($m, $key, &$value) {
		sleep(3);
		$value = 'late';
		return true;
	}));
	show($other, 'stored all the same', $other->get('g'));
}

echo "stale values\n";
$m = client($server, [Memcached::OPT_PROTOCOL => Memcached::PROTOCOL_META, Memcached::OPT_STAMPEDE_TTL => 20, Memcached::OPT_DELETE_STALE => 50]);
$other = client($server, [Memcached::OPT_PROTOCOL => Memcached::PROTOCOL_META, Memcached::OPT_STAMPEDE_TTL => 20, Memcached::OPT_DELETE_STALE => 50]);
$m->setMulti(['s' => 'old', 't' => 'old', 'u' => str_repeat('old', 100000)]);
show($m, 'deleted', $m->delete('s'));
show($m, 'deleted', array_unique($m->deleteMulti(['t', 'u', 'none'])));
show($m, 'not found by get', $m->get('s'));
show($m, 'not found by getMulti', $m->getMulti(['s', 't', 'u']));
$m->getDelayed(['s', 't', 'u']);
show($m, 'not found by getDelayed', $m->fetchAll());
// That was asked for, and so the next will be told that somebody else makes it.
$m->set('s', 'old');
$m->delete('s');
show($m, 'made anew', $m->get('s', function ($m, $key, &$value) use ($other) {
	show($other, '  the others get the stale one meanwhile', $other->get('s', make('another')));
	$value = 'new';
	return true;
}));
show($other, 'afterwards', $other->get('s', make('another')));
$m->delete('s');
show($m, 'nothing made: the stale one', $m->get('s', make('x', 1, false)));
show($m, 'details', array_intersect_key($m->get('s', null, Memcached::GET_EXTENDED), ['value' => 1, 'stale' => 1]));

echo "options\n";
foreach (['OPT_STAMPEDE_TTL', 'OPT_DELETE_STALE', 'OPT_EARLY_RECOMPUTE'] as $name) {
	$m = new Memcached;
	$option = constant("Memcached::$name");
	show($m, "$name is", $m->getOption($option));
	foreach ([1, 0, 2592000, -1, 2592001, 0.5, INF, NAN] as $value) {
		attempt($m, "$name = " . var_export($value, true), fn () => $m->setOption($option, $value));
		echo '  ', var_export($m->getOption($option), true), "\n";
	}
}
$nobody = new Memcached;
$nobody->setOption(Memcached::OPT_STAMPEDE_TTL, 5);
show($nobody, 'no server', $nobody->get('a', make('value')));
show($nobody, 'a key that is none', $nobody->get('a b', make('value')));
$m = client($server, [Memcached::OPT_STAMPEDE_TTL => 5]);
$long = str_repeat('k', 250);
show($m, 'no room for the lock: made without one', $m->get($long, make('value')));
$server->kill();
show($m, 'the server is down', $m->get('a', make('value')));
?>
--EXPECT--
TEXT
  called for a
made: 'value' [0 SUCCESS]
found: 'value' [0 SUCCESS]
found without a callback: 'value' [0 SUCCESS]
missing without a callback: false [16 NOT FOUND]
  called for array
an array: {"x":[1,2]} [0 SUCCESS]
found: {"x":[1,2]} [0 SUCCESS]
  called for empty
the empty string: '' [0 SUCCESS]
found: '' [0 SUCCESS]
  called for b
by key: 'by key' [0 SUCCESS]
found by key: 'by key' [0 SUCCESS]
extended: {"value":"extended","expiration":100} [0 SUCCESS]
found extended: {"value":"extended","flags":0} [0 SUCCESS]
  called for c
nothing made: false [16 NOT FOUND]
  called for c
and then: 'wanted' [0 SUCCESS]
out of a callback
  called for d
after an exception: 'made' [0 SUCCESS]
  called for inner
nested: 'outer of inner' [0 SUCCESS]
found: {"outer":"outer of inner","inner":"inner"} [0 SUCCESS]
exit
  called for exit
after exit: 'made' [0 SUCCESS]
  get: false [16 NOT FOUND]
  extended: false [16 NOT FOUND]
  getMulti: [] [16 NOT FOUND]
seen while it is made: 'made' [0 SUCCESS]
deleted meanwhile: 'old' [0 SUCCESS]
stored: 'old' [0 SUCCESS]
set meanwhile: 'old' [0 SUCCESS]
stored: 'old' [0 SUCCESS]
took too long: 'late' [0 SUCCESS]
stored all the same: 'late' [0 SUCCESS]
META
  called for a
made: 'value' [0 SUCCESS]
found: 'value' [0 SUCCESS]
found without a callback: 'value' [0 SUCCESS]
missing without a callback: false [16 NOT FOUND]
  called for array
an array: {"x":[1,2]} [0 SUCCESS]
found: {"x":[1,2]} [0 SUCCESS]
  called for empty
the empty string: '' [0 SUCCESS]
found: '' [0 SUCCESS]
  called for b
by key: 'by key' [0 SUCCESS]
found by key: 'by key' [0 SUCCESS]
extended: {"value":"extended","expiration":100} [0 SUCCESS]
found extended: {"value":"extended","flags":0} [0 SUCCESS]
  called for c
nothing made: false [16 NOT FOUND]
  called for c
and then: 'wanted' [0 SUCCESS]
out of a callback
  called for d
after an exception: 'made' [0 SUCCESS]
  called for inner
nested: 'outer of inner' [0 SUCCESS]
found: {"outer":"outer of inner","inner":"inner"} [0 SUCCESS]
exit
  called for exit
after exit: 'made' [0 SUCCESS]
  get: false [16 NOT FOUND]
  extended: false [16 NOT FOUND]
  getMulti: [] [16 NOT FOUND]
seen while it is made: 'made' [0 SUCCESS]
deleted meanwhile: 'old' [0 SUCCESS]
not stored: false [16 NOT FOUND]
set meanwhile: 'old' [0 SUCCESS]
not stored: 'new' [0 SUCCESS]
took too long: 'late' [0 SUCCESS]
stored all the same: 'late' [0 SUCCESS]
BINARY
  called for a
made: 'value' [0 SUCCESS]
found: 'value' [0 SUCCESS]
found without a callback: 'value' [0 SUCCESS]
missing without a callback: false [16 NOT FOUND]
  called for array
an array: {"x":[1,2]} [0 SUCCESS]
found: {"x":[1,2]} [0 SUCCESS]
  called for empty
the empty string: '' [0 SUCCESS]
found: '' [0 SUCCESS]
  called for b
by key: 'by key' [0 SUCCESS]
found by key: 'by key' [0 SUCCESS]
extended: {"value":"extended","expiration":100} [0 SUCCESS]
found extended: {"value":"extended","flags":0} [0 SUCCESS]
  called for c
nothing made: false [16 NOT FOUND]
  called for c
and then: 'wanted' [0 SUCCESS]
out of a callback
  called for d
after an exception: 'made' [0 SUCCESS]
  called for inner
nested: 'outer of inner' [0 SUCCESS]
found: {"outer":"outer of inner","inner":"inner"} [0 SUCCESS]
exit
  called for exit
after exit: 'made' [0 SUCCESS]
  get: false [16 NOT FOUND]
  extended: false [16 NOT FOUND]
  getMulti: [] [16 NOT FOUND]
seen while it is made: 'made' [0 SUCCESS]
deleted meanwhile: 'old' [0 SUCCESS]
stored: 'old' [0 SUCCESS]
set meanwhile: 'old' [0 SUCCESS]
stored: 'old' [0 SUCCESS]
took too long: 'late' [0 SUCCESS]
stored all the same: 'late' [0 SUCCESS]
stale values
deleted: true [0 SUCCESS]
deleted: {"t":true,"none":16} [16 NOT FOUND]
not found by get: false [16 NOT FOUND]
not found by getMulti: [] [16 NOT FOUND]
not found by getDelayed: false [16 NOT FOUND]
  the others get the stale one meanwhile: 'old' [0 SUCCESS]
made anew: 'new' [0 SUCCESS]
afterwards: 'new' [0 SUCCESS]
  called for s
nothing made: the stale one: 'new' [0 SUCCESS]
details: {"value":"new","stale":true} [0 SUCCESS]
options
OPT_STAMPEDE_TTL is: 0 [0 SUCCESS]
OPT_STAMPEDE_TTL = 1: true [0 SUCCESS]
  1
OPT_STAMPEDE_TTL = 0: true [0 SUCCESS]
  0
OPT_STAMPEDE_TTL = 2592000: true [0 SUCCESS]
  2592000
  Warning: Memcached::setOption(): OPT_STAMPEDE_TTL must be from 0 to 2592000 seconds (30 days)
OPT_STAMPEDE_TTL = -1: false [38 INVALID ARGUMENTS]
  2592000
  Warning: Memcached::setOption(): OPT_STAMPEDE_TTL must be from 0 to 2592000 seconds (30 days)
OPT_STAMPEDE_TTL = 2592001: false [38 INVALID ARGUMENTS]
  2592000
OPT_STAMPEDE_TTL = 0.5: true [38 INVALID ARGUMENTS]
  0
OPT_STAMPEDE_TTL = INF: true [38 INVALID ARGUMENTS]
  0
OPT_STAMPEDE_TTL = NAN: true [38 INVALID ARGUMENTS]
  0
OPT_DELETE_STALE is: 0 [0 SUCCESS]
OPT_DELETE_STALE = 1: true [0 SUCCESS]
  1
OPT_DELETE_STALE = 0: true [0 SUCCESS]
  0
OPT_DELETE_STALE = 2592000: true [0 SUCCESS]
  2592000
  Warning: Memcached::setOption(): OPT_DELETE_STALE must be from 0 to 2592000 seconds (30 days)
OPT_DELETE_STALE = -1: false [38 INVALID ARGUMENTS]
  2592000
  Warning: Memcached::setOption(): OPT_DELETE_STALE must be from 0 to 2592000 seconds (30 days)
OPT_DELETE_STALE = 2592001: false [38 INVALID ARGUMENTS]
  2592000
OPT_DELETE_STALE = 0.5: true [38 INVALID ARGUMENTS]
  0
OPT_DELETE_STALE = INF: true [38 INVALID ARGUMENTS]
  0
OPT_DELETE_STALE = NAN: true [38 INVALID ARGUMENTS]
  0
OPT_EARLY_RECOMPUTE is: 0.0 [0 SUCCESS]
OPT_EARLY_RECOMPUTE = 1: true [0 SUCCESS]
  1.0
OPT_EARLY_RECOMPUTE = 0: true [0 SUCCESS]
  0.0
  Warning: Memcached::setOption(): OPT_EARLY_RECOMPUTE must be from 0 to 1000
OPT_EARLY_RECOMPUTE = 2592000: false [38 INVALID ARGUMENTS]
  0.0
  Warning: Memcached::setOption(): OPT_EARLY_RECOMPUTE must be from 0 to 1000
OPT_EARLY_RECOMPUTE = -1: false [38 INVALID ARGUMENTS]
  0.0
  Warning: Memcached::setOption(): OPT_EARLY_RECOMPUTE must be from 0 to 1000
OPT_EARLY_RECOMPUTE = 2592001: false [38 INVALID ARGUMENTS]
  0.0
OPT_EARLY_RECOMPUTE = 0.5: true [38 INVALID ARGUMENTS]
  0.5
  Warning: Memcached::setOption(): OPT_EARLY_RECOMPUTE must be from 0 to 1000
OPT_EARLY_RECOMPUTE = INF: false [38 INVALID ARGUMENTS]
  0.5
  Warning: Memcached::setOption(): OPT_EARLY_RECOMPUTE must be from 0 to 1000
OPT_EARLY_RECOMPUTE = NAN: false [38 INVALID ARGUMENTS]
  0.5
no server: false [20 NO SERVERS DEFINED]
a key that is none: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
  called for kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk
no room for the lock: made without one: 'value' [0 SUCCESS]
the server is down: false [3 CONNECTION FAILURE]
