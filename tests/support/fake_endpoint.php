<?php
/*
 * A configuration endpoint: fake_endpoint.php HOST PORT FILE. The first line of the file says how it answers, the
 * rest is the answer; it is read anew for each question.
 *
 *   new      "config get cluster" as it is, with ERROR for anything else
 *   old      the same for "get AmazonElastiCache:cluster"
 *   any      whatever comes
 *   pieces   as new, a byte at a time
 *   silent   nothing
 *   closing  nothing, and closes
 *
 * Each question is a line of FILE.log.
 */
[, $host, $port, $file] = $argv;

$listening = stream_socket_server("tcp://$host:$port");
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
		$question = fgets($socket);
		if ($question === false || $question === '') {
			unset($connections[(int) $socket]);
			fclose($socket);
			continue;
		}
		file_put_contents("$file.log", $question, FILE_APPEND);
		[$how, $answer] = explode("\n", file_get_contents($file), 2);
		$known = match ($how) {
			'new', 'pieces' => $question === "config get cluster\r\n",
			'old' => $question === "get AmazonElastiCache:cluster\r\n",
			default => true,
		};
		if ($how === 'closing') {
			unset($connections[(int) $socket]);
			fclose($socket);
		} elseif ($how === 'pieces' && $known) {
			foreach (str_split($answer) as $byte) {
				fwrite($socket, $byte);
				usleep(500);
			}
		} elseif ($how !== 'silent') {
			@fwrite($socket, $known ? $answer : "ERROR\r\n");
		}
	}
}
