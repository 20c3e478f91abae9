import { PlainField, type FieldProps } from './plain-field.tsx';
import { UnitsField } from './units-field.tsx';

/** One field of the form of an event. */
export function StepField(props: FieldProps) {
  return props.field.kind === 'units' && props.body.view?.goods ? (
    <UnitsField {...props} />
  ) : (
    <PlainField {...props} />
  );
}
