--TEST--
OPT_NOREPLY: what needs an answer to go on, gets one: appendOrAdd(), prependOrAdd(), and conditions while a pool takes over from another
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$new = memcached_start();
$old = memcached_start();
foreach (['TEXT', 'META', 'BINARY'] as $protocol) {
	foreach (['alone', 'migrating'] as $how) {
		echo "$protocol, $how\n";
		$options = [Memcached::OPT_PROTOCOL => constant("Memcached::PROTOCOL_$protocol"), Memcached::OPT_COMPRESSION => false];
		$clients = [];
		foreach ([$new, $old] as $i => $server) {
			$clients[$i] = new Pieces\Memcached;
			$clients[$i]->setOptions($options);
			$clients[$i]->addServer($server->host, $server->port);
			$clients[$i]->deleteMulti(['there', 'not', 'more', 'first']);
		}
		[$m, $its_old] = $clients;
		if ($how === 'migrating') {
			$m->setMigration($its_old, time() + 1000);
		}
		$m->set('there', 'x');
		$cas = $m->get('there', null, Memcached::GET_EXTENDED)['cas'];
		$m->set('there', 'old');
		$m->setOption(Memcached::OPT_NOREPLY, true);
		// Each is refused.
		$m->add('there', 'added');
		$m->replace('not', 'replaced');
		$m->cas($cas, 'there', 'late');
		// Each is done.
		$said = [$m->appendOrAdd('more', 'b'), $m->appendOrAdd('more', 'c'), $m->prependOrAdd('more', 'a'), $m->prependOrAdd('first', 'first')];
		show($m, 'said', $said);
		$m->setOption(Memcached::OPT_NOREPLY, false);
		show($m, 'found', $m->getMulti(['there', 'not', 'more', 'first'], Memcached::GET_PRESERVE_ORDER));
		if ($how === 'migrating') {
			show($its_old, 'in the old pool', $its_old->getMulti(['there', 'not'], Memcached::GET_PRESERVE_ORDER));
		}
	}
}
?>
--EXPECT--
TEXT, alone
said: [true,true,true,true] [0 SUCCESS]
found: {"there":"old","not":null,"more":"abc","first":"first"} [0 SUCCESS]
TEXT, migrating
said: [true,true,true,true] [0 SUCCESS]
found: {"there":"old","not":null,"more":"abc","first":"first"} [0 SUCCESS]
in the old pool: {"there":"old","not":null} [0 SUCCESS]
META, alone
said: [true,true,true,true] [0 SUCCESS]
found: {"there":"old","not":null,"more":"abc","first":"first"} [0 SUCCESS]
META, migrating
said: [true,true,true,true] [0 SUCCESS]
found: {"there":"old","not":null,"more":"abc","first":"first"} [0 SUCCESS]
in the old pool: {"there":"old","not":null} [0 SUCCESS]
BINARY, alone
said: [true,true,true,true] [0 SUCCESS]
found: {"there":"old","not":null,"more":"abc","first":"first"} [0 SUCCESS]
BINARY, migrating
said: [true,true,true,true] [0 SUCCESS]
found: {"there":"old","not":null,"more":"abc","first":"first"} [0 SUCCESS]
in the old pool: {"there":"old","not":null} [0 SUCCESS]