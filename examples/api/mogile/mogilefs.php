<?php
/*
 * Files by the methods of pecl/mogilefs
 * For: MogileFs, MogileFs::__construct, MogileFs::connect, MogileFs::isConnected, MogileFs::put, MogileFs::get, MogileFs::fileInfo, MogileFs::rename, MogileFs::delete, MogileFs::close, MogileFs::disconnect, MogileFsException
 */
$m = new MogileFs();
$m->connect('127.0.0.1', 7001, 'testdom', 2.0);
var_dump($m->isConnected());
$m->put('Hello', 'a', '', false);     // false: the contents, not a path
$paths = $m->get('a');
echo file_get_contents($paths['path1']), "\n";
$m->rename('a', 'b');
echo $m->fileInfo('b')['length'], " bytes\n";
$m->delete('b');
try {
	$m->get('b');
} catch (MogileFsException $e) {
	echo "there is no b\n";
}
var_dump($m->close(), $m->disconnect());
/*
Output:
bool(true)
Hello
5 bytes
there is no b
bool(true)
bool(false)
*/
