--TEST--
a request that ends, in any way, while Fibers wait over a persistent pool: the next one finds the pool in order
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'fpm');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/proxy.inc';
require __DIR__ . '/../../support/fpm.inc';
$server = memcached_start();
client($server)->setMulti(['a' => 'value of a', 'b' => 'value of b']);
$proxy = proxy_start($server);
$proxy->set(['delay' => 0.05]);
$fpm = fpm_start('memcached', 1, ['display_errors' => '0', 'log_errors' => '0']);
file_put_contents("$server->dir/page.php", "<?php require '" . __DIR__ . "/request_end.inc';");
$pids = [];
foreach (['end', 'exit', 'error', 'fatal', 'in a fiber'] as $how) {
	for ($i = 0; $i < 3; $i++) {
		$pids[] = trim(fastcgi($fpm->address(), "$server->dir/page.php", rawurlencode("$how|$proxy->host|$proxy->port")));
		$reply = fastcgi($fpm->address(), "$server->dir/page.php", rawurlencode("get|$proxy->host|$proxy->port"));
		if (!preg_match('/^value of a (\d+)$/', $reply, $match)) {
			echo "after $how: $reply\n";
		}
		$pids[] = $match[1] ?? null;
	}
	echo "$how\n";
}
// A worker that crashed was replaced by another one.
var_dump(count(array_unique(array_filter($pids))));
?>
--EXPECT--
end
exit
error
fatal
in a fiber
int(1)
