import { isObject } from '@/lib/records/json-kind';
import { tableOf } from '@/lib/records/known-shapes';
import { numbered } from '@/lib/records/note-text';
import { RecordError, type RecordFault, type SourceRecord, type TextTable } from '@/lib/records/record-table';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/**
 * SQuAD 1.1 and 2.0, and what has their form: articles with paragraphs with questions. Each question becomes a record with its
 * paragraph as the context and each different answer once; the records are numbered question by question.
 * @throws RecordError when there is no question
 */
export function squadFile(value: JsonValue): TextTable | null {
  const articles = Array.isArray(value) ? value : isObject(value) ? value.data : undefined;
  if (!Array.isArray(articles) || !articles.some(isArticle)) return null;
  const records: SourceRecord[] = [];
  const faults: RecordFault[] = [];
  let [number, plausible] = [0, 0];
  for (const article of articles) {
    const paragraphs = isArticle(article) ? article.paragraphs : [];
    if (paragraphs.length === 0) faults.push({ number: ++number, text: 'This article has no paragraphs.' });
    for (const paragraph of paragraphs) {
      const { context, qas } = isObject(paragraph) ? paragraph : {};
      if (typeof context !== 'string' || !Array.isArray(qas)) {
        faults.push({ number: ++number, text: 'This paragraph has no context, or no questions.' });
        continue;
      }
      for (const qa of qas) {
        number++;
        if (!isObject(qa) || typeof qa.question !== 'string') faults.push({ number, text: 'This is no question.' });
        else {
          if (Array.isArray(qa.plausible_answers) && qa.plausible_answers.length > 0) plausible++;
          records.push({ number, values: recordOf(qa, context, isArticle(article) ? article.title : undefined) });
        }
      }
    }
  }
  if (records.length === 0) throw new RecordError('There are no questions in this file.');
  const notes =
    plausible === 0
      ? []
      : [`Not read: the plausible answers of ${numbered(plausible, 'question')}, which are wrong ones.`];
  return tableOf({ format: 'squad', records, faults, notes });
}

function isArticle(value: JsonValue): value is JsonObject & { paragraphs: JsonValue[] } {
  return isObject(value) && Array.isArray(value.paragraphs);
}

function recordOf(qa: JsonObject, context: string, title: JsonValue | undefined): JsonObject {
  const { question = null, answers, id = null, is_impossible } = qa;
  const record: JsonObject = { context, question, answers: answerTexts(answers), id };
  if (title !== undefined) record.title = title;
  if (is_impossible !== undefined) record.is_impossible = is_impossible;
  return record;
}

function answerTexts(answers: JsonValue | undefined): string[] {
  const texts = (Array.isArray(answers) ? answers : []).map((answer) => (isObject(answer) ? answer.text : answer));
  return [...new Set(texts.filter((text) => typeof text === 'string'))];
}
