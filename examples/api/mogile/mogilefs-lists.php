<?php
/*
 * Lists: the tracker's reply as it is
 * For: MogileFs::listKeys, MogileFs::listFids, MogileFs::setReadTimeout, MogileFs::getReadTimeout, MogileFs::isInDebuggingMode
 */
$m = new MogileFs();
$m->connect('127.0.0.1', 7001, 'testdom');
$m->setReadTimeout(5.0);
$m->put('Hello', 'user/1', '', false);
$m->put('World', 'user/2', '', false);
$keys = $m->listKeys('user/', '', 10);
for ($i = 1; $i <= $keys['key_count']; $i++) {
	echo $keys["key_$i"], "\n";
}
$fids = $m->listFids('0', '10');
echo $fids['fid_count'], " files\n";
var_dump($m->getReadTimeout(), MogileFs::isInDebuggingMode());
/*
Output:
user/1
user/2
2 files
float(5)
bool(false)
*/
