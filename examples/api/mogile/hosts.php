<?php
/*
 * Hosts and devices
 * For: Mogile::hosts, Mogile::createHost, Mogile::updateHost, Mogile::deleteHost, Mogile::devices, Mogile::createDevice, Mogile::setDeviceState, Mogile::setDeviceWeight
 */
$m = new Mogile('127.0.0.1:7001', 'testdom');
$m->createHost('node9', '10.0.0.9', 7500);
$m->updateHost('node9', status: 'down');
$host = $m->hosts()['node9'];
echo "$host[ip]:$host[port] is $host[status]\n";

$m->createHost('node10', '10.0.0.10', 7500);
$m->createDevice('node10', 100);
$m->setDeviceWeight('node10', 100, 50);
$m->setDeviceState('node10', 100, 'drain');
$device = $m->devices()[100];
echo "device 100: $device[status], weight $device[weight]\n";
$m->deleteHost('node9');
/*
Output:
10.0.0.9:7500 is down
device 100: drain, weight 50
*/
