--TEST--
no key, prefix, server key, callback, option, name or session id puts a second command on the wire
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../session/session.inc';
require __DIR__ . '/../../support/proxy.inc';
ob_end_clean();
set_error_handler(fn () => true);

/** The commands of a text stream, as a server reads it: "verb key". Throws where it is none. */
function text_commands(string $stream, bool $meta = false): array
{
	$commands = [];
	for ($at = 0; $at < strlen($stream); ) {
		$end = strpos($stream, "\r\n", $at);
		$line = substr($stream, $at, ($end === false ? strlen($stream) : $end) - $at);
		$at += strlen($line) + 2;
		if (preg_match('/^(' . ($meta ? 'set' : 'set|add|replace|append|prepend|cas') . ') ([!-~\x80-\xff]{1,250}) \d+ -?\d+ (\d+)( \d+)?( noreply)?$/D', $line, $m)) {
			if (substr($stream, $at + $m[3], 2) !== "\r\n") {
				throw new Exception("no line end behind the value of $line");
			}
			$at += $m[3] + 2;
			$commands[] = "$m[1] $m[2]";
		} elseif ($meta && preg_match('/^(mg|ms|md|ma) ([!-~\x80-\xff]{1,250})( \d+)?(( [A-Za-z][!-~]*)*)$/D', $line, $m)) {
			$commands[] = "$m[1] $m[2]";
			if (($m[1] === 'ms') !== ($m[3] !== '')) {
				throw new Exception("a length that should be or not be in $line");
			}
			if ($m[1] === 'ms') {
				if (substr($stream, $at + $m[3], 2) !== "\r\n") {
					throw new Exception("no line end behind the value of $line");
				}
				$at += $m[3] + 2;
			}
		} elseif ($meta && $line === 'mn') {
			$commands[] = $line;
		} elseif (!$meta && preg_match('/^(get|gets)(( [!-~\x80-\xff]{1,250})+)$/D', $line, $m)) {
			foreach (explode(' ', trim($m[2])) as $key) {
				$commands[] = "$m[1] $key";
			}
		} elseif (!$meta && preg_match('/^(delete|touch|incr|decr) ([!-~\x80-\xff]{1,250})( -?\d+)?( noreply)?$/D', $line, $m)) {
			$commands[] = "$m[1] $m[2]";
		} elseif (preg_match('/^(version|flush_all( -?\d+)?|stats( [ -~]+)?|lru_crawler metadump all)$/D', $line)) {
			$commands[] = $line;
		} else {
			throw new Exception('no command: ' . json_encode($line, JSON_INVALID_UTF8_SUBSTITUTE));
		}
	}
	return $commands;
}

/** The same of a binary stream: "opcode key". */
function binary_commands(string $stream): array
{
	$commands = [];
	for ($at = 0; $at < strlen($stream); $at += 24 + $head['body']) {
		$head = unpack('Cmagic/Copcode/nkey/Cextras/Ctype/nreserved/Nbody', $stream, $at);
		if ($head['magic'] !== 0x80 || $head['extras'] + $head['key'] > $head['body'] || $at + 24 + $head['body'] > strlen($stream) || $head['opcode'] > 0x22) {
			throw new Exception("no request at byte $at");
		}
		$key = substr($stream, $at + 24 + $head['extras'], $head['key']);
		if (strlen($key) > 250 || str_contains($key, "\n")) {
			throw new Exception('a key that is none');
		}
		$commands[] = "$head[opcode] $key";
	}
	return $commands;
}

$server = memcached_start();
$server->put('victim', 'untouched');
$proxy = proxy_start($server);
$proxy->set(['record' => true]);
$address = "$proxy->host:$proxy->port";

function via_proxy(array $options): Memcached
{
	global $proxy;
	$client = new Memcached;
	$client->setOptions($options);
	$client->addServer($proxy->host, $proxy->port);
	return $client;
}

/** Everything that takes a string, given this one. */
function give(string $evil, int $protocol): void
{
	global $address;
	$binary = $protocol === Memcached::PROTOCOL_BINARY;
	$m = via_proxy([Memcached::OPT_PROTOCOL => $protocol, Memcached::OPT_COMPRESSION => false]);
	foreach ([false, true] as $noreply) {
		$m->setOption(Memcached::OPT_NOREPLY, $noreply);
		foreach ([$evil, 'k'] as $key) {
			foreach ([null, $evil] as $server_key) {
				foreach (['set' => ['v'], 'add' => ['v'], 'replace' => ['v'], 'append' => ['v'], 'prepend' => ['v'], 'touch' => [5], 'delete' => [], 'get' => [], 'increment' => [1], 'decrement' => [1], 'cas' => ['v']] as $method => $args) {
					$args = [...($method === 'cas' ? [5] : []), ...($server_key === null ? [] : [$server_key]), $key, ...$args];
					$m->{$method . ($server_key === null ? '' : 'ByKey')}(...$args);
				}
				$of = $server_key === null ? [] : [$server_key];
				$by = $server_key === null ? '' : 'ByKey';
				$m->{"setMulti$by"}(...$of, ...[[$key => 'v', 'other' => 'v']]);
				$m->{"getMulti$by"}(...$of, ...[[$key, 'other']]);
				$m->{"deleteMulti$by"}(...$of, ...[[$key, 'other']]);
				if (!$noreply) {
					$m->{"getDelayed$by"}(...$of, ...[[$key, 'other']]);
					$m->fetchAll();
				}
			}
		}
	}
	$m->setOption(Memcached::OPT_NOREPLY, false);
	// callbacks
	$m->delete('k');
	$m->get('k', function ($m, $key, &$value, &$expiration) use ($evil) { $value = $evil; $expiration = $evil; return true; });
	$m->delete('k');
	$m->get('k', function ($m, $key, &$value) use ($evil) { $value = ['value' => $evil, 'expiration' => $evil]; return true; }, Memcached::GET_EXTENDED);
	$m->get($evil, function ($m, $key, &$value) { $value = 1; return true; });
	// values, tokens, types
	$m->set('k', $evil);
	$m->cas($evil, 'k', 'v');
	$m->getStats($evil);
	// options, one by one, each on a client of its own
	$options = array_filter((new ReflectionClass($m))->getConstants(), fn ($name) => str_starts_with($name, 'OPT_') && !in_array($name, ['OPT_USE_UDP', 'OPT_USE_TLS'], true), ARRAY_FILTER_USE_KEY);
	foreach ($options as $name => $option) {
		$o = via_proxy([Memcached::OPT_PROTOCOL => $protocol, Memcached::OPT_COMPRESSION => false, Memcached::OPT_POLL_TIMEOUT => 2000]);
		$o->setOption($option, $evil);
		if ($name !== 'OPT_BINARY_PROTOCOL' && $name !== 'OPT_PROTOCOL') {
			$o->set('k', 'v');
			$o->get('k');
			unset($o);
		}
	}
	// a prefix that binary allows is none for text
	$o = via_proxy([Memcached::OPT_BINARY_PROTOCOL => true]);
	$o->setOption(Memcached::OPT_PREFIX_KEY, $evil);
	$o->setOption(Memcached::OPT_PROTOCOL, $protocol);
	if ($o->getOption(Memcached::OPT_PROTOCOL) === $protocol) {
		$o->set('k', 'v');
	}
	// buffered
	$m->setOption(Memcached::OPT_BUFFER_WRITES, true);
	$m->set($evil, $evil);
	$m->setByKey($evil, 'k', $evil);
	$m->delete($evil);
	$m->flushBuffers();
	$m->setOption(Memcached::OPT_BUFFER_WRITES, false);
	// encoding keys, name and password
	$m->setEncodingKey($evil);
	$m->set('k', 'v');
	$m->get('k');
	$n = via_proxy([Memcached::OPT_PROTOCOL => $protocol]);
	$n->setSaslAuthData($evil, $evil);
	$n->set('k', 'v');
	if ($protocol === Memcached::PROTOCOL_META) {
		return; // what is left is set up for the other two
	}
	// the configuration string
	try {
		$c = new Memcached(null, null, "--SERVER=$address --NAMESPACE=\"$evil\"" . ($binary ? ' --BINARY-PROTOCOL' : ''));
		$c->set('k', 'v');
	} catch (MemcachedException) {
	}
	// sessions
	session_settings($address, ['binary_protocol' => (int) $binary, 'lock_retries' => 0, 'prefix' => 'p.']);
	ob_start();
	foreach ([[], ['prefix' => $evil], ['sasl_username' => $evil, 'sasl_password' => $evil]] as $ini) {
		session_settings($address, $ini);
		session_id($ini ? 'fine' : $evil);
		if (session_start()) {
			$_SESSION['evil'] = $evil;
			session_write_close();
		}
	}
	session_settings($address, ['sasl_username' => '', 'sasl_password' => '']);
	ob_end_clean();
}

$bytes = [...range(0, 32), 127, 128, 255];
$forms = fn (string $byte): array => [
	"a{$byte}b", "{$byte}a", "a$byte", $byte,
	"k{$byte}set victim 0 0 3{$byte}bad{$byte}",
	"k 0 0 1{$byte}\nx{$byte}\ndelete victim{$byte}\n",
	"k{$byte}\r\nflush_all\r\n",
];
foreach (['text' => Memcached::PROTOCOL_TEXT, 'meta' => Memcached::PROTOCOL_META, 'binary' => Memcached::PROTOCOL_BINARY] as $name => $protocol) {
	$commands = 0;
	$wrong = [];
	foreach ($bytes as $number) {
		foreach ($forms(chr($number)) as $evil) {
			give($evil, $protocol);
			$stream = $proxy->recorded();
			try {
				$said = $name === 'binary' ? binary_commands($stream) : text_commands($stream, $name === 'meta');
			} catch (Exception $e) {
				$wrong[] = json_encode($evil, JSON_INVALID_UTF8_SUBSTITUTE) . ": {$e->getMessage()}";
				continue;
			}
			$commands += count($said);
			foreach ($said as $command) {
				if (preg_match('/ victim$|flush/', $command)) {
					$wrong[] = json_encode($evil, JSON_INVALID_UTF8_SUBSTITUTE) . ": $command";
				}
			}
		}
	}
	echo "$name: ", $commands > 10000 ? 'thousands of commands' : "$commands commands", ', ', count($wrong), " wrong\n", implode("\n", array_slice($wrong, 0, 20));
}
echo $server->item('victim')['data'], "\n";
?>
--EXPECT--
text: thousands of commands, 0 wrong
meta: thousands of commands, 0 wrong
binary: thousands of commands, 0 wrong
untouched
