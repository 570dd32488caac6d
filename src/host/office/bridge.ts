/** Carries the messages between the client runtime in this realm and a host. */
import { HostError } from './host-error';
import { queryError } from './interpreter';
import { bytesOf, type OfficeHost } from './office-host';
import { attachBridge, type NativeBridge } from './office-names';

/** Message types of the bridge. */
const RESPONSE = 2;
const EVENT = 3;

interface BridgeRequest {
  readonly id: number;
  readonly message: { readonly body: unknown };
}

/** Answers come in a later turn, events after the answer or what the user did. The function returned closes the workbook: later requests fail. */
export function connect(host: OfficeHost): () => void {
  let open = true;
  const closed = JSON.stringify({ Results: [], TraceIds: [], Error: queryError(new HostError('GeneralException', 'The workbook has been closed.'), 0) });
  const tellEvents = (): void => {
    const entries = host.takeEvents();
    if (entries.length > 0) setTimeout(() => bridge.onMessageFromHost?.(JSON.stringify({ type: EVENT, message: { entries } })), 0);
  };
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text) as BridgeRequest;
      void Promise.resolve().then(() => {
        const answer = open ? host.answer(message.body, bytesOf(text)) : closed;
        if (answer !== null) bridge.onMessageFromHost?.(`{"id":${id},"type":${RESPONSE},"flags":0,"message":{"statusCode":200,"headers":{},"body":${answer}}}`);
        tellEvents();
      });
    },
  };
  attachBridge(bridge);
  host.user.tellAddIn = tellEvents;
  return () => {
    open = false;
  };
}
