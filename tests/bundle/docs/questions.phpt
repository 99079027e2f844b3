--TEST--
docs/questions.md: each fragment does what the page says
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('file:' . dirname(__DIR__, 3) . '/bin/docs/examples.php', 'memcached', 'mogile', 'gearman', 'program:memcached', 'program:gearmand', 'pcntl', 'peer:memcached');
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(own: true);
foreach (['Symfony/Component/Cache', 'Illuminate/Cache'] as $library) {
	if (!is_file("/usr/share/php/$library/autoload.php")) {
		die("skip $library is not installed");
	}
}
?>
--FILE--
<?php
require __DIR__ . '/pages.inc';
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/gearmand.inc';
require __DIR__ . '/../../support/mogile.inc';
$memcached = memcached_start();
$gearmand = gearmand_start();
$mogile = mogile_own();
$mogile->ok('create_domain domain=profiles');
$mogile->ok('create_class domain=profiles&class=image&mindevcount=1');
$dir = temp_dir();
$film = "$dir/film.mkv";
file_put_contents($film, random_bytes(30_000_000));
$there = ['127.0.0.1:11211' => $memcached->address(), "'127.0.0.1', 11211" => "'127.0.0.1', $memcached->port", "'port' => 11211" => "'port' => $memcached->port",
	'127.0.0.1:4730' => $gearmand->address(), '127.0.0.1:7001' => $mogile->tracker[0]->address(), '/srv/film.mkv' => $film, '/tmp/film.mkv' => "$film.back", 'EXAMPLES/' => dirname(__DIR__, 3) . '/examples/'];

$frameworks = 'error_reporting(E_ALL & ~E_DEPRECATED); set_include_path("/usr/share/php");';
// What stands around a fragment that is not a whole script: before it, after it, and what it then prints.
$around = [
	'How do I use it in Laravel?' => ["$frameworks require 'Illuminate/Cache/autoload.php'; \$config = (function () {\n", <<<'CODE'
		})();
		// As CacheManager::createMemcachedDriver() does.
		$store = $config['stores'][$config['default']];
		$client = (new Illuminate\Cache\MemcachedConnector)->connect($store['servers'], $store['persistent_id'], $store['options']);
		$cache = new Illuminate\Cache\Repository(new Illuminate\Cache\MemcachedStore($client, $config['prefix']));
		echo $cache->remember('key', 60, fn () => 'made'), ', ', $cache->remember('key', 60, fn () => 'made again'), ', ', $client->getOption(Memcached::OPT_CONNECT_TIMEOUT), "\n";
		CODE, "made, made, 200\n"],
	'How do I use it in Symfony?' => ["$frameworks require 'Symfony/Component/Cache/autoload.php';\n", '', null],
	'How do I use it in WordPress?' => ['', <<<'CODE'
		// What WordPress has by then; its pages are another test's.
		define('ABSPATH', '/');
		function get_current_blog_id() { return 1; }
		function wp_suspend_cache_addition() { return false; }
		require 'EXAMPLES/wordpress/object-cache.php';
		wp_cache_init();
		wp_cache_set('alloptions', ['siteurl' => 'x'], 'options');
		wp_cache_init();    // the next request
		echo json_encode([wp_cache_get('alloptions', 'options'), wp_cache_add('alloptions', 'again', 'options'), wp_cache_get_multiple(['alloptions', 'none'], 'options')]), "\n";
		CODE, '[{"siteurl":"x"},false,{"alloptions":{"siteurl":"x"},"none":false}]' . "\n"],
	'Four workers, each started anew after 1,000 jobs?' => ["\$client = new GearmanClient; \$client->addServers('127.0.0.1:4730'); for (\$i = 0; \$i < 1001; \$i++) { \$client->addTaskBackground('square', (string) \$i); } \$client->runTasks();\n",
		"\$status = (new Pieces\\GearmanAdmin('127.0.0.1:4730'))->status(); echo current(\$status)['square']['total'] ?? json_encode(\$status), \" left\\n\";", "1 left\n"],
	'How do I move over, and back?' => ['', '', "Pieces, " . realpath(modules_dir()) . "/memcached.so\n"],
];

$blocks = page_blocks('questions');
$ran = 0;
foreach ($blocks as $i => $block) {
	if ($block->language !== 'php') {
		continue;
	}
	[$before, $after, $says] = $around[$block->section] ?? ['', '', null];
	$says ??= ($blocks[$i + 1] ?? null)?->language === 'text' ? $blocks[$i + 1]->text : 'a block of text';
	file_put_contents("$dir/fragment.php", strtr("<?php\n$before$block->text$after", $there));
	$memcached->raw("flush_all\r\n");
	[$output, $errors] = run_page_script("$dir/fragment.php", [], 'mbstring');
	$output = strtr($output, array_flip($there));
	if ($output !== $says || $errors !== '') {
		echo "$block->section should print:\n{$says}and printed:\n$output$errors";
	}
	$ran++;
}
echo "$ran fragments\n";
$which = current(array_filter($blocks, fn ($block) => $block->language === 'php' && $block->section === 'How do I move over, and back?'));
echo 'under the other: ', php_run('peer', 'memcached', "<?php\n$which->text");
echo md5_file($film) === md5_file("$film.back") ? "the film is back\n" : "another film\n";

// The words of the connection string that the page lists are known.
preg_match_all('/`(--[A-Z-]+)(=?)([^`]*)`/', file_get_contents(dirname(__DIR__, 3) . '/docs/questions.md'), $match, PREG_SET_ORDER);
$known = [];
foreach ($match as [, $word, $equals, $value]) {
	$value = match (true) {
		$word === '--SERVER' => '127.0.0.1:11211/?2',
		$word === '--SOCKET' => '"/tmp/x/?2"',
		$word === '--HASH' => 'md5',
		$word === '--DISTRIBUTION' => 'consistent,md5',
		$word === '--NAMESPACE' => 'shop',
		default => '7',
	};
	if (str_ends_with($word, '-') || str_contains($word, 'TIMEOUT') && !$equals) {
		continue; // one of several, and a time-out that is spoken of
	}
	try {
		new Memcached(null, null, $word . ($equals ? "=$value" : ''));
		$known[] = $word;
	} catch (MemcachedException $e) {
		echo "$word: {$e->getMessage()}\n";
	}
}
echo count(array_unique($known)), " words of the connection string\n";
?>
--EXPECTF--
13 fragments
under the other: pecl/memcached, %s/memcached.so
the film is back
26 words of the connection string
