--TEST--
sessions: a lock is freed by its owner alone, and whatever ends the page
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/session.inc';
// Without PHP's own allocator, which sanitizers turn off, there is no memory limit.
putenv('USE_ZEND_ALLOC=1');
const LOCK = 'memc.sess.key.lock.s';
foreach (['text', 'meta', 'binary'] as $protocol) {
	$server = memcached_start();
	session_settings($server->address(), ['protocol' => $protocol, 'lock_wait_min' => 10, 'lock_wait_max' => 40, 'lock_retries' => 3]);
	$held = fn () => $server->item(LOCK) === null ? 'free' : 'HELD';

	// the value is a token of its own for every page
	session_of('s');
	$first = $server->item(LOCK)['data'];
	session_write_close();
	session_of('s');
	echo preg_match('/^[0-9a-f]{32}$/', $first), $first !== $server->item(LOCK)['data'], "\n";

	// somebody else's by now: it ran out of time and another page made it
	$_SESSION['n'] = 1;
	$server->put(LOCK, 'another page');
	session_write_close();
	echo $server->item(LOCK)['data'], "\n";
	// waiting: 10 + 20 + 40 ms, then it gives up
	$start = microtime(true);
	var_dump(session_of('s'));
	$ms = (microtime(true) - $start) * 1000;
	echo $ms >= 69 && $ms < 2000 ? 'waited' : "$ms ms", ', ', $server->item(LOCK)['data'], "\n";
	// freed while one waits
	$waiting = php_start('ours', 'memcached', session_script($server->address(), 'session_id("s"); fwrite(STDERR, "began"); var_dump(session_start());', ['protocol' => $protocol, 'lock_wait_min' => 5, 'lock_wait_max' => 50, 'lock_retries' => 1000]));
	wait_for(fn () => $waiting->errors() !== '', 'the script to begin');
	$server->raw('delete ' . LOCK . "\r\n");
	echo trim($waiting->wait()), ' ', $held(), "\n";
	// deleted by somebody
	session_of('s');
	$server->raw('delete ' . LOCK . "\r\n");
	var_dump(session_write_close());
	echo $held(), "\n";

	// whatever ends the page
	$ends = [
		'end' => '',
		'exit' => 'exit;',
		'exception' => 'throw new Exception("thrown");',
		'fatal error' => 'none();',
		'memory limit' => 'ini_set("memory_limit", "8M"); str_repeat("x", 1 << 26);',
		'memory limit while reading' => 'session_write_close(); ini_set("memory_limit", "10M"); session_id("big"); session_start();',
		'time limit' => 'set_time_limit(1); for (;;);',
		'error in serialize' => '$_SESSION["f"] = fn () => 1;',
		'a handler that exits' => 'register_shutdown_function(function () { exit; });',
	];
	$server->put('memc.sess.key.big', 'a|s:900000:"' . str_repeat('x', 900000) . '";');
	foreach ($ends as $how => $code) {
		if ($how === 'memory limit while reading') {
			$code = '$keep = [str_repeat("x", 1200000), str_repeat("x", 7 << 20)]; ' . $code;
		}
		$said = php_run('ours', 'memcached', session_script($server->address(), 'session_id("s"); session_start(); $_SESSION["n"]++; ' . $code, ['protocol' => $protocol, 'lock_wait_min' => 5, 'lock_retries' => 2]));
		$why = preg_match('/(Fatal error: .*?)( of | in | \(|$)/m', $said, $m) ? $m[1] : '';
		echo "$how: ", $held(), $server->item('memc.sess.key.lock.big') === null ? '' : ' BIG HELD', " $why\n";
	}
	echo $server->item('memc.sess.key.s')['data'], ' ', strlen($server->item('memc.sess.key.big')['data']), "\n";
	// one that is killed leaves it to the time that was set
	foreach ([['lock_expire' => 2], ['lock_expire' => 0, 'max_execution_time' => 7], ['lock_expire' => 0, 'max_execution_time' => 0], ['lock_expire' => 31 * 86400]] as $ini) {
		$time = $ini['max_execution_time'] ?? 0;
		unset($ini['max_execution_time']);
		php_run('ours', 'memcached', session_script($server->address(), "set_time_limit($time); " . 'session_id("s"); session_start(); posix_kill(getmypid(), 9);', $ini), more: ['posix']);
		preg_match('/^key=memc\S+lock\.s exp=(-?\d+)/m', socket_exchange($server->address(), "lru_crawler metadump hash\r\n", "END\r\n"), $m);
		$left = (int) $m[1] > 0 ? $m[1] - time() : (int) $m[1];
		echo abs($left - ($ini['lock_expire'] ?: $time)) <= 2 || ($left === -1 && !$time) ? 'as set' : "exp=$m[1]", "\n";
		$server->raw('delete ' . LOCK . "\r\n");
	}
}
?>
--EXPECT--
11
another page
  session_start(): Unable to clear session lock record: another request with this session has it. memcached.sess_lock_retries and sess_lock_wait_max say how long to wait
  session_start(): Failed to read session data: memcached (path: 127.0.0.1:PORT)
bool(false)
waited, another page
bool(true) free
bool(true)
free
end: free 
exit: free 
exception: free Fatal error: Uncaught Exception: thrown
fatal error: free Fatal error: Uncaught Error: Call to undefined function none()
memory limit: free Fatal error: Allowed memory size
memory limit while reading: free Fatal error: Allowed memory size
time limit: free Fatal error: Maximum execution time
error in serialize: free Fatal error: Uncaught Exception: Serialization
a handler that exits: free 
n|i:9; 900014
as set
as set
as set
as set
11
another page
  session_start(): Unable to clear session lock record: another request with this session has it. memcached.sess_lock_retries and sess_lock_wait_max say how long to wait
  session_start(): Failed to read session data: memcached (path: 127.0.0.1:PORT)
bool(false)
waited, another page
bool(true) free
bool(true)
free
end: free 
exit: free 
exception: free Fatal error: Uncaught Exception: thrown
fatal error: free Fatal error: Uncaught Error: Call to undefined function none()
memory limit: free Fatal error: Allowed memory size
memory limit while reading: free Fatal error: Allowed memory size
time limit: free Fatal error: Maximum execution time
error in serialize: free Fatal error: Uncaught Exception: Serialization
a handler that exits: free 
n|i:9; 900014
as set
as set
as set
as set
11
another page
  session_start(): Unable to clear session lock record: another request with this session has it. memcached.sess_lock_retries and sess_lock_wait_max say how long to wait
  session_start(): Failed to read session data: memcached (path: 127.0.0.1:PORT)
bool(false)
waited, another page
bool(true) free
bool(true)
free
end: free 
exit: free 
exception: free Fatal error: Uncaught Exception: thrown
fatal error: free Fatal error: Uncaught Error: Call to undefined function none()
memory limit: free Fatal error: Allowed memory size
memory limit while reading: free Fatal error: Allowed memory size
time limit: free Fatal error: Maximum execution time
error in serialize: free Fatal error: Uncaught Exception: Serialization
a handler that exits: free 
n|i:9; 900014
as set
as set
as set
as set
