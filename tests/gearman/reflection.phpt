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
// Ours returns a job, and says so; the peer's declares GearmanWorker|false and returns a job as well.
const OTHERWISE = ['grabJob(): GearmanWorker' => 'grabJob(): GearmanJob', 'grab_job(GearmanWorker $obj): GearmanWorker' => 'grab_job(GearmanWorker $obj): GearmanJob'];

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
$known = $listed = [];
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
		if (normal($ours) !== normal(strtr($line, OTHERWISE))) {
			echo "$ours\n  should be $line\n";
		}
	} elseif (preg_match('/^## class (\w+)(?: extends (\w+))?( final)?/', $line, $m)) {
		$compared['classes']++;
		$class = new ReflectionClass($m[1]);
		$listed[$m[1]] = [];
		if (($class->getParentClass() ? $class->getParentClass()->getName() : '') !== ($m[2] ?? '') || $class->isFinal() !== isset($m[3])) {
			echo "$line is declared otherwise\n";
		}
	} elseif (preg_match('/^public function (\w+)\(/', $line, $m)) {
		$compared['methods']++;
		$listed[$class->getName()][] = $m[1];
		$ours = $class->hasMethod($m[1]) ? signature($class->getMethod($m[1])) : 'nothing';
		if (normal($ours) !== normal(strtr($line, OTHERWISE))) {
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
// And the other way: the peer's classes have nothing more, neither methods nor properties nor constants.
foreach ($listed as $name => $methods) {
	$class = new ReflectionClass($name);
	foreach ($class->getMethods() as $method) {
		$own = $method->getDeclaringClass()->getName() === $name;
		if ($own && !in_array($method->getName(), $methods, true)) {
			echo "$name::{$method->getName()}() is one too many\n";
		}
		if ($own && $method->hasTentativeReturnType()) {
			echo "$name::{$method->getName()}() does not bind subclasses to its return type\n";
		}
	}
	if ($class->getConstants() || array_filter($class->getProperties(), fn ($p) => $p->getDeclaringClass()->getName() === $name && $p->getName() !== 'code')) {
		echo "$name has constants or properties\n";
	}
}
// Ours are subclasses in a namespace of their own.
$ours = array_filter($extension->getClassNames(), fn ($name) => !isset($listed[$name]));
sort($ours);
echo json_encode($ours), "\n";
foreach ($ours as $name) {
	$class = new ReflectionClass($name);
	$methods = array_filter($class->getMethods(), fn ($method) => $method->getDeclaringClass()->getName() === $name && !$method->isConstructor());
	echo $name, $class->getParentClass() ? ' extends ' . $class->getParentClass()->getName() : '', ': ', implode(' ', array_map(fn ($method) => $method->getName(), $methods)), "\n";
	foreach ($methods as $method) {
		if ($method->hasReturnType()) {
			echo "$name::{$method->getName()}() binds subclasses to its return type\n";
		}
	}
}
// Objects take properties and are written down as any object is: what is read back knows no server and no task.
error_reporting(E_ALL & ~E_DEPRECATED); // of properties made on the fly
foreach ([...array_keys($listed), 'Pieces\GearmanClient'] as $name) {
	$object = new $name;
	$object->foo = 1;
	$again = unserialize(serialize($object));
	echo $name, ' ', get_class($again), ' ', $again->foo, ' ';
	try {
		clone $object;
	} catch (Error $e) {
		echo $e->getMessage();
	}
	echo "\n";
}
?>
--EXPECT--
{"constants":157,"functions":94,"methods":95,"classes":5}
[]
["Pieces\\GearmanAdmin","Pieces\\GearmanClient","Pieces\\GearmanWorker"]
Pieces\GearmanAdmin: addServer addServers setTimeout setTls status workers version getPid maxQueue createFunction dropFunction showJobs showUniqueJobs cancelJob shutdown
Pieces\GearmanClient extends GearmanClient: doBackgroundAt setTls setBusyPoll getBusyPoll setWaiter setDefaultWaiter
Pieces\GearmanWorker extends GearmanWorker: run setPrefetch getPrefetch setTls setBusyPoll getBusyPoll setWaiter setDefaultWaiter
GearmanClient GearmanClient 1 Trying to clone an uncloneable object of class GearmanClient
GearmanTask GearmanTask 1 Trying to clone an uncloneable object of class GearmanTask
GearmanWorker GearmanWorker 1 Trying to clone an uncloneable object of class GearmanWorker
GearmanJob GearmanJob 1 Trying to clone an uncloneable object of class GearmanJob
GearmanException GearmanException 1 Trying to clone an uncloneable object of class GearmanException
Pieces\GearmanClient Pieces\GearmanClient 1 Trying to clone an uncloneable object of class Pieces\GearmanClient
