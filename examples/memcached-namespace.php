<?php
/*
 * Delete by namespace or by tag: memcached has no "delete blog:*". With OPT_NAMESPACE every key belongs to names, and
 * invalidateNamespace() makes all keys of a name unreachable at once. The server drops them when it needs the room.
 */
require __DIR__ . '/memcached.inc';

// A namespace for each part of the site.
$blog = example_cache(Pieces\Memcached::class);
$blog->setOption(Memcached::OPT_NAMESPACE, 'blog');
$shop = example_cache(Pieces\Memcached::class);
$shop->setOption(Memcached::OPT_NAMESPACE, 'shop');
for ($i = 1; $i <= 3; $i++) {
	$blog->set("post:$i", "Post $i");
	$shop->set("item:$i", "Item $i");
}
$show = function (string $when) use ($blog, $shop): void {
	echo "$when: blog has ", var_export($blog->get('post:2'), true), ', shop has ', var_export($shop->get('item:2'), true), "\n";
};
$show('before');
example_cache_failed($blog);
$blog->invalidateNamespace();
$show('after invalidateNamespace() of the blog');
$blog->set('post:2', 'Post 2, new');
$show('stored again');

// Tags: a page is made of a customer's data and of a product's. Whoever changes either of them invalidates its name.
$page = function (int $customer, int $product): mixed {
	$cache = example_cache(Pieces\Memcached::class);
	$cache->setOption(Memcached::OPT_NAMESPACE, ["customer:$customer", "product:$product"]);
	return $cache->get('page', function (Memcached $cache, string $key, mixed &$value) use ($customer, $product): bool {
		echo "  page of customer $customer and product $product is made\n";
		$value = "customer $customer, product $product";
		return true;
	});
};
$page(1, 7);
$page(2, 7);
$page(1, 8);
$cache = example_cache(Pieces\Memcached::class);
$cache->invalidateNamespace('product:7');
echo "after product 7 was changed:\n";
ob_start();
$page(1, 7);
$page(2, 7);
$page(1, 8);
echo $made = ob_get_clean();
exit(substr_count($made, 'product 7') === 2 && !str_contains($made, 'product 8') && $blog->get('post:2') === 'Post 2, new' && $blog->get('post:1') === false && $shop->get('item:3') === 'Item 3' ? 0 : 1);
