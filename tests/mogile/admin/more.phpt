--TEST--
Mogile: second addresses of hosts, the log of checks, rebalance policies, words for a tracker
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
$host = fn () => json_encode(array_diff_key($m->hosts()['n9'], ['id' => 1]));
$m->createHost('n9', '127.0.0.9', 7500, 'alive', 7501, '127.0.1.9', '127.0.1.0/24');
echo $host(), "\n";
$m->updateHost('n9', getPort: 7502);
echo $host(), "\n";
$m->updateHost('n9', getPort: 0, altIp: '', altMask: '');
echo $host(), "\n";
$m->updateHost('n9', '127.0.0.8', 7503, 'down');
echo $host(), "\n";
$m->createHost('n10', '127.0.0.10', 7500);
echo json_encode(array_diff_key($m->hosts()['n10'], ['id' => 1])), "\n";
foreach ([-1, 65536] as $port) {
	outcome("port $port", fn () => $m->updateHost('n9', getPort: $port));
}
outcome('fsckReset', fn () => $m->fsckReset(true, 5));
$status = $m->fsckStatus();
echo "policy only: $status[policy_only], from $status[max_fid_checked]\n";
outcome('fsckReset', fn () => $m->fsckReset());
outcome('fsckReset, wrong', fn () => $m->fsckReset(false, -1));
outcome('fsckLog', fn () => $m->fsckLog());
$mogile->tracker[0]->fault('fsck_getlog', 'raw', "OK row_count=2&row_1_logid=3&row_1_utime=1795697561&row_1_fid=7&row_1_evcode=MISS&row_1_devid=2&row_2_logid=4&row_2_utime=1795697562&row_2_fid=8&row_2_evcode=POVI\r\n");
outcome('fsckLog', fn () => $m->fsckLog(2));
outcome('fsckLog, wrong', fn () => $m->fsckLog(-1));
outcome('fsckClearLog', fn () => $m->fsckClearLog());
outcome('rebalanceTest', fn () => $m->rebalanceTest());
outcome('rebalanceSetPolicy', fn () => $m->rebalanceSetPolicy('from_percent_used=95 to_percent_free=50'));
outcome('rebalanceTest', function () use ($m) {
	$result = $m->rebalanceTest();
	ksort($result);
	return $result;
});
outcome('rebalanceStart', fn () => $m->rebalanceStart());
outcome('rebalanceStatus', fn () => is_array($m->rebalanceStatus()));
outcome('rebalanceStop', fn () => $m->rebalanceStop());
outcome('rebalanceReset', fn () => $m->rebalanceReset());
outcome('rebalanceStatus', fn () => $m->rebalanceStatus());

// Commands that are answered with lines take words; their errors are errors.
outcome('!want', fn () => $m->command('!want', [2, 'replicate']));
outcome('!want, too few', fn () => $m->command('!want', [2]));
outcome('!nonsense', fn () => $m->command('!nonsense'));
foreach (["two words", "line\nbreak", '', "\0"] as $word) {
	outcome(json_encode($word), fn () => $m->command('!want', [1, $word]));
}
outcome('server_setting', fn () => $m->command('server_setting', ['key' => 'schema_version'])['value']);
outcome('edit_file', fn () => $m->command('edit_file', ['domain' => 'testdom', 'key' => 'k']));
outcome('a reference', fn () => $m->command('server_setting', ['key' => &$name]));
?>
--EXPECT--
{"ip":"127.0.0.9","port":7500,"getPort":7501,"altIp":"127.0.1.9","altMask":"127.0.1.0\/24","status":"alive"}
{"ip":"127.0.0.9","port":7500,"getPort":7502,"altIp":"127.0.1.9","altMask":"127.0.1.0\/24","status":"alive"}
{"ip":"127.0.0.9","port":7500,"getPort":null,"altIp":"","altMask":"","status":"alive"}
{"ip":"127.0.0.8","port":7503,"getPort":null,"altIp":"","altMask":"","status":"down"}
{"ip":"127.0.0.10","port":7500,"getPort":null,"altIp":"","altMask":"","status":"alive"}
port -1: ValueError Mogile::updateHost(): Argument #5 ($getPort) must be 0 to 65535
port 65536: ValueError Mogile::updateHost(): Argument #5 ($getPort) must be 0 to 65535
fsckReset: null
policy only: 1, from 5
fsckReset: null
fsckReset, wrong: ValueError Mogile::fsckReset(): Argument #2 ($startFid) must be 0 or more
fsckLog: []
fsckLog: [{"id":3,"time":1795697561,"fid":7,"event":"MISS","device":2},{"id":4,"time":1795697562,"fid":8,"event":"POVI","device":null}]
fsckLog, wrong: ValueError Mogile::fsckLog(): Argument #1 ($after) must be 0 or more
fsckClearLog: null
rebalanceTest: MogileException no_rebal_policy No rebalance policy available (rebalance_test at tracker HOST:PORT)
rebalanceSetPolicy: null
rebalanceTest: {"ddevs":"1,2","sdevs":"1,2"}
rebalanceStart: null
rebalanceStatus: true
rebalanceStop: null
rebalanceReset: null
rebalanceStatus: null
!want: ["Now desiring 2 children doing 'replicate'."]
!want, too few: MogileException error usage: !want <count> <jobclass> (!want at tracker HOST:PORT)
!nonsense: MogileException error Unknown command 'nonsense' (try '!help') (!nonsense at tracker HOST:PORT)
"two words": ValueError Mogile::command(): Argument #2 ($arguments) must have words without blanks for a command that begins with "!"
"line\nbreak": ValueError Mogile::command(): Argument #2 ($arguments) must have words without blanks for a command that begins with "!"
"": ValueError Mogile::command(): Argument #2 ($arguments) must have words without blanks for a command that begins with "!"
"\u0000": ValueError Mogile::command(): Argument #2 ($arguments) must have words without blanks for a command that begins with "!"
server_setting: "17"
edit_file: MogileException failure Operation failed (edit_file at tracker HOST:PORT)
a reference: MogileException bad_params Invalid parameters to command; please see documentation (server_setting at tracker HOST:PORT)
