--TEST--
Mogile: the checksum is of the kind that the class has now
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
$admin = mogile_client($mogile);
$kind = fn (Mogile $m, string $key) => strtok((string) $m->fileInfo($key)['checksum'], ':');
$admin->createClass('changing', 1, 'MD5');
$m->storeData('k', 'changing', 'x');
echo $kind($m, 'k'), "\n";
$admin->changeClass('changing', 1, 'SHA-1');
// The one who changed it knows; others when they ask anew, which they do by themselves after a while.
$admin->storeData('k', 'changing', 'x');
echo $kind($m, 'k'), "\n";
$m->clearCache();
$m->storeData('k', 'changing', 'x');
echo $kind($m, 'k'), "\n";
$m->changeClass('changing', 1, 'NONE');
$m->storeData('k', 'changing', 'x');
var_dump($m->fileInfo('k')['checksum']);
// A key that is not there, to every method that wants one.
foreach (['updateClass' => ['none', 'image'], 'getFileData' => ['none'], 'fileInfo' => ['none'], 'fileDebug' => ['none'], 'delete' => ['none'], 'rename' => ['none', 'x'], 'getPaths' => ['none']] as $method => $arguments) {
	outcome($method, fn () => $m->$method(...$arguments), false);
}
outcome('updateClass, no class', fn () => $m->updateClass('k', 'nosuch'), false);
// By its id.
$fid = $m->fileInfo('k')['fid'];
echo $m->fileDebug(null, $fid)['key'], ' ', $m->fileDebug(null, $fid)['domain'], "\n";
echo json_encode($m->fileDebug(null, $fid) == $m->fileDebug('k')), "\n";
outcome('no such id', fn () => $m->fileDebug(null, 99999));
outcome('both', fn () => $m->fileDebug('k', $fid));
outcome('none', fn () => $m->fileDebug(null));
?>
--EXPECT--
MD5
SHA-1
SHA-1
NULL
updateClass: MogileNotFoundException invalid_key
getFileData: MogileNotFoundException unknown_key
fileInfo: MogileNotFoundException unknown_key
fileDebug: MogileNotFoundException unknown_key
delete: MogileNotFoundException unknown_key
rename: MogileNotFoundException unknown_key
getPaths: MogileNotFoundException unknown_key
updateClass, no class: MogileNotFoundException class_not_found
k testdom
true
no such id: MogileNotFoundException unknown_fid there is no file with the id 99999
both: ValueError Mogile::fileDebug(): Argument #1 ($key) or the file's id must be given, and not both
none: ValueError Mogile::fileDebug(): Argument #1 ($key) or the file's id must be given, and not both
