<?php

/** @generate-class-entries */

namespace Pieces;

/**
 * A client of a pool of memcached servers, with methods that pecl/memcached does not have.
 *
 * It extends Memcached. Memcached itself has only the methods of pecl/memcached, so that its subclasses can use any other
 * name for methods of their own.
 *
 * @since 0.2.0
 */
class Memcached extends \Memcached
{
	/**
	 * Sets a function that is called whenever this object waits, so that an event loop can do other work.
	 *
	 * The function is called as $waiter(array $read, array $write, ?float $seconds): void. The arrays are lists of
	 * streams to wait for until one is readable or writable; they can be passed to stream_select() or an
	 * event loop, and cannot be read, written or closed. $seconds is how long the wait may take, null for ever. The
	 * function may suspend the running Fiber. It returns when a stream is ready or the time is over; if it returns
	 * early, it is called again. The streams are closed when it has returned. An exception that it throws ends the
	 * wait, closes the connections waited for and is thrown by the method that waited.
	 *
	 * Several Fibers may use one object: their calls run one after the other. A call by the function itself,
	 * or by a Fiber that it runs, is refused with RES_FETCH_NOTFINISHED.
	 *
	 * Objects of one persistent id share their waiter. It is forgotten at the end of the request. Host names are
	 * resolved without it, which blocks.
	 *
	 * @since 0.2.0
	 * @param callable|null $waiter the function; null: waits block, as without this method
	 * @return void
	 * @tentative-return-type
	 */
	public function setWaiter(?callable $waiter): void {}

	/**
	 * Sets the waiter of all objects that are constructed from now on and have none of their own.
	 *
	 * That includes objects of class Memcached. It is forgotten at the end of the request.
	 *
	 * @since 0.2.0
	 * @param callable|null $waiter as for setWaiter()
	 * @return void
	 * @tentative-return-type
	 */
	public static function setDefaultWaiter(?callable $waiter): void {}

	/**
	 * Sets a function that is called when a server fails, is ejected, or works again.
	 *
	 * The function is called as $callback(string $event, string $server, string $message, int $code): void. $event
	 * is 'failed': the server could not be reached, timed out or closed the connection, and worked before;
	 * 'ejected': other servers have its keys from now on (OPT_REMOVE_FAILED_SERVERS); 'back': it answered again.
	 * $server is "host:port" as in getStats(). $message and $code (a RES_ constant) give the reason of the failure; they are
	 * '' and 0 for 'back'.
	 *
	 * With OPT_CLIENT_MODE also: 'added' and 'removed', when the configuration endpoint names another list;
	 * 'discovery_failed' and 'discovery_back', of the endpoint.
	 *
	 * It is called by the method that noticed the event, just before the method returns. Result code and messages
	 * stay those of the method. The function may use the object; events that occur while it runs are reported by
	 * the next method. An exception that it throws is thrown by the method, whose result is then lost.
	 *
	 * Objects of one persistent id share it. It is forgotten at the end of the request.
	 *
	 * @since 0.2.0
	 * @param callable|null $callback the function; null: none
	 * @return void
	 * @tentative-return-type
	 */
	public function setServerCallback(?callable $callback): void {}

	/**
	 * Adds spare servers, which take the keys of servers that are down.
	 *
	 * What is stored there expires after OPT_GUTTER_TTL seconds (10) at the latest. They hold no keys of their own
	 * and are not in getServerList(). resetServerList() forgets them too. Adding a server that already is a
	 * spare server is not an error.
	 *
	 * @since 0.2.0
	 * @param array $servers a list of [host, port]
	 * @return bool false with a warning, and RES_INVALID_ARGUMENTS: an entry is not a valid server, or already
	 *     belongs to the pool; the others are added
	 */
	public function addGutterServers(array $servers): bool {}

	/**
	 * Returns state and counters of each server since it was added. No request is sent.
	 *
	 * Each entry has 'gutter' (is it a spare server?), 'state' ('up', 'not connected', 'failed', 'ejected'),
	 * 'failures', 'retry_in' (seconds until the server may be tried again; null: at once), 'last_error',
	 * 'last_error_code' and 'last_error_time' (null: none), 'reconnects', 'requests', 'bytes_sent',
	 * 'bytes_received', and 'mean_reply' and 'slowest_reply' in seconds (null: none was timed) of 'timed' calls:
	 * one call of 32 to each server is timed, the first among them.
	 *
	 * With OPT_CLIENT_MODE the entry 'endpoint' has the same of the configuration endpoint, and 'server'
	 * ("host:port"), 'version' (of the last good list; null: there was none). Its state is 'up' if its last answer
	 * was good, 'failed' or 'not connected' (not asked yet).
	 *
	 * @since 0.2.0
	 * @return array by "host:port", in the order of the list, then the spare servers, then 'endpoint'
	 */
	public function getServerStatus(): array {}

	/**
	 * Retrieves a value and sets the expiration of its item, in one request.
	 *
	 * @since 0.2.0
	 * @param string $key the key
	 * @param int $expiration as for set()
	 * @param int $get_flags GET_EXTENDED, GET_NO_BUMP, as for get()
	 * @return mixed the value; false with RES_NOTFOUND if the key is not there, and with another code on failure
	 */
	public function getAndTouch(string $key, int $expiration, int $get_flags = 0): mixed {}

	/**
	 * Retrieves the values of many keys and sets the expiration of their items.
	 *
	 * @since 0.2.0
	 * @param array $keys the keys
	 * @param int $expiration as for set(), of every item that is found
	 * @param int $get_flags as for getMulti()
	 * @return array|false as getMulti()
	 */
	public function getAndTouchMulti(array $keys, int $expiration, int $get_flags = 0): array|false {}

	/**
	 * Retrieves a value unless it is still the one of a CAS token.
	 *
	 * Over the meta protocol, servers from 1.6.40 on do not send it then; others send it, and the result is the
	 * same. A server that was restarted counts its tokens anew: as with cas(), a token is of no use after that.
	 *
	 * @since 0.2.0
	 * @param string $key the key
	 * @param mixed $cas the item's token, an int or string, which get() with GET_EXTENDED returned
	 * @return array|bool true: it has not changed. Otherwise the array of GET_EXTENDED. False: not found, or a
	 *     failure
	 */
	public function getIfChanged(string $key, mixed $cas): array|bool {}

	/**
	 * Retrieves the values of many keys, and calls a function to compute those that are missing.
	 *
	 * The function is called once, with the keys that were not found; with OPT_COLD_START_SECONDS it may be
	 * called several times, with some of them each. What it returns by key is stored in one batch. Servers that cannot be reached
	 * count as empty, so the function is asked for their keys as well; the result code says that, or that a value
	 * could not be stored, or (RES_TIMEOUT) that a server has just started and not all could be computed.
	 *
	 * @since 0.2.0
	 * @param array $keys the keys
	 * @param callable $missing function(array $keys): array, which returns values by key. Keys that it leaves out
	 *     are not in the result either
	 * @param int $expiration as for set(), of what is stored
	 * @return array the values by key, in the order of $keys
	 */
	public function getMultiOrCompute(array $keys, callable $missing, int $expiration = 0): array {}

	/**
	 * Makes this object's pool replace another one.
	 *
	 * Items that get(), getMulti() and similar methods do not find are copied from the old pool to this one, and
	 * writes go to both, until the given time. This applies only to this object, also with a persistent id. Values
	 * in chunks (OPT_LARGE_VALUES) are copied with all chunks.
	 *
	 * @since 0.2.0
	 * @param \Memcached|null $old a client of the old pool; null ends the migration
	 * @param int $until the Unix time when the old pool is not asked any more
	 * @return void
	 */
	public function setMigration(?\Memcached $old, int $until = 0): void {}

	/**
	 * Returns the progress of the migration.
	 *
	 * @since 0.2.0
	 * @return array|null 'until', and the numbers of keys 'new_hits' and 'old_hits', found in either pool, and
	 *     'misses'; null: there is no migration, or it is over
	 */
	public function getMigration(): ?array {}

	/**
	 * Appends to a stored string, or stores it with an expiration if the key is not there.
	 *
	 * Over the meta protocol it is one request (servers from 1.6.20 on), elsewhere two or three. OPT_COMPRESSION
	 * must be off.
	 *
	 * @since 0.2.0
	 * @param string $key the key
	 * @param string $value what to append
	 * @param int $expiration as for set(), of a key that is not there
	 * @return bool false on failure
	 */
	public function appendOrAdd(string $key, string $value, int $expiration = 0): bool {}

	/**
	 * Prepends to a stored string, or stores it with an expiration if the key is not there.
	 *
	 * @since 0.2.0
	 * @param string $key the key
	 * @param string $value what to prepend
	 * @param int $expiration as for set(), of a key that is not there
	 * @return bool false on failure
	 */
	public function prependOrAdd(string $key, string $value, int $expiration = 0): bool {}

	/**
	 * Stores a value with a CAS token of the caller's own, as the version of a database row. Meta protocol.
	 *
	 * @since 0.2.0
	 * @param string $key the key
	 * @param mixed $value as for set()
	 * @param mixed $new_cas an int or string from 1 to 2^64 - 1
	 * @param int $expiration as for set()
	 * @return bool false with RES_NOT_SUPPORTED if the protocol is another one or the server too old; false on
	 *     failure
	 */
	public function setWithCas(string $key, mixed $value, mixed $new_cas, int $expiration = 0): bool {}

	/**
	 * Marks an item as stale, and gives it a new CAS token. Meta protocol.
	 *
	 * It can still be retrieved; GET_EXTENDED then has 'stale' => true, and 'won' => true for the first client that
	 * retrieves it.
	 *
	 * @since 0.2.0
	 * @param string $key the key
	 * @param int $expiration how long it is kept; 0: as it was
	 * @return bool false with RES_NOTFOUND if the key is not there, with RES_NOT_SUPPORTED over another protocol
	 */
	public function invalidate(string $key, int $expiration = 0): bool {}

	/**
	 * Invalidates all keys of namespaces (OPT_NAMESPACE) at once, in one round trip. After it returned true, no process
	 * finds items that were stored in them before; processes with OPT_NAMESPACE_TTL may, until that time is over.
	 *
	 * @since 0.2.0
	 * @param array|string|null $names a name, or at most 16 of them, of OPT_NAMESPACE or not; null: all of OPT_NAMESPACE
	 * @return bool false: the server of a name failed, as the result code says; whether the keys of that name are
	 *     dropped is not known then, those of the others are
	 * @throws \ValueError if $names are none, or OPT_NAMESPACE is not set and no others are given
	 */
	public function invalidateNamespace(array|string|null $names = null): bool {}

	/**
	 * Deletes a value and keeps the item, with its expiration and an empty value. Meta protocol, servers from
	 * 1.6.27 on.
	 *
	 * @since 0.2.0
	 * @param string $key the key
	 * @return bool false with RES_NOTFOUND if the key is not there, with RES_NOT_SUPPORTED over another protocol
	 */
	public function deleteValue(string $key): bool {}

	/**
	 * Sends a command of the meta protocol for one item: mg, ms, md, ma, me. For uses that have no method of their own.
	 *
	 * The value is not serialized or compressed. Its length, the flag for keys of any bytes, the token that
	 * assigns the reply to the request, and quiet mode (b, O, q) cannot be given by the caller.
	 *
	 * @since 0.2.0
	 * @param string $command mg, ms, md, ma or me
	 * @param string $key the key
	 * @param array $flags by letter, as 'v' => true, 'T' => 30; or as strings, as 'v', 'T30'
	 * @param string|null $value the value of ms, which needs one; no other command takes one
	 * @return array|false 'code', 'flags' by letter (tokens are strings, true: it has none; words, for me) and
	 *     'value' (null: none). The result code says what the code means. False: RES_INVALID_ARGUMENTS, nothing was
	 *     sent; RES_NOT_SUPPORTED: the protocol is another one; or a failure
	 */
	public function meta(string $command, string $key, array $flags = [], ?string $value = null): array|false {}

	/**
	 * Makes a dictionary for OPT_ZSTD_DICTIONARY out of values as they are typically stored.
	 *
	 * Some thousands are needed, together a hundred times as large as the dictionary. They are serialized as set()
	 * would. Those longer than 4096 bytes do not count.
	 *
	 * @since 0.2.0
	 * @param array $values the values
	 * @param int $size the largest size in bytes, from 256 to 1048576
	 * @return string the dictionary
	 * @throws \MemcachedException if none can be made: there are too few values, or the extension was built without
	 *     zstd
	 */
	public function trainDictionary(array $values, int $size = 32768): string {}
}
