--TEST--
OPT_CLIENT_MODE with OPT_USE_TLS: the endpoint is spoken to over TLS, as the servers are, whose certificates have their names
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'program:openssl');
?>
--FILE--
<?php
require __DIR__ . '/../../support/endpoint.inc';
require __DIR__ . '/../../support/tls.inc';
$authority = new TestAuthority;
$servers = [memcached_start_tls($authority), new TestMemcachedTls(...$authority->certificate('named', 'DNS:node.test'))];
$plain = new TestEndpoint;
$endpoint = tls_proxy_start($plain, ...$authority->certificate('endpoint', 'IP:127.0.0.1'));
// The second is found by its address, and has a certificate for its name alone.
$plain->name(1, $servers, node: fn ($server) => $server === $servers[1] ? "node.test|127.0.0.1|$server->port" : "127.0.0.1||$server->port");
$keys = array_map(fn ($i) => "key$i", range(1, 50));
$m = discovering($endpoint, tls_options($authority));
show($m, 'set', $m->setMulti(array_fill_keys($keys, 'value')));
show($m, 'get', count($m->getMulti($keys)));
echo implode(' ', array_column($m->getServerList(), 'host')), ', ', $servers[0]->stat('curr_items') > 0 && $servers[1]->stat('curr_items') > 0 ? 'both' : 'NOT BOTH', "\n";

// Its certificate is for another name: nothing is known of the servers.
$other = tls_proxy_start($plain, ...$authority->certificate('other', 'DNS:other.test'));
$m = discovering($other, tls_options($authority));
show($m, 'get', $m->get('key1'));
echo str_replace(":$other->port", ':PORT', $m->getLastErrorMessage()), "\n";
// An endpoint without TLS, and a client without.
$m = discovering($plain, tls_options($authority, [Memcached::OPT_CONNECT_TIMEOUT => 500]));
show($m, 'get', $m->get('key1'));
$m = discovering($endpoint, [Memcached::OPT_CONNECT_TIMEOUT => 500]);
show($m, 'get', $m->get('key1'));
?>
--EXPECT--
set: true [0 SUCCESS]
get: 50 [0 SUCCESS]
127.0.0.1 node.test, both
get: false [20 NO SERVERS DEFINED]
NO SERVERS DEFINED: CONNECTION FAILURE: TLS: the certificate of 127.0.0.1 was not accepted: IP address mismatch, host: 127.0.0.1:PORT
get: false [20 NO SERVERS DEFINED]
get: false [20 NO SERVERS DEFINED]