<?php
/*
 * Delayed fetch: getDelayed() sends the request and returns at once; the page does other work while the servers do
 * theirs, and fetch() hands out the values as they come. Other commands in between are no trouble.
 */
require __DIR__ . '/memcached.inc';

$cache = example_cache();
$cache->setMulti(array_combine(
	array_map(fn ($i) => "article:$i", range(1, 5)),
	array_map(fn ($i) => ['title' => "Article $i", 'votes' => $i * $i], range(1, 5))
));

echo "asking for six articles\n";
$cache->getDelayed(['article:1', 'article:2', 'article:3', 'article:4', 'article:5', 'article:none'], true);

echo "meanwhile, a counter: ";
$cache->set('hits', 41);
echo $cache->increment('hits'), "\n";

while ($article = $cache->fetch()) {
	printf("%s: %s, %d votes, cas token %s\n", $article['key'], $article['value']['title'], $article['value']['votes'],
		is_float($article['cas']) ? 'float' : gettype($article['cas']));
}
echo "the end: ", $cache->getResultMessage(), "\n";

echo "the same with a callback:\n";
$cache->getDelayed(['article:1', 'article:2'], false, function (Memcached $cache, array $item) {
	echo "  {$item['key']} has come\n";
});
