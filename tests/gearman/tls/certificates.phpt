--TEST--
setTls(): whose certificate is taken, and which is shown, by clients, workers and administration
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand', 'program:openssl', 'openssl');
?>
--FILE--
<?php
// Debian's gearmand knows --ssl, but is built without it: the TLS end is a proxy before it.
require __DIR__ . '/../gearman.inc';
require __DIR__ . '/../../support/tls.inc';
$gearmand = gearmand_start();
$worker = worker_start('ours', $gearmand);
$ca = new TestAuthority;
$other = new TestAuthority;
$open = tls_proxy_start($gearmand, ...$ca->certificate('server', 'IP:127.0.0.1'));
$named = tls_proxy_start($gearmand, ...$ca->certificate('named', 'DNS:jobs.example'));
$closed = tls_proxy_start($gearmand, ...[...$ca->certificate('closed', 'IP:127.0.0.1'), $ca->ca_file]);
[$certificate, $key] = $ca->certificate('client');
[$other_certificate, $other_key] = $other->certificate('client');
file_put_contents("$ca->dir/both.pem", file_get_contents($certificate) . file_get_contents($key));
shell_exec("openssl ec -in $key -aes256 -passout pass:open -out $ca->dir/locked.key 2>/dev/null");
mkdir("$ca->dir/hashed");
copy($ca->ca_file, "$ca->dir/hashed/" . trim(shell_exec('openssl x509 -hash -noout -in ' . escapeshellarg($ca->ca_file))) . '.0');

/** OpenSSL's own words change from version to version; how a server refuses a certificate, from run to run. */
function words(string $text): string
{
	return preg_replace(['/not accepted: .*$/m', '/: (?:\S+ closed the connection|TLS: (?:receiving from|sending to|handshake with|\S+ (?:wants a|does not accept the) client certificate).*)$/m'], ['not accepted', ': it closed the connection'], $text);
}
ob_start(words(...));

$tries = [
	'no TLS' => [$open, null],
	'an unknown authority' => [$open, []],
	'the right authority' => [$open, ['ca_file' => $ca->ca_file]],
	'the right authority, in a folder' => [$open, ['ca_path' => "$ca->dir/hashed"]],
	'another authority' => [$open, ['ca_file' => $other->ca_file]],
	'another authority, checks turned off' => [$open, ['ca_file' => $other->ca_file, 'verify_peer' => false]],
	'another name' => [$named, ['ca_file' => $ca->ca_file]],
	'another name, which is expected' => [$named, ['ca_file' => $ca->ca_file, 'peer_name' => 'jobs.example']],
	'another name, checks turned off' => [$named, ['verify_peer' => false]],
	'a name that it is not' => [$open, ['ca_file' => $ca->ca_file, 'peer_name' => 'jobs.example']],
	'no certificate of ours' => [$closed, ['ca_file' => $ca->ca_file]],
	'our certificate' => [$closed, ['ca_file' => $ca->ca_file, 'cert_file' => $certificate, 'key_file' => $key]],
	'our certificate and key in one file' => [$closed, ['ca_file' => $ca->ca_file, 'cert_file' => "$ca->dir/both.pem"]],
	'our key with its passphrase, by 1.3' => [$closed, ['ca_file' => $ca->ca_file, 'cert_file' => $certificate, 'key_file' => "$ca->dir/locked.key", 'passphrase' => 'open', 'min_proto_version' => STREAM_CRYPTO_PROTO_TLSv1_3]],
	'a certificate of another authority' => [$closed, ['ca_file' => $ca->ca_file, 'cert_file' => $other_certificate, 'key_file' => $other_key]],
];
foreach ($tries as $what => [$server, $tls]) {
	$c = client($server);
	$c->setTimeout(3000);
	if ($tls !== null) {
		$c->setTls($tls);
	}
	show($what, fn () => $c->doNormal('reverse', 'abc'));
}
foreach ([['ca_file' => '/none'], ['cert_file' => '/none'], ['cert_file' => $certificate, 'key_file' => $other_key], ['cert_file' => $certificate, 'key_file' => "$ca->dir/locked.key"], ['min_proto_version' => STREAM_CRYPTO_PROTO_TLSv1_1], ['ca_file' => 5], ['ca_file' => "a\0b"], ['cafile' => 'x'], [5]] as $wrong) {
	show(json_encode(array_keys($wrong)), function () use ($wrong, $open) {
		try {
			client($open)->setTls($wrong);
		} catch (GearmanException $e) {
			return get_class($e);
		}
	});
}
// Everything else over TLS is as without: large jobs, many tasks, a worker, administration.
$tls = ['ca_file' => $ca->ca_file];
$c = client($open);
$c->setTls($tls);
$big = random_bytes(5 << 20);
show('5 MiB', fn () => $c->doNormal('echo', $big) === $big);
$right = 0;
$c->setCompleteCallback(function (GearmanTask $task, int $n) use (&$right) { $right += $task->data() === strrev("workload $n"); });
for ($i = 0; $i < 2000; $i++) {
	$c->addTask('reverse', "workload $i", $i);
}
show('2,000 tasks', fn () => $c->runTasks(), $c);
echo $right, "\n";
show('ping', fn () => $c->ping(str_repeat('x', 100000)), $c);
$w = worker($open);
$w->setTls($tls);
$w->addFunction('over tls', fn (GearmanJob $job) => strlen($job->workload()));
for ($i = 0; $i < 50; $i++) {
	$c->addTaskBackground('over tls', str_repeat('y', 40000));
}
$c->runTasks();
show('worker', fn () => $w->run(['jobs' => 50, 'seconds' => 20]), $w);
$w->setTimeout(200);
show('nothing to do', fn () => $w->work(), $w);
$admin = new Pieces\GearmanAdmin($open->address());
$admin->setTls($tls);
$admin->setTimeout(3000);
show('administration', fn () => array_values($admin->status())[0]['over tls']);
// A worker that waits over TLS when its server goes away.
$w->setTimeout(10000);
$c->setCompleteCallback('strlen');
$open->kill();
$open->restart();
$c->doBackground('over tls', 'again');
show('after a restart', fn () => $w->work(), $w);
?>
--EXPECT--
Warning: GearmanClient::doNormal(): it closed the connection
no TLS: ""
  Warning: GearmanClient::doNormal(): 127.0.0.1:PORT: TLS: the certificate of 127.0.0.1 was not accepted
an unknown authority: ""
the right authority: "cba"
the right authority, in a folder: "cba"
  Warning: GearmanClient::doNormal(): 127.0.0.1:PORT: TLS: the certificate of 127.0.0.1 was not accepted
another authority: ""
another authority, checks turned off: "cba"
  Warning: GearmanClient::doNormal(): 127.0.0.1:PORT: TLS: the certificate of 127.0.0.1 was not accepted
another name: ""
another name, which is expected: "cba"
another name, checks turned off: "cba"
  Warning: GearmanClient::doNormal(): 127.0.0.1:PORT: TLS: the certificate of jobs.example was not accepted
a name that it is not: ""
  Warning: GearmanClient::doNormal(): it closed the connection
no certificate of ours: ""
our certificate: "cba"
our certificate and key in one file: "cba"
our key with its passphrase, by 1.3: "cba"
  Warning: GearmanClient::doNormal(): it closed the connection
a certificate of another authority: ""
["ca_file"]: "GearmanException"
["cert_file"]: "GearmanException"
["cert_file","key_file"]: "GearmanException"
["cert_file","key_file"]: "GearmanException"
["min_proto_version"]: ValueError: Pieces\GearmanClient::setTls(): Argument #1 ($options) must have STREAM_CRYPTO_PROTO_TLSv1_2 or STREAM_CRYPTO_PROTO_TLSv1_3 as "min_proto_version"
["ca_file"]: ValueError: Pieces\GearmanClient::setTls(): Argument #1 ($options) must have a string without NUL bytes as "ca_file"
["ca_file"]: ValueError: Pieces\GearmanClient::setTls(): Argument #1 ($options) must have a string without NUL bytes as "ca_file"
["cafile"]: ValueError: Pieces\GearmanClient::setTls(): Argument #1 ($options) has an unknown option "cafile"
[0]: ValueError: Pieces\GearmanClient::setTls(): Argument #1 ($options) has an unknown option "(a number)"
5 MiB: true
2,000 tasks: true [0]
2000
ping: true [0]
worker: 50 [0]
nothing to do: false [47]
administration: {"total":0,"running":0,"workers":1}
after a restart: true [0]
