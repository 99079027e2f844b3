--TEST--
Pieces\MemcachedLock: one owner at a time, who alone extends and releases it, over every protocol
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
use Pieces\MemcachedLock;
$server = memcached_start();
foreach (['TEXT', 'META', 'BINARY'] as $protocol) {
	echo "$protocol\n";
	$m = client($server, [Memcached::OPT_PROTOCOL => constant("Memcached::PROTOCOL_$protocol"), Memcached::OPT_PREFIX_KEY => "$protocol:"]);
	$mine = new MemcachedLock($m, 'lock', 20);
	$theirs = new MemcachedLock($m, 'lock', 20);
	show($m, 'extended before it is taken', $mine->extend());
	show($m, 'released before it is taken', $mine->release());
	var_dump($mine->getRemaining());
	show($m, 'taken', $mine->acquire());
	var_dump($mine->getRemaining() > 18 && $mine->getRemaining() <= 19);
	show($m, 'taken by another', $theirs->acquire());
	show($m, 'released by another', $theirs->release());
	show($m, 'taken again', $mine->acquire());
	show($m, 'extended', $mine->extend(100));
	var_dump($mine->getRemaining() > 98 && $mine->getRemaining() <= 99);
	$begin = microtime(true);
	show($m, 'waited for', $theirs->acquire(0.2));
	var_dump(microtime(true) - $begin >= 0.2);
	show($m, 'released', $mine->release());
	var_dump($mine->getRemaining(), $m->get('lock'));
	show($m, 'released again', $mine->release());
	show($m, 'now by another', $theirs->acquire());
	// The item goes: nobody's; or it is somebody else's.
	$m->delete('lock');
	show($m, 'extended when it is gone', $theirs->extend());
	var_dump($theirs->getRemaining());
	$theirs->acquire();
	$m->set('lock', 'somebody');
	show($m, 'released when it is somebody\'s', $theirs->release());
	var_dump($m->get('lock'));
	// Held, and lost: taken anew as soon as nobody has it.
	$m->delete('lock');
	$mine->acquire();
	$m->delete('lock');
	show($m, 'taken when it was lost', $mine->acquire());
	$mine->release();
}

echo "time runs out\n";
$m = client($server);
$short = new MemcachedLock($m, 'short', 2);
$short->acquire();
$next = new MemcachedLock($m, 'short', 20);
show($m, 'waited for its end', $next->acquire(10));
var_dump($short->getRemaining());
show($m, 'released by the one before', $short->release());
show($m, 'still held', $next->extend());

echo "wrong use\n";
foreach ([
	fn () => new MemcachedLock($m, 'lock', 1),
	fn () => $next->acquire(-1),
	fn () => $next->acquire(NAN),
	fn () => $next->extend(0),
	fn () => $next->__construct($m, 'other'),
	fn () => (new ReflectionClass(MemcachedLock::class))->newInstanceWithoutConstructor()->acquire(),
	fn () => (new MemcachedLock((new ReflectionClass(Memcached::class))->newInstanceWithoutConstructor(), 'lock'))->release(),
	fn () => clone $next,
	fn () => serialize($next),
	fn () => new MemcachedLock(new stdClass, 'lock'),
] as $wrong) {
	try {
		var_dump($wrong());
	} catch (Throwable $e) {
		echo get_class($e), ': ', $e->getMessage(), "\n";
	}
}
show($m, 'a key that is none', (new MemcachedLock($m, 'with space'))->acquire());
$nobody = new Memcached;
show($nobody, 'no server', (new MemcachedLock($nobody, 'lock'))->acquire(5));
$server->kill();
show($m, 'the server is down', (new MemcachedLock($m, 'lock'))->acquire(5));
// A lock and its client hold each other.
class Holder extends Memcached { public ?MemcachedLock $lock = null; }
$holder = new Holder;
$holder->lock = new MemcachedLock($holder, 'lock');
unset($holder);
var_dump(gc_collect_cycles() > 0);
?>
--EXPECT--
TEXT
extended before it is taken: false [16 NOT FOUND]
released before it is taken: false [16 NOT FOUND]
float(0)
taken: true [0 SUCCESS]
bool(true)
taken by another: false [14 NOT STORED]
released by another: false [16 NOT FOUND]
taken again: true [0 SUCCESS]
extended: true [0 SUCCESS]
bool(true)
waited for: false [14 NOT STORED]
bool(true)
released: true [0 SUCCESS]
float(0)
bool(false)
released again: false [16 NOT FOUND]
now by another: true [0 SUCCESS]
extended when it is gone: false [16 NOT FOUND]
float(0)
released when it is somebody's: false [12 CONNECTION DATA EXISTS]
string(8) "somebody"
taken when it was lost: true [0 SUCCESS]
META
extended before it is taken: false [16 NOT FOUND]
released before it is taken: false [16 NOT FOUND]
float(0)
taken: true [0 SUCCESS]
bool(true)
taken by another: false [14 NOT STORED]
released by another: false [16 NOT FOUND]
taken again: true [0 SUCCESS]
extended: true [0 SUCCESS]
bool(true)
waited for: false [14 NOT STORED]
bool(true)
released: true [0 SUCCESS]
float(0)
bool(false)
released again: false [16 NOT FOUND]
now by another: true [0 SUCCESS]
extended when it is gone: false [16 NOT FOUND]
float(0)
released when it is somebody's: false [12 CONNECTION DATA EXISTS]
string(8) "somebody"
taken when it was lost: true [0 SUCCESS]
BINARY
extended before it is taken: false [16 NOT FOUND]
released before it is taken: false [16 NOT FOUND]
float(0)
taken: true [0 SUCCESS]
bool(true)
taken by another: false [14 NOT STORED]
released by another: false [16 NOT FOUND]
taken again: true [0 SUCCESS]
extended: true [0 SUCCESS]
bool(true)
waited for: false [14 NOT STORED]
bool(true)
released: true [0 SUCCESS]
float(0)
bool(false)
released again: false [16 NOT FOUND]
now by another: true [0 SUCCESS]
extended when it is gone: false [16 NOT FOUND]
float(0)
released when it is somebody's: false [12 CONNECTION DATA EXISTS]
string(8) "somebody"
taken when it was lost: true [0 SUCCESS]
time runs out
waited for its end: true [0 SUCCESS]
float(0)
released by the one before: false [12 CONNECTION DATA EXISTS]
still held: true [0 SUCCESS]
wrong use
ValueError: Pieces\MemcachedLock::__construct(): Argument #3 ($seconds) must be at least 2
ValueError: Pieces\MemcachedLock::acquire(): Argument #1 ($wait) must be 0 or greater
ValueError: Pieces\MemcachedLock::acquire(): Argument #1 ($wait) must be 0 or greater
ValueError: Pieces\MemcachedLock::extend(): Argument #1 ($seconds) must be at least 2
Error: MemcachedLock constructor was called twice
Error: MemcachedLock constructor was not called
Error: Memcached constructor was not called
Error: Trying to clone an uncloneable object of class Pieces\MemcachedLock
Exception: Serialization of 'Pieces\MemcachedLock' is not allowed
TypeError: Pieces\MemcachedLock::__construct(): Argument #1 ($memcached) must be of type Memcached, stdClass given
a key that is none: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
no server: false [20 NO SERVERS DEFINED]
the server is down: false [3 CONNECTION FAILURE]
bool(true)
