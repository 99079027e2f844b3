<?php
/*
 * One piece of work over class Mogile.
 *
 * usage: php script.php NEAR FAR LONE NODE WORK TIMES     prints nanoseconds for one time, on average
 *        (memory-...: TIMES is the size of the big file; prints the KiB that the process grew at its peak from a file of
 *        1 MiB to that one)
 * NEAR and FAR are trackers of one installation with two nodes, LONE that of one with the one node NODE.
 */

[, $near, $far, $lone, , $work, $times] = $argv;
$times = (int) $times;
[$where, $call] = str_contains($work, '-') ? explode('-', $work) : ['', $work];
$tracker = ['far' => $far, 'near' => $near][$where] ?? $lone;
$m = new Mogile($tracker, 'testdom');

/** A file of zeros that takes no room on the disk. */
function sparse(int $size)
{
	$file = tmpfile();
	ftruncate($file, $size);
	return $file;
}

/** Moves a file of $size bytes the way that $call names. */
function big(Mogile $m, string $call, int $size): void
{
	$key = "big $size";
	if ($call === 'storeStream') {
		$m->storeStream($key, 'single', sparse($size));
		return;
	}
	if ($call === 'getFile') {
		// A path of its own each time: replacing a file makes the file system write it out first.
		static $number = 0;
		$path = sys_get_temp_dir() . '/bench-' . getmypid() . '-' . $number++;
		register_shutdown_function(unlink(...), $path);
		$got = $m->getFile($key, $path);
	} elseif ($call === 'curlExtension') {
		$got = 0;
		$curl = curl_init($m->getPaths($key)[0]);
		curl_setopt_array($curl, [CURLOPT_BUFFERSIZE => 262144, CURLOPT_WRITEFUNCTION => function ($curl, string $piece) use (&$got) {
			$got += strlen($piece);
			return strlen($piece);
		}]);
		curl_exec($curl);
	} else {
		if ($call === 'fopen') {
			$stream = fopen($m->getPaths($key)[0], 'r');
			stream_set_chunk_size($stream, 262144);
		} else {
			$stream = $m->getStream($key);
		}
		for ($got = 0; !feof($stream);) {
			$got += strlen(fread($stream, 262144));
		}
	}
	if ($got !== $size) {
		throw new Exception("$got bytes of $size");
	}
}

/** The most memory that this process ever had, in KiB. */
function peak(): int
{
	preg_match('/VmHWM:\s*(\d+) kB/', file_get_contents('/proc/self/status'), $match);
	return (int) $match[1];
}

if ($where === 'memory') {
	foreach ([1 << 20, $times] as $size) {
		if ($call !== 'storeStream' && !$m->exists("big $size")) {
			big($m, 'storeStream', $size);
		}
		big($m, $call, $size);
		$peaks[] = peak();
	}
	echo $peaks[1] - $peaks[0], "\n";
	exit;
}
if (in_array($where, ['storeStream', 'getStream', 'getFile', 'fopen', 'curlExtension'], true)) {
	[$where, $call] = ['', $where];
	if ($call === 'curlExtension' && !extension_loaded('curl')) {
		dl('curl');
	}
	$size = (int) explode('-', $work)[1];
	if ($call !== 'storeStream' && !$m->exists("big $size")) {
		big($m, 'storeStream', $size);
	}
	$m->ping();
	$start = hrtime(true);
	for ($i = 0; $i < $times; $i++) {
		big($m, $call, $size);
	}
	echo (hrtime(true) - $start) / max(1, $times), "\n";
	exit;
}

// The connections are open and everything has run once.
$value = str_repeat('0123456789', $where === 'far' || $where === 'near' ? 2000 : 100);
$run = bin2hex(random_bytes(4));
$files = [];
for ($i = 0; $i < ($where === 'far' || $where === 'near' ? 200 : $times); $i++) {
	$files["$run/$i"] = $value;
}
$m->storeData($run, 'single', $value);
$m->getFileData($run);
if (str_starts_with($call, 'get') && $call !== 'getPaths') {
	$m->storeMulti($files, 'single');
}
if (str_ends_with($call, 'Multi')) {
	$many = array_fill_keys(array_map(fn ($i) => "$run/warm $i", range(1, 64)), 'x');
	$m->storeMulti($many, 'single');
	$m->getMulti(array_keys($many));
}
$start = hrtime(true);
switch ($where ?: $call) {
	case 'store':
		foreach ($files as $key => $data) {
			$m->storeData($key, 'single', $data);
		}
		break;
	case 'read':
		for ($i = 0; $i < $times; $i++) {
			$m->getFileData($run);
		}
		break;
	case 'ping':
		for ($i = 0; $i < $times; $i++) {
			$m->ping();
		}
		break;
	case 'getPaths':
		for ($i = 0; $i < $times; $i++) {
			$m->getPaths($run);
		}
		break;
	default:
		for ($i = 0; $i < $times; $i++) {
			match ($call) {
				'storeEach' => array_walk($files, fn ($data, $key) => $m->storeData($key, 'single', $data)),
				'storeMulti' => array_map(fn ($one) => is_int($one) || throw $one, $m->storeMulti($files, 'single')),
				'getEach' => array_walk($files, fn ($data, $key) => $m->getFileData($key) === $data || throw new Exception($key)),
				'getMulti' => $m->getMulti(array_keys($files)) === $files || throw new Exception('differs'),
			};
		}
}
echo $times > 0 ? (hrtime(true) - $start) / $times : 0, "\n";
