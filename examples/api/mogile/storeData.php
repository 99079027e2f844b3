<?php
/*
 * A file that is in memory
 * For: Mogile::storeData, Mogile::getFileData, Mogile::exists, Mogile::delete, MogileException, MogileException::getErrorCode, MogileNotFoundException
 */
$m = new Mogile('127.0.0.1:7001', 'testdom');
$m->storeData('note', null, 'Hello World!', null, 'MD5');
echo $m->getFileData('note', null, true), "\n";     // compared with the checksum
var_dump($m->exists('note'));
$m->delete('note');
try {
	$m->getFileData('note');
} catch (MogileNotFoundException $e) {
	echo $e->getErrorCode(), "\n";
}
/*
Output:
Hello World!
bool(true)
unknown_key
*/
