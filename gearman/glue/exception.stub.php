<?php

/** @generate-class-entries */

/** Thrown where a call cannot be made at all; its code is a GEARMAN_ code. */
final class GearmanException extends Exception
{
	/** @var int */
	public $code = 0;
}
