--TEST--
Mogile: listing keys and fids
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(own: true);
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
$mogile = mogile_own();
$m = mogile_client($mogile);
foreach (['a1', 'a2', 'a3', 'a4', 'a5', 'b', '0', '007', 'ä&=', 'a 1'] as $key) {
	$m->storeData($key, 'single', $key);
}
outcome('all', fn () => $m->listKeys());
outcome('prefix', fn () => $m->listKeys('a'));
outcome('page', fn () => $m->listKeys('a', '', 2));
outcome('next page', fn () => $m->listKeys('a', 'a1', 2));
outcome('none', fn () => $m->listKeys('zzz'));
outcome('after does not match', fn () => $m->listKeys('a', 'b'));
outcome('limit 0', fn () => $m->listKeys('', '', 0));
outcome('limit 1001', fn () => $m->listKeys('', '', 1001));
foreach ([1, 2, 5, 10, 1000] as $page) {
	echo "pages of $page: ";
	foreach ($m->keys('', $page) as $number => $key) {
		echo "$number=$key ";
	}
	echo "\n";
}
$keys = $m->keys('a', 2);
echo count(iterator_to_array($keys)), ' ', count(iterator_to_array($keys)), "\n";
$empty = $m->keys('zzz');
var_dump($empty->valid(), $empty->current(), $empty->key());
outcome('page of 0', fn () => $m->keys('', 0));
outcome('listFids', fn () => $m->listFids(2, 2));
outcome('listFids all', fn () => count($m->listFids()));
outcome('listFids none', fn () => $m->listFids(1000));
outcome('listFids below 0', fn () => $m->listFids(-1));

// The iteration ends with an exception when the tracker does.
$left = $m->keys('a', 2);
$left->rewind();
$mogile->tracker[0]->kill();
outcome('tracker gone', function () use ($left) { foreach (new NoRewindIterator($left) as $key) { echo "$key "; } }, false);
var_dump($left->valid());
?>
--EXPECT--
all: ["0","007","a 1","a1","a2","a3","a4","a5","b","\u00e4&="]
prefix: ["a 1","a1","a2","a3","a4","a5"]
page: ["a 1","a1"]
next page: ["a2","a3"]
none: []
after does not match: MogileException after_mismatch Pattern does not match the after-value? (list_keys at tracker HOST:PORT)
limit 0: ValueError Mogile::listKeys(): Argument #3 ($limit) must be 1 to 1000
limit 1001: ValueError Mogile::listKeys(): Argument #3 ($limit) must be 1 to 1000
pages of 1: 0=0 1=007 2=a 1 3=a1 4=a2 5=a3 6=a4 7=a5 8=b 9=ä&= 
pages of 2: 0=0 1=007 2=a 1 3=a1 4=a2 5=a3 6=a4 7=a5 8=b 9=ä&= 
pages of 5: 0=0 1=007 2=a 1 3=a1 4=a2 5=a3 6=a4 7=a5 8=b 9=ä&= 
pages of 10: 0=0 1=007 2=a 1 3=a1 4=a2 5=a3 6=a4 7=a5 8=b 9=ä&= 
pages of 1000: 0=0 1=007 2=a 1 3=a1 4=a2 5=a3 6=a4 7=a5 8=b 9=ä&= 
6 6
bool(false)
NULL
NULL
page of 0: ValueError Mogile::keys(): Argument #2 ($page) must be 1 to 1000
listFids: [{"fid":3,"domain":"testdom","class":"single","key":"a3","length":2,"devcount":1},{"fid":4,"domain":"testdom","class":"single","key":"a4","length":2,"devcount":1}]
listFids all: 10
listFids none: []
listFids below 0: ValueError Mogile::listFids(): Argument #1 ($after) must be 0 or more
a 1 a1 tracker gone: MogileTrackerException tracker_down
bool(false)
