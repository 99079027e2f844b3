--TEST--
Mogile: random calls while trackers and nodes fail at random: what is read is what was stored, or an exception
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(own: true);
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
$seed = (int) (getenv('PIECES_SEED') ?: 4);
mt_srand($seed);
$mogile = mogile_own(trackers: 2, proxied: true);
$options = ['timeout' => 0.15, 'rest' => 0.05, 'stallTimeout' => 0.15, 'nodeConnectTimeout' => 0.3, 'bufferSize' => 65536, 'concurrency' => 4];
$m = mogile_client($mogile, $options);
$dir = temp_dir();
stream_context_set_default(['mogile' => ['client' => $m, 'class' => 'sums']]);
$keys = array_map(fn ($n) => "key $n", range(1, 12));
/** What each key may hold: contents, false for nothing. More than one after a call that failed. */
$may = array_fill_keys($keys, [false]);
/** What calls that failed would have made of it: a tracker that hung may do so after a later call has come through. */
$late = array_fill_keys($keys, []);
$count = ['done' => 0, 'failed' => 0, 'wrong' => 0];

$value = fn (): string => substr(str_repeat(random_bytes(500), 2000), 0, mt_rand(0, 9) ? mt_rand(0, 60000) : mt_rand(0, 1000000));
/** A change: on failure the key holds the old or the new. */
$change = function (array $new, callable $call) use (&$may, &$late, &$count): void {
	foreach ($new as $key => $content) {
		$may[$key] = array_merge($may[$key], [$content]);
	}
	try {
		$call();
		$count['done']++;
		foreach ($new as $key => $content) {
			$may[$key] = [$content, ...$late[$key]];
		}
	} catch (MogileException) {
		$count['failed']++;
		foreach ($new as $key => $content) {
			$late[$key][] = $content;
		}
	}
};
$right = function (string $key, mixed $content, string $how) use (&$may, &$count): void {
	if (!in_array($content, $may[$key], true)) {
		$count['wrong']++;
		echo "$how of $key: ", $content === false ? 'nothing' : strlen($content) . ' bytes', ', but it may have ', json_encode(array_map(fn ($one) => $one === false ? 'nothing' : strlen($one), $may[$key])), "\n";
	}
};
$fetch = [
	'getFileData' => fn (string $key) => $m->getFileData($key),
	'verify' => fn (string $key) => $m->getFileData($key, verify: true),
	'getFile' => function (string $key) use ($m, $dir) { $m->getFile($key, "$dir/f"); return file_get_contents("$dir/f"); },
	'getStream' => fn (string $key) => stream_get_contents($m->getStream($key)),
	'wrapper' => fn (string $key) => $m->exists($key) ? stream_get_contents($m->getStream($key)) : throw new MogileNotFoundException(),
];
$actions = [
	fn () => [$key = $keys[array_rand($keys)], $v = $value(), $change([$key => $v], fn () => $m->storeData($key, 'image', $v))],
	function () use ($keys, $value, $change, $m, $dir) {
		$key = $keys[mt_rand(0, 11)];
		file_put_contents("$dir/in", $v = $value());
		$change([$key => $v], fn () => $m->storeFile($key, 'sums', "$dir/in"));
	},
	function () use ($keys, $value, $change, $m) {
		$key = $keys[mt_rand(0, 11)];
		$v = $value();
		$change([$key => $v], function () use ($key, $v) {
			$f = fopen("mogile://testdom/$key", 'w');
			fwrite($f, $v);
			fclose($f);
		});
	},
	function () use ($keys, $value, $change, $m) {
		$new = [];
		foreach (array_rand(array_flip($keys), 4) as $key) {
			$new[$key] = $value();
		}
		$results = $m->storeMulti($new, 'image');
		foreach ($results as $key => $result) {
			$change([$key => $new[$key]], fn () => is_int($result) || throw $result);
		}
	},
	function () use ($keys, $change, $m) {
		$key = $keys[mt_rand(0, 11)];
		$change([$key => false], function () use ($m, $key) {
			try {
				$m->delete($key);
			} catch (MogileNotFoundException) {
			}
		});
	},
	function () use ($keys, $fetch, $right, &$count, $m) {
		$key = $keys[mt_rand(0, 11)];
		$how = array_rand($fetch);
		try {
			$right($key, $fetch[$how]($key), $how);
			$count['done']++;
		} catch (MogileNotFoundException) {
			$right($key, false, $how);
		} catch (MogileException) {
			$count['failed']++;
		}
	},
	function () use ($keys, $right, &$count, $m) {
		foreach ($m->getMulti($keys) as $key => $content) {
			if (is_string($content) || $content instanceof MogileNotFoundException) {
				$right($key, is_string($content) ? $content : false, 'getMulti');
				$count['done']++;
			} else {
				$count['failed']++;
			}
		}
	},
];
$faults = [
	fn () => array_map(fn ($proxy) => $proxy->set([]), $mogile->proxy),
	fn () => $mogile->proxy[mt_rand(0, 1)]->set([]),
	fn () => $mogile->proxy[mt_rand(0, 1)]->set(['cut_reply' => mt_rand(0, 100000)]),
	fn () => $mogile->proxy[mt_rand(0, 1)]->set(['cut_request' => mt_rand(0, 100000)]),
	fn () => $mogile->proxy[mt_rand(0, 1)]->set(['refuse' => true]),
	fn () => $mogile->proxy[mt_rand(0, 1)]->close_all(),
	fn () => $mogile->proxy[mt_rand(0, 1)]->set(['freeze_reply' => mt_rand(0, 100000)]),
	fn () => $mogile->proxy[mt_rand(0, 1)]->set(['chunk' => mt_rand(500, 5000)]),
];
$commands = ['create_open', 'create_close', 'get_paths', 'delete', 'file_info', 'get_hosts'];
for ($i = 0; $i < 250; $i++) {
	if (mt_rand(0, 3) === 0) {
		$faults[mt_rand(0, count($faults) - 1)]();
	}
	if (mt_rand(0, 5) === 0) {
		$mogile->tracker[mt_rand(0, 1)]->fault($commands[array_rand($commands)], ['close', 'lost', 'cut', 'hang'][mt_rand(0, 3)]);
	}
	$actions[mt_rand(0, count($actions) - 1)]();
}
// All is well again: what is there can be read, and is what it should be.
foreach ([0, 1] as $n) {
	$mogile->proxy[$n]->set([]);
	foreach ($commands as $command) {
		$mogile->tracker[$n]->fault($command, 'none');
		$mogile->tracker[$n]->command($command);
	}
}
$m->close();
$m->setOptions(['stallTimeout' => 5, 'timeout' => 5]);
foreach ($keys as $key) {
	try {
		$right($key, $m->getFileData($key, verify: true), 'in the end');
	} catch (MogileNotFoundException) {
		$right($key, false, 'in the end');
	}
}
echo $count['done'] > 100 ? 'many done, ' : "$count[done] done, ", $count['failed'] > 0 ? 'some failed, ' : 'none failed, ', "$count[wrong] wrong\n";
?>
--EXPECT--
many done, some failed, 0 wrong
