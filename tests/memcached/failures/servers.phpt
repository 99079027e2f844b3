--TEST--
servers that refuse, hang, answer garbage or close half way
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/proxy.inc';
$server = memcached_start();
$proxy = proxy_start($server);
client($server)->set('k', str_repeat('v', 1000));
$fresh = function (array $options = []) use ($proxy): Memcached {
	$m = new Memcached;
	$m->setOptions($options + [Memcached::OPT_POLL_TIMEOUT => 200, Memcached::OPT_RECV_TIMEOUT => 200000, Memcached::OPT_CONNECT_TIMEOUT => 500, Memcached::OPT_COMPRESSION => false]);
	$m->addServer($proxy->host, $proxy->port);
	return $m;
};
/** Tries the calls with a fault; afterwards, without it, the same client has to work. */
function fault(string $name, array $fault): void
{
	fault_over($name, $fault, Memcached::PROTOCOL_TEXT);
	fault_over("$name, meta", $fault, Memcached::PROTOCOL_META);
	echo "$name\n";
}

function fault_over(string $name, array $fault, int $protocol): void
{
	global $proxy, $fresh;
	foreach (['get', 'getMulti', 'set', 'setMulti', 'delete', 'increment'] as $call) {
		// who does not know meta is not asked again before that time
		$m = $fresh([Memcached::OPT_PROTOCOL => $protocol, Memcached::OPT_RETRY_TIMEOUT => $protocol === Memcached::PROTOCOL_META ? 0 : 2]);
		$proxy->set($fault);
		$started = microtime(true);
		$result = match ($call) {
			'get' => $m->get('k'),
			'getMulti' => $m->getMulti(['k', 'l']),
			'set' => $m->set('other', str_repeat('w', 300)),
			'setMulti' => $m->setMulti(['other' => 1, 'another' => 2]),
			'delete' => $m->delete('none'),
			'increment' => $m->increment('none'),
		};
		$code = $m->getResultCode();
		if ($result !== false && $result !== [] || $code === Memcached::RES_SUCCESS || $code === Memcached::RES_NOTFOUND) {
			show($m, "$name, $call", $result);
		}
		if (microtime(true) - $started > 3) {
			echo "$name, $call: took long\n";
		}
		$proxy->set([]);
		// The fault may stay on the old connection for one more call, but not longer.
		$proxy->close_all();
		for ($tries = 0; $tries < 2 && ($value = $m->get('k')) !== str_repeat('v', 1000); $tries++);
		if ($tries === 2) {
			show($m, "$name, $call, afterwards", $value);
		}
	}
}
fault('refuses', ['refuse' => true]);
fault('says nothing', ['hang' => true]);
fault('closes at once', ['cut_reply' => 0]);
fault('closes in the middle of a line', ['cut_reply' => 3]);
fault('half-closes', ['half_close' => 4]);
fault('stops in the middle', ['freeze_reply' => 3]);
fault('answers with garbage', ['answer' => "garbage\r\n"]);
fault('answers with another key', ['answer' => "VALUE z 0 1\r\nx\r\nEND\r\n"]);
fault('answers with a length that cannot be', ['answer' => "VALUE k 0 99999999999999999999\r\n"]);
fault('answers with a negative length', ['answer' => "VALUE k 0 -5\r\nx\r\nEND\r\n"]);
fault('answers with a line without end', ['answer' => str_repeat('x', 100000)]);
fault('answers with nothing but newlines', ['answer' => "\r\n\r\n\r\n"]);
foreach (["VA 1 Oxxxx f0\r\nx\r\n", "HD\r\n", "HD Oaaab\r\n", "VA 99999999999999999999 Oaaaa f0\r\n", "VA -1 Oaaaa f0\r\nx\r\n", "MN\r\n", "ZZ Oaaaa\r\n"] as $line) {
	fault('answers with ' . strtok($line, "\r"), ['answer' => $line]);
}
fault('says ERROR', ['answer' => "ERROR\r\n"]);
fault('says SERVER_ERROR', ['answer' => "SERVER_ERROR out of order\r\n"]);
fault('is not Memcached', ['answer' => "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"]);

foreach ([Memcached::PROTOCOL_TEXT, Memcached::PROTOCOL_META] as $protocol) {
	// A value that is cut in its middle.
	$proxy->set(['cut_reply' => 500]);
	$m = $fresh([Memcached::OPT_PROTOCOL => $protocol]);
	var_dump($m->get('k'), $m->getResultCode() !== Memcached::RES_SUCCESS);
	$proxy->set([]);
	echo strlen((string) $m->get('k')), "\n";

	// One byte at a time is slow, and nothing else.
	$proxy->set(['chunk' => 1]);
	$m = $fresh([Memcached::OPT_PROTOCOL => $protocol]);
	echo strlen((string) $m->get('k')), ' ', count($m->getMulti(['k', 'none'])), "\n";
}
?>
--EXPECT--
refuses
says nothing
closes at once
closes in the middle of a line
half-closes
stops in the middle
answers with garbage
answers with another key
answers with a length that cannot be
answers with a negative length
answers with a line without end
answers with nothing but newlines
answers with VA 1 Oxxxx f0
answers with HD
answers with HD Oaaab
answers with VA 99999999999999999999 Oaaaa f0
answers with VA -1 Oaaaa f0
answers with MN
answers with ZZ Oaaaa
says ERROR
says SERVER_ERROR
is not Memcached
bool(false)
bool(true)
1000
1000 1
bool(false)
bool(true)
1000
1000 1
