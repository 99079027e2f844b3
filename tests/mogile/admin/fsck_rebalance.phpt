--TEST--
Mogile: fsck and rebalance: the commands that are sent, and what is made of answers
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
foreach (['fsckStart' => 'fsck_start', 'fsckStop' => 'fsck_stop', 'fsckReset' => 'fsck_reset', 'rebalanceStart' => 'rebalance_start', 'rebalanceStop' => 'rebalance_stop'] as $method => $command) {
	$mogile->tracker[0]->fault($command, 'raw', "OK \r\n");
	outcome($method, fn () => $m->$method());
	$mogile->tracker[0]->fault($command, 'raw', "ERR failure not+now\r\n");
	outcome($method, fn () => $m->$method());
}
$mogile->tracker[0]->fault('fsck_status', 'raw', "OK start_time=1795418000&max_fid_checked=12345&running=1&stop_time=0&policy_only=0&current_time=1795418138&host=n1&max_logid=07&end_fid=99999999999999999999&x=-5\r\n");
var_dump($m->fsckStatus());
$mogile->tracker[0]->fault('rebalance_status', 'raw', "OK bytes_queued=1048576&fids_queued=12&source_devs=1%2c2&finished_devs=&sdev_current=1\r\n");
var_dump($m->rebalanceStatus());
$mogile->tracker[0]->fault('rebalance_status', 'raw', "ERR failure no+database\r\n");
outcome('rebalanceStatus', fn () => $m->rebalanceStatus());
$mogile->tracker[0]->fault('!stats', 'raw', "uptime 5\r\nodd line here 7\r\nalone\r\n\r\nbig 99999999999999999999\r\n.\r\n");
var_dump($m->stats());
$mogile->tracker[0]->fault('!jobs', 'raw', "queryworker count 2\r\nqueryworker pids 1 2\r\nodd\r\nfsck pids\r\n.\r\n");
var_dump($m->jobs());
$mogile->tracker[0]->fault('!version', 'raw', ".\r\n");
var_dump($m->version());
?>
--EXPECT--
fsckStart: null
fsckStart: MogileException failure not now (fsck_start at tracker HOST:PORT)
fsckStop: null
fsckStop: MogileException failure not now (fsck_stop at tracker HOST:PORT)
fsckReset: null
fsckReset: MogileException failure not now (fsck_reset at tracker HOST:PORT)
rebalanceStart: null
rebalanceStart: MogileException failure not now (rebalance_start at tracker HOST:PORT)
rebalanceStop: null
rebalanceStop: MogileException failure not now (rebalance_stop at tracker HOST:PORT)
array(10) {
  ["start_time"]=>
  int(1795418000)
  ["max_fid_checked"]=>
  int(12345)
  ["running"]=>
  int(1)
  ["stop_time"]=>
  int(0)
  ["policy_only"]=>
  int(0)
  ["current_time"]=>
  int(1795418138)
  ["host"]=>
  string(2) "n1"
  ["max_logid"]=>
  string(2) "07"
  ["end_fid"]=>
  string(20) "99999999999999999999"
  ["x"]=>
  string(2) "-5"
}
array(5) {
  ["bytes_queued"]=>
  int(1048576)
  ["fids_queued"]=>
  int(12)
  ["source_devs"]=>
  string(3) "1,2"
  ["finished_devs"]=>
  string(0) ""
  ["sdev_current"]=>
  int(1)
}
rebalanceStatus: MogileException failure no database (rebalance_status at tracker HOST:PORT)
array(3) {
  ["uptime"]=>
  int(5)
  ["odd"]=>
  string(11) "line here 7"
  ["big"]=>
  string(20) "99999999999999999999"
}
array(1) {
  ["queryworker"]=>
  array(2) {
    ["count"]=>
    int(2)
    ["pids"]=>
    array(2) {
      [0]=>
      int(1)
      [1]=>
      int(2)
    }
  }
}
string(0) ""
