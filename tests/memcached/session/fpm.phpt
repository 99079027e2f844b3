--TEST--
sessions: two hundred requests at a time in php-fpm on one session, each adding one
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'fpm');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/fpm.inc';
foreach ([0, 1] as $persistent) {
	$server = memcached_start(['-c', '500']);
	$fpm = fpm_start('memcached', 10, [
		'session.save_handler' => 'memcached',
		'session.save_path' => $server->address(),
		'memcached.sess_lock_wait_min' => 1,
		'memcached.sess_lock_wait_max' => 20,
		'memcached.sess_lock_retries' => 10000,
		'memcached.sess_binary_protocol' => $persistent,
		'memcached.sess_persistent' => $persistent,
	]);
	$page = "$server->dir/page.php";
	file_put_contents($page, '<?php
		session_start();
		$n = $_SESSION["n"] ?? 0;
		usleep(500);
		$_SESSION["n"] = $n + 1;
		session_write_close();
		echo $n + 1;');
	$answers = fastcgi_many($fpm->address(), 200, $page, '', 'PHPSESSID=together');
	sort($answers, SORT_NUMERIC);
	echo $answers === array_map(strval(...), range(1, 200)) ? 'each got its own number' : json_encode($answers), "\n";
	echo $server->item('memc.sess.key.together')['data'], ', lock ', json_encode($server->item('memc.sess.key.lock.together')), "\n";
}
?>
--EXPECT--
each got its own number
n|i:200;, lock null
each got its own number
n|i:200;, lock null
