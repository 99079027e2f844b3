--TEST--
Mogile: perlbal as storage node, as MogileFS itself uses it
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
require __DIR__ . '/../../support/skipif.inc';
mogile_skip(own: true);
need('program:perlbal');
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
$mogile = mogile_own(order: 'devid', kind: TestMogilePerlbal::class);
$m = mogile_client($mogile, ['stallTimeout' => 2]);
$files = ['empty' => '', 'small' => 'x', 'big' => random_bytes(5000000)];
for ($i = 0; $i < 60; $i++) {
	$files["many/$i"] = substr(random_bytes(50001), 0, random_int(0, 50000));
}
echo count(array_filter($m->storeMulti($files, 'sums'), is_int(...))), " stored\n";
echo $m->getMulti(array_keys($files)) === $files ? "same\n" : "differs\n";
foreach ($files as $key => $data) {
	$mogile->replicated($key);
	if ($m->getFileData($key, verify: true) !== $data) {
		echo "$key differs\n";
	}
}
$stream = $m->getStream('big');
foreach ([4000000, 100, 4999990] as $at) {
	fseek($stream, $at);
	echo fread($stream, 10) === substr($files['big'], $at, 10) ? 'right ' : 'wrong ';
}
fclose($stream);
echo "\n";
// One silent, then one dead.
$mogile->node[0]->pause();
echo $m->getFileData('big', verify: true) === $files['big'] ? "same\n" : "differs\n";
$mogile->node[0]->kill();
echo $m->getFileData('big') === $files['big'] ? "same\n" : "differs\n";
outcome('stored', fn () => is_int($m->storeData('after', 'single', $files['big'])));
echo $m->getFileData('after') === $files['big'] ? "same\n" : "differs\n";
$paths = $m->getPaths('many/1', 2);
$m->delete('many/1');
wait_for(fn () => !@fopen(end($paths), 'r'), 'deletion on the node');
echo "deleted\n";
?>
--EXPECT--
63 stored
same
right right right 
same
same
stored: true
same
deleted
