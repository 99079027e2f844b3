<?php
/*
 * A memcached that answers as none does: fake_memcached.php PORT SCENARIO. Requests of all protocols; every one gets
 *
 *   huge       a value of which it claims nearly 2 GB and sends three bytes
 *   claimed    the same of 100 MB
 *   cut        a value of 3 MB of which it sends one, and closes
 *   silent     nothing
 *   closing    nothing, and closes
 *   lines      the STAT lines of an answer that never ends
 *
 * and "get fine" has its value in any case.
 */
[, $port, $scenario] = $argv;

function binary_reply(string $request, string $value, int $claimed): string
{
	$opaque = substr($request, 12, 4);
	return pack('CCnCCnN', 0x81, ord($request[1]), 0, 4, 0, 0, 4 + $claimed) . $opaque . pack('J', 1) . "\0\0\0\0" . $value;
}

/** @return list<string> what a request is answered with; a last null closes the connection */
function answer(string $request): array
{
	global $scenario;
	$binary = $request[0] === "\x80";
	$key = $binary ? substr($request, 24) : (explode(' ', trim($request))[1] ?? '');
	// a meta get is answered with its token
	$meta = !$binary && preg_match('/^mg \S+ (O\S+) .*?( c)?( q)?\r\n/', $request, $m) ? "VA %d $m[1] f0" . (!empty($m[2]) ? ' c1' : '') . "\r\n" : null;
	$value = fn (string $sent, int $claimed): string => $binary ? binary_reply($request, $sent, $claimed) : ($meta ? sprintf($meta, $claimed) : "VALUE $key 0 $claimed\r\n") . $sent;
	if ($key === 'fine') {
		return [$value('fine', 4) . ($binary ? '' : ($meta ? "\r\n" : "\r\nEND\r\n"))];
	}
	return match ($scenario) {
		'huge' => [$value('abc', (PHP_INT_MAX >> 32) - 4)],
		'claimed' => [$value('abc', 100_000_000)],
		'cut' => [$value(str_repeat('z', 1_000_000), 3_000_000), null],
		'silent' => [],
		'closing' => [null],
		'lines' => array_map(fn ($i) => implode('', array_map(fn ($j) => "STAT name$i-$j value\r\n", range(0, 999))), range(0, 999)),
	};
}

$listening = stream_socket_server("tcp://127.0.0.1:$port", context: stream_context_create(['socket' => ['backlog' => 50]]));
$connections = [];
while (true) {
	$read = [$listening, ...$connections];
	$none = null;
	stream_select($read, $none, $none, null);
	foreach ($read as $socket) {
		if ($socket === $listening) {
			$new = stream_socket_accept($listening);
			$connections[(int) $new] = $new;
			continue;
		}
		$request = fread($socket, 65536);
		$replies = $request === '' || $request === false ? [null] : answer($request);
		foreach ($replies as $reply) {
			if ($reply === null || @fwrite($socket, $reply) === false) {
				unset($connections[(int) $socket]);
				fclose($socket);
				break;
			}
		}
	}
}
