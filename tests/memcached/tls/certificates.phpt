--TEST--
TLS: whose certificate is taken and which is shown; each failure says what is wrong, and nothing goes out in plain
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'program:openssl');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/tls.inc';
require __DIR__ . '/../../support/proxy.inc';
$ca = new TestAuthority;
$other = new TestAuthority;
[$certificate, $key] = $ca->certificate('client');
[$other_certificate, $other_key] = $other->certificate('client');
file_put_contents("$ca->dir/both.pem", file_get_contents($certificate) . file_get_contents($key));
shell_exec("openssl ec -in $key -aes256 -passout pass:open -out $ca->dir/locked.key 2>/dev/null");
shell_exec("openssl genrsa -out $ca->dir/rsa.key 2048 2>/dev/null");
file_put_contents("$ca->dir/garbage.pem", "no certificate\n");
mkdir("$ca->dir/empty");
mkdir("$ca->dir/hashed");
copy($ca->ca_file, "$ca->dir/hashed/" . trim(shell_exec("openssl x509 -hash -noout -in $ca->ca_file")) . '.0');

$open = memcached_start_tls($ca);
$named = new TestMemcachedTls(...$ca->certificate('named', 'DNS:cache.example'));
$expired = new TestMemcachedTls(...$ca->certificate_of_days(0, 'expired', 'IP:127.0.0.1'));
$closed = memcached_start_tls($ca, ['-o', "ssl_verify_mode=2,ssl_ca_cert=$ca->ca_file"]);
$plain = memcached_start();

const CA_FILE = Memcached::OPT_TLS_CA_FILE, CA_PATH = Memcached::OPT_TLS_CA_PATH, CERT = Memcached::OPT_TLS_CERT_FILE, KEY = Memcached::OPT_TLS_KEY_FILE,
	PASSPHRASE = Memcached::OPT_TLS_PASSPHRASE, NAME = Memcached::OPT_TLS_PEER_NAME, VERIFY = Memcached::OPT_TLS_VERIFY_PEER;

/** A message without ports, folders, and OpenSSL's own words where they change from version to version. */
function words(string $text): string
{
	global $ca, $other;
	$text = str_replace([$ca->dir, $other->dir], ['DIR', 'OTHER'], $text);
	return preg_replace(['/, host: .*/', '/(garbage\.pem|client\.crt|locked\.key|client certificate): [\w ]+/'], ['', '$1: ...'], $text);
}

/** Is every byte of it part of a TLS record? */
function is_tls(string $bytes): bool
{
	for ($at = 0; $at + 5 <= strlen($bytes); $at += 5 + unpack('n', $bytes, $at + 3)[1]) {
		if (!in_array(ord($bytes[$at]), [20, 21, 22, 23], true) || $bytes[$at + 1] !== "\x03") {
			return false;
		}
	}
	return $at === strlen($bytes);
}

$tries = [
	'an unknown authority' => [$open, []],
	'the right authority' => [$open, [CA_FILE => $ca->ca_file]],
	'the right authority, in a folder' => [$open, [CA_PATH => "$ca->dir/hashed"]],
	'a folder without it' => [$open, [CA_PATH => "$ca->dir/empty"]],
	'another authority' => [$open, [CA_FILE => $other->ca_file]],
	'another authority, checks turned off' => [$open, [CA_FILE => $other->ca_file, VERIFY => false]],
	'another name' => [$named, [CA_FILE => $ca->ca_file]],
	'another name, which is expected' => [$named, [CA_FILE => $ca->ca_file, NAME => 'cache.example']],
	'another name, checks turned off' => [$named, [VERIFY => false]],
	'a name that it is not' => [$open, [CA_FILE => $ca->ca_file, NAME => 'cache.example']],
	'expired' => [$expired, [CA_FILE => $ca->ca_file]],
	'expired, checks turned off' => [$expired, [VERIFY => false]],
	'no certificate of ours' => [$closed, [CA_FILE => $ca->ca_file]],
	'our certificate' => [$closed, [CA_FILE => $ca->ca_file, CERT => $certificate, KEY => $key]],
	'our certificate and key in one file' => [$closed, [CA_FILE => $ca->ca_file, CERT => "$ca->dir/both.pem"]],
	'our key with its passphrase' => [$closed, [CA_FILE => $ca->ca_file, CERT => $certificate, KEY => "$ca->dir/locked.key", PASSPHRASE => 'open']],
	'a certificate of another authority' => [$closed, [CA_FILE => $ca->ca_file, CERT => $other_certificate, KEY => $other_key]],
	'a server without TLS' => [$plain, [CA_FILE => $ca->ca_file]],
	'a server without TLS, checks turned off' => [$plain, [VERIFY => false]],
	'a file that is not there' => [$open, [CA_FILE => '/none/ca.pem']],
	'a file that is none' => [$open, [CA_FILE => "$ca->dir/garbage.pem"]],
	'a folder that is a file' => [$open, [CA_PATH => $ca->ca_file]],
	'a file that is a folder' => [$open, [CA_FILE => "$ca->dir/empty"]],
	'a certificate that is not there' => [$open, [CERT => '/none/me.pem']],
	'a certificate that is none' => [$open, [CERT => "$ca->dir/garbage.pem"]],
	'a key that is not there' => [$open, [CERT => $certificate, KEY => '/none/me.key']],
	'a key that is none' => [$open, [CERT => $certificate, KEY => "$ca->dir/garbage.pem"]],
	'a certificate without a key' => [$open, [CERT => $certificate]],
	'a key without a certificate' => [$open, [KEY => $key]],
	'the key of another' => [$open, [CERT => $certificate, KEY => $other_key]],
	'a key of another kind' => [$open, [CERT => $certificate, KEY => "$ca->dir/rsa.key"]],
	'a key whose passphrase is missing' => [$open, [CERT => $certificate, KEY => "$ca->dir/locked.key"]],
	'a key whose passphrase is another' => [$open, [CERT => $certificate, KEY => "$ca->dir/locked.key", PASSPHRASE => 'wrong']],
];
foreach ($tries as $what => [$server, $tls]) {
	foreach ([Memcached::PROTOCOL_TEXT, Memcached::PROTOCOL_BINARY] as $protocol) {
		$proxy = proxy_start($server);
		$proxy->set(['record' => true]);
		$m = new Memcached;
		$m->addServer($proxy->host, $proxy->port);
		$m->setOptions([Memcached::OPT_PROTOCOL => $protocol, Memcached::OPT_USE_TLS => true] + $tls);
		$said = $m->set('key', 'the value') && $m->get('key') === 'the value' ? 'well' : words($m->getLastErrorMessage());
		// If the server is not asked again for a while, the reason is the same.
		if ($said !== 'well' && ($m->get('key') !== false || strstr($said, 'TLS') !== strstr(words($m->getLastErrorMessage()), 'TLS'))) {
			$said .= ', then ' . words($m->getLastErrorMessage());
		}
		$m->quit();
		$sent = $proxy->recorded();
		echo $protocol === Memcached::PROTOCOL_TEXT ? "$what: $said" : ($said === $first ? '' : ", binary: $said"), is_tls($sent) ? '' : ', SENT ' . bin2hex($sent);
		$first = $said;
		$proxy->stop();
	}
	echo "\n";
}

// A name and its address, and a server of version 6.
$local = new TestMemcachedTls(...$ca->certificate('local', 'DNS:localhost', 'IP:::1'));
$m = new Memcached;
$m->setOptions(tls_options($ca));
$m->addServer('localhost', $local->port);
echo words($m->set('a', 1) ? 'by name' : $m->getLastErrorMessage()), "\n";
[$certificate, $key] = $ca->certificate('six', 'IP:::1');
$six = new TestMemcached(['-Z', '-o', "ssl_chain_cert=$certificate,ssl_key=$key"], '::1');
foreach (['::1', '[::1]'] as $host) {
	$m = new Memcached;
	$m->setOptions(tls_options($ca));
	$m->addServer($host, $six->port);
	echo words($m->set('a', 1) ? "by $host" : $m->getLastErrorMessage()), "\n";
}
?>
--EXPECT--
an unknown authority: CONNECTION FAILURE: TLS: the certificate of 127.0.0.1 was not accepted: unable to get local issuer certificate
the right authority: well
the right authority, in a folder: well
a folder without it: CONNECTION FAILURE: TLS: the certificate of 127.0.0.1 was not accepted: unable to get local issuer certificate
another authority: CONNECTION FAILURE: TLS: the certificate of 127.0.0.1 was not accepted: unable to get local issuer certificate
another authority, checks turned off: well
another name: CONNECTION FAILURE: TLS: the certificate of 127.0.0.1 was not accepted: IP address mismatch
another name, which is expected: well
another name, checks turned off: well
a name that it is not: CONNECTION FAILURE: TLS: the certificate of cache.example was not accepted: hostname mismatch
expired: CONNECTION FAILURE: TLS: the certificate of 127.0.0.1 was not accepted: certificate has expired
expired, checks turned off: well
no certificate of ours: READ FAILURE: TLS: 127.0.0.1 wants a client certificate: ...
our certificate: well
our certificate and key in one file: well
our key with its passphrase: well
a certificate of another authority: READ FAILURE: TLS: 127.0.0.1 does not accept the client certificate: ...
a server without TLS: CONNECTION FAILURE: TLS: 127.0.0.1 does not speak TLS on this port
a server without TLS, checks turned off: CONNECTION FAILURE: TLS: 127.0.0.1 does not speak TLS on this port
a file that is not there: CONNECTION FAILURE: TLS: cannot read the authorities in /none/ca.pem: No such file or directory
a file that is none: CONNECTION FAILURE: TLS: cannot read the authorities in DIR/garbage.pem: ...
a folder that is a file: CONNECTION FAILURE: TLS: cannot read the authorities in DIR/ca.crt: Not a directory
a file that is a folder: CONNECTION FAILURE: TLS: cannot read the authorities in DIR/empty: Is a directory
a certificate that is not there: CONNECTION FAILURE: TLS: cannot read the certificate in /none/me.pem: No such file or directory
a certificate that is none: CONNECTION FAILURE: TLS: cannot read the certificate in DIR/garbage.pem: ...
a key that is not there: CONNECTION FAILURE: TLS: cannot read the key in /none/me.key: No such file or directory
a key that is none: CONNECTION FAILURE: TLS: cannot read the key in DIR/garbage.pem: ...
a certificate without a key: CONNECTION FAILURE: TLS: cannot read the key in DIR/client.crt: ...
a key without a certificate: CONNECTION FAILURE: TLS: the key in DIR/client.key has no certificate beside it
the key of another: CONNECTION FAILURE: TLS: the key in OTHER/client.key is not that of the certificate in DIR/client.crt
a key of another kind: CONNECTION FAILURE: TLS: the key in DIR/rsa.key is not that of the certificate in DIR/client.crt
a key whose passphrase is missing: CONNECTION FAILURE: TLS: there is no passphrase for the key in DIR/locked.key: ...
a key whose passphrase is another: CONNECTION FAILURE: TLS: the passphrase is not that of the key in DIR/locked.key: ...
by name
by ::1
by [::1]
