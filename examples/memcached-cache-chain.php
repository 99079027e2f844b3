<?php
/*
 * A chain of caches: APCu in the memory of this machine, then Memcached, which all machines share. What is found in one is put
 * into those before it. A machine without APCu, and one that cannot reach Memcached, do with what is left.
 */
require __DIR__ . '/memcached.inc';

interface Cache
{
	/** Null: it is not there. */
	public function get(string $key): mixed;

	public function set(string $key, mixed $value, int $seconds): void;
}

final class LocalCache implements Cache
{
	public function get(string $key): mixed
	{
		$value = apcu_fetch($key, $found);
		return $found ? $value : null;
	}

	public function set(string $key, mixed $value, int $seconds): void
	{
		// Other machines cannot delete what is here, so it is short-lived.
		apcu_store($key, $value, min($seconds, 5));
	}
}

final class SharedCache implements Cache
{
	public function __construct(private Memcached $memcached) {}

	public function get(string $key): mixed
	{
		$value = $this->memcached->get($key);
		return $this->memcached->getResultCode() === Memcached::RES_SUCCESS ? $value : null;
	}

	public function set(string $key, mixed $value, int $seconds): void
	{
		$this->memcached->set($key, $value, $seconds);
	}
}

final class CacheChain
{
	/** @param list<Cache> $caches the nearest first */
	public function __construct(private array $caches) {}

	public function get(string $key, int $seconds, callable $make): mixed
	{
		$missed = [];
		foreach ($this->caches as $cache) {
			$value = $cache->get($key);
			if ($value !== null) {
				echo '  from ', $cache::class, "\n";
				break;
			}
			$missed[] = $cache;
		}
		$value ??= $make();
		foreach ($missed as $cache) {
			$cache->set($key, $value, $seconds);
		}
		return $value;
	}
}

$memcached = example_cache();
$chain = [new SharedCache($memcached)];
if (function_exists('apcu_enabled') && apcu_enabled()) {
	array_unshift($chain, new LocalCache);
} else {
	echo "without APCu (apc.enable_cli=1 on the command line)\n";
}
$cache = new CacheChain($chain);
$memcached->delete('user:7');
example_cache_failed($memcached);

$user = function () use ($cache): void {
	$user = $cache->get('user:7', 600, function () {
		echo "  from the database\n";
		return ['name' => 'Ada'];
	});
	echo "  $user[name]\n";
};
echo "the first request\n";
$user();
echo "the second\n";
$user();
echo "one on another machine\n";
if (count($chain) > 1) {
	apcu_delete('user:7');
}
$user();
