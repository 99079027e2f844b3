<?php
/* A storage node falls silent: reading goes on with the other copy, from the byte reached; storing goes to another node. */
require __DIR__ . '/mogile.inc';
$m = new Mogile(example_trackers(), 'profiles', ['stallTimeout' => 0.5]);
$m->storeData('picture', 'image', $data = random_bytes(20000000));
example_two_copies($m, 'picture');

// In bin/demo a node is this example's to stop.
$node = (int) explode(',', getenv('MOGILE_NODE_PIDS'))[0];
$stopped = false;
$got = $m->getFileData('picture', function (int $done) use ($node, &$stopped) {
	if ($done > 5000000 && $node && !$stopped) {
		posix_kill($node, SIGSTOP);
		$stopped = true;
	}
}, verify: true);
echo 'read while a node stopped: ', $got === $data ? 'all bytes, the checksum is right' : 'something else', "\n";
$m->storeData('another', 'image', $data);
echo "stored while a node is silent\n";
if ($node) {
	posix_kill($node, SIGCONT);
}
