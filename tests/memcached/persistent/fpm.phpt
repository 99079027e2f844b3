--TEST--
persistent pools under php-fpm with several workers: every request gets its own values, connections are kept
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'program:php-fpm' . PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION);
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';

/** One FastCGI request; returns the body. */
function fastcgi(string $address, string $script, string $query): string
{
	$pair = fn (string $name, string $value): string => chr(strlen($name)) . (strlen($value) < 128 ? chr(strlen($value)) : pack('N', strlen($value) | 0x80000000)) . $name . $value;
	$record = fn (int $type, string $body): string => pack('CCnnCC', 1, $type, 1, strlen($body), 0, 0) . $body;
	$params = '';
	foreach (['SCRIPT_FILENAME' => $script, 'QUERY_STRING' => $query, 'REQUEST_METHOD' => 'GET'] as $name => $value) {
		$params .= $pair($name, $value);
	}
	$reply = socket_exchange($address, $record(1, pack('nCx5', 1, 0)) . $record(4, $params) . $record(4, '') . $record(5, ''));
	$body = '';
	while (strlen($reply) >= 8) {
		$head = unpack('Cversion/Ctype/nid/nlength/Cpadding', $reply);
		if ($head['type'] === 6) {
			$body .= substr($reply, 8, $head['length']);
		}
		$reply = substr($reply, 8 + $head['length'] + $head['padding']);
	}
	return explode("\r\n\r\n", $body, 2)[1] ?? $body;
}

$server = memcached_start();
$m = client($server);
for ($i = 0; $i < 100; $i++) {
	$m->set("k$i", "value $i");
}
$fpm = server_start(function (string $host, int $port, string $dir): array {
	file_put_contents("$dir/fpm.conf", "[global]\nerror_log=$dir/fpm.log\ndaemonize=no\n[www]\nlisten=$host:$port\npm=static\npm.max_children=3\n"
		. (running_as_root() ? "user=root\ngroup=root\n" : ''));
	$root = running_as_root() ? ['-R'] : [];
	return [find_program('php-fpm' . PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION), '-n', ...php_extension_args('ours', 'memcached'), ...$root, '-F', '-y', "$dir/fpm.conf"];
});
file_put_contents("$server->dir/page.php", '<?php
	$m = new Memcached("site", fn ($m) => $m->addServer("' . $server->host . '", ' . $server->port . '));
	$i = (int) $_GET["i"];
	echo getmypid(), " ", count($m->getServerList()), " ", $m->get("k$i") === "value $i" && $m->getMulti(["k$i"]) === ["k$i" => "value $i"] ? "own" : "OTHER";
');
$workers = $answers = [];
$before = (int) $server->stat('total_connections');
for ($i = 0; $i < 90; $i++) {
	[$pid, $servers, $answer] = explode(' ', fastcgi($fpm->address(), "$server->dir/page.php", "i=$i") . '  ');
	$workers[$pid] = true;
	$answers["$servers server, $answer values"] = ($answers["$servers server, $answer values"] ?? 0) + 1;
}
echo json_encode($answers), "\n";
// One connection a worker, and the two looks at the statistics.
echo (int) $server->stat('total_connections') - $before <= count($workers) + 1 ? "connections are kept\n" : "MANY CONNECTIONS\n";
echo count($workers) > 1 ? "several workers\n" : "one worker\n";
?>
--EXPECT--
{"1 server, own values":90}
connections are kept
several workers
