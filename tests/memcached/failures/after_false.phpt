--TEST--
after a method returned false getLastErrorMessage() is not "SUCCESS": every method, random arguments, every protocol
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$server = memcached_start();
$values = [null, '', 0, -1, 1, 'k', 'none', 'bad key', str_repeat('x', 251), [], ['k'], ['k' => 1], ['bad key'], ['bad key' => 1], [[]], [['127.0.0.1', 11211]], 1.5, -1000, 999999, true, PHP_INT_MAX, PHP_INT_MIN];
// What returns false as an answer, or waits for what is not there.
$answers = ['isPersistent', 'isPristine', 'checkKey', 'getLastDisconnectedServer', 'getOption', 'setWaiter'];
mt_srand(7);
$failed = 0;
foreach (['TEXT', 'META', 'BINARY'] as $protocol) {
	foreach ((new ReflectionClass(Pieces\Memcached::class))->getMethods() as $method) {
		if ($method->isStatic() || $method->isConstructor() || in_array($method->name, $answers, true)) {
			continue;
		}
		for ($i = 0; $i < 40; $i++) {
			$m = new Pieces\Memcached;
			$m->setOption(Memcached::OPT_PROTOCOL, constant("Memcached::PROTOCOL_$protocol"));
			$m->setOption(Memcached::OPT_COMPRESSION, mt_rand(0, 1));
			$m->addServer('127.0.0.1', $server->port);
			$m->set('k', 'text');
			$count = mt_rand($method->getNumberOfRequiredParameters(), min(4, $method->getNumberOfParameters()));
			$args = [];
			for ($n = 0; $n < $count; $n++) {
				$args[] = $values[array_rand($values)];
			}
			try {
				$returned = @$method->invokeArgs($m, $args);
			} catch (Error | MemcachedException) {
				continue;
			}
			$failed += $returned === false;
			if ($returned === false && $m->getLastErrorMessage() === 'SUCCESS') {
				echo "$protocol, $method->name(", substr(json_encode($args), 1, 80), ": false, {$m->getResultMessage()}, SUCCESS\n";
			}
		}
	}
}
echo $failed > 500 ? 'many failed' : "$failed failed", "\n";
?>
--EXPECT--
many failed
