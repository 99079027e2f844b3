--TEST--
the manual's examples of gearman print what they say
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand', 'program:openssl', 'openssl', 'file:' . dirname(__DIR__, 3) . '/bin/docs/examples.php');
?>
--FILE--
<?php
require __DIR__ . '/api.inc';
require __DIR__ . '/../../support/gearmand.inc';
require __DIR__ . '/../../support/tls.inc';
$authority = new TestAuthority();
$running = [];
run_examples('gearman', null, function (ManualExample $example) use ($authority, &$running): array {
	foreach ($running as $server) {
		$server->kill();
	}
	$running = [$gearmand = gearmand_start()];
	$there = [4730 => $gearmand->port];
	foreach ($example->needs as $need) {
		if ($need === 'tls') {
			$running[] = $proxy = tls_proxy_start($gearmand, ...$authority->certificate('server', 'IP:127.0.0.1'));
			$there += [4731 => $proxy->port, '/etc/jobs/ca.pem' => $authority->ca_file];
		} else {
			$script = dirname(__DIR__, 3) . '/examples/gearman/' . explode(':', $need)[1] . '.php';
			$running[] = new TestPhp('ours', 'gearman', file_get_contents($script), [$gearmand->address()]);
		}
	}
	return $there;
});
?>
--EXPECT--
the others ran
