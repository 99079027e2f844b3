<?php
/*
 * Many files at once; each has its result, or what went wrong with it
 * For: Mogile::storeMulti, Mogile::getMulti
 */
$m = new Mogile('127.0.0.1:7001', 'testdom');
$stored = $m->storeMulti(['a' => 'Hello', 'b' => new SplFileInfo('/no/such/file'), 'c' => 'World']);
foreach ($stored as $key => $result) {
	echo "$key: ", $result instanceof MogileException ? $result->getErrorCode() : 'stored', "\n";
}
foreach ($m->getMulti(['a', 'c', 'd']) as $key => $result) {
	echo "$key: ", $result instanceof MogileException ? $result->getErrorCode() : $result, "\n";
}
/*
Output:
a: stored
b: source_failed
c: stored
a: Hello
c: World
d: unknown_key
*/
