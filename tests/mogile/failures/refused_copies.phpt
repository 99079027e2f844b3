--TEST--
Mogile: a node keeps something else than it was sent, or every node that was named fails: others take the file
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(own: true);
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
$mogile = mogile_own(nodes: 0, order: 'devid');
$odd = $mogile->add(new TestMogileOddNode('127.0.0.1'), 1);
$good = $mogile->add(new TestMogileNode('127.0.0.2'), 2);
$tracker = $mogile->tracker[0];
$m = mogile_client($mogile);
$data = str_repeat('0123456789', 30000);
$try = function (string $label, ?string $mode, callable $store, string $key = 'k') use ($m, $odd, $mogile) {
	$odd->mode('');
	$m->storeData($key, 'single', 'the old file');
	$odd->mode($mode);
	outcome($label, fn () => is_int($store()) ? 'stored' : 'no fid');
	$odd->mode('');
	$now = $m->getFileData($key);
	echo '  ', strlen($now) > 100 ? strlen($now) . ' bytes' : $now, "\n";
};
// The node says 200 and keeps half: the tracker finds out when the file is closed, and has then forgotten the place.
$try('a full disk', 'short', fn () => $m->storeData('k', 'single', $data));
file_put_contents($file = temp_dir() . '/f', $data);
$try('from a file', 'short', fn () => $m->storeFile('k', 'single', $file));
$try('from a stream', 'short', fn () => $m->storeStream('k', 'single', fopen($file, 'r'), 200000));
$try('from a pipe', 'short', fn () => $m->storeStream('k', 'single', popen("cat $file", 'r')));
$try('from a pipe of known length, which cannot be read again', 'short', fn () => $m->storeStream('k', 'single', popen("cat $file", 'r'), 300000));
$odd->mode('short');
echo implode(' ', array_map(fn ($r) => is_int($r) ? 'stored' : $r->getMessage(), $m->storeMulti(['m1' => $data, 'm2' => 'xx', 'm3' => ''], 'single'))), "\n";
echo $m->getMulti(['m1', 'm2', 'm3']) === ['m1' => $data, 'm2' => 'xx', 'm3' => ''] ? "same\n" : "differs\n";
// Other bytes, found by a checksum that the tracker is to verify.
$try('other bytes', 'spoilt', fn () => $m->storeData('k', 'single', $data, null, 'MD5', true));
echo $m->getFileData('k') === $data ? "same\n" : "differs\n";
// What else the tracker can say.
$tracker->fault('create_close', 'raw', "ERR size_verify_error Expected:+300000%3B+actual:+0+%28cantreach%29\r\n");
$try('size_verify_error', '', fn () => $m->storeData('k', 'single', $data));
// No other node: what was there stays, and the error says what happened to the place.
$good->full();
$mogile->ok('set_state host=n2&device=2&state=readonly');
$try('the only one', 'short', fn () => $m->storeData('k', 'single', $data));
$try('the only one, verified', 'spoilt', fn () => $m->storeData('k', 'single', $data, null, 'SHA-1', true));
$mogile->ok('set_state host=n2&device=2&state=alive');
$good->full(false);
// All that were named fail: another opening names others.
$odd->mode('');
$address = fn ($node) => "$node->host:$node->port";
$mogile->ok('set_state host=n1&device=1&state=readonly');
$only = "OK fid=77&dev_count=1&devid_1=1&path_1=http://{$address($odd)}/nowhere\r\n";
$tracker->fault('create_open', 'raw', $only);
$odd->kill();
outcome('named one that is dead', fn () => is_int($m->storeData('named', 'single', $data)));
echo $m->getFileData('named') === $data ? "same\n" : "differs\n";
// A pipe of known length of which nothing was read can go to another one.
$tracker->fault('create_open', 'raw', $only);
outcome('a pipe', fn () => is_int($m->storeStream('pipe', 'single', popen("cat $file", 'r'), 300000)));
echo $m->getFileData('pipe') === $data ? "same\n" : "differs\n";
// The tracker has forgotten the place for another reason.
$tracker->fault('create_close', 'raw', "ERR no_temp_file No+tempfile+or+file+already+closed\r\n");
outcome('forgotten', fn () => is_int($m->storeData('forgotten', 'single', $data)));
// A lost reply, and then it is refused.
$mogile->ok('set_state host=n1&device=1&state=alive');
$odd->restart();
$odd->mode('short');
$tracker->fault('create_close', 'close');
outcome('lost, then refused', fn () => is_int($m->storeData('lost', 'single', $data)));
$odd->mode('');
echo $m->getFileData('lost') === $data ? "same\n" : "differs\n";
$mogile->ok('set_state host=n1&device=1&state=readonly');
$odd->kill();
// But not for ever.
$tracker->fault('create_open', 'raw', $only, 20);
outcome('names none but that', fn () => $m->storeData('none', 'single', $data), false);
outcome('nothing there', fn () => $m->exists('none'));
?>
--EXPECT--
a full disk: "stored"
  300000 bytes
from a file: "stored"
  300000 bytes
from a stream: "stored"
  200000 bytes
from a pipe: "stored"
  300000 bytes
from a pipe of known length, which cannot be read again: MogileStorageException size_mismatch storing "k": no storage node took the file: dev1:fid14: Expected: 300000; actual: 150000; path: dev1:fid14; and the stream cannot be rewound for another node
  the old file
stored stored stored
same
other bytes: "stored"
  300000 bytes
same
size_verify_error: "stored"
  300000 bytes
the only one: MogileStorageException size_mismatch storing "k": no storage node took the file: dev1:fid28: Expected: 300000; actual: 150000; path: dev1:fid28
  the old file
the only one, verified: MogileStorageException checksum_mismatch storing "k": no storage node took the file: dev1:fid31: Expected: Checksum[f=31;SHA-1=9afeaec41e4fbee65095e5b2a72d760a2cad89e8]; actual: SHA-1:a2be8dd892f1542c62eb96db22cb54fc27fc2e7c; path: dev1:fid31
  the old file
named one that is dead: true
same
a pipe: true
same
forgotten: true
lost, then refused: true
same
names none but that: MogileStorageException storage_failed
nothing there: false
