--TEST--
sessions over TLS: memcached.sess_use_tls and sess_tls_*, kept and not; a changed setting never meets a pool made by the old one
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'program:openssl');
?>
--FILE--
<?php
require __DIR__ . '/../session/session.inc';
require __DIR__ . '/../../support/tls.inc';
$ca = new TestAuthority;
[$certificate, $key] = $ca->certificate('client');
shell_exec("openssl ec -in $key -aes256 -passout pass:open -out $ca->dir/locked.key 2>/dev/null");
$server = memcached_start_tls($ca, ['-o', "ssl_verify_mode=2,ssl_ca_cert=$ca->ca_file"]);
$ours = ['use_tls' => 1, 'tls_ca_file' => $ca->ca_file, 'tls_cert_file' => $certificate, 'tls_key_file' => $key];
$tries = [
	'as it should be' => [],
	'a key with its passphrase' => ['tls_key_file' => "$ca->dir/locked.key", 'tls_passphrase' => 'open'],
	'text' => ['binary_protocol' => 0],
	'least version 1.3' => ['tls_min_version' => '1.3'],
	'another name' => ['tls_peer_name' => 'cache.example'],
	'another name, checks turned off' => ['tls_peer_name' => 'cache.example', 'tls_verify_peer' => 0],
	'without an authority' => ['tls_ca_file' => ''],
	'without a certificate' => ['tls_cert_file' => '', 'tls_key_file' => ''],
	'a passphrase that is missing' => ['tls_key_file' => "$ca->dir/locked.key"],
	'without TLS' => ['use_tls' => 0],
];
$defaults = ['binary_protocol' => 1, 'tls_passphrase' => '', 'tls_min_version' => '1.2', 'tls_peer_name' => '', 'tls_verify_peer' => 1, 'tls_ca_path' => '', 'lock_retries' => 1, 'lock_wait_min' => 10, 'lock_wait_max' => 10];
$n = 0;
foreach ($tries as $what => $ini) {
	foreach ([0, 1] as $persistent) {
		session_settings($server->address(), $ini + $ours + $defaults + ['persistent' => $persistent]);
		// Twice, so that a kept pool is found again.
		$seen = [];
		for ($i = 0; $i < 2; $i++) {
			ob_start();
			if (session_of("id$n")) {
				$_SESSION['n'] = ($_SESSION['n'] ?? 0) + 1;
				$seen[] = $_SESSION['n'];
				session_write_close();
			}
			$said = preg_match('/TLS: [^,]*|expects TLS/', ob_get_clean(), $m) ? preg_replace('/(client certificate|locked\.key): .*/', '$1', str_replace($ca->dir, 'DIR', $m[0])) : '';
			if (!$seen) {
				$seen[] = $said;
				break;
			}
		}
		echo $persistent ? ', kept: ' : "$what: ", implode(' ', $seen);
		$n++;
	}
	echo "\n";
}
var_dump(@ini_set('memcached.sess_tls_min_version', '1.1'), ini_get('memcached.sess_tls_min_version'));
ini_set('memcached.sess_tls_passphrase', 'Pa55word');
$out = ob_get_clean();
ob_start();
phpinfo();
$info = ob_get_clean();
echo $out, str_contains($info, 'Pa55word') ? 'TOLD' : 'kept', ' ', preg_match('/sess_tls_passphrase => \*+/', $info), "\n";
?>
--EXPECT--
as it should be: 1 2, kept: 1 2
a key with its passphrase: 1 2, kept: 1 2
text: 1 2, kept: 1 2
least version 1.3: 1 2, kept: 1 2
another name: TLS: the certificate of cache.example was not accepted: hostname mismatch, kept: TLS: the certificate of cache.example was not accepted: hostname mismatch
another name, checks turned off: 1 2, kept: 1 2
without an authority: TLS: the certificate of 127.0.0.1 was not accepted: self-signed certificate in certificate chain, kept: TLS: the certificate of 127.0.0.1 was not accepted: self-signed certificate in certificate chain
without a certificate: TLS: 127.0.0.1 wants a client certificate, kept: TLS: 127.0.0.1 wants a client certificate
a passphrase that is missing: TLS: there is no passphrase for the key in DIR/locked.key, kept: TLS: there is no passphrase for the key in DIR/locked.key
without TLS: expects TLS, kept: expects TLS
bool(false)
string(3) "1.2"
kept 1
