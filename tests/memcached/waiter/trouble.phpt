--TEST--
setWaiter: a waiter that throws, returns early, closes what it was given, or uses the client; a Fiber destroyed while it waits; time limits
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/proxy.inc';
require __DIR__ . '/../../support/fibers.inc';
$server = memcached_start();
$plain = client($server);
$plain->setMulti(['a' => 'value of a', 'b' => 'value of b']);
$proxy = proxy_start($server);

function through(TestProxy $proxy, ?callable $waiter, array $options = []): Pieces\Memcached
{
	$m = new Pieces\Memcached;
	$m->setOptions($options);
	$m->addServer($proxy->host, $proxy->port);
	$m->setWaiter($waiter);
	return $m;
}

/** Waits as the function that it stands for would. */
function select(array $read, array $write, ?float $seconds): void
{
	$none = null;
	stream_select($read, $write, $none, $seconds === null ? null : (int) $seconds, (int) (fmod($seconds ?? 0, 1) * 1e6));
}

echo "-- what it is given\n";
$seen = [];
$m = through($proxy, function (array $read, array $write, ?float $seconds) use (&$seen) {
	$seen[] = [count($read), count($write), is_float($seconds) && $seconds > 0 && $seconds <= 5];
	$stream = [...$read, ...$write][0];
	$bytes = @fwrite($stream, "flush_all\r\n");
	$read_back = @fread($stream, 10);
	$closed = @fclose($stream);
	$seen[array_key_last($seen)][] = [$bytes, $read_back, $closed];
	select($read, $write, $seconds);
});
var_dump($m->get('a'));
$last = end($seen);
var_dump($last === [1, 0, true, [false, '', false]] || $last);

echo "-- throws\n";
$m = through($proxy, function () {
	throw new DomainException('no waiting today');
});
try {
	$m->get('a');
} catch (DomainException $e) {
	echo get_class($e), ': ', $e->getMessage(), "\n";
}
$m->setWaiter(null);
var_dump($m->get('a'));

echo "-- returns early\n";
$calls = 0;
$m = through($proxy, function (array $read, array $write, ?float $seconds) use (&$calls) {
	if (++$calls % 5 === 0) {
		select($read, $write, $seconds);
	}
});
$proxy->set(['delay' => 0.05]);
var_dump($m->get('a'), $calls > 4);

echo "-- never waits, until the time is over\n";
$m = through($proxy, function () {
}, [Memcached::OPT_POLL_TIMEOUT => 100, Memcached::OPT_RECV_TIMEOUT => 100000, Memcached::OPT_CONNECT_TIMEOUT => 1000]);
$proxy->set(['delay' => 10]);
$started = hrtime(true);
var_dump($m->get('a'), (hrtime(true) - $started) / 1e9 < 5);
echo $m->getResultMessage(), "\n";
$proxy->set([]);

echo "-- uses the client\n";
$inner = [];
$m = through($proxy, function (array $read, array $write, ?float $seconds) use (&$m, &$inner) {
	$inner[] = [$m->get('b'), $m->getResultCode() === Memcached::RES_FETCH_NOTFINISHED, $m->quit(), $m->set('c', 1),
		$m->getResultCode() === Memcached::RES_FETCH_NOTFINISHED, $m->addServer('127.0.0.1', 1)];
	select($read, $write, $seconds);
});
$proxy->set(['delay' => 0.05]);
var_dump($m->get('a'), array_unique(array_map(json_encode(...), $inner)));
var_dump(count($m->getServerList()));

echo "-- a Fiber that is destroyed\n";
$loop = new FiberLoop;
$m = through($proxy, $loop->wait(...));
foreach (['destroyed', 'thrown into'] as $how) {
	$accepted = $proxy->accepted();
	$proxy->set(['delay' => 0.3]);
	$fiber = $loop->add(function () use ($m) {
		try {
			$m->get('a');
			echo "never here\n";
		} catch (LogicException $e) {
			echo $e->getMessage(), "\n";
		} finally {
			echo "finally\n";
		}
	});
	$loop->step();
	while ($proxy->accepted() === $accepted) {
		$loop->step();
	}
	$loop->forget($fiber);
	if ($how === 'thrown into') {
		$fiber->throw(new LogicException('into it'));
	}
	unset($fiber);
	$proxy->set([]);
	$loop->add(function () use ($m) {
		var_dump($m->get('b'));
	});
	$loop->run();
	var_dump($proxy->accepted() - $accepted);
	$m->quit();
}

echo "-- one that waits for its turn is destroyed, the others have theirs\n";
$proxy->set(['delay' => 0.1]);
$fibers = [];
foreach (['a', 'b', 'a', 'b'] as $i => $key) {
	$fibers[$i] = $loop->add(function () use ($m, $key, $i) {
		$got = $m->get($key);
		echo "$i $got\n";
	});
}
$loop->step();
$loop->step();
$loop->forget($fibers[1]);
unset($fibers[1]);
$loop->run();

echo "-- waits for its turn too long\n";
$m = through($proxy, $loop->wait(...), [Memcached::OPT_RECV_TIMEOUT => 150000, Memcached::OPT_POLL_TIMEOUT => 150]);
$loop->add(fn () => $m->get('a'));
$loop->run();
$proxy->set(['delay' => 10]);
foreach (['a', 'b'] as $key) {
	$loop->add(function () use ($m, $key) {
		$got = $m->get($key);
		echo $key, ' ', json_encode($got), ' ', $m->getResultMessage(), "\n";
	});
}
$loop->run();
?>
--EXPECT--
-- what it is given
string(10) "value of a"
bool(true)
-- throws
DomainException: no waiting today
string(10) "value of a"
-- returns early
string(10) "value of a"
bool(true)
-- never waits, until the time is over
bool(false)
bool(true)
A TIMEOUT OCCURRED
-- uses the client
string(10) "value of a"
array(1) {
  [0]=>
  string(35) "[false,true,false,false,true,false]"
}
int(1)
-- a Fiber that is destroyed
finally
string(10) "value of b"
int(2)
into it
finally
string(10) "value of b"
int(2)
-- one that waits for its turn is destroyed, the others have theirs
0 value of a
2 value of a
3 value of b
-- waits for its turn too long
a false A TIMEOUT OCCURRED
b false A TIMEOUT OCCURRED
