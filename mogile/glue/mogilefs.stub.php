<?php

/** @generate-class-entries */

/**
 * Thrown for every failure of MogileFs; the message is the tracker's.
 *
 * @since 0.1.0
 */
class MogileFsException extends Exception
{
}

/**
 * A client of a MogileFS installation, with the methods of pecl/mogilefs.
 *
 * Arrays hold the tracker's reply, keys and values as strings. Every failure throws MogileFsException, as does a call
 * before connect(). New code is better served by class Mogile.
 *
 * pecl/mogilefs: return types are not declared; here they are tentative.
 *
 * @not-serializable
 */
class MogileFs
{
    /** Creates a client without a connection. */
    public function __construct() {}

    /**
     * Connects to a tracker.
     *
     * pecl/mogilefs: sends nothing to the tracker, so it does not notice one that does not answer.
     *
     * @param string $host name or address of the tracker
     * @param int $port its port, usually 7001
     * @param string $domain the domain of the files
     * @param float $timeout seconds that connecting may take
     * @return bool true
     * @throws MogileFsException if the tracker cannot be reached, or an argument is invalid
     * @tentative-return-type
     */
    public function connect(string $host, int $port, string $domain, float $timeout = 5.0): bool {}

    /**
     * Tells whether there is a connection.
     *
     * @return bool false before connect() and after close()
     * @tentative-return-type
     */
    public function isConnected(): bool {}

    /**
     * Closes the connection.
     *
     * @return bool false if there was none
     * @tentative-return-type
     */
    public function close(): bool {}

    /**
     * Closes the connection; another name of close().
     *
     * @return bool false if there was none
     * @tentative-return-type
     * @implementation-alias MogileFs::close
     */
    public function disconnect(): bool {}

    /**
     * Stores a file under a key, in place of what was there.
     *
     * pecl/mogilefs: sends the file to one node only.
     *
     * @param string $pathOrContent the path of a local file, or the contents
     * @param string $key the key
     * @param string $class the class; "": the domain's default
     * @param bool $fileOnly true: the first argument is a path; false: it is the contents
     * @return bool true
     * @throws MogileFsException on failure
     * @tentative-return-type
     */
    public function put(string $pathOrContent, string $key, string $class, bool $fileOnly = true): bool {}

    /**
     * Returns URLs of a file's copies.
     *
     * @param string $key the key
     * @param int $pathcount how many paths to request
     * @return array "paths" (their number), "path1", "path2", ...
     * @throws MogileFsException if there is no such key
     * @tentative-return-type
     */
    public function get(string $key, int $pathcount = 2): array {}

    /**
     * Returns the tracker's data of a file.
     *
     * @param string $key the key
     * @return array fields by name, as fid, length, class, devcount
     * @throws MogileFsException if there is no such key
     * @tentative-return-type
     */
    public function fileInfo(string $key): array {}

    /**
     * Deletes a file.
     *
     * @param string $key the key
     * @return bool true
     * @throws MogileFsException if there is no such key
     * @tentative-return-type
     */
    public function delete(string $key): bool {}

    /**
     * Gives a file another key.
     *
     * @param string $fromKey the key
     * @param string $toKey the new key
     * @return bool true
     * @throws MogileFsException if there is no such key, or the new key is there already
     * @tentative-return-type
     */
    public function rename(string $fromKey, string $toKey): bool {}

    /**
     * Returns a page of keys, in order.
     *
     * @param string $prefix what the keys begin with
     * @param string $after the last key of the page before; "": the first page
     * @param int $limit how many at most, up to 1000
     * @return array "key_count", "key_1", "key_2", ..., and "next_after", the last key
     * @throws MogileFsException if there is none
     * @tentative-return-type
     */
    public function listKeys(string $prefix, string $after, int $limit = 1000): array {}

    /**
     * Returns files by id.
     *
     * @param string $from the id above which they begin
     * @param string $to how many at most
     * @return array "fid_count", and the fields of each file, as "fid_1_fid", "fid_1_key"
     * @throws MogileFsException on failure
     * @tentative-return-type
     */
    public function listFids(string $from, string $to): array {}

    /**
     * Returns all domains and their classes.
     *
     * @return array "domains" (their number), "domain1", "domain1classes", "domain1class1name", ...
     * @throws MogileFsException on failure
     * @tentative-return-type
     */
    public function getDomains(): array {}

    /**
     * Creates a domain.
     *
     * @param string $domain its name
     * @return array "domain"
     * @throws MogileFsException if it is there already
     * @tentative-return-type
     */
    public function createDomain(string $domain): array {}

    /**
     * Deletes a domain.
     *
     * @param string $domain its name
     * @return array "domain"
     * @throws MogileFsException if there is no such domain, or it has files
     * @tentative-return-type
     */
    public function deleteDomain(string $domain): array {}

    /**
     * Creates a class of files.
     *
     * @param string $domain the domain; "": the connection's
     * @param string $class its name
     * @param int $mindevcount on how many devices each of its files is stored
     * @return array "domain", "class", "mindevcount"
     * @throws MogileFsException if it is there already
     * @tentative-return-type
     */
    public function createClass(string $domain, string $class, int $mindevcount): array {}

    /**
     * Changes a class.
     *
     * @param string $domain the domain; "": the connection's
     * @param string $class its name
     * @param int $mindevcount on how many devices each of its files is stored
     * @return array "domain", "class", "mindevcount"
     * @throws MogileFsException if there is no such class
     * @tentative-return-type
     */
    public function updateClass(string $domain, string $class, int $mindevcount): array {}

    /**
     * Deletes a class.
     *
     * @param string $domain the domain; "": the connection's
     * @param string $class its name
     * @return array "domain", "class"
     * @throws MogileFsException if there is no such class, or it has files
     * @tentative-return-type
     */
    public function deleteClass(string $domain, string $class): array {}

    /**
     * Returns all hosts of storage nodes.
     *
     * @return array "hosts" (their number), and the fields of each, as "host1_hostname", "host1_hostip"
     * @throws MogileFsException on failure
     * @tentative-return-type
     */
    public function getHosts(): array {}

    /**
     * Adds a host of storage nodes.
     *
     * @param string $hostname its name
     * @param string $ip its address
     * @param string $port its HTTP port
     * @return array "hostid", "hostname"
     * @throws MogileFsException if it is there already
     * @tentative-return-type
     */
    public function createHost(string $hostname, string $ip, string $port): array {}

    /**
     * Changes a host.
     *
     * @param string $hostname its name
     * @param string $ip its address
     * @param string $port its HTTP port
     * @param string $state "alive", "down" or "dead"
     * @return array "hostid", "hostname"
     * @throws MogileFsException if there is no such host
     * @tentative-return-type
     */
    public function updateHost(string $hostname, string $ip, string $port, string $state = "alive"): array {}

    /**
     * Deletes a host.
     *
     * @param string $hostname its name
     * @return bool true
     * @throws MogileFsException if there is no such host, or it has devices
     * @tentative-return-type
     */
    public function deleteHost(string $hostname): bool {}

    /**
     * Returns all devices.
     *
     * @return array "devices" (their number), and the fields of each, as "dev1_devid", "dev1_status"
     * @throws MogileFsException on failure
     * @tentative-return-type
     */
    public function getDevices(): array {}

    /**
     * Adds a device.
     *
     * The command has no host, as in pecl/mogilefs. Trackers of MogileFS 2.73 refuse it: use Mogile::createDevice().
     *
     * @param string $devid the device's id
     * @param string $status "alive", "down", "drain", "readonly" or "dead"
     * @return array the tracker's reply
     * @throws MogileFsException on failure
     * @tentative-return-type
     */
    public function createDevice(string $devid, string $status): array {}

    /**
     * Sets the weight of a device: its share of new files.
     *
     * @param string $hostname the host's name
     * @param string $device the device's id
     * @param string $weight 100 is the default
     * @return bool true
     * @throws MogileFsException if there is no such device
     * @tentative-return-type
     */
    public function setWeight(string $hostname, string $device, string $weight): bool {}

    /**
     * Sets the state of a device.
     *
     * @param string $hostname the host's name
     * @param string $device the device's id
     * @param string $state "alive", "down", "drain", "readonly" or "dead"
     * @return bool true
     * @throws MogileFsException if there is no such device
     * @tentative-return-type
     */
    public function setState(string $hostname, string $device, string $state): bool {}

    /**
     * Asks the tracker to sleep; for tests of time-outs.
     *
     * @param int $seconds how long
     * @return bool true
     * @throws MogileFsException if that is longer than the read time-out
     * @tentative-return-type
     */
    public function sleep(int $seconds): bool {}

    /**
     * Returns statistics of the tracker.
     *
     * @param string $all is sent to the tracker as it is; trackers of MogileFS 2.73 do not use it
     * @return array the values by name
     * @throws MogileFsException on failure
     * @tentative-return-type
     */
    public function stats(string $all): array {}

    /**
     * Makes the tracker replicate the files that wait for it now.
     *
     * @return array "count": how many files were queued
     * @throws MogileFsException on failure
     * @tentative-return-type
     */
    public function replicate(): array {}

    /**
     * Sends the command "checker".
     *
     * Trackers of MogileFS 2.73 know no such command: see Mogile::fsckStart().
     *
     * @param string $status as the tracker takes it
     * @param string $level as the tracker takes it
     * @return bool true
     * @throws MogileFsException if the tracker does not know the command
     * @tentative-return-type
     */
    public function checker(string $status, string $level): bool {}

    /**
     * Waits until the tracker has looked once at all devices.
     *
     * @return bool true
     * @throws MogileFsException on failure
     * @tentative-return-type
     */
    public function monitorRound(): bool {}

    /**
     * Sets how long the tracker may take to answer a command.
     *
     * @param float $readTimeout seconds; 0: no limit
     * @return void
     * @throws MogileFsException for a negative number
     * @tentative-return-type
     */
    public function setReadTimeout(float $readTimeout): void {}

    /**
     * Returns how long the tracker may take to answer a command.
     *
     * @return float seconds
     * @tentative-return-type
     */
    public function getReadTimeout(): float {}

    /**
     * Tells whether the extension was built for debugging.
     *
     * pecl/mogilefs: true if it was configured with --enable-debug.
     *
     * @return bool false
     * @tentative-return-type
     */
    public static function isInDebuggingMode(): bool {}
}
