<?php
/*
 * Key versioning: the version of what is stored is a part of the key. A release that stores something else raises it; it does not
 * read what the old one stored, and both can run at the same time.
 */
require __DIR__ . '/memcached.inc';

final class Users
{
	public function __construct(private Memcached $cache, private int $version) {}

	public function get(int $id): array
	{
		$key = "user:v$this->version:$id";
		$user = $this->cache->get($key);
		if ($user === false) {
			$user = $this->version === 1
				? ['name' => 'Ada Lovelace']
				: ['first' => 'Ada', 'last' => 'Lovelace'];
			$this->cache->set($key, $user, 600);
			echo "$key is made\n";
		} else {
			echo "$key is in the cache\n";
		}
		return $user;
	}
}

$cache = example_cache();
$cache->deleteMulti(['user:v1:7', 'user:v2:7']);
example_cache_failed($cache);

$old = new Users($cache, 1);
$new = new Users($cache, 2);
foreach ([1, 2] as $request) {
	['name' => $name] = $old->get(7);
	['first' => $first, 'last' => $last] = $new->get(7);
	echo "  the old release shows $name, the new one $last, $first\n";
}
