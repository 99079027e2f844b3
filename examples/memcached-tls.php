<?php
/*
 * TLS: a persistent pool whose servers have certificates of an authority that is given, and what a client is told that does not
 * know the authority.
 */

[$host, $port] = explode(':', getenv('MEMCACHED_TLS_SERVER') ?: 'cache.example:11211');
$ca_file = getenv('MEMCACHED_TLS_CA') ?: '/etc/cache/ca.pem';

$cache = new Memcached('over TLS', function (Memcached $m) use ($host, $port, $ca_file): void {
	$m->setOptions([
		Memcached::OPT_USE_TLS => true,
		Memcached::OPT_TLS_CA_FILE => $ca_file,
		Memcached::OPT_TLS_MIN_VERSION => STREAM_CRYPTO_PROTO_TLSv1_3,
	]);
	$m->addServer($host, (int) $port);
});
echo $cache->set('greeting', 'hello', 60) && $cache->get('greeting') === 'hello' ? 'stored and read' : $cache->getLastErrorMessage(), "\n";

// The same with a client certificate: OPT_TLS_CERT_FILE, OPT_TLS_KEY_FILE. A certificate for another name than the address:
// OPT_TLS_PEER_NAME.

$stranger = new Memcached;
$stranger->setOption(Memcached::OPT_USE_TLS, true);
$stranger->addServer($host, (int) $port);
if (!$stranger->set('greeting', 'hello')) {
	echo preg_match('/TLS: .*(?=, host)/', $stranger->getLastErrorMessage(), $m) ? $m[0] : 'no reason', "\n";
}
