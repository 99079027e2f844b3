<?php
/*
 * Devices and the tracker by the methods of pecl/mogilefs
 * For: MogileFs::getDevices, MogileFs::createDevice, MogileFs::setWeight, MogileFs::setState, MogileFs::sleep, MogileFs::stats, MogileFs::replicate, MogileFs::checker, MogileFs::monitorRound
 */
$m = new MogileFs();
$m->connect('127.0.0.1', 7001, 'testdom');
$devices = $m->getDevices();
$hosts = $m->getHosts();
$host = $hosts['host1_hostname'];
$device = $devices['dev1_devid'];
var_dump($m->setWeight($host, $device, '90'), $m->setState($host, $device, 'alive'));
var_dump($m->sleep(0), $m->monitorRound(), is_array($m->stats('1')), is_array($m->replicate()));
foreach (['createDevice' => ['9', 'alive'], 'checker' => ['on', '1']] as $method => $arguments) {
	try {
		$m->$method(...$arguments);
	} catch (MogileFsException $e) {
		echo "$method: the tracker refuses it\n";
	}
}
/*
Output:
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
createDevice: the tracker refuses it
checker: the tracker refuses it
*/
