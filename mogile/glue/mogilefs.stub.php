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

    /** @tentative-return-type */
    public function connect(string $host, int $port, string $domain, float $timeout = 5.0): bool {}

    /** @tentative-return-type */
    public function isConnected(): bool {}

    /** @tentative-return-type */
    public function close(): bool {}

    /**
     * @tentative-return-type
     * @implementation-alias MogileFs::close
     */
    public function disconnect(): bool {}

    /**
     * @param bool $fileOnly false: the first argument is the content itself
     * @tentative-return-type
     */
    public function put(string $pathOrContent, string $key, string $class, bool $fileOnly = true): bool {}

    /** @tentative-return-type */
    public function get(string $key, int $pathcount = 2): array {}

    /** @tentative-return-type */
    public function fileInfo(string $key): array {}

    /** @tentative-return-type */
    public function delete(string $key): bool {}

    /** @tentative-return-type */
    public function rename(string $fromKey, string $toKey): bool {}

    /** @tentative-return-type */
    public function listKeys(string $prefix, string $after, int $limit = 1000): array {}

    /** @tentative-return-type */
    public function listFids(string $from, string $to): array {}

    /** @tentative-return-type */
    public function getDomains(): array {}

    /** @tentative-return-type */
    public function createDomain(string $domain): array {}

    /** @tentative-return-type */
    public function deleteDomain(string $domain): array {}

    /** @tentative-return-type */
    public function createClass(string $domain, string $class, int $mindevcount): array {}

    /** @tentative-return-type */
    public function updateClass(string $domain, string $class, int $mindevcount): array {}

    /** @tentative-return-type */
    public function deleteClass(string $domain, string $class): array {}

    /** @tentative-return-type */
    public function getHosts(): array {}

    /** @tentative-return-type */
    public function createHost(string $hostname, string $ip, string $port): array {}

    /** @tentative-return-type */
    public function updateHost(string $hostname, string $ip, string $port, string $state = "alive"): array {}

    /** @tentative-return-type */
    public function deleteHost(string $hostname): bool {}

    /** @tentative-return-type */
    public function getDevices(): array {}

    /** @tentative-return-type */
    public function createDevice(string $devid, string $status): array {}

    /** @tentative-return-type */
    public function setWeight(string $hostname, string $device, string $weight): bool {}

    /** @tentative-return-type */
    public function setState(string $hostname, string $device, string $state): bool {}

    /** @tentative-return-type */
    public function sleep(int $seconds): bool {}

    /** @tentative-return-type */
    public function stats(string $all): array {}

    /** @tentative-return-type */
    public function replicate(): array {}

    /** @tentative-return-type */
    public function checker(string $status, string $level): bool {}

    /** @tentative-return-type */
    public function monitorRound(): bool {}

    /** @tentative-return-type */
    public function setReadTimeout(float $readTimeout): void {}

    /** @tentative-return-type */
    public function getReadTimeout(): float {}

    /** @tentative-return-type */
    public static function isInDebuggingMode(): bool {}
}
