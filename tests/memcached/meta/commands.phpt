--TEST--
meta(): any command, flags checked, never two commands
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
$proxy->set(['record' => true]);
$m = new Pieces\Memcached;
$m->setOption(Memcached::OPT_PROTOCOL, Memcached::PROTOCOL_META);
$m->addServer($proxy->host, $proxy->port);

show($m, 'ms', $m->meta('ms', 'k', ['T' => 100, 'F' => 65536], "va\r\nlue"));
show($m, 'mg', $m->meta('mg', 'k', ['v', 'f', 's', 'k', 'h']));
show($m, 'mg, no value', $m->meta('mg', 'k', ['f' => true, 'v' => false, 's' => null]));
show($m, 'mg, miss', $m->meta('mg', 'none', ['v']));
show($m, 'mg, vivify', $m->meta('mg', 'new', ['N30', 'v']));
show($m, 'mg, again', $m->meta('mg', 'new', ['N30', 'v']));
show($m, 'ma', $m->meta('ma', 'n', ['N' => 0, 'J' => 13, 'v' => true]));
show($m, 'ma', $m->meta('ma', 'n', ['M-', 'D3', 'v', 't']));
show($m, 'ms, add', $m->meta('ms', 'n', ['ME'], 'x'));
show($m, 'ms, cas', $m->meta('ms', 'none', ['C5'], 'x'));
show($m, 'ms, empty', $m->meta('ms', 'empty', [], ''));
show($m, 'mg, empty', $m->meta('mg', 'empty', ['v']));
show($m, 'md', $m->meta('md', 'n', ['I', 'T30']));
show($m, 'md', $m->meta('md', 'n'));
show($m, 'md', $m->meta('md', 'n'));
$me = $m->meta('me', 'k');
echo $me['code'], ' ', implode(' ', array_keys($me['flags'])), ' ', $me['flags']['size'] > 50 ? 'sized' : '', "\n";
show($m, 'me', $m->meta('me', 'none'));
show($m, 'key of any bytes', $m->meta('ms', "a b\r\n", [], 'x'));
show($m, 'key of any bytes', $m->meta('mg', "a b\r\n", ['v', 'k']));
show($m, 'large', strlen($m->meta('ms', 'l', [], str_repeat('l', 500000))['code'] . $m->meta('mg', 'l', ['v'])['value']));
// What the server says of flags that it does not know; the connection goes on.
show($m, 'unknown flag', $m->meta('mg', 'k', ['Y']));
echo strtok($m->getLastErrorMessage(), ","), "\n";
show($m, 'get', $m->get('k'));

$proxy->recorded();
foreach ([
	['mn', ''], ['mn', 'k'], ['set', 'k', [], 'v'], ['m', 'k'], ["mg\r\n", 'k'], ['mG', 'k'], ['', 'k'], ["m\0", 'k'],
	['mg', 'k', [], 'value'], ['ms', 'k'], ['mg', '', ['v']], ['mg', str_repeat('k', 251)], ['mg', str_repeat("\n", 187)],
	['mg', 'k', ["v\r\nflush_all"]], ['mg', 'k', ['T' => "1\r\n"]], ['mg', 'k', ['T' => '1 q']], ['mg', 'k', ["T\x7f"]], ['mg', 'k', ["T\0"]], ['mg', 'k', ["\xff"]],
	['mg', 'k', ['']], ['mg', 'k', ['vv' => true]], ['mg', 'k', ['' => true]], ['mg', 'k', [' ' => 'x']], ['mg', 'k', ["\r" => true]], ['mg', 'k', ['1']],
	['mg', 'k', ['q']], ['mg', 'k', ['O1']], ['mg', 'k', ['b']], ['mg', 'k', ['O' => 'x']], ['mg', 'k', ['T' => str_repeat('1', 600)]], ['mg', 'k', array_fill(0, 300, 'v')],
] as $args) {
	$result = $m->meta(...$args);
	if ($result !== false || !in_array($m->getResultCode(), [Memcached::RES_INVALID_ARGUMENTS, Memcached::RES_BAD_KEY_PROVIDED], true)) {
		show($m, 'TAKEN: ' . json_encode($args, JSON_INVALID_UTF8_SUBSTITUTE), $result);
	}
}
try {
	$m->meta('mg', 'k', [new class { function __toString(): string { throw new LogicException('no string'); } }]);
} catch (LogicException $e) {
	echo $e->getMessage(), "\n";
}
var_dump($proxy->recorded());
// An array that its own entries change.
$flags = ['v', new class { function __toString(): string { $GLOBALS['flags'] = null; $GLOBALS['m']->setOption(Memcached::OPT_PROTOCOL, Memcached::PROTOCOL_TEXT); return 'f'; } }];
show($m, 'changed meanwhile', $m->meta('mg', 'k', $flags));
?>
--EXPECT--
ms: {"code":"HD","flags":[],"value":null} [0 SUCCESS]
mg: {"code":"VA","flags":{"f":"65536","s":"7","k":"k","h":"0"},"value":"va\r\nlue"} [0 SUCCESS]
mg, no value: {"code":"HD","flags":{"f":"65536"},"value":null} [0 SUCCESS]
mg, miss: {"code":"EN","flags":[],"value":null} [16 NOT FOUND]
mg, vivify: {"code":"VA","flags":{"W":true},"value":""} [0 SUCCESS]
mg, again: {"code":"VA","flags":{"Z":true},"value":""} [0 SUCCESS]
ma: {"code":"VA","flags":[],"value":"13"} [0 SUCCESS]
ma: {"code":"VA","flags":{"t":"-1"},"value":"10"} [0 SUCCESS]
ms, add: {"code":"NS","flags":[],"value":null} [14 NOT STORED]
ms, cas: {"code":"NF","flags":[],"value":null} [16 NOT FOUND]
ms, empty: {"code":"HD","flags":[],"value":null} [0 SUCCESS]
mg, empty: {"code":"VA","flags":[],"value":""} [0 SUCCESS]
md: {"code":"HD","flags":[],"value":null} [0 SUCCESS]
md: {"code":"HD","flags":[],"value":null} [0 SUCCESS]
md: {"code":"NF","flags":[],"value":null} [16 NOT FOUND]
ME exp la cas fetch cls size sized
me: {"code":"EN","flags":[],"value":null} [16 NOT FOUND]
key of any bytes: {"code":"HD","flags":[],"value":null} [0 SUCCESS]
key of any bytes: {"code":"VA","flags":{"k":"YSBiDQo=","b":true},"value":"x"} [0 SUCCESS]
large: 500002 [0 SUCCESS]
unknown flag: false [9 CLIENT ERROR]
CLIENT ERROR: invalid flag
get: 'va
lue' [0 SUCCESS]
no string
string(0) ""
changed meanwhile: false [28 ACTION NOT SUPPORTED]
