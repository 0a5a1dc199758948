/** The zone in which a date is meant, where the source or its place says so: a name of the tables of zones, or an offset. */

import { Combobox } from '../../parts/combobox.tsx';

export function ZoneField({
  zone,
  onChange,
}: {
  readonly zone: string | undefined;
  readonly onChange: (zone: string | undefined) => void;
}) {
  return (
    <Combobox
      label="Zone of that date"
      chosen={zone ?? ''}
      options={(typed) => zonesLike(typed).map((each) => ({ key: each, label: each, value: each }))}
      onChoose={onChange}
    />
  );
}

/** Names that hold the words typed, a place of two words included; an offset is taken as it is typed. */
function zonesLike(typed: string): readonly string[] {
  const wanted = typed.trim().replaceAll(/\s+/g, '_').toLowerCase();
  const offset = /^(?:utc|gmt)?([+-]\d\d:\d\d)$/.exec(wanted)?.[1];
  if (offset !== undefined) return [offset];
  return ['UTC', ...Intl.supportedValuesOf('timeZone')].filter((name) => name.toLowerCase().includes(wanted));
}
