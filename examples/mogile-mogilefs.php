<?php
/* Class MogileFs: the API of pecl/mogilefs, for programs written for it. */
require __DIR__ . '/mogile.inc';
[$host, $port] = explode(':', example_trackers()[0]);

$fs = new MogileFs();
$fs->connect($host, (int) $port, 'profiles');
$fs->put('the content itself', 'user5678', 'image', false);
$paths = $fs->get('user5678');
echo $paths['paths'], ' path, or more: ', file_get_contents($paths['path1']), "\n";
print_r($fs->listKeys('user', '', 10));
try {
	$fs->fileInfo('nobody');
} catch (MogileFsException $e) {
	echo 'MogileFsException: ', $e->getMessage(), "\n";
}
