--TEST--
phpinfo() tells version, protocols, serializers, compressors and the ini entries
--SKIPIF--
<?php
require __DIR__ . '/../support/skipif.inc';
need('memcached');
?>
--FILE--
<?php
$info = (new ReflectionExtension('memcached'));
ob_start();
$info->info();
$text = strtolower(ob_get_clean());
foreach (['version', 'protocol', 'tls', 'serializer', 'igbinary', 'json', 'msgpack', 'compress', 'fastlz', 'zlib', 'zstd', 'session'] as $word) {
	if (!str_contains($text, $word)) {
		echo "nothing of $word\n";
	}
}
foreach (ini_get_all('memcached') as $name => $entry) {
	if (!str_contains($text, strtolower($name))) {
		echo "nothing of $name\n";
	}
}
echo count(ini_get_all('memcached')) >= 9 ? "done\n" : "FEW ENTRIES\n";
?>
--EXPECT--
done
