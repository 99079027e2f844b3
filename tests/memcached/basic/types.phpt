--TEST--
every type of value comes back as it was stored
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
class Point
{
	public $x = 1;
	protected $y = 2;
	private $z = 3;
}
$values = [
	'string' => 'text',
	'empty string' => '',
	'binary' => "a\0b\r\nc\xff",
	'looks like a reply' => "END\r\nVALUE x 0 1\r\nx\r\nEND\r\n",
	'int' => 42,
	'negative' => -1,
	'zero' => 0,
	'largest' => PHP_INT_MAX,
	'smallest' => PHP_INT_MIN,
	'float' => 1.5,
	'tenth' => 0.1,
	'third' => 1 / 3,
	'minus zero' => -0.0,
	'infinity' => INF,
	'minus infinity' => -INF,
	'true' => true,
	'false' => false,
	'null' => null,
	'array' => [1, 'a' => [2, null]],
	'object' => new Point,
	'megabyte' => str_repeat('0123456789abcdef', 60000),
];
foreach ($values as $name => $value) {
	$key = str_replace(' ', '_', $name);
	$stored = $m->set($key, $value);
	$back = $m->get($key);
	$same = is_object($value) ? $back == $value : $back === $value;
	echo "$name: ", var_export($stored, true), ' ', $m->getResultCode(), ' ', $same ? 'same' : 'OTHER: ' . var_export($back, true), "\n";
}
var_dump(is_nan($m->set('nan', NAN) ? $m->get('nan') : 0));

// A reference is stored as what it refers to.
$one = 1;
$array = [&$one];
$m->set('ref', $array);
var_dump($m->get('ref'));
?>
--EXPECT--
string: true 0 same
empty string: true 0 same
binary: true 0 same
looks like a reply: true 0 same
int: true 0 same
negative: true 0 same
zero: true 0 same
largest: true 0 same
smallest: true 0 same
float: true 0 same
tenth: true 0 same
third: true 0 same
minus zero: true 0 same
infinity: true 0 same
minus infinity: true 0 same
true: true 0 same
false: true 0 same
null: true 0 same
array: true 0 same
object: true 0 same
megabyte: true 0 same
bool(true)
array(1) {
  [0]=>
  int(1)
}
