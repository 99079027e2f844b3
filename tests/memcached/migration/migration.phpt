--TEST--
setMigration(): what the new pool does not have comes from the old one, and writes go to both, until its time is over
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$old_servers = [memcached_start(), memcached_start()];
$new_servers = [memcached_start(), memcached_start(), memcached_start()];

function pool(array $servers, string $protocol, string $class = Memcached::class): Memcached
{
	$m = new $class;
	$m->setOption(Memcached::OPT_PROTOCOL, constant("Memcached::PROTOCOL_$protocol"));
	$m->addServers(array_map(fn ($server) => [$server->host, $server->port], $servers));
	return $m;
}

foreach (['TEXT', 'META', 'BINARY'] as $protocol) {
	echo "$protocol\n";
	foreach ([...$old_servers, ...$new_servers] as $server) {
		$server->raw("flush_all\r\n");
	}
	$old = pool($old_servers, $protocol);
	$alone = pool($new_servers, $protocol); // the new pool, without the old one
	$m = pool($new_servers, $protocol, Pieces\Memcached::class);
	$old->setMulti(['a' => 'old a', 'b' => ['old', 'b'], 'c' => 'old c', 'd' => 'old d', 'text' => 'old'], 500);
	$old->set('number', 5);
	$old->setByKey('here', 'by', 'old by');
	$m->setOption(Memcached::OPT_COMPRESSION, false);
	var_dump($m->getMigration());
	$m->setMigration($old, time() + 1000);
	show($m, 'get', $m->get('a'));
	show($alone, 'brought', $alone->get('a'));
	show($m, 'get again', $m->get('a'));
	show($m, 'getMulti', $m->getMulti(['a', 'b', 'c', 'none'], Memcached::GET_PRESERVE_ORDER));
	show($alone, 'brought', $alone->getMulti(['b', 'c']));
	show($m, 'getByKey', $m->getByKey('here', 'by'));
	show($m, 'not there', $m->get('none'));
	show($m, 'extended', array_keys($m->get('d', null, Memcached::GET_EXTENDED)) !== []);
	$status = $m->getMigration();
	echo '  ', json_encode(array_slice($status, 1)), ' ', abs($status['until'] - time() - 1000) < 60 ? 'until then' : 'UNTIL ' . $status['until'], "\n";

	// Writes go to both.
	show($m, 'set', $m->set('a', 'new a'));
	show($m, 'setMulti', $m->setMulti(['b' => 'new b', 'e' => 'new e']));
	show($old, 'in the old one', $old->getMulti(['a', 'b', 'e'], Memcached::GET_PRESERVE_ORDER));
	show($m, 'delete', $m->delete('a'));
	show($m, 'not there', $m->get('a'));
	show($m, 'deleteMulti', $m->deleteMulti(['b', 'c']));
	show($m, 'not there', $m->getMulti(['b', 'c']));
	show($old, 'in the old one', $old->getMulti(['a', 'b', 'c']));
	// What only the old pool has is there for those that need it, or need that it is not.
	$old->setMulti(['f' => 'old f', 'g' => 'old g', 'h' => 'old h', 'i' => 'old i']);
	show($m, 'add', $m->add('f', 'new f'));
	show($m, 'get', $m->get('f'));
	show($m, 'replace', $m->replace('g', 'new g'));
	show($m, 'append', $m->append('text', ' and new'));
	show($m, 'increment', $m->increment('number', 2));
	show($m, 'touch', $m->touch('h', 100));
	$token = $m->get('i', null, Memcached::GET_EXTENDED)['cas'];
	show($m, 'cas', $m->cas($token, 'i', 'new i'));
	show($m, 'in the new one', $m->getMulti(['g', 'text', 'number', 'i'], Memcached::GET_PRESERVE_ORDER));
	show($old, 'in the old one', $old->getMulti(['g', 'text', 'number', 'i'], Memcached::GET_PRESERVE_ORDER));
	// With a callback the old pool is asked first.
	$old->set('through', 'old');
	show($m, 'read-through', $m->get('through', fn () => print("CALLED\n")));
	$m->setOption(Memcached::OPT_STAMPEDE_TTL, 10);
	$old->set('protected', 'old');
	show($m, 'with OPT_STAMPEDE_TTL', $m->get('protected', fn () => print("CALLED\n")));
	show($m, 'made', $m->get('made', function ($m, $key, &$value) {
		$value = 'made';
		return true;
	}));
	show($m, 'getMultiOrCompute', $m->getMultiOrCompute(['d', 'computed'], fn (array $keys) => array_fill_keys($keys, 'computed')));
}

echo "its end\n";
$m->setMigration($old, time() + 2);
$old->set('z', 'old z');
$until = microtime(true) + 2.1;
show($m, 'before', $m->get('z'));
$old->set('y', 'old y');
wait_for(fn () => microtime(true) >= $until, 'the end of the migration', 5);
show($m, 'after', $m->get('y'));
var_dump($m->getMigration());
$m->setMigration($old, time() + 100);
$m->setMigration(null);
show($m, 'ended', $m->get('y'));

echo "trouble\n";
$m->setMigration($old, time() + 100);
foreach ([
	fn () => $m->setMigration($m, time() + 10),
	fn () => $m->setMigration($old, time() - 1),
	fn () => $m->setMigration($old),
	function () use ($old, $m) {
		$other = new Pieces\Memcached;
		$other->setMigration($m, time() + 10);
	},
	fn () => $m->setMigration((new ReflectionClass(Memcached::class))->newInstanceWithoutConstructor(), time() + 10),
] as $wrong) {
	try {
		$wrong();
		echo "NOTHING\n";
	} catch (Throwable $e) {
		echo get_class($e), ': ', $e->getMessage(), "\n";
	}
}
foreach ($old_servers as $server) {
	$server->kill();
}
show($m, 'the old pool is down: found', $m->get('made'));
show($m, 'not found', $m->get('none'));
show($m, 'set', $m->set('k', 'v'));
show($m, 'getMulti', $m->getMulti(['k', 'none']));
foreach ($new_servers as $server) {
	$server->kill();
}
show($m, 'both are down', $m->get('k'));
// A circle is collected.
$a = new Pieces\Memcached;
$b = new class extends Pieces\Memcached { public $other; };
$b->other = $a;
$a->setMigration($b, time() + 100);
unset($a, $b);
var_dump(gc_collect_cycles() > 0);
?>
--EXPECT--
TEXT
NULL
get: 'old a' [0 SUCCESS]
brought: 'old a' [0 SUCCESS]
get again: 'old a' [0 SUCCESS]
getMulti: {"a":"old a","b":["old","b"],"c":"old c","none":null} [0 SUCCESS]
brought: {"b":["old","b"],"c":"old c"} [0 SUCCESS]
getByKey: 'old by' [0 SUCCESS]
not there: false [16 NOT FOUND]
extended: true [0 SUCCESS]
  {"new_hits":2,"old_hits":5,"misses":2} until then
set: true [0 SUCCESS]
setMulti: true [0 SUCCESS]
in the old one: {"a":"new a","b":"new b","e":"new e"} [0 SUCCESS]
delete: true [0 SUCCESS]
not there: false [16 NOT FOUND]
deleteMulti: {"b":true,"c":true} [0 SUCCESS]
not there: [] [16 NOT FOUND]
in the old one: [] [16 NOT FOUND]
add: false [14 NOT STORED]
get: 'old f' [0 SUCCESS]
replace: true [0 SUCCESS]
append: true [0 SUCCESS]
increment: 7 [0 SUCCESS]
touch: true [0 SUCCESS]
cas: true [0 SUCCESS]
in the new one: {"g":"new g","text":"old and new","number":7,"i":"new i"} [0 SUCCESS]
in the old one: {"g":"new g","text":"old and new","number":7,"i":"new i"} [0 SUCCESS]
read-through: 'old' [0 SUCCESS]
with OPT_STAMPEDE_TTL: 'old' [0 SUCCESS]
made: 'made' [0 SUCCESS]
getMultiOrCompute: {"d":"old d","computed":"computed"} [0 SUCCESS]
META
NULL
get: 'old a' [0 SUCCESS]
brought: 'old a' [0 SUCCESS]
get again: 'old a' [0 SUCCESS]
getMulti: {"a":"old a","b":["old","b"],"c":"old c","none":null} [0 SUCCESS]
brought: {"b":["old","b"],"c":"old c"} [0 SUCCESS]
getByKey: 'old by' [0 SUCCESS]
not there: false [16 NOT FOUND]
extended: true [0 SUCCESS]
  {"new_hits":2,"old_hits":5,"misses":2} until then
set: true [0 SUCCESS]
setMulti: true [0 SUCCESS]
in the old one: {"a":"new a","b":"new b","e":"new e"} [0 SUCCESS]
delete: true [0 SUCCESS]
not there: false [16 NOT FOUND]
deleteMulti: {"b":true,"c":true} [0 SUCCESS]
not there: [] [16 NOT FOUND]
in the old one: [] [16 NOT FOUND]
add: false [14 NOT STORED]
get: 'old f' [0 SUCCESS]
replace: true [0 SUCCESS]
append: true [0 SUCCESS]
increment: 7 [0 SUCCESS]
touch: true [0 SUCCESS]
cas: true [0 SUCCESS]
in the new one: {"g":"new g","text":"old and new","number":7,"i":"new i"} [0 SUCCESS]
in the old one: {"g":"new g","text":"old and new","number":7,"i":"new i"} [0 SUCCESS]
read-through: 'old' [0 SUCCESS]
with OPT_STAMPEDE_TTL: 'old' [0 SUCCESS]
made: 'made' [0 SUCCESS]
getMultiOrCompute: {"d":"old d","computed":"computed"} [0 SUCCESS]
BINARY
NULL
get: 'old a' [0 SUCCESS]
brought: 'old a' [0 SUCCESS]
get again: 'old a' [0 SUCCESS]
getMulti: {"a":"old a","b":["old","b"],"c":"old c","none":null} [0 SUCCESS]
brought: {"b":["old","b"],"c":"old c"} [0 SUCCESS]
getByKey: 'old by' [0 SUCCESS]
not there: false [16 NOT FOUND]
extended: true [0 SUCCESS]
  {"new_hits":2,"old_hits":5,"misses":2} until then
set: true [0 SUCCESS]
setMulti: true [0 SUCCESS]
in the old one: {"a":"new a","b":"new b","e":"new e"} [0 SUCCESS]
delete: true [0 SUCCESS]
not there: false [16 NOT FOUND]
deleteMulti: {"b":true,"c":true} [0 SUCCESS]
not there: [] [16 NOT FOUND]
in the old one: [] [16 NOT FOUND]
add: false [12 CONNECTION DATA EXISTS]
get: 'old f' [0 SUCCESS]
replace: true [0 SUCCESS]
append: true [0 SUCCESS]
increment: 7 [0 SUCCESS]
touch: true [0 SUCCESS]
cas: true [0 SUCCESS]
in the new one: {"g":"new g","text":"old and new","number":7,"i":"new i"} [0 SUCCESS]
in the old one: {"g":"new g","text":"old and new","number":7,"i":"new i"} [0 SUCCESS]
read-through: 'old' [0 SUCCESS]
with OPT_STAMPEDE_TTL: 'old' [0 SUCCESS]
made: 'made' [0 SUCCESS]
getMultiOrCompute: {"d":"old d","computed":"computed"} [0 SUCCESS]
its end
before: 'old z' [0 SUCCESS]
after: false [16 NOT FOUND]
NULL
ended: false [16 NOT FOUND]
trouble
ValueError: Pieces\Memcached::setMigration(): Argument #1 ($old) must be of another pool
ValueError: Pieces\Memcached::setMigration(): Argument #2 ($until) must be a time to come
ValueError: Pieces\Memcached::setMigration(): Argument #2 ($until) must be a time to come
ValueError: Pieces\Memcached::setMigration(): Argument #1 ($old) must not be migrating itself
Error: Memcached constructor was not called
the old pool is down: found: 'made' [0 SUCCESS]
not found: false [16 NOT FOUND]
set: true [0 SUCCESS]
getMulti: {"k":"v"} [0 SUCCESS]
both are down: false [3 CONNECTION FAILURE]
bool(true)
