<?php
/*
 * Keys that belong to two names are gone when one of them is invalidated
 * For: Pieces\Memcached::invalidateNamespace
 */
$m = new Pieces\Memcached();
$m->addServer('127.0.0.1', 11211);
$m->setOption(Memcached::OPT_NAMESPACE, ['shop', 'product:7']);
$m->setMulti(['page' => '<h1>A lamp</h1>', 'price' => 12]);
echo $m->get('page'), "\n";
var_dump($m->invalidateNamespace('product:7'));        // also by any other client
var_dump($m->getMulti(['page', 'price']));
/*
Output:
<h1>A lamp</h1>
bool(true)
array(0) {
}
*/
