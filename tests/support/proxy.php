<?php
/*
 * A TCP proxy that does to a connection what networks and broken servers do. Its faults are set while it runs, one
 * JSON object a line on stdin, each answered with a line on stdout; proxy.inc is the other end of that.
 *
 * usage: php proxy.php LISTEN_HOST PORT UPSTREAM_HOST PORT
 */

// Notices, such as of a connection that was reset, must not get among the answers.
ini_set('display_errors', 'stderr');
require __DIR__ . '/liar.inc';
[, $host, $port, $upstream_host, $upstream_port] = $argv;

const DEFAULTS = [
	'delay' => 0.0,          // seconds that every piece of the reply is held back
	'delay_request' => 0.0,  // the same for the request
	'cut_request' => null,   // close both ends after that many bytes of requests
	'cut_reply' => null,     // close both ends after that many bytes of replies
	'half_close' => null,    // after that many bytes of replies say "end" to the client, but keep reading
	'hang' => false,         // accept, and neither pass on nor answer
	'refuse' => false,       // close every new connection at once
	'chunk' => 0,            // pass replies on in pieces of that many bytes
	'inject' => '',          // bytes (base64) put before the reply byte number inject_at
	'inject_at' => 0,
	'answer' => '',          // bytes (base64) sent as answer to the first request bytes; nothing goes upstream
	'record' => false,       // keep what the client sends, for the command "recorded"
	'freeze_reply' => null,  // after that many bytes of replies deliver nothing more, the connection stays open
	'lie' => null,           // change replies by chance: liar.inc
];

$set = DEFAULTS;
$listen = stream_socket_server("tcp://$host:$port", $errno, $error, context: stream_context_create(['socket' => ['tcp_nodelay' => true]]));
if ($listen === false) {
	fwrite(STDERR, "$error\n");
	exit(1);
}
stream_set_blocking($listen, false);
stream_set_blocking(STDIN, false);

/** One accepted connection. Both directions keep bytes with the time from which they may go on. */
final class Pair
{
	/** @var list<array{float, string}> */
	public array $to_server = [], $to_client = [];
	public int $requests = 0, $replies = 0;
	public bool $frozen = false, $answered = false, $half = false, $server_ended = false;
	public ?Liar $liar = null;
	public function __construct(public $client, public $server) {}
}

/** @var array<int, Pair> */
$pairs = [];
$next = 0;
$accepted = 0;
$commands = '';
$recorded = ''; // requests since they were asked for last

function close_pair(int $id): void
{
	global $pairs;
	@fclose($pairs[$id]->client);
	if ($pairs[$id]->server) {
		@fclose($pairs[$id]->server);
	}
	unset($pairs[$id]);
}

/** Queues bytes of the reply as the faults say. False: the pair is closed. */
function take_reply(int $id, string $bytes): bool
{
	global $pairs, $set;
	$pair = $pairs[$id];
	$close = false;
	if ($set['lie'] !== null) {
		$pair->liar ??= new Liar($set['lie']);
		$bytes = $pair->liar->lie($bytes, $close);
	}
	$inject = $set['inject'] === '' ? '' : base64_decode($set['inject']);
	if ($inject !== '' && $set['inject_at'] >= $pair->replies && $set['inject_at'] < $pair->replies + strlen($bytes)) {
		$bytes = substr_replace($bytes, $inject, $set['inject_at'] - $pair->replies, 0);
	}
	foreach (['cut_reply', 'half_close', 'freeze_reply'] as $fault) {
		if ($set[$fault] !== null && $pair->replies + strlen($bytes) >= $set[$fault]) {
			$bytes = substr($bytes, 0, max(0, $set[$fault] - $pair->replies));
			$pair->frozen = true;
			$pair->half = $fault === 'half_close';
			if ($fault === 'cut_reply') {
				@fwrite($pair->client, $bytes);
				close_pair($id);
				return false;
			}
		}
	}
	$pair->replies += strlen($bytes);
	$when = microtime(true) + $set['delay'];
	foreach ($set['chunk'] > 0 && $bytes !== '' ? str_split($bytes, $set['chunk']) : [$bytes] as $piece) {
		$pair->to_client[] = [$when, $piece];
	}
	if ($close) {
		$pair->server_ended = true; // closes it when all is sent
	}
	return true;
}

/** Writes the first queued piece if its time has come. Returns the seconds until the next, or null. */
function pass_on($socket, array &$queue): ?float
{
	if (!$queue) {
		return null;
	}
	$wait = $queue[0][0] - microtime(true);
	if ($wait > 0) {
		return $wait;
	}
	$done = (int) @fwrite($socket, $queue[0][1]);
	$queue[0][1] = substr($queue[0][1], $done);
	if ($queue[0][1] === '') {
		array_shift($queue);
		return $queue ? 0.0 : null;
	}
	return 0.001;
}

echo "ready\n";
for ($wait = null;;) {
	$read = [STDIN, $listen];
	foreach ($pairs as $pair) {
		if (!$set['hang'] && !$pair->frozen || $pair->half) {
			$read[] = $pair->client;
		}
		if ($pair->server && !$set['hang'] && !$pair->frozen && !$pair->server_ended && count($pair->to_client) < 64) {
			$read[] = $pair->server;
		}
	}
	$write = $except = [];
	stream_select($read, $write, $except, $wait === null ? null : (int) $wait, $wait === null ? null : (int) (fmod($wait, 1) * 1e6));

	if (in_array(STDIN, $read, true)) {
		$got = fread(STDIN, 65536);
		if (($got === '' || $got === false) && feof(STDIN)) {
			exit(0);
		}
		$commands .= $got;
		while (($end = strpos($commands, "\n")) !== false) {
			$command = json_decode(substr($commands, 0, $end), true);
			$commands = substr($commands, $end + 1);
			if (isset($command['set'])) {
				$set = array_replace(DEFAULTS, $command['set']);
				foreach ($pairs as $pair) {
					if ($pair->liar) {
						$pair->to_client[] = [0.0, $pair->liar->end()];
						$pair->liar = null;
					}
				}
				if ($set['lie'] !== null) {
					mt_srand($set['lie']['seed']);
				}
			}
			if (isset($command['close'])) {
				array_map(close_pair(...), array_keys($pairs));
			}
			if (isset($command['forget'])) {
				foreach ($pairs as $pair) {
					$pair->frozen = true;
				}
			}
			if (isset($command['recorded'])) {
				echo json_encode(['recorded' => base64_encode($recorded)]), "\n";
				$recorded = '';
				continue;
			}
			echo json_encode(['accepted' => $accepted, 'open' => count($pairs)]), "\n";
		}
	}
	if (in_array($listen, $read, true) && ($client = @stream_socket_accept($listen, 0))) {
		$accepted++;
		stream_set_blocking($client, false);
		$server = $set['refuse'] || $set['answer'] !== '' ? null : @stream_socket_client("tcp://$upstream_host:$upstream_port", $errno, $error, 5, context: stream_context_create(['socket' => ['tcp_nodelay' => true]]));
		if (!$server && $set['answer'] === '') {
			fclose($client);
		} else {
			if ($server) {
				stream_set_blocking($server, false);
			}
			$pairs[$next++] = new Pair($client, $server);
		}
	}
	foreach ($pairs as $id => $pair) {
		if (in_array($pair->client, $read, true)) {
			$got = fread($pair->client, 65536);
			if (($got === '' || $got === false)) {
				if (feof($pair->client)) {
					close_pair($id);
				}
				continue;
			}
			$recorded = $set['record'] ? $recorded . $got : '';
			if ($set['answer'] !== '') {
				if (!$pair->answered) {
					$pair->answered = true;
					take_reply($id, base64_decode($set['answer']));
				}
				continue;
			}
			if ($set['cut_request'] !== null && $pair->requests + strlen($got) >= $set['cut_request']) {
				@fwrite($pair->server, substr($got, 0, max(0, $set['cut_request'] - $pair->requests)));
				close_pair($id);
				continue;
			}
			$pair->requests += strlen($got);
			if (!$pair->half) {
				$pair->to_server[] = [microtime(true) + $set['delay_request'], $got];
			}
		}
		if ($pair->server && in_array($pair->server, $read, true)) {
			$got = fread($pair->server, 65536);
			if ($got !== '' && $got !== false) {
				if (!take_reply($id, $got)) {
					continue;
				}
			} elseif (feof($pair->server)) {
				$pair->server_ended = true;
			}
		}
	}
	$wait = null;
	foreach ($pairs as $id => $pair) {
		if ($set['hang']) {
			continue;
		}
		foreach ([pass_on($pair->client, $pair->to_client), $pair->server ? pass_on($pair->server, $pair->to_server) : null] as $w) {
			if ($w !== null) {
				$wait = min($wait ?? $w, $w);
			}
		}
		if (!$pair->to_client && $pair->half) {
			@stream_socket_shutdown($pair->client, STREAM_SHUT_WR);
		}
		if (!$pair->to_client && $pair->server_ended) {
			close_pair($id);
		}
	}
}
