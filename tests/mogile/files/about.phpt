--TEST--
Mogile: paths, information, existence, deleting, renaming, class
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
$m->storeData('user/1', 'sums', 'hello');
$mogile->replicated('user/1');
outcome('getPaths', fn () => $m->getPaths('user/1'));
outcome('getPaths 5, verified', fn () => $m->getPaths('user/1', 5, true));
outcome('getPaths 0', fn () => $m->getPaths('user/1', 0));
outcome('fileInfo', fn () => $m->fileInfo('user/1'));
outcome('fileDebug', fn () => $m->fileDebug('user/1'));
outcome('exists', fn () => $m->exists('user/1'));
outcome('exists not', fn () => $m->exists('user/2'));
outcome('rename', fn () => $m->rename('user/1', 'user/2'));
outcome('exists', fn () => $m->exists('user/1'));
outcome('updateClass', fn () => $m->updateClass('user/2', 'image'));
outcome('class', fn () => $m->fileInfo('user/2')['class']);
outcome('updateClass to none', fn () => $m->updateClass('user/2', 'nosuch'));
$m->storeData('user/3', null, 'x');
outcome('rename to one that is', fn () => $m->rename('user/2', 'user/3'));
outcome('rename none', fn () => $m->rename('user/9', 'user/8'));
outcome('delete', fn () => $m->delete('user/2'));
outcome('delete again', fn () => $m->delete('user/2'));
outcome('getPaths', fn () => $m->getPaths('user/2'));
outcome('fileInfo', fn () => $m->fileInfo('user/2'));
outcome('fileDebug', fn () => $m->fileDebug('user/2'));
?>
--EXPECT--
getPaths: ["http:\/\/HOST:PORT\/dev1\/0\/000\/000\/0000000001.fid","http:\/\/HOST:PORT\/dev2\/0\/000\/000\/0000000001.fid"]
getPaths 5, verified: ["http:\/\/HOST:PORT\/dev1\/0\/000\/000\/0000000001.fid","http:\/\/HOST:PORT\/dev2\/0\/000\/000\/0000000001.fid"]
getPaths 0: ValueError Mogile::getPaths(): Argument #2 ($count) must be 1 to 32
fileInfo: {"domain":"testdom","class":"sums","key":"user\/1","fid":1,"length":5,"devcount":2,"devids":[1,2],"checksum":"MD5:5d41402abc4b2a76b9719d911017c592"}
fileDebug: {"domain":"testdom","class":"sums","key":"user\/1","fid":1,"length":5,"devcount":2,"dmid":1,"classid":2,"devids":[1,2],"checksum":"MD5:5d41402abc4b2a76b9719d911017c592","paths":{"1":"http:\/\/HOST:PORT\/dev1\/0\/000\/000\/0000000001.fid","2":"http:\/\/HOST:PORT\/dev2\/0\/000\/000\/0000000001.fid"}}
exists: true
exists not: false
rename: null
exists: false
updateClass: null
class: "image"
updateClass to none: MogileNotFoundException class_not_found key "user/2": Class not found (updateclass at tracker HOST:PORT, domain "testdom", class "nosuch")
rename to one that is: MogileException key_exists key "user/2": Target key name already exists; can't overwrite. (rename at tracker HOST:PORT, to_key "user/3")
rename none: MogileNotFoundException unknown_key key "user/9": unknown_key (rename at tracker HOST:PORT)
delete: null
delete again: MogileNotFoundException unknown_key key "user/2": unknown_key (delete at tracker HOST:PORT)
getPaths: MogileNotFoundException unknown_key key "user/2": unknown_key (get_paths at tracker HOST:PORT)
fileInfo: MogileNotFoundException unknown_key key "user/2": unknown_key (file_info at tracker HOST:PORT)
fileDebug: MogileNotFoundException unknown_key key "user/2": unknown_key (file_debug at tracker HOST:PORT)
