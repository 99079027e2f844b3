--TEST--
php.ini decides what a new object begins with; wrong values are refused
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'igbinary', 'msgpack', 'peer:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/php.inc';
// Both extensions run the same script, and have to say the same.
$script = temp_dir() . '/script.php';
file_put_contents($script, <<<'SCRIPT'
<?php
$options = ['OPT_DISTRIBUTION', 'OPT_BINARY_PROTOCOL', 'OPT_CONNECT_TIMEOUT', 'OPT_SERIALIZER', 'OPT_COMPRESSION_TYPE', 'OPT_COMPRESSION', 'OPT_STORE_RETRY_COUNT'];
$tell = function (string $what) use ($options): void {
	$m = new Memcached;
	echo "$what:";
	foreach ($options as $option) {
		if (defined("Memcached::$option")) {
			echo ' ', json_encode($m->getOption(constant("Memcached::$option")));
		}
	}
	echo "\n";
};
$tell('as they are');
foreach ([
	'default_consistent_hash' => [1, 0],
	'default_binary_protocol' => [1, 0],
	'default_connect_timeout' => [77, 0],
	'serializer' => ['php', 'json', 'json_array', 'msgpack', 'igbinary', 'nonsense', ''],
	'compression_type' => ['zlib', 'fastlz', 'nonsense', ''],
	'store_retry_count' => [3, 0],
	'compression_threshold' => [10, 2000],
	'compression_factor' => ['1.5', '1.3'],
] as $entry => $values) {
	foreach ($values as $value) {
		$set = @ini_set("memcached.$entry", $value) !== false; // ours warns
		$tell("$entry = " . json_encode($value) . ($set ? '' : ' refused') . ', ' . json_encode(ini_get("memcached.$entry")));
	}
}
SCRIPT);
$ours = php_run('ours', 'memcached', $script);
$peers = php_run('peer', 'memcached', $script);
echo $ours;
echo $ours === $peers ? "the same\n" : "the peer:\n$peers";

// Negative numbers, as the peer takes them; and what it does not know yet.
foreach (['store_retry_count' => -1, 'compression_threshold' => -5, 'item_size_limit' => -1] as $entry => $value) {
	var_dump(@ini_set("memcached.$entry", $value)); // refused with a warning
}
ini_set('memcached.item_size_limit', 1000);
echo (new Memcached)->getOption(Memcached::OPT_ITEM_SIZE_LIMIT), "\n";
?>
--EXPECT--
as they are: 0 0 4000 2 2 true 0
default_consistent_hash = 1, "1": 1 0 4000 2 2 true 0
default_consistent_hash = 0, "0": 0 0 4000 2 2 true 0
default_binary_protocol = 1, "1": 0 1 4000 2 2 true 0
default_binary_protocol = 0, "0": 0 0 4000 2 2 true 0
default_connect_timeout = 77, "77": 0 0 77 2 2 true 0
default_connect_timeout = 0, "0": 0 0 4000 2 2 true 0
serializer = "php", "php": 0 0 4000 1 2 true 0
serializer = "json", "json": 0 0 4000 3 2 true 0
serializer = "json_array", "json_array": 0 0 4000 4 2 true 0
serializer = "msgpack", "msgpack": 0 0 4000 5 2 true 0
serializer = "igbinary", "igbinary": 0 0 4000 2 2 true 0
serializer = "nonsense" refused, "igbinary": 0 0 4000 2 2 true 0
serializer = "" refused, "igbinary": 0 0 4000 2 2 true 0
compression_type = "zlib", "zlib": 0 0 4000 2 1 true 0
compression_type = "fastlz", "fastlz": 0 0 4000 2 2 true 0
compression_type = "nonsense" refused, "fastlz": 0 0 4000 2 2 true 0
compression_type = "" refused, "fastlz": 0 0 4000 2 2 true 0
store_retry_count = 3, "3": 0 0 4000 2 2 true 3
store_retry_count = 0, "0": 0 0 4000 2 2 true 0
compression_threshold = 10, "10": 0 0 4000 2 2 true 0
compression_threshold = 2000, "2000": 0 0 4000 2 2 true 0
compression_factor = "1.5", "1.5": 0 0 4000 2 2 true 0
compression_factor = "1.3", "1.3": 0 0 4000 2 2 true 0
the same
string(1) "0"
string(4) "2000"
bool(false)
1000
