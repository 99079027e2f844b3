<?php
/*
 * Domains, classes and hosts by the methods of pecl/mogilefs
 * For: MogileFs::getDomains, MogileFs::createDomain, MogileFs::deleteDomain, MogileFs::createClass, MogileFs::updateClass, MogileFs::deleteClass, MogileFs::getHosts, MogileFs::createHost, MogileFs::updateHost, MogileFs::deleteHost
 */
$m = new MogileFs();
$m->connect('127.0.0.1', 7001, 'testdom');
$m->createDomain('films');
$m->createClass('films', 'short', 2);
echo $m->updateClass('films', 'short', 3)['mindevcount'], "\n";
$m->deleteClass('films', 'short');
$m->deleteDomain('films');
echo $m->getDomains()['domains'], " domain\n";

$m->createHost('node9', '10.0.0.9', '7500');
$m->updateHost('node9', '10.0.0.9', '7501', 'down');
echo $m->getHosts()['hosts'], " hosts\n";
var_dump($m->deleteHost('node9'));
/*
Output:
3
1 domain
3 hosts
bool(true)
*/
