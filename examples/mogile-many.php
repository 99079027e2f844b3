<?php
/* A hundred files at once, over all storage nodes; each key has its result, or what went wrong with it. */
require __DIR__ . '/mogile.inc';
$m = new Mogile(example_trackers(), 'profiles', ['concurrency' => 32]);

$files = ['from a file' => new SplFileInfo(__FILE__), 'from nowhere' => new SplFileInfo('/no/such/file')];
for ($i = 1; $i <= 98; $i++) {
	$files["thumbnail/$i"] = random_bytes(20000);
}
$stored = $m->storeMulti($files, 'image');
echo count(array_filter($stored, is_int(...))), ' of ', count($files), " stored\n";
echo $stored['from nowhere']->getMessage(), "\n";

$found = $m->getMulti(['thumbnail/1', 'thumbnail/98', 'thumbnail/99']);
foreach ($found as $key => $data) {
	echo "$key: ", is_string($data) ? strlen($data) . ' bytes' : $data->getErrorCode(), "\n";
}
foreach ($m->keys('thumbnail/') as $key) {
	$m->delete($key);
}
echo count($m->listKeys('thumbnail/')), " left\n";
