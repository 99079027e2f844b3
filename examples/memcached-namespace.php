<?php
/*
 * Delete by namespace: Memcached has no "delete blog:*". But if every key of the namespace has the namespace's version
 * in it, raising the version makes all of them unreachable at once, and the server drops them when it needs the room.
 */
require __DIR__ . '/memcached.inc';

final class NamespacedCache
{
	public function __construct(private Memcached $cache, private string $name) {}

	private function version(): int
	{
		$version = $this->cache->get("namespace:$this->name");
		if ($version === false) {
			// Time, so that a lost version does not bring old values back.
			$this->cache->add("namespace:$this->name", (int) (microtime(true) * 1000));
			$version = $this->cache->get("namespace:$this->name");
		}
		return (int) $version;
	}

	public function get(string $key): mixed
	{
		return $this->cache->get("$this->name:{$this->version()}:$key");
	}

	public function set(string $key, mixed $value, int $expiration = 0): bool
	{
		return $this->cache->set("$this->name:{$this->version()}:$key", $value, $expiration);
	}

	public function deleteAll(): void
	{
		$this->version();
		$this->cache->increment("namespace:$this->name");
	}
}

$cache = example_cache();
$blog = new NamespacedCache($cache, 'blog');
$shop = new NamespacedCache($cache, 'shop');
for ($i = 1; $i <= 3; $i++) {
	$blog->set("post:$i", "Post $i");
	$shop->set("item:$i", "Item $i");
}
$show = function (string $when) use ($blog, $shop): void {
	echo "$when: blog has ", var_export($blog->get('post:2'), true), ', shop has ', var_export($shop->get('item:2'), true), "\n";
};
$show('before');
example_cache_failed($cache);
$blog->deleteAll();
$show('after deleteAll() of the blog');
$blog->set('post:2', 'Post 2, new');
$show('stored again');
exit($blog->get('post:2') === 'Post 2, new' && $blog->get('post:1') === false && $shop->get('item:3') === 'Item 3' ? 0 : 1);
