<?php
/*
 * The same work under both extensions; prints nanoseconds of one time.
 *
 * usage: php script.php PORT50,PORT1,PORT2 SOCKET WORK TIMES
 *     PORT50 is listened on at 127.0.0.1 to 127.0.0.50, PORT1 and PORT2 at 127.0.0.1; WORK is one of workloads.php
 */

[, $ports, $socket, $work, $times] = $argv;
[$port50, $port1, $port2] = array_map(intval(...), explode(',', $ports));
$times = (int) $times;
[$call, $which] = explode('-', $work);

/** Nanoseconds of one time; what is to be there is, and everything has run once. */
function timed(int $times, callable $do): float
{
	$do();
	$start = hrtime(true);
	for ($i = 0; $i < $times; $i++) {
		$do();
	}
	return (hrtime(true) - $start) / $times;
}

function client(array $servers, array $options = []): Memcached
{
	$m = new Memcached;
	$m->setOptions($options);
	$m->addServers($servers);
	return $m;
}

/** 64 processes, each with its own client, as php-fpm has them: a page is two gets, a set and a getMulti of 10. */
function processes(int $count, array $servers, int $pages): array
{
	$start = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	$files = [];
	for ($i = 0; $i < $count; $i++) {
		$files[$i] = tmpfile();
		if (pcntl_fork() === 0) {
			$m = client($servers, [Memcached::OPT_LIBKETAMA_COMPATIBLE => true, Memcached::OPT_COMPRESSION => false]);
			$keys = array_map(fn ($n) => "page:$i:$n", range(1, 10));
			$m->setMulti(array_fill_keys($keys, str_repeat('v', 200)));
			// all begin when the last one is there
			fwrite($start[1], 'r');
			stream_socket_recvfrom($start[1], 1, STREAM_PEEK);
			$times = [];
			for ($page = 0; $page < $pages; $page++) {
				$begin = hrtime(true);
				$m->get($keys[0]);
				$m->get($keys[5]);
				$m->set($keys[1], $page);
				$m->getMulti($keys);
				$times[] = hrtime(true) - $begin;
			}
			fwrite($files[$i], json_encode($times));
			exit;
		}
	}
	for ($ready = 0; $ready < $count;) {
		$ready += strlen(fread($start[0], $count));
	}
	$begin = hrtime(true);
	fwrite($start[0], 'g');
	for ($i = 0; $i < $count; $i++) {
		pcntl_wait($status);
	}
	$all = hrtime(true) - $begin;
	$times = array_merge(...array_map(function ($file) {
		rewind($file);
		return json_decode(stream_get_contents($file), true);
	}, $files));
	sort($times);
	return ['page' => $all / count($times), 'p99' => $times[(int) (count($times) * 0.99)]];
}

/** Nanoseconds of a page of php-fpm with two processes that looks up one key over that many servers, eight requests at a time. */
function fpm_page(int $servers, int $port, int $times): float
{
	require_once __DIR__ . '/../../tests/support/fpm.inc';
	$which = class_exists('Pieces\Memcached', false) ? 'ours' : 'peer';
	$page = temp_dir() . '/page.php';
	file_put_contents($page, <<<'PHP'
		<?php
		$m = new Memcached;
		$m->setOption(Memcached::OPT_LIBKETAMA_COMPATIBLE, true);
		$m->addServers(array_map(fn ($i) => ["127.0.0.$i", (int) $_GET['port']], range(1, (int) $_GET['servers'])));
		echo $m->get('bench:page');
		PHP);
	client(array_map(fn ($i) => ["127.0.0.$i", $port], range(1, $servers)), [Memcached::OPT_LIBKETAMA_COMPATIBLE => true])->set('bench:page', 'found');
	$address = fpm_start('memcached', 2, [], $which)->address();
	return timed($times, function () use ($address, $page, $servers, $port): void {
		if (fastcgi_many($address, 8, $page, "servers=$servers&port=$port") !== array_fill(0, 8, 'found')) {
			fwrite(STDERR, "another page\n");
			exit(1);
		}
	}) / 8;
}

$fifty = array_map(fn ($i) => ["127.0.0.$i", $port50], range(1, 50));
$ketama = [Memcached::OPT_LIBKETAMA_COMPATIBLE => true, Memcached::OPT_COMPRESSION => false];
switch ($call) {
	case 'start':
		// a page that finds out where a key is, over servers that are not asked
		$servers = array_map(fn ($i) => ["10.0.0.$i", 11211], range(1, (int) $which));
		echo timed($times, fn () => client($servers, $ketama)->getServerByKey('some key'));
		break;
	case 'fpm':
		echo fpm_page((int) $which, $port50, $times);
		break;
	case 'pool':
	case 'poolSet':
		$m = client($fifty, $ketama);
		$items = [];
		for ($i = 0; $i < $which; $i++) {
			$items["bench:$i"] = str_repeat('v', 200);
		}
		$m->setMulti($items);
		$keys = array_keys($items);
		echo timed($times, $call === 'pool' ? fn () => $m->getMulti($keys) : fn () => $m->setMulti($items));
		break;
	case 'unixGet':
	case 'unixSet':
		$m = client([[$socket, 0]], $ketama);
		$value = str_repeat('v', (int) $which);
		$m->set('bench', $value);
		echo timed($times, $call === 'unixGet' ? fn () => $m->get('bench') : fn () => $m->set('bench', $value));
		break;
	case 'text':
	case 'fields':
		$m = client([['127.0.0.1', $port1]], [Memcached::OPT_COMPRESSION => $call === 'text' && $which !== 'none']);
		if ($call === 'text') {
			$words = explode(' ', 'the page of a user has a name and a list of what was read last with dates and titles in it');
			mt_srand(1);
			$value = '';
			while (strlen($value) < 2000) {
				$value .= $words[mt_rand(0, count($words) - 1)] . ' ' . mt_rand(0, 9999) . ' ';
			}
			if ($which !== 'none') {
				$m->setOption(Memcached::OPT_COMPRESSION_TYPE, constant('Memcached::COMPRESSION_' . strtoupper($which)));
			}
		} else {
			$value = [];
			for ($i = 0; $i < 50; $i++) {
				$value["field$i"] = $i % 3 ? "value of field $i" : $i * 1.5;
			}
			$m->setOption(Memcached::OPT_SERIALIZER, constant('Memcached::SERIALIZER_' . strtoupper($which)));
		}
		echo timed($times, function () use ($m, $value) {
			$m->set('bench', $value);
			$m->get('bench');
		});
		if (($call === 'fields' ? (array) $m->get('bench') : $m->get('bench')) != $value) {
			fwrite(STDERR, "another value\n");
			exit(1);
		}
		break;
	case 'processes':
	case 'processesP99':
		echo processes((int) $which, [['127.0.0.1', $port1], ['127.0.0.1', $port2]], $times)[$call === 'processes' ? 'page' : 'p99'];
		break;
}
echo "\n";
