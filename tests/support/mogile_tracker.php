<?php
/*
 * A STAND-IN for a MogileFS tracker, for tests and the demo. It is not MogileFS: it keeps its tables in
 * one SQLite file, does one command at a time, only says that it checks and rebalances, and knows no draining. What it
 * answers is checked against a real tracker's answers by tests/mogile/fake_tracker/transcript.phpt. What no recording shows is marked
 * "Not recorded": there it follows the tracker's documentation, and a real one may answer otherwise.
 *
 * php mogile_tracker.php --listen=127.0.0.1:7001 --db=FILE [--order=devid] [--idle] [--delay=SECONDS]
 *   --db      trackers that are given the same file are trackers of one installation
 *   --order   devid: paths always in order of devid; without it in an order of chance, as a real tracker
 *   --idle    nothing is copied and nothing deleted
 *   --delay   every answer is held back so long, as a tracker's that is far away or has a database to ask
 * A second process of this script (--role=worker) copies and deletes files on the nodes. It ends with the
 * tracker that started it.
 *
 * For tests only: "!fault COMMAND COUNT ACTION [ARG]" spoils the next COUNT commands of that name:
 *   close     hang up and do nothing        lost  do it, then hang up without a reply
 *   hang      do nothing, answer never      raw   answer ARG (url-encoded), byte for byte, and do nothing
 *   cut       do it, send half of the reply, then hang up        die   end the tracker at once
 *   dielost   do it, then end the tracker without a reply
 * "!lines" answers with every command that it got.
 */
error_reporting(E_ALL);
set_error_handler(function (int $no, string $text, string $file, int $line): bool {
	if (!(error_reporting() & $no)) {
		return false;
	}
	throw new ErrorException($text, 0, $no, $file, $line);
});

final class TrackerError extends Exception
{
	public function __construct(public readonly string $word, ?string $text = null)
	{
		parent::__construct($text ?? $word);
	}
}

/** Raw HTTP to the storage nodes, one kept connection a node. */
final class NodeClient
{
	private array $kept = [];

	/** @return array{int, array<string,string>, resource|null} status, headers; the body is read with body() */
	private function send(string $url, string $method, array $headers, $body, int $length): array
	{
		$part = parse_url($url);
		$node = $part['host'] . ':' . $part['port'];
		$head = "$method {$part['path']} HTTP/1.1\r\nHost: $node\r\n";
		foreach ($headers as $name => $value) {
			$head .= "$name: $value\r\n";
		}
		for ($try = 0;; $try++) {
			$fresh = !isset($this->kept[$node]);
			$socket = $this->kept[$node] ?? @stream_socket_client("tcp://$node", $no, $text, 1.0);
			if (!$socket) {
				throw new RuntimeException("$node: $text");
			}
			$this->kept[$node] = $socket;
			stream_set_timeout($socket, 1);
			$sent = @fwrite($socket, "$head\r\n");
			if ($sent !== false && $length > 0) {
				stream_copy_to_stream($body, $socket, $length);
			}
			$status = $sent === false ? false : fgets($socket);
			if ($status !== false && preg_match('~^HTTP/1\.[01] (\d{3})~', $status, $found)) {
				break;
			}
			$this->drop($url);
			if ($fresh || $try > 0 || $length > 0) {
				throw new RuntimeException("$node: no answer");
			}
		}
		$answer = [];
		while (($line = fgets($socket)) !== false && rtrim($line) !== '') {
			[$name, $value] = explode(':', $line, 2) + [1 => ''];
			$answer[strtolower($name)] = trim($value);
		}
		if ($line === false) {
			$this->drop($url);
			throw new RuntimeException("$node: cut");
		}
		return [(int) $found[1], $answer, $socket];
	}

	private function drop(string $url): void
	{
		$part = parse_url($url);
		unset($this->kept[$part['host'] . ':' . $part['port']]);
	}

	public function size(string $url): ?int
	{
		[$status, $head] = $this->send($url, 'HEAD', [], null, 0);
		if (($head['connection'] ?? '') === 'close') {
			$this->drop($url);
		}
		return $status === 200 && isset($head['content-length']) ? (int) $head['content-length'] : null;
	}

	/** Hands the file to $use in pieces. */
	public function get(string $url, callable $use): int
	{
		[$status, $head, $socket] = $this->send($url, 'GET', [], null, 0);
		if (!isset($head['content-length'])) {
			$this->drop($url);
			throw new RuntimeException("$url: of no length");
		}
		$left = $length = (int) $head['content-length'];
		while ($left > 0) {
			$piece = fread($socket, min($left, 1 << 16));
			if ($piece === '' || $piece === false) {
				$this->drop($url);
				throw new RuntimeException("$url: cut");
			}
			$left -= strlen($piece);
			if ($status === 200) {
				$use($piece);
			}
		}
		if (($head['connection'] ?? '') === 'close') {
			$this->drop($url);
		}
		if ($status !== 200) {
			throw new RuntimeException("$url: status $status");
		}
		return $length;
	}

	public function put(string $url, $body, int $length): void
	{
		[$status, $head, $socket] = $this->send($url, 'PUT', ['Content-Length' => $length], $body, $length);
		$this->drop($url);
		if ($status >= 300) {
			throw new RuntimeException("$url: status $status");
		}
	}

	public function delete(string $url): void
	{
		$this->send($url, 'DELETE', [], null, 0);
		$this->drop($url);
	}
}

/** The tables, shared by the trackers of one installation and their workers. */
final class Tables
{
	private SQLite3 $db;
	private array $prepared = [];

	public function __construct(string $file)
	{
		$this->db = new SQLite3($file);
		$this->db->enableExceptions(true);
		$this->db->busyTimeout(10000);
		$this->db->exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF');
		$this->db->exec('BEGIN IMMEDIATE;
			CREATE TABLE IF NOT EXISTS domain (dmid INTEGER PRIMARY KEY, name TEXT UNIQUE);
			CREATE TABLE IF NOT EXISTS class (dmid INT, classid INT, name TEXT, mindevcount INT, hashtype TEXT,
				PRIMARY KEY (dmid, classid), UNIQUE (dmid, name));
			CREATE TABLE IF NOT EXISTS host (hostid INTEGER PRIMARY KEY, name TEXT UNIQUE, ip TEXT, port INT, get_port INT,
				altip TEXT, altmask TEXT, status TEXT);
			CREATE TABLE IF NOT EXISTS device (devid INTEGER PRIMARY KEY, hostid INT, status TEXT, weight INT,
				state TEXT DEFAULT "writeable");
			CREATE TABLE IF NOT EXISTS fid (fid INTEGER PRIMARY KEY AUTOINCREMENT);
			CREATE TABLE IF NOT EXISTS tempfile (fid INTEGER PRIMARY KEY, dmid INT, classid INT, devids TEXT, created INT);
			CREATE TABLE IF NOT EXISTS file (fid INTEGER PRIMARY KEY, dmid INT, dkey BLOB, length INT, classid INT,
				checksum TEXT, UNIQUE (dmid, dkey));
			CREATE TABLE IF NOT EXISTS file_on (fid INT, devid INT, PRIMARY KEY (fid, devid));
			CREATE TABLE IF NOT EXISTS to_replicate (fid INTEGER PRIMARY KEY, not_before REAL DEFAULT 0);
			CREATE TABLE IF NOT EXISTS to_delete (fid INT, url TEXT);
			CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT);
			CREATE TABLE IF NOT EXISTS fsck_log (logid INTEGER PRIMARY KEY, utime INT, fid INT, evcode TEXT, devid INT);
			CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT);
			INSERT OR IGNORE INTO setting VALUES ("schema_version", "17");
			COMMIT');
	}

	/** Runs one statement; string values are bound as text, ["x"] as a blob. */
	public function run(string $sql, mixed ...$values): SQLite3Result
	{
		$statement = $this->prepared[$sql] ??= $this->db->prepare($sql);
		$statement->reset();
		foreach ($values as $at => $value) {
			$type = is_array($value) ? SQLITE3_BLOB : (is_int($value) ? SQLITE3_INTEGER : SQLITE3_TEXT);
			$statement->bindValue($at + 1, is_array($value) ? $value[0] : $value, $type);
		}
		return $statement->execute();
	}

	/** @return list<array> */
	public function rows(string $sql, mixed ...$values): array
	{
		$result = $this->run($sql, ...$values);
		$rows = [];
		while ($row = $result->fetchArray(SQLITE3_ASSOC)) {
			$rows[] = $row;
		}
		$result->finalize();
		return $rows;
	}

	public function row(string $sql, mixed ...$values): ?array
	{
		return $this->rows($sql, ...$values)[0] ?? null;
	}

	public function value(string $sql, mixed ...$values): mixed
	{
		$row = $this->row($sql, ...$values);
		return $row === null ? null : reset($row);
	}

	public function change(string $sql, mixed ...$values): int
	{
		$this->run($sql, ...$values)->finalize();
		return $this->db->changes();
	}

	public function added(): int
	{
		return $this->db->lastInsertRowID();
	}

	/** All of $work or nothing of it. */
	public function together(callable $work): mixed
	{
		$this->db->exec('BEGIN IMMEDIATE');
		try {
			$result = $work();
			$this->db->exec('COMMIT');
			return $result;
		} catch (Throwable $e) {
			$this->db->exec('ROLLBACK');
			throw $e;
		}
	}

	public function url(int $fid, int $devid): ?string
	{
		$host = $this->row('SELECT ip, port FROM device JOIN host USING (hostid) WHERE devid = ?', $devid);
		if (!$host) {
			return null;
		}
		$ten = sprintf('%010d', $fid);
		return sprintf('http://%s:%d/dev%d/%s/%s/%s/%s.fid', $host['ip'], $host['port'], $devid,
			$ten[0], substr($ten, 1, 3), substr($ten, 4, 3), $ten);
	}
}

/** Copies files until they are on as many devices as their class wants, and deletes what is deleted. */
function worker(Tables $tables, bool $idle): never
{
	stream_set_blocking(STDIN, false);
	$nodes = new NodeClient();
	for (;;) {
		$found = false;
		foreach ($idle ? [] : $tables->rows('SELECT rowid, url FROM to_delete LIMIT 50') as $row) {
			$found = true;
			try {
				$nodes->delete($row['url']);
			} catch (Exception) {
			}
			$tables->change('DELETE FROM to_delete WHERE rowid = ?', $row['rowid']);
		}
		foreach ($idle ? [] : $tables->rows('SELECT fid FROM to_replicate WHERE not_before <= ? LIMIT 20', (string) microtime(true)) as $row) {
			$found = true;
			try {
				$wait = replicate($tables, $nodes, $row['fid']) ? 0 : 1;
			} catch (Exception) {
				$wait = 0.5;
			}
			if ($wait) {
				$tables->change('UPDATE to_replicate SET not_before = ? WHERE fid = ?', (string) (microtime(true) + $wait), $row['fid']);
			}
		}
		if (!$found) {
			$read = [STDIN];
			$none = null;
			stream_select($read, $none, $none, 0, 200000);
		}
		fread(STDIN, 4096);
		if (feof(STDIN)) {
			exit;
		}
	}
}

/** @return bool the file is where it should be, or is no more */
function replicate(Tables $tables, NodeClient $nodes, int $fid): bool
{
	$file = $tables->row('SELECT fid, dmid, classid, length FROM file WHERE fid = ?', $fid);
	$on = array_column($tables->rows('SELECT devid FROM file_on WHERE fid = ?', $fid), 'devid');
	if (!$file || !$on) {
		$tables->change('DELETE FROM to_replicate WHERE fid = ?', $fid);
		return true;
	}
	$want = $tables->value('SELECT mindevcount FROM class WHERE dmid = ? AND classid = ?', $file['dmid'], $file['classid']) ?? 2;
	$free = $tables->rows('SELECT devid FROM device JOIN host USING (hostid) WHERE device.status = "alive" AND host.status = "alive"
		AND hostid NOT IN (SELECT hostid FROM file_on JOIN device USING (devid) WHERE fid = ?) ORDER BY random()', $fid);
	if (count($on) >= $want || !$free) {
		$tables->change('DELETE FROM to_replicate WHERE fid = ?', $fid);
		return true;
	}
	$target = $free[0]['devid'];
	$spool = fopen('php://temp/maxmemory:1048576', 'w+');
	$length = $nodes->get($tables->url($fid, $on[array_rand($on)]), fn (string $piece) => fwrite($spool, $piece));
	if ($length !== (int) $file['length']) {
		throw new RuntimeException("fid $fid: a copy of $length bytes");
	}
	rewind($spool);
	$nodes->put($tables->url($fid, $target), $spool, $length);
	$tables->together(function () use ($tables, $fid, $target) {
		if ($tables->value('SELECT 1 FROM file WHERE fid = ?', $fid)) {
			$tables->change('INSERT OR IGNORE INTO file_on VALUES (?, ?)', $fid, $target);
		} else {
			$tables->change('INSERT INTO to_delete VALUES (?, ?)', $fid, $tables->url($fid, $target));
		}
	});
	return replicate($tables, $nodes, $fid);
}

final class Tracker
{
	private const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_,-./:';
	private const DEVICE_STATES = ['alive', 'dead', 'down', 'readonly', 'drain'];
	private const SETTINGS = ['fsck_checksum', 'skip_devcount', 'case_sensitive_list_keys', 'queue_rate_for_reaper', 'internal_queue_limit'];

	public int $queries = 0;
	public int $started;
	private NodeClient $nodes;

	public function __construct(private Tables $tables, private string $order)
	{
		$this->nodes = new NodeClient();
		$this->started = time();
	}

	public static function encode(string $text): string
	{
		if (strspn($text, self::PLAIN) === strlen($text)) {
			return $text;
		}
		return strtr(preg_replace_callback('~[^a-zA-Z0-9_,\-./\\\\: ]~', fn ($m) => sprintf('%%%02X', ord($m[0])), $text), ' ', '+');
	}

	public static function answer(array $fields): string
	{
		$parts = [];
		foreach ($fields as $name => $value) {
			$parts[] = self::encode((string) $name) . '=' . self::encode((string) $value);
		}
		shuffle($parts);
		return 'OK ' . implode('&', $parts) . "\r\n";
	}

	public static function arguments(string $text): array
	{
		$args = [];
		foreach (explode('&', $text) as $pair) {
			if ($pair !== '') {
				[$name, $value] = explode('=', $pair, 2) + [1 => ''];
				$args[urldecode($name)] = urldecode($value);
			}
		}
		return $args;
	}

	public function run(string $command, array $args): string
	{
		$this->queries++;
		$method = "cmd_$command";
		if (!method_exists($this, $method)) {
			return "ERR unknown_command Unknown+server+command\r\n";
		}
		try {
			return self::answer($this->$method($args));
		} catch (TrackerError $e) {
			return "ERR {$e->word} " . self::encode($e->getMessage()) . "\r\n";
		} catch (Throwable $e) {
			fwrite(STDERR, "$command: $e\n");
			return 'ERR failure ' . self::encode($e->getMessage()) . "\r\n";
		}
	}

	public function admin(string $line): string
	{
		$count = fn (string $table) => $this->tables->value("SELECT count(*) FROM $table");
		$words = preg_split('/ +/', trim($line));
		$lines = match ($words[0]) {
			'!want' => count($words) === 3 && preg_match('/^\d+$/', $words[1]) ? ["Now desiring $words[1] children doing '$words[2]'."] : ["ERROR: usage: !want <count> <jobclass>"],
			'!version' => ['2.73'],
			'!stats' => ['uptime ' . (time() - $this->started), 'pending_queries 0', 'processing_queries 0', 'bored_queryworkers 1',
				"queries {$this->queries}", 'work_queue_for_delete ' . $count('to_delete'),
				'work_queue_for_replicate ' . $count('to_replicate'), 'work_sent_to_delete 0', 'work_sent_to_replicate 0'],
			'!jobs' => array_merge(...array_map(fn ($job) => ["$job count 1", "$job desired 1", "$job pids " . getmypid()],
				['delete', 'fsck', 'job_master', 'monitor', 'queryworker', 'reaper', 'replicate'])),
			default => ["ERROR: Unknown command '" . substr($words[0], 1) . "' (try '!help')"],
		};
		return implode("\r\n", $lines) . "\r\n.\r\n";
	}

	private function need(array $args, string $name, string $word, ?string $text = null): string
	{
		if (!isset($args[$name]) || $args[$name] === '') {
			throw new TrackerError($word, $text);
		}
		return $args[$name];
	}

	private function dmid(array $args): int
	{
		$name = $this->need($args, 'domain', 'no_domain', 'No domain provided');
		return $this->tables->value('SELECT dmid FROM domain WHERE name = ?', $name)
			?? throw new TrackerError('unreg_domain', 'Domain name invalid/not found');
	}

	private function classid(int $dmid, string $name, string $word, ?string $text = null): int
	{
		if ($name === '' || $name === 'default') {
			return 0;
		}
		return $this->tables->value('SELECT classid FROM class WHERE dmid = ? AND name = ?', $dmid, $name)
			?? throw new TrackerError($word, $text);
	}

	private function classOf(array $file): array
	{
		return $this->tables->row('SELECT name, hashtype, mindevcount FROM class WHERE dmid = ? AND classid = ?', $file['dmid'], $file['classid'])
			?? ['name' => 'default', 'hashtype' => 'NONE', 'mindevcount' => 2];
	}

	private function file(array $args, string $name = 'key'): array
	{
		$dmid = $this->dmid($args);
		$key = $this->need($args, $name, 'no_key');
		return $this->tables->row('SELECT * FROM file WHERE dmid = ? AND dkey = ?', $dmid, [$key])
			?? throw new TrackerError('unknown_key');
	}

	private function devicesOf(int $fid): array
	{
		return array_column($this->tables->rows('SELECT devid FROM file_on WHERE fid = ? ORDER BY devid', $fid), 'devid');
	}

	private function checksumOf(array $file): ?string
	{
		$type = $this->classOf($file)['hashtype'];
		return $file['checksum'] ?? ($type === 'NONE' ? null : 'MISSING');
	}

	private function drop(int $fid): void
	{
		foreach ($this->devicesOf($fid) as $devid) {
			$this->tables->change('INSERT INTO to_delete VALUES (?, ?)', $fid, $this->tables->url($fid, $devid));
		}
		$this->tables->change('DELETE FROM file_on WHERE fid = ?', $fid);
		$this->tables->change('DELETE FROM file WHERE fid = ?', $fid);
		$this->tables->change('DELETE FROM to_replicate WHERE fid = ?', $fid);
	}

	private function cmd_noop(): array
	{
		return [];
	}

	private function cmd_clear_cache(): array
	{
		return [];
	}

	private function cmd_do_monitor_round(): array
	{
		foreach ($this->tables->rows('SELECT devid, ip, port FROM device JOIN host USING (hostid)') as $device) {
			$socket = @fsockopen($device['ip'], $device['port'], $no, $text, 0.5);
			$this->tables->change('UPDATE device SET state = ? WHERE devid = ?', $socket ? 'writeable' : 'unreachable', $device['devid']);
		}
		return [];
	}

	private function cmd_replicate_now(): array
	{
		$count = $this->tables->value('SELECT count(*) FROM to_replicate');
		$this->tables->change('UPDATE to_replicate SET not_before = 0');
		return ['count' => $count];
	}

	private function cmd_create_open(array $args): array
	{
		$dmid = $this->dmid($args);
		$classid = $this->classid($dmid, $args['class'] ?? '', 'unreg_class');
		$devices = $this->tables->rows('SELECT devid, hostid FROM device JOIN host USING (hostid) WHERE device.status = "alive"
			AND host.status = "alive" AND state = "writeable" ORDER BY ' . ($this->order === 'devid' ? 'devid' : 'random()'));
		if (!$devices) {
			throw new TrackerError('no_devices', 'No devices found to store file');
		}
		if (!($args['multi_dest'] ?? '')) {
			$devices = array_slice($devices, 0, 1);
		}
		$devids = array_column($devices, 'devid');
		$fid = $this->tables->together(function () use ($dmid, $classid, $devids, $args) {
			if ($args['fid'] ?? 0) {
				$fid = (int) $args['fid'];
				if ($this->tables->value('SELECT 1 FROM fid WHERE fid = ?', $fid)) {
					throw new TrackerError('fid_in_use');
				}
				$this->tables->change('INSERT INTO fid VALUES (?)', $fid);
			} else {
				$this->tables->change('INSERT INTO fid VALUES (NULL)');
				$fid = $this->tables->added();
			}
			$this->tables->change('INSERT INTO tempfile VALUES (?, ?, ?, ?, ?)', $fid, $dmid, $classid, implode(',', $devids), time());
			return $fid;
		});
		if (!($args['multi_dest'] ?? '')) {
			return ['fid' => $fid, 'devid' => $devids[0], 'path' => $this->tables->url($fid, $devids[0])];
		}
		$answer = ['fid' => $fid, 'dev_count' => count($devids)];
		foreach ($devids as $at => $devid) {
			$answer['devid_' . $at + 1] = $devid;
			$answer['path_' . $at + 1] = $this->tables->url($fid, $devid);
		}
		return $answer;
	}

	private function cmd_create_close(array $args): array
	{
		$dmid = $this->dmid($args);
		$fid = (int) $this->need($args, 'fid', 'no_fid');
		$devid = (int) $this->need($args, 'devid', 'no_devid');
		$path = $this->need($args, 'path', 'no_path');
		$key = $args['key'] ?? '';
		if ($path !== $this->tables->url($fid, $devid)) {
			throw new TrackerError('bogus_args', 'Path does not match fid and devid');
		}
		$temp = $this->tables->row('SELECT * FROM tempfile WHERE fid = ?', $fid)
			?? throw new TrackerError('no_temp_file', 'No tempfile or file already closed');
		// Whatever comes now, the place is forgotten.
		$this->tables->change('DELETE FROM tempfile WHERE fid = ?', $fid);
		if (!in_array((string) $devid, explode(',', $temp['devids']), true)) {
			throw new TrackerError('invalid_destdev', "File uploaded to invalid dest $devid. Valid devices were: {$temp['devids']}");
		}
		if ($key === '') { // how a client gives a file up
			return [];
		}
		$want = $args['size'] ?? '-1';
		try {
			$size = $this->nodes->size($path);
			$trouble = 'missing';
		} catch (Exception $e) {
			$size = null;
			$trouble = 'cantreach';
		}
		if ($size === null) {
			throw new TrackerError('size_verify_error', "Expected: $want; actual: 0 ($trouble); path: $path; error: ");
		}
		if ((int) $want >= 0 && $want != $size) {
			throw new TrackerError('size_mismatch', "Expected: $want; actual: $size; path: $path");
		}
		$sum = null;
		if (($args['checksum'] ?? '') !== '') {
			if (!preg_match('/^(MD5|SHA-1):([0-9a-f]+)$/', $args['checksum'], $part)) {
				throw new TrackerError('invalid_checksum_format');
			}
			$sum = $args['checksum'];
			if ($args['checksumverify'] ?? '') {
				$hash = hash_init($part[1] === 'MD5' ? 'md5' : 'sha1');
				$this->nodes->get($path, fn (string $piece) => hash_update($hash, $piece));
				$actual = $part[1] . ':' . hash_final($hash);
				if ($actual !== $sum) {
					throw new TrackerError('checksum_mismatch', "Expected: Checksum[f=$fid;$part[1]=$part[2]]; actual: $actual; path: $path");
				}
			}
		}
		$this->tables->together(function () use ($temp, $fid, $devid, $dmid, $key, $size, $sum) {
			$old = $this->tables->value('SELECT fid FROM file WHERE dmid = ? AND dkey = ?', $dmid, [$key]);
			if ($old) {
				$this->drop($old);
			}
			$this->tables->change('INSERT INTO file VALUES (?, ?, ?, ?, ?, ?)', $fid, $dmid, [$key], $size, $temp['classid'], $sum);
			$this->tables->change('INSERT INTO file_on VALUES (?, ?)', $fid, $devid);
			if ($this->wanted($dmid, $temp['classid']) > 1) {
				$this->tables->change('INSERT INTO to_replicate (fid) VALUES (?)', $fid);
			}
		});
		return [];
	}

	private function wanted(int $dmid, int $classid): int
	{
		return $this->tables->value('SELECT mindevcount FROM class WHERE dmid = ? AND classid = ?', $dmid, $classid) ?? 2;
	}

	private function cmd_get_paths(array $args): array
	{
		$file = $this->file($args);
		$devices = $this->tables->rows('SELECT devid FROM file_on JOIN device USING (devid) JOIN host USING (hostid) WHERE fid = ?
			AND device.status IN ("alive", "readonly", "drain") AND host.status = "alive" AND state != "unreachable" ORDER BY '
			. ($this->order === 'devid' ? 'devid' : 'random()'), $file['fid']);
		$answer = [];
		$limit = max(2, (int) ($args['pathcount'] ?? 2));
		foreach (array_slice($devices, 0, $limit) as $at => $device) {
			$answer['path' . $at + 1] = $this->tables->url($file['fid'], $device['devid']);
		}
		return $answer + ['paths' => count($answer)];
	}

	private function cmd_file_info(array $args): array
	{
		$file = $this->file($args);
		$on = $this->devicesOf($file['fid']);
		$answer = ['domain' => $args['domain'], 'class' => $this->classOf($file)['name'], 'key' => $file['dkey'],
			'fid' => $file['fid'], 'length' => $file['length'], 'devcount' => count($on)];
		if ($sum = $this->checksumOf($file)) {
			$answer['checksum'] = $sum;
		}
		if ($args['devices'] ?? '') {
			$answer['devids'] = implode(',', $on);
		}
		return $answer;
	}

	private function cmd_file_debug(array $args): array
	{
		if (($args['fid'] ?? '') !== '') {
			$file = $this->tables->row('SELECT * FROM file WHERE fid = ?', (int) $args['fid']);
			if (!$file) {
				return ['checksum' => 'NONE'];
			}
		} else {
			$file = $this->file($args);
		}
		$on = $this->devicesOf($file['fid']);
		$answer = ['fid_fid' => $file['fid'], 'fid_dmid' => $file['dmid'], 'fid_dkey' => $file['dkey'], 'fid_length' => $file['length'],
			'fid_classid' => $file['classid'], 'fid_class' => $this->classOf($file)['name'], 'fid_devcount' => count($on),
			'fid_domain' => $this->tables->value('SELECT name FROM domain WHERE dmid = ?', $file['dmid']),
			'devids' => implode(',', $on), 'checksum' => $file['checksum'] ?? 'NONE'];
		foreach ($on as $devid) {
			$answer["devpath_$devid"] = $this->tables->url($file['fid'], $devid);
		}
		if ($this->tables->value('SELECT 1 FROM to_replicate WHERE fid = ?', $file['fid'])) {
			$answer += ['replqueue_fid' => $file['fid'], 'replqueue_nexttry' => 0, 'replqueue_failcount' => 0, 'replqueue_flags' => 0,
				'replqueue_fromdevid' => ''];
		}
		return $answer;
	}

	private function cmd_delete(array $args): array
	{
		$file = $this->file($args);
		$this->tables->together(fn () => $this->drop($file['fid']));
		return [];
	}

	private function cmd_rename(array $args): array
	{
		$file = $this->file($args, 'from_key');
		$to = $this->need($args, 'to_key', 'no_key');
		if ($this->tables->value('SELECT 1 FROM file WHERE dmid = ? AND dkey = ?', $file['dmid'], [$to])) {
			throw new TrackerError('key_exists', "Target key name already exists; can't overwrite.");
		}
		$this->tables->change('UPDATE file SET dkey = ? WHERE fid = ?', [$to], $file['fid']);
		return [];
	}

	private function cmd_updateclass(array $args): array
	{
		try {
			$file = $this->file($args);
		} catch (TrackerError $e) {
			throw $e->word === 'unknown_key' ? new TrackerError('invalid_key') : $e;
		}
		$classid = $this->classid($file['dmid'], $this->need($args, 'class', 'no_class'), 'class_not_found', 'Class not found');
		$this->tables->change('UPDATE file SET classid = ? WHERE fid = ?', $classid, $file['fid']);
		$this->tables->change('INSERT OR IGNORE INTO to_replicate (fid) VALUES (?)', $file['fid']);
		return [];
	}

	private function cmd_list_keys(array $args): array
	{
		$dmid = $this->dmid($args);
		$prefix = $args['prefix'] ?? '';
		$after = $args['after'] ?? '';
		if ($after !== '' && !str_starts_with($after, $prefix)) {
			throw new TrackerError('after_mismatch', 'Pattern does not match the after-value?');
		}
		$limit = (int) ($args['limit'] ?? 0);
		$limit = $limit < 1 || $limit > 1000 ? 1000 : $limit;
		$rows = $this->tables->rows('SELECT dkey FROM file WHERE dmid = ? AND dkey > ? AND substr(dkey, 1, ?) = ? ORDER BY dkey LIMIT ?',
			$dmid, [$after], strlen($prefix), [$prefix], $limit);
		if (!$rows) {
			throw new TrackerError('none_match', 'No keys match that pattern and after-value (if any).');
		}
		$answer = ['key_count' => count($rows), 'next_after' => end($rows)['dkey']];
		foreach ($rows as $at => $row) {
			$answer['key_' . $at + 1] = $row['dkey'];
		}
		return $answer;
	}

	private function cmd_list_fids(array $args): array
	{
		$limit = (int) ($args['to'] ?? 0);
		$limit = $limit < 1 || $limit > 500 ? 500 : $limit;
		$rows = $this->tables->rows('SELECT file.*, domain.name AS domain FROM file JOIN domain USING (dmid) WHERE fid > ? ORDER BY fid LIMIT ?',
			(int) ($args['from'] ?? 0), $limit);
		$answer = ['fid_count' => count($rows)];
		foreach ($rows as $at => $file) {
			$n = $at + 1;
			$answer += ["fid_{$n}_fid" => $file['fid'], "fid_{$n}_domain" => $file['domain'], "fid_{$n}_class" => $this->classOf($file)['name'],
				"fid_{$n}_key" => $file['dkey'], "fid_{$n}_length" => $file['length'], "fid_{$n}_devcount" => count($this->devicesOf($file['fid']))];
		}
		return $answer;
	}

	private function cmd_get_domains(): array
	{
		$domains = $this->tables->rows('SELECT * FROM domain ORDER BY dmid');
		$answer = ['domains' => count($domains)];
		foreach ($domains as $at => $domain) {
			$d = 'domain' . $at + 1;
			$classes = $this->tables->rows('SELECT * FROM class WHERE dmid = ? ORDER BY classid', $domain['dmid']);
			$classes[] = ['name' => 'default', 'mindevcount' => 2, 'hashtype' => 'NONE'];
			$answer += [$d => $domain['name'], "{$d}classes" => count($classes)];
			foreach ($classes as $number => $class) {
				$c = "{$d}class" . $number + 1;
				$answer += ["{$c}name" => $class['name'], "{$c}mindevcount" => $class['mindevcount'],
					"{$c}hashtype" => $class['hashtype'], "{$c}replpolicy" => 'MultipleHosts()'];
			}
		}
		return $answer;
	}

	private function cmd_create_domain(array $args): array
	{
		$name = $this->need($args, 'domain', 'no_domain', 'No domain provided');
		if ($this->tables->value('SELECT 1 FROM domain WHERE name = ?', $name)) {
			throw new TrackerError('domain_exists', 'That domain already exists');
		}
		$this->tables->change('INSERT INTO domain (name) VALUES (?)', $name);
		return ['domain' => $name];
	}

	private function dmidForAdmin(array $args): int
	{
		$name = $this->need($args, 'domain', 'no_domain', 'No domain provided');
		return $this->tables->value('SELECT dmid FROM domain WHERE name = ?', $name)
			?? throw new TrackerError('domain_not_found', 'Domain not found');
	}

	private function cmd_delete_domain(array $args): array
	{
		$dmid = $this->dmidForAdmin($args);
		if ($this->tables->value('SELECT 1 FROM file WHERE dmid = ?', $dmid)) {
			throw new TrackerError('domain_has_files', 'Domain still has files, unable to delete');
		}
		if ($this->tables->value('SELECT 1 FROM class WHERE dmid = ?', $dmid)) {
			throw new TrackerError('domain_has_classes', 'Domain still has classes, unable to delete');
		}
		$this->tables->change('DELETE FROM domain WHERE dmid = ?', $dmid);
		return ['domain' => $args['domain']];
	}

	private function cmd_create_class(array $args, bool $update = false): array
	{
		$this->need($args, 'domain', 'no_domain', 'No domain provided');
		$name = $this->need($args, 'class', 'no_class', 'No class provided');
		if ((int) ($args['mindevcount'] ?? 0) < 1) {
			throw new TrackerError('invalid_mindevcount', 'The mindevcount must be at least 1');
		}
		$dmid = $this->dmidForAdmin($args);
		$old = $this->tables->row('SELECT * FROM class WHERE dmid = ? AND name = ?', $dmid, $name);
		if ($old && !$update) {
			throw new TrackerError('class_exists', 'That class already exists in that domain');
		}
		if (!$old && $update) {
			throw new TrackerError('class_not_found', 'Class not found');
		}
		$hash = $args['hashtype'] ?? $old['hashtype'] ?? 'NONE';
		if (!in_array($hash, ['NONE', 'MD5', 'SHA-1'], true)) {
			throw new TrackerError('invalid_hashtype', 'Hashtype not recognized');
		}
		if ($update) {
			$this->tables->change('UPDATE class SET mindevcount = ?, hashtype = ? WHERE dmid = ? AND name = ?', (int) $args['mindevcount'], $hash, $dmid, $name);
		} else {
			$classid = 1 + (int) $this->tables->value('SELECT max(classid) FROM class WHERE dmid = ?', $dmid);
			$this->tables->change('INSERT INTO class VALUES (?, ?, ?, ?, ?)', $dmid, $classid, $name, (int) $args['mindevcount'], $hash);
		}
		return ['class' => $name, 'domain' => $args['domain'], 'mindevcount' => (int) $args['mindevcount']];
	}

	private function cmd_update_class(array $args): array
	{
		return $this->cmd_create_class($args, true);
	}

	private function cmd_delete_class(array $args): array
	{
		$dmid = $this->dmidForAdmin($args);
		$name = $this->need($args, 'class', 'no_class', 'No class provided');
		$classid = $this->tables->value('SELECT classid FROM class WHERE dmid = ? AND name = ?', $dmid, $name)
			?? throw new TrackerError('class_not_found', 'Class not found');
		if ($this->tables->value('SELECT 1 FROM file WHERE dmid = ? AND classid = ?', $dmid, $classid)) {
			throw new TrackerError('class_has_files', 'Class still has files, unable to delete');
		}
		$this->tables->change('DELETE FROM class WHERE dmid = ? AND classid = ?', $dmid, $classid);
		return ['domain' => $args['domain'], 'class' => $name];
	}

	private function cmd_get_hosts(): array
	{
		$hosts = $this->tables->rows('SELECT * FROM host ORDER BY hostid');
		$answer = ['hosts' => count($hosts)];
		foreach ($hosts as $at => $host) {
			$h = 'host' . $at + 1 . '_';
			$answer += ["{$h}hostid" => $host['hostid'], "{$h}hostname" => $host['name'], "{$h}hostip" => $host['ip'],
				"{$h}http_port" => $host['port'], "{$h}http_get_port" => $host['get_port'], "{$h}altip" => $host['altip'],
				"{$h}altmask" => $host['altmask'], "{$h}status" => $host['status']];
		}
		return $answer;
	}

	private function hostid(string $name, string $word): int
	{
		return $this->tables->value('SELECT hostid FROM host WHERE name = ?', $name) ?? throw new TrackerError($word, 'Host not found');
	}

	private function cmd_create_host(array $args): array
	{
		$name = $this->need($args, 'host', 'no_host', 'No host provided');
		$ip = $this->need($args, 'ip', 'no_ip', 'No IP address provided');
		$port = $this->need($args, 'port', 'no_port', 'No port provided');
		$status = ($args['status'] ?? '') ?: 'down';
		if (!in_array($status, ['alive', 'dead', 'down', 'readonly'], true)) {
			throw new TrackerError('unknown_state', 'Unknown state');
		}
		if ($this->tables->value('SELECT 1 FROM host WHERE name = ?', $name)) {
			throw new TrackerError('host_exists', 'That host already exists');
		}
		$this->tables->change('INSERT INTO host (name, ip, port, status, get_port, altip, altmask) VALUES (?, ?, ?, ?, ?, ?, ?)', $name, $ip, (int) $port,
			$status, $args['getport'] ?? '', $args['altip'] ?? '', $args['altmask'] ?? '');
		return ['hostid' => $this->tables->added(), 'hostname' => $name];
	}

	private function cmd_update_host(array $args): array
	{
		$hostid = $this->hostid($this->need($args, 'host', 'no_host', 'No host provided'), 'host_not_found');
		foreach (['ip' => 'ip', 'port' => 'port', 'status' => 'status', 'getport' => 'get_port', 'altip' => 'altip', 'altmask' => 'altmask'] as $arg => $column) {
			// The last three can be taken away again.
			if (($args[$arg] ?? '') !== '' || (isset($args[$arg]) && !in_array($arg, ['ip', 'port', 'status'], true))) {
				$this->tables->change("UPDATE host SET $column = ? WHERE hostid = ?", $args[$arg], $hostid);
			}
		}
		return ['hostid' => $hostid, 'hostname' => $args['host']];
	}

	private function cmd_delete_host(array $args): array
	{
		$hostid = $this->hostid($this->need($args, 'host', 'no_host', 'No host provided'), 'unknown_host');
		if ($this->tables->value('SELECT 1 FROM device WHERE hostid = ?', $hostid)) {
			throw new TrackerError('host_not_empty', 'Unable to delete host; it contains devices still');
		}
		$this->tables->change('DELETE FROM host WHERE hostid = ?', $hostid);
		return [];
	}

	private function cmd_get_devices(): array
	{
		$devices = $this->tables->rows('SELECT * FROM device ORDER BY devid');
		$answer = ['devices' => count($devices)];
		$total = (int) (disk_total_space(__DIR__) / 1048576);
		$free = (int) (disk_free_space(__DIR__) / 1048576);
		foreach ($devices as $at => $device) {
			$d = 'dev' . $at + 1 . '_';
			$answer += ["{$d}devid" => $device['devid'], "{$d}hostid" => $device['hostid'], "{$d}status" => $device['status'],
				"{$d}weight" => $device['weight'], "{$d}observed_state" => $device['state'], "{$d}mb_total" => $total,
				"{$d}mb_free" => $free, "{$d}mb_used" => $total - $free, "{$d}mb_asof" => '', "{$d}utilization" => '',
				"{$d}reject_bad_md5" => 1];
		}
		return $answer;
	}

	private function cmd_create_device(array $args): array
	{
		$state = ($args['state'] ?? '') ?: 'alive';
		if (!in_array($state, self::DEVICE_STATES, true)) {
			throw new TrackerError('invalid_state');
		}
		if (!preg_match('~^\d+$~', $args['devid'] ?? '')) {
			throw new TrackerError('invalid_devid');
		}
		$hostid = isset($args['hostid'])
			? ($this->tables->value('SELECT hostid FROM host WHERE hostid = ?', (int) $args['hostid']) ?? throw new TrackerError('unknown_host', 'Host not found'))
			: $this->hostid($this->need($args, 'hostname', 'bad_args', 'No hostid/hostname parameter'), 'unknown_host');
		if ($this->tables->value('SELECT 1 FROM device WHERE devid = ?', (int) $args['devid'])) {
			throw new TrackerError('existing_devid', 'Device already exists');
		}
		$this->tables->change('INSERT INTO device (devid, hostid, status, weight) VALUES (?, ?, ?, 100)', (int) $args['devid'], $hostid, $state);
		return [];
	}

	private function device(array $args): int
	{
		$hostid = $this->hostid($this->need($args, 'host', 'bad_params', 'Invalid parameters to command; please see documentation'), 'host_not_found');
		$device = $this->tables->row('SELECT * FROM device WHERE devid = ?', (int) ($args['device'] ?? 0))
			?? throw new TrackerError('no_device', 'Device not found');
		if ($device['hostid'] !== $hostid) {
			throw new TrackerError('host_mismatch', 'Device is on another host');
		}
		return $device['devid'];
	}

	private function cmd_set_state(array $args): array
	{
		if (!in_array($args['state'] ?? '', self::DEVICE_STATES, true)) {
			throw new TrackerError('bad_params', 'Invalid parameters to command; please see documentation');
		}
		$this->tables->change('UPDATE device SET status = ? WHERE devid = ?', $args['state'], $this->device($args));
		return [];
	}

	private function cmd_set_weight(array $args): array
	{
		if (!preg_match('~^\d+$~', $args['weight'] ?? '')) {
			throw new TrackerError('bad_params', 'Invalid parameters to command; please see documentation');
		}
		$this->tables->change('UPDATE device SET weight = ? WHERE devid = ?', (int) $args['weight'], $this->device($args));
		return [];
	}

	private function cmd_server_settings(): array
	{
		$rows = $this->tables->rows('SELECT * FROM setting ORDER BY name');
		$answer = ['key_count' => count($rows)];
		foreach ($rows as $at => $row) {
			$answer += ['key_' . $at + 1 => $row['name'], 'value_' . $at + 1 => $row['value']];
		}
		return $answer;
	}

	private function cmd_set_server_setting(array $args): array
	{
		if (!in_array($args['key'] ?? '', self::SETTINGS, true)) {
			throw new TrackerError('not_writable');
		}
		$this->tables->change('INSERT OR REPLACE INTO setting VALUES (?, ?)', $args['key'], $args['value'] ?? '');
		return [];
	}

	private function cmd_server_setting(array $args): array
	{
		$key = $this->need($args, 'key', 'bad_params', 'Invalid parameters to command; please see documentation');
		return ['key' => $key, 'value' => $this->tables->value('SELECT value FROM setting WHERE name = ?', $key) ?? ''];
	}

	private function cmd_edit_file(): array
	{
		throw new TrackerError('failure', 'Operation failed');
	}

	private function cmd_fsck_status(): array
	{
		return ['running' => $this->state('fsck'), 'policy_only' => $this->state('fsck_policy_only'), 'max_fid_checked' => $this->state('fsck_from'), 'max_logid' => 0,
			'end_fid' => 0, 'start_time' => 0, 'stop_time' => 0, 'current_time' => time(), 'host' => ''];
	}

	/**
	 * What the commands below say of one another. Nothing is checked or moved. Not recorded: the status of a check that runs, and any answer
	 * about a rebalance after a policy was set.
	 */
	private function state(string $name, int|string|null $value = null): int|string
	{
		if ($value !== null) {
			$this->tables->change('INSERT OR REPLACE INTO state VALUES (?, ?)', $name, (string) $value);
		}
		return $this->tables->value('SELECT value FROM state WHERE name = ?', $name) ?? 0;
	}

	private function cmd_fsck_start(): array
	{
		$this->state('fsck', 1);
		return [];
	}

	private function cmd_fsck_stop(): array
	{
		$this->state('fsck', 0);
		return [];
	}

	private function cmd_fsck_reset(array $args): array
	{
		$this->state('fsck_policy_only', (int) ($args['policy_only'] ?? 0));
		$this->state('fsck_from', (int) ($args['startpos'] ?? 0));
		return [];
	}

	/** Recorded for an empty log alone. Not recorded: the names and values of a row. */
	private function cmd_fsck_getlog(array $args): array
	{
		$rows = $this->tables->rows('SELECT * FROM fsck_log WHERE logid > ? ORDER BY logid LIMIT 100', (int) ($args['after_logid'] ?? 0));
		$answer = ['row_count' => count($rows)];
		foreach ($rows as $at => $row) {
			foreach (array_filter($row, fn ($value) => $value !== null) as $name => $value) {
				$answer['row_' . $at + 1 . "_$name"] = $value;
			}
		}
		return $answer;
	}

	private function cmd_fsck_clearlog(): array
	{
		$this->tables->change('DELETE FROM fsck_log');
		return [];
	}

	/** Not recorded: its answers, with a policy or without. No policy is refused here, where a real tracker reads it. */
	private function cmd_rebalance_set_policy(array $args): array
	{
		$this->state('policy', $this->need($args, 'policy', 'no_policy'));
		return [];
	}

	private function policy(): string
	{
		return $this->state('policy') ?: throw new TrackerError('no_rebal_policy', 'No rebalance policy available');
	}

	/** Recorded without a policy. Not recorded: what it says of the devices. */
	private function cmd_rebalance_test(): array
	{
		$this->policy();
		$devids = implode(',', array_column($this->tables->rows('SELECT devid FROM device ORDER BY devid'), 'devid'));
		return ['sdevs' => $devids, 'ddevs' => $devids];
	}

	/** Recorded without a policy. Not recorded: a second start. */
	private function cmd_rebalance_start(): array
	{
		$this->policy();
		$this->state('rebalance', 1);
		return [];
	}

	/** Recorded without a start. Not recorded: the stop of one that runs, which a real tracker may do later. */
	private function cmd_rebalance_stop(): array
	{
		if (!$this->state('rebalance')) {
			throw new TrackerError('rebal_not_started', 'Rebalance not running');
		}
		$this->state('rebalance', 0);
		return [];
	}

	/** Recorded where there is nothing to forget. Not recorded: while it runs. */
	private function cmd_rebalance_reset(): array
	{
		$this->state('rebalance', 0);
		return [];
	}

	/** Recorded where there was none. Not recorded: the names and values of one that runs. */
	private function cmd_rebalance_status(): array
	{
		if (!$this->state('rebalance')) {
			throw new TrackerError('no_rebal_state', 'No available rebalance status');
		}
		return ['bytes_queued' => 0, 'fids_queued' => 0, 'sdev_current' => 0];
	}

	private function cmd_stats(): array
	{
		return ['filescount' => $this->tables->value('SELECT count(*) FROM file'),
			'devicescount' => $this->tables->value('SELECT count(*) FROM device'),
			'fidmax' => $this->tables->value('SELECT coalesce(max(fid), 0) FROM fid')];
	}
}

/** The sockets: reads lines, keeps each connection's commands in order, spoils what !fault asks for. */
final class Server
{
	private array $clients = [];
	private array $faults = [];
	private array $seen = [];

	public function __construct(private $socket, private Tracker $tracker, private $worker, private float $delay)
	{
	}

	public function run(): never
	{
		$none = null;
		for (;;) {
			$read = [$this->socket];
			$write = [];
			$wait = null;
			foreach ($this->clients as $client) {
				if (!$client->ended) {
					$read[] = $client->socket;
				}
				if ($client->out !== '') {
					$write[] = $client->socket;
				}
				foreach ([$client->asleep, $client->held[0][0] ?? 0.0] as $time) {
					if ($time) {
						$wait = min($wait ?? 60.0, max(0.0, $time - microtime(true)));
					}
				}
			}
			stream_select($read, $write, $none, $wait === null ? null : (int) $wait, $wait === null ? null : (int) (fmod($wait, 1) * 1e6) + 1);
			foreach ($read as $socket) {
				if ($socket !== $this->socket) {
					$this->receive($this->clients[(int) $socket]);
				} elseif ($new = @stream_socket_accept($socket, 0)) {
					stream_set_blocking($new, false);
					$this->clients[(int) $new] = (object) ['socket' => $new, 'in' => '', 'out' => '', 'asleep' => 0.0, 'held' => [], 'hung' => false, 'ended' => false];
				}
			}
			foreach ($this->clients as $client) {
				if ($client->asleep && $client->asleep <= microtime(true)) {
					$client->asleep = 0.0;
					$client->out .= Tracker::answer([]);
					$this->lines($client);
				}
				while ($client->held && $client->held[0][0] <= microtime(true)) {
					$client->out .= array_shift($client->held)[1];
				}
				$this->flush($client);
			}
		}
	}

	private function drop(object $client): void
	{
		unset($this->clients[(int) $client->socket]);
		fclose($client->socket);
	}

	private function receive(object $client): void
	{
		$bytes = @fread($client->socket, 1 << 16);
		if ($bytes === '' || $bytes === false) {
			if (feof($client->socket)) {
				$this->drop($client);
			}
			return;
		}
		$client->in .= $bytes;
		// A line of megabytes is not searched again with every piece of it.
		if (str_contains($bytes, "\n")) {
			$this->lines($client);
		}
	}

	private function lines(object $client): void
	{
		while (!$client->asleep && !$client->hung && !$client->ended && ($end = strpos($client->in, "\n")) !== false) {
			$line = rtrim(substr($client->in, 0, $end), "\r");
			$client->in = substr($client->in, $end + 1);
			$this->line($client, $line);
		}
	}

	private function line(object $client, string $line): void
	{
		if (str_starts_with($line, '!fault ')) {
			[, $command, $count, $action, $argument] = explode(' ', $line, 5) + [4 => ''];
			$this->faults[$command] = [(int) $count, $action, urldecode($argument)];
			$client->out .= ".\r\n";
			return;
		}
		if ($line === '!lines') {
			$client->out .= implode("\r\n", [...$this->seen, '.']) . "\r\n";
			return;
		}
		$this->seen[] = $line;
		[$command, $args] = explode(' ', $line, 2) + [1 => ''];
		[$action, $argument] = $this->fault($command);
		switch ($action) {
			case 'die':
				exit(1);
			case 'close':
				$client->ended = true;
				return;
			case 'hang':
				$client->hung = true;
				return;
			case 'raw':
				$client->out .= $argument;
				return;
		}
		if ($command === 'sleep') {
			$client->asleep = microtime(true) + (int) (Tracker::arguments($args)['duration'] ?? 10);
			return;
		}
		$answer = str_starts_with($line, '!') ? $this->tracker->admin($line) : $this->tracker->run(strtolower($command), Tracker::arguments($args));
		if ($action === 'dielost') {
			exit(1);
		}
		if ($action === 'lost' || $action === 'cut') {
			$client->out .= $action === 'cut' ? substr($answer, 0, intdiv(strlen($answer), 2)) : '';
			$client->ended = true;
			return;
		}
		if ($this->delay > 0) {
			$client->held[] = [microtime(true) + $this->delay, $answer];
		} else {
			$client->out .= $answer;
		}
		if (in_array($command, ['create_close', 'delete', 'updateclass', 'replicate_now'], true)) {
			@fwrite($this->worker, '.');
		}
	}

	private function fault(string $command): array
	{
		if (!isset($this->faults[$command])) {
			return ['', ''];
		}
		[, $action, $argument] = $this->faults[$command];
		if (--$this->faults[$command][0] <= 0) {
			unset($this->faults[$command]);
		}
		return [$action, $argument];
	}

	private function flush(object $client): void
	{
		if ($client->out !== '') {
			$sent = @fwrite($client->socket, $client->out);
			if ($sent === false) {
				$this->drop($client);
				return;
			}
			$client->out = substr($client->out, $sent);
		}
		if ($client->ended && $client->out === '') {
			$this->drop($client);
		}
	}
}

$options = getopt('', ['listen:', 'db:', 'order:', 'delay:', 'idle', 'role:']);
$tables = new Tables($options['db'] ?? exit("Usage: php mogile_tracker.php --listen=HOST:PORT --db=FILE [--order=devid]\n"));
if (($options['role'] ?? '') === 'worker') {
	worker($tables, isset($options['idle']));
}
// First the worker: it must not inherit the socket, or the port would outlive a killed tracker.
$php = php_ini_loaded_file() === false ? [PHP_BINARY, '-n'] : [PHP_BINARY];
if (php_ini_loaded_file() === false && is_file(PHP_EXTENSION_DIR . '/sqlite3.so')) {
	array_push($php, '-d', 'extension=sqlite3');
}
$child = proc_open([...$php, __FILE__, '--role=worker', '--db=' . $options['db'], ...(isset($options['idle']) ? ['--idle'] : [])],
	[['pipe', 'r'], ['file', '/dev/null', 'w'], STDERR], $pipes);
$socket = stream_socket_server('tcp://' . $options['listen'], $no, $text, STREAM_SERVER_BIND | STREAM_SERVER_LISTEN,
	stream_context_create(['socket' => ['backlog' => 128, 'tcp_nodelay' => true]]));
(new Server($socket, new Tracker($tables, $options['order'] ?? ''), $pipes[0], (float) ($options['delay'] ?? 0)))->run();
