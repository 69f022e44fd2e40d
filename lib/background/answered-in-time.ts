/** A page that hangs may never answer; whoever waits for it goes on after this. */
const patienceMs = 3000;

/** Waits for a page's answer, but not for ever: a page that hangs gives `otherwise`. */
export function answeredInTime<Answer, Otherwise>(
  answer: Promise<Answer>,
  otherwise: Otherwise,
): Promise<Answer | Otherwise> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(otherwise), patienceMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
