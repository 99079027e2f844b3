--TEST--
MogileFs: the API of pecl/mogilefs
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(own: true);
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
$mogile = mogile_own(order: 'devid');
function fs(string $label, callable $work): void
{
	try {
		$result = $work();
		if (is_array($result)) {
			ksort($result);
		}
		echo "$label: ", steady(json_encode($result, JSON_UNESCAPED_SLASHES)), "\n";
	} catch (Throwable $e) {
		echo "$label: ", get_class($e), ': ', steady($e->getMessage()), "\n";
	}
}
$fs = new MogileFs();
fs('isConnected', fn () => $fs->isConnected());
fs('not connected', fn () => $fs->get('k'));
fs('close', fn () => $fs->close());
fs('connect', fn () => $fs->connect('127.0.0.1', $mogile->tracker[0]->port, 'testdom'));
fs('isConnected', fn () => $fs->isConnected());
file_put_contents($file = temp_dir() . '/f', 'hello');
fs('put', fn () => $fs->put($file, 'user/1', 'sums'));
fs('put content', fn () => $fs->put('some content', 'user/2', 'image', false));
fs('put, a string that names a file', fn () => $fs->put($file, 'user/3', 'image', false));
fs('put no file', fn () => $fs->put('some content', 'user/4', 'image'));
fs('put to no class', fn () => $fs->put($file, 'user/4', 'nosuch'));
$mogile->replicated('user/1');
$mogile->replicated('user/2');
fs('get', fn () => $fs->get('user/1'));
fs('get 3', fn () => $fs->get('user/1', 3));
echo file_get_contents($fs->get('user/2')['path1']), ' ', file_get_contents($fs->get('user/3')['path1']) === $file ? 'the name' : 'the file', "\n";
fs('get none', fn () => $fs->get('user/9'));
fs('fileInfo', fn () => $fs->fileInfo('user/1'));
fs('listKeys', fn () => $fs->listKeys('user/', ''));
fs('listKeys, page', fn () => $fs->listKeys('user/', 'user/1', 1));
fs('listKeys, none', fn () => $fs->listKeys('zzz', ''));
fs('listFids', fn () => array_intersect_key($fs->listFids('0', '10'), ['fid_count' => 1, 'fid_1_key' => 1, 'fid_1_length' => 1]));
fs('rename', fn () => $fs->rename('user/1', 'user/0'));
fs('delete', fn () => $fs->delete('user/0'));
fs('delete', fn () => $fs->delete('user/0'));
fs('getDomains', fn () => $fs->getDomains());
fs('createDomain', fn () => $fs->createDomain('d2'));
fs('createClass', fn () => $fs->createClass('d2', 'c', 2));
fs('updateClass', fn () => $fs->updateClass('d2', 'c', 3));
fs('deleteClass', fn () => $fs->deleteClass('d2', 'c'));
fs('deleteDomain', fn () => $fs->deleteDomain('d2'));
fs('deleteDomain', fn () => $fs->deleteDomain('d2'));
fs('getHosts', fn () => array_map(fn ($v) => preg_match('/^\d{5}$/', $v) ? 'PORT' : $v, $fs->getHosts()));
fs('createHost', fn () => $fs->createHost('n3', '127.0.0.3', '7530'));
fs('updateHost', fn () => $fs->updateHost('n3', '127.0.0.3', '7531'));
fs('getHosts', fn () => $fs->getHosts()['host3_status']);
fs('updateHost', fn () => $fs->updateHost('n3', '127.0.0.3', '7531', 'down'));
fs('getHosts', fn () => $fs->getHosts()['host3_status']);
fs('deleteHost', fn () => $fs->deleteHost('n3'));
fs('getDevices', fn () => $fs->getDevices()['devices']);
fs('createDevice', fn () => $fs->createDevice('7', 'alive'));
fs('setWeight', fn () => $fs->setWeight('n1', '1', '50'));
fs('setState', fn () => $fs->setState('n1', '1', 'drain'));
fs('getDevices', fn () => array_intersect_key($fs->getDevices(), ['dev1_weight' => 1, 'dev1_status' => 1]));
fs('sleep', fn () => $fs->sleep(1));
fs('stats', fn () => count($fs->stats('1')));
fs('replicate', fn () => is_string($fs->replicate()['count']));
fs('checker', fn () => $fs->checker('on', '1'));
fs('monitorRound', fn () => $fs->monitorRound());
fs('getReadTimeout', fn () => $fs->getReadTimeout());
fs('setReadTimeout', fn () => $fs->setReadTimeout(0.3));
fs('getReadTimeout', fn () => $fs->getReadTimeout());
fs('too slow', fn () => $fs->sleep(2));
fs('setReadTimeout', fn () => $fs->setReadTimeout(-1));
fs('isInDebuggingMode', fn () => MogileFs::isInDebuggingMode());
fs('close', fn () => $fs->close());
fs('isConnected', fn () => $fs->isConnected());
$mogile->tracker[0]->kill();
fs('connect, refused', fn () => $fs->connect('127.0.0.1', $mogile->tracker[0]->port, 'testdom'));
fs('isConnected', fn () => $fs->isConnected());
fs('too few', fn () => $fs->rename('a'));
fs('too many', fn () => $fs->getHosts(1));
fs('wrong type', fn () => $fs->createClass('a', 'b', 'c'));
var_dump(get_parent_class('MogileFsException'));
// The whole signature list.
foreach ((new ReflectionClass('MogileFs'))->getMethods() as $method) {
	$parameters = array_map(fn ($p) => trim(preg_replace('/^Parameter #\d+ \[ <\w+> (.*) \]$/', '$1', (string) $p)), $method->getParameters());
	echo $method->isStatic() ? 'static ' : '', $method->getName(), '(', implode(', ', $parameters), ')', $method->hasReturnType() ? ': ' . $method->getReturnType() : '',
		$method->hasTentativeReturnType() ? ': ' . $method->getTentativeReturnType() : '', "\n";
}
?>
--EXPECT--
isConnected: false
not connected: MogileFsException: Could not connect to tracker: not connected
close: false
connect: true
isConnected: true
put: true
put content: true
put, a string that names a file: true
put no file: MogileFsException: storing "user/4": there is no file "some content"
put to no class: MogileFsException: unreg_class
get: {"path1":"dev1:fid1","path2":"dev2:fid1","paths":"2"}
get 3: {"path1":"dev1:fid1","path2":"dev2:fid1","paths":"2"}
some content the name
get none: MogileFsException: unknown_key
fileInfo: {"checksum":"MISSING","class":"sums","devcount":"2","domain":"testdom","fid":"1","key":"user/1","length":"5"}
listKeys: {"key_1":"user/1","key_2":"user/2","key_3":"user/3","key_count":"3","next_after":"user/3"}
listKeys, page: {"key_1":"user/2","key_count":"1","next_after":"user/2"}
listKeys, none: MogileFsException: No keys match that pattern and after-value (if any).
listFids: {"fid_1_key":"user/1","fid_1_length":"5","fid_count":"3"}
rename: true
delete: true
delete: MogileFsException: unknown_key
getDomains: {"domain1":"testdom","domain1class1hashtype":"NONE","domain1class1mindevcount":"2","domain1class1name":"image","domain1class1replpolicy":"MultipleHosts()","domain1class2hashtype":"MD5","domain1class2mindevcount":"2","domain1class2name":"sums","domain1class2replpolicy":"MultipleHosts()","domain1class3hashtype":"SHA-1","domain1class3mindevcount":"2","domain1class3name":"shas","domain1class3replpolicy":"MultipleHosts()","domain1class4hashtype":"NONE","domain1class4mindevcount":"1","domain1class4name":"single","domain1class4replpolicy":"MultipleHosts()","domain1class5hashtype":"NONE","domain1class5mindevcount":"2","domain1class5name":"default","domain1class5replpolicy":"MultipleHosts()","domain1classes":"5","domains":"1"}
createDomain: {"domain":"d2"}
createClass: {"class":"c","domain":"d2","mindevcount":"2"}
updateClass: {"class":"c","domain":"d2","mindevcount":"3"}
deleteClass: {"class":"c","domain":"d2"}
deleteDomain: {"domain":"d2"}
deleteDomain: MogileFsException: Domain not found
getHosts: {"host1_altip":"","host1_altmask":"","host1_hostid":"1","host1_hostip":"127.0.0.1","host1_hostname":"n1","host1_http_get_port":"","host1_http_port":"PORT","host1_status":"alive","host2_altip":"","host2_altmask":"","host2_hostid":"2","host2_hostip":"127.0.0.2","host2_hostname":"n2","host2_http_get_port":"","host2_http_port":"PORT","host2_status":"alive","hosts":"2"}
createHost: {"hostid":"3","hostname":"n3"}
updateHost: {"hostid":"3","hostname":"n3"}
getHosts: "alive"
updateHost: {"hostid":"3","hostname":"n3"}
getHosts: "down"
deleteHost: true
getDevices: "2"
createDevice: MogileFsException: No hostid/hostname parameter
setWeight: true
setState: true
getDevices: {"dev1_status":"drain","dev1_weight":"50"}
sleep: true
stats: 3
replicate: true
checker: MogileFsException: Unknown server command
monitorRound: true
getReadTimeout: 10
setReadTimeout: null
getReadTimeout: 0.3
too slow: MogileFsException: sleep: the reply of tracker HOST:PORT was lost (timed out while waiting for HOST:PORT)
setReadTimeout: MogileFsException: The read timeout must be 0 (no limit) or more
isInDebuggingMode: false
close: true
isConnected: false
connect, refused: MogileFsException: noop: no tracker could be asked: cannot connect to HOST:PORT: Connection refused
isConnected: false
too few: ArgumentCountError: MogileFs::rename() expects exactly 2 arguments, 1 given
too many: ArgumentCountError: MogileFs::getHosts() expects exactly 0 arguments, 1 given
wrong type: TypeError: MogileFs::createClass(): Argument #3 ($mindevcount) must be of type int, string given
string(9) "Exception"
__construct()
connect(string $host, int $port, string $domain, float $timeout = 5.0): bool
isConnected(): bool
close(): bool
disconnect(): bool
put(string $pathOrContent, string $key, string $class, bool $fileOnly = true): bool
get(string $key, int $pathcount = 2): array
fileInfo(string $key): array
delete(string $key): bool
rename(string $fromKey, string $toKey): bool
listKeys(string $prefix, string $after, int $limit = 1000): array
listFids(string $from, string $to): array
getDomains(): array
createDomain(string $domain): array
deleteDomain(string $domain): array
createClass(string $domain, string $class, int $mindevcount): array
updateClass(string $domain, string $class, int $mindevcount): array
deleteClass(string $domain, string $class): array
getHosts(): array
createHost(string $hostname, string $ip, string $port): array
updateHost(string $hostname, string $ip, string $port, string $state = "alive"): array
deleteHost(string $hostname): bool
getDevices(): array
createDevice(string $devid, string $status): array
setWeight(string $hostname, string $device, string $weight): bool
setState(string $hostname, string $device, string $state): bool
sleep(int $seconds): bool
stats(string $all): array
replicate(): array
checker(string $status, string $level): bool
monitorRound(): bool
setReadTimeout(float $readTimeout): void
getReadTimeout(): float
static isInDebuggingMode(): bool
