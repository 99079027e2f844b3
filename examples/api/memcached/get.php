<?php
/*
 * A value, and how to tell that there is none
 * For: Memcached, Memcached::get, Memcached::set, Memcached::getResultCode, Memcached::getResultMessage
 */
$m = new Memcached();
$m->addServer('127.0.0.1', 11211);

$m->set('user:7', ['name' => 'Ada', 'admin' => false], 600);
print_r($m->get('user:7'));

$user = $m->get('user:8');
if ($user === false && $m->getResultCode() === Memcached::RES_NOTFOUND) {
	echo "no user 8: ", $m->getResultMessage(), "\n";
} elseif ($user === false) {
	echo "the cache cannot tell: ", $m->getLastErrorMessage(), "\n";
}
/*
Output:
Array
(
    [name] => Ada
    [admin] => 
)
no user 8: NOT FOUND
*/
