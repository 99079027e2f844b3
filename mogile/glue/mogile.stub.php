<?php

/** @generate-class-entries */

/**
 * Files in MogileFS. Every method that talks to a tracker or to a storage node throws MogileException; arguments that
 * cannot be right throw ValueError or TypeError.
 *
 * A callback for progress gets the bytes done and the file's size (null: not known). If it returns false, the transfer
 * is cancelled and MogileException (cancelled) is thrown; what it throws reaches the caller.
 *
 * @strict-properties
 * @not-serializable
 */
final class Mogile
{
    /**
     * @param array|string $trackers "host", "host:port" (port 7001 where none is given), one or a list
     * @param array $options see setOptions()
     */
    public function __construct(array|string $trackers, string $domain, array $options = []) {}

    /**
     * Times are seconds (float; 0: no limit). connectTimeout 2.0, timeout 10.0 (one tracker command), rest 10.0 (how
     * long a tracker that failed is asked last), nodeConnectTimeout 2.0, stallTimeout 10.0 (no byte moved),
     * totalTimeout 0 (one transfer), connections 4 (at once, to a node), trackerConnections 8, concurrency 16 (files at
     * once), bufferSize 262144 (16384 to 524288), pathCount 2, anyNode false (follow paths to nodes the tracker does
     * not list), zone null (of the network, for get_paths), createOpenArgs [] and createCloseArgs [] (for plugins of
     * the tracker).
     */
    public function setOptions(array $options): void {}

    public function getOptions(): array {}

    public function getDomain(): string {}

    /** @return list<string> */
    public function getTrackers(): array {}

    /**
     * Has waits of this object call a function, so that an event loop can do other things meanwhile.
     *
     * The function is called as $waiter(array $read, array $write, ?float $seconds): void. The arrays are lists of
     * streams, to be waited for until they are readable or writable; they can be given to stream_select() or an event
     * loop, and cannot be read, written or closed. $seconds is how long the wait may take, null for ever. The function
     * may suspend the running Fiber. It returns when a stream is ready or the time is over; if it returns early, it is
     * called again. The streams are closed when it has returned. An exception that it throws ends the call that waited.
     *
     * Several Fibers may use one object at once: each call has connections of its own. Where the function itself uses
     * the object, that waits without it. Names of trackers are resolved without it: that blocks.
     *
     * @param callable|null $waiter null: waits block, as without this method
     */
    public function setWaiter(?callable $waiter): void {}

    /** The same for all objects, also those of class MogileFs, that are made from now on in this request. */
    public static function setDefaultWaiter(?callable $waiter): void {}

    /** Closes all connections; the next call opens them again. */
    public function close(): void {}

    /**
     * Stores under the key what is in the file, in place of what was there.
     *
     * @param string|null $checksum null: if the class has a hash type, that one; "NONE", "MD5", "SHA-1"
     * @param bool $verify the tracker is to read the file back and compare the checksum
     * @return int the file's id (fid)
     */
    public function storeFile(string $key, ?string $class, string $file, ?callable $progress = null, ?string $checksum = null, bool $verify = false): int {}

    public function storeData(string $key, ?string $class, string $data, ?callable $progress = null, ?string $checksum = null, bool $verify = false): int {}

    /**
     * Stores the rest of a stream. A stream of unknown length is spooled, past 2 MiB to a temporary file.
     *
     * @param resource $stream
     * @param int|null $length how many bytes to take; null: to the end
     */
    public function storeStream(string $key, ?string $class, $stream, ?int $length = null, ?callable $progress = null, ?string $checksum = null, bool $verify = false): int {}

    /** @param bool $verify compare size and checksum with what the tracker knows */
    public function getFileData(string $key, ?callable $progress = null, bool $verify = false): string {}

    /**
     * Fetches to a local path, which appears whole or not at all.
     *
     * @return int bytes
     */
    public function getFile(string $key, string $file, ?callable $progress = null, bool $verify = false): int {}

    /**
     * A stream to read from, with fseek().
     *
     * @return resource
     */
    public function getStream(string $key, ?callable $progress = null) {}

    /**
     * Prints the file.
     *
     * @return int bytes
     */
    public function passthru(string $key, ?callable $progress = null, bool $verify = false): int {}

    /**
     * URLs of the file.
     *
     * @param int|null $count how many to ask for; null: the option pathCount
     * @param bool $verify the tracker is to look whether the file is there
     * @param string|null $zone of the network; null: the option zone
     * @return list<string>
     */
    public function getPaths(string $key, ?int $count = null, bool $verify = false, ?string $zone = null): array {}

    /**
     * @return array{domain: string, class: string, key: string, fid: int, length: int, devcount: int, devids:
     * list<int>, checksum: ?string}
     */
    public function fileInfo(string $key): array {}

    /** All that the tracker knows of a file, by its key or, with null for that, by its id. */
    public function fileDebug(?string $key, ?int $fid = null): array {}

    public function exists(string $key): bool {}

    public function delete(string $key): void {}

    public function rename(string $from, string $to): void {}

    public function updateClass(string $key, string $class): void {}

    /**
     * A page of keys in order, at most 1000.
     *
     * @param string $after the last key of the page before
     * @return list<string>
     */
    public function listKeys(string $prefix = "", string $after = "", int $limit = 1000): array {}

    /** All keys, fetched page by page while iterating. */
    public function keys(string $prefix = "", int $page = 1000): MogileKeys {}

    /**
     * Files by id: the first $count above $after.
     *
     * @return list<array{fid: int, domain: string, class: string, key: string, length: int, devcount: int}>
     */
    public function listFids(int $after = 0, int $count = 100): array {}

    /**
     * Stores many files at once.
     *
     * @param array $files by key: the data, an SplFileInfo of a local file, or a stream
     * @return array by key: the file's id, or what went wrong
     */
    public function storeMulti(array $files, ?string $class = null, ?callable $progress = null, ?string $checksum = null, bool $verify = false): array {}

    /**
     * Fetches many files at once.
     *
     * @param array $keys
     * @param callable|null $progress gets the bytes and files done: function(int $done, ?int $total)
     * @return array by key
     */
    public function getMulti(array $keys, ?callable $progress = null, bool $verify = false): array {}

    /**
     * Keeps paths, so that fetching needs no tracker. Dropped on delete, rename, a store under the key, and when all
     * paths fail.
     *
     * @param object|callable|null $cache a Memcached, or function(string $op, string $key, ?array $paths, int $ttl):
     *     ?array
     *   with op "get", "set" or "delete"; null: none
     * @param int $ttl seconds
     */
    public function setPathCache(object|callable|null $cache, int $ttl = 3600): void {}

    /** @return array by domain and class: mindevcount, replpolicy, hashtype */
    public function domains(): array {}

    public function createDomain(string $domain): void {}

    public function deleteDomain(string $domain): void {}

    /** @param string|null $domain null: this object's */
    public function createClass(string $class, int $mindevcount = 2, ?string $hashtype = null, ?string $replpolicy = null, ?string $domain = null): void {}

    /** Changes a class itself; updateClass() moves a file to another class. */
    public function changeClass(string $class, int $mindevcount, ?string $hashtype = null, ?string $replpolicy = null, ?string $domain = null): void {}

    public function deleteClass(string $class, ?string $domain = null): void {}

    /** @return array by name: id, ip, port, getPort, altIp, altMask, status */
    public function hosts(): array {}

    /**
     * @param int|null $getPort where files are read, if not at $port
     * @param string|null $altIp the address in the part of the network that $altMask ("10.0.0.0/8") names
     * @return int the host's id
     */
    public function createHost(string $host, string $ip, int $port, string $status = "alive", ?int $getPort = null, ?string $altIp = null, ?string $altMask = null): int {}

    /** null leaves a value as it is; 0 or "" takes getPort, altIp and altMask away. */
    public function updateHost(string $host, ?string $ip = null, ?int $port = null, ?string $status = null, ?int $getPort = null, ?string $altIp = null, ?string $altMask = null): void {}

    public function deleteHost(string $host): void {}

    /** @return array by id: hostId, status, weight, mbTotal, mbUsed, mbFree, ... */
    public function devices(): array {}

    public function createDevice(string $host, int $device, string $state = "alive"): void {}

    public function setDeviceState(string $host, int $device, string $state): void {}

    public function setDeviceWeight(string $host, int $device, int $weight): void {}

    /** @return array<string, string> */
    public function settings(): array {}

    public function setSetting(string $name, string $value): void {}

    public function fsckStart(): void {}

    public function fsckStop(): void {}

    /**
     * @param bool $policyOnly check only on how many devices files are
     * @param int $startFid begin there
     */
    public function fsckReset(bool $policyOnly = false, int $startFid = 0): void {}

    public function fsckStatus(): array {}

    /**
     * What was found, 100 entries at most.
     *
     * @param int $after the id of the last entry seen
     * @return list<array{id: int, time: int, fid: int, event: string, device: ?int}>
     */
    public function fsckLog(int $after = 0): array {}

    public function fsckClearLog(): void {}

    public function rebalanceStart(): void {}

    public function rebalanceStop(): void {}

    /** @param string $policy as in "from_hosts=2 to_percent_free=50" */
    public function rebalanceSetPolicy(string $policy): void {}

    /** What a rebalance would do, without doing it. */
    public function rebalanceTest(): array {}

    public function rebalanceReset(): void {}

    /** @return array|null null: there never was a rebalance */
    public function rebalanceStatus(): ?array {}

    /** @return array<string, int|string> */
    public function stats(): array {}

    /** @return array<string, array{count: int, desired: int, pids: list<int>}> */
    public function jobs(): array {}

    public function version(): string {}

    public function monitorRound(): void {}

    /** @return int files queued */
    public function replicateNow(): int {}

    /** The tracker's cache, and what this object knows of the classes. */
    public function clearCache(): void {}

    /** Asks a tracker to do nothing. */
    public function ping(): void {}

    /** Asks a tracker to sleep; for tests of time-outs. */
    public function sleep(int $seconds): void {}

    /**
     * Any command.
     *
     * @param array $arguments by name; for a command that begins with "!", words in order
     * @return array<string, string> the answer's fields; for a command that begins with "!", its lines
     */
    public function command(string $command, array $arguments = []): array {}
}
