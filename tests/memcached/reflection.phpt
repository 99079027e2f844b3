--TEST--
classes, methods, signatures, constants and ini entries are those of pecl/memcached 3.3
--SKIPIF--
<?php
require __DIR__ . '/../support/skipif.inc';
need('memcached');
?>
--FILE--
<?php
// What differs on purpose, with the reason; also in docs/differences.md.
const ON_PURPOSE = [
	'const HAVE_ZSTD' => 'built in unless configured without',
	'const LIBMEMCACHED_VERSION_HEX' => 'of the headers that it was built with',
	'const HAVE_ENCODING' => 'told by the build',
	'const HAVE_SESSION' => 'told by the build',
	'const HAVE_SASL' => 'told by the build',
];
// Options of our own, and their values; plain \Memcached has them, so that a configuration can set them.
const OUR_OWN = ['OPT_PROTOCOL', 'PROTOCOL_TEXT', 'PROTOCOL_META', 'PROTOCOL_BINARY', 'GET_NO_BUMP', 'OPT_BUSY_POLL', 'OPT_NEAR_CACHE', 'OPT_ZSTD_DICTIONARY',
	'OPT_STAMPEDE_TTL', 'OPT_EARLY_RECOMPUTE', 'OPT_DELETE_STALE', 'OPT_GUTTER_TTL', 'OPT_COLD_START_SECONDS', 'OPT_COLD_START_RATE', 'OPT_CLIENT_MODE', 'OPT_DISCOVERY_INTERVAL', 'STATIC_CLIENT_MODE', 'DYNAMIC_CLIENT_MODE', 'OPT_LARGE_VALUES', 'OPT_NAMESPACE', 'OPT_NAMESPACE_TTL',
	'OPT_USE_TLS', 'OPT_TLS_CA_FILE', 'OPT_TLS_CA_PATH', 'OPT_TLS_CERT_FILE', 'OPT_TLS_KEY_FILE', 'OPT_TLS_PASSPHRASE', 'OPT_TLS_PEER_NAME',
	'OPT_TLS_MIN_VERSION', 'OPT_TLS_VERIFY_PEER'];

/** "?callable $cache_cb = NULL" and the like, with types in one order. */
function signature(ReflectionMethod $method): string
{
	$parameters = [];
	foreach ($method->getParameters() as $parameter) {
		$text = $parameter->getType() . ' $' . $parameter->getName();
		if ($parameter->isDefaultValueAvailable()) {
			$default = $parameter->getDefaultValue();
			$text .= ' = ' . ($default === null ? 'NULL' : var_export($default, true));
		}
		$parameters[] = trim($text);
	}
	$type = $method->getReturnType() ?? $method->getTentativeReturnType();
	return "public function {$method->getName()}(" . implode(', ', $parameters) . ')' . ($type ? ": $type" : '');
}

/** A line with the members of each union type sorted. */
function normal(string $line): string
{
	return preg_replace_callback('/[\w\\\\]+(\|[\w\\\\]+)+/', function (array $match): string {
		$types = explode('|', $match[0]);
		sort($types);
		return implode('|', $types);
	}, $line);
}

$class = null;
$compared = ['ini' => 0, 'const' => 0, 'method' => 0];
$known = [];
foreach (file(__DIR__ . '/api.txt', FILE_IGNORE_NEW_LINES) as $line) {
	if (preg_match('/^## class (\w+)(?: extends (\w+))?/', $line, $m)) {
		$class = new ReflectionClass($m[1]);
		if (isset($m[2]) && $class->getParentClass()->getName() !== $m[2]) {
			echo "$m[1] extends {$class->getParentClass()->getName()}, not $m[2]\n";
		}
	} elseif (preg_match("/^(memcached\.\w+) = ('.*')$/", $line, $m)) {
		$compared['ini']++;
		if (str_starts_with($m[1], 'memcached.sess_') && !Memcached::HAVE_SESSION) {
			continue;
		}
		$default = ini_get_all('memcached', true)[$m[1]]['global_value'] ?? false;
		if (($default === null || $default === '' ? "'not set'" : var_export($default, true)) !== ($m[2] === "''" ? "'not set'" : $m[2])) {
			echo "$m[1] is ", var_export($default, true), ", not $m[2]\n";
		}
	} elseif (preg_match('/^const (\w+) = (.*)$/', $line, $m)) {
		$compared['const']++;
		$known["const $m[1]"] = true;
		$value = $class->getConstant($m[1]);
		if (!$class->hasConstant($m[1])) {
			echo "no constant $m[1]\n";
		} elseif (strtolower(var_export($value, true)) !== $m[2] && !isset(ON_PURPOSE["const $m[1]"])) {
			echo "$m[1] is ", var_export($value, true), ", not $m[2]\n";
		}
	} elseif (preg_match('/^public function (\w+)\(/', $line, $m)) {
		$compared['method']++;
		$known["method $m[1]"] = true;
		if (!$class->hasMethod($m[1])) {
			echo "no method $m[1]\n";
		} elseif (normal(signature($class->getMethod($m[1]))) !== normal($line)) {
			echo signature($class->getMethod($m[1])), "\n  should be $line\n";
		}
	}
}
echo json_encode($compared), "\n";
// And nothing beside: a subclass may have a method of any other name.
$class = new ReflectionClass('Memcached');
foreach ($class->getMethods() as $method) {
	if (!isset($known["method {$method->getName()}"])) {
		echo "{$method->getName()}() is not the peer's\n";
	}
	if ($method->hasTentativeReturnType() || $method->isFinal() || $method->isStatic()) {
		echo "{$method->getName()}() is declared otherwise\n";
	}
}
foreach (array_keys($class->getConstants()) as $name) {
	if (!isset($known["const $name"]) && !in_array($name, OUR_OWN, true)) {
		echo "$name is not the peer's\n";
	}
}
$numbers = array_count_values(array_filter($class->getConstants(), fn ($value, $name) => str_starts_with($name, 'OPT_') && is_int($value), ARRAY_FILTER_USE_BOTH));
foreach (array_filter($numbers, fn ($count) => $count > 1) as $number => $count) {
	echo "$count options have the number $number\n";
}
echo implode(' ', $class->getInterfaceNames()), count($class->getProperties()), $class->isFinal() ? ' final' : '', "\n";
echo implode(' ', (new ReflectionExtension('memcached'))->getClassNames()), ' ', count((new ReflectionExtension('memcached'))->getFunctions()), " functions\n";
echo implode(' ', array_diff(array_keys(ini_get_all('memcached')), array_map(fn ($line) => explode(' ', $line)[0], file(__DIR__ . '/api.txt')))), "\n";
// Its version is that of the peer whose API it has: programs compare it.
echo phpversion('memcached'), ' ', version_compare(phpversion('memcached'), '3.1.6', '>=') ? 'new enough' : 'TOO OLD', "\n";
foreach (['get' => 'cache_cb'] as $method => $parameter) {
	echo (new ReflectionMethod('Memcached', $method))->getParameters()[1]->getName() === $parameter ? "named arguments fit\n" : "OTHER NAMES\n";
}
$ours = new Pieces\Memcached;
echo get_parent_class($ours), ' ', $ours->getResultCode(), "\n";
?>
--EXPECT--
{"ini":29,"const":119,"method":59}
0
Memcached MemcachedException Pieces\Memcached Pieces\MemcachedLock Pieces\MemcachedRateLimiter 0 functions
memcached.default_busy_poll memcached.default_protocol memcached.sess_protocol memcached.sess_tls_ca_file memcached.sess_tls_ca_path memcached.sess_tls_cert_file memcached.sess_tls_key_file memcached.sess_tls_min_version memcached.sess_tls_passphrase memcached.sess_tls_peer_name memcached.sess_tls_verify_peer memcached.sess_use_tls
3.4.0 new enough
named arguments fit
Memcached 0
