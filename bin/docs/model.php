<?php
/*
 * What the stubs say, for the writers beside this file: classes, methods, functions and constants with their doc comments.
 *
 * The stubs are loaded as the PHP that they are, and Reflection tells of them. So this runs in a PHP without the extensions;
 * only the values of constants, which C knows, are asked of another PHP that has them (constants.php).
 */

/** A doc comment taken apart. Texts are one line each. */
final class Doc
{
	public string $summary = '';
	/** @var list<string> paragraphs; those that begin with "- " are items of a list */
	public array $text = [];
	/** @var array<string, string> the peer => what it does otherwise */
	public array $differences = [];
	/** @var array<string, array{string, string}> name => type, text */
	public array $params = [];
	/** @var array{string, string}|null type, text */
	public ?array $return = null;
	/** @var list<array{string, string}> class, text */
	public array $throws = [];
	/** @var list<string> */
	public array $see = [];
	public ?string $since = null;
	/** The type of an option's value, for a constant that names one. */
	public ?string $option = null;
	public bool $tentative = false;

	public function __construct(string $comment)
	{
		$lines = preg_split('/\R/', preg_replace('~^\s*/\*\*|\s*\*/$~', '', $comment));
		$blocks = [];
		$block = '';
		foreach ($lines as $line) {
			$line = trim(preg_replace('/^\s*\*\s?/', '', $line));
			if ($line === '' || $line[0] === '@' || str_starts_with($line, '- ')) {
				$blocks[] = $block;
				$block = '';
			}
			$block = trim("$block $line");
		}
		$blocks[] = $block;
		foreach (array_filter($blocks, strlen(...)) as $block) {
			$block[0] === '@' ? $this->tag($block) : $this->paragraph($block);
		}
	}

	private function paragraph(string $text): void
	{
		if ($this->summary === '') {
			$this->summary = $text;
		} elseif (preg_match('~^(pecl/\w+): (.*)$~', $text, $match)) {
			$this->differences[$match[1]] = $match[2];
		} else {
			$this->text[] = $text;
		}
	}

	private function tag(string $text): void
	{
		[$name, $rest] = explode(' ', "$text ", 2);
		$rest = trim($rest);
		switch ($name) {
			case '@param':
				[$type, $rest] = self::type($rest);
				[$variable, $rest] = explode(' ', "$rest ", 2);
				$this->params[ltrim($variable, '$')] = [$type, trim($rest)];
				break;
			case '@return':
				$this->return = self::type($rest);
				break;
			case '@throws':
				$this->throws[] = [ltrim(self::type($rest)[0], '\\'), self::type($rest)[1]];
				break;
			case '@see':
				$this->see[] = $rest;
				break;
			case '@since':
				$this->since = $rest;
				break;
			case '@option':
				$this->option = $rest;
				break;
			case '@tentative-return-type':
				$this->tentative = true;
				break;
		}
	}

	/** "array<int, string> of names" as type and text. @return array{string, string} */
	private static function type(string $text): array
	{
		$depth = 0;
		for ($i = 0; $i < strlen($text) && ($depth > 0 || $text[$i] !== ' '); $i++) {
			$depth += (int) (strpbrk($text[$i], '<{(') !== false) - (int) (strpbrk($text[$i], '>})') !== false);
		}
		return [substr($text, 0, $i), trim(substr($text, $i))];
	}
}

/** A method, function or constant: what Reflection and its doc comment say. */
final class Entry
{
	public function __construct(
		public readonly ReflectionFunctionAbstract|ReflectionClassConstant|string $reflection,
		public readonly Doc $doc,
		public readonly mixed $value = null
	) {
	}

	public function name(): string
	{
		return is_string($this->reflection) ? $this->reflection : $this->reflection->getName();
	}

	/** For a method: the function that is its other form, or null. */
	public ?Entry $function = null;
}

final class ClassEntry
{
	/** @var array<string, Entry> */
	public array $methods = [];
	/** @var array<string, Entry> */
	public array $constants = [];

	public function __construct(public readonly string $part, public readonly ReflectionClass $reflection, public readonly Doc $doc)
	{
	}

	public function name(): string
	{
		return $this->reflection->getName();
	}

	/** The name in paths: "pieces-memcached". */
	public function slug(): string
	{
		return strtolower(str_replace('\\', '-', $this->name()));
	}
}

final class Model
{
	/** The pecl extension that each part replaces. */
	public const PEERS = ['memcached' => 'pecl/memcached 3.4', 'gearman' => 'pecl/gearman 2.1', 'mogile' => 'pecl/mogilefs 0.9'];

	/** @var array<string, ClassEntry> */
	public array $classes = [];
	/** @var array<string, Entry> functions of gearman */
	public array $functions = [];
	/** @var array<string, Entry> constants of gearman */
	public array $constants = [];
	/** @var list<string> what has no doc comment, or one that does not fit */
	public array $faults = [];

	/** @param array{constants: array<string, mixed>, classes: array<string, array<string, mixed>>} $values as constants.php prints them */
	public function __construct(private string $root, private array $values)
	{
		define('UNKNOWN', '~');
		$functions = get_defined_functions()['user'];
		foreach (array_keys(self::PEERS) as $part) {
			$this->load($part);
		}
		// A part's own classes first, then what is thrown.
		$order = fn (ClassEntry $class) => [array_search($class->part, array_keys(self::PEERS), true), is_a($class->name(), Throwable::class, true), $class->reflection->inNamespace(), $class->name()];
		uasort($this->classes, fn (ClassEntry $a, ClassEntry $b) => $order($a) <=> $order($b));
		foreach (array_diff(get_defined_functions()['user'], $functions) as $name) {
			$function = new ReflectionFunction($name);
			if (str_ends_with($function->getFileName(), '.stub.php')) {
				$this->functions[$name] = new Entry($function, $this->doc($function->getDocComment(), $name));
			}
		}
		foreach ($this->classes as $class) {
			$this->methods($class);
			$this->classConstants($class);
		}
		$this->globalConstants();
		$this->checkDocs();
	}

	/** All stubs of a part, parents before their children. */
	private function load(string $part): void
	{
		$files = glob("$this->root/$part/glue/*.stub.php");
		usort($files, fn ($a, $b) => [str_contains(file_get_contents($a), 'namespace Pieces'), $a] <=> [str_contains(file_get_contents($b), 'namespace Pieces'), $b]);
		foreach ($files as $file) {
			$before = get_declared_classes();
			require $file;
			foreach (array_diff(get_declared_classes(), $before) as $name) {
				$class = new ReflectionClass($name);
				$this->classes[$name] = new ClassEntry($part, $class, $this->doc($class->getDocComment(), $name));
			}
		}
	}

	private function methods(ClassEntry $class): void
	{
		foreach ($class->reflection->getMethods() as $method) {
			if ($method->getDeclaringClass()->getName() !== $class->name()) {
				continue;
			}
			$comment = $method->getDocComment();
			$entry = new Entry($method, $this->doc($comment, "{$class->name()}::{$method->getName()}()"));
			if (preg_match('/@implementation-alias (gearman_\w+)/', (string) $comment, $match)) {
				$entry->function = $this->functions[$match[1]];
			}
			$class->methods[$method->getName()] = $entry;
		}
	}

	private function classConstants(ClassEntry $class): void
	{
		$documented = $class->reflection;
		if ($class->name() === 'Memcached') {
			// The stub cannot declare them: they are rows of tables in C.
			require "$this->root/memcached/glue/constants_doc.php";
			$documented = new ReflectionClass('MemcachedConstants');
		}
		foreach ($this->values['classes'][$class->name()] ?? [] as $name => $value) {
			$constant = $documented->getReflectionConstant($name);
			if (!$constant) {
				$this->faults[] = "{$class->name()}::$name has no doc comment";
				continue;
			}
			if ($constant->getDeclaringClass()->getName() === $documented->getName()) {
				$own = $constant->getValue();
				$class->constants[$name] = new Entry($constant, $this->doc($constant->getDocComment(), $name), $own === UNKNOWN ? $value : $own);
			}
		}
		foreach (array_diff_key($documented->getConstants(), $this->values['classes'][$class->name()] ?? []) as $name => $value) {
			$this->faults[] = "{$class->name()}::$name is documented, and there is none";
		}
	}

	/** Reflection tells nothing of the comments of global constants before PHP 8.4. */
	private function globalConstants(): void
	{
		preg_match_all('~(/\*\*(?:(?!\*/).)*\*/)?\s*^const (\w+) =~ms', file_get_contents("$this->root/gearman/glue/gearman.stub.php"), $matches, PREG_SET_ORDER);
		foreach ($matches as [, $comment, $name]) {
			$this->constants[$name] = new Entry($name, $this->doc($comment, $name), $this->values['constants'][$name]);
		}
	}

	private function doc(string|false $comment, string $name): Doc
	{
		$doc = new Doc((string) $comment);
		if ($doc->summary === '') {
			$this->faults[] = "$name has no doc comment";
		}
		return $doc;
	}

	private function checkDocs(): void
	{
		foreach ($this->classes as $class) {
			foreach ($class->methods as $method) {
				$this->checkFunction("{$class->name()}::{$method->name()}()", $method);
			}
		}
		foreach ($this->functions as $function) {
			$this->checkFunction("{$function->name()}()", $function);
		}
	}

	private function checkFunction(string $name, Entry $entry): void
	{
		$parameters = array_map(fn ($parameter) => $parameter->getName(), $entry->reflection->getParameters());
		if ($parameters !== array_keys($entry->doc->params)) {
			$this->faults[] = "$name: @param of " . implode(', ', array_keys($entry->doc->params)) . ' instead of ' . implode(', ', $parameters);
		}
		foreach ($entry->doc->params as $parameter => [$type, $text]) {
			if ($text === '') {
				$this->faults[] = "$name: nothing is said of \$$parameter";
			}
		}
		if ($entry->doc->return === null && !in_array($entry->reflection->getName(), ['__construct', '__destruct'], true)) {
			$this->faults[] = "$name: no @return";
		}
	}
}
