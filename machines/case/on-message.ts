/** Makes reducers of one kind of message; any other event changes nothing. */
export function onMessage<C, E extends { readonly type: string }, Change = Partial<C>>() {
  return <K extends E['type']>(
    type: K,
    change: (context: C, event: Extract<E, { readonly type: K }>) => Change,
  ): ((context: C, event: E) => Partial<Change>) => {
    const isOne = (event: E): event is Extract<E, { readonly type: K }> => event.type === type;
    return (context, event) => (isOne(event) ? change(context, event) : {});
  };
}
