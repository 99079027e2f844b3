<?php
/*
 * A new pool takes over from an old one
 * For: Pieces\Memcached::setMigration, Pieces\Memcached::getMigration
 */
$old = new Memcached();
$old->addServer('127.0.0.1', 11211);
$old->set('kept', 'from before');

$m = new Pieces\Memcached();
$m->addServer('127.0.0.1', 11212);
$m->setMigration($old, time() + 3600);
echo $m->get('kept'), "\n";                // brought from the old pool
echo $m->get('kept'), "\n";                // is in the new one now
$m->get('unknown');
$state = $m->getMigration();
echo "new: $state[new_hits], old: $state[old_hits], missed: $state[misses]\n";
$m->setMigration(null);
var_dump($m->getMigration());
/*
Output:
from before
from before
new: 1, old: 1, missed: 1
NULL
*/
