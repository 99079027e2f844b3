--TEST--
The text protocol's authentication: memcached -Y, with the same call
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$file = temp_dir() . '/users';
file_put_contents($file, "user:secret\nother:word\n");
foreach (['text' => Memcached::PROTOCOL_TEXT, 'meta' => Memcached::PROTOCOL_META] as $spoken => $protocol) {
	echo "-- $spoken\n";
	$options = [Memcached::OPT_PROTOCOL => $protocol];
	$server = memcached_start(['-Y', $file]);

	$m = client($server, $options);
	show($m, 'nobody', $m->get('a'));
	var_dump($m->setSaslAuthData('user', 'secret'));
	show($m, 'set', $m->set('a', 'let in'));
	show($m, 'get', $m->get('a'));
	show($m, 'setMulti', $m->setMulti(['b' => 1, 'c' => 2]));
	show($m, 'getMulti', $m->getMulti(['a', 'b', 'none']));
	$m->quit();
	show($m, 'after quit', $m->getMulti(['a', 'b', 'none']));
	$server->restart();
	show($m, 'after a restart', $m->set('a', 'let in again'));

	foreach ([['user', 'wrong'], ['nobody', 'secret'], ['user', ''], ["user secret\r\nset a 0 0 1\r\nx\r\n", 'y'], ["user", "secret\r\nflush_all"]] as [$name, $password]) {
		$other = client($server, $options);
		attempt($other, 'setSaslAuthData', fn () => $other->setSaslAuthData($name, $password));
		show($other, 'get', $other->get('a'));
		echo str_replace((string) $server->port, 'PORT', $other->getLastErrorMessage()), "\n";
		$before = (int) $m->getStats()[$server->address()]['total_connections'];
		for ($i = 0; $i < 20; $i++) {
			if ($other->set('a', 'broken in') || $other->getResultCode() !== Memcached::RES_AUTH_FAILURE) {
				show($other, 'HOW', null);
			}
		}
		echo (int) $m->getStats()[$server->address()]['total_connections'] - $before, " more connections\n";
	}
	$other->setSaslAuthData('other', 'word');
	show($other, 'get', $other->get('a'));

	// A server without -Y takes it for an item of no length of life, and goes on.
	$open = client($plain = memcached_start(), $options);
	$open->setSaslAuthData('user', 'secret');
	show($open, 'set', $open->set('a', 1));
	show($open, 'get', $open->get('a'));
	var_dump($plain->item('pieces.auth'));
}
?>
--EXPECT--
-- text
nobody: false [41 AUTHENTICATION FAILURE]
bool(true)
set: true [0 SUCCESS]
get: 'let in' [0 SUCCESS]
setMulti: true [0 SUCCESS]
getMulti: {"a":"let in","b":1} [0 SUCCESS]
after quit: {"a":"let in","b":1} [0 SUCCESS]
after a restart: true [0 SUCCESS]
setSaslAuthData: true [0 SUCCESS]
get: false [41 AUTHENTICATION FAILURE]
AUTHENTICATION FAILURE: unauthenticated, host: 127.0.0.1:PORT
0 more connections
setSaslAuthData: true [0 SUCCESS]
get: false [41 AUTHENTICATION FAILURE]
AUTHENTICATION FAILURE: unauthenticated, host: 127.0.0.1:PORT
0 more connections
setSaslAuthData: true [0 SUCCESS]
get: false [41 AUTHENTICATION FAILURE]
AUTHENTICATION FAILURE: unauthenticated, host: 127.0.0.1:PORT
0 more connections
setSaslAuthData: true [0 SUCCESS]
get: false [41 AUTHENTICATION FAILURE]
AUTHENTICATION FAILURE: unauthenticated, host: 127.0.0.1:PORT
0 more connections
setSaslAuthData: true [0 SUCCESS]
get: false [41 AUTHENTICATION FAILURE]
AUTHENTICATION FAILURE: unauthenticated, host: 127.0.0.1:PORT
0 more connections
get: 'let in again' [0 SUCCESS]
set: true [0 SUCCESS]
get: 1 [0 SUCCESS]
NULL
-- meta
nobody: false [41 AUTHENTICATION FAILURE]
bool(true)
set: true [0 SUCCESS]
get: 'let in' [0 SUCCESS]
setMulti: true [0 SUCCESS]
getMulti: {"a":"let in","b":1} [0 SUCCESS]
after quit: {"a":"let in","b":1} [0 SUCCESS]
after a restart: true [0 SUCCESS]
setSaslAuthData: true [0 SUCCESS]
get: false [41 AUTHENTICATION FAILURE]
AUTHENTICATION FAILURE: unauthenticated, host: 127.0.0.1:PORT
0 more connections
setSaslAuthData: true [0 SUCCESS]
get: false [41 AUTHENTICATION FAILURE]
AUTHENTICATION FAILURE: unauthenticated, host: 127.0.0.1:PORT
0 more connections
setSaslAuthData: true [0 SUCCESS]
get: false [41 AUTHENTICATION FAILURE]
AUTHENTICATION FAILURE: unauthenticated, host: 127.0.0.1:PORT
0 more connections
setSaslAuthData: true [0 SUCCESS]
get: false [41 AUTHENTICATION FAILURE]
AUTHENTICATION FAILURE: unauthenticated, host: 127.0.0.1:PORT
0 more connections
setSaslAuthData: true [0 SUCCESS]
get: false [41 AUTHENTICATION FAILURE]
AUTHENTICATION FAILURE: unauthenticated, host: 127.0.0.1:PORT
0 more connections
get: 'let in again' [0 SUCCESS]
set: true [0 SUCCESS]
get: 1 [0 SUCCESS]
NULL
