<?php
/* Prints the constants of the extensions that are loaded, as JSON: for the writers beside this file, which run without them. */
$values = ['constants' => [], 'classes' => []];
foreach (['memcached', 'gearman', 'mogile'] as $part) {
	$extension = new ReflectionExtension($part);
	$values['constants'] += get_defined_constants(true)[$part] ?? [];
	foreach ($extension->getClasses() as $class) {
		$own = array_filter($class->getReflectionConstants(), fn ($constant) => $constant->getDeclaringClass()->getName() === $class->getName());
		$values['classes'][$class->getName()] = array_column(array_map(fn ($constant) => [$constant->getName(), $constant->getValue()], $own), 1, 0);
	}
}
echo json_encode($values, JSON_PRESERVE_ZERO_FRACTION);
