<?php

/** @generate-class-entries */

/** Every failure of MogileFs; the message is the tracker's text. */
class MogileFsException extends Exception
{
}

/**
 * The API of pecl/mogilefs. Arrays hold the tracker's answer, keys and values as strings. Every failure throws
 * MogileFsException. New code is better served by class Mogile.
 *
 * @not-serializable
 */
class MogileFs
{
    public function __construct() {}

    public function connect(string $host, int $port, string $domain, float $timeout = 5.0): bool {}

    public function isConnected(): bool {}

    public function close(): bool {}

    /** @param bool $fileOnly false: the first argument may be the content itself */
    public function put(string $pathOrContent, string $key, string $class, bool $fileOnly = true): bool {}

    public function get(string $key, int $pathcount = 2): array {}

    public function fileInfo(string $key): array {}

    public function delete(string $key): bool {}

    public function rename(string $fromKey, string $toKey): bool {}

    public function listKeys(string $prefix, string $after, int $limit = 1000): array {}

    public function listFids(string $from, string $to): array {}

    public function getDomains(): array {}

    public function createDomain(string $domain): array {}

    public function deleteDomain(string $domain): array {}

    public function createClass(string $domain, string $class, int $mindevcount): array {}

    public function updateClass(string $domain, string $class, int $mindevcount): array {}

    public function deleteClass(string $domain, string $class): array {}

    public function getHosts(): array {}

    public function createHost(string $hostname, string $ip, string $port): array {}

    public function updateHost(string $hostname, string $ip, string $port, string $state = "alive"): array {}

    public function deleteHost(string $hostname): bool {}

    public function getDevices(): array {}

    public function createDevice(string $devid, string $status): array {}

    public function setWeight(string $hostname, string $device, string $weight): bool {}

    public function setState(string $hostname, string $device, string $state): bool {}

    public function sleep(int $seconds): bool {}

    public function stats(string $all): array {}

    public function replicate(): array {}

    public function checker(string $status, string $level): bool {}

    public function monitorRound(): bool {}

    public function setReadTimeout(float $readTimeout): void {}

    public function getReadTimeout(): float {}

    public static function isInDebuggingMode(): bool {}
}
