<?php
/*
 * Write-back: what is written goes to the cache, and some of it later to the database. For what may be lost: page views are counted
 * in Memcached, and every hundredth visitor adds them to the database.
 */
require __DIR__ . '/memcached.inc';

final class PageViews
{
	/** The database of this example. */
	public array $rows = [];
	public int $writes = 0;

	public function __construct(private Memcached $cache) {}

	public function count(string $page): void
	{
		$views = $this->cache->increment("views:$page");
		if ($views === false && $this->cache->getResultCode() === Memcached::RES_NOTFOUND) {
			// Of those that begin the count at the same time one does; the others add to his.
			$views = $this->cache->add("views:$page", 1) ? 1 : $this->cache->increment("views:$page");
		}
		if ($views === false) {
			$this->write($page, 1); // the cache is away: slower, but nothing is lost
		} elseif ($views % 100 === 0) {
			$this->cache->decrement("views:$page", 100);
			$this->write($page, 100);
		}
	}

	private function write(string $page, int $views): void
	{
		$this->rows[$page] = ($this->rows[$page] ?? 0) + $views;
		$this->writes++;
	}
}

$cache = example_cache();
$cache->delete('views:home');
example_cache_failed($cache);
$views = new PageViews($cache);
for ($i = 1; $i <= 250; $i++) {
	$views->count('home');
}
echo "in the database: {$views->rows['home']} views, by $views->writes writes\n";
echo 'in the cache:    ', (int) $cache->get('views:home'), "\n";
