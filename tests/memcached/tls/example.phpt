--TEST--
examples/memcached-tls.php
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'program:openssl');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/tls.inc';
$ca = new TestAuthority;
putenv('MEMCACHED_TLS_SERVER=' . memcached_start_tls($ca)->address());
putenv("MEMCACHED_TLS_CA=$ca->ca_file");
require __DIR__ . '/../../../examples/memcached-tls.php';
?>
--EXPECT--
stored and read
TLS: the certificate of 127.0.0.1 was not accepted: unable to get local issuer certificate
