<?php
/*
 * The example of the talk, with the class name changed: a picture is stored for a user, and its paths are asked for.
 * There they were ['172.10.1.1', '172.10.1.2']; a tracker without a port is asked at 7001.
 */
require __DIR__ . '/mogile.inc';
$file = sys_get_temp_dir() . '/image1234-' . getmypid() . '.jpg';
file_put_contents($file, $picture = random_bytes(30000));

$m = new Mogile(example_trackers(), 'profiles');
$m->storeFile('user1234', 'image', $file);
$paths = $m->getPaths('user1234');

unlink($file);
foreach ($paths as $path) {
	echo "$path: ", file_get_contents($path) === $picture ? 'the picture' : 'something else', "\n";
}
echo 'fetched: ', $m->getFileData('user1234') === $picture ? 'the picture' : 'something else', "\n";
print_r($m->fileInfo('user1234'));
