<?php
/*
 * Write-through: what is written goes to the database, and then to the cache, so that readers find it there. If the cache cannot be
 * written to, it may keep the old value; its expiration says for how long at most.
 */
require __DIR__ . '/memcached.inc';

final class Profiles
{
	/** The database of this example. */
	private array $rows = [];

	public function __construct(private Memcached $cache) {}

	public function save(int $id, array $profile): void
	{
		$this->rows[$id] = $profile; // first: the cache must not know what the database does not
		if (!$this->cache->set("profile:$id", $profile, 300)) {
			example_cache_failed($this->cache);
		}
	}

	public function load(int $id): ?array
	{
		$profile = $this->cache->get("profile:$id");
		if ($profile !== false) {
			echo "(from the cache)\n";
			return $profile;
		}
		echo "(from the database)\n";
		$profile = $this->rows[$id] ?? null;
		if ($profile !== null) {
			// add(), not set(): if somebody saves meanwhile, what he wrote stays.
			$this->cache->add("profile:$id", $profile, 300);
		}
		return $profile;
	}
}

$profiles = new Profiles(example_cache());
$profiles->save(7, ['name' => 'Ada', 'city' => 'London']);
echo $profiles->load(7)['city'], "\n";
$profiles->save(7, ['name' => 'Ada', 'city' => 'Paris']);
echo $profiles->load(7)['city'], "\n";
