--TEST--
Mogile: the path cache
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(own: true);
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
$mogile = mogile_own(order: 'devid');
$m = mogile_client($mogile);
$other = mogile_client($mogile);
$asked = fn () => preg_match('/^queries (\d+)/m', $mogile->tracker[0]->command('!stats'), $match) ? (int) $match[1] : 0;
$kept = [];
$m->setPathCache(function (string $op, string $key, ?array $paths, int $ttl) use (&$kept): ?array {
	echo "  $op $key", $paths ? " for $ttl s" : '', "\n";
	if ($op === 'set') {
		$kept[$key] = $paths;
	} elseif ($op === 'delete') {
		unset($kept[$key]);
	}
	return $kept[$key] ?? null;
}, 60);
$m->storeData('a', 'image', 'one');
$mogile->replicated('a');
echo $m->getFileData('a'), "\n";
$before = $asked();
echo $m->getFileData('a'), ' ', count($m->getPaths('a')), "\n";
$stream = $m->getStream('a');
echo stream_get_contents($stream), "\n";
echo $asked() - $before, " questions\n";

// Stored anew: the old paths go.
$m->storeData('a', 'image', 'two');
echo $m->getFileData('a'), "\n";

// Stored anew by somebody else, and the old file deleted: the paths fail, the tracker is asked.
$other->storeData('a', 'image', 'three');
wait_for(fn () => str_contains($mogile->tracker[0]->command('!stats'), 'work_queue_for_delete 0'), 'deletion');
$gone = end($kept)[0];
wait_for(fn () => !@fopen($gone, 'r'), 'deletion on the node');
echo $m->getFileData('a'), "\n";
print_r($m->getMulti(['a']));
$m->rename('a', 'b');
outcome('old name', fn () => $m->getFileData('a'));
echo $m->getFileData('b'), "\n";
$m->delete('b');
outcome('deleted', fn () => $m->getFileData('b'));
var_dump($kept);

// What a cache may say.
foreach ([[], ['nonsense'], ['ftp://127.0.0.1/x'], [5, null], ['http://10.1.2.3:80/dev1/x'], 'text', false] as $answer) {
	$m->setPathCache(fn (string $op) => $op === 'get' ? $answer : null);
	$m->storeData('c', 'image', 'see');
	echo json_encode($answer), ' ', $m->getFileData('c'), "\n";
}
$m->setPathCache(fn () => throw new DomainException('the cache is ill'));
outcome('throws', fn () => $m->getFileData('c'));
outcome('throws', fn () => $m->getMulti(['c']));
$m->setPathCache(null);
echo $m->getFileData('c'), "\n";
outcome('no cache at all', fn () => $m->setPathCache(new stdClass));
outcome('ttl', fn () => $m->setPathCache(fn () => null, -1));

// A Memcached.
class Memcached
{
	public array $kept = [];
	public function get($key) { return $this->kept[$key] ?? false; }
	public function set($key, $value, $ttl) { echo "  set ", strlen($key) < 250 && !preg_match('/[^!-~]/', $key) ? 'a good key' : $key, " ", gettype($value), " for $ttl s\n"; $this->kept[$key] = $value; return true; }
	public function delete($key) { unset($this->kept[$key]); return true; }
}
$m->setPathCache($memcached = new Memcached, 30);
$m->storeData("strange \0 key", 'image', 'x');
echo $m->getFileData("strange \0 key"), $m->getFileData("strange \0 key"), "\n";
$before = $asked();
$m->getFileData("strange \0 key");
echo $asked() - $before, " questions\n";
?>
--EXPECT--
  delete a
  get a
  set a for 60 s
one
  get a
one   get a
2
  get a
one
0 questions
  delete a
  get a
  set a for 60 s
two
  get a
  set a for 60 s
three
  get a
Array
(
    [a] => three
)
  delete a
  delete b
  get a
old name: MogileNotFoundException unknown_key fetching "a": unknown_key (get_paths at tracker HOST:PORT)
  get b
  set b for 60 s
three
  delete b
  get b
deleted: MogileNotFoundException unknown_key fetching "b": unknown_key (get_paths at tracker HOST:PORT)
array(0) {
}
[] see
["nonsense"] see
["ftp:\/\/127.0.0.1\/x"] see
[5,null] see
["http:\/\/10.1.2.3:80\/dev1\/x"] see
"text" see
false see
throws: DomainException the cache is ill
throws: DomainException the cache is ill
see
no cache at all: TypeError Mogile::setPathCache(): Argument #1 ($cache) must be a Memcached, a callable or null, stdClass given
ttl: ValueError Mogile::setPathCache(): Argument #2 ($ttl) must be 0 or more
  set a good key string for 30 s
xx
0 questions
