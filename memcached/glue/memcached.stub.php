<?php

/** @generate-class-entries */

/**
 * A client of a pool of memcached servers.
 *
 * Each method sets a result code, which getResultCode() returns. A method that fails returns false; as false can also
 * be a stored value, the result code decides. A method throws only what a callback threw, a TypeError or ValueError for
 * an argument of the wrong type or value, and an Error if the constructor did not run.
 *
 * Keys are strings of 1 to 250 bytes, with the prefix of OPT_PREFIX_KEY, without spaces and control bytes. Other keys
 * are refused with RES_BAD_KEY_PROVIDED.
 *
 * Expirations are seconds from now, up to 30 days (2592000). A larger number is a Unix time. 0: the item does not
 * expire. A negative number: it expires at once.
 *
 * Methods with ByKey in their names take a key that selects the server, instead of the item's own key. Items that are
 * stored with the same server key are on the same server.
 *
 * This class has the methods of pecl/memcached and no other. What this extension adds is in Pieces\Memcached.
 */
class Memcached
{
    /**
     * Creates a client.
     *
     * Objects with the same persistent id in one process share servers, options, connections and the record of
     * failures; these are kept after the request. Without an id the object has a pool of its own, which ends with it.
     *
     * pecl/memcached: a connection string that cannot be read ends the script.
     *
     * @param string|null $persistent_id the name of a pool that the process keeps; null: a pool of this object's own
     * @param callable|null $callback function(Memcached $m, ?string $persistent_id): void, called when the pool is new.
     *     What it throws reaches the caller
     * @param string|null $connection_str servers and options in libmemcached's configuration language, as in
     *     "--SERVER=host:port --CONNECT-TIMEOUT=100"; for a new pool only
     * @throws MemcachedException if the connection string cannot be read
     */
    public function __construct(?string $persistent_id = null, ?callable $callback = null, ?string $connection_str = null) {}

    /**
     * Returns the result code of the last method.
     *
     * @return int one of the RES_ constants
     */
    public function getResultCode(): int {}

    /**
     * Returns the result of the last method in words.
     *
     * @return string as "SUCCESS" or "NOT FOUND"
     */
    public function getResultMessage(): string {}

    /**
     * Retrieves the value of a key.
     *
     * With a callback, a value that is not there is made and stored ("read-through").
     *
     * pecl/memcached: the callback gets null instead of 0 for $expiration.
     *
     * @param string $key the key
     * @param callable|null $cache_cb function(Memcached $m, string $key, mixed &$value, int &$expiration): bool, called
     *     if the key is not there. If it returns true, $value is stored with $expiration and returned
     * @param int $get_flags GET_EXTENDED: return an array with value, cas and flags. GET_NO_BUMP: do not mark the item
     *     as read (meta protocol)
     * @return mixed the value, or the array of GET_EXTENDED; false with RES_NOTFOUND if the key is not there, and with
     *     another code on failure
     */
    public function get(string $key, ?callable $cache_cb = null, int $get_flags = 0): mixed {}

    /**
     * Retrieves the value of a key from the server that another key selects.
     *
     * @param string $server_key the key that selects the server
     * @param string $key the key
     * @param callable|null $cache_cb as for get()
     * @param int $get_flags as for get()
     * @return mixed as get()
     */
    public function getByKey(string $server_key, string $key, ?callable $cache_cb = null, int $get_flags = 0): mixed {}

    /**
     * Retrieves the values of many keys.
     *
     * All servers are asked at the same time. Keys that are not there are left out. A server that cannot be connected
     * to is passed over, and getLastErrorMessage() names it. If a server fails after it was asked, the array has what
     * the others had, and the result code is RES_SOME_ERRORS. If a key is invalid, the array has the others, and the
     * result code is RES_BAD_KEY_PROVIDED.
     *
     * pecl/memcached: sends invalid keys to the server as they are, and returns false if a server fails
     * after it was asked.
     *
     * @param array $keys the keys
     * @param int $get_flags GET_EXTENDED: each value is an array with value, cas and flags. GET_PRESERVE_ORDER: every
     *     key, in the order given, with null for those that are not there. GET_NO_BUMP as for get()
     * @return array|false the values by key; false if no server can be connected to
     */
    public function getMulti(array $keys, int $get_flags = 0): array|false {}

    /**
     * Retrieves the values of many keys from the server that another key selects.
     *
     * @param string $server_key the key that selects the server
     * @param array $keys the keys
     * @param int $get_flags as for getMulti()
     * @return array|false as getMulti()
     */
    public function getMultiByKey(string $server_key, array $keys, int $get_flags = 0): array|false {}

    /**
     * Requests the values of many keys without waiting for them.
     *
     * fetch() and fetchAll() return the rows as they arrive. Other methods may be called in between. A second
     * getDelayed() discards the rows of the first that were not fetched.
     *
     * pecl/memcached: a command between getDelayed() and fetch() gets replies that belong to other keys.
     *
     * @param array $keys the keys
     * @param bool $with_cas true: each row has cas and flags, too. (Over the binary protocol they are there anyway.)
     * @param callable|null $value_cb function(Memcached $m, array $row): mixed, called with every row before this
     *     method returns
     * @return bool false if no server can be connected to
     */
    public function getDelayed(array $keys, bool $with_cas = false, ?callable $value_cb = null): bool {}

    /**
     * Requests the values of many keys, without waiting for them, from the server that another key selects.
     *
     * @param string $server_key the key that selects the server
     * @param array $keys the keys
     * @param bool $with_cas as for getDelayed()
     * @param callable|null $value_cb as for getDelayed()
     * @return bool as getDelayed()
     */
    public function getDelayedByKey(string $server_key, array $keys, bool $with_cas = false, ?callable $value_cb = null): bool {}

    /**
     * Returns the next row of getDelayed().
     *
     * @return array|false key and value and, if asked for, cas and flags; false after the last row, with RES_NOTFOUND,
     *     or on failure
     */
    public function fetch(): array|false {}

    /**
     * Returns all remaining rows of getDelayed().
     *
     * If a server fails, the rows of the others are returned, with RES_SOME_ERRORS.
     *
     * pecl/memcached: returns false if a server fails.
     *
     * @return array|false a list of rows as fetch() returns them; false if there was no getDelayed(), or on failure
     */
    public function fetchAll(): array|false {}

    /**
     * Stores a value.
     *
     * Strings, numbers and booleans are stored as text, everything else by OPT_SERIALIZER. Long values are compressed
     * if OPT_COMPRESSION is on.
     *
     * @param string $key the key
     * @param mixed $value any value that can be serialized
     * @param int $expiration seconds up to 30 days, beyond that a Unix time; 0: never
     * @return bool false on failure
     */
    public function set(string $key, mixed $value, int $expiration = 0): bool {}

    /**
     * Stores a value on the server that another key selects.
     *
     * @param string $server_key the key that selects the server
     * @param string $key the key
     * @param mixed $value as for set()
     * @param int $expiration as for set()
     * @return bool false on failure
     */
    public function setByKey(string $server_key, string $key, mixed $value, int $expiration = 0): bool {}

    /**
     * Sets another expiration for a key.
     *
     * @param string $key the key
     * @param int $expiration seconds up to 30 days, beyond that a Unix time; 0: never
     * @return bool false with RES_NOTFOUND if the key is not there; false on failure
     */
    public function touch(string $key, int $expiration = 0): bool {}

    /**
     * Sets another expiration for a key on the server that another key selects.
     *
     * @param string $server_key the key that selects the server
     * @param string $key the key
     * @param int $expiration as for touch()
     * @return bool as touch()
     */
    public function touchByKey(string $server_key, string $key, int $expiration = 0): bool {}

    /**
     * Stores many values.
     *
     * They are sent to all servers at the same time. All that can be stored are stored, also if others fail.
     *
     * pecl/memcached: waits for the reply to each value before it sends the next one, and returns true if the last
     * value was stored.
     *
     * @param array $items the values by key
     * @param int $expiration as for set()
     * @return bool false if any value was not stored; the result code is that of the last failure
     */
    public function setMulti(array $items, int $expiration = 0): bool {}

    /**
     * Stores many values on the server that another key selects.
     *
     * @param string $server_key the key that selects the server
     * @param array $items the values by key
     * @param int $expiration as for set()
     * @return bool as setMulti()
     */
    public function setMultiByKey(string $server_key, array $items, int $expiration = 0): bool {}

    /**
     * Stores a value if the item has not changed since it was read ("compare and swap").
     *
     * pecl/memcached: sends an invalid token as some number, which over the binary protocol may store unconditionally.
     *
     * @param string|int|float $cas_token the item's token, which get() with GET_EXTENDED returned
     * @param string $key the key
     * @param mixed $value as for set()
     * @param int $expiration as for set()
     * @return bool false with RES_DATA_EXISTS if the item has changed, with RES_NOTFOUND if it is not there, with
     *     RES_INVALID_ARGUMENTS if $cas_token is no token
     */
    public function cas(string|int|float $cas_token, string $key, mixed $value, int $expiration = 0): bool {}

    /**
     * Stores a value on the server that another key selects, if the item has not changed since it was read.
     *
     * @param string|int|float $cas_token as for cas()
     * @param string $server_key the key that selects the server
     * @param string $key the key
     * @param mixed $value as for set()
     * @param int $expiration as for set()
     * @return bool as cas()
     */
    public function casByKey(string|int|float $cas_token, string $server_key, string $key, mixed $value, int $expiration = 0): bool {}

    /**
     * Stores a value if the key is not there.
     *
     * @param string $key the key
     * @param mixed $value as for set()
     * @param int $expiration as for set()
     * @return bool false with RES_NOTSTORED if the key is there; false on failure
     */
    public function add(string $key, mixed $value, int $expiration = 0): bool {}

    /**
     * Stores a value on the server that another key selects, if the key is not there.
     *
     * @param string $server_key the key that selects the server
     * @param string $key the key
     * @param mixed $value as for set()
     * @param int $expiration as for set()
     * @return bool as add()
     */
    public function addByKey(string $server_key, string $key, mixed $value, int $expiration = 0): bool {}

    /**
     * Appends to a stored string.
     *
     * The expiration stays as it is. OPT_COMPRESSION must be off, as the server cannot append to a compressed value.
     *
     * @param string $key the key
     * @param string $value what to append
     * @return bool|null false with RES_NOTSTORED if the key is not there; false on failure; null with a warning if
     *     OPT_COMPRESSION is on
     */
    public function append(string $key, string $value): ?bool {}

    /**
     * Appends to a stored string on the server that another key selects.
     *
     * @param string $server_key the key that selects the server
     * @param string $key the key
     * @param string $value what to append
     * @return bool|null as append()
     */
    public function appendByKey(string $server_key, string $key, string $value): ?bool {}

    /**
     * Prepends to a stored string.
     *
     * The expiration stays as it is. OPT_COMPRESSION must be off, as the server cannot prepend to a compressed value.
     *
     * @param string $key the key
     * @param string $value what to prepend
     * @return bool|null as append()
     */
    public function prepend(string $key, string $value): ?bool {}

    /**
     * Prepends to a stored string on the server that another key selects.
     *
     * @param string $server_key the key that selects the server
     * @param string $key the key
     * @param string $value what to prepend
     * @return bool|null as append()
     */
    public function prependByKey(string $server_key, string $key, string $value): ?bool {}

    /**
     * Stores a value if the key is there.
     *
     * @param string $key the key
     * @param mixed $value as for set()
     * @param int $expiration as for set()
     * @return bool false with RES_NOTSTORED if the key is not there; false on failure
     */
    public function replace(string $key, mixed $value, int $expiration = 0): bool {}

    /**
     * Stores a value on the server that another key selects, if the key is there.
     *
     * @param string $server_key the key that selects the server
     * @param string $key the key
     * @param mixed $value as for set()
     * @param int $expiration as for set()
     * @return bool as replace()
     */
    public function replaceByKey(string $server_key, string $key, mixed $value, int $expiration = 0): bool {}

    /**
     * Deletes a key.
     *
     * @param string $key the key
     * @param int $time 0; current servers refuse any other number
     * @return bool false with RES_NOTFOUND if the key is not there; false on failure
     */
    public function delete(string $key, int $time = 0): bool {}

    /**
     * Deletes many keys.
     *
     * All servers are asked at the same time.
     *
     * pecl/memcached: leaves out invalid keys.
     *
     * @param array $keys the keys
     * @param int $time 0; current servers refuse any other number
     * @return array by key: true, or the result code, as RES_NOTFOUND
     */
    public function deleteMulti(array $keys, int $time = 0): array {}

    /**
     * Deletes a key on the server that another key selects.
     *
     * @param string $server_key the key that selects the server
     * @param string $key the key
     * @param int $time 0; current servers refuse any other number
     * @return bool as delete()
     */
    public function deleteByKey(string $server_key, string $key, int $time = 0): bool {}

    /**
     * Deletes many keys on the server that another key selects.
     *
     * @param string $server_key the key that selects the server
     * @param array $keys the keys
     * @param int $time 0; current servers refuse any other number
     * @return array as deleteMulti()
     */
    public function deleteMultiByKey(string $server_key, array $keys, int $time = 0): array {}

    /**
     * Increments a number.
     *
     * If $initial_value or $expiry is given, a key that is not there is created with them.
     *
     * pecl/memcached: takes an initial value over the binary protocol only.
     *
     * @param string $key the key of a number that set() stored, or that this method created
     * @param int $offset how much to add
     * @param int $initial_value the number of a key that is not there
     * @param int $expiry the expiration of a key that is not there
     * @return int|false the new number; false with RES_NOTFOUND if the key is not there and neither $initial_value nor
     *     $expiry was given; false if the value is no number, or on failure
     */
    public function increment(string $key, int $offset = 1, int $initial_value = 0, int $expiry = 0): int|false {}

    /**
     * Decrements a number, to 0 at the least.
     *
     * pecl/memcached: takes an initial value over the binary protocol only.
     *
     * @param string $key the key of a number
     * @param int $offset how much to subtract
     * @param int $initial_value the number of a key that is not there
     * @param int $expiry the expiration of a key that is not there
     * @return int|false as increment()
     */
    public function decrement(string $key, int $offset = 1, int $initial_value = 0, int $expiry = 0): int|false {}

    /**
     * Increments a number on the server that another key selects.
     *
     * @param string $server_key the key that selects the server
     * @param string $key the key of a number
     * @param int $offset how much to add
     * @param int $initial_value the number of a key that is not there
     * @param int $expiry the expiration of a key that is not there
     * @return int|false as increment()
     */
    public function incrementByKey(string $server_key, string $key, int $offset = 1, int $initial_value = 0, int $expiry = 0): int|false {}

    /**
     * Decrements a number on the server that another key selects, to 0 at the least.
     *
     * @param string $server_key the key that selects the server
     * @param string $key the key of a number
     * @param int $offset how much to subtract
     * @param int $initial_value the number of a key that is not there
     * @param int $expiry the expiration of a key that is not there
     * @return int|false as increment()
     */
    public function decrementByKey(string $server_key, string $key, int $offset = 1, int $initial_value = 0, int $expiry = 0): int|false {}

    /**
     * Adds a server to the pool.
     *
     * Nothing is connected before a method needs it. A server that is added twice is in the list twice: with a
     * persistent id, add servers in the constructor's callback, or look at getServerList() first.
     *
     * With OPT_CLIENT_MODE set to DYNAMIC_CLIENT_MODE this is the configuration endpoint, of which there is one; to name
     * it again does nothing.
     *
     * pecl/memcached: takes the lower bits of a port or weight that is out of range.
     *
     * @param string $host a name or address, or the path of a unix socket
     * @param int $port the port, usually 11211; 0 for a unix socket
     * @param int $weight the server's share of the keys; it has an effect with OPT_LIBKETAMA_COMPATIBLE only
     * @return bool false with RES_INVALID_ARGUMENTS if host or port is invalid, or another endpoint was added before
     */
    public function addServer(string $host, int $port, int $weight = 0): bool {}

    /**
     * Adds servers to the pool.
     *
     * @param array $servers a list of arrays with host, port and, optionally, weight, as for addServer()
     * @return bool false with a warning if an entry is not a server
     */
    public function addServers(array $servers): bool {}

    /**
     * Returns the servers of the pool.
     *
     * @return array a list of arrays with host, port and type (TCP, UDP, SOCKET)
     */
    public function getServerList(): array {}

    /**
     * Returns the server that holds a key.
     *
     * pecl/memcached: the weight is always 0.
     *
     * @param string $server_key the key
     * @return array|false host, port and weight; false with RES_NO_SERVERS, or RES_BAD_KEY_PROVIDED
     */
    public function getServerByKey(string $server_key): array|false {}

    /**
     * Removes all servers from the pool.
     *
     * @return bool true
     */
    public function resetServerList(): bool {}

    /**
     * Closes all connections.
     *
     * The next method opens them again, also to servers that were not tried after a failure.
     *
     * @return bool false if something could not be sent that OPT_BUFFER_WRITES held back
     */
    public function quit(): bool {}

    /**
     * Sends what OPT_BUFFER_WRITES held back.
     *
     * @return bool false on failure
     */
    public function flushBuffers(): bool {}

    /**
     * Returns the message of the last failure.
     *
     * It names the server, and what the server or the system said; or what the client itself refused, and why. After a call that was
     * answered, as by RES_NOTFOUND, it is the text of the result code; pecl/memcached returns "SUCCESS" there.
     *
     * @return string the message
     */
    public function getLastErrorMessage(): string {}

    /**
     * Returns the result code of the last failure.
     *
     * @return int one of the RES_ constants
     */
    public function getLastErrorCode(): int {}

    /**
     * Returns the system's error number of the last failure.
     *
     * @return int the errno, as of connect(2); 0 if there was none
     */
    public function getLastErrorErrno(): int {}

    /**
     * Returns the server that was lost last.
     *
     * @return array|false host and port; false if none was
     */
    public function getLastDisconnectedServer(): array|false {}

    /**
     * Retrieves the statistics of all servers.
     *
     * @param string|null $type settings, items, slabs, sizes, ...; null: the general ones
     * @return array|false by "host:port", in the order of the list, arrays of values by name; false if a server failed
     */
    public function getStats(?string $type = null): array|false {}

    /**
     * Retrieves the versions of all servers.
     *
     * @return array|false by "host:port", in the order of the list; false if a server failed
     */
    public function getVersion(): array|false {}

    /**
     * Retrieves the keys that the servers hold.
     *
     * The list may be incomplete, and very long. Use it for debugging only.
     *
     * pecl/memcached: returns false with current servers.
     *
     * @return array|false a list of keys; false if a server failed
     */
    public function getAllKeys(): array|false {}

    /**
     * Deletes everything on all servers.
     *
     * @param int $delay after so many seconds
     * @return bool false if a server failed
     */
    public function flush(int $delay = 0): bool {}

    /**
     * Returns the value of an option.
     *
     * @param int $option one of the OPT_ constants
     * @return mixed the value; false with a warning for an unknown option
     */
    public function getOption(int $option): mixed {}

    /**
     * Sets an option.
     *
     * Setting an option to its current value has no effect: a persistent pool keeps its connections.
     *
     * @param int $option one of the OPT_ constants
     * @param mixed $value the value
     * @return bool false with RES_INVALID_ARGUMENTS, and a warning, for an unknown option or an invalid value
     */
    public function setOption(int $option, mixed $value): bool {}

    /**
     * Sets several options.
     *
     * @param array $options the values by option
     * @return bool false if any could not be set; the others are set
     */
    public function setOptions(array $options): bool {}

    /**
     * Assigns buckets of keys to servers, and sets OPT_DISTRIBUTION to DISTRIBUTION_VIRTUAL_BUCKET.
     *
     * A key's bucket is its hash modulo the number of buckets, which should be a power of two.
     *
     * pecl/memcached: crashes when a bucket is used whose index no server has.
     *
     * @param array $host_map by bucket: the index of its server in the list; the server may be added later
     * @param array|null $forward_map by bucket: the index of the server that has it while its own one is ejected
     * @param int $replicas has no effect, as in libmemcached; see OPT_NUMBER_OF_REPLICAS
     * @return bool false with a warning if a map is empty, or the maps differ in length
     */
    public function setBucket(array $host_map, ?array $forward_map, int $replicas): bool {}

    /**
     * Sets the user name and password for servers that require authentication.
     *
     * Over the binary protocol it is SASL PLAIN (memcached -S), over text and meta the first command of a connection
     * (memcached -Y). A server that refuses them gives RES_AUTH_FAILURE.
     *
     * pecl/memcached: works over the binary protocol only.
     *
     * @sensitive-param $password
     * @param string $username the name
     * @param string $password the password
     * @return bool false on failure
     */
    public function setSaslAuthData(string $username, string $password): bool {}

    /**
     * Encrypts values with AES, in libmemcached's format.
     *
     * append(), prepend(), increment() and decrement() then fail with RES_NOT_SUPPORTED.
     *
     * pecl/memcached: accepts an empty key, and uses the bytes in memory behind a key that is shorter than 32 bytes.
     *
     * @sensitive-param $key
     * @param string $key the key, which should have 32 bytes or more
     * @return bool false with RES_INVALID_ARGUMENTS for an empty key
     */
    public function setEncodingKey(string $key): bool {}

    /**
     * Tells whether the object uses a persistent pool.
     *
     * @return bool true if the constructor was given a persistent id
     */
    public function isPersistent(): bool {}

    /**
     * Tells whether this object created its pool.
     *
     * @return bool false if the pool was there before, with servers and options
     */
    public function isPristine(): bool {}

    /**
     * Tells whether a string can be a key, with the prefix.
     *
     * @param string $key the string
     * @return bool false with RES_BAD_KEY_PROVIDED if it cannot
     */
    public function checkKey(string $key): bool {}
}

/** Thrown for an invalid connection string, and if no dictionary can be made. */
class MemcachedException extends RuntimeException
{
}
