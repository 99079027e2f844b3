<?php

/** @generate-class-entries */

/**
 * A client of a MogileFS installation: stores and fetches files by key.
 *
 * Trackers know which storage nodes hold the copies of a file; the contents are sent to and read from the nodes over
 * HTTP. Every method that talks to a tracker or to a storage node throws MogileException on failure. Arguments that
 * are invalid throw ValueError or TypeError.
 *
 * A callback for progress gets the bytes done and the file's size (null: not known), as function(int $done, ?int
 * $total). If it returns false, the transfer is cancelled and MogileException (cancelled) is thrown; what it throws
 * reaches the caller.
 *
 * @since 0.1.0
 * @strict-properties
 * @not-serializable
 */
final class Mogile
{
    /**
     * Creates a client. No connection is made before the first call.
     *
     * @since 0.1.0
     * @param array|string $trackers "host" or "host:port" (default port: 7001), or a list of them, all of one
     *     installation
     * @param string $domain the domain of this object's files
     * @param array $options as for setOptions()
     * @throws ValueError if a tracker, the domain or an option is invalid
     */
    public function __construct(array|string $trackers, string $domain, array $options = []) {}

    /**
     * Sets options. With an unknown name or an invalid value it throws and changes nothing.
     *
     * Times are seconds (float; 0: no limit).
     *
     * - connectTimeout (2.0): to connect to a tracker
     * - timeout (10.0): for one command on one tracker
     * - rest (10.0): how long a tracker that failed is asked last
     * - nodeConnectTimeout (2.0): to connect to a storage node
     * - stallTimeout (10.0): in which no byte is sent or received
     * - totalTimeout (0): for one transfer
     * - connections (4): at once, to one node
     * - trackerConnections (8): at once, in storeMulti() and getMulti()
     * - concurrency (16): files transferred at the same time
     * - bufferSize (262144): of libcurl, 16384 to 524288 bytes
     * - pathCount (2): how many paths are requested from the tracker
     * - anyNode (false): accept paths to nodes that the tracker does not list
     * - zone (null): zone of the network, for get_paths
     * - createOpenArgs and createCloseArgs ([]): arguments for plugins of the tracker
     *
     * @since 0.1.0
     * @param array $options the values by name
     * @return void
     * @throws ValueError for an unknown name or a value out of range
     * @throws TypeError for a value of a wrong type
     */
    public function setOptions(array $options): void {}

    /**
     * Returns all options.
     *
     * @since 0.1.0
     * @return array the values by name, as for setOptions()
     */
    public function getOptions(): array {}

    /**
     * Returns the domain of this object's files.
     *
     * @since 0.1.0
     * @return string as the constructor was given
     */
    public function getDomain(): string {}

    /**
     * Returns the trackers.
     *
     * @since 0.1.0
     * @return list<string> "host:port"
     */
    public function getTrackers(): array {}

    /**
     * Sets a function that is called whenever this object waits, so that an event loop can do other work.
     *
     * The function is called as $waiter(array $read, array $write, ?float $seconds): void. The arrays are lists of
     * streams to wait for until one is readable or writable; they can be passed to stream_select() or an event
     * loop, and cannot be read, written or closed. $seconds is how long the wait may take, null for ever. The function
     * may suspend the running Fiber. It returns when a stream is ready or the time is over; if it returns early, it is
     * called again. The streams are closed when it has returned. An exception that it throws ends the call that waited.
     *
     * Several Fibers may use one object at once: each call has connections of its own. Where the function itself uses
     * the object, that waits without it. Names of trackers are resolved without it: that blocks.
     *
     * @since 0.2.0
     * @param callable|null $waiter the function; null: waits block, as without this method
     * @return void
     */
    public function setWaiter(?callable $waiter): void {}

    /**
     * Sets the waiter of all objects that are constructed from now on in this request, also those of class MogileFs.
     *
     * @since 0.2.0
     * @param callable|null $waiter as for setWaiter()
     * @return void
     */
    public static function setDefaultWaiter(?callable $waiter): void {}

    /**
     * Closes all connections; the next call opens them again.
     *
     * @since 0.1.0
     * @return void
     */
    public function close(): void {}

    /**
     * Stores a local file under a key, in place of what was there.
     *
     * The tracker names several nodes; the file is sent to the first, and if that fails to the next. It becomes visible
     * when it is complete. On failure, what was there before stays.
     *
     * @since 0.1.0
     * @param string $key the key
     * @param string|null $class the class; null or "": the domain's default
     * @param string $file a path, or anything that fopen() reads
     * @param callable|null $progress function(int $done, ?int $total): see Mogile
     * @param string|null $checksum "MD5", "SHA-1", "NONE"; null: the hash type of the class
     * @param bool $verify true: the tracker reads the file back and compares the checksum
     * @return int the file's id (fid)
     * @throws MogileException if the file cannot be read (source_failed)
     * @throws MogileStorageException if no node stored it
     * @throws MogileNotFoundException if there is no such domain or class
     * @throws MogileTrackerException if no tracker answered
     */
    public function storeFile(string $key, ?string $class, string $file, ?callable $progress = null, ?string $checksum = null, bool $verify = false): int {}

    /**
     * Stores a string under a key, in place of what was there.
     *
     * @since 0.1.0
     * @param string $key the key
     * @param string|null $class the class; null or "": the domain's default
     * @param string $data the contents
     * @param callable|null $progress function(int $done, ?int $total): see Mogile
     * @param string|null $checksum "MD5", "SHA-1", "NONE"; null: the hash type of the class
     * @param bool $verify true: the tracker reads the file back and compares the checksum
     * @return int the file's id (fid)
     * @throws MogileException as storeFile()
     */
    public function storeData(string $key, ?string $class, string $data, ?callable $progress = null, ?string $checksum = null, bool $verify = false): int {}

    /**
     * Stores the rest of a stream under a key, in place of what was there.
     *
     * A stream of unknown length is spooled, past 2 MiB to a temporary file.
     *
     * @since 0.1.0
     * @param string $key the key
     * @param string|null $class the class; null or "": the domain's default
     * @param resource $stream the stream
     * @param int|null $length how many bytes to take; null: to the end
     * @param callable|null $progress function(int $done, ?int $total): see Mogile
     * @param string|null $checksum "MD5", "SHA-1", "NONE"; null: the hash type of the class
     * @param bool $verify true: the tracker reads the file back and compares the checksum
     * @return int the file's id (fid)
     * @throws MogileException as storeFile(); source_failed if the stream ends early or fails
     */
    public function storeStream(string $key, ?string $class, $stream, ?int $length = null, ?callable $progress = null, ?string $checksum = null, bool $verify = false): int {}

    /**
     * Fetches a file as a string.
     *
     * If a node fails during the transfer, the next one continues from the byte that was reached.
     *
     * @since 0.1.0
     * @param string $key the key
     * @param callable|null $progress function(int $done, ?int $total): see Mogile
     * @param bool $verify true: compare size and checksum with what the tracker knows
     * @return string the contents
     * @throws MogileNotFoundException if there is no such key
     * @throws MogileStorageException if no node gave the complete file
     * @throws MogileException if it does not fit into memory_limit (out_of_memory)
     */
    public function getFileData(string $key, ?callable $progress = null, bool $verify = false): string {}

    /**
     * Fetches a file to a local path, which appears whole or not at all.
     *
     * @since 0.1.0
     * @param string $key the key
     * @param string $file the path; an existing file is replaced
     * @param callable|null $progress function(int $done, ?int $total): see Mogile
     * @param bool $verify true: compare size and checksum with what the tracker knows
     * @return int the number of bytes
     * @throws MogileNotFoundException if there is no such key
     * @throws MogileStorageException if no node gave the complete file
     * @throws MogileException if the path cannot be written (sink_failed)
     */
    public function getFile(string $key, string $file, ?callable $progress = null, bool $verify = false): int {}

    /**
     * Opens a file as a stream to read from. fseek() works.
     *
     * @since 0.1.0
     * @param string $key the key
     * @param callable|null $progress function(int $done, ?int $total): see Mogile
     * @return resource the stream
     * @throws MogileNotFoundException if there is no such key
     */
    public function getStream(string $key, ?callable $progress = null) {}

    /**
     * Prints a file.
     *
     * What was printed cannot be undone: if the transfer fails in the middle, the call fails.
     *
     * @since 0.1.0
     * @param string $key the key
     * @param callable|null $progress function(int $done, ?int $total): see Mogile
     * @param bool $verify true: compare size and checksum with what the tracker knows
     * @return int the number of bytes
     * @throws MogileNotFoundException if there is no such key
     * @throws MogileStorageException if no node gave the complete file
     */
    public function passthru(string $key, ?callable $progress = null, bool $verify = false): int {}

    /**
     * Returns URLs of a file's copies.
     *
     * @since 0.1.0
     * @param string $key the key
     * @param int|null $count how many paths to request; null: the option pathCount
     * @param bool $verify true: the tracker looks whether the copies are there
     * @param string|null $zone zone of the network; null: the option zone
     * @return list<string> URLs
     * @throws MogileNotFoundException if there is no such key
     */
    public function getPaths(string $key, ?int $count = null, bool $verify = false, ?string $zone = null): array {}

    /**
     * Returns the tracker's data of a file.
     *
     * @since 0.1.0
     * @param string $key the key
     * @return array{domain: string, class: string, key: string, fid: int, length: int, devcount: int,
     *     devids: list<int>, checksum: ?string} devids: the devices that have a copy; checksum: as "MD5:...", null if
     *     there is none
     * @throws MogileNotFoundException if there is no such key
     */
    public function fileInfo(string $key): array {}

    /**
     * Returns all that the tracker's database holds of a file, by its key or by its id.
     *
     * @since 0.1.0
     * @param string|null $key the key; null: $fid is given
     * @param int|null $fid the file's id
     * @return array fields by name, as the tracker names them
     * @throws MogileNotFoundException if there is no such file
     */
    public function fileDebug(?string $key, ?int $fid = null): array {}

    /**
     * Tells whether a key is there.
     *
     * @since 0.1.0
     * @param string $key the key
     * @return bool false if it is not
     * @throws MogileTrackerException if no tracker answered
     */
    public function exists(string $key): bool {}

    /**
     * Deletes a file.
     *
     * @since 0.1.0
     * @param string $key the key
     * @return void
     * @throws MogileNotFoundException if there is no such key
     */
    public function delete(string $key): void {}

    /**
     * Gives a file another key.
     *
     * @since 0.1.0
     * @param string $from the key
     * @param string $to the new key
     * @return void
     * @throws MogileNotFoundException if there is no such key
     * @throws MogileException if the new key is there already (key_exists)
     */
    public function rename(string $from, string $to): void {}

    /**
     * Moves a file to another class.
     *
     * @since 0.1.0
     * @param string $key the key
     * @param string $class the class
     * @return void
     * @throws MogileNotFoundException if there is no such key or class
     */
    public function updateClass(string $key, string $class): void {}

    /**
     * Returns a page of keys, in order.
     *
     * @since 0.1.0
     * @param string $prefix what the keys begin with
     * @param string $after the last key of the page before
     * @param int $limit 1 to 1000
     * @return list<string> keys; less than $limit: it is the last page
     */
    public function listKeys(string $prefix = "", string $after = "", int $limit = 1000): array {}

    /**
     * Returns an iterator over all keys, which are fetched page by page.
     *
     * @since 0.1.0
     * @param string $prefix what the keys begin with
     * @param int $page how many are fetched at a time, 1 to 1000
     * @return MogileKeys the iterator
     */
    public function keys(string $prefix = "", int $page = 1000): MogileKeys {}

    /**
     * Returns files by id: the first ones above an id.
     *
     * @since 0.1.0
     * @param int $after the id
     * @param int $count how many at most
     * @return list<array{fid: int, domain: string, class: string, key: string, length: int, devcount: int}> files
     */
    public function listFids(int $after = 0, int $count = 100): array {}

    /**
     * Stores many files at once.
     *
     * Up to concurrency files (an option) are transferred at the same time, over all nodes.
     *
     * @since 0.1.0
     * @param array $files by key: the data, an SplFileInfo of a local file, or a stream
     * @param string|null $class the class; null or "": the domain's default
     * @param callable|null $progress function(int $done, ?int $total): the bytes of all files; $total is null
     * @param string|null $checksum as for storeFile()
     * @param bool $verify as for storeFile()
     * @return array by key: the file's id, or the MogileException that says what went wrong
     * @throws TypeError for a source of a wrong type
     */
    public function storeMulti(array $files, ?string $class = null, ?callable $progress = null, ?string $checksum = null, bool $verify = false): array {}

    /**
     * Fetches many files at once.
     *
     * @since 0.1.0
     * @param array $keys the keys
     * @param callable|null $progress function(int $done, ?int $total): the bytes of all files; $total is null
     * @param bool $verify as for getFileData()
     * @return array by key: the contents, or the MogileException that says what went wrong
     */
    public function getMulti(array $keys, ?callable $progress = null, bool $verify = false): array {}

    /**
     * Keeps paths of files in a cache, so that fetching needs no tracker.
     *
     * An entry is deleted when the file is deleted, renamed or stored again through this object, and when all its paths
     * fail. If another client changes the file, the old one may be read for up to $ttl seconds.
     *
     * @since 0.1.0
     * @param object|callable|null $cache a Memcached, or function(string $op, string $key, ?array $paths, int $ttl):
     *     ?array with op "get", "set" or "delete"; null: none
     * @param int $ttl seconds
     * @return void
     */
    public function setPathCache(object|callable|null $cache, int $ttl = 3600): void {}

    /**
     * Returns all domains and their classes.
     *
     * @since 0.1.0
     * @return array by domain and class: mindevcount (number of copies), replpolicy (replication policy), hashtype
     */
    public function domains(): array {}

    /**
     * Creates a domain.
     *
     * @since 0.1.0
     * @param string $domain its name
     * @return void
     * @throws MogileException if it is there already (domain_exists)
     */
    public function createDomain(string $domain): void {}

    /**
     * Deletes a domain.
     *
     * @since 0.1.0
     * @param string $domain its name
     * @return void
     * @throws MogileException if it has files (domain_has_files)
     * @throws MogileNotFoundException if there is no such domain
     */
    public function deleteDomain(string $domain): void {}

    /**
     * Creates a class of files.
     *
     * @since 0.1.0
     * @param string $class its name
     * @param int $mindevcount on how many devices each of its files is stored
     * @param string|null $hashtype "MD5" or "SHA-1": of the checksums that are kept; null: none
     * @param string|null $replpolicy the replication policy, as "MultipleHosts(3)"; null: the tracker's default
     * @param string|null $domain the domain; null: this object's
     * @return void
     * @throws MogileException if it is there already (class_exists)
     */
    public function createClass(string $class, int $mindevcount = 2, ?string $hashtype = null, ?string $replpolicy = null, ?string $domain = null): void {}

    /**
     * Changes a class itself. (updateClass() moves a file to another class.)
     *
     * @since 0.1.0
     * @param string $class its name
     * @param int $mindevcount as for createClass()
     * @param string|null $hashtype as for createClass()
     * @param string|null $replpolicy as for createClass()
     * @param string|null $domain the domain; null: this object's
     * @return void
     * @throws MogileNotFoundException if there is no such class
     */
    public function changeClass(string $class, int $mindevcount, ?string $hashtype = null, ?string $replpolicy = null, ?string $domain = null): void {}

    /**
     * Deletes a class.
     *
     * @since 0.1.0
     * @param string $class its name
     * @param string|null $domain the domain; null: this object's
     * @return void
     * @throws MogileNotFoundException if there is no such class
     * @throws MogileException if it has files (class_has_files)
     */
    public function deleteClass(string $class, ?string $domain = null): void {}

    /**
     * Returns all hosts of storage nodes.
     *
     * @since 0.1.0
     * @return array by name: id, ip, port, getPort, altIp, altMask, status
     */
    public function hosts(): array {}

    /**
     * Adds a host of storage nodes.
     *
     * @since 0.1.0
     * @param string $host its name
     * @param string $ip its address
     * @param int $port its HTTP port
     * @param string $status "alive", "down" or "dead"
     * @param int|null $getPort the port where files are read, if it is not $port
     * @param string|null $altIp the address in the part of the network that $altMask names
     * @param string|null $altMask as "10.0.0.0/8"
     * @return int the host's id
     * @throws MogileException if it is there already (host_exists)
     */
    public function createHost(string $host, string $ip, int $port, string $status = "alive", ?int $getPort = null, ?string $altIp = null, ?string $altMask = null): int {}

    /**
     * Changes a host. What is null stays as it is; 0 or "" takes $getPort, $altIp and $altMask away.
     *
     * @since 0.1.0
     * @param string $host its name
     * @param string|null $ip as for createHost()
     * @param int|null $port as for createHost()
     * @param string|null $status as for createHost()
     * @param int|null $getPort as for createHost()
     * @param string|null $altIp as for createHost()
     * @param string|null $altMask as for createHost()
     * @return void
     * @throws MogileNotFoundException if there is no such host
     */
    public function updateHost(string $host, ?string $ip = null, ?int $port = null, ?string $status = null, ?int $getPort = null, ?string $altIp = null, ?string $altMask = null): void {}

    /**
     * Deletes a host.
     *
     * @since 0.1.0
     * @param string $host its name
     * @return void
     * @throws MogileNotFoundException if there is no such host
     * @throws MogileException if it has devices (host_not_empty)
     */
    public function deleteHost(string $host): void {}

    /**
     * Returns all devices.
     *
     * @since 0.1.0
     * @return array by id: hostId, status, weight, mbTotal, mbUsed, mbFree, ...
     */
    public function devices(): array {}

    /**
     * Adds a device to a host.
     *
     * @since 0.1.0
     * @param string $host the host's name
     * @param int $device the device's id
     * @param string $state "alive", "down", "drain", "readonly" or "dead"
     * @return void
     * @throws MogileNotFoundException if there is no such host
     * @throws MogileException if the id is in use (existing_devid)
     */
    public function createDevice(string $host, int $device, string $state = "alive"): void {}

    /**
     * Sets the state of a device.
     *
     * @since 0.1.0
     * @param string $host the host's name
     * @param int $device the device's id
     * @param string $state "alive", "down", "drain", "readonly" or "dead"
     * @return void
     * @throws MogileNotFoundException if there is no such host or device
     */
    public function setDeviceState(string $host, int $device, string $state): void {}

    /**
     * Sets the weight of a device: its share of new files.
     *
     * @since 0.1.0
     * @param string $host the host's name
     * @param int $device the device's id
     * @param int $weight 100 is the default
     * @return void
     * @throws MogileNotFoundException if there is no such host or device
     */
    public function setDeviceWeight(string $host, int $device, int $weight): void {}

    /**
     * Returns the server's settings.
     *
     * @since 0.1.0
     * @return array<string, string> the values by name
     */
    public function settings(): array {}

    /**
     * Sets a setting of the server.
     *
     * @since 0.1.0
     * @param string $name its name
     * @param string $value its value
     * @return void
     * @throws MogileException if the tracker does not take it
     */
    public function setSetting(string $name, string $value): void {}

    /**
     * Starts a check of all files (fsck).
     *
     * @since 0.1.0
     * @return void
     * @throws MogileException on failure
     */
    public function fsckStart(): void {}

    /**
     * Stops the check of all files.
     *
     * @since 0.1.0
     * @return void
     * @throws MogileException on failure
     */
    public function fsckStop(): void {}

    /**
     * Makes the next check of all files start from the beginning.
     *
     * @since 0.1.0
     * @param bool $policyOnly true: check only on how many devices files are, and do not look at the copies
     * @param int $startFid the id of the file to begin with
     * @return void
     * @throws MogileException on failure
     */
    public function fsckReset(bool $policyOnly = false, int $startFid = 0): void {}

    /**
     * Returns how the check of all files is going.
     *
     * @since 0.1.0
     * @return array fields by name, as running, current_time, max_fid_checked
     */
    public function fsckStatus(): array {}

    /**
     * Returns what the check found, 100 entries at most.
     *
     * @since 0.1.0
     * @param int $after the id of the last entry seen
     * @return list<array{id: int, time: int, fid: int, event: string, device: ?int}> entries
     */
    public function fsckLog(int $after = 0): array {}

    /**
     * Deletes the log of the check.
     *
     * @since 0.1.0
     * @return void
     * @throws MogileException on failure
     */
    public function fsckClearLog(): void {}

    /**
     * Starts to move files between devices, by the policy that was set.
     *
     * @since 0.1.0
     * @return void
     * @throws MogileException if no policy was set
     */
    public function rebalanceStart(): void {}

    /**
     * Stops the rebalance.
     *
     * @since 0.1.0
     * @return void
     * @throws MogileException on failure
     */
    public function rebalanceStop(): void {}

    /**
     * Sets what a rebalance moves.
     *
     * @since 0.1.0
     * @param string $policy as in "from_hosts=2 to_percent_free=50"
     * @return void
     * @throws MogileException if the tracker does not take it
     */
    public function rebalanceSetPolicy(string $policy): void {}

    /**
     * Returns what a rebalance would do, without doing it.
     *
     * @since 0.1.0
     * @return array fields by name
     * @throws MogileException if no policy was set
     */
    public function rebalanceTest(): array {}

    /**
     * Forgets how far the rebalance has come.
     *
     * @since 0.1.0
     * @return void
     * @throws MogileException while it runs
     */
    public function rebalanceReset(): void {}

    /**
     * Returns how the rebalance is going.
     *
     * @since 0.1.0
     * @return array|null fields by name; null: there has never been a rebalance
     */
    public function rebalanceStatus(): ?array {}

    /**
     * Returns statistics of the tracker that is asked.
     *
     * @since 0.1.0
     * @return array<string, int|string> the values by name
     */
    public function stats(): array {}

    /**
     * Returns the jobs (processes) of the tracker that is asked.
     *
     * @since 0.1.0
     * @return array<string, array{count: int, desired: int, pids: list<int>}> by name of the job
     */
    public function jobs(): array {}

    /**
     * Returns the version of the tracker that is asked.
     *
     * @since 0.1.0
     * @return string as "2.73"
     */
    public function version(): string {}

    /**
     * Waits until the tracker has looked once at all devices.
     *
     * @since 0.1.0
     * @return void
     * @throws MogileException on failure
     */
    public function monitorRound(): void {}

    /**
     * Makes the tracker replicate the files that wait for it now.
     *
     * @since 0.1.0
     * @return int how many files were queued
     */
    public function replicateNow(): int {}

    /**
     * Has the tracker, and this object, forget what they have cached of domains, classes, hosts and devices.
     *
     * @since 0.1.0
     * @return void
     * @throws MogileException on failure
     */
    public function clearCache(): void {}

    /**
     * Asks a tracker to do nothing.
     *
     * @since 0.1.0
     * @return void
     * @throws MogileTrackerException if none answered
     */
    public function ping(): void {}

    /**
     * Asks a tracker to sleep; for tests of time-outs.
     *
     * @since 0.1.0
     * @param int $seconds how long
     * @return void
     * @throws MogileTrackerException if that is longer than the option timeout
     */
    public function sleep(int $seconds): void {}

    /**
     * Sends any command to a tracker.
     *
     * @since 0.1.0
     * @param string $command its name
     * @param array $arguments by name; for a command that begins with "!", words in order
     * @return array<string, string> the reply's fields; for a command that begins with "!", its lines
     * @throws MogileException if the tracker answers with an error
     */
    public function command(string $command, array $arguments = []): array {}
}
