--TEST--
JSON: objects stay objects, or become arrays with JSON_ARRAY
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$server = memcached_start();
$m = client($server, [Memcached::OPT_SERIALIZER => Memcached::SERIALIZER_JSON]);
$value = ['list' => [1, 2.5, null, true, "\u{20ac}"], 'object' => ['x' => 1]];
$m->set('k', $value);
echo $server->item('k')['data'], "\n";
var_dump($m->get('k'));
$m->setOption(Memcached::OPT_SERIALIZER, Memcached::SERIALIZER_JSON_ARRAY);
var_dump($m->get('k') === $value);
?>
--EXPECT--
{"list":[1,2.5,null,true,"\u20ac"],"object":{"x":1}}
object(stdClass)#5 (2) {
  ["list"]=>
  array(5) {
    [0]=>
    int(1)
    [1]=>
    float(2.5)
    [2]=>
    NULL
    [3]=>
    bool(true)
    [4]=>
    string(3) "€"
  }
  ["object"]=>
  object(stdClass)#6 (1) {
    ["x"]=>
    int(1)
  }
}
bool(true)
