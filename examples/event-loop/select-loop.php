<?php
/**
 * A scheduler of Fibers on stream_select(). For setWaiter(): $loop->wait(...).
 */
final class SelectLoop
{
	/** @var array<int, array{Fiber, list<resource>, list<resource>, float}> the Fibers that wait: for what, until when */
	private array $waiting = [];

	/** Runs the function in a Fiber until its first wait. */
	public function start(callable $function): void
	{
		(new Fiber($function))->start();
	}

	/** Suspends the running Fiber until a stream is ready or the time is over. */
	public function wait(array $read, array $write, ?float $seconds): void
	{
		$fiber = Fiber::getCurrent();
		$until = $seconds === null ? INF : microtime(true) + $seconds;
		if (!$fiber) { // nothing to suspend: the wait blocks
			$this->select($read, $write, $until);
			return;
		}
		$this->waiting[spl_object_id($fiber)] = [$fiber, $read, $write, $until];
		try {
			Fiber::suspend();
		} finally {
			unset($this->waiting[spl_object_id($fiber)]);
		}
	}

	/** Until all Fibers have ended. */
	public function run(): void
	{
		while ($this->waiting) {
			$until = min(array_column($this->waiting, 3));
			$read = array_merge(...array_column($this->waiting, 1));
			$write = array_merge(...array_column($this->waiting, 2));
			$this->select($read, $write, $until);
			foreach ($this->waiting as [$fiber, $reads, $writes, $end]) {
				if (array_intersect($reads, $read) || array_intersect($writes, $write) || $end <= microtime(true)) {
					$fiber->resume();
				}
			}
		}
	}

	/** stream_select(), also without streams; leaves in the lists what is ready. */
	private function select(array &$read, array &$write, float $until): void
	{
		$left = max(0, $until - microtime(true));
		$none = null;
		if (!$read && !$write) {
			usleep((int) (min($left, 1) * 1e6));
		} else {
			stream_select($read, $write, $none, is_infinite($left) ? null : (int) $left, is_infinite($left) ? null : (int) (fmod($left, 1) * 1e6));
		}
	}
}
