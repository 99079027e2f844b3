--TEST--
other commands between getDelayed and fetch get their own values, and fetch delivers the rest
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$servers = [memcached_start(), memcached_start()];
$m = client($servers);
$items = [];
for ($i = 0; $i < 200; $i++) {
	$items["k$i"] = "value $i";
}
$m->setMulti($items);
$m->getDelayed(array_keys($items), true);
$seen = [];
while ($item = $m->fetch()) {
	$seen[$item['key']] = $item['value'];
	$i = count($seen);
	if ($m->get("k$i") !== ($items["k$i"] ?? false)) {
		echo "k$i is ", one_line($m->get("k$i")), "\n";
	}
	if ($i % 10 === 0) {
		$m->set("other$i", $i);
		$m->getMulti(['k1', 'k2']) == ['k1' => 'value 1', 'k2' => 'value 2'] || print("getMulti\n");
		$m->delete("other$i");
	}
}
ksort($seen);
ksort($items);
echo count($seen), ' ', $seen === $items ? "all its own\n" : "OTHERS\n";
$m->getDelayed(['k5']);
$m->quit();
show($m, 'after quit', $m->get('k6'));
?>
--EXPECT--
200 all its own
after quit: 'value 6' [0 SUCCESS]
