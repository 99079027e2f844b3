--TEST--
Mogile: answers of a tracker that are too long, cut, not url-encoded, or lead elsewhere
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(own: true);
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
$mogile = mogile_own(order: 'devid');
$tracker = $mogile->tracker[0];
$m = mogile_client($mogile, ['timeout' => 0.3, 'rest' => 0]);
$m->storeData('k', 'image', 'the file');
$raw = function (string $command, string $answer, callable $work, int $count = 1) use ($tracker) {
	$tracker->fault($command, 'raw', $answer, $count);
	$label = strlen($answer) > 100 ? strlen($answer) . ' bytes' : addcslashes($answer, "\0..\37\177..\377");
	outcome("$command: $label", $work);
	$tracker->fault($command, 'none', '', 1);
	$tracker->command($command);
};
// No answer of the protocol.
foreach (["\r\n", "\n", "HTTP/1.1 400 Bad Request\r\n", "OKAY\r\n", "OK\r\n", "OK\n", "ok x=y\r\n", "ERR\r\n", "ERR \r\n", "ERR  text\r\n", "ERR word\r\n",
	"ERR word a+b%21\r\n", "ERR %zz text\r\n", "OK x\r\n", "OK =\r\n", "OK x=%\r\n", "OK x=%4\r\n", "OK x=%zz\r\n", "OK %=1\r\n", "OK &&&\r\n",
	"OK a=1&a=2\r\n", "OK a\0b=c\0d\r\n", "OK a=b\nOK c=d\r\n", "\0\0\0\r\n"] as $answer) {
	$raw('file_info', $answer, fn () => $m->command('file_info', ['domain' => 'testdom', 'key' => 'k']));
}
// Cut: the connection closes, or nothing more comes, in the middle of a line. Asking again does no harm.
foreach (['cut', 'close', 'lost'] as $action) {
	$tracker->fault('file_info', $action);
	outcome($action, fn () => $m->exists('k'));
}
$tracker->fault('file_info', 'raw', 'OK fid=1&leng');
outcome('silent in the middle', fn () => $m->exists('k'));
$tracker->fault('file_info', 'hang');
outcome('silent', fn () => $m->exists('k'));
// Too long.
outcome('near 8 MiB', function () use ($m, $tracker) {
	$tracker->fault('file_info', 'raw', 'OK x=' . str_repeat('y', 7 << 20) . "\r\n");
	return strlen($m->command('file_info')['x']);
});
$m->setOptions(['timeout' => 5]);
$raw('file_info', 'OK x=' . str_repeat('y', 9 << 20) . "\r\n", fn () => $m->fileInfo('k'));
$raw('file_info', str_repeat('y', 9 << 20), fn () => $m->fileInfo('k'));
$raw('file_info', 'ERR ' . str_repeat('w', 5000) . ' ' . str_repeat('t', 5000) . "\r\n", function () use ($m) {
	try {
		$m->fileInfo('k');
	} catch (MogileException $e) {
		return strlen($e->getErrorCode()) . ' ' . (strlen($e->getMessage()) < 2000 ? 'a message' : 'too long');
	}
});
$raw('get_paths', 'OK paths=100000&' . implode('&', array_map(fn ($n) => "path$n=http://127.0.0.1:1/dev1/$n.fid", range(1, 100000))) . "\r\n", fn () => count($m->getPaths('k')));
$raw('get_paths', 'OK paths=100000&' . implode('&', array_map(fn ($n) => "path$n=http://127.0.0.1:1/dev1/$n.fid", range(1, 100000))) . "\r\n", fn () => $m->getFileData('k') . '!', 1);

// Fields that cannot be.
foreach (['OK ', 'OK paths=0', 'OK paths=-1&path1=http://x/', 'OK paths=99999999999999999999&path1=x', 'OK paths=2', 'OK path1=http://127.0.0.1/x'] as $answer) {
	$raw('get_paths', "$answer\r\n", fn () => $m->getFileData('k'));
}
foreach (['OK ', 'OK fid=5', 'OK fid=x&dev_count=1&devid_1=1&path_1=http://127.0.0.1:1/', 'OK fid=5&dev_count=9999&path_1=x', 'OK fid=5&dev_count=1&devid_1=-1&path_1=http://127.0.0.1:1/x',
	'OK fid=99999999999999999999&path=x&devid=1'] as $answer) {
	$raw('create_open', "$answer\r\n", fn () => $m->storeData('new', 'image', 'x'));
}
foreach (['OK ', 'OK length=-1&fid=x', 'OK length=99999999999999999999&devids=a,b,,1', "OK key=a%00b&length=007&checksum=MD5:"] as $answer) {
	$raw('file_info', "$answer\r\n", fn () => $m->fileInfo('k'));
	$raw('file_info', "$answer\r\n", fn () => $m->getFileData('k', verify: true));
}
foreach (['OK hosts=999999999', 'OK hosts=2&host1_hostname=&host2_hostid=x'] as $answer) {
	$raw('get_hosts', "$answer\r\n", fn () => count($m->hosts()));
}

// Paths that lead elsewhere: other schemes, other hosts, other ports, tricks. A listener counts who comes.
$elsewhere = stream_socket_server('tcp://127.0.0.1:0');
$port = (int) substr(strrchr(stream_socket_get_name($elsewhere, false), ':'), 1);
$node = $mogile->node[0];
file_put_contents($secret = temp_dir() . '/secret', 'secret');
$paths = ["file://$secret", "ftp://127.0.0.1:$port/x", "https://$node->host:$node->port/x", "gopher://127.0.0.1:$port/x", "http://127.0.0.1:$port/dev1/x.fid", "http://localhost:$port/x",
	"http://$node->host:$port/x", "http://$node->host:$node->port@127.0.0.1:$port/x", "http://127.0.0.1:$port\\@$node->host:$node->port/x",
	"http://127.0.0.1:$port#@$node->host:$node->port/x", "http://[::1]:$port/x", "http://$node->host:{$node->port}0/x", "//127.0.0.1:$port/x",
	"http:127.0.0.1:$port/x", "http://", 'http:///x', '', 'x', "http://127.0.0.1:$port/\r\nX: y", "http://127.0.0.1:$port/" . str_repeat('x', 3000), "dict://127.0.0.1:$port/x"];
$codes = [];
foreach ($paths as $path) {
	$tracker->fault('get_paths', 'raw', 'OK paths=1&path1=' . urlencode($path) . "\r\n");
	try {
		$m->getFileData('k');
		$codes[] = 'FETCHED';
	} catch (MogileStorageException $e) {
		$codes[] = $e->getErrorCode();
	}
	$tracker->fault('create_open', 'raw', 'OK fid=77&dev_count=1&devid_1=1&path_1=' . urlencode($path) . "\r\n");
	try {
		$m->storeData('k', 'image', 'x');
		$codes[] = 'STORED';
	} catch (MogileStorageException $e) {
		$codes[] = $e->getErrorCode();
	}
}
$read = [$elsewhere];
$none = null;
echo json_encode(array_count_values($codes)), stream_select($read, $none, $none, 0) ? ', SOMEBODY CAME' : ', nobody came', "\n";
$tracker->fault('get_paths', 'raw', 'OK paths=1&path1=' . urlencode("http://127.0.0.1:1/x") . "\r\n");
outcome('said so', fn () => $m->getFileData('k'));
// A bad path beside a good one is passed over; a redirect is not followed.
$good = $m->getPaths('k')[0];
$tracker->fault('get_paths', 'raw', 'OK paths=2&path1=' . urlencode("http://127.0.0.1:$port/x") . '&path2=' . urlencode($good) . "\r\n");
outcome('the good one', fn () => $m->getFileData('k'));
$tracker->fault('get_paths', 'raw', 'OK paths=1&path1=' . urlencode("http://$node->host:$node->port/redirect") . "\r\n");
outcome('redirected', fn () => $m->getFileData('k'), false);
// Who asks for it goes where the tracker says.
$m->setOptions(['anyNode' => true]);
$other = new TestMogileNode('127.0.0.1');
file_put_contents("$other->dir/data/x", 'elsewhere');
$tracker->fault('get_paths', 'raw', 'OK paths=1&path1=' . urlencode("http://$other->host:$other->port/x") . "\r\n");
outcome('anyNode', fn () => $m->getFileData('k'));
$tracker->fault('get_paths', 'raw', 'OK paths=1&path1=' . urlencode("file://$secret") . "\r\n");
outcome('but http only', fn () => $m->getFileData('k'), false);
outcome('in the end', fn () => $m->getFileData('k'));
?>
--EXPECT--
file_info: \r\n: MogileTrackerException bad_reply file_info: tracker HOST:PORT: the answer begins with neither OK nor ERR: is it a tracker's port?
file_info: \n: MogileTrackerException bad_reply file_info: tracker HOST:PORT: the answer begins with neither OK nor ERR: is it a tracker's port?
file_info: HTTP/1.1 400 Bad Request\r\n: MogileTrackerException bad_reply file_info: tracker HOST:PORT: the answer begins with neither OK nor ERR: is it a tracker's port?
file_info: OKAY\r\n: MogileTrackerException bad_reply file_info: tracker HOST:PORT: the answer begins with neither OK nor ERR: is it a tracker's port?
file_info: OK\r\n: []
file_info: OK\n: []
file_info: ok x=y\r\n: MogileTrackerException bad_reply file_info: tracker HOST:PORT: the answer begins with neither OK nor ERR: is it a tracker's port?
file_info: ERR\r\n: MogileTrackerException bad_reply file_info: tracker HOST:PORT: the answer begins with neither OK nor ERR: is it a tracker's port?
file_info: ERR \r\n: MogileTrackerException bad_reply file_info: tracker HOST:PORT: the tracker's error has no word
file_info: ERR  text\r\n: MogileTrackerException bad_reply file_info: tracker HOST:PORT: the tracker's error has no word
file_info: ERR word\r\n: MogileException word word (file_info at tracker HOST:PORT)
file_info: ERR word a+b%21\r\n: MogileException word a b! (file_info at tracker HOST:PORT)
file_info: ERR %zz text\r\n: MogileTrackerException bad_reply file_info: tracker HOST:PORT: the tracker's error has no word
file_info: OK x\r\n: MogileTrackerException bad_reply file_info: tracker HOST:PORT: the answer has a field without a value
file_info: OK =\r\n: {"":""}
file_info: OK x=%\r\n: MogileTrackerException bad_reply file_info: tracker HOST:PORT: the answer is not url-encoded
file_info: OK x=%4\r\n: MogileTrackerException bad_reply file_info: tracker HOST:PORT: the answer is not url-encoded
file_info: OK x=%zz\r\n: MogileTrackerException bad_reply file_info: tracker HOST:PORT: the answer is not url-encoded
file_info: OK %=1\r\n: MogileTrackerException bad_reply file_info: tracker HOST:PORT: the answer is not url-encoded
file_info: OK &&&\r\n: []
file_info: OK a=1&a=2\r\n: {"a":"2"}
file_info: OK a\000b=c\000d\r\n: {"a\u0000b":"c\u0000d"}
file_info: OK a=b\nOK c=d\r\n: {"a":"b"}
file_info: \000\000\000\r\n: MogileTrackerException bad_reply file_info: tracker HOST:PORT: the answer begins with neither OK nor ERR: is it a tracker's port?
cut: MogileTrackerException tracker_down key "k": file_info: no tracker could be asked: HOST:PORT closed the connection
close: MogileTrackerException tracker_down key "k": file_info: no tracker could be asked: HOST:PORT closed the connection
lost: MogileTrackerException tracker_down key "k": file_info: no tracker could be asked: HOST:PORT closed the connection
silent in the middle: MogileTrackerException tracker_down key "k": file_info: no tracker could be asked: timed out while waiting for HOST:PORT
silent: MogileTrackerException tracker_down key "k": file_info: no tracker could be asked: timed out while waiting for HOST:PORT
near 8 MiB: 7340032
file_info: 9437191 bytes: MogileTrackerException bad_reply key "k": file_info: the answer of tracker HOST:PORT is longer than 8388608 bytes
file_info: 9437184 bytes: MogileTrackerException bad_reply key "k": file_info: the answer of tracker HOST:PORT is longer than 8388608 bytes
file_info: 10007 bytes: "63 a message"
get_paths: 4377807 bytes: 100000
get_paths: 4377807 bytes: MogileStorageException bad_path fetching "k": the path "http://HOST:PORT/dev1/32.fid" does not lead to a storage node that the tracker lists
get_paths: OK \r\n: MogileStorageException storage_failed fetching "k": the tracker named no path
get_paths: OK paths=0\r\n: MogileStorageException storage_failed fetching "k": the tracker named no path
get_paths: OK paths=-1&path1=http://x/\r\n: MogileStorageException storage_failed fetching "k": the tracker named no path
get_paths: OK paths=99999999999999999999&path1=x\r\n: MogileStorageException storage_failed fetching "k": the tracker named no path
get_paths: OK paths=2\r\n: MogileStorageException storage_failed fetching "k": the tracker named no path
get_paths: OK path1=http://127.0.0.1/x\r\n: MogileStorageException storage_failed fetching "k": the tracker named no path
create_open: OK \r\n: MogileTrackerException bad_reply storing "new": create_open: tracker HOST:PORT answered without a fid
create_open: OK fid=5\r\n: MogileStorageException storage_failed storing "new": the tracker named no path
create_open: OK fid=x&dev_count=1&devid_1=1&path_1=http://127.0.0.1:1/\r\n: MogileTrackerException bad_reply storing "new": create_open: tracker HOST:PORT answered without a fid
create_open: OK fid=5&dev_count=9999&path_1=x\r\n: MogileStorageException storage_failed storing "new": the tracker named no path
create_open: OK fid=5&dev_count=1&devid_1=-1&path_1=http://127.0.0.1:1/x\r\n: MogileStorageException storage_failed storing "new": the tracker named no path
create_open: OK fid=99999999999999999999&path=x&devid=1\r\n: MogileTrackerException bad_reply storing "new": create_open: tracker HOST:PORT answered without a fid
file_info: OK \r\n: MogileTrackerException bad_reply key "k": file_info: the answer has no fid or no length
file_info: OK \r\n: MogileTrackerException bad_reply fetching "k": file_info: tracker HOST:PORT answered without a length
file_info: OK length=-1&fid=x\r\n: MogileTrackerException bad_reply key "k": file_info: the answer has no fid or no length
file_info: OK length=-1&fid=x\r\n: MogileTrackerException bad_reply fetching "k": file_info: tracker HOST:PORT answered without a length
file_info: OK length=99999999999999999999&devids=a,b,,1\r\n: MogileTrackerException bad_reply key "k": file_info: the answer has no fid or no length
file_info: OK length=99999999999999999999&devids=a,b,,1\r\n: MogileTrackerException bad_reply fetching "k": file_info: tracker HOST:PORT answered without a length
file_info: OK key=a%00b&length=007&checksum=MD5:\r\n: MogileTrackerException bad_reply key "k": file_info: the answer has no fid or no length
file_info: OK key=a%00b&length=007&checksum=MD5:\r\n: MogileStorageException storage_failed fetching "k": no storage node gave the file: dev1:fid1: the copy has 8 bytes, not 7; dev2:fid1: the copy has 8 bytes, not 7
get_hosts: OK hosts=999999999\r\n: 0
get_hosts: OK hosts=2&host1_hostname=&host2_hostid=x\r\n: 1
{"bad_path":42}, nobody came
said so: MogileStorageException bad_path fetching "k": the path "http://HOST:PORT/x" does not lead to a storage node that the tracker lists
the good one: "the file"
redirected: MogileStorageException storage_failed
anyNode: "elsewhere"
but http only: MogileStorageException bad_path
in the end: "the file"
