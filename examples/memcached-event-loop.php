<?php
/*
 * Waiting that an event loop shares: ten clients, each in a Fiber, wait at the same time. The loop here is stream_select(); see
 * examples/event-loop/ for Revolt and ReactPHP.
 */
require __DIR__ . '/memcached.inc';
require __DIR__ . '/event-loop/select-loop.php';

$loop = new SelectLoop;
Pieces\Memcached::setDefaultWaiter($loop->wait(...));

for ($i = 0; $i < 10; $i++) {
	$loop->start(function () use ($i): void {
		$m = example_cache();
		if (!$m->set("page:$i", "text of page $i")) {
			echo "page $i is not stored: ", $m->getResultMessage(), "\n";
			return;
		}
		echo $m->get("page:$i"), "\n";
	});
}
$loop->run();
