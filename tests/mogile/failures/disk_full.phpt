--TEST--
Mogile: the disks of real nodes are full: the next one takes the file, and without one the old file stays
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
require __DIR__ . '/../../support/skipif.inc';
mogile_skip(own: true);
need('mount', 'program:perlbal');
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
$nodes = [
	'nginx' => fn () => new TestMogileNode('127.0.0.1', '256k'),
	'nginx, receiving on the same disk' => fn () => new TestMogileNode('127.0.0.1', '256k', 'data/body'),
	'perlbal' => fn () => new TestMogilePerlbal('127.0.0.1', '256k'),
];
$data = random_bytes(5000000);
file_put_contents($file = temp_dir() . '/f', $data);
foreach ($nodes as $name => $start) {
	$mogile = mogile_own(nodes: 0, order: 'devid');
	$mogile->add($start(), 1);
	$m = mogile_client($mogile, ['stallTimeout' => 10]);
	echo "$name\n";
	outcome('small', fn () => is_int($m->storeData('k', 'single', 'the old file')));
	// No other node.
	outcome('data', fn () => $m->storeData('k', 'single', $data), false);
	outcome('file', fn () => $m->storeFile('k', 'single', $file), false);
	outcome('stream', fn () => $m->storeStream('k', 'single', popen("cat $file", 'r')), false);
	$multi = $m->storeMulti(['k' => $data, 'new' => $data], 'single');
	echo 'multi: ', implode(' ', array_map(fn ($one) => $one instanceof MogileException ? $one->getErrorCode() : 'stored', $multi)), "\n";
	outcome('the old', fn () => $m->getFileData('k'));
	outcome('nothing new', fn () => $m->exists('new'));
	// The next one takes it.
	$mogile->add(new TestMogileNode('127.0.0.2'), 2);
	$m->clearCache();
	outcome('data', fn () => is_int($m->storeData('data', 'single', $data)));
	outcome('file', fn () => is_int($m->storeFile('file', 'single', $file)));
	outcome('stream', fn () => is_int($m->storeStream('stream', 'single', popen("cat $file", 'r'))));
	$multi = $m->storeMulti(['m1' => $data, 'm2' => $data, 'm3' => 'x'], 'single');
	echo 'multi: ', implode(' ', array_map(fn ($one) => $one instanceof MogileException ? $one->getMessage() : 'stored', $multi)), "\n";
	foreach ($m->getMulti(['data', 'file', 'stream', 'm1', 'm2']) as $key => $got) {
		echo $key, $got === $data ? ' ' : ' differs, ';
	}
	echo "\n";
	outcome('small', fn () => is_int($m->storeData('k', 'single', 'the new file')));
	outcome('the new', fn () => $m->getFileData('k'));
}
?>
--EXPECT--
nginx
small: true
data: MogileStorageException storage_failed
file: MogileStorageException storage_failed
stream: MogileStorageException storage_failed
multi: storage_failed storage_failed
the old: "the old file"
nothing new: false
data: true
file: true
stream: true
multi: stored stored stored
data file stream m1 m2 
small: true
the new: "the new file"
nginx, receiving on the same disk
small: true
data: MogileStorageException storage_failed
file: MogileStorageException storage_failed
stream: MogileStorageException storage_failed
multi: storage_failed storage_failed
the old: "the old file"
nothing new: false
data: true
file: true
stream: true
multi: stored stored stored
data file stream m1 m2 
small: true
the new: "the new file"
perlbal
small: true
data: MogileStorageException size_mismatch
file: MogileStorageException size_mismatch
stream: MogileStorageException size_mismatch
multi: size_mismatch size_mismatch
the old: "the old file"
nothing new: false
data: true
file: true
stream: true
multi: stored stored stored
data file stream m1 m2 
small: true
the new: "the new file"
