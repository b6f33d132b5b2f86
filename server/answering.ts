import { ErrorCodes, LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver/node';
import type { Session } from './session';

type Handler<P, R> = (session: Session, params: P) => Promise<R>;
/** An error without further data, which fits every request. */
type Refusal = ResponseError<never>;
type Answer<R> = (params: unknown, token: CancellationToken) => Promise<R | Refusal>;

/** Makes requests answerable: none is handled outside a session, with parameters that make no sense, or after it was cancelled. */
export function answering(sessionNow: () => Session | undefined) {
  return <P, R>(isValid: (params: unknown) => params is P, handler: Handler<P, R>): Answer<R> =>
    async (params, token) => {
      const session = sessionNow();
      if (!session)
        return new ResponseError<never>(ErrorCodes.ServerNotInitialized, 'Send initialize first.');
      if (!isValid(params))
        return new ResponseError<never>(ErrorCodes.InvalidParams, 'The parameters make no sense.');
      return Promise.race([handler(session, params), cancelled(token)]);
    };
}

function cancelled(token: CancellationToken): Promise<Refusal> {
  return new Promise((resolve) => {
    const cancel = () =>
      resolve(new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.'));
    if (token.isCancellationRequested) cancel();
    else token.onCancellationRequested(cancel);
  });
}
