<?php
/*
 * One waiter for all objects that are made from now on
 * For: Pieces\Memcached::setDefaultWaiter
 */
$waits = 0;
Pieces\Memcached::setDefaultWaiter(function (array $read, array $write, ?float $seconds) use (&$waits): void {
	$waits++;
	$except = null;
	stream_select($read, $write, $except, $seconds === null ? null : (int) $seconds, (int) (fmod($seconds ?? 0, 1) * 1e6));
});
$m = new Memcached();
$m->addServer('127.0.0.1', 11211);
$m->set('key', 'value');
echo $m->get('key'), $waits > 0 ? ", and the function was called\n" : "\n";
Pieces\Memcached::setDefaultWaiter(null);
/*
Output:
value, and the function was called
*/
