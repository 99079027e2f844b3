<?php
/*
 * Options, and what the object was given
 * For: Mogile::setOptions, Mogile::getOptions, Mogile::getDomain, Mogile::getTrackers, Mogile::close
 */
$m = new Mogile(['127.0.0.1:7001'], 'testdom', ['connectTimeout' => 0.2]);     // seconds
$m->setOptions(['timeout' => 5, 'totalTimeout' => 3600]);
$options = $m->getOptions();
var_dump($options['connectTimeout'], $options['timeout']);
echo $m->getDomain(), ' at ', implode(', ', $m->getTrackers()), "\n";
try {
	$m->setOptions(['timeuot' => 5]);
} catch (ValueError $e) {
	echo "no such option\n";
}
$m->close();
/*
Output:
float(0.2)
float(5)
testdom at 127.0.0.1:7001
no such option
*/
