--TEST--
sessions: what session.save_path may be, and the settings with their checks
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/session.inc';
$server = memcached_start();
$other = memcached_start();
$unix = memcached_start_unix();

/** Twenty sessions; says how many lie on each server. */
function spread(string $save_path, array $ini = []): void
{
	global $server, $other, $unix;
	session_settings($save_path, $ini);
	$wrong = 0;
	foreach (range(1, 20) as $i) {
		session_of("id$i");
		$_SESSION['i'] = $i;
		session_write_close();
	}
	foreach (range(1, 20) as $i) {
		session_of("id$i");
		$wrong += $_SESSION['i'] !== $i;
		session_destroy();
		session_of("id$i");
		$_SESSION['i'] = $i;
		session_write_close();
	}
	$lie = array_map(function ($s) {
		$count = count(keys_of($s));
		$s->raw("flush_all\r\n");
		return $count;
	}, [$server, $other, $unix]);
	echo str_replace([$server->port, $other->port, dirname($unix->socket)], ['ONE', 'TWO', 'DIR'], $save_path), ': ', count(array_filter($lie)) > 1 ? 'on several servers' : json_encode($lie), array_sum($lie) === 20 ? '' : ' LEFT BEHIND', $wrong ? " $wrong WRONG" : '', "\n";
}

$one = $server->address();
$two = $other->address();
spread($one);
spread("  $one , ");
spread($unix->socket);
spread("$unix->socket:0");
spread("$unix->socket:0:5");
spread("$one,$unix->socket:0:1");
// what follows a number and is none counts for nothing
foreach (["$one:", "$one:x", "$one;$two", "$one?weight=2&persistent=1"] as $path) {
	spread($path);
}
$ports = [$server->port, $other->port];
foreach (["$one:0, $two:1000", "$one 1,$two 1000", "$one:1000,$two:1"] as $path) {
	// where most of them are says that weights count
	session_settings($path, ['consistent_hash_type' => 'ketama_weighted']);
	foreach (range(1, 20) as $i) {
		session_of("id$i");
		$_SESSION['i'] = $i;
		session_write_close();
	}
	[$a, $b] = [count(keys_of($server)), count(keys_of($other))];
	echo max($a, $b) >= 19 ? ($a > $b ? 'the first' : 'the second') : "$a and $b", "\n";
	$server->raw("flush_all\r\n");
	$other->raw("flush_all\r\n");
}
session_settings("$one,$two", ['consistent_hash_type' => 'ketama']);
foreach (['', ',', ' ', '127.0.0.1:99999', '127.0.0.1:x', 'PERSISTENT=', "PERSISTENT=$one", 'PERSISTENT= ' . $one, '[::1', str_repeat('h', 2000)] as $wrong) {
	session_settings($wrong);
	echo strlen($wrong) < 100 ? str_replace([$one], ['ONE'], $wrong) : 'long', ":\n";
	echo json_encode(strlen($wrong) < 100 ? session_of('id') : @session_of('id')), "\n";
}

echo "persistent\n";
$count = fn () => (int) $server->stat('total_connections');
foreach ([[$one, ['persistent' => 0]], [$one, ['persistent' => 1]], ["PERSISTENT=a $one", ['persistent' => 0]], ["PERSISTENT=b $one", []], ["PERSISTENT=b $one", ['prefix' => 'p.']], ["PERSISTENT=b $one", ['prefix' => 'memc.sess.key.']]] as [$path, $ini]) {
	session_settings($path, $ini);
	$before = $count();
	foreach (range(1, 5) as $i) {
		session_of('id');
		$_SESSION['i'] = $i;
		session_write_close();
	}
	echo str_replace($one, 'ONE', $path), ' ', json_encode($ini), ': ', $count() - $before - 1, " connections\n";
}
// a connection that died meanwhile is made anew
$server->restart();
session_of('id');
$_SESSION['i'] = 7;
session_write_close();
session_of('id');
echo $_SESSION['i'], "\n";
session_write_close();

echo "settings\n";
session_settings($one);
foreach (['lock_wait_min' => ['-1', '5'], 'lock_wait_max' => ['-1'], 'lock_retries' => ['-1', '5'], 'lock_expire' => ['-1'], 'number_of_replicas' => ['-1'], 'server_failure_limit' => ['-1'], 'consistent_hash_type' => ['none', 'KETAMA', 'ketama'], 'prefix' => ['a b', "a\r\nb", "a\x01", 'a' . chr(200), str_repeat('p', 252), 'fine.'], 'lock_wait' => ['1', 'not set'], 'lock_max_wait' => ['2']] as $name => $values) {
	foreach ($values as $value) {
		echo "$name ", strlen($value) > 50 ? strlen($value) . ' bytes' : json_encode($value, JSON_INVALID_UTF8_SUBSTITUTE), ': ', json_encode(ini_set("memcached.sess_$name", $value)), ' ', ini_get("memcached.sess_$name"), "\n";
	}
}
session_of('id');
$_SESSION['i'] = 1;
session_write_close();
echo json_encode(preg_grep('/^fine/', keys_of($server))), "\n";
ini_set('memcached.sess_prefix', str_repeat('p', 200));
var_dump(session_of('id'));
ini_set('memcached.sess_prefix', '');
session_of('id');
$_SESSION['i'] = 1;
session_write_close();
echo json_encode($server->item('id')), "\n";
?>
--EXPECT--
127.0.0.1:ONE: [20,0,0]
  127.0.0.1:ONE , : [20,0,0]
DIR/memcached.sock: [0,0,20]
DIR/memcached.sock:0: [0,0,20]
DIR/memcached.sock:0:5: [0,0,20]
127.0.0.1:ONE,DIR/memcached.sock:0:1: on several servers
127.0.0.1:ONE:: [20,0,0]
127.0.0.1:ONE:x: [20,0,0]
127.0.0.1:ONE;127.0.0.1:TWO: [20,0,0]
127.0.0.1:ONE?weight=2&persistent=1: [20,0,0]
the second
the second
the first
:
  session_start(): failed to parse session.save_path
  session_start(): Failed to initialize storage module: memcached (path: )
false
,:
  session_start(): failed to parse session.save_path
  session_start(): Failed to initialize storage module: memcached (path: ,)
false
 :
  session_start(): failed to parse session.save_path
  session_start(): Failed to initialize storage module: memcached (path:  )
false
127.0.0.1:99999:
  session_start(): failed to parse session.save_path
  session_start(): Failed to initialize storage module: memcached (path: 127.0.0.1:99999)
false
127.0.0.1:x:
  session_start(): failed to parse session.save_path
  session_start(): Failed to initialize storage module: memcached (path: 127.0.0.1:x)
false
PERSISTENT=:
  session_start(): failed to parse session.save_path
  session_start(): Failed to initialize storage module: memcached (path: PERSISTENT=)
false
PERSISTENT=ONE:
  session_start(): failed to parse session.save_path
  session_start(): Failed to initialize storage module: memcached (path: PERSISTENT=127.0.0.1:PORT)
false
PERSISTENT= ONE:
  session_start(): failed to parse session.save_path
  session_start(): Failed to initialize storage module: memcached (path: PERSISTENT= 127.0.0.1:PORT)
false
[::1:
  session_start(): failed to parse session.save_path
  session_start(): Failed to initialize storage module: memcached (path: [::1)
false
long:
false
persistent
ONE {"persistent":0}: 5 connections
ONE {"persistent":1}: 1 connections
PERSISTENT=a ONE {"persistent":0}: 1 connections
PERSISTENT=b ONE []: 1 connections
PERSISTENT=b ONE {"prefix":"p."}: 1 connections
PERSISTENT=b ONE {"prefix":"memc.sess.key."}: 0 connections
7
settings
lock_wait_min "-1":   ini_set(): memcached.sess_lock_wait_min cannot be "-1", only a number from 0 on
false 150
lock_wait_min "5": "150" 5
lock_wait_max "-1":   ini_set(): memcached.sess_lock_wait_max cannot be "-1", only a number from 0 on
false 150
lock_retries "-1": "5" -1
lock_retries "5": "-1" 5
lock_expire "-1":   ini_set(): memcached.sess_lock_expire cannot be "-1", only a number from 0 on
false 0
number_of_replicas "-1":   ini_set(): memcached.sess_number_of_replicas cannot be "-1", only a number from 0 on
false 0
server_failure_limit "-1":   ini_set(): memcached.sess_server_failure_limit cannot be "-1", only a number from 0 on
false 0
consistent_hash_type "none":   ini_set(): memcached.sess_consistent_hash_type must be ketama or ketama_weighted
false ketama
consistent_hash_type "KETAMA":   ini_set(): memcached.sess_consistent_hash_type must be ketama or ketama_weighted
false ketama
consistent_hash_type "ketama": "ketama" ketama
prefix "a b":   ini_set(): memcached.sess_prefix cannot contain whitespace or control characters
false memc.sess.key.
prefix "a\r\nb":   ini_set(): memcached.sess_prefix cannot contain whitespace or control characters
false memc.sess.key.
prefix "a\u0001":   ini_set(): memcached.sess_prefix cannot contain whitespace or control characters
false memc.sess.key.
prefix "a\ufffd":   ini_set(): memcached.sess_prefix cannot contain whitespace or control characters
false memc.sess.key.
prefix 252 bytes:   ini_set(): memcached.sess_prefix too long (max: 250)
false memc.sess.key.
prefix "fine.": "memc.sess.key." fine.
lock_wait "1":   ini_set(): memcached.sess_lock_wait and memcached.sess_lock_max_wait are deprecated. Please update your configuration to use memcached.sess_lock_wait_min, memcached.sess_lock_wait_max and memcached.sess_lock_retries
false not set
lock_wait "not set": false not set
lock_max_wait "2":   ini_set(): memcached.sess_lock_wait and memcached.sess_lock_max_wait are deprecated. Please update your configuration to use memcached.sess_lock_wait_min, memcached.sess_lock_wait_max and memcached.sess_lock_retries
false not set
["fine.id"]
  session_start(): failed to set memcached session prefix
  session_start(): Failed to initialize storage module: memcached (path: 127.0.0.1:PORT)
bool(false)
{"flags":0,"data":"i|i:1;"}
