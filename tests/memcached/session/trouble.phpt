--TEST--
sessions: a server that dies, hangs or cannot be reached costs a warning, and the page goes on
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/session.inc';
require __DIR__ . '/../../support/proxy.inc';

foreach (['text', 'meta', 'binary'] as $protocol) {
	echo "$protocol\n";
	$server = memcached_start();
	session_settings($server->address(), ['protocol' => $protocol]);
	session_of('s');
	$_SESSION['n'] = 1;
	$server->kill();
	var_dump(session_write_close());
	echo "goes on\n";

	// nobody there: one warning tells why, and it takes no time
	$start = microtime(true);
	var_dump(session_of('s'));
	echo microtime(true) - $start < 1 ? "at once\n" : "SLOW\n";

	// back again
	$server->restart();
	var_dump(session_of('s'));
	$_SESSION['n'] = 2;
	session_write_close();
	echo $server->item('memc.sess.key.s')['data'], "\n";

	// between lock and answer: what is held is freed when the way is open again
	$proxy = proxy_start($server);
	session_settings("$proxy->host:$proxy->port");
	$proxy->set(['cut_reply' => 5]);
	set_error_handler(fn ($level, $message) => print("  " . preg_replace('/:\d+/', ':PORT', $message) . "\n"));
	var_dump(session_of('s'));
	echo json_encode($server->item('memc.sess.key.lock.s') !== null), " held, as nothing came through\n";
	$server->raw("delete memc.sess.key.lock.s\r\n");
	// cut after the lock's answer only once: the page that failed frees it
	$proxy->set([]);
	session_of('s');
	$_SESSION['n']++;
	$proxy->close_all();
	// the connection is lost, another one is made for the rest
	var_dump(session_write_close());
	restore_error_handler();
	echo $server->item('memc.sess.key.s')['data'], ' ', json_encode($server->item('memc.sess.key.lock.s') !== null), "\n";
	$proxy->stop();
}
// ids that cannot be keys, and, over binary, some that can
session_settings($server->address());
foreach (["a\rb", "a\0b", str_repeat('i', 240), 'a b', 'ä', "x\x7f"] as $id) {
	@session_id($id);
	var_dump(@session_start());
	echo session_id() === $id ? "TAKEN\n" : "another\n";
	if (session_status() === PHP_SESSION_ACTIVE) {
		session_destroy();
	}
}
echo json_encode(keys_of($server)), "\n";
?>
--EXPECT--
text
  session_write_close(): error saving session to memcached: CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT: Connection refused, host: 127.0.0.1:PORT
  session_write_close(): Failed to write session data (memcached). Please verify that the current setting of session.save_path is correct (127.0.0.1:PORT)
bool(true)
goes on
  session_start(): Failed to write session lock: CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT: Connection refused, host: 127.0.0.1:PORT
  session_start(): Unable to clear session lock record
  session_start(): Failed to read session data: memcached (path: 127.0.0.1:PORT)
bool(false)
at once
bool(true)
n|i:2;
  session_start(): Failed to write session lock: UNKNOWN READ FAILURE: 127.0.0.1:PORT closed the connection, host: 127.0.0.1:PORT
  session_start(): Unable to clear session lock record
  session_start(): Failed to read session data: memcached (path: 127.0.0.1:PORT)
bool(false)
true held, as nothing came through
bool(true)
n|i:3; false
meta
  session_write_close(): error saving session to memcached: CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT: Connection refused, host: 127.0.0.1:PORT
  session_write_close(): Failed to write session data (memcached). Please verify that the current setting of session.save_path is correct (127.0.0.1:PORT)
bool(true)
goes on
  session_start(): Failed to write session lock: CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT: Connection refused, host: 127.0.0.1:PORT
  session_start(): Unable to clear session lock record
  session_start(): Failed to read session data: memcached (path: 127.0.0.1:PORT)
bool(false)
at once
bool(true)
n|i:2;
  session_start(): Failed to write session lock: UNKNOWN READ FAILURE: 127.0.0.1:PORT closed the connection, host: 127.0.0.1:PORT
  session_start(): Unable to clear session lock record
  session_start(): Failed to read session data: memcached (path: 127.0.0.1:PORT)
bool(false)
false held, as nothing came through
bool(true)
n|i:3; false
binary
  session_write_close(): error saving session to memcached: CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT: Connection refused, host: 127.0.0.1:PORT
  session_write_close(): Failed to write session data (memcached). Please verify that the current setting of session.save_path is correct (127.0.0.1:PORT)
bool(true)
goes on
  session_start(): Failed to write session lock: CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT: Connection refused, host: 127.0.0.1:PORT
  session_start(): Unable to clear session lock record
  session_start(): Failed to read session data: memcached (path: 127.0.0.1:PORT)
bool(false)
at once
bool(true)
n|i:2;
  session_start(): Failed to write session lock: UNKNOWN READ FAILURE: 127.0.0.1:PORT closed the connection, host: 127.0.0.1:PORT
  session_start(): Unable to clear session lock record
  session_start(): Failed to read session data: memcached (path: 127.0.0.1:PORT)
bool(false)
true held, as nothing came through
bool(true)
n|i:3; false
bool(true)
another
bool(true)
another
bool(false)
another
bool(true)
another
bool(true)
TAKEN
bool(true)
TAKEN
["memc.sess.key.s"]
