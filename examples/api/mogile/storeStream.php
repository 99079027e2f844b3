<?php
/*
 * A large file with its progress: it is never in memory as a whole
 * For: Mogile::storeStream, Mogile::getStream, Mogile::passthru
 */
$m = new Mogile('127.0.0.1:7001', 'testdom');
$source = tmpfile();
fwrite($source, str_repeat('0123456789', 100000));
rewind($source);

$shown = false;
$m->storeStream('film', null, $source, null, function (int $done, ?int $total) use (&$shown): void {
	$shown = $total === 1000000;
});
var_dump($shown);

$stream = $m->getStream('film');
fseek($stream, 999995);
echo fread($stream, 10), "\n";
fclose($stream);

ob_start();
$bytes = $m->passthru('film');
ob_end_clean();
echo "$bytes bytes printed\n";
/*
Output:
bool(true)
56789
1000000 bytes printed
*/
