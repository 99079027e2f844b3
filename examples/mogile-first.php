<?php
/*
 * The first file: a domain (a name space of keys) and a class (how many copies its files have) are made once, then a file is stored
 * and read.
 */
require __DIR__ . '/mogile.inc';

$m = new Mogile(example_trackers(), 'shop', ['connectTimeout' => 0.5, 'timeout' => 5.0]); // seconds
try {
	$domains = $m->domains();
	if (!isset($domains['shop'])) {
		$m->createDomain('shop');
	}
	if (!isset($domains['shop']['image'])) {
		$m->createClass('image', 2); // two copies of each file, on two hosts
	}
	$m->storeFile('cat.jpg', 'image', __FILE__);
	echo $m->fileInfo('cat.jpg')['length'] === filesize(__FILE__) ? "stored\n" : "stored in part\n";
	echo $m->getFileData('cat.jpg') === file_get_contents(__FILE__) ? "read\n" : "something else was read\n";
	echo $m->exists('dog.jpg') ? "a dog\n" : "no dog\n";
} catch (MogileTrackerException $e) {
	// No tracker: nothing can be stored or found. Tell the user to try again; what he sent is still in his hands.
	echo "not now: {$e->getMessage()}\n";
	exit(1);
} catch (MogileStorageException $e) {
	// Trackers, but no storage node that takes the file. What had the key before is still there.
	echo "not stored: {$e->getMessage()}\n";
	exit(1);
}
