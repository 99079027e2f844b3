<?php
/*
 * Writes PART/glue/PART_docs.h: the doc comments as a table, by which the extension tells them to Reflection (glue/doc_comments.h).
 */

require_once __DIR__ . '/ide.php';

function doc_table(Model $model, string $part): string
{
	$comments = [];
	foreach ($model->classes as $class) {
		if ($class->part === $part) {
			$comments[$class->name()] = $class->reflection->getDocComment();
			foreach ([...$class->methods, ...$class->constants] as $entry) {
				$comments["{$class->name()}::{$entry->name()}"] = $entry->reflection->getDocComment();
			}
		}
	}
	foreach ($part === 'gearman' ? $model->functions : [] as $function) {
		$comments[$function->name()] = $function->reflection->getDocComment();
	}
	ksort($comments, SORT_STRING);
	$text = "/* This file is made by bin/api of the stubs. */\n#include \"glue/doc_comments.h\"\n\nstatic const struct php_pieces_doc {$part}_docs[] = {\n";
	foreach ($comments as $name => $comment) {
		$lines = array_map(fn (string $line) => "\t\t\"" . addcslashes($line, '"\\') . '"', explode("\n", IdeStub::plainComment($comment)));
		$text .= "\t{\"" . addcslashes($name, '\\') . "\",\n" . preg_replace('/"$/m', '\n"', implode("\n", array_slice($lines, 0, -1))) . "\n" . end($lines) . "},\n";
	}
	return "$text};\n";
}
