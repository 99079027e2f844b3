--TEST--
WordPress with the object cache of examples/wordpress: pages and the cache's functions, the same under the peer and under ours
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'peer:memcached', 'fpm', 'program:mariadbd', 'program:mariadb-install-db', 'module:mysqli', 'file:/usr/share/wordpress/wp-settings.php');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/fpm.inc';

$dir = temp_dir();
$user = running_as_root() ? ['--user=root'] : [];
$database = new TestServer(function (string $host, int $port, string $folder) use ($user): array {
	$data = ["--datadir=$folder/data", ...$user];
	if (!is_dir("$folder/data")) {
		exec(implode(' ', array_map(escapeshellarg(...), ['mariadb-install-db', '--no-defaults', '--auth-root-authentication-method=normal', '--skip-test-db', ...$data])) . ' 2>&1', $said, $code);
		$code === 0 or throw new RuntimeException(implode("\n", $said));
	}
	return [find_program('mariadbd'), '--no-defaults', '--skip-networking', '--skip-log-bin', '--innodb-flush-log-at-trx-commit=0', "--socket=$folder/mariadb.sock", ...$data];
}, '127.0.0.1', 'mariadb.sock');
$socket = $database->address();
// One of them on a unix socket.
$servers = [memcached_start(), memcached_start_unix()];
$modules = ['mysqlnd', 'mysqli', 'mbstring', 'ctype', 'tokenizer'];

// The same content for both: the object cache as it is installed, and a theme.
mkdir("$dir/content/themes/plain", recursive: true);
copy(dirname(__DIR__, 3) . '/examples/wordpress/object-cache.php', "$dir/content/object-cache.php");
copy(__DIR__ . '/wordpress-theme.inc', "$dir/content/themes/plain/index.php");
file_put_contents("$dir/content/themes/plain/style.css", "/*\nTheme Name: plain\n*/\n");

function sql(string $socket, string $statement): void
{
	exec(implode(' ', array_map(escapeshellarg(...), ['mariadb', '--no-defaults', "--socket=$socket", '-u', 'root', '-e', $statement])), $said, $code);
	$code === 0 or throw new RuntimeException("$statement failed");
}

/** @return array{string, int} the page without its last line, which is the count of queries */
function page(TestServer $fpm, string $script, string $query = ''): array
{
	$body = fastcgi($fpm->address(), $script, $query);
	return [substr($body, 0, strrpos($body, "\n")), (int) strrchr($body, "\n")];
}

$said = $html = [];
foreach (['peer', 'ours'] as $which) {
	$report = function (string $line) use (&$said, $which): void {
		$said[$which][] = $line;
	};
	$site = ['socket' => $socket, 'database' => $which, 'content' => "$dir/content", 'servers' => array_map(fn ($server) => $server->address(), $servers)];
	sql($socket, "create database $which");
	$cli = fn (string $script, array $site): string => php_run($which, 'memcached', __DIR__ . "/wordpress-$script.inc", [json_encode($site)], more: $modules);
	$report('installed: ' . json_encode($cli('install', $site)));

	file_put_contents("$dir/$which.php", '<?php $site = ' . var_export($site, true) . '; require ' . var_export(__DIR__ . '/wordpress-page.inc', true) . ';');
	$fpm = fpm_start('memcached', 2, which: $which, more: $modules);
	array_map(fn ($server) => $server->restart(), $servers);
	[$cold, $cold_queries] = page($fpm, "$dir/$which.php");
	[$warm, $warm_queries] = page($fpm, "$dir/$which.php");
	$pages = ['front page' => $cold, 'one entry' => page($fpm, "$dir/$which.php", 'name=entry-12')[0], 'a tag' => page($fpm, "$dir/$which.php", 'tag=memory')[0]];
	$html[$which] = $pages;
	foreach ($pages as $name => $page) {
		$report("$name: " . json_encode(['entries' => substr_count($page, '<h2>'), 'tags' => substr_count($page, '<li>'), 'comments' => substr_count($page, 'A reader: A word on it'), 'warnings' => preg_match('/Warning|Fatal/', $page)]));
	}
	$report('the front page from memory: ' . json_encode(['same' => $warm === $cold, 'fewer queries' => $warm_queries < $cold_queries]));

	$report("steps:\n" . trim($cli('steps', $site)));
	$report('flushed: ' . json_encode(page($fpm, "$dir/$which.php")[1] > $warm_queries));

	// Without a server, and without both: the pages come from the database.
	foreach ($servers as $i => $server) {
		$server->kill();
		$report("server $i down: " . json_encode(page($fpm, "$dir/$which.php")[0] === $cold));
	}
	array_map(fn ($server) => $server->restart(), $servers);
	$fpm->kill();
	$fpm = fpm_start('memcached', 2, which: $which, more: $modules);
	page($fpm, "$dir/$which.php");
	$report('servers are back: ' . json_encode(page($fpm, "$dir/$which.php") === [$warm, $warm_queries]));
	$fpm->kill();
}

foreach ($said['peer'] as $i => $line) {
	if ($line !== $said['ours'][$i]) {
		echo "peer: $line\nours: {$said['ours'][$i]}\n";
	}
}
echo $html['peer'] === $html['ours'] ? "the pages are the same\n" : "the pages differ\n";
echo implode("\n", $said['ours']), "\n";
?>
--EXPECT--
the pages are the same
installed: ""
front page: {"entries":10,"tags":18,"comments":1,"warnings":0}
one entry: {"entries":1,"tags":2,"comments":1,"warnings":0}
a tag: {"entries":4,"tags":8,"comments":1,"warnings":0}
the front page from memory: {"same":true,"fewer queries":true}
steps:
drop-in: [true,true]
servers: [[["host",11211],["host",1],["127.0.0.1",11212],["::1",11213],["::1",11211],["\/run\/a.sock",0]]]
set and get: [true,{"a":1,"b":[true,null,1.5]},{"a":1,"b":[true,null,1.5]},false,false]
false is a value: [true,false,true,false,false]
null: [true,null,true]
add: [false,true,false,1]
replace: [true,3,false,false]
numbers: [true,6,16,13,0,false,0]
many: [{"a":true,"b":true,"3":true},{"a":1,"b":"two","3":[3],"c":false},{"a":1,"b":"two","3":[3],"c":false}]
add many: [{"a":false,"d":true},{"a":1,"d":4}]
delete many: [{"a":true,"b":true,"zz":false},{"a":false,"b":false,"3":[3]}]
delete: [true,false,false]
objects are copied: ["first","first",false]
key: long: [true,"long",true,false]
key: blanks: [true,"blanks",true,false]
key: UTF-8: [true,"UTF-8",true,false]
bad keys: [false,false,false,false,false,false,{"":false,"no":false}]
own group: [true,1,3,true,false]
other blog: [false,"of all"]
back: ["of 1","of all"]
large: [true,500000]
expiry: [true,1,true]
transient: [true,["x"],true,false,true]
option: [true,true,2,true,"gone"]
runtime flushed: ["value"]
supports: [[true,true,false,false]]
flushed: [true,false,false,true,1]
flushed: true
server 0 down: true
server 1 down: true
servers are back: true
