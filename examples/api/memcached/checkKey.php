<?php
/*
 * What can be a key?
 * For: Memcached::checkKey
 */
$m = new Memcached();
foreach (['user:7', 'with space', '', str_repeat('x', 251)] as $key) {
	echo $m->checkKey($key) ? 'yes' : 'no', ' ';
}
echo $m->getResultMessage(), "\n";
/*
Output:
yes no no no A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE
*/
