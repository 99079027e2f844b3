--TEST--
setMigration(): values in chunks (OPT_LARGE_VALUES) are brought as others are, with their time, and follow deletes and touches in both pools
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'pcntl', 'posix', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$old_servers = [memcached_start(), memcached_start()];
$new_servers = [memcached_start(), memcached_start(), memcached_start()];

/** @param array<int, mixed> $options */
function pool(array $servers, array $options, string $class = Memcached::class): Memcached
{
	$m = new $class;
	$m->setOptions($options);
	$m->addServers(array_map(fn ($server) => [$server->host, $server->port], $servers));
	return $m;
}

/** How long the items have, in hundreds of seconds, of chunks and of keys; -1: for ever. @return array<string, list<int>> */
function times(array $servers): array
{
	$times = [];
	foreach ($servers as $server) {
		foreach (explode("\n", socket_exchange($server->address(), "lru_crawler metadump all\r\n", "END\r\n")) as $line) {
			if (preg_match('/^key=(PLV|\w+)\S* exp=(-?\d+)/', $line, $f)) {
				$times[$f[1]][] = $f[2] < 0 ? -1 : (int) round(($f[2] - time()) / 100);
			}
		}
	}
	ksort($times);
	return array_map(function ($all) {
		$all = array_unique($all);
		sort($all);
		return $all;
	}, $times);
}

mt_srand(7);
$large = implode('', array_map(fn () => pack('N', mt_rand()), range(1, 75000))); // 300 kB
$another = strrev($large);
$many = array_fill_keys(['a', 'b', 'c'], 'small') + ['d' => $large, 'e' => $another];
foreach (['TEXT', 'META', 'BINARY'] as $protocol) {
	// The new pool may have another length of chunks, or none.
	foreach ([10000, 50000, 0] as $chunk) {
		echo "$protocol, $chunk\n";
		foreach ([...$old_servers, ...$new_servers] as $server) {
			$server->raw("flush_all\r\n");
		}
		$options = [Memcached::OPT_PROTOCOL => constant("Memcached::PROTOCOL_$protocol")];
		$old = pool($old_servers, $options + [Memcached::OPT_LARGE_VALUES => 10000]);
		$alone = pool($new_servers, $options);
		$m = pool($new_servers, $options + [Memcached::OPT_LARGE_VALUES => $chunk], Pieces\Memcached::class);
		$old->set('large', $large, 500);
		$old->setMulti($many, 500);
		$old->set('array', [$large, 'an array']);
		$m->setMigration($old, time() + 1000);
		show($m, 'get', $m->get('large') === $large);
		show($alone, 'brought', $alone->get('large') === $large);
		show($m, 'array', $m->get('array') === [$large, 'an array']);
		show($m, 'getMulti', $m->getMulti([...array_keys($many), 'none']) === $many);
		show($alone, 'brought', $alone->getMulti(array_keys($many)) === $many);
		echo '  ', json_encode(array_slice($m->getMigration(), 1)), "\n";
		$times = wait_for(fn () => count($times = times($new_servers)) === 8 ? $times : null, 'all items of the new pool');
		if ($chunk === 10000) {
			echo '  ', json_encode($times), "\n";
		}

		// A chunk of the old pool is gone: it is a miss.
		$old->set('hole', $large);
		foreach ($old_servers as $server) {
			preg_match_all('/^key=(\S+) .* la=/m', socket_exchange($server->address(), "lru_crawler metadump all\r\n", "END\r\n"), $keys);
			foreach (preg_grep('/^PLV/', array_map(urldecode(...), $keys[1])) as $key) {
				$server->raw("delete $key\r\n");
			}
		}
		show($m, 'a chunk is gone', $m->get('hole'));
		show($alone, 'nothing of it', $alone->get('hole'));
		show($m, 'what was brought is whole', $m->getMulti(array_keys($many)) === $many);

		// Writes that need what is there.
		if ($chunk === 0) {
			continue;
		}
		foreach (['added', 'replaced', 'touched', 'deleted', 'over'] as $key) {
			$old->set($key, $large, 500);
		}
		show($m, 'add', $m->add('added', $another));
		show($m, 'it is that of before', $m->get('added') === $large);
		show($m, 'replace', $m->replace('replaced', $another));
		show($m, 'it is replaced', $m->get('replaced') === $another);
		show($m, 'touch', $m->touch('touched', 900));
		// the servers' lists leave out what is in use
		foreach ([$old_servers, $new_servers] as $servers) {
			wait_for(fn () => ($times = times($servers)) && ($times['touched'] ?? []) === [9] && in_array(9, $times['PLV'] ?? [], true), 'the key and its chunks to have that time');
			echo "  key and chunks have that time\n";
		}
		show($m, 'get', $m->get('touched') === $large);
		show($m, 'delete', $m->delete('deleted'));
		show($old, 'in the old one', $old->get('deleted'));
		show($m, 'set', $m->set('over', $another, 500));
		show($old, 'in the old one', $old->get('over'));
		foreach ([...$old_servers, ...$new_servers] as $server) {
			$server->raw("flush_all\r\n");
		}
		$old->setMulti(['x' => $large, 'y' => $large]);
		$m->getMulti(['x', 'y']);
		show($m, 'deleteMulti', $m->deleteMulti(['x', 'y']));
		wait_for(fn () => times([...$old_servers, ...$new_servers]) === [], 'nothing to be left in any pool');
	}
}

// Many processes at once bring one value: their chunks are the same.
foreach ($new_servers as $server) {
	$server->raw("flush_all\r\n");
}
$old->set('shared', $large, 500);
$children = [];
for ($i = 0; $i < 8; $i++) {
	$children[] = pcntl_fork() ?: (function () use ($new_servers, $old_servers, $large) {
		$m = pool($new_servers, [], Pieces\Memcached::class);
		$m->setMigration(pool($old_servers, []), time() + 100);
		posix_kill(getmypid(), $m->get('shared') === $large && $m->get('shared') === $large ? SIGUSR1 : SIGKILL);
	})();
}
foreach ($children as $pid) {
	pcntl_waitpid($pid, $status);
	$ends[pcntl_wtermsig($status)] = true;
}
echo array_keys($ends) === [SIGUSR1] ? "all have it\n" : json_encode($ends) . "\n";
show($alone, 'alone', $alone->get('shared') === $large);
wait_for(fn () => preg_match_all('/^key=PLV/m', implode('', array_map(fn ($server) => socket_exchange($server->address(), "lru_crawler metadump all\r\n", "END\r\n"), $new_servers))) === 30, '30 chunks');
?>
--EXPECT--
TEXT, 10000
get: true [0 SUCCESS]
brought: true [0 SUCCESS]
array: true [0 SUCCESS]
getMulti: true [0 SUCCESS]
brought: true [0 SUCCESS]
  {"new_hits":0,"old_hits":7,"misses":1}
  {"PLV":[10],"a":[10],"array":[10],"b":[10],"c":[10],"d":[10],"e":[10],"large":[10]}
a chunk is gone: false [16 NOT FOUND]
nothing of it: false [16 NOT FOUND]
what was brought is whole: true [0 SUCCESS]
add: false [14 NOT STORED]
it is that of before: true [0 SUCCESS]
replace: true [0 SUCCESS]
it is replaced: true [0 SUCCESS]
touch: true [0 SUCCESS]
  key and chunks have that time
  key and chunks have that time
get: true [0 SUCCESS]
delete: false [16 NOT FOUND]
in the old one: false [16 NOT FOUND]
set: true [0 SUCCESS]
in the old one: false [16 NOT FOUND]
deleteMulti: {"x":true,"y":true} [0 SUCCESS]
TEXT, 50000
get: true [0 SUCCESS]
brought: true [0 SUCCESS]
array: true [0 SUCCESS]
getMulti: true [0 SUCCESS]
brought: true [0 SUCCESS]
  {"new_hits":0,"old_hits":7,"misses":1}
a chunk is gone: false [16 NOT FOUND]
nothing of it: false [16 NOT FOUND]
what was brought is whole: true [0 SUCCESS]
add: false [14 NOT STORED]
it is that of before: true [0 SUCCESS]
replace: true [0 SUCCESS]
it is replaced: true [0 SUCCESS]
touch: true [0 SUCCESS]
  key and chunks have that time
  key and chunks have that time
get: true [0 SUCCESS]
delete: false [16 NOT FOUND]
in the old one: false [16 NOT FOUND]
set: true [0 SUCCESS]
in the old one: false [16 NOT FOUND]
deleteMulti: {"x":true,"y":true} [0 SUCCESS]
TEXT, 0
get: true [0 SUCCESS]
brought: true [0 SUCCESS]
array: true [0 SUCCESS]
getMulti: true [0 SUCCESS]
brought: true [0 SUCCESS]
  {"new_hits":0,"old_hits":7,"misses":1}
a chunk is gone: false [16 NOT FOUND]
nothing of it: false [16 NOT FOUND]
what was brought is whole: true [0 SUCCESS]
META, 10000
get: true [0 SUCCESS]
brought: true [0 SUCCESS]
array: true [0 SUCCESS]
getMulti: true [0 SUCCESS]
brought: true [0 SUCCESS]
  {"new_hits":0,"old_hits":7,"misses":1}
  {"PLV":[-1,5],"a":[5],"array":[-1],"b":[5],"c":[5],"d":[5],"e":[5],"large":[5]}
a chunk is gone: false [16 NOT FOUND]
nothing of it: false [16 NOT FOUND]
what was brought is whole: true [0 SUCCESS]
add: false [14 NOT STORED]
it is that of before: true [0 SUCCESS]
replace: true [0 SUCCESS]
it is replaced: true [0 SUCCESS]
touch: true [0 SUCCESS]
  key and chunks have that time
  key and chunks have that time
get: true [0 SUCCESS]
delete: false [16 NOT FOUND]
in the old one: false [16 NOT FOUND]
set: true [0 SUCCESS]
in the old one: false [16 NOT FOUND]
deleteMulti: {"x":true,"y":true} [0 SUCCESS]
META, 50000
get: true [0 SUCCESS]
brought: true [0 SUCCESS]
array: true [0 SUCCESS]
getMulti: true [0 SUCCESS]
brought: true [0 SUCCESS]
  {"new_hits":0,"old_hits":7,"misses":1}
a chunk is gone: false [16 NOT FOUND]
nothing of it: false [16 NOT FOUND]
what was brought is whole: true [0 SUCCESS]
add: false [14 NOT STORED]
it is that of before: true [0 SUCCESS]
replace: true [0 SUCCESS]
it is replaced: true [0 SUCCESS]
touch: true [0 SUCCESS]
  key and chunks have that time
  key and chunks have that time
get: true [0 SUCCESS]
delete: false [16 NOT FOUND]
in the old one: false [16 NOT FOUND]
set: true [0 SUCCESS]
in the old one: false [16 NOT FOUND]
deleteMulti: {"x":true,"y":true} [0 SUCCESS]
META, 0
get: true [0 SUCCESS]
brought: true [0 SUCCESS]
array: true [0 SUCCESS]
getMulti: true [0 SUCCESS]
brought: true [0 SUCCESS]
  {"new_hits":0,"old_hits":7,"misses":1}
a chunk is gone: false [16 NOT FOUND]
nothing of it: false [16 NOT FOUND]
what was brought is whole: true [0 SUCCESS]
BINARY, 10000
get: true [0 SUCCESS]
brought: true [0 SUCCESS]
array: true [0 SUCCESS]
getMulti: true [0 SUCCESS]
brought: true [0 SUCCESS]
  {"new_hits":0,"old_hits":7,"misses":1}
  {"PLV":[10],"a":[10],"array":[10],"b":[10],"c":[10],"d":[10],"e":[10],"large":[10]}
a chunk is gone: false [16 NOT FOUND]
nothing of it: false [16 NOT FOUND]
what was brought is whole: true [0 SUCCESS]
add: false [12 CONNECTION DATA EXISTS]
it is that of before: true [0 SUCCESS]
replace: true [0 SUCCESS]
it is replaced: true [0 SUCCESS]
touch: true [0 SUCCESS]
  key and chunks have that time
  key and chunks have that time
get: true [0 SUCCESS]
delete: false [16 NOT FOUND]
in the old one: false [16 NOT FOUND]
set: true [0 SUCCESS]
in the old one: false [16 NOT FOUND]
deleteMulti: {"x":true,"y":true} [0 SUCCESS]
BINARY, 50000
get: true [0 SUCCESS]
brought: true [0 SUCCESS]
array: true [0 SUCCESS]
getMulti: true [0 SUCCESS]
brought: true [0 SUCCESS]
  {"new_hits":0,"old_hits":7,"misses":1}
a chunk is gone: false [16 NOT FOUND]
nothing of it: false [16 NOT FOUND]
what was brought is whole: true [0 SUCCESS]
add: false [12 CONNECTION DATA EXISTS]
it is that of before: true [0 SUCCESS]
replace: true [0 SUCCESS]
it is replaced: true [0 SUCCESS]
touch: true [0 SUCCESS]
  key and chunks have that time
  key and chunks have that time
get: true [0 SUCCESS]
delete: false [16 NOT FOUND]
in the old one: false [16 NOT FOUND]
set: true [0 SUCCESS]
in the old one: false [16 NOT FOUND]
deleteMulti: {"x":true,"y":true} [0 SUCCESS]
BINARY, 0
get: true [0 SUCCESS]
brought: true [0 SUCCESS]
array: true [0 SUCCESS]
getMulti: true [0 SUCCESS]
brought: true [0 SUCCESS]
  {"new_hits":0,"old_hits":7,"misses":1}
a chunk is gone: false [16 NOT FOUND]
nothing of it: false [16 NOT FOUND]
what was brought is whole: true [0 SUCCESS]
all have it
alone: true [0 SUCCESS]