--TEST--
sessions: written, read, touched, renewed, destroyed; over each protocol
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/session.inc';
var_dump(Memcached::HAVE_SESSION);
foreach (['text', 'meta', 'binary'] as $protocol) {
	$server = memcached_start();
	session_settings($server->address(), ['protocol' => $protocol]);
	echo "$protocol\n";

	var_dump(session_of('first'), $_SESSION);
	$_SESSION['n'] = 1;
	$_SESSION['text'] = "any\0bytes\r\n";
	echo json_encode(keys_of($server)), " while open\n";
	var_dump(session_write_close());
	echo json_encode(keys_of($server)), " when closed\n";
	echo json_encode($server->item('memc.sess.key.first')), "\n";

	session_of('first');
	echo json_encode($_SESSION), "\n";
	$_SESSION['n']++;
	session_write_close();

	// nothing of an abort is written, and the lock is gone
	session_of('first');
	$_SESSION['n'] = 1000;
	session_abort();
	echo json_encode(keys_of($server)), "\n";

	// read only
	session_of('first', ['read_and_close' => true]);
	echo $_SESSION['n'], ' ', json_encode(keys_of($server)), "\n";

	// what was read again is what is stored, with the lock kept
	session_of('first');
	$_SESSION['n'] = 50;
	var_dump(session_reset());
	echo $_SESSION['n'], ' ', json_encode(keys_of($server)), "\n";
	session_write_close();

	// unchanged data is touched, not written; if it is gone meanwhile it is written
	$before = (int) $server->stat('cmd_set');
	session_of('first');
	session_write_close();
	echo 'touched: ', $server->stat('cmd_touch'), ', stored: ', $server->stat('cmd_set') - $before, " (the lock's own two)\n";
	session_of('first');
	$server->raw("delete memc.sess.key.first\r\n");
	session_write_close();
	session_of('first');
	echo json_encode($_SESSION), "\n";
	session_write_close();
	session_of('first', ['lazy_write' => false]);
	session_write_close();
	echo 'touched: ', $server->stat('cmd_touch'), "\n";

	// a new id: with the old one kept, and deleted
	session_of('first');
	session_regenerate_id();
	$second = session_id();
	$_SESSION['n'] = 'second';
	session_write_close();
	session_of('first');
	echo $_SESSION['n'], "\n";
	session_regenerate_id(true);
	$third = session_id();
	session_write_close();
	$names = ['first' => 'first', $second => 'second', $third => 'third'];
	echo json_encode(array_map(fn ($key) => $names[substr($key, 14)] ?? $key, array_values(array_intersect(array_map(fn ($id) => "memc.sess.key.$id", array_keys($names)), keys_of($server))))), ' of ', count(keys_of($server)), "\n";

	// strict: an id that nobody made becomes another
	session_of($second, ['use_strict_mode' => true]);
	echo $second === session_id() ? 'kept' : 'OTHER', " $_SESSION[n]\n";
	session_write_close();
	session_of('unknown', ['use_strict_mode' => true]);
	echo session_id() === 'unknown' ? 'TAKEN' : 'another id', ' ', json_encode($_SESSION), "\n";
	session_destroy();
	echo in_array('memc.sess.key.unknown', keys_of($server), true) ? "MADE\n" : "not made\n";
	session_id('');
	session_start(['use_strict_mode' => true]);
	echo strlen(session_id()), " digits\n";
	session_destroy();

	session_of($second);
	var_dump(session_destroy());
	session_of($third);
	var_dump(session_gc(), session_destroy());
	echo json_encode(keys_of($server)), " left\n";
}
ini_set('memcached.sess_locking', '0');
session_of('free');
$_SESSION['a'] = 1;
echo json_encode(keys_of($server)), "\n";
session_write_close();
echo json_encode(keys_of($server)), "\n";
?>
--EXPECT--
bool(true)
text
bool(true)
array(0) {
}
["memc.sess.key.lock.first"] while open
bool(true)
["memc.sess.key.first"] when closed
{"flags":0,"data":"n|i:1;text|s:11:\"any\u0000bytes\r\n\";"}
{"n":1,"text":"any\u0000bytes\r\n"}
["memc.sess.key.first"]
2 ["memc.sess.key.first"]
bool(true)
2 ["memc.sess.key.first","memc.sess.key.lock.first"]
touched: 2, stored: 2 (the lock's own two)
{"n":2,"text":"any\u0000bytes\r\n"}
touched: 4
2
["second","third"] of 2
kept second
another id []
not made
32 digits
bool(true)
int(0)
bool(true)
[] left
meta
bool(true)
array(0) {
}
["memc.sess.key.lock.first"] while open
bool(true)
["memc.sess.key.first"] when closed
{"flags":0,"data":"n|i:1;text|s:11:\"any\u0000bytes\r\n\";"}
{"n":1,"text":"any\u0000bytes\r\n"}
["memc.sess.key.first"]
2 ["memc.sess.key.first"]
bool(true)
2 ["memc.sess.key.first","memc.sess.key.lock.first"]
touched: 2, stored: 2 (the lock's own two)
{"n":2,"text":"any\u0000bytes\r\n"}
touched: 3
2
["second","third"] of 2
kept second
another id []
not made
32 digits
bool(true)
int(0)
bool(true)
[] left
binary
bool(true)
array(0) {
}
["memc.sess.key.lock.first"] while open
bool(true)
["memc.sess.key.first"] when closed
{"flags":0,"data":"n|i:1;text|s:11:\"any\u0000bytes\r\n\";"}
{"n":1,"text":"any\u0000bytes\r\n"}
["memc.sess.key.first"]
2 ["memc.sess.key.first"]
bool(true)
2 ["memc.sess.key.first","memc.sess.key.lock.first"]
touched: 2, stored: 2 (the lock's own two)
{"n":2,"text":"any\u0000bytes\r\n"}
touched: 4
2
["second","third"] of 2
kept second
another id []
not made
32 digits
bool(true)
int(0)
bool(true)
[] left
[]
["memc.sess.key.free"]
