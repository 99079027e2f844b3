--TEST--
connections and round trips of storing and reading; system calls and instructions of a command; memory for a big file
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
require __DIR__ . '/../../support/skipif.inc';
mogile_skip(own: true);
need('program:valgrind', 'program:strace', 'release');
?>
--FILE--
<?php
require __DIR__ . '/../../../bench/measure.inc';
$bench = require __DIR__ . '/../../../bench/mogile/workloads.php';

// 1,000 small files stored, then read: one connection to the tracker and one to the node in all.
$mogile = mogile_own(nodes: 1, copies: 1);
$node = $mogile->node[0];
$proxy = proxy_start($mogile->tracker[0]);
$m = new Mogile("$proxy->host:$proxy->port", 'testdom');
$asked = fn () => preg_match('/^queries (\d+)/m', $mogile->tracker[0]->command('!stats'), $match) ? (int) $match[1] : 0;
// What the client asks only once: the classes' hash types, the nodes.
$m->storeData('first', 'single', 'x');
/** Connections that the client's own requests came over; the tracker asks the node too, with HEAD, DELETE. */
$own = fn (TestMogileNode $node) => array_filter($node->requests(), fn ($request) => in_array($request['method'], ['PUT', 'GET'], true));
$before = [$asked(), count($own($node))];
for ($i = 0; $i < 1000; $i++) {
	$m->storeData("k$i", 'single', "value $i");
}
$stored = [$asked(), count($own($node))];
$wrong = 0;
for ($i = 0; $i < 1000; $i++) {
	$wrong += $m->getFileData("k$i") !== "value $i";
}
$read = [$asked(), count($own($node))];
echo 'store: ', ($stored[0] - $before[0]) / 1000, ' to the tracker, ', ($stored[1] - $before[1]) / 1000, " to a node\n";
echo 'read: ', ($read[0] - $stored[0]) / 1000, ' to the tracker, ', ($read[1] - $stored[1]) / 1000, " to a node, $wrong wrong\n";
$methods = array_count_values(array_column($own($node), 'method'));
echo "$methods[PUT] PUT, $methods[GET] GET, ", count(array_unique(array_column($own($node), 'connection'))), " connection to the node, ", $proxy->accepted(), " to the tracker\n";
// A stream that is read to its end gives its connection back.
$m->storeData('long', 'single', $long = random_bytes(3 << 20));
for ($i = 0, $wrong = 0; $i < 5; $i++) {
	$wrong += stream_get_contents($m->getStream('long')) !== $long;
}
echo '5 streams: ', count(array_unique(array_column($own($node), 'connection'))), " connection to the node, $wrong wrong\n";

// Many at once: no more connections than the options say.
$two = mogile_own(copies: 1);
$proxy = proxy_start($two->tracker[0]);
$m = new Mogile("$proxy->host:$proxy->port", 'testdom', ['connections' => 3, 'trackerConnections' => 2]);
$files = array_fill_keys(range(1, 200), str_repeat('x', 20000));
$m->storeMulti($files, 'single');
$m->getMulti(array_keys($files));
foreach ($two->node as $at => $node) {
	$seen = count(array_unique(array_column($own($node), 'connection')));
	echo "node $at: ", $seen >= 1 && $seen <= 3 ? 'no more than 3' : $seen, " connections\n";
}
echo $proxy->accepted(), " connections to the tracker\n";

$server = ($bench['start'])();
$command = contestant('ours', $bench, null);
foreach (['instructions' => instructions(...), 'calls' => system_calls(...)] as $kind => $count) {
	foreach ($bench[$kind] as $work => $about) {
		$limit = $about['limit'] ?? $about['goal'] ?? null;
		if ($limit === null) {
			continue;
		}
		$number = $count($command, $server, $work, $about['times']) / ($about['items'] ?? 1);
		echo "$about[title], $kind: ", $number <= $limit + ($kind === 'calls' ? 0.1 : 0) ? 'within the limit' : round($number, 1) . ", the limit is $limit", "\n";
	}
}
// The bench does it with 1 GiB.
foreach ($bench['memory'] as $work => $about) {
	$more = measure($command, $server, $work, 100 << 20);
	echo str_replace('1 GiB', '100 MiB', $about['title']), ': ', $more <= $about['goal'] ? "no more than $about[goal] KiB" : "$more KiB", " more\n";
}
?>
--EXPECT--
store: 2 to the tracker, 1 to a node
read: 1 to the tracker, 1 to a node, 0 wrong
1001 PUT, 1000 GET, 1 connection to the node, 1 to the tracker
5 streams: 1 connection to the node, 0 wrong
node 0: no more than 3 connections
node 1: no more than 3 connections
2 connections to the tracker
a tracker command, instructions: within the limit
getPaths, instructions: within the limit
read of 1 kB, instructions: within the limit
store of 1 kB, instructions: within the limit
getStream, a piece of 256 KiB, instructions: within the limit
a tracker command, calls: within the limit
getStream, a piece of 256 KiB, calls: within the limit
storeStream, from 1 MiB to 100 MiB: no more than 4096 KiB more
getStream, from 1 MiB to 100 MiB: no more than 4096 KiB more
getFile, from 1 MiB to 100 MiB: no more than 4096 KiB more
