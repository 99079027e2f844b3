<?php

/** @generate-class-entries */

/** Thrown where a call cannot be made at all; the code is a GEARMAN_* return code. */
final class GearmanException extends Exception
{
	/** @var int */
	public $code = 0;
}
