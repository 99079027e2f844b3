<?php
/*
 * A list to which many processes add: what another one stored meanwhile is not lost
 * For: Memcached::cas
 */
$m = new Memcached();
$m->addServer('127.0.0.1', 11211);
$m->set('guests', []);

function arrive(Memcached $m, string $name): bool
{
	for ($try = 0; $try < 10; $try++) {
		$item = $m->get('guests', null, Memcached::GET_EXTENDED);
		if ($item === false) {
			return false;
		}
		if ($m->cas($item['cas'], 'guests', [...$item['value'], $name])) {
			return true;
		}
		if ($m->getResultCode() !== Memcached::RES_DATA_EXISTS) {
			return false;     // the server failed
		}
	}
	return false;
}
arrive($m, 'Ada');
arrive($m, 'Grace');
echo implode(', ', $m->get('guests')), "\n";
/*
Output:
Ada, Grace
*/
