<?php
/* The worker of pieces-thumbnails.php: reads a picture from MogileFS, and stores a smaller one there. usage: thumbnail-worker.php [HOST:PORT] */
require_once __DIR__ . '/../mogile.inc';

$m = new Mogile(example_trackers(), 'profiles');
$worker = new Pieces\GearmanWorker();
$worker->addServers($argv[1] ?? '127.0.0.1');
$worker->addFunction('make thumbnail', function (GearmanJob $job) use ($m): string {
	[$key, $width] = json_decode($job->workload());
	$thumbnail = "$key/$width";
	$picture = imagescale(imagecreatefromstring($m->getFileData($key)), $width);
	ob_start();
	imagepng($picture);
	$m->storeData($thumbnail, 'image', ob_get_clean());
	return $thumbnail;
});
$worker->run();
