<?php
/*
 * A storage node that does not do what it says. php mogile_node.php HOST:PORT DIR; the file DIR/mode says how:
 *   ""         as a node should
 *   "short"    keeps half of what it is sent and answers 200, as perlbal does with a full disk
 *   "spoilt"   keeps other bytes of the same number, and answers 200
 *   "claim N"  says that a file has N bytes, sends three, and then nothing
 *   "endless"  sends a file in chunks without an end
 *   "silent"   takes requests and never answers
 */
[, $address, $dir] = $argv;
$listener = stream_socket_server("tcp://$address");
$clients = [];
$files = [];

/** Answers what is whole. The pieces of a body are put together once: that alone takes time by its size under every allocator. */
function serve(object $client, array &$files, string $mode): void
{
	while (!$client->endless) {
		if ($client->head === null) {
			$client->in = [implode('', $client->in)];
			$end = strpos($client->in[0], "\r\n\r\n");
			if ($end === false) {
				return;
			}
			$client->head = substr($client->in[0], 0, $end);
			$client->in = [substr($client->in[0], $end + 4)];
			$client->have = strlen($client->in[0]);
		}
		[$method, $path] = explode(' ', $client->head);
		$length = preg_match('/^Content-Length: (\d+)/mi', $client->head, $m) ? (int) $m[1] : 0;
		if ($client->have < $length) {
			return;
		}
		$bytes = implode('', $client->in);
		$body = substr($bytes, 0, $length);
		$client->in = [substr($bytes, $length)];
		$client->head = null;
		if ($mode === 'silent') {
			continue;
		}
		if ($method === 'PUT') {
			$files[$path] = match ($mode) {
				'short' => substr($body, 0, intdiv($length, 2)),
				'spoilt' => strrev($body),
				default => $body,
			};
			$client->out .= "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
		} elseif ($method === 'GET' && $mode === 'endless') {
			$client->out .= "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
			$client->endless = true;
		} elseif ($method === 'GET' && str_starts_with($mode, 'claim ')) {
			$client->out .= 'HTTP/1.1 200 OK' . "\r\nContent-Length: " . substr($mode, 6) . "\r\n\r\nabc";
		} elseif (!isset($files[$path])) {
			$client->out .= "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
		} elseif ($method === 'DELETE') {
			unset($files[$path]);
			$client->out .= "HTTP/1.1 204 No Content\r\n\r\n";
		} else {
			$client->out .= "HTTP/1.1 200 OK\r\nContent-Length: " . strlen($files[$path]) . "\r\n\r\n" . ($method === 'HEAD' ? '' : $files[$path]);
		}
	}
}

for (;;) {
	$read = [$listener];
	$write = [];
	$none = null;
	foreach ($clients as $client) {
		$read[] = $client->socket;
		if ($client->endless && $client->out === '') {
			$client->out = "10000\r\n" . str_repeat('x', 65536) . "\r\n";
		}
		if ($client->out !== '') {
			$write[] = $client->socket;
		}
	}
	stream_select($read, $write, $none, null);
	$mode = trim((string) @file_get_contents("$dir/mode"));
	foreach ($read as $socket) {
		if ($socket === $listener) {
			$new = @stream_socket_accept($listener, 0);
			if ($new) {
				stream_set_blocking($new, false);
				$clients[(int) $new] = (object) ['socket' => $new, 'in' => [], 'have' => 0, 'head' => null, 'out' => '', 'at' => 0, 'endless' => false];
			}
			continue;
		}
		$client = $clients[(int) $socket];
		$bytes = @fread($socket, 1 << 16);
		if ($bytes !== '' && $bytes !== false) {
			$client->in[] = $bytes;
			$client->have += strlen($bytes);
			serve($client, $files, $mode);
		} elseif (feof($socket)) {
			unset($clients[(int) $socket]);
			fclose($socket);
		}
	}
	foreach ($clients as $key => $client) {
		if ($client->out !== '') {
			$sent = @fwrite($client->socket, substr($client->out, $client->at, 1 << 18));
			if ($sent === false) {
				unset($clients[$key]);
				fclose($client->socket);
				continue;
			}
			$client->at += $sent;
			if ($client->at === strlen($client->out)) {
				$client->out = '';
				$client->at = 0;
			}
		}
	}
}
