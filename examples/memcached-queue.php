<?php
/*
 * A simple queue: a counter for its end, one for its begin, and an item for each number between them. It may lose what the server
 * has no room for, and all of it at a restart. What must not be lost is a job for Gearman.
 */
require __DIR__ . '/memcached.inc';

final class CachedQueue
{
	public function __construct(private Memcached $cache, private string $name)
	{
		$cache->addByKey($name, "$name:begin", 0);
		$cache->addByKey($name, "$name:end", 0);
	}

	/** False: it is not in the queue. */
	public function put(string $data): bool
	{
		$number = $this->cache->incrementByKey($this->name, "$this->name:end");
		return $number !== false && $this->cache->setByKey($this->name, "$this->name:$number", $data, 3600);
	}

	/** Null: the queue is empty, or nobody can tell. */
	public function take(): ?string
	{
		$counters = ["$this->name:begin", "$this->name:end"];
		for (;;) {
			$found = $this->cache->getMultiByKey($this->name, $counters, Memcached::GET_EXTENDED);
			if (!$found || count($found) < 2) {
				return null;
			}
			[$begin, $end] = [$found[$counters[0]], $found[$counters[1]]];
			if ($begin['value'] >= $end['value']) {
				return null;
			}
			// Of all that see this number, the one whose cas() succeeds has it.
			$number = $begin['value'] + 1;
			if ($this->cache->casByKey($begin['cas'], $this->name, $counters[0], $number)) {
				$data = $this->cache->getByKey($this->name, "$this->name:$number");
				if ($data !== false) {
					$this->cache->deleteByKey($this->name, "$this->name:$number");
					return $data;
				}
				// Lost, or its writer is not that far yet: the next one.
			} elseif ($this->cache->getResultCode() !== Memcached::RES_DATA_EXISTS) {
				return null;
			}
		}
	}
}

$cache = example_cache();
$queue = new CachedQueue($cache, 'mails-' . getmypid());
foreach (['to ada', 'to grace', 'to linus'] as $mail) {
	if (!$queue->put($mail)) {
		example_cache_failed($cache);
		echo "sent at once: $mail\n";
	}
}
while (($mail = $queue->take()) !== null) {
	echo "taken and sent: $mail\n";
}
