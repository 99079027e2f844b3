--TEST--
Names, passwords and encoding keys show up nowhere: messages, dumps, stack traces, phpinfo()
--INI--
zend.exception_ignore_args=0
zend.exception_string_param_max_len=100
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'program:saslpasswd2');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$server = memcached_start_sasl('user', 'another');
ob_start();
foreach ([false, true] as $binary) {
	$m = client($server, [Memcached::OPT_BINARY_PROTOCOL => $binary, Memcached::OPT_POLL_TIMEOUT => 200]);
	$m->setSaslAuthData('user', 'Pa55word');
	$m->setEncodingKey('K3ykey');
	$m->get('a');
	$m->set('a', 1);
	echo $m->getLastErrorMessage(), $m->getResultMessage();
	var_dump($m, $m->getServerList(), $m->getLastDisconnectedServer());
	print_r($m);
	var_export($m);
	echo json_encode($m), json_encode((array) $m);
	try {
		serialize($m);
	} catch (Throwable $e) {
		echo $e;
	}
	try {
		$m->setSaslAuthData('user', 'Pa55word', 'one too many');
	} catch (Throwable $e) {
		echo $e;
		print_r($e->getTrace());
	}
	try {
		$m->setEncodingKey('K3ykey', 'one too many');
	} catch (Throwable $e) {
		echo $e;
		print_r($e->getTrace());
	}
}
phpinfo();
$said = ob_get_clean();
echo strlen($said) > 5000 ? 'plenty said' : $said, "\n";
foreach (['Pa55word', 'K3ykey'] as $secret) {
	echo str_contains($said, $secret) ? "$secret TOLD" : 'kept', "\n";
}
// An argument that is no secret does show.
try {
	$m->setOption('Pa55word', 1);
} catch (Throwable $e) {
	echo str_contains($e, 'Pa55word') ? "seen\n" : "NOT SEEN\n";
}
?>
--EXPECT--
plenty said
kept
kept
seen
