--TEST--
Mogile: time-outs: to connect, without progress, over all
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(own: true);
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
/** A port whose queue of connections is full: the kernel answers no more. */
final class Full
{
	public array $sockets = [];
	public int $port;

	public function __construct()
	{
		$this->sockets[] = $server = stream_socket_server('tcp://127.0.0.1:0', $no, $text, STREAM_SERVER_BIND | STREAM_SERVER_LISTEN,
			stream_context_create(['socket' => ['backlog' => 1]]));
		$name = stream_socket_get_name($server, false);
		$this->port = (int) substr(strrchr($name, ':'), 1);
		for ($i = 0; $i < 10; $i++) {
			$this->sockets[] = stream_socket_client("tcp://$name", $no, $text, 1, STREAM_CLIENT_CONNECT | STREAM_CLIENT_ASYNC_CONNECT);
		}
	}
}
$took = function (string $label, float $least, float $most, callable $work, bool $message = true): void {
	$start = microtime(true);
	outcome($label, $work, $message);
	$time = microtime(true) - $start;
	echo $time >= $least && $time < $most ? "  in time\n" : "  after $time s\n";
};
$full = new Full();
$mogile = mogile_own(order: 'devid', proxied: true);
$data = random_bytes(400000);
$quiet = mogile_client($mogile);
$quiet->storeData('k', 'image', $data);
$mogile->replicated('k');

// A tracker that cannot be connected to: the other one is asked, and the first is not tried again until its rest is over.
$m = new Mogile(["127.0.0.1:$full->port", ...$mogile->trackers()], 'testdom', ['connectTimeout' => 0.4]);
$took('tracker, the first', 0.4, 3, fn () => $m->exists('k'));
$took('tracker, again', 0, 0.4, fn () => $m->exists('k'));
$lone = new Mogile("127.0.0.1:$full->port", 'testdom', ['connectTimeout' => 0.4]);
$took('tracker, alone', 0.4, 3, fn () => $lone->exists('k'));
$took('many, alone', 0.4, 3, fn () => array_map(fn ($one) => $one->getErrorCode(), $lone->getMulti(['a', 'b', 'c'])));

// A node that cannot be connected to.
$full_path = urlencode("http://127.0.0.1:$full->port/dev1/x.fid");
$m = mogile_client($mogile, ['nodeConnectTimeout' => 0.4, 'anyNode' => true]);
$mogile->tracker[0]->fault('get_paths', 'raw', "OK paths=1&path1=$full_path\r\n");
$took('node', 0.4, 3, fn () => $m->getFileData('k'), false);

// Nothing moves.
$m = mogile_client($mogile, ['stallTimeout' => 0.4]);
foreach ($mogile->proxy as $proxy) {
	$proxy->set(['freeze_reply' => 100]);
}
$took('no progress, both', 0.8, 5, fn () => $m->getFileData('k', verify: true));
foreach ($mogile->proxy as $proxy) {
	$proxy->set(['hang' => true]);
}
$m->close();
$took('no progress of a PUT, both', 0.8, 5, fn () => $m->storeData('new', 'single', $data));

// Much moves, but slowly.
$m = mogile_client($mogile, ['totalTimeout' => 0.4, 'stallTimeout' => 5]);
foreach ($mogile->proxy as $proxy) {
	$proxy->set(['chunk' => 50, 'delay' => 0.01, 'delay_request' => 3.0]);
}
$took('a slow PUT, both', 0.8, 5, fn () => $m->storeData('new', 'single', $data));
foreach ($mogile->proxy as $proxy) {
	$proxy->set([]);
}
outcome('nothing stored', fn () => $quiet->exists('new'));
outcome('well again', fn () => strlen($m->getFileData('k')));

// A pause that the reader makes is no stall of the node's.
$m = mogile_client($mogile, ['stallTimeout' => 0.3]);
$big = random_bytes(8000000);
$m->storeData('big', 'single', $big);
$stream = $m->getStream('big');
$got = fread($stream, 1000);
usleep(600000);
echo $got . stream_get_contents($stream) === $big ? "same\n" : "differs\n";
?>
--EXPECT--
tracker, the first: true
  in time
tracker, again: true
  in time
tracker, alone: MogileTrackerException tracker_down key "k": file_info: no tracker could be asked: connecting to HOST:PORT took longer than 400 ms
  in time
many, alone: {"a":"tracker_down","b":"tracker_down","c":"tracker_down"}
  in time
node: MogileStorageException storage_failed
  in time
no progress, both: MogileStorageException storage_failed fetching "k": no storage node gave the file: dev1:fid1: no progress for 400 ms; dev2:fid1: no progress for 400 ms
  in time
no progress of a PUT, both: MogileStorageException storage_failed storing "new": no storage node took the file: dev1:fid2: no progress for 400 ms; dev2:fid2: no progress for 400 ms
  in time
a slow PUT, both: MogileStorageException storage_failed storing "new": no storage node took the file: dev1:fid4: took longer than allowed; dev2:fid4: took longer than allowed
  in time
nothing stored: false
well again: 400000
same
