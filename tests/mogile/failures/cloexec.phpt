--TEST--
Mogile: no descriptor is left to the programs that a script starts
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(own: true);
is_dir('/proc/self/fdinfo') or die('skip no /proc');
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
$mogile = mogile_own();

/** @return array<int, string> the descriptors without FD_CLOEXEC */
function open_ones(): array
{
	$found = [];
	foreach (scandir('/proc/self/fdinfo') as $fd) {
		$info = preg_match('/^\d+$/', $fd) ? @file_get_contents("/proc/self/fdinfo/$fd") : false;
		if ($info !== false && preg_match('/^flags:\s*(\d+)/m', $info, $m) && !(octdec($m[1]) & 02000000)) {
			$found[(int) $fd] = (string) @readlink("/proc/self/fd/$fd");
		}
	}
	return $found;
}

$m = mogile_client($mogile);
$m->storeData('k', null, $data = str_repeat('x', 500000));
$m->close();
$before = open_ones();
$seen = [];
$look = function () use (&$seen, $before) {
	$seen += array_diff_key(open_ones(), $before);
};
$dir = temp_dir();
$m = mogile_client($mogile);
$m->getFile('k', "$dir/f", $look);
$m->storeData('k2', null, $data, $look);
$m->storeMulti(['a' => $data, 'b' => $data], null, $look);
$m->getMulti(['k', 'k2'], $look);
$stream = $m->getStream('k', $look);
fread($stream, 1000);
$look();
// Descriptors that are free below others are taken first.
$low = fopen('/dev/null', 'r');
$high = fopen('/dev/null', 'r');
$before = open_ones();
fclose($low);
$other = mogile_client($mogile);
$other->getFileData('k', $look);
$low = fopen('/dev/null', 'r');
$look();
foreach ($seen as $fd => $what) {
	if ($what !== '/dev/null') {
		echo "$fd $what\n";
	}
}
echo "done\n";
?>
--EXPECT--
done
