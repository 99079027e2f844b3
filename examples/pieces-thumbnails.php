<?php
/*
 * Thumbnails: the picture goes into MogileFS; jobs say its key, not the picture; workers on other machines read it there and store
 * what they make. Its worker is gearman/thumbnail-worker.php, which needs GD.
 */
require __DIR__ . '/gearman.inc';
require __DIR__ . '/mogile.inc';

if (!extension_loaded('gd')) {
	echo "GD is missing: apt-get install php-gd\n";
	exit(1);
}
ob_start();
imagepng(imagecreatetruecolor(640, 480));
$upload = ob_get_clean();

$m = new Mogile(example_trackers(), 'profiles', ['connectTimeout' => 0.5]); // seconds
try {
	$m->storeData('holiday.png', 'image', $upload);
} catch (MogileException $e) {
	echo "not stored, the user is asked to try again: {$e->getMessage()}\n";
	exit(1);
}

$workers = [example_worker('thumbnail-worker'), example_worker('thumbnail-worker')];
$client = new GearmanClient();
$client->addServers(example_server());
$client->setTimeout(10000); // ms
foreach ([320, 160, 80] as $width) {
	// With a unique key a thumbnail that two requests want is made once. A page that does not wait uses addTaskBackground().
	$client->addTask('make thumbnail', json_encode(['holiday.png', $width]), null, "holiday.png/$width");
}
if (!@$client->runTasks()) {
	echo "no thumbnails yet, the page shows the picture itself: {$client->error()}\n";
	$m->delete('holiday.png');
	exit(1);
}
foreach ($m->keys('holiday.png') as $key) {
	[$width, $height] = getimagesizefromstring($m->getFileData($key));
	echo "$key: $width x $height\n";
	$m->delete($key);
}
