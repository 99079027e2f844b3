<?php
/*
 * Writes the manuals as one folder of HTML that can be read without a network: docs/, the reference of docs/api/, what they link to, and
 * a search. Markdown is read by league/commonmark.
 */

require_once __DIR__ . '/markdown.php';
require_once '/usr/share/php/League/CommonMark/autoload.php';

use League\CommonMark\Environment\Environment;
use League\CommonMark\Extension\CommonMark\CommonMarkCoreExtension;
use League\CommonMark\Extension\CommonMark\Node\Block\{FencedCode, Heading};
use League\CommonMark\Extension\CommonMark\Node\Inline\{Image, Link};
use League\CommonMark\Extension\Table\TableExtension;
use League\CommonMark\Node\Block\Document;
use League\CommonMark\Node\{Node, StringContainerHelper};
use League\CommonMark\Parser\MarkdownParser;
use League\CommonMark\Renderer\{ChildNodeRendererInterface, HtmlRenderer, NodeRendererInterface};

/** The anchor of a heading, as GitHub makes it. */
function slug(string $heading): string
{
	return str_replace(' ', '-', preg_replace('/[^\p{L}\p{N}\p{M}_ -]+/u', '', mb_strtolower(trim($heading))));
}

/** Code in colours; PHP knows its own. */
final class CodeRenderer implements NodeRendererInterface
{
	public function render(Node $node, ChildNodeRendererInterface $childRenderer): string
	{
		assert($node instanceof FencedCode);
		$code = rtrim($node->getLiteral(), "\n");
		return '<pre><code>' . (($node->getInfoWords()[0] ?? '') === 'php' ? self::php($code) : htmlspecialchars($code)) . "</code></pre>\n";
	}

	public static function php(string $code): string
	{
		foreach (['comment', 'default', 'html', 'keyword', 'string'] as $kind) {
			ini_set("highlight.$kind", "var(--$kind)");
		}
		$begins = str_starts_with($code, '<?php');
		$html = highlight_string($begins ? $code : "<?php\n$code", true);
		// Before PHP 8.3 line ends and blanks are HTML of their own.
		$html = strtr($html, PHP_VERSION_ID < 80300 ? ["\n" => '', '<br />' => "\n", '&nbsp;' => ' '] : []);
		$html = preg_replace('~^(<pre>)?<code[^>]*>(<span style="color: var\(--html\)">)?|(</span>)?</code>(</pre>)?$~', '', trim($html));
		return $begins ? $html : preg_replace('~&lt;\?php\n~', '', $html, 1);
	}
}

final class HtmlSite
{
	/** Pages that the others are found from. */
	private const MANUALS = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/*.md', 'docs/api/*.md', 'docs/api/*/*.md'];

	/** @var array<string, string> path in the tree => path in the folder */
	private array $pages = [];
	/** @var list<string> paths in the tree that have no page yet */
	private array $queue = [];
	/** @var array<string, string> path in the folder => text */
	private array $files = [];
	/** @var array<string, list<string>> path in the tree => anchors */
	private array $anchors = [];
	/** @var list<array{string, string, string}> page, link, target with anchor */
	private array $links = [];
	/** @var list<array{string, string, string}> title, URL, what it is about */
	private array $index = [];
	/** @var list<string> */
	public array $faults = [];

	/** @param array<string, string> $generated files of the tree as they are made now */
	public function __construct(private string $root, private Model $model, private array $generated)
	{
	}

	/** @return array<string, string> path in the folder => text */
	public function files(): array
	{
		foreach (self::MANUALS as $pattern) {
			foreach (glob("$this->root/$pattern") as $file) {
				$this->page(substr($file, strlen($this->root) + 1));
			}
		}
		foreach (array_keys($this->generated) as $file) {
			str_ends_with($file, '.md') && $this->page($file);
		}
		while (($path = array_shift($this->queue)) !== null) {
			$this->write($path);
		}
		foreach ($this->links as [$from, $link, $target]) {
			[$path, $anchor] = explode('#', "$target#");
			if ($anchor !== '' && isset($this->anchors[$path]) && !in_array($anchor, $this->anchors[$path], true)) {
				$this->faults[] = "$from: $link: no such heading";
			}
		}
		foreach ($this->model->classes as $class) {
			foreach ($class->constants as $constant) {
				$this->index[] = ["{$class->name()}::{$constant->name()}", "docs/api/{$class->slug()}/index.html#constants", $constant->doc->summary];
			}
		}
		foreach ($this->model->constants as $constant) {
			$this->index[] = [$constant->name(), 'docs/api/gearman-constants.html', $constant->doc->summary];
		}
		foreach ($this->model->functions as $function) {
			$this->index[] = ["{$function->name()}()", 'docs/api/gearman-functions.html', $function->doc->summary];
		}
		$this->files['search-index.js'] = 'const searchIndex = ' . json_encode($this->index, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE) . ";\n";
		foreach (['manual.css', 'search.js'] as $name) {
			$this->files[$name] = file_get_contents(__DIR__ . "/$name");
		}
		return $this->files;
	}

	private function text(string $path): string
	{
		return $this->generated[$path] ?? file_get_contents("$this->root/$path");
	}

	/** The page of a file or folder of the tree, which is made if it is new; null: there is no such thing. */
	private function page(string $path): ?string
	{
		if (!isset($this->pages[$path])) {
			if (is_dir("$this->root/$path")) {
				$page = trim("$path/index.html", '/');
			} elseif (isset($this->generated[$path]) || is_file("$this->root/$path")) {
				$page = match (pathinfo($path, PATHINFO_EXTENSION)) {
					'md' => preg_replace('/\.md$/', '.html', preg_replace('/README\.md$/', 'index.md', $path)),
					'svg', 'png' => $path,
					default => "$path.html",
				};
			} else {
				return null;
			}
			$this->pages[$path] = $page;
			$this->queue[] = $path;
		}
		return $this->pages[$path];
	}

	private function write(string $path): void
	{
		$page = $this->pages[$path];
		$extension = pathinfo($path, PATHINFO_EXTENSION);
		if (is_dir("$this->root/$path")) {
			$this->files[$page] = $this->layout($path, $page, "$path/", $this->folder($path, $page));
		} elseif ($extension === 'md') {
			[$title, $body] = $this->markdown($path, $page);
			$this->files[$page] = $this->layout($path, $page, $title, $body);
		} elseif ($page === $path) {
			$this->files[$page] = $this->text($path);
		} else {
			$code = rtrim($this->text($path));
			$html = in_array($extension, ['php', 'inc'], true) && str_starts_with($code, '<?php') ? CodeRenderer::php($code) : htmlspecialchars($code);
			$this->files[$page] = $this->layout($path, $page, $path, "<h1>$path</h1>\n<pre><code>$html</code></pre>\n");
		}
	}

	private function folder(string $path, string $page): string
	{
		$items = '';
		foreach (scandir("$this->root/$path") as $name) {
			if ($name[0] !== '.') {
				$items .= '<li><a href="' . self::relative($page, $this->page("$path/$name")) . '">' . htmlspecialchars($name) . "</a></li>\n";
			}
		}
		return "<h1>$path/</h1>\n<ul>\n$items</ul>\n";
	}

	/** @return array{string, string} title and HTML */
	private function markdown(string $path, string $page): array
	{
		$environment = new Environment(['html_input' => 'escape']);
		$environment->addExtension(new CommonMarkCoreExtension());
		$environment->addExtension(new TableExtension());
		$environment->addRenderer(FencedCode::class, new CodeRenderer(), 10);
		$document = (new MarkdownParser($environment))->parse($this->text($path));
		$title = $this->headings($document, $path, $page);
		foreach ($document->iterator() as $node) {
			if ($node instanceof Link || $node instanceof Image) {
				$node->setUrl($this->target($path, $page, $node->getUrl()));
			}
		}
		$html = (string) (new HtmlRenderer($environment))->renderDocument($document);
		return [$title, preg_replace('~<table>.*?</table>~s', '<div class="table">$0</div>', $html)];
	}

	private function headings(Document $document, string $path, string $page): string
	{
		$title = $path;
		$this->anchors[$path] = [];
		$reference = str_starts_with($path, 'docs/api/');
		foreach ($document->iterator() as $node) {
			if (!$node instanceof Heading) {
				continue;
			}
			$text = StringContainerHelper::getChildText($node);
			$slug = $base = slug($text);
			for ($i = 1; in_array($slug, $this->anchors[$path], true); $i++) {
				$slug = "$base-$i";
			}
			$this->anchors[$path][] = $slug;
			$node->data->set('attributes/id', $slug);
			if ($node->getLevel() === 1) {
				$title = $text;
				$next = $node->next();
				$this->index[] = [$text, $page, $next ? mb_strimwidth(StringContainerHelper::getChildText($next), 0, 160, '...') : ''];
			} elseif (!$reference) {
				$this->index[] = [$text, "$page#$slug", $title];
			}
		}
		return $title;
	}

	/** Where a link of the Markdown leads in the folder. */
	private function target(string $path, string $page, string $url): string
	{
		if (preg_match('~^[a-z]+:~', $url)) {
			return $url;
		}
		[$file, $anchor] = explode('#', "$url#");
		$anchor = $anchor === '' ? '' : "#$anchor";
		$target = $file === '' ? $path : self::normal(dirname($path) . '/' . $file);
		$to = $this->page($target);
		if ($to === null) {
			$this->faults[] = "$path: $url: no such file";
			return $url;
		}
		$this->links[] = [$path, $url, "$target$anchor"];
		return ($file === '' ? '' : self::relative($page, $to)) . $anchor;
	}

	/** Without "." and "..". */
	private static function normal(string $path): string
	{
		$parts = [];
		foreach (explode('/', $path) as $part) {
			if ($part === '..') {
				array_pop($parts);
			} elseif ($part !== '.' && $part !== '') {
				$parts[] = $part;
			}
		}
		return implode('/', $parts);
	}

	private static function relative(string $from, string $to): string
	{
		$from = explode('/', $from);
		$to = explode('/', $to);
		while (count($from) > 1 && count($to) > 1 && $from[0] === $to[0]) {
			array_shift($from);
			array_shift($to);
		}
		return str_repeat('../', count($from) - 1) . implode('/', $to);
	}

	private function layout(string $path, string $page, string $title, string $body): string
	{
		$root = str_repeat('../', substr_count($page, '/'));
		$navigation = $this->navigation($path, $page);
		$title = htmlspecialchars($title);
		return <<<HTML
			<!DOCTYPE html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<title>$title - Pieces</title>
			<link rel="stylesheet" href="{$root}manual.css">
			</head>
			<body>
			<header>
			<a class="home" href="{$root}index.html">Pieces</a>
			<div class="search"><input id="search" type="search" placeholder="Search" aria-label="Search" autocomplete="off"><ol id="found"></ol></div>
			</header>
			<div class="page">
			<nav>
			$navigation</nav>
			<main>
			$body</main>
			</div>
			<script src="{$root}search-index.js"></script>
			<script src="{$root}search.js" data-root="$root"></script>
			</body>
			</html>

			HTML;
	}

	private function navigation(string $path, string $page): string
	{
		$manuals = ['README.md' => 'Pieces'];
		foreach (glob("$this->root/docs/*.md") as $file) {
			$manuals['docs/' . basename($file)] = basename($file, '.md');
		}
		// In the order in which the README names them.
		$readme = $this->text('README.md');
		uksort($manuals, fn (string $a, string $b) => self::position($readme, $a) <=> self::position($readme, $b));
		$html = $this->links('Manuals', $manuals, $path, $page);
		$classes = ['docs/api/README.md' => 'All'];
		$own = null;
		foreach ($this->model->classes as $class) {
			$classes["docs/api/{$class->slug()}/README.md"] = $class->name();
			$own = dirname($path) === "docs/api/{$class->slug()}" ? $class : $own;
		}
		if ($own) {
			$methods = ["docs/api/{$own->slug()}/README.md" => 'The class'];
			foreach ($own->methods as $method) {
				$methods["docs/api/{$own->slug()}/" . MarkdownPages::file($method)] = $method->name();
			}
			$html = $this->links($own->name(), $methods, $path, $page) . $html;
		}
		return $html . $this->links('Classes', $classes, $path, $page);
	}

	private static function position(string $text, string $path): int
	{
		return $path === 'README.md' ? -1 : (strpos($text, "]($path") ?: PHP_INT_MAX);
	}

	/** @param array<string, string> $links path in the tree => text */
	private function links(string $title, array $links, string $path, string $page): string
	{
		$html = '<h2>' . htmlspecialchars($title) . "</h2>\n<ul>\n";
		foreach ($links as $target => $text) {
			$here = $target === $path ? ' aria-current="page"' : '';
			$html .= '<li><a href="' . self::relative($page, (string) $this->page($target)) . "\"$here>" . htmlspecialchars($text) . "</a></li>\n";
		}
		return "$html</ul>\n";
	}
}
