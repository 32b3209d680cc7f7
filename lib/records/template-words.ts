/** What the language's messages call the signs of a template. */
const SIGNS: Readonly<Record<string, string>> = {
  CloseExpression: '}}',
  CloseStatement: '%}',
  OpenExpression: '{{',
  OpenStatement: '{%',
  CloseCurlyBracket: '}',
  OpenCurlyBracket: '{',
  CloseSquareBracket: ']',
  OpenSquareBracket: '[',
  CloseParen: ')',
  OpenParen: '(',
  Comma: ',',
  Colon: ':',
  Dot: '.',
  Pipe: '|',
  Equals: '=',
};

/** What they call other parts of a template, and the kinds of values. */
const KINDS: Readonly<Record<string, string>> = {
  Identifier: 'a name',
  Text: 'text',
  StringLiteral: 'a text in quotes',
  NumericLiteral: 'a number',
  StringValue: 'a text',
  IntegerValue: 'a number',
  FloatValue: 'a number',
  NumericValue: 'a number',
  BooleanValue: 'true or false',
  ArrayValue: 'a list',
  TupleValue: 'a list',
  ObjectValue: 'an object',
  NullValue: 'nothing',
  UndefinedValue: 'nothing',
};

/** Whole messages, and what they say to someone who never read the language's source. */
const MESSAGES: readonly [said: RegExp, told: string][] = [
  [/^Parser Error: .*\. (\w+) !== (\w+)$/, '$1 stands where $2 is wanted'],
  [/^Unexpected token: (\w+)$/, '$1 stands where something else is wanted'],
  [/^Unexpected end of input$/, 'a quote, tag or block in it is not closed'],
  [/^Unknown statement type: (\w+)$/, '“{% $1 %}” has no meaning here'],
  [/^Unknown (\w+Value) filter: (\w+)$/, 'there is no filter “$2” for $1'],
  [/^Unknown test: (\w+)$/, 'there is no test “$1”'],
  [/^Unknown operator "(.+)" between (\w+) and (\w+)$/, '“$1” does not work between $2 and $3'],
  [/^Cannot call something that is not a function: got \w+$/, 'what is called with brackets in it is no function'],
  [/^Expected iterable or object type in for loop: got (\w+)$/, 'a loop in it goes over $1, and not over a list'],
  [/^$/, 'a “break” or “continue” in it stands outside a loop'],
];

/** What the template language says of a fault, in plain words and without a full stop. */
export function templateFaultText(error: unknown): string {
  if (error instanceof TypeError) return 'a value in it is not of the kind that is needed there';
  if (error instanceof RangeError) return 'it goes too deep without an end, or its text is too long';
  const said = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
  const [pattern = /^/, words = ''] = MESSAGES.find(([message]) => message.test(said)) ?? [];
  return said
    .replace(pattern, words)
    .replace(/^[A-Z](?=[a-z]+ )/, (letter) => letter.toLowerCase())
    .replace(/\w+/g, (word) => (Object.hasOwn(SIGNS, word) ? `“${SIGNS[word]}”` : word))
    .replace(/\w+/g, (word) => (Object.hasOwn(KINDS, word) ? (KINDS[word] ?? word) : word));
}
