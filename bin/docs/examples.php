<?php
/*
 * The examples of the manual, examples/api/PART/NAME.php: each a comment that says what it shows, "For:" which classes and methods it
 * is an example of, perhaps "Needs:" what else; code that runs alone; and a comment with its output. A test runs them.
 */

final class ManualExample
{
	public readonly string $title;
	/** @var list<string> names of classes and methods */
	public readonly array $for;
	/** @var list<string> as for need() of the tests: "memcached:1.6.27"; "worker:NAME" is a script of examples/gearman/ */
	public readonly array $needs;
	/** The code, with its first line. */
	public readonly string $code;
	public readonly string $output;
	/** What does not hold of the file. */
	public readonly ?string $fault;

	public function __construct(public readonly string $file)
	{
		$text = file_get_contents($file);
		$this->fault = preg_match('~\A<\?php\n/\*\n \* ([^\n]+)\n \* For: ([^\n]+)\n(?: \* Needs: ([^\n]+)\n)? \*/\n(.*)\n/\*\nOutput:\n(.*)\*/\n\z~s', $text, $match) ? null : 'not a title, "For:", code and output';
		[, $this->title, $for, $needs, $code, $this->output] = $match + ['', '', '', '', '', ''];
		$this->for = $for === '' ? [] : explode(', ', $for);
		$this->needs = $needs === '' ? [] : explode(', ', $needs);
		$this->code = "<?php\n$code\n";
	}

	/** @return list<self> */
	public static function all(string $root, string $part = '*'): array
	{
		return array_map(fn (string $file) => new self($file), glob("$root/examples/api/$part/*.php"));
	}
}
