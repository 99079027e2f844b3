<?php
/*
 * A waiter for Revolt (composer require revolt/event-loop), and so for Amp:
 *
 *     Pieces\Memcached::setDefaultWaiter(require 'revolt.php');
 */

use Revolt\EventLoop;

return function (array $read, array $write, ?float $seconds): void {
	$suspension = EventLoop::getSuspension();
	$watchers = [];
	$over = false;
	$wake = function () use (&$over, $suspension): void {
		// Several streams may be ready at once; the suspension is resumed by the first.
		if (!$over) {
			$over = true;
			$suspension->resume();
		}
	};
	foreach ($read as $stream) {
		$watchers[] = EventLoop::onReadable($stream, $wake);
	}
	foreach ($write as $stream) {
		$watchers[] = EventLoop::onWritable($stream, $wake);
	}
	if ($seconds !== null) {
		$watchers[] = EventLoop::delay($seconds, $wake);
	}
	try {
		$suspension->suspend();
	} finally {
		$over = true;
		array_map(EventLoop::cancel(...), $watchers);
	}
};
