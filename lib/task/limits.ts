/** The largest task file: 50 MB, what SuperNI's host takes without complaint. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** Fewest instances that SuperNI's test script (v2.6) takes: its code asks for more than 25. */
export const MIN_INSTANCES = 26;
/** Most instances that the test script takes. */
export const MAX_INSTANCES = 6_500;
/** Fewer instances than this give a warning: releases evaluate on 100 of them. */
export const FEW_INSTANCES = 100;

/** Fewest positive examples that the test script takes: its code asks for more than 1. */
export const MIN_POSITIVE = 2;
/** Fewest negative examples that the test script takes: its code asks for more than 0. */
export const MIN_NEGATIVE = 1;
/** Examples that SuperNI's guide asks for; fewer give a warning. */
export const WANTED_POSITIVE = 3;
export const WANTED_NEGATIVE = 2;

/** Fewer distinct outputs than this are taken for labels, which must be balanced (test script). */
export const MAX_LABELS = 15;
/** The normalised entropy of labels must be above this (test script). */
export const MIN_ENTROPY = 0.8;

/** Brackets within brackets; a task needs four. Deeper ones are refused here. */
export const MAX_DEPTH = 32;
/** Deepest nesting that Python 3.11's `json.load` reads before its recursion limit of 1,000, tried with CPython 3.11. */
export const PYTHON_MAX_DEPTH = 994;
/** Longest integer, in digits, that Python 3.11 and newer convert from text (`sys.int_info.default_max_str_digits`). */
export const PYTHON_MAX_DIGITS = 4_300;

/**
 * Most commas, colons and brackets of a file. A task of 6,500 instances has 60,000; one of 50 MB that has this many was
 * made to keep a server busy.
 */
export const MAX_PARTS = 2_000_000;

/** Instances of a test task that are the evaluation set, and the most that training uses of another task. */
export const EVALUATION_INSTANCES = 100;

/** Faults of one kind that a reader lists. */
export const MAX_FAULTS_OF_A_KIND = 1_000;

/** Most instances of a draft: far above the format's 6,500, so that an over-full file can be opened and cut down. */
export const MAX_DRAFT_INSTANCES = 50_000;
/** Positions of a draft's rows lie between minus this and this: far from where adding 1 changes nothing. */
export const MAX_POSITION = 2 ** 40;
/** Most examples of a kind that a draft keeps. */
export const MAX_DRAFT_EXAMPLES = 1_000;
/** Most texts in a list of a draft: outputs of an instance, sources, categories … */
export const MAX_DRAFT_TEXTS = 10_000;
