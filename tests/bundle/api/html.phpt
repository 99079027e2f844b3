--TEST--
bin/api --html: every link of the manuals leads to a page and a heading that are there; nothing comes from the network; the search finds pages
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'gearman', 'mogile', 'module:mbstring', 'file:/usr/share/php/League/CommonMark/autoload.php', 'file:' . dirname(__DIR__, 3) . '/bin/docs/main.php');
?>
--FILE--
<?php
require __DIR__ . '/api.inc';
$folder = temp_dir();
[$code, $output] = run_writer("html=$folder", '-d', 'extension=mbstring');
echo $output, "exit code $code\n";

$pages = $links = $outside = 0;
$anchors = [];
$faults = [];
$read = function (string $file) use (&$anchors): string {
	static $texts = [];
	if (!isset($texts[$file])) {
		$texts[$file] = file_get_contents($file);
		preg_match_all('/ id="([^"]+)"/', $texts[$file], $ids);
		$anchors[$file] = array_flip(array_map(html_entity_decode(...), $ids[1]));
	}
	return $texts[$file];
};
$check = function (string $from, string $url) use ($folder, $read, &$anchors, &$faults): void {
	[$path, $anchor] = explode('#', html_entity_decode($url) . '#');
	$file = $path === '' ? $from : realpath(dirname($from) . "/$path");
	if ($file === false || !is_file($file) || !str_starts_with($file, realpath($folder))) {
		$faults[] = substr($from, strlen($folder)) . ": $url";
	} elseif ($anchor !== '') {
		$read($file);
		isset($anchors[$file][$anchor]) or $faults[] = substr($from, strlen($folder)) . ": $url: no such heading";
	}
};
foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator($folder, FilesystemIterator::SKIP_DOTS)) as $file) {
	if ($file->getExtension() !== 'html') {
		continue;
	}
	$pages++;
	preg_match_all('/<(\w+)[^>]* (?:href|src)="([^"]*)"/', $read(realpath($file)), $found, PREG_SET_ORDER);
	foreach ($found as [, $tag, $url]) {
		if (preg_match('~^[a-z]+:|^//~', $url)) {
			// A reader may follow it; the page itself needs nothing of it.
			$tag === 'a' ? $outside++ : $faults[] = "$file: $url";
			continue;
		}
		$links++;
		$check(realpath($file), $url);
	}
}
preg_match('/^const searchIndex = (.*);$/s', trim(file_get_contents("$folder/search-index.js")), $index);
$titles = [];
foreach (json_decode($index[1], true, 8, JSON_THROW_ON_ERROR) as [$title, $url]) {
	$titles[$title] = $url;
	$check(realpath("$folder/index.html"), $url);
}
foreach (['Memcached::getMulti', 'Pieces\MemcachedLock::acquire', 'Memcached::OPT_CONNECT_TIMEOUT', 'Persistent pools', 'gearman_worker_work()'] as $title) {
	echo "$title: ", $titles[$title] ?? 'not found', "\n";
}
echo implode("\n", $faults), $faults ? "\n" : '';
echo $pages > 300 && $links > 10000 ? "enough pages and links\n" : "only $pages pages, $links links\n";
?>
--EXPECT--
exit code 0
Memcached::getMulti: docs/api/memcached/getmulti.html
Pieces\MemcachedLock::acquire: docs/api/pieces-memcachedlock/acquire.html
Memcached::OPT_CONNECT_TIMEOUT: docs/api/memcached/index.html#constants
Persistent pools: docs/memcached.html#persistent-pools
gearman_worker_work(): docs/api/gearman-functions.html
enough pages and links
