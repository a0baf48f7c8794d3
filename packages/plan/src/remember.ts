/** So many answers of a kind are kept; where more come, all begin anew. */
const MOST = 10_000;
/** What is asked about in so many letters hardly comes again. */
const LONG = 400;

/**
 * A function whose answers are kept from text to text: plans use the same names, numbers and headings over and over,
 * and an editor compiles one text again and again.
 */
export function remember<Answer extends object | string | number | boolean | null>(
  ask: (question: string) => Answer,
): (question: string) => Answer {
  const answers = new Map<string, Answer>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined) return known;
    if (question.length > LONG) return ask(question);
    // A piece of a text would keep the whole text in memory.
    const own = ` ${question}`.slice(1);
    const answer = ask(own);
    if (answers.size >= MOST) answers.clear();
    answers.set(own, answer);
    return answer;
  };
}
