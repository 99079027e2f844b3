--TEST--
Mogile: classes, methods and signatures
--SKIPIF--
<?php
require __DIR__ . '/../support/skipif.inc';
need('mogile');
?>
--FILE--
<?php
foreach (['Mogile', 'MogileKeys', 'MogileException', 'MogileNotFoundException', 'MogileTrackerException', 'MogileStorageException', 'MogileFsException', 'MogileFs'] as $name) {
	$class = new ReflectionClass($name);
	echo $class->isFinal() ? 'final ' : '', 'class ', $name;
	echo $class->getParentClass() ? ' extends ' . $class->getParentClass()->getName() : '';
	echo $class->getInterfaceNames() && !$class->getParentClass() ? ' implements ' . implode(', ', $class->getInterfaceNames()) : '', "\n";
	if ($name === 'MogileFs') {
		// tests/mogile/mogilefs/api.phpt lists them.
		echo '  ', count($class->getMethods()), " methods\n";
		continue;
	}
	foreach ($class->getMethods() as $method) {
		if ($method->getDeclaringClass()->getName() !== $name) {
			continue;
		}
		$parameters = array_map(function (ReflectionParameter $one): string {
			$default = $one->isDefaultValueAvailable() ? ' = ' . json_encode($one->getDefaultValue()) : '';
			return trim($one->getType() . ' $' . $one->getName() . $default);
		}, $method->getParameters());
		echo '  ', $method->getName(), '(', implode(', ', $parameters), ')', $method->hasReturnType() ? ': ' . $method->getReturnType() : '', "\n";
	}
}
print_r(ini_get_all('mogile', false));
echo in_array('mogile', stream_get_wrappers(), true) ? "mogile:// is there\n" : "no mogile://\n";

// Every method, with too few and too many arguments and without a tracker: a clear error.
$m = new Mogile('127.0.0.1:1', 'd', ['connectTimeout' => 0.2]);
$wrong = 0;
foreach ((new ReflectionClass($m))->getMethods(ReflectionMethod::IS_PUBLIC) as $method) {
	if ($method->isConstructor()) {
		continue;
	}
	foreach ([$method->getNumberOfRequiredParameters() - 1, $method->getNumberOfParameters() + 1] as $count) {
		try {
			if ($count >= 0) {
				$method->invokeArgs($m, array_fill(0, $count, 'x'));
				$wrong++;
			}
		} catch (ArgumentCountError) {
		}
	}
	$arguments = array_map(fn (ReflectionParameter $one) => match ($one->getName()) {
		'options', 'arguments' => [],
		'files' => ['k' => 'x'],
		'keys' => ['k'],
		'file' => str_starts_with($method->getName(), 'store') ? __FILE__ : sys_get_temp_dir() . '/never',
		'stream' => fopen(__FILE__, 'r'),
		'cache', 'waiter' => null,
		'port', 'device', 'weight', 'mindevcount', 'seconds' => 1,
		default => 'x',
	}, array_filter($method->getParameters(), fn ($one) => !$one->isOptional()));
	try {
		$result = $method->invokeArgs($m, $arguments);
		if (!in_array($method->getName(), ['setOptions', 'getOptions', 'getDomain', 'getTrackers', 'setWaiter', 'setDefaultWaiter', 'close', 'keys', 'storeMulti', 'getMulti', 'setPathCache'], true)) {
			echo $method->getName(), " did something without a tracker\n";
		} elseif (is_array($result) && isset($result['k']) && !$result['k'] instanceof MogileTrackerException) {
			echo $method->getName(), " has a result without a tracker\n";
		}
	} catch (MogileTrackerException $e) {
		$wrong += $e->getErrorCode() !== 'tracker_down';
	}
}
echo "$wrong wrong\n";
?>
--EXPECT--
final class Mogile
  __construct(array|string $trackers, string $domain, array $options = [])
  setOptions(array $options): void
  getOptions(): array
  getDomain(): string
  getTrackers(): array
  setWaiter(?callable $waiter): void
  setDefaultWaiter(?callable $waiter): void
  close(): void
  storeFile(string $key, ?string $class, string $file, ?callable $progress = null, ?string $checksum = null, bool $verify = false): int
  storeData(string $key, ?string $class, string $data, ?callable $progress = null, ?string $checksum = null, bool $verify = false): int
  storeStream(string $key, ?string $class, $stream, ?int $length = null, ?callable $progress = null, ?string $checksum = null, bool $verify = false): int
  getFileData(string $key, ?callable $progress = null, bool $verify = false): string
  getFile(string $key, string $file, ?callable $progress = null, bool $verify = false): int
  getStream(string $key, ?callable $progress = null)
  passthru(string $key, ?callable $progress = null, bool $verify = false): int
  getPaths(string $key, ?int $count = null, bool $verify = false, ?string $zone = null): array
  fileInfo(string $key): array
  fileDebug(?string $key, ?int $fid = null): array
  exists(string $key): bool
  delete(string $key): void
  rename(string $from, string $to): void
  updateClass(string $key, string $class): void
  listKeys(string $prefix = "", string $after = "", int $limit = 1000): array
  keys(string $prefix = "", int $page = 1000): MogileKeys
  listFids(int $after = 0, int $count = 100): array
  storeMulti(array $files, ?string $class = null, ?callable $progress = null, ?string $checksum = null, bool $verify = false): array
  getMulti(array $keys, ?callable $progress = null, bool $verify = false): array
  setPathCache(callable|object|null $cache, int $ttl = 3600): void
  domains(): array
  createDomain(string $domain): void
  deleteDomain(string $domain): void
  createClass(string $class, int $mindevcount = 2, ?string $hashtype = null, ?string $replpolicy = null, ?string $domain = null): void
  changeClass(string $class, int $mindevcount, ?string $hashtype = null, ?string $replpolicy = null, ?string $domain = null): void
  deleteClass(string $class, ?string $domain = null): void
  hosts(): array
  createHost(string $host, string $ip, int $port, string $status = "alive", ?int $getPort = null, ?string $altIp = null, ?string $altMask = null): int
  updateHost(string $host, ?string $ip = null, ?int $port = null, ?string $status = null, ?int $getPort = null, ?string $altIp = null, ?string $altMask = null): void
  deleteHost(string $host): void
  devices(): array
  createDevice(string $host, int $device, string $state = "alive"): void
  setDeviceState(string $host, int $device, string $state): void
  setDeviceWeight(string $host, int $device, int $weight): void
  settings(): array
  setSetting(string $name, string $value): void
  fsckStart(): void
  fsckStop(): void
  fsckReset(bool $policyOnly = false, int $startFid = 0): void
  fsckStatus(): array
  fsckLog(int $after = 0): array
  fsckClearLog(): void
  rebalanceStart(): void
  rebalanceStop(): void
  rebalanceSetPolicy(string $policy): void
  rebalanceTest(): array
  rebalanceReset(): void
  rebalanceStatus(): ?array
  stats(): array
  jobs(): array
  version(): string
  monitorRound(): void
  replicateNow(): int
  clearCache(): void
  ping(): void
  sleep(int $seconds): void
  command(string $command, array $arguments = []): array
final class MogileKeys implements Iterator, Traversable
  __construct()
  current(): ?string
  key(): ?int
  next(): void
  rewind(): void
  valid(): bool
class MogileException extends RuntimeException
  getErrorCode()
class MogileNotFoundException extends MogileException
class MogileTrackerException extends MogileException
class MogileStorageException extends MogileException
class MogileFsException extends Exception
class MogileFs
  34 methods
Array
(
    [mogile.pecl_keys] => 0
    [mogile.trackers] => 
)
mogile:// is there
0 wrong
