--TEST--
sessions: one that could not be read is not written, nor destroyed, whatever ends the page
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'session', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/session.inc';
// Without PHP's own allocator, which sanitizers turn off, there is no memory limit.
putenv('USE_ZEND_ALLOC=1');
$server = memcached_start();
$key = 'memc.sess.key.s';
$stored = 'a|a:28000:{' . implode('', array_map(fn ($i) => "i:$i;s:14:\"0123456789abcd\";", range(0, 27999))) . '}';
$code = <<<'CODE'
session_id('s');
$fill = str_repeat('f', (int) $argv[1]);
ini_set('memory_limit', $argv[2]);
if ($argv[3] === 'handler') {
	class Handler extends SessionHandler
	{
		public function read(string $id): string|false
		{
			return parent::read($id);
		}
	}
	session_set_save_handler(new Handler, true);
}
$started = session_start();
$fill = null;
ini_set('memory_limit', '256M');
echo json_encode([$started, count($_SESSION['a'] ?? [])]);
$_SESSION['b'] = 1;
if ($argv[3] === 'destroy') {
	session_destroy();
}
CODE;
$page = session_script($server->address(), $code, ['lock_retries' => 0, 'lock_wait_min' => 1]);
foreach ([
	// what is in the first chunk of memory leaves no room for the value
	'does not fit' => [1_200_000, '2M', ''],
	'does not fit, an own handler' => [1_200_000, '2M', 'handler'],
	// it fits, but not what becomes of it
	'cannot be taken apart' => [0, '3M', ''],
	'cannot be taken apart, more' => [0, '5M', ''],
	'fits' => [0, '128M', ''],
	'fits, and is destroyed' => [0, '128M', 'destroy'],
] as $name => $args) {
	$server->put($key, $stored);
	$output = php_run('ours', 'memcached', $page, $args);
	$now = $server->item($key)['data'] ?? 'GONE';
	echo "$name: ", preg_replace(['/\s*\n\s*(Fatal error: Allowed memory|Warning: session_start\(\): error getting session from memcached: MEMORY ALLOCATION FAILURE|)[^\n]*/', '/\[exit code \d+\]/', '/\s+/'], [' $1', '', ' '], $output), ': ', $now === $stored ? 'as it was' : ($now === $stored . 'b|i:1;' ? 'written' : substr($now, 0, 40)), ', ', $server->item('memc.sess.key.lock.s') === null ? 'no lock' : 'LOCKED', "\n";
	$server->raw("flush_all\r\n");
}
?>
--EXPECT--
does not fit:  Warning: session_start(): error getting session from memcached: MEMORY ALLOCATION FAILURE : as it was, no lock
does not fit, an own handler:  : as it was, no lock
cannot be taken apart:  Fatal error: Allowed memory : as it was, no lock
cannot be taken apart, more:  Fatal error: Allowed memory : as it was, no lock
fits: [true,28000]: written, no lock
fits, and is destroyed: [true,28000]: GONE, no lock
