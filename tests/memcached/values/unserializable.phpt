--TEST--
values that cannot be stored: the exception reaches the caller, and the client works on
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'igbinary', 'msgpack');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
class Refuses
{
	public function __serialize(): array
	{
		throw new LogicException('not me');
	}
}
class Wakes
{
	public $x = 1;
	public function __wakeup()
	{
		throw new LogicException('not awake');
	}
}
// The warning comes while the exception is on its way, so no handler hears it.
ini_set('display_errors', '0');

function warning(): string
{
	$text = error_get_last()['message'] ?? 'no warning';
	error_clear_last();
	return $text;
}

$server = memcached_start();
$m = client($server);
foreach (['PHP', 'IGBINARY', 'MSGPACK'] as $serializer) {
	echo "$serializer\n";
	$m->setOption(Memcached::OPT_SERIALIZER, constant("Memcached::SERIALIZER_$serializer"));
	foreach (['closure' => fn () => 1, 'refuses' => new Refuses] as $name => $value) {
		try {
			$m->set('k', $value);
			echo "NO EXCEPTION\n";
		} catch (Exception $e) {
			show($m, get_class($e) . ' ' . $e->getMessage(), $m->getResultCode() === Memcached::RES_PAYLOAD_FAILURE);
			echo '  ', warning(), "\n";
		}
	}
	try {
		$m->setMulti(['a' => 1, 'b' => fn () => 1, 'c' => 3]);
		echo "NO EXCEPTION\n";
	} catch (Exception $e) {
		show($m, 'setMulti: ' . $e->getMessage(), $m->getResultCode() === Memcached::RES_PAYLOAD_FAILURE);
		echo '  ', warning(), "\n";
	}
	show($m, 'the others', $m->getMulti(['a', 'b', 'c']));
	$m->deleteMulti(['a', 'c']);
	try {
		$m->setMulti(['a' => new Refuses, 'b' => fn () => 1]);
		echo "NO EXCEPTION\n";
	} catch (Exception $e) {
		echo 'both: ', $e->getMessage(), ', before it: ', $e->getPrevious()->getMessage(), "\n";
	}
	show($m, 'get', $m->get('k'));
}
echo "JSON\n";
$m->setOption(Memcached::OPT_SERIALIZER, Memcached::SERIALIZER_JSON);
attempt($m, 'not UTF-8', fn () => $m->set('k', ["\xff"]));
attempt($m, 'not a number', fn () => $m->set('k', [NAN]));
show($m, 'get', $m->get('k'));
echo "reading\n";
$m->setOption(Memcached::OPT_SERIALIZER, Memcached::SERIALIZER_PHP);
$m->set('wakes', new Wakes);
$m->set('good', 1);
attempt($m, 'get', fn () => $m->get('wakes'));
attempt($m, 'getMulti', fn () => $m->getMulti(['good', 'wakes']));
attempt($m, 'getDelayed', fn () => $m->getDelayed(['wakes', 'good']));
attempt($m, 'fetch', fn () => $m->fetch());
show($m, 'get', $m->get('good'));
?>
--EXPECT--
PHP
Exception Serialization of 'Closure' is not allowed: true [-1001 PAYLOAD FAILURE]
  Memcached::set(): could not serialize value
LogicException not me: true [-1001 PAYLOAD FAILURE]
  Memcached::set(): could not serialize value
setMulti: Serialization of 'Closure' is not allowed: true [-1001 PAYLOAD FAILURE]
  Memcached::setMulti(): could not serialize value
the others: {"a":1,"c":3} [0 SUCCESS]
both: Serialization of 'Closure' is not allowed, before it: not me
get: false [16 NOT FOUND]
IGBINARY
Exception Serialization of 'Closure' is not allowed: true [-1001 PAYLOAD FAILURE]
  Memcached::set(): could not serialize value with igbinary
LogicException not me: true [-1001 PAYLOAD FAILURE]
  Memcached::set(): could not serialize value with igbinary
setMulti: Serialization of 'Closure' is not allowed: true [-1001 PAYLOAD FAILURE]
  Memcached::setMulti(): could not serialize value with igbinary
the others: {"a":1,"c":3} [0 SUCCESS]
both: Serialization of 'Closure' is not allowed, before it: not me
get: false [16 NOT FOUND]
MSGPACK
Exception Serialization of 'Closure' is not allowed: true [-1001 PAYLOAD FAILURE]
  Memcached::set(): could not serialize value with msgpack
LogicException not me: true [-1001 PAYLOAD FAILURE]
  Memcached::set(): could not serialize value with msgpack
setMulti: Serialization of 'Closure' is not allowed: true [-1001 PAYLOAD FAILURE]
  Memcached::setMulti(): could not serialize value with msgpack
the others: {"a":1,"c":3} [0 SUCCESS]
both: Serialization of 'Closure' is not allowed, before it: not me
get: false [16 NOT FOUND]
JSON
  Warning: Memcached::set(): could not serialize value
not UTF-8: false [-1001 PAYLOAD FAILURE]
  Warning: Memcached::set(): could not serialize value
not a number: false [-1001 PAYLOAD FAILURE]
get: false [16 NOT FOUND]
reading
get: LogicException: not awake
getMulti: LogicException: not awake
getDelayed: true [0 SUCCESS]
fetch: LogicException: not awake
get: 1 [0 SUCCESS]
