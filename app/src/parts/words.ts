/** Small words and numbers of the interface. */

/** "1 entry", "214 entries". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** Thousandths of a nat as nats: "0.41". */
export function sayCost(cost: number): string {
  return (cost / 1000).toFixed(2);
}

/** "2, 3 and 5". */
export function listOf(parts: readonly (string | number)[]): string {
  return new Intl.ListFormat('en-GB').format(parts.map(String));
}

/** A moment as this machine's clock and calendar say it: "26 February 2031, 12:00". */
export function sayMoment(at: string): string {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime())
    ? at
    : moment.toLocaleString('en-GB', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
      });
}

/** The day of a moment: "26 February 2031". */
export function sayDay(at: string): string {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime())
    ? at
    : moment.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "14:03". */
export function sayTime(at: string): string {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime())
    ? at
    : moment.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** "4,113 bytes", "1.2 MB". */
export function saySize(bytes: number): string {
  return bytes < 100_000 ? `${bytes.toLocaleString('en')} bytes` : `${(bytes / 1e6).toFixed(1)} MB`;
}
