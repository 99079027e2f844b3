--TEST--
The stand-in tracker answers as a real tracker did, line by line
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(false);
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';

/** The fields of an answer in a form that does not depend on their order or on the time of day. */
function canonical(string $answer): array
{
	if (!str_starts_with($answer, 'OK ')) {
		return [$answer];
	}
	$fields = [];
	foreach (array_filter(explode('&', substr($answer, 3)), strlen(...)) as $pair) {
		[$name, $value] = explode('=', $pair, 2);
		$fields[$name] = preg_match('/current_time|mb_(used|free|total)/', $name) ? 'a number: ' . (int) ctype($value) : $value;
	}
	$fields = named($fields, '/^(domain\d+)(class\d+)(.+)$/', 'name');
	$fields = named($fields, '/^(host|dev)(\d+)_(.+)$/', 'id');
	$paths = preg_grep('/^path_?\d+$/', array_keys($fields));
	$sorted = array_map(fn ($name) => $fields[$name] . ' ' . ($fields[str_replace('path', 'devid', $name)] ?? ''), $paths);
	sort($sorted);
	foreach ($paths as $name) {
		unset($fields[$name], $fields[str_replace('path', 'devid', $name)]);
	}
	$fields += ['paths in any order' => $sorted];
	ksort($fields);
	return $fields;
}

function ctype(string $value): bool
{
	return preg_match('/^\d+$/', $value) === 1;
}

/** domain2class1name=image ...: the numbers are of chance, so what has them is named by what it is. */
function named(array $fields, string $pattern, string $by): array
{
	$things = [];
	foreach ($fields as $name => $value) {
		if (preg_match($pattern, $name, $m)) {
			unset($fields[$name]);
			$things[$m[1] . ' ' . $m[2]][$m[3]] = $value;
		}
	}
	foreach ($things as $number => $thing) {
		ksort($thing);
		$kind = strtok($number, ' ');
		$kind = $fields[$kind] ?? $kind;
		$id = $thing['name'] ?? $thing['hostname'] ?? $thing['devid'] ?? '?';
		$fields["$kind $id"] = $thing;
	}
	if ($by === 'name') {
		foreach (preg_grep('/^domain\d+(classes)?$/', array_keys($fields)) as $name) {
			$fields['domain ' . $fields[preg_replace('/classes$/', '', $name)] . substr($name, strcspn($name, 'c'))] = $fields[$name];
		}
		$fields = array_diff_key($fields, array_flip(preg_grep('/^domain\d+(classes)?$/', array_keys($fields))));
	}
	return $fields;
}

function same(string $command, string $expected, string $actual): void
{
	global $checked, $differ;
	$checked++;
	if (str_starts_with($command, '!')) {
		// Numbers of processes and of work done are not ours to repeat; their names are.
		$expected = preg_replace('/(?<= )[\d ]+$/', 'n', $expected);
		$actual = preg_replace('/(?<= )[\d ]+$/', 'n', $actual);
	}
	if (canonical($expected) != canonical($actual)) {
		$differ++;
		echo "$command\n expected $expected\n actual   $actual\n";
		print_r(array_diff_assoc(array_map(serialize(...), canonical($expected)), array_map(serialize(...), canonical($actual))));
	}
}

/** Sends the lines of the file, and compares the answers. @param array<string, string> $ports the recorded ones, and ours */
function compare(string $file, TestMogileTracker $tracker, array $ports): void
{
	global $checked, $differ;
	$checked = $differ = 0;
	$lines = explode("\n", trim(strtr(file_get_contents(__DIR__ . "/$file"), $ports)));
	$socket = stream_socket_client('tcp://' . $tracker->address());
	for ($i = 0; $i < count($lines); $i++) {
		$line = $lines[$i];
		if (str_starts_with($line, '# after replication')) {
			wait_for(fn () => str_contains($tracker->command('!stats'), 'work_queue_for_replicate 0'), 'replication');
		} elseif (str_starts_with($line, '# three commands pipelined')) {
			$commands = ['get_domains', 'noop', 'file_info domain=testdom&key=a2'];
			fwrite($socket, implode('', array_map(fn ($command) => "$command\r\n", $commands)));
			foreach ($commands as $command) {
				same("pipelined $command", substr($lines[++$i], 3), rtrim(fgets($socket), "\r\n"));
			}
		} elseif (preg_match('/^# HTTP PUT (\S+) \((\d+) bytes\)/', $line, $m)) {
			$body = $m[2] === '5' ? 'hello' : str_repeat('x', (int) $m[2]);
			file_get_contents($m[1], false, stream_context_create(['http' => ['method' => 'PUT', 'content' => $body,
				'header' => ['Content-Type: x/y', 'Content-Length: ' . strlen($body)]]]));
		} elseif (str_starts_with($line, 'C: ')) {
			$command = substr($line, 3);
			fwrite($socket, "$command\r\n");
			do {
				$expected = substr($lines[++$i], 3);
				$actual = rtrim(fgets($socket), "\r\n");
				if (preg_match('/[&?]path=|^OK path=|&path=/', $expected) && preg_match('~path=(http[^&]+)~', $actual, $is)) {
					// One path of chance: either device will do, and the rest of the lines follow.
					preg_match('~path=(http[^&]+)~', $expected, $was);
					preg_match('~devid=(\d)~', $expected, $wasDev);
					preg_match('~devid=(\d)~', $actual, $isDev);
					foreach (range($i, count($lines) - 1) as $j) {
						if (str_contains($lines[$j], $was[1]) || str_contains($lines[$j], urlencode($was[1]))) {
							$lines[$j] = str_replace([$was[1], urlencode($was[1]), "devid=$wasDev[1]"], [$is[1], urlencode($is[1]), "devid=$isDev[1]"], $lines[$j]);
						}
					}
					$expected = substr($lines[$i], 3);
				}
				same($command, $expected, $actual);
			} while ($command[0] === '!' && $expected !== '.');
		} elseif (!str_starts_with($line, '#')) {
			echo "What is this? $line\n";
		}
	}
	echo "$file: $checked lines checked, $differ differ\n";
}

/** A tracker with two nodes. @return array{TestMogileTracker, list<TestMogileNode>} */
function installation(array $names, bool $idle): array
{
	$tracker = new TestMogileTracker(temp_dir() . '/tables.sqlite', '', idle: $idle);
	$nodes = [new TestMogileNode('127.0.0.1'), new TestMogileNode('127.0.0.2')];
	foreach ($nodes as $at => $node) {
		$tracker->command("create_host host=$names[$at]&ip=$node->host&port=$node->port&status=alive");
		$tracker->command("create_device hostname=$names[$at]&devid=" . $at + 1);
	}
	return [$tracker, $nodes];
}

// What the recorded installations had before the first line.
[$tracker, $nodes] = installation(['n1', 'n2'], false);
$tracker->command('create_domain domain=profiles');
$tracker->command('create_class domain=profiles&class=image&mindevcount=2');
$tracker->command('create_open domain=profiles&key=before');
compare('exchanges.txt', $tracker, ['7510' => $nodes[0]->port, '7520' => $nodes[1]->port]);

[$tracker, $nodes] = installation(['node1', 'node2'], true);
$tracker->command('create_domain domain=testdom');
$tracker->command('create_class domain=testdom&class=image&mindevcount=1');
$tracker->command('create_class domain=testdom&class=two&mindevcount=2');
compare('exchanges-2.txt', $tracker, ['43101' => $nodes[0]->port, '43102' => $nodes[1]->port]);
?>
--EXPECT--
exchanges.txt: 116 lines checked, 0 differ
exchanges-2.txt: 51 lines checked, 0 differ
