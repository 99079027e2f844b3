<?php
/*
 * Writes docs/api/: a folder for each class, with a page for the class and one for each method, in the manner of PHP's manual.
 */

require_once __DIR__ . '/model.php';
require_once __DIR__ . '/ide.php';
require_once __DIR__ . '/examples.php';

final class MarkdownPages
{
	private const CONSTANTS = '(?:RES|OPT|GET|HAVE|HASH|DISTRIBUTION|PROTOCOL|SERIALIZER|COMPRESSION)_[A-Z0-9_]*|(?:GEARMAN|LIBMEMCACHED)_[A-Z0-9_]*|(?:FIXED|SLIDING)_WINDOW';
	/** Those that nobody calls. */
	private const NO_EXAMPLE = ['GearmanClient::__destruct', 'GearmanWorker::__destruct', 'GearmanTask::__construct', 'MogileKeys::__construct'];

	/** Methods that set no result code. */
	private const NO_RESULT = '/^(__|getResult|getLast|is|set\w*Waiter|setServerCallback|returnCode|error|getErrno|options|timeout|context|getPrefetch|getServerStatus|getMigration|setMigration)/';

	/** @var array<string, list<ManualExample>> by name of class or method */
	private array $examples = [];
	/** The page that is being written, as a link from another class's page. */
	private ?string $page = null;
	/** @var list<string> examples that are of nothing, methods without one */
	public array $faults = [];

	public function __construct(private Model $model, string $root)
	{
		foreach (ManualExample::all($root) as $example) {
			if ($example->fault !== null) {
				$this->faults[] = "$example->file: $example->fault";
			}
			foreach ($example->for as $name) {
				$this->examples[$name][] = $example;
			}
		}
		$names = array_keys($model->functions);
		foreach ($model->classes as $class) {
			$names[] = $class->name();
			foreach ($class->methods as $method) {
				$names[] = $name = "{$class->name()}::{$method->name()}";
				if (!isset($this->examples[$name]) && !in_array($name, self::NO_EXAMPLE, true)) {
					$this->faults[] = "$name() has no example in examples/api";
				}
			}
		}
		foreach (array_diff(array_keys($this->examples), $names) as $name) {
			$this->faults[] = "{$this->examples[$name][0]->file} is an example of $name, which does not exist";
		}
	}

	/** @return array<string, string> path in the tree => text */
	public function files(): array
	{
		$files = ['docs/api/README.md' => $this->index()];
		foreach ($this->model->classes as $class) {
			$files["docs/api/{$class->slug()}/README.md"] = $this->classPage($class);
			foreach ($class->methods as $method) {
				$files["docs/api/{$class->slug()}/" . self::file($method)] = $this->methodPage($class, $method);
			}
		}
		$files['docs/api/gearman-functions.md'] = $this->functionsPage();
		$files['docs/api/gearman-constants.md'] = $this->constantsPage();
		return $files;
	}

	public static function file(Entry $method): string
	{
		return strtolower(ltrim($method->name(), '_')) . '.md';
	}

	private function index(): string
	{
		$text = "# Classes and methods\n\nThe reference: a page for each class and each method, made of the doc comments by `bin/api`. The pages"
			. " [memcached](../memcached.md), [gearman](../gearman.md) and [mogile](../mogile.md) describe what they have in common.\n";
		foreach (Model::PEERS as $part => $peer) {
			$text .= "\n## $part\n\n| class | |\n|---|---|\n";
			foreach ($this->model->classes as $class) {
				if ($class->part === $part) {
					$text .= "| [`{$class->name()}`]({$class->slug()}/README.md) | " . self::cell($this->text($class->doc->summary, null)) . " |\n";
				}
			}
			if ($part === 'gearman') {
				$text .= "\nAlso: [functions](gearman-functions.md), [constants](gearman-constants.md).\n";
			}
		}
		return $text;
	}

	private function classPage(ClassEntry $class): string
	{
		$reflection = $class->reflection;
		$text = "# The class {$class->name()}\n\n";
		$text .= $this->prose($class->doc, $class);
		$head = ($reflection->isFinal() ? 'final ' : '') . 'class ' . $reflection->getShortName();
		$parent = $reflection->getParentClass();
		$head .= $parent ? ' extends ' . ($reflection->inNamespace() ? '\\' : '') . $parent->getName() : '';
		$interfaces = $parent ? [] : array_filter($reflection->getInterfaceNames(), fn ($name) => $name !== 'Traversable');
		$head .= $interfaces ? ' implements ' . implode(', ', $interfaces) : '';
		$text .= $this->examplesOf($class->name(), 'Examples');
		if ($class->methods) {
			$text .= "\n## Methods\n\n| | |\n|---|---|\n";
			foreach ($class->methods as $method) {
				$text .= "| [`{$method->name()}()`](" . self::file($method) . ') | ' . self::cell($this->text($method->doc->summary, $class)) . " |\n";
			}
		}
		if ($parent && isset($this->model->classes[$parent->getName()])) {
			$text .= "\nInherited: the methods of [`{$parent->getName()}`](../{$this->model->classes[$parent->getName()]->slug()}/README.md).\n";
		} elseif ($parent) {
			$text .= "\nInherited: the methods of PHP's own `{$parent->getName()}`.\n";
		}
		if ($class->constants) {
			$text .= "\n## Constants\n\n| constant | value | |\n|---|---|---|\n";
			foreach ($class->constants as $constant) {
				$type = $constant->doc->option === null ? '' : '(' . str_replace('|', ' or ', $constant->doc->option) . ') ';
				$text .= "| `{$constant->name()}` | " . self::cell(IdeStub::value($constant->value)) . ' | ' . self::cell($type . $this->text($constant->doc->summary, $class))
					. ($constant->doc->since === null ? '' : " Since {$constant->doc->since}.") . " |\n";
			}
		}
		$text .= "\n## Synopsis\n\n```php\n" . ($reflection->inNamespace() ? "namespace {$reflection->getNamespaceName()};\n\n" : '') . "$head\n{\n";
		foreach ($class->methods as $method) {
			$text .= '    ' . self::signature($method) . ";\n";
		}
		$text .= "}\n```\n";
		return $text;
	}

	private function methodPage(ClassEntry $class, Entry $method): string
	{
		$doc = $method->doc;
		$this->page = "../{$class->slug()}/" . self::file($method);
		$text = "# {$class->name()}::{$method->name()}\n\n" . $this->text($doc->summary, $class) . "\n\n## Description\n\n```php\n"
			. self::signature($method, $class->name() . '::', 90) . "\n```\n";
		if ($method->function) {
			$text .= "\nAs a function:\n\n```php\n" . self::signature($method->function, '', 90) . "\n```\n";
		}
		$text .= $this->paragraphs($doc->text, $class);
		if ($doc->params) {
			$text .= "\n## Parameters\n\n";
			foreach ($doc->params as $name => [$type, $about]) {
				$text .= "- **`\$$name`** (`$type`): " . $this->text($about, $class) . "\n";
			}
		}
		if ($doc->return !== null) {
			$text .= "\n## Return values\n\n";
			[$type, $about] = $doc->return;
			$text .= $type === 'void' ? "None.\n" : "`$type`" . ($about === '' ? '' : ': ' . $this->text($about, $class)) . "\n";
		}
		$text .= $this->errors($class, $method);
		foreach ($doc->differences as $peer => $difference) {
			$text .= "\n## Differences\n\n$peer: " . $this->text($difference, $class) . "\n";
		}
		$text .= "\n## Changelog\n\n| version | |\n|---|---|\n" . ($doc->since === null ? '| ' . Model::PEERS[$class->part] . ' | as in that |' : "| $doc->since | added |") . "\n";
		$text .= $this->examplesOf("{$class->name()}::{$method->name()}", 'Examples');
		return $text . $this->seeAlso($class, $method);
	}

	private function errors(ClassEntry $class, Entry $method): string
	{
		$text = '';
		foreach ($method->doc->throws as [$name, $about]) {
			$text .= '- ' . $this->className($name) . ' ' . $this->text($about, $class) . "\n";
		}
		if ($text !== '') {
			return "\n## Errors\n\n" . $text;
		}
		if (preg_match(self::NO_RESULT, $method->name())) {
			return '';
		}
		return match (true) {
			is_a($class->name(), Memcached::class, true) => "\n## Errors\n\nThe result code is that of [`getResultCode()`](../memcached/getresultcode.md).\n",
			is_a($class->name(), GearmanClient::class, true), is_a($class->name(), GearmanWorker::class, true) => "\n## Errors\n\nThe result code is that of"
				. ' [`returnCode()`](../' . (is_a($class->name(), GearmanClient::class, true) ? 'gearmanclient' : 'gearmanworker') . "/returncode.md).\n",
			default => '',
		};
	}

	private function examplesOf(string $name, string $title): string
	{
		$text = '';
		foreach ($this->examples[$name] ?? [] as $example) {
			$text .= "\n### $example->title\n\n```php\n$example->code```\n";
			foreach ($example->needs as $need) {
				$text .= match (true) {
					str_starts_with($need, 'worker:') => "\nMeanwhile a worker runs: [" . substr($need, 7) . '.php](../../../examples/gearman/' . substr($need, 7) . ".php).\n",
					str_starts_with($need, 'memcached:') => "\nNeeds memcached " . substr($need, 10) . ".\n",
					default => '',
				};
			}
			$text .= "\nIt prints:\n\n```\n$example->output```\n";
		}
		return $text === '' ? '' : "\n## $title\n$text";
	}

	private function seeAlso(ClassEntry $class, Entry $method): string
	{
		$links = ['[' . "`{$class->name()}`" . '](README.md)'];
		$said = implode(' ', [$method->doc->summary, ...$method->doc->text, $method->doc->return[1] ?? '', ...array_column($method->doc->params, 1)]);
		preg_match_all('/(?:([A-Z][\w\\\\]+)::)?\b(\w+)\(\)/', $said, $matches, PREG_SET_ORDER);
		foreach ($matches as [, $of, $name]) {
			if ($name !== $method->name() && ($url = $this->methodUrl($of === '' ? $class->name() : $of, $name))) {
				$links[] = '[`' . ($of === '' ? '' : "$of::") . "$name()`]($url)";
			}
		}
		return "\n## See also\n\n" . implode(', ', array_unique($links)) . "\n";
	}

	private function functionsPage(): string
	{
		$text = "# Functions of gearman\n\nEach is a method in another form; the object comes first.\n\n| function | method |\n|---|---|\n";
		foreach ($this->model->functions as $function) {
			$see = $function->doc->see[0] ?? null;
			$text .= "| `{$function->name()}()` | " . ($see === null ? self::cell($this->text($function->doc->summary, null)) : $this->text($see, null)) . " |\n";
		}
		return $text . $this->examplesOf('gearman_client_create', 'Examples');
	}

	private function constantsPage(): string
	{
		$text = "# Constants of gearman\n\n| constant | value | |\n|---|---|---|\n";
		foreach ($this->model->constants as $constant) {
			$text .= "| `{$constant->name()}` | " . self::cell(IdeStub::value($constant->value)) . ' | ' . self::cell($this->text($constant->doc->summary, null)) . " |\n";
		}
		return $text;
	}

	private function prose(Doc $doc, ?ClassEntry $class): string
	{
		$text = $this->text($doc->summary, $class) . "\n" . $this->paragraphs($doc->text, $class);
		foreach ($doc->differences as $peer => $difference) {
			$text .= "\n$peer: " . $this->text($difference, $class) . "\n";
		}
		return $text . ($doc->since === null ? '' : "\nSince $doc->since.\n");
	}

	/** @param list<string> $paragraphs */
	private function paragraphs(array $paragraphs, ?ClassEntry $class): string
	{
		$text = '';
		$list = false;
		foreach ($paragraphs as $paragraph) {
			$item = str_starts_with($paragraph, '- ');
			$text .= ($item && $list ? '' : "\n") . ($item ? '- ' : '') . $this->text($item ? substr($paragraph, 2) : $paragraph, $class) . "\n";
			$list = $item;
		}
		return $text;
	}

	/** With $width, one that is longer has each parameter on a line of its own. */
	public static function signature(Entry $entry, string $class = '', int $width = 0): string
	{
		$function = $entry->reflection;
		$parameters = [];
		foreach ($function->getParameters() as $parameter) {
			$one = trim($parameter->getType() . ' ') . ' $' . $parameter->getName();
			$parameters[] = ltrim($one) . ($parameter->isDefaultValueAvailable() ? ' = ' . IdeStub::defaultValue($parameter) : '');
		}
		$modifiers = $function instanceof ReflectionMethod ? implode(' ', Reflection::getModifierNames($function->getModifiers())) . ' ' : '';
		$keyword = $class === '' ? 'function ' : '';
		$text = "$modifiers$keyword$class{$function->getShortName()}(" . implode(', ', $parameters) . ')' . ($function->getReturnType() ? ": {$function->getReturnType()}" : '');
		return $width === 0 || strlen($text) <= $width ? $text : preg_replace('/\(.*\)(?=:|$)/s', "(\n    " . addcslashes(implode(",\n    ", $parameters), '\\$') . "\n)", $text, 1);
	}

	private function methodUrl(string $class, string $method): ?string
	{
		$of = $this->model->classes[ltrim($class, '\\')] ?? null;
		while ($of && !isset($of->methods[$method])) {
			$parent = $of->reflection->getParentClass();
			$of = $parent ? $this->model->classes[$parent->getName()] ?? null : null;
		}
		return $of ? "../{$of->slug()}/" . self::file($of->methods[$method]) : null;
	}

	private function className(string $name): string
	{
		$class = $this->model->classes[$name] ?? null;
		return $class ? "[`$name`](../{$class->slug()}/README.md)" : "`$name`";
	}

	/** Names of classes as a pattern, the longest first. */
	private function classNames(): string
	{
		$names = [...array_keys($this->model->classes), 'TypeError', 'ValueError'];
		usort($names, fn ($a, $b) => strlen($b) <=> strlen($a));
		return implode('|', array_map(preg_quote(...), $names));
	}

	/** Prose of a doc comment as Markdown: names are code, and links where they have a page. $class null: of the index. */
	private function text(string $text, ?ClassEntry $class): string
	{
		$root = $class ? '../' : '';
		$pattern = '~"[^"]*"|(?<!\w)\'[^\']*\'(?: => \w+)?|function\([^)]*\)(?:: ?\??[\w|]+)?|(?<![\w$])\$\w+(?:\([^)]*\))?(?:: \w+)?|(?:[A-Z][\w\\\\]+::)?\b\w+\(\)|\bdocs/\w+\.md|(?<![\w\\\\])(?:' . $this->classNames() . ')(?!\w)|\b(?:' . self::CONSTANTS . ')|[\w.]+_[\w.]+\w|[*<>]~';
		return preg_replace_callback($pattern, function (array $match) use ($class, $root): string {
			$word = $match[0];
			if (preg_match('/^(?:([A-Z][\w\\\\]+)::)?(\w+)\(\)$/', $word, $m)) {
				$url = $m[1] !== '' || $class ? $this->methodUrl($m[1] !== '' ? $m[1] : $class->name(), $m[2]) : null;
				return $url && $url !== $this->page ? "[`$word`](" . ($class ? $url : substr($url, 3)) . ')' : "`$word`";
			}
			if (isset($this->model->classes[$word])) {
				return $word === $class?->name() ? "`$word`" : "[`$word`]($root{$this->model->classes[$word]->slug()}/README.md)";
			}
			if (str_starts_with($word, 'docs/')) {
				return '[' . substr($word, 5) . '](' . ($class ? '../../' : '../') . substr($word, 5) . ')';
			}
			if (preg_match('/^(?:' . self::CONSTANTS . ')$/', $word)) {
				$url = match (true) {
					isset($this->model->constants[$word]) => "{$root}gearman-constants.md",
					isset($this->model->classes['Memcached']->constants[$word]) => "{$root}memcached/README.md#constants",
					default => null,
				};
				return $url ? "[`$word`]($url)" : "`$word`";
			}
			if (strlen($word) === 1) {
				return "\\$word";
			}
			return "`$word`";
		}, $text);
	}

	/** In a table a bar would end the cell, in code as well. */
	private static function cell(string $text): string
	{
		return str_replace('|', '\\|', $text);
	}
}
