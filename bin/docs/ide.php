<?php
/*
 * Writes stubs/NAME.php: the declarations of an extension with their doc comments, as editors and static analysers read
 * them. It is PHP that can be loaded where the extension is not.
 */

require_once __DIR__ . '/model.php';

final class IdeStub
{
	/** Tags that only the generator of C code reads. */
	private const TAGS = '~^\h*\*\h*@(tentative-return-type|implementation-alias|cvalue|generate-\S+|not-serializable|strict-properties|sensitive-param|option)\b.*\R~m';

	public function __construct(private Model $model)
	{
	}

	public function text(string $part): string
	{
		$blocks = ['' => '', 'Pieces' => ''];
		foreach ($this->model->classes as $class) {
			if ($class->part === $part) {
				$blocks[$class->reflection->getNamespaceName()] .= $this->classText($class);
			}
		}
		if ($part === 'gearman') {
			$constants = '';
			foreach ($this->model->constants as $constant) {
				$constants .= $this->comment($this->constantComment($constant->name()), '') . "const {$constant->name()} = " . self::value($constant->value) . ";\n\n";
			}
			$functions = '';
			foreach ($this->model->functions as $function) {
				$functions .= $this->comment($function->reflection->getDocComment(), '') . $this->signature($function, '') . "\n\n";
			}
			$blocks[''] = $constants . $blocks[''] . $functions;
		}
		$text = "<?php\n/*\n * The declarations of the extension $part, for editors and static analysers. Made by bin/api of its stubs.\n */\n";
		foreach ($blocks as $namespace => $block) {
			if ($block !== '') {
				$text .= "\nnamespace " . ($namespace === '' ? '' : "$namespace ") . "{\n" . preg_replace('/^(?=.)/m', "\t", rtrim($block)) . "\n}\n";
			}
		}
		return $text;
	}

	private function constantComment(string $name): string
	{
		$doc = $this->model->constants[$name]->doc;
		return "/**\n * $doc->summary\n */";
	}

	private function classText(ClassEntry $class): string
	{
		$reflection = $class->reflection;
		$head = ($reflection->isFinal() ? 'final ' : '') . 'class ' . $reflection->getShortName();
		if ($reflection->getParentClass()) {
			$head .= ' extends \\' . $reflection->getParentClass()->getName();
		} elseif ($reflection->getInterfaceNames()) {
			$head .= ' implements \\' . implode(', \\', array_filter($reflection->getInterfaceNames(), fn ($name) => $name !== 'Traversable'));
		}
		$body = [];
		foreach ($class->constants as $constant) {
			$body[] = $this->comment($constant->reflection->getDocComment(), "\t") . "\tpublic const {$constant->name()} = " . self::value($constant->value) . ';';
		}
		foreach ($reflection->getProperties() as $property) {
			if ($property->getDeclaringClass()->getName() === $class->name()) {
				$type = $property->getType() ? self::type($property->getType()) . ' ' : '';
				$body[] = $this->comment($property->getDocComment(), "\t") . "\t" . implode(' ', Reflection::getModifierNames($property->getModifiers()))
					. " $type\${$property->getName()} = " . self::value($property->getDefaultValue()) . ';';
			}
		}
		foreach ($class->methods as $method) {
			$body[] = $this->comment($method->reflection->getDocComment(), "\t") . $this->signature($method, "\t");
		}
		return $this->comment($reflection->getDocComment(), '') . "$head\n{\n" . implode("\n\n", $body) . ($body ? "\n" : '') . "}\n\n";
	}

	private function signature(Entry $entry, string $indent): string
	{
		$function = $entry->reflection;
		$text = '';
		if ($entry->doc->tentative) {
			$text .= "$indent#[\\JetBrains\\PhpStorm\\Internal\\TentativeType]\n";
		}
		preg_match_all('/@sensitive-param \$(\w+)/', (string) $function->getDocComment(), $sensitive);
		$parameters = [];
		foreach ($function->getParameters() as $parameter) {
			$one = in_array($parameter->getName(), $sensitive[1], true) ? '#[\SensitiveParameter] ' : '';
			$one .= ($parameter->getType() ? self::type($parameter->getType()) . ' ' : '') . ($parameter->isPassedByReference() ? '&' : '') . ($parameter->isVariadic() ? '...' : '') . '$' . $parameter->getName();
			$parameters[] = $one . ($parameter->isDefaultValueAvailable() ? ' = ' . self::defaultValue($parameter, '\\') : '');
		}
		$modifiers = $function instanceof ReflectionMethod ? implode(' ', Reflection::getModifierNames($function->getModifiers())) . ' ' : '';
		$return = $function->getReturnType() ? ': ' . self::type($function->getReturnType()) : '';
		return "$text$indent{$modifiers}function {$function->getShortName()}(" . implode(', ', $parameters) . ")$return {}";
	}

	/** The default as it is written in PHP; a constant's class has $root before its name. */
	public static function defaultValue(ReflectionParameter $parameter, string $root = ''): string
	{
		return $parameter->isDefaultValueConstant() ? $root . $parameter->getDefaultValueConstantName() : self::value($parameter->getDefaultValue());
	}

	/** A type with "\" before names of classes. */
	public static function type(ReflectionType $type): string
	{
		if ($type instanceof ReflectionUnionType) {
			return implode('|', array_map(self::type(...), $type->getTypes()));
		}
		$name = ($type->isBuiltin() ? '' : '\\') . $type->getName();
		return $type->allowsNull() && !in_array($type->getName(), ['mixed', 'null'], true) ? "?$name" : $name;
	}

	public static function value(mixed $value): string
	{
		return match (true) {
			$value === null => 'null',
			$value === [] => '[]',
			is_string($value) && str_contains($value, '"') === false => "'" . addcslashes($value, "'\\") . "'",
			default => var_export($value, true),
		};
	}

	private function comment(string|false $comment, string $indent): string
	{
		return $comment === false ? '' : preg_replace('/^/m', $indent, self::plainComment($comment)) . "\n";
	}

	/** A doc comment that is not indented, without the tags that only the generator of C code reads. */
	public static function plainComment(string $comment): string
	{
		$comment = preg_replace(self::TAGS, '', $comment);
		$comment = preg_replace('~^\h*\*\h*\R(?=\h*\*/)~m', '', $comment);
		return preg_replace('/^\h*(?=\*)/m', ' ', ltrim($comment));
	}
}
