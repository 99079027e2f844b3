<?php
/*
 * The version of a database row as CAS token: an older version never replaces a newer one
 * For: Pieces\Memcached::setWithCas
 * Needs: memcached:1.6.38
 */
$m = new Pieces\Memcached();
$m->addServer('127.0.0.1', 11211);
$m->setOption(Memcached::OPT_PROTOCOL, Memcached::PROTOCOL_META);

$m->setWithCas('row:7', ['city' => 'London'], 41);
$item = $m->get('row:7', null, Memcached::GET_EXTENDED);
echo "version $item[cas]: ", $item['value']['city'], "\n";
/*
Output:
version 41: London
*/
