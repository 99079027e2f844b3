--TEST--
a signal while a method waits for a server: its handler runs at once, and may throw, end, or use the client
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'pcntl');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';

/** Runs it and returns what it printed, and how it ended; the server is silent until the handler has done its work. */
function run(string $method, string $action, array $ini = []): string
{
	$server = memcached_start();
	$server->raw("set a 1 0 1\r\n1\r\nset b 1 0 1\r\n2\r\n");
	$server->pause();
	$php = new TestPhp('ours', 'memcached', __DIR__ . '/signals.inc', [$server->host, $server->port, $method, $action], $ini);
	$php->wait_output("asks\n");
	// poll() or recv() is where it is found
	wait_for(fn () => preg_match('/poll|recv|schedule|wait/', (string) @file_get_contents("/proc/{$php->pid()}/wchan")) || preg_match('/^State:\s+S/m', (string) @file_get_contents("/proc/{$php->pid()}/status")), 'the script to wait');
	proc_kill($php->pid(), SIGUSR1);
	$php->wait_output('handler');
	if (in_array($action, ['throw', 'exit', 'fatal'], true)) {
		// it must not wait for the server
		wait_for(fn () => !$php->running() || str_contains($php->output(), 'wake up'), "$method to end at once");
	}
	$server->resume();
	$output = $php->wait();
	return strtr(trim(preg_replace('/^asks\n|\nwake up|^PHP .*\n|\nFatal error: (Cannot )(?:re)?(declare class Twice).*| \(127\.0\.0\.1:\d+\)| in \S+ on line \d+/m', '$1$2', $output)), ["\n" => ' | ']) . ($php->exit_code ? " (exit code $php->exit_code)" : '') . $php->errors();
}

function proc_kill(int $pid, int $signal): void
{
	if (!posix_kill($pid, $signal)) {
		throw new RuntimeException("cannot signal $pid");
	}
}

foreach (['get', 'getMulti', 'set', 'setMulti', 'fetchAll', 'fetch', 'behind another', 'getVersion', 'getStats'] as $method) {
	echo "$method\n";
	foreach (['nothing', 'throw', 'exit', 'fatal', 'again', 'change', 'another', 'unset'] as $action) {
		echo "  $action: ", $text = run($method, $action), "\n";
		$meta = run($method, $action, ['memcached.default_protocol' => 'meta']);
		echo $meta === $text ? '' : "    over meta: $meta\n";
	}
}
echo "session\n";
foreach (['nothing', 'throw', 'exit', 'fatal', 'abort', 'close', 'start'] as $action) {
	echo "  $action: ", $binary = run('session', $action, ['memcached.sess_lock_retries' => 0]), "\n";
	$meta = run('session', $action, ['memcached.sess_lock_retries' => 0, 'memcached.sess_protocol' => 'meta']);
	echo $meta === $binary ? '' : "    over meta: $meta\n";
}
?>
--EXPECT--
get
  nothing: handler | 1 | over
  throw: handler | thrown | over
  exit: handler (exit code 3)
  fatal: handler | Cannot declare class Twice (exit code 255)
  again: handler | [false,false,false,false,false,false,false,true] FETCH WAS NOT COMPLETED | 1 | over
  change: handler | 1 | over
  another: handler | 1 | over
  unset: handler | 1 | over
getMulti
  nothing: handler | {"a":1,"b":2} | over
  throw: handler | thrown | over
  exit: handler (exit code 3)
  fatal: handler | Cannot declare class Twice (exit code 255)
  again: handler | [false,false,false,false,false,false,false,true] FETCH WAS NOT COMPLETED | {"a":1,"b":2} | over
  change: handler | {"a":1,"b":2} | over
  another: handler | {"a":1,"b":2} | over
  unset: handler | {"a":1,"b":2} | over
set
  nothing: handler | true | over
  throw: handler | thrown | over
  exit: handler (exit code 3)
  fatal: handler | Cannot declare class Twice (exit code 255)
  again: handler | [false,false,false,false,false,false,false,true] FETCH WAS NOT COMPLETED | true | over
  change: handler | true | over
  another: handler | true | over
  unset: handler | true | over
setMulti
  nothing: handler | true | over
  throw: handler | thrown | over
  exit: handler (exit code 3)
  fatal: handler | Cannot declare class Twice (exit code 255)
  again: handler | [false,false,false,false,false,false,false,true] FETCH WAS NOT COMPLETED | true | over
  change: handler | true | over
  another: handler | true | over
  unset: handler | true | over
fetchAll
  nothing: handler | true | over
  throw: handler | thrown | over
  exit: handler (exit code 3)
  fatal: handler | Cannot declare class Twice (exit code 255)
  again: handler | [false,false,false,false,false,false,false,true] FETCH WAS NOT COMPLETED | true | over
  change: handler | true | over
  another: handler | true | over
  unset: handler | true | over
fetch
  nothing: handler | true | over
  throw: handler | thrown | over
  exit: handler (exit code 3)
  fatal: handler | Cannot declare class Twice (exit code 255)
  again: handler | [false,false,false,false,false,false,false,true] FETCH WAS NOT COMPLETED | true | over
  change: handler | true | over
  another: handler | true | over
  unset: handler | true | over
behind another
  nothing: handler | 1 | over
  throw: handler | thrown | over
  exit: handler (exit code 3)
  fatal: handler | Cannot declare class Twice (exit code 255)
  again: handler | [false,false,false,false,false,false,false,true] FETCH WAS NOT COMPLETED | 1 | over
  change: handler | 1 | over
  another: handler | 1 | over
  unset: handler | 1 | over
getVersion
  nothing: handler | 1 | over
  throw: handler | thrown | over
  exit: handler (exit code 3)
  fatal: handler | Cannot declare class Twice (exit code 255)
  again: handler | [false,false,false,false,false,false,false,true] FETCH WAS NOT COMPLETED | 1 | over
  change: handler | 1 | over
  another: handler | 1 | over
  unset: handler | 1 | over
getStats
  nothing: handler | 1 | over
  throw: handler | thrown | over
  exit: handler (exit code 3)
  fatal: handler | Cannot declare class Twice (exit code 255)
  again: handler | [false,false,false,false,false,false,false,true] FETCH WAS NOT COMPLETED | 1 | over
  change: handler | 1 | over
  another: handler | 1 | over
  unset: handler | 1 | over
session
  nothing: handler | true
  throw: handler | thrown
  exit: handler (exit code 3)
  fatal: handler | Cannot declare class Twice |  | Warning: PHP Request Shutdown: Failed to write session data (memcached). Please verify that the current setting of session.save_path is correct (exit code 255)
  abort: handler | false
  close: handler |  | Warning: session_write_close(): Failed to write session data (memcached). Please verify that the current setting of session.save_path is correct | false
  start: handler |  | Notice: session_start(): Ignoring session_start() because a session is already active | true
