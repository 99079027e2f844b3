--TEST--
sessions: memcached.sess_sasl_username and _password, over binary (-S) and over text (-Y)
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'program:saslpasswd2', 'program:sasldblistusers2');
?>
--FILE--
<?php
require __DIR__ . '/session.inc';
$file = temp_dir() . '/users';
file_put_contents($file, "user:secret\n");
foreach ([1 => memcached_start_sasl('user', 'secret'), 0 => memcached_start(['-Y', $file])] as $binary => $server) {
	session_settings($server->address(), ['binary_protocol' => $binary, 'sasl_username' => 'user', 'sasl_password' => 'secret']);
	session_of('s');
	$_SESSION['n'] = 1;
	session_write_close();
	session_of('s');
	echo json_encode($_SESSION), "\n";
	session_write_close();
	session_settings($server->address(), ['persistent' => 1]);
	session_of('s');
	echo json_encode($_SESSION), "\n";
	session_write_close();
	session_settings($server->address(), ['sasl_password' => 'wrong']);
	var_dump(session_of('s'));
	session_settings($server->address(), ['persistent' => 0]);
	var_dump(session_of('s'));
	session_settings($server->address(), ['sasl_username' => '', 'sasl_password' => '']);
	// the server closes, perhaps before it has said why
	$start = microtime(true);
	var_dump(@session_of('s'));
	echo microtime(true) - $start < 3 ? "at once\n" : "SLOW\n";
}
ini_set('memcached.sess_sasl_password', 'Pa55word');
$out = ob_get_clean();
ob_start();
phpinfo();
$info = ob_get_clean();
echo $out, str_contains($info, 'Pa55word') ? 'TOLD' : 'kept', ' ', preg_match('/sess_sasl_password => \*+/', $info), "\n";
?>
--EXPECT--
{"n":1}
{"n":1}
  session_start(): Failed to write session lock: AUTHENTICATION FAILURE: Auth failure., host: 127.0.0.1:PORT
  session_start(): Unable to clear session lock record
  session_start(): Failed to read session data: memcached (path: 127.0.0.1:PORT)
bool(false)
  session_start(): Failed to write session lock: AUTHENTICATION FAILURE: Auth failure., host: 127.0.0.1:PORT
  session_start(): Unable to clear session lock record
  session_start(): Failed to read session data: memcached (path: 127.0.0.1:PORT)
bool(false)
bool(false)
at once
{"n":1}
{"n":1}
  session_start(): Failed to write session lock: AUTHENTICATION FAILURE: unauthenticated, host: 127.0.0.1:PORT
  session_start(): Unable to clear session lock record
  session_start(): Failed to read session data: memcached (path: 127.0.0.1:PORT)
bool(false)
  session_start(): Failed to write session lock: AUTHENTICATION FAILURE: unauthenticated, host: 127.0.0.1:PORT
  session_start(): Unable to clear session lock record
  session_start(): Failed to read session data: memcached (path: 127.0.0.1:PORT)
bool(false)
bool(false)
at once
kept 1
