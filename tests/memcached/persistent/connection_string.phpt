--TEST--
the connection string of the constructor
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$server = memcached_start();
$m = new Memcached(null, null, "--SERVER={$server->address()} --TCP-NODELAY");
var_dump(count($m->getServerList()), $m->getServerList()[0]['port'] === $server->port, $m->getOption(Memcached::OPT_TCP_NODELAY));
show($m, 'set', $m->set('k', 'v'));
$m = new Memcached('by string', null, '--SERVER=127.0.0.1:11300 --SERVER=127.0.0.1:11301 --POLL-TIMEOUT=123');
$m = new Memcached(null, null, '');
show($m, 'an empty one is none', $m->getServerList());
foreach (['rubbish', '--SERVER=', '--NONE-SUCH=1', "--SERVER=127.0.0.1\0x"] as $wrong) {
	try {
		new Memcached('by wrong string', null, $wrong);
		echo "NO EXCEPTION\n";
	} catch (MemcachedException $e) {
		// What follows are libmemcached's words.
		echo strtok($e->getMessage(), ':'), preg_match('/^[ -~]*$/', $e->getMessage()) ? '' : ', and rubbish', "\n";
	}
}
$m = new Memcached('by wrong string', null, '--SERVER=127.0.0.1:11300');
var_dump($m->isPristine(), count($m->getServerList()));
?>
--EXPECT--
int(1)
bool(true)
int(1)
set: true [0 SUCCESS]
an empty one is none: [] [0 SUCCESS]
configuration error
configuration error
configuration error
configuration error
bool(true)
int(1)
