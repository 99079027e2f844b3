<?php

/** @generate-class-entries */

/**
 * A client of a pool of memcached servers.
 *
 * Every method that talks to a server leaves a result code behind: see getResultCode(). Methods
 * return false on failure and throw only what a callback threw, a TypeError or ValueError for an
 * argument that can never be right, or an Error when the constructor was not run.
 */
class Memcached
{
    /**
     * @param string|null $persistent_id Clients of the same id in one process share servers, options
     *     and connections, which live on after the request. null: a pool of this object's own.
     * @param callable|null $callback function(Memcached $m, ?string $persistent_id): void, called when
     *     the pool is new. What it throws reaches the caller.
     * @param string|null $connection_str Servers and options in libmemcached's configuration language
     *     ("--SERVER=host:port --CONNECT-TIMEOUT=100"); for a new pool only.
     * @throws MemcachedException if the connection string cannot be read
     */
    public function __construct(?string $persistent_id = null, ?callable $callback = null, ?string $connection_str = null) {}

    /** The result of the last method: one of the RES_ constants. */
    public function getResultCode(): int {}

    /** The same in words. */
    public function getResultMessage(): string {}

    /**
     * The value of a key, or false with RES_NOTFOUND.
     *
     * @param callable|null $cache_cb function(Memcached $m, string $key, mixed &$value, int &$expiration): bool,
     *     called when the key is not there; true stores $value and returns it.
     * @param int $get_flags GET_EXTENDED: an array of value, cas and flags
     */
    public function get(string $key, ?callable $cache_cb = null, int $get_flags = 0): mixed {}

    /** get() from the server of $server_key. */
    public function getByKey(string $server_key, string $key, ?callable $cache_cb = null, int $get_flags = 0): mixed {}

    /**
     * The values of many keys, asked of all servers at once. Keys that are not there are left out. A server that cannot
     * be connected to is passed over, and getLastErrorMessage() names it; false if that is so of all. RES_SOME_ERRORS:
     * a server failed in the middle, the array holds what the others had. RES_BAD_KEY_PROVIDED: some key cannot be one,
     * and the others are there. (pecl sends such keys to the server as they are.)
     *
     * @param int $get_flags GET_EXTENDED as for get(); GET_PRESERVE_ORDER: every key in the order given,
     *     null for those that are not there
     */
    public function getMulti(array $keys, int $get_flags = 0): array|false {}

    /** getMulti() from the server of $server_key. */
    public function getMultiByKey(string $server_key, array $keys, int $get_flags = 0): array|false {}

    /**
     * Asks for keys without waiting for them: see fetch(). Other methods may be called in between. false if no server
     * can be connected to.
     *
     * @param bool $with_cas Have cas and flags in each row; over the binary protocol they are there anyway
     * @param callable|null $value_cb function(Memcached $m, array $row): mixed, called with every row
     *     before this method returns
     */
    public function getDelayed(array $keys, bool $with_cas = false, ?callable $value_cb = null): bool {}

    /** getDelayed() from the server of $server_key. */
    public function getDelayedByKey(string $server_key, array $keys, bool $with_cas = false, ?callable $value_cb = null): bool {}

    /** The next row of getDelayed(): an array of key, value and, if asked for, cas and flags. false
     * with RES_NOTFOUND after the last. */
    public function fetch(): array|false {}

    /** All rows that are left. */
    public function fetchAll(): array|false {}

    /** Stores a value. $expiration: seconds up to 30 days, beyond that a Unix time; 0 never. */
    public function set(string $key, mixed $value, int $expiration = 0): bool {}

    /** set() on the server of $server_key. */
    public function setByKey(string $server_key, string $key, mixed $value, int $expiration = 0): bool {}

    /** Gives a key another expiration. */
    public function touch(string $key, int $expiration = 0): bool {}

    /** touch() on the server of $server_key. */
    public function touchByKey(string $server_key, string $key, int $expiration = 0): bool {}

    /** Stores many values, sent to all servers at once. false if any failed: the result code is that
     * of the last that did; all others are stored. */
    public function setMulti(array $items, int $expiration = 0): bool {}

    /** setMulti() on the server of $server_key. */
    public function setMultiByKey(string $server_key, array $items, int $expiration = 0): bool {}

    /**
     * Stores only if the key's CAS is still $cas_token; RES_DATA_EXISTS if not, RES_INVALID_ARGUMENTS if it is no token
     * at all.
     */
    public function cas(string|int|float $cas_token, string $key, mixed $value, int $expiration = 0): bool {}

    /** cas() on the server of $server_key. */
    public function casByKey(string|int|float $cas_token, string $server_key, string $key, mixed $value, int $expiration = 0): bool {}

    /** Stores only if the key is not there; RES_NOTSTORED if it is. */
    public function add(string $key, mixed $value, int $expiration = 0): bool {}

    /** add() on the server of $server_key. */
    public function addByKey(string $server_key, string $key, mixed $value, int $expiration = 0): bool {}

    /** Adds to the end of a stored string. Compression must be off: else a warning, and null. */
    public function append(string $key, string $value): ?bool {}

    /** append() on the server of $server_key. */
    public function appendByKey(string $server_key, string $key, string $value): ?bool {}

    /** Adds to the front of a stored string. Compression must be off: else a warning, and null. */
    public function prepend(string $key, string $value): ?bool {}

    /** prepend() on the server of $server_key. */
    public function prependByKey(string $server_key, string $key, string $value): ?bool {}

    /** Stores only if the key is there; RES_NOTSTORED if not. */
    public function replace(string $key, mixed $value, int $expiration = 0): bool {}

    /** replace() on the server of $server_key. */
    public function replaceByKey(string $server_key, string $key, mixed $value, int $expiration = 0): bool {}

    /** Deletes a key. Servers of our time refuse a $time. */
    public function delete(string $key, int $time = 0): bool {}

    /** Deletes many keys, at once on all servers: true or a result code for each. */
    public function deleteMulti(array $keys, int $time = 0): array {}

    /** delete() on the server of $server_key. */
    public function deleteByKey(string $server_key, string $key, int $time = 0): bool {}

    /** deleteMulti() on the server of $server_key. */
    public function deleteMultiByKey(string $server_key, array $keys, int $time = 0): array {}

    /**
     * Adds to a number and returns it. With $initial_value (or an $expiry) given, a key that is not there is
     * made with it. (pecl does that over the binary protocol only.)
     */
    public function increment(string $key, int $offset = 1, int $initial_value = 0, int $expiry = 0): int|false {}

    /** The same, downwards; stops at 0. */
    public function decrement(string $key, int $offset = 1, int $initial_value = 0, int $expiry = 0): int|false {}

    /** increment() on the server of $server_key. */
    public function incrementByKey(string $server_key, string $key, int $offset = 1, int $initial_value = 0, int $expiry = 0): int|false {}

    /** decrement() on the server of $server_key. */
    public function decrementByKey(string $server_key, string $key, int $offset = 1, int $initial_value = 0, int $expiry = 0): int|false {}

    /** Adds a server: a name or address and its port, or the path of a unix socket and 0. */
    public function addServer(string $host, int $port, int $weight = 0): bool {}

    /** Adds servers: arrays of host, port and, perhaps, weight. */
    public function addServers(array $servers): bool {}

    /** Arrays of host, port and type (TCP, UDP, SOCKET). */
    public function getServerList(): array {}

    /** The server that holds a key: an array of host, port and weight. */
    public function getServerByKey(string $server_key): array|false {}

    /** Forgets all servers. */
    public function resetServerList(): bool {}

    /**
     * Closes all connections; the next method opens them again, also to servers that were not tried after a failure.
     */
    public function quit(): bool {}

    /** Sends what OPT_BUFFER_WRITES held back. */
    public function flushBuffers(): bool {}

    /** What went wrong last, with the server's name and its own words. */
    public function getLastErrorMessage(): string {}

    /** The result code of that. */
    public function getLastErrorCode(): int {}

    /** The system's error number behind it, or 0. */
    public function getLastErrorErrno(): int {}

    /** Host and port of the server that was lost last, or false. */
    public function getLastDisconnectedServer(): array|false {}

    /**
     * Statistics by "host:port", in the order of the list; false if any server failed. $type: settings, items, slabs,
     * sizes, ...
     */
    public function getStats(?string $type = null): array|false {}

    /** Versions by "host:port", in the order of the list; false if any server failed. */
    public function getVersion(): array|false {}

    /** The keys that the servers hold, as far as they tell; false if any server failed. */
    public function getAllKeys(): array|false {}

    /** Deletes everything on all servers, in $delay seconds. */
    public function flush(int $delay = 0): bool {}

    /** The value of an OPT_ constant. */
    public function getOption(int $option): mixed {}

    /** Sets an OPT_ constant. A value that cannot be: false, RES_INVALID_ARGUMENTS and a warning. The value that it has
     * already: nothing happens. */
    public function setOption(int $option, mixed $value): bool {}

    /** setOption() for each; false if any failed. */
    public function setOptions(array $options): bool {}

    /**
     * Maps hashes to servers by hand, and sets OPT_DISTRIBUTION to DISTRIBUTION_VIRTUAL_BUCKET.
     *
     * $host_map: the index of the server of each bucket, also of one still to be added; their number should be a power
     * of two. $forward_map: of the one that has it while that server is ejected. $replicas has no effect, as in
     * libmemcached.
     */
    public function setBucket(array $host_map, ?array $forward_map, int $replicas): bool {}

    /**
     * Name and password for servers that ask for them: SASL PLAIN over binary, memcached -Y over text.
     *
     * @sensitive-param $password
     */
    public function setSaslAuthData(string $username, string $password): bool {}

    /**
     * Encrypts values with AES, as libmemcached does.
     *
     * @sensitive-param $key
     */
    public function setEncodingKey(string $key): bool {}

    /** Has this client a persistent pool? */
    public function isPersistent(): bool {}

    /** Was that pool made by this object? */
    public function isPristine(): bool {}

    /** May this be a key (with the prefix)? RES_BAD_KEY_PROVIDED if not. */
    public function checkKey(string $key): bool {}
}

class MemcachedException extends RuntimeException
{
}
