--TEST--
the read-through callback with GET_EXTENDED has three parameters and fills in the array
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$server = memcached_start();
$m = client($server);
$result = $m->get('k', function ($client, $key, &$value) {
	echo func_num_args(), ' ', json_encode($value), "\n";
	$value = ['value' => 'v', 'expiration' => 100];
	return true;
}, Memcached::GET_EXTENDED);
var_dump(array_keys($result), $result['value']);
show($m, 'get', $m->get('k'));
?>
--EXPECT--
3 null
array(2) {
  [0]=>
  string(5) "value"
  [1]=>
  string(10) "expiration"
}
string(1) "v"
get: 'v' [0 SUCCESS]
