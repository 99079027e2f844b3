--TEST--
Mogile: nodes that die at each tenth of a PUT and of a GET
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(own: true);
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
$mogile = mogile_own(order: 'devid', proxied: true);
$m = mogile_client($mogile, ['stallTimeout' => 0.5, 'bufferSize' => 65536]);
$size = 2000000;
$dir = temp_dir();
$data = random_bytes($size);
file_put_contents("$dir/in", $data);
$hash = hash('sha256', $data);
$m->storeData('two', 'image', $data);
$mogile->replicated('two');
$m->storeData('one', 'single', $data);
$same = fn (string $got): string => hash('sha256', $got) === $hash ? 'same' : 'WRONG (' . strlen($got) . ' bytes)';
$tenths = range(0, 10);
$try = function (callable $work) use ($m): string {
	$m->close();
	try {
		return $work();
	} catch (MogileStorageException $e) {
		return $e->getErrorCode();
	}
};
// The ways to fetch: all of them go on at the byte reached, with the other node.
$fetch = [
	'getFileData' => fn (string $key) => $same($m->getFileData($key)),
	'getFile' => function (string $key) use ($m, $dir, $same) { $m->getFile($key, "$dir/out"); return $same(file_get_contents("$dir/out")); },
	'passthru' => function (string $key) use ($m, $same) { ob_start(); try { $m->passthru($key); } finally { $got = ob_get_clean(); } return $same($got); },
	'getStream' => fn (string $key) => $same(stream_get_contents($m->getStream($key))),
	'getMulti' => function (string $key) use ($m, $same) { $got = $m->getMulti([$key])[$key]; return is_string($got) ? $same($got) : throw $got; },
	'verify' => fn (string $key) => $same($m->getFileData($key, verify: true)),
];
function counted(array $results): string
{
	return json_encode(array_count_values($results));
}
foreach (['cut_reply' => 'cut', 'freeze_reply' => 'silent', 'half_close' => 'closed'] as $fault => $name) {
	$results = [];
	foreach ($tenths as $tenth) {
		// Silence costs the stall timeout each time; one way to fetch is enough for it.
		foreach ($fault === 'freeze_reply' ? ['getFileData' => $fetch['getFileData']] : $fetch as $how) {
			$mogile->proxy[0]->set([$fault => intdiv($size * $tenth, 10) + 10]);
			$results[] = $try(fn () => $how('two'));
		}
		$mogile->proxy[0]->set([]);
	}
	echo "first node $name: ", counted($results), "\n";
}
// Both nodes cut: each time a little more comes, so that the file is whole in the end.
$results = [];
foreach (range(1, 10) as $tenth) {
	foreach ($fetch as $how) {
		$mogile->proxy[0]->set(['cut_reply' => intdiv($size * $tenth, 10)]);
		$mogile->proxy[1]->set(['cut_reply' => 300000]);
		$results[] = $try(fn () => $how('two'));
	}
}
echo 'both nodes cut: ', counted($results), "\n";
// Nothing but headers comes: no way.
foreach ([0, 1] as $n) {
	$mogile->proxy[$n]->set(['cut_reply' => 50]);
}
echo 'both cut at once: ', counted(array_map(fn ($how) => $try(fn () => $how('two')), $fetch)), "\n";
foreach ([0, 1] as $n) {
	$mogile->proxy[$n]->set([]);
}

// PUT: the bytes of the request are counted, the last cut is in the answer.
$results = $visible = [];
$sources = [
	'storeData' => fn (string $key) => $m->storeData($key, 'single', $data),
	'storeFile' => fn (string $key) => $m->storeFile($key, 'single', "$dir/in"),
	'storeStream' => fn (string $key) => $m->storeStream($key, 'single', fopen("$dir/in", 'r')),
	'storeMulti' => fn (string $key) => is_int($m->storeMulti([$key => $data], 'single')[$key]) ?: throw new DomainException('not stored'),
];
foreach ($tenths as $tenth) {
	foreach ($sources as $how => $store) {
		$key = "put $tenth $how";
		$mogile->proxy[0]->set($tenth < 10 ? ['cut_request' => intdiv($size * $tenth, 10) + 10] : ['cut_reply' => 5]);
		$results[] = $try(fn () => $store($key) ? 'stored' : '?');
		$mogile->proxy[0]->set([]);
		$results[] = $try(fn () => $same($m->getFileData($key)));
	}
}
echo 'PUT, first node cut: ', counted($results), "\n";
$results = [];
foreach ($tenths as $tenth) {
	$key = "never $tenth";
	foreach ([0, 1] as $n) {
		$mogile->proxy[$n]->set($tenth < 10 ? ['cut_request' => intdiv($size * $tenth, 10) + 10] : ['cut_reply' => 5]);
	}
	$results[] = $try(fn () => $m->storeData($key, 'single', $data) ? 'STORED' : '?');
	foreach ([0, 1] as $n) {
		$mogile->proxy[$n]->set([]);
	}
	$results[] = $m->exists($key) ? 'VISIBLE' : 'not there';
}
echo 'PUT, both cut: ', counted($results), "\n";
// What was under the key before stays, while its successor fails.
$m->storeData('old', 'single', 'as it was');
foreach ([0, 1] as $n) {
	$mogile->proxy[$n]->set(['cut_request' => 1000000]);
}
echo $try(fn () => $m->storeData('old', 'single', $data) ? 'STORED' : '?');
foreach ([0, 1] as $n) {
	$mogile->proxy[$n]->set([]);
}
echo ' ', $m->getFileData('old'), "\n";

// A node killed while it sends, and one while it receives.
$kill = fn () => function (int $done) use ($mogile) {
	if ($done > 500000 && $mogile->node[0]->running()) {
		$mogile->node[0]->kill();
		$mogile->proxy[0]->close_all();
	}
};
echo 'killed while sending: ', $try(fn () => $same($m->getFileData('two', $kill()))), "\n";
$mogile->node[0]->restart();
echo 'killed while receiving: ', $try(fn () => $m->storeData('killed', 'single', $data, $kill()) ? 'stored' : '?'), ' ', $same($m->getFileData('killed')), "\n";
$mogile->node[0]->restart();

// A kept connection that the node closed meanwhile costs nobody a failure.
$m->storeData('kept', 'image', 'one');
foreach ([0, 1] as $n) {
	$mogile->proxy[$n]->close_all();
}
echo is_int($m->storeData('kept', 'image', 'two')) ? 'stored ' : '', $m->getFileData('kept'), "\n";
foreach ([0, 1] as $n) {
	$mogile->proxy[$n]->close_all();
}
echo $m->getFileData('kept'), "\n";
?>
--EXPECT--
first node cut: {"same":66}
first node silent: {"same":11}
first node closed: {"same":66}
both nodes cut: {"same":60}
both cut at once: {"storage_failed":6}
PUT, first node cut: {"stored":44,"same":44}
PUT, both cut: {"storage_failed":11,"not there":11}
storage_failed as it was
killed while sending: same
killed while receiving: stored same
stored two
two
