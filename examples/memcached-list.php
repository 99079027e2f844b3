<?php
/*
 * A list of data that many processes change: a change is appended, as "+item" or "-item", which needs no lock and loses nothing.
 * Who reads the list adds the changes up, and writes it shorter when most of it is history.
 */
require __DIR__ . '/memcached.inc';

final class CachedList
{
	public function __construct(private Memcached $cache, private string $key)
	{
		$cache->setOption(Memcached::OPT_COMPRESSION, false); // append() cannot add to compressed values
	}

	public function add(string $item): bool
	{
		return $this->append("+$item ");
	}

	public function remove(string $item): bool
	{
		return $this->append("-$item ");
	}

	private function append(string $change): bool
	{
		// add() fails if somebody else has begun the list meanwhile; then it can be appended to.
		return $this->cache->append($this->key, $change)
			|| $this->cache->add($this->key, $change)
			|| $this->cache->append($this->key, $change);
	}

	/** @return list<string>|null null: there is no list, or nobody can tell */
	public function items(): ?array
	{
		$found = $this->cache->get($this->key, null, Memcached::GET_EXTENDED);
		if ($found === false) {
			return null;
		}
		$changes = explode(' ', rtrim($found['value']));
		$items = [];
		foreach ($changes as $change) {
			if ($change[0] === '+') {
				$items[substr($change, 1)] = true;
			} else {
				unset($items[substr($change, 1)]);
			}
		}
		$items = array_map(strval(...), array_keys($items));
		if ($items && count($changes) > 2 * count($items)) {
			// If somebody has changed the list meanwhile, this stores nothing, and the next reader does it.
			$this->cache->cas($found['cas'], $this->key, '+' . implode(' +', $items) . ' ');
		}
		return $items;
	}
}

$cache = example_cache();
$cache->delete('online');
$online = new CachedList($cache, 'online');
if (!$online->add('ada') && example_cache_failed($cache)) {
	echo "who is online has to be asked of the database\n";
	exit(1);
}
$online->add('grace');
$online->add('linus');
$online->remove('linus');
$online->remove('ada');
echo 'stored:    ', rtrim($cache->get('online')), "\n";
echo 'online:    ', implode(', ', $online->items()), "\n";
echo 'shortened: ', rtrim($cache->get('online')), "\n";
