<?php
/* Files as streams: mogile:// with PHP's own functions, and a large file that is never in memory as a whole. */
require __DIR__ . '/mogile.inc';
$m = new Mogile(example_trackers(), 'profiles');
stream_context_set_default(['mogile' => ['client' => $m, 'class' => 'image']]);

file_put_contents('mogile://profiles/notes/1', "one\ntwo\nthree\n");
copy('mogile://profiles/notes/1', 'mogile://profiles/notes/2');
rename('mogile://profiles/notes/2', 'mogile://profiles/notes/copy');
echo implode(' ', scandir('mogile://profiles/notes/')), "\n";
foreach (file('mogile://profiles/notes/1') as $line) {
	echo '  ', $line;
}
$f = fopen('mogile://profiles/notes/1', 'r');
fseek($f, -6, SEEK_END); // asks the node for the last six bytes
echo 'the end: ', fgets($f);
fclose($f);

// 50 MB of random bytes come from a pipe and go into no string.
$pipe = popen('head -c 50000000 /dev/urandom', 'r');
$m->storeStream('large', 'image', $pipe, null, function (int $done, ?int $total) {
	static $next = 0;
	if ($done >= $next) {
		printf("  stored %3d %%\n", 100 * $done / $total);
		$next += $total / 4;
	}
});
$hash = hash_init('md5');
hash_update_stream($hash, $m->getStream('large'));
echo 'MD5:' . hash_final($hash) === $m->fileInfo('large')['checksum'] ? "the checksum is right\n" : "the checksum is wrong\n";
printf("memory at its peak: %.1f MB\n", memory_get_peak_usage() / 1e6);
