<?php
/*
 * Short values that look alike in a fraction of their bytes
 * For: Pieces\Memcached::trainDictionary
 */
$row = fn (int $id) => [
	'id' => $id, 'name' => "Customer number $id", 'street' => 'Long Street ' . $id % 90, 'city' => ['London', 'Turin', 'Berlin'][$id % 3],
	'newsletter' => $id % 2 === 0, 'currency' => 'EUR', 'language' => ['en', 'it', 'de'][$id % 3], 'note' => md5((string) $id),
];
$m = new Pieces\Memcached();
$m->addServer('127.0.0.1', 11211);
$m->setOption(Memcached::OPT_SERIALIZER, Memcached::SERIALIZER_JSON_ARRAY);

$dictionary = $m->trainDictionary(array_map($row, range(1, 2000)), 8192);
$m->setOption(Memcached::OPT_ZSTD_DICTIONARY, $dictionary);
$m->set('customer:5000', $row(5000));
var_dump($m->get('customer:5000') === $row(5000));
/*
Output:
bool(true)
*/
