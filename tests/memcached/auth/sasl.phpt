--TEST--
SASL: a server with -S lets in who has name and password, and is not stormed by who has not
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'program:saslpasswd2', 'program:sasldblistusers2');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$server = memcached_start_sasl('user', 'secret');
$binary = [Memcached::OPT_BINARY_PROTOCOL => true];

$m = client($server, $binary);
var_dump($m->setSaslAuthData('user', 'secret'));
show($m, 'set', $m->set('a', 'let in'));
show($m, 'get', $m->get('a'));
show($m, 'setMulti', $m->setMulti(['b' => 1, 'c' => 2]));
show($m, 'getMulti', $m->getMulti(['a', 'b', 'none']));
var_dump($m->getDelayed(['a', 'b']));
show($m, 'get beside', $m->get('c'));
show($m, 'fetchAll', array_column($m->fetchAll(), 'value'));
$m->quit();
show($m, 'after quit', $m->get('a'));

$attempts = fn () => (int) $m->getStats()["$server->host:$server->port"]['auth_cmds'];
$before = $attempts();
foreach ([['user', 'wrong'], ['nobody', 'secret'], ['user', ''], ['user', str_repeat('long', 10000)]] as [$name, $password]) {
	$other = client($server, $binary);
	$other->setSaslAuthData($name, $password);
	show($other, 'wrong', $other->get('a'));
	echo $other->getLastErrorCode(), ' ', str_replace((string) $server->port, 'PORT', $other->getLastErrorMessage()), "\n";
	for ($i = 0; $i < 50; $i++) {
		if ($other->set('a', 'broken in') || $other->getMulti(['a']) || $other->getResultCode() !== Memcached::RES_AUTH_FAILURE) {
			show($other, 'HOW', null);
		}
	}
	show($other, 'setMulti', $other->setMulti(['a' => 1, 'b' => 2]));
}
echo $attempts() - $before, " attempts for 4 clients and hundreds of commands\n";
// the right password for a client that had the wrong one counts at once
$other->setSaslAuthData('user', 'secret');
show($other, 'get', $other->get('a'));

$none = client($server, $binary);
show($none, 'none given', $none->get('a'));

$name = "us\0er";
attempt($none, 'a NUL', fn () => $none->setSaslAuthData($name, 'secret'));
attempt($none, 'no name', fn () => $none->setSaslAuthData('', 'secret'));

// A persistent pool keeps them.
$p = new Memcached('sasl');
$p->setOptions($binary);
$p->addServer($server->host, $server->port);
$p->setSaslAuthData('user', 'secret');
unset($p);
$p = new Memcached('sasl');
show($p, 'persistent', $p->get('a'));

// A server that knows no SASL lets in everybody: that is not what was asked for.
$open = client(memcached_start(), $binary);
$open->setSaslAuthData('user', 'secret');
show($open, 'set', $open->set('a', 1));
show($open, 'get', $open->get('a'));
?>
--EXPECT--
bool(true)
set: true [0 SUCCESS]
get: 'let in' [0 SUCCESS]
setMulti: true [0 SUCCESS]
getMulti: {"a":"let in","b":1} [0 SUCCESS]
bool(true)
get beside: 2 [0 SUCCESS]
fetchAll: ["let in",1] [0 SUCCESS]
after quit: 'let in' [0 SUCCESS]
wrong: false [41 AUTHENTICATION FAILURE]
41 AUTHENTICATION FAILURE: Auth failure., host: 127.0.0.1:PORT
setMulti: false [41 AUTHENTICATION FAILURE]
wrong: false [41 AUTHENTICATION FAILURE]
41 AUTHENTICATION FAILURE: Auth failure., host: 127.0.0.1:PORT
setMulti: false [41 AUTHENTICATION FAILURE]
wrong: false [41 AUTHENTICATION FAILURE]
41 AUTHENTICATION FAILURE: Auth failure., host: 127.0.0.1:PORT
setMulti: false [41 AUTHENTICATION FAILURE]
wrong: false [41 AUTHENTICATION FAILURE]
41 AUTHENTICATION FAILURE: Auth failure., host: 127.0.0.1:PORT
setMulti: false [41 AUTHENTICATION FAILURE]
4 attempts for 4 clients and hundreds of commands
get: 'let in' [0 SUCCESS]
none given: false [41 AUTHENTICATION FAILURE]
a NUL: false [38 INVALID ARGUMENTS]
no name: false [38 INVALID ARGUMENTS]
persistent: 'let in' [0 SUCCESS]
set: false [7 UNKNOWN READ FAILURE]
get: false [7 UNKNOWN READ FAILURE]
