--TEST--
docs/ini/NAME.ini has every entry of an extension, commented out, with the default that the extension has
--FILE--
<?php
foreach (['memcached', 'gearman', 'mogile'] as $name) {
	$lines = file(__DIR__ . "/../../docs/ini/$name.ini", FILE_IGNORE_NEW_LINES);
	$sample = $active = $odd = [];
	foreach ($lines as $line) {
		if (preg_match('/^;([a-z_]+\.[a-z_]+) = ?(.*)$/', $line, $match)) {
			isset($sample[$match[1]]) and $odd[] = "twice: $line";
			$sample[$match[1]] = $match[2];
		} elseif ($line !== '' && !str_starts_with($line, '; ')) {
			$active[] = $line;
		}
		strlen($line) > 120 and $odd[] = "long: $line";
	}
	$own = array_map(fn (array $entry) => (string) $entry['global_value'], ini_get_all($name) ?: []);
	ksort($sample);
	ksort($own);
	echo "$name: ", implode(', ', $active), '; ', count($own), " entries\n";
	foreach (array_diff_assoc($own, $sample) as $entry => $value) {
		$odd[] = isset($sample[$entry]) ? "$entry is \"$value\", not \"$sample[$entry]\"" : "$entry is missing";
	}
	foreach (array_diff_key($sample, $own) as $entry => $value) {
		$odd[] = "$entry does not exist";
	}
	// PHP reads the sample as its author meant it: with every semicolon before an entry removed.
	$read = parse_ini_string(preg_replace('/^;(?=[a-z_]+\.)/m', '', implode("\n", $lines)), false, INI_SCANNER_RAW);
	unset($read['extension']);
	ksort($read);
	$read === $sample or $odd[] = 'read by PHP: ' . json_encode(array_diff_assoc($read, $sample));
	echo implode("\n", $odd), $odd ? "\n" : '';
}
?>
--EXPECT--
memcached: extension = memcached.so; 41 entries
gearman: extension = gearman.so; 1 entries
mogile: extension = mogile.so; 2 entries
