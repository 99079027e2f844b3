--TEST--
classes, functions, signatures and constants are those of pecl/gearman 2.1.5
--SKIPIF--
<?php
require __DIR__ . '/../support/skipif.inc';
need('gearman', 'program:gearmand');
?>
--FILE--
<?php
require __DIR__ . '/gearman.inc';
/** "public function work(): bool" and the like; types sorted within a union, as their order is nobody's business. */
function signature(ReflectionFunctionAbstract $function): string
{
	$parameters = [];
	foreach ($function->getParameters() as $parameter) {
		$text = $parameter->getType() . ' $' . $parameter->getName();
		if ($parameter->isDefaultValueAvailable()) {
			$default = $parameter->getDefaultValue();
			$text .= ' = ' . ($default === null ? 'NULL' : var_export($default, true));
		}
		$parameters[] = trim($text);
	}
	$type = $function->getReturnType();
	return ($function instanceof ReflectionMethod ? 'public ' : '') . "function {$function->getName()}("
		. implode(', ', $parameters) . ')' . ($type ? ": $type" : '');
}

function normal(string $line): string
{
	return preg_replace_callback('/[\w\\\\]+(\|[\w\\\\]+)+/', function (array $match): string {
		$types = explode('|', $match[0]);
		sort($types);
		return implode('|', $types);
	}, $line);
}

$compared = ['constants' => 0, 'functions' => 0, 'methods' => 0, 'classes' => 0];
$known = [];
$class = null;
foreach (file(__DIR__ . '/api.txt', FILE_IGNORE_NEW_LINES) as $line) {
	if (preg_match('/^(GEARMAN_\w+) = (.*)$/', $line, $m)) {
		$compared['constants']++;
		$known[$m[1]] = true;
		if (!defined($m[1]) || var_export(constant($m[1]), true) !== $m[2]) {
			echo "$m[1] is not $m[2]\n";
		}
	} elseif (preg_match('/^function (\w+)\(/', $line, $m)) {
		$compared['functions']++;
		$known[$m[1]] = true;
		$ours = function_exists($m[1]) ? signature(new ReflectionFunction($m[1])) : 'nothing';
		if (normal($ours) !== normal($line)) {
			echo "$ours\n  should be $line\n";
		}
	} elseif (preg_match('/^## class (\w+)(?: extends (\w+))?( final)?/', $line, $m)) {
		$compared['classes']++;
		$class = new ReflectionClass($m[1]);
		if (($class->getParentClass() ? $class->getParentClass()->getName() : '') !== ($m[2] ?? '') || $class->isFinal() !== isset($m[3])) {
			echo "$line is declared otherwise\n";
		}
	} elseif (preg_match('/^public function (\w+)\(/', $line, $m)) {
		$compared['methods']++;
		$ours = $class->hasMethod($m[1]) ? signature($class->getMethod($m[1])) : 'nothing';
		if (normal($ours) !== normal($line)) {
			echo "{$class->getName()}: $ours\n  should be $line\n";
		}
	}
}
echo json_encode($compared), "\n";
$more = [];
$extension = new ReflectionExtension('gearman');
foreach ([...array_keys($extension->getConstants()), ...array_keys($extension->getFunctions())] as $name) {
	if (!isset($known[$name])) {
		$more[] = $name;
	}
}
echo json_encode($more), "\n";
foreach (['GearmanClient', 'GearmanTask', 'GearmanWorker', 'GearmanJob', 'GearmanAdmin'] as $name) {
	$object = new $name;
	foreach (['serialize' => fn () => serialize($object), 'clone' => fn () => clone $object, 'property' => fn () => $object->foo = 1] as $what => $try) {
		try {
			$try();
			echo "$name: $what goes\n";
		} catch (Throwable $e) {
			echo $e->getMessage(), "\n";
		}
	}
}
?>
--EXPECT--
{"constants":157,"functions":94,"methods":95,"classes":5}
[]
Serialization of 'GearmanClient' is not allowed
Trying to clone an uncloneable object of class GearmanClient
Cannot create dynamic property GearmanClient::$foo
Serialization of 'GearmanTask' is not allowed
Trying to clone an uncloneable object of class GearmanTask
Cannot create dynamic property GearmanTask::$foo
Serialization of 'GearmanWorker' is not allowed
Trying to clone an uncloneable object of class GearmanWorker
Cannot create dynamic property GearmanWorker::$foo
Serialization of 'GearmanJob' is not allowed
Trying to clone an uncloneable object of class GearmanJob
Cannot create dynamic property GearmanJob::$foo
Serialization of 'GearmanAdmin' is not allowed
Trying to clone an uncloneable object of class GearmanAdmin
Cannot create dynamic property GearmanAdmin::$foo
