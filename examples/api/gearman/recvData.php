<?php
/*
 * A result read in pieces
 * For: GearmanTask::recvData, GearmanTask::dataSize
 * Needs: worker:manual-worker
 */
$client = new GearmanClient();
$client->addServer('127.0.0.1', 4730);
$client->setTimeout(5000);
$client->setCompleteCallback(function (GearmanTask $task): void {
	echo $task->dataSize(), " bytes:\n";
	while (($piece = $task->recvData(5))[0] > 0) {
		echo "$piece[0]: $piece[1]\n";
	}
});
$client->addTask('reverse', 'Hello World!');
$client->runTasks();
/*
Output:
12 bytes:
5: !dlro
5: W oll
2: eH
*/
