<?php
/*
 * WordPress's object cache in memcached. Copy this file to wp-content/object-cache.php; to go back, delete it there.
 *
 * wp-config.php says where the servers are, and what sets this site's keys apart from those of other sites:
 *
 *     $memcached_servers = ['127.0.0.1:11211', '192.0.2.7:11211'];    // or '/run/memcached.sock', '[::1]:11211'
 *     define('WP_CACHE_KEY_SALT', 'example.com');
 *
 * It uses the class Memcached, and nothing that pecl/memcached does not have.
 *
 * What a request has read or written it keeps in an array, so that it asks memcached once for each key. When a server is
 * down, its keys are misses, and WordPress asks its database.
 */

if (!defined('ABSPATH')) {
	exit;
}

final class WP_Object_Cache
{
	/** Expiry times above this are taken by memcached as a date. */
	private const THIRTY_DAYS = 2592000;

	public int $cache_hits = 0;
	public int $cache_misses = 0;

	private Memcached $memcached;
	/** What this request has read or written, by the key in memcached. @var array<string, mixed> */
	private array $values = [];
	/** Groups that all sites of a network share. @var array<string, true> */
	private array $global_groups = [];
	/** Groups that this request alone sees. @var array<string, true> */
	private array $own_groups = [];
	private int $blog;
	/** The number that flush() changes; it is a part of every key. */
	private ?string $generation = null;

	/** @param array $servers strings as in wp-config.php; also in arrays of them, as for other object caches */
	public function __construct(array $servers, private string $salt)
	{
		$servers = iterator_to_array(new RecursiveIteratorIterator(new RecursiveArrayIterator($servers)), false);
		// The connections stay when the request ends, and serve the next one.
		$this->memcached = new Memcached('wordpress ' . implode(' ', $servers));
		if (!$this->memcached->getServerList()) {
			$this->memcached->setOptions([
				Memcached::OPT_LIBKETAMA_COMPATIBLE => true,
				Memcached::OPT_TCP_NODELAY => true,
				Memcached::OPT_CONNECT_TIMEOUT => 200,      // milliseconds
				Memcached::OPT_POLL_TIMEOUT => 500,         // milliseconds
				Memcached::OPT_SERVER_FAILURE_LIMIT => 2,
				Memcached::OPT_RETRY_TIMEOUT => 5,          // seconds
			]);
			$this->memcached->addServers(array_map(self::server(...), $servers));
		}
		$this->blog = get_current_blog_id();
	}

	/** @return array{string, int} host and port of "host", "host:port", "[::1]:port" or "/path/of/a/socket" */
	private static function server(string $server): array
	{
		if ($server[0] === '/') {
			return [$server, 0];
		}
		preg_match('/^(.*?)(?::(\d+))?$/', $server, $parts);
		return [trim($parts[1], '[]'), (int) ($parts[2] ?? 11211)];
	}

	public function add_global_groups(array $groups): void
	{
		$this->global_groups += array_fill_keys($groups, true);
	}

	public function add_own_groups(array $groups): void
	{
		$this->own_groups += array_fill_keys($groups, true);
	}

	public function switch_to_blog(int $blog): void
	{
		$this->blog = $blog;
	}

	/** Stores what is not there yet. */
	public function add(mixed $key, mixed $value, string $group, int $expire): bool
	{
		if (!self::valid($key)) {
			return false;
		}
		$full = $this->key($key, $group);
		if (wp_suspend_cache_addition() || array_key_exists($full, $this->values)) {
			return false;
		}
		if (!isset($this->own_groups[$group]) && !$this->memcached->add($full, $value, $this->expiry($expire))
			&& $this->memcached->getResultCode() === Memcached::RES_NOTSTORED) {
			return false;
		}
		$this->remember($full, $value);
		return true;
	}

	public function replace(mixed $key, mixed $value, string $group, int $expire): bool
	{
		if (!self::valid($key)) {
			return false;
		}
		$full = $this->key($key, $group);
		$there = isset($this->own_groups[$group])
			? array_key_exists($full, $this->values)
			: $this->memcached->replace($full, $value, $this->expiry($expire));
		if ($there) {
			$this->remember($full, $value);
		}
		return $there;
	}

	/** @return array<int|string, bool> by key */
	public function set_many(array $values, string $group, int $expire): array
	{
		$items = [];
		$done = array_fill_keys(array_keys($values), false);
		foreach (array_filter($values, self::valid(...), ARRAY_FILTER_USE_KEY) as $key => $value) {
			$full = $this->key($key, $group);
			$this->remember($full, $value);
			$items[$full] = $value;
			$done[$key] = true;
		}
		if ($items && !isset($this->own_groups[$group]) && !$this->memcached->setMulti($items, $this->expiry($expire))) {
			return array_fill_keys(array_keys($values), false);
		}
		return $done;
	}

	/**
	 * The values of those keys that are there. One request to each server brings all that this request has not read yet.
	 * @param bool $again ask memcached also for what was read before
	 * @return array<int|string, mixed>
	 */
	public function get_many(array $keys, string $group, bool $again): array
	{
		$full = $ask = $found = [];
		foreach (array_filter($keys, self::valid(...)) as $key) {
			$full[$key] = $this->key($key, $group);
			if (!isset($this->own_groups[$group]) && ($again || !array_key_exists($full[$key], $this->values))) {
				unset($this->values[$full[$key]]);
				$ask[] = $full[$key];
			}
		}
		if ($ask) {
			$this->values = ($this->memcached->getMulti($ask) ?: []) + $this->values;
		}
		foreach ($full as $key => $name) {
			if (array_key_exists($name, $this->values)) {
				$found[$key] = is_object($this->values[$name]) ? clone $this->values[$name] : $this->values[$name];
			}
		}
		$this->cache_hits += count($found);
		$this->cache_misses += count($full) - count($found);
		return $found;
	}

	/** @return array<int|string, bool> by key: was it there? */
	public function delete_many(array $keys, string $group): array
	{
		$full = $were = [];
		foreach (array_filter($keys, self::valid(...)) as $key) {
			$full[$key] = $this->key($key, $group);
			$were[$key] = array_key_exists($full[$key], $this->values);
			unset($this->values[$full[$key]]);
		}
		if (isset($this->own_groups[$group])) {
			return $were;
		}
		$codes = $full ? $this->memcached->deleteMulti(array_values($full)) : [];
		return array_map(fn (string $name): bool => $codes[$name] === true, $full);
	}

	/** Adds $offset, which may be below 0, and returns the new number, which is never below 0; false if there is none. */
	public function add_number(mixed $key, int $offset, string $group): int|false
	{
		if (!self::valid($key)) {
			return false;
		}
		$full = $this->key($key, $group);
		if (isset($this->own_groups[$group])) {
			if (!array_key_exists($full, $this->values)) {
				return false;
			}
			$number = max(0, (is_numeric($this->values[$full]) ? (int) $this->values[$full] : 0) + $offset);
		} else {
			$number = $offset < 0 ? $this->memcached->decrement($full, -$offset) : $this->memcached->increment($full, $offset);
			if ($number === false) {
				return false;
			}
		}
		return $this->values[$full] = $number;
	}

	/** Makes all that this site has stored unreachable; other sites' values on the same servers stay. */
	public function flush(): bool
	{
		$this->values = [];
		$this->generation = self::new_generation();
		return $this->memcached->set("$this->salt:generation", $this->generation);
	}

	/** As WordPress's own, for plugins that show it. */
	public function stats(): void
	{
		echo "<p>Cache hits: $this->cache_hits, misses: $this->cache_misses</p>";
	}

	public function flush_runtime(): void
	{
		$this->values = [];
		$this->generation = null;
	}

	/** WordPress takes whole numbers, and strings that are not blank. */
	private static function valid(mixed $key): bool
	{
		return is_int($key) || is_string($key) && trim($key) !== '';
	}

	private function key(int|string $key, string $group): string
	{
		if ($this->generation === null) {
			// add() too: of two requests that find none, one makes it and the other takes it.
			$name = "$this->salt:generation";
			$this->generation = $this->memcached->get($name) ?: self::new_generation();
			if ($this->memcached->getResultCode() === Memcached::RES_NOTFOUND && !$this->memcached->add($name, $this->generation)) {
				$this->generation = $this->memcached->get($name) ?: $this->generation;
			}
		}
		$blog = isset($this->global_groups[$group]) ? '' : $this->blog;
		$full = "$this->salt:$this->generation:$blog:$group:$key";
		// memcached takes 250 bytes, without blanks and control bytes.
		return preg_match('/^[\x21-\x7e]{1,200}$/D', $full) ? $full : 'h:' . hash('sha256', $full);
	}

	private static function new_generation(): string
	{
		return bin2hex(random_bytes(6));
	}

	private function remember(string $full, mixed $value): void
	{
		$this->values[$full] = is_object($value) ? clone $value : $value;
	}

	private function expiry(int $seconds): int
	{
		return $seconds > self::THIRTY_DAYS ? time() + $seconds : max(0, $seconds);
	}
}

function wp_cache_init(): void
{
	global $wp_object_cache, $memcached_servers;
	$salt = defined('WP_CACHE_KEY_SALT') ? WP_CACHE_KEY_SALT : DB_NAME . ':' . $GLOBALS['table_prefix'];
	$wp_object_cache = new WP_Object_Cache($memcached_servers ?? ['127.0.0.1:11211'], $salt);
}

function wp_cache_add($key, $data, $group = '', $expire = 0)
{
	return $GLOBALS['wp_object_cache']->add($key, $data, $group ?: 'default', (int) $expire);
}

function wp_cache_add_multiple(array $data, $group = '', $expire = 0)
{
	$added = [];
	foreach ($data as $key => $value) {
		$added[$key] = wp_cache_add($key, $value, $group, $expire);
	}
	return $added;
}

function wp_cache_replace($key, $data, $group = '', $expire = 0)
{
	return $GLOBALS['wp_object_cache']->replace($key, $data, $group ?: 'default', (int) $expire);
}

function wp_cache_set($key, $data, $group = '', $expire = 0)
{
	return wp_cache_set_multiple([$key => $data], $group, $expire)[$key];
}

function wp_cache_set_multiple(array $data, $group = '', $expire = 0)
{
	return $GLOBALS['wp_object_cache']->set_many($data, $group ?: 'default', (int) $expire);
}

function wp_cache_get($key, $group = '', $force = false, &$found = null)
{
	$values = $GLOBALS['wp_object_cache']->get_many([$key], $group ?: 'default', $force);
	$found = $values !== [];
	return $found ? reset($values) : false;
}

function wp_cache_get_multiple($keys, $group = '', $force = false)
{
	$found = $GLOBALS['wp_object_cache']->get_many($keys, $group ?: 'default', $force);
	return array_replace(array_fill_keys(array_filter($keys, is_scalar(...)), false), $found);
}

function wp_cache_delete($key, $group = '')
{
	return in_array(true, wp_cache_delete_multiple([$key], $group), true);
}

function wp_cache_delete_multiple(array $keys, $group = '')
{
	return $GLOBALS['wp_object_cache']->delete_many($keys, $group ?: 'default');
}

function wp_cache_incr($key, $offset = 1, $group = '')
{
	return $GLOBALS['wp_object_cache']->add_number($key, (int) $offset, $group ?: 'default');
}

function wp_cache_decr($key, $offset = 1, $group = '')
{
	return $GLOBALS['wp_object_cache']->add_number($key, -(int) $offset, $group ?: 'default');
}

function wp_cache_flush()
{
	return $GLOBALS['wp_object_cache']->flush();
}

function wp_cache_flush_runtime()
{
	$GLOBALS['wp_object_cache']->flush_runtime();
	return true;
}

/** A group alone cannot be flushed: wp_cache_supports() says so. */
function wp_cache_flush_group($group)
{
	return false;
}

function wp_cache_supports($feature)
{
	return in_array($feature, ['add_multiple', 'set_multiple', 'get_multiple', 'delete_multiple', 'flush_runtime'], true);
}

function wp_cache_close()
{
	return true;
}

function wp_cache_add_global_groups($groups)
{
	$GLOBALS['wp_object_cache']->add_global_groups((array) $groups);
}

function wp_cache_add_non_persistent_groups($groups)
{
	$GLOBALS['wp_object_cache']->add_own_groups((array) $groups);
}

function wp_cache_switch_to_blog($blog_id)
{
	$GLOBALS['wp_object_cache']->switch_to_blog((int) $blog_id);
}
