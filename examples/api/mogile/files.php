<?php
/*
 * What is known of a file
 * For: Mogile::fileInfo, Mogile::fileDebug, Mogile::rename, Mogile::updateClass
 */
$m = new Mogile('127.0.0.1:7001', 'testdom');
$m->createClass('archive', 1);
$fid = $m->storeData('a', null, 'Hello');
$m->rename('a', 'b');
$m->updateClass('b', 'archive');
$info = $m->fileInfo('b');
echo "$info[key]: $info[length] bytes, class $info[class]\n";
var_dump($info['fid'] === $fid, count($m->fileDebug('b')) > 0, $m->exists('a'));
/*
Output:
b: 5 bytes, class archive
bool(true)
bool(true)
bool(false)
*/
