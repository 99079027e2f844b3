<?php
/*
 * A waiter for ReactPHP (composer require react/event-loop react/async):
 *
 *     Pieces\Memcached::setDefaultWaiter(require 'react.php');
 *
 * Calls have to be made within React\Async\async(), which runs them in a Fiber.
 */

use React\EventLoop\Loop;

return function (array $read, array $write, ?float $seconds): void {
	$fiber = Fiber::getCurrent();
	if (!$fiber) {
		throw new LogicException('call this within React\Async\async()');
	}
	$timer = null;
	$over = false;
	$wake = function () use (&$over, $fiber): void {
		// Several streams may be ready at once; the Fiber is resumed by the first.
		if (!$over) {
			$over = true;
			$fiber->resume();
		}
	};
	foreach ($read as $stream) {
		Loop::addReadStream($stream, $wake);
	}
	foreach ($write as $stream) {
		Loop::addWriteStream($stream, $wake);
	}
	if ($seconds !== null) {
		$timer = Loop::addTimer($seconds, $wake);
	}
	try {
		Fiber::suspend();
	} finally {
		$over = true;
		array_map(Loop::removeReadStream(...), $read);
		array_map(Loop::removeWriteStream(...), $write);
		if ($timer) {
			Loop::cancelTimer($timer);
		}
	}
};
