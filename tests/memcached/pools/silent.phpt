--TEST--
a silent server costs one time-out once, then nothing until its time is over
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/pools.inc';
/** Was it about one time-out of 300 ms, or none? */
function about(float $ms): string
{
	return $ms < 200 ? 'no wait' : ($ms >= 280 && $ms < 550 ? 'one time-out' : round($ms) . ' ms');
}

foreach (['text' => Memcached::PROTOCOL_TEXT, 'meta' => Memcached::PROTOCOL_META, 'binary' => Memcached::PROTOCOL_BINARY] as $spoken => $protocol) {
	foreach (['paused', 'unreachable'] as $how) {
		foreach (['get', 'getMulti', 'setMulti'] as $call) {
			$servers = servers(3);
			$all = [...$servers, $how === 'paused' ? memcached_start() : new SilentPort];
			$m = new Memcached;
			$m->setOptions([
				Memcached::OPT_PROTOCOL => $protocol,
				Memcached::OPT_REMOVE_FAILED_SERVERS => true,
				Memcached::OPT_LIBKETAMA_COMPATIBLE => true,
				Memcached::OPT_CONNECT_TIMEOUT => $how === 'paused' ? 5000 : 300,
				Memcached::OPT_POLL_TIMEOUT => $how === 'paused' ? 300 : 5000,
				Memcached::OPT_RETRY_TIMEOUT => 1,
			]);
			$m->addServers(array_map(fn ($s) => [$s->host, $s->port], $all));
			$keys = [...keys_at($m, $all, 3, 20), ...keys_at($m, $all, 0, 20), ...keys_at($m, $all, 1, 20)];
			if ($how === 'paused') {
				$all[3]->pause();
			}
			$do = fn () => match ($call) {
				'get' => $m->get($keys[0]),
				'getMulti' => $m->getMulti($keys),
				'setMulti' => $m->setMulti(array_fill_keys($keys, 1)),
			};
			$began = hrtime(true);
			$first = milliseconds($do);
			$code = $m->getResultCode();
			$later = 0;
			for ($i = 0; $i < 20 && hrtime(true) - $began < 900e6; $i++) {
				$later = max($later, milliseconds($do));
			}
			echo $spoken, ", $how, $call: first ", about($first), " [$code], later ", about($later), "\n";
			if ($call === 'setMulti' && $m->setMulti(array_fill_keys($keys, 2)) && count($m->getMulti($keys)) !== 60) {
				echo "SOME ARE NOT THERE\n";
			}
		}
	}
}
// Two silent ones are waited for at the same time.
$servers = [memcached_start(), memcached_start(), memcached_start(), memcached_start()];
$m = client($servers, [Memcached::OPT_REMOVE_FAILED_SERVERS => true, Memcached::OPT_POLL_TIMEOUT => 300, Memcached::OPT_RETRY_TIMEOUT => 5]);
$keys = array_map(fn ($i) => "key$i", range(1, 100));
$m->setMulti(array_fill_keys($keys, 1));
$servers[1]->pause();
$servers[3]->pause();
echo 'two: ', about(milliseconds(fn () => $m->getMulti($keys))), ', ', about(milliseconds(fn () => $m->getMulti($keys))), "\n";
?>
--EXPECT--
text, paused, get: first one time-out [16], later no wait
text, paused, getMulti: first one time-out [16], later no wait
text, paused, setMulti: first one time-out [0], later no wait
text, unreachable, get: first one time-out [16], later no wait
text, unreachable, getMulti: first one time-out [16], later no wait
text, unreachable, setMulti: first one time-out [0], later no wait
meta, paused, get: first one time-out [16], later no wait
meta, paused, getMulti: first one time-out [16], later no wait
meta, paused, setMulti: first one time-out [0], later no wait
meta, unreachable, get: first one time-out [16], later no wait
meta, unreachable, getMulti: first one time-out [16], later no wait
meta, unreachable, setMulti: first one time-out [0], later no wait
binary, paused, get: first one time-out [16], later no wait
binary, paused, getMulti: first one time-out [16], later no wait
binary, paused, setMulti: first one time-out [0], later no wait
binary, unreachable, get: first one time-out [16], later no wait
binary, unreachable, getMulti: first one time-out [16], later no wait
binary, unreachable, setMulti: first one time-out [0], later no wait
two: one time-out, no wait
