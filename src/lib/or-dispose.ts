// What is opened and then cannot be made ready is given back.

/** The value of the work on something; should it throw, that is disposed. */
export async function orDispose<Opened extends AsyncDisposable, Value>(
  opened: Opened,
  work: (opened: Opened) => Promise<Value>,
): Promise<Value> {
  try {
    return await work(opened);
  } catch (error) {
    await opened[Symbol.asyncDispose]();
    throw error;
  }
}
