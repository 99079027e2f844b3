<?php
/*
 * Domains and classes
 * For: Mogile::domains, Mogile::createDomain, Mogile::deleteDomain, Mogile::createClass, Mogile::changeClass, Mogile::deleteClass
 */
$m = new Mogile('127.0.0.1:7001', 'testdom');
$m->createDomain('films');
$m->createClass('short', 2, 'MD5', null, 'films');
$m->changeClass('short', 3, 'MD5', null, 'films');
$class = $m->domains()['films']['short'];
echo "$class[mindevcount] copies, $class[hashtype]\n";
$m->deleteClass('short', 'films');
$m->deleteDomain('films');
var_dump(isset($m->domains()['films']));
/*
Output:
3 copies, MD5
bool(false)
*/
