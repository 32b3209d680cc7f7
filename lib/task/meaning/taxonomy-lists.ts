import type { NameAliases, NameList } from '@/lib/task/meaning/meant-name';
import { nameKey } from '@/lib/task/meaning/name-key';
import { CATEGORIES, DOMAINS, REASONING } from '@/lib/task/taxonomy';

/**
 * What people write for categories: the names of the first version (Natural Instructions), abbreviations, and what the
 * field says today. Behind several names none is chosen.
 */
const CATEGORY_ALIASES = aliases(`
Answer Generation = Question Answering | Coreference Resolution | Text Completion
Classification = Text Categorization | Sentiment Analysis
Text Modification, Minimal Text Modification = Question Rewriting | Sentence Perturbation | Paraphrasing | Style Transfer | Text Simplification
Verification = Fact Verification | Answer Verification
Incorrect Answer Generation, Wrong Answer Generation, Distractor Generation = Wrong Candidate Generation
QA, Q and A, Open QA, Closed QA, Open Domain QA, Extractive QA, Multiple Choice QA, Reading Comprehension, Machine Reading Comprehension, MRC = Question Answering
NER, Named Entity Extraction, Entity Recognition = Named Entity Recognition
NLI, RTE, Natural Language Inference, Entailment = Textual Entailment
MT, NMT = Translation
POS, Part of Speech Tagging, Part of Speech = Pos Tagging
Text Classification, Document Classification, Topic Classification = Text Categorization
Sentiment Classification, Sentiment Detection, Opinion Mining = Sentiment Analysis
Emotion Classification, Emotion Detection, Emotion Recognition = Sentiment Analysis | Text Categorization
Toxicity Detection, Toxicity Classification, Hate Speech Detection, Offensive Language Detection = Toxic Language Detection
Intent Classification, Intent Detection, Intent Recognition = Intent Identification
Paraphrase, Paraphrase Generation = Paraphrasing
Paraphrase Identification, Paraphrase Detection = Text Matching
Sentence Similarity, Semantic Similarity, Semantic Textual Similarity, STS = Text Matching
Code Generation, Program Synthesis = Text to Code | Program Execution
Code Summarization, Code Explanation = Code to Text
Relation Extraction, Relation Classification = Information Extraction | Entity Relation Classification | Word Relation Classification
Math, Maths, Math Word Problems, Arithmetic = Mathematics
Fact Checking, Claim Verification = Fact Verification
Coreference, Anaphora Resolution = Coreference Resolution
GEC, Grammatical Error Correction, Grammar Correction = Grammar Error Correction
Grammatical Error Detection = Grammar Error Detection
Spam Detection = Spam Classification
Sarcasm Detection = Irony Detection
Headline Generation = Title Generation
Keyword Extraction, Keyphrase Extraction = Keyword Tagging
Table to Text = Data to Text
Language Detection, Language ID = Language Identification
Poetry Generation = Poem Generation
Story Generation, Story Writing = Story Composition
Cloze, Cloze Test = Fill in The Blank
DST = Dialogue State Tracking
Style Change = Style Transfer
Miscellaneous = Misc.
Other, Others = Misc.
`);

/** What people write for domains. */
const DOMAIN_ALIASES = aliases(`
Math, Maths = Mathematics
CS, Computing = Computer Science
Film, Films = Movies
Misc = Miscellaneous
Other, Others, General, Open Domain = Miscellaneous
Politics, Government = Government and Politics
Medical, Health = Medicine | Healthcare
Language = Linguistics | Code -> Language
Programming = Code
Twitter Posts, Tweets = Social Media -> Twitter
Finance = Economics | Accounting
Technology = Computer Science | Electrical Engineering
`);

/** What people write for reasoning types. */
const REASONING_ALIASES = aliases(`
Math, Maths, Mathematical Reasoning = Mathematics
Deduction = Deductive Reasoning
Abduction = Abductive Reasoning
Induction, Inductive Reasoning = Textual Entailment -> Inductive Reasoning
Causality = Causal Reasoning
Arithmetic Reasoning = Mathematics -> Arithmetic
Symbolic Reasoning = Reasoning with Symbols | Logical Reasoning -> Reasoning with Symbols
`);

/** The categories, domains and reasoning types, with what people write for them. */
export const CATEGORY_LIST: NameList = { names: CATEGORIES, aliases: CATEGORY_ALIASES };
export const DOMAIN_LIST: NameList = { names: DOMAINS, aliases: DOMAIN_ALIASES };
export const REASONING_LIST: NameList = { names: REASONING, aliases: REASONING_ALIASES };

/** Lines `word, word = name | name`. */
function aliases(lines: string): NameAliases {
  const meant = new Map<string, readonly string[]>();
  for (const line of lines.trim().split('\n')) {
    const [words = '', names = ''] = line.split(' = ');
    for (const word of words.split(',')) meant.set(nameKey(word), names.split(' | '));
  }
  return meant;
}
