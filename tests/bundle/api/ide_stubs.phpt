--TEST--
stubs/NAME.php declares what the extension declares: classes, methods, parameters, types, defaults, constants
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'gearman', 'mogile', 'file:' . dirname(__DIR__, 3) . '/stubs/memcached.php');
?>
--FILE--
<?php
require __DIR__ . '/api.inc';

// Both sides are described by the same code, in a process that has the extensions and in one that has the stubs.
file_put_contents($script = temp_dir() . '/describe.php', <<<'SCRIPT'
<?php
[, $part, $stub] = $argv + [2 => null];
if ($stub === null) {
	$extension = new ReflectionExtension($part);
	$classes = $extension->getClassNames();
	$functions = array_keys($extension->getFunctions());
	$constants = get_defined_constants(true)[$part] ?? [];
} else {
	$before = [get_declared_classes(), get_defined_functions()['user']];
	require $stub;
	$classes = array_diff(get_declared_classes(), $before[0]);
	$functions = array_diff(get_defined_functions()['user'], $before[1]);
	$constants = get_defined_constants(true)['user'] ?? [];
}

function type(?ReflectionType $type): string
{
	$types = explode('|', (string) $type);
	sort($types);
	return implode('|', $types);
}

function describe_function(ReflectionFunctionAbstract $function): array
{
	$parameters = array_map(fn (ReflectionParameter $one) => [
		$one->getName(), type($one->getType()), $one->isOptional(), $one->isPassedByReference(), $one->isVariadic(),
		$one->isDefaultValueAvailable() ? $one->getDefaultValue() : 'none',
		array_map(fn ($attribute) => $attribute->getName(), $one->getAttributes()),
	], $function->getParameters());
	$tentative = $function->hasTentativeReturnType();
	foreach ($function->getAttributes() as $attribute) {
		$tentative = $tentative || $attribute->getName() === 'JetBrains\PhpStorm\Internal\TentativeType';
	}
	return ['parameters' => $parameters, 'returns' => type($function->getReturnType() ?? $function->getTentativeReturnType()), 'tentative' => $tentative];
}

$described = ['constants' => $constants, 'functions' => [], 'classes' => []];
foreach ($functions as $name) {
	$described['functions'][$name] = describe_function(new ReflectionFunction($name));
}
foreach ($classes as $name) {
	$class = new ReflectionClass($name);
	$own = fn ($list) => array_filter($list, fn ($one) => $one->getDeclaringClass()->getName() === $name);
	$one = [
		'parent' => $class->getParentClass() ? $class->getParentClass()->getName() : null, 'final' => $class->isFinal(), 'abstract' => $class->isAbstract(),
		'interfaces' => $class->getInterfaceNames(), 'constants' => [], 'properties' => [], 'methods' => [],
	];
	foreach ($own($class->getReflectionConstants()) as $constant) {
		// What the build decides is compared by its type.
		$built = preg_match('/^HAVE_|^LIBMEMCACHED_VERSION/', $constant->getName());
		$one['constants'][$constant->getName()] = [Reflection::getModifierNames($constant->getModifiers()), $built ? get_debug_type($constant->getValue()) : $constant->getValue()];
	}
	foreach ($own($class->getProperties()) as $property) {
		$one['properties'][$property->getName()] = [Reflection::getModifierNames($property->getModifiers()), (string) $property->getType(), $property->getDefaultValue()];
	}
	foreach ($own($class->getMethods()) as $method) {
		$one['methods'][$method->getName()] = [Reflection::getModifierNames($method->getModifiers()), describe_function($method)];
	}
	$described['classes'][$name] = $one;
}
array_walk_recursive($described, function (&$value) { $value = is_float($value) ? "float $value" : $value; });
echo json_encode($described, JSON_THROW_ON_ERROR);
SCRIPT);

function differences(array $ours, array $stub, string $where): array
{
	$found = [];
	foreach ($ours + $stub as $key => $value) {
		if (!array_key_exists($key, $stub)) {
			$found[] = "$where $key: not in the stub";
		} elseif (!array_key_exists($key, $ours)) {
			$found[] = "$where $key: only in the stub";
		} elseif (is_array($ours[$key]) && is_array($stub[$key])) {
			array_push($found, ...differences($ours[$key], $stub[$key], "$where $key"));
		} elseif ($ours[$key] !== $stub[$key]) {
			$found[] = "$where $key: " . json_encode($ours[$key]) . ', in the stub ' . json_encode($stub[$key]);
		}
	}
	return $found;
}

foreach (['memcached' => 'Memcached', 'gearman' => 'GearmanWorker', 'mogile' => 'MogileFs'] as $part => $class) {
	[, $ours] = run_command(PHP_BINARY, '-n', ...all_extensions(), ...[$script, $part]);
	$stub = dirname(__DIR__, 3) . "/stubs/$part.php";
	[$code, $theirs] = run_command(PHP_BINARY, '-n', '-d', 'error_reporting=-1', '-d', 'display_errors=1', $script, $part, $stub);
	$ours = json_decode($ours, true, 32, JSON_THROW_ON_ERROR);
	$stub = json_decode($theirs, true);
	if ($code !== 0 || $stub === null) {
		echo "$part: $theirs";
		continue;
	}
	echo implode("\n", differences($ours, $stub, $part)), isset($ours['classes'][$class]['methods']) ? "$part: compared\n" : "$part: nothing to compare\n";
}
?>
--EXPECT--
memcached: compared
gearman: compared
mogile: compared
