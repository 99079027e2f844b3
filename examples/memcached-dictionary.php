<?php
/*
 * Short rows compressed with a dictionary of what they have in common: made of rows that are there, then used for those to
 * come. In an application the dictionary is a file, made once by bin/pieces-dictionary.
 */
require __DIR__ . '/memcached.inc';

$cache = example_cache(Pieces\Memcached::class);
$cache->setOption(Memcached::OPT_SERIALIZER, Memcached::SERIALIZER_JSON_ARRAY);
$row = fn (int $id) => ['id' => $id, 'name' => "customer $id", 'status' => $id % 3 ? 'active' : 'inactive', 'language' => 'en', 'currency' => 'GBP', 'address' => ['street' => "$id Main Street",
	'city' => 'London', 'country' => 'GB'], 'settings' => ['theme' => 'light', 'newsletter' => (bool) ($id % 2), 'page size' => 50]];

$dictionary = $cache->trainDictionary(array_map($row, range(1, 1000)), 8192);
echo 'a dictionary of ', strlen($dictionary) <= 8192 ? '8 kB' : 'more', "\n";

// How large is the row that the server holds? (The size of an item is told over the meta protocol.)
$cache->setOption(Memcached::OPT_PROTOCOL, Memcached::PROTOCOL_META);
$sizes = [];
foreach (['without' => '', 'with' => $dictionary] as $how => $bytes) {
	$cache->setOption(Memcached::OPT_ZSTD_DICTIONARY, $bytes);
	$cache->set('row:2000', $row(2000), 60);
	$sizes[$how] = $cache->get('row:2000', null, Memcached::GET_EXTENDED)['size'];
}
echo 'a row takes ', $sizes['with'] < $sizes['without'] / 3 ? 'less than a third' : "$sizes[with] of $sizes[without] bytes", "\n";
echo $cache->get('row:2000') === $row(2000) ? 'and is the same' : 'and is another one', "\n";

// Who has not got the dictionary cannot read it.
$cache->setOption(Memcached::OPT_ZSTD_DICTIONARY, '');
echo @$cache->get('row:2000') === false ? $cache->getResultMessage() : 'read', "\n";
