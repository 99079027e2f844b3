--TEST--
Mogile: keys and values of any bytes, empty keys, unknown domain, class and key
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip();
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
$mogile = mogile_start();
$m = mogile_client($mogile);

// Every byte as a key of its own, within a key, and all of them in one; the value has all bytes too.
$all = implode('', array_map(chr(...), range(0, 255)));
$keys = [];
for ($byte = 0; $byte < 256; $byte++) {
	array_push($keys, chr($byte), 'in' . chr($byte) . 'side', chr($byte) . '%' . chr($byte));
}
$keys[] = $all;
$keys[] = str_repeat('ä', 120);
$keys = array_values(array_unique($keys));
$files = [];
foreach ($keys as $at => $key) {
	$files[$key] = "$at:" . $key . $all;
}
$stored = $m->storeMulti($files);
$got = $m->getMulti($keys);
$wrong = 0;
foreach ($files as $key => $value) {
	$key = (string) $key;
	$info = $m->fileInfo($key);
	$wrong += !is_int($stored[$key]) || $got[$key] !== $value || $info['key'] !== $key || $info['length'] !== strlen($value);
}
echo count($files), " keys, $wrong wrong\n";
$listed = iterator_to_array($m->keys('', 100), false);
sort($listed, SORT_STRING);
sort($keys, SORT_STRING);
echo $listed === $keys ? "all listed\n" : "not all listed\n";
foreach (["a\0b", "a\nb", "OK \r\n", "a&b=c", '%00', '+ +', "\xff\xfe", '0'] as $key) {
	$m->storeData($key, 'image', "value of $key");
	$m->rename($key, "moved $key");
	$same = $m->getFileData("moved $key") === "value of $key" && !$m->exists($key) && count($m->getPaths("moved $key")) > 0
		&& $m->listKeys("moved $key") === ["moved $key"];
	$m->delete("moved $key");
	echo $same && !$m->exists("moved $key") ? 'right ' : 'wrong ';
}
echo "\n";

// An empty key. To a tracker, closing a file without a key means to give it up: nothing may look stored.
outcome('storeData', fn () => $m->storeData('', 'image', 'x'));
outcome('storeFile', fn () => $m->storeFile('', 'image', __FILE__));
outcome('storeStream', fn () => $m->storeStream('', 'image', fopen(__FILE__, 'r')));
outcome('storeMulti', fn () => array_map(fn ($one) => is_int($one) ? 'stored' : $one->getErrorCode(), $m->storeMulti(['' => 'x', 'full' => 'y'])));
foreach (['getFileData', 'getPaths', 'fileInfo', 'fileDebug', 'exists', 'delete', 'getStream', 'passthru'] as $method) {
	outcome($method, fn () => $m->$method(''));
}
outcome('getMulti', fn () => array_map(fn ($one) => is_string($one) ? $one : $one->getErrorCode(), $m->getMulti(['', 'full'])));
outcome('rename from', fn () => $m->rename('', 'x'));
outcome('rename to', fn () => $m->rename('full', ''));
outcome('updateClass', fn () => $m->updateClass('', 'image'));

// Unknown things.
outcome('key', fn () => $m->getFileData('none'));
outcome('key, getFile', fn () => $m->getFile('none', '/tmp/none'));
outcome('key, getStream', fn () => $m->getStream('none'));
outcome('key, fileInfo', fn () => $m->fileInfo("no\x01ne"));
outcome('key, delete', fn () => $m->delete('none'));
outcome('key, rename', fn () => $m->rename('none', 'other'));
outcome('key, updateClass', fn () => $m->updateClass('none', 'image'));
outcome('class', fn () => $m->storeData('kk', 'nosuch', 'x'));
outcome('class of a file', fn () => $m->updateClass('full', 'nosuch'));
$lost = new Mogile($mogile->trackers(), 'nosuch');
outcome('domain, store', fn () => $lost->storeData('kk', 'image', 'x'));
outcome('domain, get', fn () => $lost->getFileData('k'));
outcome('domain, exists', fn () => $lost->exists('k'));
outcome('domain, keys', fn () => iterator_to_array($lost->keys()));
outcome('domain, multi', fn () => array_map(fn ($one) => $one->getErrorCode(), $lost->getMulti(['a', 'b'])));
outcome('not stored', fn () => $m->exists('kk'));
?>
--EXPECT--
770 keys, 0 wrong
all listed
right right right right right right right right 
storeData: MogileException no_key storing "": a key must not be empty
storeFile: MogileException no_key storing "": a key must not be empty
storeStream: MogileException no_key storing "": a key must not be empty
storeMulti: {"":"no_key","full":"stored"}
getFileData: MogileException no_key fetching "": no_key (get_paths at tracker HOST:PORT)
getPaths: MogileException no_key key "": no_key (get_paths at tracker HOST:PORT)
fileInfo: MogileException no_key key "": no_key (file_info at tracker HOST:PORT)
fileDebug: MogileException no_key key "": no_key (file_debug at tracker HOST:PORT)
exists: MogileException no_key key "": no_key (file_info at tracker HOST:PORT)
delete: MogileException no_key key "": no_key (delete at tracker HOST:PORT)
getStream: MogileException no_key reading "": no_key (get_paths at tracker HOST:PORT)
passthru: MogileException no_key fetching "": no_key (get_paths at tracker HOST:PORT)
getMulti: {"":"no_key","full":"y"}
rename from: MogileException no_key key "": no_key (rename at tracker HOST:PORT)
rename to: MogileException no_key key "full": no_key (rename at tracker HOST:PORT)
updateClass: MogileException no_key key "": no_key (updateclass at tracker HOST:PORT)
key: MogileNotFoundException unknown_key fetching "none": unknown_key (get_paths at tracker HOST:PORT)
key, getFile: MogileNotFoundException unknown_key fetching "none": unknown_key (get_paths at tracker HOST:PORT)
key, getStream: MogileNotFoundException unknown_key reading "none": unknown_key (get_paths at tracker HOST:PORT)
key, fileInfo: MogileNotFoundException unknown_key key "no\x01ne": unknown_key (file_info at tracker HOST:PORT)
key, delete: MogileNotFoundException unknown_key key "none": unknown_key (delete at tracker HOST:PORT)
key, rename: MogileNotFoundException unknown_key key "none": unknown_key (rename at tracker HOST:PORT)
key, updateClass: MogileNotFoundException invalid_key key "none": invalid_key (updateclass at tracker HOST:PORT)
class: MogileNotFoundException unreg_class storing "kk": unreg_class (create_open at tracker HOST:PORT, domain "testdom", class "nosuch")
class of a file: MogileNotFoundException class_not_found key "full": Class not found (updateclass at tracker HOST:PORT, domain "testdom", class "nosuch")
domain, store: MogileNotFoundException unreg_domain storing "kk": Domain name invalid/not found (create_open at tracker HOST:PORT, domain "nosuch")
domain, get: MogileNotFoundException unreg_domain fetching "k": Domain name invalid/not found (get_paths at tracker HOST:PORT, domain "nosuch")
domain, exists: MogileNotFoundException unreg_domain key "k": Domain name invalid/not found (file_info at tracker HOST:PORT, domain "nosuch")
domain, keys: MogileNotFoundException unreg_domain Domain name invalid/not found (list_keys at tracker HOST:PORT, domain "nosuch")
domain, multi: {"a":"unreg_domain","b":"unreg_domain"}
not stored: false
