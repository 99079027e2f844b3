--TEST--
PHPStan's own parser reads every doc comment of stubs/NAME.php
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('file:/usr/share/php/PHPStan/PhpDocParser/autoload.php', 'file:' . dirname(__DIR__, 3) . '/stubs/memcached.php');
?>
--FILE--
<?php
require '/usr/share/php/PHPStan/PhpDocParser/autoload.php';

use PHPStan\PhpDocParser\Ast\PhpDoc\InvalidTagValueNode;
use PHPStan\PhpDocParser\Lexer\Lexer;
use PHPStan\PhpDocParser\Parser\{ConstExprParser, PhpDocParser, TokenIterator, TypeParser};

// From version 2 on, each has a configuration.
$config = class_exists(PHPStan\PhpDocParser\ParserConfig::class) ? [new PHPStan\PhpDocParser\ParserConfig([])] : [];
$lexer = new Lexer(...$config);
$expressions = new ConstExprParser(...$config);
$parser = new PhpDocParser(...[...$config, new TypeParser(...[...$config, $expressions]), $expressions]);

foreach (['memcached', 'gearman', 'mogile'] as $part) {
	preg_match_all('~/\*\*.*?\*/~s', file_get_contents(__DIR__ . "/../../../stubs/$part.php"), $comments);
	$bad = $tags = 0;
	foreach ($comments[0] as $comment) {
		$doc = $parser->parse(new TokenIterator($lexer->tokenize($comment)));
		foreach ($doc->getTags() as $tag) {
			$tags++;
			if ($tag->value instanceof InvalidTagValueNode) {
				$bad++;
				echo "$part: $tag\n";
			}
		}
		// A type that ends too early leaves its rest in the description.
		foreach ([...$doc->getParamTagValues(), ...$doc->getReturnTagValues(), ...$doc->getThrowsTagValues()] as $value) {
			if (preg_match('/^[|<>{},)\]]/', $value->description)) {
				$bad++;
				echo "$part: $value\n";
			}
		}
	}
	echo "$part: ", $bad === 0 && $tags > 100 ? 'all are read' : "$bad of $tags not read", "\n";
}
?>
--EXPECT--
memcached: all are read
gearman: all are read
mogile: all are read
