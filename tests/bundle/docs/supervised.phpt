--TEST--
docs/questions.md: four workers under supervisor, each started anew after 1,000 jobs; the unit for systemd is right
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('file:' . dirname(__DIR__, 3) . '/bin/docs/examples.php', 'gearman', 'program:gearmand', 'program:supervisord', 'posix', 'pcntl');
?>
--FILE--
<?php
require __DIR__ . '/pages.inc';
require __DIR__ . '/../../support/gearmand.inc';
$gearmand = gearmand_start();
$blocks = array_filter(page_blocks('questions'), fn ($block) => str_starts_with($block->section, 'Four workers'));
$block = fn (string $with): string => current(array_filter($blocks, fn ($block) => str_contains($block->text, $with)))->text;

$dir = temp_dir();
file_put_contents("$dir/worker.php", "<?php\n" . str_replace('127.0.0.1:4730', $gearmand->address(), $block('addFunction')));
// supervisord itself runs without the sanitizers of "bin/test --asan", its workers with them.
$sanitizers = array_diff_key(getenv(), without_sanitizer());
$command = implode(' ', array_map(escapeshellarg(...), ['env', ...array_map(fn ($name) => "$name=$sanitizers[$name]", array_keys($sanitizers)), PHP_BINARY, '-n', ...all_extensions(), "$dir/worker.php"]));
file_put_contents("$dir/supervisord.conf", "[supervisord]\nnodaemon=true\nchildlogdir=$dir\nlogfile=$dir/log\npidfile=$dir/pid\n" . (running_as_root() ? "user=root\n" : '')
	. str_replace('/usr/bin/php /srv/app/worker.php', $command, $block('[program:square]')));
$supervisor = spawn_process([find_program('supervisord'), '-n', '-c', "$dir/supervisord.conf"], [['file', '/dev/null', 'r'], ['file', "$dir/out", 'w'], ['file', "$dir/out", 'w']]);
$log = fn (string $what): int => preg_match_all($what, (string) @file_get_contents("$dir/log"));

$admin = new Pieces\GearmanAdmin($gearmand->address());
$workers = fn (): int => current($admin->status())['square']['workers'] ?? 0;
wait_for(fn () => $workers() === 4, 'four workers', 60);
echo "four workers\n";

$client = new GearmanClient();
$client->addServers($gearmand->address());
$client->setTimeout(60000);
$done = $right = 0;
$client->setCompleteCallback(function (GearmanTask $task, int $number) use (&$done, &$right): void {
	$done++;
	$right += (int) $task->data() === $number ** 2;
});
for ($i = 1; $i <= 8001; $i++) {
	$client->addTask('square', (string) $i, $i);
}
$client->runTasks();
echo "$right of $done results are right\n";
// 8,001 jobs take nine lives of 1,000 jobs; at most four of them go on.
wait_for(fn () => $log('/exited: square-\d .*exit status 0; expected/') >= 5, 'five workers that have done their jobs: ' . file_get_contents("$dir/log"));
wait_for(fn () => $workers() === 4, 'four workers again', 60);
echo "four workers again\n";

proc_terminate($supervisor, SIGTERM);
wait_for(fn () => !proc_get_status($supervisor)['running'], 'supervisord to end', 30);
echo $log('/stopped: square-\d \(exit status 0\)/'), ' stopped, ', $log('/killing|terminated by|gave up/'), " killed\n";

file_put_contents("$dir/square@.service", str_replace('/usr/bin/php /srv/app/worker.php', '/bin/true', $block('[Service]')));
$analyze = find_program('systemd-analyze');
echo $analyze === null ? '' : implode("\n", preg_grep('/square@/', explode("\n", run_command($analyze, '--man=no', 'verify', "$dir/square@1.service")[1])));
?>
--EXPECT--
four workers
8001 of 8001 results are right
four workers again
4 stopped, 0 killed
