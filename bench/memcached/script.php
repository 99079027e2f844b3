<?php
/*
 * One piece of work over class Memcached, under whichever extension is loaded.
 *
 * WORK: a call, the number of its items and their size: getMulti-100-200; "binary-" or "meta-" before it for another protocol,
 * "tls-" for TLS, "poll-" for busy polling. PORT: "PORT,ITS PORT WITH TLS,FILE OF THE AUTHORITY".
 *
 * usage: php script.php HOST PORT WORK TIMES      prints nanoseconds for one time, on average
 *        (memory: prints the bytes that the call added to PHP's peak; memoryOwn: that, against what its result takes)
 */

[, $host, $ports, $work, $times] = $argv;
[$port, $tls_port, $ca_file] = explode(',', $ports) + [1 => null, 2 => null];
$times = (int) $times;
$m = new Memcached;
$m->setOption(Memcached::OPT_COMPRESSION, false);
if (str_starts_with($work, 'meta-')) {
	$m->setOption(Memcached::OPT_PROTOCOL, Memcached::PROTOCOL_META);
	$work = substr($work, strlen('meta-'));
} elseif (str_starts_with($work, 'binary-')) {
	$m->setOption(Memcached::OPT_BINARY_PROTOCOL, true);
	$work = substr($work, strlen('binary-'));
} elseif (str_starts_with($work, 'tls-')) {
	$port = $tls_port;
	$m->setOptions([Memcached::OPT_USE_TLS => true, Memcached::OPT_TLS_CA_FILE => $ca_file]);
	$work = substr($work, strlen('tls-'));
} elseif (str_starts_with($work, 'poll-')) {
	$m->setOption(Memcached::OPT_BUSY_POLL, 200);
	$work = substr($work, strlen('poll-'));
}
$m->addServer($host, (int) $port);

preg_match('/^([a-zA-Z]+)(?:-(\d+))?(?:-(\d+))?$/', $work, $match);
[, $call, $count, $size] = $match + [2 => 1, 3 => 200];
$value = substr(str_repeat('0123456789abcdef', (int) ceil($size / 16)), 0, (int) $size);
$keys = [];
for ($i = 0; $i < $count; $i++) {
	$keys[] = "bench:$i";
}
$items = array_fill_keys($keys, $value);

// The values are there, the connection is open, and everything has run once.
$m->setMulti($items);
$m->getMulti([$keys[0]]);
switch ($call) {
	case 'get':
		$key = $keys[0];
		$m->get($key);
		$start = hrtime(true);
		for ($i = 0; $i < $times; $i++) {
			$m->get($key);
		}
		break;
	case 'set':
		$key = $keys[0];
		$start = hrtime(true);
		for ($i = 0; $i < $times; $i++) {
			$m->set($key, $value);
		}
		break;
	case 'getMulti':
		$start = hrtime(true);
		for ($i = 0; $i < $times; $i++) {
			$m->getMulti($keys);
		}
		break;
	case 'setMulti':
		$start = hrtime(true);
		for ($i = 0; $i < $times; $i++) {
			$m->setMulti($items);
		}
		break;
	case 'deleteMulti':
		$m->deleteMulti($keys);
		$start = hrtime(true);
		for ($i = 0; $i < $times; $i++) {
			$m->deleteMulti($keys);
		}
		break;
	case 'session': // a page: lock and read, write and unlock
	case 'sessionKept':
		$settings = ['session.save_handler' => 'memcached', 'session.save_path' => "$host:$port", 'session.use_cookies' => 0, 'session.cache_limiter' => ''];
		foreach ($settings + ['memcached.sess_persistent' => (int) ($call === 'sessionKept')] as $name => $setting) {
			ini_set($name, $setting);
		}
		session_id('bench');
		$page = function (int $i) use ($value) {
			session_start();
			$_SESSION = ['n' => $i, 'value' => $value];
			session_write_close();
		};
		$page(-1);
		$start = hrtime(true);
		for ($i = 0; $i < $times; $i++) {
			$page($i);
		}
		break;
	case 'memory':
	case 'memoryOwn':
		unset($items, $value);
		gc_collect_cycles();
		memory_reset_peak_usage();
		$before = memory_get_usage();
		$found = $m->getMulti($keys);
		$peak = memory_get_peak_usage() - $before;
		$own = $call === 'memoryOwn' ? memory_get_usage() - $before : 1;
		echo count($found) === (int) $count ? $peak / $own : 0, "\n";
		exit;
	default:
		fwrite(STDERR, "unknown work $work\n");
		exit(1);
}
$time = hrtime(true) - $start;
if ($m->getResultCode() !== Memcached::RES_SUCCESS && $call !== 'deleteMulti') {
	fwrite(STDERR, $m->getResultMessage() . "\n");
	exit(1);
}
echo $times > 0 ? $time / $times : 0, "\n";
