<?php
/*
 * Two calls wait at the same time, each in a Fiber
 * For: Pieces\Memcached::setWaiter
 */
$waiting = [];
$waiter = function (array $read, array $write, ?float $seconds) use (&$waiting): void {
	$waiting[] = [Fiber::getCurrent(), $read, $write];
	Fiber::suspend();
};
$done = [];
$fibers = [];
foreach (['Ada' => 11211, 'Grace' => 11212] as $name => $port) {
	$fibers[] = $fiber = new Fiber(function () use ($name, $port, $waiter, &$done): void {
		$m = new Pieces\Memcached();
		$m->addServer('127.0.0.1', $port);
		$m->setWaiter($waiter);
		$m->set('key', $name);
		$done[] = $m->get('key');
	});
	$fiber->start();
}
echo count($waiting), " are waiting\n";
// a loop of a dozen lines; event loops such as Revolt do the same
while ($waiting) {
	$read = array_merge(...array_column($waiting, 1));
	$write = array_merge(...array_column($waiting, 2));
	$except = null;
	stream_select($read, $write, $except, 1);
	$ready = [];
	foreach ($waiting as $i => [$fiber, $reads, $writes]) {
		if (array_filter([...$reads, ...$writes], fn ($stream) => in_array($stream, [...$read, ...$write], true))) {
			unset($waiting[$i]);
			$ready[] = $fiber;
		}
	}
	foreach ($ready as $fiber) {
		$fiber->resume();
	}
}
sort($done);
echo implode(', ', $done), "\n";
/*
Output:
2 are waiting
Ada, Grace
*/
