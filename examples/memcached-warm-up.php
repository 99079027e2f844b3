<?php
/*
 * Warm-up: before a new server, or an empty cache, meets its visitors, what they will ask for is stored, many values in one round
 * trip. They expire at different times, so that the database does not have to make all of them anew at once.
 */
require __DIR__ . '/memcached.inc';

/** @return iterable<string, array> the pages that are read most, as a log of yesterday names them */
function popular_pages(): iterable
{
	for ($i = 1; $i <= 1000; $i++) {
		yield "page:$i" => ['title' => "Page $i"];
	}
}

/** Stores the values by hundreds; returns how many were stored. */
function warm_up(Memcached $cache, iterable $values, int $seconds): int
{
	$stored = 0;
	$store = function (array $batch) use ($cache, $seconds, &$stored): bool {
		$done = $cache->setMulti($batch, $seconds + random_int(0, intdiv($seconds, 2)));
		$stored += $done ? count($batch) : 0;
		return $done;
	};
	$batch = [];
	foreach ($values as $key => $value) {
		$batch[$key] = $value;
		if (count($batch) === 100) {
			if (!$store($batch)) {
				return $stored;
			}
			$batch = [];
		}
	}
	if ($batch) {
		$store($batch);
	}
	return $stored;
}

$cache = example_cache();
$stored = warm_up($cache, popular_pages(), 600);
if ($stored === 0 && example_cache_failed($cache)) {
	echo "no visitors yet: the database could not bear them\n";
	exit(1);
}
$found = count($cache->getMulti(array_keys(iterator_to_array(popular_pages()))));
echo "$stored stored, $found found\n";
