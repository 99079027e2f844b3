--TEST--
what was written without a reply is done before what is asked next, also where that goes over another connection
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$servers = [memcached_start(), memcached_start()];
$add = fn (Memcached $m) => array_map(fn ($server) => $m->addServer($server->host, $server->port), $servers);
/** What is done between the writes and the question; one that unsets its client is followed by a new one. */
$then = [
	'quit' => fn (Memcached $m) => $m->quit(),
	'another protocol' => fn (Memcached $m) => $m->setOption(Memcached::OPT_PROTOCOL, ($m->getOption(Memcached::OPT_PROTOCOL) + 1) % 3),
	'another password' => fn (Memcached $m) => $m->setSaslAuthData('user', bin2hex(random_bytes(4))),
	'getDelayed, and nothing is fetched' => function (Memcached $m) {
		$m->getDelayed(range(1, 6));
		$m->getDelayed(['none', 'nothing']);
	},
	'getDelayed of a persistent client, whose object goes' => function (Memcached &$m) {
		$m->getDelayed(range(1, 6));
		$m = null;
	},
	'resetServerList' => function (Memcached $m) use ($add) {
		$m->resetServerList();
		$add($m);
	},
	'the client goes' => function (Memcached &$m) {
		$m = null;
	},
	'the client goes, and getDelayed was not fetched' => function (Memcached &$m) {
		$m->getDelayed(range(1, 6));
		$m = null;
	},
	// Only meta and binary say so. What must not be done twice makes the client look at the connection first.
	'the server says that others were not done' => function (Memcached $m) {
		$m->setOption(Memcached::OPT_NOREPLY, true);
		for ($i = 0; $i < 5; $i++) {
			$m->add('here', 'twice');
			$m->delete('none');
			$m->setMulti(array_fill_keys(range(1, 6), $i < 4 ? str_pad('not yet', 100000, 'x') : $m->value));
		}
		$m->setOption(Memcached::OPT_NOREPLY, false);
		$m->increment('5count', 1);
	},
];

/** A client that knows what is written. */
class Client extends Memcached
{
	public string $value = '';
}

foreach ([Memcached::PROTOCOL_TEXT, Memcached::PROTOCOL_META, Memcached::PROTOCOL_BINARY] as $protocol) {
	foreach ($then as $how => $do) {
		if ($how === 'another password' && $protocol === Memcached::PROTOCOL_BINARY) {
			continue; // these servers do not know SASL
		}
		$make = function (?string $id) use ($protocol, $add): Client {
			$m = new Client($id);
			$m->setOptions([Memcached::OPT_PROTOCOL => $protocol, Memcached::OPT_COMPRESSION => false]);
			if (!$m->getServerList()) {
				$add($m);
			}
			return $m;
		};
		$persistent = str_contains($how, 'persistent') ? "p$protocol" : null;
		$m = $make($persistent);
		$m->setMulti(['here' => 1, '5count' => '1']);
		$late = 0;
		for ($i = 0; $i < 150; $i++) {
			$m->value = $value = str_pad("$i:", 100000, 'x');
			$m->setOption(Memcached::OPT_NOREPLY, true);
			$m->setMulti(array_fill_keys(range(1, 6), $value));
			$m->setOption(Memcached::OPT_NOREPLY, false);
			$do($m);
			$m ??= $make($persistent);
			$late += $m->get('5') !== $value;
		}
		echo $late ? "$how: $late late\n" : "done\n";
	}
}
?>
--EXPECT--
done
done
done
done
done
done
done
done
done
done
done
done
done
done
done
done
done
done
done
done
done
done
done
done
done
done
