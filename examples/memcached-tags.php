<?php
/*
 * Tags: with OPT_NAMESPACE every key belongs to names, and invalidateNamespace() makes all keys of a name unreachable at once. A
 * page that is made of a customer's data and of a product's belongs to both; whoever changes one of them invalidates its name, and
 * need not know the pages.
 */
require __DIR__ . '/memcached.inc';

$made = 0;
$page = function (int $customer, int $product) use (&$made): void {
	$cache = example_cache(Pieces\Memcached::class);
	$cache->setOption(Memcached::OPT_NAMESPACE, ["customer:$customer", "product:$product"]);
	$cache->get('page', function (Memcached $cache, string $key, mixed &$value, int &$expiration) use ($customer, $product, &$made): bool {
		echo "  the page of customer $customer and product $product is made\n";
		$made++;
		$value = "customer $customer, product $product";
		$expiration = 600;
		return true;
	});
};

$cache = example_cache(Pieces\Memcached::class);
$cache->invalidateNamespace(['customer:1', 'customer:2']);
example_cache_failed($cache);
echo "nothing is there:\n";
$page(1, 7);
$page(2, 7);
$page(1, 8);
echo "all is there:\n";
$page(1, 7);
$page(2, 7);
$page(1, 8);
$cache->invalidateNamespace('product:7');
echo "product 7 was changed:\n";
$page(1, 7);
$page(2, 7);
$page(1, 8);
exit($made === 5 ? 0 : 1);
