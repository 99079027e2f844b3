--TEST--
Mogile: domains, classes, hosts, devices, settings, state of the tracker
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(own: true);
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
$mogile = mogile_own();
$m = mogile_client($mogile);
function show(string $what, mixed $value): void
{
	if (is_array($value) && !array_is_list($value)) {
		ksort($value);
	}
	echo "$what: ", preg_replace(['/"(mbTotal|mbUsed|mbFree|current_time|port)":\d+/', '/\[\d+(,\d+)*\]/'], ['"$1":N', '[N]'], json_encode($value)), "\n";
}
show('domains', $m->domains());
outcome('createDomain', fn () => $m->createDomain('profiles'));
outcome('createDomain again', fn () => $m->createDomain('profiles'));
outcome('createClass', fn () => $m->createClass('thumbs', 3, 'SHA-1', domain: 'profiles'));
outcome('createClass again', fn () => $m->createClass('thumbs', domain: 'profiles'));
outcome('createClass in no domain', fn () => $m->createClass('thumbs', domain: 'none'));
outcome('createClass of no copies', fn () => $m->createClass('bad', 0));
outcome('changeClass', fn () => $m->changeClass('thumbs', 4, domain: 'profiles'));
outcome('changeClass of none', fn () => $m->changeClass('none', 2));
show('domains', $m->domains()['profiles']);
outcome('deleteDomain with classes', fn () => $m->deleteDomain('profiles'));
outcome('deleteClass', fn () => $m->deleteClass('thumbs', 'profiles'));
outcome('deleteClass of none', fn () => $m->deleteClass('thumbs', 'profiles'));
outcome('deleteDomain', fn () => $m->deleteDomain('profiles'));
outcome('deleteDomain of none', fn () => $m->deleteDomain('profiles'));
$m->storeData('k', 'image', 'x');
outcome('deleteClass with files', fn () => $m->deleteClass('image'));
outcome('deleteDomain with files', fn () => $m->deleteDomain('testdom'));

show('hosts', $m->hosts());
outcome('createHost', fn () => $m->createHost('n3', '127.0.0.3', 7530, 'down'));
outcome('createHost again', fn () => $m->createHost('n3', '127.0.0.3', 7530));
outcome('createHost, port', fn () => $m->createHost('n4', '127.0.0.3', 0));
outcome('updateHost', fn () => $m->updateHost('n3', port: 7531, status: 'alive'));
outcome('updateHost, none', fn () => $m->updateHost('nohost', port: 1));
show('host', $m->hosts()['n3']);
outcome('createDevice', fn () => $m->createDevice('n3', 33, 'down'));
outcome('createDevice, no host', fn () => $m->createDevice('nohost', 34));
outcome('setDeviceState', fn () => $m->setDeviceState('n3', 33, 'dead'));
outcome('setDeviceState, none such', fn () => $m->setDeviceState('n3', 33, 'bogus'));
outcome('setDeviceWeight', fn () => $m->setDeviceWeight('n3', 33, 50));
show('device', $m->devices()[33]);
show('devices', array_keys($m->devices()) === [1, 2, 33]);
outcome('deleteHost with devices', fn () => $m->deleteHost('n3'));
outcome('createHost', fn () => $m->createHost('n9', '127.0.0.9', 7590));
outcome('deleteHost', fn () => $m->deleteHost('n9'));
outcome('deleteHost of none', fn () => $m->deleteHost('n9'));

show('settings', $m->settings());
outcome('setSetting', fn () => $m->setSetting('fsck_checksum', 'off'));
outcome('setSetting, not writable', fn () => $m->setSetting('enable_rebalance', '0'));
show('settings', $m->settings());
show('fsckStatus', $m->fsckStatus());
show('rebalanceStatus', $m->rebalanceStatus());
foreach (['fsckStart', 'fsckStop', 'fsckReset', 'rebalanceStart', 'rebalanceStop'] as $method) {
	outcome("$method", fn () => $m->$method());
}
show('stats', array_keys($m->stats()));
var_dump(is_int($m->stats()['queries']));
show('jobs', $m->jobs());
show('version', $m->version());
outcome('monitorRound', fn () => $m->monitorRound());
outcome('replicateNow', fn () => is_int($m->replicateNow()));
outcome('clearCache', fn () => $m->clearCache());
outcome('ping', fn () => $m->ping());
$start = microtime(true);
$m->sleep(1);
echo round(microtime(true) - $start), " s\n";
outcome('sleep below 0', fn () => $m->sleep(-1));

outcome('command', fn () => $m->command('file_info', ['domain' => 'testdom', 'key' => 'k'])['length']);
outcome('command without arguments', fn () => $m->command('noop'));
outcome('admin command', fn () => $m->command('!version'));
outcome('unknown command', fn () => $m->command('nonsense', ['a' => 1]));
outcome('two commands in one', fn () => $m->command("noop\r\ndelete"));
outcome('empty command', fn () => $m->command(''));
outcome('NUL', fn () => $m->command("noop\0"));
outcome('array as argument', fn () => $m->command('noop', ['a' => new stdClass]));
?>
--EXPECT--
domains: {"testdom":{"image":{"mindevcount":2,"replpolicy":"MultipleHosts()","hashtype":"NONE"},"sums":{"mindevcount":2,"replpolicy":"MultipleHosts()","hashtype":"MD5"},"shas":{"mindevcount":2,"replpolicy":"MultipleHosts()","hashtype":"SHA-1"},"single":{"mindevcount":1,"replpolicy":"MultipleHosts()","hashtype":"NONE"},"default":{"mindevcount":2,"replpolicy":"MultipleHosts()","hashtype":"NONE"}}}
createDomain: null
createDomain again: MogileException domain_exists That domain already exists (create_domain at tracker HOST:PORT, domain "profiles")
createClass: null
createClass again: MogileException class_exists That class already exists in that domain (create_class at tracker HOST:PORT, domain "profiles", class "thumbs")
createClass in no domain: MogileNotFoundException domain_not_found Domain not found (create_class at tracker HOST:PORT, domain "none")
createClass of no copies: MogileException invalid_mindevcount The mindevcount must be at least 1 (create_class at tracker HOST:PORT)
changeClass: null
changeClass of none: MogileNotFoundException class_not_found Class not found (update_class at tracker HOST:PORT, domain "testdom", class "none")
domains: {"default":{"mindevcount":2,"replpolicy":"MultipleHosts()","hashtype":"NONE"},"thumbs":{"mindevcount":4,"replpolicy":"MultipleHosts()","hashtype":"SHA-1"}}
deleteDomain with classes: MogileException domain_has_classes Domain still has classes, unable to delete (delete_domain at tracker HOST:PORT, domain "profiles")
deleteClass: null
deleteClass of none: MogileNotFoundException class_not_found Class not found (delete_class at tracker HOST:PORT, domain "profiles", class "thumbs")
deleteDomain: null
deleteDomain of none: MogileNotFoundException domain_not_found Domain not found (delete_domain at tracker HOST:PORT, domain "profiles")
deleteClass with files: MogileException class_has_files Class still has files, unable to delete (delete_class at tracker HOST:PORT, domain "testdom", class "image")
deleteDomain with files: MogileException domain_has_files Domain still has files, unable to delete (delete_domain at tracker HOST:PORT, domain "testdom")
hosts: {"n1":{"id":1,"ip":"127.0.0.1","port":N,"getPort":null,"altIp":"","altMask":"","status":"alive"},"n2":{"id":2,"ip":"127.0.0.2","port":N,"getPort":null,"altIp":"","altMask":"","status":"alive"}}
createHost: 3
createHost again: MogileException host_exists That host already exists (create_host at tracker HOST:PORT, host "n3")
createHost, port: ValueError Mogile::createHost(): Argument #3 ($port) must be 1 to 65535
updateHost: null
updateHost, none: MogileNotFoundException host_not_found Host not found (update_host at tracker HOST:PORT, host "nohost")
host: {"altIp":"","altMask":"","getPort":null,"id":3,"ip":"127.0.0.3","port":N,"status":"alive"}
createDevice: null
createDevice, no host: MogileNotFoundException unknown_host Host not found (create_device at tracker HOST:PORT, hostname "nohost")
setDeviceState: null
setDeviceState, none such: MogileException bad_params Invalid parameters to command; please see documentation (set_state at tracker HOST:PORT, host "n3", device "33", state "bogus")
setDeviceWeight: null
device: {"hostId":3,"mbAsOf":null,"mbFree":N,"mbTotal":N,"mbUsed":N,"observed":"writeable","rejectBadMd5":1,"status":"dead","utilization":null,"weight":50}
devices: true
deleteHost with devices: MogileException host_not_empty Unable to delete host; it contains devices still (delete_host at tracker HOST:PORT, host "n3")
createHost: 4
deleteHost: null
deleteHost of none: MogileNotFoundException unknown_host Host not found (delete_host at tracker HOST:PORT, host "n9")
settings: {"schema_version":"17"}
setSetting: null
setSetting, not writable: MogileException not_writable not_writable (set_server_setting at tracker HOST:PORT)
settings: {"fsck_checksum":"off","schema_version":"17"}
fsckStatus: {"current_time":N,"end_fid":0,"host":"","max_fid_checked":0,"max_logid":0,"policy_only":0,"running":0,"start_time":0,"stop_time":0}
rebalanceStatus: null
fsckStart: null
fsckStop: null
fsckReset: null
rebalanceStart: MogileException no_rebal_policy No rebalance policy available (rebalance_start at tracker HOST:PORT)
rebalanceStop: MogileException rebal_not_started Rebalance not running (rebalance_stop at tracker HOST:PORT)
stats: ["uptime","pending_queries","processing_queries","bored_queryworkers","queries","work_queue_for_delete","work_queue_for_replicate","work_sent_to_delete","work_sent_to_replicate"]
bool(true)
jobs: {"delete":{"count":1,"desired":1,"pids":[N]},"fsck":{"count":1,"desired":1,"pids":[N]},"job_master":{"count":1,"desired":1,"pids":[N]},"monitor":{"count":1,"desired":1,"pids":[N]},"queryworker":{"count":1,"desired":1,"pids":[N]},"reaper":{"count":1,"desired":1,"pids":[N]},"replicate":{"count":1,"desired":1,"pids":[N]}}
version: "2.73"
monitorRound: null
replicateNow: true
clearCache: null
ping: null
1 s
sleep below 0: ValueError Mogile::sleep(): Argument #1 ($seconds) must be 0 or more
command: "1"
command without arguments: []
admin command: ["2.73"]
unknown command: MogileException unknown_command Unknown server command (nonsense at tracker HOST:PORT)
two commands in one: MogileException invalid "noop
delete" cannot be a tracker's command
empty command: MogileException invalid "" cannot be a tracker's command
NUL: ValueError Mogile::command(): Argument #1 ($command) must not have NUL bytes
array as argument: Error Object of class stdClass could not be converted to string
