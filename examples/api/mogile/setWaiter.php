<?php
/*
 * A waiter is called instead of blocking; an event loop would suspend a Fiber here
 * For: Mogile::setWaiter, Mogile::setDefaultWaiter
 */
$waits = 0;
$waiter = function (array $read, array $write, ?float $seconds) use (&$waits): void {
	$waits++;
	$except = null;
	stream_select($read, $write, $except, $seconds === null ? null : (int) $seconds, (int) (fmod($seconds ?? 0, 1) * 1e6));
};
$m = new Mogile('127.0.0.1:7001', 'testdom');
$m->setWaiter($waiter);
$m->storeData('a', null, 'Hello');
Mogile::setDefaultWaiter($waiter);
$other = new Mogile('127.0.0.1:7001', 'testdom');
echo $other->getFileData('a'), $waits > 0 ? ", and the function was called\n" : "\n";
Mogile::setDefaultWaiter(null);
/*
Output:
Hello, and the function was called
*/
