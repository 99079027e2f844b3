<?php
/*
 * The part of bin/demo that runs the examples. Each part's servers are started by examples/servers/NAME.inc, which
 * returns the environment that tells the examples where they are.
 *
 * usage: php bin/demo.php FOLDER_WITH_PHP_INI [NAME...]
 */

chdir(dirname(__DIR__));
$ini = $argv[1];
$only = array_slice($argv, 2);
$failed = [];
$ran = 0;

foreach (['memcached' => ['memcached'], 'gearman' => ['gearman'], 'mogile' => ['mogile'], 'pieces' => ['memcached', 'gearman', 'mogile']] as $part => $modules) {
	$examples = array_filter(
		glob("examples/$part-*.php"),
		fn ($file) => !$only || in_array(basename($file, '.php'), $only, true)
	);
	if (!$examples || array_filter($modules, fn ($module) => !is_file("modules/$module.so"))) {
		continue;
	}
	$env = require "examples/servers/$part.inc";
	echo "\n== $part, against servers of its own: ", implode(', ', $env), "\n";
	foreach ($examples as $file) {
		preg_match('~/\*(.*?)\*/~s', file_get_contents($file), $match);
		$comment = trim(preg_replace('~^[ \t]*\*+ ?~m', '', $match[1] ?? ''), "* \n");
		echo "\n-- $file\n", preg_replace('/^/m', '   ', $comment), "\n\n";
		$process = proc_open(
			[PHP_BINARY, $file],
			[['file', '/dev/null', 'r']],
			$pipes,
			null,
			$env + ['PHPRC' => $ini, 'PHP_INI_SCAN_DIR' => "$ini/none"] + getenv()
		);
		$ran++;
		if (proc_close($process) !== 0) {
			$failed[] = $file;
			echo "(it failed)\n";
		}
	}
}
echo "\n$ran examples, ", $failed ? 'failed: ' . implode(', ', $failed) : 'all went well', "\n";
exit($failed || $ran === 0 ? 1 : 0);
