<?php

/** @generate-class-entries */

namespace Pieces;

/**
 * What this extension adds to pecl/memcached's class, which has the peer's methods and no other, so that a subclass of
 * it may use any other name.
 */
class Memcached extends \Memcached
{
	/**
	 * Has waits of this object call a function, so that an event loop can do other things meanwhile.
	 *
	 * The function is called as $waiter(array $read, array $write, ?float $seconds): void. The arrays are lists of
	 * streams, to be waited for until they are readable or writable; they can be given to stream_select() or an event
	 * loop, and cannot be read, written or closed. $seconds is how long the wait may take, null for ever. The function
	 * may suspend the running Fiber. It returns when a stream is ready or the time is over; if it returns early, it is
	 * called again. The streams are closed when it has returned. An exception that it throws ends the wait, closes the
	 * connections waited for and is thrown by the method that waited.
	 *
	 * Several Fibers may use one object: their calls are done one after the other. A call by the function itself, or by
	 * a Fiber that it runs, is refused with Memcached::RES_FETCH_NOTFINISHED.
	 *
	 * Objects of one persistent id share their waiter. It is forgotten at the end of the request. Names of servers
	 * are resolved without it: that blocks.
	 *
	 * @tentative-return-type
	 * @param callable|null $waiter null: waits block, as without this method
	 */
	public function setWaiter(?callable $waiter): void {}

	/**
	 * The same for all objects that are constructed from now on and have no waiter of their own, also those of class
	 * \Memcached. It is forgotten at the end of the request.
	 *
	 * @tentative-return-type
	 */
	public static function setDefaultWaiter(?callable $waiter): void {}

	/**
	 * Has a function called when a server fails, is ejected, and comes back.
	 *
	 * The function is called as $callback(string $event, string $server, string $message, int $code): void. $event is
	 * 'failed': the server could not be reached, timed out or closed the connection, and was well before; 'ejected': by
	 * Memcached::OPT_REMOVE_FAILED_SERVERS other servers have its keys from now on; 'back': it answered again. $server
	 * is "host:port" as in getStats(), $message and $code (Memcached::RES_*) say what it failed of; they are '' and 0
	 * for 'back'.
	 *
	 * It is called by the method that found it out, when that is about to return; result code and messages stay those
	 * of the method. It may use the object; what happens to servers meanwhile is told by the next method. An exception
	 * that it throws is thrown by the method, whose result is lost then.
	 *
	 * Objects of one persistent id share it. It is forgotten at the end of the request.
	 *
	 * @tentative-return-type
	 * @param callable|null $callback null: none
	 */
	public function setServerCallback(?callable $callback): void {}

	/**
	 * Adds spare servers, which take the keys of servers that are down.
	 *
	 * What is stored there expires after Memcached::OPT_GUTTER_TTL seconds (10) at the latest. They hold no keys of
	 * their own and are not in getServerList(). resetServerList() forgets them too.
	 *
	 * @param array $servers a list of [host, port]
	 * @return bool false with a warning, and RES_INVALID_ARGUMENTS: one of them cannot be a server, or is one of the
	 *     pool already; the others are added. One that is a spare server already is no failure
	 */
	public function addGutterServers(array $servers): bool {}

	/**
	 * What is known of each server since it was added to the list. Nothing is sent.
	 *
	 * Each entry has 'gutter' (is it a spare server?), 'state' ('up', 'not connected', 'failed', 'ejected'),
	 * 'failures', 'retry_in' (seconds until the server may be tried again; null: at once), 'last_error',
	 * 'last_error_code' and 'last_error_time' (null: none), 'reconnects', 'requests', 'bytes_sent', 'bytes_received',
	 * and 'mean_reply' and 'slowest_reply' in seconds (null: none was timed) of 'timed' calls: one call of 32 to each
	 * server is timed, the first among them.
	 *
	 * @return array by "host:port", in the order of the list, then the spare servers
	 */
	public function getServerStatus(): array {}

	/**
	 * get() that also sets the expiration of what it finds, in one request.
	 *
	 * @param int $get_flags Memcached::GET_EXTENDED, Memcached::GET_NO_BUMP
	 * @return mixed the value; false with a result code other than RES_SUCCESS: not found, or a failure
	 */
	public function getAndTouch(string $key, int $expiration, int $get_flags = 0): mixed {}

	/** getMulti() that also sets the expiration of what it finds. */
	public function getAndTouchMulti(array $keys, int $expiration, int $get_flags = 0): array|false {}

	/**
	 * The value, unless it is still the one of a CAS token that GET_EXTENDED gave.
	 *
	 * Over the meta protocol, servers from 1.6.40 on do not send it then; others send it, and the result is the same. A
	 * server that was restarted counts its tokens anew: as with cas(), a token is of no use after that.
	 *
	 * @param int|string $cas
	 * @return array|bool true: it has not changed. Else as get() with GET_EXTENDED; false: not found, or a failure
	 */
	public function getIfChanged(string $key, mixed $cas): array|bool {}

	/**
	 * getMulti() that makes what is missing: the function is called once with the keys that were not found, and what it
	 * returns by key is stored in one batch.
	 *
	 * Servers that cannot be reached count as empty, so the function is asked for their keys as well; the result code
	 * says that, or that a value could not be stored.
	 *
	 * @param array $keys
	 * @param callable $missing function (array $keys): array. Keys that it leaves out are not in the result either
	 * @param int $expiration of what is stored
	 * @return array by key, in the order of $keys
	 */
	public function getMultiOrCompute(array $keys, callable $missing, int $expiration = 0): array {}

	/**
	 * Has this object's pool take over from another one: what get(), getMulti() and their like do not find is brought
	 * from the old pool and added to this one, and writes go to both, until a time.
	 *
	 * Of this object alone, also with a persistent id; ended by null. Values in chunks (OPT_LARGE_VALUES) are not
	 * brought.
	 *
	 * @param \Memcached|null $old
	 * @param int $until a time since 1970, when the old pool is not asked any more
	 */
	public function setMigration(?\Memcached $old, int $until = 0): void {}

	/**
	 * How the migration is going.
	 *
	 * @return array|null 'until', and by number of keys 'new_hits' and 'old_hits', found in either pool, and 'misses'.
	 *     Null: there is none, or it is over
	 */
	public function getMigration(): ?array {}

	/** append(), or add() with $expiration if the key is not there: one request over meta (servers from 1.6.20 on). */
	public function appendOrAdd(string $key, string $value, int $expiration = 0): bool {}

	/** prepend(), or add() with $expiration if the key is not there. */
	public function prependOrAdd(string $key, string $value, int $expiration = 0): bool {}

	/**
	 * set() with a CAS token of your own: a row's version, a time. Meta protocol; RES_NOT_SUPPORTED if the protocol is
	 * another one or the server too old.
	 *
	 * @param int|string $new_cas from 1 to 2^64 - 1
	 */
	public function setWithCas(string $key, mixed $value, mixed $new_cas, int $expiration = 0): bool {}

	/**
	 * Marks an item as stale, and gives it a new CAS token. It is still found; GET_EXTENDED has 'stale' => true then,
	 * and 'won' => true for the first who asks. Meta protocol.
	 *
	 * @param int $expiration until then it is kept; 0: as it was
	 */
	public function invalidate(string $key, int $expiration = 0): bool {}

	/**
	 * Deletes the value, and keeps the item with its expiration and an empty value. Meta protocol, servers from 1.6.27
	 * on.
	 */
	public function deleteValue(string $key): bool {}

	/**
	 * Any command of the meta protocol that is about an item, for what has no method: mg, ms, md, ma, me.
	 *
	 * The value is not serialized or compressed. Its length, the flag for keys of any bytes, the token that tells whose
	 * the answer is and whether there is one (b, O, q) are not for the caller to give.
	 *
	 * @param array $flags by letter: 'v' => true, 'T' => 30; or as strings: 'v', 'T30'
	 * @param string|null $value of ms, which needs one; no other takes one
	 * @return array|false 'code', 'flags' by letter (tokens are strings, true: it has none; words, for me) and 'value'
	 *     (null: none). The result code says what the code means. False: RES_INVALID_ARGUMENTS, nothing was sent;
	 *     RES_NOT_SUPPORTED: the protocol is another one; or a failure
	 */
	public function meta(string $command, string $key, array $flags = [], ?string $value = null): array|false {}

	/**
	 * Makes a dictionary for Memcached::OPT_ZSTD_DICTIONARY out of values as they are typically stored: some thousands,
	 * together a hundred times as large as the dictionary.
	 *
	 * The values are serialized as set() would. Those longer than 4096 bytes do not count.
	 *
	 * @param int $size at most so many bytes, from 256 to 1048576
	 * @throws \MemcachedException if none can be made of them: there are too few, or the extension was built without
	 *     zstd
	 */
	public function trainDictionary(array $values, int $size = 32768): string {}
}
