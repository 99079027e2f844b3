<?php
/*
 * One piece of work over the Gearman classes, under whichever extension is loaded. Its other side is worker.php.
 *
 * usage: php script.php HOST PORT,PORT WORK TIMES      prints nanoseconds for one time, on average
 *        (memory: prints how many bytes of memory came to a worker between its 1,000th and its last job)
 */

[, $host, $ports, $work, $times] = $argv;
$times = (int) $times;
$queue = class_exists('Pieces\GearmanWorker', false) ? 'ours' : 'peer';
$words = explode('-', $work);
$call = $words[0];
$size = (int) ($words[1] ?? 0);
$ahead = $queue === 'ours' && in_array('ahead', $words, true);
$poll = $queue === 'ours' && in_array('poll', $words, true) ? 200 : 0; // µs
$me = $queue . (in_array('four', $words, true) ? '-four' : '') . ($ahead ? '-ahead' : '');
$port = explode(',', $ports)[(int) in_array('thread', $words, true)];
$client = $queue === 'ours' ? new Pieces\GearmanClient : new GearmanClient;
$client->addServer($host, (int) $port);
if ($poll) {
	$client->setBusyPoll($poll);
}

/** Does so many jobs of a queue, by the loop that long-running workers use: run(), where there is one. Returns how many it did. */
function work(GearmanWorker $worker, int $most): int
{
	if (method_exists($worker, 'run')) {
		return $most ? $worker->run(['jobs' => $most, 'idle' => 2]) : 0;
	}
	for ($n = 0; $n < $most && $worker->work(); $n++) {
	}
	return $n;
}

function worker(string $host, string $port, string $function): GearmanWorker
{
	$worker = class_exists('Pieces\GearmanWorker', false) ? new Pieces\GearmanWorker : new GearmanWorker;
	$worker->addServer($host, (int) $port);
	$worker->setTimeout(2000);
	$worker->addFunction($function, fn (GearmanJob $job) => $job->workload());
	return $worker;
}

$done = true;
switch ($call) {
	case 'do':
		$workload = str_repeat('a', $size);
		$client->doNormal($me, $workload);
		$start = hrtime(true);
		for ($i = 0; $i < $times; $i++) {
			$result = $client->doNormal($me, $workload);
		}
		$time = hrtime(true) - $start;
		$done = $times === 0 || $result === $workload;
		break;
	case 'tasks':
		$ends = 0;
		$client->setCompleteCallback(function (GearmanTask $task) use (&$ends) { $ends += $task->data() === 'hello'; });
		$client->doNormal($me, 'hello');
		$start = hrtime(true);
		for ($i = 0; $i < $times; $i++) {
			for ($k = 0; $k < $size; $k++) {
				$client->addTask($me, 'hello');
			}
			$client->runTasks();
		}
		$time = hrtime(true) - $start;
		$done = $ends === $times * $size;
		break;
	case 'background':
		$client->doNormal($me, 'hello');
		$start = hrtime(true);
		for ($i = 0; $i < $times; $i++) {
			for ($k = 0; $k < $size; $k++) {
				$client->addTaskBackground("$me-queue", 'hello');
			}
			$client->runTasks();
		}
		$time = hrtime(true) - $start;
		// The queue is emptied, so that the next one finds the server as this one did.
		$left = $times * $size;
		$done = work(worker($host, $port, "$me-queue"), $left) === $left;
		break;
	case 'queue':
		$client->doNormal("$queue-fill", ($times + 100) . " $queue-queue");
		$worker = worker($host, $port, "$queue-queue");
		if ($ahead) {
			$worker->setPrefetch(50);
		}
		if ($poll) {
			$worker->setBusyPoll($poll);
		}
		work($worker, 100);
		$start = hrtime(true);
		$done = work($worker, $times) === $times;
		$time = hrtime(true) - $start;
		break;
	case 'memory':
		$worker = worker($host, $port, "$me-queue");
		$client->doNormal("$me-fill", "$times $me-queue");
		$done = work($worker, 1000);
		$before = memory_get_usage();
		$done += work($worker, $times - $done);
		echo $done === $times ? memory_get_usage() - $before : "only $done of $times jobs", "\n";
		exit;
	default:
		fwrite(STDERR, "unknown work $work\n");
		exit(1);
}
if (!$done) {
	fwrite(STDERR, "$work was not done: {$client->error()}\n");
	exit(1);
}
echo $times > 0 ? $time / $times : 0, "\n";
