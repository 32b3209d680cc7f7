/** What the name of a column says it is; the values decide whether it can be that. */
export type Role =
  | { role: 'output'; family: 'output' | 'answer' | 'label' | 'kind'; rank: number }
  | { role: 'input'; rank: number }
  | { role: 'instruction' | 'system' | 'question' | 'beside' | 'aside'; rank: number };

const words = (text: string) => text.split(/\s+/);

/** The text to be read, the most telling names first; in some other languages, too. */
const INPUTS =
  words(`input inputs inputs_pretokenized user_input input_text source_text text sentence prompt query utterance review
  review_text comment comment_text tweet tweet_text message sms email mail post post_text document article passage dialogue dialog
  conversation body content source src src_text headline abstract story paragraph premise problem claim statement snippet phrase
  original original_text raw_text full_text text_a ctx goal
  eingabe satz frage entrada texto frase oracion entrée entree texte phrase testo ingresso invoer tekst zin
  вход ввод текст предложение 输入 文本 句子 內容 内容 入力 本文 テキスト 입력 텍스트 문장 نص النص مدخل पाठ इनपुट giriş metin wejście zdanie`);
/** Questions, which go with what they are asked of. */
const QUESTIONS =
  words(`question questions stem query question_text pregunta pergunta domanda fråga vraag вопрос 问题 問題 質問 질문 سؤال السؤال प्रश्न soru pytanie
  frage câu_hỏi`);
/** What a question or an instruction is about. */
const BESIDES =
  words(`context passage article story document paragraph evidence background text support facts kontext contexto contexte
  контекст 上下文 文脈 문맥`);

const OUTPUTS =
  words(`output outputs target targets targets_pretokenized target_text tgt tgt_text expected expected_output gold_output
  reference references reference_answer gold_answer ausgabe salida saída saida sortie uitvoer вывод выход 输出 輸出 出力 출력 çıktı wyjście`);
const ANSWERS =
  words(`answer answers answer_text best_answer correct_answer short_answer response responses completion completions reply
  antwort respuesta resposta réponse reponse risposta antwoord svar odpowiedź ответ 答案 回答 답변 정답 جواب الجواب الإجابة उत्तर cevap`);
const LABELS =
  words(`gold_label label_text label_name label_str label labels labelled class class_label class_name is_spam
  etikett etiqueta étiquette etichetta rótulo rotulo etykieta метка класс 标签 標籤 类别 ラベル 라벨 레이블 etiket التصنيف`);
const KINDS =
  words(`sentiment polarity emotion intent intention topic category categories genre stance verdict stars rating toxicity score
  summary highlights tldr translation paraphrase correction corrected simplified simplification sentimiento sentiment_label
  kategorie categoría categoria catégorie категория тональность résumé resumen zusammenfassung 摘要 情感 分類 分类 翻译 翻訳`);

const INSTRUCTIONS =
  words(`instruction instructions task_instruction definition task_definition task_description anweisung anleitung instrucción instruccion
  instrução consigne istruzione инструкция 指令 指示 지시 지시문 talimat`);
const SYSTEMS = words('system system_prompt system_message');

/** What is noted of a record, and is neither read nor answered. */
const ASIDES =
  words(`id ids idx index uid uuid guid key no nr number row row_id row_idx line line_number unnamed rank order position
  url link href permalink date time timestamp created created_at updated updated_at day year month
  split subset fold partition set config dataset dataset_name source_dataset task_source license licence version
  lang language language_code locale country region
  annotator annotators annotator_id annotation_id worker worker_id workerid user username user_id author name reviewer rater completed_by
  lead_time duration hash md5 sha1 sha256 checksum length num_tokens n_tokens tokens token_count word_count confidence probability
  metadata meta info extra notes note comments tags keywords is_classification most_similar avg_similarity_score request_idx
  answer_choices choices options template template_type task_name task_id subject annotation_type start end offset answer_start
  inputs_tokenized is_impossible plausible_answers votes upvotes downvotes likes views count weight`);

const LISTS: readonly [readonly string[], (rank: number) => Role][] = [
  [OUTPUTS, (rank) => ({ role: 'output', family: 'output', rank })],
  [ANSWERS, (rank) => ({ role: 'output', family: 'answer', rank })],
  [LABELS, (rank) => ({ role: 'output', family: 'label', rank })],
  [KINDS, (rank) => ({ role: 'output', family: 'kind', rank })],
  [INSTRUCTIONS, (rank) => ({ role: 'instruction', rank })],
  [SYSTEMS, (rank) => ({ role: 'system', rank })],
  [QUESTIONS, (rank) => ({ role: 'question', rank })],
  [INPUTS, (rank) => ({ role: 'input', rank })],
  [BESIDES, (rank) => ({ role: 'beside', rank })],
  [ASIDES, (rank) => ({ role: 'aside', rank })],
];

const ROLES: ReadonlyMap<string, Role> = new Map(
  // Of a word in several lists the first counts.
  LISTS.toReversed().flatMap(([names, roleOf]) => names.map((name, rank): [string, Role] => [name, roleOf(rank)])),
);
const BESIDE_NAMES: ReadonlySet<string> = new Set(BESIDES);

/** What a name says its column is; null when it says nothing. Case, spaces, hyphens and an `s` at its end do not matter. */
export function roleOf(name: string): Role | null {
  const plain = plainName(name);
  const known = ROLES.get(plain) ?? ROLES.get(plain.replace(/s$/, ''));
  if (known !== undefined) return known;
  return /(^|_)(id|ids|idx|index|uuid|url|date|timestamp|unnamed)(_\d+)?$/.test(plain) || /^unnamed_/.test(plain)
    ? { role: 'aside', rank: 0 }
    : null;
}

/** Whether a question may be asked of what stands in a column of this name. */
export function isBeside(name: string): boolean {
  return BESIDE_NAMES.has(plainName(name));
}

/** Whether a name that is not known itself ends in a word for an answer: `Best Answer`, `human_label`. */
export function endsLikeOutput(name: string): boolean {
  const last = plainName(name).split('_').at(-1) ?? '';
  return ROLES.get(last)?.role === 'output';
}

/** Pairs of texts that are read together, in this order. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['premise', 'hypothesis'],
  ['sentence1', 'sentence2'],
  ['sentence_1', 'sentence_2'],
  ['sentence_a', 'sentence_b'],
  ['question1', 'question2'],
  ['question_1', 'question_2'],
  ['text1', 'text2'],
  ['text_1', 'text_2'],
  ['text_a', 'text_b'],
  ['claim', 'evidence'],
  ['first', 'second'],
];

/** The names of two texts that are read together, where both are there. */
export function pairOf(names: readonly string[]): [string, string] | null {
  const plain = new Map(names.map((name) => [plainName(name), name]));
  for (const [one, two] of PAIRS) {
    const [first, second] = [plain.get(one), plain.get(two)];
    if (first !== undefined && second !== undefined) return [first, second];
  }
  return null;
}

/** A name without case and joints: `GoldLabel`, `gold-label` and `Gold Label` are `gold_label`. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .slice(0, 100)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}
