--TEST--
keys beyond ASCII: every method takes them, unless keys are to be verified
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$servers = [memcached_start(), memcached_start()];
$keys = ['ключ', 'käse', "bytes\xff\x80\xa0", str_repeat('я', 125)];
$m = client($servers);
foreach ($keys as $i => $key) {
	$m->set($key, $i) || show($m, $key, 'not set');
	$m->get($key) === $i || show($m, $key, 'not got');
	$m->getByKey('ä', $key);
	$m->increment($key, 10) === $i + 10 || show($m, $key, 'not counted');
	$m->touch($key, 100) || show($m, $key, 'not touched');
	$m->cas($m->get($key, null, Memcached::GET_EXTENDED)['cas'], $key, "$i") || show($m, $key, 'not swapped');
	$m->checkKey($key) || show($m, $key, 'not valid');
}
var_dump($m->getMulti($keys) === array_combine($keys, ['0', '1', '2', '3']) && $m->getResultCode() === Memcached::RES_SUCCESS);
$m->getDelayed($keys);
$fetched = array_column($m->fetchAll(), 'value', 'key');
var_dump(count($fetched) === 4 && !array_diff($keys, array_keys($fetched)));
var_dump($m->deleteMulti($keys) === array_fill_keys($keys, true), $m->setMulti(array_fill_keys($keys, 5)), $m->delete($keys[0]));
$m->setOption(Memcached::OPT_PREFIX_KEY, 'p:');
show($m, 'too long with the prefix', $m->set($keys[3], 1));
show($m, 'as long as can be', $m->set(substr($keys[3], 2), 1));
$m->setOption(Memcached::OPT_PREFIX_KEY, '');
// Nor is anything lost beside one with a space or a control byte in it.
foreach (["я\x7f", "я я", "я\r\nversion", "я\0"] as $key) {
	show($m, rawurlencode($key), $m->set($key, 1));
	$m->get($keys[1]) === 5 || show($m, $key, 'out of step');
}
$m->setOption(Memcached::OPT_VERIFY_KEY, true);
show($m, 'verified', $m->set($keys[0], 1));
show($m, 'verified', $m->getMulti([$keys[1]]));
show($m, 'verified', $m->setMulti([$keys[1] => 1, 'good' => 2]));
show($m, 'the other one', $m->get('good'));
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
too long with the prefix: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
as long as can be: true [0 SUCCESS]
%D1%8F%7F: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
%D1%8F%20%D1%8F: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
%D1%8F%0D%0Aversion: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
%D1%8F%00: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
verified: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
verified: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
verified: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
the other one: 2 [0 SUCCESS]
