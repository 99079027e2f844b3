--TEST--
Reflection shows the doc comment of each class, method, function and class constant: what stubs/NAME.php has
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'gearman', 'mogile', 'file:' . dirname(__DIR__, 3) . '/stubs/memcached.php');
?>
--FILE--
<?php
/** The comments of a stub, by what is declared after them. */
function comments_of_stub(string $part): array
{
	$comments = [];
	$namespace = $class = '';
	$pattern = '~namespace (\w*) ?\{|(/\*\*(?:(?!\*/).)*\*/)\s*(?:#\[.*?\]\s*)?(?:final )?(?:\w+ )*?(?:class (\w+)|function (\w+)|const (\w+))|^\h+(?:final )?class (\w+)~ms';
	preg_match_all($pattern, file_get_contents(dirname(__DIR__, 3) . "/stubs/$part.php"), $found, PREG_SET_ORDER | PREG_UNMATCHED_AS_NULL);
	foreach ($found as [, $new_namespace, $comment, $new_class, $function, $constant]) {
		if ($comment === null) {
			$namespace = $new_namespace === '' ? '' : "$new_namespace\\";
			$class = '';
			continue;
		}
		$comment = preg_replace('/^\h+/m', ' ', $comment);
		if ($new_class !== null) {
			$comments[$class = $namespace . $new_class] = $comment;
		} elseif (!str_starts_with($function ?? $constant, 'gearman_') && !str_starts_with($function ?? $constant, 'GEARMAN_')) {
			$comments["$class::" . ($function ?? $constant)] = $comment;
		} elseif ($function !== null) {
			$comments[$function] = $comment;
		}
	}
	return $comments;
}

foreach (['memcached', 'gearman', 'mogile'] as $part) {
	$expected = comments_of_stub($part);
	$shown = ['classes' => [], 'methods' => [], 'functions' => [], 'constants' => []];
	$extension = new ReflectionExtension($part);
	foreach ($extension->getClasses() as $name => $class) {
		$shown['classes'][$name] = $class->getDocComment();
		foreach ($class->getMethods() as $method) {
			// Also of what is inherited, by Pieces\Memcached for instance.
			$of = $method->getDeclaringClass()->getName();
			if (isset($extension->getClasses()[$of])) {
				$shown['methods']["$of::{$method->getName()}"] = $method->getDocComment();
			}
		}
		foreach ($class->getReflectionConstants() as $constant) {
			$shown['constants']["{$constant->getDeclaringClass()->getName()}::{$constant->getName()}"] = $constant->getDocComment();
		}
	}
	foreach ($extension->getFunctions() as $name => $function) {
		$shown['functions'][$name] = $function->getDocComment();
	}
	foreach ($shown as $kind => $comments) {
		foreach ($comments as $name => $comment) {
			if ($comment === false || $comment !== ($expected[$name] ?? null)) {
				echo "$name: ", var_export($comment, true), "\n";
			}
		}
		$with = count(array_filter($comments));
		echo $comments ? "$part: " . ($with === count($comments) ? 'all' : "$with of " . count($comments)) . " $kind\n" : '';
	}
}

// A class of a script has its own comments, and those of what it inherits.
/** mine */
class Cache extends Pieces\Memcached
{
	/** my method */
	public function get(string $key, ?callable $cache_cb = null, int $get_flags = 0): mixed
	{
		return null;
	}

	public function silent(): void
	{
	}
}
final class OwnReflection extends ReflectionMethod
{
}
$line = fn (string|false $comment) => $comment === false ? 'none' : trim(preg_split('~\R~', $comment)[str_starts_with($comment, "/**\n") ? 1 : 0], '/* ');
echo $line((new ReflectionClass('Cache'))->getDocComment()), "\n";
echo $line((new ReflectionObject(new Cache()))->getDocComment()), "\n";
echo $line((new ReflectionObject(new Memcached()))->getDocComment()), "\n";
foreach (['get', 'set', 'meta', 'silent'] as $method) {
	echo "$method: ", $line((new ReflectionMethod('Cache', $method))->getDocComment()), "\n";
}
echo $line((new OwnReflection('Memcached', 'add'))->getDocComment()), "\n";
// What is not of these extensions has none.
echo $line((new ReflectionClass('ArrayObject'))->getDocComment()), ' ', $line((new ReflectionMethod('ArrayObject', 'count'))->getDocComment()), ' ',
	$line((new ReflectionFunction('strlen'))->getDocComment()), ' ', $line((new ReflectionFunction(fn () => 1))->getDocComment()), "\n";
try {
	(new ReflectionClass('Memcached'))->getDocComment(1);
} catch (ArgumentCountError $e) {
	echo $e->getMessage(), "\n";
}
?>
--EXPECT--
memcached: all classes
memcached: all methods
memcached: all constants
gearman: all classes
gearman: all methods
gearman: all functions
mogile: all classes
mogile: all methods
mine
mine
A client of a pool of memcached servers.
get: my method
set: Stores a value.
meta: Sends a command of the meta protocol for one item: mg, ms, md, ma, me. For uses that have no method of their own.
silent: none
Stores a value if the key is not there.
none none none none
ReflectionClass::getDocComment() expects exactly 0 arguments, 1 given
