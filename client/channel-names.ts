const names: Readonly<Record<string, string>> = {
  phone: 'by telephone',
  inPerson: 'in person',
  email: 'by e-mail',
  chat: 'by chat',
  social: 'by social media',
  post: 'by post',
};

/** How something arrived, in words; a channel that a later version adds keeps its name. */
export function byChannel(channel: string): string {
  return names[channel] ?? `by ${channel}`;
}
