<?php
/*
 * A domain and a class are made once; then files are stored and fetched
 * For: Mogile, Mogile::__construct, Mogile::createDomain, Mogile::createClass, Mogile::storeFile, Mogile::getFile, Mogile::getPaths
 */
$m = new Mogile(['127.0.0.1:7001'], 'profiles', ['timeout' => 5.0]);
$m->createDomain('profiles');
$m->createClass('image', 2);     // two copies

file_put_contents($file = tempnam(sys_get_temp_dir(), 'image'), str_repeat('picture', 1000));
try {
	$m->storeFile('user7', 'image', $file);
	echo $m->getFile('user7', "$file.copy"), " bytes\n";
	echo parse_url($m->getPaths('user7')[0], PHP_URL_SCHEME), "\n";
} catch (MogileException $e) {
	echo $e->getErrorCode(), ': ', $e->getMessage(), "\n";
} finally {
	array_map(unlink(...), glob("$file*"));
}
/*
Output:
7000 bytes
http
*/
