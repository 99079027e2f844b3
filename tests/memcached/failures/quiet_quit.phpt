--TEST--
what was written without a reply is done before the connection is left for another one
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$servers = [memcached_start(), memcached_start()];
$leave = [
	'quit' => fn (Memcached $m) => $m->quit(),
	'another protocol' => fn (Memcached $m) => $m->setOption(Memcached::OPT_PROTOCOL, ($m->getOption(Memcached::OPT_PROTOCOL) + 1) % 3),
	'another password' => fn (Memcached $m) => $m->setSaslAuthData('user', bin2hex(random_bytes(4))),
];
foreach ([Memcached::PROTOCOL_TEXT, Memcached::PROTOCOL_META, Memcached::PROTOCOL_BINARY] as $protocol) {
	foreach ($leave as $how => $do) {
		if ($how === 'another password' && $protocol === Memcached::PROTOCOL_BINARY) {
			continue; // these servers do not know SASL
		}
		$m = client($servers, [Memcached::OPT_PROTOCOL => $protocol, Memcached::OPT_COMPRESSION => false]);
		$late = 0;
		for ($i = 0; $i < 150; $i++) {
			$m->setOption(Memcached::OPT_NOREPLY, true);
			$m->setMulti(array_fill_keys(range(1, 6), $value = str_pad("$i:", 100000, 'x')));
			$m->setOption(Memcached::OPT_NOREPLY, false);
			$do($m);
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
