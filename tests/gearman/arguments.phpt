--TEST--
every parameter takes what its declared type takes, and nothing else, in weak and in strict mode
--SKIPIF--
<?php
require __DIR__ . '/../support/skipif.inc';
need('gearman');
?>
--FILE--
<?php
require __DIR__ . '/gearman.inc';
error_reporting(E_ALL & ~E_DEPRECATED & ~E_WARNING);
final class Stringable_ { public function __toString() { return 'text'; } }
$values = ['null' => null, 'true' => true, 'int' => 5, 'float' => 2.5, 'whole float' => 3.0, 'string' => 'text', 'number' => '7', 'array' => [], 'object' => new stdClass, 'stringable' => new Stringable_,
	'date' => new DateTime('@2000000000'), 'closure' => fn () => 1, 'function' => 'strlen', 'client' => new GearmanClient, 'worker' => new GearmanWorker, 'task' => new GearmanTask, 'job' => new GearmanJob];
$call = ['weak' => eval('return fn ($f, $a) => $f(...$a);'), 'strict' => eval('declare(strict_types=1); return fn ($f, $a) => $f(...$a);')];

/** Does the call throw a TypeError about this argument (counted from 1)? */
function throws(callable $call, callable $function, array $arguments, int $at): bool
{
	try {
		$call($function, $arguments);
	} catch (TypeError $e) {
		return str_contains($e->getMessage(), "Argument #$at ");
	} catch (Throwable) {
	}
	return false;
}

/** Something of the parameter's type. */
function fitting(ReflectionParameter $parameter): mixed
{
	$type = (string) $parameter->getType();
	return match (true) {
		$parameter->isDefaultValueAvailable() => $parameter->getDefaultValue(),
		str_starts_with($type, 'Gearman') => new $type,
		str_contains($type, 'string') => 'text',
		str_contains($type, 'int') => 5,
		in_array($type, ['callable', '?callable'], true) => 'strlen',
		$type === 'array' => [],
	};
}

$extension = new ReflectionExtension('gearman');
$functions = array_map(fn ($function) => [$function, fn () => $function->getName()], array_values($extension->getFunctions()));
foreach ($extension->getClassNames() as $name) {
	foreach ((new ReflectionClass($name))->getMethods(ReflectionMethod::IS_PUBLIC) as $method) {
		if ($method->getDeclaringClass()->getName() === $name && !$method->isConstructor() && $method->isInternal()) {
			$functions[] = [$method, fn () => [new $name, $method->getName()]];
		}
	}
}
$compared = 0;
foreach ($functions as [$function, $callable]) {
	foreach ($function->getParameters() as $at => $parameter) {
		$type = (string) $parameter->getType();
		$declared = eval("return function ($type \$value) { };");
		foreach ($values as $what => $value) {
			foreach ($call as $mode => $caller) {
				$arguments = array_map(fn ($p) => fitting($p), $function->getParameters());
				$arguments[$at] = $value;
				if (str_starts_with($parameter->getName(), 'obj') && $value instanceof $type) {
					continue;
				}
				$refuses = throws($caller, $declared, [$value], 1);
				if ($value === null && $mode === 'weak' && preg_match('/string|int|float|bool/', $type)) {
					$refuses = false; // functions of PHP itself take null for a scalar there, with a deprecation
				}
				if ($type === 'callable' && $refuses && !PHP_DEBUG) {
					continue; // false and a warning, as pecl/gearman has it
				}
				$ours = throws($caller, $callable(), $arguments, $at + 1);
				$compared++;
				if ($ours !== $refuses) {
					echo "{$function->getName()}($type \${$parameter->getName()}): $what, $mode: ", $ours ? 'refused' : 'taken', "\n";
				}
			}
		}
	}
}
echo $compared > 4000 ? "all compared\n" : "$compared\n";
?>
--EXPECT--
all compared
