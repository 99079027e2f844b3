--TEST--
sessions of a site behind nginx and php-fpm are the same under the peer and under ours
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'program:nginx', 'fpm', 'peer:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/fpm.inc';

/** nginx with one page, which php-fpm makes. */
function site_start(TestServer $fpm, string $page): TestServer
{
	return server_start(function (string $host, int $port, string $dir) use ($fpm, $page): array {
		file_put_contents("$dir/nginx.conf", "
			daemon off; master_process off; pid $dir/nginx.pid; error_log $dir/error.txt;
			" . (running_as_root() ? 'user root;' : '') . "
			events { worker_connections 512; }
			http {
				client_body_temp_path $dir/body; proxy_temp_path $dir/proxy; fastcgi_temp_path $dir/fastcgi;
				uwsgi_temp_path $dir/uwsgi; scgi_temp_path $dir/scgi; access_log off;
				server {
					listen $host:$port;
					location / {
						fastcgi_pass {$fpm->address()};
						fastcgi_param SCRIPT_FILENAME $page;
						fastcgi_param QUERY_STRING \$query_string;
						fastcgi_param REQUEST_METHOD \$request_method;
					}
				}
			}");
		return [find_program('nginx'), '-p', $dir, '-c', "$dir/nginx.conf", '-e', "$dir/error.txt"];
	});
}

/** One visitor, with a cookie of his own. */
final class Visitor
{
	public string $cookie = '';

	public function __construct(private TestServer $site)
	{
	}

	/** What the page says; "+" behind it: it gave a new cookie. */
	public function visit(string $what): string
	{
		$context = stream_context_create(['http' => ['header' => $this->cookie === '' ? '' : "Cookie: PHPSESSID=$this->cookie", 'ignore_errors' => true]]);
		$body = file_get_contents("http://{$this->site->address()}/?$what", false, $context);
		foreach ($http_response_header as $line) {
			if (preg_match('/^Set-Cookie: PHPSESSID=([^;]*)/', $line, $match)) {
				$this->cookie = $match[1];
				$body .= ' +';
			}
		}
		return "$what: $body\n";
	}
}

const PAGE = '<?php
	ini_set("html_errors", "0");
	session_start();
	$_SESSION["visits"] = ($_SESSION["visits"] ?? 0) + 1;
	switch ($_SERVER["QUERY_STRING"]) {
		case "regenerate": session_regenerate_id(true); break;
		case "destroy": session_destroy(); break;
		case "abort": session_abort(); break;
		case "object": $_SESSION["object"] = new ArrayObject(["a" => 1, "b" => [2, null, 3.5]]); break;
		case "large": $_SESSION["large"] = str_repeat("x", 500000); break;
		case "too-large": $_SESSION["large"] = random_bytes(1100000); break;
		case "unset": session_unset(); break;
		case "read": session_write_close(); break;
	}
	$large = strlen($_SESSION["large"] ?? "");
	unset($_SESSION["object"]->c);
	echo json_encode(["visits" => $_SESSION["visits"] ?? null, "object" => $_SESSION["object"] ?? null, "large" => $large]);
';

/** All that the visitors see. */
function walk(string $which, array $ini): string
{
	$server = memcached_start();
	$fpm = fpm_start('memcached', 4, ['session.save_handler' => 'memcached', 'session.save_path' => $server->address(), 'memcached.sess_lock_wait_min' => 5, 'memcached.sess_lock_wait_max' => 20, 'memcached.sess_lock_retries' => 2000, 'display_errors' => '1'] + $ini, $which);
	file_put_contents("$server->dir/page.php", PAGE);
	$site = site_start($fpm, "$server->dir/page.php");
	$said = '';
	$one = new Visitor($site);
	$two = new Visitor($site);
	foreach (['first', 'again', 'object', 'read', 'abort', 'large', 'again', 'regenerate', 'again', 'unset', 'again', 'destroy', 'again'] as $what) {
		$said .= $one->visit($what) . ($what === 'again' ? '  other ' . $two->visit($what) : '');
	}
	// who comes with the cookie that regenerate replaced, or an invented one
	$stale = new Visitor($site);
	$stale->cookie = $one->cookie;
	$one->visit('regenerate');
	$said .= 'stale ' . $stale->visit('again');
	$stale->cookie = 'invented';
	$said .= 'invented ' . $stale->visit('again') . $stale->visit('again');
	// twenty requests of one visitor at once wait for each other
	$cookie = "PHPSESSID=$two->cookie";
	if ($ini['memcached.sess_locking'] ?? 1) {
		fastcgi_many($fpm->address(), 20, "$server->dir/page.php", '', $cookie);
	}
	$said .= 'after 20 at once ' . $two->visit('again');
	$said .= $two->visit('too-large') . $two->visit('again');
	// the cache is emptied by a restart
	$server->restart();
	$said .= 'restarted ' . $two->visit('again') . $two->visit('again');
	return $said;
}

foreach (['as it is' => [], 'persistent, binary' => ['memcached.sess_persistent' => 1, 'memcached.sess_binary_protocol' => 1], 'without locks' => ['memcached.sess_locking' => 0], 'igbinary' => ['session.serialize_handler' => 'igbinary']] as $name => $ini) {
	// of a value that is too large the peer says "SUCCESS" where ours says why
	$steady = fn (string $said) => preg_replace(['~127\.0\.0\.1:\d+~', '~(error saving session to memcached): .*(?= in )~'], ['SERVER', '$1'], $said);
	[$peer, $ours] = array_map(fn ($which) => $steady(walk($which, $ini)), ['peer', 'ours']);
	if ($ini['memcached.sess_persistent'] ?? 0) {
		// the peer's kept connections fail after a restart; ours are made anew
		[$peer] = explode('restarted', $peer);
		[$ours, $restarted] = explode('restarted', $ours);
		echo "restarted$restarted";
	}
	echo "$name: ", $peer === $ours ? substr_count($ours, '"visits"') . ' visits, the same' : "DIFFERENT\npeer:\n$peer\nours:\n$ours", "\n";
}
?>
--EXPECT--
as it is: 26 visits, the same
restarted again: {"visits":1,"object":null,"large":0}
again: {"visits":2,"object":null,"large":0}
persistent, binary: 24 visits, the same
without locks: 26 visits, the same
igbinary: 26 visits, the same
