<?php
/*
 * The part of bin/api that writes. It runs in a PHP without the extensions, and asks another one, given as the rest of the
 * command line, for the values of constants.
 *
 * usage: php -n bin/docs/main.php write|check|html=FOLDER PHP ARGUMENT...
 */

require __DIR__ . '/model.php';
require __DIR__ . '/ide.php';
require __DIR__ . '/markdown.php';
require __DIR__ . '/table.php';

/** @return array<string, string> all generated files: path in the tree => text */
function generated(Model $model, MarkdownPages $pages): array
{
	$files = $pages->files();
	foreach (array_keys(Model::PEERS) as $part) {
		$files["stubs/$part.php"] = (new IdeStub($model))->text($part);
		$files["$part/glue/{$part}_docs.h"] = doc_table($model, $part);
	}
	return $files;
}

/** What is in the generated folders, and is not generated. @return list<string> */
function left_over(string $root, array $files): array
{
	$there = array_map(fn (string $path) => substr($path, strlen($root) + 1), [...glob("$root/docs/api/*.*"), ...glob("$root/docs/api/*/*"), ...glob("$root/stubs/*")]);
	return array_values(array_diff($there, array_keys($files)));
}

function values(array $command): array
{
	$process = proc_open([...$command, __DIR__ . '/constants.php'], [1 => ['pipe', 'w']], $pipes);
	$values = json_decode(stream_get_contents($pipes[1]), true);
	if (proc_close($process) !== 0 || $values === null) {
		fwrite(STDERR, "the extensions did not tell their constants\n");
		exit(1);
	}
	return $values;
}

if ($argc < 4) {
	fwrite(STDERR, "usage: php -n bin/docs/main.php write|check|html=FOLDER PHP ARGUMENT...\n");
	exit(2);
}
$root = dirname(__DIR__, 2);
$model = new Model($root, values(array_slice($argv, 2)));
$pages = new MarkdownPages($model, $root);
if ($model->faults || $pages->faults) {
	echo implode("\n", [...$model->faults, ...$pages->faults]), "\n";
	exit(1);
}
$files = generated($model, $pages);
if ($argv[1] === 'check') {
	$old = array_filter(array_keys($files), fn ($name) => !is_file("$root/$name") || file_get_contents("$root/$name") !== $files[$name]);
	foreach ($old as $name) {
		echo "$name is not what bin/api makes\n";
	}
	// Pages of methods that are no more.
	foreach (left_over($root, $files) as $name) {
		$old[] = $name;
		echo "$name is not made by bin/api\n";
	}
	exit($old ? 1 : 0);
}
if (str_starts_with($argv[1], 'html=')) {
	require __DIR__ . '/html.php';
	$site = new HtmlSite($root, $model, $files);
	$folder = substr($argv[1], 5);
	foreach ($site->files() as $name => $text) {
		if (!is_dir(dirname("$folder/$name"))) {
			mkdir(dirname("$folder/$name"), 0777, true);
		}
		file_put_contents("$folder/$name", $text);
	}
	echo implode('', array_map(fn (string $fault) => "$fault\n", $site->faults));
	exit($site->faults ? 1 : 0);
}
array_map(fn (string $name) => unlink("$root/$name"), left_over($root, $files));
foreach ($files as $name => $text) {
	if (!is_dir(dirname("$root/$name"))) {
		mkdir(dirname("$root/$name"), 0777, true);
	}
	if (!is_file("$root/$name") || file_get_contents("$root/$name") !== $text) {
		file_put_contents("$root/$name", $text);
		echo "$name\n";
	}
}
